//! Many at once is the same as one by one.
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
    reason = "not every test uses every part of the small protocols"
)]

use proptest::prelude::*;
use triage::packed::{Block, BlockAssessment, assess_block};
use triage::{Disposition, Input, Protocol};

mod small;

use small::{ATOMS, SmallRule, assess, compiled, inputs, rules, rules_over};

/// Where the header says which regions lie over the lung.
const LUNG_REGIONS: usize = 28;

fn block(inputs: &[Input]) -> Block {
    let mut block = Block::EMPTY;
    assert!(inputs.iter().all(|input| block.push(input)));
    block
}

fn packed(rules: &[SmallRule], inputs: &[Input]) -> BlockAssessment {
    let bytes = compiled(rules);
    assess_block(&Protocol::from_bytes(&bytes).unwrap(), &block(inputs))
}

/// Everything that has a number of its own, at the edges of the numbers too.
fn wide_inputs() -> impl Strategy<Value = Input> {
    let edges = prop::sample::select(vec![1, 719, 721, 2_879, 2_881, 4_319, u32::MAX]);
    let points = || prop::option::of(prop::sample::select(vec![0_u8, 8, 10, 11, 16, 254]));
    (
        inputs(),
        prop::option::of(edges),
        points(),
        points(),
        any::<[bool; 2]>(),
        0_u32..4,
    )
        .prop_map(
            |(input, elapsed, soreness, fatigue, [is_unread, interferes], risks_heard)| Input {
                elapsed_min: elapsed.unwrap_or(input.elapsed_min),
                soreness: soreness.or(input.soreness),
                fatigue,
                fatigue_interferes: fatigue.map(|_| interferes),
                words_unread: is_unread,
                risks_heard,
                ..input
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 50, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_block_says_what_each_input_alone_would_be_told(
        rules in rules_over(ATOMS.len()), lung_regions in 0_u8..4, inputs in prop::collection::vec(wide_inputs(), 1..=Block::CAPACITY),
    ) {
        let mut bytes = compiled(&rules);
        bytes[LUNG_REGIONS] = lung_regions;
        let found = assess_block(&Protocol::from_bytes(&bytes).unwrap(), &block(&inputs));
        for (lane, input) in inputs.iter().enumerate() {
            let one = assess(&bytes, input);
            prop_assert_eq!(found.disposition(lane), one.disposition, "{:?}", input);
            prop_assert_eq!(found.certain(lane), one.certain);
            prop_assert_eq!(found.is_complete(lane), one.complete);
        }
    }

    #[test]
    fn changes_between_two_protocols_are_counted_and_found(old in rules(), new in rules(), inputs in prop::collection::vec(inputs(), 1..=Block::CAPACITY)) {
        let (before, after) = (packed(&old, &inputs), packed(&new, &inputs));
        let told = |rules: &[SmallRule]| -> Vec<Disposition> {
            let bytes = compiled(rules);
            inputs.iter().map(|input| assess(&bytes, input).disposition).collect()
        };
        let pairs: Vec<_> = told(&old).into_iter().zip(told(&new)).collect();
        for here in Disposition::ALL {
            for there in Disposition::ALL {
                let expected = pairs.iter().filter(|pair| **pair == (here, there)).count();
                prop_assert_eq!(before.count(here, &after, there) as usize, expected);
            }
        }
        let expected: Vec<usize> = (0..pairs.len()).filter(|lane| pairs[*lane].0 != pairs[*lane].1).collect();
        prop_assert_eq!(before.changed(&after).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn a_full_block_takes_no_more() {
    let mut block = block(&[Input::default(); Block::CAPACITY]);
    assert!(!block.push(&Input::default()));
    assert_eq!((block.len(), Block::CAPACITY), (512, 512));
    assert!(!block.is_empty());
    assert!(Block::default().is_empty());
}
