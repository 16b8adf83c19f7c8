//! A quick no: which classes a token is of, and which classes a pattern may begin with, as 128 bits each.

use super::bytes::u16_at;
use super::layout::{ELEMENT_BYTES, ELEMENT_CLASS, ELEMENT_GROUP, MAYBE, NUMBER_CLASS};

/// A bit for each class that is the same modulo 128. Where two have no bit in common, no class is in both.
pub type Signature = u128;

/// It may begin with anything, a number or nothing included.
pub const ANYTHING: Signature = Signature::MAX;

/// The signature of one class.
#[must_use]
pub fn of_class(class: u16) -> Signature {
    1 << (class % 128)
}

/// What a sequence of elements may begin with, given the same of each group before it.
#[must_use]
pub fn of_elements(elements: &[u8], of_group: impl Fn(u16) -> Signature) -> Signature {
    let mut all = 0;
    for element in elements.as_chunks::<ELEMENT_BYTES>().0 {
        all |= match (element[0] & !MAYBE, u16_at(element, 2)) {
            (ELEMENT_CLASS, class) if class != NUMBER_CLASS => of_class(class),
            (ELEMENT_GROUP, group) => of_group(group),
            _ => ANYTHING,
        };
        if element[0] & MAYBE == 0 || all == ANYTHING {
            return all;
        }
    }
    ANYTHING
}
