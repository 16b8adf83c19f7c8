//! A patient's name and contact, changed at the desk.

use axum::http::StatusCode;

use crate::practice::{DESK, add_front_desk};
use crate::support::{ALIEN, ANN, Browser, House, Post};

const RIGHT: [(&str, &str); 5] = [
    ("name", "María Lindqvist"),
    ("phone", "0170 7654321"),
    ("email", "maria@example.org"),
    ("language", "es"),
    ("reminders", ""),
];

/// Maria's page and the form for her contact.
async fn maria(house: &House, ann: &mut Browser) -> (String, String) {
    let (session, _) = house.maria(ann).await;
    let session = ann.get(&session).await;
    let page = format!("/patients/{}", session.between("href=\"/patients/", "\""));
    let form = format!("{page}/contact");
    (page, form)
}

/// Sends the form as it was looked at, with these fields.
async fn send(
    browser: &mut Browser,
    form: &str,
    fields: &[(&str, &str)],
) -> crate::support::Answer {
    let page = browser.get(form).await;
    let (csrf, seen) = (page.value("csrf").to_owned(), page.value("seen").to_owned());
    let fields = [fields, &[("csrf", &csrf), ("seen", &seen)]].concat();
    browser.post(form, &fields).await
}

#[tokio::test]
async fn staff_and_the_front_desk_change_name_and_contact_and_the_page_shows_it() {
    let house = House::new().await;
    add_front_desk(&house).await;
    let mut ann = house.logged_in(ANN).await;
    let (page, form) = maria(&house, &mut ann).await;
    for email in [ANN, DESK] {
        let mut browser = house.logged_in(email).await;
        let patient = browser.get(&page).await;
        assert!(
            patient.says(&format!("href=\"{form}\"")),
            "{}",
            patient.body
        );
        let changed = send(&mut browser, &form, &RIGHT).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.body);
        assert!(!changed.leads_to().contains("maria"));
        let after = browser.get(changed.leads_to()).await;
        assert!(after.says("Stored."), "{}", after.body);
        let patient = browser.get(&page).await;
        for part in ["María Lindqvist", "7654321", "maria@example.org"] {
            assert!(patient.says(part), "{part}: {}", patient.body);
        }
        let back = [RIGHT.as_slice(), &[("phone", ""), ("email", "")]].concat();
        send(&mut browser, &form, &back).await;
        let patient = browser.get(&page).await;
        assert!(!patient.says("7654321") && !patient.says("maria@example.org"));
    }
}

#[tokio::test]
async fn wrong_input_comes_back_as_it_was_typed_and_nothing_is_stored() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (page, form) = maria(&house, &mut ann).await;
    for (field, value, said) in [
        ("name", "", "Enter the name."),
        ("email", "maria at home", "This is not an e-mail address."),
        (
            "phone",
            "ask the neighbour",
            "This is not a telephone number.",
        ),
        ("reminders", "sms", "Ask the patient and tick"),
    ] {
        let fields = [RIGHT.as_slice(), &[(field, value)]].concat();
        let refused = send(&mut ann, &form, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(refused.says(said), "{field}: {}", refused.body);
        assert_eq!(
            refused.value("phone"),
            if field == "phone" { value } else { RIGHT[1].1 }
        );
        assert!(refused.says("value=\"es\" selected"), "{}", refused.body);
        assert!(ann.get(&page).await.says("1234567"), "{field}");
    }
}

#[tokio::test]
async fn who_has_not_seen_a_colleagues_change_is_told_and_keeps_what_was_typed() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, form) = maria(&house, &mut ann).await;
    let old = ann.get(&form).await;
    send(&mut ann, &form, &RIGHT).await;
    let (csrf, seen) = (old.value("csrf"), old.value("seen"));
    let late = [
        &[("csrf", csrf), ("seen", seen)],
        RIGHT.as_slice(),
        &[("name", "Mary Late")],
    ]
    .concat();
    let refused = ann.post(&form, &late).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(
        refused.says("Somebody else has changed"),
        "{}",
        refused.body
    );
    assert_eq!(refused.value("name"), "Mary Late");
}

#[tokio::test]
async fn a_patient_of_another_clinic_is_not_here() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (page, form) = maria(&house, &mut ann).await;
    let mut alien = house.logged_in(ALIEN).await;
    assert_eq!(alien.get(&form).await.status, StatusCode::NOT_FOUND);
    let csrf = alien.get("/patients").await.value("csrf").to_owned();
    let fields = [RIGHT.as_slice(), &[("csrf", &csrf)]].concat();
    let sent = alien.post(&form, &fields).await;
    assert_eq!(sent.status, StatusCode::NOT_FOUND);
    assert!(ann.get(&page).await.says("Maria Lindqvist"));
}

#[tokio::test]
async fn reminders_start_with_consent_and_stop_where_their_address_goes() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (page, form) = maria(&house, &mut ann).await;
    let agreed = [("reminders", "mail"), ("agreed", "yes")];
    let fields = [RIGHT.as_slice(), &agreed].concat();
    let started = send(&mut ann, &form, &fields).await;
    assert_eq!(started.status, StatusCode::SEE_OTHER, "{}", started.body);
    assert!(ann.get(&form).await.says("value=\"mail\" checked"));
    let gone = [RIGHT.as_slice(), &[("email", ""), ("reminders", "mail")]].concat();
    let stopped = send(&mut ann, &form, &gone).await;
    let after = ann.get(stopped.leads_to()).await;
    assert!(after.says("Reminders have stopped"), "{}", after.body);
    assert!(ann.get(&page).await.says("Reminders are stopped"));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_gives_the_same_answer_with_the_warning_about_the_old_address() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (page, form) = maria(&house, &mut ann).await;
    let agreed = [("reminders", "mail"), ("agreed", "yes")];
    send(&mut ann, &form, &[RIGHT.as_slice(), &agreed].concat()).await;
    let mail = format!("{page}/link/mail");
    let sent = ann.send_form(&page, &mail, &[("email", RIGHT[2].1)]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    Post::default().work(&house).await;
    let old = ann.get(&form).await;
    let carried = [("csrf", old.value("csrf")), ("seen", old.value("seen"))];
    let gone = [&carried, RIGHT.as_slice(), &[("email", ""), agreed[0]]].concat();
    let first = ann.post(&form, &gone).await;
    assert!(
        first
            .leads_to()
            .ends_with("?saved=yes&stopped=yes&link=yes"),
        "{} {}",
        first.leads_to(),
        first.body
    );
    let second = ann.post(&form, &gone).await;
    assert_eq!(second.leads_to(), first.leads_to(), "{}", second.body);
    let other = [&gone[..], &[("email", "maria@example.net")]].concat();
    let refused = ann.post(&form, &other).await;
    assert!(refused.leads_to().is_empty(), "{}", refused.leads_to());
    let unsealed = [&gone[..], &[("seen", "made.elsewhere")]].concat();
    let refused = ann.post(&form, &unsealed).await;
    assert!(refused.leads_to().is_empty(), "{}", refused.leads_to());
}
