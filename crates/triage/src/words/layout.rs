//! The byte layout of a compiled lexicon, shared by the compiler and the reader. All integers are little-endian.
//!
//! ```text
//! header   64  magic[4] format:u16 needed:u16, then counts:u32 of the fourteen tables below; from the class `needed`
//!              on, no pattern needs one to be found
//! fold      8  character:u32 folded[4], zero-padded; sorted by character
//! begin     2  first_word:u16, for each of the `BEGINNINGS` three letters and for what is behind them (see `beginning`)
//! block     8  letters_at:u32 members_at:u32, of every `BLOCK` words
//! word      5  letters_from:u8 members_from:u16, counted from its block, letters:u8 kind:u8; sorted by letters; one more than there
//!              are words, so that the members of each end where those of the next begin
//! letter    1  the words' letters (a-z and '), a zero behind each word
//! rest      1  bits: whether a word that may be meant by other letters may have this first letter and these from the third on
//!              (see `rest`)
//! member    2  class:u16, the classes of each word, ascending
//! class     2  first_row:u16; the rows that begin with class c are those from first_row(c) to first_row(c + 1); one more
//!              than there are classes that patterns begin with, which come first
//! row       6  pattern:u16 needs:u16[2]: classes without which it cannot stand, before its first leap, 65535 for none; sorted by
//!              the class that the pattern begins with
//! pattern   8  elements_at:u32 elements:u8 outcome:u8 argument:u8 flags:u8
//! element   4  kind:u8 zero:u8 argument:u16
//! group     6  first_choice:u16 choices:u16 begins:u16: the class of all that it may begin with, 65535 where there is none; a
//!              group only uses groups before it
//! choice    6  elements_at:u32 elements:u8 zero:u8
//! range     4  low:u16 high:u16, numbers in tenths, both included
//! ```

/// First bytes of every compiled lexicon.
pub const MAGIC: [u8; 4] = *b"ANWL";
/// Version of this layout.
pub const FORMAT: u16 = 5;
/// How many tables there are.
pub const TABLES: usize = 14;
/// Size of the header in bytes.
pub const HEADER_BYTES: usize = 8 + 4 * TABLES;
/// Size of a fold.
pub const FOLD_BYTES: usize = 8;
/// Size of a beginning.
pub const BEGIN_BYTES: usize = 2;
/// So many words are counted from one place: small numbers compress well.
pub const BLOCK: usize = 8;
/// Size of a block.
pub const BLOCK_BYTES: usize = 8;
/// Size of a word.
pub const WORD_BYTES: usize = 5;
/// Bytes of the table of rests: a sixth of its bits are set by ten thousand words.
pub const RESTS: usize = 1 << 13;
/// Size of a membership.
pub const MEMBER_BYTES: usize = 2;
/// Size of a class.
pub const CLASS_BYTES: usize = 2;
/// Size of a row.
pub const ROW_BYTES: usize = 6;
/// Size of a pattern.
pub const PATTERN_BYTES: usize = 8;
/// How many classes a pattern may need.
pub const NEEDS: usize = 2;
/// Size of an element.
pub const ELEMENT_BYTES: usize = 4;
/// Size of a group.
pub const GROUP_BYTES: usize = 6;
/// Size of a choice.
pub const CHOICE_BYTES: usize = 6;
/// Size of a range.
pub const RANGE_BYTES: usize = 4;

/// No class.
pub const NO_CLASS: u16 = u16::MAX;

/// What stands for a letter in the order of words: nothing, an apostrophe, or a to z.
const SIGNS: usize = 28;
/// How many beginnings of three letters there are, with those of fewer letters alone.
pub const BEGINNINGS: usize = SIGNS * SIGNS * SIGNS;

/// The number of a word's first three letters, in the order of words.
#[must_use]
pub const fn beginning(letters: &[u8]) -> usize {
    let [first, second, third] = match letters {
        [] => [0; 3],
        [first] => [sign(*first), 0, 0],
        [first, second] => [sign(*first), sign(*second), 0],
        [first, second, third, ..] => [sign(*first), sign(*second), sign(*third)],
    };
    (first * SIGNS + second) * SIGNS + third
}

/// The numbers of all beginnings with these first letters.
#[must_use]
pub const fn beginnings_with(letters: &[u8]) -> core::ops::Range<usize> {
    let from = beginning(letters);
    let several = match letters {
        [] => BEGINNINGS,
        [_] => SIGNS * SIGNS,
        [_, _] => SIGNS,
        _ => 1,
    };
    from..from + several
}

/// The numbers of all beginnings with this first and this third letter.
pub fn beginnings_around(first: u8, third: u8) -> impl Iterator<Item = usize> {
    let all = beginnings_with(&[first]);
    all.skip(sign(third)).step_by(SIGNS)
}

const fn sign(letter: u8) -> usize {
    match letter {
        b'a'..=b'z' => (letter - b'a') as usize + 2,
        _ => 1,
    }
}

/// Which bit of the table of rests stands for a first letter and all letters from the third on. Several may share it.
#[must_use]
pub fn rest(first: u8, letters: &[u8]) -> usize {
    let mix = |mixed: u32, letter: &u8| (mixed ^ u32::from(*letter)).wrapping_mul(0x0100_0193);
    let mixed = letters.iter().fold(mix(0x811c_9dc5, &first), mix);
    (mixed >> 16) as usize % (8 * RESTS)
}

/// From this many letters on a word may be meant by other letters.
pub const ONE_SLIP_FROM: usize = 5;
/// Most letters of a word.
pub const LETTERS_MAX: usize = 24;
/// Most elements of a pattern.
pub const ELEMENTS_MAX: usize = 12;
/// Most tokens that one gap may skip.
pub const GAP_MAX: u16 = 15;
/// The class that every number belongs to.
pub const NUMBER_CLASS: u16 = 0;

/// A word's kind is in its lowest two bits; above them, one bit for each language that has the word.
pub const KIND_MASK: u8 = 3;
/// The lowest language's bit.
pub const LANGUAGE_SHIFT: u8 = 2;
/// Most languages of a lexicon.
pub const LANGUAGES_MAX: usize = 6;

/// The word stands as it is; only the same letters are it, misspelt or not.
pub const KIND_WORD: u8 = 0;
/// Every word that begins so.
pub const KIND_PREFIX: u8 = 1;
/// Only the very letters: too short or too common to be guessed at.
pub const KIND_EXACT: u8 = 2;

/// A token of this class.
pub const ELEMENT_CLASS: u8 = 0;
/// A number in this range.
pub const ELEMENT_NUMBER: u8 = 1;
/// One of this group's choices.
pub const ELEMENT_GROUP: u8 = 2;
/// Up to so many tokens.
pub const ELEMENT_GAP: u8 = 3;
/// The beginning of a sentence, or the end of the text.
pub const ELEMENT_START: u8 = 4;
/// Up to so many tokens, sentences ending in between or not.
pub const ELEMENT_LEAP: u8 = 5;
/// Added to a kind: the element, or nothing.
pub const MAYBE: u8 = 8;

/// The pattern names a sign.
pub const OUTCOME_SIGN: u8 = 0;
/// The pattern names a risk.
pub const OUTCOME_RISK: u8 = 1;
/// The pattern says that the soreness is getting worse.
pub const OUTCOME_WORSE: u8 = 3;
/// The pattern sets a cue (see `scope`).
pub const OUTCOME_CUE: u8 = 2;

/// The pattern only hints at its sign.
pub const FLAG_HINT: u8 = 1;
/// The pattern tells of something that counts even when it is over, like a faint.
pub const FLAG_EVENT: u8 = 2;

/// What a cue means for the patterns around it. The number is the pattern's argument.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Cue {
    /// These tokens mean nothing here: "chest of drawers".
    Mask = 0,
    /// "no", "without": what follows is not there, adjectives between them notwithstanding.
    No = 1,
    /// "not", "haven't": what follows directly is not there.
    Not = 2,
    /// "any" after a verb that was denied.
    Any = 3,
    /// Words that a negation, doubt or condition reaches through: "have", "a", "feel".
    Through = 4,
    /// "or", "nor" in a list.
    Or = 5,
    /// "but", "because": a new clause.
    Break = 6,
    /// "now", "since": what follows is of today.
    Now = 7,
    /// "if", "watch out for": what follows is only thought of.
    If = 8,
    /// "worried that", "could be": what follows may or may not be there.
    Doubt = 9,
    /// "years ago", "as a child".
    Past = 10,
    /// "gone now", "better again".
    Passed = 11,
    /// "my friend", "people".
    Other = 12,
    /// "my wife says": perhaps the patient, even if the patient writes.
    Near = 13,
    /// "I", "my".
    Own = 14,
    /// "I'm fine", "my neck": the patient writes about the patient.
    Writer = 15,
    /// "I have neither": what was named before is not there.
    Back = 16,
    /// "not only", "gone red": this "no" denies nothing, this "gone" does not mean over.
    Idle = 17,
    /// "my wife", "he", reporting nothing: not the patient, if the patient writes.
    Kin = 18,
    /// "And that is what I have": what was only thought of just before is so.
    Met = 19,
}

impl Cue {
    /// All cues, in the order of their numbers.
    pub const ALL: [Self; 20] = [
        Self::Mask,
        Self::No,
        Self::Not,
        Self::Any,
        Self::Through,
        Self::Or,
        Self::Break,
        Self::Now,
        Self::If,
        Self::Doubt,
        Self::Past,
        Self::Passed,
        Self::Other,
        Self::Near,
        Self::Own,
        Self::Writer,
        Self::Back,
        Self::Idle,
        Self::Kin,
        Self::Met,
    ];

    /// The id that content files use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Mask => "mask",
            Self::No => "no",
            Self::Not => "not",
            Self::Any => "any",
            Self::Through => "through",
            Self::Or => "or",
            Self::Break => "break",
            Self::Now => "now",
            Self::If => "if",
            Self::Doubt => "doubt",
            Self::Past => "past",
            Self::Passed => "passed",
            Self::Other => "other",
            Self::Near => "near",
            Self::Own => "own",
            Self::Writer => "writer",
            Self::Back => "back",
            Self::Idle => "idle",
            Self::Kin => "kin",
            Self::Met => "met",
        }
    }
}
