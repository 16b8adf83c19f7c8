//! The register of adverse events: what was stated, and how often that is for so many sessions and muscles.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

use super::interval::{Interval, float, of_count, upper_of_none};
use super::{FEW, Period, Stretch};
use crate::Care;
use crate::alert::{AdverseEvent, Relation, Severity};
use crate::clinic::Clinic;
use crate::id::{AlertId, PatientId, SessionEventId, SessionId, StaffId};
use crate::port::StoreError;
use crate::treatment::{Layer, Needling, Patient};

/// Rates are told for so many sessions or muscles.
pub const PER: f64 = 1_000.0;
/// At most so many events are read, newest first.
const EVENTS_MAX: u32 = 100_000;

/// What sessions and events are told apart by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// Region of the body.
    Region,
    /// How deep.
    Depth,
    /// How.
    Technique,
    /// Who needled.
    Practitioner,
}

impl By {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [
        Self::Region,
        Self::Depth,
        Self::Technique,
        Self::Practitioner,
    ];
}

/// So many sessions, with so many muscles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Done {
    /// Sessions.
    pub sessions: u64,
    /// Muscles needled in them.
    pub muscles: u64,
}

/// Events and what they are told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rate {
    /// Events.
    pub events: u64,
    /// Sessions and muscles.
    pub done: Done,
}

/// How often something is for a thousand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PerThousand {
    /// So often, and Garwood's 95 % interval.
    Seen(f64, Interval),
    /// Never; with 95 % confidence more seldom than this.
    NeverSeen(f64),
}

impl Rate {
    /// For a thousand of `done`; `None` where too few were done to say.
    #[must_use]
    pub fn per_thousand(self, done: u64) -> Option<PerThousand> {
        if done < FEW {
            return None;
        }
        let scale = PER / float(done);
        if self.events == 0 {
            return Some(PerThousand::NeverSeen(upper_of_none() * scale));
        }
        let (low, high) = of_count(self.events)?;
        let interval = (low * scale, high * scale);
        Some(PerThousand::Seen(float(self.events) * scale, interval))
    }
}

/// What an event was stated of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StatedOf {
    /// An alert, when it was closed or that was corrected.
    Alert(AlertId),
    /// A session, without an alert.
    Session(SessionEventId),
}

/// A row of the register, as stored: the newest statement of an alert, or of an event of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatedEvent {
    /// What it was stated of.
    pub of: StatedOf,
    /// About whom.
    pub patient: PatientId,
    /// What was stated.
    pub event: AdverseEvent,
    /// When the alert was raised, or the event of a session happened.
    pub at: Timestamp,
    /// When the session took place that it is put down to, and who needled.
    pub session: Option<(Timestamp, StaffId)>,
}

impl StatedEvent {
    /// When the register counts it: at its session, or when the alert was raised.
    #[must_use]
    pub fn counted_at(&self) -> Timestamp {
        self.session.as_ref().map_or(self.at, |(at, _)| *at)
    }
}

/// An event with what was needled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterEntry {
    /// As stored.
    pub stated: StatedEvent,
    /// The muscles of its session; none where it is put down to no session.
    pub needlings: Vec<Needling>,
}

impl RegisterEntry {
    /// What the event falls under, each once: an event after a session with two regions falls under both.
    #[must_use]
    pub fn keys(&self, by: By) -> BTreeSet<String> {
        let of = |one: &Needling| match by {
            By::Region => one.region.clone(),
            By::Depth => one.depth.map(Layer::id).unwrap_or_default().to_owned(),
            By::Technique => one.technique.clone().unwrap_or_default(),
            By::Practitioner => String::new(),
        };
        match (by, &self.stated.session) {
            (By::Practitioner, Some((_, staff))) => [staff.as_str().to_owned()].into(),
            (By::Practitioner, None) => BTreeSet::new(),
            _ => self.needlings.iter().map(of).collect(),
        }
    }

    /// When the register counts it.
    #[must_use]
    pub fn counted_at(&self) -> Timestamp {
        self.stated.counted_at()
    }
}

/// Which events are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Of this severity only.
    pub severity: Option<Severity>,
    /// Of which relation to the needling.
    pub relation: WantedRelation,
    /// Since when.
    pub since: Since,
}

/// Of which relation to the needling.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WantedRelation {
    /// Related, or possibly.
    #[default]
    Suspected,
    /// This one.
    Only(Relation),
    /// Whatever.
    Any,
}

/// Since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Since {
    /// The last twelve months.
    #[default]
    Year,
    /// The beginning.
    Ever,
}

impl Since {
    fn stretch(self, now: Timestamp, zone: &str) -> Stretch {
        let months = Period::Year.stretches(now, zone);
        let from = match self {
            Self::Year => months.first().map_or(now, |first| first.from),
            Self::Ever => Timestamp::UNIX_EPOCH,
        };
        Stretch { from, until: now }
    }
}

impl Wanted {
    fn is(self, event: &AdverseEvent) -> bool {
        let severity = self.severity.is_none_or(|wanted| wanted == event.severity);
        severity
            && match self.relation {
                WantedRelation::Suspected => event.relation != Relation::Unrelated,
                WantedRelation::Only(relation) => event.relation == relation,
                WantedRelation::Any => true,
            }
    }
}

/// The register.
#[derive(Clone, Debug, PartialEq)]
pub struct Register {
    /// Which events are looked at.
    pub wanted: Wanted,
    /// Since when.
    pub from: Timestamp,
    /// Until when.
    pub until: Timestamp,
    /// The events, newest first.
    pub entries: Vec<RegisterEntry>,
    /// All of them, of all sessions.
    pub whole: Rate,
    /// Told apart: by what, what exactly, how often.
    pub apart: Vec<(By, Vec<(String, Rate)>)>,
}

/// The register of a clinic. Rates are told of the sessions of the same time.
///
/// # Errors
/// [`StoreError`].
pub async fn register(
    care: &Care,
    clinic: &Clinic,
    wanted: Wanted,
) -> Result<Register, StoreError> {
    let stretch = wanted.since.stretch(care.clock.now(), &clinic.zone);
    let all = care
        .store
        .stated_events(&clinic.id, stretch, EVENTS_MAX)
        .await?;
    let mut needlings = care.store.needlings_of_events(&clinic.id).await?;
    let entry = |stated: StatedEvent| {
        let session = stated.event.session.as_ref();
        let needlings = session.map(|id| of_session(&mut needlings, id));
        RegisterEntry {
            needlings: needlings.unwrap_or_default(),
            stated,
        }
    };
    let all = all.into_iter().filter(|one| wanted.is(&one.event));
    let entries: Vec<RegisterEntry> = all.map(entry).collect();
    let mut apart = Vec::new();
    for by in By::ALL {
        let done = care.store.done_within(&clinic.id, stretch, by).await?;
        apart.push((by, rates(by, done, &entries)));
    }
    let whole = Rate {
        events: count(entries.len()),
        done: care.store.all_done_within(&clinic.id, stretch).await?,
    };
    Ok(Register {
        wanted,
        from: stretch.from,
        until: stretch.until,
        entries,
        whole,
        apart,
    })
}

/// Two events may be put down to one session.
fn of_session(all: &mut BTreeMap<SessionId, Vec<Needling>>, id: &SessionId) -> Vec<Needling> {
    all.get(id).cloned().unwrap_or_default()
}

fn rates(by: By, done: Vec<(String, Done)>, entries: &[RegisterEntry]) -> Vec<(String, Rate)> {
    let mut rates: BTreeMap<String, Rate> = BTreeMap::new();
    for (key, done) in done {
        rates.entry(key).or_default().done = done;
    }
    for key in entries.iter().flat_map(|entry| entry.keys(by)) {
        rates.entry(key).or_default().events += 1;
    }
    let mut rates: Vec<(String, Rate)> = rates.into_iter().collect();
    rates.sort_by_key(|(_, rate)| std::cmp::Reverse(rate.done.sessions));
    rates
}

fn count(len: usize) -> u64 {
    u64::try_from(len).unwrap_or(u64::MAX)
}

/// The patient of an event, open.
///
/// # Errors
/// [`StoreError`], also when a name does not open.
pub async fn patient_of(
    care: &Care,
    clinic: &Clinic,
    entry: &RegisterEntry,
) -> Result<Option<Patient>, StoreError> {
    let patient = care
        .store
        .patient(&clinic.id, &entry.stated.patient)
        .await?;
    patient
        .map(|sealed| sealed.open(care).map_err(StoreError::from))
        .transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn none_in_120_sessions_is_fewer_than_25_in_1000() {
        let rate = Rate {
            events: 0,
            done: Done {
                sessions: 120,
                muscles: 400,
            },
        };
        let Some(PerThousand::NeverSeen(bound)) = rate.per_thousand(120) else {
            panic!("nothing was seen");
        };
        assert!((24.0..25.0).contains(&bound), "{bound}");
        assert_eq!(rate.per_thousand(9), None);
        assert_eq!(rate.per_thousand(0), None);
    }

    #[test]
    fn one_in_500_sessions_is_two_in_1000_between_a_twentieth_and_eleven() {
        let rate = Rate {
            events: 1,
            done: Done::default(),
        };
        let Some(PerThousand::Seen(rate, (low, high))) = rate.per_thousand(500) else {
            panic!("one was seen");
        };
        assert!((rate - 2.0).abs() < 1e-9);
        assert!(
            (low - 0.0506).abs() < 1e-3 && (high - 11.143).abs() < 1e-2,
            "{low} {high}"
        );
    }
}
