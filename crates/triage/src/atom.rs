//! The yes/no facts that rules are made of.

use crate::layout::ATOM_BYTES;

/// One yes/no fact about an input; the number is a sign, risk, region or threshold.
///
/// Every atom is monotone: more symptoms, more time or more risk can only make it true. That is what lets an unknown
/// answer be evaluated as "what if it were the worst".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Atom {
    /// The sign is there, new or known before.
    Sign(u8),
    /// The sign is there and was not there before the session.
    NewSign(u8),
    /// The patient has this risk factor.
    Risk(u8),
    /// This region was needled.
    Region(u8),
    /// A region over the lung was needled, or the regions are unknown. Never unknown itself.
    LungPossible,
    /// Soreness is at least this.
    SorenessAtLeast(u8),
    /// Tiredness is at least this.
    FatigueAtLeast(u8),
    /// Tiredness gets in the way of the day.
    FatigueInterferes,
    /// At least this many minutes since the session.
    ElapsedAtLeast(u32),
    /// More than this many minutes since the session.
    ElapsedOver(u32),
    /// The patient says worse, and it is late enough for that to count.
    TrendWorse,
    /// The patient says same or worse.
    TrendNotBetter,
    /// Soreness stands some points above an earlier check-in's.
    SorenessRise,
    /// The sign was new in an earlier check-in.
    EarlierSign(u8),
    /// Some sign of this group was new in an earlier check-in.
    EarlierGroup(u8),
    /// The patient's own words are in no language that was screened.
    WordsUnread,
}

/// The kind of [`Atom::NewSign`], behind that of [`Atom::Sign`].
const NEW_SIGN: u8 = 1;

impl Atom {
    /// Kind and argument as stored in a compiled protocol.
    #[must_use]
    pub fn encode(self) -> (u8, u32) {
        match self {
            Self::Sign(sign) => (0, sign.into()),
            Self::NewSign(sign) => (NEW_SIGN, sign.into()),
            Self::Risk(risk) => (2, risk.into()),
            Self::Region(region) => (3, region.into()),
            Self::LungPossible => (4, 0),
            Self::SorenessAtLeast(points) => (5, points.into()),
            Self::FatigueAtLeast(points) => (6, points.into()),
            Self::FatigueInterferes => (7, 0),
            Self::ElapsedAtLeast(minutes) => (8, minutes),
            Self::ElapsedOver(minutes) => (9, minutes),
            Self::TrendWorse => (10, 0),
            Self::TrendNotBetter => (11, 0),
            Self::SorenessRise => (12, 0),
            Self::EarlierSign(sign) => (13, sign.into()),
            Self::EarlierGroup(group) => (14, group.into()),
            Self::WordsUnread => (15, 0),
        }
    }

    /// The atom that a row of a compiled protocol says, or `None`.
    pub(crate) fn of_row(row: &[u8; ATOM_BYTES]) -> Option<Self> {
        let [kind, _, _, _, argument @ ..] = row;
        Self::decode(*kind, u32::from_le_bytes(*argument))
    }

    /// The sign that a row speaks of, and whether it must be new; `None` for every other atom.
    pub(crate) fn sign_of_row(row: &[u8; ATOM_BYTES]) -> Option<(u8, bool)> {
        let [kind, _, _, _, sign, ..] = row;
        (*kind <= NEW_SIGN).then_some((*sign, *kind == NEW_SIGN))
    }

    /// The atom of this kind and argument, or `None`.
    #[must_use]
    #[inline]
    pub fn decode(kind: u8, argument: u32) -> Option<Self> {
        let small = u8::try_from(argument);
        Some(match kind {
            0 => Self::Sign(small.ok()?),
            NEW_SIGN => Self::NewSign(small.ok()?),
            2 => Self::Risk(small.ok()?),
            3 => Self::Region(small.ok()?),
            4 => Self::LungPossible,
            5 => Self::SorenessAtLeast(small.ok()?),
            6 => Self::FatigueAtLeast(small.ok()?),
            7 => Self::FatigueInterferes,
            8 => Self::ElapsedAtLeast(argument),
            9 => Self::ElapsedOver(argument),
            10 => Self::TrendWorse,
            11 => Self::TrendNotBetter,
            12 => Self::SorenessRise,
            13 => Self::EarlierSign(small.ok()?),
            14 => Self::EarlierGroup(small.ok()?),
            15 => Self::WordsUnread,
            _ => return None,
        })
    }

    /// Does this atom imply the other, whatever the input? (Reflexive.)
    #[must_use]
    pub fn implies(self, other: Self) -> bool {
        match (self, other) {
            (Self::NewSign(a), Self::Sign(b)) => a == b,
            (Self::SorenessAtLeast(a), Self::SorenessAtLeast(b)) => a >= b,
            (Self::FatigueAtLeast(a), Self::FatigueAtLeast(b)) => a >= b,
            (Self::TrendWorse, Self::TrendNotBetter) => true,
            (a, b) => a == b,
        }
    }
}
