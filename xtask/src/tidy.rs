//! The house rules. One rule, one file; each finding says how to mend it.
//!
//! A rule looks at the [`House`] (every file that git tracks or would track, and what `cargo metadata` says) and returns
//! findings. It has no exceptions list beyond what its own file names. They run by `cargo xtask tidy`, by
//! `cargo xtask test`, and as an ordinary test of this crate.

mod house;
mod rust;
mod finding;

mod edges;
mod course;
mod databases;
mod licences;
mod bans;
mod file_size;
mod function_size;
mod heads;
mod unsafe_code;
mod unwraps;
mod exceptions;
mod leftovers;
mod sql;
mod dialect;
mod migrations;
mod content;
mod hazards;
mod inline;
mod logs;
mod sleeps;
mod machine_paths;
mod lock_files;

use std::path::Path;

use anyhow::bail;

use crate::say;
use crate::step::{Outcome, Tally, one_check};
use finding::Finding;
use house::House;

struct Rule {
    name: &'static str,
    check: fn(&House) -> Vec<Finding>,
}

const RULES: &[Rule] = &[
    Rule {
        name: "edges",
        check: edges::check,
    },
    Rule {
        name: "course",
        check: course::check,
    },
    Rule {
        name: "databases",
        check: databases::check,
    },
    Rule {
        name: "licences",
        check: licences::check,
    },
    Rule {
        name: "bans",
        check: bans::check,
    },
    Rule {
        name: "file size",
        check: file_size::check,
    },
    Rule {
        name: "function size",
        check: function_size::check,
    },
    Rule {
        name: "heads",
        check: heads::check,
    },
    Rule {
        name: "unsafe code",
        check: unsafe_code::check,
    },
    Rule {
        name: "unwraps",
        check: unwraps::check,
    },
    Rule {
        name: "exceptions",
        check: exceptions::check,
    },
    Rule {
        name: "leftovers",
        check: leftovers::check,
    },
    Rule {
        name: "sql",
        check: sql::check,
    },
    Rule {
        name: "dialect",
        check: dialect::check,
    },
    Rule {
        name: "migrations",
        check: migrations::check,
    },
    Rule {
        name: "hazards",
        check: hazards::check,
    },
    Rule {
        name: "content",
        check: content::check,
    },
    Rule {
        name: "inline",
        check: inline::check,
    },
    Rule {
        name: "logs",
        check: logs::check,
    },
    Rule {
        name: "sleeps",
        check: sleeps::check,
    },
    Rule {
        name: "machine paths",
        check: machine_paths::check,
    },
    Rule {
        name: "lock files",
        check: lock_files::check,
    },
];

/// Checks all rules and prints what they find.
///
/// # Errors
/// When a rule finds something, or the house cannot be read.
pub(crate) fn run(root: &Path) -> anyhow::Result<()> {
    run_counting(root).1
}

/// Checks all rules, prints what they find, and counts rules.
pub(crate) fn run_counting(root: &Path) -> Outcome {
    let house = match House::read(root) {
        Ok(house) => house,
        Err(error) => return one_check(Err(error)),
    };
    let mut tally = Tally::default();
    for rule in RULES {
        let findings = (rule.check)(&house);
        findings
            .iter()
            .for_each(|finding| say::line(&format!("   {}: {finding}", rule.name)));
        tally.add(Tally {
            passed: u64::from(findings.is_empty()),
            failed: u64::from(!findings.is_empty()),
        });
    }
    (tally, conclusion(tally))
}

fn conclusion(tally: Tally) -> anyhow::Result<()> {
    if tally.failed > 0 {
        bail!("{} of {} house rules are broken", tally.failed, RULES.len());
    }
    say::line(&format!("   {} house rules hold", RULES.len()));
    Ok(())
}

/// Prints the table of edges, and what breaks it.
pub(crate) fn print_edges(root: &Path) -> anyhow::Result<()> {
    edges::print();
    let findings = edges::check(&House::read(root)?);
    findings
        .iter()
        .for_each(|finding| say::line(&finding.to_string()));
    if findings.is_empty() {
        Ok(())
    } else {
        bail!("an edge is not in the table")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_the_house_holds() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let house = House::read(root).unwrap();
        let found: Vec<String> = RULES
            .iter()
            .flat_map(|rule| {
                (rule.check)(&house)
                    .into_iter()
                    .map(|finding| format!("{}: {finding}", rule.name))
            })
            .collect();
        assert!(found.is_empty(), "{}", found.join("\n"));
    }

    #[test]
    fn every_rule_file_is_in_the_list_once() {
        let names: std::collections::BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tidy");
        assert_eq!(names.len(), RULES.len());
        assert_eq!(
            std::fs::read_dir(folder).unwrap().count(),
            RULES.len() + ["house", "rust", "finding"].len()
        );
    }
}
