//! (c) The product's `POST /r/{token}/check-ins` with its whole transaction, on SQLite and on PostgreSQL.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::child::Child;
use crate::clock::Watch;
use crate::load::{self, CLIENTS, Load, Measured};
use crate::report::Report;
use crate::seed::{MASTER_KEY_BASE64, Seeded};

/// Links enough that each gets as many check-ins as a patient sends.
const PATIENTS: usize = 20_000;
const START_MAX: Duration = Duration::from_secs(20);

/// Measures SQLite, and PostgreSQL where `AFTERNEEDLE_TEST_POSTGRES` names a server.
pub(crate) fn measure(
    folder: &Path,
    short: bool,
    commits: f64,
    limit: &[Measured],
    report: &mut Report,
) -> Result<()> {
    let patients = if short { PATIENTS / 4 } else { PATIENTS };
    let sqlite = on(
        &format!("sqlite:{}", folder.join("product.sqlite").display()),
        folder,
        patients,
        short,
        "SQLite    ",
        report,
    )?;
    for (one, limit) in sqlite.iter().zip(limit) {
        if one.clients == 32 {
            report.figure(
                "(c) SQLite / (b), 32 clients; aim 0.4, later 0.8",
                one.per_s / limit.per_s,
            );
            report.figure(
                "(c) SQLite / L1, 32 clients; aim 2, later 3",
                one.per_s / commits,
            );
        }
        if one.clients == 8 {
            report.figure(
                "(c) SQLite p99 / p50, 8 clients; at most 12",
                one.p99_us / one.p50_us,
            );
        }
    }
    let Ok(postgres) = std::env::var("AFTERNEEDLE_TEST_POSTGRES") else {
        report
            .line("(c) PostgreSQL: not measured, AFTERNEEDLE_TEST_POSTGRES is not set".to_owned());
        return Ok(());
    };
    let measured = on(&postgres, folder, patients, short, "PostgreSQL", report)?;
    for (one, limit) in measured
        .iter()
        .zip(limit)
        .filter(|(one, _)| one.clients == 32)
    {
        report.figure("(c) PostgreSQL / (b), 32 clients", one.per_s / limit.per_s);
    }
    Ok(())
}

fn on(
    url: &str,
    folder: &Path,
    patients: usize,
    short: bool,
    name: &str,
    report: &mut Report,
) -> Result<Vec<Measured>> {
    let runtime = tokio::runtime::Runtime::new()?;
    let tokens = runtime.block_on(async {
        let seeded = Seeded::new(url, patients).await?;
        let tokens = seeded.tokens();
        seeded.close().await;
        anyhow::Ok(tokens)
    })?;
    let (child, address) = start(url, folder)?;
    let mut all = Vec::new();
    for clients in CLIENTS {
        let measured = load::three(&child, &Load::check_ins(&address, &tokens, clients, short))?;
        report.line(format!("(c) check-in on {name}     {measured}"));
        all.push(measured);
    }
    Ok(all)
}

/// Starts the product on a seeded database and waits until it listens.
pub(crate) fn start(url: &str, folder: &Path) -> Result<(Child, String)> {
    let key = folder.join("master.key");
    write_key(&key)?;
    let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
    let address = format!("127.0.0.1:{port}");
    let public_url = format!("http://{address}");
    let key = key.display().to_string();
    let arguments = [
        "serve",
        "--database",
        url,
        "--address",
        &address,
        "--public-url",
        &public_url,
        "--master-key-file",
        &key,
    ];
    let child = Child::quiet(&program()?, &arguments)?;
    let watch = Watch::start();
    while !listens(&address) {
        if watch.elapsed() > START_MAX {
            bail!("the product does not listen at {address}");
        }
        std::thread::yield_now();
    }
    Ok((child, address))
}

/// Whether somebody else listens there: a try that is made from the very port it goes to is answered by itself, and takes
/// the port from the program.
fn listens(address: &str) -> bool {
    let ends = TcpStream::connect(address).and_then(|it| Ok((it.local_addr()?, it.peer_addr()?)));
    ends.is_ok_and(|(here, there)| here != there)
}

fn program() -> Result<PathBuf> {
    let bench = std::env::current_exe()?;
    Ok(bench.parent().context("no folder")?.join("afterneedle"))
}

fn write_key(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::write(path, MASTER_KEY_BASE64)?;
    Ok(std::fs::set_permissions(
        path,
        std::fs::Permissions::from_mode(0o600),
    )?)
}
