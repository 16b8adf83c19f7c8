//! Rule: advice is hidden where a sign speaks against it.

use super::report::Report;
use super::reviewed::Reviewed;
use super::settings::SpeaksAgainst;
use crate::content::RawAdvice;

const RULE: &str = "against";

pub(super) fn check(it: &Reviewed<'_>, report: &mut Report) {
    for against in &it.settings.table.speaks_against {
        known_signs(it, against, report);
        let fact: &str = against.fact.as_ref();
        let rests_on_it = |advice: &&RawAdvice| advice.facts.iter().any(|one| one.as_ref() == fact);
        let mut used = false;
        for advice in it.content.advice.table.advice.iter().filter(rests_on_it) {
            used = true;
            look(it, against, advice, report);
        }
        if !used {
            let what = format!("no advice rests on the fact {fact}");
            let at = against.fact.span().start;
            let finding = it
                .settings
                .file
                .finding(at, what, "correct the id or remove it");
            report.error(RULE, finding);
        }
    }
}

fn look(it: &Reviewed<'_>, against: &SpeaksAgainst, advice: &RawAdvice, report: &mut Report) {
    for sign in &against.signs {
        let sign: &str = sign.as_ref();
        if !advice.not_when.iter().any(|one| one.as_ref() == sign) {
            let what = format!(
                "{} is shown with {sign}, which speaks against it",
                advice.id.as_ref()
            );
            let remedy = format!("add \"{sign}\" to its not_when");
            let at = advice.id.span().start;
            report.error(RULE, it.content.advice.file.finding(at, what, remedy));
        }
    }
}

fn known_signs(it: &Reviewed<'_>, against: &SpeaksAgainst, report: &mut Report) {
    for sign in &against.signs {
        if it.protocol.sign(sign.as_ref()).is_none() {
            let what = format!("there is no sign \"{}\"", sign.as_ref());
            let at = sign.span().start;
            let finding = it
                .settings
                .file
                .finding(at, what, "write an id of questions.toml");
            report.error(RULE, finding);
        }
    }
}
