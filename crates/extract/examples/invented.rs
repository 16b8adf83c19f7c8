//! Writes an invented practice's export in both forms, and beside it what was stored, for comparison with another reader:
//! `cargo run -p extract --example invented -- FOLDER`. FOLDER must be new or empty.

use std::path::Path;
use std::sync::Arc;

use care::Care;
use care::alert::{Closing, Harm, Outcome, close};
use care::check_in::{Submission, submit_group};
use care::clinic::{Clinic, ClinicKind, NewClinic, NewStaff, Role, Staff, add_staff, open_clinic};
use care::id::ClientId;
use care::port::{Clock, Entropy, FixedClock};
use care::record::seal::MasterKey;
use care::treatment::reminder::Wanted;
use care::treatment::{
    Activity, Identity, Layer, Needling, Rated, Recorded, SessionDraft, SessionFor, SessionNotes,
    Side, TokenHash, rate, record_session,
};
use extract::{Format, Source, write_into};
use jiff::{SignedDuration, Timestamp};
use protocol::CompiledProtocol;
use protocol::contract::Answers;
use serde_json::{Value, json};
use store::{DatabaseUrl, SqlStore};

type Failed = Box<dyn std::error::Error>;

/// Patients with the same manner of needling.
const ALIKE: usize = 30;
/// Patients each with a manner of their own.
const RARE: usize = 5;
const NAME: &str = "Ingvild Testperson";
const WORDS: &str = "An invented word nobody may read";

struct OsEntropy;

impl Entropy for OsEntropy {
    #[expect(
        clippy::disallowed_methods,
        reason = "an example stands outside, where randomness comes from"
    )]
    fn fill(&self, bytes: &mut [u8]) {
        if getrandom::fill(bytes).is_err() {
            bytes.fill(7);
        }
    }
}

#[tokio::main]
async fn main() -> Result<(), Failed> {
    let folder = std::env::args().nth(1).ok_or("say FOLDER")?;
    let folder = Path::new(&folder);
    std::fs::create_dir_all(folder)?;
    let database = tempfile::tempdir()?;
    let mut house = House::open(database.path()).await?;
    for number in 0..ALIKE + RARE {
        house.patient(number, "2026-03-02T09:00:00Z").await?;
    }
    // Alone in a year: nothing of them may leave.
    let written = house.stored.clone();
    house.patient(0, "2025-03-02T09:00:00Z").await?;
    let secrets = house.stored["secrets"].take();
    house.stored = written;
    house.stored["secrets"] = secrets;
    for format in Format::ALL {
        let into = folder.join(format.ending());
        std::fs::create_dir_all(&into)?;
        let source = Source {
            store: &house.store,
            entropy: &OsEntropy,
            protocol: &house.care.protocol,
        };
        let done = write_into(source, &house.clinic, format, &into).await?;
        house.stored["left_out"] = json!(done.left_out);
    }
    std::fs::write(folder.join("stored.json"), house.stored.to_string())?;
    Ok(())
}

struct House {
    care: Care,
    store: SqlStore,
    clinic: Clinic,
    staff: Staff,
    stored: Value,
}

impl House {
    async fn open(folder: &Path) -> Result<Self, Failed> {
        let url = format!("sqlite:{}", folder.join("invented.sqlite").display());
        let store = SqlStore::open(&DatabaseUrl::parse(&url)?).await?;
        store.migrate().await?;
        let care = Care {
            store: Arc::new(store.clone()),
            clock: Arc::new(FixedClock("2025-01-01T00:00:00Z".parse()?)),
            entropy: Arc::new(OsEntropy),
            protocol: Arc::new(CompiledProtocol::shipped()?),
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
        let clinic = open_clinic(&care, new).await?;
        let new = NewStaff {
            email: "pat@invented.test".to_owned(),
            name: "Invented Practitioner".to_owned(),
            role: Role::Practitioner,
            password: "a long password".to_owned(),
        };
        let staff = add_staff(&care, &clinic.id, new).await?;
        let stored = json!({
            "secrets": [clinic.id, clinic.name, staff.id, staff.name, NAME, WORDS],
            "sessions": 0, "needlings": [], "check_ins": [], "alerts": [], "outcomes": [],
        });
        Ok(Self {
            care,
            store,
            clinic,
            staff,
            stored,
        })
    }

    fn at(&self, at: Timestamp) -> Care {
        let clock: Arc<dyn Clock> = Arc::new(FixedClock(at));
        self.care.at(clock)
    }

    fn note(&mut self, list: &str, one: Value) {
        if let Some(list) = self.stored[list].as_array_mut() {
            list.push(one);
        }
    }

    /// A patient with a session, two check-ins, an alert where soreness is high, and a rating.
    async fn patient(&mut self, number: usize, needled: &str) -> Result<(), Failed> {
        let needled_at: Timestamp = needled.parse()?;
        let after = |hours: i64| needled_at + SignedDuration::from_hours(hours);
        let needling = self.needling(number);
        let draft = SessionDraft {
            patient: SessionFor::New(Identity {
                name: NAME.to_owned(),
                ..Identity::default()
            }),
            needled_at,
            first_session: [Some(true), Some(false), None][number % 3],
            risks: Some(Vec::new()),
            needlings: vec![needling.clone()],
            notes: SessionNotes {
                complaint: WORDS.to_owned(),
                notes: WORDS.to_owned(),
            },
            wanted: Wanted::default(),
        };
        let care = self.at(after(1));
        let recorded = record_session(&care, &self.clinic.id, &self.staff.id, draft).await?;
        self.stored["sessions"] = json!(self.stored["sessions"].as_i64().unwrap_or(0) + 1);
        self.note("secrets", json!(recorded.patient));
        self.note("secrets", json!(recorded.session));
        self.note(
            "needlings",
            json!([
                needled,
                needling.region,
                needling.muscle,
                needling.needles,
                needling.pain
            ]),
        );
        for (hours, soreness) in [(7, number % 11), (30, number % 7)] {
            self.check_in(&recorded, after(hours), hours, soreness)
                .await?;
        }
        self.close(&recorded, after(31), number).await?;
        self.rating(&recorded, after(80), number).await
    }

    /// The first are needled alike; the rest each in a region of its own.
    fn needling(&self, number: usize) -> Needling {
        let muscles = self.care.protocol.muscles();
        let regions = self.care.protocol.regions();
        let region = &regions[if number < ALIKE {
            3
        } else {
            4 + number - ALIKE
        }]
        .id;
        let of_region: Vec<_> = muscles.iter().filter(|one| one.region == *region).collect();
        // Two of the alike have a muscle that nobody else has.
        let at = if number == 1 || number == 2 {
            number
        } else {
            0
        };
        let muscle = of_region[at.min(of_region.len() - 1)];
        Needling {
            region: region.clone(),
            side: Some(Side::Left),
            muscle: muscle.id.clone(),
            depth: Some(Layer::Deep),
            technique: None,
            needles: u16::try_from(number % 5).ok(),
            insertions: None,
            twitches: Some(2),
            pain: u8::try_from(number % 11).ok(),
        }
    }

    async fn check_in(
        &mut self,
        recorded: &Recorded,
        at: Timestamp,
        hours: i64,
        soreness: usize,
    ) -> Result<(), Failed> {
        let answers = Answers {
            soreness: u8::try_from(soreness).ok(),
            soreness_trend: Some(protocol::Trend::Better),
            fatigue_interferes: Some(false),
            signs: [("large_bruise".to_owned(), Some(soreness == 4))].into(),
            other_signs_no: true,
            words: (soreness == 2).then(|| WORDS.to_owned()),
            ..Answers::default()
        };
        let id = ClientId::new(at, &OsEntropy);
        let sent = Submission::new(TokenHash::of(&recorded.token), id, answers);
        let mut accepted = submit_group(&self.at(at), &[sent]).await?;
        let accepted = accepted.remove(0).map_err(|_| "a check-in was refused")?;
        self.note("secrets", json!(accepted.receipt));
        let told = accepted.assessed.disposition.id();
        self.note("check_ins", json!([hours, soreness, told, soreness == 2]));
        Ok(())
    }

    /// Closes the patient's alert, if there is one and the number is even.
    async fn close(
        &mut self,
        recorded: &Recorded,
        at: Timestamp,
        number: usize,
    ) -> Result<(), Failed> {
        let care = self.at(at);
        let clinic = &self.clinic.id;
        let history = care
            .store
            .patient_history(clinic, &recorded.patient, 9)
            .await?;
        for alert in history.alerts {
            self.note("secrets", json!(alert.id));
            let closed = number.is_multiple_of(2);
            if closed {
                let closing = Closing {
                    outcome: Outcome::Seen,
                    note: WORDS.to_owned(),
                    harm: Harm::NotStated,
                };
                let by = &self.staff.id;
                close(
                    &care,
                    &self.clinic.id,
                    by,
                    &alert.id,
                    alert.revision,
                    &closing,
                )
                .await?;
            }
            let outcome = closed.then_some("seen");
            self.note("alerts", json!([alert.disposition.id(), outcome]));
        }
        Ok(())
    }

    async fn rating(
        &mut self,
        recorded: &Recorded,
        at: Timestamp,
        number: usize,
    ) -> Result<(), Failed> {
        let points = u8::try_from(number % 11)?;
        let activity = |points| Activity {
            name: WORDS.to_owned(),
            points,
        };
        let rated = Rated {
            activities: vec![activity(points), activity(4)],
            comfort: Some(points),
            mobility: None,
        };
        let id = ClientId::new(at, &OsEntropy);
        rate(&self.at(at), &recorded.token, id, &rated).await?;
        self.note("outcomes", json!([f64::from(points + 4) / 2.0, points]));
        Ok(())
    }
}
