//! The safety file: hazards, their causes and what is there against them, as data and as a page that is made from it.

mod page;

use std::path::Path;

use anyhow::Context as _;
use serde::Deserialize;

pub(crate) use page::page;

/// The data.
pub(crate) const DATA: &str = "docs/clinical/hazards.toml";
/// The page.
pub(crate) const PAGE: &str = "docs/clinical/hazards.md";

/// All hazards.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hazards {
    pub(crate) hazard: Vec<Hazard>,
}

/// Something that can harm a patient.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hazard {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) harm: String,
    pub(crate) severity: Severity,
    /// Rows of `clinical/facts.toml` that rules guard against.
    pub(crate) rows: Vec<String>,
    #[serde(default)]
    pub(crate) cause: Vec<Cause>,
}

/// How bad it can be at worst.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Severity {
    Temporary,
    Permanent,
    Death,
}

/// How it can come about.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cause {
    pub(crate) says: String,
    #[serde(default)]
    pub(crate) control: Vec<Control>,
}

/// What is there against it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Control {
    pub(crate) kind: Kind,
    pub(crate) says: String,
    /// Properties of the proof, tests by name, browser tests by the beginning of their title.
    #[serde(default)]
    pub(crate) shown: Vec<String>,
}

/// Where a control acts.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Rule,
    Page,
    Process,
}

impl Hazards {
    /// Reads the data.
    ///
    /// # Errors
    /// Where and why it cannot be read.
    pub(crate) fn parse(text: &str) -> anyhow::Result<Self> {
        toml::from_str(text).context(DATA)
    }
}

/// Makes the page anew.
///
/// # Errors
/// When the data cannot be read or the page not be written.
pub(crate) fn write(root: &Path) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(root.join(DATA)).context(DATA)?;
    std::fs::write(root.join(PAGE), page(&Hazards::parse(&text)?)).context(PAGE)
}
