//! Values on their way into a statement, borrowed from what is being stored.

use care::port::StoreError;
use sqlx::Arguments;
use sqlx::any::AnyArguments;

use crate::error::unbound;

/// One value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'v> {
    /// NULL of a TEXT column.
    NoText,
    /// NULL of a BIGINT or SMALLINT column.
    NoInt,
    /// NULL of a BLOB or BYTEA column.
    NoBytes,
    /// TEXT.
    Text(&'v str),
    /// BIGINT or SMALLINT.
    Int(i64),
    /// BLOB or BYTEA.
    Bytes(&'v [u8]),
}

impl<'v> From<&'v str> for Value<'v> {
    fn from(text: &'v str) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value<'_> {
    fn from(int: i64) -> Self {
        Self::Int(int)
    }
}

impl<'v> From<Option<&'v str>> for Value<'v> {
    fn from(text: Option<&'v str>) -> Self {
        text.map_or(Self::NoText, Self::Text)
    }
}

impl From<Option<i64>> for Value<'_> {
    fn from(int: Option<i64>) -> Self {
        int.map_or(Self::NoInt, Self::Int)
    }
}

impl<'v> From<Option<&'v [u8]>> for Value<'v> {
    fn from(bytes: Option<&'v [u8]>) -> Self {
        bytes.map_or(Self::NoBytes, Self::Bytes)
    }
}

/// Values to bind, in order.
#[derive(Default)]
pub(crate) struct Values<'v>(Vec<Value<'v>>);

impl<'v> Values<'v> {
    /// Binds one more.
    pub(crate) fn add(&mut self, value: impl Into<Value<'v>>) -> &mut Self {
        self.0.push(value.into());
        self
    }

    /// In order.
    pub(crate) fn as_slice(&self) -> &[Value<'v>] {
        &self.0
    }

    /// Forgets all but the first `len`, and keeps the room.
    pub(crate) fn truncate(&mut self, len: usize) {
        self.0.truncate(len);
    }

    /// As SQLite's own library takes them, for work that goes on by itself.
    pub(crate) fn owned(&self) -> Vec<rusqlite::types::Value> {
        let own = |value: &Value<'_>| match *value {
            Value::NoText | Value::NoInt | Value::NoBytes => rusqlite::types::Value::Null,
            Value::Text(text) => text.to_owned().into(),
            Value::Int(int) => int.into(),
            Value::Bytes(bytes) => bytes.to_vec().into(),
        };
        self.0.iter().map(own).collect()
    }

    /// As sqlx takes them.
    pub(crate) fn arguments(&self) -> Result<AnyArguments, StoreError> {
        let mut arguments = AnyArguments::default();
        for value in &self.0 {
            let added = match *value {
                Value::NoText => arguments.add(None::<&str>),
                Value::NoInt => arguments.add(None::<i64>),
                Value::NoBytes => arguments.add(None::<&[u8]>),
                Value::Text(text) => arguments.add(text),
                Value::Int(int) => arguments.add(int),
                Value::Bytes(bytes) => arguments.add(bytes),
            };
            added.map_err(|_| unbound())?;
        }
        Ok(arguments)
    }
}
