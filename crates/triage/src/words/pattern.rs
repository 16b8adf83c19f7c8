//! Whether a pattern stands at a place of a text.

use super::bytes::u16_at;
use super::layout::{
    Cue, ELEMENT_BYTES, ELEMENT_CLASS, ELEMENT_GAP, ELEMENT_GROUP, ELEMENT_NUMBER, MAYBE,
    NUMBER_CLASS,
};
use super::lexicon::Lexicon;
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
    pub(super) text: &'a Text,
}

/// Elements still to be found, and what comes after them.
#[derive(Clone, Copy)]
struct Rest<'a> {
    elements: &'a [u8],
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

impl Matcher<'_, '_> {
    /// The first way in which the elements stand at `at`, shortest gaps first.
    pub(super) fn find(&self, elements: &[u8], at: usize) -> Option<Found> {
        let place = Place {
            at,
            is_free: true,
            denied: false,
        };
        self.step(
            Rest {
                elements,
                then: None,
            },
            place,
        )
    }

    fn step(&self, rest: Rest<'_>, place: Place) -> Option<Found> {
        let Some((element, elements)) = rest.elements.split_at_checked(ELEMENT_BYTES) else {
            return match rest.then {
                Some(then) => self.step(*then, place),
                None => Some(Found {
                    end: place.at,
                    denied_inside: place.denied,
                }),
            };
        };
        let after = Rest { elements, ..rest };
        let taken = self.take(element[0] & !MAYBE, u16_at(element, 2), after, place);
        taken.or_else(|| {
            (element[0] & MAYBE != 0)
                .then(|| self.step(after, place))
                .flatten()
        })
    }

    fn take(&self, kind: u8, argument: u16, after: Rest<'_>, place: Place) -> Option<Found> {
        match kind {
            ELEMENT_CLASS | ELEMENT_NUMBER => {
                let fits = if kind == ELEMENT_CLASS {
                    self.is_of(place.at, argument)
                } else {
                    self.number_in(place.at, argument)
                };
                let next = Place {
                    at: place.at + 1,
                    is_free: false,
                    ..place
                };
                (fits && self.continues(place))
                    .then(|| self.step(after, next))
                    .flatten()
            }
            ELEMENT_GROUP => self.lexicon.choices_of(argument).find_map(|elements| {
                let then = Some(&after);
                self.step(Rest { elements, then }, place)
            }),
            ELEMENT_GAP => self.gap(after, place, argument),
            _ => (place.at == 0 || self.text.marks(place.at).stop_before())
                .then(|| self.step(after, place))
                .flatten(),
        }
    }

    fn gap(&self, after: Rest<'_>, from: Place, most: u16) -> Option<Found> {
        let mut place = from;
        for _ in 0..=most {
            let marks = self.text.marks(place.at);
            let ends = place.at >= self.text.len() || marks.stop_before();
            place.is_free = !ends;
            if let Some(found) = self.step(after, place) {
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
        !self.text.marks(at).has(Cue::Mask)
            && self
                .text
                .words(at)
                .any(|word| self.lexicon.classes_of(word).any(|one| one == class))
    }

    fn number_in(&self, at: usize, range: u16) -> bool {
        let (low, high) = self.lexicon.range(range);
        self.text
            .number(at)
            .is_some_and(|number| (low..=high).contains(&number))
    }
}
