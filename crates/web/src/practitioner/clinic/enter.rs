//! Logging in and out.

use axum::Form;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::cookie::Cookie;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use care::clinic::{LogInError, log_in, log_out};
use care::treatment::TokenHash;

use super::log_in::LogIn;
use crate::house::Shared;
use crate::language::Wanted;
use crate::page::problem::Problems;
use crate::practitioner::door::{COOKIE, Fields, Staff, cookie, field, jar};
use crate::{present, respond};

/// Before a log-in there is no session to derive a form token from, so a cookie and the form carry the same random one.
const BEFORE: &str = "door";

pub(crate) async fn form(State(rooms): State<Shared>, wanted: Wanted) -> Response {
    let mut bytes = [0; 24];
    rooms.care.entropy.fill(&mut bytes);
    let csrf = URL_SAFE_NO_PAD.encode(bytes);
    let page = filled(&rooms, &wanted, StatusCode::OK, csrf.clone(), "", None).await;
    (
        jar(&HeaderMap::new()).add(cookie(&rooms, BEFORE, csrf)),
        page,
    )
        .into_response()
}

pub(crate) async fn enter(
    State(rooms): State<Shared>,
    wanted: Wanted,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Response {
    let (email, csrf) = (field(&fields, "email"), field(&fields, "csrf"));
    let jar = jar(&headers);
    if csrf.is_empty() || jar.get(BEFORE).is_none_or(|cookie| cookie.value() != csrf) {
        return Redirect::to("/log-in").into_response();
    }
    let key = TokenHash::of(&email.trim().to_lowercase());
    if rooms.log_ins.let_in(key.as_str()).is_err() {
        let problems = Some("log-in-too-many");
        let mut response = filled(
            &rooms,
            &wanted,
            StatusCode::TOO_MANY_REQUESTS,
            csrf.to_owned(),
            email,
            problems,
        )
        .await;
        response
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
        return response;
    }
    match log_in(&rooms.care, email, field(&fields, "password")).await {
        Ok((token, entered)) => {
            // Who works at several clinics says first which it is.
            let place = if entered.len() > 1 {
                "/clinics"
            } else {
                "/worklist"
            };
            let jar = jar.add(cookie(&rooms, COOKIE, token));
            (jar, Redirect::to(place)).into_response()
        }
        Err(LogInError::Refused) => {
            let problems = Some("log-in-refused");
            filled(
                &rooms,
                &wanted,
                StatusCode::UNAUTHORIZED,
                csrf.to_owned(),
                email,
                problems,
            )
            .await
        }
        Err(LogInError::Store(error)) => present::failed(&error),
    }
}

pub(crate) async fn leave(
    State(rooms): State<Shared>,
    staff: Staff,
    headers: HeaderMap,
    Form(fields): Form<Fields>,
) -> Response {
    if let Err(refusal) = staff.check(&rooms, &fields) {
        return *refusal;
    }
    match log_out(&rooms.care, &staff.1, &staff.0).await {
        Ok(()) => (
            jar(&headers).remove(Cookie::build((COOKIE, "")).path("/").build()),
            Redirect::to("/log-in"),
        )
            .into_response(),
        Err(error) => present::failed(&error),
    }
}

async fn filled(
    rooms: &Shared,
    wanted: &Wanted,
    status: StatusCode,
    csrf: String,
    email: &str,
    problem: Option<&str>,
) -> Response {
    let page = present::page_of_nobody(rooms, wanted).await;
    let problem = problem.map(|key| Problems::one("email", &page.t(key)));
    respond::page(
        status,
        &LogIn {
            page,
            csrf,
            email: email.to_owned(),
            problems: problem.unwrap_or_default(),
        },
    )
}
