//! Sources, facts and explanations, from their tables.

use super::{all, owned};
use crate::check::{Known, Resolver};
use crate::content::{Content, RawSource};
use crate::{Explanation, Fact, Source};

pub(super) fn sources(content: &Content, resolver: &mut Resolver) -> Vec<Source> {
    let placed = &content.sources;
    let table = &placed.table.source;
    let ways = ["full", "abstract", "second_hand"].map(str::to_owned);
    resolver.unique(&placed.file, table.iter().map(|source| &source.id));
    for source in table {
        let read_as = std::slice::from_ref(&source.read_as);
        resolver.known(&placed.file, "way of reading", read_as, &ways);
    }
    table.iter().map(source).collect()
}

fn source(raw: &RawSource) -> Source {
    let named = |what: &str, id: &Option<String>| {
        id.as_ref()
            .map_or_else(String::new, |id| format!(", {what} {id}"))
    };
    let doi = raw.doi.as_ref().map(|doi| format!("https://doi.org/{doi}"));
    let pubmed = raw
        .pmid
        .as_ref()
        .map(|pmid| format!("https://pubmed.ncbi.nlm.nih.gov/{pmid}/"));
    Source {
        id: owned(&raw.id),
        citation: format!(
            "{}{}{}",
            raw.citation,
            named("doi", &raw.doi),
            named("PMID", &raw.pmid)
        ),
        url: raw.url.clone().or(doi).or(pubmed),
        read_as: owned(&raw.read_as),
    }
}

pub(super) fn facts(content: &Content, known: &Known, resolver: &mut Resolver) -> Vec<Fact> {
    let placed = &content.facts;
    for (index, fact) in placed.table.fact.iter().enumerate() {
        let id: &str = fact.id.as_ref();
        if known.facts[..index].iter().any(|earlier| earlier == id) {
            let what = format!("the id {id} is used twice");
            resolver.report(&placed.file, &fact.id, what, "give each its own id");
        }
        resolver.sources(&placed.file, &fact.id, &fact.sources, &known.sources);
    }
    let read = placed.table.fact.iter().map(|fact| Fact {
        id: owned(&fact.id),
        says: fact.says.clone(),
        sources: all(&fact.sources),
        hand_out: fact.hand_out,
    });
    read.collect()
}

pub(super) fn explanations(
    content: &Content,
    known: &Known,
    resolver: &mut Resolver,
) -> Vec<Explanation> {
    let placed = &content.explanations;
    let table = &placed.table.explanation;
    resolver.unique(&placed.file, table.iter().map(|one| &one.id));
    for one in table {
        resolver.hazard(&placed.file, &one.hazard, known);
        resolver.facts(&placed.file, &one.id, &one.facts, known);
        resolver.sources(&placed.file, &one.id, &one.sources, &known.sources);
        resolver.grade(&placed.file, &one.grade);
    }
    let read = table.iter().map(|one| Explanation {
        text_key: format!("explain-{}", one.id.as_ref()),
        id: owned(&one.id),
        hazard: owned(&one.hazard),
        facts: all(&one.facts),
        sources: all(&one.sources),
        grade: owned(&one.grade),
        reviewer: one.reviewer.clone(),
        review_by: owned(&one.review_by),
    });
    read.collect()
}
