//! A member of staff changes their own password.

use std::num::NonZeroU32;

use axum::http::StatusCode;
use care::clinic::ClinicKind;
use web::Limits;

use crate::practice::{DESK, add_front_desk};
use crate::support::{ANN, Answer, Browser, House, PASSWORD};

const PAGE: &str = "/settings/password";
const NEW: &str = "another long battery";

async fn send(browser: &mut Browser, present: &str, new: &str, again: &str) -> Answer {
    let fields = [("present", present), ("password", new), ("again", again)];
    browser.send_form(PAGE, PAGE, &fields).await
}

#[tokio::test]
async fn whoever_knows_the_present_password_gets_another_and_every_other_log_in_ends() {
    let house = House::new().await;
    add_front_desk(&house).await;
    for email in [ANN, DESK] {
        let mut here = house.browser();
        here.log_in(email, PASSWORD).await;
        let mut elsewhere = house.browser();
        elsewhere.log_in(email, PASSWORD).await;
        let before = here.copy();
        assert!(here.get("/settings").await.says(PAGE));
        let form = here.get(PAGE).await;
        for part in ["current-password", "new-password", "username"] {
            assert!(form.says(&format!("autocomplete=\"{part}\"")), "{part}");
        }
        let changed = send(&mut here, PASSWORD, NEW, NEW).await;
        assert_eq!(changed.status, StatusCode::SEE_OTHER, "{}", changed.body);
        let after = here.get(changed.leads_to()).await;
        assert!(after.says("Your password is changed."), "{}", after.body);
        assert_eq!(here.get("/patients").await.status, StatusCode::OK);
        for mut ended in [elsewhere, before] {
            let answer = ended.get("/patients").await;
            assert!(answer.leads_to().starts_with("/log-in"), "{}", answer.body);
        }
        let refused = house.browser().log_in(email, PASSWORD).await;
        assert!(refused.says("do not belong together"), "{}", refused.body);
        let entered = house.browser().log_in(email, NEW).await;
        assert_eq!(entered.leads_to(), "/worklist");
    }
}

#[tokio::test]
async fn a_wrong_present_a_short_and_a_mistyped_password_change_nothing_and_stand_in_no_page() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    for (present, new, again, said) in [
        ("wrong horse battery", NEW, NEW, "not your present password"),
        (PASSWORD, "short", "short", "shorter than 12 characters"),
        (PASSWORD, NEW, "another long batter", "passwords differ"),
        ("", NEW, NEW, "not your present password"),
    ] {
        let refused = send(&mut ann, present, new, again).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.says(said), "{said}: {}", refused.body);
        assert!(!refused.says(NEW) && !refused.says("horse"));
    }
    assert_eq!(ann.get("/worklist").await.status, StatusCode::OK);
    let entered = house.browser().log_in(ANN, PASSWORD).await;
    assert_eq!(entered.leads_to(), "/worklist");
}

#[tokio::test]
async fn tries_count_as_tries_at_the_log_in() {
    let limits = Limits {
        log_ins_per_address: NonZeroU32::new(3).unwrap(),
        ..Limits::default()
    };
    let house = House::with(ClinicKind::Real, "http://after.example.org", limits).await;
    let mut ann = house.logged_in(ANN).await;
    for _ in 0..3 {
        let refused = send(&mut ann, "wrong horse battery", NEW, NEW).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let late = send(&mut ann, PASSWORD, NEW, NEW).await;
    assert_eq!(late.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(late.says("Too many tries") && !late.header("retry-after").is_empty());
    let late = house.browser().log_in(ANN, PASSWORD).await;
    assert_eq!(late.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn passwords_that_come_after_the_log_in_has_ended_are_kept_in_no_page() {
    let house = House::new().await;
    let mut ann = house.browser();
    ann.log_in(ANN, PASSWORD).await;
    let csrf = ann.get(PAGE).await.value("csrf").to_owned();
    let mut stale = ann.copy();
    ann.send_form(PAGE, "/log-out", &[]).await;
    let fields = [
        ("csrf", csrf.as_str()),
        ("present", PASSWORD),
        ("password", NEW),
        ("again", NEW),
    ];
    let late = stale.post(PAGE, &fields).await;
    assert_eq!(late.status, StatusCode::UNAUTHORIZED);
    assert!(!late.says(NEW) && !late.says(PASSWORD), "{}", late.body);
}
