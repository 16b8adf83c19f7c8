//! Opening hours and cover: set by whoever may, read by everyone, and told to the patient from the start to the end.

use axum::http::StatusCode;
use jiff::SignedDuration;
use protocol::contract::Answers;

use super::protocol::lead;
use crate::support::{ALIEN, ANN, Answer, Browser, House, Post};

async fn set_week(browser: &mut Browser, fields: &[(&str, &str)]) -> Answer {
    browser
        .send_form("/settings/hours", "/settings/hours", fields)
        .await
}

#[tokio::test]
async fn hours_that_nobody_has_set_are_the_usual_ones_and_say_so() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    assert!(ann.get("/settings").await.says("href=\"/settings/hours\""));
    let page = ann.get("/settings/hours").await;
    assert!(page.says("Nobody has set the hours of this clinic yet"));
    assert!(page.says("<dt>Monday to Friday</dt><dd>09:00–18:00</dd>"));
    assert!(page.says("Open now, until Tuesday 12 May, 18:00."));
    assert!(
        !page.says("action=\"/settings/hours\""),
        "a practitioner reads"
    );
    let refused = set_week(&mut ann, &[("from-1-0", "08:00"), ("until-1-0", "12:00")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_week_that_is_wrong_comes_back_as_it_was_typed() {
    let house = House::new().await;
    let mut lead = lead(&house).await;
    let wrong = [
        ("from-1-0", "18:00"),
        ("until-1-0", "09:00"),
        ("from-2-0", "09:00"),
    ];
    let page = set_week(&mut lead, &wrong).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.says("href=\"#from-1-0\"") && page.says("href=\"#from-2-0\""));
    assert!(
        page.says("name=\"from-1-0\" value=\"18:00\""),
        "the form comes back filled in"
    );
}

/// Tuesday mornings and Wednesdays until midnight, but not on 13 May.
async fn set_hours_with_a_feast(lead: &mut Browser) {
    let week = [
        ("from-2-0", "08:00"),
        ("until-2-0", "10:00"),
        ("from-3-0", "20:00"),
        ("until-3-0", "00:00"),
    ];
    assert_eq!(set_week(lead, &week).await.status, StatusCode::SEE_OTHER);
    let page = lead.get("/settings/hours").await;
    assert!(
        page.says("Closed now. Next open: Wednesday 13 May, 20:00."),
        "{}",
        page.body
    );
    assert!(!page.says("Nobody has set the hours"));
    let holiday = [("day", "2026-05-13"), ("name", "Feast")];
    let to = "/settings/hours/holidays";
    let nameless = lead.send_form("/settings/hours", to, &holiday[..1]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nameless.says("href=\"#name\"") && nameless.says("value=\"2026-05-13\""));
    let added = lead.send_form("/settings/hours", to, &holiday).await;
    assert_eq!(added.status, StatusCode::SEE_OTHER);
    let page = lead.get("/settings/hours").await;
    assert!(
        page.says("Next open: Tuesday 19 May, 08:00."),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn a_lead_sets_the_week_and_holidays_and_the_patient_reads_them() {
    let house = House::new().await;
    let mut lead = lead(&house).await;
    set_hours_with_a_feast(&mut lead).await;
    let (_, token) = house.maria(&mut lead).await;
    let mut patient = house.browser();
    let home = patient.get(&format!("/r/{token}")).await;
    assert!(
        home.says("<dt>Tuesday</dt><dd>08:00–10:00</dd>"),
        "{}",
        home.body
    );
    assert!(home.says("<dt>13 May (Feast)</dt><dd>closed</dd>"));
    assert!(home.says("<p class=\"fresh\">Closed now. Next open: Tuesday 19 May, 08:00.</p>"));
    assert!(home.says("Outside of these hours, do not wait for the clinic."));
    let stale = [("revision", "0"), ("day", "2026-05-13"), ("csrf", "")];
    assert_eq!(
        lead.post("/settings/hours/holidays/remove", &stale)
            .await
            .status,
        StatusCode::FORBIDDEN
    );
    let day = [("day", "2026-05-13")];
    let removed = lead
        .send_form("/settings/hours", "/settings/hours/holidays/remove", &day)
        .await;
    assert_eq!(removed.status, StatusCode::SEE_OTHER);
    assert!(
        lead.get("/settings/hours")
            .await
            .says("Wednesday 13 May, 20:00")
    );
    let mut alien = house.logged_in(ALIEN).await;
    assert!(
        alien.get("/settings/hours").await.says("09:00–18:00"),
        "another clinic's stay"
    );
}

#[tokio::test]
async fn hours_that_somebody_else_changed_meanwhile_are_not_overwritten() {
    let house = House::new().await;
    let mut lead = lead(&house).await;
    let csrf = lead.get("/settings/hours").await.value("csrf").to_owned();
    let monday = [("from-1-0", "08:00"), ("until-1-0", "12:00")];
    assert_eq!(
        set_week(&mut lead, &monday).await.status,
        StatusCode::SEE_OTHER
    );
    let old = [monday.as_slice(), &[("revision", "0"), ("csrf", &csrf)]].concat();
    let late = lead.post("/settings/hours", &old).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.says("Somebody else has changed the hours"));
}

#[tokio::test]
async fn the_rota_says_who_covers_now_and_a_wrong_entry_comes_back() {
    let house = House::new().await;
    let mut lead = lead(&house).await;
    assert!(
        lead.get("/settings/cover")
            .await
            .says("Nobody is on cover now.")
    );
    let ann = id_of_ann(&house).await;
    let form = |until: &'static str| {
        [
            ("staff", ann.clone()),
            ("from", "2026-05-12T08:00".to_owned()),
            ("until", until.to_owned()),
        ]
    };
    let send = async |lead: &mut Browser, fields: [(&str, String); 3]| {
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        lead.send_form("/settings/cover", "/settings/cover", &fields)
            .await
    };
    let wrong = send(&mut lead, form("2026-05-11T08:00")).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says("href=\"#until\"") && wrong.says("value=\"2026-05-12T08:00\""));
    assert_eq!(
        send(&mut lead, form("")).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(
        send(&mut lead, form("2026-05-19T08:00")).await.status,
        StatusCode::SEE_OTHER
    );
    assert!(
        lead.get("/settings/cover")
            .await
            .says("On cover now: Ann Okafor.")
    );
    let mut practitioner = house.logged_in(ANN).await;
    let page = practitioner.get("/settings/cover").await;
    assert!(
        !page.says("action=\"/settings/cover\""),
        "a practitioner reads the rota"
    );
    let entry = lead.get("/settings/cover").await.value("id").to_owned();
    let remove = async |browser: &mut Browser| {
        let fields = [("id", entry.as_str())];
        browser
            .send_form("/settings/cover", "/settings/cover/remove", &fields)
            .await
    };
    assert_eq!(
        remove(&mut practitioner).await.status,
        StatusCode::FORBIDDEN
    );
    assert_eq!(remove(&mut lead).await.status, StatusCode::SEE_OTHER);
    assert!(
        lead.get("/settings/cover")
            .await
            .says("Nobody is on cover now.")
    );
}

async fn id_of_ann(house: &House) -> String {
    let found = house.care.store.staff_by_email(ANN).await.unwrap();
    found[0].id.to_string()
}

#[tokio::test]
async fn a_mobile_number_is_set_by_a_lead_or_by_whose_it_is_and_a_wrong_one_comes_back() {
    let house = House::new().await;
    let mut lead = lead(&house).await;
    let ann = id_of_ann(&house).await;
    let number = [("staff", ann.as_str()), ("phone", "call me")];
    let wrong = lead
        .send_form("/settings/cover", "/settings/cover/phones", &number)
        .await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.says(&format!("href=\"#phone-{ann}\"")) && wrong.says("value=\"call me\""));
    let number = [("staff", ann.as_str()), ("phone", "07700 900123")];
    lead.send_form("/settings/cover", "/settings/cover/phones", &number)
        .await;
    let mut ann = house.logged_in(ANN).await;
    let page = ann.get("/settings/cover").await;
    assert!(
        page.says("value=\"07700 900123\""),
        "everyone may change their own number"
    );
}

#[tokio::test]
async fn who_was_told_stands_on_the_alert_and_in_the_log_and_who_is_next() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    lead(&house).await;
    let (_, token) = house.maria(&mut ann).await;
    house.check_in(&token, House::fever()).await;
    let post = Post::default();
    post.work(&house).await;
    let alert = house.first_alert(&mut ann).await;
    let page = ann.get(&alert).await;
    assert!(
        page.says("<strong>Ann Okafor</strong> E-mail: Taken"),
        "{}",
        page.body
    );
    assert!(page.says("<strong>Lea Brandt</strong> is told next, as clinical lead"));
    let log = ann.get("/deliveries").await;
    assert!(
        log.says("as the practitioner") && log.says(&alert) && log.says("N1"),
        "{}",
        log.body
    );
    ann.send_form(&alert, &format!("{alert}/acknowledge"), &[])
        .await;
    assert!(!ann.get(&alert).await.says("is told next"));
    house.clock.forward(SignedDuration::from_hours(2));
    post.work(&house).await;
    assert_eq!(
        post.notices.lock().unwrap().len(),
        1,
        "taken: nobody else is told"
    );
}

#[tokio::test]
async fn once_the_deadline_has_passed_the_patient_reads_above_all_else_that_nobody_has_looked() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let accepted = house.check_in(&token, House::fever()).await;
    let mut patient = house.browser();
    let pages = [
        format!("/r/{token}"),
        format!("/r/{token}/check-ins/{}", accepted.receipt),
    ];
    let unseen = "Nobody at Harbour Lane has seen this yet";
    for address in &pages {
        assert!(
            !patient.get(address).await.says(unseen),
            "there is still time"
        );
    }
    house.clock.forward(SignedDuration::from_mins(61));
    for address in &pages {
        let page = patient.get(address).await;
        let main = page.between("<main", "</main>");
        let told = main.find(unseen).expect("it is said");
        assert!(told < main.find("<h1").unwrap(), "above all else");
        assert!(
            main.contains("Be seen by a doctor today: another practice"),
            "{main}"
        );
        assert!(!main.contains("should see it by"), "{main}");
        // Whoever shall not wait for the clinic is not asked to call it.
        let told = page.between("<section class=\"unseen", "</section>");
        assert!(told.contains(&format!("/r/{token}/hand-out")), "{told}");
        assert!(!told.contains("Call the clinic"), "{told}");
    }
    let alert = house.first_alert(&mut ann).await;
    ann.send_form(&alert, &format!("{alert}/acknowledge"), &[])
        .await;
    for address in &pages {
        assert!(!patient.get(address).await.says(unseen), "somebody has");
    }
}

#[tokio::test]
async fn a_call_in_vain_or_a_message_leaves_the_chain_of_an_urgent_alert_going_and_speaking_ends_it()
 {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    lead(&house).await;
    let (_, token) = house.maria(&mut ann).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut ann).await;
    let page = ann.get(&alert).await;
    assert!(page.says("Whoever speaks with the patient has the alert."));
    let calls = format!("{alert}/calls");
    ann.send_form(&alert, &calls, &[("reached", "no")]).await;
    house.clock.forward(SignedDuration::from_secs(1));
    let text = [("message", "Please be seen today.")];
    let messages = format!("{alert}/messages");
    ann.send_form(&alert, &messages, &text).await;
    house.clock.forward(SignedDuration::from_mins(61));
    let post = Post::default();
    post.work(&house).await;
    let told = post.notices.lock().unwrap().len();
    assert!(told > 0, "somebody is told all the same");
    let home = format!("/r/{token}");
    let (unseen, untaken) = (
        "Nobody at Harbour Lane has seen this yet",
        "Nobody at Harbour Lane has taken this on yet, although they have written to you",
    );
    let page = house.browser().get(&home).await;
    assert!(page.says(untaken) && !page.says(unseen), "{}", page.body);
    // It is as urgent as without the message.
    let told = page.between("<section class=\"unseen urgent", "</section>");
    assert!(told.contains("Do not wait for the clinic. Be seen by a doctor today"));
    assert!(told.contains(&format!("/r/{token}/hand-out")), "{told}");
    // What comes after the message nobody has seen.
    house.check_in(&token, House::fever()).await;
    house.clock.forward(SignedDuration::from_mins(61));
    post.work(&house).await;
    let page = house.browser().get(&home).await;
    assert!(page.says(unseen) && !page.says(untaken), "{}", page.body);
    let told = post.notices.lock().unwrap().len();
    ann.send_form(&alert, &calls, &[("reached", "yes")]).await;
    let page = house.browser().get(&home).await;
    assert!(!page.says(unseen) && !page.says(untaken));
    assert!(ann.get("/worklist").await.says("With Ann Okafor"));
    house.clock.forward(SignedDuration::from_hours(24));
    post.work(&house).await;
    let lines = post.notices.lock().unwrap().clone();
    let staff = lines.iter().skip(told);
    let staff = staff.filter(|one| matches!(one.what, care::port::What::Alert { .. }));
    assert_eq!(staff.count(), 0, "taken: nobody else is told");
}

#[tokio::test]
async fn a_contact_that_was_written_about_and_let_go_is_told_as_taken_by_nobody_and_to_call() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let bruise = Answers {
        soreness: Some(3),
        signs: [("large_bruise".to_owned(), Some(true))].into(),
        other_signs_no: true,
        ..Answers::default()
    };
    house.check_in(&token, bruise).await;
    house.clock.forward(SignedDuration::from_secs(1));
    let alert = house.first_alert(&mut ann).await;
    let text = [("message", "Cool the bruise.")];
    ann.send_form(&alert, &format!("{alert}/messages"), &text)
        .await;
    ann.send_form(&alert, &format!("{alert}/release"), &[])
        .await;
    house.clock.forward(SignedDuration::from_hours(7 * 24));
    let page = house.browser().get(&format!("/r/{token}")).await;
    let told = page.between("<section class=\"unseen contact", "</section>");
    for part in [
        "has taken this on yet, although they have written to you",
        "Nobody has taken on your answer in time. Call the clinic",
        "href=\"tel:",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
}
