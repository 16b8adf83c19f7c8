//! The page of the safety file.

use super::{Cause, Control, Hazard, Hazards, Kind, Severity};

const HEAD: &str = "\
# Hazards

Made by `cargo xtask hazards` from `hazards.toml`: change it there. For each hazard: what can come of it, how it can come about, what is there
against it (a rule of the protocol, something on a page, or a process of the product), and what shows that it works: a property of the
proof (`proof.md`), a test by its name, or a browser test by its title. A house rule refuses a hazard without a control, a control that
nothing shows, a name that does not exist, and a row of danger that no hazard covers.

What remains after the controls is for the clinic to weigh: `intended-purpose.md` says what the product does not do.
";

/// All of it, in Markdown.
pub(crate) fn page(hazards: &Hazards) -> String {
    let all: Vec<String> = hazards.hazard.iter().map(hazard).collect();
    format!("{HEAD}\n{}", all.join("\n"))
}

fn hazard(hazard: &Hazard) -> String {
    let severity = match hazard.severity {
        Severity::Temporary => "harm that passes",
        Severity::Permanent => "lasting harm",
        Severity::Death => "death",
    };
    let rows = if hazard.rows.is_empty() {
        String::new()
    } else {
        format!(" Rows: {}.", hazard.rows.join(", "))
    };
    let causes: String = hazard.cause.iter().map(cause).collect();
    format!(
        "## {}\n\n`{}`. {} At worst: {severity}.{rows}\n\n| cause | control | shown by |\n|---|---|---|\n{causes}",
        hazard.title, hazard.id, hazard.harm
    )
}

fn cause(cause: &Cause) -> String {
    cause
        .control
        .iter()
        .map(|one| control(cause, one))
        .collect()
}

fn control(cause: &Cause, control: &Control) -> String {
    let kind = match control.kind {
        Kind::Rule => "rule",
        Kind::Page => "page",
        Kind::Process => "process",
    };
    let shown: Vec<String> = control.shown.iter().map(|one| format!("`{one}`")).collect();
    format!(
        "| {} | {kind}: {} | {} |\n",
        cause.says,
        control.says,
        shown.join(", ")
    )
}
