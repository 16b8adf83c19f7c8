//! The rates of the register of adverse events as CSV.

use std::collections::BTreeMap;

use care::alert::{Relation, Severity};
use care::practice::{By, PerThousand, Rate, Register, Since, WantedRelation};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cell::Cell;
use crate::form::written;
use crate::table::RATES;

/// The rates of a register, of all first and then told apart, as its page shows them. `names` are the practitioners' by
/// their ids.
///
/// # Errors
/// When the CSV cannot be written, which in memory it always can.
pub fn rates_csv(
    register: &Register,
    zone: &str,
    names: &BTreeMap<String, String>,
) -> Result<Vec<u8>, csv::Error> {
    let counted = counted(register, zone);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(RATES.columns.iter().map(|column| column.name))?;
    let mut put = |by: &str, of: &str, rate: Rate| {
        let apart = [Cell::text(by), Cell::text(of)];
        let cells = counted.iter().chain(&apart).map(written);
        writer.write_record(cells.chain(row(rate).iter().map(written)))
    };
    put("all", "", register.whole)?;
    for (by, rates) in &register.apart {
        for (key, rate) in rates {
            let name = names.get(key).filter(|_| *by == By::Practitioner);
            put(id(*by), name.unwrap_or(key), *rate)?;
        }
    }
    writer
        .into_inner()
        .map_err(|error| error.into_error().into())
}

/// What is counted, in every row: a rate says little without its time and its events.
fn counted(register: &Register, zone: &str) -> [Cell; 4] {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let day = |at: Timestamp| at.to_zoned_datetime(zone.clone()).date().to_string();
    let wanted = register.wanted;
    let relation = match wanted.relation {
        WantedRelation::Suspected => "suspected",
        WantedRelation::Only(relation) => Relation::id(relation),
        WantedRelation::Any => "any",
    };
    [
        Cell::Text((wanted.since == Since::Year).then(|| day(register.from))),
        Cell::Text(Some(day(register.until))),
        Cell::text(wanted.severity.map_or("any", Severity::id)),
        Cell::text(relation),
    ]
}

fn id(by: By) -> &'static str {
    match by {
        By::Region => "region",
        By::Depth => "depth",
        By::Technique => "technique",
        By::Practitioner => "practitioner",
    }
}

fn row(rate: Rate) -> [Cell; 9] {
    let [events, sessions, muscles] =
        [rate.events, rate.done.sessions, rate.done.muscles].map(Cell::int);
    let [per_sessions, sessions_low, sessions_high] = often(rate, rate.done.sessions);
    let [per_muscles, muscles_low, muscles_high] = often(rate, rate.done.muscles);
    [
        events,
        sessions,
        per_sessions,
        sessions_low,
        sessions_high,
        muscles,
        per_muscles,
        muscles_low,
        muscles_high,
    ]
}

/// For a thousand, with the ends of the interval. A bound is never less than it is.
fn often(rate: Rate, done: u64) -> [Cell; 3] {
    let rounded = |value: f64| (value * 1_000.0).round() / 1_000.0;
    let values = match rate.per_thousand(done) {
        None => [None; 3],
        Some(PerThousand::Seen(rate, (low, high))) => [rate, low, high].map(rounded).map(Some),
        Some(PerThousand::NeverSeen(bound)) => {
            [0.0, 0.0, (bound * 1_000.0).ceil() / 1_000.0].map(Some)
        }
    };
    values.map(Cell::Real)
}

#[cfg(test)]
mod tests {
    use care::practice::{Done, Wanted};

    use super::*;

    fn rate(events: u64, sessions: u64, muscles: u64) -> Rate {
        Rate {
            events,
            done: Done { sessions, muscles },
        }
    }

    fn lines(whole: Rate, apart: Vec<(By, Vec<(String, Rate)>)>, since: Since) -> Vec<String> {
        let register = Register {
            wanted: Wanted {
                severity: None,
                relation: WantedRelation::Suspected,
                since,
            },
            from: "2025-05-31T23:00:00Z".parse().unwrap(),
            until: "2026-05-12T09:00:00Z".parse().unwrap(),
            entries: Vec::new(),
            whole,
            apart,
        };
        let names = [("s1", "Ann Okafor"), ("s2", "=HYPERLINK(\"x\")")];
        let names = names.map(|(id, name)| (id.to_owned(), name.to_owned()));
        let csv = rates_csv(&register, "Europe/London", &names.into()).unwrap();
        let csv = String::from_utf8(csv).unwrap();
        csv.lines().map(str::to_owned).collect()
    }

    #[test]
    fn none_in_120_sessions_is_a_row_with_its_bound() {
        let lines = lines(rate(0, 120, 410), Vec::new(), Since::Year);
        assert_eq!(lines.len(), 2);
        let told = "2025-06-01,2026-05-12,any,suspected,all,,0,120,0,0,24.965,410,0,0,7.307";
        assert_eq!(lines[1], told);
    }

    #[test]
    fn rates_are_told_apart_with_names_that_are_no_formulas() {
        let of = |key: &str, rate| (key.to_owned(), rate);
        let apart = vec![
            (By::Region, vec![of("neck", rate(1, 500, 500))]),
            (By::Depth, vec![of("", rate(0, 9, 12))]),
            (
                By::Practitioner,
                vec![of("s1", rate(0, 0, 0)), of("s2", rate(0, 0, 0))],
            ),
        ];
        let lines = lines(rate(0, 0, 0), apart, Since::Ever);
        let head = ",2026-05-12,any,suspected,";
        let rest: Vec<&str> = lines[1..]
            .iter()
            .map(|line| line.strip_prefix(head).unwrap())
            .collect();
        assert_eq!(rest[0], "all,,0,0,,,,0,,,");
        assert_eq!(
            rest[1],
            "region,neck,1,500,2,0.051,11.143,500,2,0.051,11.143"
        );
        assert_eq!(rest[2], "depth,,0,9,,,,12,0,0,249.645");
        assert_eq!(rest[3], "practitioner,Ann Okafor,0,0,,,,0,,,");
        let formula = "practitioner,\"'=HYPERLINK(\"\"x\"\")\",0,0,,,,0,,,";
        assert_eq!(rest[4], formula);
    }
}
