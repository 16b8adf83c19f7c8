//! The tables of `words/folding.toml`, `words/LANGUAGE.toml` and `words/LANGUAGE_TOPIC.toml`, field by field.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

type Text = Spanned<String>;

/// Characters and the plain letters that they are read as.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawFolding {
    /// Plain letters, and all characters that are folded to them, without spaces.
    pub(crate) fold: BTreeMap<String, Text>,
}

/// Words, cues and phrases of one language, or of one topic in it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawWords {
    pub(crate) language: Text,
    /// Everyday words: they tell the language, and no misspelling is read into them.
    pub(crate) common: Option<Text>,
    /// A word, and how it is misspelt: each counts as the word wherever a pattern asks for that.
    #[serde(default)]
    pub(crate) spellings: BTreeMap<String, Text>,
    #[serde(default)]
    pub(crate) class: Vec<RawClass>,
    #[serde(default)]
    pub(crate) group: Vec<RawGroup>,
    #[serde(default)]
    pub(crate) cue: Vec<RawCue>,
    #[serde(default)]
    pub(crate) phrase: Vec<RawPhrase>,
}

/// A name for words that patterns treat alike.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawClass {
    pub(crate) id: Text,
    pub(crate) words: Text,
}

/// A name for turns of phrase that patterns treat alike: "can't", "not able to".
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawGroup {
    pub(crate) id: Text,
    /// One choice on each line.
    pub(crate) choices: Text,
}

/// Words that change what stands around them.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCue {
    pub(crate) cue: Text,
    pub(crate) patterns: Text,
}

/// Words that name a sign or a risk, or say that the soreness is getting worse.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawPhrase {
    pub(crate) sign: Option<Text>,
    pub(crate) risk: Option<Text>,
    /// Says that the soreness is getting worse.
    #[serde(default)]
    pub(crate) worse: bool,
    pub(crate) level: RawLevel,
    /// Counts even when it is over, like a faint.
    #[serde(default)]
    pub(crate) event: bool,
    pub(crate) patterns: Text,
}

/// How sure the words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum RawLevel {
    Certain,
    Hint,
}
