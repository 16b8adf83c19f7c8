//! `afterneedle protocol replay NEW`: every stored check-in under the present protocol and under another, before anyone
//! signs it. It writes nothing and can run while the server does.

mod tally;

use std::path::Path;

use care::port::{ClinicStore, RecordStore};
use care::record::replay::PatientRecord;
use care::record::seal::{MasterKey, PatientKey, SealBroken};
use protocol::CompiledProtocol;
use tally::Tally;

use crate::cli::ReplayArgs;
use crate::config::Config;
use crate::database::{self, Address};
use crate::demo::KEY_FILE;
use crate::{content, key, say};

/// Patients read at once; what is kept in memory is theirs and the list of changes.
const PAGE: u32 = 128;

/// Replays them all.
pub(in crate::command) async fn run(args: &ReplayArgs) -> anyhow::Result<()> {
    let place = Place::of(args)?;
    let old = content::read(place.protocol.as_deref())?;
    let new = content::compile(Some(&args.new))?;
    let store = database::to_read(&place.address).await?;
    if place.master_key.is_none() {
        say::aside("no master key is set: what patients wrote in their own words is left out");
    }
    let mut tally = Tally::default();
    for clinic in store.clinics().await? {
        let mut after = None;
        loop {
            let page = store
                .patient_records_after(&clinic.id, after.as_ref(), PAGE)
                .await?;
            let Some(last) = page.last() else { break };
            after = Some(last.patient.id.clone());
            for record in &page {
                replay(
                    record,
                    place.master_key.as_ref(),
                    (&old, &new),
                    args.json,
                    &mut tally,
                )?;
            }
        }
    }
    store.close().await;
    if !args.json {
        tally.print(&old, &new)?;
    }
    Ok(())
}

fn replay(
    record: &PatientRecord,
    master_key: Option<&MasterKey>,
    (old, new): (&CompiledProtocol, &CompiledProtocol),
    as_json: bool,
    tally: &mut Tally,
) -> anyhow::Result<()> {
    let key: Option<PatientKey> = master_key
        .map(|key| record.patient.key_under(key))
        .transpose()
        .map_err(|SealBroken| {
            anyhow::anyhow!("the master key does not open what is stored in this database: restore the key file that belongs to it")
        })?;
    for result in record.replay(key.as_ref(), old, new) {
        match result {
            Ok(replayed) if as_json => say::line(&tally::json(&replayed).to_string())?,
            Ok(replayed) => tally.add(&replayed, old),
            Err(error) => {
                tally.unreadable += 1;
                say::aside(&error.what);
            }
        }
    }
    Ok(())
}

/// Where check-ins, key and present protocol are.
struct Place {
    address: Address,
    master_key: Option<MasterKey>,
    protocol: Option<std::path::PathBuf>,
}

impl Place {
    fn of(args: &ReplayArgs) -> anyhow::Result<Self> {
        match &args.data {
            Some(folder) => Self::of_demo(folder),
            None => Self::configured(&Config::read(&args.flags)?),
        }
    }

    fn of_demo(folder: &Path) -> anyhow::Result<Self> {
        let file = folder.join(KEY_FILE);
        Ok(Self {
            address: Address::of_demo(folder)?,
            master_key: file.exists().then(|| key::read(&file)).transpose()?,
            protocol: None,
        })
    }

    fn configured(config: &Config) -> anyhow::Result<Self> {
        // A key that is not named is left out; one that is named must be there.
        let file = config.master_key_file().ok();
        Ok(Self {
            address: config.database()?,
            master_key: file.map(|file| key::read(file)).transpose()?,
            protocol: config.protocol().cloned(),
        })
    }
}
