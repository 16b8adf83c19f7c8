//! What a patient's door refuses is said in the reader's language, with the numbers for an emergency.

use axum::http::StatusCode;
use care::treatment::choose_language;

use crate::languages::speaks;
use crate::support::{ANN, Answer, House};

/// Whether it is a page, in this language, that says whom to call.
fn is_page(answer: &Answer, language: &str) -> bool {
    speaks(answer, language) && answer.says("tel:112")
}

#[tokio::test]
async fn every_refusal_is_a_page_in_the_language_that_the_patient_chose() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let link = format!("/r/{token}");
    for (language, too_long) in [
        ("en", "That was too long"),
        ("es", "Era demasiado largo"),
        ("ar", "كان هذا طويلًا جدًا"),
    ] {
        choose_language(&house.care, &token, language)
            .await
            .expect("a store that works");
        // Another device, which knows of no choice.
        let mut phone = house.browser();
        let nowhere = phone.get(&format!("{link}/no-such-page")).await;
        assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
        assert!(is_page(&nowhere, language), "{}", nowhere.body);
        let words = "x".repeat(3_000_000);
        let large = phone
            .post(&format!("{link}/message"), &[("words", &words)])
            .await;
        assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert!(
            is_page(&large, language) && large.says(too_long),
            "{}",
            large.body
        );
        assert!(large.says(&format!("href=\"{link}\"")));
        let method = phone.post(&format!("{link}/leaflet"), &[]).await;
        assert_eq!(method.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(is_page(&method, language), "{}", method.body);
    }
    let closed = house.browser().post(&format!("{link}/close"), &[]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER);
    let gone = house.browser().get(&link).await;
    assert_eq!(gone.status, StatusCode::GONE);
    assert!(is_page(&gone, "ar") && gone.says("أرسلوا لي رابطًا جديدًا"));
}

#[tokio::test]
async fn a_place_that_is_none_speaks_the_browsers_language() {
    let house = House::new().await;
    for language in ["en", "es", "ar"] {
        let mut anybody = house.browser();
        language.clone_into(&mut anybody.languages);
        for place in [
            "/no-such-page",
            "/r/no-such-link",
            "/r/no-such-link/data",
            "/stop/no-such-code",
        ] {
            let answer = anybody.get(place).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{place}");
            assert!(is_page(&answer, language), "{place}: {}", answer.body);
        }
    }
}

#[tokio::test]
async fn too_many_and_empty_forms_are_answered_in_the_patients_language() {
    let limits = web::Limits {
        check_ins_per_link_per_h: std::num::NonZeroU32::MIN,
        ..web::Limits::default()
    };
    let url = "http://after.example.org";
    let house = House::with(care::clinic::ClinicKind::Real, url, limits).await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let link = format!("/r/{token}");
    let say = [("words", "all is well"), ("wish", "message")];
    house.browser().post(&format!("{link}/message"), &say).await;
    for language in ["en", "es", "ar"] {
        choose_language(&house.care, &token, language)
            .await
            .expect("a store that works");
        let mut phone = house.browser();
        let many = phone.post(&format!("{link}/message"), &say).await;
        assert_eq!(many.status, StatusCode::TOO_MANY_REQUESTS);
        assert!(is_page(&many, language), "{}", many.body);
        for (place, fields) in [
            ("message", &[][..]),
            ("progress", &[][..]),
            ("reminders", &[("go", "zone"), ("zone", "Nowhere")][..]),
        ] {
            let empty = phone.post(&format!("{link}/{place}"), fields).await;
            assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "{place}");
            assert!(is_page(&empty, language), "{place}: {}", empty.body);
        }
    }
}
