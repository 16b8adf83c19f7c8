//! The delivery log, as the clinic reads it.

use crate::Care;
use crate::id::{ClinicId, PatientId};
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

/// The newest tries of one patient, or of the whole clinic, at most `limit`.
///
/// # Errors
/// [`StoreError`], also when a name does not open with the master key.
pub async fn deliveries(
    care: &Care,
    clinic: &ClinicId,
    patient: Option<&PatientId>,
    limit: u32,
) -> Result<Vec<DeliveryView>, StoreError> {
    let rows = care.store.deliveries(clinic, patient, limit).await?;
    let open = |row: DeliveryRow| {
        let name = row.patient.open(care)?.identity.name;
        let delivery = row.delivery;
        Ok(DeliveryView { delivery, name })
    };
    rows.into_iter().map(open).collect()
}
