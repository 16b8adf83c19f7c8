//! What patients write around a danger, greetings, hopes, other complaints, does not take it away.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]

use protocol::contract::parse_request;
use protocol::{CompiledProtocol, Disposition};
use serde_json::Value;

/// What may stand before: none of it says that what follows is not so.
const BEFORE_EN: [&str; 36] = [
    "Hi, hope you are well. ",
    "I'm not a worrier but ",
    "I don't know if this matters but ",
    "Not sure if it's normal but ",
    "Just read your leaflet. ",
    "I googled it first. ",
    "I never had this before: ",
    "As you asked: ",
    "I know you said it can hurt, but ",
    "Not to worry you but ",
    "It's probably nothing, ",
    "I watched tv all day. ",
    "I took paracetamol. ",
    "Not like last time: ",
    "I have asthma but ",
    "The soreness is gone but ",
    "Last week was fine. This week: ",
    "The bruise faded. However ",
    "Covid test negative. ",
    "Had a fall last year. ",
    "Feeling great overall. ",
    "Yesterday I had nothing. ",
    "None of the usual stuff, but ",
    "Not my back this time: ",
    "My friend told me to tell you: ",
    "I used to get this years ago, and now ",
    "If you have a minute: ",
    "Maybe it's nothing: ",
    "In case it matters: ",
    "I wonder if it's connected: ",
    "No pain in the arm. ",
    "Never mind the soreness, ",
    "As you warned me, ",
    "They say it is rare but ",
    "I was afraid of this: ",
    "So far so good until tonight. ",
];

const BEHIND_EN: [&str; 44] = [
    " Is that normal?",
    " Should I be worried?",
    ". Otherwise fine.",
    ". I hope it goes away.",
    ". Hope it passes soon",
    ". Hopefully gone by tomorrow",
    ". It will go away I guess",
    ". When will it go away?",
    ". Does it go away by itself?",
    ". It goes away when I lie down and comes back",
    ". It eased for an hour then came back",
    ". It comes and goes",
    ". A bit better after paracetamol",
    ". I thought it would be better by now",
    ". Everything else is fine",
    ". The others are gone",
    ". Rest is good",
    ". All good apart from that",
    ". My back is fine",
    ". The bruise has gone",
    ". Pain in the arm is gone",
    ". No fever though.",
    ". Don't worry about me",
    ". Not going to hospital though",
    ". It hasn't gone away",
    ". I saw this on the leaflet too",
    ". Never had anything like it before",
    ". My wife is worried",
    ". If it gets worse I will call",
    ". Could it be the needles?",
    ". What should I do?",
    ". Can it wait until Monday?",
    ". My mum had this once",
    ". Let me know if it's normal",
    ". No need to call back",
    ". Never smoked",
    ". You said that can happen",
    ". No idea why",
    ". Nothing helps",
    ". It is not the soreness",
    ". Might be a cold",
    ". Perhaps it's anxiety",
    ". As always after needling?",
    ". I read it can be serious",
];

const BEFORE_ES: [&str; 12] = [
    "Hola, espero que estés bien. ",
    "No sé si importa pero ",
    "Nunca me había pasado: ",
    "Leí la hoja. ",
    "No soy de quejarme pero ",
    "Mi marido dice que le escriba: ",
    "La molestia se fue pero ",
    "El año pasado me caí. ",
    "Al principio nada, luego ",
    "No es la espalda: ",
    "Quizá no sea nada: ",
    "Aparte del moretón: ",
];

const BEHIND_ES: [&str; 16] = [
    " ¿Es normal?",
    ". Por lo demás bien.",
    ". No tengo fiebre",
    ". Espero que se pase",
    ". Nunca me había pasado",
    ". Espero que se vaya solo",
    ". Ojalá se me quite",
    ". ¿Cuándo se quita?",
    ". Va y viene",
    ". ¿Puede esperar al lunes?",
    ". El resto perfecto",
    ". De niño tenía asma",
    ". No sé qué hacer",
    ". Quizá sea un resfriado",
    ". El moretón ya se fue",
    ". Leí que puede ser grave",
];

/// Each message stands in so many frames; all together stand in each frame.
const FRAMES: usize = 6;

struct Message {
    case: Value,
    words: String,
    min: Disposition,
    is_spanish: bool,
}

fn dangers() -> Vec<Message> {
    let files = [
        (
            include_str!("../../../clinical/cases/words_en_danger.jsonl"),
            false,
        ),
        (
            include_str!("../../../clinical/cases/words_en_danger_2.jsonl"),
            false,
        ),
        (include_str!("../../../clinical/cases/words_es.jsonl"), true),
    ];
    let all = files.into_iter().flat_map(|(lines, is_spanish)| {
        lines.lines().map(move |line| {
            let case: Value = serde_json::from_str(line).unwrap();
            Message {
                words: case["input"]["answers"]["words"]
                    .as_str()
                    .unwrap()
                    .trim()
                    .to_owned(),
                min: Disposition::from_id(case["expected_min"].as_str().unwrap()).unwrap(),
                case,
                is_spanish,
            }
        })
    });
    all.filter(|message| message.min >= Disposition::Urgent)
        .collect()
}

fn assessed(protocol: &CompiledProtocol, message: &Message, words: &str) -> Disposition {
    let mut input = message.case["input"].clone();
    input["answers"]["words"] = words.into();
    let request = parse_request(protocol, &input.to_string()).unwrap();
    request.assess(protocol).disposition
}

/// The message in its share of all frames.
fn framed(message: &Message, number: usize) -> Vec<String> {
    let (before, behind): (&[&str], &[&str]) = if message.is_spanish {
        (&BEFORE_ES, &BEHIND_ES)
    } else {
        (&BEFORE_EN, &BEHIND_EN)
    };
    let bare = message.words.trim_end_matches('.');
    let frame = |step: usize| {
        let at = number * FRAMES + step;
        let all = before.len() + behind.len();
        match before.get(at % all) {
            Some(before) => format!("{before}{}", message.words),
            None => format!("{bare}{}", behind[at % all - before.len()]),
        }
    };
    (0..FRAMES).map(frame).collect()
}

#[test]
fn what_stands_around_a_danger_does_not_take_it_away() {
    let protocol = CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}"));
    let (mut lowered, mut tried) = (Vec::new(), 0);
    for (number, message) in dangers().iter().enumerate() {
        let alone = assessed(&protocol, message, &message.words);
        for words in framed(message, number) {
            let got = assessed(&protocol, message, &words);
            tried += 1;
            if got < message.min && got < alone {
                lowered.push(format!("{got:?}: {words}"));
            }
        }
    }
    assert!(tried > 4_000, "{tried}");
    // A relative who is written of is the patient, unless the writer says that he is well himself.
    assert!(lowered.len() <= LOWERED_MAX, "{lowered:#?}");
}

/// As many as there were when this was written.
const LOWERED_MAX: usize = 3;
