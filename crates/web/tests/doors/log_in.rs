//! Coming in, staying in, going out, and the token that every form carries.

use std::num::NonZeroU32;

use axum::http::StatusCode;
use care::clinic::ClinicKind;
use web::Limits;

use crate::support::{ANN, House, PASSWORD};

const BEHIND: [&str; 6] = [
    "/worklist",
    "/patients",
    "/sessions/new",
    "/outbox",
    "/alerts/018f7a3c-0000-7000-8000-000000000001",
    "/sessions/1",
];

#[tokio::test]
async fn who_is_not_logged_in_is_sent_to_the_log_in() {
    let house = House::new().await;
    let mut browser = house.browser();
    assert_eq!(browser.get("/").await.leads_to(), "/worklist");
    for address in BEHIND {
        let answer = browser.get(address).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
        let to = answer.leads_to();
        assert!(to.starts_with("/log-in"), "{address}: {to}");
    }
    let forged = browser
        .post("/sessions", &[("name", "Maria"), ("csrf", "x")])
        .await;
    assert_eq!(forged.status, StatusCode::UNAUTHORIZED);
    assert!(forged.says("nothing was stored"), "{}", forged.body);
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_are_refused_in_the_same_words() {
    let house = House::new().await;
    let mut browser = house.browser();
    for (email, password) in [
        (ANN, "wrong horse battery"),
        ("nobody@example.org", PASSWORD),
    ] {
        let refused = browser.log_in(email, password).await;
        assert!(refused.status.is_client_error(), "{}", refused.status);
        assert!(refused.says("do not belong together"), "{}", refused.body);
        assert!(refused.says("type it again"), "{}", refused.body);
        assert_eq!(refused.value("email"), email);
        assert!(
            !refused.says(password),
            "a password never comes back in a page"
        );
        assert_eq!(browser.get("/worklist").await.leads_to(), "/log-in");
    }
}

#[tokio::test]
async fn the_right_password_leads_to_the_worklist_whatever_the_case_of_the_address() {
    let house = House::new().await;
    let mut browser = house.browser();
    let answer = browser.log_in(" ANN@Harbour.example.org ", PASSWORD).await;
    assert_eq!(
        (answer.status, answer.leads_to()),
        (StatusCode::SEE_OTHER, "/worklist")
    );
    let cookies = answer.headers.get_all("set-cookie").iter();
    let mut cookies = cookies.filter_map(|cookie| cookie.to_str().ok());
    let cookie = cookies.find(|cookie| cookie.starts_with("staff="));
    let cookie = cookie.unwrap_or_default();
    for part in ["staff=", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{part} is missing: {cookie}");
    }
    assert!(
        !cookie.contains("Secure"),
        "over http a Secure cookie would be lost: {cookie}"
    );
    let worklist = browser.get("/worklist").await;
    assert!(
        worklist.status.is_success()
            && worklist.says("Ann Okafor")
            && worklist.says("Harbour Lane")
    );
    assert_eq!(worklist.header("cache-control"), "no-store");
}

#[tokio::test]
async fn over_https_the_cookie_is_secure() {
    let house = House::with(
        ClinicKind::Real,
        "https://after.example.org",
        Limits::default(),
    )
    .await;
    let answer = house.browser().log_in(ANN, PASSWORD).await;
    // Beside it the cookie of the form is taken away; which of the two comes first is not said.
    let cookies = answer.headers.get_all("set-cookie");
    let mut cookies = cookies.iter().map(|one| one.to_str().expect("text"));
    let staff = cookies.find(|one| one.starts_with("staff="));
    assert!(staff.is_some_and(|one| one.contains("Secure")));
}

#[tokio::test]
async fn a_log_in_form_from_elsewhere_is_not_taken() {
    let house = House::new().await;
    let mut browser = house.browser();
    let token = browser.get("/log-in").await.value("csrf").to_owned();
    for (cookie, csrf) in [
        (None, token.as_str()),
        (None, ""),
        (Some(""), ""),
        (Some("other"), token.as_str()),
    ] {
        let mut browser = house.browser();
        browser
            .cookies
            .extend(cookie.map(|value| ("door".to_owned(), value.to_owned())));
        let answer = browser
            .post(
                "/log-in",
                &[("email", ANN), ("password", PASSWORD), ("csrf", csrf)],
            )
            .await;
        assert!(
            answer.leads_to() != "/worklist" && !browser.cookies.contains_key("staff"),
            "{cookie:?} {csrf}"
        );
    }
}

#[tokio::test]
async fn another_tab_at_the_log_in_breaks_no_form_and_one_sent_again_from_the_history_lets_nobody_in()
 {
    let house = House::new().await;
    let mut browser = house.browser();
    let first = browser.get("/log-in").await.value("csrf").to_owned();
    assert_eq!(browser.get("/log-in").await.value("csrf"), first);
    let fields = [("email", ANN), ("password", PASSWORD), ("csrf", &first)];
    assert_eq!(
        browser.post("/log-in", &fields).await.leads_to(),
        "/worklist"
    );
    browser.cookies.remove("staff");
    assert_eq!(browser.post("/log-in", &fields).await.leads_to(), "/log-in");
    assert!(!browser.cookies.contains_key("staff"));
}

#[tokio::test]
async fn too_many_tries_for_one_address_must_wait_and_others_need_not() {
    let limits = Limits {
        log_ins_per_address: NonZeroU32::new(3).unwrap(),
        ..Limits::default()
    };
    let house = House::with(ClinicKind::Real, "http://after.example.org", limits).await;
    let mut browser = house.browser();
    for _ in 0..3 {
        assert!(
            browser
                .log_in(ANN, "wrong horse battery")
                .await
                .says("do not belong together")
        );
    }
    let answer = browser.log_in(ANN, PASSWORD).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(
        answer
            .header("retry-after")
            .parse::<u64>()
            .is_ok_and(|seconds| seconds > 0)
    );
    assert_eq!(answer.value("email"), ANN);
    assert_eq!(
        browser
            .log_in(crate::support::ALIEN, PASSWORD)
            .await
            .leads_to(),
        "/worklist"
    );
}

#[tokio::test]
async fn after_the_log_out_the_old_cookie_opens_nothing() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let mut kept = browser.copy();
    let answer = browser.send_form("/worklist", "/log-out", &[]).await;
    assert_eq!(answer.leads_to(), "/log-in");
    assert_eq!(kept.get("/worklist").await.leads_to(), "/log-in");
    assert_eq!(browser.get("/worklist").await.leads_to(), "/log-in");
}

#[tokio::test]
async fn a_log_in_ends_by_itself_after_a_working_day() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    house.clock.forward(jiff::SignedDuration::from_hours(11));
    assert!(browser.get("/worklist").await.status.is_success());
    house.clock.forward(jiff::SignedDuration::from_hours(2));
    assert_eq!(browser.get("/worklist").await.leads_to(), "/log-in");
}

#[tokio::test]
async fn every_form_without_the_token_of_this_log_in_is_refused_and_stores_nothing() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut browser).await;
    let other = house
        .logged_in(ANN)
        .await
        .get("/worklist")
        .await
        .value("csrf")
        .to_owned();
    let forms = ["/log-out", "/patients", "/sessions"]
        .map(str::to_owned)
        .into_iter();
    for address in
        forms.chain(["acknowledge", "notes", "close"].map(|step| format!("{alert}/{step}")))
    {
        for csrf in ["", "x", &other] {
            let fields = [
                ("csrf", csrf),
                ("note", "forged"),
                ("outcome", "advised"),
                ("name", "Forged"),
                ("row-0-muscle", "Upper trapezius"),
            ];
            let answer = browser.post(&address, &fields).await;
            assert_eq!(
                answer.status,
                StatusCode::FORBIDDEN,
                "{address} with {csrf:?}"
            );
            assert!(answer.says("nothing was stored"), "{}", answer.body);
        }
    }
    assert!(!browser.get("/patients").await.says("Forged"));
    let page = browser.get(&alert).await;
    assert!(
        !page.says("forged") && page.says("/acknowledge"),
        "the alert is as it was"
    );
}
