//! The log-in has ended: pages come back after the next one, and what was typed is not lost. What the desk refuses is a page.

use axum::http::StatusCode;
use jiff::SignedDuration;

use crate::languages::speaks;
use crate::practice::{DESK, add_front_desk};
use crate::support::{ANN, Answer, Browser, House, PASSWORD};

/// All hidden fields of a page, as a browser sends them back.
fn hidden(page: &Answer) -> Vec<(String, String)> {
    let tags = page.body.split("<input type=\"hidden\" ").skip(1);
    let field = |tag: &str| {
        let part = |name: &str| {
            let (_, rest) = tag.split_once(&format!("{name}=\""))?;
            Some(
                rest.split_once('"')?
                    .0
                    .replace("&#38;", "&")
                    .replace("&#34;", "\""),
            )
        };
        Some((part("name")?, part("value")?))
    };
    let in_main = tags.filter_map(field);
    in_main.collect()
}

async fn post(browser: &mut Browser, to: &str, fields: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = (fields.iter())
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    browser.post(to, &fields).await
}

/// Maria's contact, filled in, as it is sent after the log-in has ended.
async fn late(house: &House, ann: &mut Browser) -> (String, Answer) {
    let (session, _) = house.maria(ann).await;
    let session = ann.get(&session).await;
    let patient = session.between("href=\"/patients/", "\"");
    let form = format!("/patients/{patient}/contact");
    let page = ann.get(&form).await;
    let fields = [
        ("csrf", page.value("csrf")),
        ("seen", page.value("seen")),
        ("name", "Maria \"Mia\" Lindqvist"),
        ("phone", "0170 7654321"),
        ("email", ""),
        ("language", ""),
        ("reminders", ""),
    ];
    house.clock.forward(SignedDuration::from_hours(13));
    let ended = ann.post(&form, &fields).await;
    (form, ended)
}

#[tokio::test]
async fn a_page_that_was_asked_for_comes_after_the_log_in_and_no_place_elsewhere_does() {
    let house = House::new().await;
    let mut ann = house.browser();
    ann.log_in(ANN, PASSWORD).await;
    let (session, _) = house.maria(&mut ann).await;
    house.clock.forward(SignedDuration::from_hours(13));
    let sent_away = ann.get(&session).await;
    let log_in = ann.get(sent_away.leads_to()).await;
    assert_eq!(log_in.value("to"), session);
    let refused = [("email", ANN), ("password", "wrong"), ("to", &session)];
    let refused = ann.send_form("/log-in", "/log-in", &refused).await;
    assert_eq!(
        refused.value("to"),
        session,
        "a mistyped password loses nothing"
    );
    let fields = [("email", ANN), ("password", PASSWORD), ("to", &session)];
    let back = ann.send_form("/log-in", "/log-in", &fields).await;
    assert_eq!(back.leads_to(), session);
    for alien in [
        "https://evil.test/",
        "//evil.test/",
        "/\\evil.test",
        "evil",
        "",
    ] {
        let fields = [("email", ANN), ("password", PASSWORD), ("to", alien)];
        let back = ann.send_form("/log-in", "/log-in", &fields).await;
        assert_eq!(back.leads_to(), "/worklist", "{alien}");
    }
    let asked = ann.get("/log-in?to=%2F%2Fevil.test").await;
    assert!(!asked.says("evil.test"), "{}", asked.body);
}

#[tokio::test]
async fn a_form_that_comes_too_late_is_kept_through_the_log_in_and_sent_again_with_one_press() {
    let house = House::new().await;
    let mut ann = house.browser();
    ann.log_in(ANN, PASSWORD).await;
    let (form, ended) = late(&house, &mut ann).await;
    assert_eq!(ended.status, StatusCode::UNAUTHORIZED);
    assert!(ended.says("nothing was stored yet"), "{}", ended.body);
    assert_eq!(ended.header("cache-control"), "no-store");
    let mut fields = hidden(&ended);
    fields.push(("email".to_owned(), ANN.to_owned()));
    let wrong = [
        fields.clone(),
        vec![("password".to_owned(), "wrong".to_owned())],
    ]
    .concat();
    let refused = post(&mut ann, "/log-in", &wrong).await;
    let mut fields = hidden(&refused);
    fields.push(("email".to_owned(), ANN.to_owned()));
    fields.push(("password".to_owned(), PASSWORD.to_owned()));
    let again = post(&mut ann, "/log-in", &fields).await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.body);
    assert!(again.says(&format!("action=\"{form}\"")), "{}", again.body);
    assert!(
        ann.get(&form).await.says("value=\"Maria Lindqvist\""),
        "not stored before"
    );
    let stored = post(&mut ann, &form, &hidden(&again)).await;
    assert_eq!(stored.status, StatusCode::SEE_OTHER, "{}", stored.body);
    let page = ann.get(&form).await;
    assert!(
        page.says("0170 7654321") && page.says("Mia"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn nobody_else_sends_what_somebody_had_typed() {
    let house = House::new().await;
    add_front_desk(&house).await;
    let mut ann = house.browser();
    ann.log_in(ANN, PASSWORD).await;
    let (form, ended) = late(&house, &mut ann).await;
    let mut fields = hidden(&ended);
    fields.push(("email".to_owned(), DESK.to_owned()));
    fields.push(("password".to_owned(), PASSWORD.to_owned()));
    let other = post(&mut ann, "/log-in", &fields).await;
    assert_eq!(other.status, StatusCode::SEE_OTHER, "{}", other.body);
    assert!(!other.says("7654321"));
    assert!(ann.get(&form).await.says("value=\"Maria Lindqvist\""));
}

#[tokio::test]
async fn a_form_that_no_log_in_of_this_browser_made_is_not_kept() {
    let house = House::new().await;
    let mut ann = house.browser();
    ann.log_in(ANN, PASSWORD).await;
    house.clock.forward(SignedDuration::from_hours(13));
    let forged = ann
        .post("/sessions", &[("name", "Forged"), ("csrf", "x")])
        .await;
    assert_eq!(forged.status, StatusCode::UNAUTHORIZED);
    assert!(
        !forged.says("Forged") && forged.says("nothing was stored"),
        "{}",
        forged.body
    );
    let fields = [
        ("email", ANN),
        ("password", PASSWORD),
        ("kept-to", "https://evil.test/"),
        ("kept.name", "Forged"),
    ];
    let back = ann.send_form("/log-in", "/log-in", &fields).await;
    assert_eq!(back.leads_to(), "/worklist");
}

#[tokio::test]
async fn what_the_desk_refuses_is_a_page_of_the_desk_in_the_clinics_language() {
    for (language, nothing, role, other) in [
        (
            "en",
            "There is no such page",
            "not open to you",
            "out of date",
        ),
        (
            "es",
            "No hay tal página",
            "no está abierta para usted",
            "ya no es actual",
        ),
        ("ar", "لا توجد صفحة كهذه", "غير مفتوحة لك", "لم يعد حديثًا"),
    ] {
        let house = House::speaking(language).await;
        add_front_desk(&house).await;
        let mut ann = house.logged_in(ANN).await;
        let mut desk = house.logged_in(DESK).await;
        let missing = ann
            .get("/patients/018f7a3c-0000-7000-8000-000000000001")
            .await;
        let closed = desk.get("/follow-up").await;
        let forged = ann
            .post("/patients", &[("csrf", "x"), ("q", "Maria")])
            .await;
        for (answer, status, words, home) in [
            (&missing, StatusCode::NOT_FOUND, nothing, "/worklist"),
            (&closed, StatusCode::FORBIDDEN, role, "/patients"),
            (&forged, StatusCode::FORBIDDEN, other, "/worklist"),
        ] {
            assert_eq!(answer.status, status, "{words}");
            assert!(
                speaks(answer, language) && answer.says(words),
                "{}",
                answer.body
            );
            assert!(
                answer.says("<nav ")
                    && answer.says(&format!("class=\"button main\" href=\"{home}\""))
            );
        }
    }
}
