//! Loading all that decisions about a group need.

use std::collections::HashMap;
use std::sync::Arc;

use care::check_in::{CheckInKey, EarlierCheckIn, LinkState, OpenSession, Previous};
use care::clinic::Clinic;
use care::id::{CheckInId, ClientId, ClinicId, LinkId, SessionId, StaffId};
use care::port::StoreError;
use care::treatment::{Link, SealedPatient, TokenHash};

use super::{ALERTS, CLINICS, EARLIER, LINKS, PREVIOUS, SESSIONS};
use crate::alert::alert;
use crate::bulk::BulkText;
use crate::clinic::clinic;
use crate::columns::Columns;
use crate::database::Kind;
use crate::statements::{ForEach, Statements};
use crate::treatment::{facts, link, patient};

pub(super) type Links = HashMap<TokenHash, LinkState>;

/// The state of every known link of the group.
pub(super) async fn links(
    kind: Kind,
    tx: &mut impl Statements,
    keys: &[CheckInKey],
) -> Result<Links, StoreError> {
    let found = known(kind, tx, keys).await?;
    let clinics = clinics(kind, tx, &found).await?;
    let mut links = Links::with_capacity(found.len());
    for (link, patient) in &found {
        if let Some(clinic) = clinics.get(&link.clinic) {
            links.insert(link.token_hash.clone(), fresh(link, patient, clinic));
        }
    }
    sessions(kind, tx, &found, &mut links).await?;
    tx.read(kind, of_patient(&ALERTS, "alert"), &found, |columns| {
        with_link(&mut links, columns, |state, columns| {
            state.alert = Some(alert(columns)?);
            Ok(())
        })
    })
    .await?;
    tx.read(kind, of_patient(&EARLIER, "check_in"), &found, |columns| {
        with_link(&mut links, columns, |state, columns| {
            state.earlier.push(earlier(columns)?);
            Ok(())
        })
    })
    .await?;
    previous(kind, tx, keys, &mut links).await?;
    Ok(links)
}

const DOING: &str = "loading a group of check-ins";

/// A link with its patient. What else is read is found by their ids, without looking for the link again.
type Found = (Link, SealedPatient);

async fn known(
    kind: Kind,
    tx: &mut impl Statements,
    keys: &[CheckInKey],
) -> Result<Vec<Found>, StoreError> {
    let mut tokens: Vec<&TokenHash> = keys.iter().map(|key| &key.token_hash).collect();
    tokens.sort_unstable();
    tokens.dedup();
    let by_token = ForEach {
        text: &LINKS,
        table: "link",
        doing: DOING,
        before: &[],
        bind: |token: &&TokenHash, values| {
            values.add(token.as_str());
        },
    };
    let mut found = Vec::with_capacity(tokens.len());
    tx.read(kind, by_token, &tokens, |columns| {
        found.push((link(columns)?, patient(columns)?));
        Ok(())
    })
    .await?;
    Ok(found)
}

/// The clinics of the group, each read once however many of its patients write.
async fn clinics(
    kind: Kind,
    tx: &mut impl Statements,
    found: &[Found],
) -> Result<HashMap<ClinicId, Arc<Clinic>>, StoreError> {
    let mut ids: Vec<&ClinicId> = found.iter().map(|(link, _)| &link.clinic).collect();
    ids.sort_unstable();
    ids.dedup();
    let by_id = ForEach {
        text: &CLINICS,
        table: "clinic",
        doing: DOING,
        before: &[],
        bind: |id: &&ClinicId, values| {
            values.add(id.as_str());
        },
    };
    let mut clinics = HashMap::with_capacity(ids.len());
    tx.read(kind, by_id, &ids, |columns| {
        let clinic = clinic(columns)?;
        clinics.insert(clinic.id.clone(), Arc::new(clinic));
        Ok(())
    })
    .await?;
    Ok(clinics)
}

async fn sessions(
    kind: Kind,
    tx: &mut impl Statements,
    found: &[Found],
    links: &mut Links,
) -> Result<(), StoreError> {
    tx.read(kind, of_patient(&SESSIONS, "session"), found, |columns| {
        with_link(links, columns, |state, columns| {
            state.sessions.push(open_session(columns)?);
            Ok(())
        })
    })
    .await?;
    for state in links.values_mut() {
        let sessions = &mut state.sessions;
        sessions.sort_by(|a, b| (a.needled_at, &a.id).cmp(&(b.needled_at, &b.id)));
    }
    Ok(())
}

/// What the same device ids brought before.
async fn previous(
    kind: Kind,
    tx: &mut impl Statements,
    keys: &[CheckInKey],
    links: &mut Links,
) -> Result<(), StoreError> {
    let by_key = ForEach {
        text: &PREVIOUS,
        table: "check_in",
        doing: DOING,
        before: &[],
        bind: |(key, clinic, link): &(&CheckInKey, ClinicId, LinkId), values| {
            values
                .add(key.token_hash.as_str())
                .add(clinic.as_str())
                .add(link.as_str())
                .add(key.client_id.as_str());
        },
    };
    let sent: Vec<(&CheckInKey, ClinicId, LinkId)> = keys
        .iter()
        .filter_map(|key| {
            let link = &links.get(&key.token_hash)?.link;
            Some((key, link.clinic.clone(), link.id.clone()))
        })
        .collect();
    tx.read(kind, by_key, &sent, |columns| {
        with_link(links, columns, |state, columns| {
            state.previous.push(previous_one(columns)?);
            Ok(())
        })
    })
    .await
}

/// A text that asks for something of each link's patient.
fn of_patient(text: &'static BulkText, table: &'static str) -> ForEach<'static, Found> {
    ForEach {
        text,
        table,
        doing: DOING,
        before: &[],
        bind: |(link, _), values| {
            values
                .add(link.token_hash.as_str())
                .add(link.clinic.as_str())
                .add(link.patient.as_str());
        },
    }
}

/// Reads the token in the first column and hands its link over with the rest of the row.
fn with_link(
    links: &mut Links,
    columns: &mut Columns<'_>,
    take: impl FnOnce(&mut LinkState, &mut Columns<'_>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let token = TokenHash::stored(columns.text()?);
    links
        .get_mut(&token)
        .map_or(Ok(()), |state| take(state, columns))
}

fn fresh(link: &Link, patient: &SealedPatient, clinic: &Arc<Clinic>) -> LinkState {
    LinkState {
        link: link.clone(),
        patient: patient.clone(),
        clinic: Arc::clone(clinic),
        sessions: Vec::new(),
        earlier: Vec::new(),
        previous: Vec::new(),
        alert: None,
    }
}

/// Reads the four columns of a session as a decision needs it.
pub(crate) fn open_session(columns: &mut Columns<'_>) -> Result<OpenSession, StoreError> {
    Ok(OpenSession {
        id: SessionId::stored(columns.text()?),
        practitioner: StaffId::stored(columns.text()?),
        needled_at: columns.time()?,
        facts: facts(columns)?,
    })
}

fn earlier(columns: &mut Columns<'_>) -> Result<EarlierCheckIn, StoreError> {
    Ok(EarlierCheckIn {
        id: CheckInId::stored(columns.text()?),
        corrects: columns.text_or_null()?.map(CheckInId::stored),
        answered_at: columns.time()?,
        answers: columns.text()?,
        assessment: columns.text()?,
    })
}

fn previous_one(columns: &mut Columns<'_>) -> Result<Previous, StoreError> {
    Ok(Previous {
        client_id: ClientId::stored(columns.text()?),
        check_in: CheckInId::stored(columns.text()?),
        body_hash: columns.text()?,
        assessment: columns.text()?,
    })
}
