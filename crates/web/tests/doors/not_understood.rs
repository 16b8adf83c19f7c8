//! A check-in in JSON that is not understood: every path that is wrong is named at once, and nothing is stored.

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::{ANN, House};

#[tokio::test]
async fn a_key_that_stands_twice_hides_nothing_else_that_is_wrong() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let to = format!("/r/{token}/check-ins");
    let wrong = r#"{"id": "no uuid", "hours": 3, "answers": {"soreness": 11, "fatigue": 1, "fatigue": 2, "signs": {"chest_pian": true}}}"#;
    let answer = house.browser().post_json(&to, wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told: Value = serde_json::from_str(&answer.body).expect("JSON");
    let errors = told["errors"].as_array().expect("a list");
    let mut paths: Vec<&str> = errors
        .iter()
        .filter_map(|one| one["path"].as_str())
        .collect();
    paths.sort_unstable();
    let expected = [
        "answers.fatigue",
        "answers.signs.chest_pian",
        "answers.soreness",
        "hours",
        "id",
    ];
    assert_eq!(paths, expected, "{}", answer.body);

    let twice = r#"{"id": "018f7a3c-0000-7000-8000-000000000001", "answers": {"fatigue": 1, "fatigue": 1}}"#;
    let answer = house.browser().post_json(&to, twice).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let once = r#"{"id": "018f7a3c-0000-7000-8000-000000000001", "answers": {"fatigue": 2}}"#;
    let answer = house.browser().post_json(&to, once).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
}
