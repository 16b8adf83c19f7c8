//! Reminders: agreed at the desk, stopped from a message or the page, read in the log, and silence in a list.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{ALIEN, ANN, Browser, House, Post};

const MARIA: [(&str, &str); 5] = [
    ("name", "Maria Lindqvist"),
    ("email", "maria@example.org"),
    ("phone", "0170 1234567"),
    ("reminders", "mail"),
    ("agreed", "yes"),
];

/// Needled at 10:15 in Berlin, recorded at 10:30.
async fn maria() -> (House, Browser, Browser, String) {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.record(&mut ann, &MARIA).await;
    let browser = house.browser();
    (house, ann, browser, format!("/r/{token}"))
}

#[tokio::test]
async fn the_desk_asks_for_a_way_and_for_consent_and_one_without_the_other_is_no_agreement() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let base = [
        ("date", "2026-05-12"),
        ("time", "10:15"),
        ("row-0-muscle", "Upper trapezius"),
        ("go", "save"),
        ("name", "Tom Adeyemi"),
    ];
    for (more, at) in [
        (
            vec![("reminders", "mail"), ("email", "tom@example.org")],
            "agreed",
        ),
        (
            vec![("agreed", "yes"), ("email", "tom@example.org")],
            "reminders",
        ),
        (vec![("reminders", "mail"), ("agreed", "yes")], "email"),
        (
            vec![("reminders", "sms"), ("agreed", "yes"), ("phone", "12")],
            "phone",
        ),
        (vec![("email", "tom at home")], "email"),
    ] {
        let fields = [base.as_slice(), &more].concat();
        let page = ann.send_form("/sessions/new", "/sessions", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{more:?}");
        assert!(page.says(&format!("href=\"#{at}\"")), "{more:?}");
        assert!(page.says("value=\"Tom Adeyemi\""));
    }
    let (session, _) = house.record(&mut ann, &[("name", "Tom Adeyemi")]).await;
    let page = ann.get(&session).await;
    assert!(
        page.says("Reminders: None. No way was given"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn the_patient_sees_way_and_next_time_and_stops_and_starts_from_the_page() {
    let (house, _ann, mut browser, home) = maria().await;
    let address = format!("{home}/reminders");
    assert!(
        browser
            .get(&home)
            .await
            .says(&format!("href=\"{address}\""))
    );
    let page = browser.get(&address).await;
    assert!(page.says("to m…@example.org") && !page.says("maria@"));
    assert!(page.says("Tuesday 12 May, 16:15"), "{}", page.body);
    let stopped = browser.post(&address, &[("go", "stop")]).await;
    assert_eq!(stopped.leads_to(), address);
    assert!(browser.get(&address).await.says("Reminders are stopped"));
    house.clock.forward(SignedDuration::from_hours(26));
    let post = Post::default();
    post.work(&house).await;
    assert!(post.reminders.lock().unwrap().is_empty());
    browser.post(&address, &[("go", "start")]).await;
    let page = browser.get(&address).await;
    assert!(page.says("Thursday 14 May, 10:15"), "{}", page.body);
}

#[tokio::test]
async fn another_time_zone_moves_the_next_one_and_an_unknown_one_is_refused() {
    let (_house, _ann, mut browser, home) = maria().await;
    let address = format!("{home}/reminders");
    let zone = |name| [("go", "zone"), ("zone", name)];
    browser.post(&address, &zone("Asia/Tokyo")).await;
    let page = browser.get(&address).await;
    assert!(page.says("Wednesday 13 May, 08:00"), "{}", page.body);
    assert!(page.says("value=\"Asia/Tokyo\" selected"));
    let refused = browser.post(&address, &zone("Mars/Olympus")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("href=\"#zone\""));
}

#[tokio::test]
async fn a_message_stops_with_one_press_and_looking_changes_nothing() {
    let (house, _ann, mut browser, home) = maria().await;
    house.clock.forward(SignedDuration::from_hours(7));
    let post = Post::default();
    post.work(&house).await;
    let stop = post.stop();
    for _ in 0..2 {
        let page = browser.get(&stop).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.says("Stop the messages") && !page.says("Maria") && !page.says("/r/"));
    }
    let page = browser.get(&format!("{home}/reminders")).await;
    assert!(page.says("You get reminders"), "looking changed nothing");
    let one_click = [("List-Unsubscribe", "One-Click")];
    let stopped = browser.post(&stop, &one_click).await;
    assert_eq!(stopped.status, StatusCode::OK);
    assert!(stopped.says("The messages are stopped"));
    assert!(browser.get(&stop).await.says("The messages are stopped"));
    let page = browser.get(&format!("{home}/reminders")).await;
    assert!(page.says("Reminders are stopped"));
    assert_eq!(
        browser.get("/stop/nothing").await.status,
        StatusCode::NOT_FOUND
    );
}

#[tokio::test]
async fn who_never_agreed_is_told_so_and_has_the_calendar_all_the_same() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let mut browser = house.browser();
    let page = browser.get(&format!("/r/{token}/reminders")).await;
    assert!(page.says("You get no reminders") && page.says("reminders.ics"));
    let start = [("go", "start")];
    let nothing = browser.post(&format!("/r/{token}/reminders"), &start).await;
    assert_eq!(nothing.status, StatusCode::SEE_OTHER);
    let post = Post::default();
    house.clock.forward(SignedDuration::from_hours(7));
    post.work(&house).await;
    assert!(post.reminders.lock().unwrap().is_empty());
}

#[tokio::test]
async fn the_calendar_file_has_the_times_and_neither_link_nor_reason() {
    let (_house, _ann, mut browser, home) = maria().await;
    let file = browser.get(&format!("{home}/reminders.ics")).await;
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    let first = file.body.find("DTSTART:20260512T141500Z\r\n");
    assert!(first.is_some(), "{}", file.body);
    assert!(file.says("BEGIN:VALARM") && !file.says("/r/") && !file.says("Maria"));
    let starts = file.body.matches("BEGIN:VEVENT").count();
    assert_eq!(starts, file.body.matches("END:VEVENT").count());
    assert!(starts > 8);
    let gone = browser.get("/r/nothing/reminders.ics").await;
    assert_eq!(gone.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_clinic_reads_what_was_delivered_and_no_other_clinic_does() {
    let (house, mut ann, _browser, _) = maria().await;
    assert!(ann.get("/deliveries").await.says("Nothing was sent yet"));
    house.clock.forward(SignedDuration::from_hours(7));
    Post::default().work(&house).await;
    let page = ann.get("/deliveries").await;
    assert!(page.says("Maria Lindqvist") && page.says("Taken") && page.says("Q1"));
    let address = page.between("href=\"/patients/", "\"").to_owned();
    let page = ann.get(&format!("/patients/{address}")).await;
    assert!(page.says("E-mail: Taken") && page.says("Q1"));
    let trouble = ann.get("/deliveries?only=trouble").await;
    assert!(trouble.says("Nothing like this") && !trouble.says("Maria Lindqvist"));
    let before = ann
        .get("/deliveries?before=00000000-0000-7000-8000-000000000000")
        .await;
    assert!(!before.says("Maria Lindqvist"), "nothing is older");
    let mut alien = house.logged_in(ALIEN).await;
    assert!(alien.get("/deliveries").await.says("Nothing was sent yet"));
    assert!(alien.get("/follow-up").await.says("Nobody to call"));
}

#[tokio::test]
async fn who_is_not_reached_or_not_heard_from_stands_with_a_number_to_call_until_they_check_in() {
    let (house, mut ann, _browser, home) = maria().await;
    assert!(ann.get("/follow-up").await.says("Nobody to call"));
    assert!(!ann.get("/worklist").await.says("to call: not reached"));
    let post = Post {
        refuses: Some("nobody lives there"),
        ..Post::default()
    };
    house.clock.forward(SignedDuration::from_hours(7));
    post.work(&house).await;
    let page = ann.get("/follow-up").await;
    assert!(page.says("Not reached") && !page.says("Not heard from"));
    assert!(page.says("Maria Lindqvist") && page.says("href=\"tel:01701234567\""));
    assert!(ann.get("/worklist").await.says("One patient to call"));
    let hours = 12;
    for _ in 0..4 {
        house.clock.forward(SignedDuration::from_hours(hours));
        post.work(&house).await;
    }
    let mut ann = house.logged_in(ANN).await;
    let page = ann.get("/follow-up").await;
    assert!(
        page.says("Not heard from") && page.says("2 check-ins missed."),
        "{}",
        page.body
    );
    let token = home.trim_start_matches("/r/");
    house.check_in(token, House::fever()).await;
    assert!(ann.get("/follow-up").await.says("Nobody to call"));
}

#[tokio::test]
async fn a_known_patient_keeps_what_is_not_filled_in_and_gets_what_is() {
    let (house, mut ann, _browser, _) = maria().await;
    let page = ann.get("/patients").await;
    let id = page.between("href=\"/patients/", "\"").to_owned();
    let again = [("patient", id.as_str()), ("phone", "0170 7654321")];
    house.record(&mut ann, &again).await;
    let page = ann.get(&format!("/patients/{id}")).await;
    assert!(page.says("maria@example.org") && page.says("tel:01707654321"));
    assert!(page.says("<dd>E-mail</dd>"), "reminders go on as before");
}
