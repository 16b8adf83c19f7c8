//! Who asks for a new link, in the worklist and among those to call: sent from there in one press, or seen to.

use axum::response::{IntoResponse, Redirect, Response};
use care::id::{ClinicId, PatientId};
use care::port::{IsSet, StoreError};
use care::treatment::{
    HandOverError, LinkWay, WaitsForLink, answer_wish, settle_link, waiting_for_link,
};

use super::worklist::Place;
use crate::house::Rooms;
use crate::page::Page;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::practitioner::door::{Staff, nothing_here};
use crate::practitioner::sent::Sent;
use crate::present;

/// What one press does about a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// A new link goes to this address.
    Mail(String),
    /// A text message goes to this number.
    Text(Phone),
    /// The link is replaced, since a stranger may have it.
    Replace(Replace),
    /// Nothing: a person has to look first.
    Look,
}

/// A link to be replaced, and by which way the new one goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replace {
    /// The link as it is seen.
    pub link: String,
    /// The address; empty where none is known.
    pub email: String,
    /// The number, where no address is known.
    pub phone: Option<Phone>,
}

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
    /// What one press does about it.
    pub press: Press,
    /// The part of the worklist that it stands in; `None` among those to call.
    pub place: Option<Place>,
}

impl LinkWish {
    /// Who waits in this clinic.
    pub(crate) async fn all(
        rooms: &Rooms,
        staff: &Staff,
        page: &Page,
        place: Option<&Place>,
    ) -> Result<Vec<Self>, StoreError> {
        let clinic = &staff.0.clinic;
        let ways = rooms.messenger.ways();
        let waiting = waiting_for_link(&rooms.care, &clinic.id, ways).await?;
        let mut wishes = Vec::with_capacity(waiting.len());
        for one in waiting {
            let press = press(rooms, &clinic.id, &one).await?;
            let who = one.patient.identity;
            wishes.push(Self {
                address: format!("/patients/{}", one.patient.id),
                phone: (!who.phone.is_empty()).then(|| Phone::new(&who.phone)),
                since: present::moment(page.text, one.since, &clinic.zone),
                press,
                place: place.cloned(),
                name: who.name,
            });
        }
        Ok(wishes)
    }

    /// Of invented patients, one for each way.
    pub fn samples() -> Vec<Self> {
        let since = Moment::new("2024-07-02T14:30:00+01:00", "Tuesday 2 July, 14:30");
        let mail = Self {
            address: "/patients/1".to_owned(),
            name: "Maria Lindqvist".to_owned(),
            phone: Some(Phone::new("07700 900123")),
            since,
            press: Press::Mail("maria@example.org".to_owned()),
            place: Some(Place::default()),
        };
        let hand = Self {
            address: "/patients/2".to_owned(),
            name: "Tom Adeyemi".to_owned(),
            phone: None,
            press: Press::Look,
            ..mail.clone()
        };
        let text = Self {
            address: "/patients/3".to_owned(),
            name: "Yusuf Demir".to_owned(),
            press: Press::Text(Phone::new("07700 900123")),
            ..mail.clone()
        };
        let elsewhere = Self {
            address: "/patients/4".to_owned(),
            name: "Ana Ferreira".to_owned(),
            press: Press::Replace(Replace {
                link: "1".to_owned(),
                email: String::new(),
                phone: Some(Phone::new("07700 900123")),
            }),
            ..mail.clone()
        };
        vec![mail, text, elsewhere, hand]
    }
}

async fn press(rooms: &Rooms, clinic: &ClinicId, one: &WaitsForLink) -> Result<Press, StoreError> {
    let known = &one.patient.identity;
    let number = || Phone::new(&known.phone);
    Ok(match one.way {
        LinkWay::Mail => Press::Mail(known.email.clone()),
        LinkWay::Text => Press::Text(number()),
        LinkWay::Hand => Press::Look,
        LinkWay::Replace => {
            let Some(link) = rooms.care.store.link_of(clinic, &one.patient.id).await? else {
                return Ok(Press::Look);
            };
            let ways = rooms.messenger.ways();
            let is_texted = ways.sms == IsSet::Yes && !known.phone.is_empty();
            // A mail that nobody can send helps nobody who can be sent a text.
            let is_mailed = !known.email.is_empty() && (ways.mail == IsSet::Yes || !is_texted);
            Press::Replace(Replace {
                link: link.id.to_string(),
                phone: (!is_mailed && is_texted).then(number),
                email: if is_mailed {
                    known.email.clone()
                } else {
                    String::new()
                },
            })
        }
    })
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
        answer_wish(care, clinic, by, id, sent.rooms.messenger.ways()).await
    } else {
        settle_link(care, clinic, by, id)
            .await
            .map_err(HandOverError::from)
    };
    match done {
        Err(HandOverError::Unknown) => nothing_here(),
        Err(HandOverError::Store(error)) => present::failed(&error),
        Ok(()) if !is_sending => Redirect::to(&back(&sent)).into_response(),
        // The patient's page says how the link stands, also where nothing could be done any more.
        Ok(()) | Err(_) => Redirect::to(&format!("/patients/{id}#link-card")).into_response(),
    }
}

/// The list that the press was made on: the worklist as it was looked at, or those to call.
fn back(sent: &Sent<PatientId>) -> String {
    if sent.field("from") == "follow-up" {
        return "/follow-up".to_owned();
    }
    Place::parse(sent.field("whose"), sent.field("after")).address()
}
