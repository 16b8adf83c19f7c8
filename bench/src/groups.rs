//! The group path alone, without HTTP: how much CPU time one check-in costs in groups of several sizes.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use care::check_in::{Submission, submit_group};
use care::treatment::TokenHash;

use crate::child::cpu_of;
use crate::clock::Watch;
use crate::report::Report;
use crate::seed::Seeded;

/// One, as on a quiet day; the clients of the load; and a full desk.
const SIZES: [usize; 3] = [1, 32, 128];
const PATIENTS: usize = 5_000;
const STRIDE: usize = 1_237;

/// Measures each size, on SQLite.
pub(crate) fn measure(folder: &Path, short: bool, report: &mut Report) -> Result<()> {
    let url = format!("sqlite:{}", folder.join("groups.sqlite").display());
    let lasts = Duration::from_secs(if short { 2 } else { 8 });
    tokio::runtime::Runtime::new()?.block_on(async {
        let seeded = Seeded::new(&url, PATIENTS).await?;
        let tokens: Vec<TokenHash> = seeded.tokens().iter().map(|t| TokenHash::of(t)).collect();
        for size in SIZES {
            let line = of_size(&seeded, &tokens, size, lasts).await?;
            report.line(line);
        }
        seeded.close().await;
        Ok(())
    })
}

async fn of_size(
    seeded: &Seeded,
    tokens: &[TokenHash],
    size: usize,
    lasts: Duration,
) -> Result<String> {
    let me = std::process::id();
    let (watch, cpu) = (Watch::start(), cpu_of(me)?);
    // Links far apart, as patients are.
    let mut next = (0..).filter_map(|n: usize| tokens.get(n * STRIDE % tokens.len()));
    let (mut stored, mut groups) = (0_u32, 0_u32);
    while watch.elapsed() < lasts {
        let links = next.by_ref().take(size);
        let group: Vec<Submission> = links.map(|token| seeded.usual(token)).collect();
        for answer in submit_group(seeded.care(), &group).await? {
            answer.ok().context("a check-in was refused")?;
            stored += 1;
        }
        groups += 1;
        if groups % 64 == 0 {
            seeded.checkpoint().await?;
        }
    }
    let cpu = cpu_of(me)?.saturating_sub(cpu).as_secs_f64() * 1e3 / f64::from(stored);
    let per_s = f64::from(stored) / watch.elapsed().as_secs_f64();
    Ok(format!(
        "(c) groups of {size:>3}, without HTTP  {per_s:>8.0} /s  CPU {cpu:.3} ms each"
    ))
}
