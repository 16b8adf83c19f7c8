//! `afterneedle protocol diff A B`: what differs in the content, and by proof for whom the answer changes.

use protocol::proof::{Difference, differences};
use protocol::{CompiledProtocol, diff};

use crate::cli::DiffArgs;
use crate::{content, say};

/// Prints both.
pub(in crate::command) fn run(args: &DiffArgs) -> anyhow::Result<()> {
    let a = content::compile(Some(&args.a))?;
    let b = content::compile(Some(&args.b))?;
    say::line(&format!("A  {}", name(&a)))?;
    say::line(&format!("B  {}", name(&b)))?;
    let changes = diff::changes(&a, &b);
    say::line(&format!("\nContent: {}", count(changes.len(), "change")))?;
    for change in &changes {
        say::line(&change.to_string())?;
    }
    match differences(&a, &b) {
        None => say::line(
            "\nFor whom the answer changes cannot be said: together the two have more signs than one protocol may have",
        )?,
        Some(found) if found.is_empty() => {
            say::line("\nAnswers: proved the same for every complete check-in")?
        }
        Some(found) => outcomes(&found)?,
    }
    Ok(())
}

fn outcomes(found: &[Difference]) -> anyhow::Result<()> {
    for (is_raised, heading) in [(false, "Lowered"), (true, "Raised")] {
        let of: Vec<&Difference> = found
            .iter()
            .filter(|one| (one.to > one.from) == is_raised)
            .collect();
        if of.is_empty() {
            say::line(&format!("\n{heading}: proved for no complete check-in"))?;
            continue;
        }
        say::line(&format!(
            "\n{heading}, each with the mildest check-in for which it is so"
        ))?;
        for one in of {
            say::line(&format!("  {} -> {}", one.from.id(), one.to.id()))?;
            say::line(&format!("    {}", one.example))?;
            say::line(&format!(
                "    A: {}; B: {}",
                rules(&one.rules_from),
                rules(&one.rules_to)
            ))?;
        }
    }
    Ok(())
}

fn rules(ids: &[String]) -> String {
    if ids.is_empty() {
        "no rule".to_owned()
    } else {
        ids.join(", ")
    }
}

fn count(count: usize, of: &str) -> String {
    match count {
        0 => "nothing differs".to_owned(),
        1 => format!("1 {of}"),
        _ => format!("{count} {of}s"),
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
