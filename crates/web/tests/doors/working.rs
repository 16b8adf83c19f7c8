//! Working the list: claims, calls, messages, what is put aside, adverse events, and the stream of changes.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use care::clinic::Staff;
use care::id::StaffId;
use care::port::Way;
use care::record::audit::{Actor, AuditEntry};
use http_body_util::BodyExt;
use jiff::SignedDuration;
use protocol::contract::Answers;
use tower::ServiceExt;

use crate::support::{ALIEN, ANN, Browser, House, Post};

const BEN: &str = "ben@harbour.example.org";

/// A colleague of Ann's.
async fn ben(house: &House) -> Staff {
    let found = house.care.store.staff_by_email(ANN).await;
    let ann = found.expect("a store that works").remove(0);
    let now = house.care.clock.now();
    let ben = Staff {
        id: StaffId::new(now, &*house.care.entropy),
        email: BEN.to_owned(),
        name: "Ben Adler".to_owned(),
        ..ann
    };
    let audit = AuditEntry::new(
        &ben.clinic,
        now,
        Actor::System,
        "staff.added",
        ben.id.as_str(),
    );
    let added = house.care.store.add_staff(&ben, &audit).await;
    added.expect("a store that works");
    ben
}

/// A bruise larger than a palm: contact, without a red flag.
fn bruise() -> Answers {
    Answers {
        soreness: Some(3),
        fatigue: Some(1),
        signs: [("large_bruise".to_owned(), Some(true))].into(),
        other_signs_no: true,
        ..Answers::default()
    }
}

/// Ann's browser, the alert that these answers raise, and the patient's token.
async fn raised(house: &House, answers: Answers) -> (Browser, String, String) {
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, answers).await;
    let alert = house.first_alert(&mut browser).await;
    (browser, alert, token)
}

#[tokio::test]
async fn closing_asks_whether_it_was_an_adverse_event_and_tells_what_is_missing() {
    let house = House::new().await;
    let (mut browser, alert, _) = raised(&house, House::fever()).await;
    let close = format!("{alert}/close");
    let half = [("outcome", "referred"), ("harm", "significant")];
    let refused = browser.send_form(&alert, &close, &half).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    for part in [
        "href=\"#kind\"",
        "href=\"#relation\"",
        "value=\"significant\" checked",
        "value=\"referred\" id=\"outcome\" checked",
    ] {
        let shown = refused.says(part) || part.contains("outcome");
        assert!(shown, "{part} is missing: {}", refused.body);
    }
    let whole = [
        ("outcome", "referred"),
        ("harm", "significant"),
        ("kind", "infection"),
        ("relation", "possible"),
        ("closing_note", "to the hospital"),
    ];
    let closed = browser.send_form(&alert, &close, &whole).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
    let page = browser.get(&alert).await;
    assert!(
        page.says("Adverse event, significant: Infection.") && page.says("to the hospital"),
        "{}",
        page.body
    );
    let correct = format!("{alert}/correct");
    let anew = [
        ("outcome", "referred"),
        ("harm", "no"),
        ("closing_note", "to the hospital"),
    ];
    let corrected = browser.send_form(&alert, &correct, &anew).await;
    assert_eq!(corrected.status, StatusCode::SEE_OTHER);
    let page = browser.get(&alert).await;
    assert!(page.says("No adverse event.") && page.says("stated whether it was"));
}

#[tokio::test]
async fn how_an_alert_was_closed_is_corrected_once_and_what_stood_before_is_still_read() {
    let house = House::new().await;
    let (mut browser, alert, _) = raised(&house, House::fever()).await;
    let (close, correct) = (format!("{alert}/close"), format!("{alert}/correct"));
    let first = [("outcome", "advised"), ("closing_note", "ice and rest")];
    let early = browser.send_form(&alert, &correct, &first).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    assert!(early.says("this alert is not closed") && early.says("ice and rest"));
    browser.send_form(&alert, &close, &first).await;
    let form = browser.get(&alert).await;
    for part in [
        "value=\"advised\" id=\"outcome\" checked",
        ">ice and rest</textarea>",
    ] {
        assert!(form.says(part), "{part} is missing: {}", form.body);
    }
    let carried = [
        ("csrf", form.value("csrf")),
        ("revision", form.value("revision")),
    ];
    let anew = [
        ("outcome", "emergency"),
        ("closing_note", "went by ambulance"),
    ];
    house.clock.forward(SignedDuration::from_secs(1));
    for _ in 0..2 {
        let fields = [&carried[..], &anew].concat();
        let sent = browser.post(&correct, &fields).await;
        assert_eq!(sent.leads_to(), alert, "{}", sent.body);
    }
    let page = browser.get(&alert).await;
    for part in [
        "What came of it: Advised. \u{201c}ice and rest\u{201d}",
        "What came of it: Emergency care; before: Advised. \u{201c}went by ambulance\u{201d}",
    ] {
        assert_eq!(page.body.matches(part).count(), 1, "{part}: {}", page.body);
    }
    let late = [("outcome", "seen"), ("closing_note", "came by herself")];
    let late = browser
        .post(&correct, &[&carried[..], &late].concat())
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for part in [
        "changed while you had it open",
        ">came by herself</textarea>",
        "<dd>Emergency care</dd>",
        "<details class=\"more\" open>",
    ] {
        assert!(late.says(part), "{part} is missing: {}", late.body);
    }
    let list = browser.get("/worklist").await;
    assert!(!list.says("href=\"/alerts/"), "it stays closed");
}

#[tokio::test]
async fn an_alert_closed_without_an_answer_is_not_one_that_was_harmless() {
    let house = House::new().await;
    let (mut browser, alert, _) = raised(&house, House::fever()).await;
    let closed = [("outcome", "seen")];
    browser
        .send_form(&alert, &format!("{alert}/close"), &closed)
        .await;
    let page = browser.get(&alert).await;
    assert!(page.says("Nobody has said yet") && !page.says("No adverse event."));
}

#[tokio::test]
async fn an_alert_with_a_danger_sign_cannot_be_put_aside() {
    let house = House::new().await;
    let (mut browser, alert, _) = raised(&house, House::fever()).await;
    let page = browser.get(&alert).await;
    assert!(page.says("so it cannot be put aside") && !page.says(&format!("{alert}/snooze")));
    let fields = [("until", "1h"), ("reason", "later")];
    let refused = browser
        .send_form(&alert, &format!("{alert}/snooze"), &fields)
        .await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.says("cannot be put aside"));
}

#[tokio::test]
async fn what_was_put_aside_comes_back_by_the_clock_and_at_once_when_the_patient_sends_something() {
    let house = House::new().await;
    let (mut browser, alert, token) = raised(&house, bruise()).await;
    let snooze = format!("{alert}/snooze");
    let silent = browser
        .send_form(&alert, &snooze, &[("until", "3h"), ("reason", " ")])
        .await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("until", "3h"), ("reason", "calls back after work")];
    let aside = browser.send_form(&alert, &snooze, &fields).await;
    assert_eq!(aside.status, StatusCode::SEE_OTHER, "{}", aside.body);
    let list = browser.get("/worklist").await;
    assert!(
        list.says("Nobody is waiting for you") && list.says("Put aside until"),
        "{}",
        list.body
    );
    assert!(browser.get(&alert).await.says("calls back after work"));
    house.clock.forward(SignedDuration::from_mins(181));
    let list = browser.get("/worklist").await;
    assert!(!list.says("Put aside until") && list.says("id=\"alerts\""));
    browser.send_form(&alert, &snooze, &fields).await;
    assert!(browser.get("/worklist").await.says("Put aside until"));
    house.check_in(&token, bruise()).await;
    let list = browser.get("/worklist").await;
    assert!(!list.says("Put aside until") && list.says("id=\"alerts\""));
}

#[tokio::test]
async fn what_was_put_aside_can_be_put_back() {
    let house = House::new().await;
    let (mut browser, alert, _) = raised(&house, bruise()).await;
    let fields = [("until", "2d"), ("reason", "waits for the doctor")];
    browser
        .send_form(&alert, &format!("{alert}/snooze"), &fields)
        .await;
    // Nobody presses twice within a millisecond, and what is done then has no order.
    house.clock.forward(SignedDuration::from_secs(1));
    browser
        .send_form(&alert, &format!("{alert}/wake"), &[])
        .await;
    assert!(!browser.get("/worklist").await.says("Put aside until"));
}

#[tokio::test]
async fn a_request_to_check_in_again_stands_on_the_patients_page_until_it_is_answered() {
    let house = House::new().await;
    let (mut browser, alert, token) = raised(&house, bruise()).await;
    let asked = browser
        .send_form(&alert, &format!("{alert}/recheck"), &[("again", "3h")])
        .await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.body);
    let sentence = "Your clinic asks you to check in again by";
    let page = format!("/r/{token}");
    assert!(house.browser().get(&page).await.says(sentence));
    house.clock.forward(SignedDuration::from_hours(4));
    assert!(
        browser
            .get("/worklist")
            .await
            .says("and has sent nothing since")
    );
    house.check_in(&token, bruise()).await;
    assert!(!house.browser().get(&page).await.says(sentence));
    let list = browser.get("/worklist").await;
    assert!(!list.says("and has sent nothing since"));
}

#[tokio::test]
async fn a_message_stands_on_the_patients_page_and_only_a_button_marks_it_as_read() {
    let house = House::new().await;
    let (mut browser, alert, token) = raised(&house, bruise()).await;
    let messages = format!("{alert}/messages");
    let empty = browser
        .send_form(&alert, &messages, &[("message", " ")])
        .await;
    assert!(empty.status == StatusCode::UNPROCESSABLE_ENTITY && empty.says("The message is empty"));
    let text = "Please <b>cool</b> it & call at noon";
    browser
        .send_form(&alert, &messages, &[("message", text)])
        .await;
    let mut patient = house.browser();
    let address = format!("/r/{token}");
    let page = patient.get(&address).await;
    assert!(page.says("Please &#60;b&#62;cool") && page.says("/letters\""));
    assert!(
        browser.get(&alert).await.says("not read yet"),
        "opening marks nothing"
    );
    let unsaid = patient.post(&format!("{address}/letters"), &[]).await;
    assert_eq!(unsaid.leads_to(), address);
    let page = patient.get(&address).await;
    assert!(
        page.says("/letters\""),
        "nothing is read that was not named"
    );
    let newest = [("newest", page.value("newest"))];
    let read = patient.post(&format!("{address}/letters"), &newest).await;
    assert_eq!(read.leads_to(), address);
    assert!(!patient.get(&address).await.says("/letters\""));
    let page = browser.get(&alert).await;
    assert!(!page.says("not read yet") && page.says("wrote to the patient"));
}

#[tokio::test]
async fn two_who_take_an_alert_at_once_are_one_who_has_it_and_one_who_is_told() {
    let house = House::new().await;
    let (mut ann, alert, _) = raised(&house, House::fever()).await;
    ben(&house).await;
    let mut ben = house.logged_in(BEN).await;
    let page = ben.get(&alert).await;
    let (csrf, seen) = (
        page.value("csrf").to_owned(),
        page.value("revision").to_owned(),
    );
    let take = format!("{alert}/acknowledge");
    ann.send_form(&alert, &take, &[]).await;
    let late = ben
        .post(&take, &[("csrf", &csrf), ("revision", &seen)])
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("With Ann Okafor"), "{}", late.body);
    assert!(ben.get("/worklist").await.says("With Ann Okafor"));
}

#[tokio::test]
async fn an_alert_is_handed_over_or_let_go_and_the_filter_follows() {
    let house = House::new().await;
    let (mut browser, alert, _) = raised(&house, House::fever()).await;
    let ben = ben(&house).await;
    let only_ben = format!("/worklist?staff={}", ben.id);
    assert!(!browser.get(&only_ben).await.says("Maria"));
    let hand = format!("{alert}/hand-over");
    let unknown = browser.send_form(&alert, &hand, &[("to", "nobody")]).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    let handed = browser
        .send_form(&alert, &hand, &[("to", ben.id.as_str())])
        .await;
    assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.body);
    let page = browser.get(&alert).await;
    assert!(page.says("handed the alert over") && page.says("Ben Adler"));
    assert!(page.says("I take this"), "Ben may not be there");
    assert!(browser.get(&only_ben).await.says("Maria"));
    let post = Post::default();
    post.work(&house).await;
    let told = post.notices.lock().unwrap().clone();
    assert!(
        matches!(&told.last().unwrap().way, Way::Mail { to, .. } if *to == ben.email),
        "{told:?}"
    );
    browser
        .send_form(&alert, &format!("{alert}/acknowledge"), &[])
        .await;
    assert!(browser.get("/worklist").await.says("With Ann"));
    browser
        .send_form(&alert, &format!("{alert}/release"), &[])
        .await;
    let list = browser.get("/worklist").await;
    assert!(list.says("I take this") && !list.says("With Ann"));
}

#[tokio::test]
async fn who_takes_an_alert_from_a_part_of_the_worklist_comes_back_to_that_part_and_nowhere_else() {
    let house = House::new().await;
    let (mut browser, alert, _) = raised(&house, House::fever()).await;
    let found = house.care.store.staff_by_email(ANN).await;
    let hers = format!(
        "/worklist?staff={}",
        found.expect("a store that works")[0].id
    );
    let list = browser.get(&hers).await;
    let whose = list.value("whose").to_owned();
    let carried = [
        ("csrf", list.value("csrf")),
        ("revision", list.value("revision")),
        ("from", list.value("from")),
        ("whose", &whose),
    ];
    let take = format!("{alert}/acknowledge");
    let taken = browser.post(&take, &carried).await;
    assert_eq!(taken.leads_to(), hers, "{}", taken.body);
    // What no page of ours sends leads to the whole list.
    let release = format!("{alert}/release");
    browser.send_form(&alert, &release, &[]).await;
    let odd = [
        ("from", "worklist"),
        ("whose", "//evil.example"),
        ("after", "1&x=//evil.example"),
    ];
    let taken = browser.send_form(&alert, &take, &odd).await;
    assert_eq!(taken.leads_to(), "/worklist", "{}", taken.body);
    browser.send_form(&alert, &release, &[]).await;
    let further = [("from", "worklist"), ("after", "100")];
    let taken = browser.send_form(&alert, &take, &further).await;
    assert_eq!(taken.leads_to(), "/worklist?after=100");
}

#[tokio::test]
async fn a_call_is_written_down_whether_or_not_it_reached_the_patient() {
    let house = House::new().await;
    let (mut browser, alert, _) = raised(&house, House::fever()).await;
    let page = browser.get(&alert).await;
    let question = house.care.protocol.text("en", "call-infection");
    let lead = question.split('?').next().expect("a question");
    assert!(page.says(lead), "the script fits what fired: {}", page.body);
    let calls = format!("{alert}/calls");
    browser
        .send_form(&alert, &calls, &[("reached", "no")])
        .await;
    let fields = [("reached", "yes"), ("call_note", "goes to the doctor now")];
    browser.send_form(&alert, &calls, &fields).await;
    let page = browser.get(&alert).await;
    for part in [
        "did not reach the patient",
        "spoke with the patient",
        "goes to the doctor now",
    ] {
        assert!(page.says(part), "{part}");
    }
}

#[tokio::test]
async fn an_alert_shows_which_words_were_heard_the_course_and_earlier_alerts() {
    let house = House::new().await;
    let (mut browser, alert, token) = raised(&house, House::fever()).await;
    let page = browser.get(&alert).await;
    let heard = page.between("class=\"heard", "</ul>");
    assert!(heard.contains("I am shivering since lunch"), "{heard}");
    assert!(page.says("<h2 id=\"course-of\">") && page.says("Soreness was last 6 of 10"));
    browser
        .send_form(&alert, &format!("{alert}/close"), &[("outcome", "seen")])
        .await;
    house.clock.forward(SignedDuration::from_mins(5));
    house.check_in(&token, House::fever()).await;
    let next = house.first_alert(&mut browser).await;
    let page = browser.get(&next).await;
    assert!(page.says(&format!("href=\"{alert}\"")) && page.says("Seen here"));
}

#[tokio::test]
async fn a_line_says_the_day_and_what_was_needled() {
    let house = House::new().await;
    let (mut browser, _, _) = raised(&house, House::fever()).await;
    let list = browser.get("/worklist").await;
    assert!(list.says("Day 1 after "), "{}", list.body);
}

#[tokio::test]
async fn steps_on_an_alert_of_another_clinic_find_nothing() {
    let house = House::new().await;
    let (mut browser, alert, _) = raised(&house, bruise()).await;
    let before = browser.get(&alert).await.body;
    let mut alien = house.logged_in(ALIEN).await;
    let fields = [
        ("until", "1h"),
        ("reason", "x"),
        ("again", "1d"),
        ("message", "x"),
        ("reached", "yes"),
        ("harm", "no"),
    ];
    for step in [
        "release", "calls", "messages", "snooze", "wake", "recheck", "correct",
    ] {
        let address = format!("{alert}/{step}");
        let answer = alien.send_form("/worklist", &address, &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{step}");
    }
    assert_eq!(browser.get(&alert).await.body, before);
}

/// The first event of a stream, as it goes over the wire.
async fn first_event(house: &House, browser: &Browser, address: &str) -> (String, String) {
    let cookie = format!("staff={}", browser.cookies["staff"]);
    let request = Request::get(address)
        .header(header::COOKIE, cookie)
        .body(Body::empty())
        .expect("a request");
    let answer = house.app.clone().oneshot(request).await.expect("an answer");
    let kind = answer.headers()[header::CONTENT_TYPE].to_str();
    let kind = kind.expect("text").to_owned();
    let mut body = answer.into_body();
    let frame = body.frame().await.expect("a frame").expect("bytes");
    let bytes = frame.into_data().expect("data");
    (kind, String::from_utf8_lossy(&bytes).into_owned())
}

#[tokio::test]
async fn an_open_worklist_is_told_of_what_it_has_not_seen_without_a_name_or_a_word() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    let list = browser.get("/worklist").await;
    let events = list.between("data-events=\"", "\"").to_owned();
    house.check_in(&token, House::fever()).await;
    let (kind, event) = first_event(&house, &browser, &events).await;
    assert_eq!(kind, "text/event-stream");
    let lines: Vec<&str> = event.lines().filter(|line| !line.is_empty()).collect();
    assert!(
        matches!(lines.as_slice(), ["event: worklist", id, "data: 1"] if id.starts_with("id: "))
            || matches!(lines.as_slice(), ["event: worklist", "data: 1", id] if id.starts_with("id: ")),
        "{event}"
    );
}

#[tokio::test]
async fn nobody_listens_to_a_worklist_without_a_log_in() {
    let house = House::new().await;
    let answer = house.browser().get("/worklist/events").await;
    assert_eq!(answer.leads_to(), "/log-in");
}
