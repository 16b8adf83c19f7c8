//! The plan for this session, at the top of the form that records it.

use care::id::PatientId;
use care::port::StoreError;
use care::treatment::{guidance, planned};

use crate::house::Rooms;
use crate::page::Page;
use crate::page::advised::Advised;
use crate::practitioner::door::Staff;

/// What was planned when the patient was seen last.
#[derive(Clone, Debug)]
pub struct NextPlan {
    /// Where it is changed.
    pub address: String,
    /// What was planned.
    pub advised: Advised,
}

impl NextPlan {
    /// Of the patient that the form names; `None` where nothing is planned.
    pub(crate) async fn of(
        rooms: &Rooms,
        staff: &Staff,
        page: &Page,
        patient: &str,
    ) -> Result<Option<Self>, StoreError> {
        let (care, clinic) = (&rooms.care, &staff.0.clinic);
        let Some(id) = PatientId::parse(patient) else {
            return Ok(None);
        };
        let Some(sealed) = care.store.patient(&clinic.id, &id).await? else {
            return Ok(None);
        };
        let versions = guidance(care, &sealed).await?;
        let history = care.store.patient_history(&clinic.id, &id, 0).await?;
        let plan = planned(&versions, &history.sessions);
        Ok(plan.map(|(version, _)| Self {
            address: format!("/patients/{id}/next-plan"),
            advised: Advised::of(&care.protocol, page, &clinic.zone, version),
        }))
    }

    /// Of an invented patient.
    pub fn sample() -> Self {
        Self {
            address: "/patients/1/next-plan".to_owned(),
            advised: Advised::sample(
                &["A lighter dose"],
                "Tired for two days after the last one.",
            ),
        }
    }
}
