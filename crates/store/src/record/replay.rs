//! Patients with all that their check-ins were assessed by, page by page: four statements for up to 128 patients.

use std::collections::HashMap;

use care::check_in::CheckIn;
use care::id::{ClinicId, PatientId};
use care::port::StoreError;
use care::record::replay::{KnownSession, PatientRecord};
use sqlx::any::AnyRow;

use super::{CHECK_INS_OF_MANY, CLOSED_OF_MANY, PATIENTS_AFTER, SESSIONS_OF_MANY};
use crate::bulk::{BulkText, pieces};
use crate::check_in::{check_in, open_session};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::treatment::patient;
use crate::values::Values;

/// A page of a clinic's patients.
pub(super) async fn patients_after(
    store: &SqlStore,
    clinic: &ClinicId,
    after: Option<&PatientId>,
    limit: u32,
) -> Result<Vec<PatientRecord>, StoreError> {
    let query = sqlx::query(PATIENTS_AFTER)
        .bind(clinic.as_str())
        .bind(after.map_or("", PatientId::as_str))
        .bind(i64::from(limit));
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("reading patients")?;
    let mut records = rows.iter().map(bare).collect::<Result<Vec<_>, _>>()?;
    let mut places = Places::default();
    for (place, record) in records.iter().enumerate() {
        places.0.insert(record.patient.id.clone(), place);
    }
    let ids: Vec<PatientId> = records.iter().map(|one| one.patient.id.clone()).collect();
    for row in of_many(store, &SESSIONS_OF_MANY, clinic, &ids).await? {
        let (patient, session) = session(&row)?;
        places.put(&mut records, &patient, |one| one.sessions.push(session));
    }
    for row in of_many(store, &CHECK_INS_OF_MANY, clinic, &ids).await? {
        let check_in: CheckIn = check_in(&mut Columns::of("check_in", &row))?;
        let patient = check_in.patient.clone();
        places.put(&mut records, &patient, |one| one.check_ins.push(check_in));
    }
    for row in of_many(store, &CLOSED_OF_MANY, clinic, &ids).await? {
        let mut columns = Columns::of("alert", &row);
        let (patient, at) = (PatientId::stored(columns.text()?), columns.time()?);
        places.put(&mut records, &patient, |one| one.closed.push(at));
    }
    Ok(records)
}

/// Where each patient's record stands.
#[derive(Default)]
struct Places(HashMap<PatientId, usize>);

impl Places {
    fn put(
        &self,
        records: &mut [PatientRecord],
        patient: &PatientId,
        put: impl FnOnce(&mut PatientRecord),
    ) {
        let place = self.0.get(patient);
        if let Some(record) = place.and_then(|place| records.get_mut(*place)) {
            put(record);
        }
    }
}

fn bare(row: &AnyRow) -> Result<PatientRecord, StoreError> {
    Ok(PatientRecord {
        patient: patient(&mut Columns::of("patient", row))?,
        sessions: Vec::new(),
        check_ins: Vec::new(),
        closed: Vec::new(),
    })
}

fn session(row: &AnyRow) -> Result<(PatientId, KnownSession), StoreError> {
    let mut columns = Columns::of("session", row);
    let patient = PatientId::stored(columns.text()?);
    let known = KnownSession {
        recorded_at: columns.time()?,
        ended_at: columns.time_or_null()?,
        session: open_session(&mut columns)?,
    };
    Ok((patient, known))
}

/// The rows of a text for many patients.
pub(crate) async fn of_many(
    store: &SqlStore,
    text: &'static BulkText,
    clinic: &ClinicId,
    patients: &[PatientId],
) -> Result<Vec<AnyRow>, StoreError> {
    let mut rows = Vec::new();
    for piece in pieces(patients) {
        let mut values = Values::default();
        values.add(clinic.as_str());
        for patient in piece {
            values.add(patient.as_str());
        }
        let text = text.sql(store.kind, piece.len());
        let query = sqlx::query_with(text, values.arguments()?);
        let found = query.fetch_all(&store.read).await;
        rows.extend(found.doing("reading what check-ins were assessed by")?);
    }
    Ok(rows)
}
