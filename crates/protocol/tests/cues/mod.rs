//! A lexicon in which each cue is a word, and how much a sign weighs among them.

use std::sync::LazyLock;

use protocol::CompiledProtocol;

/// Each cue is one word or two; "tree" and whatever else stands in no line means nothing.
const WORDS: &str = r#"
language = "en"
[[cue]]
cue = "no"
patterns = """
no
(no|none)
"""
[[cue]]
cue = "not"
patterns = "not"
[[cue]]
cue = "any"
patterns = "any"
[[cue]]
cue = "through"
patterns = """
(have|feel)
ihave
because
"""
[[cue]]
cue = "or"
patterns = "or"
[[cue]]
cue = "break"
patterns = """
but
because
but then
"""
[[cue]]
cue = "now"
patterns = "now"
[[cue]]
cue = "if"
patterns = "if"
[[cue]]
cue = "doubt"
patterns = "maybe"
[[cue]]
cue = "past"
patterns = """
ago
then
"""
[[cue]]
cue = "passed"
patterns = "gone"
[[cue]]
cue = "other"
patterns = """
friend
my mate
"""
[[cue]]
cue = "near"
patterns = "wife says"
[[cue]]
cue = "kin"
patterns = "wife"
[[cue]]
cue = "own"
patterns = """
(i|my)
ihave
"""
[[cue]]
cue = "writer"
patterns = "myself"
[[cue]]
cue = "back"
patterns = "neither"
[[cue]]
cue = "idle"
patterns = """
not only
gone red
"""
[[cue]]
cue = "met"
patterns = """
met
thats ..2 mine
"""
[[cue]]
cue = "mask"
patterns = "chest of drawers"
[[phrase]]
sign = "fever"
level = "certain"
patterns = """
fever
hot ..3 skin
"""
[[phrase]]
sign = "chest_pain"
level = "certain"
patterns = """
pain
(pain|pang)
cannot breathe
chest
"""
[[phrase]]
sign = "fainted"
level = "certain"
event = true
patterns = "faint"
"#;

static PROTOCOL: LazyLock<CompiledProtocol> = LazyLock::new(|| {
    super::small_words::read(&[("en.toml", WORDS)]).unwrap_or_else(|e| panic!("{e:?}"))
});

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    Nothing,
    Hint,
    Certain,
}
pub(crate) use Weight::{Certain, Hint, Nothing};

pub(crate) fn weight_of(sign: &str, words: &str) -> Weight {
    let heard = PROTOCOL.hear(Some(words));
    let has = |signs: &[String]| signs.iter().any(|one| one == sign);
    match (has(&heard.certain), has(&heard.hint)) {
        (true, false) => Certain,
        (false, true) => Hint,
        (false, false) => Nothing,
        (true, true) => panic!("{words}: both"),
    }
}

/// How much "fever" weighs in each of these texts.
pub(crate) fn fever(texts: &[(&str, Weight)]) {
    for (words, weight) in texts {
        assert_eq!(weight_of("fever", words), *weight, "{words}");
    }
}

/// So many times the same word.
pub(crate) fn times(count: usize, word: &str) -> String {
    vec![word; count].join(" ")
}
