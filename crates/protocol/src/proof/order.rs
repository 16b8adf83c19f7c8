//! The order of the parts, which decides how large the diagrams become: what stands in one rule should stand together.
//!
//! FORCE (Aloul, Markov, Sakallah 2003): each rule pulls its parts to its centre of gravity, some rounds long.

use std::collections::BTreeSet;

use super::part::Part;

const ROUNDS: usize = 60;

/// The parts, ordered by the sets of them that belong together.
pub(super) fn order(parts: Vec<Part>, together: &BTreeSet<Vec<Part>>) -> Vec<Part> {
    let mut best = parts.clone();
    let mut shortest = span(&best, together);
    let mut current = parts;
    for _ in 0..ROUNDS {
        current = pulled(&current, together);
        let length = span(&current, together);
        if length < shortest {
            shortest = length;
            best.clone_from(&current);
        }
    }
    best
}

fn pulled(parts: &[Part], together: &BTreeSet<Vec<Part>>) -> Vec<Part> {
    let centres: Vec<(f64, &Vec<Part>)> = together
        .iter()
        .map(|set| (mean(set.iter().map(|part| place(parts, *part))), set))
        .collect();
    let mut pulls: Vec<(f64, Part)> = parts
        .iter()
        .map(|part| {
            let own = centres.iter().filter(|(_, set)| set.contains(part));
            let centre = mean(own.map(|(centre, _)| *centre));
            (
                if centre.is_nan() {
                    place(parts, *part)
                } else {
                    centre
                },
                *part,
            )
        })
        .collect();
    pulls.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    pulls.into_iter().map(|(_, part)| part).collect()
}

#[expect(clippy::cast_precision_loss, reason = "there are a few hundred parts")]
fn place(parts: &[Part], part: Part) -> f64 {
    parts.iter().position(|one| *one == part).unwrap_or(0) as f64
}

/// Not a number where there is nothing.
fn mean(values: impl Iterator<Item = f64>) -> f64 {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), one| (sum + one, count + 1.0));
    sum / count
}

fn span(parts: &[Part], together: &BTreeSet<Vec<Part>>) -> f64 {
    let length = |set: &Vec<Part>| {
        let places = set.iter().map(|part| place(parts, *part));
        let (low, high) = places.fold((f64::MAX, f64::MIN), |(low, high), one| {
            (low.min(one), high.max(one))
        });
        high - low
    };
    together.iter().map(length).sum()
}
