//! Which patterns may stand where: found once, asked several times.

use super::layout::NUMBER_CLASS;
use super::lexicon::Lexicon;
use super::pattern::Matcher;
use super::text::Text;

/// Room for what a long text brings; where it does not suffice, all patterns are tried at every place instead.
const MOST: usize = 2_048;

/// Words of 64 classes each; what does not fit counts as there.
const CLASS_WORDS: usize = 96;

/// The classes that stand in a part of a text.
pub(super) struct Present([u64; CLASS_WORDS]);

impl Default for Present {
    fn default() -> Self {
        Self([0; CLASS_WORDS])
    }
}

impl Present {
    fn insert(&mut self, class: u16) {
        if let Some(word) = self.0.get_mut(usize::from(class / 64)) {
            *word |= 1 << (class % 64);
        }
    }

    /// Does a word of this class stand there?
    pub(super) fn has(&self, class: u16) -> bool {
        let word = self.0.get(usize::from(class / 64));
        word.is_none_or(|word| word >> (class % 64) & 1 == 1)
    }
}

/// Places with the patterns that may stand there.
pub(super) struct Candidates {
    found: [(u16, u16); MOST],
    length: usize,
    is_cut: bool,
}

impl Candidates {
    /// Those of which nothing is plainly missing.
    pub(super) fn of(lexicon: &Lexicon<'_>, text: &Text) -> Self {
        let mut candidates = Self {
            found: [(0, 0); MOST],
            length: 0,
            is_cut: false,
        };
        let matcher = Matcher { lexicon, text };
        // No pattern goes beyond its sentence but in a leap; so backwards, with all that still comes in it.
        let mut sentence = Present::default();
        for at in (0..text.len()).rev() {
            for class in text.words(at).flat_map(|word| lexicon.classes_of(word)) {
                sentence.insert(class);
            }
            patterns_at(lexicon, text, at, |index| {
                if matcher.may_stand(lexicon.pattern(index).elements, at, &sentence) {
                    candidates.push(at, index);
                }
            });
            if text.marks(at).stop_before() {
                sentence = Present::default();
            }
        }
        candidates
    }

    fn push(&mut self, at: usize, pattern: usize) {
        let pair = u16::try_from(at).ok().zip(u16::try_from(pattern).ok());
        match (self.found.get_mut(self.length), pair) {
            (Some(place), Some(pair)) => {
                *place = pair;
                self.length += 1;
            }
            _ => self.is_cut = true,
        }
    }

    /// Calls for each place and pattern, in no particular order.
    pub(super) fn each(
        &self,
        lexicon: &Lexicon<'_>,
        text: &Text,
        mut then: impl FnMut(usize, usize),
    ) {
        if self.is_cut {
            return (0..text.len()).for_each(|at| {
                patterns_at(lexicon, text, at, |pattern| then(at, pattern));
            });
        }
        for (at, pattern) in self.found.iter().take(self.length) {
            then((*at).into(), (*pattern).into());
        }
    }
}

/// Every pattern that begins with what stands at a place.
fn patterns_at(lexicon: &Lexicon<'_>, text: &Text, at: usize, then: impl FnMut(usize)) {
    let number = text.number(at).map(|_| NUMBER_CLASS);
    let classes = text.words(at).flat_map(|word| lexicon.classes_of(word));
    let classes = number.into_iter().chain(classes);
    classes
        .flat_map(|class| lexicon.patterns_from(class))
        .for_each(then);
}
