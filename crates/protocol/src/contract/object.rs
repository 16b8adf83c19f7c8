//! Reads an object member by member; what nobody asked for is an error.

use std::borrow::Cow;

use super::problem::short;
use super::{Json, Problem};
use crate::finding::nearest;

/// An object that is being read. Missing and null are both `None`.
pub(super) struct Object<'a> {
    path: String,
    members: &'a [(Cow<'a, str>, Json<'a>)],
}

impl<'a> Object<'a> {
    /// Takes an object with no other keys than these.
    pub(super) fn of(
        json: &'a Json<'a>,
        path: &str,
        keys: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Option<Self> {
        let Json::Object(members) = json else {
            problems.push(Problem::new(
                path,
                format!("send an object, not {}", json.kind()),
            ));
            return None;
        };
        for (key, _) in members
            .iter()
            .filter(|(key, _)| !keys.contains(&key.as_ref()))
        {
            problems.push(unknown(
                &Problem::join(path, key),
                "key",
                key,
                keys.iter().copied(),
            ));
        }
        Some(Self {
            path: path.to_owned(),
            members,
        })
    }

    pub(super) fn path(&self, key: &str) -> String {
        Problem::join(&self.path, key)
    }

    pub(super) fn get(&self, key: &str) -> Option<&'a Json<'a>> {
        let found = self
            .members
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value);
        found.filter(|value| **value != Json::Null)
    }

    pub(super) fn flag(&self, key: &str, problems: &mut Vec<Problem>) -> Option<bool> {
        match self.get(key)? {
            Json::Bool(value) => Some(*value),
            other => self.wrong(key, "true, false or null", other, problems),
        }
    }

    /// A whole number from 0 to 10.
    pub(super) fn scale(&self, key: &str, problems: &mut Vec<Problem>) -> Option<u8> {
        match self.get(key)? {
            Json::Number(value) => {
                let whole = (0_u8..=10).find(|whole| f64::from(*whole) == *value);
                if whole.is_none() {
                    problems.push(Problem::new(
                        &self.path(key),
                        "send a whole number from 0 to 10, or null",
                    ));
                }
                whole
            }
            other => self.wrong(key, "a whole number from 0 to 10, or null", other, problems),
        }
    }

    pub(super) fn text(&self, key: &str, problems: &mut Vec<Problem>) -> Option<&'a str> {
        match self.get(key)? {
            Json::Text(text) => Some(text),
            other => self.wrong(key, "text or null", other, problems),
        }
    }

    /// One of these ids.
    pub(super) fn one_of(
        &self,
        key: &str,
        known: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Option<&'a str> {
        let text = self.text(key, problems)?;
        if known.contains(&text) {
            return Some(text);
        }
        problems.push(unknown(
            &self.path(key),
            "value",
            text,
            known.iter().copied(),
        ));
        None
    }

    /// A list of ids; `None` where it is missing, null or not a list.
    pub(super) fn ids(
        &self,
        key: &str,
        what: &str,
        known: &[&str],
        problems: &mut Vec<Problem>,
    ) -> Option<Vec<String>> {
        let values = match self.get(key)? {
            Json::List(values) => values,
            other => return self.wrong(key, "a list of ids, or null", other, problems),
        };
        let mut ids = Vec::new();
        for (index, value) in values.iter().enumerate() {
            let path = || format!("{}[{index}]", self.path(key));
            match value {
                Json::Text(id) if known.contains(&id.as_ref()) => {
                    if ids.iter().all(|earlier: &String| earlier != id) {
                        ids.push(id.clone().into_owned());
                    }
                }
                Json::Text(id) => problems.push(unknown(&path(), what, id, known.iter().copied())),
                other => problems.push(Problem::new(
                    &path(),
                    format!("send an id as text, not {}", other.kind()),
                )),
            }
        }
        Some(ids)
    }

    pub(super) fn wrong<T>(
        &self,
        key: &str,
        wanted: &str,
        found: &Json<'_>,
        problems: &mut Vec<Problem>,
    ) -> Option<T> {
        problems.push(Problem::new(
            &self.path(key),
            format!("send {wanted}, not {}", found.kind()),
        ));
        None
    }
}

/// An id or key that nobody knows, with the nearest known one.
pub(super) fn unknown<'a>(
    path: &str,
    what: &str,
    word: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
) -> Problem {
    let remedy = match nearest(word, known.clone()) {
        Some(near) => format!("did you mean \"{near}\"?"),
        None => {
            let all: Vec<&str> = known.into_iter().collect();
            if all.len() <= 20 {
                format!("known are {}", all.join(", "))
            } else {
                "see the list of ids".to_owned()
            }
        }
    };
    Problem::new(
        path,
        format!("\"{}\" is not a known {what}; {remedy}", short(word)),
    )
}
