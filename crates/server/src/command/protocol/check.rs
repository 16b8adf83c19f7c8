//! `afterneedle protocol check`: does the clinical content hold together?

use std::process::ExitCode;

use crate::cli::CheckArgs;
use crate::{content, say};

/// Reads it; the exit status tells whether it can be used.
pub(in crate::command) fn run(args: &CheckArgs) -> anyhow::Result<ExitCode> {
    let protocol = content::read(args.folder.as_deref())?;
    say::line(&format!(
        "{} {}: {} rules over {} signs hold together",
        protocol.id(),
        protocol.version(),
        protocol.rules().len(),
        protocol.sign_count()
    ))?;
    Ok(ExitCode::SUCCESS)
}
