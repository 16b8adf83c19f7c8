//! The last page of the first run: the protocol and the languages of its patients are signed there.

use axum::http::StatusCode;
use care::clinic::{NewStaff, Role, add_staff};

use crate::support::{ANN, Answer, Browser, House, PASSWORD};

const OWNER: &str = "owner@harbour.example.org";
const PAGE: &str = "/set-up/protocol";
const MACHINE: &str = "Draft, made by machine.";

/// An owner who has just come in by the link of the first run.
async fn owner(house: &House) -> Browser {
    let new = NewStaff {
        email: OWNER.to_owned(),
        name: "Olivia Invented".to_owned(),
        role: Role::Owner,
        password: PASSWORD.to_owned(),
    };
    let added = add_staff(&house.care, &house.clinic, new).await;
    added.expect("an owner");
    house.logged_in(OWNER).await
}

/// The owner, who answers for the protocol, too.
async fn owner_and_lead(house: &House) -> Browser {
    let mut owner = owner(house).await;
    let also = [("also", "clinical_lead")];
    let page = "/set-up/people";
    assert_eq!(owner.send_form(page, page, &also).await.leads_to(), PAGE);
    owner
}

async fn send(house: &House, owner: &mut Browser, fields: &[(&str, &str)]) -> Answer {
    let sha256 = [("sha256", house.care.protocol.sha256())];
    let fields = [sha256.as_slice(), fields].concat();
    owner.send_form(PAGE, PAGE, &fields).await
}

/// What was signed of this clinic, by the log.
async fn signed(house: &House) -> Vec<String> {
    let log = house.care.store.audit_log(&house.clinic, 0, 1_000).await;
    let log = log.unwrap().into_iter();
    let signed = log.filter(|one| one.action.ends_with(".signed"));
    let of = |subject: &str| subject.split(' ').next().unwrap().to_owned();
    signed
        .map(|one| match one.action.as_str() {
            "protocol.signed" => "protocol".to_owned(),
            _ => of(&one.subject),
        })
        .collect()
}

#[tokio::test]
async fn the_protocol_is_signed_with_the_languages_that_were_chosen_and_no_others() {
    let house = House::new().await;
    let mut owner = owner_and_lead(&house).await;
    let page = owner.get(PAGE).await;
    assert!(page.says("value=\"en\" checked disabled") && page.says("Your clinic’s language."));
    assert!(page.says("value=\"es\"><span>"), "{}", page.body);
    let fields = [("languages", "es"), ("read", "yes"), ("checked", "yes")];
    let sent = send(&house, &mut owner, &fields).await;
    assert_eq!(sent.leads_to(), PAGE, "{}", sent.body);
    assert_eq!(signed(&house).await, ["protocol", "es"]);
    let page = owner.get(PAGE).await;
    assert!(page.says("The protocol is signed."));
    assert!(page.says("value=\"es\" checked disabled") && page.says("value=\"ar\"><span>"));
    let (_, token) = house.maria(&mut house.logged_in(ANN).await).await;
    for (language, is_followed) in [("es", true), ("ar", false)] {
        let mut patient = house.browser();
        language.clone_into(&mut patient.languages);
        let page = patient.get(&format!("/r/{token}")).await;
        let told = page.says(&format!("<html lang=\"{language}\""));
        assert_eq!(told, is_followed, "{}", page.body);
    }
    // Once more, with one more: what is signed stays as it is.
    let fields = [("languages", "es"), ("languages", "ar"), ("checked", "yes")];
    let sent = send(&house, &mut owner, &fields).await;
    assert_eq!(sent.leads_to(), PAGE, "{}", sent.body);
    assert_eq!(signed(&house).await, ["protocol", "es", "ar"]);
    assert!(!owner.get(PAGE).await.says("action=\"/set-up/protocol\""));
}

#[tokio::test]
async fn without_another_language_the_protocol_alone_is_signed() {
    let house = House::new().await;
    let mut owner = owner_and_lead(&house).await;
    let sent = send(&house, &mut owner, &[("read", "yes")]).await;
    assert_eq!(sent.leads_to(), PAGE, "{}", sent.body);
    assert_eq!(signed(&house).await, ["protocol"]);
}

#[tokio::test]
async fn what_is_missing_is_said_what_was_chosen_is_kept_and_nothing_is_signed() {
    let house = House::new().await;
    let mut owner = owner_and_lead(&house).await;
    let missing = "Tick that you have checked the texts.";
    let unchecked = [("languages", "ar"), ("read", "yes")];
    let refused = send(&house, &mut owner, &unchecked).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says(missing) && refused.says("href=\"#checked\""));
    assert!(refused.says("value=\"ar\" checked") && refused.says("id=\"read\" checked"));
    assert!(refused.says("value=\"es\"><span>"), "{}", refused.body);
    let unread = [("languages", "ar"), ("checked", "yes")];
    let refused = send(&house, &mut owner, &unread).await;
    assert!(refused.says("href=\"#read\"") && refused.says("id=\"checked\" checked"));
    let unknown = [("languages", "tlh"), ("read", "yes"), ("checked", "yes")];
    let refused = send(&house, &mut owner, &unknown).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("href=\"#languages\""), "{}", refused.body);
    let other = [
        ("sha256", "00"),
        ("languages", "ar"),
        ("read", "yes"),
        ("checked", "yes"),
    ];
    let changed = owner.send_form(PAGE, PAGE, &other).await;
    assert_eq!(changed.status, StatusCode::CONFLICT);
    assert!(changed.says("the protocol has changed") && changed.says("value=\"ar\" checked"));
    assert!(!changed.says("id=\"read\" checked"), "it is to be read");
    assert!(!changed.says("id=\"checked\" checked"));
    assert_eq!(signed(&house).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_draft_that_is_the_clinics_own_language_is_always_signed_along() {
    let house = House::speaking("es").await;
    let mut owner = owner_and_lead(&house).await;
    assert!(owner.get(PAGE).await.says("value=\"es\" checked disabled"));
    let refused = send(&house, &mut owner, &[("read", "yes")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let both = [("read", "yes"), ("checked", "yes")];
    let sent = send(&house, &mut owner, &both).await;
    assert_eq!(sent.leads_to(), PAGE, "{}", sent.body);
    assert_eq!(signed(&house).await, ["protocol", "es"]);
}

#[tokio::test]
async fn an_owner_who_does_not_answer_for_the_protocol_is_offered_no_signature_and_gives_none() {
    let house = House::new().await;
    let mut owner = owner(&house).await;
    let page = owner.get(PAGE).await;
    assert!(page.says("invite one") && !page.says("action=\"/set-up/protocol\""));
    assert!(!page.says(MACHINE));
    let fields = [("languages", "es"), ("read", "yes"), ("checked", "yes")];
    for fields in [fields.as_slice(), &[]] {
        let refused = send(&house, &mut owner, fields).await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN);
    }
    let mut ann = house.logged_in(ANN).await;
    assert_eq!(ann.get(PAGE).await.status, StatusCode::FORBIDDEN);
    assert_eq!(signed(&house).await, Vec::<String>::new());
}
