//! Reading patients, sessions and links.

use std::collections::HashMap;

use care::id::{ClinicId, LinkId, PatientId, SessionId, StaffId};
use care::port::{ClinicStore, StoreError};
use care::treatment::{
    Layer, Link, LinkView, Needling, SealedPatient, Session, Side, StoredFacts, TokenHash, WhyAsked,
};

use super::{LINK_VIEW, NEEDLINGS_OF_PATIENT, SESSIONS_OF, progress};
use crate::alert::open_alert_of;
use crate::check_in::newest_check_ins;
use crate::clinic::clinic;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::{Doing, corrupt};

/// The patient's page shows and counts at most this many check-ins.
const CHECK_INS_MAX: u32 = 64;

/// Columns of a patient `p`, in the order that [`patient`] reads them.
macro_rules! patient_columns {
    () => {
        "p.clinic_id, p.patient_id, p.wrapped_key, p.identity, p.created_at, p.language, p.next_session_at, p.link_asked_at, p.link_asked_why"
    };
}

/// Columns of a link `l`, in the order that [`link`] reads them.
macro_rules! link_columns {
    () => {
        "l.clinic_id, l.link_id, l.patient_id, l.generation, l.token_hash, l.created_at, l.expires_at, l.revoked_at, l.opened_at"
    };
}

pub(crate) use {link_columns, patient_columns};

/// Reads the nine columns of a patient.
pub(crate) fn patient(columns: &mut Columns<'_>) -> Result<SealedPatient, StoreError> {
    Ok(SealedPatient {
        clinic: ClinicId::stored(columns.text()?),
        id: PatientId::stored(columns.text()?),
        wrapped_key: columns.bytes()?,
        identity: columns.bytes()?,
        created_at: columns.time()?,
        language: columns.text_or_null()?,
        next_session_at: columns.time_or_null()?,
        link_asked_at: columns.time_or_null()?,
        link_asked_why: columns
            .known_or_null(WhyAsked::from_id)?
            .unwrap_or_default(),
    })
}

/// Reads the nine columns of a link.
pub(crate) fn link(columns: &mut Columns<'_>) -> Result<Link, StoreError> {
    Ok(Link {
        clinic: ClinicId::stored(columns.text()?),
        id: LinkId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        generation: columns.number()?,
        token_hash: TokenHash::stored(columns.text()?),
        created_at: columns.time()?,
        expires_at: columns.time()?,
        revoked_at: columns.time_or_null()?,
        opened_at: columns.time_or_null()?,
    })
}

/// Reads what triage is told of a session.
pub(crate) fn facts(columns: &mut Columns<'_>) -> Result<StoredFacts, StoreError> {
    serde_json::from_str(&columns.text()?).map_err(|_| corrupt("session", "facts"))
}

/// Reads the eight columns of a session; its muscles come from a text of their own.
pub(super) fn session(columns: &mut Columns<'_>) -> Result<Session, StoreError> {
    Ok(Session {
        clinic: ClinicId::stored(columns.text()?),
        id: SessionId::stored(columns.text()?),
        patient: PatientId::stored(columns.text()?),
        practitioner: StaffId::stored(columns.text()?),
        needled_at: columns.time()?,
        facts: facts(columns)?,
        needlings: Vec::new(),
        notes: columns.bytes()?,
        recorded_at: columns.time()?,
    })
}

/// Reads a muscle with its session.
pub(crate) fn needling(columns: &mut Columns<'_>) -> Result<(SessionId, Needling), StoreError> {
    let session = SessionId::stored(columns.text()?);
    let needling = Needling {
        region: columns.text()?,
        side: columns.known_or_null(Side::from_id)?,
        muscle: columns.text()?,
        depth: columns.known_or_null(Layer::from_id)?,
        technique: columns.text_or_null()?,
        needles: columns.number_or_null()?,
        insertions: columns.number_or_null()?,
        twitches: columns.number_or_null()?,
        pain: columns.number_or_null()?,
    };
    Ok((session, needling))
}

/// All sessions of a patient with their muscles, newest first.
pub(crate) async fn sessions_of(
    store: &SqlStore,
    clinic: &ClinicId,
    patient: &PatientId,
) -> Result<Vec<Session>, StoreError> {
    let query = sqlx::query(NEEDLINGS_OF_PATIENT)
        .bind(clinic.as_str())
        .bind(patient.as_str());
    let mut needlings: HashMap<SessionId, Vec<Needling>> = HashMap::new();
    for row in query
        .fetch_all(&store.read)
        .await
        .doing("reading sessions")?
    {
        let (id, needling) = needling(&mut Columns::of("needling", &row))?;
        needlings.entry(id).or_default().push(needling);
    }
    let query = sqlx::query(SESSIONS_OF)
        .bind(clinic.as_str())
        .bind(patient.as_str());
    let rows = query
        .fetch_all(&store.read)
        .await
        .doing("reading sessions")?;
    let with_needlings = |mut session: Session| {
        session.needlings = needlings.remove(&session.id).unwrap_or_default();
        session
    };
    let sessions: Result<Vec<Session>, StoreError> = rows
        .iter()
        .map(|row| session(&mut Columns::of("session", row)))
        .collect();
    Ok(sessions?.into_iter().map(with_needlings).collect())
}

pub(super) async fn link_view(
    store: &SqlStore,
    token: &TokenHash,
) -> Result<Option<LinkView>, StoreError> {
    let query = sqlx::query(LINK_VIEW).bind(token.as_str());
    let Some(row) = query
        .fetch_optional(&store.read)
        .await
        .doing("reading a link")?
    else {
        return Ok(None);
    };
    let (link, patient, clinic) = {
        let mut columns = Columns::of("link", &row);
        (
            link(&mut columns)?,
            patient(&mut columns)?,
            clinic(&mut columns)?,
        )
    };
    let sessions = sessions_of(store, &clinic.id, &patient.id).await?;
    let practitioner = match sessions.first() {
        Some(session) => store.staff(&clinic.id, &session.practitioner).await?,
        None => None,
    };
    let check_ins = newest_check_ins(store, &clinic.id, &patient.id, CHECK_INS_MAX).await?;
    let rated_at = progress::last_at(store, &clinic.id, &patient.id).await?;
    let alert = open_alert_of(store, &clinic.id, &patient.id).await?;
    Ok(Some(LinkView {
        link,
        clinic,
        patient,
        sessions,
        practitioner,
        check_ins,
        rated_at,
        alert,
    }))
}
