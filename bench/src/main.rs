//! MEASURES: the hot paths of the product against limits measured in the same run, on the same disk.
//!
//! `triage` measures the decision alone, everything else the whole product. It prints rates, latencies, CPU time and memory as medians of three, and their ratios; it never judges. It starts
//! the release binary of the product as a child and loads it over loopback. Run it with `cargo xtask bench`.

#![forbid(unsafe_code)]
#![expect(
    clippy::print_stdout,
    reason = "the report is what this program is for"
)]

mod clock;
mod disk;
mod minimal;
mod child;
mod load;
mod seed;
mod product;
mod groups;
mod pages;
mod decision;
mod course;
mod report;

use std::path::Path;

use anyhow::{Context, Result};

use crate::report::Report;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .as_slice()
    {
        ["minimal", folder] => minimal::serve(Path::new(folder)),
        ["course"] => course(),
        ["triage", options @ ..] => decisions(options.contains(&"--short")),
        _ => run(&arguments),
    }
}

/// The expected course alone, in a second.
fn course() -> Result<()> {
    let mut report = Report::default();
    course::measure(&mut report)?;
    println!("{report}");
    Ok(())
}

/// The decision alone, without a disk or a network.
fn decisions(short: bool) -> Result<()> {
    let mut report = Report::default();
    course::measure(&mut report)?;
    decision::measure(short, &mut report)?;
    println!("{report}");
    Ok(())
}

/// `--short` measures for one second each, with the small database only; `--only commits|check-ins|groups|pages` one part.
fn run(arguments: &[String]) -> Result<()> {
    let short = arguments.iter().any(|argument| argument == "--short");
    let only = arguments
        .windows(2)
        .find(|pair| pair.first().is_some_and(|flag| flag == "--only"))
        .and_then(|pair| pair.get(1).cloned());
    let wanted = |part: &str| only.as_deref().is_none_or(|only| only == part);
    let folder = tempfile::tempdir().context("making a folder to measure in")?;
    let mut report = Report::default();
    let commits = disk::measure(folder.path(), &mut report)?;
    if wanted("check-ins") {
        let limit = minimal::measure(folder.path(), short, &mut report)?;
        product::measure(folder.path(), short, commits, &limit, &mut report)?;
    }
    if wanted("groups") {
        groups::measure(folder.path(), short, &mut report)?;
    }
    if wanted("pages") {
        pages::measure(folder.path(), short, &mut report)?;
    }
    println!("{report}");
    Ok(())
}
