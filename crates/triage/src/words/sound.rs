//! Whether every size and index of a lexicon is in range, so that no reader has to ask again.

use super::bytes::{index_at, u16_at};
use super::layout::{
    ELEMENT_GROUP, ELEMENT_LEAP, ELEMENTS_MAX, LETTERS_MAX, MAYBE, OUTCOME_WORSE, beginning,
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
        let ends = |column| self.words.last().map_or(0, |row| index_at(row, column));
        ends(0) == self.letters.len()
            && ends(4) == self.members.len()
            && (1..self.words.len()).all(|next| self.is_sound_word(next - 1))
    }

    fn is_sound_word(&self, index: usize) -> bool {
        let Some([this, next]) = self.words.get(index..).and_then(<[_]>::first_chunk) else {
            return false;
        };
        let letters = self.letters_of(index);
        let number = beginning(letters);
        let in_place = self.first_of(number)..self.first_of(number + 1);
        (1..=LETTERS_MAX).contains(&letters.len())
            && index_at(this, 0) + letters.len() + 1 == index_at(next, 0)
            && self.letters.get(index_at(next, 0) - 1) == Some(&0)
            && !letters.contains(&0)
            && index_at(this, 4) <= index_at(next, 4)
            && in_place.contains(&index)
            && (index == 0 || self.letters_of(index - 1) <= letters)
            && self.classes_of(index).is_sorted()
    }

    fn are_sound_classes(&self) -> bool {
        let first_rows = self.classes.iter().map(|row| u16::from_le_bytes(*row));
        first_rows.clone().is_sorted()
            && first_rows.last().map(usize::from) == Some(self.rows.len())
            && (self.rows.iter())
                .all(|row| usize::from(u16::from_le_bytes(*row)) < self.patterns.len())
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
