//! The command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::Flags;

/// Aftercare for dry needling.
#[derive(Parser)]
#[command(name = "afterneedle", version)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// The commands.
#[derive(Subcommand)]
pub(crate) enum Command {
    /// Start a clinic of invented people, to look around
    Demo(DemoArgs),
    /// Serve a clinic's patients and practitioners
    Serve(Flags),
    /// Bring the database to this version
    Migrate(Flags),
    /// Check the configuration and everything it points to
    Doctor(Flags),
    /// Copy the whole database, also while it is served
    Backup(Box<BackupArgs>),
    /// Put a backup where no database is
    Restore(Box<RestoreArgs>),
    /// Keys
    #[command(subcommand)]
    Key(KeyCommand),
    /// Clinics
    #[command(subcommand)]
    Clinic(ClinicCommand),
    /// Members of staff
    #[command(subcommand)]
    User(UserCommand),
    /// Write what is stored to standard output
    #[command(subcommand)]
    Export(ExportCommand),
    /// The audit log
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Assess check-ins, one JSON object a line from standard input to standard output
    Triage(TriageArgs),
    /// The clinical content
    #[command(subcommand)]
    Protocol(ProtocolCommand),
}

/// `demo`
#[derive(Args)]
pub(crate) struct DemoArgs {
    /// Port on 127.0.0.1; 0 takes any free one
    #[arg(long, default_value_t = 4100)]
    pub(crate) port: u16,
    /// Folder to keep the demo clinic in; without it, it is gone when the demo ends
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Print address, log-in and links as one line of JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// `backup`
#[derive(Args)]
pub(crate) struct BackupArgs {
    /// File to write; must not be there yet
    #[arg(long, value_name = "FILE", required_unless_present = "made_elsewhere")]
    pub(crate) out: Option<PathBuf>,
    /// Keep only that a backup was made by other means, such as pg_dump
    #[arg(long, conflicts_with = "out")]
    pub(crate) made_elsewhere: bool,
    /// Folder of a demo
    #[arg(long, value_name = "DIR", conflicts_with = "database")]
    pub(crate) data: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) flags: Flags,
}

/// `restore`
#[derive(Args)]
pub(crate) struct RestoreArgs {
    /// The backup
    #[arg(long, value_name = "FILE")]
    pub(crate) from: PathBuf,
    #[command(flatten)]
    pub(crate) flags: Flags,
}

/// `key …`
#[derive(Subcommand)]
pub(crate) enum KeyCommand {
    /// Make a master key file that only you can read
    New {
        /// Where to write it; must not be there yet
        file: PathBuf,
    },
}

/// `clinic …`
#[derive(Subcommand)]
pub(crate) enum ClinicCommand {
    /// Open a clinic and print its id
    New(NewClinicArgs),
}

/// `clinic new`
#[derive(Args)]
pub(crate) struct NewClinicArgs {
    /// Its name as patients know it
    #[arg(long)]
    pub(crate) name: String,
    /// Its telephone number as patients dial it
    #[arg(long)]
    pub(crate) phone: String,
    /// The local emergency number, such as 112
    #[arg(long, value_name = "NUMBER")]
    pub(crate) emergency_number: String,
    /// Its time zone, such as Europe/Berlin
    #[arg(long)]
    pub(crate) zone: String,
    /// The language of its pages: en, es or ar
    #[arg(long, default_value = "en")]
    pub(crate) language: String,
    #[command(flatten)]
    pub(crate) flags: Flags,
}

/// `user …`
#[derive(Subcommand)]
pub(crate) enum UserCommand {
    /// Add a member of staff and print the password, once
    Add(AddUserArgs),
}

/// `user add`
#[derive(Args)]
pub(crate) struct AddUserArgs {
    /// E-mail address: log-in name, and where alerts go
    #[arg(long)]
    pub(crate) email: String,
    /// As shown to colleagues and patients
    #[arg(long)]
    pub(crate) name: String,
    /// What they may do
    #[arg(long, value_enum, default_value_t = RoleName::Practitioner)]
    pub(crate) role: RoleName,
    /// Id of the clinic; needed where there are several
    #[arg(long, value_name = "ID")]
    pub(crate) clinic: Option<String>,
    /// Read the password from the first line of standard input instead of making one
    #[arg(long)]
    pub(crate) password_stdin: bool,
    #[command(flatten)]
    pub(crate) flags: Flags,
}

/// Roles as the command line names them.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum RoleName {
    /// Runs the clinic
    Owner,
    /// Answers for the protocol
    ClinicalLead,
    /// Treats patients and works the list
    Practitioner,
    /// Manages patients, sees no clinical detail
    FrontDesk,
}

/// `export …`
#[derive(Subcommand)]
pub(crate) enum ExportCommand {
    /// Every stored check-in with its assessment, one a line
    CheckIns(Box<ExportArgs>),
    /// A clinic's history for study, de-identified, one file for each noun
    Practice(Box<ExportPracticeArgs>),
}

/// `export check-ins`
#[derive(Args)]
pub(crate) struct ExportArgs {
    /// Folder of a demo
    #[arg(long, value_name = "DIR", conflicts_with = "database")]
    pub(crate) data: Option<PathBuf>,
    /// The form of each line
    #[arg(long, value_enum, default_value_t = ExportFormat::Json)]
    pub(crate) format: ExportFormat,
    #[command(flatten)]
    pub(crate) flags: Flags,
}

/// `export practice`
#[derive(Args)]
pub(crate) struct ExportPracticeArgs {
    /// Folder for the files; new, empty, or of an earlier export of this form
    #[arg(long, value_name = "DIR", required = true)]
    pub(crate) out: PathBuf,
    /// The form of the files
    #[arg(long, value_enum, default_value_t = ExportPracticeFormat::Csv)]
    pub(crate) format: ExportPracticeFormat,
    /// Id of the clinic; needed where there are several
    #[arg(long, value_name = "ID")]
    pub(crate) clinic: Option<String>,
    /// Folder of a demo
    #[arg(long, value_name = "DIR", conflicts_with = "database")]
    pub(crate) data: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) flags: Flags,
}

/// Forms of an export for study.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
pub(crate) enum ExportPracticeFormat {
    /// Text, a row a line
    Csv,
    /// Columns with their types
    Parquet,
}

/// Forms of an export.
#[derive(Clone, Copy, ValueEnum, PartialEq, Eq)]
pub(crate) enum ExportFormat {
    /// The check-in with its assessment, as JSON
    Json,
    /// A FHIR R4 Bundle
    Fhir,
}

/// `audit …`
#[derive(Subcommand)]
pub(crate) enum AuditCommand {
    /// Check that no entry was changed, removed or put in between
    Verify {
        /// Folder of a demo
        #[arg(long, value_name = "DIR", conflicts_with = "database")]
        data: Option<PathBuf>,
        #[command(flatten)]
        flags: Box<Flags>,
    },
}

/// `triage`
#[derive(Args)]
pub(crate) struct TriageArgs {
    /// Language of the texts
    #[arg(long, default_value = "en")]
    pub(crate) lang: String,
    /// Folder of the clinical content, instead of the copy inside the program
    #[arg(long, value_name = "DIR")]
    pub(crate) protocol: Option<PathBuf>,
}

/// `protocol …`
#[derive(Subcommand)]
pub(crate) enum ProtocolCommand {
    /// Prove it for all check-ins, or show the check-in for which it fails
    Check(CheckArgs),
    /// Write it for other systems
    Export(ExportProtocolArgs),
    /// Say what a new version would have told every stored check-in
    Replay(Box<ReplayArgs>),
    /// Say what differs between two versions, and for whom the answer changes
    Diff(DiffArgs),
    /// Review it: sources, review dates, reading age, promises, contradictions
    Lint(LintArgs),
}

/// `protocol check`
#[derive(Args)]
pub(crate) struct CheckArgs {
    /// Folder of the clinical content, instead of the copy inside the program
    #[arg(value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
}

/// `protocol export`
#[derive(Args)]
pub(crate) struct ExportProtocolArgs {
    /// Folder for PlanDefinition, Questionnaire and Library as FHIR R4; new, empty, or of an earlier export
    #[arg(long, value_name = "DIR", required = true)]
    pub(crate) fhir: PathBuf,
    /// Folder of the clinical content, instead of the copy inside the program
    #[arg(long, value_name = "DIR")]
    pub(crate) protocol: Option<PathBuf>,
}

/// `protocol replay`
#[derive(Args)]
pub(crate) struct ReplayArgs {
    /// Folder of the new clinical content
    #[arg(value_name = "NEW")]
    pub(crate) new: PathBuf,
    /// Folder of a demo
    #[arg(long, value_name = "DIR", conflicts_with = "database")]
    pub(crate) data: Option<PathBuf>,
    /// Print every check-in as one line of JSON
    #[arg(long)]
    pub(crate) json: bool,
    #[command(flatten)]
    pub(crate) flags: Flags,
}

/// `protocol lint`
#[derive(Args)]
pub(crate) struct LintArgs {
    /// Folder of the clinical content, instead of the copy inside the program
    #[arg(value_name = "DIR")]
    pub(crate) folder: Option<PathBuf>,
    /// The day on which review dates are looked at, such as 2026-12-31; without it, today
    #[arg(long, value_name = "DATE")]
    pub(crate) today: Option<jiff::civil::Date>,
}

/// `protocol diff`
#[derive(Args)]
pub(crate) struct DiffArgs {
    /// Folder of the older clinical content
    #[arg(value_name = "A")]
    pub(crate) a: PathBuf,
    /// Folder of the newer clinical content
    #[arg(value_name = "B")]
    pub(crate) b: PathBuf,
}
