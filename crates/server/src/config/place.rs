//! Names the place where a setting was given, so that a message leads there.

use figment::error::Kind;
use figment::{Error, Metadata, Source};

use crate::say::one_line;

/// As a flag.
pub(super) fn flag(setting: &str) -> String {
    format!("--{}", setting.replace(['.', '_'], "-"))
}

/// As a variable of the environment.
pub(super) fn variable(setting: &str) -> String {
    format!("AFTERNEEDLE_{}", setting.replace('.', "_").to_uppercase())
}

/// Where a setting came from, in words.
pub(super) fn of(metadata: Option<&Metadata>, setting: &str) -> String {
    match metadata.and_then(|metadata| metadata.source.as_ref()) {
        Some(Source::File(path)) => format!("`{setting}` in {}", path.display()),
        Some(Source::Custom(source)) if source == super::variables::SOURCE => variable(setting),
        _ => flag(setting),
    }
}

/// What is wrong with a value, in one sentence.
pub(super) fn sentence(error: &Error) -> String {
    let what = match &error.kind {
        Kind::InvalidType(actual, expected) | Kind::InvalidValue(actual, expected) => {
            format!("{actual} stands where {expected} is expected")
        }
        Kind::UnknownVariant(value, known) => format!("`{value}` is none of {}", known.join(", ")),
        other => one_line(&other.to_string()),
    };
    format!(
        "{}: {what}",
        of(error.metadata.as_ref(), &error.path.join("."))
    )
}
