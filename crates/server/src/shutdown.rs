//! The request to stop: SIGTERM, or Ctrl-C.

use tokio::sync::watch;

/// Says when to stop. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Shutdown(watch::Receiver<bool>);

/// Whoever holds it can ask to stop.
pub(crate) struct Stop(watch::Sender<bool>);

/// A request that is not made yet.
pub(crate) fn channel() -> (Stop, Shutdown) {
    let (sender, receiver) = watch::channel(false);
    (Stop(sender), Shutdown(receiver))
}

impl Stop {
    /// Asks everybody to stop.
    pub(crate) fn now(&self) {
        self.0.send_replace(true);
    }
}

impl Shutdown {
    /// The same for streams that last.
    pub(crate) fn ending(&self) -> web::Ending {
        web::Ending::at(self.0.clone())
    }

    /// Returns once somebody asked to stop, or nobody is left who could.
    pub(crate) async fn asked(&mut self) {
        let _ = self.0.wait_for(|stop| *stop).await;
    }
}

/// Takes over the signals that mean "stop", from now on.
///
/// # Errors
/// When the system refuses.
#[cfg(unix)]
pub(crate) fn on_signals() -> std::io::Result<Shutdown> {
    use tokio::signal::unix::{SignalKind, signal};
    let (mut term, mut int) = (
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    );
    let (stop, shutdown) = channel();
    tokio::spawn(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
        stop.now();
    });
    Ok(shutdown)
}

/// Takes over Ctrl-C, from now on.
///
/// # Errors
/// None on this system.
#[cfg(not(unix))]
pub(crate) fn on_signals() -> std::io::Result<Shutdown> {
    let (stop, shutdown) = channel();
    tokio::spawn(async move {
        let _ = tokio::signal::ctrl_c().await;
        stop.now();
    });
    Ok(shutdown)
}
