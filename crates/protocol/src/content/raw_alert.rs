//! The tables that practitioners use when they work an alert: what to ask on the telephone, and what an adverse event was.

use serde::Deserialize;
use toml::Spanned;

type Text = Spanned<String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCalls {
    pub(crate) reviewer: String,
    pub(crate) review_by: Text,
    pub(crate) question: Vec<RawCallQuestion>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCallQuestion {
    pub(crate) id: Text,
    pub(crate) from: Text,
    #[serde(default)]
    pub(crate) hazards: Vec<Text>,
    #[serde(default)]
    pub(crate) signs: Vec<Text>,
    pub(crate) grade: Text,
    pub(crate) sources: Vec<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAdverseEvents {
    pub(crate) reviewer: String,
    pub(crate) review_by: Text,
    pub(crate) kind: Vec<RawAdverseKind>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawAdverseKind {
    pub(crate) id: Text,
    pub(crate) sources: Vec<Text>,
}
