//! In which language a page is shown: what a patient chose, what a browser asks for, what a clinic speaks; and what a
//! translation says of itself until somebody has signed it.

use axum::http::StatusCode;
use care::clinic::ClinicKind;
use jiff::SignedDuration;
use web::Limits;
use web::text::Text;

use crate::protocol::lead;
use crate::support::{ANN, Answer, Browser, House};

const STRIP: &str = "This translation was made by a machine and nobody has checked it yet.";

pub(crate) fn speaks(answer: &Answer, language: &str) -> bool {
    let text = Text::of(language);
    let head = format!("<html lang=\"{}\" dir=\"{}\">", text.lang(), text.dir());
    answer.says(&head)
}

/// Ann's clinic with Maria's link.
async fn with_maria(house: &House) -> (Browser, String) {
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    (ann, format!("/r/{token}"))
}

async fn choose(patient: &mut Browser, link: &str, language: &str, back: &str) -> Answer {
    let fields = [("lang", language), ("back", back)];
    patient.post(&format!("{link}/language"), &fields).await
}

async fn sign(house: &House, lead: &mut Browser, language: &str) -> Answer {
    let sha256 = house.care.protocol.sha256();
    let fields = [("lang", language), ("sha256", sha256), ("read", "yes")];
    let to = "/protocol/translations";
    lead.send_form("/protocol", to, &fields).await
}

#[tokio::test]
async fn a_choice_is_kept_in_a_cookie_and_leads_back_to_the_same_page() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let mut patient = house.browser();
    assert!(speaks(&patient.get(&link).await, "en"));

    let leaflet = format!("{link}/leaflet");
    let chosen = choose(&mut patient, &link, "ar", &leaflet).await;

    assert_eq!(chosen.status, StatusCode::SEE_OTHER);
    assert_eq!(chosen.leads_to(), leaflet);
    assert_eq!(
        chosen.header("set-cookie"),
        "afterneedle-language=ar; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax"
    );
    for page in [
        "",
        "/check-in",
        "/message",
        "/leaflet",
        "/progress",
        "/data",
        "/hand-out",
    ] {
        let answer = patient.get(&format!("{link}{page}")).await;
        assert!(speaks(&answer, "ar"), "{page}: {}", answer.body);
    }
    choose(&mut patient, &link, "en", &link).await;
    assert!(speaks(&patient.get(&link).await, "en"));
}

#[tokio::test]
async fn the_cookie_travels_by_https_alone_where_the_house_is_reached_so() {
    let limits = Limits::default();
    let house = House::with(ClinicKind::Real, "https://after.example.org", limits).await;
    let chosen = choose(&mut house.browser(), "/r/x", "es", "/r/x").await;
    assert!(chosen.header("set-cookie").ends_with("; Secure"));
}

#[tokio::test]
async fn a_choice_of_no_language_and_a_way_back_to_another_place_are_not_followed() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let mut patient = house.browser();
    let chosen = choose(&mut patient, &link, "tlh", "https://example.org").await;
    assert_eq!(chosen.leads_to(), link);
    assert_eq!(chosen.header("set-cookie"), "");
    let chosen = choose(&mut patient, &link, "es", "//example.org").await;
    assert_eq!(chosen.leads_to(), link);
}

#[tokio::test]
async fn to_look_at_a_page_chooses_nothing() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let mut patient = house.browser();
    let answer = patient.get(&format!("{link}?in=ar")).await;
    assert!(speaks(&answer, "en"));
    assert_eq!(answer.header("set-cookie"), "");
}

#[tokio::test]
async fn a_dead_link_can_be_read_in_a_chosen_language_too() {
    let house = House::new().await;
    let mut patient = house.browser();
    let dead = "/r/no-such-link";
    assert!(speaks(&patient.get(dead).await, "en"));
    let chosen = choose(&mut patient, dead, "es", dead).await;
    let answer = patient.get(chosen.leads_to()).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(speaks(&answer, "es") && answer.says(STRIP));
}

#[tokio::test]
async fn a_browser_is_followed_to_a_translation_that_was_signed_and_to_no_other() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let mut patient = house.browser();
    "es-MX,es;q=0.9,ar;q=0.8".clone_into(&mut patient.languages);
    assert!(speaks(&patient.get(&link).await, "en"));

    let mut lead = lead(&house).await;
    let signed = sign(&house, &mut lead, "ar").await;
    assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.body);

    let answer = patient.get(&link).await;
    assert!(speaks(&answer, "ar") && !answer.says(STRIP));
    choose(&mut patient, &link, "es", &link).await;
    let answer = patient.get(&link).await;
    assert!(speaks(&answer, "es") && answer.says(STRIP));
}

#[tokio::test]
async fn a_page_of_no_clinic_is_in_the_language_that_the_browser_asks_for() {
    let house = House::new().await;
    let mut anybody = house.browser();
    "ar".clone_into(&mut anybody.languages);
    for address in ["/r/no-such-link", "/log-in"] {
        let answer = anybody.get(address).await;
        assert!(speaks(&answer, "ar") && answer.says(STRIP), "{address}");
    }
}

#[tokio::test]
async fn a_draft_says_what_counts_and_offers_the_way_back() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let mut patient = house.browser();
    choose(&mut patient, &link, "ar", &link).await;
    let answer = patient.get(&link).await;
    assert!(answer.says("What counts is the English text."));
    let own = Text::of("ar").with("draft-translation", "language", "الإنجليزية");
    assert!(answer.says(&own), "{}", answer.body);
    assert!(answer.says("Read this page in English"));
}

#[tokio::test]
async fn a_clinic_speaks_its_own_language_with_staff_and_with_patients() {
    let house = House::speaking("es").await;
    let (mut ann, link) = with_maria(&house).await;
    for address in ["/worklist", "/patients", "/sessions/new", "/protocol"] {
        let answer = ann.get(address).await;
        assert!(speaks(&answer, "es") && answer.says(STRIP), "{address}");
        assert!(answer.says("What counts is the English text."), "{address}");
    }
    let mut patient = house.browser();
    let answer = patient.get(&link).await;
    assert!(speaks(&answer, "es") && answer.says("martes 12 de mayo, 10:15"));
    "en".clone_into(&mut patient.languages);
    assert!(speaks(&patient.get(&link).await, "en"));
}

#[tokio::test]
async fn a_machine_is_answered_in_the_clinics_language() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let mut patient = house.browser();
    choose(&mut patient, &link, "ar", &link).await;
    let body =
        r#"{"id": "018f7a3c-0000-7000-8000-000000000001", "answers": {"signs": {"fever": true}}}"#;
    let answer = patient.post_json(&format!("{link}/check-ins"), body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    assert!(answer.says("You have a fever."), "{}", answer.body);
}

#[tokio::test]
async fn whom_to_call_is_said_to_a_machine_in_the_clinics_language_or_in_the_one_that_it_asks_for()
{
    let house = House::speaking("es").await;
    let (_, link) = with_maria(&house).await;
    let to = format!("{link}/check-ins");
    let body = r#"{"id": "018f7a3c-0000-7000-8000-000000000001", "answers": {"soreness": 3}}"#;
    house.clock.forward(SignedDuration::from_hours(24 * 50));
    let gone = house.browser().post_json(&to, body).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(gone.says("llama ya al 112"), "{}", gone.body);
    let mut machine = house.browser();
    "ar".clone_into(&mut machine.languages);
    let unknown = machine.post_json("/r/nobody/check-ins", body).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    assert!(unknown.says("اتصل"), "{}", unknown.body);
}

#[tokio::test]
async fn who_chooses_all_the_time_fills_no_log_and_reads_the_language_all_the_same() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let mut patient = house.browser();
    for _ in 0..40 {
        for language in ["es", "ar"] {
            choose(&mut patient, &link, language, &link).await;
        }
    }
    assert!(speaks(&patient.get(&link).await, "ar"));
    let log = house.care.store.audit_log(&house.clinic, 0, 1_000).await;
    let log = log.unwrap();
    let chosen = log.iter().filter(|one| one.action == "patient.language");
    assert_eq!(chosen.count(), 30);
    let zone = [("go", "zone"), ("zone", "Asia/Tokyo")];
    let often = patient.post(&format!("{link}/reminders"), &zone).await;
    assert_eq!(often.status, StatusCode::TOO_MANY_REQUESTS);
    let stop = [("go", "stop")];
    let stopped = patient.post(&format!("{link}/reminders"), &stop).await;
    assert_eq!(stopped.status, StatusCode::SEE_OTHER, "never too often");
}

#[tokio::test]
async fn answers_given_so_far_come_along_when_the_language_changes_in_the_middle() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let mut patient = house.browser();
    let address = format!("{link}/check-in");
    let none = [("step", "now"), ("go", "none"), ("none", "now")];
    let page = patient.post(&address, &none).await;
    assert!(
        page.says("formaction=") && page.says("?in=ar"),
        "{}",
        page.body
    );

    let fields = [
        ("step", "more"),
        ("none", "now"),
        ("sign", "fever"),
        ("go", "language"),
    ];
    let page = patient.post(&format!("{address}?in=ar"), &fields).await;

    assert_eq!(page.status, StatusCode::OK);
    assert!(speaks(&page, "ar"));
    assert!(page.says("name=\"none\" value=\"now\""), "{}", page.body);
    let fever = page.between("value=\"fever\"", ">").to_owned();
    assert!(fever.contains("checked"), "{fever}");
    assert!(speaks(&patient.get(&link).await, "ar"));
}

#[tokio::test]
async fn words_and_ratings_come_along_when_the_language_changes_in_the_middle() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let mut patient = house.browser();
    let fields = [("id", ""), ("words", "When may I run?"), ("go", "language")];
    let page = patient
        .post(&format!("{link}/message?in=es"), &fields)
        .await;
    assert!(speaks(&page, "es") && page.says("When may I run?</textarea>"));
    let fields = [
        ("activity-0", "Climbing stairs"),
        ("points-0", "3"),
        ("go", "language"),
    ];
    let page = patient
        .post(&format!("{link}/progress?in=ar"), &fields)
        .await;
    assert!(speaks(&page, "ar") && page.says("value=\"Climbing stairs\""));
    assert!(!page.says("role=\"alert\""));
}

#[tokio::test]
async fn whoever_is_called_is_told_in_the_clinics_language_first() {
    let house = House::new().await;
    let (_, link) = with_maria(&house).await;
    let token = link.trim_start_matches("/r/");
    let receipt = house.check_in(token, House::fever()).await.receipt;
    let mut patient = house.browser();
    choose(&mut patient, &link, "ar", &link).await;

    let answer = patient.get(&format!("{link}/check-ins/{receipt}")).await;
    let english = answer
        .body
        .find("<p lang=\"en\" dir=\"ltr\">I had dry needling on Tuesday");
    let arabic = answer.body.find("<p lang=\"ar\" dir=\"rtl\">أُجري لي");
    assert!(english.is_some() && english < arabic, "{}", answer.body);

    let answer = patient.get(&format!("{link}/hand-out")).await;
    let english = answer
        .body
        .find("<article class=\"hand-out\" lang=\"en\" dir=\"ltr\">");
    let arabic = answer
        .body
        .find("<article class=\"hand-out\" lang=\"ar\" dir=\"rtl\">");
    assert!(english.is_some() && english < arabic, "{}", answer.body);
    let mut in_english = house.browser();
    choose(&mut in_english, &link, "en", &link).await;
    let answer = in_english.get(&format!("{link}/hand-out")).await;
    assert_eq!(answer.body.matches("<article").count(), 1);
}

#[tokio::test]
async fn a_clinical_lead_signs_each_language_once_and_the_log_knows() {
    let house = House::new().await;
    let mut lead = lead(&house).await;
    assert!(lead.get("/protocol").await.says("Draft, made by machine."));
    let unread = [("lang", "es"), ("sha256", house.care.protocol.sha256())];
    let to = "/protocol/translations";
    let refused = lead.send_form("/protocol", to, &unread).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    for _ in 0..2 {
        let signed = sign(&house, &mut lead, "es").await;
        assert_eq!(signed.status, StatusCode::SEE_OTHER, "{}", signed.body);
    }

    let page = lead.get("/protocol").await;
    assert!(page.says("Signed by Lea Brandt"));
    let log = house.care.store.audit_log(&house.clinic, 0, 1_000).await;
    let log = log.unwrap();
    let signed: Vec<_> = log
        .iter()
        .filter(|one| one.action == "translation.signed")
        .collect();
    assert_eq!(signed.len(), 1);
    let subject = format!("es {}", house.care.protocol.sha256());
    assert_eq!(signed[0].subject, subject);
}

#[tokio::test]
async fn nobody_signs_a_translation_who_may_not_or_that_is_none_or_of_other_content() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let refused = sign(&house, &mut ann, "es").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let mut lead = lead(&house).await;
    let none = sign(&house, &mut lead, "en").await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    let other = [("lang", "es"), ("sha256", "00"), ("read", "yes")];
    let to = "/protocol/translations";
    let changed = lead.send_form("/protocol", to, &other).await;
    assert_eq!(changed.status, StatusCode::CONFLICT);
    let demo = House::of(ClinicKind::Demo).await;
    let mut ann = demo.logged_in(ANN).await;
    let refused = sign(&demo, &mut ann, "es").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn no_real_page_shows_a_key_or_a_variable_in_any_language() {
    for language in ["es", "ar"] {
        let house = House::speaking(language).await;
        let (mut ann, link) = with_maria(&house).await;
        let token = link.trim_start_matches("/r/");
        let receipt = house.check_in(token, House::fever()).await.receipt;
        let alert = house.first_alert(&mut ann).await;
        let mut patient = house.browser();
        let own = [
            "",
            "/check-in",
            "/message",
            "/leaflet",
            "/progress",
            "/data",
            "/hand-out",
        ];
        let answer = format!("/check-ins/{receipt}");
        let mut pages = Vec::new();
        for page in own.into_iter().chain([answer.as_str()]) {
            pages.push((page.to_owned(), patient.get(&format!("{link}{page}")).await));
        }
        for page in [
            "/worklist",
            "/patients",
            "/sessions/new",
            "/protocol",
            &alert,
        ] {
            pages.push((page.to_owned(), ann.get(page).await));
        }
        for (page, answer) in pages {
            assert_eq!(answer.status, StatusCode::OK, "{page}");
            assert!(speaks(&answer, language), "{page}");
            let words = words_of(&answer.body);
            let key = words.split_whitespace().find(|word| is_key(&house, word));
            assert_eq!(key, None, "{page} in {language}");
            assert!(!words.contains("{$") && !words.contains("{ $"), "{page}");
        }
    }
}

fn is_key(house: &House, word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let keys = house.care.protocol.text_keys("en");
    let is_furniture = || Text::english().get(word) != word;
    // "check-ins" is an English word, too.
    word.contains('-')
        && word != "check-ins"
        && (keys.iter().any(|key| key == word) || is_furniture())
}

/// What a reader sees: no tags, no values of attributes.
fn words_of(html: &str) -> String {
    let parts = html.split('<').filter_map(|part| part.split_once('>'));
    parts.map(|(_, words)| format!("{words} ")).collect()
}
