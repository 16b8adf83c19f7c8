//! From a text to the signs and risks that it names.

use super::candidates::Candidates;
use super::context::{Weight, weigh};
use super::layout::{Cue, FLAG_HINT, OUTCOME_CUE, OUTCOME_RISK, OUTCOME_WORSE};
use super::lexicon::{Lexicon, Pattern};
use super::pattern::{Found, Matcher};
use super::text::{Marks, Text};
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

/// Screens a patient's own words. Never fails and never allocates; the time is linear in the text's length.
#[must_use]
pub fn screen(lexicon: &Lexicon<'_>, words: &str) -> Heard {
    let mut text = Text::read(lexicon, words);
    let mut heard = Heard {
        unread: is_unread(&text),
        ..Heard::default()
    };
    let search = Search {
        lexicon,
        candidates: Candidates::of(lexicon, &text),
    };
    search.set_cues(&mut text, |cue| cue == Cue::Mask as u8);
    search.set_cues(&mut text, |cue| cue != Cue::Mask as u8);
    search.mark_items(&mut text);
    search.each(&text, names_something, |start, found, pattern| {
        note(
            &mut heard,
            pattern,
            weigh(&text, start, found, pattern.flags),
        );
    });
    heard.hint = heard.hint.minus(&heard.certain);
    heard
}

/// No language has two thirds of the words, or there was more than could be read.
fn is_unread(text: &Text) -> bool {
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
    candidates: Candidates,
}

impl<'b> Search<'_, 'b> {
    /// Calls for every wanted pattern at every place where it stands.
    fn each(
        &self,
        text: &Text,
        wanted: impl Fn(Pattern<'b>) -> bool,
        mut then: impl FnMut(usize, Found, Pattern<'b>),
    ) {
        let matcher = Matcher {
            lexicon: self.lexicon,
            text,
        };
        self.candidates.each(self.lexicon, text, |at, index| {
            let pattern = self.lexicon.pattern(index);
            if wanted(pattern)
                && let Some(found) = matcher.find(pattern.elements, at)
            {
                then(at, found, pattern);
            }
        });
    }

    fn set_cues(&self, text: &mut Text, wanted: impl Fn(u8) -> bool) {
        let mut marks = text.marks;
        let wanted = |one: Pattern<'_>| one.outcome == OUTCOME_CUE && wanted(one.argument);
        self.each(text, wanted, |start, found, pattern| {
            let cue = Cue::ALL.get(usize::from(pattern.argument));
            on(&mut marks, start, found, |mark| {
                cue.into_iter().for_each(|cue| mark.set(*cue))
            });
        });
        text.set_marks(&marks);
    }

    /// Signs first, so that a list of them lets a denial pass.
    fn mark_items(&self, text: &mut Text) {
        let mut marks = text.marks;
        self.each(text, names_something, |start, found, _| {
            if !found.denied_inside {
                on(&mut marks, start, found, Marks::make_item);
            }
        });
        text.set_marks(&marks);
    }
}

fn on(marks: &mut [Marks], start: usize, found: Found, then: impl Fn(&mut Marks)) {
    marks
        .get_mut(start..found.end)
        .unwrap_or_default()
        .iter_mut()
        .for_each(then);
}
