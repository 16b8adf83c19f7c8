//! Patients who come in a list (CSV): it is read line by line, everything that is wrong is said, and nothing is stored
//! until nothing is.

mod head;

use std::collections::HashMap;

use head::{column, delimiter, language};

use super::{Identity, SealedPatient, find_patients};
use crate::Care;
use crate::clinic::{LoggedIn, is_address};
use crate::id::ClinicId;
use crate::port::{KnownPatients, StoreError};
use crate::record::audit::{Actor, AuditEntry};

/// The most lines of one list; a longer one comes in parts.
pub const LIST_LINES_MAX: usize = 2_000;
/// The longest name or address, in characters.
pub(super) const CHARS_MAX: usize = 120;
/// Fewer digits make no telephone number.
const DIGITS_MIN: usize = 5;

/// A column that is taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListColumn {
    /// The name.
    Name,
    /// The e-mail address.
    Email,
    /// The telephone number.
    Phone,
    /// The language that the patient reads.
    Language,
}

/// What is wrong with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListProblem {
    /// No name stands there.
    NameMissing,
    /// The text in this column is longer than any real one.
    TooLong(ListColumn),
    /// Not an e-mail address.
    NotAnAddress,
    /// Not a telephone number.
    NotANumber,
    /// No language in which the patient's pages are written.
    NotALanguage,
    /// More or fewer cells than the head line has.
    CellCount,
    /// The same patient as in an earlier line.
    SameAsLine(u64),
    /// A patient of the clinic already.
    Known,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListLine {
    /// As an editor counts it, from 1.
    pub line: u64,
    /// Who.
    pub identity: Identity,
    /// The language to write to them in; empty where the clinic's is meant.
    pub language: String,
    /// What is wrong.
    pub problems: Vec<ListProblem>,
}

/// A list that could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PatientList {
    /// Its lines.
    pub lines: Vec<ListLine>,
    /// Heads of columns that are not taken over.
    pub left_out: Vec<String>,
}

impl PatientList {
    /// Whether it may be stored.
    #[must_use]
    pub fn is_right(&self) -> bool {
        !self.lines.is_empty() && self.lines.iter().all(|line| line.problems.is_empty())
    }
}

/// Why a list could not be read at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ListFault {
    /// Nothing below the head line.
    #[error("the list has no lines")]
    Empty,
    /// No column is called name.
    #[error("no column holds names")]
    NoNames,
    /// A quote is open or the like.
    #[error("line {0} cannot be read")]
    Unreadable(u64),
    /// More than [`LIST_LINES_MAX`].
    #[error("the list is too long")]
    TooLong,
}

/// Why nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// It could not be read.
    #[error(transparent)]
    Fault(#[from] ListFault),
    /// Something is wrong with it.
    #[error("something is wrong with the list")]
    Wrong(PatientList),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Reads a list with a head line, parted by commas, semicolons or tabs, and says what is wrong in itself.
///
/// # Errors
/// [`ListFault`].
pub fn read_list(text: &str) -> Result<PatientList, ListFault> {
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(text.as_bytes());
    let heads = reader.headers().map_err(|error| fault(&error))?.clone();
    let columns: Vec<Option<ListColumn>> = heads.iter().map(column).collect();
    if heads.iter().all(str::is_empty) {
        return Err(ListFault::Empty);
    }
    if !columns.contains(&Some(ListColumn::Name)) {
        return Err(ListFault::NoNames);
    }
    let left_out = heads.iter().zip(&columns);
    let left_out = left_out.filter(|(head, column)| column.is_none() && !head.is_empty());
    let mut list = PatientList {
        left_out: left_out.map(|(head, _)| head.to_owned()).collect(),
        lines: Vec::new(),
    };
    for record in reader.records() {
        let record = record.map_err(|error| fault(&error))?;
        if record.iter().all(str::is_empty) {
            continue;
        }
        // A quotation mark that is not closed swallows lines, and with them patients.
        if record.iter().any(|cell| cell.contains('\n')) {
            return Err(ListFault::Unreadable(line_at(text, record.position())));
        }
        if list.lines.len() == LIST_LINES_MAX {
            return Err(ListFault::TooLong);
        }
        list.lines.push(line(&columns, &record, text));
    }
    if list.lines.is_empty() {
        return Err(ListFault::Empty);
    }
    mark_doubles(&mut list.lines);
    Ok(list)
}

/// The same, held against the clinic's patients.
///
/// # Errors
/// [`ListError`], but never [`ListError::Wrong`].
pub async fn check_list(
    care: &Care,
    clinic: &ClinicId,
    text: &str,
) -> Result<PatientList, ListError> {
    let (list, _) = hold_against(care, clinic, text).await?;
    Ok(list)
}

async fn hold_against(
    care: &Care,
    clinic: &ClinicId,
    text: &str,
) -> Result<(PatientList, KnownPatients), ListError> {
    let mut list = read_list(text)?;
    let known = find_patients(care, clinic, "").await?;
    let held = KnownPatients {
        count: known.len().try_into().unwrap_or(u64::MAX),
        newest: known.iter().map(|patient| patient.id.clone()).max(),
    };
    let mut by_name: HashMap<String, Vec<&Identity>> = HashMap::new();
    for patient in &known {
        let same_name = by_name.entry(folded(&patient.identity.name)).or_default();
        same_name.push(&patient.identity);
    }
    for line in &mut list.lines {
        let is_ours = |ours: &str| line.language.is_empty() || line.language == ours;
        if !care.protocol.languages().any(is_ours) {
            line.problems.push(ListProblem::NotALanguage);
        }
        let same_name = by_name.get(&folded(&line.identity.name));
        let mut same_name = same_name.into_iter().flatten();
        if same_name.any(|known| is_same(known, &line.identity)) {
            line.problems.push(ListProblem::Known);
        }
    }
    Ok((list, held))
}

/// Stores every patient of a list in which nothing is wrong, in one transaction; returns how many. A list that is sent
/// twice at once is stored once: whoever comes second is held against the patients of the first.
///
/// # Errors
/// [`ListError`]; then nothing is stored.
pub async fn import_list(care: &Care, who: &LoggedIn, text: &str) -> Result<usize, ListError> {
    loop {
        let (list, held) = hold_against(care, &who.clinic.id, text).await?;
        if !list.is_right() {
            return Err(ListError::Wrong(list));
        }
        let (patients, audit) = sealed(care, who, &list)?;
        // Again only where somebody else has added a patient meanwhile.
        if care.store.add_patients(&held, &patients, &audit).await? {
            return Ok(patients.len());
        }
    }
}

fn sealed(
    care: &Care,
    who: &LoggedIn,
    list: &PatientList,
) -> Result<(Vec<SealedPatient>, Vec<AuditEntry>), StoreError> {
    let clinic = &who.clinic.id;
    let now = care.clock.now();
    let actor = Actor::Staff(who.staff.id.clone());
    let (mut patients, mut audit) = (Vec::new(), Vec::new());
    for line in &list.lines {
        let sealed = SealedPatient::seal(care, clinic, &line.identity).map_err(StoreError::from)?;
        let sealed = SealedPatient {
            language: Some(line.language.clone()).filter(|language| !language.is_empty()),
            ..sealed
        };
        let (actor, action) = (actor.clone(), "patient.imported");
        audit.push(AuditEntry::new(
            clinic,
            now,
            actor,
            action,
            sealed.id.as_str(),
        ));
        patients.push(sealed);
    }
    Ok((patients, audit))
}

/// The line that an editor counts at this place. A record begins where the one before ended, which may be in the middle
/// of a line's end or before lines that are empty.
fn line_at(text: &str, position: Option<&csv::Position>) -> u64 {
    let start = position.map_or(0, csv::Position::byte);
    let start = usize::try_from(start).unwrap_or(usize::MAX);
    let bytes = text.as_bytes();
    let is_end = |byte: &u8| matches!(byte, b'\r' | b'\n');
    let skipped = bytes
        .iter()
        .skip(start)
        .take_while(|byte| is_end(byte))
        .count();
    let before = bytes.iter().take(start.saturating_add(skipped));
    1 + before.filter(|byte| **byte == b'\n').count() as u64
}

fn line(columns: &[Option<ListColumn>], record: &csv::StringRecord, text: &str) -> ListLine {
    let cell = |wanted: ListColumn| {
        let at = columns.iter().position(|column| *column == Some(wanted));
        let cell = at.and_then(|at| record.get(at)).unwrap_or_default();
        cell.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let identity = Identity {
        name: cell(ListColumn::Name),
        email: cell(ListColumn::Email),
        phone: cell(ListColumn::Phone),
    };
    let language = language(&cell(ListColumn::Language));
    let mut problems = Vec::new();
    if record.len() != columns.len() {
        problems.push(ListProblem::CellCount);
    }
    if identity.name.is_empty() {
        problems.push(ListProblem::NameMissing);
    }
    for (column, text) in [
        (ListColumn::Name, &identity.name),
        (ListColumn::Email, &identity.email),
        (ListColumn::Phone, &identity.phone),
        (ListColumn::Language, &language),
    ] {
        if text.chars().count() > CHARS_MAX {
            problems.push(ListProblem::TooLong(column));
        }
    }
    if !identity.email.is_empty() && !is_address(&identity.email) {
        problems.push(ListProblem::NotAnAddress);
    }
    if !identity.phone.is_empty() && !is_number(&identity.phone) {
        problems.push(ListProblem::NotANumber);
    }
    ListLine {
        line: line_at(text, record.position()),
        identity,
        language,
        problems,
    }
}

fn fault(error: &csv::Error) -> ListFault {
    ListFault::Unreadable(error.position().map_or(1, csv::Position::line))
}

pub(super) fn is_number(phone: &str) -> bool {
    phone.chars().filter(char::is_ascii_digit).count() >= DIGITS_MIN
        && (phone.chars()).all(|c| c.is_ascii_digit() || "+ ()/-.".contains(c))
}

fn folded(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// Whether two of the same name are one person: unless an address or a number says otherwise. Families share both, so
/// these alone make nobody the same.
fn is_same(one: &Identity, other: &Identity) -> bool {
    let digits = |phone: &str| -> String { phone.chars().filter(char::is_ascii_digit).collect() };
    let differ = |one: &str, other: &str| {
        !one.is_empty() && !other.is_empty() && !one.eq_ignore_ascii_case(other)
    };
    !differ(&one.email, &other.email) && !differ(&digits(&one.phone), &digits(&other.phone))
}

fn mark_doubles(lines: &mut [ListLine]) {
    let mut before: HashMap<String, Vec<(u64, Identity)>> = HashMap::new();
    for line in lines {
        if line.identity.name.is_empty() {
            continue;
        }
        let same_name = before.entry(folded(&line.identity.name)).or_default();
        let first = same_name
            .iter()
            .find(|(_, known)| is_same(known, &line.identity));
        if let Some((first, _)) = first {
            line.problems.push(ListProblem::SameAsLine(*first));
        } else {
            same_name.push((line.line, line.identity.clone()));
        }
    }
}

#[cfg(test)]
mod tests;
