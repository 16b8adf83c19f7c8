//! Whether a pattern stands at a place of a text.

use super::bytes::u16_at;
use super::layout::{
    ELEMENT_CLASS, ELEMENT_GAP, ELEMENT_GROUP, ELEMENT_LEAP, ELEMENT_START, MAYBE, NO_CLASS,
    NUMBER_CLASS,
};
use super::lexicon::{Element, Lexicon};
use super::text::Text;

/// Where a pattern was found: the tokens from where it was looked for to `end`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    /// One beyond the last token.
    pub(super) end: usize,
    /// A denial stands in one of its gaps: "my leg is not numb".
    pub(super) denied_inside: bool,
}

/// Text and lexicon together.
#[derive(Clone, Copy)]
pub(super) struct Matcher<'a, 'b> {
    pub(super) lexicon: &'a Lexicon<'b>,
    pub(super) text: &'a Text<'b>,
}

/// Elements still to be found, and what comes after them.
#[derive(Clone, Copy)]
struct Rest<'a> {
    elements: &'a [Element],
    then: Option<&'a Rest<'a>>,
}

/// How far a search has come.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    /// May a comma stand before the next token, because the pattern begins here or a gap ends here?
    is_free: bool,
    denied: bool,
}

impl Place {
    /// Behind one token.
    fn next(self) -> Self {
        Self {
            at: self.at + 1,
            is_free: false,
            ..self
        }
    }
}

impl Matcher<'_, '_> {
    /// The first way in which the elements of a pattern stand at `at`, shortest gaps first. It is among those that begin with
    /// what stands there.
    pub(super) fn find(&self, elements: &[Element], at: usize) -> Option<Found> {
        let place = Place {
            at,
            is_free: true,
            denied: false,
        };
        let (elements, place) = match elements.split_first() {
            // That is how it was found, but it may have been masked since.
            Some((first, rest)) if first[0] == ELEMENT_CLASS => {
                self.text.words(at).next()?;
                (rest, place.next())
            }
            _ => (elements, place),
        };
        let rest = Rest {
            elements,
            then: None,
        };
        self.step(rest, place)
    }

    fn step(&self, mut rest: Rest<'_>, mut place: Place) -> Option<Found> {
        loop {
            let Some((element, elements)) = rest.elements.split_first() else {
                let Some(then) = rest.then else {
                    return Some(Found {
                        end: place.at,
                        denied_inside: place.denied,
                    });
                };
                rest = *then;
                continue;
            };
            let after = Rest { elements, ..rest };
            let (kind, argument) = (element[0], u16_at(element, 2));
            match kind & !MAYBE {
                ELEMENT_GROUP | ELEMENT_GAP | ELEMENT_LEAP => {}
                plain if kind == plain => {
                    place = self.one(plain, argument, place)?;
                    rest = after;
                    continue;
                }
                _ => {}
            }
            let taken = self.several(kind & !MAYBE, argument, after, place);
            if taken.is_some() || kind & MAYBE == 0 {
                return taken;
            }
            rest = after;
        }
    }

    /// The place behind an element that stands for one token, or for none.
    fn one(&self, kind: u8, argument: u16, place: Place) -> Option<Place> {
        if kind == ELEMENT_START {
            let is_edge = place.at == 0 || place.at >= self.text.len();
            return (is_edge || self.text.marks(place.at).stop_before()).then_some(place);
        }
        let fits = if kind == ELEMENT_CLASS {
            self.is_of(place.at, argument)
        } else {
            self.number_in(place.at, argument)
        };
        (fits && self.continues(place)).then_some(place.next())
    }

    /// An element that may stand for several things.
    fn several(&self, kind: u8, argument: u16, after: Rest<'_>, place: Place) -> Option<Found> {
        match kind {
            ELEMENT_GROUP => {
                let begins = self.lexicon.begins_with(argument);
                if !self.may_begin(begins, place.at) {
                    return None;
                }
                let then = Some(&after);
                let mut choices = self.lexicon.choices_of(argument);
                choices.find_map(|elements| self.step(Rest { elements, then }, place))
            }
            ELEMENT_GAP | ELEMENT_LEAP => self.gap(after, place, argument, kind == ELEMENT_LEAP),
            _ => {
                let next = self.one(kind, argument, place)?;
                self.step(after, next)
            }
        }
    }

    fn gap(&self, after: Rest<'_>, from: Place, most: u16, leaps: bool) -> Option<Found> {
        let begins = self.begins(after.elements);
        let mut place = from;
        for _ in 0..=most {
            let marks = self.text.marks(place.at);
            let stops = marks.stop_before();
            let ends = place.at >= self.text.len() || (stops && !leaps);
            place.is_free = !ends;
            if stops {
                // "I am not sure. It hurts": a denial ends with its sentence.
                place.denied &= !leaps;
            }
            if self.may_begin(begins, place.at)
                && let Some(found) = self.step(after, place)
            {
                return Some(found);
            }
            if ends {
                return None;
            }
            place.denied |= marks.is_denial();
            place.at += 1;
        }
        None
    }

    /// Does nothing but a space stand before this token?
    fn continues(&self, place: Place) -> bool {
        let marks = self.text.marks(place.at);
        place.at < self.text.len()
            && (place.is_free || !(marks.stop_before() || marks.comma_before()))
    }

    fn is_of(&self, at: usize, class: u16) -> bool {
        if class == NUMBER_CLASS {
            return self.text.number(at).is_some();
        }
        self.text.is_of(self.lexicon, at, class)
    }

    /// The class of all that a sequence may begin with; `NO_CLASS` where that cannot be said.
    fn begins(&self, elements: &[Element]) -> u16 {
        match elements.first() {
            Some(element) if element[0] == ELEMENT_CLASS => u16_at(element, 2),
            Some(element) if element[0] == ELEMENT_GROUP => {
                self.lexicon.begins_with(u16_at(element, 2))
            }
            _ => NO_CLASS,
        }
    }

    fn may_begin(&self, begins: u16, at: usize) -> bool {
        begins == NO_CLASS || self.is_of(at, begins)
    }

    fn number_in(&self, at: usize, range: u16) -> bool {
        let (low, high) = self.lexicon.range(range);
        self.text
            .number(at)
            .is_some_and(|number| (low..=high).contains(&number))
    }
}
