//! The frame of a patient's pages, and the pages of a link that leads nowhere.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::clinic::Clinic;
use care::treatment::{Ended, LinkView, Patient, Recovery, recovery};
use jiff::Timestamp;
use protocol::CompiledProtocol;

use super::check_in::gone::{Gone, Unsent, Why};
use super::unseen::Late;
use super::{Advice, Frame, files};
use crate::house::{Rooms, Shared};
use crate::language::{Reader, Wanted};
use crate::page::Page;
use crate::page::hours;
use crate::page::phone::Phone;
use crate::{present, respond};

/// The emergency number where no clinic says which: it works from mobile phones in most countries.
pub(crate) const EMERGENCY_NUMBER: &str = "112";

impl Frame {
    /// The frame for a clinic's patient.
    pub(crate) fn of(
        protocol: &CompiledProtocol,
        page: &Page,
        clinic: &Clinic,
        token: &str,
    ) -> Self {
        Self {
            hours: hours::week(page.text, &clinic.hours),
            ..Self::with(protocol, page, token, &clinic.emergency_number)
        }
    }

    /// The same with what holds at `now`: holidays, and whether somebody reads.
    #[must_use]
    pub(crate) fn at(self, page: &Page, clinic: &Clinic, now: Timestamp) -> Self {
        Self {
            holidays: hours::holidays(page.text, clinic, now),
            open_now: hours::now(page.text, clinic, now),
            ..self
        }
    }

    /// The same for a page that is read later, on a phone that has kept it: holidays, and nothing of now.
    #[must_use]
    pub(crate) fn kept(self, page: &Page, clinic: &Clinic, now: Timestamp) -> Self {
        Self {
            open_now: String::new(),
            ..self.at(page, clinic, now)
        }
    }

    fn with(protocol: &CompiledProtocol, page: &Page, token: &str, emergency: &str) -> Self {
        let list = |key: &str| lines(protocol, page, key);
        Self {
            token: token.to_owned(),
            emergency: Phone::new(emergency),
            reading: protocol.text(page.text.lang(), "not-monitored"),
            hours: Vec::new(),
            holidays: Vec::new(),
            open_now: String::new(),
            outside_hours: protocol.text_with(
                page.text.lang(),
                "outside-hours",
                &[("number", emergency)],
            ),
            when_to_contact: list("when-contact"),
            when_today: list("when-today"),
            when_to_call: list("when-emergency"),
            kept_files: files::kept(protocol).join(" "),
        }
    }
}

/// A clinical text of several lines.
pub(crate) fn lines(protocol: &CompiledProtocol, page: &Page, key: &str) -> Vec<String> {
    protocol
        .text(page.text.lang(), key)
        .lines()
        .map(|line| line.trim().to_owned())
        .filter(|line| !line.is_empty())
        .collect()
}

/// Advice by its text keys, without the prefix `advice-`.
pub(crate) fn advice(protocol: &CompiledProtocol, page: &Page, keys: &[String]) -> Vec<Advice> {
    let one = |key: &String| {
        let id = key.split('.').next().unwrap_or(key);
        let found = protocol
            .advice()
            .iter()
            .find(|advice| advice.text_key == format!("advice-{id}"));
        Advice {
            id: id.to_owned(),
            title: protocol.text(page.text.lang(), &format!("advice-{key}")),
            text: String::new(),
            known: found
                .map(|advice| {
                    protocol.text(page.text.lang(), &format!("{}.known", advice.text_key))
                })
                .unwrap_or_default(),
            sources: found
                .map(|advice| present::sources(protocol, &advice.sources))
                .unwrap_or_default(),
        }
    };
    keys.iter().map(one).collect()
}

/// What stands behind a link that works.
pub(crate) struct Opened {
    pub(crate) reader: Reader,
    pub(crate) view: Box<LinkView>,
    pub(crate) patient: Patient,
    pub(crate) now: Timestamp,
    /// The alert that nobody has taken in time.
    pub(crate) late: Option<Late>,
}

/// Opens a link; changes nothing.
///
/// # Errors
/// The page of a link that leads nowhere, or of a store that failed.
pub(crate) async fn opened(
    rooms: &Rooms,
    token: &str,
    wanted: &Wanted,
) -> Result<Opened, Box<Response>> {
    match recovery(&rooms.care, token).await {
        Ok(Recovery::Open { view, patient, now }) => Ok(Opened {
            reader: reader(
                rooms,
                &view.clinic,
                wanted,
                view.patient.language.as_deref(),
            )
            .await?,
            late: Late::of(&rooms.care, &view, now).await,
            view,
            patient,
            now,
        }),
        Ok(Recovery::Unknown) => Err(Box::new(unknown(rooms, wanted).await)),
        Ok(Recovery::Gone {
            clinic,
            ended,
            language,
        }) => {
            let reader = reader(rooms, &clinic, wanted, language.as_deref()).await?;
            let page = gone(&rooms.care.protocol, &clinic, ended, &reader, token);
            Err(Box::new(page))
        }
        Err(error) => Err(Box::new(present::failed(&error))),
    }
}

pub(crate) async fn reader(
    rooms: &Rooms,
    clinic: &Clinic,
    wanted: &Wanted,
    language: Option<&str>,
) -> Result<Reader, Box<Response>> {
    let wanted = wanted.clone().of_patient(language);
    let reader = wanted.at(&rooms.care, clinic).await;
    reader.map_err(|error| Box::new(present::failed(&error)))
}

/// 404: no link has this token.
pub(crate) async fn unknown(rooms: &Rooms, wanted: &Wanted) -> Response {
    let page = of_nobody(rooms, wanted, Why::Unknown).await;
    respond::page(StatusCode::NOT_FOUND, &page)
}

/// What stands in a page's place where no clinic is known.
pub(super) async fn of_nobody(rooms: &Rooms, wanted: &Wanted, why: Why) -> Gone {
    let page = present::page_of_nobody(rooms, wanted).await;
    let patient = Frame::with(&rooms.care.protocol, &page, "", EMERGENCY_NUMBER);
    Gone {
        page,
        patient,
        why,
        ask: String::new(),
        again: None,
    }
}

/// What stands in a page's place while the house cannot answer; what was filled in can be sent again from there.
pub(crate) fn failed(rooms: &Rooms, wanted: &Wanted, again: Option<Unsent>) -> Gone {
    let page = present::page_without_store(rooms, wanted);
    let page = Page {
        // A choice of language would leave behind what was filled in.
        chooser: page.chooser.clone().filter(|_| again.is_none()),
        ..page
    };
    Gone {
        patient: Frame::with(&rooms.care.protocol, &page, "", EMERGENCY_NUMBER),
        page,
        why: Why::Failed,
        ask: String::new(),
        again,
    }
}

/// 403: the clinic gives information alone.
pub(crate) async fn not_offered(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let protocol = &rooms.care.protocol;
    let Opened { view, reader, .. } = match opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let clinic = view.clinic;
    let page = present::page(&clinic, protocol, &reader);
    let patient = Frame {
        reading: page.t("reading-information-only"),
        ..Frame::of(protocol, &page, &clinic, &token)
    };
    let page = Gone {
        page,
        patient,
        why: Why::NotOffered,
        ask: String::new(),
        again: None,
    };
    respond::page(StatusCode::FORBIDDEN, &page)
}

/// 410: the link's time is over, or it was closed. A new one can be asked for.
pub(crate) fn gone(
    protocol: &CompiledProtocol,
    clinic: &Clinic,
    ended: Ended,
    reader: &Reader,
    token: &str,
) -> Response {
    let why = match ended {
        Ended::Time => Why::Expired,
        Ended::Closed => Why::Revoked,
    };
    let page = instead(protocol, clinic, reader, why, "");
    let page = Gone {
        ask: format!("/r/{token}/new-link"),
        ..page
    };
    respond::page(StatusCode::GONE, &page)
}

/// What stands in a page's place, of a clinic; with a token, the way back to the patient's page.
pub(crate) fn instead(
    protocol: &CompiledProtocol,
    clinic: &Clinic,
    reader: &Reader,
    why: Why,
    token: &str,
) -> Gone {
    let page = present::page(clinic, protocol, reader);
    Gone {
        patient: Frame::of(protocol, &page, clinic, token),
        page,
        why,
        ask: String::new(),
        again: None,
    }
}
