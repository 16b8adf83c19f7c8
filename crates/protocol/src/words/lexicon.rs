//! All languages together, from their files to the bytes that `triage::words::Lexicon` reads.

use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

use triage::words::Lexicon;
use triage::words::layout::LANGUAGES_MAX;

use super::classes::{Classes, Entry, Folds, Words};
use super::code::{Code, Coder};
use super::expand::{Element, Names, firsts};
use super::needs::Needs;
use super::phrases::{Ids, Meaning, Phrases};
use super::raw::{RawFolding, RawWords};
use super::tables::{Pattern, Row, Tables};
use crate::Finding;
use crate::content::Placed;

/// The compiled lexicon, or what is wrong with its files.
pub(crate) fn compile(
    folding: &Placed<RawFolding>,
    words: &[Placed<RawWords>],
    signs: &[String],
    risks: &[String],
) -> Result<Vec<u8>, Vec<Finding>> {
    let folds = folds(folding)?;
    let mut classes = Classes::default();
    let mut phrases = Phrases {
        names: Names {
            folds: &folds,
            classes: BTreeMap::new(),
            groups: BTreeMap::new(),
            shared: RefCell::default(),
        },
        ids: Ids { signs, risks },
        classes: &mut classes,
        found: Vec::new(),
        findings: Vec::new(),
    };
    // They are sorted by path: `en.toml`, `en_limbs.toml`, `es.toml`.
    let languages: Vec<_> = words
        .chunk_by(|one, next| one.table.language.as_ref() == next.table.language.as_ref())
        .collect();
    for (files, number) in languages.iter().zip(0_u8..) {
        phrases.read(files, number);
    }
    if !phrases.findings.is_empty() {
        return Err(phrases.findings);
    }
    let found = std::mem::take(&mut phrases.found);
    let few_enough = languages.len() <= LANGUAGES_MAX;
    let bytes = bytes(&folds, &mut classes, &found)
        .filter(|bytes| few_enough && Lexicon::from_bytes(bytes).is_ok());
    bytes.ok_or_else(|| {
        vec![folding.file.finding(
            0,
            "the words do not fit the limits of a lexicon",
            "have fewer words, classes, patterns or languages",
        )]
    })
}

fn folds(placed: &Placed<RawFolding>) -> Result<Folds, Vec<Finding>> {
    let mut folds = Folds::default();
    let mut findings = Vec::new();
    for (plain, characters) in &placed.table.fold {
        let is_plain = plain.chars().all(|c| c.is_ascii_lowercase() || c == '\'');
        if !is_plain || !(1..=4).contains(&plain.len()) {
            let what = format!("\"{plain}\" is not one to four plain letters");
            findings.push(
                placed
                    .file
                    .finding(characters.span().start, what, "use a to z"),
            );
        }
        for character in characters.as_ref().chars() {
            folds.0.insert(character, plain.clone());
            for lower in character.to_lowercase().chain(character.to_uppercase()) {
                folds.0.insert(lower, plain.clone());
            }
        }
    }
    if findings.is_empty() {
        Ok(folds)
    } else {
        Err(findings)
    }
}

/// `None` where a count does not fit its field.
fn bytes(folds: &Folds, classes: &mut Classes, found: &[Meaning]) -> Option<Vec<u8>> {
    let needs = Needs::of(found.iter().map(|(pattern, _)| pattern));
    number_firsts(classes, found)?;
    let mut coder = Coder::new(classes);
    // First the classes that patterns begin with, then those that they need, then those that only elements ask for.
    let mut begun = Vec::new();
    for (pattern, _) in found {
        let firsts = firsts(pattern).unwrap_or_default();
        let firsts = firsts.into_iter().map(|first| coder.first(first));
        begun.push(firsts.collect::<Option<Vec<u16>>>()?);
    }
    let first_classes = coder.class_count();
    let mut needed = Vec::new();
    for (pattern, _) in found {
        needed.push(coder.needs(&needs.of_pattern(pattern))?);
    }
    let needed_classes = coder.class_count();
    let mut rows = BTreeSet::new();
    for (((pattern, meaning), firsts), needs) in found.iter().zip(begun).zip(needed) {
        let elements: Rc<[Code]> = coder.sequence(pattern)?.into();
        rows.extend(firsts.into_iter().map(|first| Row {
            first,
            pattern: Pattern {
                elements: Rc::clone(&elements),
                meaning: *meaning,
                needs,
            },
        }));
    }
    let (groups, ranges) = (coder.groups, coder.ranges);
    let mut out = Tables::default();
    out.folds(folds)?;
    out.words(&classes.words(), |letters| classes.languages_of(letters))?;
    out.patterns(&rows, first_classes)?;
    out.groups(&groups)?;
    out.ranges(&ranges);
    out.join(u16::try_from(needed_classes).ok()?)
}

/// Numbers the classes that patterns begin with so that those of an everyday word stand side by side, and with them all that is
/// asked for when it is met: a processor reads neighbours at once.
fn number_firsts(classes: &mut Classes, found: &[Meaning]) -> Option<()> {
    let mut sets: HashSet<Words> = HashSet::new();
    for (pattern, _) in found {
        let firsts = firsts(pattern).unwrap_or_default();
        sets.extend(firsts.into_iter().filter_map(|first| match first {
            Element::Words(words) => Some(Rc::clone(words)),
            _ => None,
        }));
    }
    let mut counts: BTreeMap<&Entry, usize> = BTreeMap::new();
    for word in sets.iter().flat_map(|set| set.iter()) {
        *counts.entry(word).or_default() += 1;
    }
    let by_count = |word| Reverse((counts.get(word).copied().unwrap_or(0), word));
    let mut sorted: Vec<&Words> = sets.iter().collect();
    sorted.sort_by_cached_key(|set| {
        let mut words: Vec<_> = set.iter().map(by_count).collect();
        words.sort_unstable();
        words
    });
    sorted
        .into_iter()
        .try_for_each(|set| classes.number(set).map(|_| ()))
}
