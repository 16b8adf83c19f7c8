//! Rule: a crate depends only on the floors that the table of ARCHITECTURE.md lets it see.

use cargo_metadata::DependencyKind;

use super::finding::Finding;
use super::house::{Edge, House};
use crate::say;

/// Each crate with the crates of this workspace that it may see.
const MAY_SEE: &[(&str, &[&str])] = &[
    ("triage", &[]),
    ("triage-wasm", &["triage"]),
    ("protocol", &["triage"]),
    ("care", &["triage", "protocol"]),
    ("store", &["triage", "care"]),
    ("fhir", &["triage", "protocol", "care"]),
    ("extract", &["triage", "protocol", "care"]),
    ("web", &["triage", "protocol", "care", "fhir", "extract"]),
    (
        "server",
        &[
            "triage", "protocol", "care", "store", "fhir", "extract", "web",
        ],
    ),
    (
        "bench",
        &[
            "triage", "protocol", "care", "store", "fhir", "web", "server",
        ],
    ),
    ("xtask", &[]),
];

/// More that only tests may see.
const TESTS_MAY_SEE: &[(&str, &str)] = &[
    ("web", "store"),
    ("extract", "store"),
    ("store", "protocol"),
];

const MEND: &str = "Move the code to a crate that may see it, or ask for it through a port; the table stands in xtask/src/tidy/edges.rs and ARCHITECTURE.md";

/// Every edge is in the table; `triage` has none at all.
pub(super) fn check(house: &House) -> Vec<Finding> {
    house
        .edges
        .iter()
        .filter(|edge| !may(edge))
        .map(|edge| Finding::of(&edge.from, breach(edge), MEND))
        .collect()
}

/// Prints the table.
pub(super) fn print() {
    for (from, to) in MAY_SEE {
        say::line(&format!(
            "{from:12} {}",
            if to.is_empty() {
                "nothing".to_owned()
            } else {
                to.join(" ")
            }
        ));
    }
}

fn may(edge: &Edge) -> bool {
    let test = edge.kind == DependencyKind::Development;
    if !edge.inside {
        return test || edge.from != "triage";
    }
    let listed = MAY_SEE
        .iter()
        .any(|(from, to)| *from == edge.from && to.contains(&edge.to.as_str()));
    listed || (test && TESTS_MAY_SEE.contains(&(edge.from.as_str(), edge.to.as_str())))
}

fn breach(edge: &Edge) -> String {
    format!(
        "depends on `{}` ({}), which it may not see",
        edge.to, edge.kind
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaks(from: &str, to: &str, kind: DependencyKind, inside: bool) -> bool {
        let edge = Edge {
            from: from.to_owned(),
            to: to.to_owned(),
            kind,
            inside,
        };
        !check(&House {
            edges: vec![edge],
            ..House::default()
        })
        .is_empty()
    }

    #[test]
    fn an_edge_outside_the_table_is_found() {
        assert!(breaks("care", "store", DependencyKind::Normal, true));
        assert!(breaks("web", "store", DependencyKind::Normal, true));
        assert!(breaks("web", "store", DependencyKind::Build, true));
        assert!(breaks("fhir", "store", DependencyKind::Development, true));
        assert!(breaks("newcomer", "triage", DependencyKind::Normal, true));
    }

    #[test]
    fn triage_depends_on_nothing_but_in_its_tests() {
        assert!(breaks("triage", "serde", DependencyKind::Normal, false));
        assert!(breaks("triage", "cc", DependencyKind::Build, false));
        assert!(!breaks(
            "triage",
            "proptest",
            DependencyKind::Development,
            false
        ));
    }

    #[test]
    fn edges_of_the_table_pass() {
        assert!(!breaks("server", "store", DependencyKind::Normal, true));
        assert!(!breaks("web", "store", DependencyKind::Development, true));
        assert!(!breaks(
            "store",
            "protocol",
            DependencyKind::Development,
            true
        ));
        assert!(!breaks("web", "axum", DependencyKind::Normal, false));
    }
}
