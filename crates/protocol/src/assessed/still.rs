//! What of an earlier check-in still counts today: its soreness, and the signs that were there. A patient may have many,
//! and every new check-in reads them all.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;
use triage::Input;

use super::Heard;
use crate::CompiledProtocol;
use crate::contract::Answers;

/// What still counts of one check-in, whichever session it is seen from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StillCounts(Input);

/// An earlier check-in about the same session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EarlierAnswers {
    /// Minutes between the session and that check-in.
    pub minutes: u32,
    /// What it said that still counts.
    pub said: StillCounts,
}

impl EarlierAnswers {
    pub(super) fn input(&self) -> Input {
        Input {
            elapsed_min: self.minutes,
            ..self.said.0
        }
    }
}

/// The members of stored answers that still count; the others are not even looked at.
#[derive(Deserialize)]
struct Stored<'a> {
    soreness: Option<u8>,
    #[serde(borrow, default)]
    signs: BTreeMap<Cow<'a, str>, Option<bool>>,
    #[serde(borrow, default)]
    known_before: Vec<Cow<'a, str>>,
}

impl CompiledProtocol {
    /// What still counts of a check-in with these answers, of which this was heard in words.
    #[must_use]
    pub fn still_counts(&self, answers: &Answers, heard: &Heard) -> StillCounts {
        let ticked = answers.signs.iter();
        let ticked = ticked.filter(|(_, answer)| **answer == Some(true));
        let known = |sign: &str| answers.known_before.contains(sign);
        self.counts(
            answers.soreness,
            ticked.map(|(id, _)| id.as_str()),
            known,
            heard,
        )
    }

    /// The same from answers and assessment as they are stored; an empty assessment is one without words.
    ///
    /// # Errors
    /// The parser's own words where a text was not written by this program.
    pub fn still_counts_of_stored(
        &self,
        answers: &str,
        assessment: &str,
    ) -> Result<StillCounts, serde_json::Error> {
        let stored: Stored<'_> = serde_json::from_str(answers)?;
        let heard = Heard::of_stored(assessment)?;
        let ticked = stored.signs.iter();
        let ticked = ticked.filter(|(_, answer)| **answer == Some(true));
        let known = |sign: &str| stored.known_before.iter().any(|known| known == sign);
        let ids = ticked.map(|(id, _)| id.as_ref());
        Ok(self.counts(stored.soreness, ids, known, &heard))
    }

    fn counts<'a>(
        &self,
        soreness: Option<u8>,
        ticked: impl Iterator<Item = &'a str>,
        known_before: impl Fn(&str) -> bool,
        heard: &'a Heard,
    ) -> StillCounts {
        let mut input = Input {
            soreness,
            ..Input::default()
        };
        for sign in ticked.chain(heard.certain.iter().map(String::as_str)) {
            let Some(index) = self.signs().position(|known| known.id == sign) else {
                continue;
            };
            input.present.insert(index);
            if known_before(sign) {
                input.known_before.insert(index);
            }
        }
        StillCounts(input)
    }
}
