//! An alert's chain by a real mail server and a real gateway, and through the end of the process without warning.

use care::clinic::Role;
use care::clinic::{NewStaff, add_staff};
use care::id::ClinicId;
use care::record::audit::{Actor, AuditEntry};
use care::review::{LogPart, TellingView, tellings};
use care::treatment::reminder::{Channel, Outcome};

use crate::support::{Gateway, MailServer, Manner, RealClinic, post};

fn settings(mail: &MailServer, sms: &Gateway) -> String {
    let (mail, sms) = (mail.port, sms.port);
    format!(
        "[smtp]\nhost = \"127.0.0.1\"\nport = {mail}\ntls = \"none\"\nfrom = \"Clinic <care@clinic.test>\"\n\
         [sms]\nurl = \"http://127.0.0.1:{sms}/v1\"\ntoken = \"t0k3n\"\nfrom = \"+15005550006\"\ncountry_code = \"44\"\n"
    )
}

/// A clinic with a clinical lead, whose mobile number is known.
async fn with_lead(settings: &str) -> (RealClinic, ClinicId) {
    let clinic = RealClinic::set_up(settings);
    let care = clinic.care().await;
    let id = care.store.clinics().await.unwrap().remove(0).id;
    let new = NewStaff {
        email: "lead@clinic.test".to_owned(),
        name: "Lead".to_owned(),
        role: Role::ClinicalLead,
        password: "a long enough password".to_owned(),
    };
    let lead = add_staff(&care, &id, new).await.unwrap();
    let now = care.clock.now();
    let audit = AuditEntry::new(&id, now, Actor::System, "staff.phone_set", lead.id.as_str());
    let store = &care.store;
    store
        .set_phone(&id, &lead.id, "07700 900123", &audit)
        .await
        .unwrap();
    (clinic, id)
}

async fn log(clinic: &RealClinic, id: &ClinicId) -> Vec<TellingView> {
    let mut log = tellings(&clinic.care().await, id, LogPart::newest(10))
        .await
        .unwrap();
    log.reverse();
    log
}

#[tokio::test]
async fn a_refused_mail_brings_the_next_person_a_mail_and_a_text_message_at_once() {
    let mail_server = MailServer::start(&[Manner::Unknown, Manner::Takes]);
    let gateway = Gateway::start("201 Created", r#"{"sid": "SM0123abcd"}"#);
    let (clinic, id) = with_lead(&settings(&mail_server, &gateway)).await;
    let link = clinic.new_patient().await;
    let (mut server, url) = clinic.serve();
    let sent = post(&format!("{url}{link}/check-ins"), &RealClinic::alarming());
    assert_eq!(sent.status, 201);
    let mail = mail_server.mail();
    assert!(mail.starts_with("RCPT TO:<lead@clinic.test>"), "{mail}");
    assert!(mail.contains("those who were told before you"), "{mail}");
    let posted = gateway.posted();
    assert!(
        posted.body.starts_with("To=%2B447700900123"),
        "{}",
        posted.body
    );
    assert!(
        posted.body.contains("aftercare.test%2Fworklist"),
        "{}",
        posted.body
    );
    for private in ["Patient", "Pat", "breath", link.as_str()] {
        assert!(
            !mail.contains(private) && !posted.body.contains(private),
            "{private}"
        );
    }
    server.err.until("jobs done");
    server.terminate();
    let said = server.ended().err;
    assert!(
        !said.contains("clinic.test") && !said.contains("7700"),
        "{said}"
    );
    let log = log(&clinic, &id).await;
    let ended: Vec<_> = log
        .iter()
        .map(|one| {
            (
                one.staff.as_deref(),
                one.telling.channel,
                one.telling.outcome,
            )
        })
        .collect();
    let expected = [
        (Some("Staff"), Channel::Mail, Outcome::Refused),
        (Some("Lead"), Channel::Mail, Outcome::Taken),
        (Some("Lead"), Channel::Sms, Outcome::Taken),
    ];
    assert_eq!(ended, expected);
    assert_eq!(
        log[0].telling.said,
        "the mail server refused with status 550"
    );
    assert_eq!(log[2].telling.said, "HTTP 201, SM0123abcd");
}

#[tokio::test]
async fn a_chain_goes_on_after_the_end_of_the_process_without_warning_and_tells_nobody_twice() {
    let mail_server = MailServer::start(&[Manner::Refuses, Manner::Takes]);
    let gateway = Gateway::start("201 Created", r#"{"sid": "SM0123abcd"}"#);
    let (clinic, id) = with_lead(&settings(&mail_server, &gateway)).await;
    let link = clinic.new_patient().await;
    let (mut server, url) = clinic.serve();
    let sent = post(&format!("{url}{link}/check-ins"), &RealClinic::alarming());
    assert_eq!(sent.status, 201);
    server.err.until("jobs failed and will be tried again");
    server.kill();
    assert_eq!(log(&clinic, &id).await.len(), 1);

    clinic.let_time_pass().await;
    let (mut server, _) = clinic.serve();
    assert!(
        mail_server
            .mail()
            .starts_with("RCPT TO:<staff@clinic.test>")
    );
    server.err.until("jobs done");
    server.kill();
    let told = log(&clinic, &id).await;
    assert_eq!(told.len(), 2);
    assert_eq!(
        (told[1].telling.attempt, told[1].telling.outcome),
        (2, Outcome::Taken)
    );

    // Who was told is not told again, and the next one's turn has not come.
    let (server, url) = clinic.serve();
    assert_eq!(crate::support::get(&format!("{url}/health")).status, 200);
    server.kill();
    assert_eq!(log(&clinic, &id).await.len(), 2);
    let care = clinic.care().await;
    let next = care.store.next_job_at().await.unwrap().unwrap();
    assert!(next > care.clock.now(), "the chain waits for its next step");
}
