//! Links that wait to be sent: by each way one for each patient, asked for by itself or with a session.

use care::id::{ClinicId, PatientId};
use care::jobs::{Job, JobKind, NewJob};
use care::port::StoreError;
use care::treatment::{ContactChange, NewTextCode, ToSend, Withdrawal};
use jiff::Timestamp;

use super::text_code;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::jobs::{add_jobs, job, job_columns};
use crate::texts::texts;
use crate::transaction::Tx;

texts! {
    WAITING = concat!("SELECT ", job_columns!(), " FROM job j
        WHERE j.clinic_id = $1 AND j.kind = $2 AND j.subject = $3 AND j.done_at IS NULL ORDER BY j.job_id LIMIT 1");
    // Whoever has it in hand may have written the mail already, with the link of before: it ends nothing any more.
    BEGIN_ANEW = "UPDATE job SET run_at = $1, fence = fence + 1 WHERE clinic_id = $2 AND job_id = $3";
    TRY_NOW = "UPDATE job SET run_at = $1 WHERE clinic_id = $2 AND job_id = $3 AND (attempts > 0 OR fence = 0) AND run_at > $1";
    // Of two sessions that send the same link, the one that can be taken back longer says when. What was asked for by itself goes on.
    TRY_LATER = "UPDATE job SET run_at = $1 WHERE clinic_id = $2 AND job_id = $3 AND attempts = 0 AND fence = 0 AND run_at < $1 AND run_at > $4";
    // To another address: what waits for the end of a session's minute waits on.
    ANEW_MAIL = "UPDATE job SET run_at = CASE WHEN fence = 0 AND run_at > $1 THEN run_at ELSE $1 END,
        fence = CASE WHEN fence = 0 THEN 0 ELSE fence + 1 END WHERE clinic_id = $2 AND job_id = $3";
    END_WITH_SESSION = "UPDATE job SET done_at = $1, fence = fence + 1 WHERE clinic_id = $2 AND kind IN ('send_link', 'text_link') AND subject = $3
        AND done_at IS NULL AND attempts = 0 AND run_at = $4";
}

const SENDING: &str = "sending a link";

/// A link that was to go out with a session that is taken back stays. What was asked for by itself goes out.
pub(super) async fn end_with_session(
    tx: &mut Tx,
    withdrawal: &Withdrawal,
) -> Result<(), StoreError> {
    let end = sqlx::query(END_WITH_SESSION)
        .bind(withdrawal.at.as_microsecond())
        .bind(withdrawal.clinic.as_str())
        .bind(withdrawal.patient.as_str())
        .bind(withdrawal.sending_due.as_microsecond());
    end.execute(&mut **tx).await.doing(SENDING).map(drop)
}

/// How a text was asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Alone,
    /// At the time when the session was recorded.
    WithSession(Timestamp),
}

/// When a sending that waits already is tried.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Hurry {
    /// When the new one was to be.
    Now,
    /// Then, and whoever has it in hand ends nothing any more.
    Anew,
    /// No sooner than the new one, where it waits for another session, too; with the time when this one was recorded.
    WithSession(Timestamp),
}

/// Whether a sending is new, or one waited.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Enqueued {
    Anew,
    Already,
}

impl SqlStore {
    pub(super) async fn waiting(
        &self,
        clinic: &ClinicId,
        kind: &JobKind,
    ) -> Result<Option<Job>, StoreError> {
        let query = sqlx::query(WAITING)
            .bind(clinic.as_str())
            .bind(kind.name())
            .bind(kind.subject());
        let row = query.fetch_optional(&self.read).await.doing(SENDING)?;
        row.map(|row| job(&mut Columns::of("job", &row)))
            .transpose()
    }

    /// Enqueues a sending; where one waits for the same patient, that one is moved as `hurry` says instead.
    pub(super) async fn enqueue_sending(
        &self,
        tx: &mut Tx,
        new: &NewJob,
        hurry: Hurry,
    ) -> Result<Enqueued, StoreError> {
        let waiting = sqlx::query(WAITING)
            .bind(new.clinic.as_str())
            .bind(new.kind.name())
            .bind(new.kind.subject());
        let waiting = waiting.fetch_optional(&mut **tx).await.doing(SENDING)?;
        let Some(row) = waiting else {
            add_jobs(self.kind, tx, &[new]).await?;
            return Ok(Enqueued::Anew);
        };
        let waiting = job(&mut Columns::of("job", &row))?;
        let (text, recorded_at) = match hurry {
            Hurry::Now => (TRY_NOW, None),
            Hurry::Anew => (BEGIN_ANEW, None),
            Hurry::WithSession(recorded_at) => (TRY_LATER, Some(recorded_at)),
        };
        let hurry = sqlx::query(text)
            .bind(new.run_at.as_microsecond())
            .bind(new.clinic.as_str())
            .bind(waiting.id.as_str());
        let hurry = match recorded_at {
            Some(at) => hurry.bind(at.as_microsecond()),
            None => hurry,
        };
        hurry.execute(&mut **tx).await.doing(SENDING)?;
        Ok(Enqueued::Already)
    }

    /// Enqueues what goes out with a session; where one waits for the same link, that one waits as long as this one.
    pub(super) async fn enqueue(
        &self,
        tx: &mut Tx,
        what: &ToSend,
        recorded_at: Timestamp,
    ) -> Result<(), StoreError> {
        match what {
            ToSend::Mail(job) => {
                let hurry = Hurry::WithSession(recorded_at);
                self.enqueue_sending(tx, job, hurry).await.map(drop)
            }
            ToSend::Text(job, code) => {
                let asked = Asked::WithSession(recorded_at);
                self.enqueue_text(tx, (job, code), asked).await
            }
        }
    }

    pub(super) async fn enqueue_text(
        &self,
        tx: &mut Tx,
        (new, code): (&NewJob, &NewTextCode),
        asked: Asked,
    ) -> Result<(), StoreError> {
        let (clinic, patient) = (&new.clinic, new.kind.subject());
        text_code::end_waiting(tx, clinic, patient, &code.link, new.run_at).await?;
        let hurry = match asked {
            Asked::Alone => Hurry::Now,
            Asked::WithSession(recorded_at) => Hurry::WithSession(recorded_at),
        };
        if self.enqueue_sending(tx, new, hurry).await? == Enqueued::Anew {
            // Whoever got the text before, to a number that was wrong perhaps, opens nothing with it any more: at once, but with
            // a session, which may be taken back, only when the new one is out.
            if asked == Asked::Alone {
                text_code::expire(tx, clinic, &code.link, new.run_at).await?;
            }
            text_code::add(tx, new, code).await?;
        }
        Ok(())
    }

    /// A mail with the link that waits goes to another address: at once, or when its session cannot be taken back any more.
    pub(super) async fn mail_anew(
        &self,
        tx: &mut Tx,
        clinic: &ClinicId,
        patient: &PatientId,
        at: Timestamp,
    ) -> Result<(), StoreError> {
        let kind = JobKind::SendLink(patient.clone());
        let waiting = sqlx::query(WAITING)
            .bind(clinic.as_str())
            .bind(kind.name())
            .bind(kind.subject());
        let waiting = waiting.fetch_optional(&mut **tx).await.doing(SENDING)?;
        let Some(row) = waiting else { return Ok(()) };
        let waiting = job(&mut Columns::of("job", &row))?;
        let anew = sqlx::query(ANEW_MAIL)
            .bind(at.as_microsecond())
            .bind(clinic.as_str())
            .bind(waiting.id.as_str());
        anew.execute(&mut **tx).await.doing(SENDING).map(drop)
    }

    /// Texts with a code for the link: those that nobody has opened open nothing any more, those that wait end, and
    /// `text` takes their place.
    pub(super) async fn text_anew(
        &self,
        tx: &mut Tx,
        change: &ContactChange,
        text: Option<&(NewJob, NewTextCode)>,
    ) -> Result<(), StoreError> {
        let ContactChange {
            after, link, at, ..
        } = change;
        text_code::end_all(tx, &after.clinic, after.id.as_str(), *at).await?;
        if let Some(link) = link {
            text_code::expire(tx, &link.clinic, &link.id, *at).await?;
        }
        let Some((job, code)) = text else {
            return Ok(());
        };
        add_jobs(self.kind, tx, &[job]).await?;
        text_code::add(tx, job, code).await
    }
}
