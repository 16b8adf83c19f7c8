//! Checks the affirmative conditions: what self-care means, and the rows of the article's table.

use toml::Spanned;

use super::rules::{condition, in_one_line};
use super::{Known, Resolver};
use crate::condition::{Expression, Form};
use crate::content::{Content, RawCondition, RawUsualRow};
use crate::finding::File;
use crate::usual::{Condition, Usual, UsualRow};
use crate::vocabulary::Vocabulary;

/// The conditions of `usual.toml` with their variables resolved, in the same order as [`Usual`].
#[derive(Debug, Default)]
pub(crate) struct UsualWritten {
    /// What each row shows, and within which limits that is usual.
    pub(crate) rows: Vec<(Expression, Expression)>,
    /// What must hold besides.
    pub(crate) rest: Vec<Expression>,
    /// When a row of the right column holds.
    pub(crate) contact: Vec<Expression>,
}

/// Reads `usual.toml` as people read it and as the proof takes it.
pub(crate) fn usual(
    content: &Content,
    vocabulary: &Vocabulary,
    known: &Known,
    resolver: &mut Resolver,
) -> (Usual, UsualWritten) {
    let (file, table) = (&content.usual.file, &content.usual.table);
    let ids = table.row.iter().map(|row| &row.id);
    let others = table.rest.iter().chain(&table.contact);
    resolver.unique(file, ids.chain(others.map(|one| &one.id)));
    let mut written = UsualWritten::default();
    let read = |when: &Spanned<String>, resolver: &mut Resolver| {
        condition(file, when, Form::Affirmative, vocabulary, resolver)
    };
    for row in &table.row {
        let parts = (read(&row.shows, resolver), read(&row.within, resolver));
        written.rows.extend(parts.0.zip(parts.1));
        rests_on(file, (&row.id, &row.facts, &row.sources), known, resolver);
    }
    for one in &table.rest {
        written.rest.extend(read(&one.when, resolver));
        rests_on(file, (&one.id, &one.facts, &one.sources), known, resolver);
    }
    for one in &table.contact {
        written.contact.extend(read(&one.when, resolver));
        rests_on(file, (&one.id, &one.facts, &one.sources), known, resolver);
    }
    let shown = Usual {
        rows: table.row.iter().map(shown_row).collect(),
        rest: table.rest.iter().map(shown).collect(),
        contact: table.contact.iter().map(shown).collect(),
    };
    (shown, written)
}

type Texts = Vec<Spanned<String>>;

fn rests_on(
    file: &File,
    (id, facts, sources): (&Spanned<String>, &Texts, &Texts),
    known: &Known,
    resolver: &mut Resolver,
) {
    resolver.facts(file, id, facts, known);
    resolver.sources(file, id, sources, &known.sources);
}

fn shown_row(raw: &RawUsualRow) -> UsualRow {
    UsualRow {
        id: raw.id.as_ref().clone(),
        shows: in_one_line(&raw.shows),
        within: in_one_line(&raw.within),
        facts: owned(&raw.facts),
        sources: owned(&raw.sources),
    }
}

fn shown(raw: &RawCondition) -> Condition {
    Condition {
        id: raw.id.as_ref().clone(),
        when: in_one_line(&raw.when),
        facts: owned(&raw.facts),
        sources: owned(&raw.sources),
    }
}

fn owned(texts: &Texts) -> Vec<String> {
    texts.iter().map(|text| text.as_ref().clone()).collect()
}
