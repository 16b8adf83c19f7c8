//! Function, comfort and mobility: rated by the patient, drawn for both, apart from soreness.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{ANN, Browser, House};

async fn maria() -> (House, Browser, Browser, String) {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let browser = house.browser();
    (house, ann, browser, format!("/r/{token}"))
}

const SHELF: [(&str, &str); 4] = [
    ("activity-0", "Reaching a shelf"),
    ("points-0", "4"),
    ("comfort", "6"),
    ("mobility", "5"),
];

#[tokio::test]
async fn a_rating_is_due_at_day_three_and_no_more_once_it_is_there() {
    let (house, _ann, mut browser, home) = maria().await;
    let due = "Please tell us how you are getting on";
    assert!(!browser.get(&home).await.says(due));
    house.clock.forward(SignedDuration::from_hours(73));
    assert!(browser.get(&home).await.says(due));
    let sent = browser.post(&format!("{home}/progress"), &SHELF).await;
    assert_eq!(sent.leads_to(), format!("{home}/progress"));
    assert!(!browser.get(&home).await.says(due));
    house.clock.forward(SignedDuration::from_hours(96));
    assert!(browser.get(&home).await.says(due), "and weekly");
}

#[tokio::test]
async fn what_has_changed_is_said_and_drawn_for_the_patient_and_the_practitioner() {
    let (house, _ann, mut browser, home) = maria().await;
    let form = format!("{home}/progress");
    browser.post(&form, &SHELF).await;
    let first = browser.get(&form).await;
    assert!(first.says("This is where you start") && first.says("class=\"line function\""));
    assert!(
        first.says("value=\"Reaching a shelf\""),
        "the activity stays named"
    );
    house.clock.forward(SignedDuration::from_hours(200));
    let later = [
        ("activity-0", "Reaching a shelf"),
        ("points-0", "7"),
        ("comfort", "4"),
        ("mobility", "6"),
    ];
    browser.post(&form, &later).await;
    let page = browser.get(&form).await;
    assert!(page.says("Reaching a shelf: from 4 to 7.") && page.says("for the better"));
    assert!(page.says("Comfort: from 6 to 4.") && page.says("for the worse"));
    assert!(page.says("Mobility: from 5 to 6.") && page.says("would count as a real change"));
    assert!(!page.says("Soreness"), "soreness has no part in it");
    let mut ann = house.logged_in(ANN).await;
    let patient = ann
        .get("/patients")
        .await
        .between("href=\"/patients/", "\"")
        .to_owned();
    let view = ann.get(&format!("/patients/{patient}")).await;
    assert!(view.says("Reaching a shelf: from 4 to 7.") && view.says("class=\"line comfort\""));
    assert!(
        view.says("Reaching a shelf: 7/10"),
        "it stands in the timeline"
    );
    let file = browser.get(&format!("{home}/data.json")).await;
    let json: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
    assert_eq!(json["progress"][1]["activities"][0]["points"], 7);
}

#[tokio::test]
async fn a_rating_with_mistakes_comes_back_with_all_that_was_typed() {
    let (_house, _ann, mut browser, home) = maria().await;
    let form = format!("{home}/progress");
    let long = "a".repeat(81);
    for (fields, at) in [
        (vec![("activity-0", "Sleeping")], "points-0"),
        (vec![("points-1", "3")], "activity-1"),
        (
            vec![("activity-0", long.as_str()), ("points-0", "3")],
            "activity-0",
        ),
        (vec![("comfort", "11")], "activity-0"),
    ] {
        let page = browser.post(&form, &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{fields:?}");
        assert!(
            page.says(&format!("href=\"#{at}\"")),
            "{fields:?}: {}",
            page.body
        );
    }
    let again = browser
        .post(&form, &[("activity-0", "Sleeping <b>"), ("comfort", "3")])
        .await;
    assert!(again.says("value=\"Sleeping &#60;b&#62;\"") && again.says("value=\"3\" checked"));
    assert!(browser.get(&form).await.says("How is it now?"));
}
