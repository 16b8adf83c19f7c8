//! Whether an alert was an adverse event: the questions of the form, what was answered, and how it is told.

use care::alert::{AdverseEvent, Harm, Relation, Severity};
use care::id::SessionId;
use protocol::CompiledProtocol;

use super::view::Treated;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::page::problem::Problems;
use crate::practitioner::door::{Fields, field};
use crate::text::Text;

/// Answers to the first question; the severities are yes.
const HARMS: [&str; 4] = ["no", "mild", "significant", "serious"];
const RELATIONS: [&str; 3] = ["related", "possible", "unrelated"];

/// The questions, with what was answered before.
#[derive(Clone, Debug)]
pub struct HarmForm {
    /// `harm`: no, or how bad.
    pub harms: Vec<Choice>,
    /// `relation`: whether the needling caused it.
    pub relations: Vec<Choice>,
    /// `kind`: what it was.
    pub kinds: Vec<Choice>,
    /// `session`: which session it is put down to.
    pub sessions: Vec<Choice>,
}

impl HarmForm {
    /// The questions; the newest session is suggested.
    pub(crate) fn of(
        protocol: &CompiledProtocol,
        page: &Page,
        sessions: &[(SessionId, String)],
        typed: &Fields,
    ) -> Self {
        let mut kinds = vec![Choice::new("", &page.t("adverse-kind-unset"))];
        kinds.extend(
            protocol.adverse_kinds().iter().map(|kind| {
                Choice::new(&kind.id, &protocol.text(page.text.lang(), &kind.text_key))
            }),
        );
        let mut which: Vec<Choice> = sessions
            .iter()
            .map(|(id, label)| Choice::new(id.as_str(), label))
            .collect();
        which.push(Choice::new("", &page.t("adverse-session-none")));
        Self {
            harms: chosen(harms(page.text), typed, "harm"),
            relations: chosen(
                Choice::of(page.text, "relation", &RELATIONS),
                typed,
                "relation",
            ),
            kinds: chosen(kinds, typed, "kind"),
            sessions: chosen(which, typed, "session"),
        }
    }

    /// The questions about an event of a session that is known.
    pub(crate) fn of_session(protocol: &CompiledProtocol, page: &Page, typed: &Fields) -> Self {
        Self {
            harms: chosen(severities(page.text), typed, "harm"),
            sessions: Vec::new(),
            ..Self::of(protocol, page, &[], typed)
        }
    }

    /// Invented, of a session that is known.
    pub(crate) fn sample_of_session(text: Text) -> Self {
        Self {
            harms: severities(text),
            ..Self::sample(text, &[])
        }
    }

    /// Invented.
    pub(super) fn sample(text: Text, sessions: &[Treated]) -> Self {
        let kind = |id: &str, label: &str| Choice::new(id, label);
        let session = |one: &Treated| Choice::new("1", &one.at.shown);
        Self {
            harms: harms(text),
            relations: Choice::of(text, "relation", &RELATIONS),
            kinds: vec![
                kind("", "Choose"),
                kind("bleeding", "Bleeding or a large bruise"),
                kind("infection", "Infection"),
            ],
            sessions: sessions.iter().map(session).collect(),
        }
    }
}

fn harms(text: Text) -> Vec<Choice> {
    let hinted = |choice: Choice| {
        let hint = match choice.value.as_str() {
            "mild" => text.get("harm-mild-hint"),
            "significant" => text.get("harm-significant-hint"),
            "serious" => text.get("harm-serious-hint"),
            _ => String::new(),
        };
        choice.hint(&hint)
    };
    let all = Choice::of(text, "harm", &HARMS).into_iter();
    all.map(hinted).collect()
}

/// How bad it was, without "no".
fn severities(text: Text) -> Vec<Choice> {
    let named = |choice: Choice| {
        let label = match choice.value.as_str() {
            "mild" => text.get("register-mild"),
            "significant" => text.get("register-significant"),
            _ => text.get("register-serious"),
        };
        Choice { label, ..choice }
    };
    let all = harms(text).into_iter();
    all.filter(|choice| choice.value != "no")
        .map(named)
        .collect()
}

/// The choices with that taken which a form sent.
pub(super) fn chosen(choices: Vec<Choice>, typed: &Fields, name: &str) -> Vec<Choice> {
    if !typed.iter().any(|(key, _)| key == name) {
        return choices;
    }
    let value = field(typed, name);
    let taken = |choice: Choice| {
        if choice.value == value {
            choice.taken()
        } else {
            choice
        }
    };
    choices.into_iter().map(taken).collect()
}

/// What a form states, or what is missing in it.
pub(crate) fn parse(text: Text, fields: &Fields) -> Result<Harm, Problems> {
    let severity = match field(fields, "harm") {
        "" => return Ok(Harm::NotStated),
        "no" => return Ok(Harm::No),
        id => Severity::from_id(id),
    };
    let relation = Relation::from_id(field(fields, "relation"));
    let kind = field(fields, "kind").to_owned();
    let mut problems = Problems::default();
    if severity.is_none() {
        problems.add("harm", &text.get("harm-missing"));
    }
    if kind.is_empty() {
        problems.add("kind", &text.get("adverse-kind-missing"));
    }
    let Some((severity, relation)) = severity.zip(relation).filter(|_| !kind.is_empty()) else {
        if relation.is_none() {
            problems.add("relation", &text.get("relation-missing"));
        }
        return Err(problems);
    };
    Ok(Harm::Yes(AdverseEvent {
        severity,
        relation,
        kind,
        session: SessionId::parse(field(fields, "session")),
    }))
}

/// What was stated, in one sentence; empty where nothing was.
pub(crate) fn told(protocol: &CompiledProtocol, page: &Page, harm: &Harm) -> String {
    let event = match harm {
        Harm::NotStated => return String::new(),
        Harm::No => return page.t("harm-none-stated"),
        Harm::Yes(event) => event,
    };
    let kind = protocol.adverse_kind(&event.kind).map_or_else(
        || event.kind.clone(),
        |kind| protocol.text(page.text.lang(), &kind.text_key),
    );
    let severity = match event.severity {
        Severity::Mild => "harm-told-mild",
        Severity::Significant => "harm-told-significant",
        Severity::Serious => "harm-told-serious",
    };
    let relation = match event.relation {
        Relation::Related => "relation-told-related",
        Relation::Possible => "relation-told-possible",
        Relation::Unrelated => "relation-told-unrelated",
    };
    format!("{} {}", page.tw(severity, "kind", &kind), page.t(relation))
}
