//! Where the house cannot answer, whom to call still stands on a patient's page, and nothing that was filled in is lost.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode, header};
use care::clinic::ClinicKind;
use futures_util::stream;
use store::SqlStore;
use tower::ServiceExt;
use web::Limits;

use crate::languages::speaks;
use crate::support::{ANN, House};

const URL: &str = "http://after.example.org";

#[tokio::test]
async fn while_the_store_is_away_a_form_comes_back_to_be_sent_again_beside_whom_to_call() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let link = format!("/r/{token}");
    house.store.close().await;
    let mut phone = house.browser();
    "es".clone_into(&mut phone.languages);
    let page = phone.get(&link).await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(speaks(&page, "es") && page.says("tel:112"), "{}", page.body);
    assert_eq!(page.header("retry-after"), "5");
    for (place, fields) in [
        (
            "check-in",
            &[
                ("step", "feel"),
                ("soreness", "7"),
                ("words", "It <b>burns</b>"),
                ("soreness_trend", "worse"),
            ][..],
        ),
        ("message", &[("words", "When?"), ("go", "message")][..]),
        (
            "progress",
            &[("activity-0", "Stairs"), ("points-0", "3")][..],
        ),
    ] {
        let to = format!("{link}/{place}");
        let kept = phone.post(&to, fields).await;
        assert_eq!(kept.status, StatusCode::SERVICE_UNAVAILABLE, "{place}");
        assert!(kept.says("tel:112") && kept.says(&format!("action=\"{to}\"")));
        for (name, value) in fields {
            let value = value.replace('<', "&#60;").replace('>', "&#62;");
            let field = format!("name=\"{name}\" value=\"{value}\"");
            assert!(kept.says(&field), "{field} is lost: {}", kept.body);
        }
    }
    // Staff have no patient's page around them.
    let staffs = ann.get("/worklist").await;
    assert_eq!(staffs.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(!staffs.says("tel:112"));
}

#[tokio::test]
async fn a_language_that_cannot_be_stored_is_shown_all_the_same_with_all_that_is_filled_in() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let other = SqlStore::open(&house.url).await.unwrap();
    let lock = other.write_lock().await.unwrap();
    let mut phone = house.browser();
    let fields = [("step", "more"), ("sign", "fever"), ("go", "language")];
    let page = phone
        .post(&format!("/r/{token}/check-in?in=ar"), &fields)
        .await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    let fever = page.between("value=\"fever\"", ">").to_owned();
    assert!(speaks(&page, "ar") && fever.contains("checked"), "{fever}");
    drop(lock);
    assert!(speaks(&phone.get(&format!("/r/{token}")).await, "ar"));
    let another = house.browser().get(&format!("/r/{token}")).await;
    assert!(speaks(&another, "en"), "nothing was stored");
}

#[tokio::test]
async fn a_request_that_takes_too_long_ends_in_a_page_that_says_whom_to_call() {
    let limits = Limits {
        request_max: Duration::from_millis(20),
        ..Limits::default()
    };
    let house = House::with(ClinicKind::Real, URL, limits).await;
    let never = stream::pending::<Result<Bytes, std::io::Error>>();
    let request = Request::post("/r/a-link/check-in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from_stream(never));
    let answer = house.app.clone().oneshot(request.unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::REQUEST_TIMEOUT);
    let kind = answer.headers().get(header::CONTENT_TYPE).unwrap();
    assert!(kind.to_str().unwrap().starts_with("text/html"));
}
