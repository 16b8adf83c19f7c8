//! `cargo xtask test`: the ordered list of everything a change must pass.

use std::path::Path;
use std::process::ExitCode;

use crate::command::{command, run as run_command, run_counting};
use crate::postgres::Cluster;
use crate::step::{Outcome, Tally, one_check, step};
use crate::{duckdb, e2e, fhirpath, install, parity, say, tidy, z3};

/// Runs all steps, the first failure ends the run, and closes with a line that says how many checks passed and failed.
pub(crate) fn run_all(root: &Path, total: &mut Tally) {
    let _stopped_at_first_failure = step(
        total,
        "what the tests need is installed",
        "Install it by the command above, then run `cargo xtask test` again.",
        || one_check(install::run(root)),
    ) && step(
        total,
        "the code is formatted",
        "Mend it by `cargo fmt --all`.",
        || cargo(root, &["fmt", "--all", "--check"]),
    ) && step(
        total,
        "the house rules hold",
        "Each line above says how to mend it.",
        || tidy::run_counting(root),
    ) && step(
        total,
        "clippy has nothing to say",
        "Mend what clippy names above.",
        || {
            cargo(
                root,
                &[
                    "clippy",
                    "--workspace",
                    "--all-targets",
                    "--",
                    "-D",
                    "warnings",
                ],
            )
        },
    ) && step(
        total,
        "the tests pass, on SQLite and on PostgreSQL",
        "Run one alone by `cargo test -p CRATE NAME`; with `cargo xtask postgres` in another terminal for PostgreSQL.",
        || tests(root),
    ) && step(
        total,
        "the browser's triage core is the server's",
        "Run it alone by `cargo xtask parity`.",
        || one_check(parity::run(root)),
    ) && step(
        total,
        "fhirpath agrees on every condition",
        "Run it alone by `cargo xtask fhirpath`; the readings are in target/fhirpath.",
        || fhirpath::run_counting(root),
    ) && step(
        total,
        "z3 agrees with the proof",
        "Run it alone by `cargo xtask z3`; what differs stands above.",
        || one_check(z3::run(root)),
    ) && step(
        total,
        "another reader finds in the export what was stored",
        "Run it alone by `cargo xtask duckdb`; the export is in target/practice.",
        || one_check(duckdb::run(root)),
    ) && step(
        total,
        "a person can use it in a browser",
        "Run it alone by `cargo xtask e2e`; the pictures are in target/screens.",
        || e2e::run_counting(root),
    );
}

/// Runs all steps and reports.
pub(crate) fn run(root: &Path) -> ExitCode {
    let mut total = Tally::default();
    run_all(root, &mut total);
    say::line(&format!(
        "\n{} passed, {} failed",
        total.passed, total.failed
    ));
    if total.failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn cargo(root: &Path, args: &[&str]) -> Outcome {
    one_check(run_command(&mut command(root, "cargo", args)))
}

fn tests(root: &Path) -> Outcome {
    let cluster = match Cluster::start() {
        Ok(cluster) => cluster,
        Err(error) => return one_check(Err(error)),
    };
    let mut tests = command(root, "cargo", &["test", "--workspace", "--no-fail-fast"]);
    tests.env("AFTERNEEDLE_TEST_POSTGRES", cluster.url());
    let outcome = run_counting(&mut tests);
    match cluster.stop() {
        Ok(()) => outcome,
        Err(error) => (outcome.0, outcome.1.and(Err(error))),
    }
}
