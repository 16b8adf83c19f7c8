//! What is said about unknown answers, compared with trying every completion.
#![expect(
    clippy::unwrap_used,
    reason = "a test says where it broke by panicking"
)]
#![expect(
    clippy::cast_possible_truncation,
    reason = "small protocols have small counts"
)]

use proptest::prelude::*;
use triage::Disposition;

mod small;

use small::{QUESTIONS, answers_to, assess, compiled, completions, inputs, level, rules};

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn certain_is_the_least_of_all_completions(rules in rules(), mut input in inputs()) {
        input.regions = input.regions.or(Some(0));
        let bytes = compiled(&rules);
        let least = completions(&input).iter().map(|one| level(&bytes, one)).min();
        prop_assert_eq!(Some(assess(&bytes, &input).certain), least);
    }

    #[test]
    fn complete_means_that_all_completions_agree(rules in rules(), mut input in inputs()) {
        input.regions = input.regions.or(Some(0));
        let bytes = compiled(&rules);
        let levels: Vec<_> = completions(&input).iter().map(|one| level(&bytes, one)).collect();
        let found = assess(&bytes, &input);
        prop_assert_eq!(found.complete, levels.iter().min() == levels.iter().max());
        let least_to_act_on = if found.complete { found.certain } else { found.certain.max(Disposition::Contact) };
        prop_assert_eq!(found.disposition, least_to_act_on);
    }

    #[test]
    fn undecided_are_exactly_the_questions_that_some_completion_depends_on(rules in rules(), mut input in inputs()) {
        input.regions = input.regions.or(Some(0));
        let bytes = compiled(&rules);
        let undecided = assess(&bytes, &input).undecided;
        for question in QUESTIONS {
            // Leave the question open, complete all others, then see whether its answer makes a difference.
            let mut others = vec![input];
            for other in QUESTIONS.into_iter().filter(|other| *other != question) {
                others = others.into_iter().flat_map(|one| {
                    let answered = answers_to(&one, other);
                    if answered.is_empty() { vec![one] } else { answered }
                }).collect();
            }
            let matters = others.iter().any(|one| {
                let levels: Vec<_> = answers_to(one, question).iter().map(|one| level(&bytes, one)).collect();
                levels.iter().min() != levels.iter().max()
            });
            prop_assert_eq!(undecided.contains(question), matters, "question {}", question);
        }
    }

    #[test]
    fn worse_answers_never_lower(rules in rules(), input in inputs(), sign in 0_usize..3) {
        let bytes = compiled(&rules);
        let before = level(&bytes, &input);
        let mut worse = input;
        worse.present.insert(sign);
        worse.known_before = worse.known_before.minus(&triage::SignSet::one(sign));
        worse.soreness = input.soreness.map(|points| (points + 1).min(10));
        worse.risks = input.risks.map(|risks| risks | 1);
        worse.elapsed_min += 60;
        worse.earlier.new_signs.insert(sign);
        prop_assert!(level(&bytes, &worse) >= before);
    }

    #[test]
    fn an_answer_withheld_never_yields_less_to_act_on(rules in rules(), input in inputs()) {
        let bytes = compiled(&rules);
        let open = assess(&bytes, &input).disposition;
        let usual = completions(&input).iter().all(|one| level(&bytes, one) == Disposition::SelfCare);
        prop_assert!(usual || open >= Disposition::Contact);
    }

    #[test]
    fn what_is_said_many_times_counts_once(rules in rules(), input in inputs(), times in prop::sample::select(vec![20, 70])) {
        let mut often = rules.clone();
        often.iter_mut().for_each(|(_, alternatives)| *alternatives = vec![alternatives.clone(); times].concat());
        prop_assert_eq!(assess(&compiled(&often), &input), assess(&compiled(&rules), &input));
    }
}

#[test]
fn of_more_than_are_noted_none_is_lost() {
    let mut input = triage::Input::at(0);
    (0..3).for_each(|sign| small::set_sign(&mut input, sign, Some(u8::from(sign < 2) * 2)));
    // The first sign many times, then the second one, which is worse, and the third one, which is not there.
    for times in 250..260 {
        let rules = [
            (1, vec![vec![0]; times]),
            (3, vec![vec![1]]),
            (2, vec![vec![2]; 40]),
        ];
        let found = assess(&compiled(&rules), &input);
        assert_eq!(found.certain, Disposition::Emergency, "{times} times");
        assert!(found.fired.contains(0) && found.fired.contains(1) && !found.fired.contains(2));
    }
}
