//! Raising: a check-in that needs a human opens an alert, or updates the one that is open.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use triage::Disposition;

use super::{Alert, AlertEvent, AlertEventKind, AlertStep, due_at};
use crate::check_in::Wish;
use crate::clinic::Hours;
use crate::id::{AlertEventId, AlertId, CheckInId, ClinicId, PatientId, StaffId};
use crate::port::Entropy;

/// Why an alert stands in the worklist.
///
/// Of several in one episode the greatest counts. A wish is the least: it stands beside the others as
/// [`Alert::wish`], and an alert that has another cause, too, is no mere wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The patient wants something of the clinic; nothing that was said is a reason to worry.
    Wish,
    /// The patient's own words need a reader: a question, a hint that the answers deny, or a language that is not
    /// screened; the answers alone were usual.
    Words,
    /// The patient is under 16; the answers alone were usual.
    Under16,
    /// The disposition.
    Disposition,
}

impl Cause {
    const ALL: [Self; 4] = [Self::Wish, Self::Words, Self::Under16, Self::Disposition];

    /// As stored.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Wish => "wish",
            Self::Words => "words",
            Self::Under16 => "under_16",
            Self::Disposition => "disposition",
        }
    }

    /// From storage.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.id() == id)
    }

    /// Why a check-in needs a human, if it does.
    #[must_use]
    pub fn of(disposition: Disposition, under_16: bool, needs_a_reader: bool) -> Option<Self> {
        if disposition > Disposition::SelfCare {
            Some(Self::Disposition)
        } else if under_16 {
            Some(Self::Under16)
        } else {
            needs_a_reader.then_some(Self::Words)
        }
    }
}

/// A check-in that needs a human, or belongs to an alert that is open.
#[derive(Clone, Debug)]
pub struct Raised<'a> {
    /// The clinic.
    pub clinic: &'a ClinicId,
    /// When somebody reads there.
    pub hours: &'a Hours,
    /// Its time zone.
    pub zone: &'a TimeZone,
    /// About whom.
    pub patient: &'a PatientId,
    /// Who needled last.
    pub owner: &'a StaffId,
    /// When that was.
    pub needled_at: Timestamp,
    /// The check-in.
    pub check_in: &'a CheckInId,
    /// Its disposition.
    pub disposition: Disposition,
    /// Why it needs a human by itself; `None` where it does not, and only belongs to an open episode.
    pub cause: Option<Cause>,
    /// What the patient wants.
    pub wish: Option<Wish>,
    /// How worried the patient said to be, 0 to 10.
    pub worry: Option<u8>,
    /// When it was received.
    pub at: Timestamp,
}

/// The step that opens an alert or updates `open`, and whether its chain begins: a new alert, one that rose, a danger
/// told to somebody who has the alert already, whatever needs a human while it rests, or a wish that nobody is being told
/// of yet. When somebody is told of it is for the chain to say. An open alert never sinks, and one that must be looked at
/// again must be acknowledged anew. `None` where no alert is open and the check-in needs nobody.
#[must_use]
pub fn raise(
    raised: &Raised<'_>,
    open: Option<&Alert>,
    entropy: &dyn Entropy,
) -> Option<(AlertStep, bool)> {
    let (before, after, kind) = match open {
        None => (0, opened(raised, entropy)?, AlertEventKind::Raised),
        Some(alert) => (
            alert.revision,
            updated(raised, alert),
            AlertEventKind::Updated,
        ),
    };
    let event = AlertEvent {
        id: AlertEventId::new(raised.at, entropy),
        kind,
        at: raised.at,
        staff: None,
        check_in: Some(raised.check_in.clone()),
        note: None,
        outcome: None,
    };
    let tell = open.is_none_or(|alert| is_told(raised, alert, &after));
    Some((
        AlertStep {
            before,
            after,
            event,
        },
        tell,
    ))
}

fn is_told(raised: &Raised<'_>, alert: &Alert, after: &Alert) -> bool {
    // Who writes again and again must not keep the chain at its first rung.
    let asks = raised.wish.is_some() && (alert.acknowledged.is_some() || alert.wish.is_none());
    let rose = after.disposition > alert.disposition && after.cause == Cause::Disposition;
    asks || rose || again(raised, alert)
}

fn opened(raised: &Raised<'_>, entropy: &dyn Entropy) -> Option<Alert> {
    Some(Alert {
        clinic: raised.clinic.clone(),
        id: AlertId::new(raised.at, entropy),
        patient: raised.patient.clone(),
        owner: raised.owner.clone(),
        disposition: raised.disposition,
        cause: raised.cause?,
        wish: raised.wish,
        worry: raised.worry,
        check_in: raised.check_in.clone(),
        check_ins: 1,
        raised_at: raised.at,
        updated_at: raised.at,
        due_at: due_at(raised.at, raised.disposition, raised.hours, raised.zone),
        handed_at: None,
        rests_until: None,
        acknowledged: None,
        closed: None,
        outcome: None,
        revision: 1,
    })
}

/// Whether what was said is to be looked at anew although somebody has the alert: a danger, since they may have it in
/// hand for another reason, and while it rests whatever needs a human, since nobody looks before the rest is over.
fn again(raised: &Raised<'_>, alert: &Alert) -> bool {
    let rests = alert.rests_until.is_some() && raised.cause.is_some();
    alert.acknowledged.is_some() && (rests || raised.disposition >= Disposition::Urgent)
}

/// Whether a check-in says why the alert stands, and not an earlier one: it rose, or what is to be looked at anew is as
/// pressing. A wish explains nothing but a wish.
fn explains(raised: &Raised<'_>, alert: &Alert) -> bool {
    let is_news = match raised.cause {
        None => false,
        Some(Cause::Wish) => alert.cause == Cause::Wish,
        Some(_) => alert.cause == Cause::Wish || again(raised, alert),
    };
    raised.disposition > alert.disposition || (is_news && raised.disposition == alert.disposition)
}

fn updated(raised: &Raised<'_>, alert: &Alert) -> Alert {
    let rose = raised.disposition > alert.disposition;
    let mut after = alert.clone();
    after.revision += 1;
    after.check_ins += 1;
    after.updated_at = raised.at;
    // Who took over by a later session; otherwise it stays with whom it was handed to.
    if raised.needled_at > alert.handed_at.unwrap_or(alert.raised_at) {
        after.owner = raised.owner.clone();
    }
    after.cause = raised
        .cause
        .map_or(alert.cause, |cause| cause.max(alert.cause));
    after.wish = raised.wish.or(alert.wish);
    after.worry = alert.worry.max(raised.worry);
    if explains(raised, alert) {
        after.disposition = raised.disposition;
        after.check_in = raised.check_in.clone();
    }
    if rose || again(raised, alert) || raised.wish.is_some() {
        let due = due_at(raised.at, after.disposition, raised.hours, raised.zone);
        // Whoever waits already does not wait longer for having said more.
        after.due_at = match alert.acknowledged {
            Some(_) => due,
            None => due.min(alert.due_at.max(raised.at)),
        };
        after.acknowledged = None;
        after.rests_until = None;
    }
    after
}
