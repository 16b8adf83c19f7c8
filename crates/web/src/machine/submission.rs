//! From the bytes of a request to a submission: every problem at once, each with its path.

use care::check_in::{Submission, Wish};
use care::id::{CheckInId, ClientId};
use care::treatment::TokenHash;
use jiff::Timestamp;
use protocol::CompiledProtocol;
use protocol::contract::{Answers, Json, Problem, parse_answers};

const KEYS: [&str; 7] = [
    "id",
    "answered_at",
    "sent_at",
    "protocol",
    "answers",
    "wish",
    "corrects",
];
/// Keys of other contracts that senders may take for this one's.
const FROM_THE_SERVER: [&str; 4] = ["hours", "session", "patient", "earlier"];

/// Reads a check-in.
pub(crate) fn parse(
    protocol: &CompiledProtocol,
    token_hash: TokenHash,
    bytes: &[u8],
) -> Result<Submission, Vec<Problem>> {
    let text = std::str::from_utf8(bytes)
        .map_err(|_| vec![problem("", "the body is not UTF-8; send JSON in UTF-8")])?;
    if text.trim().is_empty() {
        return Err(vec![problem(
            "",
            "the body is empty; send an object with id and answers",
        )]);
    }
    let json = Json::read(text)?;
    let Json::Object(members) = &json else {
        return Err(vec![problem(
            "",
            &format!("send an object, not {}", json.kind()),
        )]);
    };
    let mut problems = json.repeated();
    problems.extend(members.iter().filter_map(|(key, _)| unknown_key(key)));
    let get = |key: &str| {
        members
            .iter()
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
            .filter(|value| **value != Json::Null)
    };
    let client_id = id(get("id"), &mut problems);
    let answered_at = time("answered_at", get("answered_at"), &mut problems);
    let sent_at = time("sent_at", get("sent_at"), &mut problems);
    sha256(get("protocol"), &mut problems);
    let wish = wish(get("wish"), &mut problems);
    let corrects = corrects(get("corrects"), &mut problems);
    let answers = match get("answers") {
        None if wish.is_some() => Some(Answers::default()),
        None => {
            problems.push(problem(
                "answers",
                "answers are missing; send an object with at least one answer",
            ));
            None
        }
        Some(json) => parse_answers(protocol, json, "answers")
            .map_err(|found| problems.extend(found))
            .ok(),
    };
    if wish.is_none() && answers.as_ref().is_some_and(Answers::is_empty) {
        problems.push(problem(
            "answers",
            "nothing is answered; send at least one answer",
        ));
    }
    match (client_id, answers) {
        (Some(client_id), Some(answers)) if problems.is_empty() => Ok(Submission {
            token_hash,
            client_id,
            answered_at,
            sent_at,
            answers,
            wish,
            corrects,
        }),
        _ => Err(problems),
    }
}

fn problem(path: &str, message: &str) -> Problem {
    Problem {
        path: path.to_owned(),
        message: message.to_owned(),
    }
}

fn unknown_key(key: &str) -> Option<Problem> {
    if KEYS.contains(&key) {
        return None;
    }
    let message = if FROM_THE_SERVER.contains(&key) {
        "this comes from the server; leave it out".to_owned()
    } else {
        format!("this key is not known; known are {}", KEYS.join(", "))
    };
    Some(problem(key, &message))
}

fn text<'j>(
    path: &str,
    json: Option<&'j Json<'j>>,
    wanted: &str,
    problems: &mut Vec<Problem>,
) -> Option<&'j str> {
    match json? {
        Json::Text(text) => Some(text),
        other => {
            problems.push(problem(
                path,
                &format!("send {wanted} as text, not {}", other.kind()),
            ));
            None
        }
    }
}

fn id(json: Option<&Json<'_>>, problems: &mut Vec<Problem>) -> Option<ClientId> {
    if json.is_none() {
        problems.push(problem(
            "id",
            "the id is missing; send a UUID that stays the same when you send again",
        ));
    }
    let text = text("id", json, "a UUID", problems)?;
    let id = ClientId::parse(text);
    if id.is_none() {
        problems.push(problem(
            "id",
            "this is not a UUID; send one like 018f7a3c-0000-7000-8000-000000000001",
        ));
    }
    id
}

fn wish(json: Option<&Json<'_>>, problems: &mut Vec<Problem>) -> Option<Wish> {
    let text = text("wish", json, "a wish", problems)?;
    let wish = Wish::from_id(text);
    if wish.is_none() {
        let message = "this wish is not known; send message, call_back or erasure, or leave it out";
        problems.push(problem("wish", message));
    }
    wish
}

fn corrects(json: Option<&Json<'_>>, problems: &mut Vec<Problem>) -> Option<CheckInId> {
    let text = text("corrects", json, "a receipt", problems)?;
    let receipt = CheckInId::parse(text);
    if receipt.is_none() {
        let message = "this is not a receipt; send that of the check-in to be corrected";
        problems.push(problem("corrects", message));
    }
    receipt
}

fn time(path: &str, json: Option<&Json<'_>>, problems: &mut Vec<Problem>) -> Option<Timestamp> {
    let text = text(path, json, "a time", problems)?;
    let time = text.parse::<Timestamp>().ok();
    if time.is_none() {
        problems.push(problem(
            path,
            "this is not a time; send one like 2026-03-01T09:30:00Z",
        ));
    }
    time
}

/// The protocol under which the device previewed; the server assesses by its own, so only its form is looked at.
fn sha256(json: Option<&Json<'_>>, problems: &mut Vec<Problem>) {
    if let Some(text) = text("protocol", json, "a SHA-256", problems)
        && (text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()))
    {
        problems.push(problem(
            "protocol",
            "this is not a SHA-256; send 64 hexadecimal digits, or leave it out",
        ));
    }
}
