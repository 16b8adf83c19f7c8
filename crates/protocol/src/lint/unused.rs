//! Rule: nothing lies about that nothing uses; it would be reviewed, translated and believed.

use std::collections::BTreeSet;

use toml::Spanned;

use super::report::Report;
use super::reviewed::Reviewed;
use crate::check::needed_texts;
use crate::content::{Content, RawNumber};

const RULE: &str = "unused";
const MEND: &str = "remove it, or name it where it belongs";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    let needed: BTreeSet<String> = needed_texts(it.protocol)
        .into_iter()
        .map(|(key, _)| key)
        .collect();
    for entry in it.entries.iter().filter(|one| !needed.contains(&one.key)) {
        let what = format!("nothing uses the text {}", entry.key);
        report.error(RULE, entry.finding_at_key(what, MEND));
    }
    let rests_on = Named::of(it.content);
    for source in &it.content.sources.table.source {
        if !rests_on.sources.contains(source.id.as_ref().as_str()) {
            let what = format!("nothing rests on the source {}", source.id.as_ref());
            let at = source.id.span().start;
            report.warning(RULE, it.content.sources.file.finding(at, what, MEND));
        }
    }
    for fact in &it.content.facts.table.fact {
        if !rests_on.facts.contains(fact.id.as_ref().as_str()) {
            let what = format!("nothing rests on the fact {}", fact.id.as_ref());
            let at = fact.id.span().start;
            report.warning(RULE, it.content.facts.file.finding(at, what, MEND));
        }
    }
}

/// Every source and fact that some content names.
#[derive(Default)]
struct Named<'a> {
    sources: BTreeSet<&'a str>,
    facts: BTreeSet<&'a str>,
}

impl<'a> Named<'a> {
    fn of(content: &'a Content) -> Self {
        let mut named = Self::default();
        for rule in &content.rules {
            named.add(&rule.table.facts, &rule.table.sources);
            named.facts.insert(rule.table.hazard.as_ref());
        }
        for one in &content.advice.table.advice {
            named.add(&one.facts, &one.sources);
            named.facts.insert(one.hazard.as_ref());
        }
        for one in &content.explanations.table.explanation {
            named.add(&one.facts, &one.sources);
            named.facts.insert(one.hazard.as_ref());
        }
        for one in &content.desk.calls.table.question {
            named.add(&one.hazards, &one.sources);
        }
        for one in &content.desk.adverse_events.table.kind {
            named.add(&[], &one.sources);
        }
        for one in &content.facts.table.fact {
            named.add(&[], &one.sources);
        }
        let usual = &content.usual.table;
        for row in &usual.row {
            named.add(&row.facts, &row.sources);
        }
        for condition in usual.rest.iter().chain(&usual.contact) {
            named.add(&condition.facts, &condition.sources);
        }
        named.add(&[], &content.schedule.table.real_change_sources);
        let reaction = &content.desk.reaction.table;
        named.add(&reaction.facts, &reaction.sources);
        for number in numbers(content) {
            named.add(&number.facts, &number.sources);
        }
        named
    }

    fn add(&mut self, facts: &'a [Spanned<String>], sources: &'a [Spanned<String>]) {
        self.facts
            .extend(facts.iter().map(|id| id.as_ref().as_str()));
        self.sources
            .extend(sources.iter().map(|id| id.as_ref().as_str()));
    }
}

fn numbers(content: &Content) -> Vec<&RawNumber> {
    let table = &content.course.table;
    let shift = &table.shift;
    let mut all = Vec::new();
    for curve in [&table.soreness, &table.fatigue] {
        all.extend([
            &curve.level,
            &curve.peak_h,
            &curve.half_life_h,
            &curve.person_sd,
            &curve.start,
            &curve.rating_sd,
        ]);
    }
    all.extend([
        &shift.first_session_soreness,
        &shift.first_session_fatigue,
        &shift.ten_more_insertions_soreness,
        &shift.ten_more_insertions_fatigue,
        &shift.deep_soreness,
        &shift.deep_fatigue,
        &table.same_person,
    ]);
    all
}
