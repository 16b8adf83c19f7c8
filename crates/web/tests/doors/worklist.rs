//! What stands in the worklist, in which order, and until when.

use care::check_in::{Submission, submit_group};
use care::id::ClientId;
use care::jobs::{Finish, LEASE, next_try};
use care::treatment::reminder::Wanted;
use care::treatment::{
    Identity, Needling, SessionDraft, SessionFor, SessionNotes, TokenHash, record_session,
};
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

/// As many patients as this, each with a fever.
async fn feverish(house: &House, count: usize) {
    let (care, clinic) = (&house.care, &house.clinic);
    let ann = care.store.staff_by_email(ANN).await.expect("a store");
    let muscle = care.protocol.muscles().first().expect("a muscle");
    let needling = Needling::of(muscle);
    let mut sent = Vec::new();
    for number in 0..count {
        let draft = SessionDraft {
            patient: SessionFor::New(Identity {
                name: format!("Invented Patient {number}"),
                ..Identity::default()
            }),
            needled_at: care.clock.now() - SignedDuration::from_hours(20),
            first_session: Some(false),
            risks: Some(Vec::new()),
            needlings: vec![needling.clone()],
            notes: SessionNotes::default(),
            wanted: Wanted::default(),
        };
        let recorded = record_session(care, clinic, &ann[0].id, draft).await;
        let id = ClientId::new(care.clock.now(), &*care.entropy);
        let token = TokenHash::of(&recorded.expect("a session").token);
        sent.push(Submission::new(token, id, House::fever()));
    }
    for group in sent.chunks(50) {
        let stored = submit_group(care, group).await.expect("a store");
        assert!(stored.iter().all(Result::is_ok));
    }
}

#[tokio::test]
async fn what_does_not_fit_on_a_page_is_counted_and_stands_on_the_next() {
    let house = House::new().await;
    feverish(&house, 101).await;
    let mut browser = house.logged_in(ANN).await;
    let names = |page: &str| page.matches(">Invented Patient ").count();
    let first = browser.get("/worklist").await;
    assert_eq!(names(&first.body), 100);
    assert!(first.says("1 to 100 of 101 open alerts"), "{}", first.body);
    let next = first.between("id=\"further\" href=\"", "\"");
    let last = browser.get(&next.replace("&amp;", "&")).await;
    assert_eq!(names(&last.body), 1);
    assert!(last.says("101 to 101 of 101 open alerts") && !last.says("id=\"further\""));
    let ann = house.care.store.staff_by_email(ANN).await.expect("a store");
    let hers = browser.get(&format!("/worklist?staff={}", ann[0].id)).await;
    let next = hers
        .between("id=\"further\" href=\"", "\"")
        .replace("&amp;", "&");
    assert_eq!(names(&browser.get(&next).await.body), 1, "{next}");
    let beyond = browser.get("/worklist?after=400").await;
    assert_eq!(names(&beyond.body), 100, "they went meanwhile");
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
