//! Rule: no log line carries personal or health data, or a link's token.
//!
//! It knows fields by their names, so give what is personal its plain name.

use super::finding::Finding;
use super::house::House;
use super::rust::Rust;

const MACROS: &[&str] = &[
    "trace",
    "debug",
    "info",
    "warn",
    "error",
    "event",
    "span",
    "trace_span",
    "debug_span",
    "info_span",
    "warn_span",
    "error_span",
];
const PRIVATE: &[&str] = &[
    "name",
    "email",
    "phone",
    "words",
    "token",
    "link",
    "password",
    "birth_date",
    "free_text",
];
const MEND: &str = "Log the id or a count instead; what may be logged stands in ARCHITECTURE.md";

/// No tracing macro outside tests names a private field, and `instrument` takes no arguments along.
pub(super) fn check(house: &House) -> Vec<Finding> {
    let mut found = Vec::new();
    for (file, rust) in house.rust_files() {
        for index in 0..rust.tokens.len() {
            let Some(token) = rust.tokens.get(index).filter(|token| !token.in_test) else {
                continue;
            };
            let what = logged(rust, index).or_else(|| instrumented(rust, index));
            found.extend(what.map(|what| Finding::at(&file.path, token.line, what, MEND)));
        }
    }
    found
}

/// The private field of the macro call that begins here.
fn logged(rust: &Rust, index: usize) -> Option<String> {
    let name = &rust.tokens.get(index)?.text;
    if !MACROS.contains(&name.as_str()) || !rust.reads(index + 1, &["!", "("]) {
        return None;
    }
    let end = closing(rust, index + 2);
    let private = (index + 3..end).find_map(|at| private(rust, at))?;
    Some(format!("`{name}!` logs `{private}`"))
}

fn private(rust: &Rust, index: usize) -> Option<&'static str> {
    let token = rust.tokens.get(index)?;
    if let Some(string) = &token.string {
        return PRIVATE.iter().copied().find(|name| captures(string, name));
    }
    let called = rust.reads(index + 1, &["("]) || rust.reads(index + 1, &[":", ":"]);
    PRIVATE
        .iter()
        .copied()
        .find(|name| token.text == *name && !called)
}

/// Whether a format string captures the variable: `{name}` or `{name:?}`.
fn captures(format: &str, name: &str) -> bool {
    format.split('{').skip(1).any(|rest| {
        rest.strip_prefix(name)
            .is_some_and(|rest| rest.starts_with(['}', ':']))
    })
}

/// `#[instrument]` records every argument unless told otherwise.
fn instrumented(rust: &Rust, index: usize) -> Option<String> {
    let here = rust.reads(index, &["instrument"])
        && (rust.reads(index + 1, &["]"]) || rust.reads(index + 1, &["("]));
    let attribute =
        index >= 2 && (rust.reads(index - 2, &["#", "["]) || rust.reads(index - 2, &[":", ":"]));
    let end = (index..rust.tokens.len())
        .find(|at| rust.reads(*at, &["]"]))
        .unwrap_or(index);
    let skips = (index..end).any(|at| rust.reads(at, &["skip_all"]));
    (here && attribute && !skips)
        .then(|| "`instrument` logs every argument; write `skip_all`".to_owned())
}

/// Where the group that opens at `open` closes.
fn closing(rust: &Rust, open: usize) -> usize {
    let mut depth = 0_usize;
    for at in open..rust.tokens.len() {
        if rust.reads(at, &["("]) {
            depth += 1;
        } else if rust.reads(at, &[")"]) {
            depth -= 1;
        }
        if depth == 0 {
            return at;
        }
    }
    rust.tokens.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(body: &str) -> usize {
        check(&House::of(&[(
            "a/src/a.rs",
            &format!("fn a() {{ {body} }}"),
        )]))
        .len()
    }

    #[test]
    fn a_private_field_is_found_however_it_is_written() {
        for body in [
            "info!(email = %to, \"sent\");",
            "tracing::warn!(%phone);",
            "debug!(who = %patient.name, \"seen\");",
            "error!(\"no such link {token}\");",
            "info!(\"{words:?}\");",
            "let _ = info_span!(\"a\", link);",
        ] {
            assert_eq!(found(body), 1, "{body}");
        }
    }

    #[test]
    fn ids_and_counts_pass_and_so_do_plain_words() {
        for body in [
            "info!(clinic = %clinic.id, \"the link was sent\");",
            "warn!(count, \"token\");",
            "save(name, email);",
            "info!(a = name(1));",
        ] {
            assert_eq!(found(body), 0, "{body}");
        }
    }

    #[test]
    fn an_instrumented_function_must_skip_its_arguments() {
        let house = |attribute: &str| {
            House::of(&[("a/src/a.rs", &format!("{attribute}\nfn a(b: u8) {{}}"))])
        };
        assert_eq!(check(&house("#[instrument]")).len(), 1);
        assert_eq!(
            check(&house("#[tracing::instrument(level = \"info\")]")).len(),
            1
        );
        assert_eq!(check(&house("#[tracing::instrument(skip_all)]")), []);
    }
}
