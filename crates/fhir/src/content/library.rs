//! The logic as a Library: every variable that conditions may use, and every named condition.

use protocol::{CompiledProtocol, VariableKind};
use serde_json::{Value, json};

use super::{canonical, citation, variable};

/// The Library. Parameters that come in are the variables; those that come out are the named conditions, in an order in
/// which each uses only those before it, each with its expression.
pub(super) fn resource(protocol: &CompiledProtocol) -> Value {
    let mut made = canonical::head(
        protocol,
        "Library",
        "AfterneedleLogic",
        "Aftercare for dry needling: variables and named conditions",
    );
    made["type"] = json!({ "coding": [{ "system": "http://terminology.hl7.org/CodeSystem/library-type", "code": "logic-library" }] });
    made["description"] = "Variables of the conditions of the plan. Each is a boolean, a number or empty; empty is unknown. A condition is true, false or empty by FHIRPath's three-valued logic.".into();
    let inputs = protocol
        .variables()
        .filter(|(_, kind)| !matches!(kind, VariableKind::Defined(_)));
    let defined = protocol
        .definitions()
        .iter()
        .map(|one| (one.id.as_str(), VariableKind::Defined(&one.when)));
    made["parameter"] = inputs
        .chain(defined)
        .map(|(name, kind)| variable::parameter(protocol, name, kind))
        .collect();
    let sources = protocol.sources().iter();
    made["relatedArtifact"] = sources
        .map(|source| citation::artifact(protocol, &source.id, None))
        .collect();
    made
}
