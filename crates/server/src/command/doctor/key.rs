//! The master key can be read, and opens what is stored.

use anyhow::anyhow;
use care::port::{ClinicStore, TreatmentStore};
use care::record::seal::MasterKey;
use store::SqlStore;

use super::report::Report;
use crate::config::Config;
use crate::{house, key};

/// Reads the file.
pub(super) fn check_file(
    config: &Config,
    report: &mut Report,
) -> anyhow::Result<Option<MasterKey>> {
    match config.master_key_file().and_then(|file| key::read(file)) {
        Ok(key) => Ok(Some(key)),
        Err(error) => {
            report.fail("master key", &error)?;
            Ok(None)
        }
    }
}

/// Tries it on each clinic's newest patient.
pub(super) async fn check_fit(
    store: &SqlStore,
    key: &MasterKey,
    report: &mut Report,
) -> anyhow::Result<()> {
    for clinic in store.clinics().await? {
        let newest = store.patients(&clinic.id).await?.into_iter().next();
        if newest.is_some_and(|patient| !house::opens(key, &patient)) {
            report.fail("master key", &anyhow!("it does not open what is stored: restore the key file that belongs to this database"))?;
            return Ok(());
        }
    }
    report.ok(
        "master key",
        "opens what is stored; is a copy kept apart from the database?",
    )?;
    Ok(())
}
