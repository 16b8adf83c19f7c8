//! The audit log: append-only, one hash chain for each clinic. It names ids and actions, never people or health.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::id::{ClinicId, StaffId};

/// The hash before a clinic's first entry.
pub const FIRST_HASH: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// The holder of a patient's link.
    Patient,
    /// A member of staff.
    Staff(StaffId),
    /// The product itself, or its operator at the command line.
    System,
}

impl Actor {
    /// As stored and hashed: `patient`, `system` or `staff:<id>`.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Patient => "patient".to_owned(),
            Self::System => "system".to_owned(),
            Self::Staff(id) => format!("staff:{id}"),
        }
    }
}

/// One thing that was done, before it has its place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// The clinic.
    pub clinic: ClinicId,
    /// When.
    pub at: Timestamp,
    /// Who, as [`Actor::text`].
    pub actor: String,
    /// What, as `noun.verb`.
    pub action: &'static str,
    /// The id of what it was done to.
    pub subject: String,
}

impl AuditEntry {
    /// An entry for the chain of `clinic`.
    #[must_use]
    pub fn new(
        clinic: &ClinicId,
        at: Timestamp,
        actor: Actor,
        action: &'static str,
        subject: &str,
    ) -> Self {
        Self {
            clinic: clinic.clone(),
            at,
            actor: actor.text(),
            action,
            subject: subject.to_owned(),
        }
    }
}

/// An entry as it stands in the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRecord {
    /// 1, 2, 3 and so on within the clinic.
    pub seq: i64,
    /// When, in microseconds since 1970 UTC.
    pub at_us: i64,
    /// Who.
    pub actor: String,
    /// What.
    pub action: String,
    /// To what.
    pub subject: String,
    /// SHA-256, hex, over the hash before and this entry.
    pub hash: String,
}

/// The hash of the entry with number `seq`, given the hash before it.
#[must_use]
pub fn chain(
    before: &str,
    seq: i64,
    at_us: i64,
    actor: &str,
    action: &str,
    subject: &str,
) -> String {
    let mut sha = Sha256::new();
    for part in [
        before,
        &seq.to_string(),
        &at_us.to_string(),
        actor,
        action,
        subject,
    ] {
        sha.update(part.as_bytes());
        sha.update([0]);
    }
    hex(&sha.finalize())
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    let digit = |nibble: u8| {
        char::from(if nibble < 10 {
            b'0' + nibble
        } else {
            b'a' + nibble - 10
        })
    };
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(digit(byte >> 4));
        text.push(digit(byte & 15));
    }
    text
}

/// The first record, in order, whose number or hash does not follow from those before; `None` when the chain holds.
/// `before` is the last number and hash already verified.
#[must_use]
pub fn first_break(before: (i64, String), records: &[AuditRecord]) -> Option<i64> {
    let (mut seq, mut hash) = before;
    for record in records {
        seq += 1;
        hash = chain(
            &hash,
            seq,
            record.at_us,
            &record.actor,
            &record.action,
            &record.subject,
        );
        if record.seq != seq || record.hash != hash {
            return Some(seq);
        }
    }
    None
}
