//! A compiled lexicon, borrowed from its bytes.

use core::ops::{Range, RangeInclusive};

use super::bytes::{index_at, u16_at};
use super::layout::{
    CHOICE_BYTES, CLASS_BYTES, ELEMENT_BYTES, ELEMENT_GROUP, ELEMENT_LEAP, ELEMENTS_MAX,
    FOLD_BYTES, FORMAT, GROUP_BYTES, HEADER_BYTES, KIND_MASK, KIND_WORD, LANGUAGE_SHIFT,
    LETTERS_MAX, MAGIC, MAYBE, MEMBER_BYTES, OUTCOME_WORSE, PATTERN_BYTES, RANGE_BYTES, WORD_BYTES,
};
use super::signature::{ANYTHING, Signature, of_elements};
use crate::Malformed;

/// A compiled lexicon of one or more languages.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon<'a> {
    pub(super) folds: &'a [u8],
    pub(super) words: &'a [u8],
    letters: &'a [u8],
    members: &'a [u8],
    classes: &'a [u8],
    patterns: &'a [u8],
    elements: &'a [u8],
    groups: &'a [u8],
    choices: &'a [u8],
    ranges: &'a [u8],
}

/// One word of the lexicon.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'a> {
    pub(super) letters: &'a [u8],
    pub(super) kind: u8,
    /// One bit for each language that has it.
    pub(super) languages: u8,
}

/// One pattern: what it looks for and what it means.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pattern<'a> {
    pub(super) elements: &'a [u8],
    pub(super) outcome: u8,
    pub(super) argument: u8,
    pub(super) flags: u8,
}

impl<'a> Lexicon<'a> {
    /// A lexicon that knows no word: every text is unread.
    pub const EMPTY: Lexicon<'static> = Lexicon {
        folds: &[],
        words: &[],
        letters: &[],
        members: &[],
        classes: &[0; CLASS_BYTES],
        patterns: &[],
        elements: &[],
        groups: &[],
        choices: &[],
        ranges: &[],
    };

    /// Checks every size and index, so that nothing later can fail.
    ///
    /// # Errors
    /// [`Malformed`] where the bytes are not a compiled lexicon of this format.
    pub fn from_bytes(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let lexicon = Self::from_sound_bytes(bytes)?;
        if lexicon.is_sound() {
            Ok(lexicon)
        } else {
            Err(Malformed)
        }
    }

    /// The same for bytes that [`Lexicon::from_bytes`] has accepted before: only their sizes are checked.
    ///
    /// # Errors
    /// [`Malformed`] where the tables do not fill the bytes.
    pub fn from_sound_bytes(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let (head, rest) = bytes.split_at_checked(HEADER_BYTES).ok_or(Malformed)?;
        if head[..4] != MAGIC || u16_at(head, 4) != FORMAT {
            return Err(Malformed);
        }
        let count = |table: usize| index_at(head, 8 + 4 * table);
        let (folds, rest) = take(rest, count(0), FOLD_BYTES)?;
        let (words, rest) = take(rest, count(1), WORD_BYTES)?;
        let (letters, rest) = take(rest, count(2), 1)?;
        let (members, rest) = take(rest, count(3), MEMBER_BYTES)?;
        let (classes, rest) = take(rest, count(4), CLASS_BYTES)?;
        let (patterns, rest) = take(rest, count(5), PATTERN_BYTES)?;
        let (elements, rest) = take(rest, count(6), ELEMENT_BYTES)?;
        let (groups, rest) = take(rest, count(7), GROUP_BYTES)?;
        let (choices, rest) = take(rest, count(8), CHOICE_BYTES)?;
        let (ranges, rest) = take(rest, count(9), RANGE_BYTES)?;
        let lexicon = Self {
            folds,
            words,
            letters,
            members,
            classes,
            patterns,
            elements,
            groups,
            choices,
            ranges,
        };
        if rest.is_empty() && !lexicon.classes.is_empty() {
            Ok(lexicon)
        } else {
            Err(Malformed)
        }
    }

    pub(super) fn word_count(&self) -> usize {
        self.words.len() / WORD_BYTES
    }

    pub(super) fn word(&self, index: usize) -> Word<'a> {
        let at = index * WORD_BYTES;
        let from = index_at(self.words, at);
        let length = self.words.get(at + 4).copied().unwrap_or(0);
        let kind = self.words.get(at + 5).copied().unwrap_or(0);
        Word {
            letters: self
                .letters
                .get(from..from + usize::from(length))
                .unwrap_or_default(),
            kind: kind & KIND_MASK,
            languages: kind >> LANGUAGE_SHIFT,
        }
    }

    /// The words of exactly these letters: one, or several of different kinds.
    pub(super) fn spelt(&self, letters: &[u8]) -> Range<usize> {
        let first = self.first_word(|word| word < letters);
        let more =
            (first..self.word_count()).take_while(|index| self.word(*index).letters == letters);
        first..first + more.count()
    }

    /// The words that begin with this letter, have one of these lengths and may be meant by other letters.
    pub(super) fn guessable(
        &self,
        first: u8,
        lengths: RangeInclusive<usize>,
    ) -> impl Iterator<Item = usize> + 'a {
        let bucket = self.beginning_with(first);
        let rows = self.words.as_chunks::<WORD_BYTES>().0;
        let rows = rows.get(bucket.clone()).unwrap_or_default();
        let fits = move |row: &[u8; WORD_BYTES]| {
            lengths.contains(&row[4].into()) && row[5] & KIND_MASK == KIND_WORD
        };
        bucket
            .zip(rows)
            .filter_map(move |(index, row)| fits(row).then_some(index))
    }

    fn beginning_with(&self, first: u8) -> Range<usize> {
        self.first_word(|word| word < &[first][..])
            ..self.first_word(|word| word.first() <= Some(&first))
    }

    /// The first word for which this does not hold; it must hold for all before it and for none behind it.
    fn first_word(&self, is_before: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.word_count());
        while low < high {
            let middle = low.midpoint(high);
            if is_before(self.word(middle).letters) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The classes that a word belongs to, ascending.
    pub(super) fn classes_of(&self, word: usize) -> impl Iterator<Item = u16> + 'a {
        let members = self.members_of(word).iter();
        members.map(|class| u16::from_le_bytes(*class))
    }

    /// Does a word belong to a class?
    pub(super) fn is_of(&self, word: usize, class: u16) -> bool {
        let members = self.members_of(word);
        let found = members.binary_search_by_key(&class, |one| u16::from_le_bytes(*one));
        found.is_ok()
    }

    fn members_of(&self, word: usize) -> &'a [[u8; MEMBER_BYTES]] {
        let at = word * WORD_BYTES;
        let from = index_at(self.words, at + 6) * MEMBER_BYTES;
        let length = usize::from(u16_at(self.words, at + 10)) * MEMBER_BYTES;
        let members = self.members.get(from..from + length).unwrap_or_default();
        members.as_chunks().0
    }

    /// The patterns that begin with a token of this class, by their indices.
    pub(super) fn patterns_from(&self, class: u16) -> Range<usize> {
        let at = usize::from(class) * CLASS_BYTES;
        index_at(self.classes, at)..index_at(self.classes, at + CLASS_BYTES)
    }

    pub(super) fn pattern(&self, index: usize) -> Pattern<'a> {
        let at = index * PATTERN_BYTES;
        let row = self
            .patterns
            .get(at..at + PATTERN_BYTES)
            .unwrap_or(&[0; PATTERN_BYTES]);
        Pattern {
            elements: self.elements_of(row),
            outcome: row[5],
            argument: row[6],
            flags: row[7],
        }
    }

    /// The choices of a group, each a sequence of elements.
    pub(super) fn choices_of(&self, group: u16) -> impl Iterator<Item = &'a [u8]> + '_ {
        let at = usize::from(group) * GROUP_BYTES;
        let first = usize::from(u16_at(self.groups, at)) * CHOICE_BYTES;
        let length = usize::from(u16_at(self.groups, at + 2)) * CHOICE_BYTES;
        let rows = self.choices.get(first..first + length).unwrap_or_default();
        rows.chunks_exact(CHOICE_BYTES)
            .map(|row| self.elements_of(row))
    }

    /// What a group may begin with.
    pub(super) fn begins_with(&self, group: u16) -> Signature {
        let at = usize::from(group) * GROUP_BYTES + 4;
        let bytes = self.groups.get(at..).and_then(<[u8]>::first_chunk);
        bytes.map_or(ANYTHING, |bytes| Signature::from_le_bytes(*bytes))
    }

    /// The elements that a pattern or choice points at.
    fn elements_of(&self, row: &[u8]) -> &'a [u8] {
        let from = index_at(row, 0) * ELEMENT_BYTES;
        let length = usize::from(row[4]) * ELEMENT_BYTES;
        self.elements.get(from..from + length).unwrap_or_default()
    }

    /// Lowest and highest number of a range, in tenths.
    pub(super) fn range(&self, index: u16) -> (u16, u16) {
        let at = usize::from(index) * RANGE_BYTES;
        (u16_at(self.ranges, at), u16_at(self.ranges, at + 2))
    }

    fn is_sound(&self) -> bool {
        let class_count = self.classes.len() / CLASS_BYTES;
        let pattern_count = self.patterns.len() / PATTERN_BYTES;
        let starts = |class: usize| index_at(self.classes, class * CLASS_BYTES);
        class_count > 0
            && starts(class_count - 1) == pattern_count
            && (1..class_count).all(|class| starts(class - 1) <= starts(class))
            && (0..self.word_count()).all(|word| self.is_sound_word(word, class_count))
            && self
                .patterns
                .chunks_exact(PATTERN_BYTES)
                .all(|row| row[5] <= OUTCOME_WORSE && self.are_sound_elements(row, u16::MAX))
            && self.are_sound_groups()
    }

    fn is_sound_word(&self, index: usize, class_count: usize) -> bool {
        let at = index * WORD_BYTES;
        let letters_end = index_at(self.words, at) + usize::from(self.words[at + 4]);
        let classes_end = index_at(self.words, at + 6) + usize::from(u16_at(self.words, at + 10));
        let word = self.word(index);
        (1..=LETTERS_MAX).contains(&word.letters.len())
            && letters_end <= self.letters.len()
            && classes_end <= self.members.len() / MEMBER_BYTES
            && (index == 0 || self.word(index - 1).letters <= word.letters)
            && self.classes_of(index).is_sorted()
            && self
                .classes_of(index)
                .all(|class| usize::from(class) + 1 < class_count)
    }

    fn are_sound_groups(&self) -> bool {
        let choice_count = self.choices.len() / CHOICE_BYTES;
        self.groups
            .chunks_exact(GROUP_BYTES)
            .zip(0_u16..)
            .all(|(row, group)| {
                let first = usize::from(u16_at(row, 0));
                let end = first + usize::from(u16_at(row, 2));
                let begins = self
                    .choices_of(group)
                    .map(|elements| of_elements(elements, |group| self.begins_with(group)));
                end <= choice_count
                    && begins.fold(0, |all, one| all | one) == self.begins_with(group)
                    && self
                        .choices
                        .chunks_exact(CHOICE_BYTES)
                        .take(end)
                        .skip(first)
                        .all(|row| self.are_sound_elements(row, group))
            })
    }

    /// Elements that a row points at, none of them a group from `below` on.
    fn are_sound_elements(&self, row: &[u8], below: u16) -> bool {
        let length = usize::from(row[4]);
        let groups = self.groups.len() / GROUP_BYTES;
        (1..=ELEMENTS_MAX).contains(&length)
            && index_at(row, 0) + length <= self.elements.len() / ELEMENT_BYTES
            && self
                .elements_of(row)
                .chunks_exact(ELEMENT_BYTES)
                .all(|element| {
                    let (kind, argument) = (element[0] & !MAYBE, u16_at(element, 2));
                    kind <= ELEMENT_LEAP
                        && (kind != ELEMENT_GROUP
                            || (argument < below && usize::from(argument) < groups))
                })
    }
}

fn take(bytes: &[u8], count: usize, size: usize) -> Result<(&[u8], &[u8]), Malformed> {
    let length = count.checked_mul(size).ok_or(Malformed)?;
    bytes.split_at_checked(length).ok_or(Malformed)
}
