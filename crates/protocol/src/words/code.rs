//! Elements as numbers: classes, ranges and groups get one when they are first used.

use triage::words::layout::{
    ELEMENT_CLASS, ELEMENT_GAP, ELEMENT_GROUP, ELEMENT_LEAP, ELEMENT_NUMBER, ELEMENT_START, MAYBE,
    NUMBER_CLASS,
};

use super::classes::Classes;
use super::expand::Element;

/// Kind and argument of an element.
pub(super) type Code = (u8, u16);

/// Gives numbers.
pub(super) struct Coder<'a> {
    classes: &'a mut Classes,
    /// Each group's choices; a group only uses groups before it.
    pub(super) groups: Vec<Vec<Vec<Code>>>,
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
                (ELEMENT_GROUP, index_of(&mut self.groups, coded)?)
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
