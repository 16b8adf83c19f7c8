//! Fills the page for a message, and takes the message or the wish to be called back. A message is heard like the words
//! of a check-in: who writes of a danger is answered at once.

use axum::Form as FormBody;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::check_in::{Submission, Wish};
use care::clinic::Clinic;
use care::id::ClientId;
use care::treatment::TokenHash;
use protocol::contract::Answers;

use super::form::WORDS_CHARS_MAX;
use super::message::Message;
use super::send::{NotSent, send};
use crate::house::{Rooms, Shared};
use crate::page::problem::Problems;
use crate::patient::{Frame, frame};
use crate::{present, respond};

/// The fields of the form.
#[derive(serde::Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    id: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    go: String,
}

pub(crate) async fn start(State(rooms): State<Shared>, Path(token): Path<String>) -> Response {
    let clinic = match frame::opened(&rooms, &token).await {
        Ok(opened) => opened.view.clinic,
        Err(answer) => return *answer,
    };
    let id = ClientId::new(rooms.care.clock.now(), &*rooms.care.entropy);
    let problems = Problems::default();
    let page = page_of(&rooms, &clinic, &token, id.as_str(), "", problems);
    respond::page(StatusCode::OK, &page)
}

pub(crate) async fn sent(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    FormBody(fields): FormBody<Fields>,
) -> Response {
    let clinic = match frame::opened(&rooms, &token).await {
        Ok(opened) => opened.view.clinic,
        Err(answer) => return *answer,
    };
    let again = |status, problem: &str| {
        let problems = Problems::one("words", problem);
        let page = page_of(&rooms, &clinic, &token, &fields.id, &fields.words, problems);
        respond::page(status, &page)
    };
    let page = present::page(&clinic, &rooms.care.protocol);
    let words = fields.words.trim();
    if words.chars().count() > WORDS_CHARS_MAX {
        return again(StatusCode::UNPROCESSABLE_ENTITY, &page.t("ask-words-long"));
    }
    let wish = match fields.go.as_str() {
        "call_back" => Wish::CallBack,
        _ if words.is_empty() => {
            return again(StatusCode::UNPROCESSABLE_ENTITY, &page.t("message-missing"));
        }
        _ => Wish::Message,
    };
    let submission = submission(&rooms, &token, &fields.id, words, wish);
    match send(&rooms, &clinic, &token, submission).await {
        Ok(answer) => answer,
        Err(NotSent { status, why }) => again(status, &why),
    }
}

fn submission(rooms: &Rooms, token: &str, id: &str, words: &str, wish: Wish) -> Submission {
    let new_id = || ClientId::new(rooms.care.clock.now(), &*rooms.care.entropy);
    let answers = Answers {
        words: (!words.is_empty()).then(|| words.to_owned()),
        ..Answers::default()
    };
    let id = ClientId::parse(id).unwrap_or_else(new_id);
    Submission {
        wish: Some(wish),
        ..Submission::new(TokenHash::of(token), id, answers)
    }
}

fn page_of(
    rooms: &Rooms,
    clinic: &Clinic,
    token: &str,
    id: &str,
    words: &str,
    problems: Problems,
) -> Message {
    let page = present::page(clinic, &rooms.care.protocol);
    Message {
        patient: Frame::of(&rooms.care.protocol, &page, clinic, token),
        id: id.to_owned(),
        problems,
        words: words.to_owned(),
        page,
    }
}
