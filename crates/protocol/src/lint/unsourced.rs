//! Rule: what is said rests on something that a reader can look up.

use toml::Spanned;

use super::report::Report;
use super::reviewed::Reviewed;
use crate::content::RawSource;
use crate::finding::File;

const RULE: &str = "unsourced";
const MEND: &str =
    "name a publication with a DOI or PMID, or have a clinical lead confirm and replace it";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    let content = it.content;
    for rule in &content.rules {
        look(it, report, &rule.file, &rule.table.id, &rule.table.sources);
    }
    for advice in &content.advice.table.advice {
        look(
            it,
            report,
            &content.advice.file,
            &advice.id,
            &advice.sources,
        );
    }
    for one in &content.explanations.table.explanation {
        look(
            it,
            report,
            &content.explanations.file,
            &one.id,
            &one.sources,
        );
    }
}

fn look(
    it: &Reviewed<'_>,
    report: &mut Report,
    file: &File,
    id: &Spanned<String>,
    sources: &[Spanned<String>],
) {
    let table = &it.content.sources.table.source;
    let can_be_looked_up = |id: &Spanned<String>| {
        let source = table
            .iter()
            .find(|source| source.id.as_ref() == id.as_ref());
        source.is_some_and(is_at_hand)
    };
    if !sources.iter().any(can_be_looked_up) {
        let what = format!("{} rests only on what nobody can look up", id.as_ref());
        report.warning(RULE, file.finding(id.span().start, what, MEND));
    }
}

/// It has an address, or the authors had the whole of it.
fn is_at_hand(source: &RawSource) -> bool {
    source.doi.is_some()
        || source.pmid.is_some()
        || source.url.is_some()
        || source.read_as.as_ref() == "full"
}
