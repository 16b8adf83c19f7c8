//! Rule: SQL that only one of the two databases understands stands in one named file.

use super::finding::Finding;
use super::house::House;

const LIST: &str = "crates/store/src/dialect.rs";
const FRAGMENTS: &[&str] = &[
    "FOR UPDATE",
    "SKIP LOCKED",
    "JSON_EACH",
    "JSONB_",
    "UNNEST(",
    "PG_ADVISORY",
    "PRAGMA ",
    "BEGIN IMMEDIATE",
    "INSERT OR ",
];
const TYPES: &[&str] = &[
    "TEXT",
    "BIGINT",
    "INT",
    "SMALLINT",
    "JSON",
    "BYTEA",
    "DOUBLE",
    "NUMERIC",
    "BOOL",
    "UUID",
    "TIMESTAMP",
];
const MEND: &str = "Write SQL that both databases understand (`CAST(x AS BIGINT)`), or name the fragment in crates/store/src/dialect.rs";

/// No such fragment stands in a string of `store` outside the list; its tests may.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    let elsewhere = house
        .rust_files()
        .filter(|(file, _)| file.path.starts_with("crates/store/src/") && file.path != LIST);
    for (file, rust) in elsewhere {
        for (line, text) in rust.strings() {
            let fragment = fragment(&text.to_ascii_uppercase());
            found.extend(fragment.map(|fragment| {
                Finding::at(
                    &file.path,
                    line,
                    format!("only one database knows `{fragment}`"),
                    MEND,
                )
            }));
        }
    }
    found
}

fn fragment(text: &str) -> Option<&'static str> {
    let cast = text
        .split("::")
        .skip(1)
        .any(|after| TYPES.iter().any(|name| after.starts_with(name)));
    if cast {
        Some("::")
    } else {
        FRAGMENTS
            .iter()
            .find(|fragment| text.contains(*fragment))
            .copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, sql: &str) -> usize {
        check(&House::of(&[(
            path,
            &format!("const A: &str = \"{sql}\";"),
        )]))
        .len()
    }

    #[test]
    fn a_fragment_of_one_database_is_found() {
        for sql in [
            "a for update",
            "a SKIP LOCKED",
            "from json_each(?)",
            "a::bigint",
            "a::text[]",
            "INSERT OR IGNORE INTO a",
            "PRAGMA a",
        ] {
            assert_eq!(found("crates/store/src/job.rs", sql), 1, "{sql}");
        }
    }

    #[test]
    fn the_named_list_may_hold_it_and_common_sql_passes() {
        assert_eq!(found(LIST, "a FOR UPDATE SKIP LOCKED"), 0);
        assert_eq!(found("crates/store/src/job.rs", "CAST(a AS BIGINT)"), 0);
        assert_eq!(found("crates/store/src/job.rs", "care::house"), 0);
    }
}
