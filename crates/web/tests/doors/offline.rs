//! What a phone keeps for a time without a network.

use axum::http::StatusCode;
use jiff::SignedDuration;
use serde_json::Value;

use crate::support::{ANN, House};

async fn maria() -> (House, String) {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    (house, token)
}

/// The numbers from which a device finds an answer.
fn kit(page: &str) -> Value {
    let kit = page.split_once("data-kit=\"").expect("a kit").1;
    let kit = kit.split_once('"').expect("its end").0;
    serde_json::from_str(&kit.replace("&#34;", "\"")).expect("JSON")
}

#[tokio::test]
async fn the_check_in_in_one_document_has_every_question_every_card_and_every_reason() {
    let (house, token) = maria().await;
    let page = house
        .browser()
        .get(&format!("/r/{token}/check-in/offline"))
        .await;
    assert_eq!(page.status, StatusCode::OK);
    let protocol = &house.care.protocol;
    for sign in protocol.signs() {
        let box_of = format!("name=\"sign\" value=\"{}\"", sign.id);
        assert_eq!(page.body.matches(&box_of).count(), 1, "{box_of}");
    }
    for disposition in ["self_care", "contact", "urgent", "emergency"] {
        assert!(page.says(&format!("<template data-told=\"{disposition}\">")));
    }
    let rules = protocol.rules().len();
    assert_eq!(page.body.matches("<li data-rule=").count(), rules);
    let kit = kit(&page.body);
    assert_eq!(kit["protocol"], protocol.sha256());
    assert_eq!(kit["levels"].as_array().map(Vec::len), Some(rules));
    assert_eq!(kit["sessions"].as_array().map(Vec::len), Some(1));
    assert_eq!(kit["stands"], "");
}

#[tokio::test]
async fn an_open_alert_and_what_was_said_before_go_along() {
    let (house, token) = maria().await;
    let path = format!("/r/{token}/check-in/offline");
    let before = kit(&house.browser().get(&path).await.body);
    house.clock.forward(SignedDuration::from_mins(5));
    house.check_in(&token, House::fever()).await;
    let after = kit(&house.browser().get(&path).await.body);
    assert_eq!(after["stands"], "urgent");
    assert_ne!(
        after["sessions"][0]["input"],
        before["sessions"][0]["input"]
    );
}

#[tokio::test]
async fn the_files_of_the_core_are_the_servers_own_and_may_be_kept_for_ever() {
    let (house, token) = maria().await;
    let page = house
        .browser()
        .get(&format!("/r/{token}/check-in/offline"))
        .await;
    let kit = kit(&page.body);
    for name in ["core", "rules", "words"] {
        let file = house.browser().get(kit[name].as_str().expect(name)).await;
        assert_eq!(file.status, StatusCode::OK, "{name}");
        assert!(file.header("cache-control").contains("immutable"));
    }
    // The same content, compiled by another program, is something else.
    for other in ["0".repeat(64), house.care.protocol.sha256().to_owned()] {
        let other = format!("/protocol/{other}/rules.bin");
        assert_eq!(
            house.browser().get(&other).await.status,
            StatusCode::NOT_FOUND
        );
    }
    let worker = house.browser().get("/sw.js").await;
    assert_eq!(worker.status, StatusCode::OK);
    assert_eq!(worker.header("cache-control"), "no-cache");
}

#[tokio::test]
async fn a_link_that_has_ended_gives_nothing_to_keep() {
    let (house, token) = maria().await;
    house.clock.forward(SignedDuration::from_hours(24 * 50));
    for page in ["check-in/offline", "no-network"] {
        let gone = house.browser().get(&format!("/r/{token}/{page}")).await;
        assert_eq!(gone.status, StatusCode::GONE);
        let unknown = house.browser().get(&format!("/r/nobody/{page}")).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn only_the_patients_pages_may_run_the_core() {
    let (house, token) = maria().await;
    let patients = house.browser().get(&format!("/r/{token}")).await;
    let patients = patients.header("content-security-policy");
    assert!(patients.contains("'wasm-unsafe-eval'") && !patients.contains("'unsafe-inline'"));
    let staffs = house.browser().get("/log-in").await;
    assert!(!staffs.header("content-security-policy").contains("unsafe"));
}
