//! What practitioners use when they work an alert: questions for the telephone, and kinds of adverse events.

use triage::Disposition;

use crate::CompiledProtocol;

/// A question that a practitioner asks on the telephone.
#[derive(Clone, Debug)]
pub struct CallQuestion {
    /// Its id.
    pub id: String,
    /// Key of the question.
    pub text_key: String,
    /// Asked from this disposition of the alert on.
    pub from: Disposition,
    /// Asked where a rule of one of these hazards fired.
    pub hazards: Vec<String>,
    /// Asked where one of these signs was said.
    pub signs: Vec<String>,
    /// How good the evidence is, as for rules.
    pub grade: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

/// What an adverse event was.
#[derive(Clone, Debug)]
pub struct AdverseKind {
    /// Its id.
    pub id: String,
    /// Key of its name.
    pub text_key: String,
    /// Ids of its sources.
    pub sources: Vec<String>,
}

impl CallQuestion {
    fn fits(&self, disposition: Disposition, hazards: &[&str], signs: &[&str]) -> bool {
        let names = |mine: &[String], theirs: &[&str]| {
            mine.iter().any(|one| theirs.contains(&one.as_str()))
        };
        let is_for_all = self.hazards.is_empty() && self.signs.is_empty();
        disposition >= self.from
            && (is_for_all || names(&self.hazards, hazards) || names(&self.signs, signs))
    }
}

impl CompiledProtocol {
    /// What to ask about an alert with this disposition, whose rules guard against these hazards and whose patient said
    /// these signs; in the order of the file.
    #[must_use]
    pub fn call_script(
        &self,
        disposition: Disposition,
        hazards: &[&str],
        signs: &[&str],
    ) -> Vec<&CallQuestion> {
        let fits = |one: &&CallQuestion| one.fits(disposition, hazards, signs);
        self.call_questions().iter().filter(fits).collect()
    }

    /// The kind of adverse event with this id.
    #[must_use]
    pub fn adverse_kind(&self, id: &str) -> Option<&AdverseKind> {
        self.adverse_kinds().iter().find(|kind| kind.id == id)
    }
}
