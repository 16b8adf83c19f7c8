//! `GET` and `POST /patients/{id}/contact`: a patient's name, how they are reached, their language, and reminders.

use askama::Template;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::id::PatientId;
use care::port::StoreError;
use care::treatment::reminder::Channel;
use care::treatment::{
    Contact, ContactChanged, ContactError, ContactProblem, ContactView, Identity, LinksOut,
    PageOfReminders, RemindersAfter, change_contact, contact_stored_before, contact_to_change,
};
use serde::Deserialize;

use crate::gallery::Sample;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::clinic::own_data::languages;
use crate::practitioner::door::{Fields, Staff, field, nothing_here};
use crate::practitioner::sent::Sent;
use crate::practitioner::{Desk, Room};
use crate::text::Text;
use crate::{present, respond};

/// The form.
#[derive(Clone, Template)]
#[template(path = "practitioner/review/change_contact.html")]
pub struct ChangeContactPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// What is wrong.
    pub problems: Problems,
    /// The patient's page.
    pub address: String,
    /// The patient's name as it is stored.
    pub known: String,
    /// What was seen, so that nobody overwrites what they have not.
    pub seen: String,
    /// `name`.
    pub name: String,
    /// `email`.
    pub email: String,
    /// `phone`.
    pub phone: String,
    /// `language`: the clinic's, or one of its own.
    pub languages: Vec<Choice>,
    /// `reminders`: none, or a way.
    pub reminders: Vec<Choice>,
    /// `agreed`: that the patient wants it so.
    pub agreed: Choice,
    /// Whether reminders can start.
    pub starts: PageOfReminders,
    /// What came of what was just stored.
    pub saved: Saved,
}

/// What came of what was just stored, as the address after it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase", default)]
pub struct Saved {
    /// Whether anything was.
    pub saved: Mark,
    /// Whether reminders stopped for want of an address.
    pub stopped: Mark,
    /// Whether a link may be with whoever has the old address.
    pub link: Mark,
}

/// That something is so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mark {
    /// It is.
    Yes,
    /// Nobody says so.
    #[default]
    #[serde(other)]
    No,
}

impl Mark {
    /// Whether it is so.
    pub fn is_set(self) -> bool {
        self == Self::Yes
    }
}

impl ChangeContactPage {
    /// Whether reminders can start.
    pub fn can_start(&self) -> bool {
        self.starts == PageOfReminders::Open
    }
}

pub(crate) async fn form(
    State(rooms): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    Query(saved): Query<Saved>,
) -> Response {
    let Some(id) = PatientId::parse(&id) else {
        return nothing_here();
    };
    match contact_to_change(&rooms.care, &staff.0.clinic.id, &id).await {
        Ok(Some(view)) => {
            let fields = fields_of(&view);
            let page = page_of(&rooms, &staff, &view, &fields).await;
            let page = page.map(|page| ChangeContactPage { saved, ..page });
            sent_as(StatusCode::OK, page)
        }
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

pub(crate) async fn change(sent: Sent<PatientId>) -> Response {
    let (care, clinic, id) = (&sent.rooms.care, sent.clinic(), &sent.id);
    let view = match contact_to_change(care, clinic, id).await {
        Ok(Some(view)) => view,
        Ok(None) => return nothing_here(),
        Err(error) => return present::failed(&error),
    };
    let contact = contact(&sent);
    let seen = sent.field("seen");
    // Before consent is asked for: what the first press stored may have stopped the reminders that the form still shows.
    match contact_stored_before(care, clinic, id, seen, &contact).await {
        Ok(Some(changed)) => return Redirect::to(&done(id, changed)).into_response(),
        Ok(None) => {}
        Err(error) => return present::failed(&error),
    }
    let is_asked = contact.reminded.is_some() && contact.reminded != view.reminded;
    if is_asked && sent.field("agreed") != "yes" {
        let problems = Problems::one("agreed", &sent.words().get("record-not-agreed"));
        return again(&sent, &view, StatusCode::UNPROCESSABLE_ENTITY, problems).await;
    }
    match change_contact(care, clinic, sent.by(), id, seen, &contact).await {
        Ok(changed) => Redirect::to(&done(id, changed)).into_response(),
        Err(ContactError::Unknown) => nothing_here(),
        Err(ContactError::Store(error)) => present::failed(&error),
        Err(ContactError::Changed) => {
            let problems = Problems::one("contact", &sent.words().get("contact-changed"));
            again(&sent, &view, StatusCode::CONFLICT, problems).await
        }
        Err(ContactError::Invalid(wrong)) => {
            let mut problems = Problems::default();
            for problem in wrong {
                let (place, key) = said(problem);
                problems.add(place, &sent.words().get(key));
            }
            again(&sent, &view, StatusCode::UNPROCESSABLE_ENTITY, problems).await
        }
    }
}

fn contact(sent: &Sent<PatientId>) -> Contact {
    let text = |name| sent.field(name).to_owned();
    Contact {
        identity: Identity {
            name: text("name"),
            email: text("email"),
            phone: text("phone"),
        },
        language: Some(text("language")).filter(|language| !language.is_empty()),
        reminded: Channel::from_id(sent.field("reminders")),
    }
}

/// The form again, where everything is well, with what came of it.
fn done(id: &PatientId, changed: ContactChanged) -> String {
    let stopped = match changed.reminders {
        RemindersAfter::StoppedForWant => "&stopped=yes",
        RemindersAfter::AsWished => "",
    };
    let link = match changed.links {
        LinksOut::AtOldAddress => "&link=yes",
        LinksOut::None => "",
    };
    format!("/patients/{id}/contact?saved=yes{stopped}{link}")
}

/// Where a problem stands, and its words.
fn said(problem: ContactProblem) -> (&'static str, &'static str) {
    match problem {
        ContactProblem::NameMissing => ("name", "problem-name"),
        ContactProblem::NameTooLong => ("name", "contact-name-long"),
        ContactProblem::NotAnAddress => ("email", "contact-email-wrong"),
        ContactProblem::NotANumber => ("phone", "contact-phone-wrong"),
        ContactProblem::NotALanguage => ("language", "contact-language-wrong"),
        ContactProblem::NoAddressFor(Channel::Mail) => ("email", "contact-needs-email"),
        ContactProblem::NoAddressFor(Channel::Sms) => ("phone", "contact-needs-phone"),
        ContactProblem::NoPage => ("reminders", "contact-no-page"),
    }
}

async fn again(
    sent: &Sent<PatientId>,
    view: &ContactView,
    status: StatusCode,
    problems: Problems,
) -> Response {
    let page = page_of(&sent.rooms, &sent.staff, view, &sent.fields).await;
    sent_as(
        status,
        page.map(|page| ChangeContactPage { problems, ..page }),
    )
}

fn sent_as(status: StatusCode, page: Result<ChangeContactPage, StoreError>) -> Response {
    match page {
        Ok(page) => respond::page(status, &page),
        Err(error) => present::failed(&error),
    }
}

/// What is stored, as fields of the form.
fn fields_of(view: &ContactView) -> Fields {
    let known = &view.patient.identity;
    let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    vec![
        field("name", &known.name),
        field("email", &known.email),
        field("phone", &known.phone),
        field("language", view.language.as_deref().unwrap_or_default()),
        field("reminders", view.reminded.map_or("", Channel::id)),
    ]
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    view: &ContactView,
    fields: &Fields,
) -> Result<ChangeContactPage, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Patients).await?;
    let text = |name| field(fields, name).to_owned();
    let mut reminders = ways(page.text);
    Choice::choose(&mut reminders, field(fields, "reminders"));
    let home = Text::of(&staff.0.clinic.language).own_name();
    let mut spoken = vec![Choice::new(
        "",
        &page.tw("contact-language-clinic", "language", &home),
    )];
    spoken.extend(languages(rooms, ""));
    Choice::choose(&mut spoken, field(fields, "language"));
    Ok(ChangeContactPage {
        problems: Problems::default(),
        address: format!("/patients/{}", view.patient.id),
        known: view.patient.identity.name.clone(),
        seen: view.seen.clone(),
        name: text("name"),
        email: text("email"),
        phone: text("phone"),
        languages: spoken,
        reminders,
        agreed: Choice {
            chosen: field(fields, "agreed") == "yes",
            ..agreed(page.text)
        },
        starts: view.page,
        saved: Saved::default(),
        page,
        desk,
    })
}

fn ways(text: Text) -> Vec<Choice> {
    let way = |value, key| Choice::new(value, &text.get(key));
    vec![
        way("", "contact-no-reminders"),
        way(Channel::Mail.id(), "channel-mail"),
        way(Channel::Sms.id(), "channel-sms"),
    ]
}

fn agreed(text: Text) -> Choice {
    Choice::new("yes", &text.get("record-agreed"))
}

impl Sample for ChangeContactPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let page = Page::sample();
        let mut reminders = ways(page.text);
        Choice::choose(&mut reminders, "mail");
        let known = Self {
            desk: Desk::sample(Room::Patients),
            problems: Problems::default(),
            address: "/patients/1".to_owned(),
            known: "Maria Lindqvist".to_owned(),
            seen: String::new(),
            name: "Maria Lindqvist".to_owned(),
            email: "maria@example.org".to_owned(),
            phone: "07700 900123".to_owned(),
            languages: vec![
                Choice::new(
                    "",
                    &page.tw("contact-language-clinic", "language", "English"),
                )
                .taken(),
                Choice::new("es", "Español"),
            ],
            reminders,
            agreed: agreed(page.text),
            starts: PageOfReminders::Open,
            saved: Saved::default(),
            page,
        };
        let wrong = Self {
            problems: Problems::one("email", &known.page.t("contact-email-wrong")),
            email: "maria@example".to_owned(),
            ..known.clone()
        };
        let saved = Self {
            email: String::new(),
            reminders: ways(known.page.text),
            starts: PageOfReminders::Closed,
            saved: Saved {
                saved: Mark::Yes,
                stopped: Mark::Yes,
                link: Mark::Yes,
            },
            ..known.clone()
        };
        vec![
            ("change-contact", known),
            ("change-contact-wrong", wrong),
            ("change-contact-saved", saved),
        ]
    }
}
