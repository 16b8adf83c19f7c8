//! The words of a lexicon: sorted, and found by their first two letters.

use core::ops::{Range, RangeInclusive};

use super::bytes::index_at;
use super::layout::{
    KIND_MASK, KIND_WORD, LANGUAGE_SHIFT, SHAPE_BYTES, beginning, beginnings_with,
};
use super::lexicon::Lexicon;

impl<'a> Lexicon<'a> {
    pub(super) fn letters_of(&self, word: usize) -> &'a [u8] {
        let (from, length) = self.place_of(word);
        self.letters.get(from..from + length).unwrap_or_default()
    }

    fn place_of(&self, word: usize) -> (usize, usize) {
        let from = self.words.get(word).map_or(0, |row| index_at(row, 0));
        let length = self.shapes.get(word).map_or(0, |shape| shape[0]);
        (from, length.into())
    }

    pub(super) fn kind(&self, word: usize) -> u8 {
        self.shape(word) & KIND_MASK
    }

    /// One bit for each language that has the word.
    pub(super) fn languages(&self, word: usize) -> u8 {
        self.shape(word) >> LANGUAGE_SHIFT
    }

    fn shape(&self, word: usize) -> u8 {
        self.shapes.get(word).map_or(0, |shape| shape[1])
    }

    /// The words of exactly these letters: one, or several of different kinds.
    pub(super) fn spelt(&self, letters: &[u8]) -> Range<usize> {
        let rest = letters.get(2..).unwrap_or_default();
        self.going_on(beginning(letters), rest)
    }

    /// The words that begin with two letters and go on with exactly these.
    pub(super) fn going_on(&self, beginning: usize, rest: &[u8]) -> Range<usize> {
        let bucket = self.beginning_with(beginning);
        let (mut low, mut high) = (bucket.start, bucket.end);
        let key = key(rest);
        while low < high {
            let middle = low.midpoint(high);
            if self.key_of(middle) < key || self.is_before(middle, key, rest) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let same = |index: &usize| {
            self.key_of(*index) == key
                && self.letters_of(*index).get(2..).unwrap_or_default() == rest
        };
        low..low + (low..bucket.end).take_while(same).count()
    }

    /// Behind the letters of the key: does the word come before these?
    fn is_before(&self, word: usize, key: u64, rest: &[u8]) -> bool {
        rest.len() > KEY && self.key_of(word) == key && self.letters_of(word).get(2..) < Some(rest)
    }

    /// The key of a word's letters behind the first two.
    fn key_of(&self, word: usize) -> u64 {
        let (from, length) = self.place_of(word);
        let Some(letters) = self.letters.get(from + 2..).and_then(<[u8]>::first_chunk) else {
            return key(self.letters_of(word).get(2..).unwrap_or_default());
        };
        // What stands behind the word is of the next ones.
        let behind = 8 * KEY.saturating_sub(length.saturating_sub(2));
        let mask = u64::MAX.checked_shl(u32::try_from(behind).unwrap_or(0));
        u64::from_be_bytes(*letters) & mask.unwrap_or(0)
    }

    /// From where to where the words have this beginning of two letters; all words of one letter have one beginning.
    pub(super) fn beginning_with(&self, beginning: usize) -> Range<usize> {
        self.first_of(beginning)..self.first_of(beginning + 1)
    }

    /// The first word that has this beginning or one behind it.
    pub(super) fn first_of(&self, beginning: usize) -> usize {
        let row = self.begins.get(beginning);
        row.map_or(0, |row| u16::from_le_bytes(*row).into())
    }

    /// All words with this first letter.
    pub(super) fn words_with(&self, first: u8) -> Range<usize> {
        let beginnings = beginnings_with(first);
        self.first_of(beginnings.start)..self.first_of(beginnings.end)
    }

    /// Those of some words that have one of these lengths and may be meant by other letters.
    pub(super) fn guessable(
        &self,
        bucket: Range<usize>,
        lengths: &RangeInclusive<usize>,
    ) -> impl Iterator<Item = usize> + use<'a> {
        let shapes = self.shapes.get(bucket.clone()).unwrap_or_default();
        let (least, span) = (*lengths.start(), lengths.end() - lengths.start());
        let fits = move |shape: &[u8; SHAPE_BYTES]| {
            usize::from(shape[0]).wrapping_sub(least) <= span && shape[1] & KIND_MASK == KIND_WORD
        };
        bucket
            .zip(shapes)
            .filter_map(move |(index, shape)| fits(shape).then_some(index))
    }
}

/// So many letters are compared at once.
const KEY: usize = 8;

/// The first letters as one number, in the order of words.
fn key(letters: &[u8]) -> u64 {
    let mut bytes = [0; KEY];
    bytes
        .iter_mut()
        .zip(letters)
        .for_each(|(byte, letter)| *byte = *letter);
    u64::from_be_bytes(bytes)
}
