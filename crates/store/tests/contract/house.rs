//! A clinic of its own on each database.

use std::sync::{Arc, LazyLock};

use care::Care;
use care::check_in::{Accepted, Refused, Submission, submit_group};
use care::clinic::{Clinic, ClinicKind, NewClinic, NewStaff, Role, Staff, add_staff, open_clinic};
use care::id::ClientId;
use care::port::{Clock, Entropy, FixedClock};
use care::record::seal::MasterKey;
use care::treatment::reminder::Wanted;
use care::treatment::{
    Identity, Needling, Recorded, SessionDraft, SessionFor, SessionNotes, TokenHash, record_session,
};
use jiff::{SignedDuration, Timestamp};
use protocol::CompiledProtocol;
use protocol::contract::Answers;
use store::{DatabaseUrl, MigrationState, SqlStore};

pub(crate) struct OsEntropy;

impl Entropy for OsEntropy {
    #[expect(
        clippy::disallowed_methods,
        reason = "a test on a shared server needs ids of its own"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap();
    }
}

/// A clinic of its own on a database, so that tests on one server do not meet.
pub(crate) struct House {
    pub(crate) care: Care,
    pub(crate) store: SqlStore,
    pub(crate) clinic: Clinic,
    pub(crate) staff: Staff,
    _folder: tempfile::TempDir,
}

pub(crate) fn noon() -> Timestamp {
    "2026-03-04T12:00:00Z".parse().unwrap()
}

/// Compiled once for all houses of a test program.
static PROTOCOL: LazyLock<Arc<CompiledProtocol>> =
    LazyLock::new(|| Arc::new(CompiledProtocol::shipped().unwrap()));

pub(crate) async fn house(url: &str, folder: tempfile::TempDir) -> House {
    let store = SqlStore::open(&DatabaseUrl::parse(url).unwrap())
        .await
        .unwrap();
    store.migrate().await.unwrap();
    assert_eq!(
        store.migration_state().await.unwrap(),
        MigrationState::Current
    );
    let care = Care {
        store: Arc::new(store.clone()),
        clock: Arc::new(FixedClock(noon())),
        entropy: Arc::new(OsEntropy),
        protocol: PROTOCOL.clone(),
        master_key: Arc::new(MasterKey::new([3; 32])),
    };
    let new = NewClinic {
        name: "Invented clinic".to_owned(),
        phone: "020 7946 0123".to_owned(),
        emergency_number: "112".to_owned(),
        zone: "Europe/London".to_owned(),
        language: "en".to_owned(),
        kind: ClinicKind::Demo,
    };
    let clinic = open_clinic(&care, new).await.unwrap();
    let new = NewStaff {
        email: format!("{}@example.test", clinic.id),
        name: "Invented Practitioner".to_owned(),
        role: Role::Practitioner,
        password: "a long password".to_owned(),
    };
    let staff = add_staff(&care, &clinic.id, new).await.unwrap();
    House {
        care,
        store,
        clinic,
        staff,
        _folder: folder,
    }
}

/// Every database that the tests may use.
pub(crate) async fn houses() -> Vec<House> {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = format!("sqlite:{}", folder.path().join("contract.sqlite").display());
    let mut houses = vec![house(&sqlite, folder).await];
    if let Ok(postgres) = std::env::var("AFTERNEEDLE_TEST_POSTGRES") {
        houses.push(house(&postgres, tempfile::tempdir().unwrap()).await);
    }
    houses
}

impl House {
    pub(crate) async fn patient(&self, hours_ago: i64) -> Recorded {
        self.patient_with(&self.care, hours_ago, Wanted::default())
            .await
    }

    /// A new patient, recorded at the time of `care`.
    pub(crate) async fn patient_with(
        &self,
        care: &Care,
        hours_ago: i64,
        wanted: Wanted,
    ) -> Recorded {
        let muscle = self.care.protocol.muscles().first().unwrap();
        let needling = Needling {
            insertions: Some(12),
            pain: Some(4),
            ..Needling::of(muscle)
        };
        let draft = SessionDraft {
            patient: SessionFor::New(Identity {
                name: "Invented Patient".to_owned(),
                ..Identity::default()
            }),
            needled_at: care.clock.now() - SignedDuration::from_hours(hours_ago),
            first_session: Some(false),
            risks: Some(Vec::new()),
            needlings: vec![needling],
            notes: SessionNotes::default(),
            wanted,
        };
        record_session(care, &self.clinic.id, &self.staff.id, draft)
            .await
            .unwrap()
    }

    pub(crate) fn check_in(&self, token: &str, soreness: u8) -> Submission {
        let answers = Answers {
            soreness: Some(soreness),
            soreness_trend: Some(protocol::Trend::Better),
            fatigue: Some(0),
            fatigue_interferes: Some(false),
            other_signs_no: true,
            ..Answers::default()
        };
        let id = ClientId::new(noon(), &OsEntropy);
        Submission::new(TokenHash::of(token), id, answers)
    }

    pub(crate) async fn submit(&self, group: &[Submission]) -> Vec<Result<Accepted, Refused>> {
        submit_group(&self.care, group).await.unwrap()
    }

    pub(crate) fn later(&self, by: SignedDuration) -> Care {
        let clock: Arc<dyn Clock> = Arc::new(FixedClock(noon() + by));
        self.care.at(clock)
    }
}
