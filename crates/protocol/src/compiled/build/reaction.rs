//! What counts as a strong reaction, from its table.

use super::{all, owned};
use crate::Reaction;
use crate::check::{Known, Resolver};
use crate::content::Content;

pub(super) fn read(content: &Content, known: &Known, resolver: &mut Resolver) -> Reaction {
    let (file, table) = (&content.desk.reaction.file, &content.desk.reaction.table);
    if !(1..=10).contains(table.strong_from.as_ref()) {
        let what = format!("{} is no soreness to begin at", table.strong_from.as_ref());
        let at = table.strong_from.span().start;
        let remedy = "write a number from 1 to 10";
        resolver.findings.push(file.finding(at, what, remedy));
    }
    resolver.facts(file, &table.review_by, &table.facts, known);
    resolver.sources(file, &table.review_by, &table.sources, &known.sources);
    Reaction {
        strong_from: *table.strong_from.as_ref(),
        long_from_h: table.long_from_h,
        facts: all(&table.facts),
        sources: all(&table.sources),
        reviewer: table.reviewer.clone(),
        review_by: owned(&table.review_by),
    }
}
