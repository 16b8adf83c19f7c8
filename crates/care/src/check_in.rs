//! Check-ins: the patient's answers, their assessment, and all that follows from them, in one commit.

mod submission;
mod wish;
mod assess;
mod decide;
mod preview;
mod stored;
mod submit;
mod desk;

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;

use crate::alert::Alert;
use crate::alert::AlertStep;
use crate::clinic::Clinic;
use crate::id::{CheckInId, ClientId, SessionId, StaffId};
use crate::jobs::NewJob;
use crate::port::StoreError;
use crate::record::audit::AuditEntry;
use crate::treatment::{Link, SealedPatient, StoredFacts, TokenHash};

pub(crate) use assess::assess;
pub(crate) use decide::still_said;
pub use decide::{Accepted, Refused};
pub use desk::Desk;
pub use preview::{Basis, bases, preview};
pub use stored::{CheckIn, current, words_of};
pub use submission::Submission;
pub use submit::submit_group;
pub use wish::Wish;

/// What a group is loaded by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInKey {
    /// The link's token.
    pub token_hash: TokenHash,
    /// The device's id of the check-in.
    pub client_id: ClientId,
}

/// A session as a decision needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenSession {
    /// Its id.
    pub id: SessionId,
    /// Who needled.
    pub practitioner: StaffId,
    /// When.
    pub needled_at: Timestamp,
    /// What triage is told.
    pub facts: StoredFacts,
}

/// Answers of an earlier check-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierCheckIn {
    /// Its id.
    pub id: CheckInId,
    /// The check-in that it corrects, if it does.
    pub corrects: Option<CheckInId>,
    /// When they were given.
    pub answered_at: Timestamp,
    /// As stored, without the words.
    pub answers: String,
    /// The assessment as stored, which holds what was heard in the words; empty where there were none.
    pub assessment: String,
}

/// A check-in that the same device id had already brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Previous {
    /// The device's id.
    pub client_id: ClientId,
    /// The receipt.
    pub check_in: CheckInId,
    /// Hash of what was sent.
    pub body_hash: String,
    /// The stored assessment.
    pub assessment: String,
}

/// All that decisions about one link's check-ins need.
#[derive(Clone, Debug)]
pub struct LinkState {
    /// The link.
    pub link: Link,
    /// The clinic, shared by all of the group.
    pub clinic: Arc<Clinic>,
    /// The patient.
    pub patient: SealedPatient,
    /// All sessions, oldest first.
    pub sessions: Vec<OpenSession>,
    /// Check-ins since the last closed alert, at most the newest 64, in any order, with those that were corrected.
    pub earlier: Vec<EarlierCheckIn>,
    /// Check-ins stored under the group's device ids.
    pub previous: Vec<Previous>,
    /// The open alert.
    pub alert: Option<Alert>,
}

/// Everything that one accepted check-in writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckInWrite {
    /// The check-in with its assessment.
    pub check_in: CheckIn,
    /// The alert's step, when it needs a human.
    pub alert: Option<AlertStep>,
    /// The link's token, when the link is used for the first time.
    pub opens_link: Option<TokenHash>,
    /// Audit entry.
    pub audit: AuditEntry,
    /// Jobs.
    pub jobs: Vec<NewJob>,
}

/// One answer for each submission of a group, in their order.
pub type Answers = Vec<Result<Accepted, Refused>>;

/// What was decided about a group.
#[derive(Debug, Default)]
pub struct Decided {
    /// What each sender is told, once it is on disk.
    pub answers: Answers,
    /// What is written.
    pub writes: Vec<CheckInWrite>,
}

/// Decides about a group, given the state of each known link. It is called once, within the group's transaction and
/// on whatever thread the store works on, so it must not wait.
pub type Decide =
    Box<dyn FnOnce(HashMap<TokenHash, LinkState>) -> Result<Decided, StoreError> + Send>;
