//! Whether a sign is denied or only thought of, by the words around it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says where it broke by panicking"
)]

mod cues;
mod small_words;

use cues::{Certain, Hint, Nothing, fever, times, weight_of};

#[test]
fn a_sign_alone_is_certain_and_one_that_is_denied_is_not_there() {
    fever(&[
        ("fever", Certain),
        ("tree fever tree", Certain),
        ("no fever", Nothing),
        ("none fever", Nothing),
        ("not fever", Nothing),
        ("no. fever", Certain),
        ("no but fever", Certain),
        ("not only fever", Certain),
        ("fever not", Certain),
        ("no fever now", Nothing),
        // A "no" with a comma behind it answers something.
        ("no, fever", Certain),
        ("hot not skin", Nothing),
        ("hot tree skin", Certain),
    ]);
}

#[test]
fn a_no_passes_two_adjectives_and_a_not_none_unless_any_or_or_stands_with_it() {
    fever(&[
        ("no tree tree fever", Nothing),
        ("no tree tree tree fever", Certain),
        ("not tree fever", Certain),
        ("not have fever", Nothing),
        ("not any fever", Nothing),
        ("not or fever", Nothing),
        ("not pain fever", Nothing),
        ("not pang fever", Nothing),
        ("not chest of drawers fever", Nothing),
        ("not any tree fever", Nothing),
        ("not any any tree fever", Nothing),
        ("not pain or tree fever", Nothing),
        ("not pain or pain or tree fever", Nothing),
        ("not i fever", Certain),
        ("no i fever", Nothing),
    ]);
}

#[test]
fn a_no_reaches_twenty_four_words_and_no_more() {
    for (between, weight) in [(23, Nothing), (24, Certain)] {
        fever(&[(&format!("no {} fever", times(between, "have")), weight)]);
        fever(&[(&format!("if {} fever", times(between, "have")), weight)]);
    }
}

#[test]
fn a_no_right_behind_denies_where_the_sentence_or_its_part_ends() {
    fever(&[
        ("fever no", Nothing),
        ("fever: no.", Nothing),
        ("tree fever no, tree", Nothing),
        ("tree fever no. Tree", Nothing),
        ("fever no tree", Certain),
        ("tree fever: no tree", Certain),
    ]);
}

#[test]
fn behind_a_comma_only_a_list_is_still_denied() {
    fever(&[
        ("no pain, fever", Hint),
        ("no pain, pain, fever", Nothing),
        ("no pain, pain or fever", Nothing),
        ("no pain, pain or pain or fever", Nothing),
        ("no pain or pain, fever", Hint),
        ("no tree pain, fever", Certain),
        ("no tree pain, pain or fever", Hint),
        ("no pain, i fever", Certain),
        ("no pain, fever now", Certain),
        ("no pain, fever tree now", Certain),
        ("no pain, fever tree tree now", Hint),
    ]);
}

#[test]
fn a_list_goes_on_to_its_or_over_two_strangers() {
    fever(&[
        ("no pain, fever or pain", Nothing),
        ("no pain, fever. or", Hint),
        ("no pain, fever but or", Hint),
        ("no pain, fever i or", Hint),
        ("no pain, fever tree tree or", Nothing),
        ("no pain, fever tree tree tree or", Hint),
        ("no pain, fever have have have or", Nothing),
        ("no pain, fever pain pain pain or", Nothing),
    ]);
    for (between, weight) in [(23, Nothing), (24, Hint)] {
        let words = format!("no pain, fever {} or", times(between, "have"));
        fever(&[(&words, weight)]);
    }
}

#[test]
fn a_denial_reaches_through_a_colon_unless_it_is_of_something_else() {
    fever(&[
        ("no: fever", Hint),
        ("not have: fever", Hint),
        ("no ihave: fever", Hint),
        ("no i: fever or pain", Certain),
        ("no i: pain: fever or pain", Certain),
        ("no i tree: fever or pain", Certain),
        ("no tree: fever or pain", Hint),
        ("no i tree fever or pain", Nothing),
        ("no i: tree fever or pain", Certain),
    ]);
}

#[test]
fn what_is_denied_in_a_sign_itself_denies_nothing_else() {
    fever(&[("cannot breathe fever", Certain)]);
    assert_eq!(weight_of("chest_pain", "cannot breathe"), Certain);
}

#[test]
fn a_condition_and_a_doubt_reach_a_sign_through_words_that_let_them_pass() {
    fever(&[
        ("if fever", Nothing),
        ("maybe fever", Hint),
        ("if have fever", Nothing),
        ("if or fever", Nothing),
        ("if pain fever", Nothing),
        ("if i fever", Nothing),
        ("maybe i have fever", Hint),
        ("if tree fever", Certain),
        ("if because fever", Certain),
        ("if but fever", Certain),
        ("if. fever", Certain),
        ("maybe. fever", Certain),
    ]);
}

#[test]
fn a_comma_ends_a_condition_and_a_colon_ends_a_doubt() {
    fever(&[
        ("if, fever", Certain),
        ("if: fever", Nothing),
        ("maybe, fever", Hint),
        ("maybe: fever", Certain),
        ("if have: fever", Certain),
        ("if have, fever", Nothing),
        ("if have, i fever", Certain),
    ]);
}
