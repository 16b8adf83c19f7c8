//! `afterneedle clinic new`: opens a clinic.

use care::clinic::{ClinicKind, NewClinic, open_clinic};

use crate::cli::NewClinicArgs;
use crate::config::Config;
use crate::{house, say};

/// Opens it and prints its id.
pub(super) async fn run(args: NewClinicArgs) -> anyhow::Result<()> {
    let (store, care) = house::open(&Config::read(&args.flags)?).await?;
    let new = NewClinic {
        name: args.name,
        phone: args.phone,
        emergency_number: args.emergency_number,
        zone: args.zone,
        language: args.language,
        kind: ClinicKind::Real,
    };
    let opened = open_clinic(&care, new).await;
    store.close().await;
    say::line(opened?.id.as_str())?;
    Ok(())
}
