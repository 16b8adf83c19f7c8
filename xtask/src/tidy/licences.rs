//! Rule: every package that the workspace builds on has a licence that deny.toml allows.
//!
//! `cargo deny check licenses` says the same from the same list, and more; it takes minutes to build, this takes none.

use super::finding::Finding;
use super::house::{House, Outside};

const MEND: &str = "Choose another package, or allow the licence under [licenses] in deny.toml with the house's consent";

/// Every licence expression can be met from the list.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let Some(allowed) = allowed(house) else {
        return vec![Finding::of(
            "deny.toml",
            "lists no allowed licences",
            "Write them under [licenses] allow",
        )];
    };
    let breaches = house
        .packages
        .iter()
        .filter(|package| !met(package.licence.as_deref().unwrap_or_default(), &allowed));
    breaches
        .map(|package| Finding::of(&package.name, breach(package), MEND))
        .collect()
}

fn allowed(house: &House) -> Option<Vec<String>> {
    let deny = house.files.iter().find(|file| file.path == "deny.toml")?;
    let table: toml::Table = deny.text.parse().ok()?;
    let list = table.get("licenses")?.get("allow")?.as_array()?;
    Some(
        list.iter()
            .filter_map(|licence| licence.as_str().map(str::to_owned))
            .collect(),
    )
}

fn breach(package: &Outside) -> String {
    let licence = package.licence.as_deref().unwrap_or("no licence");
    format!(
        "version {} has {licence}, which deny.toml does not allow",
        package.version
    )
}

/// Whether an SPDX expression can be met; `A/B` is an old way to write `A OR B`.
fn met(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression
        .replace('/', " OR ")
        .replace('(', " ( ")
        .replace(')', " ) ");
    let mut words: Vec<&str> = spaced.split_whitespace().rev().collect();
    !words.is_empty() && any(&mut words, allowed) && words.is_empty()
}

fn any(words: &mut Vec<&str>, allowed: &[String]) -> bool {
    let mut met = all(words, allowed);
    while words.pop_if(|word| *word == "OR").is_some() {
        met |= all(words, allowed);
    }
    met
}

fn all(words: &mut Vec<&str>, allowed: &[String]) -> bool {
    let mut met = one(words, allowed);
    while words.pop_if(|word| *word == "AND").is_some() {
        met &= one(words, allowed);
    }
    met
}

fn one(words: &mut Vec<&str>, allowed: &[String]) -> bool {
    let Some(word) = words.pop() else {
        return false;
    };
    if word == "(" {
        let met = any(words, allowed);
        return words.pop() == Some(")") && met;
    }
    let mut licence = word.to_owned();
    if words.pop_if(|word| *word == "WITH").is_some() {
        licence = format!("{licence} WITH {}", words.pop().unwrap_or_default());
    }
    allowed.contains(&licence)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(licence: Option<&str>) -> usize {
        let mut house = House::of(&[(
            "deny.toml",
            "[licenses]\nallow = [\"MIT\", \"ISC\", \"Unicode-3.0\"]",
        )]);
        let licence = licence.map(str::to_owned);
        house.packages = vec![Outside {
            name: "a".to_owned(),
            version: "1.0.0".to_owned(),
            licence,
            needs: Vec::new(),
        }];
        check(&house).len()
    }

    #[test]
    fn a_licence_outside_the_list_is_found() {
        for licence in [
            "GPL-3.0",
            "MIT AND GPL-3.0",
            "(MIT OR ISC) AND GPL-3.0",
            "MIT WITH LLVM-exception",
            "(MIT",
            "",
        ] {
            assert_eq!(found(Some(licence)), 1, "{licence}");
        }
        assert_eq!(found(None), 1);
    }

    #[test]
    fn an_expression_that_can_be_met_passes() {
        for licence in [
            "MIT",
            "GPL-3.0 OR MIT",
            "Apache-2.0/MIT",
            "(GPL-3.0 OR MIT) AND Unicode-3.0",
            "MIT OR (ISC AND GPL-3.0)",
        ] {
            assert_eq!(found(Some(licence)), 0, "{licence}");
        }
    }

    #[test]
    fn a_missing_list_is_found() {
        assert_eq!(check(&House::default()).len(), 1);
    }
}
