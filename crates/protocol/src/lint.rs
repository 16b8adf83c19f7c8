//! Reviews content that already holds together: what a careful reader would object to.
//!
//! [`crate::CompiledProtocol::read`] refuses content that cannot be used (unknown ids, missing texts, conditions that
//! could lower). The lint goes further: unsourced, overdue, out of reach, contradictory, hard to read, promising,
//! alarming without an action. One rule is one file; the words it looks for stand in `clinical/lint.toml`. It takes
//! today's date as a parameter and decides nothing by meaning: that is for the proof and for the reviewer.

mod report;
mod settings;
mod entry;
mod phrase;
mod reading;
mod reviewed;
mod unsourced;
mod overdue;
mod unreachable;
mod contradiction;
mod against;
mod shared_reason;
mod shown_only;
mod schedule;
mod variables;
mod unused;
mod reading_age;
mod promise;
mod alarm;
mod wording;

use std::path::Path;

use jiff::civil::Date;

use crate::content::{Files, read, table};
use crate::{CompiledProtocol, Finding, ProtocolError};
use report::Report;
use reviewed::Reviewed;
use settings::Settings;

pub use report::{Kind, Lint, Measured, Remark};

/// The rules, in the order in which they are run.
const RULES: [fn(&Reviewed<'_>, &mut Report); 14] = [
    unsourced::check,
    overdue::check,
    unreachable::check,
    contradiction::check,
    against::check,
    shared_reason::check,
    shown_only::check,
    schedule::check,
    variables::check,
    unused::check,
    reading_age::check,
    promise::check,
    alarm::check,
    wording::check,
];

/// Reviews the content inside the binary, or that of a folder, as of `today`.
#[must_use]
pub fn lint(folder: Option<&Path>, today: Date) -> Lint {
    let files = folder.map_or_else(Files::shipped, Files::of_folder);
    match files.and_then(|files| review(&files, today)) {
        Ok(lint) => lint,
        Err(error) => Report::refused(error.findings),
    }
}

fn review(files: &Files, today: Date) -> Result<Lint, ProtocolError> {
    let protocol = CompiledProtocol::of(files)?;
    let content = read(files)?;
    let mut findings: Vec<Finding> = Vec::new();
    let settings = table::<Settings>(files, "lint.toml", &mut findings);
    let Some(settings) = settings else {
        return Err(ProtocolError { findings });
    };
    let reviewed = Reviewed {
        entries: entry::of(&content.texts),
        content: &content,
        protocol: &protocol,
        settings: &settings,
        today,
    };
    let mut report = Report::default();
    for rule in RULES {
        rule(&reviewed, &mut report);
    }
    Ok(report.done())
}
