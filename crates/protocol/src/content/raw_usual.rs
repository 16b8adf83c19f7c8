//! The tables of `usual.toml`.

use serde::Deserialize;
use toml::Spanned;

type Text = Spanned<String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawUsual {
    pub(crate) row: Vec<RawUsualRow>,
    pub(crate) rest: Vec<RawCondition>,
    pub(crate) contact: Vec<RawCondition>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawUsualRow {
    pub(crate) id: Text,
    pub(crate) shows: Text,
    pub(crate) within: Text,
    pub(crate) facts: Vec<Text>,
    pub(crate) sources: Vec<Text>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCondition {
    pub(crate) id: Text,
    pub(crate) when: Text,
    pub(crate) facts: Vec<Text>,
    pub(crate) sources: Vec<Text>,
}
