//! Checks and expands the rules.

use toml::Spanned;
use triage::Disposition;

use super::{Known, Resolver};
use crate::catalogue::Rule;
use crate::compile::Ready;
use crate::condition::{Expression, Form, expand, parse};
use crate::content::{Content, Placed, RawRule};
use crate::finding::File;
use crate::variables::Definition;
use crate::vocabulary::{Variable, Vocabulary};

/// The rules as people read them and as the compiler takes them, in the same order.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    pub(crate) shown: Vec<Rule>,
    pub(crate) ready: Vec<Ready>,
    pub(crate) definitions: Vec<Definition>,
    /// What their texts say, for the proof that the compiled form says the same.
    pub(crate) written: Vec<Expression>,
}

pub(crate) fn rules(
    content: &Content,
    vocabulary: &Vocabulary,
    known: &Known,
    resolver: &mut Resolver,
) -> Rules {
    unique_rule_ids(content, resolver);
    let mut rules = Rules::default();
    for placed in &content.rules {
        let written = condition(
            &placed.file,
            &placed.table.when,
            Form::Raising,
            vocabulary,
            resolver,
        );
        let (shown, ready) = rule(placed, known, written.as_ref(), resolver);
        rules.shown.push(shown);
        rules.ready.push(ready);
        rules.written.extend(written);
    }
    rules.definitions = definitions(content);
    rules
}

/// The variables of the content, its own definitions included.
pub(crate) fn vocabulary(content: &Content, resolver: &mut Resolver) -> Vocabulary {
    let mut vocabulary = Vocabulary::of(content);
    define(content, &mut vocabulary, resolver);
    vocabulary
}

fn define(content: &Content, vocabulary: &mut Vocabulary, resolver: &mut Resolver) {
    let file = &content.protocol.file;
    for definition in &content.protocol.table.definition {
        if let Some(expression) =
            condition(file, &definition.when, Form::Raising, vocabulary, resolver)
        {
            vocabulary.add(definition.id.as_ref(), Variable::Defined(expression));
        }
    }
    for name in std::mem::take(&mut vocabulary.clashes) {
        let at = content.questions.file.text.find(&name).unwrap_or(0);
        let what = format!("%{name} would mean two things");
        resolver.findings.push(
            content
                .questions
                .file
                .finding(at, what, "rename the newer one"),
        );
    }
}

/// Rule ids are unique over all files, because assessments name them.
fn unique_rule_ids(content: &Content, resolver: &mut Resolver) {
    for (index, placed) in content.rules.iter().enumerate() {
        resolver.unique(&placed.file, [&placed.table.id]);
        let id: &str = placed.table.id.as_ref();
        if content.rules[..index]
            .iter()
            .any(|other| other.table.id.as_ref() as &str == id)
        {
            let what = format!("the rule id {id} is used twice");
            resolver.report(
                &placed.file,
                &placed.table.id,
                what,
                "give each rule its own id",
            );
        }
    }
}

fn rule(
    placed: &Placed<RawRule>,
    known: &Known,
    written: Option<&Expression>,
    resolver: &mut Resolver,
) -> (Rule, Ready) {
    let Placed { file, table } = placed;
    let level = resolver.disposition(file, &table.disposition);
    if level == Disposition::SelfCare {
        let what = format!("{} raises to nothing", table.id.as_ref());
        resolver.report(
            file,
            &table.disposition,
            what,
            "a rule raises to contact, urgent or emergency",
        );
    }
    resolver.sources(file, &table.id, &table.sources, &known.sources);
    resolver.hazard(file, &table.hazard, known);
    resolver.known(file, "fact", &table.facts, &known.facts);
    resolver.grade(file, &table.grade);
    let alternatives = written
        .and_then(|expression| {
            let expanded = expand(expression);
            if expanded.is_none() {
                let remedy = "split it into several rules";
                resolver.report(
                    file,
                    &table.when,
                    "the condition has too many alternatives".to_owned(),
                    remedy,
                );
            }
            expanded
        })
        .unwrap_or_default();
    (
        shown(table, level),
        Ready {
            level,
            alternatives,
        },
    )
}

fn shown(table: &RawRule, disposition: Disposition) -> Rule {
    let owned = |text: &Spanned<String>| text.as_ref().clone();
    Rule {
        id: owned(&table.id),
        disposition,
        when: in_one_line(&table.when),
        text_key: owned(&table.text),
        hazard: owned(&table.hazard),
        facts: table.facts.iter().map(owned).collect(),
        sources: table.sources.iter().map(owned).collect(),
        grade: owned(&table.grade),
        reviewer: table.reviewer.clone(),
        review_by: owned(&table.review_by),
    }
}

fn definitions(content: &Content) -> Vec<Definition> {
    let table = content.protocol.table.definition.iter();
    table
        .map(|one| Definition {
            id: one.id.as_ref().clone(),
            when: in_one_line(&one.when),
        })
        .collect()
}

pub(super) fn in_one_line(condition: &Spanned<String>) -> String {
    let words: Vec<&str> = condition.as_ref().split_whitespace().collect();
    words.join(" ")
}

pub(super) fn condition(
    file: &File,
    when: &Spanned<String>,
    form: Form,
    vocabulary: &Vocabulary,
    resolver: &mut Resolver,
) -> Option<Expression> {
    let parsed = parse(when.as_ref(), form, vocabulary);
    parsed
        .map_err(|fault| {
            let at = start_of_text(file, when.span().start) + fault.at;
            resolver
                .findings
                .push(file.finding(at, fault.what, fault.remedy));
        })
        .ok()
}

/// Where the text inside the quotes begins.
pub(crate) fn start_of_text(file: &File, at: usize) -> usize {
    let rest = &file.text[at..];
    let quotes = if rest.starts_with("\"\"\"") || rest.starts_with("'''") {
        3
    } else {
        1
    };
    at + quotes + usize::from(quotes == 3 && rest[3..].starts_with('\n'))
}
