//! What the patient should do, in rising order.

/// What the patient should do; ordered, so that the worst of several is their maximum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
#[repr(u8)]
pub enum Disposition {
    /// Usual after needling: care at home.
    #[default]
    SelfCare = 0,
    /// Contact the practitioner, next working day.
    Contact = 1,
    /// Medical assessment today.
    Urgent = 2,
    /// Call the emergency service now.
    Emergency = 3,
}

impl Disposition {
    /// All four, mildest first.
    pub const ALL: [Self; 4] = [Self::SelfCare, Self::Contact, Self::Urgent, Self::Emergency];

    /// The id that files, requests and databases use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::SelfCare => "self_care",
            Self::Contact => "contact",
            Self::Urgent => "urgent",
            Self::Emergency => "emergency",
        }
    }

    /// The disposition with this id, or `None`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.id() == id)
    }

    /// The disposition with this number (0 to 3), or `None`.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}
