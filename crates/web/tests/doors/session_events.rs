//! Adverse events that are stated of a session: the form, where they are read, and how they are corrected and taken back.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::practice::{DESK, add_front_desk};
use crate::support::{ALIEN, ANN, Answer, Browser, House};

/// Sends a form of the page `address` as it stands there.
async fn send(browser: &mut Browser, page: &Answer, to: &str, fields: &[(&str, &str)]) -> Answer {
    let (csrf, seen) = (page.value("csrf"), page.value("seen"));
    let mut carried = vec![("csrf", csrf), ("seen", seen)];
    if page.says("name=\"event\"") {
        carried.push(("event", page.value("event")));
    }
    browser.post(to, &[fields, &carried].concat()).await
}

const FAINTED: [(&str, &str); 6] = [
    ("harm", "mild"),
    ("relation", "related"),
    ("kind", "infection"),
    ("date", "2026-05-12"),
    ("time", "10:20"),
    ("note", "felt faint lying down"),
];

/// Ann's browser, Maria's session, and the event that Ann stated of it.
async fn stated(house: &House) -> (Browser, String, String) {
    let mut ann = house.logged_in(ANN).await;
    let (session, _) = house.maria(&mut ann).await;
    let form = format!("{session}/adverse-event");
    let page = ann.get(&form).await;
    let sent = send(&mut ann, &page, &form, &FAINTED).await;
    assert_eq!(sent.leads_to(), session, "{}", sent.body);
    let event = ann.get(&session).await;
    let event = event.between("href=\"/adverse-events/", "\"").to_owned();
    (ann, session, format!("/adverse-events/{event}"))
}

#[tokio::test]
async fn what_was_seen_while_needling_is_stated_of_the_session_and_stands_in_time_register_and_file()
 {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (session, _) = house.maria(&mut ann).await;
    let form = format!("{session}/adverse-event");
    let page = ann.get(&form).await;
    assert!(page.says("value=\"2026-05-12\"") && page.says("value=\"10:15\""));
    let half = [
        ("date", "2026-05-12"),
        ("time", "10:20"),
        ("note", "felt faint"),
    ];
    let refused = send(&mut ann, &page, &form, &half).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("Say how bad it was.") && refused.says(">felt faint</textarea>"));
    house.clock.forward(SignedDuration::from_mins(1));
    // From the page that was refused, twice.
    for _ in 0..2 {
        let sent = send(&mut ann, &refused, &form, &FAINTED).await;
        assert_eq!(sent.leads_to(), session, "{}", sent.body);
    }
    let told = "Adverse event, mild: Infection. The needling caused it.";
    let page = ann.get(&session).await;
    assert_eq!(page.body.matches(told).count(), 1, "{}", page.body);
    let patient = format!("/patients/{}", page.between("href=\"/patients/", "\""));
    let line = ann.get(&patient).await;
    assert!(
        line.says(told) && line.says("felt faint lying down"),
        "{}",
        line.body
    );
    house.clock.forward(SignedDuration::from_mins(1));
    let register = ann.get("/practice/adverse-events").await;
    assert!(register.says("Events: 1. Sessions: 1.") && register.says("href=\"/adverse-events/"));
    let export = (
        "/practice/adverse-events",
        "/practice/adverse-events/export",
    );
    let fields = [("relation", "any"), ("since", "ever")];
    let csv = ann.send_form(export.0, export.1, &fields).await;
    let lines: Vec<&str> = csv.body.lines().collect();
    assert_eq!(lines.len(), 2, "{}", csv.body);
    assert!(
        lines[1].starts_with("2026,0.1,mild,related,infection,"),
        "{}",
        csv.body
    );
}

#[tokio::test]
async fn an_event_is_corrected_and_taken_back_with_a_reason_and_a_stale_page_keeps_what_was_typed()
{
    let house = House::new().await;
    let (mut ann, session, event) = stated(&house).await;
    let page = ann.get(&event).await;
    assert!(page.says("value=\"mild\" id=\"harm\" checked") && page.says("Stated by Ann"));
    let worse = [&[("harm", "serious")], &FAINTED[1..]].concat();
    let sent = send(&mut ann, &page, &event, &worse).await;
    assert_eq!(sent.leads_to(), event, "{}", sent.body);
    let other = [&FAINTED[..5], &[("note", "came by herself")]].concat();
    let stale = send(&mut ann, &page, &event, &other).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.says("corrected or taken back while you had it open"));
    assert!(stale.says(">came by herself</textarea>"), "{}", stale.body);
    let page = ann.get(&event).await;
    assert!(page.says("Adverse event, serious") && page.says("Adverse event, mild"));
    let back = format!("{event}/withdrawal");
    let silent = send(&mut ann, &page, &back, &[("reason", " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let gone = send(&mut ann, &page, &back, &[("reason", "not hers")]).await;
    assert_eq!(gone.leads_to(), event);
    let page = ann.get(&event).await;
    assert!(page.says("This was taken back") && page.says("not hers") && !page.says(&back));
    assert!(!ann.get(&session).await.says("Adverse event, serious"));
    assert!(ann.get("/practice/adverse-events").await.says("Events: 0."));
}

#[tokio::test]
async fn the_form_names_what_the_alert_of_the_session_states_already() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (session, token) = house.maria(&mut ann).await;
    let form = format!("{session}/adverse-event");
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut ann).await;
    assert!(!ann.get(&form).await.says("id=\"already\""));
    let session_id = session.trim_start_matches("/sessions/");
    let fields = [
        ("outcome", "seen"),
        ("harm", "significant"),
        ("relation", "possible"),
        ("kind", "infection"),
        ("session", session_id),
    ];
    let closed = ann
        .send_form(&alert, &format!("{alert}/close"), &fields)
        .await;
    assert!(closed.status.is_redirection(), "{}", closed.body);
    let page = ann.get(&form).await;
    assert!(page.says("it would count twice") && page.says(&format!("href=\"{alert}\"")));
}

#[tokio::test]
async fn the_front_desk_and_another_clinic_reach_no_event() {
    let house = House::new().await;
    let (_, session, event) = stated(&house).await;
    add_front_desk(&house).await;
    let mut desk = house.logged_in(DESK).await;
    let mut alien = house.logged_in(ALIEN).await;
    for address in [event.clone(), format!("{session}/adverse-event")] {
        assert_eq!(desk.get(&address).await.status, StatusCode::FORBIDDEN);
        assert_eq!(alien.get(&address).await.status, StatusCode::NOT_FOUND);
    }
    let fields = [("reason", "x"), ("seen", "1")];
    let back = format!("{event}/withdrawal");
    let refused = alien.send_form("/worklist", &back, &fields).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_was_stated_of_a_session_taken_back_is_taken_back_and_no_more() {
    let house = House::new().await;
    let (mut ann, session, event) = stated(&house).await;
    let before = ann.get(&event).await;
    let undo = format!("{session}/undo");
    assert_eq!(
        ann.send_form(&session, &undo, &[]).await.leads_to(),
        session
    );
    let why = "This session was taken back, so what was stated of it is corrected no more.";
    let page = ann.get(&event).await;
    assert!(page.says(why), "{}", page.body);
    assert!(!page.says("name=\"harm\""), "no form that would be refused");
    // From a page that was open before: the door says why.
    let late = send(&mut ann, &before, &event, &FAINTED[..5]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says(why), "{}", late.body);
    let form = format!("{session}/adverse-event");
    assert_eq!(ann.get(&form).await.leads_to(), session);
    let back = format!("{event}/withdrawal");
    let done = send(&mut ann, &page, &back, &[("reason", "the wrong patient")]).await;
    assert_eq!(done.leads_to(), event);
    assert!(ann.get(&event).await.says("This was taken back"));
}
