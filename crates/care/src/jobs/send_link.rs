//! Sends a patient's private link: by e-mail the link that works now, by text message a code for the link that it was asked
//! for; to the address that is known now.

use jiff::Timestamp;

use super::{Claimed, Finish, Job, JobKind, Work, next_try};
use crate::Care;
use crate::id::{ClinicId, JobId, PatientId};
use crate::port::{Hope, LinkMail, LinkText, Receipt, SendError, StoreError};
use crate::treatment::reminder::{About, Channel, Delivery, Tried};
use crate::treatment::{Link, TEXT_CODE_LASTS, TokenHash, link_token, text_code};

/// An address that was refused for good is tried once a day: it may be corrected.
const REFUSED: u32 = u32::MAX;

/// How a try ends, written in one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendingEnd {
    /// The clinic.
    pub clinic: ClinicId,
    /// The job that was claimed.
    pub job: JobId,
    /// Its fence.
    pub fence: i64,
    /// The try; `None` where there was nothing to send any more.
    pub delivery: Option<Delivery>,
    /// Until when a code that was sent now can be opened first.
    pub code_until: Option<Timestamp>,
    /// What follows.
    pub finish: Finish,
}

/// Tries once, by the way of its kind.
///
/// # Errors
/// [`StoreError`]; the job then comes back by the ordinary way.
pub(super) async fn run(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    patient: &PatientId,
) -> Result<SendingEnd, StoreError> {
    let job = &claimed.job;
    let end = |delivery, finish| SendingEnd {
        clinic: job.clinic.clone(),
        job: job.id.clone(),
        fence: claimed.fence,
        code_until: care.clock.now().saturating_add(TEXT_CODE_LASTS).ok(),
        delivery,
        finish,
    };
    let channel = match &job.kind {
        JobKind::TextLink(_) => Channel::Sms,
        _ => Channel::Mail,
    };
    let Some(sent) = sent(care, work, claimed, patient, channel).await? else {
        let at = care.clock.now();
        return Ok(end(None, Finish::Done { at }));
    };
    let now = care.clock.now();
    let finish = match &sent {
        Ok(_) => Finish::Done { at: now },
        Err(error) => Finish::Retry {
            at: match error.hope {
                Hope::Later => next_try(now, job.attempts.saturating_add(1)),
                Hope::Never => next_try(now, REFUSED),
            },
            error: error.reason.clone(),
        },
    };
    let delivery = Tried {
        clinic: &job.clinic,
        patient,
        job: &job.id,
        about: About::Link,
        channel,
        attempt: job.attempts.saturating_add(1),
    };
    let delivery = delivery.ended(care, &sent);
    Ok(end(Some(delivery), finish))
}

/// What came of sending; `None` where no link works any more or no address is known.
async fn sent(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    id: &PatientId,
    channel: Channel,
) -> Result<Option<Result<Receipt, SendError>>, StoreError> {
    let clinic = &claimed.job.clinic;
    let link = care.store.link_of(clinic, id).await?;
    let link = link.filter(|link| link.works(care.clock.now()));
    let patient = care.store.patient(clinic, id).await?;
    let home = care.store.clinic(clinic).await?;
    let (Some(link), Some(patient), Some(home)) = (link, patient, home) else {
        return Ok(None);
    };
    let language = patient.language_in(&home);
    let identity = patient.open(care)?.identity;
    Ok(match channel {
        Channel::Mail => match mail(care, work, claimed, &link, language, identity.email) {
            Some(mail) => Some(work.messenger.send_link(&mail).await),
            None => None,
        },
        Channel::Sms => match text(care, work, claimed, &link, language, identity.phone).await? {
            Some(text) => Some(work.messenger.text_link(&text).await),
            None => None,
        },
    })
}

fn mail(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    link: &Link,
    language: String,
    to: String,
) -> Option<LinkMail> {
    let clinic = &claimed.job.clinic;
    let token = link_token(&care.master_key, clinic, &link.id, link.generation);
    (!to.trim().is_empty()).then(|| LinkMail {
        clinic: clinic.clone(),
        job: claimed.job.id.clone(),
        language,
        to,
        page: format!("{}/r/{token}", work.public_url),
    })
}

/// A text opens the link that it was asked for, and is not sent for another one.
async fn text(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    link: &Link,
    language: String,
    to: String,
) -> Result<Option<LinkText>, StoreError> {
    let Job { clinic, id, .. } = &claimed.job;
    let code = text_code(&care.master_key, clinic, id);
    let kept = care.store.text_code(&TokenHash::of(&code)).await?;
    let is_of_it = kept.is_some_and(|kept| kept.link.id == link.id);
    Ok((is_of_it && !to.trim().is_empty()).then(|| LinkText {
        clinic: clinic.clone(),
        language,
        to,
        page: format!("{}/o/{code}", work.public_url),
    }))
}
