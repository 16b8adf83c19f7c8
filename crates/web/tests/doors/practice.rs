//! The practice's figures: whom they are open to, and what they say of a small known history.

use axum::http::StatusCode;
use care::clinic::{Role, Staff};
use care::id::StaffId;
use care::record::audit::{Actor, AuditEntry};
use jiff::SignedDuration;

use crate::support::{ALIEN, ANN, House};

const DESK: &str = "desk@harbour.example.org";

/// Somebody at the front desk of Ann's clinic.
pub(crate) async fn add_front_desk(house: &House) {
    let ann = house
        .care
        .store
        .staff_by_email(ANN)
        .await
        .unwrap()
        .remove(0);
    let now = house.care.clock.now();
    let desk = Staff {
        id: StaffId::new(now, &*house.care.entropy),
        email: DESK.to_owned(),
        role: Role::FrontDesk,
        ..ann
    };
    let id = desk.id.as_str().to_owned();
    let audit = AuditEntry::new(&house.clinic, now, Actor::System, "staff.added", &id);
    house.care.store.add_staff(&desk, &audit).await.unwrap();
}

#[tokio::test]
async fn a_practice_without_a_history_says_so_kindly() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let page = browser.get("/practice").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.says("Nothing to count yet"), "{}", page.body);
    assert!(page.says("href=\"/practice\" aria-current=\"page\""));
}

#[tokio::test]
async fn figures_say_of_how_many_and_small_numbers_are_said_plainly() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.record(&mut browser, &[("name", "Tom Adeyemi")]).await;
    house.clock.forward(SignedDuration::from_hours(8));
    house.check_in(&token, House::fever()).await;
    house.clock.forward(SignedDuration::from_hours(26));
    let mut browser = house.logged_in(ANN).await;
    for period in ["4-weeks", "12-weeks", "year", "nonsense"] {
        let page = browser.get(&format!("/practice?period={period}")).await;
        // Both were asked after six hours, and one has answered by now.
        assert!(page.says("1 of 2; too few to say"), "{}", page.body);
        // One alert of one check-in.
        assert!(page.says("1 of 1; too few to say"));
        // Nobody has taken it, and nothing was closed.
        assert!(page.says("0 of 1; too few to say"));
        assert!(page.says("No alert of this period has been closed yet."));
    }
    let page = house.logged_in(ALIEN).await.get("/practice").await;
    assert!(page.says("Nothing to count yet"));
}

#[tokio::test]
async fn a_red_flag_is_exempt_and_says_so() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut browser).await;
    let closed = browser
        .send_form(
            &alert,
            &format!("{alert}/close"),
            &[("outcome", "false_alarm")],
        )
        .await;
    assert!(closed.status.is_redirection(), "{}", closed.body);
    let page = browser.get("/practice").await;
    assert!(page.says("Red flag, exempt."), "{}", page.body);
    assert!(!page.says("Worth a look: less"));
}

#[tokio::test]
async fn the_front_desk_neither_sees_the_figures_nor_a_way_to_them() {
    let house = House::new().await;
    add_front_desk(&house).await;
    let mut browser = house.logged_in(DESK).await;
    assert_eq!(browser.get("/practice").await.status, StatusCode::NOT_FOUND);
    assert!(!browser.get("/worklist").await.says("href=\"/practice\""));
}
