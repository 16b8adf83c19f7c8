//! A text as tokens: what each may be, and what stands between them.

use core::ops::Range;

use super::WORDS_CHARS_MAX;
use super::fold::{Folded, fold};
use super::layout::{Cue, LANGUAGES_MAX, LETTERS_MAX};
use super::lexicon::{Lexicon, Members};
use super::spell::{NONE, WORDS_MAX, look_up};

/// Every second character can begin a token, save where letters and digits alternate.
pub(super) const TOKENS_MAX: usize = WORDS_CHARS_MAX / 2 + 1;
/// Not a number.
const NO_NUMBER: u16 = u16::MAX;

/// What is known about a token besides its words; the lower bits are cues, by their numbers.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks(u32);

impl Marks {
    pub(super) const NONE: Self = Self(0);
    /// A sentence ends before this token.
    const STOP: u32 = 1 << 24;
    /// A comma stands before this token.
    const COMMA: u32 = 1 << 25;
    /// That comma is a colon.
    const COLON: u32 = 1 << 28;
    /// A sign or risk was found here.
    const ITEM: u32 = 1 << 26;
    /// A denial that is part of a sign itself: "no feeling in".
    const SPENT: u32 = 1 << 27;

    pub(super) fn has(self, cue: Cue) -> bool {
        self.0 >> cue as u32 & 1 == 1
    }
    pub(super) fn stop_before(self) -> bool {
        self.0 & Self::STOP != 0
    }
    pub(super) fn comma_before(self) -> bool {
        self.0 & Self::COMMA != 0
    }
    pub(super) fn colon_before(self) -> bool {
        self.0 & Self::COLON != 0
    }
    pub(super) fn is_item(self) -> bool {
        self.0 & Self::ITEM != 0
    }
    /// "no", "not".
    pub(super) fn is_denial(self) -> bool {
        (self.has(Cue::No) || self.has(Cue::Not)) && !self.has(Cue::Idle)
    }
    /// A denial that reaches beyond its own words.
    pub(super) fn denies(self) -> bool {
        self.is_denial() && self.0 & Self::SPENT == 0
    }
    pub(super) fn set(&mut self, cue: Cue) {
        self.0 |= 1 << cue as u32;
    }
    /// Part of a sign; denials inside were meant for it alone.
    pub(super) fn make_item(&mut self) {
        self.0 |= Self::ITEM | Self::SPENT;
    }
}

/// One word or number.
#[derive(Clone, Copy)]
pub(super) struct Token {
    words: [u16; WORDS_MAX],
    number: u16,
    /// The classes of its first word.
    classes: Members,
}

impl Token {
    /// Neither word nor number.
    pub(super) const NOTHING: Self = Self {
        words: [NONE; WORDS_MAX],
        number: NO_NUMBER,
        classes: Members::NONE,
    };
}

/// Room for a text: of each as many as there may be tokens.
pub(super) struct Room<'r> {
    pub(super) tokens: &'r mut [Token],
    pub(super) marks: &'r mut [Marks],
}

/// The tokens of a text.
pub(super) struct Text<'r> {
    tokens: &'r mut [Token],
    marks: &'r mut [Marks],
    length: usize,
    pub(super) word_count: usize,
    /// How many of the words each language has.
    known: [usize; LANGUAGES_MAX],
    /// Was there more than could be read?
    pub(super) is_cut: bool,
}

impl<'r> Text<'r> {
    /// The text in this room, of which nothing is used so far.
    pub(super) fn read(lexicon: &Lexicon<'_>, words: &str, room: Room<'r>) -> Self {
        let is_long = words.len() > WORDS_CHARS_MAX;
        let mut text = Self {
            tokens: room.tokens,
            marks: room.marks,
            length: 0,
            word_count: 0,
            known: [0; LANGUAGES_MAX],
            is_cut: is_long && words.chars().nth(WORDS_CHARS_MAX).is_some(),
        };
        let mut reader = Reader {
            lexicon,
            pending: Pending::default(),
            before: Marks(Marks::STOP),
        };
        let mut characters = words.chars().take(WORDS_CHARS_MAX).peekable();
        while let Some(character) = characters.next() {
            let next = characters.peek().copied().unwrap_or(' ');
            reader.take(&mut text, character, next);
        }
        reader.finish(&mut text);
        text
    }

    pub(super) fn len(&self) -> usize {
        self.length
    }

    /// How many of the words the language has that has most of them.
    pub(super) fn known_count(&self) -> usize {
        self.known.into_iter().max().unwrap_or(0)
    }

    /// The words that a token may be; none where it is masked.
    pub(super) fn words(&self, at: usize) -> impl Iterator<Item = usize> + use<> {
        let words = self
            .tokens
            .get(at)
            .map_or([NONE; WORDS_MAX], |token| token.words);
        words
            .into_iter()
            .filter(|word| *word != NONE)
            .map(usize::from)
    }

    /// Is a token of this class, or may it be?
    pub(super) fn is_of(&self, lexicon: &Lexicon<'_>, at: usize, class: u16) -> bool {
        let token = self.tokens.get(at);
        token.is_some_and(|token| {
            let others = token.words.iter().skip(1);
            lexicon.have(token.classes, class)
                || others
                    .take_while(|word| **word != NONE)
                    .any(|word| lexicon.have(lexicon.members_of((*word).into()), class))
        })
    }

    /// What is masked is no word any more.
    pub(super) fn mask(&mut self) {
        for (token, marks) in self.tokens.iter_mut().zip(&*self.marks).take(self.length) {
            if marks.has(Cue::Mask) {
                token.words = [NONE; WORDS_MAX];
                token.classes = Members::NONE;
            }
        }
    }

    /// A number in tenths, or `None`.
    pub(super) fn number(&self, at: usize) -> Option<u16> {
        let number = self.tokens.get(at)?.number;
        (number != NO_NUMBER).then_some(number)
    }

    pub(super) fn marks(&self, at: usize) -> Marks {
        self.marks.get(at).copied().unwrap_or_default()
    }

    /// The marks of some tokens, to add to them.
    pub(super) fn marks_in(&mut self, tokens: Range<usize>) -> &mut [Marks] {
        self.marks.get_mut(tokens).unwrap_or_default()
    }

    fn push(&mut self, token: Token, marks: Marks) {
        match (
            self.tokens.get_mut(self.length),
            self.marks.get_mut(self.length),
        ) {
            (Some(place), Some(place_of_marks)) => {
                *place = token;
                *place_of_marks = marks;
                self.length += 1;
            }
            _ => self.is_cut = true,
        }
    }
}

/// A token that is being read.
#[derive(Default)]
struct Pending {
    letters: [u8; LETTERS_MAX],
    count: usize,
    is_strange: bool,
    /// Whole digits, tenths if a decimal sign was seen, and whether there is a number at all.
    number: Option<(u32, Option<u32>)>,
}

struct Reader<'a, 'b> {
    lexicon: &'a Lexicon<'b>,
    pending: Pending,
    before: Marks,
}

impl Reader<'_, '_> {
    fn take(&mut self, text: &mut Text<'_>, character: char, next: char) {
        if character.is_ascii_alphabetic() {
            // Most characters.
            self.end_number(text);
            return self.letter(character.to_ascii_lowercase() as u8);
        }
        match fold(self.lexicon, character) {
            Folded::Letters(letters) => self.letters(text, letters),
            Folded::Digit(digit) => self.digit(text, digit),
            Folded::Strange => {
                self.end_number(text);
                self.pending.is_strange = true;
            }
            Folded::Mark => {}
            // 38.6 and 38,6 are one number.
            Folded::Stop | Folded::Comma
                if self.pending.number.is_some()
                    && matches!(character, '.' | ',')
                    && next.is_ascii_digit() =>
            {
                if let Some((_, tenths)) = &mut self.pending.number {
                    *tenths = Some(u32::MAX);
                }
            }
            Folded::Stop => self.boundary(text, Marks::STOP),
            Folded::Comma => self.boundary(text, Marks::COMMA),
            Folded::Colon => self.boundary(text, Marks::COMMA | Marks::COLON),
            Folded::Space => self.finish(text),
        }
    }

    fn letters(&mut self, text: &mut Text<'_>, letters: [u8; 4]) {
        self.end_number(text);
        let letters = letters.into_iter().filter(|letter| *letter != 0);
        letters.for_each(|letter| self.letter(letter));
    }

    fn letter(&mut self, letter: u8) {
        let pending = &mut self.pending;
        let before = pending.letters.get(..pending.count).unwrap_or_default();
        // "sooooo" is "soo"; an apostrophe begins no word; what is longer than any word is none.
        let is_third = matches!(before, [.., one, other] if *one == letter && *other == letter);
        if is_third || (letter == b'\'' && before.is_empty()) {
            return;
        }
        match pending.letters.get_mut(pending.count) {
            Some(place) => {
                *place = letter;
                pending.count += 1;
            }
            None => pending.is_strange = true,
        }
    }

    fn digit(&mut self, text: &mut Text<'_>, digit: u8) {
        if self.pending.count > 0 || self.pending.is_strange {
            self.finish(text);
        }
        let digit = u32::from(digit);
        self.pending.number = Some(match self.pending.number {
            None => (digit, None),
            Some((whole, None)) => (whole.saturating_mul(10).saturating_add(digit), None),
            Some((whole, Some(u32::MAX))) => (whole, Some(digit)),
            Some(more) => more,
        });
    }

    fn end_number(&mut self, text: &mut Text<'_>) {
        if self.pending.number.is_some() {
            self.finish(text);
        }
    }

    fn boundary(&mut self, text: &mut Text<'_>, mark: u32) {
        self.finish(text);
        self.before.0 |= mark;
    }

    fn finish(&mut self, text: &mut Text<'_>) {
        let mut pending = core::mem::take(&mut self.pending);
        if let Some((whole, tenths)) = pending.number {
            let tenths = tenths.filter(|tenths| *tenths < 10).unwrap_or(0);
            let number = whole.saturating_mul(10).saturating_add(tenths);
            let number = u16::try_from(number).unwrap_or(NO_NUMBER - 1);
            let token = Token {
                number,
                ..Token::NOTHING
            };
            text.push(token, core::mem::take(&mut self.before));
            return;
        }
        // A closing quotation mark looks like an apostrophe.
        while pending.count > 0 && pending.letters[pending.count - 1] == b'\'' {
            pending.count -= 1;
        }
        if pending.count == 0 && !pending.is_strange {
            return;
        }
        let letters = if pending.is_strange {
            &[]
        } else {
            pending.letters.get(..pending.count).unwrap_or_default()
        };
        let found = look_up(self.lexicon, letters);
        text.word_count += 1;
        for (language, count) in text.known.iter_mut().enumerate() {
            *count += usize::from(found.languages >> language & 1);
        }
        let token = Token {
            words: found.words,
            classes: match found.words {
                [NONE, ..] => Members::NONE,
                [word, ..] => self.lexicon.members_of(word.into()),
            },
            ..Token::NOTHING
        };
        text.push(token, core::mem::take(&mut self.before));
    }
}
