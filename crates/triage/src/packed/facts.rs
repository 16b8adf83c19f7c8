//! From a block to the atoms that hold and those that are unknown: what `crate::facts` says, of 512 inputs at once.

use super::block::{Block, Points, SignPlanes};
use super::plane::Plane;
use crate::layout::{ATOMS_MAX, SCALE_MAX};
use crate::{Atom, Protocol};

/// In which lanes an atom holds, and in which it is unknown; in all others it is known to be false.
struct Truth {
    holds: Plane,
    unknown: Plane,
}

impl Truth {
    fn known(holds: Plane) -> Self {
        Self {
            holds,
            unknown: Plane::NONE,
        }
    }
}

/// By atom: the lanes in which it holds, and those in which it holds or might.
pub(super) struct BlockFacts {
    pub(super) holds: [Plane; ATOMS_MAX],
    pub(super) reachable: [Plane; ATOMS_MAX],
}

impl BlockFacts {
    pub(super) fn of(protocol: &Protocol<'_>, block: &Block) -> Self {
        let mut facts = Self {
            holds: [Plane::NONE; ATOMS_MAX],
            reachable: [Plane::NONE; ATOMS_MAX],
        };
        let places = facts.holds.iter_mut().zip(&mut facts.reachable);
        for (atom, (holds, reachable)) in protocol.atoms().zip(places) {
            if let Some(atom) = atom {
                let truth = truth(protocol, block, atom);
                *holds = truth.holds;
                *reachable = truth.holds.or(truth.unknown);
            }
        }
        facts
    }
}

fn truth(protocol: &Protocol<'_>, block: &Block, atom: Atom) -> Truth {
    match atom {
        Atom::Sign(sign) => sign_truth(block, sign),
        Atom::NewSign(sign) => {
            let any = sign_truth(block, sign);
            Truth {
                holds: any.holds.minus(of_sign(&block.known_before, sign)),
                ..any
            }
        }
        Atom::Risk(risk) => risk_truth(block, risk.into()),
        Atom::Region(region) => Truth {
            holds: block.regions.bit(region.into()),
            unknown: block.regions.unknown(),
        },
        Atom::LungPossible => {
            let needled = block.regions.shares(protocol.lung_regions());
            Truth::known(needled.or(block.regions.unknown()))
        }
        Atom::SorenessAtLeast(points) => points_truth(&block.soreness, points),
        Atom::FatigueAtLeast(points) => points_truth(&block.fatigue, points),
        Atom::FatigueInterferes => Truth {
            holds: block.fatigue_interferes.bit(0),
            unknown: block.fatigue_interferes.unknown(),
        },
        Atom::ElapsedAtLeast(minutes) => Truth::known(block.elapsed_min.at_least(minutes)),
        Atom::ElapsedOver(minutes) => Truth::known(over(block, minutes)),
        Atom::TrendWorse => {
            let late = block.elapsed_min.at_least(protocol.worse_from_min());
            Truth {
                holds: block.trend.at_least(2).and(late),
                unknown: block.trend.unknown().and(late),
            }
        }
        Atom::TrendNotBetter => Truth {
            holds: block.trend.at_least(1),
            unknown: block.trend.unknown(),
        },
        Atom::SorenessRise => rise(block, protocol.rise_points()),
        Atom::WordsUnread => Truth::known(block.words_unread),
        Atom::EarlierSign(sign) => Truth::known(of_sign(&block.earlier_new, sign)),
        Atom::EarlierGroup(group) => {
            let signs = protocol.group(group.into());
            let planes = signs.iter().filter_map(|sign| block.earlier_new.get(sign));
            Truth::known(planes.copied().fold(Plane::NONE, Plane::or))
        }
    }
}

fn of_sign(planes: &SignPlanes, sign: u8) -> Plane {
    planes
        .get(usize::from(sign))
        .copied()
        .unwrap_or(Plane::NONE)
}

fn sign_truth(block: &Block, sign: u8) -> Truth {
    let present = of_sign(&block.present, sign);
    Truth {
        holds: present,
        unknown: Plane::ALL.minus(present.or(of_sign(&block.absent, sign))),
    }
}

fn risk_truth(block: &Block, risk: usize) -> Truth {
    let holds = block.risks.bit(risk).or(block.risks_heard.bit(risk));
    Truth {
        holds,
        unknown: block.risks.unknown().minus(holds),
    }
}

fn points_truth(points: &Points, least: u8) -> Truth {
    Truth {
        holds: points.at_least(least.into()),
        unknown: points.unknown(),
    }
}

fn over(block: &Block, minutes: u32) -> Plane {
    minutes
        .checked_add(1)
        .map_or(Plane::NONE, |next| block.elapsed_min.at_least(next))
}

/// Soreness stands `by` points above an earlier check-in's; where that would be beyond the scale it is known to be false.
fn rise(block: &Block, by: u8) -> Truth {
    let mut truth = Truth::known(Plane::NONE);
    for lowest in 0..=SCALE_MAX {
        let points = lowest.saturating_add(by);
        if points <= SCALE_MAX {
            let here = block.earlier_soreness.is(lowest.into());
            truth.holds = truth
                .holds
                .or(here.and(block.soreness.at_least(points.into())));
            truth.unknown = truth.unknown.or(here.and(block.soreness.unknown()));
        }
    }
    truth
}
