//! What can be printed: the leaflet with its code, and the hand-out for an emergency department.

use axum::http::StatusCode;
use jiff::SignedDuration;
use protocol::contract::Answers;

use crate::support::{ANN, House};

async fn maria() -> (House, String) {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    (house, token)
}

#[tokio::test]
async fn the_leaflet_has_the_page_and_its_code_but_not_what_was_answered() {
    let (house, token) = maria().await;
    house.check_in(&token, House::fever()).await;
    let page = house.browser().get(&format!("/r/{token}/leaflet")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("class=\"qr\""));
    assert!(page.says(&format!("/r/{token}</p>")));
    assert!(page.says("Many people feel sore"), "{}", page.body);
    assert!(!page.says("See the answer") && !page.says("getting"));
}

#[tokio::test]
async fn the_hand_out_says_what_was_needled_what_was_reported_and_what_to_think_of() {
    let (house, token) = maria().await;
    let path = format!("/r/{token}/hand-out");
    let before = house.browser().get(&path).await;
    assert!(before.says("Maria") && before.says("Nothing so far."));
    assert!(before.says("0 hours ago"));
    house.clock.forward(SignedDuration::from_mins(190));
    let answers = Answers {
        soreness: Some(5),
        signs: [("breathless".to_owned(), Some(true))].into(),
        ..Answers::default()
    };
    house.check_in(&token, answers).await;
    let page = house.browser().get(&path).await;
    assert!(page.says("3 hours ago") && page.says("5/10"));
    assert!(!page.says("Nothing so far."));
    assert!(page.says("Air or blood in the chest"), "{}", page.body);
    assert!(page.says("Infection, deep"));
    assert!(page.says("Weagle"));
}

#[tokio::test]
async fn without_a_link_that_works_there_is_no_paper_but_the_emergency_number() {
    let (house, token) = maria().await;
    house.clock.forward(SignedDuration::from_hours(24 * 50));
    for page in ["leaflet", "hand-out"] {
        let gone = house.browser().get(&format!("/r/{token}/{page}")).await;
        assert_eq!(gone.status, StatusCode::GONE);
        let unknown = house.browser().get(&format!("/r/nobody/{page}")).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        assert!(unknown.says("tel:112") && gone.says("tel:"));
    }
}

#[tokio::test]
async fn the_pages_that_need_them_lead_to_them() {
    let (house, token) = maria().await;
    let recovery = house.browser().get(&format!("/r/{token}")).await;
    assert!(recovery.says(&format!("/r/{token}/leaflet")));
    assert!(recovery.says(&format!("/r/{token}/hand-out")));
    let accepted = house.check_in(&token, House::fever()).await;
    let address = format!("/r/{token}/check-ins/{}", accepted.receipt);
    let answer = house.browser().get(&address).await;
    assert!(
        answer.says(&format!("/r/{token}/hand-out")),
        "{}",
        answer.body
    );
}
