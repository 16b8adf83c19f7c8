//! The private link by text message, through a real gateway: the text holds a code, never the link.

use care::Care;
use care::review::{LogPart, deliveries};
use care::treatment::reminder::{Channel, Outcome, RemindersAsked};
use care::treatment::{Identity, TextDoor, open_text, text_link};

use crate::support::{Gateway, RealClinic, post};

fn sms(port: u16) -> String {
    format!(
        "[sms]\nurl = \"http://127.0.0.1:{port}/Accounts/AC1/Messages.json\"\nuser = \"AC1\"\npassword_file = \"sms.password\"\n\
         from = \"+15005550006\"\ncountry_code = \"44\"\n"
    )
}

/// A clinic whose only patient is to get a text; the token of the link.
async fn clinic(gateway: &Gateway) -> (RealClinic, Care, String) {
    let clinic = RealClinic::set_up(&sms(gateway.port));
    std::fs::write(clinic.path().join("sms.password"), "a secret\n").unwrap();
    let care = clinic.care().await;
    let reached = Identity {
        phone: "07700 900123".to_owned(),
        ..Identity::default()
    };
    let link = clinic
        .new_patient_with(&care, 5, reached, RemindersAsked::AsBefore)
        .await;
    let token = link.rsplit_once('/').unwrap().1.to_owned();
    ask(&care).await;
    (clinic, care, token)
}

/// What the button at the desk does.
async fn ask(care: &Care) {
    let home = care.store.clinics().await.unwrap().remove(0);
    let staff = care.store.staff_by_email("staff@clinic.test").await;
    let patient = care.store.patients(&home.id).await.unwrap().remove(0);
    text_link(care, &home.id, &staff.unwrap()[0].id, &patient.id)
        .await
        .unwrap();
}

/// The code of the address in a text, as the gateway's form encodes it.
fn code(body: &str) -> String {
    let (_, rest) = body
        .split_once("https%3A%2F%2Faftercare.test%2Fo%2F")
        .unwrap_or_else(|| panic!("{body}"));
    rest.split('%').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_text_holds_a_code_and_never_the_link_and_the_code_opens_the_page_once() {
    let gateway = Gateway::start("201 Created", r#"{"sid": "SM0123abcd"}"#);
    let (clinic, care, token) = clinic(&gateway).await;
    let (mut server, _) = clinic.serve();
    let posted = gateway.posted();
    assert!(
        posted.body.starts_with("To=%2B447700900123&"),
        "{}",
        posted.body
    );
    assert!(!posted.body.contains(&token) && !posted.body.contains("%2Fr%2F"));
    for telling in ["needl", "treat", "sore", "pain", "session"] {
        assert!(!posted.body.contains(telling), "{telling}");
    }
    server.err.until("jobs done");
    let home = care.store.clinics().await.unwrap().remove(0);
    let log = deliveries(&care, &home.id, LogPart::newest(10))
        .await
        .unwrap();
    let tried = &log[0].delivery;
    assert_eq!(
        (tried.channel, tried.outcome),
        (Channel::Sms, Outcome::Taken)
    );
    assert_eq!(tried.said, "HTTP 201, SM0123abcd");
    let code = code(&posted.body);
    let door = open_text(&care, &code, None).await.unwrap();
    assert!(matches!(door, TextDoor::Open { token: to, .. } if to == token));
    server.terminate();
    let ended = server.ended();
    for secret in [code.as_str(), &token, "7700"] {
        assert!(!ended.err.contains(secret), "{}", ended.err);
    }
}

/// Where the gateway was asked to report, on the server at `url`.
fn report_address(body: &str, url: &str) -> String {
    let (_, rest) = body
        .split_once("&StatusCallback=https%3A%2F%2Faftercare.test%2Fsms-reports%2F")
        .unwrap_or_else(|| panic!("{body}"));
    format!("{url}/sms-reports/{rest}")
}

#[tokio::test]
async fn the_gateway_says_later_whether_a_text_arrived_and_only_whoever_has_the_code_can() {
    let gateway = Gateway::start("201 Created", r#"{"sid": "SM0123abcd"}"#);
    let (clinic, care, _) = clinic(&gateway).await;
    let (mut server, url) = clinic.serve();
    let address = report_address(&gateway.posted().body, &url);
    server.err.until("jobs done");
    let home = care.store.clinics().await.unwrap().remove(0);
    let came = async || {
        let log = deliveries(&care, &home.id, LogPart::newest(10)).await;
        let tried = log.unwrap().remove(0).delivery;
        (tried.outcome, tried.said)
    };
    let report = |address: &str, status: &str| {
        let report = serde_json::json!({ "MessageSid": "SM0123abcd", "MessageStatus": status });
        post(address, &report).status
    };
    assert_eq!(report(&format!("{address}x"), "failed"), 404);
    assert_eq!(report(&address, "sent"), 204);
    assert_eq!(came().await.0, Outcome::Taken);
    assert_eq!(post(&address, &serde_json::json!({})).status, 422);
    assert_eq!(report(&address, "failed"), 204);
    let lost = "HTTP 201, SM0123abcd; failed".to_owned();
    assert_eq!(came().await, (Outcome::Undelivered, lost));
    assert_eq!(report(&address, "delivered"), 204);
    assert_eq!(came().await.0, Outcome::Delivered);
}

#[tokio::test]
async fn a_retry_sends_the_same_code() {
    let gateway = Gateway::start("503 Service Unavailable", "{}");
    let (clinic, care, _) = clinic(&gateway).await;
    let (mut server, _) = clinic.serve();
    let first = code(&gateway.posted().body);
    server.err.until("a text message was not taken");
    server.terminate();
    server.ended();
    // Pressed once more it is tried at once, by the server that was started anew.
    ask(&care).await;
    let (_server, _) = clinic.serve();
    assert_eq!(code(&gateway.posted().body), first);
}
