//! Nobody at the clinic has looked in time: said above all else, with where to go instead.

use care::Care;
use care::alert::{Alert, Reply, reply};
use care::treatment::LinkView;
use jiff::Timestamp;
use protocol::CompiledProtocol;

use crate::disposition::Disposition;
use crate::page::Page;
use crate::patient::frame::Opened;
use crate::present;

/// An alert that is overdue, and that nobody has taken.
pub(crate) struct Late {
    disposition: triage::Disposition,
    /// What the clinic has done about it all the same.
    reply: Reply,
}

impl Late {
    /// Of a link, if it has one. Where it cannot be read whether the clinic has written, the stricter heading stands: what
    /// a patient sends is not refused for it.
    pub(crate) async fn of(care: &Care, view: &LinkView, now: Timestamp) -> Option<Self> {
        let is_late = |alert: &&Alert| alert.acknowledged.is_none() && alert.due_at < now;
        let alert = view.alert.as_ref().filter(is_late)?;
        let reply = reply(care, alert).await.unwrap_or_else(|error| {
            tracing::warn!(%error, "whether the clinic has written could not be read");
            Reply::None
        });
        Some(Self {
            disposition: alert.disposition,
            reply,
        })
    }
}

/// What stands at the top of a patient's page while an alert is overdue and nobody has taken it.
#[derive(Clone, Debug)]
pub struct Unseen {
    /// "Nobody at Harbour Lane has seen this yet".
    pub title: String,
    /// Where to go instead.
    pub go: String,
    /// What the patient was told to do.
    pub disposition: Disposition,
}

impl Unseen {
    /// Where it is so. Who has written has seen it, and yet nobody has it: the patient is told so, and to do the same.
    pub(crate) fn of(protocol: &CompiledProtocol, page: &Page, opened: &Opened) -> Option<Self> {
        let late = opened.late.as_ref()?;
        let clinic = &opened.view.clinic;
        let lang = page.text.lang();
        let title = match late.reply {
            Reply::Written => "unseen-written",
            Reply::None => "unseen",
        };
        let key = match (late.reply, late.disposition) {
            (Reply::Written, triage::Disposition::Contact) => "unseen-written.contact".to_owned(),
            (_, disposition) => format!("unseen.{}", disposition.id()),
        };
        let numbers = [
            ("number", clinic.emergency_number.as_str()),
            ("phone", clinic.phone.as_str()),
        ];
        Some(Self {
            title: protocol.text_with(lang, title, &[("clinic", clinic.name.as_str())]),
            go: protocol.text_with(lang, &key, &numbers),
            disposition: present::disposition(late.disposition),
        })
    }

    /// An invented one.
    pub fn sample(disposition: Disposition) -> Self {
        Self {
            title: "Nobody at Harbour Lane Physiotherapy has seen this yet".to_owned(),
            go: "Do not wait for them. Go to another doctor, an out-of-hours service or an emergency department today."
                .to_owned(),
            disposition,
        }
    }
}
