//! From the register to what the page shows.

use std::collections::BTreeMap;

use care::id::StaffId;
use care::port::StoreError;
use care::practice::{
    By, PerThousand, Rate, Register, RegisterEntry, StatedOf, Wanted, patient_of, register,
};
use protocol::CompiledProtocol;

use super::filter;
use super::page::{Apart, Event, RegisterPage, Row};
use crate::house::Rooms;
use crate::page::Page;
use crate::page::chart::tenths;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;

/// At most so many events are shown; the file has all.
const SHOWN_MAX: usize = 100;

/// The page.
pub(super) async fn page(
    rooms: &Rooms,
    staff: &Staff,
    wanted: Wanted,
) -> Result<RegisterPage, StoreError> {
    let clinic = &staff.0.clinic;
    let (page, desk) = staff.frames(rooms, Room::Practice).await?;
    let register = register(&rooms.care, clinic, wanted).await?;
    let names = names(rooms, staff, &register).await?;
    let protocol = &rooms.care.protocol;
    let mut events = Vec::new();
    for entry in register.entries.iter().take(SHOWN_MAX) {
        let patient = patient_of(&rooms.care, clinic, entry).await?;
        let name = patient.map(|patient| patient.identity.name);
        let shown = event(protocol, &page, &clinic.zone, entry);
        events.push(Event {
            name: name.unwrap_or_default(),
            ..shown
        });
    }
    let [severities, relations, times] = filter::choices(&page, wanted);
    let apart = register
        .apart
        .iter()
        .map(|(by, rates)| apart(protocol, &page, &names, *by, rates));
    Ok(RegisterPage {
        severities,
        relations,
        times,
        counted: counted(&page, register.whole),
        whole: whole(&page, register.whole),
        apart: apart.filter(|one| !one.rows.is_empty()).collect(),
        cut: cut(&page, register.entries.len()),
        events,
        page,
        desk,
    })
}

/// That there are more events than the page shows.
pub(super) fn cut(page: &Page, all: usize) -> Option<String> {
    let values = [("shown", SHOWN_MAX.to_string()), ("all", all.to_string())];
    let values = values
        .each_ref()
        .map(|(name, value)| (*name, value.as_str()));
    (all > SHOWN_MAX).then(|| page.text.with_all("register-newest", &values))
}

/// Who needled, by name.
pub(super) async fn names(
    rooms: &Rooms,
    staff: &Staff,
    register: &Register,
) -> Result<BTreeMap<String, String>, StoreError> {
    let by = register.apart.iter();
    let rates = by.filter(|(by, _)| *by == By::Practitioner);
    let mut names = BTreeMap::new();
    for (id, _) in rates.flat_map(|(_, rates)| rates) {
        let who = StaffId::stored(id.clone());
        let who = rooms.care.store.staff(&staff.0.clinic.id, &who).await?;
        names.extend(who.map(|who| (id.clone(), who.name)));
    }
    Ok(names)
}

fn counted(page: &Page, rate: Rate) -> String {
    let [events, sessions, muscles] =
        [rate.events, rate.done.sessions, rate.done.muscles].map(|count| count.to_string());
    page.text.with_all(
        "register-counted",
        &[
            ("events", &events),
            ("sessions", &sessions),
            ("muscles", &muscles),
        ],
    )
}

/// For a thousand sessions and for a thousand muscles, in sentences.
fn whole(page: &Page, rate: Rate) -> Vec<String> {
    let of = [
        (
            rate.done.sessions,
            "register-per-sessions-seen",
            "register-none-in-sessions",
        ),
        (
            rate.done.muscles,
            "register-per-muscles-seen",
            "register-none-in-muscles",
        ),
    ];
    let sentence = |(done, seen, none): (u64, &str, &str)| {
        Some(match rate.per_thousand(done)? {
            PerThousand::Seen(rate, interval) => {
                let range = range(page, interval);
                let values = [("rate", tenths(rate)), ("range", range)];
                let values = values
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str()));
                page.text.with_all(seen, &values)
            }
            PerThousand::NeverSeen(bound) => {
                let values = [("done", done.to_string()), ("bound", rounded_up(bound))];
                let values = values
                    .each_ref()
                    .map(|(name, value)| (*name, value.as_str()));
                page.text.with_all(none, &values)
            }
        })
    };
    of.into_iter().filter_map(sentence).collect()
}

fn range(page: &Page, (low, high): (f64, f64)) -> String {
    page.text
        .figures(&format!("{}–{}", tenths(low), tenths(high)))
}

/// Never less than it is.
fn rounded_up(bound: f64) -> String {
    format!("{:.0}", bound.ceil())
}

fn apart(
    protocol: &CompiledProtocol,
    page: &Page,
    names: &BTreeMap<String, String>,
    by: By,
    rates: &[(String, Rate)],
) -> Apart {
    let lang = page.text.lang();
    let name = |key: &String| match by {
        _ if key.is_empty() => page.t("register-not-said"),
        By::Region => present::areas(protocol, std::slice::from_ref(key), page.text),
        By::Depth => protocol.text(lang, &format!("depth-{key}")),
        By::Technique => protocol.text(lang, &format!("technique-{key}")),
        By::Practitioner => names.get(key).unwrap_or(key).clone(),
    };
    let (title, id) = match by {
        By::Region => ("register-by-region", "by-region"),
        By::Depth => ("register-by-depth", "by-depth"),
        By::Technique => ("register-by-technique", "by-technique"),
        By::Practitioner => ("register-by-practitioner", "by-practitioner"),
    };
    let row = |(key, rate): &(String, Rate)| Row {
        name: name(key),
        events: rate.events.to_string(),
        sessions: rate.done.sessions.to_string(),
        per_sessions: cell(page, *rate, rate.done.sessions),
        muscles: rate.done.muscles.to_string(),
        per_muscles: cell(page, *rate, rate.done.muscles),
    };
    Apart {
        title: page.t(title),
        id,
        rows: rates.iter().map(row).collect(),
    }
}

/// For a thousand, in a few words.
fn cell(page: &Page, rate: Rate, done: u64) -> String {
    match rate.per_thousand(done) {
        None => page.t("register-too-few"),
        Some(PerThousand::Seen(rate, interval)) => {
            format!("{} ({})", tenths(rate), range(page, interval))
        }
        Some(PerThousand::NeverSeen(bound)) => {
            page.tw("register-fewer", "bound", &rounded_up(bound))
        }
    }
}

fn event(protocol: &CompiledProtocol, page: &Page, zone: &str, entry: &RegisterEntry) -> Event {
    let stated = &entry.stated;
    let lang = page.text.lang();
    let regions: Vec<String> = entry.keys(By::Region).into_iter().collect();
    let session = stated.session.as_ref();
    let kind = protocol.adverse_kind(&stated.event.kind);
    Event {
        address: match &stated.of {
            StatedOf::Alert(id) => format!("/alerts/{id}"),
            StatedOf::Session(id) => format!("/adverse-events/{id}"),
        },
        patient: format!("/patients/{}", stated.patient),
        name: String::new(),
        kind: kind.map_or_else(
            || stated.event.kind.clone(),
            |kind| protocol.text(lang, &kind.text_key),
        ),
        severity: page.t(filter::severity(stated.event.severity)),
        relation: page.t(filter::relation_key(stated.event.relation)),
        session: session.map(|(at, _)| present::moment_with_year(page.text, *at, zone)),
        needled: present::areas(protocol, &regions, page.text),
    }
}
