//! The tables of what is known: sources, facts, explanations and the expected course.

use serde::Deserialize;
use toml::Spanned;

use crate::known::HandOut;

type Text = Spanned<String>;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSources {
    pub(crate) source: Vec<RawSource>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSource {
    pub(crate) id: Text,
    pub(crate) citation: String,
    pub(crate) doi: Option<String>,
    pub(crate) pmid: Option<String>,
    pub(crate) url: Option<String>,
    pub(crate) read_as: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFacts {
    pub(crate) fact: Vec<RawFact>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFact {
    pub(crate) id: Text,
    pub(crate) says: String,
    pub(crate) sources: Vec<Text>,
    pub(crate) hand_out: Option<HandOut>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawExplanations {
    pub(crate) explanation: Vec<RawExplanation>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawExplanation {
    pub(crate) id: Text,
    pub(crate) hazard: Text,
    pub(crate) facts: Vec<Text>,
    pub(crate) sources: Vec<Text>,
    pub(crate) grade: Text,
    pub(crate) reviewer: String,
    pub(crate) review_by: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCourse {
    pub(crate) reviewer: String,
    pub(crate) review_by: Text,
    pub(crate) same_person: RawNumber,
    pub(crate) soreness: RawCurve,
    pub(crate) fatigue: RawCurve,
    pub(crate) shift: RawShift,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCurve {
    pub(crate) level: RawNumber,
    pub(crate) start: RawNumber,
    pub(crate) peak_h: RawNumber,
    pub(crate) half_life_h: RawNumber,
    pub(crate) person_sd: RawNumber,
    pub(crate) rating_sd: RawNumber,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawShift {
    pub(crate) first_session_soreness: RawNumber,
    pub(crate) first_session_fatigue: RawNumber,
    pub(crate) ten_more_insertions_soreness: RawNumber,
    pub(crate) ten_more_insertions_fatigue: RawNumber,
    pub(crate) deep_soreness: RawNumber,
    pub(crate) deep_fatigue: RawNumber,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawNumber {
    pub(crate) value: Spanned<f64>,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) basis: Text,
    pub(crate) facts: Vec<Text>,
    pub(crate) sources: Vec<Text>,
    pub(crate) because: String,
}
