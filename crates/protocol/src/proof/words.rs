//! A check-in in words: ids for what is there, "all else no" for the rest.

use triage::{Input, SignSet, Trend};

use crate::CompiledProtocol;

/// The input as a line that a person can read and enter.
pub(super) fn words(protocol: &CompiledProtocol, input: &Input) -> String {
    let open = "not answered".to_owned();
    let points =
        |answer: Option<u8>| answer.map_or_else(|| open.clone(), |points| points.to_string());
    let trend = |trend| match trend {
        Trend::Better => "getting better",
        Trend::Same => "the same",
        Trend::Worse => "getting worse",
    };
    let mut parts = vec![
        hours(input.elapsed_min),
        format!("soreness {}", points(input.soreness)),
        format!("trend {}", input.trend.map_or(open.as_str(), trend)),
        format!("tiredness {}", points(input.fatigue)),
    ];
    match input.fatigue_interferes {
        Some(true) => parts.push("tiredness gets in the way".to_owned()),
        Some(false) => {}
        None => parts.push(format!("tiredness in the way {open}")),
    }
    parts.extend(signs(protocol, input));
    let risks: Vec<&str> = protocol.risks().iter().map(|one| one.id.as_str()).collect();
    let regions: Vec<&str> = protocol
        .regions()
        .iter()
        .map(|one| one.id.as_str())
        .collect();
    parts.push(format!("risks {}", flags(&risks, input.risks)));
    parts.push(format!("areas {}", flags(&regions, input.regions)));
    if let Some(lowest) = input.earlier.soreness_min {
        parts.push(format!("soreness {lowest} in an earlier check-in"));
    }
    parts.push("all else no".to_owned());
    parts.join(", ")
}

fn hours(minutes: u32) -> String {
    match minutes % 60 {
        0 => format!("{} h after the session", minutes / 60),
        rest => format!("{} h {rest} min after the session", minutes / 60),
    }
}

fn signs(protocol: &CompiledProtocol, input: &Input) -> Vec<String> {
    let ids: Vec<&str> = protocol.signs().map(|sign| sign.id.as_str()).collect();
    let mut open = SignSet::EMPTY;
    (0..ids.len()).for_each(|sign| open.insert(sign));
    let open = open.minus(&input.present).minus(&input.absent);
    let named = |what: &str, set: SignSet| {
        let found: Vec<&str> = set
            .iter()
            .filter_map(|sign| ids.get(sign).copied())
            .collect();
        (!found.is_empty()).then(|| format!("{what} {}", found.join(" and ")))
    };
    let sets = [
        ("new", input.present.minus(&input.known_before)),
        (
            "known before",
            input.present.intersection(&input.known_before),
        ),
        ("not answered", open),
        ("earlier", input.earlier.new_signs),
    ];
    sets.into_iter()
        .filter_map(|(what, set)| named(what, set))
        .collect()
}

fn flags(ids: &[&str], set: Option<u32>) -> String {
    let Some(set) = set else {
        return "unknown".to_owned();
    };
    let on = ids
        .iter()
        .zip(0_u32..)
        .filter(|(_, bit)| set >> bit & 1 == 1);
    let on: Vec<&str> = on.map(|(id, _)| *id).collect();
    if on.is_empty() {
        "none".to_owned()
    } else {
        on.join(" and ")
    }
}
