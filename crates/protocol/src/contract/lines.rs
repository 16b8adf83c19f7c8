//! JSON lines in, JSON lines out: every input line gets exactly one output line.

use std::io::{self, BufRead, Write};

use serde_json::{Value, json};

use super::{Problem, parse_request_bytes};
use crate::CompiledProtocol;

/// Longest line in bytes; longer ones are answered with an error and skipped without being kept in memory.
pub const LINE_BYTES_MAX: usize = 1 << 20;

/// Answers every line of the input; returns whether all of them could be answered.
///
/// A line that is not valid or blank gives `{"error": …, "line": n}` in its place, `n` counted from 1.
///
/// # Errors
/// Only where reading or writing fails.
pub fn answer_lines(
    protocol: &CompiledProtocol,
    language: &str,
    mut from: impl BufRead,
    mut to: impl Write,
) -> io::Result<bool> {
    let mut all_valid = true;
    let mut line = Vec::new();
    for number in 1_u64.. {
        let Some(is_whole) = next_line(&mut from, &mut line)? else {
            break;
        };
        let answer = if is_whole {
            answer(protocol, language, &line)
        } else {
            Err(too_long())
        };
        let answer = answer.unwrap_or_else(|problems| {
            all_valid = false;
            json!({ "error": Problem::list(&problems), "line": number })
        });
        writeln!(to, "{answer}")?;
        // Someone may be waiting for this answer before sending the next line.
        to.flush()?;
    }
    Ok(all_valid)
}

fn answer(protocol: &CompiledProtocol, language: &str, line: &[u8]) -> Result<Value, Vec<Problem>> {
    if line.trim_ascii().is_empty() {
        return Err(vec![Problem::new(
            "",
            "this line is blank; send one check-in as a JSON object",
        )]);
    }
    let request = parse_request_bytes(protocol, line)?;
    Ok(request.assess(protocol).to_json(protocol, language))
}

fn too_long() -> Vec<Problem> {
    vec![Problem::new(
        "",
        format!("this line is longer than {LINE_BYTES_MAX} bytes; send one check-in per line"),
    )]
}

/// Reads up to the next newline. `None` at the end; `Some(false)` where the line was too long to keep.
fn next_line(from: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Option<bool>> {
    line.clear();
    let (mut is_any, mut is_whole) = (false, true);
    loop {
        let chunk = from.fill_buf()?;
        if chunk.is_empty() {
            return Ok(is_any.then_some(is_whole));
        }
        is_any = true;
        let end = chunk.iter().position(|byte| *byte == b'\n');
        let piece = &chunk[..end.unwrap_or(chunk.len())];
        is_whole &= line.len() + piece.len() <= LINE_BYTES_MAX;
        if is_whole {
            line.extend_from_slice(piece);
        }
        let used = piece.len() + usize::from(end.is_some());
        from.consume(used);
        if end.is_some() {
            return Ok(Some(is_whole));
        }
    }
}
