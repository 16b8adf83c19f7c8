//! The mail server answers and lets us in; no mail is sent.

use anyhow::anyhow;

use super::report::Report;
use crate::config::Config;
use crate::messenger::SmtpMessenger;

/// Greets it.
pub(super) async fn check(config: &Config, report: &mut Report) -> anyhow::Result<()> {
    let smtp = match config.smtp() {
        Ok(Some(smtp)) => smtp,
        Ok(None) => {
            let words = "no mail server is configured: alerts stand in the worklist, but nobody is told; set smtp.host";
            report.warn("mail", words)?;
            return Ok(());
        }
        Err(error) => return Ok(report.fail("mail", &error)?),
    };
    match SmtpMessenger::new(&smtp)?.greet().await {
        Ok(()) => report.ok("mail", format!("{}:{} answers", smtp.host, smtp.port))?,
        Err(reason) => report.fail("mail", &anyhow!("{}:{}: {reason}", smtp.host, smtp.port))?,
    }
    Ok(())
}
