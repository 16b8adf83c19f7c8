//! Alerts go out by mail: in a real conversation, again after a refusal, and never silently lost.

use crate::support::{MailServer, Manner, RealClinic, post, run};

fn with_mail(server: &MailServer) -> RealClinic {
    let port = server.port;
    RealClinic::set_up(&format!(
        "[smtp]\nhost = \"127.0.0.1\"\nport = {port}\ntls = \"none\"\nfrom = \"Afterneedle <care@clinic.test>\"\n"
    ))
}

#[tokio::test]
async fn an_alert_reaches_the_practitioner_by_mail_without_naming_anybody() {
    let mail_server = MailServer::start(&[Manner::Takes]);
    let clinic = with_mail(&mail_server);
    let link = clinic.new_patient().await;
    let (_server, url) = clinic.serve();
    assert_eq!(
        post(&format!("{url}{link}/check-ins"), &RealClinic::alarming()).status,
        201
    );
    let mail = mail_server.mail();
    assert!(mail.starts_with("RCPT TO:<staff@clinic.test>"), "{mail}");
    assert!(
        mail.contains("Subject: Afterneedle: an alert waits in your worklist"),
        "{mail}"
    );
    assert!(mail.contains("https://aftercare.test/worklist"), "{mail}");
    for private in ["Patient", "Pat", "breath", link.as_str()] {
        assert!(!mail.contains(private), "{private} in:\n{mail}");
    }
}

#[tokio::test]
async fn a_mail_that_is_refused_is_visible_and_goes_out_later() {
    let mail_server = MailServer::start(&[Manner::Refuses, Manner::Takes]);
    let clinic = with_mail(&mail_server);
    let link = clinic.new_patient().await;
    let (mut server, url) = clinic.serve();
    assert_eq!(
        post(&format!("{url}{link}/check-ins"), &RealClinic::alarming()).status,
        201
    );
    let line = server.err.until("a mail was not taken");
    assert!(
        line.contains("status 451") && !line.contains("staff@"),
        "{line}"
    );
    server.err.until("jobs failed and will be tried again");
    let doctor = run(clinic.path(), &["doctor"]);
    assert!(
        doctor
            .out
            .contains("deliver_alert failed once: the mail server refused with status 451"),
        "{}",
        doctor.out
    );

    clinic.let_time_pass().await;
    assert!(
        mail_server
            .mail()
            .starts_with("RCPT TO:<staff@clinic.test>")
    );
    server.err.until("jobs done");
    assert!(
        run(clinic.path(), &["doctor"])
            .out
            .contains("none waits after a failure")
    );
}

#[tokio::test]
async fn without_a_mail_server_the_alert_waits_and_says_why() {
    let clinic = RealClinic::set_up("");
    let link = clinic.new_patient().await;
    let (mut server, url) = clinic.serve();
    assert_eq!(
        post(&format!("{url}{link}/check-ins"), &RealClinic::alarming()).status,
        201
    );
    server.err.until("jobs failed and will be tried again");
    let doctor = run(clinic.path(), &["doctor"]);
    assert!(
        doctor
            .assert_done()
            .out
            .contains("failed once: no mail server is configured: set smtp.host"),
        "{}",
        doctor.out
    );
}

#[test]
fn the_doctor_greets_the_mail_server() {
    let mail_server = MailServer::start(&[Manner::Takes]);
    let clinic = with_mail(&mail_server);
    let doctor = run(clinic.path(), &["doctor"]);
    assert!(
        doctor
            .assert_done()
            .out
            .contains(&format!("127.0.0.1:{} answers", mail_server.port)),
        "{}",
        doctor.out
    );
}

#[test]
fn the_doctor_fails_where_no_mail_server_answers() {
    let clinic = RealClinic::set_up(
        "[smtp]\nhost = \"127.0.0.1\"\nport = 1\ntls = \"none\"\nfrom = \"care@clinic.test\"\n",
    );
    let doctor = run(clinic.path(), &["doctor"]);
    assert_eq!(doctor.status.code(), Some(1));
    assert!(
        doctor
            .out
            .contains("127.0.0.1:1: the mail server cannot be reached: Connection refused"),
        "{}",
        doctor.out
    );
}
