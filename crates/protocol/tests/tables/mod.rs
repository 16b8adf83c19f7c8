//! The tables of a compiled lexicon.

use std::ops::Range;

use triage::words::layout;

/// Bytes of a row of each table.
pub(crate) const SIZES: [usize; layout::TABLES] = [
    layout::FOLD_BYTES,
    layout::BEGIN_BYTES,
    layout::BLOCK_BYTES,
    layout::WORD_BYTES,
    1,
    1,
    layout::MEMBER_BYTES,
    layout::CLASS_BYTES,
    layout::ROW_BYTES,
    layout::PATTERN_BYTES,
    layout::ELEMENT_BYTES,
    layout::GROUP_BYTES,
    layout::CHOICE_BYTES,
    layout::RANGE_BYTES,
];

/// Where each table stands, and how long its rows are.
pub(crate) fn of(lexicon: &[u8]) -> Vec<(Range<usize>, usize)> {
    let mut at = layout::HEADER_BYTES;
    let counts = lexicon[8..].chunks_exact(4).zip(SIZES);
    let tables = counts.map(|(count, size)| {
        let count = u32::from_le_bytes(count.try_into().unwrap()) as usize;
        let from = at;
        at += count * size;
        (from..at, size)
    });
    tables.collect()
}
