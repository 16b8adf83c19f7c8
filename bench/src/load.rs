//! A load of keep-alive clients on loopback, bounded in time, from one thread, so that the program under load keeps a core.

use std::fmt;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::child::Child;
use crate::clock::Watch;
use crate::report::median;

/// Numbers of clients that are measured.
pub(crate) const CLIENTS: [usize; 3] = [1, 8, 32];

/// What every client of a load sends.
#[derive(Clone)]
enum What {
    /// A check-in each time, through one link after the other.
    CheckIns { tokens: Vec<String> },
    /// The same request each time.
    Get { paths: Vec<String>, cookie: String },
}

/// A load.
#[derive(Clone)]
pub(crate) struct Load {
    address: String,
    what: What,
    clients: usize,
    lasts: Duration,
}

impl Load {
    /// Check-ins through these links.
    pub(crate) fn check_ins(url: &str, tokens: &[String], clients: usize, short: bool) -> Self {
        Self::new(
            url,
            What::CheckIns {
                tokens: tokens.to_vec(),
            },
            clients,
            short,
        )
    }

    /// Pages.
    pub(crate) fn pages(
        url: &str,
        paths: &[String],
        cookie: &str,
        clients: usize,
        short: bool,
    ) -> Self {
        Self::new(
            url,
            What::Get {
                paths: paths.to_vec(),
                cookie: cookie.to_owned(),
            },
            clients,
            short,
        )
    }

    fn new(url: &str, what: What, clients: usize, short: bool) -> Self {
        let address = url
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        Self {
            address,
            what,
            clients,
            lasts: Duration::from_secs(if short { 1 } else { 4 }),
        }
    }

    fn request(&self, client: usize, turn: usize, run: usize) -> String {
        match &self.what {
            What::CheckIns { tokens } => {
                let token = tokens
                    .get((client * 31 + turn * 7) % tokens.len())
                    .map_or("", String::as_str);
                let body = check_in_body(run, client, turn);
                format!(
                    "POST /r/{token}/check-ins HTTP/1.1\r\nhost: bench\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
                    body.len()
                )
            }
            What::Get { paths, cookie } => {
                let path = paths
                    .get((client * 31 + turn * 7) % paths.len())
                    .map_or("/", String::as_str);
                format!("GET {path} HTTP/1.1\r\nhost: bench\r\ncookie: {cookie}\r\n\r\n")
            }
        }
    }
}

/// A check-in as a phone sends it, with an id of its own.
fn check_in_body(run: usize, client: usize, turn: usize) -> String {
    format!(
        r#"{{"id":"{:08x}-{client:04x}-7000-8000-{turn:012x}","answers":{{"soreness":3,"soreness_trend":"better","fatigue":1,"fatigue_interferes":false,"signs":{{"tenderness":true}},"other_signs":false}}}}"#,
        run
    )
}

/// What one load showed.
#[derive(Clone, Debug)]
pub(crate) struct Measured {
    pub(crate) clients: usize,
    pub(crate) per_s: f64,
    pub(crate) p50_us: f64,
    pub(crate) p99_us: f64,
    pub(crate) cpu_ms: f64,
    pub(crate) resident_mb: f64,
}

impl fmt::Display for Measured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            clients,
            per_s,
            p50_us,
            p99_us,
            cpu_ms,
            resident_mb,
        } = self;
        let spread = p99_us / p50_us.max(1.0);
        write!(
            f,
            "{clients:>3} clients {per_s:>8.0} /s  p50 {p50_us:>7.0} us  p99 {p99_us:>7.0} us ({spread:>4.1} x)  CPU {cpu_ms:.3} ms each  {resident_mb:.0} MB"
        )
    }
}

/// Three runs after a short warm-up; each figure's median.
pub(crate) fn three(child: &Child, load: &Load) -> Result<Measured> {
    let warm_up = Load {
        lasts: Duration::from_millis(300),
        ..load.clone()
    };
    once(child, &warm_up)?;
    let runs = [once(child, load)?, once(child, load)?, once(child, load)?];
    let of = |figure: fn(&Measured) -> f64| median(&runs.iter().map(figure).collect::<Vec<_>>());
    Ok(Measured {
        clients: load.clients,
        per_s: of(|run| run.per_s),
        p50_us: of(|run| run.p50_us),
        p99_us: of(|run| run.p99_us),
        cpu_ms: of(|run| run.cpu_ms),
        resident_mb: of(|run| run.resident_mb),
    })
}

fn once(child: &Child, load: &Load) -> Result<Measured> {
    static RUN: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(1);
    let run = RUN.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let cpu_before = child.cpu()?;
    let watch = Watch::start();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let mut latencies_us = runtime.block_on(all_clients(load, run))?;
    let elapsed = watch.elapsed().as_secs_f64();
    let cpu = child.cpu()?.saturating_sub(cpu_before);
    latencies_us.sort_by(f64::total_cmp);
    let requests = latencies_us.len() as f64;
    let at = |share: f64| {
        latencies_us
            .get((requests * share) as usize)
            .copied()
            .unwrap_or_default()
    };
    Ok(Measured {
        clients: load.clients,
        per_s: requests / elapsed,
        p50_us: at(0.50),
        p99_us: at(0.99),
        cpu_ms: cpu.as_secs_f64() * 1_000.0 / requests.max(1.0),
        resident_mb: child.resident_mb()?,
    })
}

async fn all_clients(load: &Load, run: usize) -> Result<Vec<f64>> {
    let mut clients = JoinSet::new();
    for client in 0..load.clients {
        let load = load.clone();
        clients.spawn(async move { one_client(&load, client, run).await });
    }
    let mut latencies = Vec::new();
    while let Some(result) = clients.join_next().await {
        latencies.extend(result??);
    }
    Ok(latencies)
}

async fn one_client(load: &Load, client: usize, run: usize) -> Result<Vec<f64>> {
    let mut stream = TcpStream::connect(&load.address)
        .await
        .with_context(|| format!("connecting to {}", load.address))?;
    stream.set_nodelay(true)?;
    let mut latencies = Vec::new();
    let mut buffer = Vec::with_capacity(64 * 1024);
    let begun = Watch::start();
    while begun.elapsed() < load.lasts {
        let request = load.request(client, latencies.len(), run);
        let watch = Watch::start();
        stream.write_all(request.as_bytes()).await?;
        response(&mut stream, &mut buffer).await?;
        latencies.push(watch.elapsed().as_secs_f64() * 1e6);
    }
    Ok(latencies)
}

/// Reads one response with a `content-length`; anything but a 2xx is an error.
async fn response(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<()> {
    buffer.clear();
    loop {
        if let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            let head =
                String::from_utf8_lossy(buffer.get(..end).unwrap_or_default()).to_ascii_lowercase();
            if !head.starts_with("http/1.1 2") {
                bail!("the server answered: {}", String::from_utf8_lossy(buffer));
            }
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length:"))
                .context("no content-length")?;
            let whole = end + 4 + length.trim().parse::<usize>()?;
            while buffer.len() < whole {
                more(stream, buffer).await?;
            }
            return Ok(());
        }
        more(stream, buffer).await?;
    }
}

async fn more(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Result<()> {
    if stream.read_buf(buffer).await? == 0 {
        bail!("the server closed the connection");
    }
    Ok(())
}
