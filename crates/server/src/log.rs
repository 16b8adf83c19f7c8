//! Structured logs on standard error. They name ids and counts, never people, health, links or words.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

use crate::config::LogFormat;

/// The filter is fixed: at finer levels, libraries would log what must not be logged (`lettre` the receivers).
const SERVER: &str = "info,sqlx=warn,lettre=off";
const DEMO: &str = "warn,lettre=off";

/// Logs for a server.
pub(crate) fn for_server(format: LogFormat) {
    let builder = fmt()
        .with_env_filter(EnvFilter::new(SERVER))
        .with_writer(std::io::stderr)
        .with_target(false);
    // A subscriber can be set once, and here is the only place.
    let _ = match format {
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
        LogFormat::Text => builder.with_ansi(false).try_init(),
    };
    log_panics();
}

/// Logs for the demo: only what went wrong.
pub(crate) fn for_demo() {
    let _ = fmt()
        .with_env_filter(EnvFilter::new(DEMO))
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(false)
        .try_init();
    log_panics();
}

/// A bug is logged by its place alone: its words may quote what it stumbled over.
fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        tracing::error!(place, "a bug: please report this place");
    }));
}
