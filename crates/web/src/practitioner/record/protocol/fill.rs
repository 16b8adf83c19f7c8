//! Fills and sends the protocol's page.

use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::Response;
use care::clinic::ClinicKind;
use care::port::StoreError;
use care::record::sign_off::{is_signed, may_sign};
use care::record::translation::signed_translations;
use protocol::CompiledProtocol;
use serde::Deserialize;

use super::words::Words;
use super::{
    Advice, Choice, Named, Pen, ProtocolPage, Rule, Section, Signed, Translation, TranslationState,
    Usual,
};
use crate::disposition::Disposition;
use crate::house::{Rooms, Shared};
use crate::page::Page;
use crate::page::problem::Problems;
use crate::practitioner::Room;
use crate::practitioner::door::Staff;
use crate::present;
use crate::text::Text;

/// Levels that rules raise to, worst first.
const LEVELS: [triage::Disposition; 3] = [
    triage::Disposition::Emergency,
    triage::Disposition::Urgent,
    triage::Disposition::Contact,
];

/// What of the protocol is shown.
#[derive(Deserialize)]
pub(crate) struct Filter {
    level: Option<String>,
}

pub(crate) async fn protocol(
    State(rooms): State<Shared>,
    staff: Staff,
    Query(filter): Query<Filter>,
) -> Response {
    let level = filter.level.as_deref();
    let level = level.and_then(|id| LEVELS.into_iter().find(|level| level.id() == id));
    send(&rooms, &staff, StatusCode::OK, Problems::default(), level).await
}

/// The page with what is wrong with the signature.
pub(super) async fn answer(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    problems: Problems,
) -> Response {
    send(rooms, staff, status, problems, None).await
}

async fn send(
    rooms: &Rooms,
    staff: &Staff,
    status: StatusCode,
    problems: Problems,
    level: Option<triage::Disposition>,
) -> Response {
    present::filled(status, page_of(rooms, staff, problems, level).await)
}

async fn page_of(
    rooms: &Rooms,
    staff: &Staff,
    problems: Problems,
    level: Option<triage::Disposition>,
) -> Result<ProtocolPage, StoreError> {
    let (page, desk) = staff.frames(rooms, Room::Settings).await?;
    let protocol = &rooms.care.protocol;
    let signed = signed(rooms, staff, &page).await?;
    let words = Words {
        protocol,
        page: &page,
    };
    Ok(ProtocolPage {
        problems,
        version: format!("{} {}", protocol.id(), protocol.version()),
        sha256: protocol.sha256().to_owned(),
        pen: pen(staff, signed.is_some()),
        signed,
        translations: translations(rooms, staff, &page).await?,
        levels: levels(protocol, level),
        sections: sections(&words, level),
        named: named(&words),
        usual: protocol
            .usual()
            .rows
            .iter()
            .map(|row| usual(&words, row))
            .collect(),
        usual_rest: protocol
            .usual()
            .rest
            .iter()
            .map(|one| words.of(&one.when))
            .collect(),
        advice: protocol
            .advice()
            .iter()
            .map(|advice| advice_of(&words, advice))
            .collect(),
        schedule: schedule(protocol, &page),
        page,
        desk,
    })
}

async fn signed(rooms: &Rooms, staff: &Staff, page: &Page) -> Result<Option<Signed>, StoreError> {
    let clinic = &staff.0.clinic;
    if !is_signed(clinic, &rooms.care.protocol) {
        return Ok(None);
    }
    let newest = rooms.care.store.sign_offs(&clinic.id, 1).await?;
    Ok(newest.into_iter().next().map(|one| Signed {
        at: present::moment_with_year(page.text, one.at, &clinic.zone),
        by: one.name,
    }))
}

/// Every language of the content with what this clinic has signed of it.
async fn translations(
    rooms: &Rooms,
    staff: &Staff,
    page: &Page,
) -> Result<Vec<Translation>, StoreError> {
    let (clinic, protocol) = (&staff.0.clinic, &rooms.care.protocol);
    let signed = signed_translations(&rooms.care, clinic).await?;
    let one = |text: Text| {
        let found = signed.iter().find(|one| one.language == text.lang());
        let state = match found {
            _ if !protocol.is_draft(text.lang()) => TranslationState::Original,
            Some(one) => TranslationState::Signed(Signed {
                at: present::moment_with_year(page.text, one.at, &clinic.zone),
                by: one.name.clone(),
            }),
            None if may_sign(&staff.0) => TranslationState::Offered,
            None => TranslationState::Draft,
        };
        Translation {
            name: page.text.name_of(text),
            text,
            state,
        }
    };
    let spoken = |text: &Text| protocol.languages().any(|known| known == text.lang());
    Ok(Text::all().into_iter().filter(spoken).map(one).collect())
}

fn pen(staff: &Staff, is_signed: bool) -> Pen {
    match staff.0.clinic.kind {
        ClinicKind::Demo => Pen::Demo,
        ClinicKind::Real if is_signed => Pen::Used,
        ClinicKind::Real if may_sign(&staff.0) => Pen::Offered,
        ClinicKind::Real => Pen::NotYours,
    }
}

fn levels(protocol: &CompiledProtocol, chosen: Option<triage::Disposition>) -> Vec<Choice> {
    let count = |level: Option<triage::Disposition>| {
        let rules = protocol.rules().iter();
        rules
            .filter(|rule| level.is_none_or(|level| rule.disposition == level))
            .count()
    };
    let choice = |level: Option<triage::Disposition>| Choice {
        address: level.map_or_else(
            || "/protocol".to_owned(),
            |level| format!("/protocol?level={}", level.id()),
        ),
        word: level.map_or("protocol-all", |level| present::disposition(level).word()),
        count: count(level),
        current: if level == chosen { "page" } else { "false" },
    };
    let each = LEVELS.into_iter().map(Some);
    std::iter::once(None).chain(each).map(choice).collect()
}

fn sections(words: &Words<'_>, chosen: Option<triage::Disposition>) -> Vec<Section> {
    let shown = LEVELS
        .into_iter()
        .filter(|level| chosen.is_none_or(|chosen| chosen == *level));
    shown.map(|level| section(words, level)).collect()
}

fn section(words: &Words<'_>, level: triage::Disposition) -> Section {
    let rules = words.protocol.rules().iter();
    let disposition: Disposition = present::disposition(level);
    Section {
        disposition,
        action: words.page.t(disposition.word()),
        rules: rules
            .filter(|rule| rule.disposition == level)
            .map(|rule| rule_of(words, rule))
            .collect(),
    }
}

fn rule_of(words: &Words<'_>, rule: &protocol::Rule) -> Rule {
    let protocol = words.protocol;
    let facts = protocol.facts().iter();
    let facts = facts.filter(|fact| rule.facts.contains(&fact.id));
    Rule {
        id: rule.id.clone(),
        words: words.of(&rule.when),
        when: rule.when.clone(),
        reason: protocol.text(words.page.text.lang(), &rule.text_key),
        sources: present::sources(protocol, &rule.sources),
        facts: facts
            .map(|fact| format!("{}: {}", fact.id, fact.says))
            .collect(),
        grade: words.page.t(&format!("grade-{}", rule.grade)),
        hazard: hazard(protocol, &rule.hazard),
        reviewer: rule.reviewer.clone(),
        review_by: rule.review_by.clone(),
    }
}

/// The danger's id with what is known of it.
fn hazard(protocol: &CompiledProtocol, id: &str) -> String {
    let fact = protocol.facts().iter().find(|fact| fact.id == id);
    fact.map_or_else(|| id.to_owned(), |fact| format!("{id}: {}", fact.says))
}

fn named(words: &Words<'_>) -> Vec<Named> {
    let definitions = words.protocol.definitions().iter();
    definitions
        .map(|one| Named {
            id: one.id.clone(),
            name: words.name(&one.id),
            words: words.of(&one.when),
        })
        .collect()
}

fn usual(words: &Words<'_>, row: &protocol::UsualRow) -> Usual {
    Usual {
        shows: words.of(&row.shows),
        within: words.of(&row.within),
        sources: present::sources(words.protocol, &row.sources),
    }
}

fn advice_of(words: &Words<'_>, advice: &protocol::Advice) -> Advice {
    let page = words.page;
    let from = page.tw(
        "protocol-from-h",
        "hours",
        &(advice.from_min / 60).to_string(),
    );
    let until = advice
        .until_min
        .map(|until| page.tw("protocol-until-h", "hours", &(until / 60).to_string()));
    let tired = advice
        .fatigue_from
        .map(|points| page.tw("condition-fatigue-at-least", "value", &points.to_string()));
    let only = [words.signs(&advice.only_when), tired.unwrap_or_default()];
    let only: Vec<&str> = only
        .iter()
        .map(String::as_str)
        .filter(|words| !words.is_empty())
        .collect();
    Advice {
        // What the practitioner adds is a slot here.
        text: words
            .protocol
            .text_with(page.text.lang(), &advice.text_key, &[("guidance", "…")]),
        hours: [Some(from), until]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        only_with: only.join(&format!(" {} ", page.t("or"))),
        not_with: words.signs(&advice.not_when),
        hazard: hazard(words.protocol, &advice.hazard),
        sources: present::sources(words.protocol, &advice.sources),
    }
}

fn schedule(protocol: &CompiledProtocol, page: &Page) -> Vec<String> {
    let plan = protocol.schedule();
    let hours = |all: &[u16]| {
        let all: Vec<String> = all.iter().map(ToString::to_string).collect();
        page.text.list(&all)
    };
    vec![
        page.tw("protocol-asked", "hours", &hours(&plan.check_in_h)),
        page.tw("protocol-daily", "hours", &plan.daily_until_h.to_string()),
        page.tw("protocol-outcomes", "hours", &hours(&plan.outcomes_h)),
        page.tw(
            "protocol-before-next",
            "hours",
            &plan.outcomes_before_next_h.to_string(),
        ),
        page.tw(
            "protocol-silent",
            "missed",
            &plan.not_heard_after_missed.to_string(),
        ),
        page.tw("protocol-link", "days", &plan.link_valid_days.to_string()),
        page.tw(
            "protocol-link-again",
            "days",
            &plan.link_again_days.to_string(),
        ),
    ]
}
