//! Rule: every rule and every piece of advice can come about, as far as its own words tell.
//!
//! What only the meaning of all rules together can tell is for the proof.

use toml::Spanned;
use triage::Atom;

use super::report::Report;
use super::reviewed::Reviewed;
use crate::check::{Known, Resolver, rules, vocabulary};
use crate::compile::Ready;
use crate::condition::{Alternative, covers};
use crate::content::RawAdvice;
use crate::contract::HOURS_MAX;

const RULE: &str = "unreachable";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    rule_conditions(it, report);
    for advice in &it.content.advice.table.advice {
        let file = &it.content.advice.file;
        if let Some((what, remedy)) = never(it, advice) {
            let what = format!("the advice {} {what}", advice.id.as_ref());
            report.error(RULE, file.finding(advice.id.span().start, what, remedy));
        }
    }
}

fn rule_conditions(it: &Reviewed<'_>, report: &mut Report) {
    // The content has been compiled before, so nothing is reported here a second time.
    let mut resolver = Resolver::default();
    let vocabulary = vocabulary(it.content, &mut resolver);
    let all = rules(it.content, &vocabulary, &Known::default(), &mut resolver);
    for (index, placed) in it.content.rules.iter().enumerate() {
        let Some(ready) = all.ready.get(index) else {
            continue;
        };
        let at = placed.table.id.span().start;
        let id = placed.table.id.as_ref();
        if ready.alternatives.iter().all(is_too_late) {
            let what = format!("the rule {id} waits for more than {HOURS_MAX} hours");
            let remedy = "no check-in is taken so late; shorten the time";
            report.error(RULE, placed.file.finding(at, what, remedy));
        }
        if let Some(by) = overtaken_by(index, &all.ready) {
            let other = it.content.rules[by].table.id.as_ref();
            let what = format!("the rule {id} decides nothing: {other} fires whenever it does");
            let remedy = "remove it, or make the two differ in level or condition";
            report.error(RULE, placed.file.finding(at, what, remedy));
        }
    }
}

fn is_too_late(alternative: &Alternative) -> bool {
    let most = u32::from(HOURS_MAX) * 60;
    alternative.iter().any(|atom| match atom {
        Atom::ElapsedAtLeast(minutes) => *minutes > most,
        Atom::ElapsedOver(minutes) => *minutes >= most,
        _ => false,
    })
}

/// A rule of the same level or above that holds wherever this one does; of two equal ones the later is overtaken.
fn overtaken_by(index: usize, all: &[Ready]) -> Option<usize> {
    let one = all.get(index)?;
    let is_covered = |one: &Ready, other: &Ready| {
        one.alternatives.iter().all(|narrow| {
            let mut wider = other.alternatives.iter();
            wider.any(|wide| covers(wide, narrow))
        })
    };
    let mut others = (0..all.len()).filter(|other| *other != index);
    others.find(|at| {
        all.get(*at).is_some_and(|other| {
            let is_equal = other.level == one.level && is_covered(other, one);
            other.level >= one.level && is_covered(one, other) && (!is_equal || *at < index)
        })
    })
}

fn never(it: &Reviewed<'_>, advice: &RawAdvice) -> Option<(&'static str, &'static str)> {
    let valid_h = u32::from(it.protocol.schedule().link_valid_days) * 24;
    let is_in = |list: &[Spanned<String>], sign: &Spanned<String>| {
        list.iter().any(|one| one.as_ref() == sign.as_ref())
    };
    let mut asked_for = advice.only_when.iter();
    if advice.until_h.is_some_and(|until| until <= advice.from_h) {
        Some(("ends before it begins", "let until_h be more than from_h"))
    } else if u32::from(advice.from_h) >= valid_h {
        Some((
            "begins when the link is no longer valid",
            "begin earlier, or see link_valid_days of schedule.toml",
        ))
    } else if !advice.only_when.is_empty()
        && advice.fatigue_from.is_none()
        && asked_for.all(|sign| is_in(&advice.not_when, sign))
    {
        Some((
            "is shown only with signs that speak against it",
            "let only_when and not_when differ",
        ))
    } else {
        None
    }
}
