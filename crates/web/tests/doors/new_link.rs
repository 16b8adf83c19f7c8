//! A new link, asked for from the page of one that does not work any more.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::support::{ANN, Answer, Browser, House, Post};

async fn maria(email: &str) -> (House, String, String) {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let fields = [("name", "Maria Lindqvist"), ("email", email)];
    let (session, token) = house.record(&mut ann, &fields).await;
    let page = ann.get(&session).await;
    let patient = format!("/patients/{}", page.between("href=\"/patients/", "\""));
    (house, patient, format!("/r/{token}"))
}

async fn ask(phone: &mut Browser, link: &str) -> Answer {
    phone.post(&format!("{link}/new-link"), &[]).await
}

async fn press(ann: &mut Browser, patient: &str, go: &str) -> Answer {
    let to = format!("{patient}/link/wish");
    ann.send_form("/worklist", &to, &[("go", go)]).await
}

#[tokio::test]
async fn the_wish_stands_in_the_worklist_and_one_press_sends_a_link_to_the_known_address() {
    let (house, patient, link) = maria("maria@example.org").await;
    let mut phone = house.browser();
    assert_eq!(
        ask(&mut phone, &link).await.leads_to(),
        link,
        "it works still"
    );
    house.clock.forward(SignedDuration::from_hours(24 * 50));
    let gone = phone.get(&link).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.says("Send me a new link") && gone.says("tel:112"));
    let mut ann = house.logged_in(ANN).await;
    assert!(!ann.get("/worklist").await.says("Ask for a new link"));

    let asked = ask(&mut phone, &link).await;
    assert_eq!(asked.status, StatusCode::ACCEPTED);
    assert!(asked.says("tel:112") && !asked.says("maria@"));
    let post = Post::default();
    post.work(&house).await;
    assert!(
        post.links
            .lock()
            .expect("nobody panicked with it")
            .is_empty()
    );

    for page in ["/worklist", "/follow-up"] {
        let page = ann.get(page).await;
        assert!(
            page.says("Ask for a new link") && page.says("Send a new link to maria@example.org")
        );
    }
    press(&mut ann, &patient, "send").await;
    post.work(&house).await;
    let sent = post.links.lock().expect("nobody panicked with it").clone();
    assert_eq!((sent.len(), sent[0].to.as_str()), (1, "maria@example.org"));
    let new = sent[0].page.trim_start_matches("http://after.example.org");
    assert_eq!(phone.get(new).await.status, StatusCode::OK);
    assert_eq!(phone.get(&link).await.status, StatusCode::GONE);
    assert!(!ann.get("/worklist").await.says("Ask for a new link"));
    let card = ann.get(&patient).await;
    assert!(
        card.says("9 June") || card.says("15 July"),
        "two weeks: {}",
        card.body
    );
}

#[tokio::test]
async fn the_answer_is_the_same_whether_an_address_is_known_or_asked_too_often() {
    let (known, _, with) = maria("maria@example.org").await;
    let (unknown, patient, without) = maria("").await;
    let same = |answer: Answer, link: &str| (answer.status, answer.body.replace(link, "/r/x"));
    let mut answers = Vec::new();
    for (house, link) in [(&known, &with), (&unknown, &without)] {
        house.clock.forward(SignedDuration::from_hours(24 * 50));
        for _ in 0..6 {
            answers.push(same(ask(&mut house.browser(), link).await, link));
        }
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]));
    // Without an address nothing is sent in one press; somebody looks, and says that it is done.
    let mut ann = unknown.logged_in(ANN).await;
    let list = ann.get("/worklist").await;
    assert!(list.says("Look at the link") && !list.says("Send a new link to"));
    press(&mut ann, &patient, "settle").await;
    assert!(!ann.get("/worklist").await.says("Ask for a new link"));
    // Asked more often than is let in, nobody comes back into the list.
    ask(&mut unknown.browser(), &without).await;
    assert!(!ann.get("/worklist").await.says("Ask for a new link"));
}

#[tokio::test]
async fn from_a_link_that_was_replaced_only_a_hand_gives_the_new_one() {
    let (house, patient, link) = maria("maria@example.org").await;
    let mut ann = house.logged_in(ANN).await;
    let page = ann.get(&patient).await;
    let (csrf, id) = (
        page.value("csrf").to_owned(),
        page.value("link_id").to_owned(),
    );
    let fields = [("csrf", csrf.as_str()), ("link_id", id.as_str())];
    ann.post(&format!("{patient}/link/replacement"), &fields)
        .await;
    let gone = house.browser().get(&link).await;
    assert!(gone.status == StatusCode::GONE && gone.says("Send me a new link"));
    ask(&mut house.browser(), &link).await;
    let list = ann.get("/worklist").await;
    assert!(list.says("Look at the link") && !list.says("Send a new link to"));
    let post = Post::default();
    press(&mut ann, &patient, "send").await;
    post.work(&house).await;
    assert!(
        post.links
            .lock()
            .expect("nobody panicked with it")
            .is_empty()
    );
}
