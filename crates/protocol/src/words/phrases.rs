//! From a language's file to plain patterns and what each means.

use std::collections::BTreeSet;
use std::rc::Rc;

use toml::Spanned;
use triage::words::layout::{
    Cue, FLAG_EVENT, FLAG_HINT, OUTCOME_CUE, OUTCOME_RISK, OUTCOME_SIGN, OUTCOME_WORSE,
};

use super::classes::{Classes, Entry};
use super::expand::{Element, Names};
use super::notation::{Part, parse};
use super::raw::{RawCue, RawGroup, RawLevel, RawPhrase, RawWords};
use crate::Finding;
use crate::check::start_of_text;
use crate::content::Placed;
use crate::finding::{File, nearest};

/// A pattern and what it means: outcome, argument and flags of `triage::words::layout`.
pub(super) type Meaning = (Vec<Element>, [u8; 3]);

/// Ids that phrases may name, in the order of their numbers.
pub(super) struct Ids<'a> {
    pub(super) signs: &'a [String],
    pub(super) risks: &'a [String],
}

/// Reads all languages in turn.
pub(super) struct Phrases<'a> {
    pub(super) names: Names<'a>,
    pub(super) ids: Ids<'a>,
    pub(super) classes: &'a mut Classes,
    pub(super) found: Vec<Meaning>,
    pub(super) findings: Vec<Finding>,
}

impl Phrases<'_> {
    /// Reads one language; `number` is its number. What its first file names, the others may use.
    pub(super) fn read(&mut self, files: &[Placed<RawWords>], number: u8) {
        let before = self.found.len();
        let mut words = BTreeSet::new();
        for Placed { file, table } in files {
            self.is_named_by_its_language(file, &table.language);
            self.names_in(file, table);
            self.cues(file, &table.cue);
            for phrase in &table.phrase {
                if let Some(meaning) = self.meaning(file, phrase) {
                    self.patterns(file, &phrase.patterns, meaning);
                }
            }
            let common = table.common.iter().flat_map(|text| places(file, text));
            words.extend(common.filter_map(|(_, word)| self.names.folds.fold(word).map(Rc::from)));
        }
        for (pattern, _) in &self.found[before..] {
            pattern
                .iter()
                .for_each(|element| element.letters(&mut words));
        }
        for Placed { file, table } in files {
            self.spellings(file, table, &words);
        }
        for word in &words {
            self.classes.add_language(word, number);
        }
        // Names belong to their language.
        self.names.classes.clear();
        self.names.groups.clear();
    }

    fn is_named_by_its_language(&mut self, file: &File, language: &Spanned<String>) {
        let name: &str = language.as_ref();
        let rest = file.path.strip_prefix("words/").unwrap_or(&file.path);
        let rest = rest.strip_prefix(name).unwrap_or_default();
        if rest != ".toml" && !rest.starts_with('_') {
            let what = format!("the language {name} stands in {}", file.path);
            let remedy = "name the file LANGUAGE.toml or LANGUAGE_TOPIC.toml";
            self.report(file, language.span().start, what, remedy);
        }
    }

    /// Everyday words, classes and groups.
    fn names_in(&mut self, file: &File, table: &RawWords) {
        if let Some(common) = &table.common {
            self.common(file, common);
        }
        for class in &table.class {
            let words = self.class_words(file, &class.words);
            let id = class.id.as_ref().clone();
            if self.names.classes.insert(id, Rc::new(words)).is_some() {
                self.twice(file, "class", &class.id);
            }
        }
        for group in &table.group {
            self.group(file, group);
        }
    }

    fn group(&mut self, file: &File, group: &RawGroup) {
        let choices = Part::Group(self.choices(file, &group.choices));
        match self.names.element(&choices) {
            Ok(element) => {
                let id = group.id.as_ref().clone();
                if self.names.groups.insert(id, element).is_some() {
                    self.twice(file, "group", &group.id);
                }
            }
            Err(fault) => {
                let start = start_of_text(file, group.choices.span().start);
                self.report(file, start, fault.what, &fault.remedy);
            }
        }
    }

    fn twice(&mut self, file: &File, kind: &str, id: &Spanned<String>) {
        let what = format!("the {kind} {} is declared twice", id.as_ref());
        self.report(file, id.span().start, what, "give each its own id");
    }

    fn cues(&mut self, file: &File, cues: &[RawCue]) {
        for cue in cues {
            let known = Cue::ALL
                .into_iter()
                .find(|one| one.id() == cue.cue.as_ref());
            match known {
                Some(known) => self.patterns(file, &cue.patterns, [OUTCOME_CUE, known as u8, 0]),
                None => self.unknown(file, &cue.cue, "cue", Cue::ALL.map(Cue::id).into_iter()),
            }
        }
    }

    fn common(&mut self, file: &File, common: &Spanned<String>) {
        for (at, word) in places(file, common) {
            match self.names.folds.fold(word) {
                Some(folded) => {
                    self.classes.common.insert(folded);
                }
                None => self.report(
                    file,
                    at,
                    format!("\"{word}\" is not a word"),
                    "use letters and apostrophes",
                ),
            }
        }
    }

    /// Misspellings of what the language's patterns ask for; `words` are all that it has.
    fn spellings(&mut self, file: &File, table: &RawWords, words: &BTreeSet<Rc<str>>) {
        for (word, misspelt) in &table.spellings {
            let known = self
                .names
                .folds
                .fold(word)
                .filter(|word| words.contains(word.as_str()));
            let Some(known) = known else {
                let what = format!("no pattern asks for \"{word}\"");
                self.report(
                    file,
                    misspelt.span().start,
                    what,
                    "name a word of a class or a pattern",
                );
                continue;
            };
            for (at, one) in places(file, misspelt) {
                match self.names.folds.fold(one) {
                    Some(folded) if !self.classes.common.contains(&folded) => {
                        self.classes.spellings.insert((folded, known.clone()));
                    }
                    Some(_) => {
                        let what = format!("\"{one}\" is an everyday word and no misspelling");
                        self.report(file, at, what, "leave it out, or write it into the patterns where it can mean nothing else");
                    }
                    None => self.report(
                        file,
                        at,
                        format!("\"{one}\" is not a word"),
                        "use letters and apostrophes",
                    ),
                }
            }
        }
    }

    fn class_words(&mut self, file: &File, text: &Spanned<String>) -> BTreeSet<Entry> {
        let mut all = BTreeSet::new();
        for (at, word) in places(file, text) {
            let read = parse(word).and_then(|parts| match parts.as_slice() {
                [part] => self.names.words(part),
                _ => Ok(None),
            });
            match read {
                Ok(Some(words)) => all.extend(words.iter().cloned()),
                Ok(None) => self.report(
                    file,
                    at,
                    format!("\"{word}\" is not one word"),
                    "a class holds single words, begin* and @class",
                ),
                Err(fault) => self.report(file, at + fault.at, fault.what, &fault.remedy),
            }
        }
        all
    }

    fn choices(&mut self, file: &File, text: &Spanned<String>) -> Vec<Vec<Part>> {
        let mut all = Vec::new();
        for (at, line) in lines(file, text) {
            match parse(line) {
                Ok(parts) => all.push(parts),
                Err(fault) => self.report(file, at + fault.at, fault.what, &fault.remedy),
            }
        }
        all
    }

    fn meaning(&mut self, file: &File, phrase: &RawPhrase) -> Option<[u8; 3]> {
        let flags = u8::from(phrase.level == RawLevel::Hint) * FLAG_HINT
            + u8::from(phrase.event) * FLAG_EVENT;
        let (outcome, kind, id, known) = match (&phrase.sign, &phrase.risk, phrase.worse) {
            (Some(sign), None, false) => (OUTCOME_SIGN, "sign", sign, self.ids.signs),
            (None, Some(risk), false) => (OUTCOME_RISK, "risk", risk, self.ids.risks),
            (None, None, true) => return Some([OUTCOME_WORSE, 0, flags]),
            _ => {
                let what = "a phrase names one sign or one risk, or says worse";
                let remedy = "write one of sign =, risk =, worse = true";
                self.report(file, phrase.patterns.span().start, what, remedy);
                return None;
            }
        };
        let number = known.iter().position(|one| one == id.as_ref());
        if number.is_none() {
            self.unknown(file, id, kind, known.iter().map(String::as_str));
        }
        Some([outcome, u8::try_from(number?).ok()?, flags])
    }

    fn patterns(&mut self, file: &File, text: &Spanned<String>, meaning: [u8; 3]) {
        for (at, line) in lines(file, text) {
            match parse(line).and_then(|parts| self.names.expand(&parts)) {
                Ok(all) => self
                    .found
                    .extend(all.into_iter().map(|pattern| (pattern, meaning))),
                Err(fault) => self.report(file, at + fault.at, fault.what, &fault.remedy),
            }
        }
    }

    fn report(&mut self, file: &File, at: usize, what: impl Into<String>, remedy: &str) {
        self.findings.push(file.finding(at, what, remedy));
    }

    fn unknown<'b>(
        &mut self,
        file: &File,
        id: &Spanned<String>,
        kind: &str,
        known: impl Iterator<Item = &'b str>,
    ) {
        let text: &str = id.as_ref();
        let remedy = match nearest(text, known) {
            Some(near) => format!("did you mean {near}?"),
            None => format!("correct the {kind}'s id"),
        };
        self.report(
            file,
            id.span().start,
            format!("there is no {kind} \"{text}\""),
            &remedy,
        );
    }
}

/// The words of a text and where they stand in the file.
fn places<'a>(file: &File, text: &'a Spanned<String>) -> impl Iterator<Item = (usize, &'a str)> {
    let start = start_of_text(file, text.span().start);
    let whole: &'a str = text.as_ref();
    whole
        .split_whitespace()
        .map(move |word| (start + offset(whole, word), word))
}

/// The lines of a text that hold a pattern, and where they stand in the file.
fn lines<'a>(file: &File, text: &'a Spanned<String>) -> impl Iterator<Item = (usize, &'a str)> {
    let start = start_of_text(file, text.span().start);
    let whole: &'a str = text.as_ref();
    whole
        .lines()
        .filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'))
        .map(move |line| (start + offset(whole, line), line))
}

fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}
