//! From the use cases' types to what pages show.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use care::clinic::{Clinic, ClinicKind};
use care::port::StoreError;
use care::record::sign_off::is_signed;
use care::record::translation::signed_translations;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use protocol::CompiledProtocol;

use crate::disposition::Disposition;
use crate::house::Rooms;
use crate::language::{Reader, Wanted};
use crate::page::language::{Chooser, Draft};
use crate::page::moment::{self, Moment};
use crate::page::phone::Phone;
use crate::page::source::Source;
use crate::page::{Mark, Page};
use crate::respond;
use crate::text::Text;

/// The frame of a clinic's pages, in the language of whoever reads them.
pub(crate) fn page(clinic: &Clinic, protocol: &CompiledProtocol, reader: &Reader) -> Page {
    let mark = mark(clinic, protocol);
    let phone = (!clinic.phone.is_empty()).then(|| Phone::new(&clinic.phone));
    Page {
        clinic: clinic.name.clone(),
        note: clinic.note.clone(),
        phone,
        ..page_without_clinic(mark, reader)
    }
}

/// Whether this clinic's lead has signed this very content decides; what the content says of itself does not.
fn mark(clinic: &Clinic, protocol: &CompiledProtocol) -> Mark {
    match clinic.kind {
        ClinicKind::Demo => Mark::Demo,
        ClinicKind::Real if is_signed(clinic, protocol) => Mark::Signed,
        ClinicKind::Real => Mark::Unsigned,
    }
}

/// The frame of a page that belongs to no clinic: an unknown link, the log-in. It says unsigned unless every clinic of
/// the house has signed.
pub(crate) async fn page_of_nobody(rooms: &Rooms, wanted: &Wanted) -> Page {
    let clinics = rooms.care.store.clinics().await.unwrap_or_default();
    let has_unsigned = |clinic: &Clinic| mark(clinic, &rooms.care.protocol) != Mark::Signed;
    let mark = match rooms.kind {
        ClinicKind::Demo => Mark::Demo,
        ClinicKind::Real if clinics.is_empty() || clinics.iter().any(has_unsigned) => {
            Mark::Unsigned
        }
        ClinicKind::Real => Mark::Signed,
    };
    let checked = if wanted.asks_for_draft(&rooms.care.protocol) {
        checked_by_all(rooms, &clinics).await
    } else {
        Vec::new()
    };
    let is_checked = |text: Text| checked.iter().any(|language| language == text.lang());
    let reader = wanted.clone().nowhere(&rooms.care.protocol, is_checked);
    page_without_clinic(mark, &reader)
}

/// The languages that every clinic of the house has signed.
async fn checked_by_all(rooms: &Rooms, clinics: &[Clinic]) -> Vec<String> {
    let mut common: Option<Vec<String>> = None;
    for clinic in clinics {
        let signed = signed_translations(&rooms.care, clinic).await;
        let signed: Vec<String> = (signed.unwrap_or_default().into_iter())
            .map(|one| one.language)
            .collect();
        let before = common.take();
        let both = |language: &String| before.as_ref().is_none_or(|all| all.contains(language));
        common = Some(signed.into_iter().filter(both).collect());
    }
    common.unwrap_or_default()
}

fn page_without_clinic(mark: Mark, reader: &Reader) -> Page {
    let text = reader.text;
    Page {
        text,
        clinic: "Afterneedle".to_owned(),
        phone: None,
        note: String::new(),
        mark,
        draft: reader.draft.map(|counts| Draft { text, counts }),
        chooser: Chooser::at(&reader.wanted.place, &reader.offered),
    }
}

/// A time in the clinic's zone: "Tuesday 14 May, 14:30".
pub(crate) fn moment(text: Text, at: Timestamp, zone: &str) -> Moment {
    let local = local(at, zone);
    Moment::new(&at.to_string(), &moment::shown(text, &local))
}

/// The same with its year, for what stands for long.
pub(crate) fn moment_with_year(text: Text, at: Timestamp, zone: &str) -> Moment {
    let local = local(at, zone);
    Moment::new(&at.to_string(), &moment::shown_with_year(text, &local))
}

/// A rating of progress, a line for each part.
pub(crate) fn rated(
    protocol: &CompiledProtocol,
    page: &Page,
    rated: &care::treatment::Rated,
) -> Vec<String> {
    let line = |what: &str, points: u8| format!("{what}: {points}/10");
    let named = |id: &str| protocol.text(page.text.lang(), &format!("scale-{id}.short"));
    let activities = rated
        .activities
        .iter()
        .map(|one| line(&one.name, one.points));
    let comfort = rated.comfort.map(|points| line(&named("comfort"), points));
    let mobility = rated
        .mobility
        .map(|points| line(&named("mobility"), points));
    activities.chain(comfort).chain(mobility).collect()
}

/// A day in the clinic's zone: "14 May".
pub(crate) fn day(text: Text, at: Timestamp, zone: &str) -> String {
    moment::day(text, local(at, zone).date())
}

fn local(at: Timestamp, zone: &str) -> ZonedDateTime {
    at.to_zoned_datetime(TimeZone::get(zone).unwrap_or(TimeZone::UTC))
}

/// Sources by their ids, as a reader finds them.
pub(crate) fn sources(protocol: &CompiledProtocol, ids: &[String]) -> Vec<Source> {
    let one = |id: &String| {
        protocol.source(id).map_or_else(
            || Source::new(id),
            |source| Source {
                name: source.citation.clone(),
                address: source.url.clone(),
            },
        )
    };
    ids.iter().map(one).collect()
}

/// A disposition as pages show it.
pub(crate) fn disposition(disposition: triage::Disposition) -> Disposition {
    match disposition {
        triage::Disposition::SelfCare => Disposition::SelfCare,
        triage::Disposition::Contact => Disposition::Contact,
        triage::Disposition::Urgent => Disposition::Urgent,
        triage::Disposition::Emergency => Disposition::Emergency,
    }
}

/// A page with its status, or that the store could not fill it.
pub(crate) fn filled(status: StatusCode, page: Result<impl Template, StoreError>) -> Response {
    match page {
        Ok(page) => respond::page(status, &page),
        Err(error) => failed(&error),
    }
}

/// The store failed: 503, which the layer around all pages says in words. The log says what, without personal data.
pub(crate) fn failed(error: &StoreError) -> Response {
    tracing::error!(trouble = ?error.trouble, what = %error.what, "the store failed");
    StatusCode::SERVICE_UNAVAILABLE.into_response()
}

/// The frame where nothing can be known without the store, so that nothing is said to be signed.
pub(crate) fn page_without_store(rooms: &Rooms, wanted: &Wanted) -> Page {
    let reader = wanted.clone().nowhere(&rooms.care.protocol, |_| false);
    let mark = match rooms.kind {
        ClinicKind::Demo => Mark::Demo,
        ClinicKind::Real => Mark::Unsigned,
    };
    page_without_clinic(mark, &reader)
}

/// The languages of what a doctor or a dispatcher has to understand: the clinic's first, then the reader's.
pub(crate) fn for_others(protocol: &CompiledProtocol, clinic: &Clinic, page: &Page) -> Vec<Text> {
    let home = Reader::words(protocol, clinic);
    if home.lang() == page.text.lang() {
        vec![home]
    } else {
        vec![home, page.text]
    }
}

/// Regions in words: "Neck, upper back".
pub(crate) fn areas(protocol: &CompiledProtocol, ids: &[String], text: Text) -> String {
    let name = |id: &String| {
        let region = protocol.regions().iter().find(|region| region.id == *id);
        region.map_or_else(
            || id.clone(),
            |region| protocol.text(text.lang(), &region.text_key),
        )
    };
    text.list(&ids.iter().map(name).collect::<Vec<_>>())
}

/// What a practitioner wrote of a session beside its muscles, a line each; nothing for what was left empty.
pub(crate) fn noted(page: &Page, notes: &care::treatment::SessionNotes) -> Vec<String> {
    let line = |key, text: &str| (!text.is_empty()).then(|| page.tw(key, "text", text));
    let complaint = line("noted-complaint", &notes.complaint);
    complaint
        .into_iter()
        .chain(line("noted-notes", &notes.notes))
        .collect()
}

/// A needled muscle in one line: "Biceps brachii, left: into the muscle, in and out, needles 3, pain 4/10".
pub(crate) fn needling(
    protocol: &CompiledProtocol,
    page: &Page,
    needling: &care::treatment::Needling,
) -> String {
    let lang = page.text.lang();
    let name = protocol
        .muscle(&needling.muscle)
        .map_or_else(|| needling.muscle.clone(), |muscle| muscle.latin.clone());
    let side = needling
        .side
        .map(|side| page.t(&format!("side-{}", side.id())).to_lowercase());
    let name = page
        .text
        .list(&[Some(name), side].into_iter().flatten().collect::<Vec<_>>());
    let mut how: Vec<String> = Vec::new();
    how.extend(needling.depth.map(|layer| {
        protocol
            .text(lang, &format!("depth-{}", layer.id()))
            .to_lowercase()
    }));
    how.extend(needling.technique.as_ref().map(|id| {
        protocol
            .text(lang, &format!("technique-{id}"))
            .to_lowercase()
    }));
    for (label, count) in [
        ("needles", needling.needles),
        ("insertions", needling.insertions),
        ("twitches", needling.twitches),
    ] {
        how.extend(count.map(|count| format!("{} {count}", page.t(label).to_lowercase())));
    }
    how.extend(
        needling
            .pain
            .map(|pain| page.tw("needling-pain", "points", &pain.to_string())),
    );
    if how.is_empty() {
        name
    } else {
        format!("{name}: {}", page.text.list(&how))
    }
}
