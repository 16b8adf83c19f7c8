//! Which events are looked at, as addresses and forms say it.

use care::alert::{Relation, Severity};
use care::practice::{Since, Wanted, WantedRelation};

use crate::page::Page;
use crate::page::choice::Choice;

const SUSPECTED: &str = "suspected";
const ANY: &str = "any";
const EVER: &str = "ever";
const YEAR: &str = "year";

/// From three fields; what is not known is as if it were not said.
pub(super) fn parsed(severity: &str, relation: &str, since: &str) -> Wanted {
    let only = Relation::from_id(relation).map(WantedRelation::Only);
    Wanted {
        severity: Severity::from_id(severity),
        relation: match relation {
            ANY => WantedRelation::Any,
            _ => only.unwrap_or_default(),
        },
        since: if since == EVER {
            Since::Ever
        } else {
            Since::Year
        },
    }
}

/// The three fields, each with what is chosen.
pub(super) fn choices(page: &Page, wanted: Wanted) -> [Vec<Choice>; 3] {
    let relation = match wanted.relation {
        WantedRelation::Suspected => SUSPECTED,
        WantedRelation::Only(relation) => relation.id(),
        WantedRelation::Any => ANY,
    };
    let since = match wanted.since {
        Since::Year => YEAR,
        Since::Ever => EVER,
    };
    let severities = [("", "register-any-severity")]
        .into_iter()
        .chain(Severity::ALL.map(|one| (one.id(), severity(one))));
    let relations = [(SUSPECTED, "register-suspected")]
        .into_iter()
        .chain(Relation::ALL.map(|one| (one.id(), relation_key(one))))
        .chain([(ANY, "register-any-relation")]);
    let times = [(YEAR, "practice-year"), (EVER, "register-ever")].into_iter();
    [
        chosen(page, severities, wanted.severity.map_or("", Severity::id)),
        chosen(page, relations, relation),
        chosen(page, times, since),
    ]
}

fn chosen(
    page: &Page,
    all: impl Iterator<Item = (&'static str, &'static str)>,
    value: &str,
) -> Vec<Choice> {
    let mut all: Vec<Choice> = all.map(|(id, key)| Choice::new(id, &page.t(key))).collect();
    Choice::choose(&mut all, value);
    all
}

/// The furniture key of a severity.
pub(super) fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Mild => "register-mild",
        Severity::Significant => "register-significant",
        Severity::Serious => "register-serious",
    }
}

/// The furniture key of a relation.
pub(super) fn relation_key(relation: Relation) -> &'static str {
    match relation {
        Relation::Related => "register-related",
        Relation::Possible => "register-possible",
        Relation::Unrelated => "register-unrelated",
    }
}
