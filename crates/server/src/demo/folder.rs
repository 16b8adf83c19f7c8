//! The demo's folder: kept where one was named, otherwise made afresh and removed at the end.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use care::port::Entropy;
use care::record::audit::hex;
use care::record::seal::MasterKey;

use crate::database::{Address, DEMO_FILE};
use crate::{key, private};

/// Name of the key file in it.
pub(crate) const KEY_FILE: &str = "master.key";

/// The folder of a demo. One that was made for this run alone goes away when this is dropped.
pub(crate) struct Folder {
    path: PathBuf,
    is_kept: bool,
}

impl Folder {
    /// Takes the named folder, or makes one among the system's temporary files.
    ///
    /// # Errors
    /// One sentence that names the folder.
    pub(crate) fn open(named: Option<&Path>, entropy: &dyn Entropy) -> anyhow::Result<Self> {
        let path = named.map_or_else(|| fresh(entropy), Path::to_path_buf);
        let shown = path.display();
        if path.exists() && !path.is_dir() {
            bail!("{shown} is no folder: name one with --data");
        }
        private::folder(&path).with_context(|| format!("the folder {shown} cannot be made"))?;
        Ok(Self {
            path,
            is_kept: named.is_some(),
        })
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is still there after the demo's end.
    pub(crate) fn is_kept(&self) -> bool {
        self.is_kept
    }

    /// Its database.
    ///
    /// # Errors
    /// When the folder's name cannot stand in an address.
    pub(crate) fn database(&self) -> anyhow::Result<Address> {
        Address::of_demo(&self.path)
    }

    /// Its key; a new one only where there is no database yet either.
    ///
    /// # Errors
    /// One sentence.
    pub(crate) fn master_key(&self, entropy: &dyn Entropy) -> anyhow::Result<MasterKey> {
        let file = self.path.join(KEY_FILE);
        if !file.exists() && !self.path.join(DEMO_FILE).exists() {
            key::create(&file, entropy)?;
        }
        key::read(&file)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if !self.is_kept {
            // What cannot be removed is left to whoever tidies temporary files.
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}

fn fresh(entropy: &dyn Entropy) -> PathBuf {
    let mut bytes = [0; 6];
    entropy.fill(&mut bytes);
    std::env::temp_dir().join(format!("afterneedle-demo-{}", hex(&bytes)))
}
