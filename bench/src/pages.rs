//! (d) The recovery page, the worklist and the practice's figures, with 10^4 and with 10^6 check-ins and 500 open alerts
//! in the database.

use std::path::Path;

use anyhow::Result;

use crate::load::{self, Load, Measured};
use crate::product;
use crate::report::Report;
use crate::seed::Seeded;

const PATIENTS: usize = 10_000;
const ALERTS: usize = 500;
const CLIENTS: usize = 8;
/// Whole weeks are counted anew for each; nobody opens it eight times at once.
const CLIENTS_OF_PRACTICE: usize = 1;

/// What was measured of the pages.
struct Pages {
    recovery: Measured,
    worklist: Measured,
}

/// Measures both sizes; with `short` only the small one.
pub(crate) fn measure(folder: &Path, short: bool, report: &mut Report) -> Result<()> {
    let small = at(folder, 10_000, short, report)?;
    report.figure(
        "(d) worklist p99 at 10^4, ms; at most 50",
        small.worklist.p99_us / 1_000.0,
    );
    if short {
        return Ok(());
    }
    let large = at(folder, 1_000_000, short, report)?;
    report.figure(
        "(d) worklist p99 at 10^6, ms; at most 50",
        large.worklist.p99_us / 1_000.0,
    );
    report.figure(
        "(d) worklist p50 at 10^6 / 10^4; at most 1.5",
        large.worklist.p50_us / small.worklist.p50_us,
    );
    report.figure(
        "(d) recovery page p50 at 10^6 / 10^4",
        large.recovery.p50_us / small.recovery.p50_us,
    );
    Ok(())
}

/// The pages with `check_ins` check-ins.
fn at(folder: &Path, check_ins: usize, short: bool, report: &mut Report) -> Result<Pages> {
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
    let mut staffs = |page: &str, named: &str, clients| -> Result<Measured> {
        let load = Load::pages(&address, &[page.to_owned()], &cookie, clients, short);
        let measured = load::three(&child, &load)?;
        report.line(format!("(d) {named:<13} at {check_ins:>7}  {measured}"));
        Ok(measured)
    };
    let worklist = staffs("/worklist", "worklist", CLIENTS)?;
    staffs("/practice", "practice", CLIENTS_OF_PRACTICE)?;
    Ok(Pages { recovery, worklist })
}
