//! Reminders go out by a real mail server and a real gateway, tell nothing, and what came of them is written down.

use std::sync::Arc;

use care::Care;
use care::port::FixedClock;
use care::review::{DeliveryView, LogPart, deliveries, follow_up};
use care::treatment::reminder::{Channel, Outcome, RemindersAsked, set_zone};
use care::treatment::{Identity, choose_language, send_link};
use jiff::SignedDuration;
use jiff::tz::TimeZone;

use crate::support::{Gateway, MailServer, Manner, RealClinic, run};

const TAKES: (&str, &str) = (
    "201 Created",
    r#"{"sid": "SM0123abcd", "status": "queued"}"#,
);
const REFUSES: (&str, &str) = (
    "400 Bad Request",
    r#"{"code": 21211, "message": "+447700900123 is no number"}"#,
);

fn smtp(server: &MailServer) -> String {
    let port = server.port;
    format!(
        "[smtp]\nhost = \"127.0.0.1\"\nport = {port}\ntls = \"none\"\nfrom = \"Clinic <care@clinic.test>\"\n"
    )
}

fn sms(gateway: &Gateway) -> String {
    let port = gateway.port;
    format!(
        "[sms]\nurl = \"http://127.0.0.1:{port}/Accounts/AC1/Messages.json\"\nuser = \"AC1\"\npassword_file = \"sms.password\"\n\
         from = \"+15005550006\"\ncountry_code = \"44\"\n"
    )
}

/// A clinic with these settings, and a patient whose first check-in became due an hour ago, in a zone where it is noon.
async fn clinic(settings: &str, channel: Channel) -> (RealClinic, String) {
    let clinic = RealClinic::set_up(settings);
    std::fs::write(clinic.path().join("sms.password"), "a secret\n").unwrap();
    let care = clinic.care().await;
    let now = care.clock.now();
    let earlier = care.at(Arc::new(FixedClock(now - SignedDuration::from_hours(2))));
    let reached = Identity {
        email: "pat@home.test".to_owned(),
        phone: "07700 900123".to_owned(),
        ..Identity::default()
    };
    let link = clinic
        .new_patient_with(&earlier, 5, reached, RemindersAsked::Agreed(channel))
        .await;
    let token = link.rsplit_once('/').unwrap().1;
    set_zone(&care, token, &zone_of_noon(now)).await.unwrap();
    (clinic, link)
}

/// `Etc/GMT-5` is five hours east of Greenwich.
fn zone_of_noon(now: jiff::Timestamp) -> String {
    let east = 12 - i32::from(now.to_zoned_datetime(TimeZone::UTC).hour());
    format!("Etc/GMT{:+}", -east)
}

async fn log(care: &Care) -> Vec<DeliveryView> {
    let clinic = care.store.clinics().await.unwrap().remove(0);
    deliveries(care, &clinic.id, LogPart::newest(10))
        .await
        .unwrap()
}

async fn not_reached(care: &Care) -> usize {
    let clinic = care.store.clinics().await.unwrap().remove(0);
    follow_up(care, &clinic.id, 100)
        .await
        .unwrap()
        .not_reached
        .len()
}

fn tells_nothing(text: &str) {
    for telling in ["Pat ", "needl", "treat", "sore", "pain", "check-in"] {
        assert!(!text.contains(telling), "{telling} in:\n{text}");
    }
}

#[tokio::test]
async fn a_mail_leads_to_the_page_and_to_the_stop_and_its_receipt_is_kept() {
    let mail_server = MailServer::start(&[Manner::Takes]);
    let (clinic, link) = clinic(&smtp(&mail_server), Channel::Mail).await;
    let (mut server, _) = clinic.serve();
    let mail = mail_server.mail();
    assert!(mail.starts_with("RCPT TO:<pat@home.test>"), "{mail}");
    assert!(
        mail.contains("Subject: A message from your clinic"),
        "{mail}"
    );
    assert!(
        mail.contains(&format!("https://aftercare.test{link}\n")),
        "{mail}"
    );
    assert!(
        mail.contains("List-Unsubscribe: <https://aftercare.test/stop/"),
        "{mail}"
    );
    assert!(mail.contains("\nhttps://aftercare.test/stop/"), "{mail}");
    tells_nothing(&mail);
    server.err.until("jobs done");
    let log = log(&clinic.care().await).await;
    assert_eq!(log.len(), 1);
    assert_eq!(log[0].delivery.outcome, Outcome::Taken);
    assert_eq!(log[0].delivery.said, "SMTP 250 2.0.0 queued as Q1");
    server.terminate();
    let ended = server.ended();
    let token = link.rsplit_once('/').unwrap().1;
    assert!(!ended.err.contains(token) && !ended.err.contains("home.test"));
}

#[tokio::test]
async fn a_text_message_goes_to_the_gateway_as_a_form_without_the_private_link() {
    let gateway = Gateway::start(TAKES.0, TAKES.1);
    let (clinic, link) = clinic(&sms(&gateway), Channel::Sms).await;
    let (mut server, _) = clinic.serve();
    let posted = gateway.posted();
    assert!(
        posted
            .head
            .starts_with("POST /Accounts/AC1/Messages.json HTTP/1.1")
    );
    let head = posted.head.to_lowercase();
    assert!(head.contains("content-type: application/x-www-form-urlencoded"));
    assert!(
        posted.head.contains("Basic QUMxOmEgc2VjcmV0"),
        "{}",
        posted.head
    );
    assert!(
        posted
            .body
            .starts_with("To=%2B447700900123&From=%2B15005550006&Body=From%20your%20clinic")
    );
    assert!(
        posted.body.contains("aftercare.test%2Fstop%2F"),
        "{}",
        posted.body
    );
    let token = link.rsplit_once('/').unwrap().1;
    assert!(!posted.body.contains(token));
    tells_nothing(&posted.body);
    server.err.until("jobs done");
    let log = log(&clinic.care().await).await;
    assert_eq!(log[0].delivery.channel, Channel::Sms);
    assert_eq!(log[0].delivery.said, "HTTP 201, SM0123abcd");
}

#[tokio::test]
async fn another_provider_takes_json_with_a_token_and_names_its_messages_elsewhere() {
    let gateway = Gateway::start("200 OK", r#"{"messages": [{"id": 4711}]}"#);
    let port = gateway.port;
    let settings = format!(
        "[sms]\nurl = \"http://127.0.0.1:{port}/v1\"\nformat = \"json\"\ntoken = \"t0k3n\"\nmessage_id = \"/messages/0/id\"\n\
         body = '{{\"to\": [\"{{to}}\"], \"text\": \"{{text}}\"}}'\ncountry_code = \"44\"\n"
    );
    let (clinic, _) = clinic(&settings, Channel::Sms).await;
    let (mut server, _) = clinic.serve();
    let posted = gateway.posted();
    assert!(posted.head.contains("Bearer t0k3n"), "{}", posted.head);
    let body: serde_json::Value = serde_json::from_str(&posted.body).unwrap();
    assert_eq!(body["to"][0], "+447700900123");
    server.err.until("jobs done");
    assert_eq!(
        log(&clinic.care().await).await[0].delivery.said,
        "HTTP 200, 4711"
    );
}

#[tokio::test]
async fn where_the_mail_is_refused_a_text_message_goes_out() {
    let mail_server = MailServer::start(&[Manner::Unknown]);
    let gateway = Gateway::start(TAKES.0, TAKES.1);
    let settings = smtp(&mail_server) + &sms(&gateway);
    let (clinic, _) = clinic(&settings, Channel::Mail).await;
    let (server, _) = clinic.serve();
    gateway.posted();
    // It ends what it has begun.
    server.terminate();
    server.ended();
    let care = clinic.care().await;
    let log = log(&care).await;
    let outcomes: Vec<_> = log
        .iter()
        .map(|one| (one.delivery.channel, one.delivery.outcome))
        .collect();
    let expected = [
        (Channel::Sms, Outcome::Taken),
        (Channel::Mail, Outcome::Refused),
    ];
    assert_eq!(outcomes, expected);
    assert_eq!(
        log[1].delivery.said,
        "the mail server refused with status 550"
    );
    assert_eq!(not_reached(&care).await, 0);
}

#[tokio::test]
async fn where_no_way_is_left_the_patient_stands_in_the_list_of_those_not_reached() {
    let mail_server = MailServer::start(&[Manner::Unknown]);
    let gateway = Gateway::start(REFUSES.0, REFUSES.1);
    let settings = smtp(&mail_server) + &sms(&gateway);
    let (clinic, _) = clinic(&settings, Channel::Sms).await;
    let (mut server, _) = clinic.serve();
    gateway.posted();
    let line = server.err.until("a text message was not taken");
    assert!(
        line.contains("status 400, code 21211") && !line.contains("7700"),
        "{line}"
    );
    server.err.until("a mail was not taken");
    server.terminate();
    server.ended();
    let care = clinic.care().await;
    assert_eq!(not_reached(&care).await, 1);
    assert_eq!(log(&care).await.len(), 2);
}

#[tokio::test]
async fn the_doctor_looks_at_the_gateway_and_sends_nothing() {
    let gateway = Gateway::start(TAKES.0, TAKES.1);
    let (clinic, _) = clinic(&sms(&gateway), Channel::Sms).await;
    let takes = format!("127.0.0.1:{} takes connections", gateway.port);
    let doctor = run(clinic.path(), &["doctor"]);
    assert!(doctor.assert_done().out.contains(&takes), "{}", doctor.out);
    let doctor = run(
        clinic.path(),
        &["doctor", "--sms-url", "http://127.0.0.1:1/"],
    );
    assert_eq!(doctor.status.code(), Some(1));
    assert!(
        doctor.out.contains("127.0.0.1:1 cannot be reached"),
        "{}",
        doctor.out
    );
    let doctor = run(clinic.path(), &["doctor", "--sms-body", "To={to}"]);
    assert_eq!(doctor.status.code(), Some(1));
    assert!(
        doctor.out.contains("there is no {text} in it"),
        "{}",
        doctor.out
    );
    let log = log(&clinic.care().await).await;
    assert!(log.is_empty());
}

#[tokio::test]
async fn a_mail_speaks_the_language_that_the_patient_chose_on_the_page() {
    let mail_server = MailServer::start(&[Manner::Takes, Manner::Takes]);
    let (clinic, link) = clinic(&smtp(&mail_server), Channel::Mail).await;
    let care = clinic.care().await;
    let token = link.rsplit_once('/').unwrap().1;
    choose_language(&care, token, "es").await.unwrap();
    // The link itself goes out beside the reminder.
    let home = care.store.clinics().await.unwrap().remove(0);
    let staff = care
        .store
        .staff_by_email("staff@clinic.test")
        .await
        .unwrap();
    let patient = care.store.patients(&home.id).await.unwrap().remove(0);
    send_link(&care, &home.id, &staff[0].id, &patient.id)
        .await
        .unwrap();
    let (_server, _) = clinic.serve();
    let mails = [mail_server.mail(), mail_server.mail()];
    for mail in &mails {
        assert!(mail.contains("Hola:") && !mail.contains("Hello"), "{mail}");
        assert!(mail.contains("https://aftercare.test/r/"), "{mail}");
        tells_nothing(mail);
    }
    let reminders = mails
        .iter()
        .filter(|mail| mail.contains("List-Unsubscribe"));
    assert_eq!(reminders.count(), 1);
}

#[tokio::test]
async fn a_text_message_speaks_the_language_that_the_patient_chose_on_the_page() {
    let gateway = Gateway::start(TAKES.0, TAKES.1);
    let (clinic, link) = clinic(&sms(&gateway), Channel::Sms).await;
    let care = clinic.care().await;
    let token = link.rsplit_once('/').unwrap().1;
    choose_language(&care, token, "es").await.unwrap();
    let (_server, _) = clinic.serve();
    let said = gateway.posted().body.replace('+', " ").replace("%20", " ");
    assert!(said.contains("De tu cl") && said.contains("No m"), "{said}");
    tells_nothing(&said);
}
