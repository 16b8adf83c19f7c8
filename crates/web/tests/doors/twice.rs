//! Buttons that are pressed twice: one session, one message, one call; and what a form refuses, in its own language.

use axum::http::StatusCode;
use jiff::SignedDuration;
use protocol::contract::Answers;

use crate::support::{ANN, Answer, Browser, House};

/// The session form of somebody new, as it was shown.
async fn form(browser: &mut Browser) -> Answer {
    let fields = [("q", ""), ("go", "new")];
    browser
        .send_form("/sessions/new", "/sessions/who", &fields)
        .await
}

async fn send(browser: &mut Browser, form: &Answer, more: &[(&str, &str)]) -> Answer {
    let fields = [
        ("csrf", form.value("csrf")),
        ("form", form.value("form")),
        ("name", "Maria Lindqvist"),
        ("date", "2026-05-12"),
        ("time", "10:15"),
        ("row-0-muscle", "soleus"),
        ("go", "save"),
    ];
    browser.post("/sessions", &[&fields, more].concat()).await
}

async fn patients(house: &House) -> usize {
    let all = house.care.store.patients(&house.clinic).await;
    all.expect("a store that works").len()
}

#[tokio::test]
async fn a_session_that_is_sent_twice_is_recorded_once_and_both_lead_to_it() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let shown = form(&mut ann).await;
    let first = send(&mut ann, &shown, &[]).await;
    assert!(first.leads_to().starts_with("/sessions/"), "{}", first.body);
    let second = send(&mut ann, &shown, &[]).await;
    assert_eq!(second.leads_to(), first.leads_to());
    assert_eq!(patients(&house).await, 1);
    // Gone back to, changed, and sent again: nobody can tell what was meant, so it is asked.
    let other = send(&mut ann, &shown, &[("name", "Tom Adeyemi")]).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(other.says("a session was recorded by it") && other.says("Tom Adeyemi"));
    assert_ne!(other.value("form"), shown.value("form"));
    assert_eq!(patients(&house).await, 1);
    let further = send(&mut ann, &other, &[("name", "Tom Adeyemi")]).await;
    assert_ne!(further.leads_to(), first.leads_to());
    assert_eq!(patients(&house).await, 2);
}

#[tokio::test]
async fn a_form_that_is_mended_keeps_its_id_and_one_of_a_correction_needs_none() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let shown = form(&mut ann).await;
    let wrong = send(&mut ann, &shown, &[("date", "")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.value("form"), shown.value("form"));
    let saved = send(&mut ann, &wrong, &[]).await;
    let correct = format!("{}/correct", saved.leads_to());
    assert!(!ann.get(&correct).await.says("name=\"form\""));
}

#[tokio::test]
async fn a_message_that_is_sent_twice_reaches_the_patient_once_and_a_call_is_written_down_once() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let bruise = Answers {
        soreness: Some(3),
        signs: [("large_bruise".to_owned(), Some(true))].into(),
        other_signs_no: true,
        ..Answers::default()
    };
    house.check_in(&token, bruise).await;
    let alert = house.first_alert(&mut ann).await;
    let page = ann.get(&alert).await;
    let carried = [
        ("csrf", page.value("csrf")),
        ("revision", page.value("revision")),
    ];
    let text = [&carried[..], &[("message", "Cool the bruise.")]].concat();
    house.clock.forward(SignedDuration::from_secs(1));
    for _ in 0..2 {
        let sent = ann.post(&format!("{alert}/messages"), &text).await;
        assert_eq!(sent.leads_to(), alert, "{}", sent.body);
    }
    let patient = house.browser().get(&format!("/r/{token}")).await;
    assert_eq!(patient.body.matches("Cool the bruise.").count(), 1);
    house.clock.forward(SignedDuration::from_secs(1));
    let page = ann.get(&alert).await;
    let carried = [
        ("csrf", page.value("csrf")),
        ("revision", page.value("revision")),
    ];
    let call = [
        &carried[..],
        &[("reached", "yes"), ("call_note", "is well")],
    ]
    .concat();
    for _ in 0..2 {
        let sent = ann.post(&format!("{alert}/calls"), &call).await;
        assert_eq!(sent.leads_to(), alert, "{}", sent.body);
    }
    let page = ann.get(&alert).await;
    assert_eq!(page.body.matches("is well").count(), 1, "{}", page.body);
    // What came in since the page was made has to be read before anything is written to the patient.
    house.check_in(&token, House::fever()).await;
    let stale = [&carried[..], &[("message", "All is well.")]].concat();
    let stale = ann.post(&format!("{alert}/messages"), &stale).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.says("All is well."), "what was typed stays");
}

#[tokio::test]
async fn what_the_form_of_a_session_does_not_take_is_said_in_the_language_of_the_clinic() {
    for (language, future, no_muscle, nowhere) in [
        (
            "en",
            "The time lies in the future",
            "Enter at least one",
            "need an address",
        ),
        (
            "es",
            "La hora está en el futuro",
            "Elige al menos uno",
            "necesitan una dirección",
        ),
        (
            "ar",
            "الوقت في المستقبل",
            "لم تُدوَّن أي عضلة",
            "يحتاج إلى عنوان",
        ),
    ] {
        let house = House::speaking(language).await;
        let mut ann = house.logged_in(ANN).await;
        let shown = form(&mut ann).await;
        let wrong = [("date", "2026-05-13"), ("row-0-muscle", "")];
        let refused = send(&mut ann, &shown, &wrong).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.says(future) && refused.says(no_muscle),
            "{}",
            refused.body
        );
        let mail = [("reminders", "mail"), ("agreed", "yes")];
        let refused = send(&mut ann, &shown, &mail).await;
        assert!(refused.says(nowhere), "{}", refused.body);
    }
}
