//! The commands, one a file.

mod demo;
mod serve;
mod migrate;
mod doctor;
mod key_new;
mod clinic_new;
mod user_add;
mod export_check_ins;
mod export_practice;
mod audit_verify;
mod backup;
mod restore;
mod triage;
mod protocol;

use std::process::ExitCode;

use clap::Parser;

use crate::cli::{
    AuditCommand, Cli, ClinicCommand, Command, ExportCommand, KeyCommand, ProtocolCommand,
    UserCommand,
};

/// Does what the command line says.
///
/// # Errors
/// One sentence for whoever ran it.
pub(crate) fn run() -> anyhow::Result<ExitCode> {
    let cli = Cli::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let done = runtime.block_on(dispatch(cli.command));
    // A look-up of a name that hangs must not keep the process alive.
    runtime.shutdown_background();
    done
}

async fn dispatch(command: Command) -> anyhow::Result<ExitCode> {
    match command {
        Command::Demo(args) => demo::run(args).await?,
        Command::Serve(flags) => serve::run(&flags).await?,
        Command::Migrate(flags) => migrate::run(&flags).await?,
        Command::Doctor(flags) => return doctor::run(&flags).await,
        Command::Key(KeyCommand::New { file }) => key_new::run(&file)?,
        Command::Clinic(ClinicCommand::New(args)) => clinic_new::run(args).await?,
        Command::User(UserCommand::Add(args)) => user_add::run(args).await?,
        Command::Export(ExportCommand::CheckIns(args)) => export_check_ins::run(&args).await?,
        Command::Export(ExportCommand::Practice(args)) => export_practice::run(&args).await?,
        Command::Backup(args) => backup::run(&args).await?,
        Command::Restore(args) => restore::run(&args).await?,
        Command::Audit(AuditCommand::Verify { data, flags }) => {
            return audit_verify::run(data.as_deref(), &flags).await;
        }
        Command::Triage(args) => return triage::run(&args),
        Command::Protocol(ProtocolCommand::Check(args)) => return protocol::check::run(&args),
        Command::Protocol(ProtocolCommand::Export(args)) => protocol::export::run(&args)?,
        Command::Protocol(ProtocolCommand::Replay(args)) => {
            return protocol::replay::run(&args).await;
        }
        Command::Protocol(ProtocolCommand::Diff(args)) => protocol::diff::run(&args)?,
        Command::Protocol(ProtocolCommand::Lint(args)) => return protocol::lint::run(&args),
    }
    Ok(ExitCode::SUCCESS)
}
