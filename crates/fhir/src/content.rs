//! The clinical content as FHIR R4: rules as a PlanDefinition, questions as a Questionnaire, the logic as a Library.

mod canonical;
mod words;
mod extension;
mod citation;
mod variable;
mod library;
mod action;
mod plan;
mod option;
mod item;
mod questionnaire;

use protocol::CompiledProtocol;
use serde_json::Value;

/// A protocol as three resources that refer to each other.
#[derive(Clone, Debug, PartialEq)]
pub struct ProtocolResources {
    /// The rules: one action for each, with its condition as it is written.
    pub plan_definition: Value,
    /// The questions of a check-in, and what the clinic notes of a session.
    pub questionnaire: Value,
    /// The variables that conditions use, and the named conditions.
    pub library: Value,
}

impl ProtocolResources {
    /// Each resource with the name of its file.
    #[must_use]
    pub fn files(&self) -> [(&'static str, &Value); 3] {
        [
            ("PlanDefinition.json", &self.plan_definition),
            ("Questionnaire.json", &self.questionnaire),
            ("Library.json", &self.library),
        ]
    }
}

/// Translates a protocol. The same protocol always gives the same resources.
#[must_use]
pub fn protocol_resources(protocol: &CompiledProtocol) -> ProtocolResources {
    ProtocolResources {
        plan_definition: plan::resource(protocol),
        questionnaire: questionnaire::resource(protocol),
        library: library::resource(protocol),
    }
}
