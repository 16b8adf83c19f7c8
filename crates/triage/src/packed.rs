//! Many check-ins at once: what a changed protocol would say of every check-in there ever was, at memory's speed.
//!
//! A [`Block`] lays 512 inputs side by side, so that one machine word holds one bit of 64 of them. [`assess_block`] then
//! reads each rule once for all of them. It decides as [`crate::assess`] does, from the same tables; tests compare the two.
//! What a person is told always comes from [`crate::assess`], which also says which questions are open.

mod plane;
mod number;
mod block;
mod facts;
mod assess;

pub use assess::{BlockAssessment, assess_block};
pub use block::Block;
