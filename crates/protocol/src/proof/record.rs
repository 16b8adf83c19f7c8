//! The record that a protocol has been proved: the hash of its content, and of the checker.
//!
//! It is kept beside the content, as [`RECORD_FILE`], so that a start does not wait for a proof. It holds until a rule,
//! a sentence, `triage` or the checker changes.

use crate::CompiledProtocol;
use crate::content::shipped_file;

/// The name of the record's file, in the folder of the content.
pub const RECORD_FILE: &str = "proof.json";

/// What to write after a proof that holds.
#[must_use]
pub fn record_of(protocol: &CompiledProtocol) -> String {
    let checker = env!("CHECKER_SHA256");
    format!(
        "{{\"content\": \"{}\", \"checker\": \"{checker}\"}}\n",
        protocol.sha256()
    )
}

/// Is this the record of this protocol, by this checker?
#[must_use]
pub fn is_record_of(protocol: &CompiledProtocol, record: &str) -> bool {
    record.trim_end() == record_of(protocol).trim_end()
}

/// The record inside the binary, of the content inside the binary; empty where there is none.
#[must_use]
pub fn shipped_record() -> &'static str {
    shipped_file(RECORD_FILE).unwrap_or_default()
}
