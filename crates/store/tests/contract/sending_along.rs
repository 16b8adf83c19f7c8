//! The link goes out with the recording of a session.

use care::Care;
use care::id::FormId;
use care::jobs::{Job, JobKind};
use care::port::{IsSet, SetWays};
use care::treatment::reminder::{Channel, Wanted};
use care::treatment::{
    Identity, LinkAsked, Problem, RecordError, Recorded, SessionDraft, SessionFor, SessionNotes,
    TextDoor, TokenHash, due, open_text, record_once, record_session, send_link, text_code,
};
use jiff::SignedDuration;

use crate::house::{House, OsEntropy, houses, noon};
use crate::versions::needling;

const BOTH: SetWays = SetWays {
    mail: IsSet::Yes,
    sms: IsSet::Yes,
};
const USUAL: LinkAsked = LinkAsked::Usual(BOTH);

fn reached(email: &str, phone: &str, link: LinkAsked) -> Wanted {
    Wanted {
        email: email.to_owned(),
        phone: phone.to_owned(),
        link,
        ..Wanted::default()
    }
}

impl House {
    async fn new_one(&self, email: &str, phone: &str, link: LinkAsked) -> Recorded {
        let wanted = reached(email, phone, link);
        self.patient_with(&self.care, 0, wanted).await
    }

    /// A further session of the patient, at the time of `care`.
    async fn further(
        &self,
        care: &Care,
        patient: &Recorded,
        wanted: Wanted,
    ) -> Result<Recorded, RecordError> {
        let draft = SessionDraft {
            patient: SessionFor::Known(patient.patient.clone()),
            ..self.session_for(care, wanted)
        };
        record_session(care, &self.clinic.id, &self.staff.id, draft).await
    }

    fn session_for(&self, care: &Care, wanted: Wanted) -> SessionDraft {
        let muscle = self.care.protocol.muscle("trapezius_superior").unwrap();
        SessionDraft {
            patient: SessionFor::New(Identity {
                name: "Invented Along".to_owned(),
                ..Identity::default()
            }),
            needled_at: care.clock.now(),
            first_session: Some(false),
            risks: Some(Vec::new()),
            needlings: vec![needling("trapezius_superior", &muscle.region, 3)],
            notes: SessionNotes::default(),
            wanted,
        }
    }

    /// What is on its way to the patient: by e-mail, by text message.
    async fn going(&self, patient: &Recorded) -> (Option<Job>, Option<Job>) {
        let (store, clinic) = (&self.care.store, &self.clinic.id);
        let mail = store.link_to_be_sent(clinic, &patient.patient).await;
        let text = store.link_to_be_texted(clinic, &patient.patient).await;
        (mail.unwrap(), text.unwrap())
    }

    async fn ways(&self, patient: &Recorded) -> Vec<Channel> {
        let (mail, text) = self.going(patient).await;
        let mail = mail.map(|_| Channel::Mail);
        mail.into_iter().chain(text.map(|_| Channel::Sms)).collect()
    }
}

#[tokio::test]
async fn it_goes_by_mail_first_and_by_text_where_only_a_number_is_known() {
    for house in houses().await {
        let (mail, number) = ("pat@invented.test", "07700 900123");
        let only_mail = LinkAsked::Usual(SetWays {
            sms: IsSet::No,
            ..BOTH
        });
        for (email, phone, asked, ways) in [
            (mail, number, USUAL, vec![Channel::Mail]),
            ("", number, USUAL, vec![Channel::Sms]),
            ("", "", USUAL, vec![]),
            ("", number, only_mail, vec![]),
            ("", "ask her mother", USUAL, vec![]),
            (
                mail,
                number,
                LinkAsked::By(Channel::Sms),
                vec![Channel::Sms],
            ),
            (mail, number, LinkAsked::NotNow, vec![]),
        ] {
            let patient = house.new_one(email, phone, asked).await;
            assert_eq!(
                house.ways(&patient).await,
                ways,
                "{email} {phone} {asked:?}"
            );
        }
        let log = house.care.store.audit_log(&house.clinic.id, 0, 1_000).await;
        let log = log.unwrap();
        let asked = |action| log.iter().filter(|one| one.action == action).count();
        assert_eq!(asked("link.sending_asked"), 1);
        assert_eq!(asked("link.text_asked"), 2);
    }
}

#[tokio::test]
async fn it_waits_until_the_session_cannot_be_taken_back_and_its_code_opens_the_page() {
    for house in houses().await {
        let patient = house.new_one("", "07700 900123", USUAL).await;
        let (_, job) = house.going(&patient).await;
        let job = job.unwrap();
        assert_eq!(job.run_at, due(noon()));
        let later = house.later(job.run_at.duration_since(noon()));
        let code = text_code(&house.care.master_key, &house.clinic.id, &job.id);
        let opened = open_text(&later, &code, None).await.unwrap();
        assert!(matches!(opened, TextDoor::Open { token, .. } if token == patient.token));
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_sends_one_link() {
    for house in houses().await {
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let form = FormId::new(noon(), &OsEntropy);
        let wanted = reached("pat@invented.test", "", USUAL);
        let record = || {
            let draft = house.session_for(care, wanted.clone());
            record_once(care, clinic, staff, &form, draft)
        };
        let (one, two) = tokio::join!(record(), record());
        assert_eq!(one.unwrap(), two.unwrap());
        record().await.unwrap();
        let jobs = care.store.unfinished_jobs(clinic, 100).await.unwrap();
        let sends = |job: &&Job| matches!(job.kind, JobKind::SendLink(_));
        assert_eq!(jobs.iter().filter(sends).count(), 1);
    }
}

#[tokio::test]
async fn who_has_used_a_link_that_works_gets_none_by_itself() {
    for house in houses().await {
        let patient = house
            .new_one("pat@invented.test", "", LinkAsked::NotNow)
            .await;
        let again = async |care: &Care, link| {
            let wanted = reached("", "", link);
            house.further(care, &patient, wanted).await.unwrap();
            house.ways(&patient).await
        };
        house.submit(&[house.check_in(&patient.token, 2)]).await;
        let hour = house.later(SignedDuration::from_hours(1));
        assert_eq!(again(&hour, USUAL).await, []);
        // Asked for by name it goes, and after its time is over the patient is as somebody new.
        let way = LinkAsked::By(Channel::Mail);
        let over = house.later(SignedDuration::from_hours(24 * 60));
        assert_eq!(again(&over, USUAL).await, [Channel::Mail]);
        let used = house
            .new_one("used@invented.test", "", LinkAsked::NotNow)
            .await;
        house.submit(&[house.check_in(&used.token, 2)]).await;
        let wanted = reached("", "", way);
        house.further(&hour, &used, wanted).await.unwrap();
        assert_eq!(house.ways(&used).await, [Channel::Mail]);
    }
}

#[tokio::test]
async fn a_link_that_can_go_nowhere_is_refused_before_anything_is_stored() {
    for house in houses().await {
        let patient = house.new_one("", "", LinkAsked::NotNow).await;
        for way in [Channel::Mail, Channel::Sms] {
            let wanted = reached("", "", LinkAsked::By(way));
            let refused = house.further(&house.care, &patient, wanted).await;
            assert!(
                matches!(&refused, Err(RecordError::Invalid(found)) if *found == [Problem::LinkNowhere(way)]),
                "{refused:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_session_taken_back_takes_its_sending_along_and_no_other() {
    for house in houses().await {
        let soon = SignedDuration::from_secs(30);
        // Somebody new: nothing is left, and the link is closed besides.
        let new = house.new_one("pat@invented.test", "", USUAL).await;
        house.undo(&new.session, soon).await.unwrap();
        assert_eq!(house.ways(&new).await, []);
        let view = house.care.store.link_view(&TokenHash::of(&new.token)).await;
        assert!(view.unwrap().unwrap().link.revoked_at.is_some());
        // The wrong one of the list: the link of before stays, and does not go to what was typed.
        let known = house
            .new_one("known@invented.test", "", LinkAsked::NotNow)
            .await;
        let wanted = reached("stranger@invented.test", "07700 900999", USUAL);
        let wrong = house.further(&house.care, &known, wanted).await.unwrap();
        assert_eq!(house.ways(&known).await, [Channel::Mail]);
        house.undo(&wrong.session, soon).await.unwrap();
        assert_eq!(house.ways(&known).await, []);
        let view = house
            .care
            .store
            .link_view(&TokenHash::of(&known.token))
            .await;
        assert_eq!(view.unwrap().unwrap().link.revoked_at, None);
        // What somebody asked for before by itself goes out.
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        send_link(&house.care, clinic, staff, &known.patient)
            .await
            .unwrap();
        let wanted = reached("", "", USUAL);
        let wrong = house.further(&house.care, &known, wanted).await.unwrap();
        house.undo(&wrong.session, soon).await.unwrap();
        assert_eq!(house.ways(&known).await, [Channel::Mail]);
    }
}

#[tokio::test]
async fn a_press_within_the_minute_goes_at_once_and_outlives_the_session() {
    for house in houses().await {
        let known = house
            .new_one("known@invented.test", "", LinkAsked::NotNow)
            .await;
        let wanted = reached("", "", USUAL);
        let wrong = house.further(&house.care, &known, wanted).await.unwrap();
        let soon = SignedDuration::from_secs(20);
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        send_link(&house.later(soon), clinic, staff, &known.patient)
            .await
            .unwrap();
        let (mail, _) = house.going(&known).await;
        assert_eq!(mail.unwrap().run_at, noon() + soon);
        let later = SignedDuration::from_secs(40);
        house.undo(&wrong.session, later).await.unwrap();
        assert_eq!(house.ways(&known).await, [Channel::Mail]);
    }
}
