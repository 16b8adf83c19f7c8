//! P3: every rule decides something alone, and every row of the usual is usual by itself.

use biodivine_lib_bdd::Bdd;

use super::bit::Bit;
use super::report::{Property, Violation, Witness};
use super::subject::Subject;
use super::table::RAISED;
use super::words::words;

const ID: &str = "P3";

pub(super) fn property(subject: &Subject<'_>) -> Property {
    let (violations, witnesses) = check(subject);
    Property {
        id: ID,
        says: "every rule, and every usual row, decides something alone",
        inputs_log10: subject.complete_log10(),
        nodes: subject.rule_nodes(),
        violations,
        witnesses,
    }
}

fn check(subject: &Subject<'_>) -> (Vec<Violation>, Vec<Witness>) {
    let world = possible(subject);
    let mut alone = vec![None; subject.table.rules.len()];
    let mut above = subject.space.no();
    for level in RAISED.into_iter().rev() {
        let rules = subject.table.rules_of(level);
        only(subject, &rules, above.or(&world.not()), &mut alone);
        above = subject.table.at_least(&subject.space, level);
    }
    let (mut found, mut witnesses) = (Vec::new(), Vec::new());
    for (rule, alone) in alone.iter().enumerate() {
        let shown = alone
            .as_ref()
            .and_then(|diagram| subject.space.mildest(diagram));
        match shown {
            Some(input) if !decides_alone(subject, rule, &input) => found.push(Violation {
                property: ID,
                what: format!(
                    "{} decides alone in the diagrams, but not in triage",
                    subject.rule_id(rule)
                ),
                check_in: Some(words(subject.protocol, &input)),
                rules: vec![subject.rule_id(rule)],
            }),
            Some(input) => witnesses.push(Witness {
                id: subject.rule_id(rule),
                check_in: words(subject.protocol, &input),
            }),
            None => found.push(dead(subject, rule, &world)),
        }
    }
    for (id, input) in rows(subject) {
        match input {
            Some(input) => witnesses.push(Witness {
                id,
                check_in: words(subject.protocol, &input),
            }),
            None => found.push(Violation {
                property: ID,
                what: format!("the usual row {id} is never usual by itself"),
                check_in: None,
                rules: Vec::new(),
            }),
        }
    }
    (found, witnesses)
}

/// Does `triage` itself say so of a witness?
fn decides_alone(subject: &Subject<'_>, rule: usize, input: &triage::Input) -> bool {
    let fired = subject.fired(input);
    let level = subject.table.level(rule);
    fired.contains(&rule)
        && fired
            .iter()
            .all(|other| *other == rule || subject.table.level(*other) < level)
}

/// What can be sent in: an earlier soreness counts only once it is late enough.
fn possible(subject: &Subject<'_>) -> Bdd {
    let late = subject
        .space
        .raw(Bit::Elapsed(subject.space.core.rise_from_min()));
    let earlier = subject
        .space
        .raw(Bit::EarlierSoreness(triage::layout::SCALE_MAX));
    earlier.imp(&late).and(&subject.space.domain)
}

/// For each of these rules, where none of the others and nothing of `acc` holds. In halves: each half is joined once.
fn only(subject: &Subject<'_>, rules: &[usize], acc: Bdd, alone: &mut [Option<Bdd>]) {
    match rules {
        [] => {}
        [rule] => {
            let diagram = subject.table.rules[*rule].and_not(&acc);
            if let Some(slot) = alone.get_mut(*rule) {
                *slot = Some(diagram);
            }
        }
        _ => {
            let (left, right) = rules.split_at(rules.len() / 2);
            let joined = |half: &[usize]| {
                half.iter()
                    .fold(acc.clone(), |all, rule| all.or(&subject.table.rules[*rule]))
            };
            let (without_left, without_right) = (joined(right), joined(left));
            only(subject, left, without_left, alone);
            only(subject, right, without_right, alone);
        }
    }
}

fn dead(subject: &Subject<'_>, rule: usize, world: &Bdd) -> Violation {
    let id = subject.rule_id(rule);
    let fires = subject.table.rules[rule].and(world);
    let Some(input) = subject.space.mildest(&fires) else {
        return Violation {
            property: ID,
            what: format!("{id} never fires"),
            check_in: None,
            rules: vec![id],
        };
    };
    let others = subject
        .fired(&input)
        .into_iter()
        .find(|other| *other != rule);
    let other = others.map(|other| subject.rule_id(other));
    Violation {
        property: ID,
        what: format!(
            "{id} never decides: wherever it fires, another rule of its level or above does too"
        ),
        check_in: Some(words(subject.protocol, &input)),
        rules: std::iter::once(id).chain(other).collect(),
    }
}

/// For each row, a check-in without anything known before in which it shows alone and all is usual.
fn rows(subject: &Subject<'_>) -> Vec<(String, Option<triage::Input>)> {
    let usual = subject.usual.all.and(&subject.nothing_known_before());
    let rows = &subject.usual.rows;
    let alone = |row: usize| {
        let others = rows.iter().enumerate().filter(|(other, _)| *other != row);
        let shows = usual.and(&rows[row].0);
        others.fold(shows, |left, (_, (other, _))| left.and_not(other))
    };
    let ids = subject.protocol.usual().rows.iter().enumerate();
    ids.map(|(row, shown)| (shown.id.clone(), subject.space.mildest(&alone(row))))
        .collect()
}
