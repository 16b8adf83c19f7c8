//! Recording a session and handing out its link.

use axum::http::StatusCode;

use crate::support::{ALIEN, ANN, House};

#[tokio::test]
async fn a_recorded_session_gives_a_link_that_opens_the_patients_page() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (session, token) = house.maria(&mut browser).await;
    let page = browser.get(&session).await;
    assert!(
        page.says("Maria Lindqvist") && page.says(&format!("http://after.example.org/r/{token}\"")),
        "{}",
        page.body
    );
    assert!(page.says("<svg class=\"qr\"") && page.says("trapezius superior"));
    assert!(
        page.says("Tuesday 12 May, 10:15"),
        "times stand in the clinic's zone"
    );
    assert!(
        page.says("Tuesday 23 June, 10:15"),
        "a link works for six weeks"
    );
    let recovery = house.browser().get(&format!("/r/{token}")).await;
    assert!(recovery.status.is_success() && recovery.says("Maria"));
}

#[tokio::test]
async fn the_patients_page_explains_from_the_content_with_source_and_review_date() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut browser).await;
    let page = house.browser().get(&format!("/r/{token}")).await;
    for explanation in house.care.protocol.explanations() {
        let question = house
            .care
            .protocol
            .text("en", &format!("{}.title", explanation.text_key));
        assert!(
            page.says(&format!("<summary>{question}</summary>")),
            "{question}"
        );
    }
    assert!(page.says("href=\"https://pubmed.ncbi.nlm.nih.gov/8043247/\""));
    assert!(page.says("Not reviewed yet. Next review by 31 May 2027."));
    assert!(page.says("We found no study that tested it."));
}

#[tokio::test]
async fn after_a_first_session_the_advice_on_the_patients_page_is_stronger() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let stronger = house.care.protocol.text("en", "advice-rest.first");
    for (name, first, is_said) in [("Tom", "yes", true), ("Eva", "no", false)] {
        let fields = [("name", name), ("first", first)];
        let (_, token) = house.record(&mut browser, &fields).await;
        let page = house.browser().get(&format!("/r/{token}")).await;
        assert_eq!(page.says(&stronger), is_said, "{name}");
    }
}

#[tokio::test]
async fn every_field_of_a_session_is_kept_as_it_was_entered() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let fields = [
        ("name", "Tom Adeyemi"),
        ("row-0-side", "right"),
        ("row-0-technique", "pistoning"),
        ("row-0-needles", "3"),
        ("row-0-insertions", "9"),
        ("row-0-twitches", "2"),
        ("row-0-pain", "10"),
        ("row-2-muscle", "infraspinatus"),
        ("row-2-depth", "superficial"),
        ("first", "yes"),
        ("risks_asked", "some"),
        ("risk", "anticoagulant"),
        ("risk", "diabetes"),
        ("complaint", "neck pain"),
        ("notes", "slept badly"),
    ];
    let (address, _) = house.record(&mut browser, &fields).await;
    let clinic = &house.clinic;
    let id = care::id::SessionId::parse(address.trim_start_matches("/sessions/")).unwrap();
    let session = house
        .care
        .store
        .session(clinic, &id)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(session.needled_at, "2026-05-12T08:15:00Z".parse().unwrap());
    assert_eq!(session.facts.areas, ["shoulder"]);
    assert_eq!(
        (session.facts.depth.as_deref(), session.facts.first_session),
        (Some("deep"), Some(true))
    );
    assert_eq!(
        session.facts.risks.as_deref(),
        Some(&["anticoagulant".to_owned(), "diabetes".to_owned()][..])
    );
    let [upper, infra] = &session.needlings[..] else {
        panic!("two muscles: {:?}", session.needlings)
    };
    assert_eq!(
        (
            upper.muscle.as_str(),
            upper.side.map(care::treatment::Side::id)
        ),
        ("trapezius_superior", Some("right"))
    );
    assert_eq!(
        (upper.technique.as_deref(), upper.needles, upper.insertions),
        (Some("pistoning"), Some(3), Some(9))
    );
    assert_eq!((upper.twitches, upper.pain), (Some(2), Some(10)));
    assert_eq!(
        (infra.muscle.as_str(), infra.side, infra.needles),
        ("infraspinatus", None, None)
    );
    let view = care::review::patient_view(&house.care, clinic, &session.patient, 10)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(view.sessions[0].notes.complaint, "neck pain");
    assert_eq!(view.sessions[0].notes.notes, "slept badly");
}

#[tokio::test]
async fn a_form_with_mistakes_comes_back_with_all_that_was_typed_and_nothing_is_stored() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let fields = [
        ("date", "2026-05-12"),
        ("time", ""),
        ("row-0-muscle", "no such muscle"),
        ("row-1-muscle", "Infraspinatus"),
        ("row-1-pain", "11"),
        ("row-2-muscle", ""),
        ("row-2-needles", "4"),
        ("complaint", "neck \"pain\""),
        ("notes", "<b>bold</b>"),
        ("risks_asked", "none"),
        ("risk", "diabetes"),
        ("go", "save"),
    ];
    let answer = browser
        .send_form("/sessions/new", "/sessions", &fields)
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in [
        "patient",
        "time",
        "row-0-muscle",
        "row-1-pain",
        "row-2-muscle",
        "risks_asked",
    ] {
        assert!(
            answer.says(&format!("href=\"#{field}\"")),
            "no problem leads to {field}: {}",
            answer.body
        );
    }
    assert_eq!(answer.value("row-0-muscle"), "no such muscle");
    assert_eq!(
        (
            answer.value("row-1-pain"),
            answer.value("row-2-needles"),
            answer.value("date")
        ),
        ("11", "4", "2026-05-12")
    );
    assert_eq!(answer.value("complaint"), "neck &#34;pain&#34;");
    assert!(answer.says("&#60;b&#62;bold") && !answer.says("<b>bold"));
    assert!(answer.says("value=\"diabetes\" checked"));
    assert!(browser.get("/patients").await.says("No patients yet"));
}

#[tokio::test]
async fn a_time_in_the_future_and_one_beyond_six_weeks_are_refused_beside_the_date() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    for (date, time) in [
        ("2026-05-12", "10:31"),
        ("2026-03-31", "10:30"),
        ("12 May", "10:00"),
        ("", "10:00"),
    ] {
        let fields = [
            ("name", "Maria"),
            ("date", date),
            ("time", time),
            ("row-0-muscle", "Infraspinatus"),
            ("go", "save"),
        ];
        let answer = browser
            .send_form("/sessions/new", "/sessions", &fields)
            .await;
        assert_eq!(
            answer.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{date} {time}"
        );
        assert!(answer.says("href=\"#date\""), "{date} {time}");
    }
}

#[tokio::test]
async fn a_session_without_any_muscle_is_refused() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let fields = [
        ("name", "Maria"),
        ("date", "2026-05-12"),
        ("time", "10:00"),
        ("go", "save"),
    ];
    let answer = browser
        .send_form("/sessions/new", "/sessions", &fields)
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("href=\"#muscles\"") && answer.value("name") == "Maria");
}

#[tokio::test]
async fn ticked_muscles_get_their_rows_without_a_script_and_keep_what_was_typed() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let who = [("q", "Maria"), ("go", "new")];
    let form = browser
        .send_form("/sessions/new", "/sessions/who", &who)
        .await;
    assert_eq!(
        (form.value("name"), form.value("date"), form.value("time")),
        ("Maria", "2026-05-12", "10:30")
    );
    assert!(!form.says("name=\"row-0-muscle\""));
    let fields = [
        ("name", "Maria"),
        ("picker", "yes"),
        ("row-0-muscle", "infraspinatus"),
        ("row-0-pain", "4"),
        ("row-1-muscle", "masseter"),
        ("muscle", "infraspinatus"),
        ("muscle", "soleus"),
        ("go", "more"),
    ];
    let more = browser
        .send_form("/sessions/new", "/sessions", &fields)
        .await;
    assert!(more.status.is_success() && !more.says("id=\"problems\""));
    assert_eq!(
        (more.value("name"), more.value("row-0-muscle")),
        ("Maria", "infraspinatus")
    );
    assert_eq!(more.value("row-0-pain"), "4");
    assert_eq!(more.value("row-2-muscle"), "soleus");
    assert!(!more.says("name=\"row-1-muscle\""), "it is not ticked");
    let far = [
        ("row-99999999999-muscle", "x"),
        ("row-4000000-muscle", "x"),
        ("go", "more"),
    ];
    let far = browser.send_form("/sessions/new", "/sessions", &far).await;
    assert!(
        far.status.is_success() && !far.says("name=\"row-40-muscle\""),
        "a form has an end"
    );
}

#[tokio::test]
async fn a_second_session_of_a_known_patient_keeps_the_link() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (first, token) = house.maria(&mut browser).await;
    let patient = browser
        .get(&first)
        .await
        .between("href=\"/patients/", "\"")
        .to_owned();
    let form = browser
        .get(&format!("/patients/{patient}/sessions/new"))
        .await;
    assert!(form.value("patient") == patient);
    let (second, again) = house
        .record(&mut browser, &[("patient", &patient), ("time", "10:20")])
        .await;
    assert_ne!(first, second);
    assert_eq!(token, again);
    let history = browser.get(&format!("/patients/{patient}")).await;
    assert!(history.says(&first) && history.says(&second));
}

#[tokio::test]
async fn a_known_and_a_new_patient_at_once_are_refused() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (first, _) = house.maria(&mut browser).await;
    let patient = browser
        .get(&first)
        .await
        .between("href=\"/patients/", "\"")
        .to_owned();
    let fields = [
        ("patient", patient.as_str()),
        ("name", "Tom"),
        ("date", "2026-05-12"),
        ("time", "10:00"),
        ("row-0-muscle", "Infraspinatus"),
        ("go", "save"),
    ];
    let answer = browser
        .send_form("/sessions/new", "/sessions", &fields)
        .await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says("href=\"#patient\""));
}

#[tokio::test]
async fn sessions_and_patients_of_another_clinic_are_not_there() {
    let house = House::new().await;
    let mut browser = house.logged_in(ANN).await;
    let (session, _) = house.maria(&mut browser).await;
    let patient = browser
        .get(&session)
        .await
        .between("href=\"/patients/", "\"")
        .to_owned();
    let mut alien = house.logged_in(ALIEN).await;
    for address in [
        session.as_str(),
        &format!("/patients/{patient}"),
        "/sessions/1",
        "/sessions/018f7a3c-0000-7000-8000-000000000001",
    ] {
        assert_eq!(
            alien.get(address).await.status,
            StatusCode::NOT_FOUND,
            "{address}"
        );
    }
    assert!(!alien.get("/patients").await.says("Maria"));
    let fields = [
        ("patient", patient.as_str()),
        ("date", "2026-05-12"),
        ("time", "10:00"),
        ("row-0-muscle", "Infraspinatus"),
        ("go", "save"),
    ];
    let answer = alien.send_form("/sessions/new", "/sessions", &fields).await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.says("href=\"#patient\""));
}
