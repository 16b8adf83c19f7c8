//! PREVIEWS: the triage core in a browser, behind a plain C interface. It converts bytes and decides nothing itself.
//!
//! | export | meaning |
//! |---|---|
//! | `allocate(size) -> pointer` | memory for the caller to write into; 0 where `size` is 0 or too large |
//! | `release(pointer, size)` | gives it back, with the size that was asked for |
//! | `load_protocol(pointer, size) -> status` | copies a compiled protocol; replaces the one before only if it is sound |
//! | `assess(input, output) -> status` | reads 88 bytes of input, writes 60 bytes of assessment |
//! | `load_lexicon(pointer, size) -> status` | the same for a compiled lexicon |
//! | `screen(words, size, output) -> status` | reads a patient's own words in UTF-8, writes 40 bytes of what was heard |
//! | `input_bytes()`, `assessment_bytes()`, `heard_bytes()` | the three sizes |
//!
//! Status: 0 done, 1 no protocol or lexicon, or a malformed one, 2 a malformed input or words that are not UTF-8. Records stand one after another without
//! gaps, so a file of N inputs has 88 N bytes and its assessments 60 N; their fields are described at the head of
//! `triage`'s `wire` module. All integers are little-endian.
//!
//! It keeps one protocol and one lexicon, is meant for one thread, and must be given pointers that `allocate` handed out.

use std::alloc::{Layout, alloc, dealloc};
use std::sync::Mutex;

use triage::words::{Lexicon, screen as screen_words};
use triage::{ASSESSMENT_BYTES, HEARD_BYTES, INPUT_BYTES, Input, Protocol};

const DONE: u32 = 0;
const NO_PROTOCOL: u32 = 1;
const MALFORMED_INPUT: u32 = 2;

static PROTOCOL: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static LEXICON: Mutex<Vec<u8>> = Mutex::new(Vec::new());

/// Memory for the caller to write into.
#[expect(
    unsafe_code,
    reason = "a plain C interface has no other way to hand over memory"
)]
#[unsafe(no_mangle)]
pub extern "C" fn allocate(size: usize) -> *mut u8 {
    match Layout::array::<u8>(size) {
        // SAFETY: the layout has a size above zero.
        Ok(layout) if size > 0 => unsafe { alloc(layout) },
        _ => std::ptr::null_mut(),
    }
}

/// Gives memory back.
///
/// # Safety
/// `pointer` comes from [`allocate`] with the same `size` and is not used afterwards.
#[expect(
    unsafe_code,
    reason = "a plain C interface has no other way to take memory back"
)]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn release(pointer: *mut u8, size: usize) {
    if let (false, Ok(layout)) = (pointer.is_null() || size == 0, Layout::array::<u8>(size)) {
        // SAFETY: the caller promises that `allocate` gave this memory with this size.
        unsafe { dealloc(pointer, layout) }
    }
}

/// Copies a compiled protocol.
///
/// # Safety
/// `pointer` has `size` readable bytes.
#[expect(unsafe_code, reason = "a plain C interface passes pointers")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn load_protocol(pointer: *const u8, size: usize) -> u32 {
    if pointer.is_null() {
        return NO_PROTOCOL;
    }
    // SAFETY: the caller promises `size` readable bytes.
    load(unsafe { std::slice::from_raw_parts(pointer, size) })
}

/// Copies a compiled lexicon.
///
/// # Safety
/// `pointer` has `size` readable bytes.
#[expect(unsafe_code, reason = "a plain C interface passes pointers")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn load_lexicon(pointer: *const u8, size: usize) -> u32 {
    if pointer.is_null() {
        return NO_PROTOCOL;
    }
    // SAFETY: the caller promises `size` readable bytes.
    keep_lexicon(unsafe { std::slice::from_raw_parts(pointer, size) })
}

/// Screens a patient's own words; no words are `size` 0 with any pointer but null.
///
/// # Safety
/// `words` has `size` readable bytes, `output` 40 writable ones, and the two do not overlap.
#[expect(unsafe_code, reason = "a plain C interface passes pointers")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn screen(words: *const u8, size: usize, output: *mut u8) -> u32 {
    if words.is_null() || output.is_null() {
        return MALFORMED_INPUT;
    }
    // SAFETY: the caller promises both sizes and that they do not overlap.
    let (words, output) = unsafe {
        (
            std::slice::from_raw_parts(words, size),
            std::slice::from_raw_parts_mut(output, HEARD_BYTES),
        )
    };
    screen_bytes(words, output)
}

/// Assesses one input.
///
/// # Safety
/// `input` has 88 readable bytes, `output` 60 writable ones, and the two do not overlap.
#[expect(unsafe_code, reason = "a plain C interface passes pointers")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn assess(input: *const u8, output: *mut u8) -> u32 {
    if input.is_null() || output.is_null() {
        return MALFORMED_INPUT;
    }
    // SAFETY: the caller promises both sizes and that they do not overlap.
    let (input, output) = unsafe {
        (
            std::slice::from_raw_parts(input, INPUT_BYTES),
            std::slice::from_raw_parts_mut(output, ASSESSMENT_BYTES),
        )
    };
    assess_bytes(input, output)
}

/// Size of an input.
#[expect(unsafe_code, reason = "an exported name counts as unsafe")]
#[unsafe(no_mangle)]
pub extern "C" fn input_bytes() -> usize {
    INPUT_BYTES
}

/// Size of an assessment.
#[expect(unsafe_code, reason = "an exported name counts as unsafe")]
#[unsafe(no_mangle)]
pub extern "C" fn assessment_bytes() -> usize {
    ASSESSMENT_BYTES
}

/// Size of what was heard.
#[expect(unsafe_code, reason = "an exported name counts as unsafe")]
#[unsafe(no_mangle)]
pub extern "C" fn heard_bytes() -> usize {
    HEARD_BYTES
}

fn keep_lexicon(bytes: &[u8]) -> u32 {
    let (Ok(_), Ok(mut kept)) = (Lexicon::from_bytes(bytes), LEXICON.lock()) else {
        return NO_PROTOCOL;
    };
    bytes.clone_into(&mut kept);
    DONE
}

fn screen_bytes(words: &[u8], output: &mut [u8]) -> u32 {
    let Ok(kept) = LEXICON.lock() else {
        return NO_PROTOCOL;
    };
    let Ok(lexicon) = Lexicon::from_sound_bytes(&kept) else {
        return NO_PROTOCOL;
    };
    let Ok(words) = std::str::from_utf8(words) else {
        return MALFORMED_INPUT;
    };
    output.copy_from_slice(&screen_words(&lexicon, words).to_bytes());
    DONE
}

fn load(bytes: &[u8]) -> u32 {
    let (Ok(_), Ok(mut kept)) = (Protocol::from_bytes(bytes), PROTOCOL.lock()) else {
        return NO_PROTOCOL;
    };
    bytes.clone_into(&mut kept);
    DONE
}

fn assess_bytes(input: &[u8], output: &mut [u8]) -> u32 {
    let Ok(kept) = PROTOCOL.lock() else {
        return NO_PROTOCOL;
    };
    let Ok(protocol) = Protocol::from_bytes(&kept) else {
        return NO_PROTOCOL;
    };
    let Ok(input) = Input::from_bytes(input) else {
        return MALFORMED_INPUT;
    };
    output.copy_from_slice(&triage::assess(&protocol, &input).to_bytes());
    DONE
}
