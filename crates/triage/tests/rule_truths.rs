//! What a rule's condition is worth while answers are missing, compared with trying every completion.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]
#![expect(
    clippy::cast_possible_truncation,
    reason = "small protocols have small counts"
)]

use proptest::prelude::*;
use triage::{Protocol, rule_truths};

mod small;

use small::{QUESTIONS, RISKS, answers_to, assess, compiled, completions, inputs, level, rules};

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_condition_is_true_when_every_completion_fires_false_when_none_does_and_unknown_between(rules in rules(), mut input in inputs()) {
        input.regions = input.regions.or(Some(0));
        let bytes = compiled(&rules);
        let core = Protocol::from_bytes(&bytes).unwrap();
        let truths = rule_truths(&core, &input);
        let all = completions(&input);
        for rule in 0..rules.len() {
            let fires: Vec<bool> = all.iter().map(|one| assess(&bytes, one).fired.contains(rule)).collect();
            let expected = match (fires.iter().all(|fires| *fires), fires.iter().any(|fires| *fires)) {
                (true, _) => Some(true),
                (false, true) => None,
                (false, false) => Some(false),
            };
            prop_assert_eq!(truths.of(rule), expected, "rule {}", rule);
        }
    }

    #[test]
    fn the_true_conditions_are_the_rules_that_fire(rules in rules(), input in inputs()) {
        let bytes = compiled(&rules);
        let core = Protocol::from_bytes(&bytes).unwrap();
        prop_assert_eq!(rule_truths(&core, &input).holds, assess(&bytes, &input).fired);
    }
}

#[test]
fn small_protocols_leave_questions_open() {
    let empty = triage::Input::default();
    let bytes = compiled(&[(1, vec![vec![0]])]);
    assert!(completions(&empty).len() > QUESTIONS.len() + RISKS as usize);
    assert_eq!(answers_to(&empty, 0).len(), 3);
    assert_eq!(level(&bytes, &empty), triage::Disposition::SelfCare);
}
