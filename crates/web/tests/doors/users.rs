//! Users: invited, changed, disabled, and what each role may open.

use axum::http::StatusCode;
use care::clinic::{NewStaff, Role, add_staff};

use crate::support::{ANN, Browser, House, PASSWORD};

const OWNER: &str = "owner@harbour.example.org";
const LEAD: &str = "lead@harbour.example.org";
const CHOSEN: &str = "chosen by myself alone";

async fn house() -> House {
    let house = House::new().await;
    for (email, role) in [(OWNER, Role::Owner), (LEAD, Role::ClinicalLead)] {
        let new = NewStaff {
            email: email.to_owned(),
            name: "Olivia Invented".to_owned(),
            role,
            password: PASSWORD.to_owned(),
        };
        add_staff(&house.care, &house.clinic, new)
            .await
            .expect("a member");
    }
    house
}

async fn invited(browser: &mut Browser, email: &str) -> String {
    let fields = [
        ("name", "Ben Castellano"),
        ("email", email),
        ("role", "practitioner"),
    ];
    let sent = browser
        .send_form("/settings/users/new", "/settings/users", &fields)
        .await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    sent.leads_to().to_owned()
}

#[tokio::test]
async fn an_owner_invites_and_the_link_sets_one_password_by_post_alone() {
    let house = house().await;
    let mut owner = house.logged_in(OWNER).await;
    let page = invited(&mut owner, "ben@harbour.example.org").await;
    let user = owner.get(&page).await;
    assert!(user.says("has not chosen a password yet"), "{}", user.body);
    let join = format!("/join/{}", user.between("/join/", "\""));
    let mut ben = house.browser();
    for _ in 0..2 {
        assert!(
            ben.get(&join).await.says("Ben Castellano"),
            "a GET does nothing"
        );
    }
    let differ = ben
        .post(&join, &[("password", CHOSEN), ("again", "x")])
        .await;
    assert!(differ.status == StatusCode::UNPROCESSABLE_ENTITY && !differ.says(CHOSEN));
    let short = ben
        .post(&join, &[("password", "short"), ("again", "short")])
        .await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = ben
        .post(&join, &[("password", CHOSEN), ("again", CHOSEN)])
        .await;
    assert_eq!(done.leads_to(), "/worklist");
    assert!(ben.get("/worklist").await.says("Ben Castellano"));
    for answer in [
        ben.get(&join).await,
        ben.post(&join, &[("password", PASSWORD), ("again", PASSWORD)])
            .await,
    ] {
        assert_eq!(answer.status, StatusCode::GONE);
    }
    let mut other = house.browser();
    assert!(
        other
            .log_in("ben@harbour.example.org", CHOSEN)
            .await
            .status
            .is_redirection()
    );
    assert_eq!(
        house.browser().get("/join/nothing").await.status,
        StatusCode::GONE
    );
}

#[tokio::test]
async fn who_is_disabled_is_out_and_in_again_when_enabled() {
    let house = house().await;
    let mut owner = house.logged_in(OWNER).await;
    let mut ann = house.logged_in(ANN).await;
    let id = house
        .care
        .store
        .staff_by_email(ANN)
        .await
        .expect("a store")
        .remove(0)
        .id;
    let page = format!("/settings/users/{id}");
    let step = format!("{page}/disable");
    assert_eq!(owner.send_form(&page, &step, &[]).await.leads_to(), page);
    assert_eq!(ann.get("/worklist").await.leads_to(), "/log-in");
    let refused = house.browser().log_in(ANN, PASSWORD).await;
    assert!(refused.says("do not belong together"), "{}", refused.body);
    owner.send_form(&page, &format!("{page}/enable"), &[]).await;
    assert_eq!(
        house.browser().log_in(ANN, PASSWORD).await.leads_to(),
        "/worklist"
    );
    let fields = [("role", "front_desk")];
    owner
        .send_form(&page, &format!("{page}/role"), &fields)
        .await;
    let mut ann = house.logged_in(ANN).await;
    assert_eq!(ann.get("/worklist").await.leads_to(), "/patients");
}

#[tokio::test]
async fn nobody_changes_themselves_and_only_owners_change_others() {
    let house = house().await;
    let mut owner = house.logged_in(OWNER).await;
    let id = house
        .care
        .store
        .staff_by_email(OWNER)
        .await
        .expect("a store")
        .remove(0)
        .id;
    let own = format!("/settings/users/{id}");
    for step in ["disable", "role"] {
        let fields = [("role", "practitioner")];
        let refused = owner
            .send_form(&own, &format!("{own}/{step}"), &fields)
            .await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{step}");
    }
    let mut lead = house.logged_in(LEAD).await;
    assert!(
        lead.get("/settings/users").await.says(OWNER),
        "a lead reads"
    );
    let csrf = lead.get("/settings").await.value("csrf").to_owned();
    let mut ann = house.logged_in(ANN).await;
    assert_eq!(
        ann.get("/settings/users").await.status,
        StatusCode::FORBIDDEN
    );
    for address in ["/settings/users".to_owned(), format!("{own}/disable")] {
        let refused = lead
            .post(&address, &[("csrf", &csrf), ("role", "owner")])
            .await;
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{address}");
    }
    let wrong = [("name", ""), ("email", "no address"), ("role", "owner")];
    let refused = owner
        .send_form("/settings/users/new", "/settings/users", &wrong)
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        refused.value("email"),
        "no address",
        "it comes back filled in"
    );
}
