//! The numbers and ids from which a device finds an answer by itself: what the triage core cannot know. The sentences
//! stand in the page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use care::check_in::bases;
use care::port::StoreError;
use care::treatment::LinkView;
use jiff::Timestamp;
use protocol::{Advice, CompiledProtocol};
use serde::Serialize;

use super::answered::waiting;
use super::step::Step;
use crate::page::Page;
use crate::{assets, patient::files};

/// All of it; times are milliseconds since 1970.
#[derive(Serialize)]
pub(super) struct Kit<'a> {
    made_at: i64,
    /// Hash of the content under which answers are previewed.
    protocol: &'a str,
    core: &'static str,
    rules: String,
    words: String,
    sessions: Vec<Session>,
    /// In the order of their bits.
    signs: Vec<&'a str>,
    /// The number of the question for the soreness' change.
    trend: usize,
    groups: Vec<Group<'a>>,
    /// What each rule raises to, in the protocol's order.
    levels: Vec<&'static str>,
    advice: Vec<When<'a>>,
    said: Said,
    /// A higher disposition that was told before and that nobody has looked at.
    stands: &'static str,
}

#[derive(Serialize)]
struct Session {
    needled_at: i64,
    until: i64,
    first: bool,
    input: String,
}

#[derive(Serialize)]
struct Group<'a> {
    id: &'a str,
    step: &'static str,
    signs: Vec<&'a str>,
}

/// When a piece of advice is given.
#[derive(Serialize)]
struct When<'a> {
    highest: &'static str,
    from_min: u32,
    until_min: Option<u32>,
    not_when: &'a [String],
    only_when: &'a [String],
    fatigue_from: Option<u8>,
}

/// The words in which answers are said back.
#[derive(Serialize)]
struct Said {
    soreness: String,
    fatigue: String,
    better: String,
    same: String,
    worse: String,
    signs: std::collections::BTreeMap<String, String>,
}

impl<'a> Kit<'a> {
    /// For a patient, now.
    pub(super) fn of(
        protocol: &'a CompiledProtocol,
        page: &Page,
        view: &LinkView,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        Ok(Self {
            made_at: now.as_millisecond(),
            protocol: protocol.sha256(),
            core: assets::url("triage.wasm"),
            rules: files::rules(protocol),
            words: files::words(protocol),
            sessions: sessions(protocol, view, now)?,
            signs: protocol.signs().map(|sign| sign.id.as_str()).collect(),
            trend: protocol.sign_count() + 1,
            groups: Step::ALL
                .into_iter()
                .flat_map(|step| groups(protocol, step))
                .collect(),
            levels: protocol
                .rules()
                .iter()
                .map(|rule| rule.disposition.id())
                .collect(),
            advice: given(protocol).map(When::of).collect(),
            said: Said::of(protocol, page),
            stands: waiting(view).map_or("", |alert| alert.disposition.id()),
        })
    }

    /// As the page carries it.
    pub(super) fn to_json(&self) -> String {
        // Strings, numbers and lists of them always serialise.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Advice that a page may give by itself; a slot for the practitioner's own words is none.
pub(super) fn given(protocol: &CompiledProtocol) -> impl Iterator<Item = &Advice> {
    let all = protocol.advice().iter();
    all.filter(|advice| !advice.by_practitioner)
}

fn sessions(
    protocol: &CompiledProtocol,
    view: &LinkView,
    now: Timestamp,
) -> Result<Vec<Session>, StoreError> {
    let bases = bases(protocol, view, now)?.into_iter();
    let session = |basis: care::check_in::Basis| Session {
        needled_at: basis.needled_at.as_millisecond(),
        until: basis.until.as_millisecond(),
        first: basis.first_session == Some(true),
        input: STANDARD.encode(basis.input.to_bytes()),
    };
    Ok(bases.map(session).collect())
}

fn groups(protocol: &CompiledProtocol, step: Step) -> impl Iterator<Item = Group<'_>> {
    let groups = step.groups(protocol).into_iter();
    groups.map(move |group| Group {
        id: &group.id,
        step: step.id(),
        signs: group.signs.iter().map(|sign| sign.id.as_str()).collect(),
    })
}

impl<'a> When<'a> {
    fn of(advice: &'a Advice) -> Self {
        Self {
            highest: advice.highest.id(),
            from_min: advice.from_min,
            until_min: advice.until_min,
            not_when: &advice.not_when,
            only_when: &advice.only_when,
            fatigue_from: advice.fatigue_from,
        }
    }
}

impl Said {
    fn of(protocol: &CompiledProtocol, page: &Page) -> Self {
        let lang = page.text.lang();
        let short = |key: &str| protocol.text(lang, &format!("{key}.short"));
        let sign = |sign: &protocol::Sign| (sign.id.clone(), short(&sign.text_key));
        Self {
            soreness: short("scale-soreness"),
            fatigue: short("scale-fatigue"),
            better: page.t("said-better"),
            same: page.t("said-same"),
            worse: page.t("said-worse"),
            signs: protocol.signs().map(sign).collect(),
        }
    }
}
