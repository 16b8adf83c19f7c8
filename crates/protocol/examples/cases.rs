//! Runs the case bank and prints a table: `cargo run -p protocol --example cases [clinical/cases/FILE.jsonl …]`.
#![expect(clippy::print_stdout, reason = "the table is what this is for")]

use protocol::contract::{Problem, parse_request};
use protocol::{CompiledProtocol, Disposition};
use serde_json::Value;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let protocol = CompiledProtocol::shipped()?;
    let here = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../clinical/cases/bank.jsonl"
    );
    let named: Vec<String> = std::env::args().skip(1).collect();
    for path in if named.is_empty() {
        vec![here.to_owned()]
    } else {
        named
    } {
        for line in std::fs::read_to_string(path)?.lines() {
            let case: Value = serde_json::from_str(line)?;
            println!("{}", row(&protocol, &case)?);
        }
    }
    Ok(())
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
