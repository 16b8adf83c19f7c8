//! DECIDES: session, answers and a compiled protocol give an assessment.
//!
//! [`Protocol::from_bytes`] checks a compiled protocol once; after that [`assess`] cannot fail, does not allocate and
//! reads no clock. The same bytes run on the server and in the browser. Every rule is a set of alternatives ("terms")
//! over yes/no facts ("atoms"), without negation: so a missing answer can be treated as unknown by evaluating twice,
//! once without and once with everything that is unknown.
//!
//! It knows no sign, threshold or sentence by name: those are data, compiled by the `protocol` crate into indices.
//! A patient's own words are heard by [`words::screen`], which only adds to an input.
//! Start reading at [`assess`], then [`Input`].

#![no_std]
#![forbid(unsafe_code)]

mod disposition;
mod bits;
mod input;
mod earlier;
mod atom;
pub mod layout;
mod index;
mod terms;
mod protocol;
mod facts;
mod undecided;
mod assess;
mod rule_truths;
mod wire;
pub mod packed;
pub mod words;

pub use assess::{Assessment, assess};
pub use atom::Atom;
pub use bits::{AtomSet, Bits, QuestionSet, RuleSet, SignSet};
pub use disposition::Disposition;
pub use earlier::Earlier;
pub use index::Index;
pub use input::{Input, Trend};
pub use protocol::{Malformed, Protocol, Questions, Term};
pub use rule_truths::{RuleTruths, rule_truths};
pub use wire::{ASSESSMENT_BYTES, HEARD_BYTES, INPUT_BYTES, SIGN_SET_BYTES};
