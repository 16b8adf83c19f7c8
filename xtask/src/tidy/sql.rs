//! Rule: SQL stands in `store` alone.

use super::finding::Finding;
use super::house::House;

/// The rules about SQL name its words.
const MAY: &[&str] = &["crates/store/", "bench/", "xtask/src/tidy/"];
const VERBS: &[&str] = &[
    "SELECT", "INSERT", "UPDATE", "DELETE", "CREATE", "ALTER", "DROP", "WITH", "PRAGMA", "BEGIN",
];
/// Lower case too is SQL where both words stand in the text in this order.
const PAIRS: &[(&str, &str)] = &[
    ("select ", " from "),
    ("insert into ", " values"),
    ("update ", " set "),
    ("delete from ", ""),
];
const MEND: &str = "Ask through the port `care::port::store` and write the SQL in crates/store";

/// No string outside `store` begins like SQL, in tests neither, and no SQL file lies elsewhere.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in house
        .files
        .iter()
        .filter(|file| !MAY.iter().any(|folder| file.path.starts_with(folder)))
    {
        if file.path.ends_with(".sql") {
            found.push(Finding::of(&file.path, "is SQL outside crates/store", MEND));
        }
        let tokens = file.rust.iter().flat_map(|rust| &rust.tokens);
        let sql = tokens.filter(|token| token.string.as_deref().is_some_and(is_sql));
        found.extend(sql.map(|token| {
            Finding::at(&file.path, token.line, "a string that reads like SQL", MEND)
        }));
    }
    found
}

fn is_sql(text: &str) -> bool {
    let text = text.trim_start();
    let verb = VERBS.iter().any(|verb| {
        text.strip_prefix(verb)
            .is_some_and(|rest| rest.starts_with(char::is_whitespace))
    });
    let lower = text.to_ascii_lowercase();
    verb || PAIRS.iter().any(|(first, second)| {
        lower
            .strip_prefix(first)
            .is_some_and(|rest| format!(" {rest}").contains(second))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Put together here, so that this file has no SQL of its own.
    fn text(verb: &str, rest: &str) -> String {
        format!("fn a() {{ run(\"{verb} {rest}\") }}")
    }

    #[test]
    fn sql_outside_store_is_found() {
        for (verb, rest) in [
            ("SELECT", "1"),
            ("  WITH", "a AS (b)"),
            ("select", "a from b"),
            ("update", "a set b = 1"),
            ("delete", "from a"),
        ] {
            assert_eq!(
                check(&House::of(&[("crates/web/src/a.rs", &text(verb, rest))])).len(),
                1,
                "{verb} {rest}"
            );
            assert_eq!(
                check(&House::of(&[("crates/web/tests/a.rs", &text(verb, rest))])).len(),
                1,
                "{verb} {rest}"
            );
        }
        assert_eq!(check(&House::of(&[("crates/web/a.sql", "")])).len(), 1);
    }

    #[test]
    fn sql_in_store_passes_and_so_do_english_sentences() {
        assert_eq!(
            check(&House::of(&[
                ("crates/store/src/a.rs", &text("SELECT", "1")),
                ("crates/store/migrations/a.sql", "")
            ])),
            []
        );
        for (verb, rest) in [
            ("update", "the clinic's phone"),
            ("Select", "a muscle"),
            ("With", "a reason"),
            ("SELECTED", "x"),
        ] {
            assert_eq!(
                check(&House::of(&[("crates/web/src/a.rs", &text(verb, rest))])),
                [],
                "{verb} {rest}"
            );
        }
    }
}
