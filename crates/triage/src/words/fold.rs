//! Folding: one character as up to four plain letters, by the lexicon's table.

use super::bytes::u32_at;
use super::layout::FOLD_BYTES;
use super::lexicon::Lexicon;

/// What a character is for the tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folded {
    /// Part of a word: letters, or an apostrophe.
    Letters([u8; 4]),
    /// Part of a number.
    Digit(u8),
    /// A letter of a script that the lexicon cannot fold.
    Strange,
    /// A sign that belongs to the character before it.
    Mark,
    /// Ends a sentence.
    Stop,
    /// Ends a part of a sentence.
    Comma,
    /// Only separates.
    Space,
}

/// Folds one character.
pub(super) fn fold(lexicon: &Lexicon<'_>, character: char) -> Folded {
    match character {
        'a'..='z' | '\'' => Folded::Letters([character as u8, 0, 0, 0]),
        'A'..='Z' => Folded::Letters([character.to_ascii_lowercase() as u8, 0, 0, 0]),
        '0'..='9' => Folded::Digit(character as u8 - b'0'),
        '.' | '!' | '?' | '\n' | '\r' | ';' | '…' | '¿' | '¡' => Folded::Stop,
        ',' | ':' | '(' | ')' | '–' | '—' => Folded::Comma,
        '\u{300}'..='\u{36f}' => Folded::Mark,
        // Nobody sees these, so they part no word.
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' => Folded::Mark,
        _ => table(lexicon, character).unwrap_or(if character.is_alphabetic() {
            Folded::Strange
        } else {
            Folded::Space
        }),
    }
}

/// The table is sorted, so a binary search finds the character.
fn table(lexicon: &Lexicon<'_>, character: char) -> Option<Folded> {
    let (mut low, mut high) = (0, lexicon.folds.len() / FOLD_BYTES);
    while low < high {
        let middle = low.midpoint(high);
        let at = middle * FOLD_BYTES;
        let found = u32_at(lexicon.folds, at);
        if found == u32::from(character) {
            let letters = lexicon.folds.get(at + 4..at + FOLD_BYTES)?;
            return Some(Folded::Letters(letters.try_into().ok()?));
        }
        if found < u32::from(character) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    None
}
