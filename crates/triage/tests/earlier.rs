//! Earlier check-ins: in any order, and only raising.
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
use triage::{Earlier, Input, Protocol, assess};

mod small;

use small::{compiled, inputs, level, rules};

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn their_order_does_not_matter(rules in rules(), check_ins in prop::collection::vec(inputs(), 0..5)) {
        let bytes = compiled(&rules);
        let protocol = Protocol::from_bytes(&bytes).unwrap();
        let folded = |all: &mut dyn Iterator<Item = &Input>| {
            let mut earlier = Earlier::default();
            all.for_each(|one| earlier.add(&protocol, one));
            earlier
        };
        prop_assert_eq!(folded(&mut check_ins.iter()), folded(&mut check_ins.iter().rev()));
    }

    #[test]
    fn two_sessions_give_the_worse_answer_in_either_order(rules in rules(), one in inputs(), other in inputs()) {
        let bytes = compiled(&rules);
        let protocol = Protocol::from_bytes(&bytes).unwrap();
        let (one, other) = (assess(&protocol, &one), assess(&protocol, &other));
        let both = one.worst(other);
        prop_assert_eq!(both, other.worst(one));
        prop_assert_eq!(both.certain, one.certain.max(other.certain));
        prop_assert_eq!(both.disposition, one.disposition.max(other.disposition));
        prop_assert_eq!(one.worst(one), one);
    }

    #[test]
    fn one_more_never_lowers(rules in rules(), now in inputs(), then in inputs()) {
        let bytes = compiled(&rules);
        let mut with = now;
        with.earlier.add(&Protocol::from_bytes(&bytes).unwrap(), &then);
        prop_assert!(level(&bytes, &with) >= level(&bytes, &now));
    }
}

#[test]
fn soreness_given_in_the_first_twelve_hours_is_nothing_to_compare_with() {
    let bytes = compiled(&[(1, vec![vec![17]])]);
    let protocol = Protocol::from_bytes(&bytes).unwrap();
    for (minutes, expected) in [(719, None), (720, Some(3))] {
        let mut earlier = Earlier::default();
        earlier.add(
            &protocol,
            &Input {
                soreness: Some(3),
                ..Input::at(minutes)
            },
        );
        assert_eq!(earlier.soreness_min, expected);
    }
}
