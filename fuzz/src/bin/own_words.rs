//! Patients' own words: never a panic, never a lowering, and the same again.

#![no_main]

use std::sync::LazyLock;

use fuzz::SHIPPED;
use libfuzzer_sys::fuzz_target;
use triage::words::{Lexicon, screen};
use triage::{Input, Protocol, SignSet, assess};

static CORE: LazyLock<Protocol<'static>> =
    LazyLock::new(|| Protocol::from_bytes(SHIPPED.bytes()).expect("it was compiled here"));
static LEXICON: LazyLock<Lexicon<'static>> =
    LazyLock::new(|| Lexicon::from_bytes(SHIPPED.lexicon()).expect("it was compiled here"));

fuzz_target!(|data: &[u8]| {
    let words = String::from_utf8_lossy(data);
    let heard = screen(&LEXICON, &words);
    assert!(!heard.certain.intersects(&heard.hint), "certain and a hint");
    let mut input = Input::at(24 * 60);
    input.answer_no_to_the_rest(CORE.sign_count());
    let before = assess(&CORE, &input);
    input.hear(&heard, &SignSet::EMPTY);
    let after = assess(&CORE, &input);
    assert!(after.certain >= before.certain && after.disposition >= before.disposition);
});
