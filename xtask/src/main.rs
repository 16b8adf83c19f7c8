//! KEEPS ORDER: the tests, the house rules, and the services that tests need.
//!
//! `cargo xtask test` is what a contributor and the continuous integration both run. It is a list of steps in
//! `test.rs`; every step can also be run alone. The house rules live one per file under `tidy/`.
//!
//! It does not build what users run (`cargo run` does) and it is never part of the product.
//! Start reading at `test.rs`.

#![forbid(unsafe_code)]

mod test;
mod step;
mod command;
mod interrupt;
mod say;

mod install;
mod tidy;
mod postgres;
mod wasm;
mod parity;
mod fhirpath;
mod z3;
mod duckdb;
mod e2e;
mod lighthouse;
mod cases;
mod hazards;
mod fuzz;
mod bench;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{CommandFactory as _, FromArgMatches as _, Parser};

/// Tests, house rules and developer services of Afterneedle.
#[derive(Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    disable_help_subcommand = true
)]
enum Task {
    /// Run everything a change must pass: format, rules, lints, tests on both databases, parity, proof, browser
    Test,
    /// Check the house rules
    Tidy,
    /// Print which crate may see which, and check it
    Edges,
    /// Start a PostgreSQL of its own, print its URL, and stop it at Ctrl-C
    Postgres,
    /// Build the triage core for the browser
    Wasm,
    /// Compare the triage core in wasm with the native one, byte by byte
    Parity,
    /// Compare every exported condition with an independent FHIRPath engine
    Fhirpath,
    /// Compare the proof of the clinical content with z3's
    Z3,
    /// Compare the export of a practice with what another reader finds in it
    Duckdb,
    /// Run the browser tests against a release build
    E2e,
    /// Measure a patient's pages with Lighthouse, on a release build
    Lighthouse,
    /// Run triage cases and print undertriage and overtriage for each kind
    Cases {
        /// Files of JSON lines; the case bank without one
        files: Vec<String>,
    },
    /// Make the page of hazards anew from its data
    Hazards,
    /// Attack rule text, compiled bytes and patients' words, for so long each
    Fuzz {
        /// Seconds for each target
        #[arg(default_value_t = 300)]
        seconds: u32,
    },
    /// Measure the product beside its floor; `bench triage` the decision alone
    Bench {
        /// Passed on to the bench
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
}

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            say::error(&format!("{error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<ExitCode> {
    let root = root()?;
    let arguments = Task::command()
        .mut_subcommand("bench", |bench| bench.hide(!bench::stands(&root)))
        .get_matches();
    let task = Task::from_arg_matches(&arguments)?;
    interrupt::watch()?;
    match task {
        Task::Test => return Ok(test::run(&root)),
        Task::Tidy => tidy::run(&root).map(drop)?,
        Task::Edges => tidy::print_edges(&root)?,
        Task::Postgres => postgres::until_interrupted(&root)?,
        Task::Wasm => wasm::run(&root).map(drop)?,
        Task::Parity => parity::run(&root).map(drop)?,
        Task::Fhirpath => fhirpath::run(&root).map(drop)?,
        Task::Z3 => z3::run(&root)?,
        Task::Duckdb => duckdb::run(&root)?,
        Task::E2e => e2e::run(&root).map(drop)?,
        Task::Lighthouse => lighthouse::run(&root)?,
        Task::Cases { files } => cases::run(&root, &files)?,
        Task::Hazards => hazards::write(&root)?,
        Task::Fuzz { seconds } => fuzz::run(&root, seconds)?,
        Task::Bench { args } => bench::run(&root, &args)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The repository's root: the folder above this crate's own.
fn root() -> anyhow::Result<PathBuf> {
    let here =
        PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?);
    Ok(here
        .parent()
        .context("xtask has no folder above it")?
        .to_path_buf())
}
