//! JSON as it was written: members in order, repeated keys kept so that they can be refused.
//!
//! Keys and texts borrow from what was read; only those with an escape are copied.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::Problem;

/// A JSON value that still knows whether a key was repeated.
#[derive(Clone, Debug, PartialEq)]
pub enum Json<'a> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number; whole numbers are exact up to 2^53.
    Number(f64),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object's members, in the order in which they were written.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// Reads one value in which no key stands twice.
    ///
    /// # Errors
    /// Problems with an empty path where this is not JSON, and one with the path of every repeated key.
    pub fn parse(text: &'a str) -> Result<Self, Vec<Problem>> {
        let json = Self::read(text)?;
        let repeated = json.repeated();
        if repeated.is_empty() {
            Ok(json)
        } else {
            Err(repeated)
        }
    }

    /// Reads one value, for a reader who tells [`Self::repeated`] together with what else is wrong.
    ///
    /// # Errors
    /// A problem with an empty path where this is not JSON.
    pub fn read(text: &'a str) -> Result<Self, Vec<Problem>> {
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            let place = format!("line {}, column {}", error.line(), error.column());
            let what = error.to_string();
            let what = what
                .split(" at line ")
                .next()
                .unwrap_or("it cannot be read");
            vec![Problem::new(
                "",
                format!("this is not valid JSON: {what} at {place}"),
            )]
        })
    }

    /// A problem with the path of every key that stands in its object a second time.
    #[must_use]
    pub fn repeated(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        // Paths cost more than the look: they are made only where there is something to say.
        if self.has_repeated() {
            self.find_repeated("", &mut problems);
        }
        problems
    }

    fn has_repeated(&self) -> bool {
        match self {
            Self::Object(members) => {
                is_repeated(members) || members.iter().any(|(_, value)| value.has_repeated())
            }
            Self::List(values) => values.iter().any(Self::has_repeated),
            _ => false,
        }
    }

    /// What kind of value this is, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }

    fn find_repeated(&self, path: &str, problems: &mut Vec<Problem>) {
        match self {
            Self::Object(members) => {
                let mut seen = std::collections::BTreeSet::new();
                for (key, value) in members {
                    let path = Problem::join(path, key);
                    if !seen.insert(key) {
                        problems.push(Problem::new(
                            &path,
                            "this key stands here twice; send it once",
                        ));
                    }
                    value.find_repeated(&path, problems);
                }
            }
            Self::List(values) => {
                let each = values.iter().enumerate();
                each.for_each(|(index, value)| {
                    value.find_repeated(&format!("{path}[{index}]"), problems)
                });
            }
            _ => {}
        }
    }
}

/// Few members are compared each with each; many, as somebody may send to keep us busy, by a set.
fn is_repeated(members: &[(Cow<'_, str>, Json<'_>)]) -> bool {
    const FEW: usize = 16;
    if members.len() <= FEW {
        let earlier = |at: usize, key: &str| members.iter().take(at).any(|(one, _)| one == key);
        let mut numbered = members.iter().enumerate();
        return numbered.any(|(at, (key, _))| earlier(at, key));
    }
    let mut seen = HashSet::with_capacity(members.len());
    members.iter().any(|(key, _)| !seen.insert(key))
}

impl<'de> Deserialize<'de> for Json<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyJson)
    }
}

struct AnyJson;

impl<'de> Visitor<'de> for AnyJson {
    type Value = Json<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a JSON value")
    }
    fn visit_unit<E>(self) -> Result<Json<'de>, E> {
        Ok(Json::Null)
    }
    fn visit_bool<E>(self, value: bool) -> Result<Json<'de>, E> {
        Ok(Json::Bool(value))
    }
    // Beyond 2^53 the last digits are lost; nothing in the contract is that large.
    #[expect(
        clippy::cast_precision_loss,
        reason = "no value of the contract is beyond 2^53"
    )]
    fn visit_u64<E>(self, value: u64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }
    #[expect(
        clippy::cast_precision_loss,
        reason = "no value of the contract is beyond 2^53"
    )]
    fn visit_i64<E>(self, value: i64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value as f64))
    }
    fn visit_f64<E>(self, value: f64) -> Result<Json<'de>, E> {
        Ok(Json::Number(value))
    }
    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Borrowed(value)))
    }
    fn visit_str<E>(self, value: &str) -> Result<Json<'de>, E> {
        Ok(Json::Text(Cow::Owned(value.to_owned())))
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Json<'de>, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = from.next_element()? {
            values.push(value);
        }
        Ok(Json::List(values))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Json<'de>, A::Error> {
        let mut members = Vec::new();
        while let Some((Key(key), value)) = from.next_entry()? {
            members.push((key, value));
        }
        Ok(Json::Object(members))
    }
}

/// A member's name; serde's own `Cow` would copy each.
struct Key<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Key<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_str(AnyKey)
    }
}

struct AnyKey;

impl<'de> Visitor<'de> for AnyKey {
    type Value = Key<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a key")
    }
    fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Borrowed(value)))
    }
    fn visit_str<E>(self, value: &str) -> Result<Key<'de>, E> {
        Ok(Key(Cow::Owned(value.to_owned())))
    }
}
