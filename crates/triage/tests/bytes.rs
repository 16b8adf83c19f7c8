//! Bytes from outside: refused or read, never a panic.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]
#![expect(
    clippy::cast_possible_truncation,
    reason = "small protocols have small counts"
)]
#![expect(
    dead_code,
    reason = "each test file uses its part of the small protocols"
)]

use proptest::prelude::*;
use triage::{
    ASSESSMENT_BYTES, Disposition, INPUT_BYTES, Index, Input, Malformed, Protocol, SIGN_SET_BYTES,
    SignSet,
};

mod small;

use small::{assess, compiled, inputs, rules};

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_bytes_never_make_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(Protocol::from_bytes(&bytes).is_err());
        let _ = Input::from_bytes(&bytes);
    }

    #[test]
    fn a_damaged_protocol_is_refused_or_still_assesses(
        rules in rules(), input in inputs(), at in any::<prop::sample::Index>(), value in any::<u8>(),
    ) {
        let mut bytes = compiled(&rules);
        let at = at.index(bytes.len());
        bytes[at] = value;
        if let Ok(protocol) = Protocol::from_bytes(&bytes) {
            let _ = triage::assess(&protocol, &input);
        }
    }

    #[test]
    fn a_shortened_protocol_is_refused(rules in rules(), keep in any::<prop::sample::Index>()) {
        let bytes = compiled(&rules);
        prop_assert!(Protocol::from_bytes(&bytes[..keep.index(bytes.len())]).is_err());
    }

    #[test]
    fn an_input_survives_its_bytes(input in inputs()) {
        prop_assert_eq!(Input::from_bytes(&input.to_bytes()), Ok(input));
    }
}

#[test]
fn an_index_with_fewer_or_more_alternatives_is_refused() {
    let (one, two) = (
        compiled(&[(3, vec![vec![0]])]),
        compiled(&[(3, vec![vec![0], vec![1]])]),
    );
    let index = *Protocol::from_bytes(&two).unwrap().index();
    let mut input = Input::at(0);
    input.answer_sign(1, Some(true));
    let read = Protocol::from_sound_bytes(&two, &index).unwrap();
    assert_eq!(triage::assess(&read, &input), assess(&two, &input));
    assert_eq!(assess(&two, &input).certain, Disposition::Emergency);
    assert!(Protocol::from_sound_bytes(&one, &index).is_err());
    assert!(Protocol::from_sound_bytes(&two, &Index::default()).is_err());
}

#[test]
fn signs_are_read_from_sixteen_bytes() {
    let mut bytes = [0; SIGN_SET_BYTES];
    (bytes[0], bytes[15]) = (0b10, 0b1000_0000);
    let both = SignSet::one(1).union(&SignSet::one(127));
    assert_eq!(SignSet::from_bytes(&bytes), Ok(both));
    assert_eq!(SignSet::from_bytes(&bytes[1..]), Err(Malformed));
}

#[test]
fn the_sizes_are_those_that_are_documented() {
    assert_eq!((INPUT_BYTES, ASSESSMENT_BYTES), (88, 60));
}

#[test]
fn an_assessment_says_its_dispositions_first() {
    let bytes = compiled(&[(3, vec![vec![0]])]);
    let mut input = Input::at(0);
    input.answer_sign(0, Some(true));
    assert_eq!(assess(&bytes, &input).to_bytes()[..3], [3, 3, 1]);
}
