//! ATTACKS: what the targets have in common. A target panics where something does not hold; libFuzzer keeps the input.

#![forbid(unsafe_code)]

use std::sync::LazyLock;

use protocol::CompiledProtocol;
use triage::{Earlier, INPUT_BYTES, Input, SignSet, Trend};

/// The protocol that the binary ships.
pub static SHIPPED: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().expect("the shipped protocol is proved"));

/// An input out of any bytes: as `triage` encodes it where they are such, else bit by bit.
#[must_use]
pub fn input(bytes: &[u8]) -> Input {
    if let Some(Ok(input)) = bytes.get(..INPUT_BYTES).map(Input::from_bytes) {
        return input;
    }
    let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
    let known = |at: usize| (byte(at) < 200).then(|| byte(at) % 11);
    let signs = |at: usize| {
        let mut set = SignSet::EMPTY;
        (0..64)
            .filter(|sign| byte(at + sign / 8) >> (sign % 8) & 1 == 1)
            .for_each(|sign| set.insert(sign));
        set
    };
    Input {
        elapsed_min: u32::from_le_bytes([byte(0), byte(1), byte(2), 0]),
        soreness: known(3),
        fatigue: known(4),
        trend: known(5).and_then(|at| Trend::ALL.get(usize::from(at)).copied()),
        fatigue_interferes: known(6).map(|points| points > 5),
        risks: known(7).map(u32::from),
        regions: known(8).map(u32::from),
        risks_heard: u32::from(byte(9) & 7),
        words_unread: byte(10) > 250,
        present: signs(11).minus(&signs(19)),
        absent: signs(19).minus(&signs(11)),
        known_before: signs(27),
        earlier: Earlier {
            new_signs: signs(35).minus(&signs(11)),
            soreness_min: known(43),
        },
    }
}
