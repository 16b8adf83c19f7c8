//! That something new stands on the page is told by a real mail server and a real gateway, and says nothing of it.

use std::sync::Arc;

use care::Care;
use care::alert::write_to_patient;
use care::check_in::{Submission, submit_group};
use care::id::{AlertId, ClientId, ClinicId};
use care::port::FixedClock;
use care::review::{LogPart, deliveries, follow_up, worklist};
use care::treatment::reminder::{About, Channel, Outcome, RemindersAsked, set_zone};
use care::treatment::{Identity, TokenHash};
use jiff::SignedDuration;
use jiff::tz::TimeZone;
use protocol::contract::Answers;

use crate::support::{Gateway, MailServer, Manner, RealClinic, Running};

fn settings(mail: &MailServer, sms: &Gateway) -> String {
    let (mail, sms) = (mail.port, sms.port);
    format!(
        "[smtp]\nhost = \"127.0.0.1\"\nport = {mail}\ntls = \"none\"\nfrom = \"Clinic <care@clinic.test>\"\n\
         [sms]\nurl = \"http://127.0.0.1:{sms}/v1\"\ntoken = \"t0k3n\"\nfrom = \"+15005550006\"\ncountry_code = \"44\"\n"
    )
}

struct Case {
    clinic: RealClinic,
    care: Care,
    id: ClinicId,
    link: String,
}

/// A patient by whose clock it is noon, with an alert that is not urgent, to whom somebody writes.
async fn with_message(settings: &str, channel: Channel) -> Case {
    let clinic = RealClinic::set_up(settings);
    let care = clinic.care().await;
    let now = care.clock.now();
    let reached = Identity {
        email: "pat@home.test".to_owned(),
        phone: "07700 900123".to_owned(),
        ..Identity::default()
    };
    let agreed = RemindersAsked::Agreed(channel);
    let link = clinic.new_patient_with(&care, 1, reached, agreed).await;
    let token = link.rsplit_once('/').unwrap().1;
    let east = 12 - i32::from(now.to_zoned_datetime(TimeZone::UTC).hour());
    let noon = format!("Etc/GMT{:+}", -east);
    set_zone(&care, token, &noon).await.unwrap();
    let mut answers = Answers {
        soreness: Some(3),
        ..Answers::default()
    };
    answers.signs.insert("large_bruise".to_owned(), Some(true));
    let client = ClientId::new(now, &*care.entropy);
    let sent = Submission::new(TokenHash::of(token), client, answers);
    submit_group(&care, &[sent])
        .await
        .unwrap()
        .remove(0)
        .unwrap();
    let id = care.store.clinics().await.unwrap().remove(0).id;
    let alert: AlertId = worklist(&care, &id).await.unwrap().items[0]
        .alert
        .id
        .clone();
    let staff = care.store.staff_by_email("staff@clinic.test").await;
    let staff = staff.unwrap().remove(0).id;
    write_to_patient(&care, &id, &staff, &alert, 1, "Cool the bruise.")
        .await
        .unwrap();
    Case {
        clinic,
        care,
        id,
        link,
    }
}

impl Case {
    /// Waits until so many tries are written down: other jobs are done before, and say so, too.
    async fn tried(&self, server: &mut Running, tries: usize) {
        while self.log().await.len() < tries {
            server.err.until("jobs ");
        }
    }

    async fn log(&self) -> Vec<(Channel, Outcome)> {
        let log = deliveries(&self.care, &self.id, LogPart::newest(10))
            .await
            .unwrap();
        let notices = log.into_iter().map(|one| one.delivery);
        let notices = notices.filter(|one| one.about == About::Notice);
        notices.map(|one| (one.channel, one.outcome)).collect()
    }

    async fn to_call(&self) -> usize {
        let now = self.care.clock.now() + SignedDuration::from_secs(1);
        let care = self.care.at(Arc::new(FixedClock(now)));
        follow_up(&care, &self.id, 100)
            .await
            .unwrap()
            .not_reached
            .len()
    }
}

fn tells_nothing(text: &str) {
    for telling in [
        "Pat ", "bruise", "needl", "treat", "sore", "check-in", "Cool",
    ] {
        assert!(!text.contains(telling), "{telling} in:\n{text}");
    }
}

#[tokio::test]
async fn a_mail_says_that_something_new_is_there_and_no_more() {
    let mail_server = MailServer::start(&[Manner::Takes]);
    let gateway = Gateway::start("201 Created", r#"{"sid": "SM0123abcd"}"#);
    let case = with_message(&settings(&mail_server, &gateway), Channel::Mail).await;
    let (mut server, _) = case.clinic.serve();
    let mail = loop {
        // Staff get theirs by the same server.
        let mail = mail_server.mail();
        if mail.starts_with("RCPT TO:<pat@home.test>") {
            break mail;
        }
    };
    assert!(
        mail.contains("Subject: A message from your clinic"),
        "{mail}"
    );
    assert!(mail.contains("something new"), "{mail}");
    assert!(
        mail.contains(&format!("https://aftercare.test{}\n", case.link)),
        "{mail}"
    );
    assert!(
        mail.contains("List-Unsubscribe: <https://aftercare.test/stop/"),
        "{mail}"
    );
    tells_nothing(&mail);
    case.tried(&mut server, 1).await;
    server.terminate();
    let said = server.ended().err;
    assert!(!said.contains("home.test") && !said.contains(case.link.trim_start_matches("/r/")));
    assert_eq!(case.log().await, [(Channel::Mail, Outcome::Taken)]);
    assert_eq!(case.to_call().await, 0);
}

#[tokio::test]
async fn a_text_message_holds_no_link_to_the_page_and_where_no_way_is_left_somebody_calls() {
    let mail_server = MailServer::start(&[Manner::Unknown]);
    let gateway = Gateway::start(
        "400 Bad Request",
        r#"{"code": 21211, "message": "no number"}"#,
    );
    let case = with_message(&settings(&mail_server, &gateway), Channel::Sms).await;
    let (mut server, _) = case.clinic.serve();
    let posted = gateway.posted();
    assert!(posted.body.contains("something%20new"), "{}", posted.body);
    assert!(
        posted.body.starts_with("To=%2B447700900123"),
        "{}",
        posted.body
    );
    assert!(!posted.body.contains("%2Fr%2F"), "{}", posted.body);
    tells_nothing(&posted.body);
    case.tried(&mut server, 2).await;
    server.terminate();
    server.ended();
    let log = case.log().await;
    let refused = [
        (Channel::Mail, Outcome::Refused),
        (Channel::Sms, Outcome::Refused),
    ];
    assert!(
        log.len() == 2 && refused.iter().all(|one| log.contains(one)),
        "{log:?}"
    );
    assert_eq!(case.to_call().await, 1);
}
