//! From a text to the signs and risks that it names.

use super::candidates::Candidates;
use super::context::{Weight, weigh};
use super::layout::{Cue, FLAG_HINT, OUTCOME_CUE, OUTCOME_RISK, OUTCOME_WORSE};
use super::lexicon::{Lexicon, Pattern};
use super::pattern::{Found, Matcher};
use super::text::{Marks, Room, TOKENS_MAX, Text, Token};
use crate::SignSet;

/// What was heard in a patient's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Heard {
    /// Signs that the words name with certainty.
    pub certain: SignSet,
    /// Signs that the words hint at; none of them is also certain.
    pub hint: SignSet,
    /// The words say that the soreness is getting worse.
    pub worse: bool,
    /// Risk factors that the words name with certainty, one bit each.
    pub risks: u32,
    /// The words are in no language of the lexicon, or too long: a person must read them.
    pub unread: bool,
}

/// Most texts are no longer than this, in bytes; larger rooms take time to clear.
const SHORT: usize = 1_022;

/// Screens a patient's own words. Never fails and never allocates; the time is linear in the text's length.
#[must_use]
pub fn screen(lexicon: &Lexicon<'_>, words: &str) -> Heard {
    // Every second character of what people write can begin a token; of "a1a1a1" the rest is unread and said to be.
    if words.len() <= SHORT {
        screen_in::<{ SHORT / 2 + 1 }, 1_024>(lexicon, words)
    } else {
        screen_in::<TOKENS_MAX, 4_096>(lexicon, words)
    }
}

#[inline(never)]
fn screen_in<const TOKENS: usize, const CANDIDATES: usize>(
    lexicon: &Lexicon<'_>,
    words: &str,
) -> Heard {
    let (mut tokens, mut marks) = ([Token::NOTHING; TOKENS], [Marks::NONE; TOKENS]);
    let mut found = [(0, 0); CANDIDATES];
    let room = Room {
        tokens: &mut tokens,
        marks: &mut marks,
    };
    let text = Text::read(lexicon, words, room);
    let candidates = Candidates::of(lexicon, &text, &mut found);
    hear(
        Search {
            lexicon,
            candidates,
        },
        text,
    )
}

fn hear(mut search: Search<'_, '_>, mut text: Text<'_>) -> Heard {
    let mut heard = Heard {
        unread: is_unread(&text),
        ..Heard::default()
    };
    search.set_cues(&mut text, |cue| cue == Cue::Mask as u8);
    text.mask();
    search.set_cues(&mut text, |cue| cue != Cue::Mask as u8);
    search.mark_items(&mut text);
    search.each(&mut text, names_something, |text, start, found, pattern| {
        let weight = weigh(text, start, found, pattern.flags);
        note(&mut heard, pattern, weight);
    });
    heard.hint = heard.hint.minus(&heard.certain);
    heard
}

/// No language has two thirds of the words, or there was more than could be read.
fn is_unread(text: &Text<'_>) -> bool {
    text.is_cut || text.known_count() * 3 < text.word_count * 2
}

fn note(heard: &mut Heard, pattern: Pattern<'_>, weight: Weight) {
    let is_certain = weight == Weight::Certain && pattern.flags & FLAG_HINT == 0;
    if pattern.outcome == OUTCOME_RISK {
        if is_certain {
            heard.risks |= 1_u32.checked_shl(pattern.argument.into()).unwrap_or(0);
        }
    } else if pattern.outcome == OUTCOME_WORSE {
        heard.worse |= is_certain;
    } else if is_certain {
        heard.certain.insert(pattern.argument.into());
    } else if weight > Weight::Nothing {
        heard.hint.insert(pattern.argument.into());
    }
}

/// A sign, a risk, or that it gets worse.
fn names_something(pattern: Pattern<'_>) -> bool {
    pattern.outcome != OUTCOME_CUE
}

/// What is looked for, and where.
struct Search<'a, 'b> {
    lexicon: &'a Lexicon<'b>,
    candidates: Candidates<'a>,
}

impl<'b> Search<'_, 'b> {
    /// Calls for every wanted pattern at every place where it stands; what does not stand is not asked for again.
    fn each(
        &mut self,
        text: &mut Text<'_>,
        wanted: impl Fn(Pattern<'b>) -> bool,
        mut then: impl FnMut(&mut Text<'_>, usize, Found, Pattern<'b>),
    ) {
        let lexicon = self.lexicon;
        self.candidates.each(lexicon, text, |text, at, index| {
            let pattern = lexicon.pattern(index);
            if !wanted(pattern) {
                return true;
            }
            let found = Matcher { lexicon, text }.find(pattern.elements, at);
            if let Some(found) = found {
                then(text, at, found, pattern);
            }
            found.is_some() && names_something(pattern)
        });
    }

    /// No cue changes where another pattern stands, only whether it is denied inside; so they are set as they are found.
    fn set_cues(&mut self, text: &mut Text<'_>, wanted: impl Fn(u8) -> bool) {
        let wanted = |one: Pattern<'_>| one.outcome == OUTCOME_CUE && wanted(one.argument);
        self.each(text, wanted, |text, start, found, pattern| {
            if let Some(cue) = Cue::ALL.get(usize::from(pattern.argument)) {
                let marks = text.marks_in(start..found.end);
                marks.iter_mut().for_each(|mark| mark.set(*cue));
            }
        });
    }

    /// Signs first, so that a list of them lets a denial pass.
    fn mark_items(&mut self, text: &mut Text<'_>) {
        self.each(text, names_something, |text, start, found, _| {
            if !found.denied_inside {
                let marks = text.marks_in(start..found.end);
                marks.iter_mut().for_each(Marks::make_item);
            }
        });
    }
}
