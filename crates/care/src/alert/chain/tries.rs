//! What the tries so far say of a way: it is open, used, or to be tried again.

use jiff::Timestamp;

use crate::alert::telling::{Rung, Telling};
use crate::id::StaffId;
use crate::jobs::next_try;
use crate::treatment::reminder::{Channel, Outcome};

/// After so many failures of a way, the next person does not wait for it any longer. It is tried on.
const FAILURES_MAX: usize = 3;
/// So often one way is tried for the patient before the other way is.
const PATIENT_TRIES_MAX: usize = 3;

pub(super) fn is_taken(one: &Telling) -> bool {
    one.outcome.is_out()
}

/// The next try for a member of staff by a way: which one, and not before when. A way that was refused is tried again
/// only while nobody at all was reached; one that failed is tried with growing waits for ever.
pub(super) fn to_staff(
    tries: &[Telling],
    id: &StaffId,
    round: u32,
    channel: Channel,
    since: Timestamp,
) -> Option<(u32, Timestamp)> {
    let of_way = |one: &&Telling| {
        one.staff.as_ref() == Some(id) && one.round == round && one.channel == channel
    };
    let by_way: Vec<&Telling> = tries.iter().filter(of_way).collect();
    let count = u32::try_from(by_way.len()).unwrap_or(u32::MAX);
    let Some(last) = by_way.last() else {
        return Some((1, since));
    };
    let somebody_was_reached = || tries.iter().any(|one| one.staff.is_some() && is_taken(one));
    let goes_on = match last.outcome {
        Outcome::Taken | Outcome::Delivered => false,
        Outcome::Failed => true,
        Outcome::Refused | Outcome::Undelivered => !somebody_was_reached(),
    };
    goes_on.then(|| (count.saturating_add(1), next_try(last.at, count)))
}

/// When it was clear that nobody is reached: each way was refused, did not arrive, or failed three times.
pub(super) fn lost_at(tries: &[Telling], id: &StaffId, has_phone: bool) -> Option<Timestamp> {
    let mut last = None;
    let channels = if has_phone { 2 } else { 1 };
    for channel in Channel::ALL.into_iter().take(channels) {
        let by_way = tries
            .iter()
            .filter(|one| one.staff.as_ref() == Some(id) && one.channel == channel);
        let mut failures = 0;
        let mut lost = None;
        for one in by_way {
            match one.outcome {
                Outcome::Taken | Outcome::Delivered => return None,
                Outcome::Failed => failures += 1,
                Outcome::Refused | Outcome::Undelivered => failures = FAILURES_MAX,
            }
            if failures >= FAILURES_MAX && lost.is_none() {
                lost = Some(one.at);
            }
        }
        last = last.max(Some(lost?));
    }
    last
}

/// The next try for the patient: by which way, which one, and not before when.
pub(super) fn to_patient(
    tries: &[Telling],
    channels: &[Channel],
    due_at: Timestamp,
) -> Option<(Channel, u32, Timestamp)> {
    let told: Vec<&Telling> = tries
        .iter()
        .filter(|one| one.rung == Rung::Patient)
        .collect();
    if told.iter().any(|one| is_taken(one)) {
        return None;
    }
    let by_way = |channel: Channel| told.iter().filter(move |one| one.channel == channel);
    let is_left = |channel: &Channel| {
        by_way(*channel).count() < PATIENT_TRIES_MAX
            && !by_way(*channel)
                .any(|one| matches!(one.outcome, Outcome::Refused | Outcome::Undelivered))
    };
    let channel = channels.iter().copied().find(is_left)?;
    let count = u32::try_from(by_way(channel).count()).unwrap_or(u32::MAX);
    let at = by_way(channel)
        .next_back()
        .map(|last| next_try(last.at, count));
    Some((channel, count.saturating_add(1), at.unwrap_or(due_at)))
}
