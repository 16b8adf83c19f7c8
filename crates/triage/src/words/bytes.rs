//! Reading integers; out of range reads as zero, which `Lexicon::from_bytes` has made sure does not happen.

pub(super) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    match bytes.get(at..at + 2) {
        Some([a, b]) => u16::from_le_bytes([*a, *b]),
        _ => 0,
    }
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    match bytes.get(at..at + 4) {
        Some([a, b, c, d]) => u32::from_le_bytes([*a, *b, *c, *d]),
        _ => 0,
    }
}

/// The same as an index.
pub(super) fn index_at(bytes: &[u8], at: usize) -> usize {
    u32_at(bytes, at) as usize
}
