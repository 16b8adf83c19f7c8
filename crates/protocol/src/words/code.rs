//! Elements as numbers: classes, ranges and groups get one when they are first used.

use std::collections::BTreeSet;
use std::rc::Rc;

use triage::words::layout::{
    ELEMENT_CLASS, ELEMENT_GAP, ELEMENT_GROUP, ELEMENT_LEAP, ELEMENT_NUMBER, ELEMENT_START, MAYBE,
    NEEDS, NO_CLASS, NUMBER_CLASS,
};

use super::classes::Classes;
use super::expand::{Element, firsts};
use super::needs::Need;

/// So few choices are tried nearly as quickly as it is asked whether one of them may begin, and that takes room.
const FEW_CHOICES: usize = 8;

/// Kind and argument of an element.
pub(super) type Code = (u8, u16);

/// The choices of a group, and the class of all that it may begin with.
#[derive(PartialEq)]
pub(super) struct Group {
    pub(super) choices: Vec<Vec<Code>>,
    pub(super) begins: u16,
}

/// Gives numbers.
pub(super) struct Coder<'a> {
    classes: &'a mut Classes,
    /// A group only uses groups before it.
    pub(super) groups: Vec<Group>,
    pub(super) ranges: Vec<(u16, u16)>,
}

impl<'a> Coder<'a> {
    pub(super) fn new(classes: &'a mut Classes) -> Self {
        Self {
            classes,
            groups: Vec::new(),
            ranges: Vec::new(),
        }
    }

    /// `None` where a number does not fit.
    pub(super) fn sequence(&mut self, elements: &[Element]) -> Option<Vec<Code>> {
        elements
            .iter()
            .map(|element| self.element(element))
            .collect()
    }

    /// The class by which a pattern that begins with this element is found.
    pub(super) fn first(&mut self, element: &Element) -> Option<u16> {
        match element {
            Element::Words(words) => self.classes.number(words),
            _ => Some(NUMBER_CLASS),
        }
    }

    /// The classes without which a pattern cannot stand.
    pub(super) fn needs(&mut self, needs: &[Need]) -> Option<[u16; NEEDS]> {
        let mut classes = [NO_CLASS; NEEDS];
        for (class, need) in classes.iter_mut().zip(needs) {
            *class = match need {
                Need::Number => NUMBER_CLASS,
                Need::Words(words) => self.classes.number(words)?,
            };
        }
        Some(classes)
    }

    /// How many classes there are so far, with that of the numbers.
    pub(super) fn class_count(&self) -> usize {
        self.classes.count() + 1
    }

    /// The class of all that a group begins with, where asking for it is worth it and it can be said.
    fn begins(&mut self, group: &Element, choices: usize) -> Option<u16> {
        if choices <= FEW_CHOICES {
            return Some(NO_CLASS);
        }
        let mut all = BTreeSet::new();
        for first in firsts(std::slice::from_ref(group)).unwrap_or_default() {
            match first {
                Element::Words(words) => all.extend(words.iter().cloned()),
                _ => return Some(NO_CLASS),
            }
        }
        if all.is_empty() {
            return Some(NO_CLASS);
        }
        self.classes.number(&Rc::new(all))
    }

    fn element(&mut self, element: &Element) -> Option<Code> {
        Some(match element {
            Element::Words(words) => (ELEMENT_CLASS, self.classes.number(words)?),
            Element::Number(low, high) => {
                (ELEMENT_NUMBER, index_of(&mut self.ranges, (*low, *high))?)
            }
            Element::Choice(choices) => {
                let coded: Vec<Vec<Code>> = choices
                    .iter()
                    .map(|choice| self.sequence(choice))
                    .collect::<Option<_>>()?;
                let group = Group {
                    begins: self.begins(element, coded.len())?,
                    choices: coded,
                };
                (ELEMENT_GROUP, index_of(&mut self.groups, group)?)
            }
            Element::Maybe(inner) => {
                let (kind, argument) = self.element(inner)?;
                (kind | MAYBE, argument)
            }
            Element::Gap(most) => (ELEMENT_GAP, *most),
            Element::Leap(most) => (ELEMENT_LEAP, *most),
            Element::Start => (ELEMENT_START, 0),
        })
    }
}

fn index_of<T: PartialEq>(known: &mut Vec<T>, one: T) -> Option<u16> {
    let index = known.iter().position(|other| *other == one);
    let index = index.unwrap_or_else(|| {
        known.push(one);
        known.len() - 1
    });
    u16::try_from(index).ok()
}
