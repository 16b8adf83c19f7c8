//! Tells the practitioner by e-mail that an alert waits. The mail says neither who nor what: it leads to the worklist.

use crate::Care;
use crate::alert::AlertState;
use crate::id::{AlertId, ClinicId};
use crate::port::{Mail, Messenger};

/// Sends the mail; an alert that was closed in the meantime needs none.
///
/// # Errors
/// One sentence without personal data; the job is then tried again.
pub(super) async fn run(
    care: &Care,
    messenger: &dyn Messenger,
    public_url: &str,
    clinic: &ClinicId,
    alert: &AlertId,
) -> Result<(), String> {
    let alert = care
        .store
        .alert(clinic, alert)
        .await
        .map_err(|error| error.to_string())?;
    let Some(alert) = alert.filter(|alert| alert.state() != AlertState::Closed) else {
        return Ok(());
    };
    let staff = care
        .store
        .staff(clinic, &alert.owner)
        .await
        .map_err(|error| error.to_string())?;
    let staff = staff.ok_or("the alert's practitioner is not in the database")?;
    let mail = Mail {
        clinic: clinic.clone(),
        to: staff.email,
        subject: "Afterneedle: an alert waits in your worklist".to_owned(),
        text: format!(
            "An alert waits for you.\n\nOpen your worklist: {public_url}/worklist\nAnswer by: {} (UTC)\n\n\
             This message holds no names and no health details on purpose.\n",
            alert.due_at.strftime("%Y-%m-%d %H:%M")
        ),
    };
    let sent = messenger.send(&mail).await;
    sent.map(drop).map_err(|error| error.reason)
}
