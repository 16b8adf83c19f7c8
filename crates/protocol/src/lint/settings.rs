//! What the lint measures and which words it looks for: `clinical/lint.toml`.

use serde::Deserialize;
use toml::Spanned;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Settings {
    /// A review that is due within so many days is announced.
    pub(super) review_soon_days: u16,
    /// Variables that pages fill in.
    pub(super) variables: Vec<String>,
    /// Risks that the practitioner sees and that no rule uses.
    pub(super) shown_only: Vec<String>,
    pub(super) reading: Vec<Reading>,
    pub(super) promise: Vec<Words>,
    pub(super) alarm: Vec<Alarm>,
    pub(super) wording: Vec<Wording>,
    pub(super) speaks_against: Vec<SpeaksAgainst>,
    /// Kinds of text that are labels, not sentences.
    pub(super) labels: Vec<String>,
}

/// How a language is measured.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reading {
    pub(super) language: String,
    pub(super) formula: Formula,
    /// The hardest that passes: an age for Flesch-Kincaid, an ease for Szigriszt-Pazos.
    pub(super) limit: f64,
    /// Shorter texts are measured together with others of their kind.
    pub(super) words_least: usize,
    /// Names that every patient of a clinic hears and that have no plainer word; they count as two syllables.
    #[serde(default)]
    pub(super) names: Vec<String>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum Formula {
    FleschKincaid,
    SzigrisztPazos,
}

/// Words that promise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) language: String,
    pub(super) words: Vec<String>,
}

/// Words that alarm, and those that say what to do.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Alarm {
    pub(super) language: String,
    /// Kinds of text in which an alarm needs an action.
    pub(super) kinds: Vec<String>,
    /// Kinds of text that need an action in any case.
    pub(super) always: Vec<String>,
    pub(super) words: Vec<String>,
    pub(super) actions: Vec<String>,
}

/// A wording that must not be: one of each part in the same text.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    pub(super) language: String,
    pub(super) parts: Vec<Vec<String>>,
    pub(super) what: String,
    pub(super) remedy: String,
}

/// Signs that speak against everything that rests on a fact.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SpeaksAgainst {
    pub(super) fact: Spanned<String>,
    pub(super) signs: Vec<Spanned<String>>,
}
