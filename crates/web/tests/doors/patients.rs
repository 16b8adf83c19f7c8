//! Finding a patient and reading the whole history.

use axum::http::StatusCode;

use crate::support::{ANN, House};

#[tokio::test]
async fn a_patient_is_found_by_any_part_of_the_name_and_the_name_stands_in_no_address() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    house.maria(&mut browser).await;
    house.record(&mut browser, &[("name", "Tom Adeyemi")]).await;
    let all = browser.get("/patients").await;
    assert!(all.says("Maria Lindqvist") && all.says("Tom Adeyemi"));
    let found = browser
        .send_form("/patients", "/patients", &[("q", "LIND mar")])
        .await;
    assert!(found.says("Maria Lindqvist") && !found.says("Tom Adeyemi"));
    assert_eq!(found.value("q"), "LIND mar");
    let address = found.between("href=\"/patients/", "\"");
    assert!(care::id::PatientId::parse(address).is_some(), "{address}");
}

#[tokio::test]
async fn a_name_is_shown_as_it_is_and_never_as_markup() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (session, token) = house
        .record(&mut browser, &[("name", "<script>alert(1)</script>")])
        .await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut browser).await;
    for address in [
        session.as_str(),
        "/patients",
        "/worklist",
        "/sessions/new",
        &alert,
    ] {
        let page = browser.get(address).await;
        assert!(
            page.says("&#60;script&#62;alert(1)") && !page.says("<script>alert"),
            "{address}"
        );
    }
}

#[tokio::test]
async fn a_patients_page_tells_the_whole_history() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (session, token) = house
        .record(
            &mut browser,
            &[
                ("name", "Maria Lindqvist"),
                ("risks_asked", "some"),
                ("risk", "diabetes"),
            ],
        )
        .await;
    house.check_in(&token, House::fever()).await;
    let address = format!(
        "/patients/{}",
        browser
            .get(&session)
            .await
            .between("href=\"/patients/", "\"")
    );
    let page = browser.get(&address).await;
    for part in [
        session.as_str(),
        "/alerts/",
        "fever",
        "I am shivering since lunch",
        "trapezius superior",
        "Diabetes",
        "/sessions/new",
    ] {
        assert!(page.says(part), "{part} is missing: {}", page.body);
    }
}

#[tokio::test]
async fn an_unknown_patient_is_not_there() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    for id in ["1", "018f7a3c-0000-7000-8000-000000000001", "%00"] {
        assert_eq!(
            browser.get(&format!("/patients/{id}")).await.status,
            StatusCode::NOT_FOUND,
            "{id}"
        );
    }
}
