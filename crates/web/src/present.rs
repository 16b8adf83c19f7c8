//! From the use cases' types to what pages show.

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use care::clinic::{Clinic, ClinicKind};
use care::port::StoreError;
use care::record::sign_off::is_signed;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use protocol::CompiledProtocol;

use crate::disposition::Disposition;
use crate::house::Rooms;
use crate::page::moment::Moment;
use crate::page::phone::Phone;
use crate::page::source::Source;
use crate::page::{Mark, Page};
use crate::text::Text;

/// The frame of a clinic's pages.
pub(crate) fn page(clinic: &Clinic, protocol: &CompiledProtocol) -> Page {
    let mark = mark(clinic, protocol);
    let phone = (!clinic.phone.is_empty()).then(|| Phone::new(&clinic.phone));
    Page {
        text: Text::of(&clinic.language),
        clinic: clinic.name.clone(),
        phone,
        mark,
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
pub(crate) async fn page_of_nobody(rooms: &Rooms) -> Page {
    let clinics = rooms.care.store.clinics().await.unwrap_or_default();
    let has_unsigned = |clinic: &Clinic| mark(clinic, &rooms.care.protocol) != Mark::Signed;
    page_without_clinic(match rooms.kind {
        ClinicKind::Demo => Mark::Demo,
        ClinicKind::Real if clinics.is_empty() || clinics.iter().any(has_unsigned) => {
            Mark::Unsigned
        }
        ClinicKind::Real => Mark::Signed,
    })
}

fn page_without_clinic(mark: Mark) -> Page {
    Page {
        text: Text::of("en"),
        clinic: "Afterneedle".to_owned(),
        phone: None,
        mark,
    }
}

/// A time in the clinic's zone: "Tuesday 14 May, 14:30".
pub(crate) fn moment(at: Timestamp, zone: &str) -> Moment {
    shown(at, zone, "%A %-d %B, %H:%M")
}

/// The same with its year, for what stands for long.
pub(crate) fn moment_with_year(at: Timestamp, zone: &str) -> Moment {
    shown(at, zone, "%A %-d %B %Y, %H:%M")
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
pub(crate) fn day(at: Timestamp, zone: &str) -> String {
    shown(at, zone, "%-d %B").shown
}

fn shown(at: Timestamp, zone: &str, form: &str) -> Moment {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let local = at.to_zoned_datetime(zone);
    Moment::new(&at.to_string(), &local.strftime(form).to_string())
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

/// The house cannot answer now: 503, with what was kept and what to do.
#[derive(Template)]
#[template(path = "part/failed.html")]
struct Failed {
    page: Page,
}

/// The page for a store that failed; the log says what, without personal data.
pub(crate) fn failed(error: &StoreError) -> Response {
    tracing::error!(trouble = ?error.trouble, what = %error.what, "the store failed");
    let page = Failed {
        // Nothing can be known without the store, so nothing is said to be signed.
        page: page_without_clinic(Mark::Unsigned),
    };
    let mut response = crate::respond::page(StatusCode::SERVICE_UNAVAILABLE, &page).into_response();
    response.headers_mut().insert(
        axum::http::header::RETRY_AFTER,
        axum::http::HeaderValue::from_static("5"),
    );
    response
}

/// Regions in words: "Neck, upper back".
pub(crate) fn areas(protocol: &CompiledProtocol, ids: &[String], lang: &str) -> String {
    let name = |id: &String| {
        let region = protocol.regions().iter().find(|region| region.id == *id);
        region.map_or_else(
            || id.clone(),
            |region| protocol.text(lang, &region.text_key),
        )
    };
    ids.iter().map(name).collect::<Vec<_>>().join(", ")
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
        .map(|side| {
            format!(
                ", {}",
                page.t(&format!("side-{}", side.id())).to_lowercase()
            )
        })
        .unwrap_or_default();
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
        format!("{name}{side}")
    } else {
        format!("{name}{side}: {}", how.join(", "))
    }
}
