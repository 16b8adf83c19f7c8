//! Fills what is stored about a patient, and takes the wish to be erased and the will to close the page.

use axum::Form as FormBody;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use care::alert::Message;
use care::check_in::{Submission, Wish};
use care::id::ClientId;
use care::port::StoreError;
use care::record::own_data::own_data;
use care::review::{CheckInView, PatientView, SessionView, harms_of_alerts, patient_view};
use care::treatment::reminder::Delivery;
use care::treatment::{Aim, GuidanceVersion, LinkView, Progress, TokenHash, leave};
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol};

use super::data::{Data, Entry};
use crate::house::{Offer, Rooms, Shared};
use crate::language::{Reader, Wanted};
use crate::page::Page;
use crate::page::advised::Advised;
use crate::page::problem::Problems;
use crate::patient::Frame;
use crate::patient::check_in::said;
use crate::patient::check_in::send::{NotSent, send};
use crate::patient::frame::{self, Opened};
use crate::practitioner::record::tries::{about, tried_in_words};
use crate::practitioner::review::one::reminded;
use crate::text::Text;
use crate::{present, respond};

/// What is stored about the holder of a link.
struct Own {
    reader: Reader,
    link: Box<LinkView>,
    view: PatientView,
}

pub(crate) async fn data(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    match own(&rooms, &token, wanted).await {
        Ok(own) => respond::page(
            StatusCode::OK,
            &page_of(&rooms, &own, &token, Problems::default()),
        ),
        Err(answer) => *answer,
    }
}

pub(crate) async fn download(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let own = match own(&rooms, &token, wanted).await {
        Ok(own) => own,
        Err(answer) => return *answer,
    };
    let clinic = &own.link.clinic;
    let stated = match harms_of_alerts(&rooms.care, &clinic.id, &own.view).await {
        Ok(stated) => stated,
        Err(error) => return present::failed(&error),
    };
    match own_data(&clinic.name, &own.view, &stated) {
        Ok(json) => (
            [
                (header::CONTENT_TYPE, "application/json"),
                (
                    header::CONTENT_DISPOSITION,
                    "attachment; filename=\"my-aftercare.json\"",
                ),
            ],
            format!("{json:#}"),
        )
            .into_response(),
        Err(_) => present::failed(&unreadable()),
    }
}

/// The fields of a form.
#[derive(serde::Deserialize)]
pub(crate) struct Fields {
    #[serde(default)]
    id: String,
}

/// The wish to be erased: it waits for a person, who must first close what is open.
pub(crate) async fn erasure(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
    FormBody(fields): FormBody<Fields>,
) -> Response {
    let own = match own(&rooms, &token, wanted).await {
        Ok(own) => own,
        Err(answer) => return *answer,
    };
    let new_id = || ClientId::new(rooms.care.clock.now(), &*rooms.care.entropy);
    let id = ClientId::parse(&fields.id).unwrap_or_else(new_id);
    let submission = Submission {
        wish: Some(Wish::Erasure),
        ..Submission::new(TokenHash::of(&token), id, Answers::default())
    };
    match send(&rooms, &own.link.clinic, &token, &own.reader, submission).await {
        Ok(answer) => answer,
        Err(NotSent { status, why }) => {
            let problems = Problems::one("erasure", &why);
            respond::page(status, &page_of(&rooms, &own, &token, problems))
        }
    }
}

/// Closes the page; whatever waits for the clinic goes on waiting there.
pub(crate) async fn close(State(rooms): State<Shared>, Path(token): Path<String>) -> Response {
    match leave(&rooms.care, &token).await {
        Ok(()) => Redirect::to(&format!("/r/{token}")).into_response(),
        Err(error) => present::failed(&error),
    }
}

async fn own(rooms: &Rooms, token: &str, wanted: Wanted) -> Result<Own, Box<Response>> {
    let Opened { view, reader, .. } = frame::opened(rooms, token, &wanted).await?;
    let link = view;
    match patient_view(&rooms.care, &link.clinic.id, &link.patient.id, u32::MAX).await {
        Ok(Some(view)) => Ok(Own { reader, link, view }),
        Ok(None) => Err(Box::new(frame::unknown(rooms, &wanted).await)),
        Err(error) => Err(Box::new(present::failed(&error))),
    }
}

fn page_of(rooms: &Rooms, own: &Own, token: &str, problems: Problems) -> Data {
    let protocol = &rooms.care.protocol;
    let clinic = &own.link.clinic;
    let page = present::page(clinic, protocol, &own.reader);
    let zone = &clinic.zone;
    let view = &own.view;
    let sessions = view.sessions.iter();
    let check_ins = view.check_ins.iter();
    Data {
        patient: Frame::of(protocol, &page, clinic, token),
        problems,
        person: person(&page, zone, view),
        sessions: sessions
            .map(|row| session(protocol, &page, zone, row))
            .collect(),
        check_ins: check_ins
            .map(|row| check_in(protocol, &page, zone, row))
            .collect(),
        letters: (view.messages.iter())
            .map(|message| letter(&page, zone, message))
            .collect(),
        progress: (view.progress.iter().rev())
            .map(|row| rating(protocol, &page, zone, row))
            .collect(),
        guidance: (view.guidance.iter())
            .map(|version| guidance(protocol, &page, zone, version))
            .collect(),
        reminders: (view.deliveries.iter())
            .map(|tried| reminder(&page, zone, tried))
            .collect(),
        alerts: view
            .alerts
            .iter()
            .map(|row| alert(&page, zone, row))
            .collect(),
        id: ClientId::new(view.now, &*rooms.care.entropy).to_string(),
        takes_wishes: rooms.offer == Offer::CheckIns,
        page,
    }
}

fn person(page: &Page, zone: &str, view: &PatientView) -> Vec<(String, String)> {
    let who = &view.patient.identity;
    let all = [
        ("name", &who.name),
        ("email", &who.email),
        ("phone", &who.phone),
    ];
    let there = all.into_iter().filter(|(_, value)| !value.is_empty());
    let reminders = reminded(page, view.plan.as_ref());
    let shown = |at| present::moment_with_year(page.text, at, zone).shown;
    let language = view.language.as_deref().and_then(Text::known);
    let more = [
        (
            "data-language",
            language.map(|text| page.text.name_of(text)),
        ),
        ("data-next-session", view.next_session_at.map(shown)),
        ("data-link-asked", view.link_asked_at.map(shown)),
    ];
    let more = more.into_iter();
    there
        .map(|(label, value)| (page.t(label), value.clone()))
        .chain([(page.t("reminders"), reminders)])
        .chain(more.filter_map(|(label, value)| Some((page.t(label), value?))))
        .collect()
}

fn reminder(page: &Page, zone: &str, tried: &Delivery) -> Entry {
    Entry {
        at: present::moment_with_year(page.text, tried.at, zone),
        lines: vec![
            page.t(about(tried.about)),
            tried_in_words(page, tried),
            tried.said.clone(),
        ],
        words: Vec::new(),
    }
}

fn session(protocol: &CompiledProtocol, page: &Page, zone: &str, row: &SessionView) -> Entry {
    let needlings = row.session.needlings.iter();
    let by = row
        .practitioner
        .iter()
        .map(|name| page.tw("recovery-by", "name", name));
    let risks = crate::practitioner::review::one::risks(protocol, page, row);
    let risks = risks
        .filter(|risks| !risks.is_empty())
        .map(|risks| page.text.list(&risks));
    Entry {
        at: present::moment_with_year(page.text, row.session.needled_at, zone),
        lines: by
            .chain(needlings.map(|needling| muscle(protocol, page, needling)))
            .chain(risks.map(|risks| format!("{}: {risks}", page.t("risks"))))
            .collect(),
        words: written([&row.notes.complaint, &row.notes.notes]),
    }
}

/// The muscle by its plain name, then as the clinic wrote it down.
fn muscle(
    protocol: &CompiledProtocol,
    page: &Page,
    needling: &care::treatment::Needling,
) -> String {
    let lang = page.text.lang();
    let known = protocol.muscle(&needling.muscle);
    let plain = known.map_or_else(String::new, |muscle| protocol.text(lang, &muscle.text_key));
    format!("{plain}: {}", present::needling(protocol, page, needling))
}

fn check_in(protocol: &CompiledProtocol, page: &Page, zone: &str, row: &CheckInView) -> Entry {
    let answers = Answers::from_json(protocol, &row.check_in.answers).unwrap_or_default();
    let assessed = Assessed::from_stored(&row.check_in.assessment).ok();
    let said = said::in_one_line(protocol, page, &answers);
    let told = present::disposition(row.check_in.disposition);
    let own_line = row
        .check_in
        .wish
        .map(|wish| page.t(crate::patient::check_in::sent::title_of(wish)));
    let reasons = assessed.iter().flat_map(Assessed::leading_reasons);
    Entry {
        at: present::moment_with_year(page.text, row.check_in.answered_at, zone),
        lines: own_line
            .into_iter()
            .chain((!said.is_empty()).then(|| page.tw("answer-said", "said", &said)))
            .chain(beside(protocol, page, &answers))
            .chain([page.tw("data-told", "level", &page.t(told.word()))])
            .chain(reasons.map(|reason| protocol.text(page.text.lang(), &reason.text_key)))
            .collect(),
        words: written([row.words.as_deref().unwrap_or_default()]),
    }
}

/// What else was answered: whether tiredness gets in the way, what was there before, how worried they are.
fn beside(
    protocol: &CompiledProtocol,
    page: &Page,
    answers: &Answers,
) -> impl Iterator<Item = String> {
    let interferes = answers.fatigue_interferes.map(|yes| {
        let answer = if yes { "yes" } else { "no" };
        let answer = page.t(&format!("fatigue-interferes-{answer}"));
        format!("{} {answer}", page.t("fatigue-interferes"))
    });
    let before = protocol.signs();
    let before = before.filter(|sign| answers.known_before.contains(&sign.id));
    let named = |key: &str| protocol.text(page.text.lang(), &format!("{key}.short"));
    let before: Vec<String> = before.map(|sign| named(&sign.text_key)).collect();
    let before = page.text.list(&before);
    let before = (!before.is_empty()).then(|| page.tw("data-before", "signs", &before));
    let points = answers.worry.map(|points| points.to_string());
    let worry = points.map(|points| page.tw("line-worry", "points", &points));
    interferes.into_iter().chain(before).chain(worry)
}

/// What the clinic wrote, and when the patient said to have read it.
fn letter(page: &Page, zone: &str, message: &Message) -> Entry {
    let read = message.read_at.map(|at| {
        let at = present::moment_with_year(page.text, at, zone).shown;
        page.tw("data-seen", "time", &at)
    });
    Entry {
        at: present::moment_with_year(page.text, message.at, zone),
        lines: read.into_iter().collect(),
        words: written([&message.text]),
    }
}

fn rating(protocol: &CompiledProtocol, page: &Page, zone: &str, row: &Progress) -> Entry {
    Entry {
        at: present::moment_with_year(page.text, row.at, zone),
        lines: present::rated(protocol, page, &row.rated),
        words: Vec::new(),
    }
}

fn guidance(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    version: &GuidanceVersion,
) -> Entry {
    let advised = Advised::of(protocol, page, zone, version);
    let kind = match version.aim {
        Aim::Patient => page.t("guidance-card"),
        Aim::NextSession => page.t("next-card"),
    };
    let withdrawn = advised.withdraws.then(|| page.t("guidance-withdrawn"));
    Entry {
        at: advised.at,
        lines: [kind, advised.from]
            .into_iter()
            .chain(withdrawn)
            .chain(advised.picked)
            .collect(),
        words: written([&advised.words]),
    }
}

fn alert(page: &Page, zone: &str, alert: &care::alert::Alert) -> Entry {
    let at = |at| present::moment_with_year(page.text, at, zone).shown;
    let seen = alert.acknowledged.as_ref();
    let closed = alert.closed.as_ref();
    let outcome = alert
        .outcome
        .map(|outcome| page.t(&format!("outcome-{}", outcome.id())));
    let seen = seen.map(|(_, when)| page.tw("data-seen", "time", &at(*when)));
    let closed = closed.map(|(_, when)| page.tw("data-closed", "time", &at(*when)));
    Entry {
        at: present::moment_with_year(page.text, alert.raised_at, zone),
        lines: seen.into_iter().chain(closed).chain(outcome).collect(),
        words: Vec::new(),
    }
}

fn written<const N: usize>(words: [&str; N]) -> Vec<String> {
    let there = words.into_iter().filter(|words| !words.is_empty());
    there.map(str::to_owned).collect()
}

fn unreadable() -> StoreError {
    StoreError {
        trouble: care::port::StoreTrouble::Corrupt,
        what: "a stored check-in does not read back as JSON".to_owned(),
    }
}
