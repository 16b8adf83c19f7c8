//! Rule: a text has the same variables in every language, and only those that pages fill in.

use std::collections::BTreeSet;

use super::entry::Entry;
use super::report::Report;
use super::reviewed::Reviewed;

const RULE: &str = "variables";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    let languages = &it.content.protocol.table.languages;
    let Some(first) = languages.first() else {
        return;
    };
    let first: &str = first.as_ref();
    for entry in &it.entries {
        unknown(it, entry, report);
        let mut originals = it.of_language(first);
        let original = originals.find(|original| original.key == entry.key);
        if let Some(original) = original
            && original.variables != entry.variables
        {
            let what = format!(
                "{} has {}, but {} in {first}",
                entry.key,
                listed(&entry.variables),
                listed(&original.variables)
            );
            let remedy = "write the same variables in every language";
            report.error(RULE, entry.finding_at_key(what, remedy));
        }
    }
}

fn unknown(it: &Reviewed<'_>, entry: &Entry<'_>, report: &mut Report) {
    let known = &it.settings.table.variables;
    for name in &entry.variables {
        if !known.iter().any(|one| one == name) {
            let what = format!("no page fills in ${name} of {}", entry.key);
            let remedy = "use a variable of lint.toml, or have a page fill it in";
            report.error(RULE, entry.finding_at_key(what, remedy));
        }
    }
}

fn listed(variables: &BTreeSet<&str>) -> String {
    if variables.is_empty() {
        return "no variables".to_owned();
    }
    let named: Vec<String> = variables.iter().map(|name| format!("${name}")).collect();
    named.join(", ")
}
