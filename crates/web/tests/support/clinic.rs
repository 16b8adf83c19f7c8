//! Two clinics in one house, each with one practitioner.

use std::sync::{Arc, LazyLock};

use axum::Router;
use care::Care;
use care::check_in::{Accepted, Desk, Submission, submit_group};
use care::clinic::{
    ClinicKind, NewClinic, NewStaff, Role, Staff, StaffSession, add_staff, open_clinic,
};
use care::id::{ClientId, ClinicId, StaffId};
use care::port::{IsSet, SetWays};
use care::record::audit::{Actor, AuditEntry};
use care::record::seal::MasterKey;
use care::treatment::TokenHash;
use protocol::CompiledProtocol;
use protocol::contract::Answers;
use store::{DatabaseUrl, SqlStore};
use tempfile::TempDir;
use tokio::sync::OnceCell;
use web::Limits;

use super::browser::Browser;
use super::ports::{Counted, HandClock};
use super::post::Post;

/// The practitioner of the clinic that the tests are about.
pub(crate) const ANN: &str = "ann@harbour.example.org";
/// The practitioner of the other clinic.
pub(crate) const ALIEN: &str = "zoe@hill.example.org";
/// Everybody's password.
pub(crate) const PASSWORD: &str = "correct horse battery";

/// Compiled once for all houses of a test program.
static PROTOCOL: LazyLock<Arc<CompiledProtocol>> = LazyLock::new(|| {
    Arc::new(CompiledProtocol::shipped().expect("the shipped content holds together"))
});

/// Its hash, which takes its time and is therefore made once.
static HASH: OnceCell<String> = OnceCell::const_new();

/// The house. Its clinics keep the time of Berlin.
pub(crate) struct House {
    pub(crate) care: Care,
    pub(crate) clock: Arc<HandClock>,
    pub(crate) app: Router,
    /// Ann's clinic.
    pub(crate) clinic: ClinicId,
    /// The store that all of it stands on, to be closed or locked by a test.
    pub(crate) store: SqlStore,
    pub(crate) url: DatabaseUrl,
    _folder: TempDir,
}

impl House {
    /// Of real clinics, on a Tuesday at 10:30 in Berlin.
    pub(crate) async fn new() -> Self {
        Self::of(ClinicKind::Real).await
    }

    pub(crate) async fn of(kind: ClinicKind) -> Self {
        Self::with(kind, "http://after.example.org", Limits::default()).await
    }

    /// Of real clinics; Ann's speaks this language.
    pub(crate) async fn speaking(language: &str) -> Self {
        let url = "http://after.example.org";
        Self::built(
            ClinicKind::Real,
            url,
            Limits::default(),
            language,
            Post::default(),
        )
        .await
    }

    /// Of real clinics, with a gateway for text messages, at this address.
    pub(crate) async fn texting(url: &str) -> Self {
        let ways = SetWays {
            sms: IsSet::Yes,
            ..SetWays::default()
        };
        let post = Post {
            ways,
            ..Post::default()
        };
        Self::built(ClinicKind::Real, url, Limits::default(), "en", post).await
    }

    /// Of real clinics, with a mail server and a gateway for text messages.
    pub(crate) async fn reaching() -> Self {
        let url = "http://after.example.org";
        let ways = SetWays {
            mail: IsSet::Yes,
            sms: IsSet::Yes,
        };
        let post = Post {
            ways,
            ..Post::default()
        };
        Self::built(ClinicKind::Real, url, Limits::default(), "en", post).await
    }

    pub(crate) async fn with(kind: ClinicKind, public_url: &str, limits: Limits) -> Self {
        Self::built(kind, public_url, limits, "en", Post::default()).await
    }

    async fn built(
        kind: ClinicKind,
        public_url: &str,
        limits: Limits,
        language: &str,
        post: Post,
    ) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = DatabaseUrl::parse(&format!(
            "sqlite:{}",
            folder.path().join("house.sqlite").display()
        ))
        .expect("an address");
        let store = SqlStore::open(&url).await.expect("a store");
        store.migrate().await.expect("the tables");
        let clock = Arc::new(HandClock::at("2026-05-12T08:30:00Z"));
        let care = Care {
            store: Arc::new(store.clone()),
            clock: clock.clone(),
            entropy: Arc::new(Counted::default()),
            protocol: PROTOCOL.clone(),
            master_key: Arc::new(MasterKey::new([7; 32])),
        };
        let clinic = open(&care, kind, "Harbour Lane", ANN, language).await;
        open(&care, kind, "Hill Road", ALIEN, "en").await;
        let (desk, work) = Desk::new(care.clone());
        tokio::spawn(work);
        let app = web::app(web::House {
            kind: care::clinic::ClinicKind::Demo,
            care: care.clone(),
            desk,
            public_url: public_url.to_owned(),
            offer: web::Offer::CheckIns,
            limits,
            ending: web::Ending::never(),
            messenger: Arc::new(post),
        });
        Self {
            care,
            clock,
            app,
            clinic,
            store,
            url,
            _folder: folder,
        }
    }

    /// A browser that nobody is logged in with.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.app.clone())
    }

    /// A browser in which somebody is logged in; the log-in page has tests of its own.
    pub(crate) async fn logged_in(&self, email: &str) -> Browser {
        let staff = self
            .care
            .store
            .staff_by_email(email)
            .await
            .expect("a store that works")
            .remove(0);
        let mut bytes = [0; 16];
        self.care.entropy.fill(&mut bytes);
        let token = bytes.map(|byte| format!("{byte:02x}")).concat();
        let now = self.care.clock.now();
        let session = StaffSession {
            clinic: staff.clinic.clone(),
            staff: staff.id.clone(),
            token_hash: TokenHash::of(&token),
            created_at: now,
            expires_at: now + jiff::SignedDuration::from_hours(12),
        };
        let audit = AuditEntry::new(
            &staff.clinic,
            now,
            Actor::System,
            "staff.logged_in",
            staff.id.as_str(),
        );
        self.care
            .store
            .start_staff_session(&session, &audit)
            .await
            .expect("a store that works");
        let mut browser = self.browser();
        browser.cookies.insert("staff".to_owned(), token);
        browser
    }

    /// Records Maria's session with what every session has, and returns its page and the token of its link.
    pub(crate) async fn maria(&self, browser: &mut Browser) -> (String, String) {
        self.record(
            browser,
            &[("name", "Maria Lindqvist"), ("phone", "0170 1234567")],
        )
        .await
    }

    /// Records a session; `more` are fields beside the date and one muscle.
    pub(crate) async fn record(
        &self,
        browser: &mut Browser,
        more: &[(&str, &str)],
    ) -> (String, String) {
        // The Latin name is the same in every language.
        let muscle = self.care.protocol.muscle("trapezius_superior");
        let muscle = &muscle.expect("a muscle of the content").latin;
        let name = more.iter().find(|(name, _)| *name == "name");
        let fields = [
            &[
                // Whoever is of the same name is somebody else.
                ("same_as", "new"),
                ("same_for", name.map_or("", |(_, name)| *name)),
                ("date", "2026-05-12"),
                ("time", "10:15"),
                ("row-0-muscle", muscle.as_str()),
                ("row-0-depth", "deep"),
                ("go", "save"),
            ],
            more,
        ]
        .concat();
        let recorded = browser
            .send_form("/sessions/new", "/sessions", &fields)
            .await;
        let session = recorded.leads_to().to_owned();
        assert!(
            session.starts_with("/sessions/"),
            "{}: {}",
            recorded.status,
            recorded.body
        );
        let page = browser.get(&session).await;
        let token = page.between("/r/", "\"").to_owned();
        (session, token)
    }

    /// The patient behind a link checks in.
    pub(crate) async fn check_in(&self, token: &str, answers: Answers) -> Accepted {
        let client_id = ClientId::new(self.care.clock.now(), &*self.care.entropy);
        let submission = Submission::new(TokenHash::of(token), client_id, answers);
        let mut results = submit_group(&self.care, &[submission])
            .await
            .expect("a store that works");
        results.remove(0).expect("a link that works")
    }

    /// A fever and nothing else, beside some soreness: to be seen today.
    pub(crate) fn fever() -> Answers {
        Answers {
            soreness: Some(6),
            fatigue: Some(2),
            signs: [("fever".to_owned(), Some(true))].into(),
            other_signs_no: true,
            words: Some("I am shivering since lunch".to_owned()),
            ..Answers::default()
        }
    }

    /// The address of the first alert in the worklist.
    pub(crate) async fn first_alert(&self, browser: &mut Browser) -> String {
        format!(
            "/alerts/{}",
            browser
                .get("/worklist")
                .await
                .between("href=\"/alerts/", "\"")
        )
    }
}

async fn open(care: &Care, kind: ClinicKind, name: &str, email: &str, language: &str) -> ClinicId {
    let new = NewClinic {
        name: name.to_owned(),
        phone: "030 1234".to_owned(),
        emergency_number: "112".to_owned(),
        zone: "Europe/Berlin".to_owned(),
        language: language.to_owned(),
        kind,
    };
    let clinic = open_clinic(care, new).await.expect("a clinic").id;
    let mut hashed_now = None;
    let hash = HASH
        .get_or_init(async || {
            let staff = add_staff(care, &clinic, new_staff(email))
                .await
                .expect("a practitioner");
            hashed_now.insert(staff).password_hash.clone()
        })
        .await;
    if hashed_now.is_none() {
        let NewStaff {
            email, name, role, ..
        } = new_staff(email);
        let now = care.clock.now();
        let id = StaffId::new(now, &*care.entropy);
        let audit = AuditEntry::new(&clinic, now, Actor::System, "staff.added", id.as_str());
        let staff = Staff {
            clinic: clinic.clone(),
            id,
            email,
            name,
            role,
            password_hash: hash.clone(),
            created_at: now,
            also: None,
            disabled_at: None,
        };
        care.store
            .add_staff(&staff, &audit)
            .await
            .expect("a practitioner");
    }
    clinic
}

fn new_staff(email: &str) -> NewStaff {
    NewStaff {
        email: email.to_owned(),
        name: "Ann Okafor".to_owned(),
        role: Role::Practitioner,
        password: PASSWORD.to_owned(),
    }
}
