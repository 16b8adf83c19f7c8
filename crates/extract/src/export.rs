//! One export, from the first count to the closed files.

use std::fs::{self, File};
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use care::clinic::Clinic;
use care::id::PatientId;
use care::port::{Entropy, PracticeStore, StoreError};
use care::practice::StudyRecord;
use parquet::errors::ParquetError;
use protocol::CompiledProtocol;
use zip::ZipWriter;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;

use crate::dictionary;
use crate::form::Writing;
use crate::groups::{Groups, PATIENTS_MIN};
use crate::pseudonym::Pseudonyms;
use crate::rows::{Rows, Unit, Unreadable};
use crate::table::{Noun, TABLES};
use crate::ties::{PASSES, Ties};

/// Patients read at once.
const PATIENTS_PAGE: usize = 128;
/// The dictionary's file.
const DICTIONARY: &str = "dictionary.csv";
/// What was done to the data.
const ABOUT: &str = "about.txt";

/// The form of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text, a row a line.
    Csv,
    /// Columns with their types.
    Parquet,
}

impl Format {
    /// Both, in the order of a form.
    pub const ALL: [Self; 2] = [Self::Csv, Self::Parquet];

    /// The ending of the files' names, and what forms and commands call it.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }

    /// From a form.
    #[must_use]
    pub fn from_ending(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.ending() == ending)
    }

    /// The names of all files of an export, in this form.
    #[must_use]
    pub fn file_names(self) -> Vec<String> {
        let tables = TABLES
            .iter()
            .map(|table| format!("{}.{}", table.name, self.ending()));
        let others = [DICTIONARY, ABOUT].map(str::to_owned);
        tables.chain(others).collect()
    }
}

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub enum ExtractError {
    /// So few patients that the data would point at them.
    #[error(
        "there are fewer than {PATIENTS_MIN} patients with a session, so every row would point at somebody: nothing was exported"
    )]
    TooFew,
    /// A stored value does not read back.
    #[error("a stored value of {0} cannot be read: nothing was exported")]
    Unreadable(&'static str),
    /// The store could not.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A file could not be written.
    #[error("the export cannot be written: {0}")]
    File(#[from] std::io::Error),
    /// A CSV file could not be written.
    #[error("the export cannot be written: {0}")]
    Csv(#[from] csv::Error),
    /// A Parquet file could not be written.
    #[error("the export cannot be written: {0}")]
    Parquet(#[from] ParquetError),
    /// The archive could not be written.
    #[error("the export cannot be packed: {0}")]
    Zip(#[from] ZipError),
}

impl From<Unreadable> for ExtractError {
    fn from(Unreadable(what): Unreadable) -> Self {
        Self::Unreadable(what)
    }
}

/// Where the history comes from, and the names.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The store.
    pub store: &'a dyn PracticeStore,
    /// Makes the key of the names.
    pub entropy: &'a dyn Entropy,
    /// Knows which rules speak of a patient's medical history.
    pub protocol: &'a CompiledProtocol,
}

/// What was exported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extracted {
    /// Rows of each table, in the order of [`TABLES`].
    pub rows: [u64; TABLES.len()],
    /// Needled muscles that were left out.
    pub left_out: u64,
}

/// Writes a clinic's whole history into a folder, which must have none of the files. Memory holds a name for each patient
/// or session that stands by itself, and a page of histories. Rows are in the order of these names, which says nothing.
///
/// # Errors
/// [`ExtractError`]; the folder may then hold files that are not whole.
pub async fn write_into(
    source: Source<'_>,
    clinic: &Clinic,
    format: Format,
    folder: &Path,
) -> Result<Extracted, ExtractError> {
    let names = Pseudonyms::new(source.entropy);
    let patients = source.store.patient_ids(&clinic.id).await?;
    let groups = counted(source, clinic, &patients).await?;
    if groups.patients < PATIENTS_MIN {
        return Err(ExtractError::TooFew);
    }
    let ties = tied(source, clinic, &patients, &groups).await?;
    let mut files = TABLES
        .iter()
        .map(|table| Writing::open(folder, table, format))
        .collect::<Result<Vec<_>, _>>()?;
    let rows = Rows {
        groups: &groups,
        ties: &ties,
        names: &names,
        protocol: source.protocol,
    };
    let mut done = Extracted::default();
    let (units, left_out) = units(source, clinic, &patients, &rows).await?;
    done.left_out = left_out;
    for page in units.chunks(PATIENTS_PAGE) {
        let mut ids: Vec<PatientId> = page.iter().map(|unit| unit.patient.clone()).collect();
        ids.sort_unstable();
        ids.dedup();
        let records = source.store.study_records(&clinic.id, &ids).await?;
        for unit in page {
            let Some(record) = records.iter().find(|one| one.patient == unit.patient) else {
                continue;
            };
            let counts = &mut done.rows;
            done.left_out += rows.of(record, unit, &mut |noun: Noun, row| {
                let at = noun as usize;
                if let Some(count) = counts.get_mut(at) {
                    *count += 1;
                }
                files.get_mut(at).map_or(Ok(()), |file| file.put(row))
            })?;
        }
    }
    for file in files {
        file.close()?;
    }
    fs::write(folder.join(DICTIONARY), dictionary::as_csv()?)?;
    fs::write(folder.join(ABOUT), about(&done))?;
    Ok(done)
}

/// The same as one file, at its beginning; it is gone when it is closed.
///
/// # Errors
/// [`ExtractError`].
pub async fn archive(
    source: Source<'_>,
    clinic: &Clinic,
    format: Format,
) -> Result<File, ExtractError> {
    let folder = tempfile::tempdir()?;
    write_into(source, clinic, format, folder.path()).await?;
    let mut zip = ZipWriter::new(tempfile::tempfile()?);
    // Without a time: the day of the export is a date, too.
    let options = SimpleFileOptions::DEFAULT;
    for name in format.file_names() {
        zip.start_file(&name, options)?;
        std::io::copy(&mut File::open(folder.path().join(&name))?, &mut zip)?;
    }
    let mut file = zip.finish()?;
    file.flush()?;
    file.seek(SeekFrom::Start(0))?;
    Ok(file)
}

/// What is written, in the order of its names, and how many muscles are left out with their sessions.
async fn units(
    source: Source<'_>,
    clinic: &Clinic,
    patients: &[PatientId],
    rows: &Rows<'_>,
) -> Result<(Vec<Unit>, u64), ExtractError> {
    let (mut all, mut left_out) = (Vec::new(), 0);
    for page in patients.chunks(PATIENTS_PAGE) {
        for record in source.store.needled_of(&clinic.id, page).await? {
            let (units, left) = rows.units(&record);
            all.extend(units);
            left_out += left;
        }
    }
    all.sort_unstable();
    Ok((all, left_out))
}

async fn counted(
    source: Source<'_>,
    clinic: &Clinic,
    patients: &[PatientId],
) -> Result<Groups, ExtractError> {
    let mut groups = Groups::new(&clinic.zone);
    let passes: [fn(&mut Groups, &StudyRecord); 3] = [
        Groups::count_years,
        Groups::count_manners,
        Groups::count_rest,
    ];
    for count in passes {
        for page in patients.chunks(PATIENTS_PAGE) {
            for record in source.store.needled_of(&clinic.id, page).await? {
                count(&mut groups, &record);
            }
        }
    }
    Ok(groups)
}

async fn tied(
    source: Source<'_>,
    clinic: &Clinic,
    patients: &[PatientId],
    groups: &Groups,
) -> Result<Ties, ExtractError> {
    let mut ties = Ties::default();
    for pass in 0..PASSES {
        for page in patients.chunks(PATIENTS_PAGE) {
            for record in source.store.needled_of(&clinic.id, page).await? {
                ties.count(pass, groups, &record);
            }
        }
    }
    Ok(ties)
}

fn about(done: &Extracted) -> String {
    let tables = TABLES.iter().zip(done.rows);
    let counts: Vec<String> = tables
        .map(|(table, rows)| format!("{}: {rows} rows", table.name))
        .collect();
    format!(
        "De-identified export of a practice. {DICTIONARY} says what every column is.\n\n\
         {}\n\n\
         Time is told in hours since the session; of dates only the year is there. Patients and sessions have names made\n\
         for this export alone. There is no free text, no practitioner, no side of the body and no medical history,\n\
         nor any rule that speaks of it, and no age. Rows are in the order of the new names.\n\
         Region, depth and technique that fewer than {PATIENTS_MIN} patients of a year share are written as \"other\", and so is a\n\
         muscle that fewer share as well. Where fewer than {PATIENTS_MIN} patients would be \"other\", the muscle is left out: {} were.\n\n\
         Sessions of a patient are tied together only where {PATIENTS_MIN} patients or more have the same history: the years, the weeks\n\
         between, whether one was the first, and the regions. Others stand by themselves, each under a patient's name of its own,\n\
         and say less where fewer than {PATIENTS_MIN} share what they say; what would still stand alone is left out, with all that hangs on it.\n\n\
         So nobody can be told apart by what others may know. Who knows more, such as how somebody felt on one day, may still\n\
         find them. Two exports can be compared row by row: give nobody both. Keep these data like health data: agree on who may have them, and do not put them together with others\n\
         that have names.\n",
        counts.join("\n"),
        done.left_out,
    )
}
