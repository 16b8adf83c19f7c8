//! Own data and leaving, from the link itself.

use axum::http::StatusCode;
use jiff::SignedDuration;
use protocol::contract::Answers;

use crate::support::{ANN, Browser, House};

async fn maria() -> (House, Browser, Browser, String) {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let more = [
        ("name", "Maria Lindqvist"),
        ("notes", "Left shoulder, invented"),
    ];
    let (_, token) = house.record(&mut ann, &more).await;
    house.clock.forward(SignedDuration::from_hours(2));
    house.check_in(&token, House::fever()).await;
    let browser = house.browser();
    (house, ann, browser, format!("/r/{token}"))
}

#[tokio::test]
async fn the_page_and_the_file_hold_all_that_is_stored_but_not_what_staff_wrote_to_each_other() {
    let (house, mut ann, mut browser, home) = maria().await;
    let alert = house.first_alert(&mut ann).await;
    let note = [("note", "a word among colleagues")];
    ann.send_form(&alert, &format!("{alert}/notes"), &note)
        .await;
    let page = browser.get(&format!("{home}/data")).await;
    for said in [
        "Maria Lindqvist",
        "Upper trapezius",
        "Left shoulder, invented",
        "shivering since lunch",
        "Be seen today",
    ] {
        assert!(page.says(said), "{said} is missing: {}", page.body);
    }
    let file = browser.get(&format!("{home}/data.json")).await;
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert_eq!(file.header("cache-control"), "no-store");
    let json: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
    assert_eq!(json["person"]["name"], "Maria Lindqvist");
    assert_eq!(json["sessions"][0]["notes"], "Left shoulder, invented");
    assert_eq!(json["check_ins"][0]["words"], "I am shivering since lunch");
    assert_eq!(json["check_ins"][0]["answers"]["signs"]["fever"], true);
    assert_eq!(json["alerts"][0]["closed_at"], serde_json::Value::Null);
    assert!(!page.says("among colleagues") && !file.says("among colleagues"));
}

#[tokio::test]
async fn the_file_holds_what_was_stated_of_an_adverse_event_when_the_alert_was_closed() {
    let (house, mut ann, mut browser, home) = maria().await;
    let alert = house.first_alert(&mut ann).await;
    let file = async |browser: &mut Browser| -> serde_json::Value {
        let file = browser.get(&format!("{home}/data.json")).await;
        serde_json::from_str(&file.body).expect("JSON")
    };
    let open = file(&mut browser).await;
    assert!(open["alerts"][0]["adverse_event"].is_null(), "{open:#}");
    let closing = [
        ("outcome", "referred"),
        ("closing_note", "a word among colleagues"),
        ("harm", "significant"),
        ("relation", "possible"),
        ("kind", "infection"),
    ];
    ann.send_form(&alert, &format!("{alert}/close"), &closing)
        .await;
    let stated = &file(&mut browser).await["alerts"][0]["adverse_event"];
    assert_eq!(stated["was_one"], true);
    assert_eq!(stated["severity"], "significant");
    assert_eq!(stated["relation"], "possible");
    assert_eq!(stated["kind"], "infection");
    assert!(!stated.to_string().contains("among colleagues"));
}

#[tokio::test]
async fn the_page_to_read_names_what_was_there_before_how_worried_they_are_and_what_the_clinic_wrote()
 {
    let (house, mut ann, mut browser, home) = maria().await;
    let token = home.trim_start_matches("/r/");
    let answers = Answers {
        worry: Some(8),
        fatigue_interferes: Some(true),
        known_before: ["fever".to_owned()].into(),
        ..House::fever()
    };
    house.check_in(token, answers).await;
    let alert = house.first_alert(&mut ann).await;
    let message = [("message", "Please drink enough")];
    ann.send_form(&alert, &format!("{alert}/messages"), &message)
        .await;
    let page = browser.get(&home).await;
    let newest = [("newest", page.value("newest"))];
    browser.post(&format!("{home}/letters"), &newest).await;
    let page = browser.get(&format!("{home}/data")).await;
    for said in [
        "worry 8/10",
        "get in the way of your day? Yes",
        "There before the session: fever",
        "Your clinic wrote to you",
        "Please drink enough",
        "Seen Tuesday 12 May 2026",
    ] {
        assert!(page.says(said), "{said} is missing: {}", page.body);
    }
}

#[tokio::test]
async fn the_wish_to_be_erased_waits_for_a_person_and_counts_once() {
    let (house, mut ann, mut browser, home) = maria().await;
    let id = browser
        .get(&format!("{home}/data"))
        .await
        .value("id")
        .to_owned();
    let form = format!("{home}/erasure");
    let sent = browser.post(&form, &[("id", &id)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    assert_eq!(
        browser.post(&form, &[("id", &id)]).await.leads_to(),
        sent.leads_to()
    );
    assert!(
        browser
            .get(sent.leads_to())
            .await
            .says("you want your data erased")
    );
    let list = ann.get("/worklist").await;
    assert!(
        list.says("line urgent") && list.says("to be erased"),
        "beside what is open"
    );
    let stored = house.care.store.check_in_count(&house.clinic).await;
    assert_eq!(stored.expect("a store that works"), 2);
}

#[tokio::test]
async fn a_closed_page_opens_no_more_and_what_is_open_stays_with_the_clinic() {
    let (_house, mut ann, mut browser, home) = maria().await;
    let closed = browser.post(&format!("{home}/close"), &[]).await;
    assert_eq!(closed.leads_to(), home);
    for page in ["", "/check-in", "/message", "/data", "/data.json"] {
        let gone = browser.get(&format!("{home}{page}")).await;
        assert_eq!(gone.status, StatusCode::GONE, "{page}");
        assert!(gone.says("This link no longer works") && gone.says("href=\"tel:112\""));
    }
    assert_eq!(
        browser.post(&format!("{home}/close"), &[]).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(ann.get("/worklist").await.says("Maria Lindqvist"));
    let again = [
        ("date", "2026-05-12"),
        ("time", "10:20"),
        ("row-0-muscle", "Soleus"),
        ("go", "save"),
    ];
    let patient = ann
        .get("/patients")
        .await
        .between("href=\"/patients/", "\"")
        .to_owned();
    let more = [again.as_slice(), &[("patient", patient.as_str())]].concat();
    let recorded = ann.send_form("/sessions/new", "/sessions", &more).await;
    let page = ann.get(recorded.leads_to()).await;
    let link = format!("/r/{}", page.between("/r/", "\""));
    assert!(
        link != home && browser.get(&link).await.status == StatusCode::OK,
        "a new session brings a new link"
    );
}
