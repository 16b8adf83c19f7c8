//! Whole weeks of a chain, minute by minute as its own answers ask for it.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use triage::Disposition;

use super::{Called, Chain, Next, Pace};
use crate::alert::telling::{Rung, Telling};
use crate::alert::{Alert, Cause, due_at};
use crate::clinic::cover::{Cover, Crew, Member};
use crate::clinic::{Hours, Role};
use crate::id::{AlertId, CheckInId, ClinicId, CoverId, JobId, PatientId, StaffId, TellingId};
use crate::treatment::reminder::{Channel, Outcome};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn staff(name: &str) -> StaffId {
    StaffId::stored(name.to_owned())
}

fn clinic() -> ClinicId {
    ClinicId::stored("clinic".to_owned())
}

fn alert(raised: &str, disposition: Disposition, cause: Cause) -> Alert {
    let raised_at = at(raised);
    Alert {
        clinic: clinic(),
        id: AlertId::stored("alert".to_owned()),
        patient: PatientId::stored("patient".to_owned()),
        owner: staff("ann"),
        disposition,
        cause,
        wish: None,
        worry: None,
        check_in: CheckInId::stored("check-in".to_owned()),
        check_ins: 1,
        raised_at,
        updated_at: raised_at,
        due_at: due_at(raised_at, disposition, &Hours::usual(), &berlin()),
        acknowledged: None,
        closed: None,
        handed_at: None,
        rests_until: None,
        outcome: None,
        revision: 1,
    }
}

fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap()
}

/// Ann treats, Ben covers in May, Clara is the clinical lead, Olga owns the clinic, Fred sits at the desk.
fn crew() -> Crew {
    let member = |name: &str, role, phone: &str| Member {
        id: staff(name),
        name: name.to_owned(),
        role,
        also: None,
        email: format!("{name}@clinic.test"),
        phone: phone.to_owned(),
    };
    Crew {
        staff: vec![
            member("ann", Role::Practitioner, ""),
            member("ben", Role::Practitioner, "07700 900123"),
            member("clara", Role::ClinicalLead, ""),
            member("olga", Role::Owner, ""),
            member("fred", Role::FrontDesk, "07700 900124"),
        ],
        rota: vec![Cover {
            clinic: clinic(),
            id: CoverId::stored("cover".to_owned()),
            staff: staff("ben"),
            from: at("2026-05-01T00:00:00Z"),
            until: at("2026-06-01T00:00:00Z"),
        }],
    }
}

/// What each message comes to.
type Post = fn(&str, Channel) -> Outcome;

fn all_taken(_: &str, _: Channel) -> Outcome {
    Outcome::Taken
}

/// Runs the chain as the worker does until `until`: who was told, by which way, as what, when.
fn run(
    alert: &Alert,
    crew: &Crew,
    post: Post,
    until: &str,
) -> Vec<(String, Channel, Rung, String)> {
    let (hours, zone) = (Hours::usual(), berlin());
    let (mut now, mut tries) = (alert.raised_at, Vec::new());
    let mut told = Vec::new();
    while now < at(until) {
        let chain = Chain {
            alert,
            started_at: alert.raised_at,
            hours: &hours,
            zone: &zone,
            crew,
            tries: &tries,
            patient: &[Channel::Mail],
        };
        match chain.next(now, Called::InTime) {
            Next::Wait(later) => {
                assert!(later > now, "a chain that waits until now never ends");
                now = later;
            }
            Next::Send(message) => {
                let name = message
                    .who
                    .staff()
                    .map_or("patient", StaffId::as_str)
                    .to_owned();
                let outcome = post(&name, message.channel);
                told.push((name, message.channel, message.rung, now.to_string()));
                assert!(told.len() < 5_000, "a chain that sends without end");
                tries.push(Telling {
                    clinic: clinic(),
                    id: TellingId::stored(tries.len().to_string()),
                    alert: alert.id.clone(),
                    job: JobId::stored("job".to_owned()),
                    staff: message.who.staff().cloned(),
                    rung: message.rung,
                    round: message.round,
                    channel: message.channel,
                    attempt: message.attempt,
                    outcome,
                    message: None,
                    said: String::new(),
                    at: now,
                });
            }
        }
    }
    told
}

fn short(told: &[(String, Channel, Rung, String)]) -> Vec<String> {
    let one = |(who, channel, _, at): &(String, Channel, Rung, String)| {
        format!("{} {who} {}", at.trim_end_matches(":00Z"), channel.id())
    };
    told.iter().map(one).collect()
}

#[test]
fn an_urgent_alert_goes_to_owner_cover_lead_and_house_half_an_hour_apart_and_then_to_the_patient() {
    let alert = alert(
        "2026-05-12T09:00:00Z",
        Disposition::Urgent,
        Cause::Disposition,
    );
    let told = run(&alert, &crew(), all_taken, "2026-05-12T18:00:00Z");
    let expected = [
        "2026-05-12T09:00 ann mail",
        "2026-05-12T09:30 ben mail",
        "2026-05-12T09:30 ben sms",
        "2026-05-12T10:00 clara mail",
        "2026-05-12T10:00 patient mail",
        "2026-05-12T10:30 olga mail",
    ];
    assert_eq!(short(&told), expected);
}

#[test]
fn at_night_people_are_told_at_once_and_the_patient_after_an_hour_of_opening_time() {
    let alert = alert(
        "2026-05-12T23:00:00Z",
        Disposition::Emergency,
        Cause::Disposition,
    );
    let told = run(&alert, &crew(), all_taken, "2026-05-13T16:00:00Z");
    let expected = [
        "2026-05-12T23:00 ann mail",
        "2026-05-12T23:30 ben mail",
        "2026-05-12T23:30 ben sms",
        "2026-05-13T00:00 clara mail",
        "2026-05-13T00:30 olga mail",
        // 09:00 in Berlin: the day begins, and everyone is told again.
        "2026-05-13T07:00 ann mail",
        "2026-05-13T07:00 ben mail",
        "2026-05-13T07:00 ben sms",
        "2026-05-13T07:00 clara mail",
        "2026-05-13T07:00 olga mail",
        "2026-05-13T08:00 patient mail",
    ];
    assert_eq!(short(&told), expected);
}

#[test]
fn a_contact_goes_on_at_the_end_of_each_working_day_across_a_weekend() {
    // A Thursday.
    let alert = alert(
        "2026-05-14T09:00:00Z",
        Disposition::Contact,
        Cause::Disposition,
    );
    let told = run(&alert, &crew(), all_taken, "2026-05-20T06:00:00Z");
    let expected = [
        "2026-05-14T09:00 ann mail",
        "2026-05-15T16:00 ben mail",
        "2026-05-15T16:00 ben sms",
        "2026-05-15T16:00 patient mail",
        "2026-05-18T16:00 clara mail",
        "2026-05-19T16:00 olga mail",
    ];
    assert_eq!(short(&told), expected);
}

#[test]
fn words_that_nobody_has_read_are_told_in_the_morning_of_the_day_on_which_they_are_due() {
    let alert = alert("2026-05-12T09:00:00Z", Disposition::SelfCare, Cause::Words);
    assert_eq!(Pace::of(&alert), Pace::Quiet);
    let told = run(&alert, &crew(), all_taken, "2026-05-13T15:00:00Z");
    assert_eq!(short(&told), ["2026-05-13T07:00 ann mail"]);
}

#[test]
fn a_message_that_is_refused_moves_on_at_once_and_a_rung_without_people_costs_no_time() {
    let nobody_on_cover = Crew {
        rota: Vec::new(),
        ..crew()
    };
    let alert = alert(
        "2026-05-12T09:00:00Z",
        Disposition::Urgent,
        Cause::Disposition,
    );
    let refused: Post = |name, _| {
        if name == "ann" {
            Outcome::Refused
        } else {
            Outcome::Taken
        }
    };
    let lost: Post = |name, _| {
        if name == "ann" {
            Outcome::Undelivered
        } else {
            Outcome::Delivered
        }
    };
    let expected = [
        "2026-05-12T09:00 ann mail",
        "2026-05-12T09:00 clara mail",
        "2026-05-12T10:00 olga mail",
        "2026-05-12T10:00 patient mail",
    ];
    for post in [refused, lost] {
        let told = run(&alert, &nobody_on_cover, post, "2026-05-12T10:30:00Z");
        assert_eq!(short(&told), expected);
    }
}

#[test]
fn what_fails_is_tried_on_with_growing_waits_while_the_next_person_is_told() {
    let alert = alert(
        "2026-05-12T09:00:00Z",
        Disposition::Urgent,
        Cause::Disposition,
    );
    let failed: Post = |name, _| {
        if name == "ann" {
            Outcome::Failed
        } else {
            Outcome::Taken
        }
    };
    let told = run(&alert, &crew(), failed, "2026-05-12T11:00:00Z");
    let of = |name: &str| {
        told.iter()
            .filter(|one| one.0 == name)
            .map(|one| one.3.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        of("ann"),
        [
            "2026-05-12T09:00:00Z",
            "2026-05-12T09:00:30Z",
            "2026-05-12T09:01:30Z",
            "2026-05-12T09:06:30Z",
            "2026-05-12T09:21:30Z",
            "2026-05-12T10:21:30Z",
        ]
    );
    // After three failures nobody waits for Ann any more.
    assert_eq!(of("ben")[0], "2026-05-12T09:01:30Z");
}

#[test]
fn while_nobody_can_be_reached_every_way_is_tried_for_ever() {
    let alert = alert(
        "2026-05-12T09:00:00Z",
        Disposition::Emergency,
        Cause::Disposition,
    );
    let told = run(
        &alert,
        &crew(),
        |_, _| Outcome::Refused,
        "2026-06-20T09:00:00Z",
    );
    let after = |time: &str| {
        told.iter()
            .any(|one| one.3.as_str() > time && one.0 != "patient")
    };
    assert!(after("2026-06-18T00:00:00Z"));
    for name in ["ann", "ben", "clara", "olga"] {
        let first = told.iter().find(|one| one.0 == name).unwrap();
        assert_eq!(first.3, "2026-05-12T09:00:00Z", "{name}");
    }
    assert!(
        told.iter().all(|one| one.0 != "fred"),
        "the front desk sees no clinical detail"
    );
}

#[test]
fn weeks_go_by_across_a_change_of_the_clocks_and_each_working_day_tells_everyone_once() {
    // Friday before the clocks go back in Berlin, 25 October 2026.
    let alert = alert(
        "2026-10-23T08:00:00Z",
        Disposition::Urgent,
        Cause::Disposition,
    );
    let told = run(&alert, &crew(), all_taken, "2026-11-21T00:00:00Z");
    let mut again = told
        .iter()
        .filter(|one| one.2 == Rung::Again && one.0 == "ann")
        .map(|one| one.3.as_str());
    assert_eq!(
        again.next(),
        Some("2026-10-26T08:00:00Z"),
        "09:00 in winter"
    );
    assert_eq!(again.count() + 1, 20, "twenty working days in four weeks");
}

#[test]
fn a_crash_at_any_moment_leaves_the_next_step_as_it_was() {
    let alert = alert(
        "2026-05-12T09:00:00Z",
        Disposition::Urgent,
        Cause::Disposition,
    );
    let (crew, hours, zone) = (crew(), Hours::usual(), berlin());
    for minutes in 0..180 {
        let now = alert.raised_at + SignedDuration::from_mins(minutes);
        let chain = Chain {
            alert: &alert,
            started_at: alert.raised_at,
            hours: &hours,
            zone: &zone,
            crew: &crew,
            tries: &[],
            patient: &[],
        };
        // However late a worker comes back, the first one to be told is the owner.
        let Next::Send(message) = chain.next(now, Called::InTime) else {
            panic!("nobody is told after {minutes} minutes");
        };
        assert_eq!((message.rung, message.attempt), (Rung::Owner, 1));
    }
}
