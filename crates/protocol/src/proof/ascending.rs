//! Does a diagram only rise, whichever digit is switched on?
//!
//! It does exactly when below every node the "off" side implies the "on" side: every node is reached by some digits
//! above it. One walk over pairs of nodes answers for all digits together.

use std::collections::HashSet;

use biodivine_lib_bdd::{Bdd, BddPointer};

pub(super) fn is_ascending(diagram: &Bdd) -> bool {
    let nodes = diagram.pointers().skip(2);
    let mut left: Vec<(BddPointer, BddPointer)> = nodes
        .map(|node| (diagram.low_link_of(node), diagram.high_link_of(node)))
        .collect();
    let mut seen: HashSet<(BddPointer, BddPointer)> = HashSet::new();
    while let Some((low, high)) = left.pop() {
        if low == high || low.is_zero() || high.is_one() || !seen.insert((low, high)) {
            continue;
        }
        // A diagram is reduced: what is not the constant is neither always true nor never.
        if low.is_one() || high.is_zero() {
            return false;
        }
        let top = diagram.var_of(low).min(diagram.var_of(high));
        let sides = |node| {
            if diagram.var_of(node) == top {
                (diagram.low_link_of(node), diagram.high_link_of(node))
            } else {
                (node, node)
            }
        };
        let (low, high) = (sides(low), sides(high));
        left.extend([(low.0, high.0), (low.1, high.1)]);
    }
    true
}
