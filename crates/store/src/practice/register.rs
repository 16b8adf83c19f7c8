//! What was stated of adverse events, and of how many sessions and muscles.

use std::collections::BTreeMap;

use care::alert::{AdverseEvent, Relation, Severity};
use care::id::{AlertId, ClinicId, PatientId, SessionId, StaffId};
use care::port::StoreError;
use care::practice::{By, Done, StatedEvent, Stretch};
use care::treatment::Needling;
use sqlx::any::AnyRow;

use super::within::over;
use super::{
    ALL_DONE_WITHIN, DONE_BY_DEPTH, DONE_BY_PRACTITIONER, DONE_BY_REGION, DONE_BY_TECHNIQUE,
    NEEDLINGS_OF_EVENTS, STATED_EVENTS,
};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::treatment::needling;

pub(super) async fn stated(
    store: &SqlStore,
    clinic: &ClinicId,
    stretch: Stretch,
    limit: u32,
) -> Result<Vec<StatedEvent>, StoreError> {
    let query = over(STATED_EVENTS, clinic, stretch).bind(i64::from(limit));
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("reading adverse events")?;
    rows.iter().map(event).collect()
}

fn event(row: &AnyRow) -> Result<StatedEvent, StoreError> {
    let mut columns = Columns::of("adverse_event", row);
    Ok(StatedEvent {
        alert: AlertId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        event: AdverseEvent {
            severity: columns.known(Severity::from_id)?,
            relation: columns.known(Relation::from_id)?,
            kind: columns.text()?,
            session: columns.text_or_null()?.map(SessionId::stored),
        },
        raised_at: columns.time()?,
        session: {
            let at = columns.time_or_null()?;
            let staff = columns.text_or_null()?.map(StaffId::stored);
            at.zip(staff)
        },
    })
}

pub(super) async fn needlings(
    store: &SqlStore,
    clinic: &ClinicId,
) -> Result<BTreeMap<SessionId, Vec<Needling>>, StoreError> {
    let rows = sqlx::query(NEEDLINGS_OF_EVENTS)
        .bind(clinic.as_str())
        .fetch_all(&store.read)
        .await
        .doing("reading what was needled before adverse events")?;
    let mut all: BTreeMap<SessionId, Vec<Needling>> = BTreeMap::new();
    for row in &rows {
        let (session, needling) = needling(&mut Columns::of("needling", row))?;
        all.entry(session).or_default().push(needling);
    }
    Ok(all)
}

pub(super) async fn done(
    store: &SqlStore,
    clinic: &ClinicId,
    stretch: Stretch,
    by: By,
) -> Result<Vec<(String, Done)>, StoreError> {
    let text = match by {
        By::Region => DONE_BY_REGION,
        By::Depth => DONE_BY_DEPTH,
        By::Technique => DONE_BY_TECHNIQUE,
        By::Practitioner => DONE_BY_PRACTITIONER,
    };
    let query = over(text, clinic, stretch);
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("counting sessions")?;
    let one = |row: &AnyRow| {
        let mut columns = Columns::of("needling", row);
        Ok((columns.text()?, counts(&mut columns)?))
    };
    rows.iter().map(one).collect()
}

pub(super) async fn all_done(
    store: &SqlStore,
    clinic: &ClinicId,
    stretch: Stretch,
) -> Result<Done, StoreError> {
    let query = over(ALL_DONE_WITHIN, clinic, stretch);
    let row = query
        .fetch_one(&store.read)
        .await
        .doing("counting sessions")?;
    counts(&mut Columns::of("needling", &row))
}

fn counts(columns: &mut Columns<'_>) -> Result<Done, StoreError> {
    Ok(Done {
        sessions: columns.number()?,
        muscles: columns.number()?,
    })
}
