//! From a text to the signs and risks that it names.

use super::context::{Weight, weigh};
use super::layout::{Cue, FLAG_HINT, NUMBER_CLASS, OUTCOME_CUE, OUTCOME_RISK, OUTCOME_WORSE};
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
    set_cues(lexicon, &mut text, |pattern| {
        pattern.argument == Cue::Mask as u8
    });
    set_cues(lexicon, &mut text, |pattern| {
        pattern.argument != Cue::Mask as u8
    });
    mark_items(lexicon, &mut text);
    each(lexicon, &text, |start, found, pattern| {
        if pattern.outcome != OUTCOME_CUE {
            note(
                &mut heard,
                pattern,
                weigh(&text, start, found, pattern.flags),
            );
        }
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

/// Calls for every pattern at every place where it stands.
fn each<'a>(lexicon: &Lexicon<'a>, text: &Text, mut then: impl FnMut(usize, Found, Pattern<'a>)) {
    let matcher = Matcher { lexicon, text };
    for at in 0..text.len() {
        let number = text.number(at).map(|_| NUMBER_CLASS);
        let classes = text.words(at).flat_map(|word| lexicon.classes_of(word));
        for class in number.into_iter().chain(classes) {
            for pattern in lexicon.patterns_from(class) {
                if let Some(found) = matcher.find(pattern.elements, at) {
                    then(at, found, pattern);
                }
            }
        }
    }
}

fn set_cues(lexicon: &Lexicon<'_>, text: &mut Text, wanted: impl Fn(Pattern<'_>) -> bool) {
    let mut marks = text.marks;
    each(lexicon, text, |start, found, pattern| {
        if pattern.outcome == OUTCOME_CUE && wanted(pattern) {
            let cue = Cue::ALL.get(usize::from(pattern.argument));
            on(&mut marks, start, found, |mark| {
                cue.into_iter().for_each(|cue| mark.set(*cue))
            });
        }
    });
    text.marks = marks;
}

/// Signs first, so that a list of them lets a denial pass.
fn mark_items(lexicon: &Lexicon<'_>, text: &mut Text) {
    let mut marks = text.marks;
    each(lexicon, text, |start, found, pattern| {
        if pattern.outcome != OUTCOME_CUE && !found.denied_inside {
            on(&mut marks, start, found, Marks::make_item);
        }
    });
    text.marks = marks;
}

fn on(marks: &mut [Marks], start: usize, found: Found, then: impl Fn(&mut Marks)) {
    marks
        .get_mut(start..found.end)
        .unwrap_or_default()
        .iter_mut()
        .for_each(then);
}
