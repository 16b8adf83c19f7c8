//! Sends a patient's private link by e-mail: the link that works now, to the address that is known now.

use super::{Claimed, Finish, Work, next_try};
use crate::Care;
use crate::id::{ClinicId, JobId, PatientId};
use crate::port::{Hope, LinkMail, StoreError};
use crate::treatment::link_token;
use crate::treatment::reminder::{About, Channel, Delivery, Tried};

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
    /// What follows.
    pub finish: Finish,
}

/// Tries once.
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
        delivery,
        finish,
    };
    let Some(mail) = mail(care, work, claimed, patient).await? else {
        let at = care.clock.now();
        return Ok(end(None, Finish::Done { at }));
    };
    let sent = work.messenger.send_link(&mail).await;
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
        channel: Channel::Mail,
        attempt: job.attempts.saturating_add(1),
    };
    let delivery = delivery.ended(care, &sent);
    Ok(end(Some(delivery), finish))
}

/// The mail; `None` where no link works any more or no address is known.
async fn mail(
    care: &Care,
    work: &Work<'_>,
    claimed: &Claimed,
    id: &PatientId,
) -> Result<Option<LinkMail>, StoreError> {
    let clinic = &claimed.job.clinic;
    let link = care.store.link_of(clinic, id).await?;
    let link = link.filter(|link| link.works(care.clock.now()));
    let patient = care.store.patient(clinic, id).await?;
    let home = care.store.clinic(clinic).await?;
    let (Some(link), Some(patient), Some(home)) = (link, patient, home) else {
        return Ok(None);
    };
    let to = patient.open(care)?.identity.email;
    let language = patient.language_in(&home);
    let token = link_token(&care.master_key, clinic, &link.id, link.generation);
    Ok((!to.trim().is_empty()).then(|| LinkMail {
        clinic: clinic.clone(),
        job: claimed.job.id.clone(),
        language,
        to,
        page: format!("{}/r/{token}", work.public_url),
    }))
}
