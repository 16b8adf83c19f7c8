//! The protocol's page, and its signature.

use axum::http::StatusCode;
use care::clinic::{ClinicKind, Role, Staff};
use care::id::StaffId;
use care::record::audit::{Actor, AuditEntry};
use protocol::contract::Answers;

use crate::support::{ALIEN, ANN, Browser, House};

const LEAD: &str = "lea@harbour.example.org";

/// Adds a clinical lead to Ann's clinic and logs her in.
pub(crate) async fn lead(house: &House) -> Browser {
    let ann = house
        .care
        .store
        .staff_by_email(ANN)
        .await
        .unwrap()
        .remove(0);
    let now = house.care.clock.now();
    let staff = Staff {
        id: StaffId::new(now, &*house.care.entropy),
        email: LEAD.to_owned(),
        name: "Lea Brandt".to_owned(),
        role: Role::ClinicalLead,
        ..ann
    };
    let audit = AuditEntry::new(
        &staff.clinic,
        now,
        Actor::System,
        "staff.added",
        staff.id.as_str(),
    );
    house.care.store.add_staff(&staff, &audit).await.unwrap();
    house.logged_in(LEAD).await
}

/// Signs with the content hash in force.
async fn sign(house: &House, browser: &mut Browser) -> StatusCode {
    let fields = [("sha256", house.care.protocol.sha256()), ("read", "yes")];
    browser
        .send_form("/protocol", "/protocol/signature", &fields)
        .await
        .status
}

const STRIP: &str = "The protocol is not signed yet";

#[tokio::test]
async fn a_clinical_lead_signs_and_patients_are_no_longer_told_that_it_is_unsigned() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let link = format!("/r/{token}");
    let mut patient = house.browser();
    let mut lead = lead(&house).await;
    assert!(patient.get(&link).await.says(STRIP));
    assert!(lead.get("/protocol").await.says("Sign as Lea Brandt"));

    assert_eq!(sign(&house, &mut lead).await, StatusCode::SEE_OTHER);

    assert!(!patient.get(&link).await.says(STRIP));
    let page = lead.get("/protocol").await;
    assert!(page.says("Signed by Lea Brandt") && page.says("Tuesday 12 May 2026, 10:30"));
    assert!(!page.says("/protocol/signature") && !page.says(STRIP));
    let log = house
        .care
        .store
        .audit_log(&house.clinic, 0, 1_000)
        .await
        .unwrap();
    let entry = log.last().unwrap();
    assert_eq!(entry.action, "protocol.signed");
    assert_eq!(entry.subject, house.care.protocol.sha256());
    assert!(entry.actor.starts_with("staff:"));
}

#[tokio::test]
async fn a_signature_counts_for_no_other_clinic() {
    let house = House::new().await;
    let mut lead = lead(&house).await;
    assert_eq!(sign(&house, &mut lead).await, StatusCode::SEE_OTHER);
    let mut alien = house.logged_in(ALIEN).await;
    assert!(alien.get("/worklist").await.says(STRIP));
    assert!(
        alien
            .get("/protocol")
            .await
            .says("Not signed for this clinic")
    );
    assert!(!lead.get("/worklist").await.says(STRIP));
}

#[tokio::test]
async fn signing_twice_stores_one_signature() {
    let house = House::new().await;
    let mut first = lead(&house).await;
    assert_eq!(sign(&house, &mut first).await, StatusCode::SEE_OTHER);
    let csrf = first.get("/worklist").await.value("csrf").to_owned();
    let again = [
        ("sha256", house.care.protocol.sha256()),
        ("read", "yes"),
        ("csrf", csrf.as_str()),
    ];
    let again = first.post("/protocol/signature", &again).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
    let all = house.care.store.sign_offs(&house.clinic, 10).await.unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].protocol_sha256, house.care.protocol.sha256());
}

#[tokio::test]
async fn nobody_but_a_clinical_lead_signs() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    assert!(!ann.get("/protocol").await.says("/protocol/signature"));
    assert_eq!(sign(&house, &mut ann).await, StatusCode::FORBIDDEN);
    assert!(
        ann.get("/protocol")
            .await
            .says("Not signed for this clinic")
    );
}

#[tokio::test]
async fn a_signature_needs_the_token_the_tick_and_the_content_in_force() {
    let house = House::new().await;
    let mut lead = lead(&house).await;
    let sha256 = house.care.protocol.sha256();
    let bare = [("sha256", sha256), ("read", "yes"), ("csrf", "stolen")];
    let refused = lead.post("/protocol/signature", &bare).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let unread = lead
        .send_form("/protocol", "/protocol/signature", &[("sha256", sha256)])
        .await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unread.says("Tick that you have read this version."));
    let other = [("sha256", "0123"), ("read", "yes")];
    let changed = lead
        .send_form("/protocol", "/protocol/signature", &other)
        .await;
    assert_eq!(changed.status, StatusCode::CONFLICT);
    assert!(changed.says("the protocol has changed"));
    assert!(lead.get("/worklist").await.says(STRIP));
}

#[tokio::test]
async fn the_demo_clinic_stays_unsigned_and_says_so() {
    let house = House::of(ClinicKind::Demo).await;
    let mut lead = lead(&house).await;
    let page = lead.get("/protocol").await;
    assert!(page.says("Its protocol stays unsigned") && !page.says("/protocol/signature"));
    assert_eq!(sign(&house, &mut lead).await, StatusCode::FORBIDDEN);
    assert!(lead.get("/worklist").await.says("unsigned protocol"));
}

#[tokio::test]
async fn the_page_shows_every_rule_in_words_with_its_sources_and_filters_by_level() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let page = ann.get("/protocol").await;
    for rule in house.care.protocol.rules() {
        assert!(page.says(&format!("id=\"{}\"", rule.id)), "{}", rule.id);
    }
    for words in page.body.split("<h3>").skip(1) {
        let words = words.split("</h3>").next().unwrap();
        assert!(
            !words.contains('%') && !words.contains("condition-"),
            "{words}"
        );
        assert!(words.len() > 3, "{words}");
    }
    assert!(page.says("headache, together with") || page.says("headache and nausea"));
    let usual = page.between("id=\"usual-title\"", "</section>");
    assert!(usual.contains("soreness at most 6 and within 72\u{a0}h of the session"));
    assert!(!usual.contains('%') && usual.contains("not ("), "{usual}");
    let urgent = ann.get("/protocol?level=urgent").await;
    let of = |level: &str| format!("id=\"level-{level}\"");
    assert!(
        urgent.says(&of("urgent"))
            && !urgent.says(&of("emergency"))
            && !urgent.says(&of("contact"))
    );
    let unknown = ann.get("/protocol?level=nonsense").await;
    assert!(unknown.says(&of("emergency")) && unknown.says(&of("contact")));
}

#[tokio::test]
async fn nobody_reads_the_protocol_without_a_log_in() {
    let house = House::new().await;
    let away = house.browser().get("/protocol").await;
    assert!(away.leads_to().starts_with("/log-in"));
}

#[tokio::test]
async fn an_answer_to_a_check_in_says_whether_the_protocol_is_signed() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let answers = Answers {
        soreness: Some(8),
        ..Answers::default()
    };
    let accepted = house.check_in(&token, answers).await;
    let address = format!("/r/{token}/check-ins/{}", accepted.receipt);
    assert!(house.browser().get(&address).await.says(STRIP));
    let mut lead = lead(&house).await;
    assert_eq!(sign(&house, &mut lead).await, StatusCode::SEE_OTHER);
    assert!(!house.browser().get(&address).await.says(STRIP));
}
