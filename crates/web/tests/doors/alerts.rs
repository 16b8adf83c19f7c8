//! One alert from what was said to what came of it.

use axum::http::StatusCode;
use protocol::contract::Answers;

use crate::support::{ALIEN, ANN, Browser, House};

async fn with_fever(house: &House) -> (Browser, String) {
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut browser).await;
    (browser, alert)
}

#[tokio::test]
async fn an_alert_tells_what_was_said_which_rule_fired_and_where_that_comes_from() {
    let house = House::new().await;
    let (mut browser, alert) = with_fever(&house).await;
    let page = browser.get(&alert).await;
    let rule = house
        .care
        .protocol
        .rule("d5.fever")
        .expect("the rule for a fever");
    let source = house
        .care
        .protocol
        .source(&rule.sources[0])
        .expect("its source");
    let reason = house.care.protocol.text("en", &rule.text_key);
    for part in [
        "Maria Lindqvist",
        "tel:01701234567",
        "fever",
        "I am shivering since lunch",
        "6/10",
        "trapezius superior",
        "d5.fever",
        &reason,
    ] {
        assert!(page.says(part), "{part} is missing: {}", page.body);
    }
    assert!(
        page.says(source.citation.split('&').next().expect("a beginning")),
        "{}",
        source.citation
    );
    assert!(
        page.says("Be seen by a doctor today"),
        "what the patient was told"
    );
    assert!(page.says("Not answered:"), "the trend was left open");
}

#[tokio::test]
async fn what_only_the_own_words_say_is_named_to_both_and_brings_the_crisis_line() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    let answers = Answers {
        soreness: Some(2),
        other_signs_no: true,
        words: Some("The shoulder is fine. I want to kill myself.".to_owned()),
        ..Answers::default()
    };
    let accepted = house.check_in(&token, answers).await;
    let receipt = accepted.receipt.as_str();
    let told = browser
        .copy()
        .get(&format!("/r/{token}/check-ins/{receipt}"))
        .await;
    assert!(told.says("You are not alone."), "{}", told.body);
    assert!(told.says("thoughts of self-harm"), "{}", told.body);
    let alert = house.first_alert(&mut browser).await;
    let page = browser.get(&alert).await;
    assert!(page.says("(in own words)"), "{}", page.body);
}

#[tokio::test]
async fn taking_an_alert_stops_its_clock_and_says_who_has_it() {
    let house = House::new().await;
    let (mut browser, alert) = with_fever(&house).await;
    let taken = browser
        .send_form(&alert, &format!("{alert}/acknowledge"), &[])
        .await;
    assert_eq!(
        (taken.status, taken.leads_to()),
        (StatusCode::SEE_OTHER, alert.as_str())
    );
    house.clock.forward(jiff::SignedDuration::from_hours(2));
    for address in [alert.as_str(), "/worklist"] {
        let page = browser.get(address).await;
        assert!(
            page.says("With Ann Okafor") && !page.says("due over"),
            "{address}"
        );
    }
    let again = browser
        .send_form(&alert, &format!("{alert}/acknowledge"), &[])
        .await;
    assert_eq!(again.leads_to(), alert, "taking it twice changes nothing");
}

#[tokio::test]
async fn a_note_stands_in_the_history_and_an_empty_one_is_refused() {
    let house = House::new().await;
    let (mut browser, alert) = with_fever(&house).await;
    let notes = format!("{alert}/notes");
    let noted = browser
        .send_form(&alert, &notes, &[("note", "called her, <b>no answer</b>")])
        .await;
    assert_eq!(noted.leads_to(), alert);
    let page = browser.get(&alert).await;
    assert!(
        page.between("class=\"history\"", "</ol>")
            .contains("called her, &#60;b&#62;no answer"),
        "{}",
        page.body
    );
    let refused = browser.send_form(&alert, &notes, &[("note", "  ")]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.says("href=\"#note\""));
}

#[tokio::test]
async fn a_note_that_is_too_long_comes_back_as_it_was_typed() {
    let house = House::new().await;
    let (mut browser, alert) = with_fever(&house).await;
    let long = "a".repeat(4_001);
    let refused = browser
        .send_form(&alert, &format!("{alert}/notes"), &[("note", &long)])
        .await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.says(&long));
}

#[tokio::test]
async fn a_closed_alert_leaves_the_worklist_and_keeps_what_came_of_it() {
    let house = House::new().await;
    let (mut browser, alert) = with_fever(&house).await;
    let close = format!("{alert}/close");
    let refused = browser.send_form(&alert, &close, &[]).await;
    assert!(
        refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.says("href=\"#outcome\"")
    );
    let closed = browser
        .send_form(&alert, &close, &[("outcome", "referred")])
        .await;
    assert_eq!(
        (closed.status, closed.leads_to()),
        (StatusCode::SEE_OTHER, alert.as_str())
    );
    assert!(
        browser
            .get("/worklist")
            .await
            .says("Nobody is waiting for you")
    );
    let page = browser.get(&alert).await;
    assert!(page.status.is_success() && page.says("closed the alert") && !page.says(&close));
}

#[tokio::test]
async fn a_step_on_a_closed_alert_is_refused_with_what_was_typed() {
    let house = House::new().await;
    let (mut browser, alert) = with_fever(&house).await;
    let csrf = browser.get(&alert).await.value("csrf").to_owned();
    browser
        .send_form(&alert, &format!("{alert}/close"), &[("outcome", "advised")])
        .await;
    let late = browser
        .post(
            &format!("{alert}/notes"),
            &[("note", "she called back"), ("csrf", &csrf)],
        )
        .await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(
        late.says("closed already") && late.says("she called back"),
        "{}",
        late.body
    );
    for step in ["acknowledge", "close"] {
        let late = browser
            .post(
                &format!("{alert}/{step}"),
                &[("outcome", "seen"), ("csrf", &csrf)],
            )
            .await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{step}");
    }
}

#[tokio::test]
async fn nobody_closes_an_alert_on_a_page_made_before_it_got_worse() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut browser).await;
    let page = browser.get(&alert).await;
    let (csrf, seen) = (
        page.value("csrf").to_owned(),
        page.value("revision").to_owned(),
    );
    house.check_in(&token, House::fever()).await;
    let fields = [
        ("csrf", csrf.as_str()),
        ("revision", &seen),
        ("outcome", "seen"),
    ];
    let late = browser.post(&format!("{alert}/close"), &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("changed while you had it open"));
}

#[tokio::test]
async fn a_further_check_in_updates_the_open_alert_and_one_after_closing_raises_another() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, House::fever()).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut browser).await;
    let list = browser.get("/worklist").await;
    assert_eq!(list.body.matches("href=\"/alerts/").count(), 1);
    assert!(list.says("2 check-ins") && browser.get(&alert).await.says("checked in again"));
    browser
        .send_form(&alert, &format!("{alert}/close"), &[("outcome", "seen")])
        .await;
    house.check_in(&token, House::fever()).await;
    assert_ne!(house.first_alert(&mut browser).await, alert);
}

#[tokio::test]
async fn an_alert_of_another_clinic_is_not_there_and_cannot_be_touched() {
    let house = House::new().await;
    let (mut browser, alert) = with_fever(&house).await;
    let mut alien = house.logged_in(ALIEN).await;
    let before = browser.get(&alert).await.body;
    assert_eq!(alien.get(&alert).await.status, StatusCode::NOT_FOUND);
    for step in ["acknowledge", "notes", "close"] {
        let answer = alien
            .send_form(
                "/worklist",
                &format!("{alert}/{step}"),
                &[("note", "x"), ("outcome", "seen")],
            )
            .await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{step}");
        assert!(!answer.says("Maria"));
    }
    assert_eq!(browser.get(&alert).await.body, before);
}

#[tokio::test]
async fn an_unknown_alert_is_not_there() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    for id in ["1", "018f7a3c-0000-7000-8000-000000000001"] {
        assert_eq!(
            browser.get(&format!("/alerts/{id}")).await.status,
            StatusCode::NOT_FOUND
        );
        let step = browser
            .send_form(
                "/worklist",
                &format!("/alerts/{id}/close"),
                &[("outcome", "seen")],
            )
            .await;
        assert_eq!(step.status, StatusCode::NOT_FOUND);
    }
}
