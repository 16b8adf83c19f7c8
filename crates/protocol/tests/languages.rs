//! What is said of the languages that the content has.

use protocol::{CompiledProtocol, is_right_to_left};

#[test]
fn a_language_is_written_from_right_to_left_whatever_its_country() {
    for language in ["ar", "ar-EG", "he", "fa-IR", "ckb"] {
        assert!(is_right_to_left(language), "{language}");
    }
    for language in ["en", "es-AR", "de", "arn", "el-he"] {
        assert!(!is_right_to_left(language), "{language}");
    }
}

#[test]
fn what_no_clinician_has_checked_calls_itself_a_draft() {
    let shipped = CompiledProtocol::shipped().unwrap();
    assert!(!shipped.is_draft("en"));
    assert!(shipped.is_draft("es"));
    assert!(shipped.is_draft("ar"));
    assert!(!shipped.is_draft("a language that it does not have"));
}
