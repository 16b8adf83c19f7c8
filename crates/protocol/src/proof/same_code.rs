//! P0: the diagrams say what `triage` computes, and the compiled rules say what their texts say.
//!
//! Every atom is asked of `triage` itself, by a protocol of that atom alone, in every state of the parts that decide it;
//! so the diagrams are about the code that runs. An alternative is the conjunction of its atoms in both.

use triage::layout::{ATOM_BYTES, GROUP_BYTES, HEADER_BYTES};
use triage::{Atom, Input, Protocol};

use super::part::{self, Part};
use super::report::{Property, Violation};
use super::space::{Space, View};
use super::states::{none, part_states};
use super::subject::Subject;
use super::words::words;

const ID: &str = "P0";

pub(super) fn property(subject: &Subject<'_>) -> Property {
    Property {
        id: ID,
        says: "the diagrams say what triage computes, and the rules what their texts say",
        inputs_log10: subject.partial_log10(),
        nodes: subject.rule_nodes(),
        violations: check(subject),
        witnesses: Vec::new(),
    }
}

pub(super) fn check(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = texts(subject);
    found.extend(atoms(subject));
    found
}

/// Each rule's text and its compiled alternatives hold for the same check-ins.
fn texts(subject: &Subject<'_>) -> Vec<Violation> {
    let written = &subject.protocol.written().rules;
    let rules = written.iter().zip(&subject.table.rules).enumerate();
    let differs = rules.filter_map(|(rule, (text, compiled))| {
        let text = subject.space.condition(text);
        let difference = text.xor(compiled).and(&subject.space.domain);
        let what = format!(
            "{} is compiled to something else than it says",
            subject.rule_id(rule)
        );
        subject.against(ID, &what, &difference)
    });
    differs.collect()
}

fn atoms(subject: &Subject<'_>) -> Vec<Violation> {
    let space = &subject.space;
    let known: Vec<(Atom, Vec<u8>)> = space
        .core
        .atoms()
        .flatten()
        .enumerate()
        .map(|(index, atom)| (atom, probe(subject.protocol.bytes(), index)))
        .collect();
    let mut found = Vec::new();
    for (atom, bytes) in &known {
        let Ok(alone) = Protocol::from_bytes(bytes) else {
            continue;
        };
        let diagrams = (
            space.atom(*atom, View::Certain),
            space.atom(*atom, View::Possible),
        );
        let differs = states(space, *atom).into_iter().find(|input| {
            let answer = triage::assess(&alone, input);
            let digits = space.write(input);
            let holds = !answer.fired.is_empty();
            let can_hold = holds || !answer.complete;
            (holds, can_hold) != (diagrams.0.eval_in(&digits), diagrams.1.eval_in(&digits))
        });
        found.extend(differs.map(|input| Violation {
            property: ID,
            what: format!("the diagram of {atom:?} is not what triage computes"),
            check_in: Some(words(subject.protocol, &input)),
            rules: Vec::new(),
        }));
    }
    found
}

/// A protocol with the same signs, risks, regions and derived variables, and one rule: this atom.
fn probe(bytes: &[u8], atom: usize) -> Vec<u8> {
    let head = bytes.get(..HEADER_BYTES).unwrap_or_default();
    let groups = head
        .get(13)
        .map_or(0, |count| usize::from(*count) * GROUP_BYTES);
    let start = HEADER_BYTES + groups + atom * ATOM_BYTES;
    let mut alone = bytes
        .get(..HEADER_BYTES + groups)
        .unwrap_or_default()
        .to_vec();
    // One atom, one rule, one term.
    for at in [6, 8, 10] {
        if let Some(count) = alone.get_mut(at..at + 2) {
            count.copy_from_slice(&1_u16.to_le_bytes());
        }
    }
    alone.extend(bytes.get(start..start + ATOM_BYTES).unwrap_or_default());
    alone.push(1);
    alone.extend([0; 4]);
    alone.extend(1_u64.to_le_bytes());
    alone.extend([0; 24]);
    alone
}

/// Every state of the parts that decide an atom, all else answered "no".
fn states(space: &Space<'_>, atom: Atom) -> Vec<Input> {
    let none = none(space);
    if atom == Atom::LungPossible {
        return lung_states(space, none);
    }
    if matches!(atom, Atom::EarlierGroup(_)) {
        return earlier_states(space, none);
    }
    let parts = Part::of(atom, space.core);
    parts.iter().fold(vec![none], |all, part| {
        let next = all
            .iter()
            .flat_map(|input| part_states(space, *part, *input));
        next.collect()
    })
}

/// No sign earlier; each sign alone, also one that is not of the group: which are is what may be wrong. Together they are a
/// plain "or".
fn earlier_states(space: &Space<'_>, none: Input) -> Vec<Input> {
    let signs = 0..u8::try_from(space.core.sign_count()).unwrap_or(u8::MAX);
    let alone = signs.flat_map(|sign| part_states(space, Part::EarlierSign(sign), none));
    std::iter::once(none).chain(alone).collect()
}

/// Unknown; each region alone; all that do not lie over the lung together; all.
fn lung_states(space: &Space<'_>, none: Input) -> Vec<Input> {
    let all = space
        .region_parts()
        .iter()
        .fold(0_u32, |mask, part| match part {
            Part::Region(region) => mask | 1 << region,
            _ => mask,
        });
    let over = part::lung(space.core).fold(0, |mask, region| mask | 1 << region);
    let alone = (0..32).map(|region| all & 1 << region);
    let sets = alone
        .chain([all, all & !over])
        .filter(|set| *set != 0)
        .map(Some);
    sets.chain([None])
        .map(|regions| Input { regions, ..none })
        .collect()
}
