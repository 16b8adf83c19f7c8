//! Rule: patients' sentences are easy to read, as measured by their language's own formula.
//!
//! A text that is long enough is measured by itself. Short ones say little alone: all of a kind (all signs, all scales)
//! are measured together. Labels and anatomical names are not sentences and are counted as unmeasured.

use std::collections::BTreeMap;

use super::entry::Entry;
use super::reading::Counts;
use super::report::{Measured, Report};
use super::reviewed::Reviewed;
use super::settings::{Formula, Reading};

const RULE: &str = "reading-age";
const MEND: &str = "use shorter sentences and plainer words";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    for language in &it.content.protocol.table.languages {
        let name: &str = language.as_ref();
        let mut settings = it.settings.table.reading.iter();
        match settings.find(|reading| reading.language == name) {
            Some(reading) => measure(it, reading, report),
            None => {
                let what = format!("the texts in {name} are not measured");
                let remedy = "add a [[reading]] for it to lint.toml, or have a reader judge them";
                let at = language.span().start;
                let finding = it.content.protocol.file.finding(at, what, remedy);
                report.warning(RULE, finding);
                report.measured(unmeasured(it, name));
            }
        }
    }
}

fn unmeasured(it: &Reviewed<'_>, language: &str) -> Measured {
    Measured {
        language: language.to_owned(),
        formula: None,
        texts: 0,
        short: 0,
        labels: it.of_language(language).count(),
        hardest: 0.0,
    }
}

fn measure(it: &Reviewed<'_>, reading: &Reading, report: &mut Report) {
    let mut done = Measured {
        formula: Some(reading.formula.name()),
        labels: 0,
        ..unmeasured(it, &reading.language)
    };
    let mut short: BTreeMap<&str, (&Entry<'_>, Counts)> = BTreeMap::new();
    for entry in it.of_language(&reading.language) {
        let counts = Counts::of(&entry.text, reading);
        if it
            .settings
            .table
            .labels
            .iter()
            .any(|kind| kind == entry.kind())
        {
            done.labels += 1;
        } else if counts.words < reading.words_least {
            done.short += 1;
            let together = short
                .entry(entry.kind())
                .or_insert((entry, Counts::default()));
            together.1 = together.1.and(counts);
        } else {
            done.texts += 1;
            judge(reading, entry, &entry.key, counts, &mut done, report);
        }
    }
    for (kind, (first, counts)) in short {
        // A handful of words stays too little even together.
        if counts.words >= reading.words_least {
            let what = format!("the short texts of the kind \"{kind}\"");
            judge(reading, first, &what, counts, &mut done, report);
        }
    }
    report.measured(done);
}

fn judge(
    reading: &Reading,
    entry: &Entry<'_>,
    what: &str,
    counts: Counts,
    done: &mut Measured,
    report: &mut Report,
) {
    let Some(measure) = counts.measure(reading.formula) else {
        return;
    };
    let is_first = done.hardest == 0.0;
    if is_first || reading.formula.is_harder(measure, done.hardest) {
        done.hardest = measure;
    }
    if reading.formula.is_harder(measure, reading.limit) {
        let unit = reading.formula.name();
        let limit = reading.limit;
        let side = match reading.formula {
            Formula::FleschKincaid => "at most",
            Formula::SzigrisztPazos => "at least",
        };
        let what = format!("{what} has the {unit} {measure:.1}, {side} {limit} is the limit");
        report.error(RULE, entry.finding_at_key(what, MEND));
    }
}
