//! Loading all that decisions about a group need.

use std::collections::HashMap;

use care::check_in::{CheckInKey, EarlierCheckIn, LinkState, OpenSession, Previous};
use care::id::{CheckInId, ClientId, SessionId, StaffId};
use care::port::StoreError;
use care::treatment::TokenHash;
use sqlx::any::AnyRow;
use sqlx::{Any, Transaction};

use super::{ALERTS, EARLIER, LINKS, PREVIOUS, SESSIONS};
use crate::alert::alert;
use crate::bulk::{BulkText, Values, pieces};
use crate::clinic::clinic;
use crate::columns::Columns;
use crate::database::SqlStore;
use crate::error::Doing;
use crate::treatment::{facts, link, patient};

type Links = HashMap<TokenHash, LinkState>;

/// The state of every known link of the group.
pub(super) async fn links(
    store: &SqlStore,
    tx: &mut Transaction<'static, Any>,
    keys: &[CheckInKey],
) -> Result<Links, StoreError> {
    let mut tokens: Vec<&str> = keys.iter().map(|key| key.token_hash.as_str()).collect();
    tokens.sort_unstable();
    tokens.dedup();
    let mut links = Links::new();
    for row in by_token(store, tx, LINKS, &tokens).await? {
        let state = link_state(&mut Columns::of("link", &row))?;
        links.insert(state.link.token_hash.clone(), state);
    }
    if links.is_empty() {
        return Ok(links);
    }
    tokens.retain(|token| links.contains_key(&TokenHash::stored((*token).to_owned())));
    for row in by_token(store, tx, SESSIONS, &tokens).await? {
        let mut columns = Columns::of("session", &row);
        with_link(&mut links, &mut columns, |state, columns| {
            state.sessions.push(open_session(columns)?);
            Ok(())
        })?;
    }
    for row in by_token(store, tx, ALERTS, &tokens).await? {
        let mut columns = Columns::of("alert", &row);
        with_link(&mut links, &mut columns, |state, columns| {
            state.alert = Some(alert(columns)?);
            Ok(())
        })?;
    }
    for row in by_token(store, tx, EARLIER, &tokens).await? {
        let mut columns = Columns::of("check_in", &row);
        with_link(&mut links, &mut columns, |state, columns| {
            state.earlier.push(EarlierCheckIn {
                answered_at: columns.time()?,
                answers: columns.text()?,
                assessment: columns.text()?,
            });
            Ok(())
        })?;
    }
    previous(store, tx, keys, &mut links).await?;
    Ok(links)
}

/// Runs a text for many tokens.
async fn by_token(
    store: &SqlStore,
    tx: &mut Transaction<'static, Any>,
    text: BulkText,
    tokens: &[&str],
) -> Result<Vec<AnyRow>, StoreError> {
    let mut rows = Vec::new();
    for piece in pieces(tokens) {
        let mut values = Values::default();
        for token in piece {
            values.add(*token)?;
        }
        let query = sqlx::query_with(store.bulk_sql(text, piece.len()), values.done());
        rows.extend(
            query
                .fetch_all(&mut **tx)
                .await
                .doing("loading a group of check-ins")?,
        );
    }
    Ok(rows)
}

async fn previous(
    store: &SqlStore,
    tx: &mut Transaction<'static, Any>,
    keys: &[CheckInKey],
    links: &mut Links,
) -> Result<(), StoreError> {
    for piece in pieces(keys) {
        let mut values = Values::default();
        for key in piece {
            values
                .add(key.token_hash.as_str())?
                .add(key.client_id.as_str())?;
        }
        let query = sqlx::query_with(store.bulk_sql(PREVIOUS, piece.len()), values.done());
        for row in query
            .fetch_all(&mut **tx)
            .await
            .doing("loading a group of check-ins")?
        {
            let mut columns = Columns::of("check_in", &row);
            with_link(links, &mut columns, |state, columns| {
                state.previous.push(previous_one(columns)?);
                Ok(())
            })?;
        }
    }
    Ok(())
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

fn link_state(columns: &mut Columns<'_>) -> Result<LinkState, StoreError> {
    Ok(LinkState {
        link: link(columns)?,
        patient: patient(columns)?,
        clinic: clinic(columns)?,
        sessions: Vec::new(),
        earlier: Vec::new(),
        previous: Vec::new(),
        alert: None,
    })
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

fn previous_one(columns: &mut Columns<'_>) -> Result<Previous, StoreError> {
    Ok(Previous {
        client_id: ClientId::stored(columns.text()?),
        check_in: CheckInId::stored(columns.text()?),
        body_hash: columns.text()?,
        assessment: columns.text()?,
    })
}
