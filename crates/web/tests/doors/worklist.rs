//! What stands in the worklist, in which order, and until when.

use care::jobs::{Finish, LEASE, next_try};
use jiff::SignedDuration;
use protocol::contract::Answers;

use crate::support::{ALIEN, ANN, House};

fn usual() -> Answers {
    Answers {
        soreness: Some(2),
        soreness_trend: Some(protocol::Trend::Same),
        fatigue: Some(1),
        fatigue_interferes: Some(false),
        other_signs_no: true,
        ..Answers::default()
    }
}

#[tokio::test]
async fn an_alert_stands_in_the_worklist_of_its_clinic_with_reason_and_deadline() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    assert!(
        browser
            .get("/worklist")
            .await
            .says("Nobody is waiting for you")
    );
    let (_, token) = house.maria(&mut browser).await;
    let accepted = house.check_in(&token, House::fever()).await;
    let reason = accepted
        .assessed
        .leading_reasons()
        .next()
        .expect("a reason")
        .text_key
        .clone();
    let list = browser.get("/worklist").await;
    assert!(
        list.says("Maria Lindqvist") && list.says(&house.care.protocol.text("en", &reason)),
        "{}",
        list.body
    );
    assert!(
        list.between("<div class=\"clock\">", "</div>")
            .contains("11:30"),
        "an urgent alert is due within the hour"
    );
    assert!(list.says("line urgent") && !list.says("due over"));
    assert!(
        house
            .logged_in(ALIEN)
            .await
            .get("/worklist")
            .await
            .says("Nobody is waiting for you")
    );
}

#[tokio::test]
async fn an_alert_that_nobody_took_in_time_is_overdue() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, House::fever()).await;
    house.clock.forward(SignedDuration::from_mins(61));
    assert!(browser.get("/worklist").await.says("due over"));
}

#[tokio::test]
async fn usual_answers_raise_nothing_but_words_and_a_child_do() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house
        .record(
            &mut browser,
            &[("name", "Maria Lindqvist"), ("risks_asked", "none")],
        )
        .await;
    assert_eq!(
        house
            .check_in(&token, usual())
            .await
            .assessed
            .disposition
            .id(),
        "self_care"
    );
    assert!(
        browser
            .get("/worklist")
            .await
            .says("Nobody is waiting for you")
    );
    house
        .check_in(
            &token,
            Answers {
                words: Some("May I swim?".to_owned()),
                ..usual()
            },
        )
        .await;
    assert!(browser.get("/worklist").await.says("nobody has read yet"));
    let (_, child) = house
        .record(
            &mut browser,
            &[
                ("name", "Yusuf Demir"),
                ("risks_asked", "some"),
                ("risk", "under_16"),
            ],
        )
        .await;
    house.check_in(&child, usual()).await;
    assert!(browser.get("/worklist").await.says("is under 16"));
}

#[tokio::test]
async fn the_most_pressing_stand_first_then_the_oldest() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let answers = |sign: &str| Answers {
        signs: [(sign.to_owned(), Some(true))].into(),
        ..usual()
    };
    for (name, sign) in [
        ("Contact", "dizziness"),
        ("Older", "fever"),
        ("Newer", "fever"),
        ("Emergency", "breathless"),
    ] {
        let (_, token) = house.record(&mut browser, &[("name", name)]).await;
        house.check_in(&token, answers(sign)).await;
        house.clock.forward(SignedDuration::from_mins(1));
    }
    let list = browser.get("/worklist").await;
    let place = |name: &str| {
        list.body
            .find(&format!(">{name}</a>"))
            .unwrap_or_else(|| panic!("{name} is missing"))
    };
    let places = ["Emergency", "Older", "Newer", "Contact"].map(place);
    assert!(places.is_sorted(), "{places:?}");
}

#[tokio::test]
async fn a_message_that_could_not_be_sent_is_in_sight() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, House::fever()).await;
    assert!(
        !browser
            .get("/worklist")
            .await
            .says("Messages not delivered yet")
    );
    let now = house.care.clock.now();
    let claimed = house
        .care
        .store
        .claim_jobs(now, LEASE, 16)
        .await
        .unwrap()
        .remove(0);
    let retry = Finish::Retry {
        at: next_try(now, 1),
        error: "the mail server does not answer".to_owned(),
    };
    assert!(
        house
            .care
            .store
            .finish_job(&claimed.job.clinic, &claimed.job.id, claimed.fence, &retry)
            .await
            .unwrap()
    );
    let list = browser.get("/worklist").await;
    assert!(
        list.says("Messages not delivered yet") && list.says("the mail server does not answer"),
        "{}",
        list.body
    );
}
