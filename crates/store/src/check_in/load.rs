//! Loading all that decisions about a group need.

use std::collections::HashMap;

use care::check_in::{CheckInKey, EarlierCheckIn, LinkState, OpenSession, Previous};
use care::id::{CheckInId, ClientId, SessionId, StaffId};
use care::port::StoreError;
use care::treatment::TokenHash;

use super::{ALERTS, EARLIER, LINKS, PREVIOUS, SESSIONS};
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
    let mut tokens: Vec<&TokenHash> = keys.iter().map(|key| &key.token_hash).collect();
    tokens.sort_unstable();
    tokens.dedup();
    let mut links = Links::with_capacity(tokens.len());
    tx.read(kind, by_token(LINKS, "link"), &tokens, |columns| {
        let state = link_state(columns)?;
        links.insert(state.link.token_hash.clone(), state);
        Ok(())
    })
    .await?;
    tokens.retain(|token| links.contains_key(token));
    tx.read(kind, by_token(SESSIONS, "session"), &tokens, |columns| {
        with_link(&mut links, columns, |state, columns| {
            state.sessions.push(open_session(columns)?);
            Ok(())
        })
    })
    .await?;
    for state in links.values_mut() {
        let sessions = &mut state.sessions;
        sessions.sort_by(|a, b| (a.needled_at, &a.id).cmp(&(b.needled_at, &b.id)));
    }
    tx.read(kind, by_token(ALERTS, "alert"), &tokens, |columns| {
        with_link(&mut links, columns, |state, columns| {
            state.alert = Some(alert(columns)?);
            Ok(())
        })
    })
    .await?;
    tx.read(kind, by_token(EARLIER, "check_in"), &tokens, |columns| {
        with_link(&mut links, columns, |state, columns| {
            state.earlier.push(earlier(columns)?);
            Ok(())
        })
    })
    .await?;
    tx.read(kind, BY_KEY, keys, |columns| {
        with_link(&mut links, columns, |state, columns| {
            state.previous.push(previous_one(columns)?);
            Ok(())
        })
    })
    .await?;
    Ok(links)
}

const DOING: &str = "loading a group of check-ins";

/// A text for many tokens.
fn by_token<'t>(text: BulkText, table: &'static str) -> ForEach<'static, &'t TokenHash> {
    ForEach {
        text,
        table,
        doing: DOING,
        before: &[],
        bind: |token, values| {
            values.add(token.as_str());
        },
    }
}

const BY_KEY: ForEach<'_, CheckInKey> = ForEach {
    text: PREVIOUS,
    table: "check_in",
    doing: DOING,
    before: &[],
    bind: |key, values| {
        values
            .add(key.token_hash.as_str())
            .add(key.client_id.as_str());
    },
};

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
