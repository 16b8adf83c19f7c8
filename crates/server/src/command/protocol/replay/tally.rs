//! What a replay found: counts for each change, and the check-ins that would have been told something else.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use care::record::replay::Replayed;
use protocol::{Assessed, CompiledProtocol, Disposition};
use serde_json::{Value, json};

use crate::say;

/// So many ids are listed for each direction; `--json` lists all.
const LISTED_MAX: usize = 1_000;

/// Counts and lists.
#[derive(Default)]
pub(super) struct Tally {
    check_ins: u64,
    without_words: u64,
    /// Check-ins that the present protocol assessed when they came in, and assesses otherwise now.
    differ_from_record: u64,
    /// Check-ins that could not be read.
    pub(super) unreadable: u64,
    changes: BTreeMap<(Disposition, Disposition), u64>,
    lowered: List,
    raised: List,
}

#[derive(Default)]
struct List {
    lines: Vec<String>,
    more: u64,
}

impl List {
    fn add(&mut self, line: impl FnOnce() -> String) {
        if self.lines.len() < LISTED_MAX {
            self.lines.push(line());
        } else {
            self.more += 1;
        }
    }

    fn print(&self, heading: &str) -> std::io::Result<()> {
        if self.lines.is_empty() {
            return Ok(());
        }
        say::line(&format!("\n{heading}"))?;
        for line in &self.lines {
            say::line(&format!("  {line}"))?;
        }
        if self.more > 0 {
            say::line(&format!("  and {} more: --json lists all", self.more))?;
        }
        Ok(())
    }
}

impl Tally {
    /// Counts one.
    pub(super) fn add(&mut self, one: &Replayed, present: &CompiledProtocol) {
        self.check_ins += 1;
        self.without_words += u64::from(one.without_words);
        let by_present = one.recorded_by == present.sha256();
        self.differ_from_record +=
            u64::from(by_present && !one.without_words && one.told != one.old.disposition);
        let (from, to) = (one.old.disposition, one.new.disposition);
        *self.changes.entry((from, to)).or_default() += 1;
        let line = || {
            format!(
                "{}  {} -> {}  {}",
                one.check_in,
                from.id(),
                to.id(),
                because(&one.old, &one.new)
            )
        };
        match to.cmp(&from) {
            Ordering::Less => self.lowered.add(line),
            Ordering::Greater => self.raised.add(line),
            Ordering::Equal => {}
        }
    }

    /// Prints the counts, then the lists, lowered first.
    pub(super) fn print(
        &self,
        old: &CompiledProtocol,
        new: &CompiledProtocol,
    ) -> std::io::Result<()> {
        say::line(&format!("present  {}", name(old)))?;
        say::line(&format!("new      {}", name(new)))?;
        let of = |wanted: Ordering| -> u64 {
            let counts = self.changes.iter();
            counts
                .filter(|((from, to), _)| to.cmp(from) == wanted)
                .map(|(_, count)| count)
                .sum()
        };
        say::line(&format!(
            "\n{} check-ins: {} told the same, {} lowered, {} raised",
            self.check_ins,
            of(Ordering::Equal),
            of(Ordering::Less),
            of(Ordering::Greater)
        ))?;
        for ((from, to), count) in self.changes.iter().filter(|((from, to), _)| from != to) {
            say::line(&format!("  {:<9} -> {:<9}  {count}", from.id(), to.id()))?;
        }
        for (count, what) in [
            (
                self.without_words,
                "assessed without the patient's own words, for want of the master key",
            ),
            (
                self.differ_from_record,
                "told something else now than when they came in, by the same protocol",
            ),
            (self.unreadable, "not read, as said above"),
        ] {
            if count > 0 {
                say::line(&format!("{count} {what}"))?;
            }
        }
        self.lowered.print("Lowered")?;
        self.raised.print("Raised")
    }
}

fn name(protocol: &CompiledProtocol) -> String {
    format!(
        "{} {} (sha256 {})",
        protocol.id(),
        protocol.version(),
        protocol.sha256()
    )
}

/// One check-in as a line of JSON.
pub(super) fn json(one: &Replayed) -> Value {
    let (from, to) = (one.old.disposition, one.new.disposition);
    let change = match to.cmp(&from) {
        Ordering::Less => "lowered",
        Ordering::Equal => "same",
        Ordering::Greater => "raised",
    };
    json!({
        "clinic": one.clinic.as_str(),
        "check_in": one.check_in.as_str(),
        "change": change,
        "told": one.told.id(),
        "from": from.id(),
        "to": to.id(),
        "from_complete": one.old.complete,
        "to_complete": one.new.complete,
        "rules_gone": without(&one.old, &one.new),
        "rules_new": without(&one.new, &one.old),
        "without_words": one.without_words,
    })
}

/// Rules of one assessment that the other does not have.
fn without<'a>(of: &'a Assessed, other: &Assessed) -> Vec<&'a str> {
    let is_in_other = |rule: &str| other.reasons.iter().any(|reason| reason.rule == rule);
    let rules = of.reasons.iter().map(|reason| reason.rule.as_str());
    rules.filter(|rule| !is_in_other(rule)).collect()
}

fn because(old: &Assessed, new: &Assessed) -> String {
    let gone = without(old, new).into_iter().map(|rule| format!("-{rule}"));
    let added = without(new, old).into_iter().map(|rule| format!("+{rule}"));
    gone.chain(added).collect::<Vec<_>>().join(" ")
}
