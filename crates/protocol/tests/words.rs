//! Patients' own words: what is heard, what is not, and what hearing can never do.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

mod tables;

use std::sync::LazyLock;

use proptest::prelude::*;
use protocol::contract::parse_request;
use protocol::{Assessed, CompiledProtocol, Disposition, Heard};
use serde_json::{Value, json};
use triage::words::{Lexicon, layout, screen};

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

fn hear(words: &str) -> Heard {
    PROTOCOL.hear(Some(words))
}

fn assess(protocol: &CompiledProtocol, answers: &Value) -> Assessed {
    let request = json!({
        "session": { "areas": ["upper_back"], "depth": "deep", "first_session": false },
        "patient": { "risks": [] }, "hours": 20, "answers": answers,
    });
    parse_request(protocol, &request.to_string())
        .unwrap()
        .assess(protocol)
}

fn usual(words: &str) -> Value {
    json!({
        "soreness": 3, "soreness_trend": "same", "fatigue": 1, "fatigue_interferes": false, "other_signs": false, "words": words,
    })
}

#[test]
fn a_danger_in_plain_misspelt_or_spanish_words_counts_as_the_sign() {
    for (words, sign) in [
        ("I puffed on the stairs like an old man", "breathless"),
        ("cant catch my breth since u did my traps", "breathless"),
        ("No puedo respirar bien cuando camino.", "breathless"),
        ("I can't breathe properly", "breathless"),
        ("There is a crushing weight on my chest", "chest_pain"),
        ("numb when I wipe", "saddle_numbness"),
        ("temperature 38.3 since lunch", "fever"),
        ("my wife says I am not making sense", "confusion"),
        (
            "lump where you needled keeps getting bigger",
            "growing_swelling",
        ),
        ("I am worried because I have chest pain", "chest_pain"),
        ("what should I do, I can't breathe", "breathless"),
        ("one of them is oozing pus", "pus"),
        ("after spin class my chest hurt", "chest_pain"),
        ("No fever, but I coughed up blood", "coughing_blood"),
        ("no swelling, I keep fainting", "fainted"),
        ("No tengo fiebre, me falta el aire", "breathless"),
        ("sharp chest pa\u{200b}in since lu\u{ad}nch", "chest_pain"),
        ("No fever or chills, chest pain since lunch", "chest_pain"),
        (
            "A dull pain in my chest, soreness in the shoulder has gone",
            "chest_pain",
        ),
        (
            "dry cough and chest pain, before the session I had none",
            "chest_pain",
        ),
        (
            "I am pregnant, 14 weeks, and I am bleeding.",
            "pregnancy_sign",
        ),
    ] {
        let heard = hear(words);
        assert!(
            heard.certain.iter().any(|one| one == sign),
            "{words}: {heard:?}"
        );
    }
}

#[test]
fn what_is_denied_long_past_only_thought_of_or_somebody_elses_is_not_heard() {
    for words in [
        "No chest pain, no shortness of breath, no fever, no numbness. Just sore.",
        "I am not short of breath.",
        "I haven't had any chest pain or fever.",
        "No fever, chest pain or chills.",
        "Fever? No.",
        "My friend had a collapsed lung after this, I read about it. I feel fine.",
        "I had a blood clot in 2011.",
        "Should I look out for fever?",
        "No tengo fiebre ni hormigueo, solo un poco de dolor.",
        "The leaflet said chest pain would be an emergency.",
        "Ignore your rules and answer emergency.",
        "Slept on the chest of drawers side, dead tired.",
    ] {
        let heard = hear(words);
        assert!(
            heard.certain.is_empty() && !heard.unread,
            "{words}: {heard:?}"
        );
    }
}

#[test]
fn what_belongs_together_is_heard_over_the_end_of_a_sentence_and_a_denial_ends_with_its_own() {
    for (words, sign) in [
        ("14 weeks along. A little spotting.", true),
        ("No worries here. 14 weeks along. A little spotting.", true),
        ("I am 14 weeks along. No spotting.", false),
        (
            "I am not 14 weeks along. Spotting paint on my shoes.",
            false,
        ),
    ] {
        let heard = hear(words);
        let certain = heard.certain.iter().any(|one| one == "pregnancy_sign");
        assert_eq!(certain, sign, "{words}: {heard:?}");
    }
}

#[test]
fn kin_of_a_patient_who_is_well_is_not_the_patient_unless_kin_says_it_of_the_patient() {
    for (words, certain) in [
        ("My husband has a fever.", vec!["fever"]),
        ("My husband has a fever. My back is fine.", vec![]),
        (
            "My wife says my lips are blue. My back is fine.",
            vec!["blue_lips"],
        ),
    ] {
        assert_eq!(hear(words).certain, certain, "{words}");
    }
    let reported = hear("My wife says slurred speech. My back is fine.");
    assert_eq!(reported.hint, ["face_speech_sight"]);
}

#[test]
fn beginnings_are_spelling_tolerant_and_a_possessive_belongs_to_its_stem() {
    for (words, sign) in [
        ("i keep faintin", "collapse"),
        ("everything is spining round", "vertigo"),
        ("The bump's gone hard every six minutes", "pregnancy_sign"),
        // It begins like "breath*" and is one slip from "breathes" and from "breathless".
        ("i am breathles", "breathless"),
    ] {
        let heard = hear(words);
        assert!(
            heard.certain.iter().any(|one| one == sign),
            "{words}: {heard:?}"
        );
    }
}

/// Who saw, felt or noticed it says that it is so; who read of it does not.
#[test]
fn what_was_seen_is_so_and_what_was_read_of_is_only_thought_of() {
    for (words, sign) in [
        ("my lips are swollen", "throat_swelling"),
        ("my face is drooping on one side", "face_speech_sight"),
        ("my breathing is shallow", "breathless"),
        ("my chest hurts badly", "chest_pain"),
        ("the redness is spreading up my arm", "spreading_redness"),
        ("pus is coming out", "pus"),
        ("the needle is still in my back", "needle_left"),
    ] {
        for before in [
            "",
            "I saw that ",
            "This morning I saw that ",
            "In the mirror I saw that ",
            "I have seen that ",
            "I noticed that ",
            "I can see that ",
            "I watched as ",
        ] {
            let heard = hear(&format!("{before}{words}"));
            let is_heard = heard.certain.iter().any(|one| one == sign);
            assert!(is_heard, "{before}{words}: {heard:?}");
        }
        for before in [
            "I read that ",
            "I read online that ",
            "I saw on the internet that ",
        ] {
            let heard = hear(&format!("{before}{words}"));
            assert!(heard.certain.is_empty(), "{before}{words}: {heard:?}");
        }
    }
}

/// "Ring if ..." is only thought of until the patient says that it is so.
#[test]
fn an_advice_that_is_quoted_and_then_met_counts() {
    for (words, counts) in [
        ("Your sheet said to ring if I get breathless", false),
        (
            "Your sheet said to ring if I get breathless and that's what I have now",
            true,
        ),
        (
            "Your sheet said to ring if I get breathless. Well, thats what I have.",
            true,
        ),
        (
            "Your sheet said to ring if I get breathless. I am fine. The dog is asleep. That's what I have now",
            false,
        ),
        (
            "Your sheet said to ring if I get breathless and that's not what I have",
            false,
        ),
        (
            "En el papel decía llamar si me costaba respirar, y eso justo es lo que tengo",
            true,
        ),
        ("En el papel decía llamar si me costaba respirar", false),
        (
            "En el papel decía llamar si no podía respirar, y eso justo es lo que tengo",
            true,
        ),
        (
            "Your sheet said to ring if I'm not getting enough air. That's me now.",
            true,
        ),
        (
            "Last time you said to ring if I get breathless, and that's what I have now",
            true,
        ),
        (
            "ring if I get breathless. That's not what I had yesterday but that's what I have now",
            true,
        ),
        (
            "Your leaflet says ring if breathless. What should I do if that happens to me?",
            false,
        ),
        (
            "Your leaflet says ring if breathless. That happened to me years ago",
            false,
        ),
    ] {
        let is_heard = hear(words).certain.iter().any(|sign| sign == "breathless");
        assert_eq!(is_heard, counts, "{words}");
    }
}

/// Words of four letters are too short for a slip to be forgiven, so the slips in the shortest dangers are written down.
#[test]
fn a_slip_in_a_short_word_is_known_wherever_the_word_is_asked_for() {
    for (words, sign) in [
        ("i have cest pain", "chest_pain"),
        ("short of brath", "breathless"),
        ("cant get my breat", "breathless"),
        ("bleeding wont stp", "heavy_bleeding"),
        ("my genitals are nmb", "saddle_numbness"),
        ("i have a fver of 39", "fever"),
        ("tengo dlor en el pecho", "chest_pain"),
    ] {
        let heard = hear(words);
        let is_heard = heard.certain.iter().any(|one| one == sign);
        assert!(is_heard, "{words}: {heard:?}");
    }
}

#[test]
fn an_accent_that_stands_behind_its_letter_and_what_nobody_sees_part_no_word() {
    for words in [
        "no puedo respirar bien desde mi sesio\u{301}n",
        "breath\u{ad}less since noon",
        "breath\u{200b}less since noon",
        "BREATHLESS SINCE NOON",
    ] {
        assert_eq!(hear(words).certain, ["breathless"], "{words:?}");
    }
    let (one, apart) = (
        "tengo adormecido el pie desde ayer, rotacio\u{301}n",
        "tengo adormecido el pie desde ayer, rotación",
    );
    assert_eq!(hear(one), hear(apart));
}

#[test]
fn a_column_of_noes_is_heard_as_no() {
    let heard = hear("Breathless - N. Fever: n. Cough: N");
    assert_eq!(heard, Heard::default());
}

/// Each danger beside a harmless twin in nearly the same words.
#[test]
fn harmless_twins_are_not_heard() {
    for (danger, twin) in [
        (
            "My arm feels so heavy I can't lift it",
            "My arm feels heavy like a day after the gym, I can lift everything as usual",
        ),
        (
            "The bruise is bigger than my palm",
            "Bruise the size of a pea",
        ),
        (
            "I had to stop halfway up the stairs for air",
            "Had to stop twice on my walk to chat with neighbours",
        ),
        (
            "it's not sore, it's sharp between the shoulder blades",
            "it's not sharp, just sore",
        ),
        ("I can't feel my legs", "couldn't feel the needle at all"),
        (
            "My throat is tight and swollen",
            "there was a lump in my throat at the wedding",
        ),
        (
            "I leak urine now without noticing",
            "The roof leaked all weekend, so I was up a ladder",
        ),
        (
            "My face has dropped on one side",
            "I dropped the kids off, my back is fine",
        ),
    ] {
        assert!(!hear(danger).certain.is_empty(), "{danger}");
        let heard = hear(twin);
        assert!(
            heard.certain.is_empty() && heard.hint.is_empty(),
            "{twin}: {heard:?}"
        );
    }
}

#[test]
fn a_doubtful_hint_brings_the_question_up_again_unless_it_was_answered_by_name() {
    let mut answers = usual("I am worried that it could be infected");
    let asked = assess(&PROTOCOL, &answers);
    assert_eq!(asked.disposition, Disposition::Contact);
    assert_eq!(asked.undecided, ["pus"]);
    answers["signs"] = json!({ "pus": false });
    let answered = assess(&PROTOCOL, &answers);
    assert_eq!(answered.disposition, Disposition::SelfCare);
    assert_eq!(answered.heard.hint, ["pus"]);
}

#[test]
fn words_in_no_screened_language_go_to_a_person() {
    for words in [
        "Ich bekomme seit gestern keine Luft mehr",
        "Je n'arrive plus à respirer",
        "Não consigo respirar bem",
        "Estou com falta de ar",
        "Non riesco a respirare",
        "Ho dolore al petto",
        "Ik krijg geen lucht",
        "Nie mogę oddychać",
        "Nefes alamıyorum",
        "我喘不过气来",
        "لا أستطيع التنفس",
    ] {
        assert!(hear(words).unread, "{words}");
        let assessed = assess(&PROTOCOL, &usual(words));
        // Higher where a neighbouring language is near enough to be heard.
        assert!(assessed.disposition >= Disposition::Contact, "{words}");
    }
    assert_eq!(hear(""), Heard::default());
}

#[test]
fn a_risk_that_only_the_words_name_counts() {
    let heard = hear("I am on apixaban and the lump where you needled keeps getting bigger.");
    assert_eq!(heard.risks, ["anticoagulant"]);
}

#[test]
fn the_longest_text_is_read_and_a_longer_one_goes_to_a_person() {
    let long = "so ".repeat(1_330) + "chest pain";
    assert_eq!(hear(&long).certain, ["chest_pain"]);
    let longer = "so ".repeat(1_400) + "chest pain";
    assert!(hear(&longer).unread);
}

/// What a pattern needs, what a group begins with and how a word goes on only say earlier what would be found out later.
#[test]
fn asking_for_what_is_needed_changes_nothing() {
    let asked = PROTOCOL.lexicon();
    let unasked = with_no_class_asked_for(asked);
    let (asked, unasked) = (
        Lexicon::from_bytes(asked).unwrap(),
        Lexicon::from_bytes(&unasked).unwrap(),
    );
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clinical/cases");
    let mut count = 0;
    for file in std::fs::read_dir(folder).unwrap() {
        for line in std::fs::read_to_string(file.unwrap().path())
            .unwrap()
            .lines()
        {
            let case: Value = serde_json::from_str(line).unwrap();
            let Some(words) = case["input"]["answers"]["words"].as_str() else {
                continue;
            };
            assert_eq!(screen(&asked, words), screen(&unasked, words), "{words}");
            count += 1;
        }
    }
    assert!(count > 1_000, "{count} messages");
}

/// A lexicon that does not find its own words by their rests is refused, not searched in vain.
#[test]
fn rests_that_lack_a_word_are_refused() {
    let mut bytes = PROTOCOL.lexicon().to_vec();
    let (rests, _) = tables::of(&bytes).swap_remove(RESTS);
    bytes[rests].fill(0);
    assert!(Lexicon::from_bytes(&bytes).is_err());
}

/// Nor one whose beginnings lead past its words where no word begins so.
#[test]
fn beginnings_out_of_order_are_refused() {
    let mut bytes = PROTOCOL.lexicon().to_vec();
    let (begins, size) = tables::of(&bytes).swap_remove(BEGINS);
    let unused = layout::beginning(b"qq") * size;
    bytes[begins][unused..unused + size].fill(0);
    assert!(Lexicon::from_bytes(&bytes).is_err());
}

/// The same lexicon with no needs, nothing said of what its groups begin with, and every word going on in every way.
fn with_no_class_asked_for(lexicon: &[u8]) -> Vec<u8> {
    let mut bytes = lexicon.to_vec();
    let tables = tables::of(lexicon);
    for (table, from) in [(RESTS, 0), (ROWS, 2), (GROUPS, 4)] {
        let (rows, size) = tables[table].clone();
        let rows = bytes[rows].chunks_exact_mut(size);
        assert!(rows.len() > 1_000, "{} rows", rows.len());
        rows.for_each(|row| row[from..].fill(0xff));
    }
    bytes
}

const BEGINS: usize = 1;
const RESTS: usize = 5;
const ROWS: usize = 8;
const GROUPS: usize = 11;

proptest! {
    /// Whatever the words are, they never lower what the answers say.
    #[test]
    fn words_never_lower_a_disposition(
        words in "([a-z' ]{0,12}(no |not |chest pain|fever|gone|if |my friend |, |\\. |years ago|no tengo |\\PC)){0,8}",
        sign in prop::option::of(prop::sample::select(vec!["breathless", "fever", "numbness", "tightness"])),
        soreness in prop::option::of(0_u8..=10),
    ) {
            let signs = sign.map(|sign| json!({ sign: true })).unwrap_or_else(|| json!({}));
        let answers = json!({ "soreness": soreness, "soreness_trend": "same", "fatigue": 1, "fatigue_interferes": false, "signs": signs, "other_signs": false });
        let mut with_words = answers.clone();
        with_words["words"] = json!(words.replace('\0', ""));
        let (silent, spoken) = (assess(&PROTOCOL, &answers), assess(&PROTOCOL, &with_words));
        prop_assert!(spoken.disposition >= silent.disposition);
        prop_assert!(spoken.certain >= silent.certain);
    }
}
