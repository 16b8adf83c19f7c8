//! Changing a patient's name, how they are reached, their language, and whether they are reminded: by whoever of the clinic
//! hears of it, also between sessions.

mod again;
mod shape;

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;

use super::hand_over::text_again;
use super::list::{CHARS_MAX, is_number};
use super::reminder::{
    About, Channel, Delivery, Needled, NewPlan, Outcome, Reach, ReminderPlan, RemindersAsked,
    is_dialled, plan_for,
};
use super::{Identity, Link, SealedPatient, TokenHash};
use crate::Care;
use crate::clinic::{Clinic, is_address};
use crate::id::{ClinicId, PatientId, StaffId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};

pub use again::contact_stored_before;
pub use shape::{
    Contact, ContactChange, ContactChanged, ContactError, ContactProblem, ContactView, LinksOut,
    PageOfReminders, PlanWish, RemindedBy, RemindersAfter, SendingAfter,
};

/// So many of the newest messages are looked at for links that are out.
const LOOKED_AT: u32 = 200;

/// What is known of a patient before a change.
struct Known {
    clinic: Clinic,
    sealed: SealedPatient,
    plan: Option<ReminderPlan>,
    link: Option<Link>,
}

impl Known {
    async fn of(
        care: &Care,
        clinic: &ClinicId,
        id: &PatientId,
    ) -> Result<Option<Self>, StoreError> {
        let sealed = care.store.patient(clinic, id).await?;
        let home = care.store.clinic(clinic).await?;
        let (Some(sealed), Some(home)) = (sealed, home) else {
            return Ok(None);
        };
        let link = care.store.link_of(clinic, id).await?;
        Ok(Some(Self {
            clinic: home,
            sealed,
            plan: care.store.plan_of(clinic, id).await?,
            link: link.filter(|link| link.revoked_at.is_none()),
        }))
    }

    /// The plan by which messages go out. Consent belongs to the page that was open when it was given.
    fn going(&self) -> Option<&ReminderPlan> {
        let counts = |plan: &&ReminderPlan| {
            let link = self.link.as_ref();
            plan.stopped_at.is_none() && link.is_some_and(|link| plan.agreed_at >= link.created_at)
        };
        self.plan.as_ref().filter(counts)
    }

    /// Names what was read: each sealing makes other bytes of the same words.
    fn seen(&self) -> String {
        let sealed = STANDARD_NO_PAD.encode(&self.sealed.identity);
        let language = self.sealed.language.as_deref().unwrap_or_default();
        let plan = self
            .going()
            .map(|plan| (plan.channel.id(), plan.agreed_at.as_microsecond()));
        let name = TokenHash::of(&format!("{sealed} {language} {plan:?}"));
        again::carried(name.as_str(), &self.sealed)
    }
}

/// A patient's contact, to be changed.
///
/// # Errors
/// [`StoreError`], also when the name does not open with the master key.
pub async fn contact_to_change(
    care: &Care,
    clinic: &ClinicId,
    id: &PatientId,
) -> Result<Option<ContactView>, StoreError> {
    let Some(known) = Known::of(care, clinic, id).await? else {
        return Ok(None);
    };
    let history = care.store.patient_history(clinic, id, 0).await?;
    let works = (known.link.as_ref()).is_some_and(|link| link.works(care.clock.now()));
    Ok(Some(ContactView {
        patient: known.sealed.open(care)?,
        language: known.sealed.language.clone(),
        reminded: known.going().map(|plan| plan.channel),
        page: if works && !history.sessions.is_empty() {
            PageOfReminders::Open
        } else {
            PageOfReminders::Closed
        },
        seen: known.seen(),
    }))
}

/// Changes a patient's contact, where it still is as it was `seen`. Links and texts that wait go to the new address;
/// reminders stop where theirs is gone. The same form again leads to what it stored.
///
/// # Errors
/// [`ContactError`]; then nothing is stored.
pub async fn change_contact(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &PatientId,
    seen: &str,
    contact: &Contact,
) -> Result<ContactChanged, ContactError> {
    match change_seen(care, clinic, staff, id, seen, contact).await {
        Err(ContactError::Changed) => contact_stored_before(care, clinic, id, seen, contact)
            .await?
            .ok_or(ContactError::Changed),
        result => result,
    }
}

async fn change_seen(
    care: &Care,
    clinic: &ClinicId,
    staff: &StaffId,
    id: &PatientId,
    seen: &str,
    contact: &Contact,
) -> Result<ContactChanged, ContactError> {
    let known = Known::of(care, clinic, id).await?;
    let known = known.ok_or(ContactError::Unknown)?;
    if known.seen() != seen {
        return Err(ContactError::Changed);
    }
    let before = known.sealed.open(care).map_err(StoreError::from)?.identity;
    let contact = tidied(contact);
    let (plan, reminders) = plan_wish(care, &known, &contact).await?;
    let problems = problems(care, &before, &contact, known.going(), plan.as_ref());
    if !problems.is_empty() {
        return Err(ContactError::Invalid(problems));
    }
    let plan = plan.unwrap_or(PlanWish::AsBefore);
    let change = change(care, &known, &before, &contact, plan).await?;
    let audit = audit(staff, &known.sealed, &before, &contact, &change);
    // Before anything is stored: an error afterwards would deny what was done.
    let links = links_out(care, &known, &before, &contact).await?;
    if !audit.is_empty() && !care.store.change_contact(&change, &audit).await? {
        return Err(ContactError::Changed);
    }
    Ok(ContactChanged { reminders, links })
}

fn tidied(contact: &Contact) -> Contact {
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    Contact {
        identity: Identity {
            name: tidy(&contact.identity.name),
            email: tidy(&contact.identity.email),
            phone: tidy(&contact.identity.phone),
        },
        ..contact.clone()
    }
}

/// What the wish does to the plan; `None` where reminders cannot start.
async fn plan_wish(
    care: &Care,
    known: &Known,
    contact: &Contact,
) -> Result<(Option<PlanWish>, RemindersAfter), StoreError> {
    let is_reached = |channel| Reach::of(&contact.identity, channel) == Reach::There;
    let wish = match (known.going(), contact.reminded) {
        (None, None) => PlanWish::AsBefore,
        (Some(_), None) => PlanWish::Stop,
        (Some(plan), Some(way)) if plan.channel == way && is_reached(way) => PlanWish::AsBefore,
        (Some(plan), Some(way)) if plan.channel == way => {
            return Ok((Some(PlanWish::Stop), RemindersAfter::StoppedForWant));
        }
        (_, Some(way)) => {
            let agreed = agreed(care, known, way).await?;
            return Ok((
                agreed.map(|plan| PlanWish::Agreed(Box::new(plan))),
                RemindersAfter::AsWished,
            ));
        }
    };
    Ok((Some(wish), RemindersAfter::AsWished))
}

/// The plan by this way; `None` where no page is open that it could lead to.
async fn agreed(care: &Care, known: &Known, way: Channel) -> Result<Option<NewPlan>, StoreError> {
    let SealedPatient { clinic, id, .. } = &known.sealed;
    let history = care.store.patient_history(clinic, id, 0).await?;
    let link = (known.link.as_ref()).filter(|link| link.works(care.clock.now()));
    let (Some(newest), Some(link)) = (history.sessions.first(), link) else {
        return Ok(None);
    };
    let needled = Needled {
        now: newest.needled_at,
        newest: newest.needled_at,
        next: known.sealed.next_session_at,
    };
    let whose = (&known.clinic, &known.sealed, link);
    let asked = RemindersAsked::Agreed(way);
    Ok(plan_for(care, asked, whose, known.plan.clone(), needled))
}

/// What was stored already may stay as it is, however it came there.
fn problems(
    care: &Care,
    before: &Identity,
    contact: &Contact,
    going: Option<&ReminderPlan>,
    plan: Option<&PlanWish>,
) -> Vec<ContactProblem> {
    let Identity { name, email, phone } = &contact.identity;
    let is_new = |new: &str, old: &str| !new.is_empty() && new != old;
    let is_long = |text: &str| text.chars().count() > CHARS_MAX;
    let asked = contact
        .reminded
        .filter(|way| going.is_none_or(|plan| plan.channel != *way));
    let is_unreached = |way| Reach::of(&contact.identity, way) == Reach::Nowhere;
    let speaks = |language: &String| care.protocol.languages().any(|known| known == language);
    let found = [
        (name.is_empty(), ContactProblem::NameMissing),
        (
            is_new(name, &before.name) && is_long(name),
            ContactProblem::NameTooLong,
        ),
        (
            is_new(email, &before.email) && (!is_address(email) || is_long(email)),
            ContactProblem::NotAnAddress,
        ),
        (
            (is_new(phone, &before.phone) && (!is_number(phone) || is_long(phone)))
                || (asked == Some(Channel::Sms) && !phone.is_empty() && !is_dialled(phone)),
            ContactProblem::NotANumber,
        ),
        (
            !contact.language.iter().all(speaks),
            ContactProblem::NotALanguage,
        ),
        (plan.is_none(), ContactProblem::NoPage),
    ];
    let found = found.into_iter().filter(|(is_wrong, _)| *is_wrong);
    let mut found: Vec<ContactProblem> = found.map(|(_, problem)| problem).collect();
    let nowhere = asked.filter(|way| is_unreached(*way));
    found.extend(nowhere.map(ContactProblem::NoAddressFor));
    found
}

async fn change(
    care: &Care,
    known: &Known,
    before: &Identity,
    contact: &Contact,
    plan: PlanWish,
) -> Result<ContactChange, StoreError> {
    let identity = &contact.identity;
    let after = if identity == before {
        known.sealed.clone()
    } else {
        known.sealed.known_as(care, identity)?
    };
    let text = if identity.phone == before.phone {
        SendingAfter::AsBefore
    } else {
        SendingAfter::Anew(text_again(care, known.link.as_ref(), &identity.phone).await?)
    };
    Ok(ContactChange {
        after: SealedPatient {
            language: contact.language.clone(),
            ..after
        },
        before: known.sealed.clone(),
        mail: if identity.email == before.email {
            SendingAfter::AsBefore
        } else {
            SendingAfter::Anew(())
        },
        text,
        link: known.link.clone(),
        plan,
        at: care.clock.now(),
    })
}

/// An entry for each thing that changes; none where nothing does.
fn audit(
    staff: &StaffId,
    patient: &SealedPatient,
    before: &Identity,
    contact: &Contact,
    change: &ContactChange,
) -> Vec<AuditEntry> {
    let reminders = match &change.plan {
        PlanWish::AsBefore => None,
        PlanWish::Stop => Some("reminders.stopped"),
        PlanWish::Agreed(_) => Some("reminders.started"),
    };
    let identity = (*before != contact.identity).then_some("patient.contact_changed");
    let language = (patient.language != contact.language).then_some("patient.language");
    let actions = [identity, language, reminders].into_iter().flatten();
    let entry = |action| {
        let actor = Actor::Staff(staff.clone());
        AuditEntry::new(
            &patient.clinic,
            change.at,
            actor,
            action,
            patient.id.as_str(),
        )
    };
    actions.map(entry).collect()
}

/// Whoever has the old address keeps a link that went there, as long as it works.
async fn links_out(
    care: &Care,
    known: &Known,
    before: &Identity,
    contact: &Contact,
) -> Result<LinksOut, StoreError> {
    let SealedPatient { clinic, id, .. } = &known.sealed;
    let left = |channel| match channel {
        Channel::Mail => before.email != contact.identity.email,
        Channel::Sms => before.phone != contact.identity.phone,
    };
    let Some(link) = (known.link.as_ref()).filter(|link| link.works(care.clock.now())) else {
        return Ok(LinksOut::None);
    };
    let sent = care.store.deliveries(clinic, id, LOOKED_AT).await?;
    // Every mail holds the link; of texts only those with a code for it.
    let holds_link = |one: &Delivery| one.channel == Channel::Mail || one.about == About::Link;
    let is_out = sent.iter().map(|row| &row.delivery).any(|one| {
        // What did not arrive there is not known to be nowhere.
        matches!(
            one.outcome,
            Outcome::Taken | Outcome::Delivered | Outcome::Undelivered
        ) && one.at >= link.created_at
            && holds_link(one)
            && left(one.channel)
    });
    Ok(if is_out {
        LinksOut::AtOldAddress
    } else {
        LinksOut::None
    })
}
