//! A variable of the conditions: its type, and what it means in words for engineers.

use protocol::{CompiledProtocol, Quantity, VariableKind};
use serde_json::{Value, json};
use triage::Atom;

use super::{extension, words};

/// A variable as a parameter of the logic: what comes in, or a named condition, which comes out.
pub(super) fn parameter(protocol: &CompiledProtocol, name: &str, kind: VariableKind<'_>) -> Value {
    let (direction, of_type) = match kind {
        VariableKind::Flag(_) => ("in", "boolean"),
        VariableKind::Number(Quantity::ElapsedHours) => ("in", "decimal"),
        VariableKind::Number(_) => ("in", "integer"),
        VariableKind::Defined(_) => ("out", "boolean"),
    };
    let mut made = json!({
        "name": name,
        "use": direction,
        // Empty is unknown: a question that was not answered.
        "min": 0,
        "max": "1",
        "documentation": meaning(protocol, kind),
        "type": of_type,
    });
    if let VariableKind::Defined(when) = kind {
        made["extension"] = json!([extension::value_of(when)]);
    }
    made
}

fn meaning(protocol: &CompiledProtocol, kind: VariableKind<'_>) -> String {
    match kind {
        VariableKind::Flag(atoms) => {
            let facts: Vec<String> = atoms.iter().map(|atom| fact(protocol, *atom)).collect();
            facts.join("; or ")
        }
        VariableKind::Number(Quantity::Soreness) => {
            "Soreness from needling now, 0 to 10".to_owned()
        }
        VariableKind::Number(Quantity::Fatigue) => "Tiredness now, 0 to 10".to_owned(),
        VariableKind::Number(Quantity::ElapsedHours) => {
            "Hours since the session, counted in whole minutes, rounded up".to_owned()
        }
        VariableKind::Defined(when) => format!("Holds when: {when}"),
    }
}

fn fact(protocol: &CompiledProtocol, atom: Atom) -> String {
    let sign = |index: u8| {
        let sign = protocol.signs().nth(index.into());
        sign.map_or_else(String::new, |sign| {
            words::english(protocol, &format!("{}.short", sign.text_key))
        })
    };
    let group = |index: u8| {
        let group = protocol.groups().get(usize::from(index));
        group.map_or_else(String::new, |group| group.id.clone())
    };
    let risk = |index: u8| {
        let risk = protocol.risks().get(usize::from(index));
        risk.map_or_else(String::new, |risk| words::english(protocol, &risk.text_key))
    };
    let region = |index: u8| {
        let region = protocol.regions().get(usize::from(index));
        region.map_or_else(String::new, |region| {
            words::english(protocol, &region.text_key)
        })
    };
    match atom {
        Atom::Sign(index) => format!("{}, new or known before", sign(index)),
        Atom::NewSign(index) => format!("{}, not known before the session", sign(index)),
        Atom::EarlierSign(index) => format!("{}, new in an earlier check-in", sign(index)),
        Atom::EarlierGroup(index) => {
            format!(
                "Any sign of group {}, new in an earlier check-in",
                group(index)
            )
        }
        Atom::Risk(index) => format!("Risk factor: {}", risk(index)),
        Atom::Region(index) => format!("Needled: {}", region(index)),
        Atom::LungPossible => {
            "A region over the lung was needled, or the regions are unknown; never empty".to_owned()
        }
        Atom::WordsUnread => {
            "The patient's own words are in no language that is screened".to_owned()
        }
        Atom::FatigueInterferes => "Tiredness gets in the way of the day".to_owned(),
        Atom::TrendWorse => {
            "The patient says that the soreness is worse, late enough for it to count".to_owned()
        }
        Atom::TrendNotBetter => {
            "The patient says that the soreness is the same or worse".to_owned()
        }
        Atom::SorenessRise => {
            "Soreness stands above an earlier check-in's that was late enough".to_owned()
        }
        Atom::SorenessAtLeast(points) => format!("Soreness is at least {points}"),
        Atom::FatigueAtLeast(points) => format!("Tiredness is at least {points}"),
        Atom::ElapsedAtLeast(minutes) => format!("At least {minutes} minutes since the session"),
        Atom::ElapsedOver(minutes) => format!("More than {minutes} minutes since the session"),
    }
}
