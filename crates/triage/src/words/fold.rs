//! Folding: one character as up to four plain letters, by the lexicon's table.

use super::bytes::u32_at;
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
    /// A comma behind which something new is said.
    Colon,
    /// Only separates.
    Space,
}

/// Folds one character that is no ASCII letter: those are taken before.
pub(super) fn fold(lexicon: &Lexicon<'_>, character: char) -> Folded {
    match character {
        '\'' => Folded::Letters([b'\'', 0, 0, 0]),
        // Most characters that are no letter.
        ' ' => Folded::Space,
        '0'..='9' => Folded::Digit(character as u8 - b'0'),
        '.' | '!' | '?' | '\n' | '\r' | ';' | '…' | '¿' | '¡' => Folded::Stop,
        ':' => Folded::Colon,
        ',' | '(' | ')' | '–' | '—' => Folded::Comma,
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
    let character = u32::from(character);
    let found = lexicon
        .folds
        .binary_search_by_key(&character, |row| u32_at(row, 0));
    let [.., a, b, c, d] = lexicon.folds.get(found.ok()?)?;
    Some(Folded::Letters([*a, *b, *c, *d]))
}
