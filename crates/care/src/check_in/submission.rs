//! A check-in as it came in, parsed, with the times that its sender claims.

use jiff::{SignedDuration, Timestamp};
use protocol::contract::Answers;
use sha2::{Digest, Sha256};

use super::{CheckInKey, Wish};
use crate::id::{CheckInId, ClientId};
use crate::record::audit::hex;
use crate::treatment::TokenHash;

/// A device may have kept a check-in for as long as a link lasts; a greater lag is a broken clock.
const LAG_MAX: SignedDuration = SignedDuration::from_hours(6 * 7 * 24);

/// A check-in on its way in.
#[derive(Clone, Debug)]
pub struct Submission {
    /// The link's token.
    pub token_hash: TokenHash,
    /// The device's id: sending again under the same id changes nothing.
    pub client_id: ClientId,
    /// When the device says it was answered.
    pub answered_at: Option<Timestamp>,
    /// When the device says it was sent.
    pub sent_at: Option<Timestamp>,
    /// The answers.
    pub answers: Answers,
    /// What the patient wants of the clinic beside the answer.
    pub wish: Option<Wish>,
    /// The receipt of the check-in that this one corrects.
    pub corrects: Option<CheckInId>,
}

impl Submission {
    /// A plain check-in, answered when it arrives.
    #[must_use]
    pub fn new(token_hash: TokenHash, client_id: ClientId, answers: Answers) -> Self {
        Self {
            token_hash,
            client_id,
            answered_at: None,
            sent_at: None,
            answers,
            wish: None,
            corrects: None,
        }
    }

    pub(super) fn key(&self) -> CheckInKey {
        CheckInKey {
            token_hash: self.token_hash.clone(),
            client_id: self.client_id.clone(),
        }
    }

    /// The patient's own words, if there are any.
    pub(super) fn words(&self) -> Option<&str> {
        self.answers
            .words
            .as_deref()
            .map(str::trim)
            .filter(|words| !words.is_empty())
    }

    /// Do the words ask something? Only a person can answer.
    pub(super) fn asks_something(&self) -> bool {
        self.words()
            .is_some_and(|words| words.contains(['?', '¿', '؟']))
    }

    /// Canonical JSON of the answers without the words, which are stored sealed.
    fn stored_answers(&self) -> String {
        Answers {
            words: None,
            ..self.answers.clone()
        }
        .to_json()
        .to_string()
    }

    /// Hash of what the patient said and wants. When it was said and sent is left out: a form says nothing of that, and the
    /// same answers under the same id are the same check-in, whichever way they come.
    fn body_hash(&self, answers_json: &str) -> String {
        let mut sha = Sha256::new();
        sha.update(answers_json);
        sha.update([0]);
        sha.update(self.words().unwrap_or_default());
        // Only where there is one, so that the hashes of plain check-ins are what they always were.
        let wish = self.wish.map(Wish::id);
        let corrects = self.corrects.as_ref().map(CheckInId::as_str);
        for more in wish.into_iter().chain(corrects) {
            sha.update([0]);
            sha.update(more);
        }
        hex(&sha.finalize())
    }

    /// When it was answered, by the server's clock: the device's clock may be wrong, its lag between answering and
    /// sending hardly. Clamped to [session, received]; received where the claim is implausible.
    pub(super) fn answered_at(&self, session: Timestamp, received_at: Timestamp) -> Timestamp {
        let (Some(answered), Some(sent)) = (self.answered_at, self.sent_at) else {
            return received_at;
        };
        let lag = sent.duration_since(answered);
        if lag.is_negative() || lag > LAG_MAX {
            return received_at;
        }
        let at = received_at.saturating_sub(lag).unwrap_or(received_at);
        at.clamp(session.min(received_at), received_at)
    }
}

/// A check-in with what follows from it alone, which is worked out before it has its turn in a group.
#[derive(Clone, Debug)]
pub(super) struct Ready {
    pub(super) submission: Submission,
    /// Canonical JSON of the answers without the words.
    pub(super) answers: String,
    /// Of what the patient said and wants.
    pub(super) body_hash: String,
}

impl From<Submission> for Ready {
    fn from(submission: Submission) -> Self {
        let answers = submission.stored_answers();
        let body_hash = submission.body_hash(&answers);
        Self {
            submission,
            answers,
            body_hash,
        }
    }
}
