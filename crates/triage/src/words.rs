//! LISTENS: which dangers a patient's own words name, in whatever language the lexicon holds.
//!
//! [`screen`] reads up to [`WORDS_CHARS_MAX`] characters once, without allocating: characters are folded (case, accents), split into
//! tokens, looked up (spelling-tolerant), and matched against patterns. A pattern names a sign or a risk; what stands around it decides
//! how much it weighs: negated, hypothetical, long past or somebody else's is dropped, doubtful or passed is a hint, the rest is certain.
//! Words never lower anything: [`crate::Input::hear`] only adds what was heard.
//!
//! No word of any language stands here; words, cues and patterns are data, compiled by the `protocol` crate.

pub mod layout;
mod bytes;
mod lexicon;
mod vocabulary;
mod sound;
mod fold;
mod spell;
mod text;
mod pattern;
mod candidates;
mod scope;
mod context;
mod screen;

pub use lexicon::Lexicon;
pub use screen::{Heard, screen};

/// Characters that are read; what stands behind them makes the text [`Heard::unread`].
pub const WORDS_CHARS_MAX: usize = 4_000;
