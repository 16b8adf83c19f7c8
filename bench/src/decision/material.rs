//! What is measured with: the case bank's lines and messages, and random inputs of two kinds.

use anyhow::{Context, Result};
use protocol::CompiledProtocol;
use protocol::contract::parse_request;
use serde_json::Value;
use triage::{Earlier, Input, SignSet, Trend};

const CASES: &str = include_str!("../../../clinical/cases/rules.jsonl");
const MESSAGES: &str = include_str!("../../../clinical/cases/words_en_benign.jsonl");
const INPUTS: usize = 4_096;
const WORDS_CHARS: usize = 500;

/// Requests as JSON lines, texts of 500 characters, inputs with and without open questions.
pub(super) struct Material {
    pub(super) lines: Vec<String>,
    pub(super) words: Vec<String>,
    pub(super) complete: Vec<Input>,
    pub(super) open: Vec<Input>,
}

impl Material {
    pub(super) fn of(shipped: &CompiledProtocol) -> Result<Self> {
        let lines: Vec<String> = inputs_of(CASES)?.iter().map(Value::to_string).collect();
        for line in &lines {
            parse_request(shipped, line)
                .ok()
                .with_context(|| format!("not a request: {line}"))?;
        }
        let mut random = Random(0x5eed);
        Ok(Self {
            lines,
            words: texts(&inputs_of(MESSAGES)?),
            complete: (0..INPUTS).map(|_| random.input(shipped, 0)).collect(),
            open: (0..INPUTS).map(|_| random.input(shipped, 4)).collect(),
        })
    }
}

fn inputs_of(cases: &str) -> Result<Vec<Value>> {
    let input = |line: &str| -> Result<Value> {
        let mut case: Value = serde_json::from_str(line)?;
        Ok(case
            .get_mut("input")
            .context("a case without input")?
            .take())
    };
    cases.lines().map(input).collect()
}

/// Messages joined until each text is as long as the longest that is measured.
fn texts(inputs: &[Value]) -> Vec<String> {
    let messages: Vec<&str> = (inputs.iter())
        .filter_map(|input| input.pointer("/answers/words")?.as_str())
        .collect();
    let joined = messages.join(". ");
    let letters: Vec<char> = joined.chars().collect();
    (letters.chunks_exact(WORDS_CHARS))
        .map(|chunk| chunk.iter().collect())
        .collect()
}

/// xorshift64*: small, and the same everywhere.
pub(super) struct Random(pub(super) u64);

impl Random {
    fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let high = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32;
        u32::try_from(high % u64::from(bound)).unwrap_or(0)
    }

    fn one_in(&mut self, bound: u32) -> bool {
        self.below(bound) == 0
    }

    fn points(&mut self) -> u8 {
        u8::try_from(self.below(11)).unwrap_or(0)
    }

    fn signs(&mut self, count: usize, rarity: u32) -> SignSet {
        let mut set = SignSet::EMPTY;
        (0..count)
            .filter(|_| self.one_in(rarity))
            .for_each(|sign| set.insert(sign));
        set
    }

    fn bits(&mut self, count: usize) -> u32 {
        (0..count)
            .filter(|_| self.one_in(6))
            .fold(0, |bits, at| bits | 1 << at)
    }

    /// Mostly few signs, as patients give them. One answer in `open` is missing; none with 0.
    pub(super) fn input(&mut self, protocol: &CompiledProtocol, open: u32) -> Input {
        let count = protocol.sign_count();
        let present = self.signs(count, 60);
        let missing = |random: &mut Self| open > 0 && random.one_in(open);
        let mut input = Input {
            elapsed_min: self.below(12 * 24 * 60),
            present,
            known_before: present.intersection(&self.signs(count, 4)),
            soreness: (!missing(self)).then(|| self.points()),
            trend: (!missing(self)).then(|| {
                *Trend::ALL
                    .get(self.below(3) as usize)
                    .unwrap_or(&Trend::Same)
            }),
            fatigue: (!missing(self)).then(|| self.points()),
            fatigue_interferes: (!missing(self)).then(|| self.one_in(5)),
            risks: (!missing(self)).then(|| self.bits(protocol.risks().len())),
            regions: Some(self.bits(protocol.regions().len())),
            ..Input::default()
        };
        input.answer_no_to_the_rest(count);
        if open > 0 {
            input.absent = input.absent.minus(&self.signs(count, open));
        }
        if self.one_in(3) {
            input.earlier = Earlier {
                new_signs: self.signs(count, 80),
                soreness_min: Some(self.points()),
            };
        }
        input
    }
}
