//! What a practitioner says for one patient: who reads it, where, and what it never stands beside.

use axum::http::StatusCode;
use protocol::contract::Answers;

use crate::support::{ALIEN, ANN, Answer, Browser, House};

/// A house, Ann's browser, Maria's page at the desk, and the path of her link.
async fn maria() -> (House, Browser, String, String) {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (session, token) = house.maria(&mut ann).await;
    let id = ann.get(&session).await;
    let patient = format!("/patients/{}", id.between("href=\"/patients/", "\""));
    (house, ann, patient, format!("/r/{token}"))
}

/// Sends a form of the page `address` as it stands there.
async fn write(browser: &mut Browser, address: &str, fields: &[(&str, &str)]) -> Answer {
    let page = browser.get(address).await;
    let (csrf, seen) = (page.value("csrf"), page.value("seen"));
    let fields = [fields, &[("csrf", csrf), ("seen", seen)]].concat();
    browser.post(address, &fields).await
}

/// Whether `first` stands before `second` on the page.
fn is_above(page: &Answer, first: &str, second: &str) -> bool {
    let at = |text: &str| page.body.find(text);
    at(first)
        .zip(at(second))
        .is_some_and(|(first, second)| first < second)
}

#[tokio::test]
async fn the_patient_reads_it_above_the_general_advice_on_paper_and_in_the_download() {
    let (house, mut ann, patient, link) = maria().await;
    let address = format!("{patient}/guidance");
    let words = "No climbing <b>yet</b>.\nUntil Tuesday!";
    let fields = [("pick", "short_walks"), ("words", words)];
    let sent = write(&mut ann, &address, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let shown = "No climbing &#60;b&#62;yet&#60;/b&#62;.\nUntil Tuesday!";
    let page = house.browser().get(&link).await;
    assert!(is_above(&page, shown, "id=\"helps\""), "{}", page.body);
    assert!(page.says("Take a short walk every day") && page.says("From Ann"));
    for paper in ["leaflet", "hand-out", "data"] {
        let page = house.browser().get(&format!("{link}/{paper}")).await;
        assert!(page.says(shown), "{paper}");
    }
    let data = house.browser().get(&format!("{link}/data.json")).await;
    let data: serde_json::Value = serde_json::from_str(&data.body).expect("JSON");
    assert_eq!(data["guidance"][0]["words"], words);
    assert_eq!(data["guidance"][0]["picked"][0], "short_walks");
    let mut arabic = house.browser();
    let chosen = [("lang", "ar"), ("back", "")];
    arabic.post(&format!("{link}/language"), &chosen).await;
    let page = arabic.get(&link).await;
    assert!(
        page.says("امشوا مسافة قصيرة") && page.says(shown),
        "{}",
        page.body
    );
    let desk = ann.get(&patient).await;
    assert!(desk.says(shown) && desk.says("From Ann"));
}

#[tokio::test]
async fn it_never_stands_on_a_page_with_an_urgent_answer_and_comes_below_a_lower_one() {
    let (house, mut ann, patient, link) = maria().await;
    let address = format!("{patient}/guidance");
    write(
        &mut ann,
        &address,
        &[("words", "No climbing yet"), ("pick", "keep_warm")],
    )
    .await;
    let token = link.trim_start_matches("/r/");
    let numb = Answers {
        soreness: Some(3),
        fatigue: Some(0),
        signs: [("numbness".to_owned(), Some(true))].into(),
        other_signs_no: true,
        ..Answers::default()
    };
    house.check_in(token, numb).await;
    let page = house.browser().get(&link).await;
    assert!(
        is_above(&page, "id=\"standing\"", "No climbing yet"),
        "{}",
        page.body
    );
    assert!(
        !page.says("Keep putting something warm"),
        "a sign speaks against it"
    );
    let accepted = house.check_in(token, House::fever()).await;
    let answer = house
        .browser()
        .get(&format!("{link}/check-ins/{}", accepted.receipt))
        .await;
    for page in [answer, house.browser().get(&link).await] {
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.says("No climbing yet"), "{}", page.body);
    }
}

#[tokio::test]
async fn versions_stay_and_what_is_withdrawn_is_no_longer_shown_to_the_patient() {
    let (house, mut ann, patient, link) = maria().await;
    let address = format!("{patient}/guidance");
    for words in ["First word", "Second word"] {
        write(&mut ann, &address, &[("words", words)]).await;
    }
    let page = house.browser().get(&link).await;
    assert!(page.says("Second word") && !page.says("First word"));
    let form = ann.get(&address).await;
    assert!(form.says("First word") && form.says("Version 1"));
    let (csrf, seen) = (form.value("csrf").to_owned(), form.value("seen").to_owned());
    let fields = [("csrf", csrf.as_str()), ("seen", seen.as_str())];
    let withdrawn = ann.post(&format!("{address}/withdrawal"), &fields).await;
    assert_eq!(withdrawn.leads_to(), patient);
    assert!(!house.browser().get(&link).await.says("Second word"));
    let desk = ann.get(&patient).await;
    assert!(desk.says("First word") && desk.says("Second word") && desk.says("Withdrawn"));
}

#[tokio::test]
async fn a_form_that_is_refused_comes_back_filled_in() {
    let (_house, mut ann, patient, _) = maria().await;
    let address = format!("{patient}/guidance");
    let empty = write(&mut ann, &address, &[("words", "  ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("href=\"#words\"") && empty.says("Pick something from the list"));
    let long = "x".repeat(1_001);
    let long = write(
        &mut ann,
        &address,
        &[("words", &long), ("pick", "short_walks")],
    )
    .await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(long.says("value=\"short_walks\" checked") && long.says("xxx"));
    let old = ann.get(&address).await;
    write(&mut ann, &address, &[("words", "Mine was first")]).await;
    let fields = [
        ("csrf", old.value("csrf")),
        ("seen", old.value("seen")),
        ("words", "Too late"),
    ];
    let late = ann.post(&address, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("Mine was first") && late.says("Too late") && late.value("seen") == "1");
    let forged = ann
        .post(&address, &[("csrf", "forged"), ("words", "x")])
        .await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_plan_stands_above_the_form_of_the_next_session_and_ends_with_it() {
    let (house, mut ann, patient, link) = maria().await;
    house.clock.forward(jiff::SignedDuration::from_hours(1));
    let address = format!("{patient}/next-plan");
    let fields = [
        ("pick", "lighter"),
        ("pick", "longer_interval"),
        ("words", "Tired for two days"),
    ];
    let sent = write(&mut ann, &address, &fields).await;
    assert_eq!(sent.leads_to(), patient);
    let form = ann.get(&format!("{patient}/sessions/new")).await;
    for line in [
        "A lighter dose",
        "A longer interval",
        "Tired for two days",
        "Ann",
    ] {
        assert!(
            is_above(&form, line, "id=\"patient\""),
            "{line}: {}",
            form.body
        );
    }
    assert!(!ann.get("/sessions/new").await.says("Tired for two days"));
    assert!(!house.browser().get(&link).await.says("Tired for two days"));
    house.clock.forward(jiff::SignedDuration::from_hours(1));
    let id = patient.trim_start_matches("/patients/");
    house.record(&mut ann, &[("patient", id)]).await;
    let form = ann.get(&format!("{patient}/sessions/new")).await;
    assert!(!form.says("Tired for two days"), "it has had its session");
}

#[tokio::test]
async fn another_clinic_finds_no_such_page() {
    let (house, _, patient, _) = maria().await;
    let mut zoe = house.logged_in(ALIEN).await;
    let csrf = zoe.get("/sessions/new").await.value("csrf").to_owned();
    for page in ["guidance", "next-plan"] {
        let address = format!("{patient}/{page}");
        assert_eq!(zoe.get(&address).await.status, StatusCode::NOT_FOUND);
        let fields = [("csrf", csrf.as_str()), ("words", "mine"), ("seen", "0")];
        let written = zoe.post(&address, &fields).await;
        assert_eq!(written.status, StatusCode::NOT_FOUND);
    }
}
