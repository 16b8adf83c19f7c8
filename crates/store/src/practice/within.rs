//! Counts over a bounded stretch of time.

use care::alert::{Cause, Outcome};
use care::id::{AlertId, ClinicId};
use care::port::StoreError;
use care::practice::{AlertFacts, AskedSession, Bounds, Share, Stretch};
use jiff::SignedDuration;
use sqlx::any::AnyRow;
use sqlx::query::Query;
use sqlx::{Any, Database};

use super::{ALERTS_WITHIN, ASKED_SESSIONS, CHECK_INS_WITHIN, DELIVERED_WITHIN, HEARD_OF_NEEDLED};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;

pub(super) async fn check_ins(
    store: &SqlStore,
    clinic: &ClinicId,
    stretch: Stretch,
) -> Result<u64, StoreError> {
    let query = over(CHECK_INS_WITHIN, clinic, stretch);
    let row = query
        .fetch_one(&store.read)
        .await
        .doing("counting check-ins")?;
    Columns::of("check_in", &row).number()
}

pub(super) async fn asked(
    store: &SqlStore,
    clinic: &ClinicId,
    needled: Stretch,
    bounds: &Bounds,
) -> Result<Vec<AskedSession>, StoreError> {
    let query = over(ASKED_SESSIONS, clinic, needled);
    let query = bounds.iter().fold(query, |query, bound| query.bind(*bound));
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("reading which check-ins were answered")?;
    let session = |row: &AnyRow| {
        let mut columns = Columns::of("session", row);
        Ok(AskedSession {
            needled_at: columns.time()?,
            recorded_at: columns.time()?,
            next_at: columns.time_or_null()?,
            open: columns.number()?,
            answered: columns.number()?,
        })
    };
    rows.iter().map(session).collect()
}

pub(super) async fn delivered(
    store: &SqlStore,
    clinic: &ClinicId,
    stretch: Stretch,
) -> Result<Share, StoreError> {
    let query = over(DELIVERED_WITHIN, clinic, stretch);
    let row = query
        .fetch_one(&store.read)
        .await
        .doing("counting reminders")?;
    share(&mut Columns::of("delivery", &row))
}

pub(super) async fn heard(
    store: &SqlStore,
    clinic: &ClinicId,
    needled: Stretch,
    lasts: SignedDuration,
) -> Result<Share, StoreError> {
    let lasts = i64::try_from(lasts.as_micros()).unwrap_or(i64::MAX);
    let query = over(HEARD_OF_NEEDLED, clinic, needled).bind(lasts);
    let row = query
        .fetch_one(&store.read)
        .await
        .doing("counting patients who answer")?;
    share(&mut Columns::of("session", &row))
}

pub(super) async fn alerts(
    store: &SqlStore,
    clinic: &ClinicId,
    stretch: Stretch,
    after: Option<&AlertFacts>,
    limit: u32,
) -> Result<Vec<AlertFacts>, StoreError> {
    let (from, id) = after.map_or((stretch.from, ""), |last| {
        (last.raised_at, last.id.as_str())
    });
    let query = sqlx::query(ALERTS_WITHIN)
        .bind(clinic.as_str())
        .bind(from.as_microsecond())
        .bind(stretch.until.as_microsecond())
        .bind(id)
        .bind(i64::from(limit));
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("reading the alerts of a period")?;
    rows.iter().map(alert).collect()
}

fn alert(row: &AnyRow) -> Result<AlertFacts, StoreError> {
    facts(&mut Columns::of("alert", row))
}

/// Seven columns from the id on.
pub(super) fn facts(columns: &mut Columns<'_>) -> Result<AlertFacts, StoreError> {
    Ok(AlertFacts {
        id: AlertId::stored(columns.text()?),
        raised_at: columns.time()?,
        disposition: columns.disposition()?,
        cause: columns.known(Cause::from_id)?,
        taken_at: columns.time_or_null()?,
        outcome: columns.known_or_null(Outcome::from_id)?,
        assessment: columns.text()?,
    })
}

/// A text about a stretch of time, with its clinic and its bounds.
pub(super) fn over<'q>(
    text: &'static str,
    clinic: &'q ClinicId,
    stretch: Stretch,
) -> Query<'q, Any, <Any as Database>::Arguments> {
    sqlx::query(text)
        .bind(clinic.as_str())
        .bind(stretch.from.as_microsecond())
        .bind(stretch.until.as_microsecond())
}

/// Two counts: of how many, of all.
fn share(columns: &mut Columns<'_>) -> Result<Share, StoreError> {
    Ok(Share::new(columns.number()?, columns.number()?))
}
