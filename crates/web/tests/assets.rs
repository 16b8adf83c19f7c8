//! Static files and headers, through a router.

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use axum::middleware::from_fn;
use axum::routing::get;
use tower::ServiceExt;

async fn ask(address: &str) -> Response<Body> {
    let app: Router = Router::new()
        .route("/page", get(|| async { "a page" }))
        .merge(web::assets::routes())
        .layer(from_fn(web::headers::strict));
    app.oneshot(Request::get(address).body(Body::empty()).unwrap())
        .await
        .unwrap()
}

fn value(response: &Response<Body>, name: header::HeaderName) -> &str {
    response
        .headers()
        .get(name)
        .map_or("", |value| value.to_str().unwrap())
}

#[tokio::test]
async fn a_static_file_may_be_kept_for_ever_under_its_hashed_name() {
    let response = ask(web::assets::url("style.css")).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(
        value(&response, header::CONTENT_TYPE),
        "text/css; charset=utf-8"
    );
    assert!(value(&response, header::CACHE_CONTROL).contains("immutable"));
}

#[tokio::test]
async fn a_page_is_never_kept_and_may_load_nothing_from_elsewhere() {
    let response = ask("/page").await;
    assert_eq!(value(&response, header::CACHE_CONTROL), "no-store");
    assert_eq!(value(&response, header::REFERRER_POLICY), "no-referrer");
    assert_eq!(value(&response, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    let policy = value(&response, header::CONTENT_SECURITY_POLICY);
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
        "{policy}"
    );
}

#[tokio::test]
async fn another_hash_leads_nowhere() {
    assert_eq!(
        ask("/assets/style.0000000000000000.css").await.status(),
        StatusCode::NOT_FOUND
    );
}
