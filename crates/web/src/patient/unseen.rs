//! Nobody at the clinic has looked in time: said above all else, with where to go instead.

use care::treatment::LinkView;
use jiff::Timestamp;
use protocol::CompiledProtocol;

use crate::disposition::Disposition;
use crate::page::Page;
use crate::present;

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
    /// Where it is so.
    pub(crate) fn of(
        protocol: &CompiledProtocol,
        page: &Page,
        view: &LinkView,
        now: Timestamp,
    ) -> Option<Self> {
        let alert = view.alert.as_ref()?;
        if alert.acknowledged.is_some() || alert.due_at >= now {
            return None;
        }
        let clinic = &view.clinic;
        let lang = page.text.lang();
        let key = format!("unseen.{}", alert.disposition.id());
        let numbers = [
            ("number", clinic.emergency_number.as_str()),
            ("phone", clinic.phone.as_str()),
        ];
        Some(Self {
            title: protocol.text_with(lang, "unseen", &[("clinic", clinic.name.as_str())]),
            go: protocol.text_with(lang, &key, &numbers),
            disposition: present::disposition(alert.disposition),
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
