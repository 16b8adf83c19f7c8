//! Ids that follow from what they name.

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A UUID (version 8) for one part of a resource that has a UUID itself.
pub(crate) fn part_of(whole: &str, part: &str) -> String {
    let hash: [u8; 32] = Sha256::new()
        .chain_update("afterneedle fhir\0")
        .chain_update(whole)
        .chain_update("\0")
        .chain_update(part)
        .finalize()
        .into();
    let (bytes, _) = hash.split_first_chunk::<16>().unwrap_or((&[0; 16], &[]));
    uuid::Builder::from_custom_bytes(*bytes)
        .into_uuid()
        .to_string()
}

/// How other resources of the bundle point to it.
pub(crate) fn urn(id: &str) -> String {
    format!("urn:uuid:{id}")
}

/// The id as a business identifier, which outlives copies.
pub(crate) fn identifier(id: &str) -> Value {
    json!({ "system": "urn:ietf:rfc:3986", "value": urn(id) })
}

/// A reference within the bundle.
pub(crate) fn reference(id: &str) -> Value {
    json!({ "reference": urn(id) })
}
