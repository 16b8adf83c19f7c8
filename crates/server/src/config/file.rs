//! The configuration file: TOML, `afterneedle.toml` in the present folder where none is named.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};
use figment::providers::{Data, Format, Toml};
use figment::value::{Dict, Value};
use figment::{Profile, Provider};

use super::{Flags, SETTINGS};
use crate::say::one_line;

const USUAL: &str = "afterneedle.toml";
const VARIABLE: &str = "AFTERNEEDLE_CONFIG";

/// The file to read: the one that is named, else the usual one if it is there.
pub(super) fn path(flags: &Flags) -> anyhow::Result<Option<PathBuf>> {
    let named = flags
        .config
        .clone()
        .or_else(|| std::env::var_os(VARIABLE).map(PathBuf::from));
    match named {
        Some(path) if !path.exists() => {
            bail!("the configuration file {} is not there", path.display())
        }
        Some(path) => Ok(Some(path)),
        None => Ok(Some(PathBuf::from(USUAL)).filter(|path| path.exists())),
    }
}

/// Reads it, and refuses what is no setting.
pub(super) fn read(path: &Path) -> anyhow::Result<Data<Toml>> {
    let shown = path.display();
    match std::fs::read_to_string(path) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::InvalidData => {
            bail!("{shown} is not UTF-8: save it as UTF-8")
        }
        Err(error) => bail!("{shown} cannot be read: {error}"),
    }
    let data = Toml::file_exact(path);
    let profiles = data
        .data()
        .map_err(|error| anyhow!("{shown} is no TOML: {}", one_line(&error.kind.to_string())))?;
    if let Some(unknown) = profiles.get(&Profile::Default).and_then(unknown) {
        bail!(
            "`{unknown}` in {shown} is no setting; there are {}",
            SETTINGS.join(", ")
        );
    }
    Ok(data)
}

/// The first key that is no setting.
fn unknown(dict: &Dict) -> Option<String> {
    let names = dict.iter().flat_map(|(key, value)| match value {
        Value::Dict(_, inner) => inner.keys().map(|inner| format!("{key}.{inner}")).collect(),
        _ => vec![key.clone()],
    });
    let is_table = |name: &str| {
        SETTINGS.iter().any(|setting| {
            setting
                .split_once('.')
                .is_some_and(|(table, _)| table == name)
        })
    };
    // A table in the place of a value, or the other way round, is for the parser of values to say.
    names
        .into_iter()
        .find(|name| !SETTINGS.contains(&name.as_str()) && !is_table(name))
}
