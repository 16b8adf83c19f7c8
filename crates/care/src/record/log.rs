//! The audit log as its reader sees it: backwards, by who and by what, and whether each entry follows from those before.

use super::audit::{Actor, AuditRecord, FIRST_HASH, chain, first_break};
use super::topic::Topic;
use crate::id::{ClinicId, PatientId};
use crate::port::{AuditStore, RecordStore, StoreError};

/// Entries that are read at a time, so that a long log needs no more memory than a short one.
const READ_AT_ONCE: u32 = 1_000;

/// Which entries a reader wants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogWanted {
    /// Those with a lower number than this; all where it is not said.
    pub before: Option<i64>,
    /// What this one did.
    pub by: Option<Actor>,
    /// What is about this.
    pub about: Option<Topic>,
}

/// Where the page is of what an entry is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// It is an alert.
    Alert,
    /// It is a session.
    Session,
    /// It is a patient, or a check-in, a rating or a link of theirs.
    Patient(PatientId),
    /// It has no page, or is no longer there.
    Nowhere,
}

/// An entry with what is known around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogRow {
    /// The entry.
    pub record: AuditRecord,
    /// The hash of the entry with the number before; `None` where there is none.
    pub before: Option<String>,
    /// Where its subject is.
    pub place: Place,
}

impl LogRow {
    /// Whether the entry follows from the one before it.
    #[must_use]
    pub fn follows(&self) -> bool {
        let one = &self.record;
        let before = match &self.before {
            Some(_) if one.seq <= 1 => None,
            None if one.seq == 1 => Some(FIRST_HASH),
            before => before.as_deref(),
        };
        before.is_some_and(|hash| {
            one.hash
                == chain(
                    hash,
                    one.seq,
                    one.at_us,
                    &one.actor,
                    &one.action,
                    &one.subject,
                )
        })
    }
}

/// How far a log was walked, and what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Walk {
    /// The first entry that was looked at.
    pub first: i64,
    /// The last one that follows from those before it.
    pub last: i64,
    /// The newest entry of the log when the walk began.
    pub newest: i64,
    /// What does not follow.
    pub broken: Option<Broken>,
}

/// Where a log does not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The entry with this number was changed, or is missing.
    At(i64),
    /// The entry with this number and those after it are missing.
    From(i64),
}

impl Walk {
    /// Whether all that was looked at follows, and there is nothing more.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.broken.is_none() && self.last >= self.newest
    }
}

/// Walks a clinic's log up to the newest entry that there is now, from the entry after `after`, whose hash is believed;
/// `0` is the beginning. At most `limit` entries, rounded up to a thousand. The end is held against what the store keeps
/// of it beside the log, so entries cut off the end are missed, too.
///
/// # Errors
/// [`StoreError`].
pub async fn walk<S>(
    store: &S,
    clinic: &ClinicId,
    after: i64,
    limit: i64,
) -> Result<Walk, StoreError>
where
    S: AuditStore + RecordStore + ?Sized,
{
    let (newest, newest_hash) = store.end_of_log(clinic).await?;
    let (mut seq, mut hash) = start(store, clinic, after).await?;
    let first = seq + 1;
    let mut broken = None;
    while seq < newest && seq - first + 1 < limit && broken.is_none() {
        let mut page = store.audit_log(clinic, seq, READ_AT_ONCE).await?;
        page.retain(|record| record.seq <= newest);
        let found = first_break((seq, hash.clone()), &page);
        broken = found.map(Broken::At);
        match page
            .into_iter()
            .rfind(|one| found.is_none_or(|at| one.seq < at))
        {
            Some(last) => (seq, hash) = (last.seq, last.hash),
            None if broken.is_none() => broken = Some(Broken::From(seq + 1)),
            None => {}
        }
    }
    if broken.is_none() && seq == newest && seq >= first && hash != newest_hash {
        broken = Some(Broken::At(newest));
        seq = newest - 1;
    }
    Ok(Walk {
        first,
        last: seq,
        newest,
        broken,
    })
}

/// The number and hash to go on from; the beginning where there is no such entry.
async fn start<S>(store: &S, clinic: &ClinicId, after: i64) -> Result<(i64, String), StoreError>
where
    S: RecordStore + ?Sized,
{
    let known = if after > 0 {
        store.audit_log(clinic, after - 1, 1).await?
    } else {
        Vec::new()
    };
    let known = known.into_iter().find(|one| one.seq == after);
    Ok(known.map_or((0, FIRST_HASH.to_owned()), |one| (one.seq, one.hash)))
}
