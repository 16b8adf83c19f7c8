//! Reading stored check-ins.

use care::check_in::{CheckIn, Wish};
use care::id::{CheckInId, ClientId, ClinicId, LinkId, PatientId};
use care::port::StoreError;

use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::review::NEWEST_CHECK_INS;

/// Columns of a check-in `c`, in the order that [`check_in`] reads them.
macro_rules! check_in_columns {
    () => {
        "c.clinic_id, c.check_in_id, c.patient_id, c.link_id, c.client_id, c.body_hash, c.wish, c.corrects, c.answered_at,
        c.received_at, c.answers, c.words, c.disposition, c.assessment, c.protocol_sha256"
    };
}

pub(crate) use check_in_columns;

/// Reads the fifteen columns of a check-in.
pub(crate) fn check_in(columns: &mut Columns<'_>) -> Result<CheckIn, StoreError> {
    Ok(CheckIn {
        clinic: ClinicId::stored(columns.text()?),
        id: CheckInId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        link: LinkId::stored(columns.text()?),
        client_id: ClientId::stored(columns.text()?),
        body_hash: columns.text()?,
        wish: columns.known_or_null(Wish::from_id)?,
        corrects: columns.text_or_null()?.map(CheckInId::stored),
        answered_at: columns.time()?,
        received_at: columns.time()?,
        answers: columns.text()?,
        words: columns.bytes_or_null()?,
        disposition: columns.disposition()?,
        assessment: columns.text()?,
        protocol_sha256: columns.text()?,
    })
}

/// A patient's check-ins, newest first.
pub(crate) async fn newest_check_ins(
    store: &SqlStore,
    clinic: &ClinicId,
    patient: &PatientId,
    limit: u32,
) -> Result<Vec<CheckIn>, StoreError> {
    let query = sqlx::query(NEWEST_CHECK_INS)
        .bind(clinic.as_str())
        .bind(patient.as_str())
        .bind(i64::from(limit));
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("reading check-ins")?;
    rows.iter()
        .map(|row| check_in(&mut Columns::of("check_in", row)))
        .collect()
}
