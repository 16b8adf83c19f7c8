//! What the recovery page may say about how it goes. "This is usual" is said only after a complete check-in that came
//! out so, and while no alert is open.

use care::treatment::LinkView;
use jiff::Timestamp;
use protocol::Assessed;
use triage::Disposition;

use super::recovery::Standing;
use crate::page::Page;
use crate::present;

pub(super) fn of(
    view: &LinkView,
    last: Option<&Assessed>,
    page: &Page,
    now: Timestamp,
) -> Standing {
    if let Some(alert) = &view.alert {
        let sentence = if alert.acknowledged.is_some() {
            page.t("standing-seen")
        } else if alert.due_at < now {
            page.t("standing-late")
        } else {
            page.tw(
                "standing-waits",
                "time",
                &present::moment(page.text, alert.due_at, &view.clinic.zone).shown,
            )
        };
        return Standing::Alert(present::disposition(alert.disposition), sentence);
    }
    match last {
        Some(assessed) if assessed.complete && assessed.disposition == Disposition::SelfCare => {
            Standing::Usual
        }
        _ => Standing::ManyPeople,
    }
}
