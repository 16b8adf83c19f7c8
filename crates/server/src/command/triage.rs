//! `afterneedle triage`: the contract for tools outside, one check-in a line.

use std::io::{BufWriter, Write};
use std::process::ExitCode;

use anyhow::bail;
use protocol::contract;

use crate::cli::TriageArgs;
use crate::content;

/// Answers every line; the exit status tells whether all were valid.
pub(super) fn run(args: &TriageArgs) -> anyhow::Result<ExitCode> {
    let protocol = content::read(args.protocol.as_deref())?;
    if !protocol.languages().any(|language| language == args.lang) {
        bail!(
            "there are no texts in `{}`; there are {}",
            args.lang,
            protocol.languages().collect::<Vec<_>>().join(", ")
        );
    }
    let mut out = BufWriter::new(std::io::stdout().lock());
    let all_valid =
        contract::answer_lines(&protocol, &args.lang, std::io::stdin().lock(), &mut out)?;
    out.flush()?;
    Ok(if all_valid {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
