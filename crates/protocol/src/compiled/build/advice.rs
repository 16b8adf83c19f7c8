//! Care at home, from its table.

use super::{all, owned};
use crate::Advice;
use crate::advice::PREFIX;
use crate::check::{Known, Resolver};
use crate::content::{Content, RawAdvice};

pub(super) fn read(content: &Content, known: &Known, resolver: &mut Resolver) -> Vec<Advice> {
    let placed = &content.advice;
    let table = &placed.table.advice;
    resolver.unique(&placed.file, table.iter().map(|advice| &advice.id));
    let groups = &content.questions.table.group;
    let signs = all(groups.iter().flat_map(|group| &group.signs));
    let ids = all(table.iter().map(|advice| &advice.id));
    for advice in table {
        resolver.known(&placed.file, "sign", &advice.not_when, &signs);
        resolver.known(&placed.file, "sign", &advice.only_when, &signs);
        resolver.known(&placed.file, "advice", &advice.not_with, &ids);
        resolver.hazard(&placed.file, &advice.hazard, known);
        resolver.facts(&placed.file, &advice.id, &advice.facts, known);
        resolver.sources(&placed.file, &advice.id, &advice.sources, &known.sources);
        resolver.grade(&placed.file, &advice.grade);
    }
    table
        .iter()
        .map(|raw| advice(content, raw, resolver))
        .collect()
}

fn advice(content: &Content, raw: &RawAdvice, resolver: &mut Resolver) -> Advice {
    Advice {
        text_key: format!("{PREFIX}{}", raw.id.as_ref()),
        id: owned(&raw.id),
        from_min: u32::from(raw.from_h) * 60,
        until_min: raw.until_h.map(|hours| u32::from(hours) * 60),
        not_when: all(&raw.not_when),
        only_when: all(&raw.only_when),
        fatigue_from: raw.fatigue_from,
        by_practitioner: raw.by_practitioner,
        stronger_after_first: raw.stronger_after_first,
        highest: resolver.disposition(&content.advice.file, &raw.highest),
        hazard: owned(&raw.hazard),
        facts: all(&raw.facts),
        sources: all(&raw.sources),
        grade: owned(&raw.grade),
        reviewer: raw.reviewer.clone(),
        review_by: owned(&raw.review_by),
    }
}
