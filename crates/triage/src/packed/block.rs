//! 512 inputs side by side.

use super::number::Numbers;
use super::plane::{LANES, Plane};
use crate::layout::SIGNS_MAX;
use crate::{Input, SignSet};

/// One set of signs for each lane: a plane for each sign.
pub(super) type SignPlanes = [Plane; SIGNS_MAX];
/// A scale's points for each lane; what is above the scale stays above it.
pub(super) type Points = Numbers<4>;

/// Up to 512 inputs, about 84 bytes each.
#[derive(Clone, Debug)]
pub struct Block {
    len: usize,
    pub(super) elapsed_min: Numbers<32>,
    pub(super) present: SignPlanes,
    pub(super) absent: SignPlanes,
    pub(super) known_before: SignPlanes,
    pub(super) earlier_new: SignPlanes,
    pub(super) earlier_soreness: Points,
    pub(super) soreness: Points,
    pub(super) trend: Numbers<2>,
    pub(super) fatigue: Points,
    pub(super) fatigue_interferes: Numbers<1>,
    pub(super) risks: Numbers<32>,
    pub(super) risks_heard: Numbers<32>,
    pub(super) regions: Numbers<32>,
    pub(super) words_unread: Plane,
}

impl Default for Block {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl Block {
    /// Most inputs of a block.
    pub const CAPACITY: usize = LANES;
    /// A block without an input.
    pub const EMPTY: Self = Self {
        len: 0,
        elapsed_min: Numbers::UNKNOWN,
        present: [Plane::NONE; SIGNS_MAX],
        absent: [Plane::NONE; SIGNS_MAX],
        known_before: [Plane::NONE; SIGNS_MAX],
        earlier_new: [Plane::NONE; SIGNS_MAX],
        earlier_soreness: Numbers::UNKNOWN,
        soreness: Numbers::UNKNOWN,
        trend: Numbers::UNKNOWN,
        fatigue: Numbers::UNKNOWN,
        fatigue_interferes: Numbers::UNKNOWN,
        risks: Numbers::UNKNOWN,
        risks_heard: Numbers::UNKNOWN,
        regions: Numbers::UNKNOWN,
        words_unread: Plane::NONE,
    };

    /// Number of inputs.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Holds no input.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds an input in the next lane; `false`, and nothing is added, where the block is full.
    #[must_use]
    pub fn push(&mut self, input: &Input) -> bool {
        if self.len == Self::CAPACITY {
            return false;
        }
        self.put(self.len, input);
        self.len += 1;
        true
    }

    fn put(&mut self, lane: usize, input: &Input) {
        put_signs(&mut self.present, lane, input.present);
        put_signs(&mut self.absent, lane, input.absent);
        put_signs(&mut self.known_before, lane, input.known_before);
        put_signs(&mut self.earlier_new, lane, input.earlier.new_signs);
        self.elapsed_min.put(lane, Some(input.elapsed_min));
        self.earlier_soreness
            .put(lane, input.earlier.soreness_min.map(u32::from));
        self.soreness.put(lane, input.soreness.map(u32::from));
        self.trend.put(lane, input.trend.map(|trend| trend as u32));
        self.fatigue.put(lane, input.fatigue.map(u32::from));
        self.fatigue_interferes
            .put(lane, input.fatigue_interferes.map(u32::from));
        self.risks.put(lane, input.risks);
        self.risks_heard.put(lane, Some(input.risks_heard));
        self.regions.put(lane, input.regions);
        if input.words_unread {
            self.words_unread.set(lane);
        }
    }
}

fn put_signs(planes: &mut SignPlanes, lane: usize, signs: SignSet) {
    for sign in signs.iter() {
        if let Some(plane) = planes.get_mut(sign) {
            plane.set(lane);
        }
    }
}
