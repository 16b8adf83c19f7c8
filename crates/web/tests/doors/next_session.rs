//! When a patient comes again: said in the session's form or on the patient's page, shown to the patient, and asked about.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{ANN, Answer, Browser, House};

const MARIA: (&str, &str) = ("name", "Maria Lindqvist");

fn days(days: i64) -> SignedDuration {
    SignedDuration::from_hours(24 * days)
}

/// A house, Ann's browser, Maria's page at the desk and her own. Needled on Tuesday 12 May at 10:15.
async fn maria(next: &[(&str, &str)]) -> (House, Browser, String, String) {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (session, token) = house.record(&mut ann, &[&[MARIA], next].concat()).await;
    let page = ann.get(&session).await;
    let patient = format!("/patients/{}", page.between("href=\"/patients/", "\""));
    (house, ann, patient, format!("/r/{token}"))
}

async fn say(ann: &mut Browser, patient: &str, more: &[(&str, &str)]) -> Answer {
    let to = format!("{patient}/next-session");
    ann.send_form(patient, &to, more).await
}

#[tokio::test]
async fn the_patient_sees_the_next_session_and_is_asked_before_it_until_it_begins() {
    let next = [("next_date", "2026-05-27"), ("next_time", "14:30")];
    let (house, mut ann, patient, link) = maria(&next).await;
    assert!(ann.get(&patient).await.says("Wednesday 27 May, 14:30"));
    let mut phone = house.browser();
    for (language, words) in [
        ("en", "Next session:"),
        ("es", "Próxima sesión:"),
        ("ar", "الجلسة القادمة:"),
    ] {
        let chosen = [("lang", language), ("back", link.as_str())];
        phone.post(&format!("{link}/language"), &chosen).await;
        let page = phone.get(&link).await;
        assert!(page.says(words), "{}", page.body);
        assert!(page.says("data-until=\"2026-05-27T12:30:00Z\""));
    }
    let data = phone.get(&format!("{link}/data.json")).await;
    assert!(data.says("\"next_session_at\": \"2026-05-27T12:30:00Z\""));
    assert!(data.says("\"language\": \"ar\""), "{}", data.body);
    let shown = phone.get(&format!("{link}/data")).await;
    assert!(
        shown.says("الجلسة القادمة") && shown.says("العربية"),
        "{}",
        shown.body
    );

    let english = [("lang", "en"), ("back", link.as_str())];
    phone.post(&format!("{link}/language"), &english).await;
    // Rated in the second week, so that nothing else is asked.
    house.clock.forward(days(14));
    let rating = [
        ("activity-0", "Reaching a shelf"),
        ("points-0", "4"),
        ("comfort", "5"),
        ("mobility", "5"),
    ];
    let progress = format!("{link}/progress");
    let rated = phone.post(&progress, &rating).await;
    assert_eq!(rated.leads_to(), progress);
    let is_asked =
        async |phone: &mut Browser| phone.get(&link).await.says("Your next session is near.");
    assert!(!is_asked(&mut phone).await);
    // Said anew: three days later than it was, so that the rating is no longer of the day before.
    let moved = [
        ("next_date", "2026-05-30"),
        ("next_time", "14:30"),
        ("go", "set"),
    ];
    let said = say(&mut house.logged_in(ANN).await, &patient, &moved).await;
    assert_eq!(said.leads_to(), format!("{patient}#next-session"));
    house.clock.forward(days(3) + SignedDuration::from_hours(5));
    assert!(is_asked(&mut phone).await);
    house.clock.forward(days(1));
    assert!(!is_asked(&mut phone).await);
    assert!(!phone.get(&link).await.says("Next session:"));
}

#[tokio::test]
async fn a_time_that_is_over_or_after_the_links_end_comes_back_filled_in_with_the_reason() {
    let (house, mut ann, patient, link) = maria(&[]).await;
    for (date, time, reason) in [
        ("2026-05-12", "10:20", "The next session lies in the past"),
        (
            "2026-07-01",
            "10:20",
            "after the end of the patient&#39;s link",
        ),
        ("2026-05-20", "", "Enter the time of the next session"),
        ("", "10:20", "Enter the date of the next session"),
    ] {
        let fields = [("next_date", date), ("next_time", time), ("go", "set")];
        let refused = say(&mut ann, &patient, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{date}");
        assert!(refused.says(reason), "{}", refused.body);
        assert!(refused.says(&format!("value=\"{date}\"")));
    }
    let muscle = house
        .care
        .protocol
        .muscle("trapezius_superior")
        .expect("a muscle");
    let fields = [
        ("name", "Tom Adeyemi"),
        ("date", "2026-05-12"),
        ("time", "10:15"),
        ("row-0-muscle", muscle.latin.as_str()),
        ("next_date", "2026-05-11"),
        ("next_time", "10:15"),
        ("go", "save"),
    ];
    let refused = ann.send_form("/sessions/new", "/sessions", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("lies in the past") && refused.says("value=\"2026-05-11\""));
    assert!(!house.browser().get(&link).await.says("Next session:"));
}

#[tokio::test]
async fn what_is_known_can_be_cleared_and_nobody_of_another_clinic_says_it() {
    let next = [("next_date", "2026-05-19"), ("next_time", "09:00")];
    let (house, mut ann, patient, link) = maria(&next).await;
    let form = ann.get(&format!("{patient}/sessions/new")).await;
    assert!(
        form.says("Known so far") && form.says("Tuesday 19 May, 09:00"),
        "{}",
        form.body
    );
    let mut zoe = house.logged_in(crate::support::ALIEN).await;
    let csrf = zoe.get("/sessions/new").await.value("csrf").to_owned();
    let to = format!("{patient}/next-session");
    let foreign = zoe
        .post(&to, &[("csrf", csrf.as_str()), ("go", "clear")])
        .await;
    assert_eq!(foreign.status, StatusCode::NOT_FOUND);
    assert!(house.browser().get(&link).await.says("Next session:"));
    say(&mut ann, &patient, &[("go", "clear")]).await;
    assert!(!house.browser().get(&link).await.says("Next session:"));
}
