//! A number of every input of a block: its bits in planes, the lowest first.

use super::plane::Plane;

/// Numbers of `BITS` bits; those that are not known read as 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Numbers<const BITS: usize> {
    known: Plane,
    bits: [Plane; BITS],
}

impl<const BITS: usize> Numbers<BITS> {
    pub(super) const UNKNOWN: Self = Self {
        known: Plane::NONE,
        bits: [Plane::NONE; BITS],
    };

    /// Notes a lane's number, for the first time; `None` leaves it unknown. What has no room counts as the highest number.
    pub(super) fn put(&mut self, lane: usize, value: Option<u32>) {
        let Some(value) = value else { return };
        let highest = u32::try_from((1_u64 << BITS) - 1).unwrap_or(u32::MAX);
        self.known.set(lane);
        for (at, plane) in self.bits.iter_mut().enumerate() {
            if value.min(highest) >> at & 1 == 1 {
                plane.set(lane);
            }
        }
    }

    /// The lanes whose number is not known.
    pub(super) fn unknown(&self) -> Plane {
        Plane::ALL.minus(self.known)
    }

    /// The lanes whose number has this bit.
    pub(super) fn bit(&self, at: usize) -> Plane {
        self.bits.get(at).copied().unwrap_or(Plane::NONE)
    }

    /// The lanes whose number has a bit in common with this one.
    pub(super) fn shares(&self, with: u32) -> Plane {
        let of = |(at, plane): (usize, &Plane)| plane.and(Plane::of(with >> at & 1 == 1));
        self.bits
            .iter()
            .enumerate()
            .map(of)
            .fold(Plane::NONE, Plane::or)
    }

    /// The lanes whose number is known and is `value` or more.
    pub(super) fn at_least(&self, value: u32) -> Plane {
        if u64::from(value) >> BITS != 0 {
            return Plane::NONE;
        }
        // From the lowest bit up: more in this bit, or the same and enough below.
        let mut enough = self.known;
        for (at, plane) in self.bits.iter().enumerate() {
            enough = if value >> at & 1 == 1 {
                plane.and(enough)
            } else {
                plane.or(enough)
            };
        }
        enough
    }

    /// The lanes whose number is known and is this one.
    pub(super) fn is(&self, value: u32) -> Plane {
        let more = value
            .checked_add(1)
            .map_or(Plane::NONE, |next| self.at_least(next));
        self.at_least(value).minus(more)
    }
}
