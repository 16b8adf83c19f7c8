//! `GET` and `POST /set-up/protocol`: who answers for the protocol signs it here with the languages that they have checked;
//! each language is signed as on the protocol's own page.

use axum::Form;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::port::StoreError;
use care::record::sign_off::{SignError, is_signed, may_sign, sign};
use care::record::translation::{sign_translation, signed_translations};

use super::own_data;
use super::set_up_protocol::{Language, LanguageState, SetUpProtocol, Signing, own};
use crate::house::{Rooms, Shared};
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::{Fields, Staff, field};
use crate::practitioner::record::protocol::sign::refusal;
use crate::present;
use crate::text::Text;

/// What the form sends: nothing yet, where the page is opened.
#[derive(Default)]
struct Sent {
    sha256: String,
    languages: Vec<String>,
    read: bool,
    checked: bool,
}

impl Sent {
    fn of(fields: &Fields) -> Self {
        let languages = fields.iter().filter(|(name, _)| name == "languages");
        Self {
            sha256: field(fields, "sha256").to_owned(),
            languages: languages.map(|(_, value)| value.clone()).collect(),
            read: field(fields, "read") == "yes",
            checked: field(fields, "checked") == "yes",
        }
    }
}

pub(crate) async fn form(State(rooms): State<Shared>, staff: Staff) -> Response {
    let none = Problems::default();
    answer(&rooms, &staff, StatusCode::OK, &Sent::default(), none).await
}

pub(crate) async fn signature(
    State(rooms): State<Shared>,
    staff: Staff,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    let mut sent = Sent::of(&fields);
    let (status, problems) = match signed(&rooms, &staff, &sent).await {
        Ok(problems) if problems.is_empty() => {
            return Redirect::to("/set-up/protocol").into_response();
        }
        Ok(problems) => (StatusCode::UNPROCESSABLE_ENTITY, problems),
        Err(error) => match refusal(error) {
            Ok((status, key)) => {
                // What was stated was of other content; the languages are kept.
                (sent.read, sent.checked) = (false, false);
                let reason = staff.words(&rooms).get(key);
                (status, Problems::one("signature", &reason))
            }
            Err(error) => return present::failed(&error),
        },
    };
    answer(&rooms, &staff, status, &sent, problems).await
}

/// Signs the protocol and every language that was chosen; or nothing, where something of the form is missing, and says what.
async fn signed(rooms: &Rooms, staff: &Staff, sent: &Sent) -> Result<Problems, SignError> {
    let languages = languages(rooms, staff, staff.words(rooms), sent).await?;
    let problems = missing(rooms, staff, &languages, sent);
    // Who may not sign is told that, whatever is missing.
    if !problems.is_empty() && may_sign(&staff.0) {
        return Ok(problems);
    }
    sign(&rooms.care, &staff.0, &sent.sha256).await?;
    for one in languages.iter().filter(|one| one.is_to_sign()) {
        sign_translation(&rooms.care, &staff.0, &one.choice.value, &sent.sha256).await?;
    }
    Ok(Problems::default())
}

fn missing(rooms: &Rooms, staff: &Staff, languages: &[Language], sent: &Sent) -> Problems {
    let text = staff.words(rooms);
    let mut problems = Problems::default();
    let is_known = |tag: &String| languages.iter().any(|one| one.choice.value == *tag);
    if !sent.read && !is_signed(&staff.0.clinic, &rooms.care.protocol) {
        problems.add("read", &text.get("protocol-read-missing"));
    }
    if !sent.languages.iter().all(is_known) {
        problems.add("languages", &text.get("problem-language"));
    }
    if !sent.checked && languages.iter().any(Language::is_to_sign) {
        problems.add("checked", &text.get("translation-read-missing"));
    }
    problems
}

/// The languages of patients' pages, the clinic's own and those that somebody has checked always among them.
async fn languages(
    rooms: &Rooms,
    staff: &Staff,
    text: Text,
    sent: &Sent,
) -> Result<Vec<Language>, StoreError> {
    let (clinic, protocol) = (&staff.0.clinic, &rooms.care.protocol);
    let signed = signed_translations(&rooms.care, clinic).await?;
    let one = |mut choice: Choice| {
        let is_own = choice.chosen;
        let is_signed = signed.iter().any(|one| one.language == choice.value);
        let (state, key) = if !protocol.is_draft(&choice.value) {
            (LanguageState::Checked, "translation-original")
        } else if is_signed {
            (LanguageState::Checked, "set-up-language-signed")
        } else if is_own {
            (LanguageState::Own, "translation-draft")
        } else {
            (LanguageState::Draft, "translation-draft")
        };
        choice.chosen = state != LanguageState::Draft || sent.languages.contains(&choice.value);
        let hint = if is_own {
            own(text, key)
        } else {
            text.get(key)
        };
        Language {
            choice: choice.hint(&hint),
            state,
        }
    };
    let all = own_data::languages(rooms, &clinic.language);
    Ok(all.into_iter().map(one).collect())
}

async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    sent: &Sent,
    problems: Problems,
) -> Response {
    present::filled(status, page_of(rooms, staff, sent, problems).await)
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    sent: &Sent,
    problems: Problems,
) -> Result<SetUpProtocol, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let languages = languages(rooms, staff, page.text, sent).await?;
    let has_draft = languages
        .iter()
        .any(|one| one.state != LanguageState::Checked);
    let signing = match (
        is_signed(&staff.0.clinic, &rooms.care.protocol),
        may_sign(&staff.0),
    ) {
        (true, true) if has_draft => Signing::More,
        (true, _) => Signing::Done,
        (false, true) => Signing::Yours,
        (false, false) => Signing::Others,
    };
    let tick = |key: &str, chosen: bool| Choice {
        chosen,
        ..Choice::new("yes", &page.t(key))
    };
    Ok(SetUpProtocol {
        read: tick("protocol-read", sent.read),
        checked: tick("set-up-languages-read", sent.checked),
        sha256: rooms.care.protocol.sha256().to_owned(),
        signing,
        problems,
        languages,
        page,
        desk,
    })
}
