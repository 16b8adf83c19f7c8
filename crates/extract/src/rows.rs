//! A patient's history as rows.

use care::alert::{Cause, Outcome};
use care::check_in::CheckIn;
use care::id::{PatientId, SessionId};
use care::practice::{Needled, StudyAlert, StudyRecord};
use care::treatment::SealedProgress;
use jiff::Timestamp;
use protocol::{Assessed, CompiledProtocol};
use serde_json::Value;

use crate::cell::Cell;
use crate::groups::Groups;
use crate::pseudonym::Pseudonyms;
use crate::table::Noun;
use crate::ties::{Says, Ties, Written, weeks};

/// A stored value did not read back; the table and the column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unreadable(pub(crate) &'static str);

/// What stands together under one patient's name: a whole history, or one session of it and what hangs on that.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Unit {
    /// The name. Rows go by it alone: side by side, the sessions of a patient would be tied together again.
    name: String,
    /// Whose it is.
    pub(crate) patient: PatientId,
    session: Option<SessionId>,
}

/// A history, how each of its sessions is written, and what of it is told now.
struct Told<'a> {
    record: &'a StudyRecord,
    written: Vec<Written>,
    unit: &'a Unit,
}

impl Told<'_> {
    fn is_of(&self, session: Option<&Needled>) -> bool {
        let only = self.unit.session.as_ref();
        only.is_none_or(|only| session.is_some_and(|session| session.id == *only))
    }

    /// What was before the first session hangs on the whole history.
    fn written_of(&self, session: Option<&Needled>) -> Written {
        let place = session.and_then(|session| {
            let mut all = self.record.sessions.iter();
            all.position(|one| one.id == session.id)
        });
        let written = match (session, place) {
            (None, _) => self.written.first().filter(|one| **one == Written::Tied),
            (Some(_), place) => place.and_then(|place| self.written.get(place)),
        };
        written.copied().unwrap_or(Written::Not)
    }
}

fn says_muscles(written: Written) -> bool {
    matches!(
        written,
        Written::Tied | Written::Apart(Says::All | Says::Needled)
    )
}

/// Makes rows of histories.
pub(crate) struct Rows<'a> {
    pub(crate) groups: &'a Groups,
    pub(crate) ties: &'a Ties,
    pub(crate) names: &'a Pseudonyms,
    pub(crate) protocol: &'a CompiledProtocol,
}

impl Rows<'_> {
    /// What is written of a patient, and how many muscles are not because their session is not.
    pub(crate) fn units(&self, record: &StudyRecord) -> (Vec<Unit>, u64) {
        let (mut units, mut left_out) = (Vec::new(), 0);
        for (session, written) in record
            .sessions
            .iter()
            .zip(self.ties.of(self.groups, record))
        {
            let name = self.patient(record, Some(session), written);
            let Some(name) = name else {
                left_out += session.needlings.len() as u64;
                continue;
            };
            units.push(Unit {
                name,
                patient: record.patient.clone(),
                session: (written != Written::Tied).then(|| session.id.clone()),
            });
        }
        units.dedup();
        (units, left_out)
    }

    /// Every row of a unit, into `put`, and how many muscles were left out.
    pub(crate) fn of<E: From<Unreadable>>(
        &self,
        record: &StudyRecord,
        unit: &Unit,
        put: &mut dyn FnMut(Noun, Vec<Cell>) -> Result<(), E>,
    ) -> Result<u64, E> {
        let told = Told {
            record,
            written: self.ties.of(self.groups, record),
            unit,
        };
        let left_out = self.sessions(&told, put)?;
        let answers = record.check_ins.iter().filter(|one| one.wish.is_none());
        for check_in in answers {
            if let Some(row) = self.check_in(&told, check_in)? {
                put(Noun::CheckIns, row)?;
            }
        }
        for alert in &record.alerts {
            if let Some(row) = self.alert(&told, alert)? {
                put(Noun::Alerts, row)?;
            }
        }
        for rating in &record.ratings {
            if let Some(row) = self.outcome(&told, rating)? {
                put(Noun::Outcomes, row)?;
            }
        }
        Ok(left_out)
    }

    /// Sessions and their muscles; how many muscles were left out.
    fn sessions<E>(
        &self,
        told: &Told<'_>,
        put: &mut dyn FnMut(Noun, Vec<Cell>) -> Result<(), E>,
    ) -> Result<u64, E> {
        let mut left_out = 0;
        for (session, number) in told.record.sessions.iter().zip(1..) {
            if !told.is_of(Some(session)) {
                continue;
            }
            let written = told.written_of(Some(session));
            let patient = self.patient(told.record, Some(session), written);
            if let Some(patient) = &patient {
                let row = self.session(told.record, patient, session, written, number);
                put(Noun::Sessions, row)?;
            }
            for needling in &session.needlings {
                let patient = patient.as_ref().filter(|_| says_muscles(written));
                match patient.and_then(|patient| self.needling(patient, session, needling)) {
                    Some(row) => put(Noun::Needlings, row)?,
                    None => left_out += 1,
                }
            }
        }
        Ok(left_out)
    }

    /// The patient's name for what hangs on this session: one for a history that is tied together, else one for each
    /// session; `None` where it is not written.
    fn patient(
        &self,
        record: &StudyRecord,
        session: Option<&Needled>,
        written: Written,
    ) -> Option<String> {
        match (written, session) {
            (Written::Tied, _) => Some(self.names.patient(record.patient.as_str())),
            (Written::Apart(_), Some(session)) => Some(self.names.patient(session.id.as_str())),
            (Written::Apart(_), None) | (Written::Not, _) => None,
        }
    }

    fn session(
        &self,
        record: &StudyRecord,
        patient: &str,
        session: &Needled,
        written: Written,
        number: i32,
    ) -> Vec<Cell> {
        let tied = Some(()).filter(|()| written == Written::Tied);
        let first = session.first_session;
        let first = first.filter(|_| matches!(written, Written::Tied | Written::Apart(Says::All)));
        vec![
            Cell::text(patient),
            Cell::Text(Some(self.names.session(session.id.as_str()))),
            Cell::int_or_none(tied.map(|()| number)),
            Cell::int_or_none(tied.map(|()| weeks(record, session))),
            Cell::int_or_none(self.groups.year(session.at)),
            Cell::Flag(first),
            Cell::int_or_none(says_muscles(written).then_some(session.needlings.len())),
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

    /// The patient, the newest session by then, and the hours since; `None` where that session is not written.
    fn start(&self, told: &Told<'_>, at: Timestamp) -> Option<Vec<Cell>> {
        let session = told.record.session_at(at);
        if !told.is_of(session) {
            return None;
        }
        let patient = self.patient(told.record, session, told.written_of(session))?;
        let name = session.map(|session| self.names.session(session.id.as_str()));
        let hours = Cell::hours(session.map(|session| session.at), Some(at));
        Some(vec![Cell::Text(Some(patient)), Cell::Text(name), hours])
    }

    fn check_in(
        &self,
        told: &Told<'_>,
        check_in: &CheckIn,
    ) -> Result<Option<Vec<Cell>>, Unreadable> {
        let Some(mut row) = self.start(told, check_in.answered_at) else {
            return Ok(None);
        };
        let answers: Value =
            serde_json::from_str(&check_in.answers).map_err(|_| Unreadable("check_in.answers"))?;
        let assessed = Assessed::from_stored(&check_in.assessment)
            .map_err(|_| Unreadable("check_in.assessment"))?;
        let points = |key: &str| Cell::int_or_none(answers.get(key).and_then(Value::as_i64));
        let corrected = told
            .record
            .check_ins
            .iter()
            .any(|other| other.corrects.as_ref() == Some(&check_in.id));
        row.extend([
            points("soreness"),
            Cell::text_or_none(answers.get("soreness_trend").and_then(Value::as_str)),
            points("fatigue"),
            Cell::Flag(answers.get("fatigue_interferes").and_then(Value::as_bool)),
            points("worry"),
            Cell::Text(Some(signs(&answers))),
            Cell::text(check_in.disposition.id()),
            Cell::Flag(Some(assessed.complete)),
            Cell::Text(Some(self.rules(&assessed))),
            Cell::Flag(Some(corrected)),
            Cell::Flag(Some(check_in.words.is_some())),
            Cell::Text(Some(assessed.protocol.version)),
        ]);
        Ok(Some(row))
    }

    fn alert(&self, told: &Told<'_>, alert: &StudyAlert) -> Result<Option<Vec<Cell>>, Unreadable> {
        let facts = &alert.facts;
        let Some(mut row) = self.start(told, facts.raised_at) else {
            return Ok(None);
        };
        let assessed = Assessed::from_stored(&facts.assessment)
            .map_err(|_| Unreadable("check_in.assessment"))?;
        let since = |at: Option<Timestamp>| Cell::hours(Some(facts.raised_at), at);
        row.extend([
            Cell::text(facts.disposition.id()),
            Cell::text(cause(facts.cause)),
            Cell::Text(Some(self.rules(&assessed))),
            Cell::int(alert.check_ins),
            since(facts.taken_at),
            since(alert.closed_at),
            Cell::text_or_none(facts.outcome.map(Outcome::id)),
        ]);
        Ok(Some(row))
    }

    /// Ids of the rules that fired, without those that say something of the patient's medical history.
    fn rules(&self, assessed: &Assessed) -> String {
        let fired = assessed.reasons.iter().map(|one| one.rule.as_str());
        let said: Vec<&str> = fired
            .filter(|rule| !self.protocol.tells_of_risks(rule))
            .collect();
        said.join(" ")
    }

    fn outcome(
        &self,
        told: &Told<'_>,
        rating: &SealedProgress,
    ) -> Result<Option<Vec<Cell>>, Unreadable> {
        let Some(mut row) = self.start(told, rating.at) else {
            return Ok(None);
        };
        let points: Vec<u8> =
            serde_json::from_str(&rating.points).map_err(|_| Unreadable("progress.points"))?;
        let sum: u32 = points.iter().copied().map(u32::from).sum();
        let count = u32::try_from(points.len()).ok().filter(|count| *count > 0);
        let function = count.map(|count| f64::from(sum) / f64::from(count));
        row.extend([
            Cell::Real(function),
            Cell::int(points.len()),
            Cell::int_or_none(rating.comfort),
            Cell::int_or_none(rating.mobility),
        ]);
        Ok(Some(row))
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

/// Why a person looked. That a patient is a child is not said: few are.
fn cause(cause: Cause) -> &'static str {
    match cause {
        Cause::Disposition | Cause::Wish => cause.id(),
        Cause::Words | Cause::Under16 => "other",
    }
}
