//! What a patient's own words said, in ids.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use triage::words::{Lexicon, screen};
use triage::{Input, SignSet};

use crate::CompiledProtocol;
use crate::contract::Answers;

/// What was heard in a patient's own words; kept with the assessment, so that the words can stay sealed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Signs that the words name with certainty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub certain: Vec<String>,
    /// Signs that the words hint at.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hint: Vec<String>,
    /// Risk factors that the words name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub risks: Vec<String>,
    /// The words say that the soreness is getting worse.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub worse: bool,
    /// The words are in no language that is screened: a person must read them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unread: bool,
}

impl Heard {
    /// What a stored assessment says was heard.
    ///
    /// # Errors
    /// The parser's own words where the text is no stored assessment.
    pub fn of_stored(assessment: &str) -> Result<Self, serde_json::Error> {
        #[derive(Deserialize)]
        struct Stored {
            #[serde(default)]
            heard: Heard,
        }
        // Most check-ins hold nothing that was heard, and every check-in reads all earlier ones.
        if !assessment.contains("\"heard\"") {
            return Ok(Self::default());
        }
        Ok(serde_json::from_str::<Stored>(assessment)?.heard)
    }

    /// Nothing was heard, or there were no words.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self == &Self::default()
    }

    /// The answers with every sign that was heard with certainty, for what depends on signs besides the decision.
    #[must_use]
    pub fn beside<'a>(&self, answers: &'a Answers) -> Cow<'a, Answers> {
        if self.certain.is_empty() {
            return Cow::Borrowed(answers);
        }
        let mut answers = answers.clone();
        for sign in &self.certain {
            answers.signs.insert(sign.clone(), Some(true));
        }
        Cow::Owned(answers)
    }

    /// Is there anything that only a person can settle: words that nobody could screen, or a hint that the answers deny?
    #[must_use]
    pub fn needs_a_reader(&self, answers: &Answers) -> bool {
        self.unread || self.hint.iter().any(|sign| !answers.has(sign))
    }
}

impl CompiledProtocol {
    /// Screens a patient's own words; nothing where there are none.
    #[must_use]
    pub fn hear(&self, words: Option<&str>) -> Heard {
        let words = words.map(str::trim).filter(|words| !words.is_empty());
        words.map_or_else(Heard::default, |words| {
            let lexicon = Lexicon::from_sound_bytes(self.lexicon()).unwrap_or(Lexicon::EMPTY);
            self.heard(&screen(&lexicon, words))
        })
    }

    fn heard(&self, heard: &triage::words::Heard) -> Heard {
        let signs = |set: SignSet| {
            let named = self.signs().enumerate();
            named
                .filter(|(index, _)| set.contains(*index))
                .map(|(_, sign)| sign.id.clone())
                .collect()
        };
        let risks = self.risks().iter().zip(0_u32..);
        Heard {
            certain: signs(heard.certain),
            hint: signs(heard.hint),
            risks: risks
                .filter(|(_, index)| heard.risks >> index & 1 == 1)
                .map(|(risk, _)| risk.id.clone())
                .collect(),
            worse: heard.worse,
            unread: heard.unread,
        }
    }

    /// Adds what was heard to an input.
    pub(super) fn add_heard(&self, input: &mut Input, answers: &Answers, heard: &Heard) {
        if heard.is_nothing() {
            return;
        }
        let mut numbers = triage::words::Heard {
            worse: heard.worse,
            unread: heard.unread,
            ..triage::words::Heard::default()
        };
        let mut named = SignSet::EMPTY;
        for (index, sign) in self.signs().enumerate() {
            if heard.certain.contains(&sign.id) {
                numbers.certain.insert(index);
            }
            if heard.hint.contains(&sign.id) {
                numbers.hint.insert(index);
            }
            if answers.signs.contains_key(&sign.id) {
                named.insert(index);
            }
        }
        for (risk, index) in self.risks().iter().zip(0_u32..) {
            if heard.risks.contains(&risk.id) {
                numbers.risks |= 1_u32.checked_shl(index).unwrap_or(0);
            }
        }
        input.hear(&numbers, &named);
    }
}
