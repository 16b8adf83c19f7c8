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
//! | `hear(input, words, size, named) -> status` | the same, added to an input; `named` are 16 bytes, the signs that were answered one by one |
//! | `remember(input, earlier) -> status` | adds what an earlier check-in about the same session, an input too, still says |
//! | `assess_all(inputs, count, output) -> status` | reads an input for each session that counts, writes the worst of their assessments |
//! | `input_bytes()`, `assessment_bytes()`, `heard_bytes()` | the three sizes |
//!
//! Status: 0 done, 1 no protocol or lexicon, or a malformed one, 2 a malformed input or words that are not UTF-8. Records stand one after another without
//! gaps, so a file of N inputs has 88 N bytes and its assessments 60 N; their fields are described at the head of
//! `triage`'s `wire` module. All integers are little-endian.
//!
//! It keeps one protocol and one lexicon, is meant for one thread, and must be given pointers that `allocate` handed out.

use std::alloc::{Layout, alloc, dealloc};
use std::sync::Mutex;

use triage::words::{Heard, Lexicon, screen as screen_words};
use triage::{
    ASSESSMENT_BYTES, Assessment, HEARD_BYTES, INPUT_BYTES, Input, Malformed, Protocol,
    SIGN_SET_BYTES, SignSet,
};

const DONE: u32 = 0;
const NO_PROTOCOL: u32 = 1;
const MALFORMED_INPUT: u32 = 2;

/// More sessions than a patient has in the weeks that a link lasts.
const SESSIONS_MAX: usize = 1_000;

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

/// Adds what a patient's own words say to an input; words that were screened before are not taken back.
///
/// # Safety
/// `input` has 88 writable bytes, `words` `size` readable ones and `named` 16, and none overlaps another.
#[expect(unsafe_code, reason = "a plain C interface passes pointers")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn hear(
    input: *mut u8,
    words: *const u8,
    size: usize,
    named: *const u8,
) -> u32 {
    if input.is_null() || words.is_null() || named.is_null() {
        return MALFORMED_INPUT;
    }
    // SAFETY: the caller promises the three sizes and that they do not overlap.
    let (input, words, named) = unsafe {
        (
            std::slice::from_raw_parts_mut(input, INPUT_BYTES),
            std::slice::from_raw_parts(words, size),
            std::slice::from_raw_parts(named, SIGN_SET_BYTES),
        )
    };
    hear_bytes(input, words, named)
}

/// Adds what an earlier check-in about the same session still says.
///
/// # Safety
/// `input` has 88 writable bytes, `earlier` 88 readable ones, and the two do not overlap.
#[expect(unsafe_code, reason = "a plain C interface passes pointers")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn remember(input: *mut u8, earlier: *const u8) -> u32 {
    if input.is_null() || earlier.is_null() {
        return MALFORMED_INPUT;
    }
    // SAFETY: the caller promises both sizes and that they do not overlap.
    let (input, earlier) = unsafe {
        (
            std::slice::from_raw_parts_mut(input, INPUT_BYTES),
            std::slice::from_raw_parts(earlier, INPUT_BYTES),
        )
    };
    remember_bytes(input, earlier)
}

/// Assesses an input for each session that counts; what comes out is the worst of them.
///
/// # Safety
/// `inputs` has 88 `count` readable bytes, `output` 60 writable ones, and the two do not overlap.
#[expect(unsafe_code, reason = "a plain C interface passes pointers")]
#[unsafe(no_mangle)]
pub unsafe extern "C" fn assess_all(inputs: *const u8, count: usize, output: *mut u8) -> u32 {
    if inputs.is_null() || output.is_null() || count == 0 || count > SESSIONS_MAX {
        return MALFORMED_INPUT;
    }
    // SAFETY: the caller promises both sizes and that they do not overlap.
    let (inputs, output) = unsafe {
        (
            std::slice::from_raw_parts(inputs, INPUT_BYTES * count),
            std::slice::from_raw_parts_mut(output, ASSESSMENT_BYTES),
        )
    };
    assess_bytes(inputs, output)
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
    heard(words).map_or_else(
        |status| status,
        |heard| {
            output.copy_from_slice(&heard.to_bytes());
            DONE
        },
    )
}

fn hear_bytes(input: &mut [u8], words: &[u8], named: &[u8]) -> u32 {
    let heard = match heard(words) {
        Ok(heard) => heard,
        Err(status) => return status,
    };
    let (Ok(mut read), Ok(named)) = (Input::from_bytes(input), SignSet::from_bytes(named)) else {
        return MALFORMED_INPUT;
    };
    read.hear(&heard, &named);
    input.copy_from_slice(&read.to_bytes());
    DONE
}

/// What the kept lexicon hears in words.
fn heard(words: &[u8]) -> Result<Heard, u32> {
    let kept = LEXICON.lock().map_err(|_| NO_PROTOCOL)?;
    let lexicon = Lexicon::from_sound_bytes(&kept).map_err(|_| NO_PROTOCOL)?;
    let words = std::str::from_utf8(words).map_err(|_| MALFORMED_INPUT)?;
    Ok(screen_words(&lexicon, words))
}

fn load(bytes: &[u8]) -> u32 {
    let (Ok(_), Ok(mut kept)) = (Protocol::from_bytes(bytes), PROTOCOL.lock()) else {
        return NO_PROTOCOL;
    };
    bytes.clone_into(&mut kept);
    DONE
}

fn remember_bytes(input: &mut [u8], earlier: &[u8]) -> u32 {
    with_protocol(|protocol| {
        let mut read = Input::from_bytes(input)?;
        read.earlier.add(protocol, &Input::from_bytes(earlier)?);
        input.copy_from_slice(&read.to_bytes());
        Ok(())
    })
}

/// One input after another; the worst of their assessments.
fn assess_bytes(inputs: &[u8], output: &mut [u8]) -> u32 {
    with_protocol(|protocol| {
        let assess = |bytes| Ok(triage::assess(protocol, &Input::from_bytes(bytes)?));
        let worst = |so_far: Option<Assessment>, next: Assessment| {
            Some(so_far.map_or(next, |so_far| so_far.worst(next)))
        };
        let all: Result<Option<Assessment>, Malformed> = inputs
            .chunks(INPUT_BYTES)
            .map(assess)
            .try_fold(None, |so_far, next| Ok(worst(so_far, next?)));
        output.copy_from_slice(&all?.ok_or(Malformed)?.to_bytes());
        Ok(())
    })
}

fn with_protocol(work: impl FnOnce(&Protocol<'_>) -> Result<(), Malformed>) -> u32 {
    let Ok(kept) = PROTOCOL.lock() else {
        return NO_PROTOCOL;
    };
    let Ok(protocol) = Protocol::from_bytes(&kept) else {
        return NO_PROTOCOL;
    };
    work(&protocol).map_or(MALFORMED_INPUT, |()| DONE)
}
