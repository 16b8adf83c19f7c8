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
use crate::language::Wanted;
use crate::page::Page;
use crate::page::problem::Problems;
use crate::patient::frame::{self, Opened};
use crate::patient::{Frame, language};
use crate::{failed, present, respond};

/// The fields of the form.
#[derive(Default, serde::Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    id: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    go: String,
}

impl Fields {
    /// As the form sent them.
    fn named(&self) -> [(String, String); 3] {
        let all = [("id", &self.id), ("words", &self.words), ("go", &self.go)];
        all.map(|(name, value)| (name.to_owned(), value.clone()))
    }
}

pub(crate) async fn start(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let Opened { view, reader, .. } = match frame::opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let id = ClientId::new(rooms.care.clock.now(), &*rooms.care.entropy);
    let fields = Fields {
        id: id.to_string(),
        ..Fields::default()
    };
    let frame = present::page(&view.clinic, &rooms.care.protocol, &reader);
    let problems = Problems::default();
    let page = page_of(&rooms, frame, &view.clinic, &token, &fields, problems);
    respond::form(StatusCode::OK, &page)
}

pub(crate) async fn sent(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
    FormBody(fields): FormBody<Fields>,
) -> Response {
    let Opened { view, reader, .. } = match frame::opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return failed::keeping(*answer, &wanted.place, &fields.named()),
    };
    let clinic = view.clinic;
    let page = present::page(&clinic, &rooms.care.protocol, &reader);
    let filled = |status, problems| {
        let page = page_of(&rooms, page.clone(), &clinic, &token, &fields, problems);
        respond::form(status, &page)
    };
    let again = |status, problem: &str| filled(status, Problems::one("words", problem));
    if fields.go == "language" {
        let page = filled(StatusCode::OK, Problems::default());
        return language::remembered(&rooms, &wanted, page).await;
    }
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
    match send(&rooms, &clinic, &token, &reader, submission).await {
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
    page: Page,
    clinic: &Clinic,
    token: &str,
    fields: &Fields,
    problems: Problems,
) -> Message {
    Message {
        patient: Frame::of(&rooms.care.protocol, &page, clinic, token).at(
            &page,
            clinic,
            rooms.care.clock.now(),
        ),
        id: fields.id.clone(),
        problems,
        words: fields.words.clone(),
        page: page.carrying("message"),
    }
}
