//! What a pattern cannot stand without: words of which one must be in the sentence. The core asks for these first.

use std::collections::{BTreeMap, HashSet};
use std::rc::Rc;

use triage::words::layout::{KIND_PREFIX, NEEDS};

use super::classes::{Entry, Words};
use super::expand::{Element, firsts};

/// Something that must be in the sentence.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Need {
    /// Any number.
    Number,
    /// One of these words.
    Words(Words),
}

/// What the patterns are made of.
#[derive(Default)]
pub(super) struct Needs {
    /// In how many places of patterns each word stands: what stands in many is an everyday word, and tells little.
    places: BTreeMap<Entry, usize>,
    /// The sets of words that patterns ask for anyway: to need one of them takes no room.
    asked: HashSet<Words>,
}

/// A beginning stands for many words, and a number may be anything.
const SEVERAL: usize = 20;

impl Needs {
    pub(super) fn of<'a>(patterns: impl Iterator<Item = &'a Vec<Element>>) -> Self {
        let mut needs = Self::default();
        patterns.for_each(|pattern| needs.count(pattern));
        needs
    }

    fn count(&mut self, sequence: &[Element]) {
        for element in sequence {
            match element {
                Element::Words(words) => {
                    for word in words.iter() {
                        *self.places.entry(word.clone()).or_default() += 1;
                    }
                    self.asked.insert(Rc::clone(words));
                }
                Element::Choice(choices) => choices.iter().for_each(|choice| self.count(choice)),
                Element::Maybe(inner) => self.count(std::slice::from_ref(inner)),
                _ => {}
            }
        }
    }

    /// What tells most, first; behind it only what takes no room. What it begins with anyway is left out: that is how a pattern
    /// is found.
    pub(super) fn of_pattern(&self, pattern: &[Element]) -> Vec<Need> {
        let first = firsts(pattern).and_then(|firsts| one_of(firsts.into_iter().map(need)));
        let is_first = |need: &Need| first.as_ref().is_some_and(|first| holds_with(first, need));
        let mut all: Vec<Need> = self.all(pattern).filter(|need| !is_first(need)).collect();
        all.sort_by_cached_key(|need| (self.commonness(need), need.clone()));
        all.dedup();
        let mut rest = all.split_off(all.len().min(1));
        rest.retain(|need| self.takes_no_room(need));
        all.extend(rest);
        all.truncate(NEEDS);
        all
    }

    fn takes_no_room(&self, need: &Need) -> bool {
        match need {
            Need::Number => true,
            Need::Words(words) => self.asked.contains(words),
        }
    }

    /// What each element needs, up to a leap: what is behind one may be in another sentence.
    fn all(&self, sequence: &[Element]) -> impl Iterator<Item = Need> {
        let in_sentence = sequence.iter().take_while(|element| !leaps(element));
        in_sentence.filter_map(|element| self.of_element(element))
    }

    fn of_element(&self, element: &Element) -> Option<Need> {
        match element {
            Element::Choice(choices) => one_of(
                choices
                    .iter()
                    .map(|choice| self.all(choice).min_by_key(|need| self.commonness(need))),
            ),
            other => need(other),
        }
    }

    fn commonness(&self, need: &Need) -> usize {
        let word = |entry: &Entry| match entry {
            (_, KIND_PREFIX) => SEVERAL,
            word => self.places.get(word).copied().unwrap_or(0),
        };
        match need {
            Need::Number => SEVERAL,
            Need::Words(words) => words.iter().map(word).sum(),
        }
    }
}

/// What an element needs that stands for exactly one token.
fn need(element: &Element) -> Option<Need> {
    match element {
        Element::Words(words) => Some(Need::Words(Rc::clone(words))),
        Element::Number(..) => Some(Need::Number),
        _ => None,
    }
}

/// One of several needs, as one. `None` where one of them is nothing, or some are words and some numbers.
fn one_of(needs: impl Iterator<Item = Option<Need>>) -> Option<Need> {
    needs
        .reduce(|one, other| match (one?, other?) {
            (Need::Number, Need::Number) => Some(Need::Number),
            (Need::Words(one), Need::Words(other)) => {
                Some(Need::Words(Rc::new(one.union(&other).cloned().collect())))
            }
            _ => None,
        })
        .flatten()
}

/// Is the second need met wherever the first is?
fn holds_with(first: &Need, second: &Need) -> bool {
    match (first, second) {
        (Need::Words(first), Need::Words(second)) => first.is_subset(second),
        (first, second) => first == second,
    }
}

fn leaps(element: &Element) -> bool {
    match element {
        Element::Leap(_) => true,
        Element::Choice(choices) => choices.iter().flatten().any(leaps),
        Element::Maybe(inner) => leaps(inner),
        _ => false,
    }
}
