//! Which patterns may stand where: found once, asked several times.

use super::layout::{NEEDS, NO_CLASS, NUMBER_CLASS};
use super::lexicon::Lexicon;
use super::text::Text;

/// Classes that are the same modulo this count as one; there are fewer so far.
const CLASSES: u16 = 1 << 14;

/// The classes that a row may need and that stand in a part of a text, or may; of all others it says no. Each has the number of
/// the part that it was last seen in, so that a new part costs nothing.
struct Present {
    seen: [u8; CLASSES as usize],
    part: u8,
}

impl Present {
    fn nothing() -> Self {
        let mut present = Self {
            seen: [0; CLASSES as usize],
            part: 1,
        };
        present.insert(NO_CLASS);
        present
    }

    fn begin(&mut self) {
        match self.part.checked_add(1) {
            Some(next) => self.part = next,
            None => *self = Self::nothing(),
        }
        self.insert(NO_CLASS);
    }

    /// What stands at a place.
    fn insert_all(&mut self, lexicon: &Lexicon<'_>, text: &Text<'_>, at: usize) {
        if text.number(at).is_some() {
            self.insert(NUMBER_CLASS);
        }
        for word in text.words(at) {
            (lexicon.needed_classes_of(word)).for_each(|class| self.insert(class));
        }
    }

    fn insert(&mut self, class: u16) {
        self.seen[usize::from(class % CLASSES)] = self.part;
    }

    /// Does a word of this class stand there? What needs none needs [`NO_CLASS`], which is everywhere.
    fn has(&self, class: u16) -> bool {
        self.seen[usize::from(class % CLASSES)] == self.part
    }
}

/// Places with the patterns that may stand there.
pub(super) struct Candidates<'r> {
    found: &'r mut [(u16, u16)],
    length: usize,
    /// There was no room for all: every pattern is tried at every place instead.
    is_cut: bool,
}

impl<'r> Candidates<'r> {
    /// Those that lack nothing which they need.
    pub(super) fn of(lexicon: &Lexicon<'_>, text: &Text<'_>, room: &'r mut [(u16, u16)]) -> Self {
        let mut candidates = Self {
            found: room,
            length: 0,
            is_cut: false,
        };
        // No pattern goes beyond its sentence but in a leap; so backwards, with all that still comes in it.
        let mut sentence = Present::nothing();
        for at in (0..text.len()).rev() {
            sentence.insert_all(lexicon, text, at);
            let (words, number) = (text.words(at), text.number(at));
            patterns_of(lexicon, words, number, |(pattern, [one, other])| {
                // Both at once: what a processor would guess costs more than looking.
                if sentence.has(one) & sentence.has(other) {
                    candidates.push(at, pattern);
                }
            });
            if text.marks(at).stop_before() {
                sentence.begin();
            }
        }
        candidates
    }

    fn push(&mut self, at: usize, pattern: u16) {
        match (self.found.get_mut(self.length), u16::try_from(at)) {
            (Some(place), Ok(at)) => {
                *place = (at, pattern);
                self.length += 1;
            }
            _ => self.is_cut = true,
        }
    }

    /// Calls for each place and pattern, in no particular order, and keeps those for which that is worth it.
    pub(super) fn each(
        &mut self,
        lexicon: &Lexicon<'_>,
        text: &mut Text<'_>,
        mut is_kept: impl FnMut(&mut Text<'_>, usize, u16) -> bool,
    ) {
        if self.is_cut {
            for at in 0..text.len() {
                let (words, number) = (text.words(at), text.number(at));
                patterns_of(lexicon, words, number, |(pattern, _)| {
                    is_kept(text, at, pattern);
                });
            }
            return;
        }
        let mut kept = 0;
        for index in 0..self.length {
            let Some((at, pattern)) = self.found.get(index).copied() else {
                break;
            };
            if is_kept(text, at.into(), pattern)
                && let Some(place) = self.found.get_mut(kept)
            {
                *place = (at, pattern);
                kept += 1;
            }
        }
        self.length = kept;
    }
}

/// Every pattern that begins with what stands at a place, with what it needs.
fn patterns_of(
    lexicon: &Lexicon<'_>,
    words: impl Iterator<Item = usize>,
    number: Option<u16>,
    mut then: impl FnMut((u16, [u16; NEEDS])),
) {
    if number.is_some() {
        lexicon.patterns_from(NUMBER_CLASS).for_each(&mut then);
    }
    for word in words {
        for class in lexicon.first_classes_of(word) {
            lexicon.patterns_from(class).for_each(&mut then);
        }
    }
}
