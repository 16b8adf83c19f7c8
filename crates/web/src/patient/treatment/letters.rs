//! What the clinic writes to the patient, and asks of them: shown on the recovery page. Opening the page marks nothing as
//! read, since pages are opened by machines, too; a button does.

use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use care::Care;
use care::alert::{HoldKind, Message, mark_read, messages};
use care::port::StoreError;
use care::treatment::LinkView;

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
    /// Whether there is one that was not marked as read.
    pub is_new: bool,
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
            is_new: true,
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
        is_new: sent.iter().any(|message| message.read_at.is_none()),
        items: sent.iter().map(letter).collect(),
    })
}

/// The patient says to have read them.
pub(crate) async fn read(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let opened = match frame::opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let (clinic, patient) = (&opened.view.clinic.id, &opened.view.patient.id);
    match mark_read(&rooms.care, clinic, patient).await {
        Ok(()) => Redirect::to(&format!("/r/{token}")).into_response(),
        Err(error) => present::failed(&error),
    }
}
