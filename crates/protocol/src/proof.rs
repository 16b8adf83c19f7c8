//! Proves a protocol for all check-ins, by binary decision diagrams: no sampling.
//!
//! P0 the diagrams say what `triage` computes. P1 every complete check-in is raised by a rule or usual, never both.
//! P2 a worse answer never lowers. P3 every rule and row decides something alone. P4 the article's table. P5 missing
//! answers. P6 every sentence is there. Each module holds one; `space` holds the check-ins, `table` the rules.
//!
//! It does not prove the reading of free text (a word heard counts as its sign, a hint as an unanswered question: both
//! are inputs here), nor that the content is good medicine. Start reading at [`prove`].

mod bit;
mod part;
mod order;
mod space;
mod table;
mod words;
mod report;
mod subject;
mod size;
mod states;
mod same_code;
mod covered;
mod ascending;
mod monotone;
mod alive;
mod article;
mod completions;
mod questions;
mod heard;
mod unknown;
mod told;
mod numbering;
mod difference;
mod record;

#[cfg(test)]
mod tests;

use triage::Protocol;

use crate::CompiledProtocol;

pub use difference::{Difference, differences};
pub use record::{RECORD_FILE, is_record_of, record_of, shipped_record};
pub use report::{Proof, Property, Violation, Witness};

use subject::Subject;

/// Proves P0 to P6; `done` hears of each as it is finished, so that the caller can take the time.
pub fn prove(protocol: &CompiledProtocol, mut done: impl FnMut(&Property)) -> Proof {
    let mut proof = Proof::default();
    // A protocol is only handed out after its bytes were read back, so there always is a core; without one, no
    // property was looked at, and the proof does not hold.
    let Ok(core) = Protocol::from_bytes(protocol.bytes()) else {
        return proof;
    };
    let subject = Subject::of(protocol, &core);
    for property in [
        same_code::property,
        covered::property,
        monotone::property,
        alive::property,
        article::property,
        unknown::property,
        told::property,
    ] {
        let property = property(&subject);
        done(&property);
        proof.properties.push(property);
    }
    proof
}
