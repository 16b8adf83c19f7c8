//! Fills a database of the product with invented patients, through the use cases and the store's own group path.

use std::sync::Arc;

use anyhow::{Context, Result};
use care::Care;
use care::check_in::{CheckIn, CheckInWrite, Decided, Submission, submit_group};
use care::clinic::{
    Clinic, ClinicKind, NewClinic, NewStaff, Role, Staff, add_staff, log_in, open_clinic,
};
use care::id::{CheckInId, ClientId};
use care::port::CheckInStore;
use care::record::audit::{Actor, AuditEntry};
use care::record::seal::MasterKey;
use care::treatment::reminder::Wanted;
use care::treatment::{
    Identity, Layer, Needling, Recorded, SessionDraft, SessionFor, SessionNotes, Side, TokenHash,
    record_session,
};
use jiff::SignedDuration;
use protocol::CompiledProtocol;
use protocol::contract::Answers;
use store::{DatabaseUrl, SqlStore};
use triage::Trend;

use crate::clock::{OsEntropy, SystemClock};

/// The key of every bench database.
const MASTER_KEY: [u8; 32] = [7; 32];
/// The same as a key file holds it.
pub(crate) const MASTER_KEY_BASE64: &str = "BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=";
const PASSWORD: &str = "a password for the bench";

/// A seeded clinic.
pub(crate) struct Seeded {
    care: Care,
    store: SqlStore,
    clinic: Clinic,
    staff: Staff,
    patients: Vec<Recorded>,
}

impl Seeded {
    /// Opens and migrates the database, and adds a clinic with one practitioner and `patients` patients.
    pub(crate) async fn new(url: &str, patients: usize) -> Result<Self> {
        let store = SqlStore::open(&DatabaseUrl::parse(url)?).await?;
        store.migrate().await?;
        let care = Care {
            store: Arc::new(store.clone()),
            clock: Arc::new(SystemClock),
            entropy: Arc::new(OsEntropy),
            protocol: Arc::new(CompiledProtocol::shipped()?),
            master_key: Arc::new(MasterKey::new(MASTER_KEY)),
        };
        let (clinic, staff) = people(&care).await?;
        let mut recorded = Vec::with_capacity(patients);
        for number in 0..patients {
            recorded
                .push(record_session(&care, &clinic.id, &staff.id, draft(&care, number)).await?);
        }
        Ok(Self {
            care,
            store,
            clinic,
            staff,
            patients: recorded,
        })
    }

    /// Tokens of all links.
    pub(crate) fn tokens(&self) -> Vec<String> {
        self.patients
            .iter()
            .map(|patient| patient.token.clone())
            .collect()
    }

    /// The use cases' ports.
    pub(crate) fn care(&self) -> &Care {
        &self.care
    }

    /// A check-in as most are, through this link.
    pub(crate) fn usual(&self, token: &TokenHash) -> Submission {
        let answers = Answers {
            soreness: Some(3),
            soreness_trend: Some(Trend::Better),
            fatigue: Some(1),
            fatigue_interferes: Some(false),
            other_signs_no: true,
            ..Answers::default()
        };
        let id = ClientId::new(self.care.clock.now(), &OsEntropy);
        Submission::new(token.clone(), id, answers)
    }

    /// Moves SQLite's log into its file.
    pub(crate) async fn checkpoint(&self) -> Result<()> {
        Ok(self.store.checkpoint().await?)
    }

    /// Opens an alert for each of the first `alerts` patients.
    pub(crate) async fn raise(&self, alerts: usize) -> Result<()> {
        let answers = Answers {
            soreness: Some(9),
            other_signs_no: true,
            ..Answers::default()
        };
        for patient in self.patients.iter().take(alerts) {
            let token = TokenHash::of(&patient.token);
            let id = ClientId::new(self.care.clock.now(), &OsEntropy);
            let submission = Submission::new(token, id, answers.clone());
            submit_group(&self.care, &[submission]).await?;
        }
        Ok(())
    }

    /// Adds check-ins like the first one of each patient, `count` in all, in groups.
    pub(crate) async fn fill(&self, count: usize) -> Result<()> {
        let first = self.patients.first().context("no patients")?;
        let history = self
            .care
            .store
            .patient_history(&self.clinic.id, &first.patient, 1)
            .await?;
        let model = history.check_ins.first().context("no check-in to copy")?;
        let link = history.link.context("no link")?;
        let mut written = 0;
        while written < count {
            let size = (count - written).min(128);
            let writes = (0..size)
                .map(|at| self.copy(model, &link.id, written + at))
                .collect();
            let answers = Vec::new();
            let decide = Box::new(|_| Ok(Decided { answers, writes }));
            self.store
                .write_group(Vec::new(), decide)
                .await?
                .settling
                .await?;
            written += size;
        }
        self.store.checkpoint().await?;
        Ok(())
    }

    fn copy(&self, model: &CheckIn, link: &care::id::LinkId, number: usize) -> CheckInWrite {
        let now = self.care.clock.now();
        let patient = self
            .patients
            .get(number % self.patients.len())
            .map_or_else(|| model.patient.clone(), |patient| patient.patient.clone());
        let check_in = CheckIn {
            id: CheckInId::new(now, &OsEntropy),
            patient,
            link: link.clone(),
            client_id: ClientId::new(now, &OsEntropy),
            received_at: now,
            answered_at: now,
            ..model.clone()
        };
        let audit = AuditEntry::new(
            &self.clinic.id,
            now,
            Actor::Patient,
            "check_in.accepted",
            check_in.id.as_str(),
        );
        CheckInWrite {
            check_in,
            alert: None,
            opens_link: None,
            audit,
            jobs: Vec::new(),
        }
    }

    /// A log-in of the practitioner.
    pub(crate) async fn log_in(&self) -> Result<String> {
        Ok(log_in(&self.care, &self.staff.email, PASSWORD).await?.0)
    }

    /// Ends the connections, so that the product has the database for itself.
    pub(crate) async fn close(self) {
        self.store.close().await;
    }
}

async fn people(care: &Care) -> Result<(Clinic, Staff)> {
    let new = NewClinic {
        name: "Bench clinic, invented people".to_owned(),
        phone: "+44 20 7946 0000".to_owned(),
        emergency_number: "112".to_owned(),
        zone: "Europe/London".to_owned(),
        language: "en".to_owned(),
        kind: ClinicKind::Demo,
    };
    let clinic = open_clinic(care, new).await?;
    let new = NewStaff {
        // A server may have been measured before: each run is a clinic of its own.
        email: format!("{}@example.test", clinic.id),
        name: "Invented Practitioner".to_owned(),
        role: Role::Practitioner,
        password: PASSWORD.to_owned(),
    };
    let staff = add_staff(care, &clinic.id, new).await?;
    Ok((clinic, staff))
}

fn draft(care: &Care, number: usize) -> SessionDraft {
    let (muscle, region) = care
        .protocol
        .muscles()
        .first()
        .map(|muscle| (muscle.id.clone(), muscle.region.clone()))
        .unwrap_or_default();
    let needling = Needling {
        region,
        side: Some(Side::Left),
        muscle,
        depth: Some(Layer::Deep),
        technique: None,
        needles: Some(4),
        insertions: Some(12),
        twitches: Some(3),
        pain: Some(4),
    };
    SessionDraft {
        patient: SessionFor::New(Identity {
            name: format!("Invented Patient {number}"),
            ..Identity::default()
        }),
        needled_at: care
            .clock
            .now()
            .saturating_sub(SignedDuration::from_hours(26))
            .unwrap_or_default(),
        first_session: Some(false),
        risks: Some(Vec::new()),
        needlings: vec![needling],
        wanted: Wanted::default(),
        notes: SessionNotes::default(),
    }
}
