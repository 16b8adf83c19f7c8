//! A server from its first request to its last: the doors, the desk, the worker and the checkpoints, and their end in
//! an order in which nothing that was accepted is lost.

mod connections;
mod guard;

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use anyhow::bail;
use care::Care;
use care::check_in::Desk;
use care::clinic::ClinicKind;
use care::jobs::Reminding;
use care::port::Messenger;
use store::SqlStore;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use web::Offer;

use crate::shutdown::{self, Shutdown};
use crate::worker::Worker;
use crate::{backups, checkpoint};

/// For what is under way when the doors close. A mail's job comes back when its lease ends; a check-in that was not
/// answered is sent again.
const WORK_END_MAX: Duration = Duration::from_secs(5);

/// What a server is started with.
pub(crate) struct Server {
    pub(crate) listener: TcpListener,
    pub(crate) store: SqlStore,
    pub(crate) care: Care,
    pub(crate) messenger: Arc<dyn Messenger>,
    pub(crate) public_url: String,
    pub(crate) kind: ClinicKind,
    pub(crate) offer: Offer,
    /// Where a backup is put each day.
    pub(crate) backups: Option<PathBuf>,
}

/// Listens at an address.
///
/// # Errors
/// One sentence that says what to do.
pub(crate) async fn listen(address: SocketAddr, remedy: &str) -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind(address).await;
    listener.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => anyhow::anyhow!(
            "port {} at {} is taken: {remedy}",
            address.port(),
            address.ip()
        ),
        std::io::ErrorKind::AddrNotAvailable => anyhow::anyhow!(
            "{address} cannot be listened on: this machine has no such address; take 127.0.0.1 for this machine alone, or 0.0.0.0 for every network"
        ),
        std::io::ErrorKind::PermissionDenied => anyhow::anyhow!(
            "{address} cannot be listened on without further rights: choose a port from 1024 on"
        ),
        _ => anyhow::anyhow!("{address} cannot be listened on: {error}"),
    })
}

impl Server {
    /// Serves until asked to stop, then ends in order.
    ///
    /// # Errors
    /// When a part of it breaks off, which is a bug: whoever supervises the program should start it again.
    pub(crate) async fn run(self, shutdown: Shutdown) -> anyhow::Result<()> {
        let (stop, stopping) = shutdown::channel();
        let (desk, desk_work) = Desk::new(self.care.clone());
        let mut desk_work = tokio::spawn(desk_work);
        let worker = Worker {
            care: self.care.clone(),
            messenger: Arc::clone(&self.messenger),
            public_url: self.public_url.clone(),
            reminding: match self.offer {
                Offer::CheckIns => Reminding::On,
                Offer::InformationOnly => Reminding::Off,
            },
        };
        let mut worker = tokio::spawn(worker.run(stopping.clone()));
        let checkpoints = tokio::spawn(checkpoint::run(self.store.clone(), stopping.clone()));
        let backups = tokio::spawn(backups::run(self.store.clone(), self.backups, stopping));
        let doors = guard::around(web::app(web::House {
            care: self.care,
            desk,
            public_url: self.public_url,
            kind: self.kind,
            offer: self.offer,
            limits: web::Limits::default(),
            ending: shutdown.ending(),
            messenger: self.messenger,
        }));

        tokio::select! {
            () = connections::serve(self.listener, doors, shutdown) => {}
            _ = &mut desk_work => bail!("the part of the server that stores check-ins broke off"),
            _ = &mut worker => bail!("the part of the server that does jobs broke off"),
        }
        stop.now();
        end(desk_work, "check-ins").await;
        end(worker, "jobs").await;
        end(checkpoints, "checkpoints").await;
        end(backups, "backups").await;
        self.store.close().await;
        tracing::info!("stopped");
        Ok(())
    }
}

async fn end(mut task: JoinHandle<()>, what: &'static str) {
    match timeout(WORK_END_MAX, &mut task).await {
        Ok(Ok(())) => {}
        Ok(Err(_)) => tracing::error!(what, "a part of the server had broken off"),
        Err(_) => {
            task.abort();
            tracing::warn!(
                what,
                "a part of the server was cut off; nothing that was answered is lost, and what it had begun is done again"
            );
        }
    }
}
