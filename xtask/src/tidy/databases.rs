//! Rule: only `store` (and the bench that measures beside it) lists a database crate.

use super::finding::Finding;
use super::house::House;

const DATABASES: &[&str] = &[
    "sqlx",
    "rusqlite",
    "libsqlite3-sys",
    "tokio-postgres",
    "postgres",
    "diesel",
    "sea-orm",
];
const MAY: &[&str] = &["store", "bench"];
const MEND: &str =
    "Ask for what you need through the port `care::port::store` and write the SQL in crates/store";

/// No other crate lists one, for its tests neither.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let breaches = house
        .edges
        .iter()
        .filter(|edge| DATABASES.contains(&edge.to.as_str()) && !MAY.contains(&edge.from.as_str()));
    breaches
        .map(|edge| {
            Finding::of(
                &edge.from,
                format!("lists the database crate `{}`", edge.to),
                MEND,
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::house::Edge;
    use super::*;
    use cargo_metadata::DependencyKind;

    fn found(from: &str, to: &str) -> usize {
        let edge = Edge {
            from: from.to_owned(),
            to: to.to_owned(),
            kind: DependencyKind::Development,
            inside: false,
        };
        check(&House {
            edges: vec![edge],
            ..House::default()
        })
        .len()
    }

    #[test]
    fn a_database_crate_outside_store_is_found() {
        assert_eq!(found("web", "sqlx"), 1);
        assert_eq!(found("server", "rusqlite"), 1);
        assert_eq!(found("store", "sqlx"), 0);
        assert_eq!(found("bench", "rusqlite"), 0);
        assert_eq!(found("web", "axum"), 0);
    }
}
