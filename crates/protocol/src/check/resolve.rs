//! Looks up ids and collects what cannot be found.

use std::collections::BTreeSet;

use toml::Spanned;
use triage::Disposition;

use crate::Finding;
use crate::finding::{File, nearest};

/// What content may rest on, by id.
#[derive(Debug, Default)]
pub(crate) struct Known {
    pub(crate) sources: Vec<String>,
    pub(crate) facts: Vec<String>,
}

/// How good evidence can be, best first.
const GRADES: [&str; 6] = [
    "trial",
    "cohort",
    "article",
    "case_report",
    "consensus",
    "expert",
];

/// Collects findings while tables are turned into the catalogue.
#[derive(Debug, Default)]
pub(crate) struct Resolver {
    pub(crate) findings: Vec<Finding>,
}

impl Resolver {
    pub(crate) fn report(&mut self, file: &File, id: &Spanned<String>, what: String, remedy: &str) {
        self.findings
            .push(file.finding(id.span().start, what, remedy));
    }

    /// Ids must be unique, short and plain, so that they can be variables, text keys and JSON keys.
    pub(crate) fn unique<'a>(
        &mut self,
        file: &File,
        ids: impl IntoIterator<Item = &'a Spanned<String>>,
    ) {
        let mut seen = BTreeSet::new();
        for id in ids {
            let text: &str = id.as_ref();
            if !is_plain(text) {
                let remedy = "use lower-case letters, digits, _ and ., starting with a letter";
                self.report(file, id, format!("\"{text}\" is not an id"), remedy);
            }
            if !seen.insert(text) {
                self.report(
                    file,
                    id,
                    format!("the id {text} is used twice"),
                    "give each its own id",
                );
            }
        }
    }

    /// Every id must be among the known ones.
    pub(crate) fn known(
        &mut self,
        file: &File,
        what: &str,
        ids: &[Spanned<String>],
        known: &[String],
    ) {
        for id in ids {
            let text: &str = id.as_ref();
            if !known.iter().any(|one| one == text) {
                let remedy = match nearest(text, known.iter().map(String::as_str)) {
                    Some(near) => format!("did you mean {near}?"),
                    None => format!("add the {what} or correct the id"),
                };
                self.report(file, id, format!("there is no {what} \"{text}\""), &remedy);
            }
        }
    }

    /// A rule, a piece of advice: each must rest on something.
    pub(crate) fn sources(
        &mut self,
        file: &File,
        id: &Spanned<String>,
        ids: &[Spanned<String>],
        known: &[String],
    ) {
        if ids.is_empty() {
            self.report(
                file,
                id,
                format!("{} names no source", id.as_ref()),
                "name one of sources.toml",
            );
        }
        self.known(file, "source", ids, known);
    }

    /// Advice, an explanation, a number: each must rest on a row of facts.toml.
    pub(crate) fn facts(
        &mut self,
        file: &File,
        id: &Spanned<String>,
        ids: &[Spanned<String>],
        known: &Known,
    ) {
        if ids.is_empty() {
            let what = format!("{} names no fact", id.as_ref());
            self.report(file, id, what, "name a row of facts.toml, like \"H1\"");
        }
        self.known(file, "fact", ids, &known.facts);
    }

    /// What is guarded against, or could be overlooked: a row of facts.toml.
    pub(crate) fn hazard(&mut self, file: &File, id: &Spanned<String>, known: &Known) {
        self.known(file, "fact", std::slice::from_ref(id), &known.facts);
    }

    pub(crate) fn grade(&mut self, file: &File, grade: &Spanned<String>) {
        self.known(
            file,
            "grade",
            std::slice::from_ref(grade),
            &GRADES.map(str::to_owned),
        );
    }

    pub(crate) fn disposition(&mut self, file: &File, id: &Spanned<String>) -> Disposition {
        Disposition::from_id(id.as_ref()).unwrap_or_else(|| {
            let what = format!("\"{}\" is not a disposition", id.as_ref());
            self.report(
                file,
                id,
                what,
                "write self_care, contact, urgent or emergency",
            );
            Disposition::SelfCare
        })
    }
}

fn is_plain(id: &str) -> bool {
    id.starts_with(|first: char| first.is_ascii_lowercase())
        && id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '.')
}
