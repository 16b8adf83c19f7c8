//! (d) The recovery page and the worklist, with 10^4 and with 10^6 check-ins and 500 open alerts in the database.

use std::path::Path;

use anyhow::Result;

use crate::load::{self, Load, Measured};
use crate::product;
use crate::report::Report;
use crate::seed::Seeded;

const PATIENTS: usize = 10_000;
const ALERTS: usize = 500;
const CLIENTS: usize = 8;

/// Measures both sizes; with `short` only the small one.
pub(crate) fn measure(folder: &Path, short: bool, report: &mut Report) -> Result<()> {
    let small = at(folder, 10_000, short, report)?;
    if short {
        return Ok(());
    }
    let large = at(folder, 1_000_000, short, report)?;
    report.figure(
        "(d) worklist p50 at 10^6 / 10^4; at most 1.5",
        large.1.p50_us / small.1.p50_us,
    );
    report.figure(
        "(d) recovery page p50 at 10^6 / 10^4",
        large.0.p50_us / small.0.p50_us,
    );
    Ok(())
}

/// The recovery page and the worklist with `check_ins` check-ins.
fn at(
    folder: &Path,
    check_ins: usize,
    short: bool,
    report: &mut Report,
) -> Result<(Measured, Measured)> {
    let url = format!(
        "sqlite:{}",
        folder.join(format!("pages-{check_ins}.sqlite")).display()
    );
    let runtime = tokio::runtime::Runtime::new()?;
    let (tokens, cookie) = runtime.block_on(async {
        let seeded = Seeded::new(&url, if short { ALERTS } else { PATIENTS }).await?;
        seeded.raise(ALERTS).await?;
        seeded.fill(check_ins).await?;
        let found = (seeded.tokens(), seeded.log_in().await?);
        seeded.close().await;
        anyhow::Ok(found)
    })?;
    let (child, address) = product::start(&url, folder)?;
    let pages: Vec<String> = tokens.iter().map(|token| format!("/r/{token}")).collect();
    let recovery = load::three(&child, &Load::pages(&address, &pages, "", CLIENTS, short))?;
    report.line(format!("(d) recovery page at {check_ins:>7}  {recovery}"));
    let cookie = format!("staff={cookie}");
    let worklist = load::three(
        &child,
        &Load::pages(&address, &["/worklist".to_owned()], &cookie, CLIENTS, short),
    )?;
    report.line(format!("(d) worklist at {check_ins:>7}       {worklist}"));
    Ok((recovery, worklist))
}
