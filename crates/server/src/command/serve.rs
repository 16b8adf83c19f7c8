//! `afterneedle serve`: checks everything first, and only then makes or opens anything.

use care::treatment::reminder::report_code;

use crate::config::{Config, Flags};
use crate::house::{self, Foundation};
use crate::serve::{Server, listen};
use crate::serving::Serving;
use crate::{database, log, messenger, say, shutdown};

/// Serves until asked to stop.
pub(super) async fn run(flags: &Flags) -> anyhow::Result<()> {
    let config = Config::read(flags)?;
    let (database, address, public_url) =
        (config.database()?, config.address()?, config.public_url()?);
    let backups = config.backup_dir().map(std::path::Path::to_path_buf);
    let foundation = Foundation::read(&config)?;
    let smtp = config.smtp()?;
    let code = report_code(&foundation.master_key);
    let reports = format!("{public_url}/sms-reports/{code}");
    let messenger = messenger::of_server(smtp.as_ref(), config.sms()?, reports)?;
    let shutdown = shutdown::on_signals()?;
    let listener = listen(address, "end the other program or set another `address`").await?;
    let store = database::to_serve(&database).await?;
    let care = foundation.care(&store);
    house::refuse_strange_key(&care).await?;

    log::for_server(config.log());
    let _serving = Serving::take(&database)?;
    for variable in &config.strange_variables {
        tracing::warn!(variable, "this variable is no setting and has no effect");
    }
    if smtp.is_none() {
        tracing::warn!(
            "no mail server is configured: alerts stand in the worklist, but nobody is told by mail; set smtp.host"
        );
    }
    if backups.is_some() && database.file().is_none() {
        tracing::warn!(
            "backup_dir has no effect on PostgreSQL: use pg_dump, then `afterneedle backup --made-elsewhere`"
        );
    }
    if let Some(token) = care::clinic::new_set_up(&care).await? {
        // To the terminal alone, and never through the log.
        say::line(&format!(
            "There is no clinic yet. Set up the first one within 24 hours, by this link, which works once:\n{public_url}/first-run/{token}"
        ))?;
    }
    tracing::info!(address = %listener.local_addr()?, protocol = care.protocol.version(), "listening");
    Server {
        kind: care::clinic::ClinicKind::Real,
        listener,
        store,
        care,
        messenger,
        public_url,
        offer: config.offer(),
        backups,
    }
    .run(shutdown)
    .await
}
