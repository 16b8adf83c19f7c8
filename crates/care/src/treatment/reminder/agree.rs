//! What recording a session says of reminders: how the patient can be reached, and whether they agreed.

use jiff::Timestamp;

use super::{Channel, NewPlan, Reach, ReminderPlan, Timetable, stop_code};
use crate::Care;
use crate::clinic::{Clinic, is_address};
use crate::id::JobId;
use crate::jobs::{JobKind, NewJob};
use crate::port::IsSet;
use crate::treatment::{Identity, Link, LinkAsked, Problem, SealedPatient, TokenHash};

/// Fewer digits make no telephone number that can be dialled.
const PHONE_DIGITS_MIN: usize = 6;

/// Whether and how the patient wants to be reminded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RemindersAsked {
    /// Nobody asked: as it was before, and for a new patient not at all.
    #[default]
    AsBefore,
    /// The patient agreed, and this way is tried first.
    Agreed(Channel),
}

/// What the practitioner entered about reaching the patient and seeing them again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// An address; empty leaves what is known.
    pub email: String,
    /// A telephone number; empty leaves what is known.
    pub phone: String,
    /// Reminders.
    pub reminders: RemindersAsked,
    /// When they come again; `None` leaves what is known.
    pub next_session: Option<Timestamp>,
    /// Whether the link goes out.
    pub link: LinkAsked,
}

impl Wanted {
    /// The patient with what was entered.
    #[must_use]
    pub(crate) fn put_into(&self, identity: &Identity) -> Identity {
        let newer = |new: &str, old: &str| match new.trim() {
            "" => old.to_owned(),
            new => new.to_owned(),
        };
        Identity {
            name: identity.name.clone(),
            email: newer(&self.email, &identity.email),
            phone: newer(&self.phone, &identity.phone),
        }
    }

    /// Whether the link goes to the number that was entered, since there is no address.
    fn is_texted_as_usual(&self, identity: &Identity) -> bool {
        let LinkAsked::Usual(ways) = self.link else {
            return false;
        };
        let is_mailed =
            ways.mail == IsSet::Yes && Reach::of(identity, Channel::Mail) == Reach::There;
        // Words in place of a number are no wrong number.
        let is_meant = self.phone.chars().any(|c| c.is_ascii_digit());
        ways.sms == IsSet::Yes && !is_mailed && is_meant
    }

    /// What stands against it, for a patient who can be reached like this.
    #[must_use]
    pub(crate) fn problems(&self, identity: &Identity) -> Vec<Problem> {
        let by = |channel| self.reminders == RemindersAsked::Agreed(channel);
        let nowhere = |channel| by(channel) && Reach::of(identity, channel) == Reach::Nowhere;
        let sends = |channel| self.link == LinkAsked::By(channel);
        let sends_nowhere =
            |channel| sends(channel) && Reach::of(identity, channel) == Reach::Nowhere;
        let is_texted =
            by(Channel::Sms) || sends(Channel::Sms) || self.is_texted_as_usual(identity);
        let is_wrong_number =
            is_texted && !identity.phone.is_empty() && !is_dialled(&identity.phone);
        let is_wrong_address = !self.email.trim().is_empty() && !is_address(&self.email);
        let wrong = [
            (nowhere(Channel::Mail), Problem::Nowhere(Channel::Mail)),
            (nowhere(Channel::Sms), Problem::Nowhere(Channel::Sms)),
            (
                sends_nowhere(Channel::Mail),
                Problem::LinkNowhere(Channel::Mail),
            ),
            (
                sends_nowhere(Channel::Sms),
                Problem::LinkNowhere(Channel::Sms),
            ),
            (is_wrong_address, Problem::NotAnAddress),
            (is_wrong_number, Problem::NotANumber),
        ];
        let found = wrong.into_iter().filter(|(is_wrong, _)| *is_wrong);
        found.map(|(_, problem)| problem).collect()
    }
}

/// Whether a text message can go to this number.
pub(crate) fn is_dialled(phone: &str) -> bool {
    let known = |c: char| c.is_ascii_digit() || " +-/().".contains(c);
    phone.chars().all(known)
        && phone.chars().filter(char::is_ascii_digit).count() >= PHONE_DIGITS_MIN
}

/// When a session took place, and the newest of all: only its hours remind.
#[derive(Clone, Copy)]
pub(crate) struct Needled {
    /// The one that is recorded.
    pub(crate) now: Timestamp,
    /// The newest.
    pub(crate) newest: Timestamp,
    /// When the patient comes again, if that is known.
    pub(crate) next: Option<Timestamp>,
}

/// What a new session does to the patient's plan; `None` where there is none and none was asked for. A plan of before
/// ends where the patient closed the page that it belonged to.
pub(crate) fn plan_for(
    care: &Care,
    asked: RemindersAsked,
    (clinic, patient, link): (&Clinic, &SealedPatient, &Link),
    before: Option<ReminderPlan>,
    needled: Needled,
) -> Option<NewPlan> {
    let now = care.clock.now();
    let job = |plan: &ReminderPlan| {
        let timetable = Timetable::new(care.protocol.schedule(), needled.newest, needled.next);
        let next = timetable.next_send(now.max(needled.newest), &plan.zone_in(clinic));
        new_job(care, plan, next.unwrap_or(now))
    };
    match (asked, before) {
        (RemindersAsked::AsBefore, Some(plan))
            if plan.stopped_at.is_none() && plan.agreed_at >= link.created_at =>
        {
            Some(NewPlan::GoesOn {
                job: job(&plan),
                // A session that is entered late answers nothing of what waits for the newest one.
                handled_until: if needled.now == needled.newest {
                    now
                } else {
                    plan.handled_until
                },
            })
        }
        (RemindersAsked::AsBefore, _) => None,
        (RemindersAsked::Agreed(channel), before) => {
            let mut plan = ReminderPlan {
                clinic: clinic.id.clone(),
                patient: patient.id.clone(),
                channel,
                zone: before.and_then(|plan| plan.zone),
                agreed_at: now,
                stopped_at: None,
                stop_hash: TokenHash::of(&stop_code(&care.master_key, &clinic.id, &patient.id)),
                job: JobId::stored(String::new()),
                handled_until: now,
                not_reached_at: None,
            };
            let job = job(&plan);
            plan.job = job.id.clone();
            Some(NewPlan::Agreed { plan, job })
        }
    }
}

/// The job that sends a plan's next reminder.
pub(crate) fn new_job(care: &Care, plan: &ReminderPlan, run_at: Timestamp) -> NewJob {
    NewJob {
        clinic: plan.clinic.clone(),
        id: JobId::new(care.clock.now(), &*care.entropy),
        kind: JobKind::Remind(plan.patient.clone()),
        run_at,
    }
}
