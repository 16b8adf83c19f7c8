//! The answers of a check-in, as they were given.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use triage::Trend;

use super::{Json, Problem, parse_answers};
use crate::CompiledProtocol;

/// The answers of one check-in. `None` and a missing sign are "not answered", never "no".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// Needling soreness now, 0 to 10.
    pub soreness: Option<u8>,
    /// Its change.
    pub soreness_trend: Option<Trend>,
    /// Tiredness now, 0 to 10.
    pub fatigue: Option<u8>,
    /// Does tiredness get in the way of the day?
    pub fatigue_interferes: Option<bool>,
    /// Signs by id; `None` is an explicit "I do not know".
    pub signs: BTreeMap<String, Option<bool>>,
    /// Did the patient say "none" of all signs that are not named?
    pub other_signs_no: bool,
    /// Signs that were there before the session and are no worse; each is also true in `signs`.
    pub known_before: BTreeSet<String>,
    /// The patient's own words.
    pub words: Option<String>,
    /// Worry, 0 to 10: for the practitioner, no rule uses it.
    pub worry: Option<u8>,
}

impl Answers {
    /// The answer to one sign, named or implied by "none of the others".
    #[must_use]
    pub fn sign(&self, id: &str) -> Option<bool> {
        match self.signs.get(id) {
            Some(answer) => *answer,
            None => self.other_signs_no.then_some(false),
        }
    }

    /// Is this sign there?
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.sign(id) == Some(true)
    }

    /// Has nothing been answered at all? Such a check-in must not be accepted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let words = self.words.as_deref().unwrap_or_default();
        let named = self.signs.values().any(Option::is_some);
        let scales = [self.soreness, self.fatigue, self.worry]
            .iter()
            .any(Option::is_some);
        let rest = self.soreness_trend.is_some()
            || self.fatigue_interferes.is_some()
            || self.other_signs_no;
        words.trim().is_empty() && !named && !scales && !rest
    }

    /// The canonical form: fixed order, nothing that was not answered.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut members = Map::new();
        let mut put = |key: &str, value: Option<Value>| {
            value.map(|value| members.insert(key.to_owned(), value))
        };
        put("soreness", self.soreness.map(Value::from));
        put(
            "soreness_trend",
            self.soreness_trend.map(|trend| trend.id().into()),
        );
        put("fatigue", self.fatigue.map(Value::from));
        put(
            "fatigue_interferes",
            self.fatigue_interferes.map(Value::from),
        );
        put("signs", (!self.signs.is_empty()).then(|| json!(self.signs)));
        put(
            "other_signs",
            self.other_signs_no.then_some(Value::Bool(false)),
        );
        put(
            "known_before",
            (!self.known_before.is_empty()).then(|| json!(self.known_before)),
        );
        put("words", self.words.as_deref().map(Value::from));
        put("worry", self.worry.map(Value::from));
        Value::Object(members)
    }

    /// Reads stored answers. Sign ids are never removed from a protocol, so what was once stored can always be read.
    ///
    /// # Errors
    /// Every problem with its path.
    pub fn from_json(protocol: &CompiledProtocol, text: &str) -> Result<Self, Vec<Problem>> {
        parse_answers(protocol, &Json::parse(text)?, "")
    }
}
