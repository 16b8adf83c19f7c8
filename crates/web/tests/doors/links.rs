//! The private link at the desk: sent, sent again, replaced, and what is known of it.

use axum::http::StatusCode;
use jiff::SignedDuration;
use protocol::contract::Answers;

use crate::support::{ALIEN, ANN, Answer, Browser, House, Post};

/// A house, Ann's browser, Maria's page at the desk, the page of her session, and the token of her link.
async fn maria(email: &str) -> (House, Browser, String, String, String) {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let fields = [("name", "Maria Lindqvist"), ("email", email)];
    let (session, token) = house.record(&mut ann, &fields).await;
    let id = ann.get(&session).await;
    let patient = format!("/patients/{}", id.between("href=\"/patients/", "\""));
    (house, ann, patient, session, token)
}

/// Sends a form of the card that stands on the page `on`.
async fn press(browser: &mut Browser, on: &str, address: &str, more: &[(&str, &str)]) -> Answer {
    let page = browser.get(on).await;
    let card = Answer {
        body: format!(
            "<i {}</section>",
            page.between("id=\"link-card\"", "</section>")
        ),
        ..page
    };
    let own = [
        ("csrf", card.value("csrf")),
        ("session", card.value("session")),
        ("link_id", card.value("link_id")),
    ];
    browser.post(address, &[&own, more].concat()).await
}

#[tokio::test]
async fn the_link_goes_out_by_mail_once_for_each_press_and_the_desk_sees_what_came_of_it() {
    let (house, mut ann, patient, session, token) = maria("maria@example.org").await;
    let address = format!("{patient}/link/mail");
    assert!(ann.get(&patient).await.says("Not sent yet"));
    for _ in 0..2 {
        let sent = press(&mut ann, &session, &address, &[]).await;
        assert_eq!(sent.leads_to(), format!("{session}#link-card"));
    }
    assert!(ann.get(&patient).await.says("On its way"));
    let post = Post::default();
    post.work(&house).await;
    let links = post.links.lock().expect("nobody panicked with it").clone();
    assert_eq!(links.len(), 1, "pressed twice before it went out");
    assert_eq!(links[0].to, "maria@example.org");
    assert_eq!(links[0].page, format!("http://after.example.org/r/{token}"));
    let page = ann.get(&patient).await;
    assert!(page.says("Taken by the mail server") && page.says("Send it again"));
    let again = press(&mut ann, &patient, &address, &[]).await;
    assert_eq!(again.leads_to(), format!("{patient}#link-card"));
    post.work(&house).await;
    let log = ann.get("/deliveries").await;
    assert!(
        log.says("The patient&#39;s link") && log.says("L2"),
        "{}",
        log.body
    );
    assert!(!log.says(&token) && !log.says("maria@example.org"));
}

#[tokio::test]
async fn a_mail_that_is_refused_waits_in_sight_and_is_tried_again() {
    let (house, mut ann, patient, _, _) = maria("maria@example.org").await;
    let address = format!("{patient}/link/mail");
    press(&mut ann, &patient, &address, &[]).await;
    let refuses = Post {
        refuses: Some("the mail server refused with status 550"),
        ..Post::default()
    };
    refuses.work(&house).await;
    let page = ann.get(&patient).await;
    assert!(
        page.says("Not taken yet: the mail server refused"),
        "{}",
        page.body
    );
    assert!(
        ann.get("/worklist")
            .await
            .says("the mail server refused with status 550")
    );
    let post = Post::default();
    house.clock.forward(SignedDuration::from_mins(1));
    press(&mut ann, &patient, &address, &[]).await;
    post.work(&house).await;
    assert_eq!(post.links.lock().expect("nobody panicked with it").len(), 1);
    assert!(ann.get(&patient).await.says("Taken by the mail server"));
}

#[tokio::test]
async fn the_desk_closes_a_link_without_another_in_its_place_and_the_alert_stays() {
    let (house, mut ann, patient, _, token) = maria("maria@example.org").await;
    house.check_in(&token, House::fever()).await;
    let address = format!("{patient}/link/closing");
    let closed = press(&mut ann, &patient, &address, &[]).await;
    assert_eq!(closed.leads_to(), format!("{patient}#link-card"));
    let old = house.browser().get(&format!("/r/{token}")).await;
    assert_eq!(old.status, StatusCode::GONE);
    let now = ann.get(&patient).await;
    assert!(now.says("Closed on") && now.says("Make a new link"));
    assert!(!now.says("/link/closing") && !now.says(&token));
    assert!(ann.get("/worklist").await.says("Maria"));
}

#[tokio::test]
async fn a_replaced_link_is_gone_at_once_and_the_new_one_opens_the_same_page() {
    let (house, mut ann, patient, _, token) = maria("maria@example.org").await;
    house.check_in(&token, House::fever()).await;
    let address = format!("{patient}/link/replacement");
    let page = ann.get(&patient).await;
    let replaced = press(&mut ann, &patient, &address, &[("mail", "yes")]).await;
    assert_eq!(replaced.leads_to(), format!("{patient}#link-card"));
    let old = house.browser().get(&format!("/r/{token}")).await;
    assert_eq!(old.status, StatusCode::GONE);
    let post = Post::default();
    post.work(&house).await;
    let mail = post.links.lock().expect("nobody panicked with it")[0].clone();
    let new = mail
        .page
        .trim_start_matches("http://after.example.org")
        .to_owned();
    assert!(!new.ends_with(&token));
    let opened = house.browser().get(&new).await;
    assert_eq!(opened.status, StatusCode::OK);
    assert!(
        opened.says("Maria") && opened.says("See the answer"),
        "{}",
        opened.body
    );
    let now = ann.get(&patient).await;
    assert!(now.says("The link before this one was replaced") && now.says(&new));
    // The same form again replaces nothing.
    let link = page.value("link_id").to_owned();
    let csrf = page.value("csrf").to_owned();
    let fields = [("csrf", csrf.as_str()), ("link_id", link.as_str())];
    let late = ann.post(&address, &fields).await;
    assert_eq!(late.status, StatusCode::SEE_OTHER);
    assert_eq!(house.browser().get(&new).await.status, StatusCode::OK);
}

#[tokio::test]
async fn only_what_the_patient_sends_marks_the_link_as_used() {
    let (house, mut ann, patient, _, token) = maria("").await;
    house.browser().get(&format!("/r/{token}")).await;
    let page = ann.get(&patient).await;
    assert!(page.says("does not.") && page.says("No e-mail address is known"));
    let answers = Answers {
        soreness: Some(2),
        other_signs_no: true,
        ..Answers::default()
    };
    house.check_in(&token, answers).await;
    assert!(
        !ann.get(&patient)
            .await
            .says("looking at the page does not.")
    );
}

#[tokio::test]
async fn after_six_weeks_no_link_takes_the_place_of_the_old_one_and_a_new_one_is_made_by_hand_alone()
 {
    let (house, _, patient, _, token) = maria("maria@example.org").await;
    house.clock.forward(SignedDuration::from_hours(24 * 50));
    let mut ann = house.logged_in(ANN).await;
    let page = ann.get(&patient).await;
    assert!(page.says("Aftercare ends six weeks after"), "{}", page.body);
    assert!(!page.says("/link/replacement") && !page.says(&token));
    assert!(page.says("Send a new link to maria@example.org"));
    let wish = format!("{patient}/link/wish");
    let renewed = ann.send_form(&patient, &wish, &[("go", "send")]).await;
    assert_eq!(renewed.leads_to(), format!("{patient}#link-card"));
    let page = ann.get(&patient).await;
    assert!(page.says("On its way") && page.says("/link/replacement"));
}

#[tokio::test]
async fn another_clinic_sends_and_replaces_nothing() {
    let (house, mut ann, patient, _, token) = maria("maria@example.org").await;
    let link = ann.get(&patient).await.value("link_id").to_owned();
    let mut zoe = house.logged_in(ALIEN).await;
    let csrf = zoe.get("/sessions/new").await.value("csrf").to_owned();
    for way in ["mail", "replacement"] {
        let fields = [("csrf", csrf.as_str()), ("link_id", link.as_str())];
        let address = format!("{patient}/link/{way}");
        assert_eq!(
            zoe.post(&address, &fields).await.status,
            StatusCode::NOT_FOUND
        );
        let forged = ann
            .post(&address, &[("csrf", "forged"), ("link_id", &link)])
            .await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN);
    }
    let open = house.browser().get(&format!("/r/{token}")).await;
    assert_eq!(open.status, StatusCode::OK);
}

#[tokio::test]
async fn the_page_of_a_session_says_only_of_a_sending_that_is_there_and_of_a_link_that_works() {
    let (house, mut ann, patient, session, token) = maria("maria@example.org").await;
    let scan = "Saved. Let the patient scan the code, or copy the link.";
    assert!(ann.get(&session).await.says(scan));
    let address = format!("{patient}/link/mail");
    press(&mut ann, &patient, &address, &[]).await;
    assert!(
        ann.get(&session)
            .await
            .says("Saved. The link is on its way to maria@example.org.")
    );
    let refuses = Post {
        refuses: Some("the mail server refused with status 550"),
        ..Post::default()
    };
    refuses.work(&house).await;
    assert!(ann.get(&session).await.says(scan), "it was refused");
    house.clock.forward(SignedDuration::from_mins(1));
    press(&mut ann, &patient, &address, &[]).await;
    Post::default().work(&house).await;
    assert!(
        ann.get(&session)
            .await
            .says("Saved. The link went out by e-mail, ")
    );
    // A second session has the same link, which nobody sends again.
    house.clock.forward(SignedDuration::from_hours(24 * 7));
    let mut ann = house.logged_in(ANN).await;
    let id = patient.trim_start_matches("/patients/");
    let fields = [("patient", id), ("date", "2026-05-19")];
    let fields = [
        &fields[..],
        &[("row-0-muscle", "soleus"), ("time", "10:15")],
    ]
    .concat();
    let saved = ann.send_form("/sessions/new", "/sessions", &fields).await;
    let second = saved.leads_to().to_owned();
    let page = ann.get(&second).await;
    assert!(
        page.says("Saved. The link went out by e-mail, Tuesday 12 May"),
        "{}",
        page.body
    );
    assert!(!page.says("on its way"));
    // The first is part of the history: it was not just saved, and the code stands with the newest.
    let card = format!("href=\"{patient}#link-card\"");
    let page = ann.get(&session).await;
    assert!(
        page.says("Session of Maria Lindqvist") && page.says(&card),
        "{}",
        page.body
    );
    assert!(!page.says("Saved.") && !page.says(&token) && !page.says("<svg class=\"qr"));
    house.clock.forward(SignedDuration::from_hours(2));
    let page = ann.get(&second).await;
    assert!(
        !page.says("Saved.") && page.says(&token),
        "it is the newest"
    );
    // A link whose time is over is no link to scan.
    house.clock.forward(SignedDuration::from_hours(24 * 43));
    let mut ann = house.logged_in(ANN).await;
    let page = ann.get(&second).await;
    assert!(page.says("soleus") && page.says(&card), "{}", page.body);
    assert!(!page.says(&token) && !page.says("It works until"));
}
