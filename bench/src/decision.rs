//! The decision itself: assessments, own words, JSON lines, and a replay of many packed check-ins.
//!
//! Nothing here touches a disk or a network. The limit for a JSON line is another rule engine, in the same run.

mod material;
mod replay;
mod zen;

use std::hint::black_box;
use std::time::Duration;

use anyhow::{Result, anyhow};
use protocol::CompiledProtocol;
use protocol::contract::parse_request;
use triage::Protocol;
use triage::words::{Lexicon, screen};

use crate::clock::Watch;
use crate::report::{Report, median};
use material::Material;

const SECOND: Duration = Duration::from_secs(1);

/// Measures all of it; with `short` the replay is of one million check-ins instead of ten.
pub(crate) fn measure(short: bool, report: &mut Report) -> Result<()> {
    let shipped = CompiledProtocol::shipped()?;
    let core =
        Protocol::from_bytes(shipped.bytes()).map_err(|_| anyhow!("the protocol is malformed"))?;
    let lexicon =
        Lexicon::from_bytes(shipped.lexicon()).map_err(|_| anyhow!("the lexicon is malformed"))?;
    let material = Material::of(&shipped)?;
    assessments(&core, &material, report);
    words(&lexicon, &material, report);
    let lines = json_lines(&shipped, &material, report);
    replay::measure(&shipped, &core, if short { 1 } else { 10 }, report)?;
    let limit = zen::measure(&shipped, &material, report)?;
    report.figure(
        "JSON line to assessment / ZEN, parsed input; aim 4",
        lines / limit,
    );
    Ok(())
}

fn assessments(core: &Protocol<'_>, material: &Material, report: &mut Report) {
    for (name, inputs) in [
        ("all answered", &material.complete),
        ("with open questions", &material.open),
    ] {
        let each = nanoseconds(inputs.len(), || {
            for input in inputs {
                black_box(triage::assess(core, black_box(input)));
            }
        });
        report.line(format!("assessment, {name:<28} {each:>9.0} ns"));
    }
    let all: Vec<_> = material.complete.iter().chain(&material.open).collect();
    let each = nanoseconds(all.len(), || {
        for input in &all {
            black_box(triage::assess(core, black_box(input)));
        }
    });
    report.figure("assessment, ns; aim under 1000", each);
}

fn words(lexicon: &Lexicon<'_>, material: &Material, report: &mut Report) {
    let each = nanoseconds(material.words.len(), || {
        for words in &material.words {
            black_box(screen(lexicon, black_box(words)));
        }
    });
    report.line(format!(
        "500 characters of own words                {each:>9.0} ns"
    ));
    report.figure(
        "500 characters of own words, us; aim under 50",
        each / 1000.0,
    );
}

/// From a line to its assessment, in lines a second.
fn json_lines(shipped: &CompiledProtocol, material: &Material, report: &mut Report) -> f64 {
    let each = nanoseconds(material.lines.len(), || {
        for line in &material.lines {
            if let Ok(request) = parse_request(shipped, black_box(line)) {
                black_box(request.assess(shipped));
            }
        }
    });
    report.line(format!(
        "from a JSON line to the assessment         {each:>9.0} ns"
    ));
    1e9 / each
}

/// The median of three seconds, for each of so many.
pub(crate) fn nanoseconds(count: usize, mut all: impl FnMut()) -> f64 {
    let mut second = || {
        let (watch, mut rounds) = (Watch::start(), 0_u32);
        while watch.elapsed() < SECOND {
            all();
            rounds += 1;
        }
        watch.elapsed().as_nanos() as f64 / f64::from(rounds) / count as f64
    };
    median(&[second(), second(), second()])
}
