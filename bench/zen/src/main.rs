//! MEASURES: how many decisions a second ZEN makes over one decision table, its inputs already parsed.
//!
//! `bench-zen TABLE LINES`: a decision graph as JSON, and one input a line. It prints the rate of each of three seconds,
//! then what it decided for each input, one a line: so that nobody compares with an engine that decides nothing.

#![forbid(unsafe_code)]

use std::fs::read_to_string;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use zen_engine::model::DecisionContent;
use zen_engine::{Decision, DecisionEngine};

const SECOND: Duration = Duration::from_secs(1);

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [table, lines] = arguments.as_slice() else {
        return Err(anyhow!("say TABLE LINES"));
    };
    let content: DecisionContent = serde_json::from_str(&read_to_string(table)?)?;
    let mut decision = DecisionEngine::default()
        .create_decision(content.into())
        .context("reading the table")?;
    decision.compile();
    let inputs = read_to_string(lines)?
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<Vec<Value>, _>>()?;
    let runtime = tokio::runtime::Builder::new_current_thread().build()?;
    runtime.block_on(measure(&decision, &inputs))
}

async fn measure(decision: &Decision, inputs: &[Value]) -> Result<()> {
    for _ in 0..3 {
        println!("{}", rate(decision, inputs).await?);
    }
    for input in inputs {
        println!("{}", decide(decision, input.clone()).await?);
    }
    Ok(())
}

/// Decisions a second; turning JSON into the engine's own values is not counted.
async fn rate(decision: &Decision, inputs: &[Value]) -> Result<f64> {
    let (mut spent, mut decided) = (Duration::ZERO, 0_u32);
    while spent < SECOND {
        let ready: Vec<zen_engine::Variable> =
            inputs.iter().map(|input| input.clone().into()).collect();
        let watch = Instant::now();
        for input in ready {
            let decided = decision.evaluate(input).await;
            std::hint::black_box(decided.map_err(|error| anyhow!("{error}"))?);
        }
        spent += watch.elapsed();
        decided += u32::try_from(inputs.len())?;
    }
    Ok(f64::from(decided) / spent.as_secs_f64())
}

async fn decide(decision: &Decision, input: Value) -> Result<Value> {
    let decided = decision.evaluate(input.into()).await;
    let result = decided.map_err(|error| anyhow!("{error}"))?.result;
    Ok(serde_json::to_value(&result)?)
}
