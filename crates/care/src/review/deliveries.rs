//! The delivery log, as the clinic reads it.

use crate::Care;
use crate::id::ClinicId;
use crate::port::StoreError;
use crate::treatment::SealedPatient;
use crate::treatment::reminder::Delivery;

/// A try, as stored, with whom it was for.
#[derive(Clone, Debug)]
pub struct DeliveryRow {
    /// The try.
    pub delivery: Delivery,
    /// To whom.
    pub patient: SealedPatient,
}

/// A try with the patient's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeliveryView {
    /// The try.
    pub delivery: Delivery,
    /// The patient's name.
    pub name: String,
}

/// Which tries are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Those that did not go out or did not arrive.
    Trouble,
}

/// A part of a log, newest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LogPart<'a> {
    /// Which tries.
    pub only: Only,
    /// Those before the one with this id; from the newest on where there is none.
    pub before: Option<&'a str>,
    /// At most so many.
    pub limit: u32,
}

impl LogPart<'_> {
    /// The newest of all.
    #[must_use]
    pub fn newest(limit: u32) -> Self {
        Self {
            only: Only::All,
            before: None,
            limit,
        }
    }
}

/// Tries for all of a clinic's patients.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn deliveries(
    care: &Care,
    clinic: &ClinicId,
    part: LogPart<'_>,
) -> Result<Vec<DeliveryView>, StoreError> {
    let rows = care.store.delivery_log(clinic, part).await?;
    let open = |row: DeliveryRow| {
        let name = row.patient.open(care)?.identity.name;
        let delivery = row.delivery;
        Ok(DeliveryView { delivery, name })
    };
    rows.into_iter().map(open).collect()
}
