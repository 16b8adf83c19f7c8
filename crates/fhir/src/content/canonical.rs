//! What the three resources have in common: id, address, version, status.

use protocol::CompiledProtocol;
use serde_json::{Value, json};

/// Ids of our own stand under this name, for want of a domain that will last.
const OURS: &str = "urn:x-afterneedle";

/// A system or address of our own.
pub(super) fn ours(name: &str) -> String {
    format!("{OURS}:{name}")
}

/// The address of one of the three, without its version.
pub(super) fn url(protocol: &CompiledProtocol, kind: &str) -> String {
    ours(&format!("{kind}:{}", protocol.id()))
}

/// The address of one of the three at this version.
pub(super) fn versioned(protocol: &CompiledProtocol, kind: &str) -> String {
    format!("{}|{}", url(protocol, kind), protocol.version())
}

/// The head that all three share; `name` is for machines, `title` for people.
pub(super) fn head(protocol: &CompiledProtocol, kind: &str, name: &str, title: &str) -> Value {
    json!({
        "resourceType": kind,
        "id": format!("{}-{}", protocol.id(), kind.to_ascii_lowercase()),
        "language": "en",
        "url": url(protocol, &kind.to_ascii_lowercase()),
        "identifier": [{ "system": ours("protocol-sha256"), "value": protocol.sha256() }],
        "version": protocol.version(),
        "name": name,
        "title": title,
        // A clinic's signature is kept by the clinic; what leaves the house is never more than a draft.
        "status": if protocol.signed() { "active" } else { "draft" },
        "experimental": !protocol.signed(),
    })
}
