//! P5 again, for free text: what the patient's own words add never lowers what is certain nor what is possible.
//!
//! Words change one part at a time, so each part's states are tried with everything that can be heard about it, and
//! every atom must hold, and be able to hold, wherever it did before. By P2 the decision follows.

use triage::SignSet;
use triage::words::Heard;

use super::part::Part;
use super::report::Violation;

use super::space::View;
use super::states::{none, part_states};
use super::subject::Subject;
use super::words::words;

pub(super) fn check(subject: &Subject<'_>) -> Vec<Violation> {
    let space = &subject.space;
    let mut found = Vec::new();
    for part in &space.parts {
        let atoms = space.core.atoms().flatten();
        let own = atoms.filter(|atom| Part::of(*atom, space.core).contains(part));
        let diagrams: Vec<_> = own
            .flat_map(|atom| [View::Certain, View::Possible].map(|view| space.atom(atom, view)))
            .collect();
        for before in part_states(space, *part, none(space)) {
            let falls = |(heard, named): &(Heard, SignSet)| {
                let mut after = before;
                after.hear(heard, named);
                let (before, after) = (space.write(&before), space.write(&after));
                diagrams
                    .iter()
                    .any(|one| one.eval_in(&before) && !one.eval_in(&after))
            };
            if hearings(*part).iter().any(falls) {
                found.push(Violation {
                    property: "P5",
                    what: "what the own words say lowers the answer".to_owned(),
                    check_in: Some(words(subject.protocol, &before)),
                    rules: Vec::new(),
                });
            }
        }
    }
    found
}

/// Everything that can be heard about a part, and the signs that were answered by name.
fn hearings(part: Part) -> Vec<(Heard, SignSet)> {
    let nothing = Heard::default();
    match part {
        Part::Sign(sign) => {
            let one = SignSet::one(sign.into());
            let certain = Heard {
                certain: one,
                ..nothing
            };
            let hint = Heard {
                hint: one,
                ..nothing
            };
            // A "no" by name stays a "no" under a hint.
            [certain, hint]
                .iter()
                .flat_map(|heard| [(*heard, SignSet::EMPTY), (*heard, one)])
                .collect()
        }
        Part::Trend => vec![(
            Heard {
                worse: true,
                ..nothing
            },
            SignSet::EMPTY,
        )],
        Part::Risk(risk) | Part::RiskHeard(risk) => {
            vec![(
                Heard {
                    risks: 1 << risk,
                    ..nothing
                },
                SignSet::EMPTY,
            )]
        }
        Part::Words => vec![(
            Heard {
                unread: true,
                ..nothing
            },
            SignSet::EMPTY,
        )],
        _ => Vec::new(),
    }
}
