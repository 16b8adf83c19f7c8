//! A patient's history as rows.

use care::alert::Outcome;
use care::check_in::CheckIn;
use care::practice::{Needled, StudyAlert, StudyRecord};
use care::treatment::SealedProgress;
use jiff::Timestamp;
use protocol::Assessed;
use serde_json::Value;

use crate::cell::Cell;
use crate::groups::Groups;
use crate::pseudonym::Pseudonyms;
use crate::table::Noun;

/// A stored value did not read back; the table and the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable(pub(crate) &'static str);

/// Makes rows of histories.
pub(crate) struct Rows<'a> {
    pub(crate) groups: &'a Groups,
    pub(crate) names: &'a Pseudonyms,
}

impl Rows<'_> {
    /// Every row of a patient, into `put`, and how many muscles were left out.
    pub(crate) fn of<E: From<Unreadable>>(
        &self,
        record: &StudyRecord,
        put: &mut dyn FnMut(Noun, Vec<Cell>) -> Result<(), E>,
    ) -> Result<u64, E> {
        let patient = self.names.patient(record.patient.as_str());
        let mut left_out = 0;
        for (session, number) in record.sessions.iter().zip(1..) {
            put(
                Noun::Sessions,
                self.session(record, &patient, session, number),
            )?;
            for needling in &session.needlings {
                match self.needling(&patient, session, needling) {
                    Some(row) => put(Noun::Needlings, row)?,
                    None => left_out += 1,
                }
            }
        }
        let answers = record.check_ins.iter().filter(|one| one.wish.is_none());
        for check_in in answers {
            put(Noun::CheckIns, self.check_in(record, &patient, check_in)?)?;
        }
        for alert in &record.alerts {
            put(Noun::Alerts, self.alert(record, &patient, alert)?)?;
        }
        for rating in &record.ratings {
            put(Noun::Outcomes, self.outcome(record, &patient, rating)?)?;
        }
        Ok(left_out)
    }

    fn session(
        &self,
        record: &StudyRecord,
        patient: &str,
        session: &Needled,
        number: i32,
    ) -> Vec<Cell> {
        let first = record.sessions.first().map_or(session.at, |first| first.at);
        let days = session.at.duration_since(first).as_hours() / 24;
        vec![
            Cell::text(patient),
            Cell::Text(Some(self.names.session(session.id.as_str()))),
            Cell::int(number),
            Cell::int(days),
            Cell::int_or_none(self.groups.year(session.at)),
            Cell::Flag(session.first_session),
            Cell::int(session.needlings.len()),
        ]
    }

    fn needling(
        &self,
        patient: &str,
        session: &Needled,
        needling: &care::treatment::Needling,
    ) -> Option<Vec<Cell>> {
        let shown = self.groups.shown(session.at, needling)?;
        let said =
            |text: &String| Cell::text_or_none(Some(text.as_str()).filter(|text| !text.is_empty()));
        let [region, depth, technique] = shown.manner.each_ref().map(said);
        Some(vec![
            Cell::text(patient),
            Cell::Text(Some(self.names.session(session.id.as_str()))),
            region,
            depth,
            technique,
            Cell::Text(Some(shown.muscle)),
            Cell::int_or_none(needling.needles),
            Cell::int_or_none(needling.insertions),
            Cell::int_or_none(needling.twitches),
            Cell::int_or_none(needling.pain),
        ])
    }

    /// The patient, the newest session by then, and the hours since.
    fn start(&self, record: &StudyRecord, patient: &str, at: Timestamp) -> Vec<Cell> {
        let session = record.session_at(at);
        let name = session.map(|session| self.names.session(session.id.as_str()));
        let hours = Cell::hours(session.map(|session| session.at), Some(at));
        vec![Cell::text(patient), Cell::Text(name), hours]
    }

    fn check_in(
        &self,
        record: &StudyRecord,
        patient: &str,
        check_in: &CheckIn,
    ) -> Result<Vec<Cell>, Unreadable> {
        let answers: Value =
            serde_json::from_str(&check_in.answers).map_err(|_| Unreadable("check_in.answers"))?;
        let assessed = Assessed::from_stored(&check_in.assessment)
            .map_err(|_| Unreadable("check_in.assessment"))?;
        let points = |key: &str| Cell::int_or_none(answers.get(key).and_then(Value::as_i64));
        let corrected = record
            .check_ins
            .iter()
            .any(|other| other.corrects.as_ref() == Some(&check_in.id));
        let mut row = self.start(record, patient, check_in.answered_at);
        row.extend([
            points("soreness"),
            Cell::text_or_none(answers.get("soreness_trend").and_then(Value::as_str)),
            points("fatigue"),
            Cell::Flag(answers.get("fatigue_interferes").and_then(Value::as_bool)),
            points("worry"),
            Cell::Text(Some(signs(&answers))),
            Cell::text(check_in.disposition.id()),
            Cell::Flag(Some(assessed.complete)),
            Cell::Text(Some(rules(&assessed))),
            Cell::Flag(Some(corrected)),
            Cell::Flag(Some(check_in.words.is_some())),
            Cell::Text(Some(assessed.protocol.version)),
        ]);
        Ok(row)
    }

    fn alert(
        &self,
        record: &StudyRecord,
        patient: &str,
        alert: &StudyAlert,
    ) -> Result<Vec<Cell>, Unreadable> {
        let facts = &alert.facts;
        let assessed = Assessed::from_stored(&facts.assessment)
            .map_err(|_| Unreadable("check_in.assessment"))?;
        let since = |at: Option<Timestamp>| Cell::hours(Some(facts.raised_at), at);
        let mut row = self.start(record, patient, facts.raised_at);
        row.extend([
            Cell::text(facts.disposition.id()),
            Cell::text(facts.cause.id()),
            Cell::Text(Some(rules(&assessed))),
            Cell::int(alert.check_ins),
            since(facts.taken_at),
            since(alert.closed_at),
            Cell::text_or_none(facts.outcome.map(Outcome::id)),
        ]);
        Ok(row)
    }

    fn outcome(
        &self,
        record: &StudyRecord,
        patient: &str,
        rating: &SealedProgress,
    ) -> Result<Vec<Cell>, Unreadable> {
        let points: Vec<u8> =
            serde_json::from_str(&rating.points).map_err(|_| Unreadable("progress.points"))?;
        let sum: u32 = points.iter().copied().map(u32::from).sum();
        let count = u32::try_from(points.len()).ok().filter(|count| *count > 0);
        let function = count.map(|count| f64::from(sum) / f64::from(count));
        let mut row = self.start(record, patient, rating.at);
        row.extend([
            Cell::Real(function),
            Cell::int(points.len()),
            Cell::int_or_none(rating.comfort),
            Cell::int_or_none(rating.mobility),
        ]);
        Ok(row)
    }
}

/// Ids of the signs that are there.
fn signs(answers: &Value) -> String {
    let signs = answers.get("signs").and_then(Value::as_object);
    let there = signs.into_iter().flatten();
    let there = there.filter(|(_, answer)| answer.as_bool() == Some(true));
    let ids: Vec<&str> = there.map(|(id, _)| id.as_str()).collect();
    ids.join(" ")
}

fn rules(assessed: &Assessed) -> String {
    let ids: Vec<&str> = assessed
        .reasons
        .iter()
        .map(|one| one.rule.as_str())
        .collect();
    ids.join(" ")
}
