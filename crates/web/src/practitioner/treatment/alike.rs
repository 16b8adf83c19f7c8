//! Somebody new who may be a patient already: the form asks which of them it is, and nothing that was typed is lost.

use care::id::{FormId, PatientId};
use care::port::StoreError;
use care::treatment::{Identity, alike};

use super::record::Purpose;
use crate::house::Rooms;
use crate::page::Page;
use crate::page::choice::Choice;
use crate::practitioner::door::{Fields, Staff, field};
use crate::present;

/// `same_as`, where it says that it is nobody of them.
const NOBODY: &str = "new";

/// Those whom the typed name may mean, and that it may be somebody else; empty where nobody has it.
pub(super) async fn asked(
    rooms: &Rooms,
    staff: &Staff,
    page: &Page,
    fields: &Fields,
    purpose: Purpose,
) -> Result<Vec<Choice>, StoreError> {
    if purpose == Purpose::Correction || !field(fields, "patient").is_empty() {
        return Ok(Vec::new());
    }
    let clinic = &staff.0.clinic;
    let found = alike(&rooms.care, &clinic.id, &person(fields)).await?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let newest = rooms.care.store.newest_sessions(&clinic.id).await?;
    let mut choices = Vec::new();
    for patient in found {
        let last = newest.iter().find(|(id, _)| *id == patient.id);
        let last = last.map_or_else(
            || page.t("who-never"),
            |(_, at)| present::moment_with_year(page.text, *at, &clinic.zone).shown,
        );
        let Identity { name, phone, .. } = &patient.identity;
        let label = [name, phone, &last]
            .into_iter()
            .filter(|part| !part.is_empty());
        let label: Vec<String> = label.cloned().collect();
        choices.push(Choice::new(patient.id.as_str(), &page.text.list(&label)));
    }
    choices.push(Choice::new(NOBODY, &page.t("alike-new")));
    if is_about_this_name(fields) {
        Choice::choose(&mut choices, field(fields, "same_as"));
    }
    Ok(choices)
}

/// The fields as they are meant: of the patient who was chosen, or of somebody new. `None` where the question is open.
pub(super) async fn meant(
    rooms: &Rooms,
    staff: &Staff,
    fields: &Fields,
) -> Result<Option<Fields>, StoreError> {
    if !field(fields, "patient").is_empty() {
        return Ok(Some(fields.clone()));
    }
    let found = alike(&rooms.care, &staff.0.clinic.id, &person(fields)).await?;
    let chosen = Some(field(fields, "same_as")).filter(|_| is_about_this_name(fields));
    if found.is_empty() || chosen == Some(NOBODY) {
        return Ok(Some(fields.clone()));
    }
    let chosen = chosen.and_then(PatientId::parse);
    let one = found
        .into_iter()
        .find(|patient| Some(&patient.id) == chosen.as_ref());
    if one.is_none() && was_sent(rooms, staff, fields).await? {
        return Ok(Some(fields.clone()));
    }
    Ok(one.map(|one| {
        let others = fields
            .iter()
            .filter(|(name, _)| name != "name" && name != "patient");
        let mut fields: Fields = others.cloned().collect();
        fields.push(("patient".to_owned(), one.id.to_string()));
        fields
    }))
}

/// Whether this form has recorded a session: sent twice, it finds the patient whom it made itself.
async fn was_sent(rooms: &Rooms, staff: &Staff, fields: &Fields) -> Result<bool, StoreError> {
    let Some(form) = FormId::parse(field(fields, "form")) else {
        return Ok(false);
    };
    let clinic = &staff.0.clinic.id;
    let session = rooms.care.store.session_of_form(clinic, &form).await?;
    Ok(session.is_some())
}

/// An answer counts for the name that it was given for: whoever types another one is asked again.
fn is_about_this_name(fields: &Fields) -> bool {
    field(fields, "same_for").trim() == field(fields, "name").trim()
}

fn person(fields: &Fields) -> Identity {
    let text = |name| field(fields, name).trim().to_owned();
    Identity {
        name: text("name"),
        email: text("email"),
        phone: text("phone"),
    }
}
