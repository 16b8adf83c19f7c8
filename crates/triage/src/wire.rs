//! Fixed-size bytes for inputs and assessments, so that the browser and the server can be compared byte by byte.
//!
//! All integers are little-endian. An input (88 bytes):
//!
//! ```text
//!  0 elapsed_min:u32   4 risks:u32   8 regions:u32   12 flags:u8 (1 risks known, 2 regions known, 4 words unread)
//! 13 soreness:u8  14 trend:u8 (0 better, 1 same, 2 worse)  15 fatigue:u8  16 fatigue_interferes:u8 (0 no, 1 yes)
//! 17 earlier.soreness_min:u8; 255 is unknown in 13 to 17   18 zero[2]   20 risks_heard:u32
//! 24 present[16]   40 absent[16]   56 known_before[16]   72 earlier.new_signs[16]
//! ```
//!
//! An assessment (60 bytes):
//!
//! ```text
//! 0 certain:u8   1 disposition:u8   2 complete:u8   3 zero:u8   4 fired[32]   36 undecided[24]
//! ```
//!
//! What was heard in words (40 bytes):
//!
//! ```text
//! 0 certain[16]   16 hint[16]   32 risks:u32   36 flags:u8 (1 unread, 2 worse)   37 zero[3]
//! ```

use crate::words::Heard;
use crate::{Assessment, Bits, Earlier, Input, Malformed, SignSet, Trend};

/// Size of an encoded [`Input`].
pub const INPUT_BYTES: usize = 88;
/// Size of an encoded [`Assessment`].
pub const ASSESSMENT_BYTES: usize = 60;

/// Size of an encoded [`SignSet`].
pub const SIGN_SET_BYTES: usize = 16;
/// Size of an encoded [`Heard`].
pub const HEARD_BYTES: usize = 40;

const UNREAD: u8 = 1;
const WORSE: u8 = 2;
const UNKNOWN: u8 = 255;
const RISKS_KNOWN: u8 = 1;
const REGIONS_KNOWN: u8 = 2;
const WORDS_UNREAD: u8 = 4;

impl Input {
    /// This input in bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; INPUT_BYTES] {
        let mut bytes = [0; INPUT_BYTES];
        bytes[..4].copy_from_slice(&self.elapsed_min.to_le_bytes());
        bytes[4..8].copy_from_slice(&self.risks.unwrap_or(0).to_le_bytes());
        bytes[8..12].copy_from_slice(&self.regions.unwrap_or(0).to_le_bytes());
        bytes[12] = u8::from(self.risks.is_some()) * RISKS_KNOWN
            + u8::from(self.regions.is_some()) * REGIONS_KNOWN
            + u8::from(self.words_unread) * WORDS_UNREAD;
        bytes[20..24].copy_from_slice(&self.risks_heard.to_le_bytes());
        bytes[13] = self.soreness.unwrap_or(UNKNOWN);
        bytes[14] = self.trend.map_or(UNKNOWN, |trend| trend as u8);
        bytes[15] = self.fatigue.unwrap_or(UNKNOWN);
        bytes[16] = self.fatigue_interferes.map_or(UNKNOWN, u8::from);
        bytes[17] = self.earlier.soreness_min.unwrap_or(UNKNOWN);
        for (at, set) in [
            (24, self.present),
            (40, self.absent),
            (56, self.known_before),
            (72, self.earlier.new_signs),
        ] {
            put(&mut bytes[at..at + 16], set);
        }
        bytes
    }

    /// The input that these bytes say.
    ///
    /// # Errors
    /// [`Malformed`] where the size or a value is not one that [`Input::to_bytes`] writes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        let bytes: &[u8; INPUT_BYTES] = bytes.try_into().map_err(|_| Malformed)?;
        let word = |at: usize| {
            u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
        };
        let input = Self {
            elapsed_min: word(0),
            risks: (bytes[12] & RISKS_KNOWN != 0).then(|| word(4)),
            risks_heard: word(20),
            words_unread: bytes[12] & WORDS_UNREAD != 0,
            regions: (bytes[12] & REGIONS_KNOWN != 0).then(|| word(8)),
            soreness: known(bytes[13]),
            trend: known(bytes[14]).and_then(|number| Trend::ALL.get(usize::from(number)).copied()),
            fatigue: known(bytes[15]),
            fatigue_interferes: known(bytes[16]).map(|number| number == 1),
            earlier: Earlier {
                new_signs: get(&bytes[72..]),
                soreness_min: known(bytes[17]),
            },
            present: get(&bytes[24..]),
            absent: get(&bytes[40..]),
            known_before: get(&bytes[56..]),
        };
        // Whatever would be written differently was not written by us.
        if &input.to_bytes() == bytes {
            Ok(input)
        } else {
            Err(Malformed)
        }
    }
}

impl SignSet {
    /// The signs that these bytes say.
    ///
    /// # Errors
    /// [`Malformed`] where there are not 16.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Malformed> {
        let bytes: &[u8; SIGN_SET_BYTES] = bytes.try_into().map_err(|_| Malformed)?;
        Ok(get(bytes))
    }
}

impl Assessment {
    /// This assessment in bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; ASSESSMENT_BYTES] {
        let mut bytes = [0; ASSESSMENT_BYTES];
        bytes[0] = self.certain as u8;
        bytes[1] = self.disposition as u8;
        bytes[2] = self.complete.into();
        put(&mut bytes[4..36], self.fired);
        put(&mut bytes[36..60], self.undecided);
        bytes
    }
}

impl Heard {
    /// What was heard, in bytes.
    #[must_use]
    pub fn to_bytes(&self) -> [u8; HEARD_BYTES] {
        let mut bytes = [0; HEARD_BYTES];
        put(&mut bytes[..16], self.certain);
        put(&mut bytes[16..32], self.hint);
        bytes[32..36].copy_from_slice(&self.risks.to_le_bytes());
        bytes[36] = u8::from(self.unread) * UNREAD + u8::from(self.worse) * WORSE;
        bytes
    }
}

fn known(byte: u8) -> Option<u8> {
    (byte != UNKNOWN).then_some(byte)
}

fn put<const N: usize>(bytes: &mut [u8], set: Bits<N>) {
    for (chunk, word) in bytes.as_chunks_mut::<8>().0.iter_mut().zip(set.0) {
        *chunk = word.to_le_bytes();
    }
}

fn get<const N: usize>(bytes: &[u8]) -> Bits<N> {
    let mut words = [0; N];
    for (word, chunk) in words.iter_mut().zip(bytes.as_chunks::<8>().0) {
        *word = u64::from_le_bytes(*chunk);
    }
    Bits(words)
}
