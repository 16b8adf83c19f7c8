//! The register of adverse events as CSV.

use care::practice::{By, Register, RegisterEntry};
use jiff::tz::TimeZone;

use crate::cell::Cell;
use crate::form::written;
use crate::table::REGISTER;

/// The events of a register, newest first: neither patient nor practitioner, no id, and of dates the year alone.
///
/// # Errors
/// When the CSV cannot be written, which in memory it always can.
pub fn register_csv(register: &Register, zone: &str) -> Result<Vec<u8>, csv::Error> {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(REGISTER.columns.iter().map(|column| column.name))?;
    for entry in &register.entries {
        writer.write_record(row(entry, &zone).iter().map(written))?;
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

fn row(entry: &RegisterEntry, zone: &TimeZone) -> [Cell; 9] {
    let stated = &entry.stated;
    let session = stated.session.as_ref().map(|(at, _)| *at);
    // A session that was corrected to a later time happened before its event all the same.
    let at = session.map_or(stated.at, |needled_at| stated.at.max(needled_at));
    let year = entry.counted_at().to_zoned_datetime(zone.clone()).year();
    let joined = |by: By| {
        let keys: Vec<String> = entry.keys(by).into_iter().collect();
        Cell::Text(Some(keys.join(" ").trim().to_owned()))
    };
    [
        Cell::int(year),
        Cell::hours(session, Some(at)),
        Cell::text(stated.event.severity.id()),
        Cell::text(stated.event.relation.id()),
        Cell::text(&stated.event.kind),
        joined(By::Region),
        joined(By::Depth),
        joined(By::Technique),
        Cell::int(entry.needlings.len()),
    ]
}
