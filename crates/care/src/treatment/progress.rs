//! Progress: function on activities that the patient named, comfort of the original problem and mobility, rated over
//! the weeks. Soreness has no part in it, and nothing here decides what anybody is told to do.

use jiff::Timestamp;

use super::{Recovery, SealedPatient, recovery};
use crate::Care;
use crate::id::{ClientId, ClinicId, LinkId, PatientId, ProgressId};
use crate::port::StoreError;
use crate::record::audit::{Actor, AuditEntry};
use crate::record::seal::{PatientKey, SealBroken};

/// Place of the activities' sealed names.
const ACTIVITIES: &str = "progress.activities";

/// A patient names at most so many activities.
pub const ACTIVITIES_MAX: usize = 3;
/// An activity's name has at most so many characters.
pub const ACTIVITY_CHARS_MAX: usize = 80;

/// A rating as stored; never changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SealedProgress {
    /// The clinic.
    pub clinic: ClinicId,
    /// Its id.
    pub id: ProgressId,
    /// Whose.
    pub patient: PatientId,
    /// Through which link.
    pub link: LinkId,
    /// The form's id: sending again under it changes nothing.
    pub client_id: ClientId,
    /// When.
    pub at: Timestamp,
    /// The names of the activities, a sealed JSON array.
    pub activities: Vec<u8>,
    /// The points of each activity, 0 to 10, a JSON array.
    pub points: String,
    /// Comfort of the original problem, 0 to 10.
    pub comfort: Option<u8>,
    /// Mobility, 0 to 10.
    pub mobility: Option<u8>,
}

/// An activity with how well it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Activity {
    /// In the patient's words.
    pub name: String,
    /// 0 (not at all) to 10 (as before).
    pub points: u8,
}

/// What a patient rates. Parsed at the door: names are not empty and not too long, points at most 10.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rated {
    /// At most [`ACTIVITIES_MAX`].
    pub activities: Vec<Activity>,
    /// Comfort of the original problem, 0 to 10.
    pub comfort: Option<u8>,
    /// Mobility, 0 to 10.
    pub mobility: Option<u8>,
}

impl Rated {
    /// Function: the mean of the activities' points.
    #[must_use]
    pub fn function(&self) -> Option<f64> {
        let count = u32::try_from(self.activities.len())
            .ok()
            .filter(|count| *count > 0)?;
        let sum: u32 = self
            .activities
            .iter()
            .map(|one| u32::from(one.points))
            .sum();
        Some(f64::from(sum) / f64::from(count))
    }

    /// Whether nothing is rated.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.activities.is_empty() && self.comfort.is_none() && self.mobility.is_none()
    }
}

/// A rating, open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// When.
    pub at: Timestamp,
    /// What was rated.
    pub rated: Rated,
}

impl SealedProgress {
    /// Opens the names.
    ///
    /// # Errors
    /// [`SealBroken`], also where the stored JSON does not read back.
    pub fn open(&self, key: &PatientKey) -> Result<Progress, SealBroken> {
        let names: Vec<String> = serde_json::from_str(&key.open(ACTIVITIES, &self.activities)?)
            .map_err(|_| SealBroken)?;
        let points: Vec<u8> = serde_json::from_str(&self.points).map_err(|_| SealBroken)?;
        let activities = names.into_iter().zip(points);
        Ok(Progress {
            at: self.at,
            rated: Rated {
                activities: activities
                    .map(|(name, points)| Activity { name, points })
                    .collect(),
                comfort: self.comfort,
                mobility: self.mobility,
            },
        })
    }
}

/// All ratings of a patient, oldest first.
///
/// # Errors
/// [`StoreError`], also when a name does not open.
pub async fn progress(care: &Care, patient: &SealedPatient) -> Result<Vec<Progress>, StoreError> {
    let key = patient.key(care)?;
    let rows = care.store.progress_of(&patient.clinic, &patient.id).await?;
    let open = |row: &SealedProgress| row.open(&key).map_err(StoreError::from);
    rows.iter().map(open).collect()
}

/// Stores a rating; `false` when the link does not work, and then nothing is stored.
///
/// # Errors
/// [`StoreError`].
pub async fn rate(
    care: &Care,
    token: &str,
    client_id: ClientId,
    rated: &Rated,
) -> Result<bool, StoreError> {
    let Recovery::Open { view, now, .. } = recovery(care, token).await? else {
        return Ok(false);
    };
    let names: Vec<&str> = rated
        .activities
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let points: Vec<u8> = rated.activities.iter().map(|one| one.points).collect();
    let names = serde_json::to_string(&names).map_err(|_| SealBroken)?;
    let row = SealedProgress {
        clinic: view.clinic.id.clone(),
        id: ProgressId::new(now, &*care.entropy),
        patient: view.patient.id.clone(),
        link: view.link.id.clone(),
        client_id,
        at: now,
        activities: view
            .patient
            .key(care)?
            .seal(&*care.entropy, ACTIVITIES, &names)?,
        points: serde_json::to_string(&points).map_err(|_| SealBroken)?,
        comfort: rated.comfort,
        mobility: rated.mobility,
    };
    let audit = AuditEntry::new(
        &row.clinic,
        now,
        Actor::Patient,
        "progress.rated",
        row.id.as_str(),
    );
    care.store.add_progress(&row, &audit).await?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_is_the_mean_of_the_activities() {
        let activity = |points| Activity {
            name: "an invented one".to_owned(),
            points,
        };
        let rated = Rated {
            activities: vec![activity(4), activity(7)],
            ..Rated::default()
        };
        assert_eq!(rated.function(), Some(5.5));
        assert_eq!(Rated::default().function(), None);
    }
}
