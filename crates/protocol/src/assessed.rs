//! An assessment in ids: what is stored, shown and sent.

mod facts;
mod heard;
mod still;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use triage::Disposition;

use crate::CompiledProtocol;
use crate::advice::PREFIX;
use crate::contract::Answers;

pub use facts::{PatientFacts, SessionFacts};
pub use heard::Heard;
pub use still::{EarlierAnswers, StillCounts};

/// Which protocol decided.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ProtocolRef {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Hash over its content.
    pub sha256: String,
}

/// A rule that fired.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The rule's id.
    pub rule: String,
    /// What it raises to.
    #[serde(with = "disposition_id")]
    pub level: Disposition,
    /// Key of its sentence.
    pub text_key: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// The assessment of a check-in, free of text: its serde form is what databases keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessed {
    /// What to act on.
    #[serde(with = "disposition_id")]
    pub disposition: Disposition,
    /// What no further answer can lower.
    #[serde(with = "disposition_id")]
    pub certain: Disposition,
    /// Could no answer raise it any more?
    pub complete: bool,
    /// Ids of the questions whose answers could still raise it, in the order in which to ask them: sign ids,
    /// `soreness`, `soreness_trend`, `fatigue`, `fatigue_interferes`, `risks`, `areas`.
    pub undecided: Vec<String>,
    /// Every rule that fired, highest level first.
    pub reasons: Vec<Reason>,
    /// Keys of the advice that fits, without the prefix `advice-`; `.first` is the form after a first session.
    pub advice: Vec<String>,
    /// What the patient's own words said.
    #[serde(default, skip_serializing_if = "Heard::is_nothing")]
    pub heard: Heard,
    /// Which protocol decided.
    pub protocol: ProtocolRef,
}

impl CompiledProtocol {
    /// Assesses a check-in, `minutes` after the session. Earlier check-ins about the same session may only raise, and so may
    /// what was heard in the patient's own words (see [`CompiledProtocol::hear`]).
    #[must_use]
    pub fn assess(
        &self,
        session: &SessionFacts,
        patient: &PatientFacts,
        minutes: u32,
        answers: &Answers,
        heard: &Heard,
        earlier: &[EarlierAnswers],
    ) -> Assessed {
        let input = self.input(session, patient, minutes, answers, heard, earlier);
        let assessment = self.decide(&input);
        let mut reasons: Vec<Reason> = assessment
            .fired
            .iter()
            .filter_map(|rule| self.reason(rule))
            .collect();
        // A stable sort: within a level the order of the files stays.
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.level));
        let signs = heard.beside(answers);
        let advice = self.advice_for(minutes, &signs, assessment.disposition);
        let key = |advice: &&crate::Advice| advice.kept_key_for(session.first_session);
        Assessed {
            disposition: assessment.disposition,
            certain: assessment.certain,
            complete: assessment.complete,
            undecided: assessment
                .undecided
                .iter()
                .map(|question| self.question_id(question))
                .collect(),
            reasons,
            advice: advice.iter().map(key).collect(),
            heard: heard.clone(),
            protocol: self.reference().clone(),
        }
    }

    fn reason(&self, rule: usize) -> Option<Reason> {
        self.rules().get(rule).map(|rule| Reason {
            rule: rule.id.clone(),
            level: rule.disposition,
            text_key: rule.text_key.clone(),
            sources: rule.sources.clone(),
        })
    }

    fn question_id(&self, question: usize) -> String {
        const AFTER_SIGNS: [&str; 6] = [
            "soreness",
            "soreness_trend",
            "fatigue",
            "fatigue_interferes",
            "risks",
            "areas",
        ];
        let after = || {
            AFTER_SIGNS
                .get(question - self.sign_count())
                .copied()
                .unwrap_or_default()
                .to_owned()
        };
        self.signs()
            .nth(question)
            .map_or_else(after, |sign| sign.id.clone())
    }
}

impl Assessed {
    /// The reasons that decided: those of the disposition's own level. Empty for usual, and where only something
    /// unanswered raised it.
    pub fn leading_reasons(&self) -> impl Iterator<Item = &Reason> {
        self.reasons
            .iter()
            .filter(|reason| reason.level == self.disposition)
    }

    /// The contract for tools outside, with the texts of a language.
    #[must_use]
    pub fn to_json(&self, protocol: &CompiledProtocol, language: &str) -> Value {
        let citation = |id: &String| {
            protocol
                .source(id)
                .map_or_else(|| id.clone(), |source| source.citation.clone())
        };
        let reason = |reason: &Reason| {
            json!({
                "rule": reason.rule,
                "text": protocol.text(language, &reason.text_key),
                "sources": reason.sources.iter().map(citation).collect::<Vec<_>>(),
            })
        };
        let advice = |key: &String| {
            let id = key.split('.').next().unwrap_or(key);
            json!({ "id": id, "text": protocol.text(language, &format!("{PREFIX}{key}")) })
        };
        json!({
            "disposition": self.disposition.id(),
            "certain": self.certain.id(),
            "complete": self.complete,
            "undecided": self.undecided,
            "reasons": self.reasons.iter().map(reason).collect::<Vec<_>>(),
            "advice": self.advice.iter().map(advice).collect::<Vec<_>>(),
            "protocol": self.protocol,
        })
    }

    /// The compact form for storage: ids only, no sentence.
    #[must_use]
    pub fn to_stored(&self) -> String {
        // Strings, flags and lists of them always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Reads the compact form.
    ///
    /// # Errors
    /// The parser's own words where the text was not written by [`Assessed::to_stored`].
    pub fn from_stored(text: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(text)
    }
}

/// Dispositions as their ids.
mod disposition_id {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use triage::Disposition;

    pub(super) fn serialize<S: Serializer>(value: &Disposition, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(value.id())
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Disposition, D::Error> {
        let id = String::deserialize(from)?;
        Disposition::from_id(&id)
            .ok_or_else(|| D::Error::custom(format!("{id} is not a disposition")))
    }
}
