//! `afterneedle protocol lint`: what a careful reader would object to in the clinical content.

use std::process::ExitCode;

use care::port::Clock;
use jiff::tz::TimeZone;
use protocol::{Kind, Measured};

use crate::cli::LintArgs;
use crate::clock::SystemClock;
use crate::say;

/// Prints every remark and what was measured; the exit status tells whether there is an error.
pub(in crate::command) fn run(args: &LintArgs) -> anyhow::Result<ExitCode> {
    let today = args
        .today
        .unwrap_or_else(|| SystemClock.now().to_zoned_datetime(TimeZone::UTC).date());
    let lint = protocol::lint(args.folder.as_deref(), today);
    for remark in &lint.remarks {
        say::line(&remark.to_string())?;
    }
    for measured in &lint.measured {
        say::line(&shown(measured))?;
    }
    let errors = lint.count(Kind::Error);
    let warnings = lint.count(Kind::Warning);
    say::line(&format!(
        "errors: {errors}, warnings: {warnings}, as of {today}"
    ))?;
    Ok(if errors == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn shown(measured: &Measured) -> String {
    let Measured {
        language,
        formula,
        texts,
        short,
        labels,
        hardest,
    } = measured;
    match formula {
        Some(formula) => format!(
            "{language}: {formula}: hardest {hardest:.1}; {texts} texts measured one by one, {short} short ones by kind, \
             {labels} labels not measured"
        ),
        None => format!("{language}: {labels} texts, none measured"),
    }
}
