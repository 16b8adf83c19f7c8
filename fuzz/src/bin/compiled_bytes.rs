//! Compiled protocols and lexicons: bytes that are taken must be safe to decide by.
//!
//! The first two bytes say how long the input at the end is; what stands between is the protocol or the lexicon.

#![no_main]

use libfuzzer_sys::fuzz_target;
use triage::packed::{Block, assess_block};
use triage::words::{Lexicon, screen};
use triage::{Disposition, Protocol, assess};

fuzz_target!(|data: &[u8]| {
    let Some((length, rest)) = data.split_first_chunk::<2>() else {
        return;
    };
    let (tail, bytes) = rest.split_at(usize::from(u16::from_le_bytes(*length)).min(rest.len()));
    if let Ok(protocol) = Protocol::from_bytes(bytes) {
        decide(&protocol, tail);
    }
    if let Ok(lexicon) = Lexicon::from_bytes(bytes) {
        let words = String::from_utf8_lossy(tail);
        assert_eq!(screen(&lexicon, &words), screen(&lexicon, &words));
    }
});

/// An unknown answer neither lowers nor clears, and many at once is the same as one by one.
fn decide(protocol: &Protocol<'_>, tail: &[u8]) {
    let input = fuzz::input(tail);
    let one = assess(protocol, &input);
    assert!(one.disposition >= one.certain);
    assert!(one.complete || one.disposition >= Disposition::Contact);
    assert!(!one.complete || one.undecided.is_empty());
    let mut open = input;
    open.absent = triage::SignSet::EMPTY;
    open.soreness = None;
    assert!(assess(protocol, &open).certain <= one.certain);
    let mut block = Block::EMPTY;
    assert!(block.push(&open) && block.push(&input));
    let packed = assess_block(protocol, &block);
    assert_eq!(packed.disposition(1), one.disposition);
    assert_eq!(packed.certain(1), one.certain);
    assert_eq!(packed.is_complete(1), one.complete);
}
