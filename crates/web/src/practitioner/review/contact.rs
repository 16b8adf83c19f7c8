//! `GET /patients/{id}` for the front desk: who it is, how to reach them and their link, and nothing clinical.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use care::id::PatientId;
use care::port::StoreError;
use care::treatment::contact;

use crate::gallery::Sample;
use crate::house::Rooms;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::page::{Page, qr};
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::{Desk, Room};
use crate::{present, respond};

/// A patient as the front desk sees them.
#[derive(Clone, Template)]
#[template(path = "practitioner/review/contact.html")]
pub struct ContactPage {
    /// The frame.
    pub page: Page,
    /// The practitioner's frame.
    pub desk: Desk,
    /// Their page.
    pub address: String,
    /// Their name.
    pub name: String,
    /// Their telephone, where it is known.
    pub phone: Option<Phone>,
    /// Their e-mail address; may be empty.
    pub email: String,
    /// Where everything is erased, for whoever may.
    pub erase: Option<String>,
    /// Their page, while its link works.
    pub link: Option<PatientLink>,
}

/// A link that works.
#[derive(Clone, Debug)]
pub struct PatientLink {
    /// Whole.
    pub address: String,
    /// Until when it works.
    pub until: Moment,
}

impl ContactPage {
    /// The link as a QR code; empty where there is none.
    pub fn qr(&self) -> String {
        let link = self.link.as_ref();
        let code = link.and_then(|link| qr::svg(&link.address, &self.page.t("recorded-qr")));
        code.unwrap_or_default()
    }
}

pub(crate) async fn answer(rooms: &Rooms, staff: &Staff, id: &PatientId) -> Response {
    match page_of(rooms, staff, id).await {
        Ok(Some(page)) => respond::page(StatusCode::OK, &page),
        Ok(None) => nothing_here(),
        Err(error) => present::failed(&error),
    }
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    id: &PatientId,
) -> Result<Option<ContactPage>, StoreError> {
    let clinic = &staff.0.clinic;
    let Some((patient, link)) = contact(&rooms.care, &clinic.id, id).await? else {
        return Ok(None);
    };
    let (page, desk) = staff.frames(rooms, Room::Patients).await?;
    let known = patient.identity;
    Ok(Some(ContactPage {
        address: format!("/patients/{id}"),
        erase: super::one::erase_of(staff, id),
        phone: (!known.phone.is_empty()).then(|| Phone::new(&known.phone)),
        link: link.map(|(link, token)| PatientLink {
            address: format!("{}/r/{token}", rooms.public_url),
            until: present::moment(page.text, link.expires_at, &clinic.zone),
        }),
        name: known.name,
        email: known.email,
        page,
        desk,
    }))
}

impl Sample for ContactPage {
    fn samples() -> Vec<(&'static str, Self)> {
        let reached = Self {
            page: Page::sample(),
            desk: Desk::sample(Room::Patients).of_names(),
            address: "/patients/1".to_owned(),
            name: "Maria Lindqvist".to_owned(),
            phone: Some(Phone::new("020 7946 0123")),
            email: "maria@example.org".to_owned(),
            erase: None,
            link: Some(PatientLink {
                address: "https://after.example.org/r/4fQ2mWc0Zk1b8yTg7sXhPq".to_owned(),
                until: Moment::new("2024-06-25T14:30:00+01:00", "25 June 2024"),
            }),
        };
        let new = Self {
            phone: None,
            email: String::new(),
            link: None,
            ..reached.clone()
        };
        vec![("contact", reached), ("contact-without-link", new)]
    }
}
