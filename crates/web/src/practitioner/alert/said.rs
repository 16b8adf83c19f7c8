//! What a patient said in a check-in, as an alert shows it.

use care::review::{AlertView, CheckInView};
use protocol::contract::Answers;
use protocol::{Assessed, CompiledProtocol, Heard};

use super::context;
use super::view::Said;
use crate::page::Page;
use crate::practitioner::review::open::wish_key;
use crate::present;

/// A check-in of this alert.
pub(super) fn said(
    protocol: &CompiledProtocol,
    page: &Page,
    zone: &str,
    view: &AlertView,
    row: &CheckInView,
) -> Said {
    let answers = Answers::from_json(protocol, &row.check_in.answers).unwrap_or_default();
    let lang = page.text.lang();
    let session = view
        .sessions
        .iter()
        .find(|session| session.session.needled_at <= row.check_in.answered_at);
    let hours = session.map(|session| {
        row.check_in
            .answered_at
            .duration_since(session.session.needled_at)
            .as_hours()
    });
    let known = |id: &str| {
        if answers.known_before.contains(id) {
            page.t("said-before")
        } else {
            String::new()
        }
    };
    let signs = protocol.signs().filter(|sign| answers.has(&sign.id));
    let assessed = Assessed::from_stored(&row.check_in.assessment).ok();
    let heard = assessed.as_ref().map(|assessed| &assessed.heard);
    let open = assessed.as_ref().map(|assessed| &assessed.undecided);
    Said {
        at: present::moment(page.text, row.check_in.answered_at, zone),
        after: hours.map_or_else(String::new, |hours| {
            page.tw("said-after", "hours", &hours.to_string())
        }),
        disposition: present::disposition(row.check_in.disposition),
        signs: signs
            .map(|sign| {
                format!(
                    "{}{}",
                    protocol.text(lang, &format!("{}.short", sign.text_key)),
                    known(&sign.id)
                )
            })
            .chain(from_words(protocol, page, &answers, heard))
            .collect(),
        figures: figures(protocol, page, &answers),
        unanswered: open
            .into_iter()
            .flatten()
            .map(|id| name_of(protocol, page, id))
            .collect(),
        heard: context::heard(
            protocol,
            page,
            row.words.as_deref().unwrap_or_default(),
            assessed.as_ref(),
        ),
        words: row.words.clone().unwrap_or_default(),
        marks: marks(page, view, row),
    }
}

/// What a check-in is beside its answers.
fn marks(page: &Page, view: &AlertView, row: &CheckInView) -> Vec<String> {
    let id = &row.check_in.id;
    let mut others = view.check_ins.iter();
    let is_corrected = others.any(|other| other.check_in.corrects.as_ref() == Some(id));
    let wish = row.check_in.wish.map(|wish| page.t(wish_key(wish)));
    let corrects = row
        .check_in
        .corrects
        .is_some()
        .then(|| page.t("said-corrects"));
    let corrected = is_corrected.then(|| page.t("said-corrected"));
    wish.into_iter().chain(corrects).chain(corrected).collect()
}

/// Signs that only the patient's own words name or hint at.
fn from_words(
    protocol: &CompiledProtocol,
    page: &Page,
    answers: &Answers,
    heard: Option<&Heard>,
) -> Vec<String> {
    let named = |ids: &[String], key: &str| {
        ids.iter()
            .filter(|id| !answers.has(id))
            .map(|id| page.tw(key, "sign", &name_of(protocol, page, id)))
            .collect::<Vec<_>>()
    };
    heard.map_or_else(Vec::new, |heard| {
        [
            named(&heard.certain, "said-in-words"),
            named(&heard.hint, "said-perhaps-in-words"),
        ]
        .concat()
    })
}

fn figures(protocol: &CompiledProtocol, page: &Page, answers: &Answers) -> Vec<(String, String)> {
    let scale = |id: &str, value: Option<u8>| {
        value.map(|value| (name_of(protocol, page, id), format!("{value}/10")))
    };
    let trend = answers.soreness_trend.map(|trend| {
        (
            page.t("soreness-trend"),
            page.t(&format!("soreness-trend-{}", trend.id())),
        )
    });
    let interferes = answers.fatigue_interferes.map(|yes| {
        (
            page.t("fatigue-interferes"),
            page.t(if yes {
                "fatigue-interferes-yes"
            } else {
                "fatigue-interferes-no"
            }),
        )
    });
    let figures = [
        scale("soreness", answers.soreness),
        trend,
        scale("fatigue", answers.fatigue),
        interferes,
        scale("worry", answers.worry),
    ];
    figures.into_iter().flatten().collect()
}

/// What a question is called: a sign, a scale, or furniture.
pub(super) fn name_of(protocol: &CompiledProtocol, page: &Page, id: &str) -> String {
    let lang = page.text.lang();
    let sign = protocol.sign(id).map(|sign| sign.text_key.clone());
    let scale = || {
        protocol
            .scales()
            .iter()
            .find(|scale| scale.id == id)
            .map(|scale| scale.text_key.clone())
    };
    let key = sign.or_else(scale);
    key.map_or_else(
        || page.t(&id.replace('_', "-")),
        |key| protocol.text(lang, &format!("{key}.short")),
    )
}
