//! (a) What the disk allows: fdatasync, and SQLite's own one-row commits at `synchronous=FULL` (L1).

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use rusqlite::Connection;

use crate::clock::Watch;
use crate::report::{Report, median};

const RUN: Duration = Duration::from_secs(1);

/// Returns L1 in commits a second.
pub(crate) fn measure(folder: &Path, report: &mut Report) -> Result<f64> {
    let syncs = three(|run| fdatasyncs(&folder.join(format!("sync{run}"))))?;
    let commits = three(|run| commits(&folder.join(format!("l1-{run}.sqlite"))))?;
    report.line(format!(
        "(a) fdatasync of 4 kB                {syncs:>9.0} /s"
    ));
    report.line(format!(
        "(a) SQLite one-row commits, FULL: L1 {commits:>9.0} /s"
    ));
    report.figure("L1", commits);
    Ok(commits)
}

fn three(mut one: impl FnMut(u32) -> Result<f64>) -> Result<f64> {
    Ok(median(&[one(0)?, one(1)?, one(2)?]))
}

fn fdatasyncs(path: &Path) -> Result<f64> {
    let mut file = File::create(path)?;
    rate(|| {
        file.write_all(&[0; 4096])?;
        Ok(file.sync_data()?)
    })
}

fn commits(path: &Path) -> Result<f64> {
    let db = open(path)?;
    db.execute_batch("CREATE TABLE one (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")?;
    let mut insert = db.prepare("INSERT INTO one (body) VALUES (?1)")?;
    let body = "x".repeat(600);
    rate(|| Ok(insert.execute([&body]).map(drop)?))
}

/// A database as the product opens its own.
pub(crate) fn open(path: &Path) -> Result<Connection> {
    let db = Connection::open(path)?;
    db.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
    Ok(db)
}

fn rate(mut step: impl FnMut() -> Result<()>) -> Result<f64> {
    let watch = Watch::start();
    let mut steps = 0_u32;
    while watch.elapsed() < RUN {
        step()?;
        steps += 1;
    }
    Ok(f64::from(steps) / watch.elapsed().as_secs_f64())
}
