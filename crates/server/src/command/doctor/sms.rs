//! The gateway for text messages is set up and takes connections; no message is sent.

use std::time::Duration;

use anyhow::anyhow;
use hyper::Uri;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::report::Report;
use crate::config::Config;

const CONNECT_MAX: Duration = Duration::from_secs(10);

/// Connects to it.
pub(super) async fn check(config: &Config, report: &mut Report) -> anyhow::Result<()> {
    let sms = match config.sms() {
        Ok(Some(sms)) => sms,
        Ok(None) => {
            let words = "no gateway is configured: reminders go out by e-mail alone";
            return Ok(report.ok("text messages", words)?);
        }
        Err(error) => return Ok(report.fail("text messages", &error)?),
    };
    let (host, port) = place(&sms.url);
    match timeout(CONNECT_MAX, TcpStream::connect((host, port))).await {
        Ok(Ok(_)) => report.ok(
            "text messages",
            format!(
                "{host}:{port} takes connections; whether it knows us shows with the first message"
            ),
        )?,
        Ok(Err(error)) => {
            report.fail(
                "text messages",
                &anyhow!("{host}:{port} cannot be reached: {error}"),
            )?;
        }
        Err(_) => report.fail("text messages", &anyhow!("{host}:{port} does not answer"))?,
    }
    Ok(())
}

fn place(url: &Uri) -> (&str, u16) {
    let usual = if url.scheme_str() == Some("http") {
        80
    } else {
        443
    };
    let host = url.host().unwrap_or_default();
    (host, url.port_u16().unwrap_or(usual))
}
