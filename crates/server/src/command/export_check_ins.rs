//! `afterneedle export check-ins`: every stored check-in with its assessment, one a line, also while a server runs.

use std::collections::HashMap;
use std::path::Path;

use anyhow::Context;
use care::check_in::CheckIn;
use care::id::{ClinicId, PatientId};
use care::port::{ClinicStore, RecordStore, ReviewStore};
use care::record::export::export_line;
use care::treatment::Session;
use protocol::CompiledProtocol;
use serde_json::Value;
use store::SqlStore;

use crate::cli::{ExportArgs, ExportFormat};
use crate::config::{Config, Flags};
use crate::database::{self, Address};
use crate::{content, say};

const PAGE: u32 = 500;
/// Patients whose sessions are kept at hand.
const PATIENTS_MAX: usize = 10_000;

/// Writes them all.
pub(super) async fn run(args: &ExportArgs) -> anyhow::Result<()> {
    let store = database::to_read(&address(args.data.as_deref(), &args.flags)?).await?;
    let mut form = match args.format {
        ExportFormat::Json => Form::Json,
        ExportFormat::Fhir => Form::Fhir {
            protocol: Box::new(content::read(None)?),
            sessions: HashMap::new(),
        },
    };
    for clinic in store.clinics().await? {
        let mut after = None;
        loop {
            let page = store
                .check_ins_after(&clinic.id, after.as_ref(), PAGE)
                .await?;
            let Some(last) = page.last() else { break };
            after = Some(last.id.clone());
            for check_in in &page {
                let line = form.line(&store, check_in).await?;
                say::line(&line.to_string())?;
            }
        }
    }
    store.close().await;
    Ok(())
}

/// The database of a demo's folder, or the configured one.
pub(super) fn address(data: Option<&Path>, flags: &Flags) -> anyhow::Result<Address> {
    match data {
        Some(folder) => Address::of_demo(folder),
        None => Config::read(flags)?.database(),
    }
}

/// How a check-in becomes a line.
enum Form {
    Json,
    Fhir {
        protocol: Box<CompiledProtocol>,
        sessions: HashMap<PatientId, Vec<Session>>,
    },
}

impl Form {
    async fn line(&mut self, store: &SqlStore, check_in: &CheckIn) -> anyhow::Result<Value> {
        let unreadable = || format!("the check-in {} cannot be read", check_in.id);
        match self {
            Self::Json => export_line(check_in).with_context(unreadable),
            Self::Fhir { protocol, sessions } => {
                if sessions.len() >= PATIENTS_MAX {
                    sessions.clear();
                }
                if !sessions.contains_key(&check_in.patient) {
                    sessions.insert(
                        check_in.patient.clone(),
                        sessions_of(store, &check_in.clinic, &check_in.patient).await?,
                    );
                }
                let session = sessions
                    .get(&check_in.patient)
                    .and_then(|all| about(all, check_in));
                fhir::check_in_bundle(protocol, check_in, session).with_context(unreadable)
            }
        }
    }
}

async fn sessions_of(
    store: &SqlStore,
    clinic: &ClinicId,
    patient: &PatientId,
) -> anyhow::Result<Vec<Session>> {
    Ok(store.patient_history(clinic, patient, 0).await?.sessions)
}

/// The newest session before the answers; sessions come newest first.
fn about<'a>(sessions: &'a [Session], check_in: &CheckIn) -> Option<&'a Session> {
    sessions
        .iter()
        .find(|session| session.needled_at <= check_in.answered_at)
}
