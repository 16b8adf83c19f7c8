//! Puts the house together: content, key and store become what the use cases are given.

use std::sync::Arc;

use anyhow::bail;
use care::Care;
use care::port::{Clock, Entropy};
use care::record::seal::MasterKey;
use care::treatment::{PATIENT_KEY, SealedPatient};
use protocol::CompiledProtocol;
use store::SqlStore;

use crate::clock::SystemClock;
use crate::config::Config;
use crate::entropy::OsEntropy;
use crate::{content, database, key};

/// What can be read before anything is opened or made.
pub(crate) struct Foundation {
    pub(crate) protocol: CompiledProtocol,
    pub(crate) master_key: MasterKey,
}

impl Foundation {
    /// Reads the clinical content and the master key.
    ///
    /// # Errors
    /// One sentence.
    pub(crate) fn read(config: &Config) -> anyhow::Result<Self> {
        let master_key = key::read(config.master_key_file()?)?;
        let protocol = content::read(config.protocol().map(|folder| folder.as_path()))?;
        Ok(Self {
            protocol,
            master_key,
        })
    }

    /// Builds upon it.
    pub(crate) fn care(self, store: &SqlStore) -> Care {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock);
        let entropy: Arc<dyn Entropy> = Arc::new(OsEntropy);
        Care {
            store: Arc::new(store.clone()),
            clock,
            entropy,
            protocol: Arc::new(self.protocol),
            master_key: Arc::new(self.master_key),
        }
    }
}

/// The house for a command that writes: the configured store of this version, with the key that fits it.
pub(crate) async fn open(config: &Config) -> anyhow::Result<(SqlStore, Care)> {
    let address = config.database()?;
    let foundation = Foundation::read(config)?;
    let store = database::to_write(&address).await?;
    let care = foundation.care(&store);
    refuse_strange_key(&care).await?;
    Ok((store, care))
}

/// Refuses a master key that does not open what is stored: each clinic's newest patient is tried.
pub(crate) async fn refuse_strange_key(care: &Care) -> anyhow::Result<()> {
    for clinic in care.store.clinics().await? {
        let newest = care.store.patients(&clinic.id).await?.into_iter().next();
        if newest.is_some_and(|patient| !opens(&care.master_key, &patient)) {
            bail!(
                "the master key does not open what is stored in this database: restore the key file that belongs to it"
            );
        }
    }
    Ok(())
}

/// Whether a key opens a patient's own.
pub(crate) fn opens(key: &MasterKey, patient: &SealedPatient) -> bool {
    key.open_patient_key(PATIENT_KEY, &patient.wrapped_key)
        .is_ok()
}
