//! Runs cases and prints a table, then undertriage and overtriage for each kind with the exact 95 % upper bound:
//! `cargo xtask cases [FILE.jsonl …]`, the case bank without a file.
#![expect(clippy::print_stdout, reason = "the table is what this is for")]

use std::collections::BTreeMap;

use protocol::contract::{Problem, parse_request};
use protocol::{CompiledProtocol, Disposition};
use serde_json::Value;

/// Cases of a kind, and how many of them came out too low and too high.
#[derive(Clone, Copy, Default)]
struct Count {
    all: u32,
    under: u32,
    over: u32,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let protocol = CompiledProtocol::shipped()?;
    let here = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../clinical/cases/bank.jsonl"
    );
    let named: Vec<String> = std::env::args().skip(1).collect();
    let mut kinds: BTreeMap<String, Count> = BTreeMap::new();
    for path in if named.is_empty() {
        vec![here.to_owned()]
    } else {
        named
    } {
        for line in std::fs::read_to_string(path)?.lines() {
            let case: Value = serde_json::from_str(line)?;
            let row = row(&protocol, &case)?;
            let kind = case["kind"].as_str().unwrap_or("none").to_owned();
            for kind in [kind, "all".to_owned()] {
                let count = kinds.entry(kind).or_default();
                count.all += 1;
                count.under += u32::from(row.contains(" UNDER "));
                count.over += u32::from(row.contains(" OVER "));
            }
            println!("{row}");
        }
    }
    for (kind, count) in kinds {
        println!("{}", summary(&kind, count));
    }
    Ok(())
}

fn summary(kind: &str, count: Count) -> String {
    let bound = |found: u32| 100.0 * upper_bound(found, count.all);
    format!(
        "{kind:<16} {:>5} cases, undertriaged {} (at most {:.1} %), overtriaged {} (at most {:.1} %)",
        count.all,
        count.under,
        bound(count.under),
        count.over,
        bound(count.over)
    )
}

/// Clopper and Pearson's one-sided 95 % upper bound of a rate: the rate at which `found` or fewer of `all` come with 5 %.
fn upper_bound(found: u32, all: u32) -> f64 {
    let (mut low, mut high) = (f64::from(found) / f64::from(all.max(1)), 1.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if found < all && at_most(found, all, middle) > 0.05 {
            low = middle;
        } else {
            high = middle;
        }
    }
    if found == all { 1.0 } else { low }
}

/// The probability of `found` or fewer of `all` at this rate.
fn at_most(found: u32, all: u32, rate: f64) -> f64 {
    let mut log_choose = 0.0;
    let mut sum = 0.0;
    for k in 0..=found {
        if k > 0 {
            log_choose += f64::from(all - k + 1).ln() - f64::from(k).ln();
        }
        sum += (log_choose + f64::from(k) * rate.ln() + f64::from(all - k) * (-rate).ln_1p()).exp();
    }
    sum
}

fn row(protocol: &CompiledProtocol, case: &Value) -> Result<String, Box<dyn std::error::Error>> {
    let bound = |key: &str| {
        case[key]
            .as_str()
            .and_then(Disposition::from_id)
            .ok_or("a case without a range")
    };
    let (least, most) = (bound("expected_min")?, bound("expected_max")?);
    let request = parse_request(protocol, &case["input"].to_string())
        .map_err(|found| Problem::list(&found))?;
    let assessed = request.assess(protocol);
    let verdict = match assessed.disposition {
        found if found < least => "UNDER",
        found if found > most => "OVER",
        _ => "in range",
    };
    let rules: Vec<&str> = assessed
        .leading_reasons()
        .map(|reason| reason.rule.as_str())
        .collect();
    let undecided = assessed.undecided.join(" ");
    let id = case["id"].as_str().unwrap_or_default();
    let range = format!("{}..{}", least.id(), most.id());
    let tags = if case["tags"].to_string().contains("free-text-only") {
        "free text only"
    } else {
        ""
    };
    Ok(format!(
        "{id:<8} {:<10} {range:<22} {verdict:<8} {tags} {} {}",
        assessed.disposition.id(),
        rules.join(" "),
        if undecided.is_empty() {
            String::new()
        } else {
            format!("[open: {undecided}]")
        }
    ))
}
