//! A patient's name, how they are reached, their language and reminders, changed by staff.

use care::jobs::JobKind;
use care::treatment::reminder::{Channel, RemindersAsked, Wanted, stop_by_code, stop_code};
use care::treatment::{
    Contact, ContactChanged, ContactError, ContactProblem, ContactView, Identity, PageOfReminders,
    Recorded, RemindersAfter, SessionDraft, SessionFor, SessionNotes, TextDoor, change_contact,
    contact_to_change, leave, open_text, record_session, send_link, text_code, text_link,
    undo_session,
};
use jiff::SignedDuration;

use crate::house::{House, houses};

impl House {
    async fn reached(&self) -> Recorded {
        let wanted = Wanted {
            email: "typo@invented.test".to_owned(),
            phone: "07700 900123".to_owned(),
            reminders: RemindersAsked::Agreed(Channel::Mail),
            ..Wanted::default()
        };
        self.patient_with(&self.care, 1, wanted).await
    }

    async fn contact_of(&self, patient: &Recorded) -> ContactView {
        let view = contact_to_change(&self.care, &self.clinic.id, &patient.patient).await;
        view.unwrap().unwrap()
    }

    /// Changes what this does to the contact as it is known.
    async fn change(
        &self,
        patient: &Recorded,
        what: impl FnOnce(&mut Contact),
    ) -> Result<ContactChanged, ContactError> {
        let view = self.contact_of(patient).await;
        let mut contact = contact(&view);
        what(&mut contact);
        self.change_seen(patient, &view.seen, &contact).await
    }

    async fn change_seen(
        &self,
        patient: &Recorded,
        seen: &str,
        contact: &Contact,
    ) -> Result<ContactChanged, ContactError> {
        let (clinic, staff) = (&self.clinic.id, &self.staff.id);
        change_contact(&self.care, clinic, staff, &patient.patient, seen, contact).await
    }

    async fn entries(&self, patient: &Recorded) -> Vec<String> {
        let log = self.care.store.audit_log(&self.clinic.id, 0, 1_000).await;
        let log = log.unwrap().into_iter();
        let of_it = log.filter(|one| one.subject == patient.patient.as_str());
        of_it.map(|one| one.action.to_string()).collect()
    }
}

fn contact(view: &ContactView) -> Contact {
    Contact {
        identity: view.patient.identity.clone(),
        language: view.language.clone(),
        reminded: view.reminded,
    }
}

#[tokio::test]
async fn name_address_and_language_change_between_sessions_and_what_is_the_same_is_no_change() {
    for house in houses().await {
        let patient = house.reached().await;
        let other = house.reached().await;
        house.change(&patient, |_| ()).await.unwrap();
        assert!(house.entries(&patient).await.is_empty());
        let new = Identity {
            name: "Other Name".to_owned(),
            email: "right@invented.test".to_owned(),
            phone: String::new(),
        };
        let change = |contact: &mut Contact| {
            contact.identity = Identity {
                name: "  Other   Name ".to_owned(),
                ..new.clone()
            };
            contact.language = Some("es".to_owned());
        };
        house.change(&patient, change).await.unwrap();
        let known = house.contact_of(&patient).await;
        assert_eq!(known.patient.identity, new);
        assert_eq!(known.language.as_deref(), Some("es"));
        assert_eq!(known.reminded, Some(Channel::Mail), "they go on");
        let entries = house.entries(&patient).await;
        assert_eq!(entries, ["patient.contact_changed", "patient.language"]);
        let untouched = house.contact_of(&other).await;
        assert_eq!(untouched.patient.identity.email, "typo@invented.test");
        let home = |contact: &mut Contact| contact.language = None;
        house.change(&patient, home).await.unwrap();
        assert_eq!(house.contact_of(&patient).await.language, None);
    }
}

#[tokio::test]
async fn nobody_overwrites_what_they_have_not_seen_and_no_clinic_changes_anothers_patient() {
    for house in houses().await {
        let patient = house.reached().await;
        let old = house.contact_of(&patient).await;
        let name = |contact: &mut Contact| contact.identity.name = "First".to_owned();
        house.change(&patient, name).await.unwrap();
        let mut mine = contact(&old);
        mine.identity.name = "Second".to_owned();
        let late = house.change_seen(&patient, &old.seen, &mine).await;
        assert!(matches!(late, Err(ContactError::Changed)));
        assert_eq!(
            house.contact_of(&patient).await.patient.identity.name,
            "First"
        );
        let elsewhere = houses().await.remove(0);
        let alien = elsewhere.change_seen(&patient, &old.seen, &mine).await;
        assert!(matches!(alien, Err(ContactError::Unknown)));
    }
}

#[tokio::test]
async fn what_is_wrong_is_all_said_at_once_and_what_was_stored_before_may_stay() {
    for house in houses().await {
        let wanted = Wanted {
            phone: "ask at the bakery".to_owned(),
            ..Wanted::default()
        };
        let patient = house.patient_with(&house.care, 1, wanted).await;
        let wrong = |contact: &mut Contact| {
            contact.identity.name = " ".to_owned();
            contact.identity.email = "no address".to_owned();
            contact.language = Some("tlh".to_owned());
            contact.reminded = Some(Channel::Sms);
        };
        let refused = house.change(&patient, wrong).await;
        let Err(ContactError::Invalid(problems)) = refused else {
            panic!("{refused:?}")
        };
        let all = [
            ContactProblem::NameMissing,
            ContactProblem::NotAnAddress,
            ContactProblem::NotANumber,
            ContactProblem::NotALanguage,
        ];
        assert_eq!(problems, all);
        let name = |contact: &mut Contact| contact.identity.name = "New".to_owned();
        house.change(&patient, name).await.unwrap();
        let nowhere = |contact: &mut Contact| contact.reminded = Some(Channel::Mail);
        let refused = house.change(&patient, nowhere).await;
        let needs = [ContactProblem::NoAddressFor(Channel::Mail)];
        assert!(matches!(&refused, Err(ContactError::Invalid(all)) if *all == needs));
    }
}

#[tokio::test]
async fn reminders_stop_start_and_change_their_way_by_staff_and_stop_where_the_address_goes() {
    for house in houses().await {
        let patient = house.reached().await;
        let by = |way| move |contact: &mut Contact| contact.reminded = way;
        house.change(&patient, by(None)).await.unwrap();
        assert_eq!(house.contact_of(&patient).await.reminded, None);
        house
            .change(&patient, by(Some(Channel::Sms)))
            .await
            .unwrap();
        let plan = || async {
            let plan = house.care.store.plan_of(&house.clinic.id, &patient.patient);
            plan.await.unwrap().unwrap()
        };
        let going = plan().await;
        assert_eq!((going.channel, going.stopped_at), (Channel::Sms, None));
        house
            .change(&patient, by(Some(Channel::Mail)))
            .await
            .unwrap();
        let moved = plan().await;
        assert_eq!(moved.channel, Channel::Mail);
        assert_ne!(moved.job, going.job, "another job sends them");
        let gone = |contact: &mut Contact| contact.identity.email.clear();
        let changed = house.change(&patient, gone).await.unwrap();
        assert_eq!(changed.reminders, RemindersAfter::StoppedForWant);
        assert!(plan().await.stopped_at.is_some());
        assert_eq!(
            house.entries(&patient).await,
            [
                "reminders.stopped",
                "reminders.started",
                "reminders.started",
                "patient.contact_changed",
                "reminders.stopped"
            ]
        );
        // The patient's own stop stands as well, and staff see it.
        house
            .change(&patient, by(Some(Channel::Sms)))
            .await
            .unwrap();
        let code = stop_code(&house.care.master_key, &house.clinic.id, &patient.patient);
        stop_by_code(&house.care, &code).await.unwrap();
        assert_eq!(house.contact_of(&patient).await.reminded, None);
    }
}

#[tokio::test]
async fn reminders_that_would_lead_to_a_closed_page_do_not_start() {
    for house in houses().await {
        let patient = house.reached().await;
        leave(&house.care, &patient.token).await.unwrap();
        let view = house.contact_of(&patient).await;
        assert_eq!((view.reminded, view.page), (None, PageOfReminders::Closed));
        let start = |contact: &mut Contact| contact.reminded = Some(Channel::Mail);
        let refused = house.change(&patient, start).await;
        let no_page = [ContactProblem::NoPage];
        assert!(matches!(&refused, Err(ContactError::Invalid(all)) if *all == no_page));
    }
}

#[tokio::test]
async fn a_mail_that_was_refused_is_tried_at_the_new_address_at_once() {
    for house in houses().await {
        let patient = house.reached().await;
        let (clinic, staff, id) = (&house.clinic.id, &house.staff.id, &patient.patient);
        let earlier = house.later(-SignedDuration::from_mins(1));
        send_link(&earlier, clinic, staff, id).await.unwrap();
        let store = &house.care.store;
        let before = store.link_to_be_sent(clinic, id).await.unwrap().unwrap();
        assert_eq!(before.kind, JobKind::SendLink(id.clone()));
        let right = |contact: &mut Contact| {
            contact.identity.email = "right@invented.test".to_owned();
        };
        house.change(&patient, right).await.unwrap();
        let after = store.link_to_be_sent(clinic, id).await.unwrap().unwrap();
        assert_eq!(
            (&after.id, after.run_at),
            (&before.id, house.care.clock.now())
        );
    }
}

#[tokio::test]
async fn a_text_for_the_old_number_opens_nothing_and_one_that_waits_gets_another_code() {
    for house in houses().await {
        let patient = house.reached().await;
        let (clinic, staff, id) = (&house.clinic.id, &house.staff.id, &patient.patient);
        text_link(&house.care, clinic, staff, id).await.unwrap();
        let store = &house.care.store;
        let code = async || {
            let job = store.link_to_be_texted(clinic, id).await.unwrap();
            job.map(|job| text_code(&house.care.master_key, clinic, &job.id))
        };
        let old = code().await.unwrap();
        let right = |contact: &mut Contact| contact.identity.phone = "07700 900999".to_owned();
        house.change(&patient, right).await.unwrap();
        let new = code().await.unwrap();
        assert_ne!(old, new);
        let opened = open_text(&house.care, &old, None).await.unwrap();
        assert!(!matches!(opened, TextDoor::Open { .. }), "{opened:?}");
        let opened = open_text(&house.care, &new, None).await.unwrap();
        assert!(matches!(opened, TextDoor::Open { .. }), "{opened:?}");
        let none = |contact: &mut Contact| contact.identity.phone.clear();
        house.change(&patient, none).await.unwrap();
        assert_eq!(code().await, None, "there is nowhere to send it");
    }
}

#[tokio::test]
async fn taking_a_session_back_leaves_a_contact_that_was_changed_since() {
    for house in houses().await {
        let patient = house.reached().await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let history = house
            .care
            .store
            .patient_history(clinic, &patient.patient, 0);
        let needlings = history.await.unwrap().sessions[0].needlings.clone();
        let draft = SessionDraft {
            patient: SessionFor::Known(patient.patient.clone()),
            needled_at: house.care.clock.now(),
            first_session: Some(false),
            risks: None,
            needlings,
            notes: SessionNotes::default(),
            wanted: Wanted {
                email: "second@invented.test".to_owned(),
                ..Wanted::default()
            },
        };
        let second = record_session(&house.care, clinic, staff, draft)
            .await
            .unwrap();
        let third = |contact: &mut Contact| {
            contact.identity.email = "third@invented.test".to_owned();
        };
        house.change(&patient, third).await.unwrap();
        undo_session(&house.care, clinic, staff, &second.session)
            .await
            .unwrap();
        let known = house.contact_of(&patient).await.patient.identity.email;
        assert_eq!(known, "third@invented.test");
    }
}
