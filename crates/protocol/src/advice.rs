//! Advice for care at home: what fits this patient at this hour.

use triage::Disposition;

use crate::CompiledProtocol;
use crate::contract::Answers;

/// The slot for the practitioner's own words.
const OWN_GUIDANCE: &str = "own_guidance";

/// How the keys of all advice begin.
pub(crate) const PREFIX: &str = "advice-";

/// One piece of advice, valid for some hours after the session.
#[derive(Clone, Debug)]
pub struct Advice {
    /// Its id.
    pub id: String,
    /// Key of the sentence; `.known` of it says what is known about it, `.first` is the stronger form after a first
    /// session, where there is one.
    pub text_key: String,
    /// From this minute after the session.
    pub from_min: u32,
    /// Before this minute; `None`: it never ends.
    pub until_min: Option<u32>,
    /// Signs with which it would do harm.
    pub not_when: Vec<String>,
    /// Signs of which one must be there; empty: no condition.
    pub only_when: Vec<String>,
    /// Tiredness from which it makes sense.
    pub fatigue_from: Option<u8>,
    /// Shown only where the practitioner chose it for this patient: a ready sentence, or the slot for their own words
    /// (`$guidance` of its text).
    pub by_practitioner: bool,
    /// Has a stronger form after a first session.
    pub stronger_after_first: bool,
    /// The highest disposition beside which it may stand.
    pub highest: Disposition,
    /// The fact that somebody could overlook who trusts this alone, like D1.
    pub hazard: String,
    /// Ids of the facts that it rests on.
    pub facts: Vec<String>,
    /// Ids of its sources.
    pub sources: Vec<String>,
    /// How good the evidence is, as for rules.
    pub grade: String,
    /// Who reviewed it; empty while nobody has.
    pub reviewer: String,
    /// By when it must be reviewed again, like 2027-05-31.
    pub review_by: String,
}

impl Advice {
    fn fits(&self, minutes: u32, answers: &Answers, disposition: Disposition) -> bool {
        let fatigue = || {
            answers
                .fatigue
                .is_some_and(|points| self.fatigue_from.is_some_and(|from| points >= from))
        };
        let asked_for = || self.only_when.iter().any(|sign| answers.has(sign)) || fatigue();
        // The hour first: it rules out most, and costs least to ask.
        !self.by_practitioner
            && minutes >= self.from_min
            && self.until_min.is_none_or(|until| minutes < until)
            && self.may_stand(answers, disposition)
            && (self.is_for_all() || asked_for())
    }

    /// Whether a piece that the practitioner chose may stand beside these answers and this disposition.
    #[must_use]
    pub fn may_stand(&self, answers: &Answers, disposition: Disposition) -> bool {
        disposition <= self.highest && !self.not_when.iter().any(|sign| answers.has(sign))
    }

    fn is_for_all(&self) -> bool {
        !self.by_practitioner && self.only_when.is_empty() && self.fatigue_from.is_none()
    }

    /// Key of the sentence: the stronger form where it is known that this was the patient's first session.
    #[must_use]
    pub fn text_key_for(&self, first_session: Option<bool>) -> String {
        self.form_of(&self.text_key, first_session)
    }

    /// The same as assessments keep it: without the prefix that the keys of all advice have.
    #[must_use]
    pub(crate) fn kept_key_for(&self, first_session: Option<bool>) -> String {
        let key = self.text_key.strip_prefix(PREFIX);
        self.form_of(key.unwrap_or(&self.text_key), first_session)
    }

    fn form_of(&self, key: &str, first_session: Option<bool>) -> String {
        if self.stronger_after_first && first_session == Some(true) {
            format!("{key}.first")
        } else {
            key.to_owned()
        }
    }
}

impl CompiledProtocol {
    /// What helps now, in the order of the file. Nothing beside urgent or emergency.
    #[must_use]
    pub fn advice_for(
        &self,
        minutes: u32,
        answers: &Answers,
        disposition: Disposition,
    ) -> Vec<&Advice> {
        self.advice()
            .iter()
            .filter(|advice| advice.fits(minutes, answers, disposition))
            .collect()
    }

    /// What comes next: advice for everybody that begins later, soonest first.
    #[must_use]
    pub fn advice_next(&self, minutes: u32) -> Vec<&Advice> {
        let mut later: Vec<_> = self
            .advice()
            .iter()
            .filter(|advice| advice.from_min > minutes && advice.is_for_all())
            .collect();
        later.sort_by_key(|advice| advice.from_min);
        later
    }

    /// The sentences that a practitioner may pick for a patient, in the order of the file.
    pub fn ready_guidance(&self) -> impl Iterator<Item = &Advice> {
        let all = self.advice().iter();
        all.filter(|advice| advice.by_practitioner && advice.id != OWN_GUIDANCE)
    }

    /// The slot for a practitioner's own words; `None` in content that has none, which then shows no such words.
    #[must_use]
    pub fn own_guidance(&self) -> Option<&Advice> {
        let mut all = self.advice().iter();
        all.find(|advice| advice.by_practitioner && advice.id == OWN_GUIDANCE)
    }
}
