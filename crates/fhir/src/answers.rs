//! The answers as stored.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// Canonical answers; what is missing was not answered.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Answers {
    pub(crate) soreness: Option<u8>,
    pub(crate) soreness_trend: Option<String>,
    pub(crate) fatigue: Option<u8>,
    pub(crate) fatigue_interferes: Option<bool>,
    pub(crate) signs: BTreeMap<String, Option<bool>>,
    pub(crate) other_signs: Option<bool>,
    pub(crate) known_before: BTreeSet<String>,
    pub(crate) worry: Option<u8>,
}
