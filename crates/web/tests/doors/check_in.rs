//! A check-in by its forms: asked worst first, only what can matter, nothing lost on the way, corrected without loss.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{ANN, Browser, House};

const USUAL: [(&str, &str); 7] = [
    ("step", "feel"),
    ("none", "now"),
    ("none", "today"),
    ("none", "contact"),
    ("soreness", "3"),
    ("fatigue", "0"),
    ("id", "018f7a3c-0000-7000-8000-00000000000a"),
];

async fn at_hour(hour: i64) -> (House, Browser, String) {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    house.clock.forward(SignedDuration::from_hours(hour));
    let browser = house.browser();
    (house, browser, format!("/r/{token}"))
}

fn plus<'f>(fields: &[(&'f str, &'f str)], more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    [fields, more].concat()
}

#[tokio::test]
async fn in_the_first_hours_five_taps_are_enough_and_no_trend_is_asked() {
    let (_house, mut browser, home) = at_hour(2).await;
    let form = format!("{home}/check-in");
    let first = browser.get(&form).await;
    assert!(first.says("value=\"breathless\"") && !first.says("value=\"fever\""));
    let id = first.value("id").to_owned();
    let second = browser
        .post(&form, &[("id", &id), ("step", "now"), ("go", "none")])
        .await;
    assert!(second.says("value=\"fever\"") && second.says("value=\"dizziness\""));
    let third = browser
        .post(
            &form,
            &[
                ("id", &id),
                ("step", "more"),
                ("none", "now"),
                ("go", "none"),
            ],
        )
        .await;
    assert!(third.says("name=\"soreness\"") && !third.says("name=\"soreness_trend\""));
    for group in ["now", "today", "contact"] {
        assert!(
            third.says(&format!("name=\"none\" value=\"{group}\"")),
            "{group} is carried"
        );
    }
    let sent = browser.post(&form, &plus(&USUAL, &[("go", "send")])).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    let answer = browser.get(sent.leads_to()).await;
    assert!(answer.says("answer usual") && !answer.says("You left some questions open"));
}

#[tokio::test]
async fn later_the_trend_is_asked_last_and_sends() {
    let (_house, mut browser, home) = at_hour(26).await;
    let form = format!("{home}/check-in");
    let missing = browser.post(&form, &plus(&USUAL, &[("go", "send")])).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        missing.says("href=\"#soreness_trend\"")
            && missing
                .says("<button class=\"button main\" name=\"soreness_trend\" value=\"worse\"")
    );
    assert!(
        missing.says("value=\"3\" checked"),
        "what was answered is still there"
    );
    let sent = browser
        .post(&form, &plus(&USUAL, &[("soreness_trend", "better")]))
        .await;
    assert!(browser.get(sent.leads_to()).await.says("answer usual"));
}

#[tokio::test]
async fn enter_in_a_field_sends_nothing() {
    let (_house, mut browser, home) = at_hour(26).await;
    let first = browser
        .post(
            &format!("{home}/check-in"),
            &plus(&USUAL, &[("soreness_trend", "better"), ("go", "stay")]),
        )
        .await;
    assert_eq!(first.status, StatusCode::OK);
    assert!(first.says("name=\"soreness\""));
}

#[tokio::test]
async fn who_is_tired_is_asked_whether_it_gets_in_the_way() {
    let (_house, mut browser, home) = at_hour(2).await;
    let tired = plus(&USUAL, &[("fatigue", "4"), ("go", "send")]);
    let missing = browser.post(&format!("{home}/check-in"), &tired).await;
    assert!(missing.says("href=\"#fatigue_interferes\""));
}

#[tokio::test]
async fn after_two_days_the_usual_signs_can_matter_and_are_asked() {
    let (_house, mut browser, home) = at_hour(60).await;
    let form = format!("{home}/check-in");
    let fields = plus(&USUAL, &[("soreness_trend", "better")]);
    let missing = browser.post(&form, &fields).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.says("href=\"#usual\""));
    let sent = browser
        .post(&form, &plus(&fields, &[("none", "usual")]))
        .await;
    assert!(browser.get(sent.leads_to()).await.says("answer usual"));
}

#[tokio::test]
async fn a_danger_is_answered_at_once_and_back_loses_nothing() {
    let (_house, mut browser, home) = at_hour(2).await;
    let form = format!("{home}/check-in");
    let now = [("step", "now"), ("sign", "chest_pain")];
    let more = browser.post(&form, &plus(&now, &[("go", "next")])).await;
    assert!(more.says("name=\"before\" value=\"chest_pain\""));
    let back = browser
        .post(
            &form,
            &[
                ("step", "more"),
                ("sign", "chest_pain"),
                ("sign", "fever"),
                ("go", "back"),
            ],
        )
        .await;
    assert!(
        back.says("value=\"chest_pain\" id=\"now\" checked")
            || back.says("value=\"chest_pain\" checked")
    );
    assert!(back.says("type=\"hidden\" name=\"sign\" value=\"fever\""));
    let sent = browser.post(&form, &plus(&now, &[("go", "answer")])).await;
    assert!(browser.get(sent.leads_to()).await.says("answer emergency"));
}

#[tokio::test]
async fn a_group_left_out_beside_a_ticked_one_is_asked_for() {
    let (_house, mut browser, home) = at_hour(2).await;
    let fields = [
        ("step", "more"),
        ("none", "now"),
        ("sign", "dizziness"),
        ("go", "next"),
    ];
    let page = browser.post(&format!("{home}/check-in"), &fields).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("href=\"#today\"") && !page.says("href=\"#contact\""));
}

#[tokio::test]
async fn a_correction_is_a_new_version_and_the_higher_answer_stays_until_somebody_has_seen_it() {
    let (house, mut browser, home) = at_hour(2).await;
    let form = format!("{home}/check-in");
    let wrong = plus(
        &USUAL,
        &[
            ("sign", "fever"),
            ("words", "sorry for this"),
            ("go", "send"),
        ],
    );
    let first = browser.post(&form, &wrong).await;
    let answer = browser.get(first.leads_to()).await;
    assert!(answer.says("answer urgent"));
    let again = answer
        .between("href=\"/r/", "\">Something is not right")
        .to_owned();
    let filled = browser
        .get(&format!(
            "/r/{}",
            again.rsplit("href=\"/r/").next().unwrap_or(&again)
        ))
        .await;
    assert!(
        filled.says("type=\"hidden\" name=\"sign\" value=\"fever\""),
        "{}",
        filled.body
    );
    assert!(filled.says("value=\"sorry for this\""));
    let receipt = filled.value("corrects").to_owned();
    let right = plus(
        &USUAL,
        &[
            ("corrects", &receipt),
            ("id", "018f7a3c-0000-7000-8000-00000000000b"),
            ("go", "send"),
        ],
    );
    let second = browser.post(&form, &right).await;
    let answer = browser.get(second.leads_to()).await;
    assert!(answer.says("answer urgent") && answer.says("You told us something else before"));
    assert!(
        !browser
            .get(first.leads_to())
            .await
            .says("Something is not right")
    );

    let mut ann = house.logged_in(ANN).await;
    let alert = house.first_alert(&mut ann).await;
    let page = ann.get(&alert).await;
    assert!(
        page.says("Corrects earlier answers") && page.says("The patient has corrected this since")
    );
    ann.send_form(&alert, &format!("{alert}/acknowledge"), &[])
        .await;
    assert!(browser.get(second.leads_to()).await.says("answer usual"));
    let home = browser.get(&home).await;
    assert!(home.says(second.leads_to()), "the newest answer is led to");
}
