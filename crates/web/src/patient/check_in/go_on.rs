//! A page of the check-in was sent: the next page, the page before, the same page with what is missing, or the answer.

use axum::Form as FormBody;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use care::check_in::{Refused, Submission};
use care::clinic::Clinic;
use care::id::ClientId;
use care::treatment::{Recovery, TokenHash, recovery};
use protocol::CompiledProtocol;

use super::form::{FEEL, Form};
use super::steps::{self, STEPS};
use crate::house::Shared;
use crate::machine::let_in;
use crate::page::problem::Problems;
use crate::patient::frame;
use crate::{present, respond};

/// What a page of the check-in leads to.
enum Turn {
    /// Another page, or the same with what is missing.
    Page(usize, Problems),
    /// The answer.
    Send,
}

pub(crate) async fn go_on(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    FormBody(fields): FormBody<Vec<(String, String)>>,
) -> Response {
    let protocol = &rooms.care.protocol;
    let clinic = match recovery(&rooms.care, &token).await {
        Ok(Recovery::Unknown) => return frame::unknown(&rooms).await,
        Ok(Recovery::Gone(clinic)) => return frame::gone(protocol, &clinic),
        Ok(Recovery::Open { view, .. }) => view.clinic,
        Err(error) => return present::failed(&error),
    };
    let mut form = Form::read(protocol, &fields);
    let page = present::page(&clinic, protocol);
    match turn(protocol, &mut form, &fields, &page) {
        Turn::Page(index, problems) => {
            let status = if problems.is_empty() {
                StatusCode::OK
            } else {
                StatusCode::UNPROCESSABLE_ENTITY
            };
            respond::page(
                status,
                &steps::page(protocol, &clinic, &token, &form, index, problems),
            )
        }
        Turn::Send => send(&rooms, &clinic, &token, form).await,
    }
}

fn turn(
    protocol: &CompiledProtocol,
    form: &mut Form,
    fields: &[(String, String)],
    page: &crate::page::Page,
) -> Turn {
    let field = |name: &str| {
        fields
            .iter()
            .rev()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value.as_str())
    };
    let (step, go) = (field("step"), field("go"));
    let index = steps::index_of(step);
    let on = |index: usize| {
        if index + 1 < STEPS.len() {
            Turn::Page(index + 1, Problems::default())
        } else {
            Turn::Send
        }
    };
    match go {
        "back" => return Turn::Page(index.saturating_sub(1), Problems::default()),
        "skip" => {
            form.leave_open(protocol, step);
            return if step == "usual" {
                send_or_ask(protocol, form, page)
            } else {
                on(index)
            };
        }
        _ => {}
    }
    let Some(group) = steps::group(protocol, step) else {
        let missing = missing_scales(form, page);
        return if missing.is_empty() {
            on(index)
        } else {
            Turn::Page(index, missing)
        };
    };
    // The button "none of these" has no `go`; on the last page it is a box beside the signs.
    if go.is_empty() && form.none.contains(step) {
        form.none_of(group);
    } else if !form.ticked(group).is_empty() {
        form.none.remove(step);
    }
    if !form.answers_group(group) {
        return Turn::Page(index, Problems::one(step, &page.t("ask-missing-group")));
    }
    match (step, go) {
        ("usual", _) => send_or_ask(protocol, form, page),
        (_, "answer") => Turn::Send,
        _ => on(index),
    }
}

/// The last page is sent when its words fit and something was answered at all.
fn send_or_ask(protocol: &CompiledProtocol, form: &Form, page: &crate::page::Page) -> Turn {
    let last = STEPS.len() - 1;
    if !form.words_fit() {
        return Turn::Page(last, Problems::one("words", &page.t("ask-words-long")));
    }
    if form.answers(protocol).is_empty() {
        return Turn::Page(last, Problems::one("usual", &page.t("ask-nothing")));
    }
    Turn::Send
}

fn missing_scales(form: &Form, page: &crate::page::Page) -> Problems {
    let mut problems = Problems::default();
    for name in FEEL.iter().filter(|name| !form.values.contains_key(**name)) {
        problems.add(
            name,
            &page.t(&format!("ask-missing-{}", name.replace('_', "-"))),
        );
    }
    problems
}

async fn send(rooms: &Shared, clinic: &Clinic, token: &str, form: Form) -> Response {
    let protocol = &rooms.care.protocol;
    let token_hash = TokenHash::of(token);
    if let Err(seconds) = let_in(rooms, &token_hash) {
        let page = present::page(clinic, protocol);
        let problems = Problems::one(
            "usual",
            &page.tc(
                "ask-too-many",
                usize::try_from(seconds.div_ceil(60)).unwrap_or(1),
            ),
        );
        let ask = steps::page(protocol, clinic, token, &form, STEPS.len() - 1, problems);
        return respond::page(StatusCode::TOO_MANY_REQUESTS, &ask);
    }
    let now = rooms.care.clock.now();
    let client_id = form
        .id
        .clone()
        .unwrap_or_else(|| ClientId::new(now, &*rooms.care.entropy));
    let submission = Submission {
        token_hash,
        client_id,
        answered_at: None,
        sent_at: None,
        answers: form.answers(protocol),
    };
    let result = match rooms.desk.submit(submission.clone()).await {
        // Somebody went back and sent other answers: a further check-in, not a change of the stored one.
        Ok(Err(Refused::Conflict)) => {
            let client_id = ClientId::new(now, &*rooms.care.entropy);
            rooms
                .desk
                .submit(Submission {
                    client_id,
                    ..submission
                })
                .await
        }
        result => result,
    };
    match result {
        Ok(Ok(accepted)) => {
            Redirect::to(&format!("/r/{token}/check-ins/{}", accepted.receipt)).into_response()
        }
        Ok(Err(Refused::Unknown)) => frame::unknown(rooms).await,
        Ok(Err(Refused::Gone(_) | Refused::Conflict)) => frame::gone(protocol, clinic),
        Err(error) => not_stored(protocol, clinic, token, &form, &error),
    }
}

/// The last page once more with all answers, since nothing was stored.
fn not_stored(
    protocol: &CompiledProtocol,
    clinic: &Clinic,
    token: &str,
    form: &Form,
    error: &care::port::StoreError,
) -> Response {
    tracing::error!(trouble = ?error.trouble, what = %error.what, "a check-in could not be stored");
    let page = present::page(clinic, protocol);
    let problems = Problems::one("usual", &page.t("ask-not-stored"));
    respond::page(
        StatusCode::SERVICE_UNAVAILABLE,
        &steps::page(protocol, clinic, token, form, STEPS.len() - 1, problems),
    )
}
