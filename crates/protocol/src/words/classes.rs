//! Words and classes: each distinct set of words gets a number.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;

use triage::words::layout::{KIND_EXACT, KIND_PREFIX, KIND_WORD, LETTERS_MAX};

/// A word as the lexicon keeps it: its folded letters and its kind.
pub(super) type Entry = (Rc<str>, u8);

/// A set of words, in memory once however many patterns ask for it.
pub(super) type Words = Rc<BTreeSet<Entry>>;

/// Characters and their plain letters.
#[derive(Debug, Default)]
pub(super) struct Folds(pub(super) BTreeMap<char, String>);

impl Folds {
    /// A word in plain letters, or `None` where a character has none or the word is too long.
    pub(super) fn fold(&self, word: &str) -> Option<String> {
        let mut folded = String::new();
        for character in word.chars().flat_map(char::to_lowercase) {
            match character {
                'a'..='z' | '\'' => folded.push(character),
                other => folded.push_str(self.0.get(&other)?),
            }
        }
        (1..=LETTERS_MAX).contains(&folded.len()).then_some(folded)
    }
}

/// All words, and the classes that patterns use.
#[derive(Debug, Default)]
pub(super) struct Classes {
    numbers: HashMap<Words, u16>,
    /// Words that tell a language and are never guessed at.
    pub(super) common: BTreeSet<String>,
    /// Misspellings, each with the word that it counts as.
    pub(super) spellings: BTreeSet<(String, String)>,
    languages: BTreeMap<String, u8>,
}

impl Classes {
    /// The number of a set of words; class 0 is the numbers.
    pub(super) fn number(&mut self, words: &Words) -> Option<u16> {
        let next = u16::try_from(self.numbers.len() + 1).ok()?;
        Some(*self.numbers.entry(Rc::clone(words)).or_insert(next))
    }

    /// Classes, without that of the numbers.
    pub(super) fn count(&self) -> usize {
        self.numbers.len()
    }

    /// Notes that a language has a word; "cant" with "can't".
    pub(super) fn add_language(&mut self, letters: &str, language: u8) {
        let bit = 1_u8.checked_shl(language.into()).unwrap_or(0);
        for letters in [letters.to_owned(), letters.replace('\'', "")] {
            *self.languages.entry(letters).or_default() |= bit;
        }
    }

    /// The languages that have a word, one bit each.
    pub(super) fn languages_of(&self, letters: &str) -> u8 {
        self.languages.get(letters).copied().unwrap_or(0)
    }

    /// Every word with the classes that it belongs to; "can't" stands there as "cant" as well.
    pub(super) fn words(&self) -> BTreeMap<Entry, BTreeSet<u16>> {
        let mut words: BTreeMap<Entry, BTreeSet<u16>> = BTreeMap::new();
        for (set, number) in &self.numbers {
            for entry in set.iter() {
                words.entry(entry.clone()).or_default().insert(*number);
            }
        }
        for common in &self.common {
            let entry = (common.as_str().into(), KIND_WORD);
            if !words.contains_key(&entry) {
                words.insert((common.as_str().into(), KIND_EXACT), BTreeSet::new());
            }
        }
        self.add_without_apostrophes(&mut words);
        self.add_spellings(&mut words);
        add_beginnings(&mut words);
        self.fill_spellings(&mut words);
        words
    }

    /// A misspelling that is no word by itself stands for itself alone: no further slip is read into it.
    fn add_spellings(&self, words: &mut BTreeMap<Entry, BTreeSet<u16>>) {
        for (misspelt, _) in &self.spellings {
            if spelt(words, misspelt).is_none() {
                words.insert((misspelt.as_str().into(), KIND_EXACT), BTreeSet::new());
            }
        }
    }

    /// A misspelling belongs to what its word belongs to.
    fn fill_spellings(&self, words: &mut BTreeMap<Entry, BTreeSet<u16>>) {
        for (misspelt, word) in &self.spellings {
            let entries = [spelt(words, misspelt), spelt(words, word)];
            if let [Some(misspelt), Some(word)] = entries {
                let classes = words.get(&word).cloned().unwrap_or_default();
                words.entry(misspelt).or_default().extend(classes);
            }
        }
    }

    fn add_without_apostrophes(&self, words: &mut BTreeMap<Entry, BTreeSet<u16>>) {
        let known: BTreeSet<Rc<str>> = words.keys().map(|(letters, _)| letters.clone()).collect();
        let with: Vec<(Entry, BTreeSet<u16>)> = words
            .iter()
            .filter(|((letters, _), _)| letters.contains('\''))
            .map(|(entry, classes)| (entry.clone(), classes.clone()))
            .collect();
        for ((letters, kind), classes) in with {
            let without: Rc<str> = letters.replace('\'', "").into();
            if !known.contains(&without) {
                words.entry((without, kind)).or_default().extend(classes);
            }
        }
    }
}

/// The entry of a whole word.
fn spelt(words: &BTreeMap<Entry, BTreeSet<u16>>, letters: &str) -> Option<Entry> {
    let entries = [KIND_WORD, KIND_EXACT].map(|kind| (Rc::from(letters), kind));
    entries.into_iter().find(|entry| words.contains_key(entry))
}

/// A word belongs to what holds for every word that begins like it.
fn add_beginnings(words: &mut BTreeMap<Entry, BTreeSet<u16>>) {
    let beginnings: Vec<(Rc<str>, BTreeSet<u16>)> = words
        .iter()
        .filter(|((_, kind), _)| *kind == KIND_PREFIX)
        .map(|((letters, _), classes)| (letters.clone(), classes.clone()))
        .collect();
    for ((letters, _), classes) in words.iter_mut() {
        for (beginning, more) in &beginnings {
            if letters.starts_with(&**beginning) {
                classes.extend(more);
            }
        }
    }
}
