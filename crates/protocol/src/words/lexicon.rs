//! All languages together, as the bytes that `triage::words::Lexicon` reads; the layout is `triage::words::layout`.

use std::collections::{BTreeMap, BTreeSet};

use triage::words::Lexicon;
use triage::words::layout::{
    CHOICE_BYTES, ELEMENT_BYTES, FOLD_BYTES, FORMAT, GROUP_BYTES, LANGUAGE_SHIFT, LANGUAGES_MAX,
    MAGIC, MEMBER_BYTES, PATTERN_BYTES, RANGE_BYTES,
};
use triage::words::signature::{ANYTHING, Signature, of_elements};

use super::classes::{Classes, Entry, Folds};
use super::code::{Code, Coder};
use super::expand::{Names, firsts};
use super::phrases::{Ids, Meaning, Phrases};
use super::raw::{RawFolding, RawWords};
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

/// A pattern with numbers for its words, once for each class that it may begin with; sorted by that class.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    first: u16,
    elements: Vec<Code>,
    meaning: [u8; 3],
}

/// `None` where a count does not fit its field.
fn bytes(folds: &Folds, classes: &mut Classes, found: &[Meaning]) -> Option<Vec<u8>> {
    let mut coder = Coder::new(classes);
    let mut rows = BTreeSet::new();
    for (pattern, meaning) in found {
        let elements = coder.sequence(pattern)?;
        for first in firsts(pattern).unwrap_or_default() {
            rows.insert(Row {
                first: coder.first(first)?,
                elements: elements.clone(),
                meaning: *meaning,
            });
        }
    }
    let rows: Vec<Row> = rows.into_iter().collect();
    let (groups, ranges) = (coder.groups, coder.ranges);
    let words = classes.words();
    let languages = |letters: &str| classes.languages_of(letters);
    let mut out = Tables::default();
    out.folds(folds)?;
    out.words(&words, languages)?;
    out.patterns(&rows, classes.count())?;
    out.groups(&groups)?;
    for (low, high) in &ranges {
        out.ranges.extend(low.to_le_bytes());
        out.ranges.extend(high.to_le_bytes());
    }
    out.join(words.len(), classes.count() + 2)
}

#[derive(Default)]
struct Tables {
    folds: Vec<u8>,
    words: Vec<u8>,
    letters: Vec<u8>,
    members: Vec<u8>,
    classes: Vec<u8>,
    patterns: Vec<u8>,
    elements: Vec<u8>,
    groups: Vec<u8>,
    choices: Vec<u8>,
    ranges: Vec<u8>,
}

impl Tables {
    fn folds(&mut self, folds: &Folds) -> Option<()> {
        for (character, plain) in &folds.0 {
            let mut letters = [0; 4];
            letters
                .get_mut(..plain.len())?
                .copy_from_slice(plain.as_bytes());
            self.folds.extend(u32::from(*character).to_le_bytes());
            self.folds.extend(letters);
        }
        Some(())
    }

    fn words(
        &mut self,
        words: &BTreeMap<Entry, BTreeSet<u16>>,
        languages: impl Fn(&str) -> u8,
    ) -> Option<()> {
        for ((letters, kind), classes) in words {
            self.words
                .extend(u32::try_from(self.letters.len()).ok()?.to_le_bytes());
            self.words.extend([
                u8::try_from(letters.len()).ok()?,
                kind | languages(letters) << LANGUAGE_SHIFT,
            ]);
            self.words
                .extend(u32::try_from(self.members.len() / 2).ok()?.to_le_bytes());
            self.words
                .extend(u16::try_from(classes.len()).ok()?.to_le_bytes());
            self.letters.extend(letters.as_bytes());
            for class in classes {
                self.members.extend(class.to_le_bytes());
            }
        }
        Some(())
    }

    fn patterns(&mut self, rows: &[Row], classes: usize) -> Option<()> {
        for class in 0..=classes + 1 {
            let before = rows.partition_point(|row| usize::from(row.first) < class);
            self.classes
                .extend(u32::try_from(before).ok()?.to_le_bytes());
        }
        // Rows that differ only in where they begin share their elements.
        let mut known: BTreeMap<&[Code], u32> = BTreeMap::new();
        for row in rows {
            let at = match known.get(row.elements.as_slice()) {
                Some(at) => *at,
                None => {
                    let at = self.elements(&row.elements)?;
                    known.insert(&row.elements, at);
                    at
                }
            };
            self.patterns.extend(at.to_le_bytes());
            self.patterns.push(u8::try_from(row.elements.len()).ok()?);
            self.patterns.extend(row.meaning);
        }
        Some(())
    }

    /// Writes elements down and says where.
    fn elements(&mut self, elements: &[Code]) -> Option<u32> {
        let at = u32::try_from(self.elements.len() / ELEMENT_BYTES).ok()?;
        for (kind, argument) in elements {
            self.elements.extend([*kind, 0]);
            self.elements.extend(argument.to_le_bytes());
        }
        Some(at)
    }

    fn groups(&mut self, groups: &[Vec<Vec<Code>>]) -> Option<()> {
        let mut begins: Vec<Signature> = Vec::new();
        for group in groups {
            let first = u16::try_from(self.choices.len() / CHOICE_BYTES).ok()?;
            let mut signature = 0;
            for choice in group {
                let from = self.elements.len();
                let at = self.elements(choice)?;
                signature |= of_elements(self.elements.get(from..)?, |group| {
                    begins.get(usize::from(group)).copied().unwrap_or(ANYTHING)
                });
                self.choices.extend(at.to_le_bytes());
                self.choices.push(u8::try_from(choice.len()).ok()?);
                self.choices.extend([0; 3]);
            }
            self.groups.extend(first.to_le_bytes());
            self.groups
                .extend(u16::try_from(group.len()).ok()?.to_le_bytes());
            self.groups.extend(signature.to_le_bytes());
            begins.push(signature);
        }
        Some(())
    }

    fn join(self, words: usize, classes: usize) -> Option<Vec<u8>> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(FORMAT.to_le_bytes());
        let counts = [
            self.folds.len() / FOLD_BYTES,
            words,
            self.letters.len(),
            self.members.len() / MEMBER_BYTES,
            classes,
            self.patterns.len() / PATTERN_BYTES,
            self.elements.len() / ELEMENT_BYTES,
            self.groups.len() / GROUP_BYTES,
            self.choices.len() / CHOICE_BYTES,
            self.ranges.len() / RANGE_BYTES,
        ];
        bytes.extend([0, 0]);
        for count in counts {
            bytes.extend(u32::try_from(count).ok()?.to_le_bytes());
        }
        for table in [
            self.folds,
            self.words,
            self.letters,
            self.members,
            self.classes,
            self.patterns,
            self.elements,
            self.groups,
            self.choices,
            self.ranges,
        ] {
            bytes.extend(table);
        }
        Some(bytes)
    }
}
