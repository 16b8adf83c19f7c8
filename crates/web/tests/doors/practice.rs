//! The practice's figures: whom they are open to, and what they say of a small known history.

use axum::http::StatusCode;
use care::clinic::{Role, Staff};
use care::id::StaffId;
use care::record::audit::{Actor, AuditEntry};
use jiff::SignedDuration;

use crate::support::{ALIEN, ANN, House};

pub(crate) const DESK: &str = "desk@harbour.example.org";

/// Somebody at the front desk of Ann's clinic.
pub(crate) async fn add_front_desk(house: &House) {
    let ann = house
        .care
        .store
        .staff_by_email(ANN)
        .await
        .unwrap()
        .remove(0);
    let now = house.care.clock.now();
    let desk = Staff {
        id: StaffId::new(now, &*house.care.entropy),
        email: DESK.to_owned(),
        role: Role::FrontDesk,
        ..ann
    };
    let id = desk.id.as_str().to_owned();
    let audit = AuditEntry::new(&house.clinic, now, Actor::System, "staff.added", &id);
    house.care.store.add_staff(&desk, &audit).await.unwrap();
}

#[tokio::test]
async fn a_practice_without_a_history_says_so_kindly() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let page = browser.get("/practice").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Nothing to count yet"), "{}", page.body);
    assert!(page.says("href=\"/practice\" aria-current=\"page\""));
}

#[tokio::test]
async fn figures_say_of_how_many_and_small_numbers_are_said_plainly() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.record(&mut browser, &[("name", "Tom Adeyemi")]).await;
    house.clock.forward(SignedDuration::from_hours(8));
    house.check_in(&token, House::fever()).await;
    house.clock.forward(SignedDuration::from_hours(26));
    let mut browser = house.logged_in(ANN).await;
    for period in ["4-weeks", "12-weeks", "year", "nonsense"] {
        let page = browser.get(&format!("/practice?period={period}")).await;
        // Both were asked after six hours, and one has answered by now.
        assert!(page.says("1 of 2; too few to say"), "{}", page.body);
        // One alert of one check-in.
        assert!(page.says("1 of 1; too few to say"));
        // Nobody has taken it, and nothing was closed.
        assert!(page.says("0 of 1; too few to say"));
        assert!(page.says("No alert of this period has been closed yet."));
    }
    let page = house.logged_in(ALIEN).await.get("/practice").await;
    assert!(page.says("Nothing to count yet"));
}

#[tokio::test]
async fn a_red_flag_is_exempt_and_says_so() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut browser).await;
    let closed = browser
        .send_form(
            &alert,
            &format!("{alert}/close"),
            &[("outcome", "false_alarm")],
        )
        .await;
    assert!(closed.status.is_redirection(), "{}", closed.body);
    house.clock.forward(SignedDuration::from_mins(1));
    let page = browser.get("/practice").await;
    assert!(page.says("Red flag, exempt."), "{}", page.body);
    assert!(!page.says("Worth a look: less"));
}

#[tokio::test]
async fn the_front_desk_neither_sees_the_figures_nor_a_way_to_them() {
    let house = House::new().await;
    add_front_desk(&house).await;
    let mut browser = house.logged_in(DESK).await;
    assert_eq!(browser.get("/practice").await.status, StatusCode::FORBIDDEN);
    assert!(!browser.get("/patients").await.says("href=\"/practice\""));
}

/// Five patients with a session each.
async fn five(house: &House) {
    let mut browser = house.logged_in(ANN).await;
    for name in ["Ada", "Bo", "Cleo", "Dan", "Eve"] {
        house.record(&mut browser, &[("name", name)]).await;
    }
}

#[tokio::test]
async fn four_patients_cannot_be_taken_along_and_five_can_once_the_form_is_ours() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    house.maria(&mut browser).await;
    let csv = [("format", "csv")];
    let refused = browser
        .send_form("/practice", "/practice/export", &csv)
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("fewer than 5 patients"));
    five(&house).await;
    let stranger = browser.post("/practice/export", &csv).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);
    for format in ["csv", "parquet"] {
        let fields = [("format", format)];
        let file = browser
            .send_form("/practice", "/practice/export", &fields)
            .await;
        assert_eq!(file.status, StatusCode::OK);
        assert_eq!(file.headers["content-type"], "application/zip");
        assert!(file.body.starts_with("PK") && file.says("dictionary.csv"));
    }
    let odd = [("format", "xlsx")];
    let odd = browser
        .send_form("/practice", "/practice/export", &odd)
        .await;
    assert_eq!(odd.status, StatusCode::BAD_REQUEST);
    let log = house.care.store.audit_log(&house.clinic, 0, 1_000).await;
    let log = log.unwrap();
    let taken = log.iter().filter(|one| one.action == "practice.exported");
    assert_eq!(taken.count(), 2, "what left is written down");
}

#[tokio::test]
async fn the_front_desk_takes_nothing_along() {
    let house = House::new().await;
    five(&house).await;
    add_front_desk(&house).await;
    let mut browser = house.logged_in(DESK).await;
    for address in [
        "/practice/export",
        "/practice/adverse-events/export",
        "/practice/adverse-events/rates",
    ] {
        let refused = browser
            .send_form("/patients", address, &[("format", "csv")])
            .await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    let register = browser.get("/practice/adverse-events").await;
    assert_eq!(register.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_register_shows_what_was_stated_and_what_leaves_has_no_name() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let empty = browser.get("/practice/adverse-events").await;
    assert!(empty.says("No such event has been stated."));
    five(&house).await;
    five(&house).await;
    let none = browser.get("/practice/adverse-events").await;
    // Minus the logarithm of a twentieth, for 1,000, by ten: 299.6.
    assert!(
        none.says("No event in 10 sessions: with 95 % confidence fewer than 300 in 1,000."),
        "{}",
        none.body
    );
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut browser).await;
    let fields = [
        ("outcome", "seen"),
        ("harm", "significant"),
        ("relation", "possible"),
        ("kind", "infection"),
        ("session", ""),
    ];
    let closed = browser
        .send_form(&alert, &format!("{alert}/close"), &fields)
        .await;
    assert!(closed.status.is_redirection(), "{}", closed.body);
    house.clock.forward(SignedDuration::from_mins(1));
    let page = browser.get("/practice/adverse-events").await;
    assert!(page.says("Maria Lindqvist") && page.says("Events: 1. Sessions: 11."));
    let mild = browser
        .get("/practice/adverse-events?severity=mild&relation=any&since=ever")
        .await;
    assert!(!mild.says("Maria Lindqvist") && mild.says("Events: 0."));
    let fields = [("relation", "any"), ("since", "ever")];
    let csv = browser
        .send_form(
            "/practice/adverse-events",
            "/practice/adverse-events/export",
            &fields,
        )
        .await;
    let lines: Vec<&str> = csv.body.lines().collect();
    assert_eq!(lines.len(), 2, "{}", csv.body);
    assert_eq!(lines[1], "2026,,significant,possible,infection,,,,0");
    let other = house.logged_in(ALIEN).await;
    let other = { other }.get("/practice/adverse-events").await;
    assert!(!other.says("Maria Lindqvist") && other.says("Events: 0. Sessions: 0."));
}

const REGISTER: &str = "/practice/adverse-events";
const RATES: &str = "/practice/adverse-events/rates";

#[tokio::test]
async fn rates_are_taken_without_any_event_as_the_page_shows_them_and_the_log_knows() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let nothing = browser.send_form(REGISTER, RATES, &[]).await;
    let (_, row) = nothing.body.split_once('\n').unwrap();
    assert_eq!(
        row.trim_end(),
        "2025-06-01,2026-05-12,any,suspected,all,,0,0,,,,0,,,"
    );
    five(&house).await;
    five(&house).await;
    let mut browser = house.logged_in(ANN).await;
    let page = browser.get(REGISTER).await;
    assert!(page.says("No such event has been stated.") && page.says("names practitioners"));
    assert!(!page.says("Download the events"), "there is none");
    let stranger = browser.post(RATES, &[]).await;
    assert_eq!(stranger.status, StatusCode::FORBIDDEN);
    let fields = [("severity", "mild"), ("relation", "any"), ("since", "ever")];
    let csv = browser.send_form(REGISTER, RATES, &fields).await;
    assert_eq!(csv.status, StatusCode::OK);
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    let named = &csv.headers["content-disposition"];
    assert_eq!(named, "attachment; filename=\"adverse-event-rates.csv\"");
    // The page's 300, more exactly.
    let all = ",2026-05-12,mild,any,all,,0,10,0,0,299.574,";
    assert!(csv.says(all), "{}", csv.body);
    let of_ann = ",2026-05-12,mild,any,practitioner,Ann Okafor,0,10,0,0,299.574,";
    assert!(csv.says(of_ann), "{}", csv.body);
    let alien = house.logged_in(ALIEN).await;
    let other = { alien }.send_form(REGISTER, RATES, &fields).await;
    assert!(other.says(",all,,0,0,") && !other.says("Ann Okafor"));
    let log = house.care.store.audit_log(&house.clinic, 0, 1_000).await;
    let log = log.unwrap();
    let taken = log
        .iter()
        .filter(|one| one.action == "adverse_events.exported");
    let taken: Vec<&str> = taken.map(|one| one.subject.as_str()).collect();
    assert_eq!(taken, ["rates", "rates"]);
}

/// An event of a session of Maria's, stated as the newest of so many.
async fn state_events(house: &House, count: usize) {
    let mut browser = house.logged_in(ANN).await;
    let (session, _) = house.maria(&mut browser).await;
    let form = format!("{session}/adverse-event");
    for _ in 0..count {
        let page = browser.get(&form).await;
        let fields = [
            ("harm", "mild"),
            ("relation", "related"),
            ("kind", "infection"),
            ("date", "2026-05-12"),
            ("time", "10:20"),
            ("note", ""),
            ("csrf", page.value("csrf")),
            ("seen", page.value("seen")),
            ("event", page.value("event")),
        ];
        let sent = browser.post(&form, &fields).await;
        assert_eq!(sent.leads_to(), session, "{}", sent.body);
    }
    house.clock.forward(SignedDuration::from_mins(10));
}

#[tokio::test]
async fn a_page_that_shows_the_newest_hundred_says_of_how_many_and_the_file_has_all() {
    let house = House::new().await;
    state_events(&house, 100).await;
    let mut browser = house.logged_in(ANN).await;
    let page = browser.get(REGISTER).await;
    assert!(page.says("Events: 100.") && !page.says("The newest 100 of"));
    state_events(&house, 1).await;
    let mut browser = house.logged_in(ANN).await;
    let page = browser.get(REGISTER).await;
    assert!(
        page.says("The newest 100 of 101 are shown."),
        "{}",
        page.body
    );
    let to = "/practice/adverse-events/export";
    let csv = browser.send_form(REGISTER, to, &[]).await;
    assert_eq!(csv.body.lines().count(), 102);
    assert!(!csv.says("Ann Okafor"));
}
