//! Fills and sends what is new in the protocol.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::id::SignOffId;
use care::port::StoreError;
use care::record::compare::{Comparison, compare};
use care::record::sign_off::SignOff;
use protocol::diff::{Change, How};
use serde::Deserialize;

use super::changes::{ChangesPage, Differs, Field, Group, Thing};
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;

/// So many changes of a kind are shown; `afterneedle protocol diff` prints all.
const SHOWN_MAX: usize = 40;

/// Which signature to compare with.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct With {
    with: String,
}

pub(crate) async fn changes(
    State(rooms): State<Shared>,
    staff: Staff,
    Query(with): Query<With>,
) -> Response {
    present::filled(StatusCode::OK, page_of(&rooms, &staff, &with.with).await)
}

async fn page_of(rooms: &Rooms, staff: &Staff, with: &str) -> Result<ChangesPage, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let (care, clinic) = (&rooms.care, &staff.0.clinic);
    let with = (!with.is_empty()).then(|| SignOffId::stored(with.to_owned()));
    let found = compare(care, &clinic.id, with.as_ref()).await?;
    Ok(ChangesPage {
        version: format!("{} {}", care.protocol.id(), care.protocol.version()),
        signed: found.as_ref().map_or_else(Vec::new, |found| {
            let one = |one| signature(&page, &clinic.zone, one, &found.with);
            found.signed.iter().map(one).collect()
        }),
        differs: differs(&page, found),
        page,
        desk,
    })
}

fn signature(page: &Page, zone: &str, one: &SignOff, with: &SignOff) -> Choice {
    let at = present::moment_with_year(page.text, one.at, zone).shown;
    let version = &one.protocol_version;
    let values = [
        ("version", version.as_str()),
        ("name", &one.name),
        ("time", &at),
    ];
    let choice = Choice::new(
        one.id.as_str(),
        &page.text.with_all("changes-signature", &values),
    );
    if one.id == with.id {
        choice.taken()
    } else {
        choice
    }
}

fn differs(page: &Page, found: Option<Comparison>) -> Differs {
    let Some(found) = found else {
        return Differs::NeverSigned;
    };
    match found.changes {
        None => Differs::NotKept,
        Some(changes) if changes.is_empty() => Differs::Nothing,
        Some(changes) => Differs::These(groups(page, &changes)),
    }
}

/// By kind, in the order in which the kinds come.
fn groups(page: &Page, changes: &[Change]) -> Vec<Group> {
    let of_kind = changes.chunk_by(|one, next| one.kind == next.kind);
    let group = |of: &[Change]| Group {
        name: of
            .first()
            .map_or_else(String::new, |one| kind(page, &one.kind)),
        count: of.len(),
        shown: of.iter().take(SHOWN_MAX).map(thing).collect(),
    };
    of_kind.map(group).collect()
}

fn thing(change: &Change) -> Thing {
    let (how, fields) = match &change.how {
        How::Added => ("changes-added", Vec::new()),
        How::Removed => ("changes-removed", Vec::new()),
        How::Changed(fields) => ("changes-changed", fields.clone()),
    };
    Thing {
        id: change.id.clone(),
        how,
        fields: fields
            .into_iter()
            .map(|(name, before, after)| Field {
                name,
                before,
                after,
            })
            .collect(),
    }
}

/// A kind of things in the reader's words; as the content calls it, where there are none.
fn kind(page: &Page, kind: &str) -> String {
    let key = match kind {
        "rule" => "changes-rule",
        "condition" => "changes-condition",
        "derived" => "changes-derived",
        "usual" => "changes-usual",
        "sign" => "changes-sign",
        "risk" => "changes-risk",
        "region" => "changes-region",
        "muscle" => "changes-muscle",
        "advice" => "changes-advice",
        "explanation" => "changes-explanation",
        "telephone question" => "changes-question",
        "kind of adverse event" => "changes-event",
        "fact" => "changes-fact",
        "source" => "changes-source",
        "schedule" => "changes-schedule",
        "reaction" => "changes-reaction",
        "text" => "changes-text",
        _ => return kind.to_owned(),
    };
    page.t(key)
}
