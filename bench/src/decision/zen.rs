//! ZEN, another rule engine in Rust: thirty of our rules as one decision table, given input that is already parsed.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use protocol::CompiledProtocol;
use protocol::contract::parse_request;
use serde_json::{Map, Value, json};
use triage::Disposition;

use super::material::Material;
use crate::report::{Report, median};

const ROWS: usize = 30;
const BUILT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../target/zen");
const MANIFEST: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/zen/Cargo.toml");

/// Decisions a second; it also checks that no decision of theirs is above ours, which has all rules.
pub(super) fn measure(
    shipped: &CompiledProtocol,
    material: &Material,
    report: &mut Report,
) -> Result<f64> {
    let folder = tempfile::tempdir()?;
    let (table, lines) = (
        folder.path().join("table.json"),
        folder.path().join("lines"),
    );
    std::fs::write(&table, graph(shipped).to_string())?;
    std::fs::write(&lines, material.lines.join("\n"))?;
    let said = run(&table, &lines)?;
    let (rates, decided) = said.split_at_checked(3).context("it printed too little")?;
    let rates: Vec<f64> = rates
        .iter()
        .map(|line| line.parse())
        .collect::<Result<_, _>>()?;
    let fired = compare(shipped, material, decided)?;
    ensure!(fired > 0, "the table decided nothing");
    let rate = median(&rates);
    report.line(format!(
        "ZEN, {ROWS} rules as a table, parsed input        {:>9.0} ns ({fired} of {} inputs hit a row)",
        1e9 / rate,
        material.lines.len()
    ));
    Ok(rate)
}

fn run(table: &Path, lines: &Path) -> Result<Vec<String>> {
    let output = Command::new("cargo")
        .args([
            "run",
            "--quiet",
            "--release",
            "--manifest-path",
            MANIFEST,
            "--",
        ])
        .args([table, lines])
        .env("CARGO_TARGET_DIR", BUILT)
        .output()
        .context("starting ZEN")?;
    ensure!(
        output.status.success(),
        "ZEN failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let text = String::from_utf8(output.stdout)?;
    Ok(text.lines().map(str::to_owned).collect())
}

/// How many inputs hit a row.
fn compare(shipped: &CompiledProtocol, material: &Material, decided: &[String]) -> Result<usize> {
    ensure!(decided.len() == material.lines.len(), "it left inputs out");
    let mut fired = 0;
    for (line, decision) in material.lines.iter().zip(decided) {
        let decision: Value = serde_json::from_str(decision)?;
        let theirs = decision.get("disposition").and_then(Value::as_str);
        let theirs = theirs.and_then(Disposition::from_id).unwrap_or_default();
        let ours = parse_request(shipped, line)
            .map(|request| request.assess(shipped).certain)
            .unwrap_or_default();
        ensure!(
            theirs <= ours,
            "ZEN raises {line} to {theirs:?}, we to {ours:?}"
        );
        fired += usize::from(theirs > Disposition::SelfCare);
    }
    Ok(fired)
}

/// One row for each of thirty signs: the sign is there and was not there before. The first row that fits decides.
fn graph(shipped: &CompiledProtocol) -> Value {
    let signs: Vec<&str> = shipped
        .signs()
        .take(ROWS)
        .map(|sign| sign.id.as_str())
        .collect();
    let inputs: Vec<Value> = (signs.iter())
        .map(|sign| json!({ "id": sign, "name": sign, "field": format!("answers.signs.{sign}") }))
        .collect();
    let rows: Vec<Value> = signs
        .iter()
        .enumerate()
        .map(|(at, sign)| row(at, sign))
        .collect();
    json!({
        "nodes": [
            { "id": "in", "name": "in", "type": "inputNode", "content": {} },
            { "id": "table", "name": "table", "type": "decisionTableNode", "content": {
                "hitPolicy": "first", "inputs": inputs, "rules": rows,
                "outputs": [{ "id": "to", "name": "to", "field": "disposition" }],
            } },
            { "id": "out", "name": "out", "type": "outputNode", "content": {} },
        ],
        "edges": [
            { "id": "a", "sourceId": "in", "targetId": "table" },
            { "id": "b", "sourceId": "table", "targetId": "out" },
        ],
    })
}

fn row(at: usize, sign: &str) -> Value {
    let mut row = Map::new();
    row.insert("_id".into(), json!(format!("row{at}")));
    row.insert(sign.into(), json!("true"));
    row.insert("to".into(), json!("\"contact\""));
    Value::Object(row)
}
