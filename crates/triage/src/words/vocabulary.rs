//! The words of a lexicon: sorted, and found by their first three letters.

use core::cmp::Ordering;
use core::ops::{Range, RangeInclusive};

use super::layout::{
    KIND_MASK, KIND_WORD, LANGUAGE_SHIFT, WORD_BYTES, beginning, beginnings_with, rest as rest_of,
};
use super::lexicon::Lexicon;

impl<'a> Lexicon<'a> {
    pub(super) fn letters_of(&self, word: usize) -> &'a [u8] {
        let from = self.letters_at(word);
        let letters = self.letters.get(from..from + self.letter_count(word));
        letters.unwrap_or_default()
    }

    /// Where the letters of a word begin, or those of all end.
    pub(super) fn letters_at(&self, word: usize) -> usize {
        self.block(word, 0) + usize::from(self.row(word)[0])
    }

    fn letter_count(&self, word: usize) -> usize {
        self.row(word)[3].into()
    }

    pub(super) fn kind(&self, word: usize) -> u8 {
        self.row(word)[4] & KIND_MASK
    }

    /// One bit for each language that has the word.
    pub(super) fn languages(&self, word: usize) -> u8 {
        self.row(word)[4] >> LANGUAGE_SHIFT
    }

    fn row(&self, word: usize) -> &'a [u8; WORD_BYTES] {
        self.words.get(word).unwrap_or(&[0; WORD_BYTES])
    }

    /// The words of exactly these letters: one, or several of different kinds.
    pub(super) fn spelt(&self, letters: &[u8]) -> Range<usize> {
        match letters.get(BEGUN..) {
            Some(rest) => self.going_on(beginning(letters), rest),
            None => self.words_at(beginning(letters)),
        }
    }

    /// The words that begin with three letters and go on with exactly these.
    pub(super) fn going_on(&self, beginning: usize, rest: &[u8]) -> Range<usize> {
        let bucket = self.words_at(beginning);
        let (key, mask) = (key(rest), mask(rest.len()));
        let order = |word: usize| match (self.key_of(word) & mask).cmp(&key) {
            Ordering::Equal if rest.len() >= KEY => self.behind_key(word).cmp(&rest[KEY..]),
            differ => differ,
        };
        let (mut low, mut high) = (bucket.start, bucket.end);
        while low < high {
            let middle = low.midpoint(high);
            if order(middle) == Ordering::Less {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let same = (low..bucket.end).take_while(|word| order(*word) == Ordering::Equal);
        low..low + same.count()
    }

    /// May a word that may be meant by other letters begin with this letter and go on with exactly these behind its second?
    pub(super) fn may_go_on(&self, first: u8, rest: &[u8]) -> bool {
        let bit = rest_of(first, rest);
        let byte = self.rests.get(bit / 8);
        byte.is_some_and(|byte| byte >> (bit % 8) & 1 == 1)
    }

    /// The first [`KEY`] letters of a word from the fourth on, and the zero and more behind them where it has fewer.
    fn key_of(&self, word: usize) -> u64 {
        let from = self.letters_at(word) + BEGUN;
        let rest = self.letters.get(from..).unwrap_or_default();
        rest.first_chunk()
            .map_or_else(|| key(rest), |letters| u64::from_be_bytes(*letters))
    }

    /// The letters behind those.
    fn behind_key(&self, word: usize) -> &'a [u8] {
        self.letters_of(word).get(BEGUN + KEY..).unwrap_or_default()
    }

    /// From where to where the words have this beginning of three letters; all words of the same one or two letters have one.
    pub(super) fn words_at(&self, beginning: usize) -> Range<usize> {
        self.first_of(beginning)..self.first_of(beginning + 1)
    }

    /// All words with these first letters, of which there are three at most.
    pub(super) fn words_with(&self, letters: &[u8]) -> Range<usize> {
        let beginnings = beginnings_with(letters);
        self.first_of(beginnings.start)..self.first_of(beginnings.end)
    }

    /// The first word that has this beginning or one behind it.
    fn first_of(&self, beginning: usize) -> usize {
        let row = self.begins.get(beginning);
        row.map_or(0, |row| u16::from_le_bytes(*row).into())
    }

    /// Those of some words that have one of these lengths and may be meant by other letters.
    pub(super) fn guessable(
        &self,
        bucket: Range<usize>,
        lengths: &RangeInclusive<usize>,
    ) -> impl Iterator<Item = usize> + use<'a> {
        let rows = self.words.get(bucket.clone()).unwrap_or_default();
        let (least, span) = (*lengths.start(), lengths.end() - lengths.start());
        let fits = move |row: &[u8; WORD_BYTES]| {
            usize::from(row[3]).wrapping_sub(least) <= span && row[4] & KIND_MASK == KIND_WORD
        };
        bucket
            .zip(rows)
            .filter_map(move |(index, row)| fits(row).then_some(index))
    }
}

/// As much of a key as tells whether a word has exactly so many letters behind the first three.
fn mask(letters: usize) -> u64 {
    match letters {
        0..KEY => u64::MAX << (8 * (KEY - 1 - letters)),
        _ => u64::MAX,
    }
}

/// So many letters tell a beginning.
const BEGUN: usize = 3;
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
