//! The language of conditions: what it accepts up to its limits, what it counts, and how it says no.
#![expect(clippy::panic, reason = "a test says where it broke by panicking")]

use std::sync::LazyLock;

use protocol::{Comparison, CompiledProtocol, Outline};

static PROTOCOL: LazyLock<CompiledProtocol> =
    LazyLock::new(|| CompiledProtocol::shipped().unwrap_or_else(|error| panic!("{error}")));

/// In how many ways it can come about, or what is wrong and what to write.
fn ways(when: &str) -> Result<usize, String> {
    let fault = |fault: protocol::Fault| format!("{}: {}; {}", fault.at, fault.what, fault.remedy);
    PROTOCOL.alternatives(when).map_err(fault)
}

fn nested(depth: usize) -> String {
    format!("{}%fever{}", "(".repeat(depth), ")".repeat(depth))
}

/// One of `count` signs, which are no other group's.
fn one_of(group: usize, count: usize) -> String {
    let signs = &PROTOCOL.groups()[group].signs;
    let names: Vec<String> = signs.iter().map(|sign| format!("%{}", sign.id)).collect();
    format!("({})", names[..count].join(" or "))
}

#[test]
fn parentheses_may_stand_32_deep_and_any_number_beside_each_other() {
    assert_eq!(ways(&nested(32)), Ok(1));
    let told = ways(&nested(33)).unwrap_err();
    assert!(told.starts_with("32: parentheses stand too deep"), "{told}");
    let beside = vec!["(%fever)"; 40].join(" or ");
    assert_eq!(ways(&beside), Ok(1));
    assert!(PROTOCOL.outline(&nested(32)).is_some());
    assert_eq!(PROTOCOL.outline(&nested(33)), None);
    let Some(Outline::Any(parts)) = PROTOCOL.outline(&beside) else {
        panic!("{:?}", PROTOCOL.outline(&beside));
    };
    assert_eq!(parts, vec![Outline::Flag("fever".to_owned()); 40]);
}

#[test]
fn a_condition_may_have_512_alternatives_and_no_more() {
    let [now, today, contact] = [one_of(0, 8), one_of(1, 8), one_of(2, 8)];
    assert_eq!(ways(&format!("{now} and {today} and {contact}")), Ok(512));
    assert_eq!(ways(&format!("{now} and {today} or {contact}")), Ok(72));
    for too_many in [
        format!("{now} and {today} and {}", one_of(2, 9)),
        format!("{now} and {today} and {contact} or %flare"),
    ] {
        let told = ways(&too_many).unwrap_err();
        assert!(told.contains("too many alternatives"), "{told}");
        assert!(told.contains("write it as several rules"), "{told}");
    }
}

#[test]
fn what_another_part_implies_is_not_counted_again() {
    for (when, count) in [
        ("%soreness >= 7 and %soreness >= 1", 1),
        ("(%soreness >= 7 and %soreness >= 1) or %soreness >= 7", 1),
        ("%soreness >= 7 or %soreness >= 1", 1),
        ("%soreness > 6 or %soreness >= 7", 1),
        ("%fever or %fever and %pus", 1),
        ("%fever and %pus or %pus and %fever", 1),
        ("%fever_new or %fever", 1),
        ("%soreness >= 7 or %fatigue >= 7", 2),
        ("%fever and %pus or %fever and %chills", 2),
        ("%soreness >= 7 or %soreness >= 1 and %fever", 2),
        ("%worse", 2),
        ("%worse and (%fever or %pus)", 4),
    ] {
        assert_eq!(ways(when), Ok(count), "{when}");
    }
}

#[test]
fn a_number_must_be_one_that_the_scale_can_reach() {
    for when in [
        "%soreness >= 10",
        "%soreness > 9",
        "%fatigue >= 0",
        "%elapsed_h > 1000",
    ] {
        assert_eq!(ways(when), Ok(1), "{when}");
    }
    for (when, told) in [
        (
            "%soreness > 10",
            "12: 10 is no value that %soreness can have",
        ),
        (
            "%fatigue >= 11",
            "12: 11 is no value that %fatigue can have",
        ),
        (
            "%soreness >= 3.5",
            "13: 3.5 is no value that %soreness can have",
        ),
        (
            "%elapsed_h > 71582789",
            "13: 71582789 is no value that %elapsed_h can have",
        ),
        (
            "%soreness >= %fever",
            "13: expected a whole number, found %fever",
        ),
    ] {
        let found = ways(when).unwrap_err();
        assert!(found.starts_with(told), "{when}\n  gave {found}");
    }
}

/// Conditions that cannot be read, and what is told of each: the place, what is wrong, what to write.
const UNREADABLE: &[(&str, &str)] = &[
    (
        "%fever and % pus",
        "11: a name is missing after %; write a variable, like %fever",
    ),
    (
        "%soreness < 3",
        "10: a raising rule has no \"<\"; turn the rule round",
    ),
    (
        "%soreness = 3",
        "10: %soreness is a number and \"=\" would exclude what is worse; write %soreness >= a number",
    ),
    (
        "%fever and < 3",
        "11: expected a variable, like %fever, or \"(\", found <; turn the rule round",
    ),
    (
        "%soreness <= 3",
        "10: a raising rule has no \"<=\"; turn the rule round",
    ),
    (
        "%soreness 3",
        "10: expected \">=\" or \">\" after %soreness, found 3; see docs",
    ),
    (
        "%fever = no",
        "9: expected true, found no; a variable starts with %",
    ),
    ("%fever = 1", "9: expected true, found 1; see docs"),
    (
        "%fever and pus",
        "11: expected a variable, like %fever, or \"(\", found pus; a variable starts with %",
    ),
    (
        "%fever )",
        "7: expected \"and\", \"or\" or the end, found ); see docs",
    ),
    (
        "%fever > 2",
        "7: %fever is yes or no and cannot be compared with >; write %fever alone",
    ),
    (
        "%infection >= 2",
        "11: %infection is yes or no and cannot be compared with >=; write %infection alone",
    ),
    (
        "%infection = false",
        "13: \"%infection = false\" is a negation, and a raising rule has none",
    ),
    (
        "(%fever) = false",
        "9: expected \"and\", \"or\" or the end, found =; see docs",
    ),
    (
        "%fever <",
        "7: %fever is yes or no and cannot be compared with <",
    ),
    (
        "%fever ! %pus",
        "7: expected \"and\", \"or\" or the end, found !; say what is there",
    ),
    (
        "%fever xor %pus",
        "7: expected \"and\", \"or\" or the end, found xor; say what is there",
    ),
    (
        "%fever && %pus",
        "7: expected \"and\", \"or\" or the end, found &; see docs",
    ),
    (
        "é",
        "0: expected a variable, like %fever, or \"(\", found é; see docs",
    ),
    (
        "%fever2",
        "0: %fever2 is not a variable; did you mean %fever?",
    ),
    (
        "%qqqqqqqqqqqq",
        "0: %qqqqqqqqqqqq is not a variable; use a sign, risk, region or derived variable",
    ),
    (
        "",
        "0: expected a variable, like %fever, or \"(\", found the end",
    ),
];

#[test]
fn what_cannot_be_read_is_told_with_its_place_and_what_to_write() {
    for (when, told) in UNREADABLE {
        let found = ways(when).unwrap_err();
        assert!(
            found.starts_with(told),
            "{when}\n  gave   {found}\n  wanted {told}"
        );
    }
}

#[test]
fn spaces_and_line_breaks_may_stand_anywhere_or_nowhere() {
    for when in [
        "%soreness>=7and%fever",
        " \t%soreness\n>=  7\u{a0}and\n(%fever)",
        "(%soreness>6)and(%fever=true)",
    ] {
        assert_eq!(ways(when), Ok(1), "{when}");
    }
    assert_eq!(ways("%fever_new or%pus_new"), Ok(2));
}

#[test]
fn an_outline_keeps_every_comparison_and_what_is_said_twice() {
    for (written, comparison) in [
        (">=", Comparison::AtLeast),
        (">", Comparison::Over),
        ("<=", Comparison::AtMost),
        ("<", Comparison::Below),
    ] {
        let number = Outline::Number {
            name: "elapsed_h".to_owned(),
            comparison,
            value: 48,
        };
        assert_eq!(
            PROTOCOL.outline(&format!("%elapsed_h {written} 48")),
            Some(number)
        );
    }
    let fever = Outline::Flag("fever".to_owned());
    assert_eq!(PROTOCOL.outline("%fever = true"), Some(fever.clone()));
    assert_eq!(
        PROTOCOL.outline("((%fever = false)) = false"),
        Some(Outline::Not(Box::new(Outline::Not(Box::new(
            fever.clone()
        )))))
    );
    assert_eq!(
        PROTOCOL.outline("%fever and %fever or %fever"),
        Some(Outline::Any(vec![
            Outline::All(vec![fever.clone(), fever.clone()]),
            fever
        ]))
    );
    for when in [
        "%fever = no",
        "%fever)",
        "%fever =",
        "%soreness >= 99999999999",
        "%",
    ] {
        assert_eq!(PROTOCOL.outline(when), None, "{when}");
    }
}
