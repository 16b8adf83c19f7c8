//! The recording form sends the link: by the way that is usual, or the one that is chosen.

use axum::http::StatusCode;
use jiff::SignedDuration;
use protocol::contract::Answers;

use crate::support::{ANN, Answer, House, Post};

/// The choice as it stands in a form: each value, and the one that is taken.
fn choice(form: &Answer) -> (Vec<String>, String) {
    let part = form.between("id=\"sending\"", "</fieldset>");
    let inputs = part.split("name=\"send\" value=\"").skip(1);
    let value = |one: &str| one.split('"').next().unwrap_or_default().to_owned();
    let taken = inputs.clone().find(|one| {
        let tag = one.split('>').next().unwrap_or_default();
        tag.contains("checked")
    });
    let all = inputs.map(value).collect();
    (all, taken.map(value).unwrap_or_default())
}

fn values(of: &[&str], taken: &str) -> (Vec<String>, String) {
    let all = of.iter().map(|one| (*one).to_owned()).collect();
    (all, taken.to_owned())
}

#[tokio::test]
async fn somebody_new_gets_it_by_what_was_typed_once_the_minute_is_over() {
    let house = House::reaching().await;
    let mut ann = house.logged_in(ANN).await;
    let who = [("q", "Maria"), ("go", "new")];
    let form = ann.send_form("/sessions/new", "/sessions/who", &who).await;
    assert_eq!(choice(&form), values(&["usual", "sms", "no"], "usual"));
    let fields = [
        ("name", "Maria Lindqvist"),
        ("email", "maria@example.org"),
        ("phone", "07700 900123"),
        ("send", "usual"),
    ];
    let (session, token) = house.record(&mut ann, &fields).await;
    let page = ann.get(&session).await;
    assert!(page.says("The link is on its way to maria@example.org."));
    let post = Post::default();
    post.work(&house).await;
    let sent = || post.links.lock().expect("nobody panicked with it").clone();
    assert!(sent().is_empty(), "it can still be taken back");
    house.clock.forward(SignedDuration::from_secs(60));
    post.work(&house).await;
    assert!(sent().is_empty(), "an undo may still be on its way");
    house.clock.forward(SignedDuration::from_secs(15));
    post.work(&house).await;
    assert_eq!(sent().len(), 1);
    assert_eq!(
        sent()[0].page,
        format!("http://after.example.org/r/{token}")
    );
    assert!(ann.get(&session).await.says("The link went out by e-mail"));
}

#[tokio::test]
async fn the_form_of_somebody_known_names_where_it_would_go_and_who_has_it_gets_none() {
    let house = House::reaching().await;
    let mut ann = house.logged_in(ANN).await;
    let fields = [
        ("name", "Maria Lindqvist"),
        ("email", "maria@example.org"),
        ("phone", "07700 900123"),
    ];
    let (session, token) = house.record(&mut ann, &fields).await;
    let page = ann.get(&session).await;
    assert!(!page.says("on its way"), "no form of ours, no sending");
    let patient = page.between("href=\"/patients/", "\"").to_owned();
    let again = format!("/patients/{patient}/sessions/new");
    let form = ann.get(&again).await;
    assert_eq!(choice(&form), values(&["mail", "sms", "no"], "mail"));
    assert!(form.says("By e-mail to maria@example.org") && form.says("07700 900123"));
    let answers = Answers {
        other_signs_no: true,
        ..Answers::default()
    };
    house.check_in(&token, answers).await;
    let form = ann.get(&again).await;
    assert_eq!(choice(&form), values(&["mail", "sms", "no"], "no"));
    assert!(form.says("The patient has used the link before, and it still works."));
    let correction = ann.get(&format!("{session}/correct")).await;
    assert!(
        !correction.says("name=\"send\""),
        "a correction sends nothing"
    );
}

#[tokio::test]
async fn a_way_without_an_address_comes_back_to_be_mended_with_all_that_was_typed() {
    let house = House::reaching().await;
    let mut ann = house.logged_in(ANN).await;
    let fields = [
        ("name", "Tom Adeyemi"),
        ("date", "2026-05-12"),
        ("time", "10:15"),
        ("row-0-muscle", "trapezius_superior"),
        ("send", "sms"),
        ("go", "save"),
    ];
    let refused = ann.send_form("/sessions/new", "/sessions", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.says("No mobile number is known. Enter it, or choose another way for the link.")
    );
    assert_eq!(choice(&refused).1, "sms");
    assert_eq!(refused.value("name"), "Tom Adeyemi");
}

#[tokio::test]
async fn an_address_typed_for_somebody_known_leaves_one_way_chosen_when_the_form_comes_back() {
    let house = House::reaching().await;
    let mut ann = house.logged_in(ANN).await;
    let (session, _) = house.record(&mut ann, &[("name", "Tom Adeyemi")]).await;
    let page = ann.get(&session).await;
    let patient = page.between("href=\"/patients/", "\"").to_owned();
    let again = format!("/patients/{patient}/sessions/new");
    let form = ann.get(&again).await;
    assert_eq!(choice(&form), values(&["usual", "sms", "no"], "usual"));
    let fields = [
        ("patient", patient.as_str()),
        ("email", "tom@example.org"),
        ("send", "usual"),
        ("go", "more"),
    ];
    let back = ann.send_form(&again, "/sessions", &fields).await;
    assert_eq!(choice(&back), values(&["mail", "no"], "mail"));
}

#[tokio::test]
async fn a_number_that_is_mistyped_is_refused_where_the_link_would_go_to_it() {
    let house = House::reaching().await;
    let mut ann = house.logged_in(ANN).await;
    let fields = [
        ("name", "Tom Adeyemi"),
        ("phone", "07700 9OO123"),
        ("date", "2026-05-12"),
        ("time", "10:15"),
        ("row-0-muscle", "trapezius_superior"),
        ("send", "usual"),
        ("go", "save"),
    ];
    let refused = ann.send_form("/sessions/new", "/sessions", &fields).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.value("phone"), "07700 9OO123");
}

#[tokio::test]
async fn where_nothing_is_set_up_nothing_is_offered_or_sent() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let fields = [
        ("name", "Maria Lindqvist"),
        ("email", "maria@example.org"),
        ("send", "mail"),
    ];
    let (session, _) = house.record(&mut ann, &fields).await;
    let page = ann.get(&session).await;
    assert!(!page.says("on its way"));
    let patient = page.between("href=\"/patients/", "\"").to_owned();
    let form = ann.get(&format!("/patients/{patient}/sessions/new")).await;
    assert!(!form.says("name=\"send\""));
}
