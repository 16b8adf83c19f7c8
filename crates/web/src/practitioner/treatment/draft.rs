//! From the fields of the session form to a draft: every problem at once, each beside its field.

use care::id::PatientId;
use care::treatment::reminder::{Channel, RemindersAsked, Wanted};
use care::treatment::{
    Identity, Layer, LinkAsked, Needling, SessionDraft, SessionFor, SessionNotes, Side,
};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use protocol::{CompiledProtocol, Muscle};

use super::next_session;
use super::save::ROWS_MAX;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, field};
use crate::text::Text;

/// Reads the form; times are in the clinic's zone.
pub(super) fn parse(
    protocol: &CompiledProtocol,
    words: Text,
    zone: &str,
    fields: &Fields,
) -> Result<SessionDraft, Problems> {
    let mut problems = Problems::default();
    let patient = patient(words, fields, &mut problems);
    let needled_at = at(words, zone, fields, &mut problems);
    let needlings = (0..rows_in(fields))
        .filter_map(|index| row(protocol, words, fields, index, &mut problems))
        .collect();
    let risks = risks(words, fields, &mut problems);
    let reminders = reminders(words, fields, &mut problems);
    let next_session = next_session::parse(words, zone, fields, &mut problems);
    match (patient, needled_at) {
        (Some(patient), Some(needled_at)) if problems.is_empty() => Ok(SessionDraft {
            patient,
            needled_at,
            first_session: yes_or_no(field(fields, "first")),
            risks,
            needlings,
            notes: SessionNotes {
                complaint: trimmed(fields, "complaint"),
                notes: trimmed(fields, "notes"),
            },
            wanted: Wanted {
                email: trimmed(fields, "email"),
                phone: trimmed(fields, "phone"),
                reminders,
                next_session,
                // A correction sends nothing; a new session says it itself.
                link: LinkAsked::NotNow,
            },
        }),
        _ => Err(problems),
    }
}

/// How many rows the form has.
pub(super) fn rows_in(fields: &Fields) -> usize {
    let index = |(name, _): &(String, String)| {
        name.strip_prefix("row-")?
            .strip_suffix("-muscle")?
            .parse::<usize>()
            .ok()
    };
    fields
        .iter()
        .filter_map(index)
        .max()
        .map_or(0, |last| last + 1)
        .min(ROWS_MAX)
}

fn trimmed(fields: &Fields, name: &str) -> String {
    field(fields, name).trim().to_owned()
}

fn yes_or_no(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn patient(words: Text, fields: &Fields, problems: &mut Problems) -> Option<SessionFor> {
    let identity = Identity {
        name: trimmed(fields, "name"),
        ..Identity::default()
    };
    let chosen = field(fields, "patient");
    match (chosen.is_empty(), identity.name.is_empty()) {
        (true, false) => Some(SessionFor::New(identity)),
        (false, true) => PatientId::parse(chosen).map(SessionFor::Known).or_else(|| {
            problems.add("patient", &words.get("record-unknown-patient"));
            None
        }),
        (true, true) => {
            problems.add("patient", &words.get("record-no-patient"));
            None
        }
        (false, false) => {
            problems.add("patient", &words.get("record-two-patients"));
            None
        }
    }
}

/// The time of the fields `date` and `time`, by the clocks of the clinic.
pub(super) fn at(
    words: Text,
    zone: &str,
    fields: &Fields,
    problems: &mut Problems,
) -> Option<Timestamp> {
    let date = field(fields, "date").parse::<Date>().ok();
    let time = field(fields, "time").parse::<Time>().ok();
    if date.is_none() {
        problems.add("date", &words.get("record-date"));
    }
    if time.is_none() {
        problems.add("time", &words.get("record-time"));
    }
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let zoned = date?.to_datetime(time?).to_zoned_datetime(zone).ok();
    if zoned.is_none() {
        problems.add("date", &words.get("record-date"));
    }
    zoned.map(|zoned| zoned.timestamp())
}

fn risks(words: Text, fields: &Fields, problems: &mut Problems) -> Option<Vec<String>> {
    let ticked: Vec<String> = fields
        .iter()
        .filter(|(name, _)| name == "risk")
        .map(|(_, value)| value.clone())
        .collect();
    match (field(fields, "risks_asked"), ticked.is_empty()) {
        ("none", true) => Some(Vec::new()),
        ("none", false) => {
            problems.add("risks_asked", &words.get("record-risks-both"));
            None
        }
        ("some", true) => {
            problems.add("risks_asked", &words.get("record-risks-which"));
            None
        }
        (_, true) => None,
        (_, false) => Some(ticked),
    }
}

/// A way counts only with the patient's consent, and consent only with a way.
fn reminders(words: Text, fields: &Fields, problems: &mut Problems) -> RemindersAsked {
    let way = Channel::from_id(field(fields, "reminders"));
    match (way, field(fields, "agreed") == "yes") {
        (None, false) => RemindersAsked::AsBefore,
        (Some(way), true) => RemindersAsked::Agreed(way),
        (Some(_), false) => {
            problems.add("agreed", &words.get("record-not-agreed"));
            RemindersAsked::AsBefore
        }
        (None, true) => {
            problems.add("reminders", &words.get("record-no-way"));
            RemindersAsked::AsBefore
        }
    }
}

/// A row with a muscle; an empty row is none, one with numbers but no muscle is a problem.
fn row(
    protocol: &CompiledProtocol,
    words: Text,
    fields: &Fields,
    index: usize,
    problems: &mut Problems,
) -> Option<Needling> {
    let name = |part: &str| format!("row-{index}-{part}");
    let value = |part: &str| field(fields, &name(part)).trim().to_owned();
    let typed = value("muscle");
    let mut number = |part: &str, most: u16| -> Option<u16> {
        let text = value(part);
        if text.is_empty() {
            return None;
        }
        let number = text.parse::<u16>().ok().filter(|number| *number <= most);
        if number.is_none() {
            problems.add(
                &name(part),
                &words.with(&format!("record-number-{most}"), "field", &words.get(part)),
            );
        }
        number
    };
    let (needles, insertions, twitches, pain) = (
        number("needles", 999),
        number("insertions", 999),
        number("twitches", 999),
        number("pain", 10),
    );
    if typed.is_empty() {
        if [needles, insertions, twitches, pain]
            .iter()
            .any(Option::is_some)
        {
            problems.add(&name("muscle"), &words.get("record-no-muscle"));
        }
        return None;
    }
    let Some(muscle) = muscle_named(protocol, words, &typed) else {
        problems.add(&name("muscle"), &words.get("record-unknown-muscle"));
        return None;
    };
    Some(Needling {
        region: muscle.region.clone(),
        side: Side::from_id(&value("side")),
        muscle: muscle.id.clone(),
        depth: Layer::from_id(&value("depth")),
        technique: Some(value("technique"))
            .filter(|id| protocol.techniques().iter().any(|known| known.id == *id)),
        needles,
        insertions,
        twitches,
        pain: pain.and_then(|pain| u8::try_from(pain).ok()),
    })
}

/// Whether anything was sent for this row.
pub(super) fn says_anything(fields: &Fields, index: usize) -> bool {
    let start = format!("row-{index}-");
    fields
        .iter()
        .any(|(name, value)| name.starts_with(&start) && !value.trim().is_empty())
}

/// A muscle by its anatomical name, its plain name or its id.
pub(super) fn muscle_named<'p>(
    protocol: &'p CompiledProtocol,
    words: Text,
    typed: &str,
) -> Option<&'p Muscle> {
    let typed = typed.to_lowercase();
    let plain = |muscle: &Muscle| protocol.text(words.lang(), &muscle.text_key).to_lowercase();
    let is_it = |muscle: &&Muscle| {
        muscle.latin.to_lowercase() == typed || muscle.id == typed || plain(muscle) == typed
    };
    protocol.muscles().iter().find(is_it)
}
