//! Whether every size and index of a lexicon is in range, so that no reader has to ask again.

use super::bytes::u16_at;
use super::layout::{
    BEGIN_BYTES, CLASS_BYTES, ELEMENT_GROUP, ELEMENT_LEAP, ELEMENTS_MAX, KIND_WORD, LETTERS_MAX,
    MAYBE, NO_CLASS, ONE_SLIP_FROM, OUTCOME_WORSE, beginning,
};
use super::lexicon::Lexicon;

impl Lexicon<'_> {
    pub(super) fn is_sound(&self) -> bool {
        self.are_sound_words()
            && self.are_sound_classes()
            && (self.patterns.iter())
                .all(|row| row[5] <= OUTCOME_WORSE && self.are_sound_elements(row, usize::MAX))
            && self.are_sound_groups()
    }

    fn are_sound_words(&self) -> bool {
        let Some(count) = self.words.len().checked_sub(1) else {
            return false;
        };
        let number = |row: &[u8; BEGIN_BYTES]| usize::from(u16::from_le_bytes(*row));
        self.letters_at(count) == self.letters.len()
            && self.members_at(count) == self.members.len()
            // With each word where its beginning says, this leaves the beginnings that no word has no choice either.
            && self.begins.iter().map(number).is_sorted()
            && self.begins.last().map(number) == Some(count)
            && (0..count).all(|word| self.is_sound_word(word))
    }

    fn is_sound_word(&self, index: usize) -> bool {
        let letters = self.letters_of(index);
        let number = beginning(letters);
        let behind = self.letters_at(index) + letters.len();
        (1..=LETTERS_MAX).contains(&letters.len())
            && !letters.contains(&0)
            && self.letters.get(behind) == Some(&0)
            && self.letters_at(index + 1) == behind + 1
            && self.members_at(index) <= self.members_at(index + 1)
            && self.words_at(number).contains(&index)
            && (index == 0 || self.letters_of(index - 1) <= letters)
            && self.classes_of(index).is_sorted()
            && self.is_found_by_its_rest(index)
    }

    fn is_found_by_its_rest(&self, index: usize) -> bool {
        match self.letters_of(index) {
            [first, _, rest @ ..]
                if self.kind(index) == KIND_WORD && rest.len() + 2 >= ONE_SLIP_FROM =>
            {
                self.may_go_on(*first, rest)
            }
            _ => true,
        }
    }

    fn are_sound_classes(&self) -> bool {
        let first_row = |class: &[u8; CLASS_BYTES]| usize::from(u16::from_le_bytes(*class));
        self.classes.iter().map(first_row).is_sorted()
            && self.classes.last().map(first_row) == Some(self.rows.len())
            && (self.rows.iter()).all(|row| {
                usize::from(u16_at(row, 0)) < self.patterns.len()
                    && [2, 4]
                        .into_iter()
                        .all(|at| self.may_be_needed(u16_at(row, at)))
            })
    }

    /// Is this a class that the reader looks for, or none?
    fn may_be_needed(&self, class: u16) -> bool {
        class < self.needed || class == NO_CLASS
    }

    fn are_sound_groups(&self) -> bool {
        self.groups.iter().enumerate().all(|(group, row)| {
            let first = usize::from(u16_at(row, 0));
            let choices = self.choices.get(first..first + usize::from(u16_at(row, 2)));
            choices.is_some_and(|choices| {
                choices
                    .iter()
                    .all(|row| self.are_sound_elements(row, group))
            })
        })
    }

    /// Elements that a row points at, none of them a group from `below` on.
    fn are_sound_elements(&self, row: &[u8], below: usize) -> bool {
        let elements = self.elements_of(row);
        (1..=ELEMENTS_MAX).contains(&elements.len())
            && elements.iter().all(|element| {
                let (kind, argument) = (element[0] & !MAYBE, usize::from(u16_at(element, 2)));
                let is_known = argument < below.min(self.groups.len());
                kind <= ELEMENT_LEAP && (kind != ELEMENT_GROUP || is_known)
            })
    }
}
