//! A page of the check-in was sent: the next page, the page before, the same page with what is missing, or the answer.

use axum::Form as FormBody;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::check_in::{Submission, preview};
use care::id::ClientId;
use care::treatment::{LinkView, TokenHash};
use jiff::Timestamp;
use protocol::CompiledProtocol;
use protocol::contract::Answers;

use super::form::{FEEL, Form};
use super::send::{NotSent, send};
use super::step::{Asks, Step};
use super::steps::Steps;
use crate::house::Shared;
use crate::language::Wanted;
use crate::page::Page;
use crate::page::problem::Problems;
use crate::patient::frame::{self, Opened};
use crate::patient::language;
use crate::{failed, present, respond};

/// What a page of the check-in leads to.
enum Turn {
    /// Another page, or the same with what is missing.
    Page(Step, Problems),
    /// The answer.
    Send,
}

pub(crate) async fn go_on(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
    FormBody(fields): FormBody<Vec<(String, String)>>,
) -> Response {
    let protocol = &rooms.care.protocol;
    let opened = frame::opened(&rooms, &token, &wanted).await;
    let Opened {
        view, now, reader, ..
    } = match opened {
        Ok(opened) => opened,
        Err(answer) => return failed::keeping(*answer, &wanted.place, &fields),
    };
    let mut form = Form::read(protocol, &fields);
    let page = present::page(&view.clinic, protocol, &reader);
    let asks = asks(protocol, &view, &form, now);
    let turn = turn(protocol, &mut form, &fields, asks, &page);
    let steps = Steps {
        protocol,
        clinic: &view.clinic,
        reader: &reader,
        token: &token,
        form: &form,
        asks,
    };
    match turn {
        Turn::Page(step, problems) => {
            let status = if problems.is_empty() {
                StatusCode::OK
            } else {
                StatusCode::UNPROCESSABLE_ENTITY
            };
            let page = respond::form(status, &steps.page(step, problems));
            language::remembered(&rooms, &wanted, page).await
        }
        Turn::Send => {
            let submission = submission(protocol, &form, &token, &rooms);
            match send(&rooms, &view.clinic, &token, &reader, submission).await {
                Ok(answer) => answer,
                Err(NotSent { status, why }) => {
                    let problems = Problems::one("soreness", &why);
                    respond::form(status, &steps.page(Step::Feel, problems))
                }
            }
        }
    }
}

fn submission(
    protocol: &CompiledProtocol,
    form: &Form,
    token: &str,
    rooms: &crate::house::Rooms,
) -> Submission {
    let new_id = || ClientId::new(rooms.care.clock.now(), &*rooms.care.entropy);
    let id = form.id.clone().unwrap_or_else(new_id);
    Submission {
        corrects: form.corrects.clone(),
        ..Submission::new(TokenHash::of(token), id, form.answers(protocol))
    }
}

/// Which questions of the last page can still change the assessment, given what is said of danger. Where that cannot be
/// known, all of them: nobody is kept from checking in by it.
pub(super) fn asks(
    protocol: &CompiledProtocol,
    view: &LinkView,
    form: &Form,
    now: Timestamp,
) -> Asks {
    let mut open = form.clone();
    FEEL.iter().for_each(|name| drop(open.values.remove(*name)));
    for group in Step::Feel.groups(protocol) {
        open.none_of(group);
        open.none.remove(&group.id);
    }
    let answers = Answers {
        words: None,
        ..open.answers(protocol)
    };
    let Ok(assessed) = preview(protocol, view, &answers, now) else {
        return Asks {
            trend: true,
            usual: true,
        };
    };
    let undecided = assessed.undecided;
    let usual = Step::Feel.groups(protocol);
    let mut usual = usual.iter().flat_map(|group| &group.signs);
    Asks {
        trend: undecided.iter().any(|id| id == "soreness_trend"),
        usual: usual.any(|sign| undecided.contains(&sign.id)),
    }
}

fn turn(
    protocol: &CompiledProtocol,
    form: &mut Form,
    fields: &[(String, String)],
    asks: Asks,
    page: &Page,
) -> Turn {
    let field = |name: &str| {
        let found = fields.iter().rev().find(|(key, _)| key == name);
        found.map_or("", |(_, value)| value.as_str())
    };
    let (step, go) = (Step::from_id(field("step")), field("go"));
    let on = match step.after() {
        Some(next) => Turn::Page(next, Problems::default()),
        None => Turn::Send,
    };
    if go == "language" {
        return Turn::Page(step, Problems::default());
    }
    if go == "back" {
        return Turn::Page(step.before().unwrap_or(step), Problems::default());
    }
    if go == "skip" {
        form.leave_open(protocol, step);
        return if step == Step::Feel {
            send_or_ask(protocol, form, page)
        } else {
            on
        };
    }
    if step == Step::Feel {
        let missing = missing(protocol, form, asks, page);
        return if missing.is_empty() && go != "stay" {
            send_or_ask(protocol, form, page)
        } else {
            Turn::Page(step, missing)
        };
    }
    let groups = step.groups(protocol);
    if go == "none" {
        groups.iter().for_each(|group| form.none_of(group));
    }
    if go == "answer" && groups.iter().any(|group| !form.ticked(group).is_empty()) {
        return Turn::Send;
    }
    let open: Vec<_> = groups
        .iter()
        .filter(|group| !form.answers_group(group))
        .collect();
    if open.is_empty() {
        return on;
    }
    let mut problems = Problems::default();
    open.iter()
        .for_each(|group| problems.add(&group.id, &page.t("ask-missing-group")));
    Turn::Page(step, problems)
}

/// The last page is sent when its words fit and something was answered at all.
fn send_or_ask(protocol: &CompiledProtocol, form: &Form, page: &Page) -> Turn {
    if !form.words_fit() {
        return Turn::Page(
            Step::Feel,
            Problems::one("words", &page.t("ask-words-long")),
        );
    }
    if form.answers(protocol).is_empty() {
        return Turn::Page(
            Step::Feel,
            Problems::one("soreness", &page.t("ask-nothing")),
        );
    }
    Turn::Send
}

fn missing(protocol: &CompiledProtocol, form: &Form, asks: Asks, page: &Page) -> Problems {
    let mut problems = Problems::default();
    let needed = |name: &&str| *name != "soreness_trend" || asks.trend;
    for name in FEEL
        .iter()
        .filter(|name| !form.values.contains_key(**name))
        .filter(|name| needed(name))
    {
        problems.add(
            name,
            &page.t(&format!("ask-missing-{}", name.replace('_', "-"))),
        );
    }
    for group in Step::Feel.groups(protocol) {
        if asks.usual && !form.answers_group(group) {
            problems.add(&group.id, &page.t("ask-missing-group"));
        }
    }
    problems
}
