//! The notation of patterns: one line, one pattern.

use crate::condition::Fault;

/// A part of a pattern as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// `word`
    Word(String),
    /// `begin*`
    Prefix(String),
    /// `@class`
    Class(String),
    /// `(a|b c|@d)`
    Group(Vec<Vec<Part>>),
    /// any of the above with `?`
    Optional(Box<Part>),
    /// `..3`: up to three words of any kind
    Gap(u16),
    /// `//9`: up to nine words of any kind, in this sentence or the next ones
    Leap(u16),
    /// `<38.0-42.9>`, in tenths
    Number(u16, u16),
    /// `^`: the beginning of a sentence
    Start,
    /// `~3`: what stands left and right of it, in either order, up to three words apart
    Either(u16),
}

/// Reads a line. Faults carry the byte offset inside it.
pub(super) fn parse(line: &str) -> Result<Vec<Part>, Fault> {
    let mut parts = Vec::new();
    let mut at = 0;
    while let Some(rest) = line.get(at..).filter(|rest| !rest.trim().is_empty()) {
        at += rest.len() - rest.trim_start().len();
        let rest = rest.trim_start();
        let length = part_length(rest)
            .ok_or_else(|| Fault::new(at, "a \"(\" is not closed", "close it with \")\""))?;
        let (text, _) = rest.split_at(length);
        parts.push(part(text).map_err(|fault| Fault {
            at: fault.at + at,
            ..fault
        })?);
        at += length;
    }
    Ok(parts)
}

/// Up to the next space outside of parentheses.
fn part_length(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, character) in rest.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1)?,
            c if c.is_whitespace() && depth == 0 => return Some(at),
            _ => {}
        }
    }
    (depth == 0).then_some(rest.len())
}

/// Splits at every "|" outside of inner parentheses.
fn choices(group: &str) -> Vec<&str> {
    let (mut depth, mut from, mut all) = (0_usize, 0, Vec::new());
    for (at, character) in group.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            '|' if depth == 0 => {
                all.push(&group[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    all.push(&group[from..]);
    all
}

fn part(text: &str) -> Result<Part, Fault> {
    if let Some(inner) = text
        .strip_suffix('?')
        .filter(|inner| !inner.starts_with(['.', '~', '/']))
    {
        return Ok(Part::Optional(Box::new(part(inner)?)));
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) {
        return number(&format!("{text}.0-{text}.0"));
    }
    if text == "^" {
        return Ok(Part::Start);
    }
    if let Some(count) = text.strip_prefix("..") {
        return count_of(count, text).map(Part::Gap);
    }
    if let Some(count) = text.strip_prefix("//") {
        return count_of(count, text).map(Part::Leap);
    }
    if let Some(count) = text.strip_prefix('~') {
        return count_of(count, text).map(Part::Either);
    }
    if let Some(range) = text
        .strip_prefix('<')
        .and_then(|inner| inner.strip_suffix('>'))
    {
        return number(range);
    }
    if let Some(group) = text
        .strip_prefix('(')
        .and_then(|inner| inner.strip_suffix(')'))
    {
        return choices(group)
            .into_iter()
            .map(parse)
            .collect::<Result<_, _>>()
            .map(Part::Group);
    }
    if let Some(class) = text.strip_prefix('@') {
        return Ok(Part::Class(class.to_owned()));
    }
    Ok(match text.strip_suffix('*') {
        Some(begin) => Part::Prefix(begin.to_owned()),
        None => Part::Word(text.to_owned()),
    })
}

fn count_of(digits: &str, text: &str) -> Result<u16, Fault> {
    let count = digits
        .parse()
        .ok()
        .filter(|count| (1..=triage::words::layout::GAP_MAX).contains(count));
    count.ok_or_else(|| {
        let remedy = format!(
            "write {}N with N from 1 to {}",
            text.trim_end_matches(digits),
            triage::words::layout::GAP_MAX
        );
        Fault::new(0, format!("\"{text}\" is no gap"), remedy)
    })
}

fn number(range: &str) -> Result<Part, Fault> {
    let tenths = |text: &str| {
        let (whole, tenth) = text.split_once('.')?;
        let tenth: u16 = tenth.parse().ok().filter(|tenth| *tenth < 10)?;
        whole
            .parse::<u16>()
            .ok()?
            .checked_mul(10)?
            .checked_add(tenth)
    };
    let read = range
        .split_once('-')
        .and_then(|(low, high)| Some((tenths(low)?, tenths(high)?)))
        .filter(|(low, high)| low <= high);
    read.map(|(low, high)| Part::Number(low, high))
        .ok_or_else(|| {
            Fault::new(
                0,
                format!("\"<{range}>\" is no range of numbers"),
                "write it like <38.0-42.9>",
            )
        })
}
