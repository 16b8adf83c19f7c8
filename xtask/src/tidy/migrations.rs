//! Rule: both databases have migrations of the same names.

use std::collections::BTreeSet;

use super::finding::Finding;
use super::house::House;

const SQLITE: &str = "crates/store/migrations/sqlite/";
const POSTGRES: &str = "crates/store/migrations/postgres/";
const MEND: &str = "Write the migration for the other database too, under the same name";

/// Each name that one folder has, the other has too.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let (sqlite, postgres) = (names(house, SQLITE), names(house, POSTGRES));
    let lonely = |folder: &'static str, names: &BTreeSet<&str>, others: &BTreeSet<&str>| {
        let missing = names
            .difference(others)
            .map(|name| format!("{folder}{name}"));
        missing
            .map(|path| Finding::of(&path, "has no counterpart for the other database", MEND))
            .collect::<Vec<_>>()
    };
    let mut found = lonely(SQLITE, &sqlite, &postgres);
    found.extend(lonely(POSTGRES, &postgres, &sqlite));
    found
}

fn names<'a>(house: &'a House, folder: &str) -> BTreeSet<&'a str> {
    house
        .files
        .iter()
        .filter_map(|file| file.path.strip_prefix(folder))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_migration_for_one_database_only_is_found() {
        let file = |folder: &str, name: &str| format!("{folder}{name}");
        let (one, two) = (file(SQLITE, "1_a.sql"), file(POSTGRES, "1_a.sql"));
        assert_eq!(check(&House::of(&[(&one, "")])).len(), 1);
        assert_eq!(check(&House::of(&[(&two, "")])).len(), 1);
        assert_eq!(check(&House::of(&[(&one, ""), (&two, "")])), []);
    }
}
