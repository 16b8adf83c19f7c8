//! `afterneedle protocol replay NEW`: every stored check-in under the present protocol and under another, before anyone
//! signs it. It writes nothing and can run while the server does.

mod tally;
mod progress;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::anyhow;
use care::port::{ClinicStore, RecordStore};
use care::record::replay::PatientRecord;
use care::record::seal::{MasterKey, PatientKey, SealBroken};
use progress::Progress;
use protocol::CompiledProtocol;
use tally::Tally;

use crate::cli::ReplayArgs;
use crate::config::Config;
use crate::database::{self, Address};
use crate::demo::KEY_FILE;
use crate::{content, key, say};

/// Patients read at once; what is kept in memory is theirs and the list of changes.
const PAGE: u32 = 128;

/// Replays them all; fails when some could not be read.
pub(in crate::command) async fn run(args: &ReplayArgs) -> anyhow::Result<ExitCode> {
    let place = Place::of(args)?;
    let old = content::read(place.protocol.as_deref())?;
    let new = content::compile(Some(&args.new))?;
    let store = database::to_read(&place.address).await?;
    if place.master_key.is_none() {
        say::aside("no master key is set: what patients wrote in their own words is left out");
    }
    let mut replay = Replay {
        old,
        new,
        master_key: place.master_key,
        as_json: args.json,
        tally: Tally::default(),
    };
    let clinics = store.clinics().await?;
    let mut total = 0;
    for clinic in &clinics {
        total += store.check_in_count(&clinic.id).await?;
    }
    let mut progress = Progress::of(total);
    for clinic in &clinics {
        let mut after = None;
        loop {
            let page = store
                .patient_records_after(&clinic.id, after.as_ref(), PAGE)
                .await?;
            let Some(last) = page.last() else { break };
            after = Some(last.patient.id.clone());
            replay.page(&page)?;
            progress.add(page.iter().map(|one| one.check_ins.len()).sum());
        }
    }
    progress.end();
    store.close().await;
    replay.end()
}

/// Two protocols, what opens the patients' words, and what was found so far.
struct Replay {
    old: CompiledProtocol,
    new: CompiledProtocol,
    master_key: Option<MasterKey>,
    as_json: bool,
    tally: Tally,
}

impl Replay {
    fn page(&mut self, page: &[PatientRecord]) -> anyhow::Result<()> {
        let mut lines: Vec<String> = Vec::new();
        for record in page {
            let key = self.key(record)?;
            for result in record.replay(key.as_ref(), &self.old, &self.new) {
                match result {
                    Ok(one) if self.as_json => lines.push(tally::json(&one).to_string()),
                    Ok(one) => self.tally.add(&one, &self.old),
                    Err(error) => {
                        self.tally.unreadable += 1;
                        say::aside(&error.what);
                    }
                }
            }
        }
        // One write for a page: a line at a time would be most of the work.
        if !lines.is_empty() {
            say::line(&lines.join("\n"))?;
        }
        Ok(())
    }

    fn key(&self, record: &PatientRecord) -> anyhow::Result<Option<PatientKey>> {
        let key = self.master_key.as_ref();
        let key = key.map(|key| record.patient.key_under(key)).transpose();
        key.map_err(|SealBroken| {
            anyhow!("the master key does not open what is stored in this database: restore the key file that belongs to it")
        })
    }

    fn end(&self) -> anyhow::Result<ExitCode> {
        if !self.as_json {
            self.tally.print(&self.old, &self.new)?;
        }
        Ok(if self.tally.unreadable == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        })
    }
}

/// Where check-ins, key and present protocol are.
struct Place {
    address: Address,
    master_key: Option<MasterKey>,
    protocol: Option<PathBuf>,
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
