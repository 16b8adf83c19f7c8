//! What the session form begins with: the time, the same as last time, a session as it stands; and the muscles that were
//! ticked in the list, as rows.

use care::Care;
use care::clinic::LoggedIn;
use care::port::StoreError;
use care::treatment::{Needling, Session, SessionNotes, Side};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::draft::rows_in;
use super::muscles::{Usual, count};
use super::save::ROWS_MAX;
use crate::practitioner::door::{Fields, field};

fn named(name: &str, value: impl Into<String>) -> (String, String) {
    (name.to_owned(), value.into())
}

/// Now, by the clinic's clocks.
pub(super) fn now(now: Timestamp, zone: &str) -> Fields {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let local = now.to_zoned_datetime(zone);
    vec![
        named("date", local.strftime("%Y-%m-%d").to_string()),
        named("time", local.strftime("%H:%M").to_string()),
    ]
}

/// What is known of a patient with a session: risk factors, and that it is not the first.
pub(super) fn known(last: &Session) -> Fields {
    let mut fields = risks(last);
    fields.push(named("first", "no"));
    fields
}

/// The complaint and the muscles of the last session and how they were needled; what happened then is not carried over.
pub(super) fn same(last: &Session, notes: &SessionNotes) -> Fields {
    let complaint = named("complaint", notes.complaint.as_str());
    let mut fields = vec![named("same", "yes"), complaint];
    for (index, needling) in last.needlings.iter().take(ROWS_MAX).enumerate() {
        fields.extend(dose(index, needling));
    }
    fields
}

/// A session as it stands, for a correction.
pub(super) fn whole(session: &Session, notes: &SessionNotes, zone: &str) -> Fields {
    let mut fields = now(session.needled_at, zone);
    fields.push(named("patient", session.patient.as_str()));
    fields.extend(risks(session));
    let first = match session.facts.first_session {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    fields.push(named("first", first));
    fields.push(named("complaint", notes.complaint.as_str()));
    fields.push(named("notes", notes.notes.as_str()));
    for (index, needling) in session.needlings.iter().enumerate() {
        fields.extend(dose(index, needling));
        let pain = needling.pain.map(|pain| pain.to_string());
        fields.push(named(
            &format!("row-{index}-twitches"),
            count(needling.twitches),
        ));
        fields.push(named(
            &format!("row-{index}-pain"),
            pain.unwrap_or_default(),
        ));
    }
    fields
}

fn risks(session: &Session) -> Fields {
    let Some(risks) = &session.facts.risks else {
        return Vec::new();
    };
    let asked = if risks.is_empty() { "none" } else { "some" };
    let mut fields = vec![named("risks_asked", asked)];
    fields.extend(risks.iter().map(|risk| named("risk", risk.as_str())));
    fields
}

fn dose(index: usize, needling: &Needling) -> Fields {
    let row = |part: &str, value: &str| named(&format!("row-{index}-{part}"), value);
    let mut fields = vec![row("side", needling.side.map_or("", Side::id))];
    fields.extend(usual_fields(index, &needling.muscle, &Usual::of(needling)));
    fields
}

fn usual_fields(index: usize, muscle: &str, usual: &Usual) -> Fields {
    let row = |part: &str, value: &str| named(&format!("row-{index}-{part}"), value);
    vec![
        row("muscle", muscle),
        row("depth", usual.depth),
        row("technique", &usual.technique),
        row("needles", &usual.needles),
        row("insertions", &usual.insertions),
    ]
}

/// The fields with a row for each muscle that is ticked, needled as this practitioner usually does, and without the rows
/// of those that are not. A form without the list says all by its rows.
pub(super) async fn with_picked(
    care: &Care,
    who: &LoggedIn,
    fields: &Fields,
) -> Result<Fields, StoreError> {
    if field(fields, "picker") != "yes" {
        return Ok(fields.clone());
    }
    let usual = care
        .store
        .last_needlings(&who.clinic.id, &who.staff.id)
        .await?;
    Ok(picked(fields, &usual))
}

fn picked(fields: &Fields, usual: &[Needling]) -> Fields {
    let ticked: Vec<&str> = fields
        .iter()
        .filter(|(name, _)| name == "muscle")
        .map(|(_, value)| value.as_str())
        .collect();
    let rows = rows_in(fields);
    let muscle_of = |index: usize| field(fields, &format!("row-{index}-muscle"));
    let is_gone = |name: &str| {
        let index = name
            .strip_prefix("row-")
            .and_then(|rest| rest.split('-').next());
        let index: Option<usize> = index.and_then(|index| index.parse().ok());
        index.is_some_and(|index| {
            let muscle = muscle_of(index);
            !muscle.is_empty() && !ticked.contains(&muscle)
        })
    };
    let mut all: Fields = fields
        .iter()
        .filter(|(name, _)| !is_gone(name))
        .cloned()
        .collect();
    let has_row = |muscle: &&&str| (0..rows).any(|index| muscle_of(index) == **muscle);
    let further = ticked.iter().filter(|muscle| !has_row(muscle));
    for (index, muscle) in (rows..ROWS_MAX).zip(further) {
        let known = usual.iter().find(|one| one.muscle == **muscle);
        let usual = known.map(Usual::of).unwrap_or_default();
        all.extend(usual_fields(index, muscle, &usual));
    }
    all
}

#[cfg(test)]
mod tests {
    use care::treatment::Layer;

    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        pairs
            .iter()
            .map(|(name, value)| named(name, *value))
            .collect()
    }

    #[test]
    fn a_ticked_muscle_gets_a_row_as_usual_and_a_row_that_is_not_ticked_goes() {
        let sent = fields(&[
            ("muscle", "soleus"),
            ("muscle", "infraspinatus"),
            ("row-0-muscle", "soleus"),
            ("row-0-pain", "4"),
            ("row-1-muscle", "masseter"),
            ("row-1-pain", "5"),
        ]);
        let usual = Needling {
            region: "shoulder".to_owned(),
            side: Some(Side::Left),
            muscle: "infraspinatus".to_owned(),
            depth: Some(Layer::Deep),
            technique: Some("pistoning".to_owned()),
            needles: Some(2),
            insertions: None,
            twitches: Some(9),
            pain: Some(9),
        };
        let all = picked(&sent, &[usual]);
        assert_eq!(field(&all, "row-0-pain"), "4");
        assert_eq!(
            (field(&all, "row-1-muscle"), field(&all, "row-1-pain")),
            ("", "")
        );
        assert_eq!(field(&all, "row-2-muscle"), "infraspinatus");
        assert_eq!(
            (field(&all, "row-2-depth"), field(&all, "row-2-needles")),
            ("deep", "2")
        );
        assert_eq!(
            (field(&all, "row-2-pain"), field(&all, "row-2-side")),
            ("", "")
        );
    }
}
