//! Writing patients, sessions and links, within the caller's transaction.

use care::id::{FormId, SessionId};
use care::port::StoreError;
use care::treatment::{Layer, Link, Needling, SealedPatient, Session, Side};

use super::reminder::listen_anew;
use super::{
    ADD_NEEDLING, ADD_PATIENT, ADD_SESSION, FORM_OF, IDENTITY_BEFORE, KNOWN_ANEW, PUT_LINK,
};
use crate::error::{Doing, corrupt};
use crate::transaction::Tx;

pub(super) async fn add_patient(tx: &mut Tx, patient: &SealedPatient) -> Result<(), StoreError> {
    let add = sqlx::query(ADD_PATIENT)
        .bind(patient.clinic.as_str())
        .bind(patient.id.as_str())
        .bind(patient.wrapped_key.as_slice())
        .bind(patient.identity.as_slice())
        .bind(patient.created_at.as_microsecond());
    add.execute(&mut **tx)
        .await
        .doing("adding a patient")
        .map(drop)
}

/// Another address or number of a patient: under the same key, in the same row. The one of before stays with the session.
pub(super) async fn know_anew(
    tx: &mut Tx,
    patient: &SealedPatient,
    session: &SessionId,
) -> Result<(), StoreError> {
    let keep = sqlx::query(IDENTITY_BEFORE)
        .bind(patient.clinic.as_str())
        .bind(patient.id.as_str())
        .bind(session.as_str());
    keep.execute(&mut **tx)
        .await
        .doing("keeping a patient's address of before")?;
    let update = sqlx::query(KNOWN_ANEW)
        .bind(patient.identity.as_slice())
        .bind(patient.clinic.as_str())
        .bind(patient.id.as_str());
    update
        .execute(&mut **tx)
        .await
        .doing("writing a patient's address")
        .map(drop)
}

pub(super) async fn add_session(tx: &mut Tx, session: &Session) -> Result<(), StoreError> {
    let facts = serde_json::to_string(&session.facts).map_err(|_| corrupt("session", "facts"))?;
    let add = sqlx::query(ADD_SESSION)
        .bind(session.clinic.as_str())
        .bind(session.id.as_str())
        .bind(session.patient.as_str())
        .bind(session.practitioner.as_str())
        .bind(session.needled_at.as_microsecond())
        .bind(facts)
        .bind(session.notes.as_slice())
        .bind(session.recorded_at.as_microsecond());
    add.execute(&mut **tx).await.doing("adding a session")?;
    for (position, needling) in (0_i16..).zip(&session.needlings) {
        add_needling(tx, session, position, needling).await?;
    }
    Ok(())
}

/// Names the form that a session came from; a form names one session alone.
pub(super) async fn come_from(
    tx: &mut Tx,
    session: &Session,
    form: &FormId,
) -> Result<(), StoreError> {
    let name = sqlx::query(FORM_OF)
        .bind(form.as_str())
        .bind(session.clinic.as_str())
        .bind(session.id.as_str());
    name.execute(&mut **tx)
        .await
        .doing("naming the form of a session")
        .map(drop)
}

async fn add_needling(
    tx: &mut Tx,
    session: &Session,
    position: i16,
    needling: &Needling,
) -> Result<(), StoreError> {
    let add = sqlx::query(ADD_NEEDLING)
        .bind(session.clinic.as_str())
        .bind(session.id.as_str())
        .bind(position)
        .bind(needling.region.as_str())
        .bind(needling.side.map(Side::id))
        .bind(needling.muscle.as_str())
        .bind(needling.depth.map(Layer::id))
        .bind(needling.technique.as_deref())
        .bind(needling.needles.map(i64::from))
        .bind(needling.insertions.map(i64::from))
        .bind(needling.twitches.map(i64::from))
        .bind(needling.pain.map(i16::from));
    add.execute(&mut **tx)
        .await
        .doing("adding a needled muscle")
        .map(drop)
}

pub(super) async fn put_link(tx: &mut Tx, link: &Link) -> Result<(), StoreError> {
    let put = sqlx::query(PUT_LINK)
        .bind(link.clinic.as_str())
        .bind(link.id.as_str())
        .bind(link.patient.as_str())
        .bind(i64::from(link.generation))
        .bind(link.token_hash.as_str())
        .bind(link.created_at.as_microsecond())
        .bind(link.expires_at.as_microsecond());
    put.execute(&mut **tx).await.doing("storing a link")?;
    listen_anew(tx, &link.clinic, &link.patient).await
}
