//! What each sign of the notation stands for, told with a lexicon of a few words.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

mod small_words;

use std::fmt::Write;
use std::sync::LazyLock;

use protocol::CompiledProtocol;

/// Lines of patterns, texts in which they stand, and texts in which they do not.
type Case = (
    &'static str,
    &'static [&'static str],
    &'static [&'static str],
);

const CASES: &[Case] = &[
    (
        "cold hand",
        &["cold hand", "my cold hand hurts", "it is. Cold hand"],
        &[
            "hand cold",
            "cold",
            "hand",
            "cold, hand",
            "cold. hand",
            "cold: hand",
            "cold my hand",
        ],
    ),
    (
        "leg ..2 numb",
        &[
            "leg numb",
            "leg is so numb",
            "leg, numb",
            "leg is, so numb",
            "leg is so, numb. Yes",
        ],
        &[
            "leg is so very numb",
            "leg. numb",
            "leg is. numb",
            "leg",
            "leg is",
            "leg is not numb",
        ],
    ),
    // It needs no one word, so that only where it is looked for tells.
    (
        "calf ..2 (so weak|38)",
        &["calf so weak", "calf a, b 38"],
        &["calf. so weak", "calf a. 38"],
    ),
    (
        "weeks //4 spotting",
        &[
            "weeks spotting",
            "weeks. spotting",
            "weeks a. b c. d spotting",
            "weeks not. spotting",
        ],
        &[
            "weeks a b c d e spotting",
            "weeks not spotting",
            "weeks. not spotting",
            "weeks a. b",
        ],
    ),
    (
        "lip ~2 blue",
        &["lip blue", "blue lip", "lip a b blue", "blue a b lip"],
        &["lip a b c blue", "blue a b c lip", "lip", "blue"],
    ),
    (
        "temp <38.0-42.9>",
        &[
            "temp 38",
            "temp 42.9",
            "temp 38,6",
            "temp 38.65",
            "temp 42.95 yes",
        ],
        &[
            "temp 43",
            "temp 37.9",
            "temp",
            "temp, 38",
            "38 temp",
            "temp hot",
            "temp 3 9",
            "temp 3;8",
        ],
    ),
    (
        "14 ..3 pregnant",
        &["14 pregnant", "14 a b c pregnant"],
        &["15 pregnant", "14.1 pregnant", "13 pregnant", "pregnant 14"],
    ),
    (
        "<120.0-200.9> beats",
        &["120 beats", "200.9 beats", "fast150 beats"],
        &["119 beats", "beats", "150, beats", "201 beats"],
    ),
    (
        "puls ..3 <100.0-200.9>",
        &["puls 100", "puls is at 180"],
        &["puls 40", "puls. 100", "puls is", "puls x x x x 100"],
    ),
    (
        "huge <5000.0-6553.4> count",
        &[
            "huge 9999 count",
            "huge 99999999999 count",
            "huge 6553.4 count",
        ],
        &["huge 4999 count", "huge word count"],
    ),
    (
        "^ rigid",
        &["rigid", "so. Rigid", "so! rigid", "so\nrigid"],
        &["so rigid", "so, rigid"],
    ),
    (
        "tired ^",
        &["tired", "so tired", "tired. So"],
        &["tired so", "so tired, so"],
    ),
    (
        "bloat ..2 ^",
        &["bloat", "bloat a. b", "bloat a b"],
        &["bloat a b c", "bloat not. b", "bloat no"],
    ),
    (
        "stiff very? neck",
        &["stiff neck", "stiff very neck"],
        &[
            "stiff very very neck",
            "stiff so neck",
            "stiff, neck",
            "stiff very, neck",
        ],
    ),
    (
        "ulcer 38? now",
        &["ulcer now", "ulcer 38 now"],
        &["ulcer 39 now", "ulcer"],
    ),
    (
        "itch ..2 very? bad",
        &["itch bad", "itch very bad", "itch a b very bad"],
        &["itch a b c bad"],
    ),
    (
        "burn (badly much|so)? here",
        &["burn here", "burn badly much here", "burn so here"],
        &["burn badly here", "burn much here"],
    ),
    (
        "(dizzy|giddy spell)",
        &["dizzy", "giddy spell"],
        &["giddy", "spell"],
    ),
    (
        "faint? spells today",
        &["spells today", "faint spells today"],
        &["spells", "faint spells"],
    ),
    (
        "(ache|ache ache) still",
        &["ache still", "ache ache still"],
        &["ache", "still"],
    ),
    (
        "red (left leg|right (arm|side wall)) hot",
        &[
            "red left leg hot",
            "red right arm hot",
            "red right side wall hot",
        ],
        &[
            "red left arm hot",
            "red right leg hot",
            "red right side hot",
            "red hot",
        ],
    ),
    (
        "scab (@many) left",
        &["scab seven g left", "scab one a left", "scab nine i left"],
        &["scab one b left", "scab left", "scab ten left"],
    ),
    (
        "crust ..2 @many",
        &["crust one a", "crust x y nine i"],
        &["crust x y z nine i", "crust one"],
    ),
    (
        "@many sores",
        &["one a sores", "nine i sores"],
        &["one sores", "a sores"],
    ),
    // What stands behind a leap may be in another sentence, so no pattern waits for it in its own.
    (
        "month (along //4 mild|today) drops",
        &["month along. mild drops", "month today drops"],
        &["month drops"],
    ),
    (
        "years (since //4 fresh)? smell",
        &["years since. fresh smell", "years smell"],
        &["years fresh smell"],
    ),
    (
        "swell <1.0-9.9> (<1.0-3.9>|<5.0-6.9>) cm",
        &["swell 4 3 cm", "swell 9.9 6 cm"],
        &["swell 4 4 cm", "swell 4 cm", "swell a 3 cm"],
    ),
    (
        "@limb weak",
        &[
            "hand weak",
            "foot weak",
            "feet weak",
            "footing weak",
            "arm weak",
        ],
        &["weak", "fo weak"],
    ),
    (
        "spinn*",
        &["spinn", "spinning", "spinnaker"],
        &["spin", "aspinn"],
    ),
    (
        "cramp (a|b) (c|d)",
        &["cramp a c", "cramp b d"],
        &["cramp c a", "cramp a", "cramp a b"],
    ),
    (
        "wrist very?? bent",
        &["wrist bent", "wrist very bent"],
        &["wrist so bent"],
    ),
];

const NAMES: &str = r#"
language = "en"
[[class]]
id = "toe"
words = "toe"
[[class]]
id = "limb"
words = "hand foo* @toe (arm|feet)"
[[group]]
id = "many"
choices = """
one a
two b
# not read
three c

four d
five e
six f
seven g
eight h
nine i
"""
[[cue]]
cue = "no"
patterns = "no"
[[cue]]
cue = "not"
patterns = "not"
"#;

fn id(index: usize) -> &'static str {
    static SHIPPED: LazyLock<Vec<String>> = LazyLock::new(|| {
        let shipped = small_words::read(&[]).unwrap_or_else(|e| panic!("{e:?}"));
        shipped.signs().map(|sign| sign.id.clone()).collect()
    });
    &SHIPPED[index]
}

static PROTOCOL: LazyLock<CompiledProtocol> = LazyLock::new(|| {
    let mut text = NAMES.to_owned();
    for (index, (lines, ..)) in CASES.iter().enumerate() {
        writeln!(
            text,
            "[[phrase]]\nsign = \"{}\"\nlevel = \"certain\"\npatterns = \"\"\"\n{lines}\n\"\"\"",
            id(index)
        )
        .unwrap();
    }
    small_words::read(&[("en.toml", &text)]).unwrap_or_else(|findings| panic!("{findings:?}"))
});

fn is_heard(index: usize, words: &str) -> bool {
    PROTOCOL
        .hear(Some(words))
        .certain
        .iter()
        .any(|sign| sign == id(index))
}

#[test]
fn each_notation_is_heard_where_it_stands_and_nowhere_else() {
    for (index, (lines, stands, stands_not)) in CASES.iter().enumerate() {
        for words in *stands {
            assert!(is_heard(index, words), "{lines} in {words}");
            assert!(is_heard(index, &words.to_uppercase()), "{lines} in {words}");
        }
        for words in *stands_not {
            assert!(!is_heard(index, words), "{lines} in {words}");
        }
    }
}

/// Whatever there is room for, and whatever comes before or behind.
#[test]
fn a_sign_is_heard_at_either_end_of_a_long_text_full_of_beginnings() {
    for (index, words) in [(0, "cold hand"), (5, "temp 38"), (7, "150 beats")] {
        for many in [" 14 leg one", ". 120 many", ". x"] {
            for count in [60, 400] {
                let mut filled = many.repeat(count);
                filled.truncate(3_900);
                assert!(
                    is_heard(index, &format!("{words}.{filled}")),
                    "{words} before {many}"
                );
                assert!(
                    is_heard(index, &format!("{filled} x. {words}")),
                    "{words} behind {many}"
                );
            }
        }
    }
}

/// An id is a number in the lexicon, and so is a cue; no sign is taken for a cue.
#[test]
fn signs_stand_beside_each_other_without_a_word_on_each_other() {
    for (one, (_, first, _)) in CASES.iter().enumerate() {
        for (other, (_, second, _)) in CASES.iter().enumerate() {
            let words = format!("{} and {}", first[0], second[0]);
            let plain = !CASES[one].0.contains('^') && !CASES[other].0.contains('^');
            if plain {
                assert!(is_heard(one, &words) && is_heard(other, &words), "{words}");
            }
        }
    }
}
