//! Screens patients' own words: check-ins as JSON lines in, what was heard and the disposition out.
#![expect(clippy::print_stdout, reason = "the answer is what this is for")]

use protocol::CompiledProtocol;
use protocol::contract::{Problem, parse_request};
use serde_json::json;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let protocol = CompiledProtocol::shipped()?;
    for line in std::io::stdin().lines() {
        let request = parse_request(&protocol, &line?).map_err(|found| Problem::list(&found))?;
        let assessed = request.assess(&protocol);
        println!(
            "{}",
            json!({ "disposition": assessed.disposition.id(), "heard": assessed.heard, "undecided": assessed.undecided })
        );
    }
    Ok(())
}
