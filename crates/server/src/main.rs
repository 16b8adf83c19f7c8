//! RUNS: the binary `afterneedle`: the server, its worker and senders, the demo, and the operator's commands.
//!
//! Here the ports of `care` meet the real world: the clock, randomness, the store, mail, signals and files. Each command
//! is one file under `command/`; what a clinic's server does from start to end stands in `serve`.
//!
//! It decides nothing, knows no SQL and writes no page. Start reading at `cli`, then `command/serve.rs`.

#![forbid(unsafe_code)]

mod cli;
mod command;
mod say;

mod config;
mod private;
mod key;
mod database;
mod content;
mod house;

mod serve;
mod serving;
mod worker;
mod backup;
mod backups;
mod checkpoint;
mod messenger;
mod shutdown;

mod demo;

mod clock;
mod entropy;
mod log;

use std::process::ExitCode;

/// Check-ins are many small texts made and dropped on several threads, for which the system's allocator is slow.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    // First of all: rustls takes the provider that it finds when it is first used. It is set nowhere else, so an
    // error cannot happen, and without a provider every TLS connection says so itself.
    let _ = rustls::crypto::ring::default_provider().install_default();
    match command::run() {
        Ok(code) => code,
        Err(error) if say::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            say::error(&error);
            ExitCode::FAILURE
        }
    }
}
