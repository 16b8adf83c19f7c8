//! Identifiers: UUIDv7 as text, one type for each noun, so that no id stands where another is meant.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::port::Entropy;

/// Makes a UUIDv7 from the given time and 10 random bytes.
fn uuid_v7(now: Timestamp, entropy: &dyn Entropy) -> String {
    let mut random = [0; 10];
    entropy.fill(&mut random);
    let millis = u64::try_from(now.as_millisecond()).unwrap_or_default();
    uuid::Builder::from_unix_timestamp_millis(millis, &random)
        .into_uuid()
        .to_string()
}

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// A new id, ordered by `now`.
            #[must_use]
            pub fn new(now: Timestamp, entropy: &dyn Entropy) -> Self {
                Self(uuid_v7(now, entropy))
            }

            /// Reads an id in any of UUID's spellings; `None` when it is not a UUID.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                uuid::Uuid::try_parse(text).ok().map(|uuid| Self(uuid.to_string()))
            }

            /// Takes an id back from the database, where only ids written by this type stand.
            #[must_use]
            pub fn stored(text: String) -> Self {
                Self(text)
            }

            /// The id in lower case with hyphens.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

id! {
    /// A clinic; leads every key of the database.
    ClinicId;
    /// A member of a clinic's staff.
    StaffId;
    /// A patient of a clinic.
    PatientId;
    /// A needling session.
    SessionId;
    /// A patient's private link.
    LinkId;
    /// A stored check-in; also the receipt that the patient's device keeps.
    CheckInId;
    /// The id that the patient's device gave a check-in; the key against sending twice.
    ClientId;
    /// A patient's rating of function, comfort and mobility.
    ProgressId;
    /// An alert, one for each open episode of a patient.
    AlertId;
    /// One step in the life of an alert.
    AlertEventId;
    /// An adverse event that was stated of a session.
    SessionEventId;
    /// A job.
    JobId;
    /// The form of a session, from when it is shown; the key against recording twice.
    FormId;
    /// A try to hand a reminder over.
    DeliveryId;
    /// An entry of the cover rota.
    CoverId;
    /// A try to tell somebody of an alert.
    TellingId;
    /// A clinical lead's signature under a protocol version.
    SignOffId;
    /// A mail in the demo clinic's outbox.
    MailId;
    /// A link by which a member of staff chooses their password.
    StaffLinkId;
    /// A version of what a clinic says of itself.
    ClinicVersionId;
}
