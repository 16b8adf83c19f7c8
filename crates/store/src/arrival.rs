//! What came of messages that the gateway for text messages had taken.

use async_trait::async_trait;
use care::id::{ClinicId, JobId, PatientId};
use care::port::{ArrivalStore, StoreError};
use care::review::Only;
use care::treatment::reminder::{About, Arrival, Outcome};
use jiff::{SignedDuration, Timestamp};

use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::texts::texts;
use crate::transaction::Tx;
use crate::treatment::reminder::end_aside;

texts! {
    // The newest, should a provider give an id twice. That it arrived is the last word, and the same word again is none.
    DELIVERY_OF_MESSAGE = "SELECT d.clinic_id, d.patient_id, d.delivery_id, j.kind, d.at FROM delivery d
        JOIN job j ON j.clinic_id = d.clinic_id AND j.job_id = d.job_id WHERE d.message_id = $1 ORDER BY d.delivery_id DESC LIMIT 1";
    DELIVERY_ARRIVED = "UPDATE delivery SET arrived = $1, arrived_said = $2, arrived_at = $3
        WHERE clinic_id = $4 AND delivery_id = $5 AND (arrived IS NULL OR (arrived <> 'delivered' AND arrived <> $1))";
    TELLING_OF_MESSAGE = "SELECT t.clinic_id, t.telling_id, t.job_id FROM telling t WHERE t.message_id = $1 ORDER BY t.telling_id DESC LIMIT 1";
    TELLING_ARRIVED = "UPDATE telling SET arrived = $1, arrived_said = $2, arrived_at = $3
        WHERE clinic_id = $4 AND telling_id = $5 AND (arrived IS NULL OR (arrived <> 'delivered' AND arrived <> $1))";
    // As if it had been refused when it was sent: whoever was heard since is not called, and a message that went out later says more.
    LOST_PLAN = "UPDATE reminder_plan SET not_reached_at = $1 WHERE clinic_id = $2 AND patient_id = $3
        AND agreed_at <= $1 AND stopped_at IS NULL AND (not_reached_at IS NULL OR not_reached_at < $1)
        AND NOT EXISTS (SELECT 1 FROM delivery n WHERE n.clinic_id = $2 AND n.patient_id = $3 AND n.delivery_id > $4
            AND COALESCE(n.arrived, n.outcome) IN ('taken', 'delivered'))";
    // A round that is under way had counted on the message: it loses its fence, and the job comes back when its lease ends.
    WAKE_CHAIN = "UPDATE job SET fence = fence + 1, run_at = CASE WHEN run_at > $1 THEN $1 ELSE run_at END
        WHERE clinic_id = $2 AND job_id = $3 AND done_at IS NULL";
    KEEP_EARLY = "INSERT INTO early_arrival (message_id, arrived, arrived_said, arrived_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (message_id) DO UPDATE SET arrived = excluded.arrived, arrived_said = excluded.arrived_said, arrived_at = excluded.arrived_at
        WHERE early_arrival.arrived <> 'delivered'";
    // Waits for a report on the same message that is being written, as that waits for this.
    TAKE_EARLY = "INSERT INTO early_arrival (message_id, arrived, arrived_said, arrived_at) VALUES ($1, 'taken', '', $2)
        ON CONFLICT (message_id) DO UPDATE SET message_id = excluded.message_id RETURNING arrived, arrived_said, arrived_at";
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

/// A try that the gateway speaks of.
enum Try {
    /// For a patient.
    Delivery(Sent),
    /// Of an alert's chain.
    Telling {
        clinic: ClinicId,
        id: String,
        job: JobId,
    },
}

/// A message to a patient.
struct Sent {
    clinic: ClinicId,
    patient: PatientId,
    id: String,
    about: About,
    at: Timestamp,
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
        keep_early(&mut tx, &word).await?;
        if let Some(tried) = try_of(&mut tx, word.message).await? {
            if let Try::Delivery(sent) = &tried {
                self.lock(&mut tx, &sent.clinic, sent.patient.as_str())
                    .await?;
            }
            apply(&mut tx, &tried, &word, wake_at).await?;
            forget(&mut tx, word.message, at).await?;
        }
        tx.commit().await.doing(NOTING)
    }
}

/// Takes over what came of a message before it was written down that it went out. It comes last in the transaction: what
/// follows from it is the last word on the try.
pub(crate) async fn take_early(
    tx: &mut Tx,
    message: Option<&str>,
    at: Timestamp,
) -> Result<(), StoreError> {
    let Some(message) = message else {
        return Ok(());
    };
    let query = sqlx::query(TAKE_EARLY)
        .bind(message)
        .bind(at.as_microsecond());
    let row = query.fetch_one(&mut **tx).await.doing(NOTING)?;
    let (outcome, said, noted_at) = {
        let mut columns = Columns::of("early_arrival", &row);
        let outcome = columns.known(Outcome::from_id)?;
        (outcome, columns.text()?, columns.time()?)
    };
    if outcome != Outcome::Taken
        && let Some(tried) = try_of(tx, message).await?
    {
        let word = Word {
            message,
            outcome,
            said: &said,
            at: noted_at,
        };
        apply(tx, &tried, &word, at).await?;
    }
    forget(tx, message, at).await
}

async fn keep_early(tx: &mut Tx, word: &Word<'_>) -> Result<(), StoreError> {
    forget(tx, "", word.at).await?;
    let keep = sqlx::query(KEEP_EARLY)
        .bind(word.message)
        .bind(word.outcome.id())
        .bind(word.said)
        .bind(word.at.as_microsecond());
    keep.execute(&mut **tx).await.doing(NOTING).map(drop)
}

/// Throws away what was kept of a message, and of those that nobody knew within a day.
async fn forget(tx: &mut Tx, message: &str, now: Timestamp) -> Result<(), StoreError> {
    let before = now.saturating_sub(EARLY_MAX).unwrap_or(now);
    let forget = sqlx::query(FORGET_EARLY)
        .bind(message)
        .bind(before.as_microsecond());
    forget.execute(&mut **tx).await.doing(NOTING).map(drop)
}

async fn try_of(tx: &mut Tx, message: &str) -> Result<Option<Try>, StoreError> {
    let query = sqlx::query(DELIVERY_OF_MESSAGE).bind(message);
    if let Some(row) = query.fetch_optional(&mut **tx).await.doing(NOTING)? {
        let sent = sent(&mut Columns::of("delivery", &row))?;
        return Ok(Some(Try::Delivery(sent)));
    }
    let query = sqlx::query(TELLING_OF_MESSAGE).bind(message);
    let row = query.fetch_optional(&mut **tx).await.doing(NOTING)?;
    row.map(|row| telling(&mut Columns::of("telling", &row)))
        .transpose()
}

fn sent(columns: &mut Columns<'_>) -> Result<Sent, StoreError> {
    Ok(Sent {
        clinic: ClinicId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        id: columns.text()?,
        about: columns.known(About::from_id)?,
        at: columns.time()?,
    })
}

fn telling(columns: &mut Columns<'_>) -> Result<Try, StoreError> {
    Ok(Try::Telling {
        clinic: ClinicId::stored(columns.text()?),
        id: columns.text()?,
        job: JobId::stored(columns.text()?),
    })
}

/// Writes the word beside the try, and what follows from it where it is news.
async fn apply(
    tx: &mut Tx,
    tried: &Try,
    word: &Word<'_>,
    wake_at: Timestamp,
) -> Result<(), StoreError> {
    let (text, clinic, id) = match tried {
        Try::Delivery(sent) => (DELIVERY_ARRIVED, &sent.clinic, &sent.id),
        Try::Telling { clinic, id, .. } => (TELLING_ARRIVED, clinic, id),
    };
    let write = sqlx::query(text)
        .bind(word.outcome.id())
        .bind(word.said)
        .bind(word.at.as_microsecond())
        .bind(clinic.as_str())
        .bind(id.as_str());
    let written = write.execute(&mut **tx).await.doing(NOTING)?;
    if written.rows_affected() == 0 || word.outcome != Outcome::Undelivered {
        return Ok(());
    }
    match tried {
        Try::Delivery(sent) => not_reached(tx, sent).await,
        Try::Telling { clinic, job, .. } => {
            let wake = sqlx::query(WAKE_CHAIN)
                .bind(wake_at.as_microsecond())
                .bind(clinic.as_str())
                .bind(job.as_str());
            wake.execute(&mut **tx).await.doing(NOTING).map(drop)
        }
    }
}

/// The patient goes to those whom somebody has to call. That a link did not arrive stands beside the link.
async fn not_reached(tx: &mut Tx, sent: &Sent) -> Result<(), StoreError> {
    if sent.about == About::Link {
        return Ok(());
    }
    let plan = sqlx::query(LOST_PLAN)
        .bind(sent.at.as_microsecond())
        .bind(sent.clinic.as_str())
        .bind(sent.patient.as_str())
        .bind(sent.id.as_str());
    let plan = plan.execute(&mut **tx).await.doing(NOTING)?;
    // What waits for the patient is more than a silence: somebody has to call, whoever put them aside.
    if sent.about == About::Notice && plan.rows_affected() > 0 {
        end_aside(tx, &sent.clinic, &sent.patient).await?;
    }
    Ok(())
}
