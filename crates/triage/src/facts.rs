//! From an input to the atoms that are known to hold and those that are unknown.

use crate::layout::SCALE_MAX;
use crate::{Atom, AtomSet, Input, Protocol, SignSet, Trend};

/// The two masks that everything else is computed from. An atom in neither is known to be false.
pub(crate) struct Facts {
    pub(crate) holds: AtomSet,
    pub(crate) unknown: AtomSet,
    /// From this soreness on, the patient is worse than in an earlier check-in; `None` where that cannot be.
    pub(crate) rise_at: Option<u8>,
}

impl Facts {
    pub(crate) fn of(protocol: &Protocol<'_>, input: &Input) -> Self {
        let rise_at = input
            .earlier
            .soreness_min
            .map(|lowest| lowest.saturating_add(protocol.rise_points()))
            .filter(|points| *points <= SCALE_MAX);
        let mut facts = Self {
            holds: AtomSet::EMPTY,
            unknown: AtomSet::EMPTY,
            rise_at,
        };
        let signs = Signs::of(input);
        let rows = protocol.atom_rows().chunks(64);
        let words = facts.holds.0.iter_mut().zip(&mut facts.unknown.0);
        for ((holds, unknown), rows) in words.zip(rows) {
            for (row, bit) in rows.iter().zip(0_u32..) {
                // Most atoms are signs, and what they are takes no decision.
                let (is_true, is_unknown) = match Atom::sign_of_row(row) {
                    Some((sign, is_new)) => signs.value(sign, is_new),
                    None => {
                        let atom = Atom::of_row(row);
                        let value =
                            atom.map_or(Some(false), |atom| value(protocol, input, rise_at, atom));
                        (value == Some(true), value.is_none())
                    }
                };
                *holds |= u64::from(is_true) << bit;
                *unknown |= u64::from(is_unknown) << bit;
            }
        }
        facts
    }
}

/// The answers about signs, as they are asked for.
struct Signs {
    present: SignSet,
    new: SignSet,
    answered: SignSet,
}

impl Signs {
    fn of(input: &Input) -> Self {
        Self {
            present: input.present,
            new: input.present.minus(&input.known_before),
            answered: input.present.union(&input.absent),
        }
    }

    /// Is it there, or new; and is that unknown? No sign is beyond the sets in bytes that are sound.
    fn value(&self, sign: u8, is_new: bool) -> (bool, bool) {
        let there = if is_new { &self.new } else { &self.present };
        let is_in = |set: &SignSet| set.0[usize::from(sign / 64 % 2)] >> (sign % 64) & 1 == 1;
        (is_in(there), !is_in(&self.answered))
    }
}

/// Of what is no sign of today: true, false, or unknown.
fn value(protocol: &Protocol<'_>, input: &Input, rise_at: Option<u8>, atom: Atom) -> Option<bool> {
    match atom {
        Atom::Sign(_) | Atom::NewSign(_) => None,
        Atom::Risk(risk) if input.risks_heard >> risk & 1 == 1 => Some(true),
        Atom::Risk(risk) => input.risks.map(|risks| risks >> risk & 1 == 1),
        Atom::Region(region) => input.regions.map(|regions| regions >> region & 1 == 1),
        Atom::LungPossible => Some(
            input
                .regions
                .is_none_or(|regions| regions & protocol.lung_regions() != 0),
        ),
        Atom::SorenessAtLeast(points) => input.soreness.map(|soreness| soreness >= points),
        Atom::FatigueAtLeast(points) => input.fatigue.map(|fatigue| fatigue >= points),
        Atom::FatigueInterferes => input.fatigue_interferes,
        Atom::ElapsedAtLeast(minutes) => Some(input.elapsed_min >= minutes),
        Atom::ElapsedOver(minutes) => Some(input.elapsed_min > minutes),
        Atom::TrendWorse if input.elapsed_min < protocol.worse_from_min() => Some(false),
        Atom::TrendWorse => input.trend.map(|trend| trend == Trend::Worse),
        Atom::TrendNotBetter => input.trend.map(|trend| trend != Trend::Better),
        Atom::SorenessRise => match rise_at {
            None => Some(false),
            Some(points) => input.soreness.map(|soreness| soreness >= points),
        },
        Atom::WordsUnread => Some(input.words_unread),
        Atom::EarlierSign(sign) => Some(input.earlier.new_signs.contains(sign.into())),
        Atom::EarlierGroup(group) => Some(
            input
                .earlier
                .new_signs
                .intersects(&protocol.group(group.into())),
        ),
    }
}
