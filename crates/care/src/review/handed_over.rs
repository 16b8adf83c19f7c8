//! The private link as the desk sees it: whether it works, was sent and has been used.

use super::PatientView;
use crate::Care;
use crate::id::ClinicId;
use crate::jobs::Job;
use crate::port::StoreError;
use crate::treatment::Link;
use crate::treatment::reminder::{About, Channel, Delivery};

/// The newest link with what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedOver {
    /// The link.
    pub link: Link,
    /// The link that it replaced, if it did.
    pub replaced: Option<Link>,
    /// By e-mail.
    pub mail: Sending,
    /// By text message.
    pub text: Sending,
}

/// What came of sending it by one way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sending {
    /// The newest try.
    pub tried: Option<Delivery>,
    /// The job that is to send it.
    pub waiting: Option<Job>,
}

/// Of a patient whose history is at hand; `None` without a link.
///
/// # Errors
/// [`StoreError`].
pub async fn handed_over(
    care: &Care,
    clinic: &ClinicId,
    view: &PatientView,
) -> Result<Option<HandedOver>, StoreError> {
    let patient = &view.patient.id;
    let mut links = care.store.links_of(clinic, patient).await?.into_iter();
    let Some(link) = links.next() else {
        return Ok(None);
    };
    let replaced = links.next().filter(|_| link.generation > 1);
    let since = replaced.as_ref().and_then(|old| old.revoked_at);
    let since = since.unwrap_or(link.created_at);
    let tried = |channel| {
        let is_of_it = |tried: &&Delivery| {
            tried.about == About::Link && tried.channel == channel && tried.at >= since
        };
        view.deliveries.iter().find(is_of_it).cloned()
    };
    Ok(Some(HandedOver {
        mail: Sending {
            tried: tried(Channel::Mail),
            waiting: care.store.link_to_be_sent(clinic, patient).await?,
        },
        text: Sending {
            tried: tried(Channel::Sms),
            waiting: care.store.link_to_be_texted(clinic, patient).await?,
        },
        link,
        replaced,
    }))
}
