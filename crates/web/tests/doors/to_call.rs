//! Patients to call: put aside until a time, with what the next reader needs to know.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{ALIEN, ANN, Answer, Browser, House};

impl House {
    /// Somebody of whom nothing was heard for days, and the page on which what came of a call is written down.
    async fn with_a_silent_patient() -> (Self, Browser, String) {
        let house = Self::new().await;
        let mut ann = house.logged_in(ANN).await;
        let who = [("name", "Maria Lindqvist"), ("phone", "0170 1234567")];
        house.record(&mut ann, &who).await;
        house.clock.forward(SignedDuration::from_hours(240));
        let mut ann = house.logged_in(ANN).await;
        let page = ann.get("/follow-up").await;
        let address = page.between("href=\"/patients/", "/call\"");
        let id = address.rsplit('/').next().unwrap().to_owned();
        (house, ann, format!("/patients/{id}/call"))
    }
}

async fn say(ann: &mut Browser, call: &str, seen: &str, said: (&str, &str)) -> Answer {
    let fields = [("seen", seen), ("reason", said.0), ("note", said.1)];
    ann.send_form(call, call, &fields).await
}

#[tokio::test]
async fn who_is_called_is_off_the_list_until_a_time_and_the_next_reader_knows_why() {
    let (_house, mut ann, call) = House::with_a_silent_patient().await;
    assert!(ann.get("/worklist").await.says(&format!("href=\"{call}\"")));
    let form = ann.get(&call).await;
    assert!(form.says("Call Maria Lindqvist") && form.says("href=\"tel:01701234567\""));
    // Nothing was answered, so each sign that cannot wait is asked for.
    assert!(form.says("long sentence in one breath"), "{}", form.body);
    let done = say(&mut ann, &call, "0", ("no_answer", "back at five")).await;
    assert_eq!(done.header("location"), "/follow-up");
    let page = ann.get("/follow-up").await;
    assert!(page.says("Put aside") && page.says("back at five"));
    assert!(page.says("Nobody answered") && !page.says("Not heard from"));
    assert!(!ann.get("/worklist").await.says("to call: not reached"));
    let patient = call.trim_end_matches("/call");
    let line = ann.get(patient).await;
    assert!(line.says("Ann Okafor: Nobody answered"), "{}", line.body);
    let back = say(&mut ann, &call, "1", ("back", "")).await;
    assert_eq!(back.header("location"), "/follow-up");
    assert!(ann.get("/follow-up").await.says("Not heard from"));
}

#[tokio::test]
async fn what_cannot_be_stored_is_said_and_stays_typed() {
    let (_house, mut ann, call) = House::with_a_silent_patient().await;
    let wrong = say(&mut ann, &call, "0", ("", "back at five")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("Choose what came of it.") && wrong.says("back at five"));
    let wrong = say(&mut ann, &call, "0", ("not_needed", "")).await;
    assert!(wrong.says("Write in the note why") && wrong.says("value=\"not_needed\" checked"));
    say(&mut ann, &call, "0", ("no_answer", "")).await;
    let late = say(&mut ann, &call, "0", ("spoke", "well")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("A colleague was faster") && late.says("well"));
    assert!(late.says("Nobody answered"));
}

#[tokio::test]
async fn another_clinic_puts_nobody_of_this_one_aside() {
    let (house, mut ann, call) = House::with_a_silent_patient().await;
    let mut alien = house.logged_in(ALIEN).await;
    assert_eq!(alien.get(&call).await.status, StatusCode::NOT_FOUND);
    let fields = [("seen", "0"), ("reason", "spoke")];
    let refused = alien.send_form("/sessions/new", &call, &fields).await;
    assert_eq!(refused.status, StatusCode::NOT_FOUND);
    assert!(ann.get("/follow-up").await.says("Not heard from"));
}
