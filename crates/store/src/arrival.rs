//! What came of messages that the gateway for text messages had taken.

use async_trait::async_trait;
use care::id::{ClinicId, JobId, PatientId};
use care::port::{ArrivalStore, StoreError};
use care::review::Only;
use care::treatment::reminder::{About, Arrival, Outcome};
use jiff::{SignedDuration, Timestamp};
use sqlx::{Any, Transaction};

use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::texts::texts;
use crate::treatment::reminder::end_aside;

texts! {
    DELIVERY_ARRIVED = "UPDATE delivery SET arrived = $1, arrived_said = $2, arrived_at = $3
        WHERE message_id = $4 AND (arrived IS NULL OR arrived <> 'delivered')";
    TELLING_ARRIVED = "UPDATE telling SET arrived = $1, arrived_said = $2, arrived_at = $3
        WHERE message_id = $4 AND (arrived IS NULL OR arrived <> 'delivered')";
    DELIVERY_OF_MESSAGE = "SELECT d.clinic_id, d.patient_id, d.delivery_id, j.kind FROM delivery d
        JOIN job j ON j.clinic_id = d.clinic_id AND j.job_id = d.job_id WHERE d.message_id = $1";
    TELLING_OF_MESSAGE = "SELECT t.clinic_id, t.job_id FROM telling t WHERE t.message_id = $1";
    // A message that went out later says more.
    LOST_PLAN = "UPDATE reminder_plan SET not_reached_at = $1 WHERE clinic_id = $2 AND patient_id = $3
        AND NOT EXISTS (SELECT 1 FROM delivery n WHERE n.clinic_id = $2 AND n.patient_id = $3 AND n.delivery_id > $4
            AND COALESCE(n.arrived, n.outcome) IN ('taken', 'delivered'))";
    WAKE_CHAIN = "UPDATE job SET run_at = $1 WHERE clinic_id = $2 AND job_id = $3 AND done_at IS NULL AND run_at > $1";
    KEEP_EARLY = "INSERT INTO early_arrival (message_id, arrived, arrived_said, arrived_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (message_id) DO UPDATE SET arrived = excluded.arrived, arrived_said = excluded.arrived_said, arrived_at = excluded.arrived_at
        WHERE early_arrival.arrived <> 'delivered'";
    EARLY = "SELECT e.arrived, e.arrived_said, e.arrived_at FROM early_arrival e WHERE e.message_id = $1";
    FORGET_EARLY = "DELETE FROM early_arrival WHERE message_id = $1 OR arrived_at < $2";
}

/// Greater than every id, which are hexadecimal digits and hyphens, in whatever order a database sorts signs.
pub(crate) const AFTER_ALL_IDS: &str = "g";

/// Which tries, as the texts of both logs ask for them.
pub(crate) fn only(only: Only) -> &'static str {
    match only {
        Only::All => "all",
        Only::Trouble => "trouble",
    }
}

/// So long a message may be unknown before what came of it is thrown away.
const EARLY_MAX: SignedDuration = SignedDuration::from_hours(24);
const NOTING: &str = "noting what came of a message";

/// What came of a message, as it is written beside the try.
struct Word<'a> {
    message: &'a str,
    outcome: Outcome,
    said: &'a str,
    at: Timestamp,
}

/// Whether the message was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    Yes,
    NotYet,
}

#[async_trait]
impl ArrivalStore for SqlStore {
    async fn note_arrival(
        &self,
        arrival: &Arrival,
        at: Timestamp,
        wake_at: Timestamp,
    ) -> Result<(), StoreError> {
        let word = Word {
            message: &arrival.message,
            outcome: arrival.arrived.outcome(),
            said: &arrival.said,
            at,
        };
        let mut tx = self.begin().await?;
        if apply(&mut tx, &word, wake_at).await? == Known::NotYet {
            keep_early(&mut tx, &word).await?;
        }
        tx.commit().await.doing(NOTING)
    }
}

/// Takes over what came of a message before it was written down that it went out.
pub(crate) async fn take_early(
    tx: &mut Transaction<'static, Any>,
    message: Option<&str>,
) -> Result<(), StoreError> {
    let Some(message) = message else {
        return Ok(());
    };
    let query = sqlx::query(EARLY).bind(message);
    let Some(row) = query.fetch_optional(&mut **tx).await.doing(NOTING)? else {
        return Ok(());
    };
    let (outcome, said, at) = {
        let mut columns = Columns::of("early_arrival", &row);
        let outcome = columns.known(Outcome::from_id)?;
        (outcome, columns.text()?, columns.time()?)
    };
    let word = Word {
        message,
        outcome,
        said: &said,
        at,
    };
    apply(tx, &word, at).await?;
    forget(tx, message, at).await
}

async fn keep_early(tx: &mut Transaction<'static, Any>, word: &Word<'_>) -> Result<(), StoreError> {
    forget(tx, "", word.at).await?;
    let keep = sqlx::query(KEEP_EARLY)
        .bind(word.message)
        .bind(word.outcome.id())
        .bind(word.said)
        .bind(word.at.as_microsecond());
    keep.execute(&mut **tx).await.doing(NOTING).map(drop)
}

/// Throws away what was kept of a message, and of those that nobody knew within a day.
async fn forget(
    tx: &mut Transaction<'static, Any>,
    message: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let before = now.saturating_sub(EARLY_MAX).unwrap_or(now);
    let forget = sqlx::query(FORGET_EARLY)
        .bind(message)
        .bind(before.as_microsecond());
    forget.execute(&mut **tx).await.doing(NOTING).map(drop)
}

async fn apply(
    tx: &mut Transaction<'static, Any>,
    word: &Word<'_>,
    wake_at: Timestamp,
) -> Result<Known, StoreError> {
    let query = sqlx::query(DELIVERY_OF_MESSAGE).bind(word.message);
    if let Some(row) = query.fetch_optional(&mut **tx).await.doing(NOTING)? {
        if write(tx, DELIVERY_ARRIVED, word).await? && word.outcome == Outcome::Undelivered {
            let lost = lost(&mut Columns::of("delivery", &row))?;
            not_reached(tx, &lost, word.at).await?;
        }
        return Ok(Known::Yes);
    }
    let query = sqlx::query(TELLING_OF_MESSAGE).bind(word.message);
    let Some(row) = query.fetch_optional(&mut **tx).await.doing(NOTING)? else {
        return Ok(Known::NotYet);
    };
    if write(tx, TELLING_ARRIVED, word).await? && word.outcome == Outcome::Undelivered {
        let (clinic, job) = run_of(&mut Columns::of("telling", &row))?;
        let wake = sqlx::query(WAKE_CHAIN)
            .bind(wake_at.as_microsecond())
            .bind(clinic.as_str())
            .bind(job.as_str());
        wake.execute(&mut **tx).await.doing(NOTING)?;
    }
    Ok(Known::Yes)
}

fn run_of(columns: &mut Columns<'_>) -> Result<(ClinicId, JobId), StoreError> {
    Ok((
        ClinicId::stored(columns.text()?),
        JobId::stored(columns.text()?),
    ))
}

/// A message to a patient that did not arrive.
struct Lost {
    clinic: ClinicId,
    patient: PatientId,
    delivery: String,
    about: About,
}

fn lost(columns: &mut Columns<'_>) -> Result<Lost, StoreError> {
    Ok(Lost {
        clinic: ClinicId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        delivery: columns.text()?,
        about: columns.known(About::from_id)?,
    })
}

/// Whether it was news.
async fn write(
    tx: &mut Transaction<'static, Any>,
    text: &'static str,
    word: &Word<'_>,
) -> Result<bool, StoreError> {
    let write = sqlx::query(text)
        .bind(word.outcome.id())
        .bind(word.said)
        .bind(word.at.as_microsecond())
        .bind(word.message);
    let written = write.execute(&mut **tx).await.doing(NOTING)?;
    Ok(written.rows_affected() > 0)
}

/// The patient goes to those whom somebody has to call. That a link did not arrive stands beside the link.
async fn not_reached(
    tx: &mut Transaction<'static, Any>,
    lost: &Lost,
    at: Timestamp,
) -> Result<(), StoreError> {
    if lost.about == About::Link {
        return Ok(());
    }
    let plan = sqlx::query(LOST_PLAN)
        .bind(at.as_microsecond())
        .bind(lost.clinic.as_str())
        .bind(lost.patient.as_str())
        .bind(lost.delivery.as_str());
    let plan = plan.execute(&mut **tx).await.doing(NOTING)?;
    // What waits for the patient is more than a silence: somebody has to call, whoever put them aside.
    if lost.about == About::Notice && plan.rows_affected() > 0 {
        end_aside(tx, &lost.clinic, &lost.patient).await?;
    }
    Ok(())
}
