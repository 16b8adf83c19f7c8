//! Settings from the environment: `AFTERNEEDLE_DATABASE`, `AFTERNEEDLE_SMTP_HOST` and so on.

use std::ffi::OsString;

use anyhow::anyhow;
use figment::value::{Dict, Map, Value};
use figment::{Metadata, Profile, Provider};

use super::{SETTINGS, place};

/// Names this source in figment's metadata.
pub(super) const SOURCE: &str = "environment";
const PREFIX: &str = "AFTERNEEDLE_";
/// Not settings, but ours.
const OTHERS: [&str; 1] = ["AFTERNEEDLE_CONFIG"];

/// What the environment says.
pub(super) struct Environment {
    pub(super) known: Known,
    pub(super) strange: Vec<String>,
}

/// The settings among it.
pub(super) struct Known(Dict);

/// Picks the settings from variables.
pub(super) fn read(
    variables: impl Iterator<Item = (OsString, OsString)>,
) -> anyhow::Result<Environment> {
    let mut known = Dict::new();
    let mut strange = Vec::new();
    for (name, value) in variables {
        let Some(name) = name.to_str().filter(|name| name.starts_with(PREFIX)) else {
            continue;
        };
        let value = value
            .into_string()
            .map_err(|_| anyhow!("{name}: the value is not UTF-8"))?;
        match SETTINGS
            .iter()
            .find(|setting| place::variable(setting) == name)
        {
            Some(setting) => put(&mut known, setting, value),
            None if OTHERS.contains(&name) => {}
            None => strange.push(name.to_owned()),
        }
    }
    Ok(Environment {
        known: Known(known),
        strange,
    })
}

fn put(known: &mut Dict, setting: &str, value: String) {
    let Some((table, key)) = setting.split_once('.') else {
        known.insert(setting.to_owned(), value.into());
        return;
    };
    let entry = known
        .entry(table.to_owned())
        .or_insert_with(|| Value::from(Dict::new()));
    if let Value::Dict(_, inner) = entry {
        inner.insert(key.to_owned(), value.into());
    }
}

impl Provider for Known {
    fn metadata(&self) -> Metadata {
        Metadata::from(SOURCE, figment::Source::Custom(SOURCE.to_owned()))
    }

    fn data(&self) -> Result<Map<Profile, Dict>, figment::Error> {
        Ok(Profile::Default.collect(self.0.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_pairs(pairs: &[(&str, &str)]) -> Environment {
        read(
            pairs
                .iter()
                .map(|(name, value)| (OsString::from(name), OsString::from(value))),
        )
        .unwrap()
    }

    #[test]
    fn a_setting_of_a_table_is_found_by_its_long_name() {
        let environment = read_pairs(&[
            ("AFTERNEEDLE_SMTP_PASSWORD_FILE", "secret"),
            ("PATH", "bin"),
        ]);
        let Some(Value::Dict(_, smtp)) = environment.known.0.get("smtp") else {
            panic!("no table")
        };
        assert_eq!(
            smtp.get("password_file").and_then(Value::as_str),
            Some("secret")
        );
        assert!(environment.strange.is_empty());
    }

    #[test]
    fn a_variable_that_only_looks_like_a_setting_is_named() {
        assert_eq!(
            read_pairs(&[("AFTERNEEDLE_DATABSE", "x"), ("AFTERNEEDLE_CONFIG", "y")]).strange,
            ["AFTERNEEDLE_DATABSE"]
        );
    }
}
