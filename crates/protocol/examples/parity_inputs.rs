//! Writes inputs and what the native core makes of them, for comparison with the browser's core:
//! `cargo run -p protocol --example parity_inputs -- COUNT SEED FOLDER`.
//!
//! FOLDER must exist. It receives `protocol.bin`, `inputs.bin` (88 bytes each) and `expected.bin` (60 bytes each), the
//! records one after another; `lexicon.bin`, `texts.json` (the case bank's messages) and `heard.bin` (40 bytes each); and
//! `check_ins.json`: every case of the bank as a device has it, with the bytes of its assessment.
//! The same COUNT and SEED write the same bytes.

use std::path::Path;

use protocol::contract::{Answers, parse_request};
use protocol::{CompiledProtocol, Heard};
use serde_json::{Value, json};
use triage::words::{Lexicon, screen};
use triage::{Earlier, Input, Protocol, SignSet, Trend};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [count, seed, folder] = arguments.as_slice() else {
        return Err("say COUNT SEED FOLDER".into());
    };
    let (count, mut random) = (count.parse::<u32>()?, Random(seed.parse::<u64>()? | 1));
    let shipped = CompiledProtocol::shipped()?;
    let core =
        Protocol::from_bytes(shipped.bytes()).map_err(|_| "the compiled protocol is malformed")?;
    let (mut inputs, mut expected) = (Vec::new(), Vec::new());
    for _ in 0..count {
        let input = random.input(&shipped);
        inputs.extend(input.to_bytes());
        expected.extend(triage::assess(&core, &input).to_bytes());
    }
    let folder = Path::new(folder);
    std::fs::write(folder.join("protocol.bin"), shipped.bytes())?;
    std::fs::write(folder.join("inputs.bin"), inputs)?;
    std::fs::write(folder.join("expected.bin"), expected)?;
    let cases = cases()?;
    write_words(&shipped, &cases, folder)?;
    write_check_ins(&shipped, &core, &cases, folder)
}

/// Every case of the bank.
fn cases() -> Result<Vec<Value>, Box<dyn std::error::Error>> {
    let cases = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clinical/cases");
    let mut paths: Vec<_> = std::fs::read_dir(cases)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        for line in std::fs::read_to_string(path)?.lines() {
            cases.push(serde_json::from_str(line)?);
        }
    }
    Ok(cases)
}

/// The messages of the case bank, and what is heard in them.
fn write_words(
    protocol: &CompiledProtocol,
    cases: &[Value],
    folder: &Path,
) -> Result<(), Box<dyn std::error::Error>> {
    let lexicon =
        Lexicon::from_bytes(protocol.lexicon()).map_err(|_| "the compiled lexicon is malformed")?;
    let words = |case: &Value| Some(case.pointer("/input/answers/words")?.as_str()?.to_owned());
    let texts: Vec<String> = cases.iter().filter_map(words).collect();
    let heard: Vec<u8> = texts
        .iter()
        .flat_map(|words| screen(&lexicon, words).to_bytes())
        .collect();
    std::fs::write(folder.join("lexicon.bin"), protocol.lexicon())?;
    std::fs::write(folder.join("texts.json"), serde_json::to_string(&texts)?)?;
    std::fs::write(folder.join("heard.bin"), heard)?;
    Ok(())
}

/// The cases as a device has them: what is known of the session in bytes, the answers as they are sent, and what the
/// native core makes of them.
fn write_check_ins(
    protocol: &CompiledProtocol,
    core: &Protocol<'_>,
    cases: &[Value],
    folder: &Path,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut check_ins = Vec::new();
    for case in cases {
        let input = &case["input"];
        let request = parse_request(protocol, &input.to_string())
            .map_err(|problems| format!("{}: {problems:?}", case["id"]))?;
        let (session, patient) = (&request.session, &request.patient);
        let (no_answers, no_words) = (Answers::default(), Heard::default());
        let known = protocol.input(session, patient, 0, &no_answers, &no_words, &[]);
        let (answers, heard) = (&request.answers, &request.heard);
        let earlier = &request.earlier;
        let full = protocol.input(session, patient, request.minutes, answers, heard, earlier);
        check_ins.push(json!({
            "known": known.to_bytes().to_vec(),
            "minutes": request.minutes,
            "answers": input["answers"],
            "earlier": input["earlier"],
            "expected": triage::assess(core, &full).to_bytes().to_vec(),
        }));
    }
    let signs: Vec<&str> = protocol.signs().map(|sign| sign.id.as_str()).collect();
    let all = json!({ "signs": signs, "check_ins": check_ins });
    std::fs::write(folder.join("check_ins.json"), all.to_string())?;
    Ok(())
}

/// xorshift64*: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32) % bound
    }

    fn one_in(&mut self, bound: u64) -> bool {
        self.below(bound) == 0
    }

    /// Known in three of four.
    fn maybe<T>(&mut self, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.one_in(4) {
            None
        } else {
            Some(value(self))
        }
    }

    fn points(&mut self) -> u8 {
        u8::try_from(self.below(11)).unwrap_or(0)
    }

    fn bits(&mut self, count: usize, rarity: u64) -> u32 {
        (0..count)
            .filter(|_| self.one_in(rarity))
            .fold(0, |bits, index| bits | 1 << index)
    }

    fn signs(&mut self, count: usize, rarity: u64) -> SignSet {
        let mut set = SignSet::EMPTY;
        (0..count)
            .filter(|_| self.one_in(rarity))
            .for_each(|sign| set.insert(sign));
        set
    }

    /// Mostly few signs and many answers, as patients give them; in one of four nearly everything is open.
    fn input(&mut self, protocol: &CompiledProtocol) -> Input {
        let count = protocol.sign_count();
        let present = self.signs(count, 40);
        let unanswered = if self.one_in(4) {
            self.signs(count, 2)
        } else {
            self.signs(count, 60)
        };
        let mut input = Input {
            elapsed_min: u32::try_from(self.below(12 * 24 * 60)).unwrap_or(0),
            present,
            known_before: present.intersection(&self.signs(count, 4)),
            soreness: self.maybe(Self::points),
            trend: self.maybe(|random| Trend::ALL[usize::from(random.points()) % 3]),
            fatigue: self.maybe(Self::points),
            fatigue_interferes: self.maybe(|random| random.one_in(5)),
            risks: self.maybe(|random| random.bits(protocol.risks().len(), 5)),
            regions: self.maybe(|random| random.bits(protocol.regions().len(), 5)),
            risks_heard: self.bits(protocol.risks().len(), 40),
            words_unread: self.one_in(40),
            ..Input::default()
        };
        input.answer_no_to_the_rest(count);
        input.absent = input.absent.minus(&unanswered);
        if self.one_in(3) {
            input.earlier = Earlier {
                new_signs: self.signs(count, 60),
                soreness_min: self.maybe(Self::points),
            };
        }
        input
    }
}
