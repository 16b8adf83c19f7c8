//! What is new in the protocol since it was signed, and what it would have told.

use axum::http::StatusCode;
use care::id::SignOffId;
use care::record::audit::{Actor, AuditEntry};
use care::record::sign_off::SignOff;
use protocol::contract::Answers;
use protocol::diff::Snapshot;

use crate::audit::DESK;
use crate::protocol::lead;
use crate::support::{ALIEN, ANN, House};

const CHANGES: &str = "/protocol/changes";
const HISTORY: &str = "/protocol/history";

/// Signs an older version in which contact was called for from soreness 8 on.
async fn sign_another(house: &House) {
    let store = &house.care.store;
    let by = store.staff_by_email(ANN).await.unwrap().remove(0);
    let now = house.care.clock.now();
    let sign_off = SignOff {
        clinic: house.clinic.clone(),
        id: SignOffId::new(now, &*house.care.entropy),
        by: by.id.clone(),
        name: by.name,
        protocol_id: "afterneedle".to_owned(),
        protocol_version: "0.0.9".to_owned(),
        protocol_sha256: "0".repeat(64),
        at: now,
    };
    let content = Snapshot::of(&house.care.protocol).to_json().unwrap();
    let content = content.replace("%soreness >= 7", "%soreness >= 8");
    let actor = Actor::Staff(by.id);
    let audit = AuditEntry::new(&house.clinic, now, actor, "protocol.signed", "0");
    store
        .sign_protocol(&sign_off, &content, &audit)
        .await
        .unwrap();
}

#[tokio::test]
async fn what_is_new_since_the_signature_is_told_thing_by_thing() {
    let house = House::new().await;
    let mut lead = lead(&house).await;
    let page = lead.get(CHANGES).await;
    assert!(page.says("This clinic has signed no version yet"));
    sign_another(&house).await;
    let page = lead.get(CHANGES).await;
    assert!(page.says("0.0.9, signed by Ann Okafor"), "{}", page.body);
    for word in [
        "Rules",
        "Changed",
        "c7.intense",
        "%soreness &#62;= 8",
        "%soreness &#62;= 7",
    ] {
        assert!(page.says(word), "{word}: {}", page.body);
    }
    let fields = [("sha256", house.care.protocol.sha256()), ("read", "yes")];
    lead.send_form("/protocol", "/protocol/signature", &fields)
        .await;
    let with_the_other = lead.get(CHANGES).await;
    assert!(
        with_the_other.says("c7.intense"),
        "the one under another content"
    );
    let signed = house.care.store.sign_offs(&house.clinic, 9).await.unwrap();
    let newest = signed
        .iter()
        .find(|one| one.protocol_sha256 == house.care.protocol.sha256())
        .unwrap();
    let same = lead.get(&format!("{CHANGES}?with={}", newest.id)).await;
    assert!(same.says("Nothing differs"));
    let mut alien = house.logged_in(ALIEN).await;
    let theirs = alien.get(&format!("{CHANGES}?with={}", newest.id)).await;
    assert!(theirs.says("This clinic has signed no version yet"));
}

#[tokio::test]
async fn the_history_is_assessed_anew_by_a_press_and_for_this_clinic_alone() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    house
        .check_in(
            &token,
            Answers {
                soreness: Some(3),
                ..Answers::default()
            },
        )
        .await;
    assert!(ann.get("/protocol").await.says(HISTORY));
    let refused = ann.post(HISTORY, &[("csrf", "none")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let told = ann.send_form(HISTORY, HISTORY, &[]).await;
    assert_eq!(told.status, StatusCode::OK);
    let bare = told.body.replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        bare.contains(
            "Check-ins assessed: 1. Told something milder: 0. Told something more pressing: 0."
        ),
        "{bare}"
    );
    assert!(told.says("That is the whole history."));
    let mut alien = house.logged_in(ALIEN).await;
    let theirs = alien.send_form(HISTORY, HISTORY, &[]).await;
    let bare = theirs.body.replace(['\u{2068}', '\u{2069}'], "");
    assert!(bare.contains("Check-ins assessed: 0."), "{bare}");
}

#[tokio::test]
async fn what_a_step_found_comes_along_to_the_next() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (session, _) = house.maria(&mut ann).await;
    let page = ann.get(&session).await;
    let patient = page.between("href=\"/patients/", "\"").to_owned();
    let listed = format!("{patient}/1778580000000000/contact/urgent nonsense");
    let fields = [
        ("checkins", "400"),
        ("higher", "1"),
        ("listed", listed.as_str()),
        ("after", patient.as_str()),
    ];
    let told = ann.send_form(HISTORY, HISTORY, &fields).await;
    let bare = told.body.replace(['\u{2068}', '\u{2069}'], "");
    assert!(
        bare.contains(
            "Check-ins assessed: 400. Told something milder: 0. Told something more pressing: 1."
        ),
        "{bare}"
    );
    assert!(told.says(&format!("href=\"/patients/{patient}\"")) && told.says("12 May 2026"));
}

#[tokio::test]
async fn the_front_desk_sees_what_is_new_and_no_history() {
    let house = crate::audit::house().await;
    let mut desk = house.logged_in(DESK).await;
    assert_eq!(desk.get(CHANGES).await.status, StatusCode::OK);
    assert_eq!(desk.get(HISTORY).await.status, StatusCode::FORBIDDEN);
    assert!(!desk.get("/protocol").await.says(HISTORY));
}
