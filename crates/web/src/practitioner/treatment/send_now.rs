//! Whether the link goes out with the recording, and where to: part of the session form, chosen beforehand as is usual.

use care::port::{IsSet, SetWays, StoreError};
use care::treatment::reminder::Channel;
use care::treatment::{Identity, LinkAsked, Patient, has_link, usual_way};

use super::record::Purpose;
use crate::house::Rooms;
use crate::page::choice::Choice;
use crate::practitioner::door::{Fields, Staff, field};
use crate::text::Text;

/// `send`: by the first way that is entered.
const USUAL: &str = "usual";
/// `send`: it is handed over otherwise.
const NOT_NOW: &str = "no";

/// What the form says. A way that is not set up is none.
pub(super) fn parse(fields: &Fields, ways: SetWays) -> LinkAsked {
    match field(fields, "send") {
        USUAL => LinkAsked::Usual(ways),
        value => match Channel::from_id(value) {
            Some(way) if is_set(ways, way) => LinkAsked::By(way),
            _ => LinkAsked::NotNow,
        },
    }
}

fn is_set(ways: SetWays, way: Channel) -> bool {
    let set = match way {
        Channel::Mail => ways.mail,
        Channel::Sms => ways.sms,
    };
    set == IsSet::Yes
}

/// Whose link it is, as far as the form knows.
struct Whose {
    reached: Identity,
    has_it: bool,
}

/// `send`, each with where the link would go; empty where it can go nowhere.
pub(super) async fn choices(
    rooms: &Rooms,
    staff: &Staff,
    (text, purpose): (Text, Purpose),
    patient: Option<&Patient>,
    fields: &Fields,
) -> Result<Vec<Choice>, StoreError> {
    let (care, ways) = (&rooms.care, rooms.messenger.ways());
    if purpose == Purpose::Correction || ways == SetWays::default() {
        return Ok(Vec::new());
    }
    let link = match patient {
        Some(patient) => care.store.link_of(&staff.0.clinic.id, &patient.id).await?,
        None => None,
    };
    let entered = |name: &str, known: Option<&String>| match field(fields, name).trim() {
        "" => known.cloned().unwrap_or_default(),
        new => new.to_owned(),
    };
    let known = patient.map(|patient| &patient.identity);
    let whose = Whose {
        reached: Identity {
            name: String::new(),
            email: entered("email", known.map(|known| &known.email)),
            phone: entered("phone", known.map(|known| &known.phone)),
        },
        has_it: has_link(link.as_ref(), care.clock.now()),
    };
    let mut all = match patient {
        Some(_) if whose.has_it || usual_way(&whose.reached, ways).is_some() => {
            known_ways(text, ways, &whose)
        }
        _ => entered_ways(text, ways),
    };
    // What was chosen may not be offered any more, now that an address is known: then the usual one stays chosen.
    let chosen = field(fields, "send");
    if all.iter().any(|one| one.value == chosen) {
        Choice::choose(&mut all, chosen);
    }
    Ok(all)
}

/// For somebody whose addresses are known. Who has the link already needs no other.
fn known_ways(text: Text, ways: SetWays, whose: &Whose) -> Vec<Choice> {
    let Identity { email, phone, .. } = &whose.reached;
    let mut all = Vec::new();
    if is_set(ways, Channel::Mail) && !email.is_empty() {
        let label = text.with("record-send-mail-to", "address", email);
        all.push(Choice::new(Channel::Mail.id(), &label));
    }
    if is_set(ways, Channel::Sms) && !phone.is_empty() {
        // A number reads from left to right in every language.
        let number = format!("\u{2066}{phone}\u{2069}");
        let label = text.with("record-send-text-to", "number", &number);
        all.push(Choice::new(Channel::Sms.id(), &label));
    }
    if all.is_empty() {
        return all;
    }
    let not_now = not_now(text);
    all.push(if whose.has_it {
        not_now.hint(&text.get("record-send-has"))
    } else {
        not_now
    });
    let usual = usual_way(&whose.reached, ways).filter(|_| !whose.has_it);
    Choice::choose(&mut all, usual.map_or(NOT_NOW, Channel::id));
    all
}

/// For somebody whose address or number is being entered in this form.
fn entered_ways(text: Text, ways: SetWays) -> Vec<Choice> {
    let (mail, sms) = (is_set(ways, Channel::Mail), is_set(ways, Channel::Sms));
    let usual = match (mail, sms) {
        (true, true) => "record-send-usual",
        (true, false) => "record-send-usual-mail",
        (false, _) => "record-send-usual-text",
    };
    let mut all = vec![Choice::new(USUAL, &text.get(usual)).taken()];
    if mail && sms {
        all.push(Choice::new(
            Channel::Sms.id(),
            &text.get("record-send-text"),
        ));
    }
    all.push(not_now(text));
    all
}

fn not_now(text: Text) -> Choice {
    Choice::new(NOT_NOW, &text.get("record-send-not"))
}

impl super::record::Record {
    /// The choice for somebody new in a clinic with both ways.
    pub(super) fn sample_send(text: Text) -> Vec<Choice> {
        let ways = SetWays {
            mail: IsSet::Yes,
            sms: IsSet::Yes,
        };
        entered_ways(text, ways)
    }

    /// The choice for somebody who has the link.
    pub(super) fn sample_has_it(text: Text) -> Vec<Choice> {
        let ways = SetWays {
            mail: IsSet::Yes,
            sms: IsSet::Yes,
        };
        let whose = Whose {
            reached: Identity {
                name: String::new(),
                email: "maria@example.org".to_owned(),
                phone: "07700 900123".to_owned(),
            },
            has_it: true,
        };
        known_ways(text, ways, &whose)
    }
}
