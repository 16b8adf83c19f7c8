//! Whether a sign is the patient's and of today, by the words around it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

mod cues;
mod small_words;

use cues::{Certain, Hint, Nothing, fever, times, weight_of};

#[test]
fn what_is_long_past_is_not_there_unless_something_of_today_stands_between() {
    fever(&[
        ("ago fever", Nothing),
        ("fever ago", Nothing),
        ("ago now fever", Certain),
        ("now ago fever", Nothing),
        ("fever now ago", Certain),
        ("fever, ago", Certain),
        ("ago. fever", Certain),
        ("fever. ago", Certain),
        ("ago but fever", Certain),
        ("but then fever", Certain),
        ("then fever", Nothing),
        ("ago fever but", Nothing),
        ("fever but ago", Certain),
        ("fever tree but ago", Certain),
        // Inside the sign a comma ends nothing.
        ("hot, ago skin", Nothing),
        ("tree tree hot, ago skin", Nothing),
    ]);
}

#[test]
fn a_time_belongs_to_a_sign_within_fourteen_words() {
    for (between, weight) in [(13, Nothing), (14, Certain)] {
        let trees = times(between, "tree");
        for words in [
            format!("ago {trees} fever"),
            format!("tree tree ago {trees} fever"),
            format!("fever {trees} ago"),
            format!("tree tree fever {trees} ago"),
        ] {
            fever(&[(&words, weight)]);
        }
    }
}

#[test]
fn a_past_that_is_denied_is_none() {
    fever(&[
        ("not ago fever", Certain),
        ("not tree tree tree ago fever", Certain),
        ("not tree tree tree tree ago fever", Nothing),
        ("fever not ago", Certain),
        ("not only ago fever", Nothing),
    ]);
}

#[test]
fn what_is_somebody_elses_is_not_the_patients_unless_the_patient_speaks_between() {
    fever(&[
        ("friend fever", Nothing),
        ("friend i fever", Certain),
        ("i friend fever", Nothing),
        ("friend. fever", Certain),
        ("friend hot my skin", Certain),
        ("friend hot my mate skin", Nothing),
    ]);
}

#[test]
fn kin_is_somebody_else_where_the_patient_writes_and_what_kin_says_is_a_hint() {
    fever(&[
        ("wife fever", Certain),
        ("wife fever. Myself", Nothing),
        ("wife i fever. Myself", Certain),
        ("wife says fever", Certain),
        ("wife says fever. Myself", Hint),
        ("wife says i fever. Myself", Certain),
        ("fever. Myself", Certain),
    ]);
}

#[test]
fn what_was_named_is_taken_back_over_one_stranger() {
    fever(&[
        ("fever neither", Nothing),
        ("fever. Neither", Nothing),
        ("fever tree neither", Nothing),
        ("fever tree tree neither", Certain),
        ("fever have have have neither", Nothing),
        ("fever pain pain pain neither", Nothing),
        ("fever or or or neither", Nothing),
        ("fever i i i neither", Nothing),
    ]);
    for (between, weight) in [(13, Nothing), (14, Certain)] {
        let words = format!("tree fever {} neither", times(between, "have"));
        fever(&[(&words, weight)]);
    }
}

#[test]
fn what_was_only_thought_of_and_is_then_met_is_there() {
    fever(&[
        ("if fever met", Certain),
        ("maybe fever met", Certain),
        ("if fever. Met", Certain),
        ("if fever. Tree. Met", Nothing),
        ("maybe fever. Tree. Met", Hint),
        ("if fever not met", Nothing),
        ("if fever no tree met", Nothing),
        ("if fever maybe met", Nothing),
        ("if fever if met", Nothing),
        ("if fever not tree tree tree met", Nothing),
        ("if fever not tree tree tree tree met", Certain),
        ("if fever thats not mine", Nothing),
        ("if fever thats tree mine", Certain),
        // Who said it long ago says nothing of when it is.
        ("ago if fever met", Certain),
        ("ago fever met", Nothing),
    ]);
    for (between, weight) in [(13, Certain), (14, Nothing)] {
        let words = format!("tree if fever {} met", times(between, "tree"));
        fever(&[(&words, weight)]);
    }
}

#[test]
fn what_was_met_long_ago_is_not_met() {
    fever(&[
        ("if fever, met ago", Nothing),
        ("if fever, met tree tree tree ago", Nothing),
        ("if fever, met tree tree tree tree ago", Certain),
        ("if fever, met now ago", Certain),
        ("if fever, met. Tree ago", Certain),
    ]);
}

#[test]
fn what_has_passed_is_a_hint_unless_it_counts_when_it_is_over() {
    fever(&[
        ("fever gone", Hint),
        ("fever, gone", Hint),
        ("fever, tree tree tree gone", Hint),
        ("fever, tree tree tree tree gone", Certain),
        ("tree fever, tree, tree tree gone", Hint),
        ("tree fever, tree, tree tree tree gone", Certain),
        ("fever gone red", Certain),
        ("fever not gone", Certain),
        ("fever pain gone", Certain),
        ("fever tree not tree tree tree gone", Certain),
        ("fever not tree tree tree tree gone", Hint),
    ]);
    for (between, weight) in [(13, Hint), (14, Certain)] {
        let words = format!("tree fever {} gone", times(between, "tree"));
        fever(&[(&words, weight)]);
    }
    assert_eq!(weight_of("fainted", "faint gone"), Certain);
    assert_eq!(weight_of("fainted", "maybe faint"), Hint);
    assert_eq!(weight_of("chest_pain", "fever pain gone"), Hint);
}
