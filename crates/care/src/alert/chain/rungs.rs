//! Whose turn it is from when on.

use jiff::{SignedDuration, Timestamp};

use super::{Chain, Pace, tries};
use crate::alert::deadline::{PRESSING, later};
use crate::alert::telling::Rung;
use crate::clinic::Role;
use crate::clinic::cover::{Crew, Member};
use crate::id::StaffId;

/// An urgent alert goes to the next person after so long.
const HALF: SignedDuration = SignedDuration::from_mins(30);
const TURNS: [Rung; 4] = [Rung::Owner, Rung::Cover, Rung::Lead, Rung::House];

/// A rung of the chain, with those whose turn it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub rung: Rung,
    /// From when on.
    pub at: Timestamp,
    /// Who; nobody stands on two rungs.
    pub staff: Vec<StaffId>,
}

/// The rungs on which somebody stands, in their order. One whose people no way has reached gives its turn away at once.
#[must_use]
pub fn rungs(chain: &Chain<'_>, now: Timestamp) -> Vec<Step> {
    let mut turns = turns(chain).into_iter();
    let mut steps: Vec<Step> = Vec::new();
    let Some(mut turn) = turns.next() else {
        return steps;
    };
    for rung in TURNS {
        let lost_at = steps.last().and_then(|before| lost_at(chain, before, now));
        let at = lost_at.map_or(turn, |lost| lost.min(turn));
        let named = |id: &StaffId| steps.iter().any(|step| step.staff.contains(id));
        let mut staff: Vec<StaffId> = on(chain, rung, at);
        staff.retain(|id| !named(id));
        if staff.is_empty() {
            continue;
        }
        steps.push(Step { rung, at, staff });
        turn = turns.next().unwrap_or(turn);
    }
    steps
}

/// When each turn begins.
fn turns(chain: &Chain<'_>) -> [Timestamp; 4] {
    let (start, due) = (chain.started_at, chain.alert.due_at.max(chain.started_at));
    let day_after = |at: Timestamp| {
        let end = chain.hours.next_day_end(chain.zone, at);
        end.unwrap_or_else(|| later(at, super::A_DAY))
    };
    match Pace::of(chain.alert) {
        Pace::Minutes => [
            start,
            later(start, HALF),
            later(start, PRESSING),
            later(start, PRESSING + HALF),
        ],
        Pace::Days => {
            let third = day_after(due);
            [start, due, third, day_after(third)]
        }
        Pace::Quiet => {
            let morning = chain.hours.day_start(chain.zone, due).unwrap_or(due);
            let third = day_after(due);
            [morning.max(start), due, third, day_after(third)]
        }
    }
}

fn on(chain: &Chain<'_>, rung: Rung, at: Timestamp) -> Vec<StaffId> {
    let crew = chain.crew;
    match rung {
        Rung::Owner => acting(crew, vec![chain.alert.owner.clone()]),
        Rung::Cover => acting(crew, crew.on_cover(at)),
        Rung::Lead => crew.with_role(Role::ClinicalLead).cloned().collect(),
        Rung::House => crew.with_role(Role::Owner).cloned().collect(),
        Rung::Again | Rung::Patient => Vec::new(),
    }
}

/// Those of them who can open an alert.
fn acting(crew: &Crew, ids: Vec<StaffId>) -> Vec<StaffId> {
    let acts = |id: &StaffId| crew.member(id).is_some_and(Member::acts_on_alerts);
    ids.into_iter().filter(acts).collect()
}

/// When it was clear that no way reaches anybody of a rung, if it is.
fn lost_at(chain: &Chain<'_>, step: &Step, now: Timestamp) -> Option<Timestamp> {
    if step.at > now {
        return None;
    }
    let lost = |id: &StaffId| {
        let has_phone = chain
            .crew
            .member(id)
            .is_some_and(|one| !one.phone.is_empty());
        tries::lost_at(chain.tries, id, has_phone)
    };
    let each: Option<Vec<Timestamp>> = step.staff.iter().map(lost).collect();
    each?.into_iter().max()
}
