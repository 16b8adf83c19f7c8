//! What the clinic writes to the patient, and asks of them: shown on the recovery page. Opening the page marks nothing as
//! read, since pages are opened by machines, too; a button does.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use care::Care;
use care::alert::{HoldKind, Message, mark_read, messages};
use care::id::AlertEventId;
use care::port::StoreError;
use care::treatment::LinkView;
use serde::Deserialize;

use crate::house::Shared;
use crate::language::Wanted;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::patient::frame;
use crate::present;

/// As many messages as the page shows.
const SHOWN_MAX: u32 = 5;

/// Messages of the clinic.
#[derive(Clone, Debug, Default)]
pub struct Letters {
    /// That the clinic asks for another check-in, in a sentence; empty: it does not.
    pub asked: String,
    /// The newest first.
    pub items: Vec<Letter>,
    /// The newest message's id, where one was not marked as read; empty where all were.
    pub newest: String,
}

/// A message of the clinic.
#[derive(Clone, Debug)]
pub struct Letter {
    /// When.
    pub at: Moment,
    /// Who wrote it.
    pub by: String,
    /// What.
    pub text: String,
}

impl Letters {
    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.asked.is_empty() && self.items.is_empty()
    }

    /// Invented.
    pub(super) fn sample() -> Self {
        Self {
            asked: "Your clinic asks you to check in again by Thursday 16 May, 9:00.".to_owned(),
            items: vec![Letter {
                at: Moment::new("2024-05-15T10:10:00+01:00", "Wednesday 15 May, 10:10"),
                by: "Ann Okafor".to_owned(),
                text: "Please keep the arm warm, and call us if it swells.".to_owned(),
            }],
            newest: "018f7a3c-0000-7000-8000-000000000009".to_owned(),
        }
    }
}

/// What the clinic wrote and asks of the patient behind a link.
pub(super) async fn load(care: &Care, view: &LinkView, page: &Page) -> Result<Letters, StoreError> {
    let clinic = &view.clinic;
    let sent = messages(care, &view.patient, SHOWN_MAX).await?;
    let asked = match &view.alert {
        None => None,
        Some(alert) => {
            let hold = care.store.hold_of(&clinic.id, &alert.id).await?;
            hold.filter(|hold| hold.kind == HoldKind::Recheck && hold.is_unanswered(alert))
        }
    };
    let staff = if sent.is_empty() {
        Vec::new()
    } else {
        care.store.colleagues(&clinic.id).await?
    };
    let letter = |message: &Message| {
        let by = staff.iter().find(|(id, _)| *id == message.by);
        Letter {
            at: present::moment(page.text, message.at, &clinic.zone),
            by: by.map_or_else(|| clinic.name.clone(), |(_, name)| name.clone()),
            text: message.text.clone(),
        }
    };
    Ok(Letters {
        asked: asked.map_or_else(String::new, |hold| {
            let at = present::moment(page.text, hold.until, &clinic.zone).shown;
            page.tw("letters-asked", "time", &at)
        }),
        newest: match sent.first() {
            Some(newest) if sent.iter().any(|one| one.read_at.is_none()) => newest.id.to_string(),
            _ => String::new(),
        },
        items: sent.iter().map(letter).collect(),
    })
}

/// What the page showed; a page of an earlier version does not say.
#[derive(Deserialize)]
pub(crate) struct Shown {
    #[serde(default)]
    newest: String,
}

/// The patient says to have read them: what the page showed, whatever came in since.
pub(crate) async fn read(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
    Form(shown): Form<Shown>,
) -> Response {
    let opened = match frame::opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let (clinic, patient) = (&opened.view.clinic.id, &opened.view.patient.id);
    let read = match AlertEventId::parse(&shown.newest) {
        Some(newest) => mark_read(&rooms.care, clinic, patient, &newest).await,
        // Nothing is marked that cannot be told; the page then shows its messages as new again.
        None => Ok(()),
    };
    match read {
        Ok(()) => Redirect::to(&format!("/r/{token}")).into_response(),
        Err(error) => present::failed(&error),
    }
}
