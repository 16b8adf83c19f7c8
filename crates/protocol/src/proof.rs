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
mod same_code;
mod covered;
mod ascending;
mod monotone;
mod alive;
mod article;
mod completions;
mod unknown;
mod told;
mod numbering;
mod difference;

use triage::Protocol;

use crate::CompiledProtocol;

pub use difference::{Difference, differences};
pub use report::{Proof, Property, Violation, Witness};

use space::{ELAPSED_MAX, Space};
use subject::Subject;

/// Proves P0 to P6; `done` hears of each as it is finished, so that the caller can take the time.
pub fn prove(protocol: &CompiledProtocol, mut done: impl FnMut(&Property)) -> Proof {
    let mut proof = Proof::default();
    // A protocol is only handed out after its bytes were read back, so there always is a core.
    let Ok(core) = Protocol::from_bytes(protocol.bytes()) else {
        return proof;
    };
    let written = protocol.written();
    let usual = &written.usual;
    let rows = usual
        .rows
        .iter()
        .flat_map(|(shows, within)| [shows, within]);
    let conditions = written
        .rules
        .iter()
        .chain(rows)
        .chain(&usual.rest)
        .chain(&usual.contact);
    let subject = Subject::of(protocol, Space::new(&core, conditions));
    let complete = Some(complete_log10(&core));
    let nodes = subject.decision.iter().map(|one| one.size()).sum::<usize>();
    let usual_nodes = subject.usual.all.size();
    let rule_nodes = subject
        .table
        .rules
        .iter()
        .map(|one| one.size())
        .sum::<usize>();
    let mut add = |id, says, inputs_log10, nodes, violations| {
        let property = Property {
            id,
            says,
            inputs_log10,
            nodes,
            violations,
        };
        done(&property);
        proof.properties.push(property);
    };
    let partial = Some(partial_log10(&core));
    add(
        "P0",
        "the diagrams say what triage computes, and the rules what their texts say",
        partial,
        rule_nodes,
        same_code::check(&subject),
    );
    add(
        "P1",
        "a rule raises it, or it is usual, and never both",
        complete,
        nodes + usual_nodes,
        covered::check(&subject),
    );
    add(
        "P2",
        "a worse answer never lowers",
        complete,
        nodes + usual_nodes,
        monotone::check(&subject),
    );
    let (dead, witnesses) = alive::check(&subject);
    add(
        "P3",
        "every rule, and every usual row, decides something alone",
        complete,
        rule_nodes,
        dead,
    );
    add(
        "P4",
        "contact rows need the practitioner, usual rows do not",
        complete,
        nodes + usual_nodes,
        article::check(&subject),
    );
    let (bypassed, unknown_nodes) = unknown::check(&subject);
    add(
        "P5",
        "a missing answer neither lowers nor clears",
        partial,
        unknown_nodes,
        bypassed,
    );
    add(
        "P6",
        "everything that can be said has its sentence in every language",
        None,
        0,
        told::check(&subject),
    );
    proof.witnesses = witnesses;
    proof
}

/// How many complete check-ins there are, as a power of ten.
fn complete_log10(core: &Protocol<'_>) -> f64 {
    let signs = count(core.sign_count());
    let sets = count(core.risk_count() + core.region_count());
    // Sign: no, known before, new; in an earlier check-in: no, yes. Two scales, trend, interferes, an earlier soreness.
    signs * 6_f64.log10()
        + sets * 2_f64.log10()
        + (11.0 * 11.0 * 3.0 * 2.0 * 12.0_f64).log10()
        + f64::from(ELAPSED_MAX + 1).log10()
}

/// The same where each answer may also be missing.
fn partial_log10(core: &Protocol<'_>) -> f64 {
    let signs = count(core.sign_count());
    let sets = count(core.risk_count() + core.region_count());
    signs * 8_f64.log10()
        + sets * 2_f64.log10()
        + (12.0 * 12.0 * 4.0 * 3.0 * 12.0_f64).log10()
        + f64::from(ELAPSED_MAX + 1).log10()
}

fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
