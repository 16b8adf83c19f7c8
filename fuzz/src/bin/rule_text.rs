//! Rule text: any text is a condition or gets a fault that points into it.

#![no_main]

use fuzz::SHIPPED;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    match SHIPPED.alternatives(text) {
        // What raises can be told in words.
        Ok(count) => {
            assert!(count > 0);
            assert!(SHIPPED.outline(text).is_some());
        }
        Err(fault) => {
            assert!(text.is_char_boundary(fault.at), "{} in {text:?}", fault.at);
            assert!(!fault.what.is_empty() && !fault.remedy.is_empty());
        }
    }
    let _ = SHIPPED.outline(text);
});
