//! One step of the test run: a heading, its time, its count, and a remedy when it fails.

use std::time::{Duration, Instant};

use crate::say;

/// How many checks passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Tally {
    /// Adds what a test runner's closing line reports; any other line changes nothing.
    pub(crate) fn read(&mut self, line: &str) {
        if let Some(counts) = line.strip_prefix("test result: ") {
            self.passed += count_before(counts, " passed");
            self.failed += count_before(counts, " failed");
        }
        let node = line
            .trim_start_matches(['#', 'ℹ', '\u{1b}', '[', '3', '4', 'm'])
            .trim_start();
        if line.contains(['#', 'ℹ']) {
            self.passed += count_after(node, "pass ");
            self.failed += count_after(node, "fail ");
        }
    }

    /// Adds another tally to this one.
    pub(crate) fn add(&mut self, other: Tally) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

fn count_before(line: &str, word: &str) -> u64 {
    let before = line.split(word).next().unwrap_or_default();
    let digits = before
        .rsplit(|c: char| !c.is_ascii_digit())
        .next()
        .unwrap_or_default();
    if line.contains(word) {
        digits.parse().unwrap_or(0)
    } else {
        0
    }
}

fn count_after(line: &str, word: &str) -> u64 {
    let Some(rest) = line.strip_prefix(word) else {
        return 0;
    };
    let digits = rest
        .split(|c: char| !c.is_ascii_digit())
        .next()
        .unwrap_or_default();
    digits.parse().unwrap_or(0)
}

/// What a step found out: its count, and whether the run may go on.
pub(crate) type Outcome = (Tally, anyhow::Result<()>);

/// A step that counts as one check.
pub(crate) fn one_check(result: anyhow::Result<()>) -> Outcome {
    let passed = u64::from(result.is_ok());
    (
        Tally {
            passed,
            failed: 1 - passed,
        },
        result,
    )
}

/// Runs one step under its heading. Returns whether the next may run.
pub(crate) fn step(
    total: &mut Tally,
    heading: &str,
    remedy: &str,
    run: impl FnOnce() -> Outcome,
) -> bool {
    say::line(&format!("\n=> {heading}"));
    let since = now();
    let (tally, result) = run();
    let took = seconds(since.elapsed());
    total.add(at_least_one_failure(tally, result.is_err()));
    match result {
        Ok(()) => say::line(&format!("   done in {took}")),
        Err(ref error) => say::line(&format!("   failed after {took}: {error:#}\n   {remedy}")),
    }
    result.is_ok()
}

/// A step that failed before it could count still counts.
fn at_least_one_failure(tally: Tally, failed: bool) -> Tally {
    Tally {
        failed: tally.failed.max(u64::from(failed)),
        ..tally
    }
}

fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

#[expect(
    clippy::disallowed_methods,
    reason = "a developer's tool times its own steps"
)]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        lines.iter().for_each(|line| tally.read(line));
        tally
    }

    #[test]
    fn cargo_tests_of_several_binaries_are_added_up() {
        let tally = read(&[
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test a_name_that_passed ... ok",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        ]);
        assert_eq!(
            tally,
            Tally {
                passed: 15,
                failed: 2
            }
        );
    }

    #[test]
    fn node_tests_are_counted_in_both_of_its_styles() {
        assert_eq!(
            read(&["# tests 5", "# pass 4", "# fail 1"]),
            Tally {
                passed: 4,
                failed: 1
            }
        );
        assert_eq!(
            read(&["ℹ pass 7", "ℹ fail 0"]),
            Tally {
                passed: 7,
                failed: 0
            }
        );
        assert_eq!(
            read(&["\u{1b}[34mℹ pass 7\u{1b}[39m"]),
            Tally {
                passed: 7,
                failed: 0
            }
        );
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(
            read(&["pass 3", "3 passed", "# passing 4 things", ""]),
            Tally::default()
        );
    }

    #[test]
    fn a_failed_step_counts_at_least_one_failure() {
        let counted = |passed, failed| Tally { passed, failed };
        assert_eq!(at_least_one_failure(counted(4, 0), true), counted(4, 1));
        assert_eq!(at_least_one_failure(counted(4, 3), true), counted(4, 3));
        assert_eq!(at_least_one_failure(counted(4, 0), false), counted(4, 0));
    }
}
