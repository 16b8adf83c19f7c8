//! Recording quickly: who, the same as last time, how the patient reacted; taking back, and correcting.

use axum::http::StatusCode;
use care::check_in::{Submission, submit_group};
use care::clinic::{NewStaff, Role, add_staff};
use care::id::ClientId;
use care::treatment::TokenHash;
use jiff::SignedDuration;
use protocol::contract::Answers;

use crate::support::{ALIEN, ANN, Browser, House, PASSWORD};

fn sore(points: u8) -> Answers {
    Answers {
        soreness: Some(points),
        fatigue: Some(0),
        other_signs_no: true,
        ..Answers::default()
    }
}

#[tokio::test]
async fn one_match_alone_leads_to_the_form_and_several_are_listed() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    for name in ["Maria Lindqvist", "Mario Rossi"] {
        house.record(&mut browser, &[("name", name)]).await;
    }
    let find = async |browser: &mut Browser, q: &str, go: &str| {
        let fields = [("q", q), ("go", go)];
        browser
            .send_form("/sessions/new", "/sessions/who", &fields)
            .await
    };
    let several = find(&mut browser, "mari", "find").await;
    assert!(several.says("Maria Lindqvist") && several.says("Mario Rossi"));
    let one = find(&mut browser, "lind", "find").await;
    assert!(one.leads_to().ends_with("/sessions/new"), "{}", one.body);
    assert!(one.leads_to().starts_with("/patients/"));
    let followed = find(&mut browser, "lind", "list").await;
    assert_eq!(followed.status, StatusCode::OK);
    assert!(followed.says("Maria Lindqvist") && !followed.says("Mario"));
    let none = find(&mut browser, "smith", "find").await;
    assert!(none.says("smith") && !none.says("Maria"));
    let mut alien = house.logged_in(ALIEN).await;
    assert!(!find(&mut alien, "mari", "find").await.says("Maria"));
    let unsigned = browser.post("/sessions/who", &[("q", "lind")]).await;
    assert_eq!(unsigned.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_form_holds_the_same_as_last_time_but_not_what_happened_then() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let fields = [
        ("name", "Maria"),
        ("row-0-side", "left"),
        ("row-0-technique", "static"),
        ("row-0-needles", "3"),
        ("row-0-twitches", "5"),
        ("row-0-pain", "7"),
        ("risks_asked", "some"),
        ("risk", "diabetes"),
        ("complaint", "neck pain since March"),
        ("notes", "slept badly"),
    ];
    let (session, token) = house.record(&mut browser, &fields).await;
    let page = browser.get(&session).await;
    let patient = page.between("href=\"/patients/", "\"").to_owned();
    let address = format!("/patients/{patient}/sessions/new");
    let form = browser.get(&address).await;
    assert_eq!(form.value("row-0-muscle"), "trapezius_superior");
    assert_eq!(form.value("row-0-needles"), "3");
    for chosen in ["left", "deep", "static"] {
        assert!(
            form.says(&format!("value=\"{chosen}\" selected")),
            "{chosen}"
        );
    }
    assert_eq!(
        (form.value("row-0-twitches"), form.value("row-0-pain")),
        ("", "")
    );
    assert!(form.says("value=\"diabetes\" checked"));
    assert_eq!(form.value("complaint"), "neck pain since March");
    let notes = form.between("<textarea id=\"notes\"", "</textarea>");
    assert!(!notes.contains("slept badly"), "it is not carried over");
    for shown in [
        "Came because of: neck pain since March",
        "Notes: slept badly",
    ] {
        let last = form.between("aria-labelledby=\"last\"", "</section>");
        assert!(last.contains(shown), "{last}");
        assert!(page.says(shown), "on the page of the session, too");
    }
    assert!(form.says("3 needles in all. Deep in at least one muscle."));
    assert!(form.says("No check-in with soreness since."));
    assert!(form.says("<p>Diabetes</p>") && form.says("ask whether anything is new"));
    let blank = browser.get(&format!("{address}/blank")).await;
    assert!(!blank.says("name=\"row-0-muscle\"") && blank.says("value=\"diabetes\" checked"));
    assert_eq!(blank.value("complaint"), "");
    house.clock.forward(SignedDuration::from_hours(20));
    house.check_in(&token, sore(8)).await;
    let mut browser = house.logged_in(ANN).await;
    let form = browser.get(&address).await;
    assert!(
        form.says("Soreness at its highest: 8 of 10, 20 h after."),
        "{}",
        form.body
    );
    assert!(form.says("Soreness was strong after the last session."));
    assert!(form.says("/alerts/"), "the alert since stands there");
    house.clock.forward(SignedDuration::from_hours(40));
    house.check_in(&token, sore(0)).await;
    let mut browser = house.logged_in(ANN).await;
    let form = browser.get(&address).await;
    assert!(form.says("Gone after 2.5 days."), "{}", form.body);
    not_for_another_clinic(&house, &address).await;
}

async fn not_for_another_clinic(house: &House, address: &str) {
    let mut alien = house.logged_in(ALIEN).await;
    for address in [address.to_owned(), format!("{address}/blank")] {
        assert_eq!(alien.get(&address).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_muscle_that_is_ticked_alone_is_recorded_as_this_practitioner_usually_needles_it() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    house
        .record(&mut browser, &[("name", "Tom"), ("row-0-needles", "6")])
        .await;
    let fields = [
        ("name", "Eva"),
        ("date", "2026-05-12"),
        ("time", "10:20"),
        ("picker", "yes"),
        ("muscle", "trapezius_superior"),
        ("go", "save"),
    ];
    let saved = browser
        .send_form("/sessions/new", "/sessions", &fields)
        .await;
    let page = browser.get(saved.leads_to()).await;
    assert!(
        page.says("into the muscle") && page.says("needles 6"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn within_a_minute_a_session_can_be_taken_back_and_entered_again() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (session, token) = house.maria(&mut browser).await;
    assert!(browser.get(&session).await.says("/undo\""));
    let undo = format!("{session}/undo");
    let mut alien = house.logged_in(ALIEN).await;
    let stranger = alien.send_form("/sessions/new", &undo, &[]).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
    house.clock.forward(SignedDuration::from_secs(59));
    let undone = browser.send_form(&session, &undo, &[]).await;
    assert_eq!(undone.leads_to(), session);
    let page = browser.get(&session).await;
    assert!(page.says("Taken back") && page.says("Maria Lindqvist") && !page.says("/undo\""));
    assert_eq!(
        house.browser().get(&format!("/r/{token}")).await.status,
        StatusCode::GONE
    );
    let again = browser.get(&format!("{session}/again")).await;
    assert_eq!(again.value("row-0-muscle"), "trapezius_superior");
    assert!(again.says("action=\"/sessions\""));
    assert_eq!(
        browser.get(&format!("{session}/correct")).await.status,
        StatusCode::NOT_FOUND
    );
    let patient = again.value("patient").to_owned();
    let history = browser.get(&format!("/patients/{patient}")).await;
    assert!(!history.says(&session), "it is no part of the record");
}

#[tokio::test]
async fn after_a_minute_or_an_answer_a_session_stays() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (session, token) = house.maria(&mut browser).await;
    let undo = format!("{session}/undo");
    house.check_in(&token, sore(2)).await;
    let heard = browser.send_form(&session, &undo, &[]).await;
    assert_eq!(heard.status, StatusCode::CONFLICT);
    assert!(heard.says("has already answered"));
    house.clock.forward(SignedDuration::from_secs(60));
    assert!(!browser.get(&session).await.says("/undo\""));
    let late = browser.send_form(&session, &undo, &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("The minute for taking this back is over."));
    assert!(
        house
            .browser()
            .get(&format!("/r/{token}"))
            .await
            .status
            .is_success()
    );
}

#[tokio::test]
async fn a_correction_is_a_further_version_and_the_one_before_can_still_be_read() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let fields = [
        ("name", "Maria"),
        ("row-0-pain", "4"),
        ("complaint", "neck pain"),
    ];
    let (session, token) = house.record(&mut browser, &fields).await;
    let correct = format!("{session}/correct");
    let form = browser.get(&correct).await;
    assert_eq!(
        (form.value("row-0-pain"), form.value("time")),
        ("4", "10:15")
    );
    assert!(form.says("neck pain") && !form.says("name=\"email\""));
    let patient = form.value("patient").to_owned();
    house.clock.forward(SignedDuration::from_mins(10));
    let fields = [
        ("patient", patient.as_str()),
        ("picker", "yes"),
        ("date", "2026-05-12"),
        ("time", "10:00"),
        ("muscle", "soleus"),
        ("row-0-muscle", "trapezius_superior"),
        ("go", "save"),
    ];
    let wrong = [&fields[..3], &[("time", "10:00"), ("go", "save")]].concat();
    let refused = browser.send_form(&correct, &correct, &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says(&format!("action=\"{correct}\"")));
    let saved = browser.send_form(&correct, &correct, &fields).await;
    let next = saved.leads_to().to_owned();
    assert!(
        next.starts_with("/sessions/") && next != session,
        "{}",
        saved.body
    );
    let page = browser.get(&next).await;
    assert!(page.says("soleus") && page.says(&format!("/r/{token}\"")));
    assert!(page.says("Recorded by Ann Okafor") && page.says("Corrected by Ann Okafor"));
    assert!(
        page.says("trapezius superior"),
        "what it said stays to be read"
    );
    assert_eq!(browser.get(&session).await.leads_to(), next);
    let history = browser.get(&format!("/patients/{patient}")).await;
    assert!(history.says(&next) && !history.says(&session));
    let twice = browser.send_form(&next, &correct, &fields).await;
    assert_eq!(twice.leads_to(), next, "{}", twice.body);
    let late = [&fields[..], &[("time", "09:00")]].concat();
    let late = browser.send_form(&next, &correct, &late).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let mut alien = house.logged_in(ALIEN).await;
    let correct = format!("{next}/correct");
    assert_eq!(alien.get(&correct).await.status, StatusCode::NOT_FOUND);
    let stranger = alien.send_form("/sessions/new", &correct, &fields).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn complaint_and_notes_stand_where_a_session_is_read_and_not_before_the_front_desk() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let fields = [
        ("name", "Maria Lindqvist"),
        ("complaint", "neck pain <since> March"),
        ("notes", "slept badly"),
    ];
    let (session, token) = house.record(&mut browser, &fields).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut browser).await;
    let page = browser.get(&session).await;
    let patient = format!("/patients/{}", page.between("href=\"/patients/", "\""));
    for address in [&session, &alert, &patient] {
        let page = browser.get(address).await;
        for shown in [
            "Came because of: neck pain &#60;since&#62; March",
            "Notes: slept badly",
        ] {
            assert!(page.says(shown), "{shown} on {address}: {}", page.body);
        }
    }
    let mut desk = front_desk(&house).await;
    let contact = desk.get(&patient).await;
    assert!(
        contact.says("Maria Lindqvist") && !contact.says("neck pain") && !contact.says("slept")
    );
    for address in [&session, &alert] {
        let closed = desk.get(address).await;
        assert_eq!(closed.status, StatusCode::FORBIDDEN);
        assert!(!closed.says("neck pain"));
    }
}

/// Somebody at the front desk, logged in.
async fn front_desk(house: &House) -> Browser {
    let email = "desk@harbour.example.org";
    let new = NewStaff {
        email: email.to_owned(),
        name: "Dora Invented".to_owned(),
        role: Role::FrontDesk,
        password: PASSWORD.to_owned(),
    };
    add_staff(&house.care, &house.clinic, new)
        .await
        .expect("a member");
    house.logged_in(email).await
}

#[tokio::test]
async fn the_line_of_time_is_in_the_order_of_the_times_that_it_shows() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (session, token) = house.maria(&mut browser).await;
    house.clock.forward(SignedDuration::from_hours(6));
    house.check_in(&token, sore(3)).await;
    house.clock.forward(SignedDuration::from_hours(1));
    // Answered two hours after the session without a network, and sent only now.
    let now = house.care.clock.now();
    let late = Submission {
        answered_at: Some(now - SignedDuration::from_hours(5)),
        sent_at: Some(now),
        ..Submission::new(
            TokenHash::of(&token),
            ClientId::new(now, &*house.care.entropy),
            sore(5),
        )
    };
    submit_group(&house.care, &[late])
        .await
        .expect("a store that works")
        .remove(0)
        .expect("a link that works");
    let page = browser.get(&session).await;
    let patient = page.between("href=\"/patients/", "\"").to_owned();
    let page = browser.get(&format!("/patients/{patient}")).await;
    let line = page.between("<ol class=\"timeline\">", "</ol>");
    let times: Vec<&str> = line.split("datetime=\"").skip(1).collect();
    let mut newest_first = times.clone();
    newest_first.sort_unstable_by(|one, other| other[..16].cmp(&one[..16]));
    let shown = |all: &[&str]| {
        all.iter()
            .map(|one| one[..16].to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(shown(&times), shown(&newest_first));
    assert!(times.len() >= 3, "{line}");
}
