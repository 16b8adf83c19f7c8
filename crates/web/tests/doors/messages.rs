//! Speaking with the clinic: messages and wishes to be called back stand in the worklist until somebody has taken them.

use axum::http::StatusCode;
use care::check_in::Wish;
use jiff::SignedDuration;

use crate::support::{ANN, Browser, House};

async fn maria() -> (House, Browser, Browser, String) {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    house.clock.forward(SignedDuration::from_hours(2));
    let browser = house.browser();
    (house, ann, browser, format!("/r/{token}"))
}

#[tokio::test]
async fn a_message_reaches_the_worklist_with_its_words_and_a_deadline() {
    let (house, mut ann, mut browser, home) = maria().await;
    assert!(
        browser
            .get(&home)
            .await
            .says(&format!("href=\"{home}/message\""))
    );
    let form = format!("{home}/message");
    let fields = [
        ("words", "Thank you, and see you on Friday."),
        ("go", "message"),
    ];
    let sent = browser.post(&form, &fields).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let page = browser.get(sent.leads_to()).await;
    assert!(page.says("Your message is with the clinic") && page.says("Wednesday 13 May, 18:00"));
    assert!(
        ann.get("/worklist")
            .await
            .says("The patient has sent a message.")
    );
    let alert = house.first_alert(&mut ann).await;
    assert!(ann.get(&alert).await.says("see you on Friday"));
    assert!(
        !browser.get(&home).await.says("You last checked in"),
        "a message is no check-in"
    );
    ann.send_form(&alert, &format!("{alert}/acknowledge"), &[])
        .await;
    assert!(
        browser
            .get(sent.leads_to())
            .await
            .says("Somebody at the clinic has seen it")
    );
}

#[tokio::test]
async fn an_empty_message_is_asked_for_again_but_a_call_back_needs_no_words() {
    let (_house, mut ann, mut browser, home) = maria().await;
    let form = format!("{home}/message");
    let empty = browser
        .post(&form, &[("words", " "), ("go", "message")])
        .await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.says("href=\"#words\""));
    let long = "a".repeat(4_001);
    let long = browser
        .post(&form, &[("words", &long), ("go", "message")])
        .await;
    assert!(long.status == StatusCode::UNPROCESSABLE_ENTITY && long.says("aaaa"));
    let sent = browser.post(&form, &[("go", "call_back")]).await;
    assert!(
        browser
            .get(sent.leads_to())
            .await
            .says("you want a call back")
    );
    assert!(ann.get("/worklist").await.says("wants to be called back"));
}

#[tokio::test]
async fn a_message_that_tells_of_a_danger_is_answered_like_a_check_in() {
    let (_house, mut ann, mut browser, home) = maria().await;
    let fields = [
        ("words", "I cannot breathe well since lunch"),
        ("go", "message"),
    ];
    let sent = browser.post(&format!("{home}/message"), &fields).await;
    let answer = browser.get(sent.leads_to()).await;
    assert!(answer.says("answer emergency") && answer.says("went to the clinic as a message"));
    assert!(ann.get("/worklist").await.says("line emergency"));
}

#[tokio::test]
async fn the_same_message_sent_twice_is_there_once() {
    let (house, mut ann, mut browser, home) = maria().await;
    let form = format!("{home}/message");
    let id = browser.get(&form).await.value("id").to_owned();
    let fields = [
        ("id", id.as_str()),
        ("words", "Please call"),
        ("go", "call_back"),
    ];
    let first = browser.post(&form, &fields).await;
    let second = browser.post(&form, &fields).await;
    assert_eq!(first.leads_to(), second.leads_to());
    let alert = house.first_alert(&mut ann).await;
    assert_eq!(
        ann.get(&alert)
            .await
            .body
            .matches("<article class=\"said\">")
            .count(),
        1
    );
}

#[tokio::test]
async fn a_wish_on_an_alert_that_somebody_has_taken_starts_its_clock_anew() {
    let (house, mut ann, mut browser, home) = maria().await;
    let token = home.trim_start_matches("/r/");
    house.check_in(token, House::fever()).await;
    let alert = house.first_alert(&mut ann).await;
    ann.send_form(&alert, &format!("{alert}/acknowledge"), &[])
        .await;
    assert!(ann.get(&alert).await.says("due taken"));
    browser
        .post(&format!("{home}/message"), &[("go", "call_back")])
        .await;
    let list = ann.get("/worklist").await;
    assert!(
        list.says("line urgent") && list.says("wants to be called back"),
        "{}",
        list.body
    );
    assert!(!list.says("due taken"), "it must be taken again");
}

#[tokio::test]
async fn a_machine_can_send_a_wish_without_answers() {
    let (house, _ann, mut browser, home) = maria().await;
    let body = r#"{"id": "018f7a3c-0000-7000-8000-00000000000c", "wish": "call_back"}"#;
    let answer = browser.post_json(&format!("{home}/check-ins"), body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    let stored = house
        .care
        .store
        .check_ins_after(&house.clinic, None, 10)
        .await;
    assert_eq!(
        stored.expect("a store that works")[0].wish,
        Some(Wish::CallBack)
    );
    let wrong = body
        .replace("call_back", "cal_back")
        .replace("0c\"", "0d\"");
    let refused = browser
        .post_json(&format!("{home}/check-ins"), &wrong)
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("send message, call_back or erasure"));
}

#[tokio::test]
async fn a_wish_that_comes_with_answers_is_answered_for_them() {
    let (_house, _ann, mut browser, home) = maria().await;
    let body = r#"{"id": "018f7a3c-0000-7000-8000-00000000000e", "wish": "call_back", "answers": {"signs": {"chest_pain": true}}}"#;
    let stored = browser.post_json(&format!("{home}/check-ins"), body).await;
    let json: serde_json::Value = serde_json::from_str(&stored.body).expect("JSON");
    let receipt = json["receipt"].as_str().expect("a receipt");
    let page = browser.get(&format!("{home}/check-ins/{receipt}")).await;
    assert!(page.says("answer emergency"), "{}", page.body);
}
