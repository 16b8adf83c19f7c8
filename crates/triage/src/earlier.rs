//! What earlier check-ins about the same session still say today.

use crate::{Input, Protocol, SignSet};

/// A summary of earlier check-ins. It can be folded in any order, and can only raise a disposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Earlier {
    /// Signs that were new in some earlier check-in, even if they have passed.
    pub new_signs: SignSet,
    /// The lowest soreness given late enough to compare with.
    pub soreness_min: Option<u8>,
}

impl Earlier {
    /// Adds one earlier check-in. Its own `earlier`, risks and regions do not matter.
    pub fn add(&mut self, protocol: &Protocol<'_>, check_in: &Input) {
        let new = check_in.present.minus(&check_in.known_before);
        self.new_signs = self.new_signs.union(&new);
        if check_in.elapsed_min >= protocol.rise_from_min() {
            self.soreness_min = match (self.soreness_min, check_in.soreness) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
        }
    }
}
