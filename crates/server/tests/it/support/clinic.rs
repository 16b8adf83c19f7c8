//! A clinic as an operator sets it up by the program's own commands, and a patient with a link.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use care::Care;
use care::id::JobId;
use care::jobs::Finish;
use care::port::{Clock, Entropy};
use care::record::seal::MasterKey;
use care::treatment::reminder::{RemindersAsked, Wanted};
use care::treatment::{Identity, Needling, SessionDraft, SessionFor, SessionNotes, record_session};
use jiff::{SignedDuration, Timestamp};
use protocol::CompiledProtocol;
use serde_json::{Value, json};
use store::{DatabaseUrl, SqlStore};
use tempfile::TempDir;

use super::{Running, run, run_with_input, start};

/// A folder with a configuration, a key, a database, a clinic and a practitioner.
pub(crate) struct RealClinic {
    folder: TempDir,
}

struct Now;

impl Clock for Now {
    #[expect(
        clippy::disallowed_methods,
        reason = "a test of the running program lives in real time"
    )]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

struct Random;

impl Entropy for Random {
    #[expect(
        clippy::disallowed_methods,
        reason = "the rows it makes stand beside those of the running program"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap();
    }
}

impl RealClinic {
    /// Sets it up; `more` is added to the configuration.
    pub(crate) fn set_up(more: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let own = "database = \"sqlite:clinic.sqlite\"\nmaster_key_file = \"master.key\"\naddress = \"127.0.0.1:0\"\n\
                   public_url = \"https://aftercare.test\"\nlog = \"json\"\n";
        std::fs::write(
            folder.path().join("afterneedle.toml"),
            format!("{own}{more}"),
        )
        .unwrap();
        run(folder.path(), &["key", "new", "master.key"]).assert_done();
        run(folder.path(), &["migrate"]).assert_done();
        let clinic = [
            "clinic",
            "new",
            "--name",
            "Clinic",
            "--phone",
            "1",
            "--emergency-number",
            "112",
            "--zone",
            "Europe/Berlin",
        ];
        run(folder.path(), &clinic).assert_done();
        let user = [
            "user",
            "add",
            "--email",
            "Staff@Clinic.test",
            "--name",
            "Staff",
            "--password-stdin",
        ];
        run_with_input(folder.path(), &user, b"a long enough password\n").assert_done();
        Self { folder }
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Starts the server and waits until it listens; returns its address too.
    pub(crate) fn serve(&self) -> (Running, String) {
        let mut server = start(self.path(), &["serve"]);
        let line: Value = serde_json::from_str(&server.err.until("\"listening\"")).unwrap();
        let address = line["address"].as_str().unwrap();
        let url = format!("http://{address}");
        (server, url)
    }

    /// Records a session six hours ago and returns the path of the patient's link.
    pub(crate) async fn new_patient(&self) -> String {
        let care = self.care().await;
        self.new_patient_with(&care, 6, Identity::default(), RemindersAsked::AsBefore)
            .await
    }

    /// The same, at the time of `care`, for somebody who can be reached like this.
    pub(crate) async fn new_patient_with(
        &self,
        care: &Care,
        hours_ago: i64,
        reached: Identity,
        reminders: RemindersAsked,
    ) -> String {
        let clinic = care.store.clinics().await.unwrap().remove(0);
        let staff = care
            .store
            .staff_by_email("staff@clinic.test")
            .await
            .unwrap()
            .remove(0);
        let muscle = care.protocol.muscles().first().unwrap();
        let needling = Needling::of(muscle);
        let draft = SessionDraft {
            patient: SessionFor::New(Identity {
                name: "Patient Pat".to_owned(),
                ..reached
            }),
            needled_at: care
                .clock
                .now()
                .saturating_sub(SignedDuration::from_hours(hours_ago))
                .unwrap(),
            first_session: Some(false),
            risks: Some(Vec::new()),
            needlings: vec![needling],
            notes: SessionNotes::default(),
            wanted: Wanted {
                reminders,
                ..Wanted::default()
            },
        };
        let recorded = record_session(care, &clinic.id, &staff.id, draft)
            .await
            .unwrap();
        format!("/r/{}", recorded.token)
    }

    /// Makes a job that waits after a failure due at once, as if the time had passed.
    pub(crate) async fn let_time_pass(&self) {
        let care = self.care().await;
        let later = care
            .clock
            .now()
            .saturating_add(SignedDuration::from_hours(1))
            .unwrap();
        for claimed in care
            .store
            .claim_jobs(later, SignedDuration::ZERO, 10)
            .await
            .unwrap()
        {
            let finish = Finish::Retry {
                at: care.clock.now(),
                error: claimed.job.last_error.clone().unwrap_or_default(),
            };
            let id: &JobId = &claimed.job.id;
            assert!(
                care.store
                    .finish_job(&claimed.job.clinic, id, claimed.fence, &finish)
                    .await
                    .unwrap()
            );
        }
    }

    /// The house, built upon the same files as the program's.
    pub(crate) async fn care(&self) -> Care {
        let key = std::fs::read_to_string(self.path().join("master.key")).unwrap();
        let key: [u8; 32] = STANDARD.decode(key.trim()).unwrap().try_into().unwrap();
        Care {
            store: Arc::new(self.store().await),
            clock: Arc::new(Now),
            entropy: Arc::new(Random),
            protocol: Arc::new(CompiledProtocol::shipped().unwrap()),
            master_key: Arc::new(MasterKey::new(key)),
        }
    }

    /// The store, opened beside the program.
    pub(crate) async fn store(&self) -> SqlStore {
        let file: PathBuf = self.path().join("clinic.sqlite");
        SqlStore::open(&DatabaseUrl::parse(&format!("sqlite:{}", file.display())).unwrap())
            .await
            .unwrap()
    }

    /// A check-in that raises an alert.
    pub(crate) fn alarming() -> Value {
        json!({ "id": "0190a000-0000-7000-8000-000000000001", "answers": { "signs": { "breathless": true } } })
    }
}
