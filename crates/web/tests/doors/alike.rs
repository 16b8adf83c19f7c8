//! Somebody new who may be a patient already, and the search whatever the accents.

use axum::http::StatusCode;

use crate::support::{ALIEN, ANN, Answer, Browser, House};

/// Records a session of somebody whose name is typed, with these fields beside.
async fn record(house: &House, browser: &mut Browser, more: &[(&str, &str)]) -> Answer {
    let muscle = house.care.protocol.muscle("trapezius_superior");
    let muscle = &muscle.expect("a muscle of the content").latin;
    let fields = [
        &[
            ("date", "2026-05-12"),
            ("time", "10:15"),
            ("row-0-muscle", muscle.as_str()),
            ("notes", "slept badly"),
            ("go", "save"),
        ],
        more,
    ]
    .concat();
    browser
        .send_form("/sessions/new", "/sessions", &fields)
        .await
}

async fn patients(browser: &mut Browser) -> usize {
    let list = browser.get("/patients").await;
    list.body.matches("href=\"/patients/").count()
}

#[tokio::test]
async fn the_search_folds_accents_and_case() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    house.record(&mut ann, &[("name", "José Pérez")]).await;
    house.record(&mut ann, &[("name", "Jose Marti")]).await;
    for (query, both) in [("jose", true), ("JOSÉ", true), ("perez jose", false)] {
        for (from, to) in [
            ("/patients", "/patients"),
            ("/sessions/new", "/sessions/who"),
        ] {
            let found = ann.send_form(from, to, &[("q", query)]).await;
            assert!(found.says("José Pérez"), "{query}: {}", found.body);
            assert_eq!(found.says("Jose Marti"), both, "{query}");
        }
    }
}

#[tokio::test]
async fn who_may_be_a_patient_already_is_asked_about_and_nothing_typed_is_lost() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let fields = [("name", "José Pérez"), ("phone", "0170 1234567")];
    house.record(&mut ann, &fields).await;
    for typed in [
        [("name", " jose PEREZ "), ("phone", "")],
        [("name", "J Pérez"), ("phone", "+0170/1234567")],
    ] {
        let asked = record(&house, &mut ann, &typed).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(asked.says("Is it the same person?"), "{}", asked.body);
        assert!(asked.says("José Pérez") && asked.says("slept badly"));
        assert_eq!(asked.value("phone"), typed[1].1);
        assert!(asked.says("trapezius"), "{}", asked.body);
    }
    assert_eq!(patients(&mut ann).await, 1);
    let other = [("name", "Jose Marti"), ("phone", "0170 999999")];
    let fresh = record(&house, &mut ann, &other).await;
    assert_eq!(fresh.status, StatusCode::SEE_OTHER, "{}", fresh.body);
    // Nobody learns of another clinic's patients.
    let mut alien = house.logged_in(ALIEN).await;
    let elsewhere = record(&house, &mut alien, &[("name", "José Pérez")]).await;
    assert_eq!(
        elsewhere.status,
        StatusCode::SEE_OTHER,
        "{}",
        elsewhere.body
    );
}

#[tokio::test]
async fn the_session_goes_to_whom_was_chosen_and_an_answer_counts_for_its_name_alone() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    house.record(&mut ann, &[("name", "José Pérez")]).await;
    let jose = ("name", "Jose Perez");
    let asked = record(&house, &mut ann, &[jose]).await;
    let id = asked.between("name=\"same_as\" value=\"", "\"").to_owned();
    let same = [jose, ("same_for", "Jose Perez"), ("same_as", &id)];
    let same = record(&house, &mut ann, &same).await;
    assert_eq!(same.status, StatusCode::SEE_OTHER, "{}", same.body);
    assert_eq!(patients(&mut ann).await, 1);
    let recorded = ann.get(same.leads_to()).await;
    assert!(
        recorded.says(&format!("/patients/{id}")),
        "{}",
        recorded.body
    );
    // Another name was typed since: the answer was not about it.
    for answer in ["new", id.as_str()] {
        let other = [
            ("name", "JOSE Perez"),
            ("same_for", "Tom"),
            ("same_as", answer),
        ];
        let asked = record(&house, &mut ann, &other).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let new = [jose, ("same_for", "Jose Perez"), ("same_as", "new")];
    let new = record(&house, &mut ann, &new).await;
    assert_eq!(new.status, StatusCode::SEE_OTHER, "{}", new.body);
    assert_eq!(patients(&mut ann).await, 2);
}
