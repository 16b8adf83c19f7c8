//! The cover rota: who looks when the practitioner of an episode does not, and by which ways the staff are told.

mod set;

use jiff::Timestamp;

use crate::clinic::Role;
use crate::id::{ClinicId, CoverId, StaffId};

pub use set::{CoverAsked, CoverError, add_cover, remove_cover, set_phone};

/// Who covers from when until when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: CoverId,
    /// Who.
    pub staff: StaffId,
    /// From when.
    pub from: Timestamp,
    /// Until when, no longer at that moment.
    pub until: Timestamp,
}

impl Cover {
    /// Whether it holds at `at`.
    #[must_use]
    pub fn holds(&self, at: Timestamp) -> bool {
        self.from <= at && at < self.until
    }
}

/// A member of staff with the ways to tell them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their id.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// What an owner does for patients, too.
    pub also: Option<Role>,
    /// Where mail goes.
    pub email: String,
    /// Their mobile number for text messages; empty where there is none.
    pub phone: String,
}

impl Member {
    /// Whether they may be asked to act on an alert: they see what patients say.
    #[must_use]
    pub fn acts_on_alerts(&self) -> bool {
        self.role.treats(self.also)
    }

    fn is(&self, role: Role) -> bool {
        self.role == role || self.also == Some(role)
    }
}

/// Everyone of a clinic who may come in, and the rota from some time on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Crew {
    /// All staff who may come in, in the order in which they came.
    pub staff: Vec<Member>,
    /// What is still to come or holds now, earliest first.
    pub rota: Vec<Cover>,
}

impl Crew {
    /// A member of staff.
    #[must_use]
    pub fn member(&self, id: &StaffId) -> Option<&Member> {
        self.staff.iter().find(|member| member.id == *id)
    }

    /// Who covers at `at`, each once.
    #[must_use]
    pub fn on_cover(&self, at: Timestamp) -> Vec<StaffId> {
        let mut on: Vec<StaffId> = Vec::new();
        for cover in self.rota.iter().filter(|cover| cover.holds(at)) {
            if !on.contains(&cover.staff) {
                on.push(cover.staff.clone());
            }
        }
        on
    }

    /// Everyone with this role, owners who have it beside theirs, too.
    pub fn with_role(&self, role: Role) -> impl Iterator<Item = &StaffId> {
        let with = self.staff.iter().filter(move |member| member.is(role));
        with.map(|member| &member.id)
    }
}
