//! The demo's outbox.

use axum::http::StatusCode;
use care::clinic::ClinicKind;
use care::id::MailId;
use care::record::outbox::OutboxMail;

use crate::support::{ALIEN, ANN, House};

#[tokio::test]
async fn the_demo_shows_the_mails_of_its_own_clinic() {
    let house = House::of(ClinicKind::Demo).await;
    let at = house.care.clock.now();
    let (id, to) = (MailId::new(at, &*house.care.entropy), ANN.to_owned());
    let mail = OutboxMail {
        clinic: house.clinic.clone(),
        id,
        to,
        subject: "A check-in needs you".to_owned(),
        text: "Look at <it>.".to_owned(),
        at,
    };
    house.care.store.put_in_outbox(&mail).await.unwrap();
    let page = house.logged_in(ANN).await.get("/outbox").await;
    assert!(
        page.says("A check-in needs you")
            && page.says("Look at &#60;it&#62;.")
            && page.says("Demo clinic, invented people")
    );
    assert!(
        house
            .logged_in(ALIEN)
            .await
            .get("/outbox")
            .await
            .says("Nothing was sent yet")
    );
}

#[tokio::test]
async fn a_real_clinic_has_no_outbox() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    assert_eq!(browser.get("/outbox").await.status, StatusCode::NOT_FOUND);
    assert!(!browser.get("/worklist").await.says("href=\"/outbox\""));
}
