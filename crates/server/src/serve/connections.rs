//! Connections: HTTP/1.1, as many as there is room for, none of them idle for long; closed in order at the end.
//!
//! TLS and HTTP/2 towards browsers are for the proxy in front.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use crate::shutdown::Shutdown;

/// Further connections wait outside until one of these ends.
const CONNECTIONS_MAX: usize = 4_096;
/// From the last answer, or from connecting, to the end of the next request's head.
const HEAD_MAX: Duration = Duration::from_secs(30);
const HEAD_BYTES_MAX: usize = 32 << 10;
/// For requests that are under way when the server is asked to stop.
const END_MAX: Duration = Duration::from_secs(10);
/// When the system has no room for another connection.
const PAUSE: Duration = Duration::from_millis(50);

/// Answers requests until asked to stop, then finishes those that are under way.
pub(super) async fn serve(listener: TcpListener, doors: Router, mut shutdown: Shutdown) {
    let room = Arc::new(Semaphore::new(CONNECTIONS_MAX));
    let connections = GracefulShutdown::new();
    loop {
        let accepted = tokio::select! {
            accepted = accept(&listener, &room) => accepted,
            () = shutdown.asked() => break,
        };
        let Some((stream, place)) = accepted else {
            continue;
        };
        let service = TowerToHyperService::new(doors.clone());
        let connection = http().serve_connection(TokioIo::new(stream), service);
        let connection = connections.watch(connection);
        tokio::spawn(async move {
            // How a connection ends is its client's business; what it was told is on disk.
            let _ = connection.await;
            drop(place);
        });
    }
    drop(listener);
    tracing::info!("stopping: no new requests, finishing those under way");
    if timeout(END_MAX, connections.shutdown()).await.is_err() {
        tracing::warn!(
            "requests that were still under way after {} s were cut off",
            END_MAX.as_secs()
        );
    }
}

async fn accept(
    listener: &TcpListener,
    room: &Arc<Semaphore>,
) -> Option<(TcpStream, tokio::sync::OwnedSemaphorePermit)> {
    let place = Arc::clone(room).acquire_owned().await.ok()?;
    match listener.accept().await {
        Ok((stream, _)) => {
            // Answers are small and written at once; without it they may wait for the client's acknowledgement.
            let _ = stream.set_nodelay(true);
            Some((stream, place))
        }
        Err(error) => {
            tracing::warn!(%error, "a connection could not be accepted");
            sleep(PAUSE).await;
            None
        }
    }
}

fn http() -> http1::Builder {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(HEAD_MAX)
        .max_buf_size(HEAD_BYTES_MAX);
    http
}
