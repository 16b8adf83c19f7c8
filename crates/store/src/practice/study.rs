//! Patients' histories for study, many at once.

use std::collections::HashMap;

use care::id::{ClinicId, PatientId, SessionId};
use care::port::StoreError;
use care::practice::{Needled, StudyAlert, StudyRecord};
use care::treatment::Needling;
use sqlx::any::AnyRow;

use super::within::facts as alert_facts;
use super::{ALERTS_OF_MANY, NEEDLED_OF_MANY, NEEDLINGS_OF_MANY, PATIENT_IDS, PROGRESS_OF_MANY};
use crate::check_in::check_in;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::record::{CHECK_INS_OF_MANY, of_many};
use crate::treatment::{facts, needling, progress_row};

pub(super) async fn ids(store: &SqlStore, clinic: &ClinicId) -> Result<Vec<PatientId>, StoreError> {
    let rows = sqlx::query(PATIENT_IDS)
        .bind(clinic.as_str())
        .fetch_all(&store.read)
        .await
        .doing("reading the patients' ids")?;
    let id = |row: &AnyRow| Ok(PatientId::stored(Columns::of("patient", row).text()?));
    rows.iter().map(id).collect()
}

pub(super) async fn needled(
    store: &SqlStore,
    clinic: &ClinicId,
    patients: &[PatientId],
) -> Result<Vec<StudyRecord>, StoreError> {
    let mut all = Records::of(patients);
    let mut needlings: HashMap<SessionId, Vec<Needling>> = HashMap::new();
    for row in of_many(store, &NEEDLINGS_OF_MANY, clinic, patients).await? {
        let (id, needling) = needling(&mut Columns::of("needling", &row))?;
        needlings.entry(id).or_default().push(needling);
    }
    for row in of_many(store, &NEEDLED_OF_MANY, clinic, patients).await? {
        let mut columns = Columns::of("session", &row);
        let patient = PatientId::stored(columns.text()?);
        let id = SessionId::stored(columns.text()?);
        let session = Needled {
            at: columns.time()?,
            first_session: facts(&mut columns)?.first_session,
            needlings: needlings.remove(&id).unwrap_or_default(),
            id,
        };
        all.put(&patient, |one| one.sessions.push(session));
    }
    Ok(all.records)
}

pub(super) async fn records(
    store: &SqlStore,
    clinic: &ClinicId,
    patients: &[PatientId],
) -> Result<Vec<StudyRecord>, StoreError> {
    let records = needled(store, clinic, patients).await?;
    let mut all = Records {
        records,
        ..Records::of(patients)
    };
    for row in of_many(store, &CHECK_INS_OF_MANY, clinic, patients).await? {
        let check_in = check_in(&mut Columns::of("check_in", &row))?;
        let patient = check_in.patient.clone();
        all.put(&patient, |one| one.check_ins.push(check_in));
    }
    for row in of_many(store, &ALERTS_OF_MANY, clinic, patients).await? {
        let mut columns = Columns::of("alert", &row);
        let patient = PatientId::stored(columns.text()?);
        let alert = StudyAlert {
            check_ins: columns.number()?,
            closed_at: columns.time_or_null()?,
            facts: alert_facts(&mut columns)?,
        };
        all.put(&patient, |one| one.alerts.push(alert));
    }
    for row in of_many(store, &PROGRESS_OF_MANY, clinic, patients).await? {
        let rating = progress_row(&mut Columns::of("progress", &row))?;
        let patient = rating.patient.clone();
        all.put(&patient, |one| one.ratings.push(rating));
    }
    Ok(all.records)
}

/// Records by their patients.
struct Records {
    records: Vec<StudyRecord>,
    places: HashMap<PatientId, usize>,
}

impl Records {
    fn of(patients: &[PatientId]) -> Self {
        let places = patients.iter().cloned().zip(0..).collect();
        Self {
            records: patients.iter().cloned().map(StudyRecord::of).collect(),
            places,
        }
    }

    fn put(&mut self, patient: &PatientId, put: impl FnOnce(&mut StudyRecord)) {
        let place = self.places.get(patient);
        if let Some(record) = place.and_then(|place| self.records.get_mut(*place)) {
            put(record);
        }
    }
}
