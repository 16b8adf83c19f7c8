//! Rule: every TOML file parses, the clinical content first of all.
//!
//! What the content means is for `protocol` to check.

use super::finding::Finding;
use super::house::House;

const MEND: &str = "Mend its syntax at the place that the message names";

/// Each parses.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let files = house
        .files
        .iter()
        .filter(|file| file.path.ends_with(".toml"));
    let broken = files.filter_map(|file| Some((file, file.text.parse::<toml::Table>().err()?)));
    broken
        .map(|(file, error)| {
            Finding::of(&file.path, format!("is no TOML: {}", error.message()), MEND)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_is_found() {
        assert_eq!(
            check(&House::of(&[("clinical/a.toml", "[rule\nid = 1")])).len(),
            1
        );
        assert_eq!(
            check(&House::of(&[("clinical/a.toml", "id = 1\nid = 2")])).len(),
            1
        );
        assert_eq!(
            check(&House::of(&[("clinical/a.toml", "[rule]\nid = 1")])),
            []
        );
    }
}
