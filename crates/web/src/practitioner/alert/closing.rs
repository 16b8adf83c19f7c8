//! How a closed alert was closed: as the page tells it, and as its form for a correction begins.

use care::alert::{AlertState, Harm};
use care::review::AlertView;

use super::view::Closed;
use crate::page::Page;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, field};

/// Fields of the form that closes an alert or corrects how it was closed.
const FIELDS: [&str; 4] = ["outcome", "harm", "kind", "relation"];

/// What stands; `None` for an alert that is not closed.
pub(super) fn told(
    page: &Page,
    view: &AlertView,
    problems: &Problems,
    harm: String,
) -> Option<Closed> {
    if view.alert.state() != AlertState::Closed {
        return None;
    }
    let outcome = view.alert.outcome;
    Some(Closed {
        outcome: outcome.map_or_else(String::new, |outcome| {
            page.t(&format!("outcome-{}", outcome.id()))
        }),
        note: note(view),
        harm,
        is_refused: FIELDS.iter().any(|name| problems.of(name).is_some()),
    })
}

/// What the form holds: what was typed into it, else what stands.
pub(super) fn filled(view: &AlertView, typed: &Fields) -> Fields {
    let is_typed = FIELDS.iter().any(|name| !field(typed, name).is_empty());
    if is_typed || view.alert.state() != AlertState::Closed {
        return typed.clone();
    }
    let mut fields = vec![("closing_note".to_owned(), note(view))];
    let mut fill = |name: &str, value: &str| fields.push((name.to_owned(), value.to_owned()));
    if let Some(outcome) = view.alert.outcome {
        fill("outcome", outcome.id());
    }
    match &view.harm {
        Harm::NotStated => {}
        Harm::No => fill("harm", "no"),
        Harm::Yes(event) => {
            fill("harm", event.severity.id());
            fill("relation", event.relation.id());
            fill("kind", &event.kind);
            let session = event.session.as_ref();
            fill("session", session.map_or("", |id| id.as_str()));
        }
    }
    fields
}

/// The note that stands: the newest said with an outcome.
fn note(view: &AlertView) -> String {
    let mut newest = view.events.iter().rev();
    let closing = newest.find(|event| event.outcome.is_some());
    let note = closing.and_then(|event| event.note.clone());
    note.unwrap_or_default()
}
