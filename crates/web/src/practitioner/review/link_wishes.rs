//! Who asks for a new link, in the worklist and among those to call: sent from there in one press, or seen to.

use axum::response::{IntoResponse, Redirect, Response};
use care::id::PatientId;
use care::port::StoreError;
use care::treatment::{
    HandOverError, LinkWay, WaitsForLink, renew_link, settle_link, waiting_for_link,
};

use crate::house::Rooms;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::sent::Sent;
use crate::present;

/// Somebody who asks for a new link.
#[derive(Clone, Debug)]
pub struct LinkWish {
    /// The patient's page.
    pub address: String,
    /// The name.
    pub name: String,
    /// The telephone, if known.
    pub phone: Option<Phone>,
    /// Since when.
    pub since: Moment,
    /// Where a new link goes in one press; empty where a person has to look first.
    pub email: String,
}

impl LinkWish {
    /// Who waits in this clinic.
    pub(crate) async fn all(
        rooms: &Rooms,
        staff: &Staff,
        page: &Page,
    ) -> Result<Vec<Self>, StoreError> {
        let clinic = &staff.0.clinic;
        let waiting = waiting_for_link(&rooms.care, &clinic.id).await?;
        let one = |one: WaitsForLink| {
            let who = one.patient.identity;
            Self {
                address: format!("/patients/{}", one.patient.id),
                phone: (!who.phone.is_empty()).then(|| Phone::new(&who.phone)),
                since: present::moment(page.text, one.since, &clinic.zone),
                email: match one.way {
                    LinkWay::Mail => who.email,
                    LinkWay::Hand => String::new(),
                },
                name: who.name,
            }
        };
        Ok(waiting.into_iter().map(one).collect())
    }

    /// Of two invented patients.
    pub fn samples() -> Vec<Self> {
        let since = Moment::new("2024-07-02T14:30:00+01:00", "Tuesday 2 July, 14:30");
        let mail = Self {
            address: "/patients/1".to_owned(),
            name: "Maria Lindqvist".to_owned(),
            phone: Some(Phone::new("07700 900123")),
            since,
            email: "maria@example.org".to_owned(),
        };
        let hand = Self {
            address: "/patients/2".to_owned(),
            name: "Tom Adeyemi".to_owned(),
            phone: None,
            email: String::new(),
            ..mail.clone()
        };
        vec![mail, hand]
    }
}

/// `POST /patients/{id}/link/wish`: a new link is sent, or somebody has seen to it otherwise.
pub(crate) async fn answer(sent: Sent<PatientId>) -> Response {
    let (care, clinic, by, id) = (&sent.rooms.care, sent.clinic(), sent.by(), &sent.id);
    match care.store.patient(clinic, id).await {
        Ok(Some(_)) => {}
        Ok(None) => return nothing_here(),
        Err(error) => return present::failed(&error),
    }
    let is_sending = sent.field("go") == "send";
    let done = if is_sending {
        renew_link(care, clinic, by, id).await
    } else {
        settle_link(care, clinic, by, id)
            .await
            .map_err(HandOverError::from)
    };
    match done {
        Err(HandOverError::Unknown) => nothing_here(),
        Err(HandOverError::Store(error)) => present::failed(&error),
        Ok(()) if !is_sending => Redirect::to("/worklist").into_response(),
        // The patient's page says how the link stands, also where nothing could be done any more.
        Ok(()) | Err(_) => Redirect::to(&format!("/patients/{id}#link-card")).into_response(),
    }
}
