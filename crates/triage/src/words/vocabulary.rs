//! The words of a lexicon: sorted, and found by their first two letters.

use core::cmp::Ordering;
use core::ops::{Range, RangeInclusive};

use super::bytes::index_at;
use super::layout::{KIND_MASK, KIND_WORD, LANGUAGE_SHIFT, WORD_BYTES, beginning, beginnings_with};
use super::lexicon::Lexicon;

impl<'a> Lexicon<'a> {
    pub(super) fn letters_of(&self, word: usize) -> &'a [u8] {
        let row = self.row(word);
        let from = index_at(row, 0);
        let letters = self.letters.get(from..from + usize::from(row[8]));
        letters.unwrap_or_default()
    }

    pub(super) fn kind(&self, word: usize) -> u8 {
        self.row(word)[9] & KIND_MASK
    }

    /// One bit for each language that has the word.
    pub(super) fn languages(&self, word: usize) -> u8 {
        self.row(word)[9] >> LANGUAGE_SHIFT
    }

    fn row(&self, word: usize) -> &'a [u8; WORD_BYTES] {
        self.words.get(word).unwrap_or(&[0; WORD_BYTES])
    }

    /// The words of exactly these letters: one, or several of different kinds.
    pub(super) fn spelt(&self, letters: &[u8]) -> Range<usize> {
        match letters.get(2..) {
            Some(rest) => self.going_on(beginning(letters), rest),
            None => self.beginning_with(beginning(letters)),
        }
    }

    /// The words that begin with two letters and go on with exactly these.
    pub(super) fn going_on(&self, beginning: usize, rest: &[u8]) -> Range<usize> {
        let bucket = self.beginning_with(beginning);
        let rows = self.words.get(bucket.clone()).unwrap_or_default();
        let (key, mask) = (key(rest), mask(rest.len()));
        let order = |row: &[u8; WORD_BYTES]| match (self.key_of(row) & mask).cmp(&key) {
            Ordering::Equal if rest.len() >= KEY => self.behind_key(row).cmp(&rest[KEY..]),
            differ => differ,
        };
        let low = rows.partition_point(|row| order(row) == Ordering::Less);
        let same = rows.iter().skip(low);
        let same = same.take_while(|row| order(row) == Ordering::Equal);
        bucket.start + low..bucket.start + low + same.count()
    }

    /// The first [`KEY`] letters of a word from the third on, and the zero and more behind them where it has fewer.
    fn key_of(&self, row: &[u8; WORD_BYTES]) -> u64 {
        let from = index_at(row, 0) + 2;
        let rest = self.letters.get(from..).unwrap_or_default();
        rest.first_chunk()
            .map_or_else(|| key(rest), |letters| u64::from_be_bytes(*letters))
    }

    /// The letters behind those.
    fn behind_key(&self, row: &[u8; WORD_BYTES]) -> &'a [u8] {
        let from = index_at(row, 0);
        let letters = self.letters.get(from + 2 + KEY..from + usize::from(row[8]));
        letters.unwrap_or_default()
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
        let rows = self.words.get(bucket.clone()).unwrap_or_default();
        let (least, span) = (*lengths.start(), lengths.end() - lengths.start());
        let fits = move |row: &[u8; WORD_BYTES]| {
            usize::from(row[8]).wrapping_sub(least) <= span && row[9] & KIND_MASK == KIND_WORD
        };
        bucket
            .zip(rows)
            .filter_map(move |(index, row)| fits(row).then_some(index))
    }
}

/// As much of a key as tells whether a word has exactly so many letters behind the first two.
fn mask(letters: usize) -> u64 {
    match letters {
        0..KEY => u64::MAX << (8 * (KEY - 1 - letters)),
        _ => u64::MAX,
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
