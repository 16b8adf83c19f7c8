//! Several clinics in one house: a log-in that opens more than one, and that nothing crosses.

use axum::http::StatusCode;
use care::clinic::{NewStaff, Role, add_staff};

use crate::support::{ALIEN, ANN, Browser, House, PASSWORD, Post};

/// The routes of the practitioner's door, as the routers' own texts name them: `(path, methods)`.
fn routes() -> Vec<(String, Vec<&'static str>)> {
    let routers = [
        include_str!("../../src/practitioner.rs"),
        include_str!("../../src/practitioner/clinic.rs"),
        include_str!("../../src/practitioner/treatment.rs"),
        include_str!("../../src/practitioner/alert.rs"),
        include_str!("../../src/practitioner/practice.rs"),
    ];
    let parts = routers
        .iter()
        .flat_map(|router| router.split(".route(").skip(1));
    parts
        .map(|part| {
            let path = part.split('"').nth(1).expect("a path").to_owned();
            let methods = [("get(", "GET"), ("post(", "POST")]
                .into_iter()
                .filter(|(call, _)| part.contains(call))
                .map(|(_, method)| method);
            (path, methods.collect())
        })
        .collect()
}

/// What the other clinic has, to be asked for from here.
struct Alien {
    patient: String,
    session: String,
    alert: String,
    staff: String,
    clinic: String,
}

impl Alien {
    async fn with_everything(house: &House) -> Self {
        let mut browser = house.logged_in(ALIEN).await;
        let (session, token) = house.maria(&mut browser).await;
        house.check_in(&token, House::fever()).await;
        let alert = house.first_alert(&mut browser).await;
        let page = browser.get(&session).await;
        let patient = page.between("href=\"/patients/", "\"").to_owned();
        let staff = house.care.store.staff_by_email(ALIEN).await;
        let staff = staff.expect("a store that works").remove(0);
        Self {
            patient,
            session: session.trim_start_matches("/sessions/").to_owned(),
            alert: alert.trim_start_matches("/alerts/").to_owned(),
            staff: staff.id.to_string(),
            clinic: staff.clinic.to_string(),
        }
    }

    fn ids(&self) -> [&str; 5] {
        [
            &self.patient,
            &self.session,
            &self.alert,
            &self.staff,
            &self.clinic,
        ]
    }

    /// Everything that is written down in the other clinic ends in its audit log.
    async fn entries(&self, house: &House) -> usize {
        let clinic = care::id::ClinicId::stored(self.clinic.clone());
        let log = house.care.store.audit_log(&clinic, 0, 10_000).await;
        log.expect("a store that works").len()
    }
}

async fn join(house: &House, email: &str, clinic: &care::id::ClinicId, role: Role) {
    let new = NewStaff {
        email: email.to_owned(),
        name: "Ann Okafor".to_owned(),
        role,
        password: PASSWORD.to_owned(),
    };
    add_staff(&house.care, clinic, new).await.expect("a member");
}

async fn csrf(browser: &mut Browser) -> String {
    browser.get("/patients").await.value("csrf").to_owned()
}

#[tokio::test]
async fn no_page_and_no_form_reaches_into_another_clinic() {
    let house = House::new().await;
    let alien = Alien::with_everything(&house).await;
    join(
        &house,
        "owner@harbour.example.org",
        &house.clinic,
        Role::Owner,
    )
    .await;
    let mut browser = house.logged_in("owner@harbour.example.org").await;
    let csrf = csrf(&mut browser).await;
    let before = alien.entries(&house).await;
    let (mut tried, routes) = (0, routes());
    for (path, methods) in &routes {
        for id in alien.ids() {
            let address = path
                .replace("{id}", id)
                .replace("{token}", id)
                .replace("{step}", "clinic");
            let mut answers = Vec::new();
            if methods.contains(&"GET") && path.contains('{') {
                answers.push(browser.get(&address).await);
            }
            if methods.contains(&"POST") && *path != "/log-out" && *path != "/log-in" {
                let fields = [
                    ("csrf", csrf.as_str()),
                    ("patient", id),
                    ("clinic", id),
                    ("staff", id),
                    ("alert", id),
                    ("id", id),
                    ("note", "from elsewhere"),
                    ("outcome", "advised"),
                    ("role", "front_desk"),
                    ("also", "practitioner"),
                    ("revision", "1"),
                    ("date", "2026-05-12"),
                    ("time", "10:15"),
                    ("row-0-muscle", "M. trapezius, pars descendens"),
                    ("go", "save"),
                ];
                let answer = browser.post(&address, &fields).await;
                if path.contains('{') {
                    answers.push(answer);
                }
            }
            for answer in answers {
                tried += 1;
                assert!(
                    answer.status.is_client_error(),
                    "{address} answered {}",
                    answer.status
                );
                assert!(!answer.says("Lindqvist"), "{address}: {}", answer.body);
            }
        }
    }
    assert!(tried >= 40, "the routes were found: {tried}, {routes:?}");
    assert_eq!(
        alien.entries(&house).await,
        before,
        "nothing was stored there"
    );
    let mut there = house.logged_in(ALIEN).await;
    let alert = there.get(&format!("/alerts/{}", alien.alert)).await;
    assert!(!alert.says("from elsewhere"), "{}", alert.body);
}

#[tokio::test]
async fn who_works_at_two_clinics_says_which_and_goes_over_by_a_form() {
    let house = House::new().await;
    let mut there = house.logged_in(ALIEN).await;
    house.maria(&mut there).await;
    let alien = house.care.store.staff_by_email(ALIEN).await;
    let hill = alien.expect("a store that works").remove(0).clinic;
    join(&house, ANN, &hill, Role::Practitioner).await;
    let mut browser = house.browser();
    assert_eq!(browser.log_in(ANN, PASSWORD).await.leads_to(), "/clinics");
    let choose = browser.get("/clinics").await;
    assert!(choose.says("Harbour Lane") && choose.says("Hill Road"));
    let here = browser.get("/patients").await;
    assert!(
        here.says("Harbour Lane") && !here.says("Lindqvist"),
        "{}",
        here.body
    );
    assert!(
        here.says("href=\"/clinics\""),
        "the way over is on every page"
    );
    let form_of_here = here.value("csrf").to_owned();
    let over = browser
        .send_form("/clinics", "/clinics", &[("clinic", hill.as_str())])
        .await;
    assert_eq!(over.leads_to(), "/worklist");
    let page = browser.get("/patients").await;
    assert!(
        page.says("Hill Road") && page.says("Lindqvist"),
        "{}",
        page.body
    );
    let stale = browser
        .post("/patients", &[("csrf", &form_of_here), ("q", "x")])
        .await;
    assert_eq!(
        stale.status,
        StatusCode::FORBIDDEN,
        "a form of one clinic is none of the other"
    );
    let mut kept = browser.copy();
    browser.send_form("/patients", "/log-out", &[]).await;
    assert_eq!(kept.get("/worklist").await.leads_to(), "/log-in");
}

#[tokio::test]
async fn a_log_in_goes_nowhere_that_its_password_did_not_open() {
    let house = House::new().await;
    let alien = house.care.store.staff_by_email(ALIEN).await;
    let hill = alien.expect("a store that works").remove(0).clinic;
    let mut browser = house.browser();
    assert_eq!(browser.log_in(ANN, PASSWORD).await.leads_to(), "/worklist");
    assert!(!browser.get("/worklist").await.says("href=\"/clinics\""));
    for clinic in [hill.as_str(), "018f7a3c-0000-7000-8000-000000000001", "x"] {
        let refused = browser
            .send_form("/clinics", "/clinics", &[("clinic", clinic)])
            .await;
        assert_eq!(refused.status, StatusCode::NOT_FOUND, "{clinic}");
    }
    assert!(browser.get("/worklist").await.says("Harbour Lane"));
}

#[tokio::test]
async fn the_front_desk_sees_names_addresses_and_links_and_nothing_clinical() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (session, token) = house.maria(&mut ann).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut ann).await;
    Post::default().work(&house).await;
    assert!(ann.get("/deliveries").await.says(&alert));
    let patient = ann.get(&session).await;
    let patient = format!("/patients/{}", patient.between("href=\"/patients/", "\""));
    let desk = "desk@harbour.example.org";
    join(&house, desk, &house.clinic, Role::FrontDesk).await;
    let mut browser = house.logged_in(desk).await;
    assert_eq!(browser.get("/worklist").await.leads_to(), "/patients");
    let page = browser.get(&patient).await;
    for part in ["Maria Lindqvist", "tel:01701234567", &token] {
        assert!(page.says(part), "{part} is missing: {}", page.body);
    }
    let list = browser.get("/patients").await;
    assert!(list.says("Maria Lindqvist"));
    let log = browser.get("/deliveries").await;
    for page in [&page, &list, &log] {
        for word in [
            "trapezius",
            "fever",
            "shivering",
            "badge",
            "/alerts/",
            "class=\"count\"",
        ] {
            assert!(!page.says(word), "{word}: {}", page.body);
        }
    }
    let csrf = csrf(&mut browser).await;
    let acknowledge = format!("{alert}/acknowledge");
    for (path, methods) in routes() {
        let address = match path.as_str() {
            "/sessions/{id}" => session.clone(),
            "/alerts/{id}" => alert.clone(),
            "/alerts/{id}/acknowledge" => acknowledge.clone(),
            // Names, addresses and their own password are theirs to keep.
            "/patients/{id}" | "/settings/import" | "/settings/password" => continue,
            path => path.replace("{id}", patient.trim_start_matches("/patients/")),
        };
        if address.contains('{') {
            continue;
        }
        if methods.contains(&"GET") {
            let page = browser.get(&address).await;
            for word in ["trapezius", "shivering"] {
                assert!(!page.says(word) || path == "/protocol", "{address}: {word}");
            }
        }
        let clinical = [
            "/alerts",
            "/adverse-events",
            "/sessions",
            "/follow-up",
            "/settings/",
            "/audit",
            "/protocol/history",
        ];
        let is_clinical = clinical.iter().any(|start| address.starts_with(start));
        if (is_clinical || address.ends_with("/call")) && methods.contains(&"POST") {
            let answer = browser.post(&address, &[("csrf", &csrf)]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
        }
    }
}
