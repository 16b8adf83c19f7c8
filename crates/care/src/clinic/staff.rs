//! Members of staff and their log-ins.

use jiff::Timestamp;

use crate::id::{ClinicId, StaffId};
use crate::treatment::TokenHash;

/// What a member of staff may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Runs the clinic.
    Owner,
    /// Answers for the protocol.
    ClinicalLead,
    /// Treats patients and works the list.
    Practitioner,
    /// Manages patients, sees no clinical detail.
    FrontDesk,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [
        Self::Owner,
        Self::ClinicalLead,
        Self::Practitioner,
        Self::FrontDesk,
    ];

    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::ClinicalLead => "clinical_lead",
            Self::Practitioner => "practitioner",
            Self::FrontDesk => "front_desk",
        }
    }

    /// Whether whoever has it, and beside it `also`, treats patients.
    #[must_use]
    pub fn treats(self, also: Option<Self>) -> bool {
        match self {
            Self::ClinicalLead | Self::Practitioner => true,
            Self::Owner => also.is_some(),
            Self::FrontDesk => false,
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
    }
}

/// A member of a clinic's staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// The clinic.
    pub clinic: ClinicId,
    /// Their id.
    pub id: StaffId,
    /// Where alerts go; lower case; also the log-in name.
    pub email: String,
    /// As shown to colleagues and patients.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// Argon2id, PHC string.
    pub password_hash: String,
    /// Since when.
    pub created_at: Timestamp,
    /// What an owner does for patients, too: [`Role::ClinicalLead`] or [`Role::Practitioner`].
    pub also: Option<Role>,
    /// Since when they may not come in any more.
    pub disabled_at: Option<Timestamp>,
}

impl Staff {
    /// Whether they run the clinic: its settings and its users.
    #[must_use]
    pub fn owns(&self) -> bool {
        self.role == Role::Owner
    }

    /// Whether they may erase a patient for good.
    #[must_use]
    pub fn may_erase(&self) -> bool {
        self.owns() || self.role == Role::ClinicalLead
    }

    /// Whether they answer for the protocol, and so may sign it.
    #[must_use]
    pub fn answers_for_protocol(&self) -> bool {
        self.role == Role::ClinicalLead || (self.owns() && self.also == Some(Role::ClinicalLead))
    }

    /// Whether they may set opening hours and who covers when.
    #[must_use]
    pub fn keeps_cover(&self) -> bool {
        self.owns() || self.answers_for_protocol()
    }

    /// Whether they may be asked to act on an alert: they see what patients say, and may come in.
    #[must_use]
    pub fn acts_on_alerts(&self) -> bool {
        self.treats() && self.disabled_at.is_none()
    }

    /// Whether they treat patients and work the list, and so see clinical data.
    #[must_use]
    pub fn treats(&self) -> bool {
        self.role.treats(self.also)
    }
}

/// A log-in that lasts until it expires or is ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffSession {
    /// The clinic.
    pub clinic: ClinicId,
    /// Whose.
    pub staff: StaffId,
    /// SHA-256 of the cookie's token; the token itself is kept nowhere.
    pub token_hash: TokenHash,
    /// Start.
    pub created_at: Timestamp,
    /// End.
    pub expires_at: Timestamp,
}
