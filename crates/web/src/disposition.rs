//! The four dispositions as a page shows them: a colour, a drawing and a word, never the colour alone.

/// What to do, from the least to the most pressing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Disposition {
    /// Usual: care at home.
    SelfCare,
    /// The practitioner, next working day.
    Contact,
    /// Medical assessment today.
    Urgent,
    /// Call now.
    Emergency,
}

impl Disposition {
    /// All four, in order.
    pub const ALL: [Self; 4] = [Self::SelfCare, Self::Contact, Self::Urgent, Self::Emergency];

    /// The word that style sheet, icon folder and furniture text share.
    pub fn slug(self) -> &'static str {
        match self {
            Self::SelfCare => "usual",
            Self::Contact => "contact",
            Self::Urgent => "urgent",
            Self::Emergency => "emergency",
        }
    }

    /// The drawing.
    pub fn icon(self) -> &'static str {
        crate::icon::svg(self.slug())
    }

    /// The furniture key of the short word, for badges.
    pub fn word(self) -> &'static str {
        match self {
            Self::SelfCare => "disposition-usual",
            Self::Contact => "disposition-contact",
            Self::Urgent => "disposition-urgent",
            Self::Emergency => "disposition-emergency",
        }
    }
}
