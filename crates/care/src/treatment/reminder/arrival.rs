//! What the gateway for text messages says later of a message that it took: whether it arrived.
//!
//! Its word changes what the log says of the try. Of a patient it says whom to call; an alert's chain that had counted on
//! the message goes on, by another way or with the next person.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::Outcome;
use crate::Care;
use crate::jobs::LEASE;
use crate::port::StoreError;
use crate::record::seal::MasterKey;

/// Bytes of the code: 144 bits.
const CODE_BYTES: usize = 18;

/// The code in the address where the gateway reports: it can report what came of messages and do nothing else.
#[must_use]
pub fn report_code(key: &MasterKey) -> String {
    let mac = key.mac(&["sms-reports"]);
    URL_SAFE_NO_PAD.encode(mac.split_at(CODE_BYTES).0)
}

/// Whether a message came where it was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// It did.
    Yes,
    /// It did not, and will not.
    No,
}

impl Arrived {
    /// What the try counts as from then on.
    #[must_use]
    pub fn outcome(self) -> Outcome {
        match self {
            Self::Yes => Outcome::Delivered,
            Self::No => Outcome::Undelivered,
        }
    }
}

/// What came of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The id under which the gateway had taken it.
    pub message: String,
    /// What came of it.
    pub arrived: Arrived,
    /// In the gateway's own words, one line without personal data.
    pub said: String,
}

/// Keeps what came of a message. That it arrived is the last word: what is said against it later changes nothing. A
/// message that is not known yet is waited for during a day, since the gateway may be faster than our own commit.
///
/// # Errors
/// [`StoreError`].
pub async fn arrived(care: &Care, arrival: &Arrival) -> Result<(), StoreError> {
    let now = care.clock.now();
    // A chain at work right now may be telling somebody: it is woken after its lease, so that nobody is told twice at once.
    let wake_at = now.saturating_add(LEASE).unwrap_or(now);
    care.store.note_arrival(arrival, now, wake_at).await
}
