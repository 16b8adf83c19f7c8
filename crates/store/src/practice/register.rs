//! What was stated of adverse events, and of how many sessions and muscles.

use std::collections::BTreeMap;

use care::alert::{AdverseEvent, Relation, Severity};
use care::id::{AlertId, ClinicId, PatientId, SessionEventId, SessionId, StaffId};
use care::port::StoreError;
use care::practice::{By, Done, StatedEvent, StatedOf, Stretch};
use care::treatment::Needling;
use sqlx::any::AnyRow;

use super::within::over;
use super::{
    ALL_DONE_WITHIN, DONE_BY_DEPTH, DONE_BY_PRACTITIONER, DONE_BY_REGION, DONE_BY_TECHNIQUE,
    NEEDLINGS_OF_EVENTS, NEEDLINGS_OF_SESSION_EVENTS, STATED_EVENTS, STATED_OF_SESSIONS,
};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::treatment::needling;

/// What an id names on which an event was stated.
type Of = fn(String) -> StatedOf;

/// Of alerts and of sessions, together the newest.
pub(super) async fn stated(
    store: &SqlStore,
    clinic: &ClinicId,
    stretch: Stretch,
    limit: u32,
) -> Result<Vec<StatedEvent>, StoreError> {
    let mut all = Vec::new();
    let of_alert: Of = |id| StatedOf::Alert(AlertId::stored(id));
    let of_session: Of = |id| StatedOf::Session(SessionEventId::stored(id));
    for (text, of) in [(STATED_EVENTS, of_alert), (STATED_OF_SESSIONS, of_session)] {
        let query = over(text, clinic, stretch).bind(i64::from(limit));
        let rows = query.fetch_all(&store.read).await;
        let rows = rows.doing("reading adverse events")?;
        for row in &rows {
            all.push(event(row, of)?);
        }
    }
    all.sort_by_key(|one| std::cmp::Reverse(one.counted_at()));
    all.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(all)
}

fn event(row: &AnyRow, of: Of) -> Result<StatedEvent, StoreError> {
    let mut columns = Columns::of("adverse_event", row);
    Ok(StatedEvent {
        of: of(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        event: AdverseEvent {
            severity: columns.known(Severity::from_id)?,
            relation: columns.known(Relation::from_id)?,
            kind: columns.text()?,
            session: columns.text_or_null()?.map(SessionId::stored),
        },
        at: columns.time()?,
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
    let mut all: BTreeMap<SessionId, Vec<Needling>> = BTreeMap::new();
    for text in [NEEDLINGS_OF_EVENTS, NEEDLINGS_OF_SESSION_EVENTS] {
        let query = sqlx::query(text).bind(clinic.as_str());
        let rows = query.fetch_all(&store.read).await;
        let rows = rows.doing("reading what was needled before adverse events")?;
        let mut found: BTreeMap<SessionId, Vec<Needling>> = BTreeMap::new();
        for row in &rows {
            let (session, needling) = needling(&mut Columns::of("needling", row))?;
            found.entry(session).or_default().push(needling);
        }
        // A session may have events of both kinds: its muscles are the same.
        all.append(&mut found);
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
