//! Logging in and out.

use axum::Form;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use care::clinic::{LogInError, LoggedIn, elsewhere, log_in, log_out};
use care::treatment::TokenHash;
use serde::Deserialize;

use super::log_in::{Carried, LogIn};
use crate::house::{Rooms, Shared};
use crate::language::Wanted;
use crate::page::problem::Problems;
use crate::practitioner::door::{COOKIE, Fields, Staff, cookie, field, jar};
use crate::practitioner::ended::{self, Return, Unsent, own_place};
use crate::{present, respond};

/// Before a log-in there is no session to derive a form token from, so a cookie and the form carry the same random one.
const BEFORE: &str = "door";
const BEFORE_BYTES: usize = 24;

/// Which page was asked for.
#[derive(Default, Deserialize)]
pub(crate) struct AskedFor {
    #[serde(default)]
    to: String,
}

pub(crate) async fn form(
    State(rooms): State<Shared>,
    wanted: Wanted,
    headers: HeaderMap,
    Query(asked): Query<AskedFor>,
) -> Response {
    let carried = Carried {
        to: own_place(&asked.to).unwrap_or_default().to_owned(),
        unsent: None,
    };
    first(&rooms, &wanted, &headers, StatusCode::OK, carried, None).await
}

/// The log-in where a form came after the end of the one before.
pub(crate) async fn after_end(
    rooms: &Rooms,
    wanted: &Wanted,
    headers: &HeaderMap,
    unsent: Option<Unsent>,
) -> Response {
    let to = String::new();
    let ended = Some(match unsent {
        Some(_) => "ended-kept",
        None => "ended-help",
    });
    let carried = Carried { to, unsent };
    let status = StatusCode::UNAUTHORIZED;
    first(rooms, wanted, headers, status, carried, ended).await
}

async fn first(
    rooms: &Rooms,
    wanted: &Wanted,
    headers: &HeaderMap,
    status: StatusCode,
    carried: Carried,
    ended: Option<&'static str>,
) -> Response {
    let csrf = before(rooms, headers);
    let page = present::page_of_nobody(rooms, wanted).await;
    let log_in = LogIn {
        page,
        csrf: csrf.clone(),
        email: String::new(),
        problems: Problems::default(),
        ended,
        carried,
    };
    let jar = jar(&HeaderMap::new()).add(cookie(rooms, BEFORE, csrf));
    (jar, respond::page(status, &log_in)).into_response()
}

/// The token of this browser before its log-in. It stays the same until somebody is in: another tab that is led here as
/// well, by itself perhaps, must not break the form of the first, which may carry what somebody typed.
fn before(rooms: &Rooms, headers: &HeaderMap) -> String {
    let held = jar(headers).get(BEFORE).map(|held| held.value().to_owned());
    let is_ours = |held: &String| {
        let bytes = URL_SAFE_NO_PAD.decode(held);
        bytes.is_ok_and(|bytes| bytes.len() == BEFORE_BYTES)
    };
    held.filter(is_ours).unwrap_or_else(|| {
        let mut bytes = [0; BEFORE_BYTES];
        rooms.care.entropy.fill(&mut bytes);
        URL_SAFE_NO_PAD.encode(bytes)
    })
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
            &fields,
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
            let back = Return::of(&rooms, &headers, email);
            go_on(&rooms, jar, token, &entered, &back, &fields).await
        }
        Err(LogInError::Refused) => {
            let problems = Some("log-in-refused");
            filled(&rooms, &wanted, StatusCode::UNAUTHORIZED, &fields, problems).await
        }
        Err(LogInError::Store(error)) => present::failed(&error),
    }
}

/// Where whoever came in goes on: with the form that came too late, where they are the same person in the same clinic; to
/// the page that they asked for; else to their work. Who works at several clinics says first which it is.
async fn go_on(
    rooms: &Rooms,
    jar: CookieJar,
    token: String,
    entered: &[LoggedIn],
    back: &Return,
    fields: &Fields,
) -> Response {
    let same = back.same(entered);
    let token = match same {
        Some(one) => elsewhere(&token, &one.clinic.id).unwrap_or(token),
        None => token,
    };
    let Some(who) = same.or(entered.first()) else {
        return Redirect::to("/log-in").into_response();
    };
    let jar = ended::come_in(rooms, jar, token.clone(), &who.staff.email);
    // Sent again from the browser's history, the same password and token let nobody in.
    let jar = jar.remove(Cookie::build((BEFORE, "")).path("/").build());
    if let (Some(who), Some(unsent)) = (same, Unsent::kept(fields)) {
        let staff = Staff(who.clone(), token);
        return (jar, ended::again(rooms, &staff, unsent).await).into_response();
    }
    let place = match own_place(field(fields, "to")) {
        Some(to) if same.is_some() || entered.len() == 1 => to,
        _ if entered.len() > 1 && same.is_none() => "/clinics",
        _ => "/worklist",
    };
    (jar, Redirect::to(place)).into_response()
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
    fields: &Fields,
    problem: Option<&str>,
) -> Response {
    let page = present::page_of_nobody(rooms, wanted).await;
    let problem = problem.map(|key| Problems::one("email", &page.t(key)));
    respond::page(
        status,
        &LogIn {
            page,
            csrf: field(fields, "csrf").to_owned(),
            email: field(fields, "email").to_owned(),
            problems: problem.unwrap_or_default(),
            ended: None,
            carried: Carried {
                to: own_place(field(fields, "to"))
                    .unwrap_or_default()
                    .to_owned(),
                unsent: Unsent::kept(fields),
            },
        },
    )
}
