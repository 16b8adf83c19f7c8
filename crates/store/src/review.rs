//! Reading for practitioners.

pub(crate) mod history;

use async_trait::async_trait;
use care::clinic::Role;
use care::id::{AlertId, ClinicId, PatientId, StaffId};
use care::port::{ReviewStore, StoreError, TreatmentStore};
use care::review::{AlertHistory, OpenAlert, Part, PatientHistory, WorklistPage};
use care::treatment::StoredFacts;
use jiff::Timestamp;

use crate::alert::{alert, alert_columns, event};
use crate::check_in::{check_in, check_in_columns, newest_check_ins};
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::{Doing, corrupt};
use crate::texts::texts;
use crate::treatment::{patient, patient_columns, sessions_of};

/// One page of the worklist, of those alerts that fit `$only`: the page's rows are found by their index first, so that the
/// rest is looked up for them alone.
macro_rules! worklist {
    ($only:literal, $limit:literal) => {
        concat!("SELECT ", alert_columns!(), ", ", patient_columns!(), ", c.assessment, c.answered_at, st.name, s.needled_at, s.facts FROM (
        SELECT w.* FROM alert w WHERE w.clinic_id = $1 AND w.closed_at IS NULL", $only, "
        ORDER BY w.disposition DESC, w.due_at, w.worry DESC, w.alert_id LIMIT ", $limit, ") a
        JOIN patient p ON p.clinic_id = a.clinic_id AND p.patient_id = a.patient_id
        JOIN check_in c ON c.clinic_id = a.clinic_id AND c.check_in_id = a.check_in_id
        LEFT JOIN staff st ON st.clinic_id = a.clinic_id AND st.staff_id = a.acknowledged_by
        LEFT JOIN session s ON s.clinic_id = a.clinic_id AND s.session_id = (SELECT n.session_id FROM session n
        WHERE n.clinic_id = a.clinic_id AND n.patient_id = a.patient_id AND n.ended_at IS NULL ORDER BY n.needled_at DESC, n.session_id DESC LIMIT 1)
        ORDER BY a.disposition DESC, a.due_at, a.worry DESC, a.alert_id")
    };
}

texts! {
    WORKLIST = worklist!("", "$2 OFFSET $3");
    WORKLIST_OF = worklist!(" AND (w.owner_id = $2 OR w.acknowledged_by = $3)", "$4 OFFSET $5");
    OPEN_ALERTS = "SELECT COUNT(*) FROM alert a WHERE a.clinic_id = $1 AND a.closed_at IS NULL";
    OPEN_ALERTS_WITH = "SELECT COUNT(*) FROM alert a WHERE a.clinic_id = $1 AND a.closed_at IS NULL AND (a.owner_id = $2 OR a.acknowledged_by = $3)";
    ALERT_EVENTS = "SELECT e.event_id, e.kind, e.at, e.staff_id, e.check_in_id, e.note, e.outcome FROM alert_event e
        WHERE e.clinic_id = $1 AND e.alert_id = $2 ORDER BY e.event_id";
    ALERT_CHECK_INS = concat!("SELECT ", check_in_columns!(), " FROM alert_event e
        JOIN check_in c ON c.clinic_id = e.clinic_id AND c.check_in_id = e.check_in_id
        WHERE e.clinic_id = $1 AND e.alert_id = $2 ORDER BY e.event_id DESC LIMIT 200");
    ALERTS_OF = concat!("SELECT ", alert_columns!(), " FROM alert a WHERE a.clinic_id = $1 AND a.patient_id = $2
        ORDER BY a.raised_at DESC, a.alert_id DESC LIMIT $3");
    COLLEAGUES = "SELECT st.staff_id, st.name FROM staff st WHERE st.clinic_id = $1 AND st.role <> $2 ORDER BY st.name, st.staff_id";
    STAFF_NAMES = "SELECT st.staff_id, st.name FROM staff st WHERE st.clinic_id = $1";
    NEWEST_CHECK_INS = concat!("SELECT ", check_in_columns!(), " FROM check_in c WHERE c.clinic_id = $1 AND c.patient_id = $2
        ORDER BY c.received_at DESC, c.check_in_id DESC LIMIT $3");
}

#[async_trait]
impl ReviewStore for SqlStore {
    async fn worklist(&self, clinic: &ClinicId, part: Part) -> Result<WorklistPage, StoreError> {
        let alerts = self
            .ask(WORKLIST, "alert", READING)
            .bind(clinic.as_str())
            .bind(i64::from(part.limit))
            .bind(i64::from(part.skip));
        Ok(WorklistPage {
            alerts: alerts.all(open_alert).await?,
            total: self.open_alerts(clinic).await?,
        })
    }

    async fn open_alerts(&self, clinic: &ClinicId) -> Result<u64, StoreError> {
        let count = self.ask(OPEN_ALERTS, "alert", COUNTING);
        count
            .bind(clinic.as_str())
            .one(|columns| columns.number())
            .await
    }

    async fn alert_history(
        &self,
        clinic: &ClinicId,
        id: &AlertId,
    ) -> Result<Option<AlertHistory>, StoreError> {
        use care::port::AlertStore;
        let Some(alert) = self.alert(clinic, id).await? else {
            return Ok(None);
        };
        let Some(patient) = self.patient(clinic, &alert.patient).await? else {
            return Ok(None);
        };
        let query = sqlx::query(ALERT_EVENTS)
            .bind(clinic.as_str())
            .bind(id.as_str());
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading what happened to an alert")?;
        let events = rows
            .iter()
            .map(|row| event(&mut Columns::of("alert_event", row)))
            .collect::<Result<_, _>>()?;
        let query = sqlx::query(ALERT_CHECK_INS)
            .bind(clinic.as_str())
            .bind(id.as_str());
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading an alert's check-ins")?;
        let check_ins = rows
            .iter()
            .map(|row| check_in(&mut Columns::of("check_in", row)))
            .collect::<Result<_, _>>()?;
        let sessions = sessions_of(self, clinic, &alert.patient).await?;
        Ok(Some(AlertHistory {
            alert,
            patient,
            events,
            check_ins,
            sessions,
            staff: staff_names(self, clinic).await?,
        }))
    }

    async fn patient_history(
        &self,
        clinic: &ClinicId,
        patient: &PatientId,
        limit: u32,
    ) -> Result<PatientHistory, StoreError> {
        let query = sqlx::query(ALERTS_OF)
            .bind(clinic.as_str())
            .bind(patient.as_str())
            .bind(i64::from(limit));
        let rows = query
            .fetch_all(&self.read)
            .await
            .doing("reading a patient's alerts")?;
        Ok(PatientHistory {
            sessions: sessions_of(self, clinic, patient).await?,
            check_ins: newest_check_ins(self, clinic, patient, limit).await?,
            alerts: rows
                .iter()
                .map(|row| alert(&mut Columns::of("alert", row)))
                .collect::<Result<_, _>>()?,
            link: self.link_of(clinic, patient).await?,
            staff: staff_names(self, clinic).await?,
        })
    }
}

const READING: &str = "reading the worklist";
const COUNTING: &str = "counting open alerts";

fn open_alert(columns: &mut Columns<'_>) -> Result<OpenAlert, StoreError> {
    Ok(OpenAlert {
        alert: alert(columns)?,
        patient: patient(columns)?,
        assessment: columns.text()?,
        said_at: columns.time()?,
        acknowledged_by: columns.text_or_null()?,
        needled: needled(columns)?,
    })
}

fn needled(columns: &mut Columns<'_>) -> Result<Option<(Timestamp, StoredFacts)>, StoreError> {
    let at = columns.time_or_null()?;
    let Some(facts) = columns.text_or_null()? else {
        return Ok(None);
    };
    let facts = serde_json::from_str(&facts).map_err(|_| corrupt("session", "facts"))?;
    Ok(at.map(|at| (at, facts)))
}

/// Everybody but the front desk, by name.
pub(crate) async fn colleagues(
    store: &SqlStore,
    clinic: &ClinicId,
) -> Result<Vec<(StaffId, String)>, StoreError> {
    store
        .ask(COLLEAGUES, "staff", "reading who treats patients")
        .bind(clinic.as_str())
        .bind(Role::FrontDesk.id())
        .all(staff_name)
        .await
}

fn staff_name(columns: &mut Columns<'_>) -> Result<(StaffId, String), StoreError> {
    Ok((StaffId::stored(columns.text()?), columns.text()?))
}

/// One practitioner's part of the worklist.
pub(crate) async fn worklist_of(
    store: &SqlStore,
    clinic: &ClinicId,
    staff: &StaffId,
    part: Part,
) -> Result<WorklistPage, StoreError> {
    let alerts = store
        .ask(WORKLIST_OF, "alert", READING)
        .bind(clinic.as_str())
        .bind(staff.as_str())
        .bind(staff.as_str())
        .bind(i64::from(part.limit))
        .bind(i64::from(part.skip));
    let total = store
        .ask(OPEN_ALERTS_WITH, "alert", COUNTING)
        .bind(clinic.as_str())
        .bind(staff.as_str())
        .bind(staff.as_str());
    Ok(WorklistPage {
        alerts: alerts.all(open_alert).await?,
        total: total.one(|columns| columns.number()).await?,
    })
}

async fn staff_names(
    store: &SqlStore,
    clinic: &ClinicId,
) -> Result<Vec<(StaffId, String)>, StoreError> {
    store
        .ask(STAFF_NAMES, "staff", "reading the staff's names")
        .bind(clinic.as_str())
        .all(staff_name)
        .await
}
