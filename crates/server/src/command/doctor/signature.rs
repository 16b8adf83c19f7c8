//! Each clinic's clinical lead has signed the protocol in force.

use care::clinic::{Clinic, ClinicKind};
use care::port::ClinicStore;
use care::record::sign_off::is_signed;
use protocol::CompiledProtocol;
use store::SqlStore;

use super::report::Report;

/// Compares each clinic's newest signature with the content.
pub(super) async fn check(
    store: &SqlStore,
    protocol: &CompiledProtocol,
    report: &mut Report,
) -> anyhow::Result<()> {
    for clinic in store.clinics().await? {
        match sentence(&clinic, protocol) {
            Ok(sentence) => report.ok("signature", sentence)?,
            Err(sentence) => report.warn("signature", sentence)?,
        }
    }
    Ok(())
}

fn sentence(clinic: &Clinic, protocol: &CompiledProtocol) -> Result<String, String> {
    let (id, version) = (protocol.id(), protocol.version());
    if clinic.kind == ClinicKind::Demo {
        return Ok(format!("clinic {} is a demo and signs nothing", clinic.id));
    }
    if is_signed(clinic, protocol) {
        return Ok(format!("clinic {} has signed {id} {version}", clinic.id));
    }
    let since = match clinic.signed_sha256 {
        Some(_) => "what it has signed is other content",
        None => "it has signed nothing yet",
    };
    Err(format!(
        "{id} {version} is a draft for clinic {}: {since}; its clinical lead signs on the page Protocol",
        clinic.id
    ))
}
