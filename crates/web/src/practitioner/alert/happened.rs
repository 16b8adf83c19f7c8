//! What happened to an alert.

use care::review::EventView;
use protocol::CompiledProtocol;

use super::harm;
use super::view::Event;
use crate::page::Page;
use crate::present;

/// An event in one line: "Tuesday 14 May, 14:30: Ann Okafor has seen it".
pub(crate) fn in_words(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    event: &EventView,
) -> String {
    let Event { at, by, what } = happened(protocol, page, zone, event);
    page.text.whole(format!("{}: {by} {what}", at.shown))
}

/// The same in parts.
pub(super) fn happened(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    event: &EventView,
) -> Event {
    let mut what = page.t(&format!("event-{}", event.kind.id()));
    let harm = harm::told(protocol, page, &event.harm);
    if !harm.is_empty() {
        what = format!("{what}. {harm}");
    }
    if let Some(note) = &event.note {
        what = format!("{what}: \u{201c}{note}\u{201d}");
    }
    Event {
        at: present::moment(page.text, event.at, zone),
        by: event.by.clone().unwrap_or_else(|| page.t("event-patient")),
        what,
    }
}
