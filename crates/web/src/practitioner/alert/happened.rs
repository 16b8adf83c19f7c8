//! What happened to an alert.

use care::alert::Outcome;
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
    let told = [
        outcome(page, event),
        harm::told(protocol, page, &event.harm),
    ];
    for sentence in told.iter().filter(|sentence| !sentence.is_empty()) {
        let end = if what.ends_with('.') { "" } else { "." };
        what = format!("{what}{end} {sentence}");
    }
    if let Some(note) = &event.note {
        let colon = if what.ends_with('.') { "" } else { ":" };
        what = format!("{what}{colon} \u{201c}{note}\u{201d}");
    }
    Event {
        at: present::moment(page.text, event.at, zone),
        by: event.by.clone().unwrap_or_else(|| page.t("event-patient")),
        what,
    }
}

/// What was done, as it was said by this event; where another thing was said before, that as well.
fn outcome(page: &Page, event: &EventView) -> String {
    let word = |outcome: Outcome| page.t(&format!("outcome-{}", outcome.id()));
    let Some(outcome) = event.outcome else {
        return String::new();
    };
    match event.before.filter(|before| *before != outcome) {
        Some(before) => {
            let (outcome, before) = (word(outcome), word(before));
            let told = [("outcome", outcome.as_str()), ("before", before.as_str())];
            page.text.with_all("event-outcome-before", &told)
        }
        None => page.tw("event-outcome", "outcome", &word(outcome)),
    }
}
