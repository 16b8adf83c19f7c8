//! TRANSLATES: care to FHIR R4, pure.
//!
//! A stored check-in becomes a Bundle of Observations with the Procedure that it is about. The same check-in always gives
//! the same ids, so that whoever receives it twice can tell. Soreness carries its LOINC code; signs and techniques carry
//! text and ids of our own, and no SNOMED CT, which needs a licence. Ordinary soreness is an Observation, never an
//! AdverseEvent.
//!
//! The clinical content itself becomes a PlanDefinition, a Questionnaire and a Library ([`protocol_resources`]), each
//! condition as it is written.
//!
//! It names nobody: names and the patient's own words stay sealed. It neither reads a store nor sends anything.
//! Start reading at [`check_in_bundle`].
//!
//! This material contains content from LOINC (<http://loinc.org>). LOINC is copyright © Regenstrief Institute, Inc. and the
//! Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no cost under the license at
//! <http://loinc.org/license>.

#![forbid(unsafe_code)]

mod id;
mod answers;
mod bundle;
mod patient;
mod procedure;
mod observation;
mod disposition;
mod content;

pub use bundle::check_in_bundle;
pub use content::{ProtocolResources, protocol_resources};
