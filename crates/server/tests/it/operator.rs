//! The operator's commands around a clinic.

use crate::support::{RealClinic, run, run_with_input};

#[test]
fn a_password_that_is_made_is_printed_once_and_alone_on_standard_output() {
    let clinic = RealClinic::set_up("");
    let added = run(
        clinic.path(),
        &["user", "add", "--email", "b@clinic.test", "--name", "B"],
    );
    assert_eq!(added.assert_done().out.trim_end().len(), 20);
    assert!(!added.err.contains(added.out.trim_end()));
}

#[test]
fn a_user_is_refused_with_a_short_password_or_an_address_that_is_taken() {
    let clinic = RealClinic::set_up("");
    let args = |email| {
        [
            "user",
            "add",
            "--email",
            email,
            "--name",
            "B",
            "--password-stdin",
        ]
    };
    run_with_input(clinic.path(), &args("b@clinic.test"), b"short\n")
        .assert_refused("fewer than 12 characters");
    run_with_input(
        clinic.path(),
        &args("STAFF@clinic.test"),
        b"a long enough password\n",
    )
    .assert_refused("already there");
}

#[test]
fn a_user_of_one_of_several_clinics_needs_its_id() {
    let clinic = RealClinic::set_up("");
    let new = [
        "clinic",
        "new",
        "--name",
        "Other",
        "--phone",
        "1",
        "--emergency-number",
        "112",
        "--zone",
        "Europe/Berlin",
    ];
    let id = run(clinic.path(), &new)
        .assert_done()
        .out
        .trim_end()
        .to_owned();
    let user = [
        "user",
        "add",
        "--email",
        "b@clinic.test",
        "--name",
        "B",
        "--role",
        "owner",
    ];
    run(clinic.path(), &user).assert_refused("name one by --clinic ID");
    run(clinic.path(), &[&user[..], &["--clinic", &id]].concat()).assert_done();
}

#[test]
fn a_clinic_in_an_unknown_zone_is_refused() {
    let clinic = RealClinic::set_up("");
    let new = [
        "clinic",
        "new",
        "--name",
        "Other",
        "--phone",
        "1",
        "--emergency-number",
        "112",
        "--zone",
        "Mars/Olympus",
    ];
    run(clinic.path(), &new).assert_refused("the time zone `Mars/Olympus` is not known");
}

#[tokio::test]
async fn the_audit_log_verifies_while_the_server_runs() {
    let clinic = RealClinic::set_up("");
    clinic.new_patient().await;
    let (_server, _) = clinic.serve();
    let verified = run(clinic.path(), &["audit", "verify"]);
    assert!(
        verified.assert_done().out.ends_with(": 3 entries\n"),
        "{}",
        verified.out
    );
}

#[test]
fn migrating_twice_is_as_good_as_once() {
    let clinic = RealClinic::set_up("");
    run(clinic.path(), &["migrate"]).assert_done();
}

#[test]
fn the_doctor_finds_nothing_to_fail_in_a_fresh_clinic() {
    let clinic = RealClinic::set_up("");
    let doctor = run(clinic.path(), &["doctor"]);
    let is_fail = |line: &str| line.starts_with("fail");
    assert!(
        !doctor.assert_done().out.lines().any(is_fail),
        "{}",
        doctor.out
    );
}
