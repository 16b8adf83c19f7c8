//! From parts to plain sequences: names are looked up, and "either order" becomes two patterns.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::rc::Rc;

use triage::words::layout::{ELEMENTS_MAX, KIND_PREFIX, KIND_WORD};

use super::classes::{Entry, Folds, Words};
use super::notation::Part;
use crate::condition::Fault;
use crate::finding::nearest;

/// One element of a plain pattern.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Element {
    /// One of these words.
    Words(Words),
    /// A number in this range, in tenths.
    Number(u16, u16),
    /// One of these sequences.
    Choice(Rc<[Vec<Element>]>),
    /// The element, or nothing.
    Maybe(Box<Element>),
    /// Up to so many tokens of any kind.
    Gap(u16),
    /// The same, whether sentences end in between or not.
    Leap(u16),
    /// The beginning of a sentence.
    Start,
}

impl Element {
    /// Adds the letters of every word in it.
    pub(super) fn letters(&self, into: &mut BTreeSet<Rc<str>>) {
        match self {
            Self::Words(words) => into.extend(words.iter().map(|(letters, _)| Rc::clone(letters))),
            Self::Choice(choices) => choices
                .iter()
                .flatten()
                .for_each(|element| element.letters(into)),
            Self::Maybe(inner) => inner.letters(into),
            Self::Number(..) | Self::Gap(_) | Self::Leap(_) | Self::Start => {}
        }
    }
}

/// Named classes and groups of one language, and how characters fold. A group only uses what is declared before it.
#[derive(Debug)]
pub(super) struct Names<'a> {
    pub(super) folds: &'a Folds,
    pub(super) classes: BTreeMap<String, Words>,
    pub(super) groups: BTreeMap<String, Element>,
    /// Every set so far: thousands of patterns ask for the same few.
    pub(super) shared: RefCell<HashSet<Words>>,
}

impl Names<'_> {
    /// The plain patterns of a line: one, or two where it says "in either order".
    pub(super) fn expand(&self, parts: &[Part]) -> Result<Vec<Vec<Element>>, Fault> {
        let all: Vec<_> = orders(parts)
            .iter()
            .map(|parts| self.sequence(parts))
            .collect::<Result<_, _>>()?;
        all.iter().try_for_each(|pattern| sound(pattern))?;
        Ok(all)
    }

    fn sequence(&self, parts: &[Part]) -> Result<Vec<Element>, Fault> {
        parts.iter().map(|part| self.element(part)).collect()
    }

    pub(super) fn element(&self, part: &Part) -> Result<Element, Fault> {
        if let Some(words) = self.words(part)? {
            return Ok(Element::Words(words));
        }
        match part {
            Part::Class(name) => match self.groups.get(name) {
                Some(group) => Ok(group.clone()),
                None => Err(self.no_class(name)),
            },
            Part::Group(choices) => self.choice(choices),
            Part::Optional(inner) => Ok(Element::Maybe(Box::new(self.element(inner)?))),
            Part::Gap(most) => Ok(Element::Gap(*most)),
            Part::Leap(most) => Ok(Element::Leap(*most)),
            Part::Number(low, high) => Ok(Element::Number(*low, *high)),
            Part::Start => Ok(Element::Start),
            Part::Word(_) | Part::Prefix(_) | Part::Either(_) => {
                let remedy = "write it at the top of a line, once";
                Err(Fault::new(0, "~ cannot stand here", remedy))
            }
        }
    }

    /// All single words of a group are one choice.
    fn choice(&self, choices: &[Vec<Part>]) -> Result<Element, Fault> {
        let mut singles = BTreeSet::new();
        let mut sequences = Vec::new();
        for choice in choices {
            let words = match choice.as_slice() {
                [single] => self.words(single)?,
                _ => None,
            };
            match words {
                Some(words) => singles.extend(words.iter().cloned()),
                None => sequences.push(self.sequence(choice)?),
            }
        }
        if !singles.is_empty() {
            sequences.insert(0, vec![Element::Words(self.share(singles))]);
        }
        Ok(Element::Choice(sequences.into()))
    }

    /// The words of a part that stands for exactly one token; `None` for any other.
    pub(super) fn words(&self, part: &Part) -> Result<Option<Words>, Fault> {
        match part {
            Part::Word(word) => self.entry(word, KIND_WORD).map(Some),
            Part::Prefix(word) => self.entry(word, KIND_PREFIX).map(Some),
            Part::Class(name) => match (self.classes.get(name), self.groups.get(name)) {
                (Some(words), _) | (None, Some(Element::Words(words))) => {
                    Ok(Some(Rc::clone(words)))
                }
                (None, Some(_)) => Ok(None),
                (None, None) => Err(self.no_class(name)),
            },
            Part::Group(choices) => {
                let mut all = BTreeSet::new();
                for choice in choices {
                    let [single] = choice.as_slice() else {
                        return Ok(None);
                    };
                    match self.words(single)? {
                        Some(words) => all.extend(words.iter().cloned()),
                        None => return Ok(None),
                    }
                }
                Ok(Some(self.share(all)))
            }
            _ => Ok(None),
        }
    }

    fn entry(&self, word: &str, kind: u8) -> Result<Words, Fault> {
        let folded = self.folds.fold(word).ok_or_else(|| {
            let remedy = "use letters of this language and apostrophes, at most 24; add a fold for a letter that has none";
            Fault::new(0, format!("\"{word}\" is not a word"), remedy)
        })?;
        Ok(self.share(BTreeSet::from([(folded.into(), kind)])))
    }

    /// The same set as before, where there was one.
    fn share(&self, words: BTreeSet<Entry>) -> Words {
        let mut shared = self.shared.borrow_mut();
        if let Some(known) = shared.get(&words) {
            return Rc::clone(known);
        }
        let words = Rc::new(words);
        shared.insert(Rc::clone(&words));
        words
    }

    fn no_class(&self, name: &str) -> Fault {
        let known = self.classes.keys().chain(self.groups.keys());
        let remedy = match nearest(name, known.map(String::as_str)) {
            Some(near) => format!("did you mean @{near}?"),
            None => "declare it above as a [[class]] or [[group]]".to_owned(),
        };
        Fault::new(0, format!("there is no class @{name}"), remedy)
    }
}

/// The line as it stands, and turned round where it says so.
fn orders(parts: &[Part]) -> Vec<Vec<Part>> {
    let is_either = |part: &Part| matches!(part, Part::Either(_));
    let Some(at) = parts.iter().position(is_either) else {
        return vec![parts.to_vec()];
    };
    let Some(Part::Either(most)) = parts.get(at) else {
        return Vec::new();
    };
    let (left, right) = (&parts[..at], &parts[at + 1..]);
    let gap = [Part::Gap(*most)];
    vec![[left, &gap, right].concat(), [right, &gap, left].concat()]
}

/// A pattern needs a word or number to be found by, and must not end with a gap.
fn sound(pattern: &[Element]) -> Result<(), Fault> {
    let begins = firsts(pattern).is_some_and(|firsts| !firsts.is_empty());
    let ends = !matches!(
        pattern.last(),
        Some(Element::Gap(_) | Element::Leap(_)) | None
    );
    if pattern.len() <= ELEMENTS_MAX && begins && ends {
        return Ok(());
    }
    let what = format!(
        "a pattern begins with a word or number, does not end with a gap, and has at most {ELEMENTS_MAX} parts"
    );
    Err(Fault::new(0, what, "shorten it or turn it round"))
}

/// What the first token of a sequence may be: elements that are `Words` or `Number`. `None` where that cannot be said,
/// because the sequence may be empty or begins with a gap.
pub(super) fn firsts(sequence: &[Element]) -> Option<Vec<&Element>> {
    let (first, rest) = sequence.split_first()?;
    match first {
        Element::Words(_) | Element::Number(..) => Some(vec![first]),
        Element::Start => firsts(rest),
        Element::Gap(_) | Element::Leap(_) => None,
        Element::Choice(choices) => {
            let mut all = Vec::new();
            for choice in choices.iter() {
                all.extend(firsts(choice)?);
            }
            Some(all)
        }
        Element::Maybe(inner) => {
            let mut all = firsts(std::slice::from_ref(&**inner))?;
            all.extend(firsts(rest)?);
            Some(all)
        }
    }
}
