//! `afterneedle protocol check`: proves the clinical content for all check-ins.

use std::process::ExitCode;
use std::time::Duration;

use protocol::ProtocolError;
use protocol::proof::{self, Property};

use crate::cli::CheckArgs;
use crate::clock::Stopwatch;
use crate::{content, say};

/// Prints what was proved and how; the exit status tells whether everything holds.
pub(in crate::command) fn run(args: &CheckArgs) -> anyhow::Result<ExitCode> {
    let protocol = match content::load(args.folder.as_deref()) {
        Ok(protocol) => protocol,
        Err(error) => return refuse(&error),
    };
    let mut lines = Vec::new();
    let mut watch = Stopwatch::start();
    let proof = proof::prove(&protocol, |property| {
        lines.push(line(property, watch.lap()));
    });
    for line in &lines {
        say::line(line)?;
    }
    for witness in proof.witnesses() {
        say::line(&format!(
            "{} decides alone: {}",
            witness.id, witness.check_in
        ))?;
    }
    for violation in proof.violations() {
        say::line(&format!("fails: {violation}"))?;
    }
    let (id, version) = (protocol.id(), protocol.version());
    if proof.holds() {
        content::keep(args.folder.as_deref(), &protocol);
        say::line(&format!("{id} {version} is proved"))?;
        Ok(ExitCode::SUCCESS)
    } else {
        say::line(&format!("{id} {version} is not proved"))?;
        Ok(ExitCode::FAILURE)
    }
}

/// Content that does not hold together cannot be proved.
fn refuse(error: &ProtocolError) -> anyhow::Result<ExitCode> {
    for finding in &error.findings {
        say::line(&finding.to_string())?;
    }
    say::line("the content cannot be used")?;
    Ok(ExitCode::FAILURE)
}

fn line(property: &Property, took: Duration) -> String {
    let inputs = property.inputs_log10.map_or_else(
        || "texts".to_owned(),
        |power| format!("10^{power:.0} check-ins"),
    );
    let verdict = if property.violations.is_empty() {
        "holds"
    } else {
        "FAILS"
    };
    format!(
        "{} {verdict}: {} ({inputs}, {} nodes, {} ms)",
        property.id,
        property.says,
        property.nodes,
        took.as_millis()
    )
}
