//! The pages of a check-in, worst first.

use protocol::{CompiledProtocol, Group};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    /// What needs help at once.
    Now,
    /// What needs a doctor today, and what the practitioner should know.
    More,
    /// Soreness, tiredness, the usual signs, own words.
    Feel,
}

impl Step {
    /// All, in their order.
    pub(super) const ALL: [Self; 3] = [Self::Now, Self::More, Self::Feel];

    /// How many there are.
    pub(super) const COUNT: usize = Self::ALL.len();

    /// As a form names it.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::More => "more",
            Self::Feel => "feel",
        }
    }

    /// The one that a form was on; the first where it names none.
    pub(super) fn from_id(id: &str) -> Self {
        let found = Self::ALL.into_iter().find(|step| step.id() == id);
        found.unwrap_or(Self::Now)
    }

    /// Counted from 1.
    pub(super) fn number(self) -> usize {
        match self {
            Self::Now => 1,
            Self::More => 2,
            Self::Feel => 3,
        }
    }

    /// The page before, if there is one.
    pub(super) fn before(self) -> Option<Self> {
        Self::ALL.into_iter().rev().find(|step| *step < self)
    }

    /// The page after, if there is one.
    pub(super) fn after(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    /// The groups of signs that it asks for.
    pub(super) fn groups(self, protocol: &CompiledProtocol) -> Vec<&Group> {
        let ids: &[&str] = match self {
            Self::Now => &["now"],
            Self::More => &["today", "contact"],
            Self::Feel => &["usual"],
        };
        let all = protocol.groups().iter();
        all.filter(|group| ids.contains(&group.id.as_str()))
            .collect()
    }
}

/// Questions of the last page that are asked only while their answers can change the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asks {
    /// How the soreness has changed: in the first hours it does not count.
    pub(super) trend: bool,
    /// The usual signs: early on they are usual whatever the answer, and may be told but need not.
    pub(super) usual: bool,
}
