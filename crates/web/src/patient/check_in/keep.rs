//! Fills and sends what a patient's phone keeps for a time without a network.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::port::StoreError;
use care::treatment::LinkView;
use protocol::CompiledProtocol;
use triage::Disposition;

use super::answer::{Parts, Reason, Told};
use super::ask::Ask;
use super::form::{FEEL, Form};
use super::gone::{Gone, Why};
use super::kit::{Kit, given};
use super::offline::{Fitted, Form as AdviceForm, Offline};
use super::step::{Asks, Step};
use super::steps::Steps;
use super::told::{action, crisis, tell};
use crate::house::Shared;
use crate::language::Wanted;
use crate::page::Page;
use crate::page::problem::Problems;
use crate::patient::Frame;
use crate::patient::frame::{self, Opened};
use crate::{present, respond};

/// The check-in in one document.
pub(crate) async fn offline(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let protocol = &rooms.care.protocol;
    let opened = match frame::opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    match document(protocol, &opened, &token) {
        Ok(page) => respond::page(StatusCode::OK, &page),
        Err(error) => present::failed(&error),
    }
}

/// What is shown in place of a page that cannot be read without a network.
pub(crate) async fn no_network(
    State(rooms): State<Shared>,
    Path(token): Path<String>,
    wanted: Wanted,
) -> Response {
    let protocol = &rooms.care.protocol;
    let Opened { view, reader, .. } = match frame::opened(&rooms, &token, &wanted).await {
        Ok(opened) => opened,
        Err(answer) => return *answer,
    };
    let page = present::page(&view.clinic, protocol, &reader);
    let patient = Frame::of(protocol, &page, &view.clinic, &token);
    let why = Why::NoNetwork;
    let gone = Gone {
        page,
        patient,
        why,
        ask: String::new(),
        again: None,
    };
    respond::page(StatusCode::OK, &gone)
}

fn document(
    protocol: &CompiledProtocol,
    opened: &Opened,
    token: &str,
) -> Result<Offline, StoreError> {
    let Opened { view, reader, .. } = opened;
    let page = present::page(&view.clinic, protocol, reader);
    let kit = Kit::of(protocol, &page, view, opened.now)?.to_json();
    let problems = problems(protocol, &page);
    let lang = page.text.lang();
    let reason = |rule: &protocol::Rule| Reason {
        text: protocol.text(lang, &rule.text_key),
        sources: present::sources(protocol, &rule.sources),
    };
    let told = |disposition| told(protocol, view, &page, disposition);
    Ok(Offline {
        patient: Frame::of(protocol, &page, &view.clinic, token).kept(
            &page,
            &view.clinic,
            opened.now,
        ),
        kit,
        steps: steps(protocol, opened, token, &problems),
        told: Disposition::ALL.into_iter().map(told).collect(),
        reasons: protocol.rules().iter().map(reason).collect(),
        incomplete: protocol.text(lang, "incomplete"),
        advice: advice(protocol, &page),
        problems,
        page,
    })
}

/// The pages as the server gives them, with nothing answered and every question asked.
fn steps(
    protocol: &CompiledProtocol,
    opened: &Opened,
    token: &str,
    problems: &Problems,
) -> Vec<Ask> {
    let steps = |form| Steps {
        protocol,
        clinic: &opened.view.clinic,
        reader: &opened.reader,
        token,
        form,
        asks: Asks {
            trend: true,
            usual: true,
        },
    };
    // What was there before is asked of what was ticked, which the script knows: so the page has it for every sign.
    let (empty, full) = (Form::default(), Form::with_every_sign(protocol));
    let page = |step| Ask {
        before: steps(&full).page(step, Problems::default()).before,
        ..steps(&empty).page(step, problems.clone())
    };
    Step::ALL.into_iter().map(page).collect()
}

/// All that may be missing or wrong.
fn problems(protocol: &CompiledProtocol, page: &Page) -> Problems {
    let mut problems = Problems::default();
    for group in protocol.groups() {
        problems.add(&group.id, &page.t("ask-missing-group"));
    }
    for name in FEEL {
        let key = format!("ask-missing-{}", name.replace('_', "-"));
        problems.add(name, &page.t(&key));
    }
    problems.add("words", &page.t("ask-words-long"));
    problems.add("nothing", &page.t("ask-nothing"));
    problems
}

fn told(
    protocol: &CompiledProtocol,
    view: &LinkView,
    page: &Page,
    disposition: Disposition,
) -> Told {
    let text = |part: &str| action(protocol, view, page, disposition, part);
    Told {
        disposition: present::disposition(disposition),
        action: text(".action"),
        limit: text(".time"),
        tell: tell(protocol, view, page, disposition),
        crisis: (disposition == Disposition::Emergency).then(|| crisis(protocol, view, page)),
        stands: page.t("answer-stands"),
        parts: Parts::Waiting,
    }
}

/// Every piece of advice, in both its forms where there are two.
fn advice(protocol: &CompiledProtocol, page: &Page) -> Vec<Fitted> {
    let fitted = |(place, advice): (usize, &protocol::Advice)| {
        let forms: &[(AdviceForm, bool)] = if advice.stronger_after_first {
            &[(AdviceForm::First, true), (AdviceForm::Again, false)]
        } else {
            &[(AdviceForm::Both, false)]
        };
        let one = |(form, first): &(AdviceForm, bool)| {
            let key = advice.text_key_for(Some(*first));
            let key = key.trim_start_matches("advice-").to_owned();
            let found = frame::advice(protocol, page, &[key]).into_iter().next();
            found.map(|advice| Fitted {
                place,
                form: *form,
                advice,
            })
        };
        forms.iter().filter_map(one).collect::<Vec<_>>()
    };
    given(protocol).enumerate().flat_map(fitted).collect()
}
