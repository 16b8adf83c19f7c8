//! Versions of guidance and of plans for the next session, as they are stored.

use care::id::PatientId;
use care::treatment::{
    Aim, Guidance, GuidanceError, GuidancePlace, GuidanceVersion, guidance, in_force, planned,
    withdraw_guidance, write_guidance,
};
use jiff::SignedDuration;

use crate::house::{House, houses};

impl House {
    fn place<'a>(&'a self, patient: &'a PatientId, aim: Aim, seen: u32) -> GuidancePlace<'a> {
        GuidancePlace {
            clinic: &self.clinic.id,
            staff: &self.staff.id,
            patient,
            aim,
            seen,
        }
    }

    async fn said(&self, patient: &PatientId) -> Vec<GuidanceVersion> {
        let store = &self.care.store;
        let sealed = store.patient(&self.clinic.id, patient).await.unwrap();
        guidance(&self.care, &sealed.unwrap()).await.unwrap()
    }
}

fn words(words: &str) -> Guidance {
    Guidance {
        picked: Vec::new(),
        words: words.to_owned(),
    }
}

#[tokio::test]
async fn versions_are_added_the_newest_counts_and_withdrawing_is_one_more() {
    for house in houses().await {
        let patient = house.patient(26).await.patient;
        let other = house.patient(26).await.patient;
        for (seen, said) in [(0, "an invented word"), (1, "an invented second word")] {
            let place = house.place(&patient, Aim::Patient, seen);
            write_guidance(&house.care, &place, words(said))
                .await
                .unwrap();
        }
        let all = house.said(&patient).await;
        assert_eq!(
            all.iter().map(|one| one.version).collect::<Vec<_>>(),
            [2, 1]
        );
        assert_eq!(all[0].by, "Invented Practitioner");
        let (newest, said) = in_force(&all, Aim::Patient).unwrap();
        assert_eq!(
            (newest.version, said.words.as_str()),
            (2, "an invented second word")
        );
        let place = house.place(&patient, Aim::Patient, 2);
        withdraw_guidance(&house.care, &place).await.unwrap();
        let all = house.said(&patient).await;
        assert!(in_force(&all, Aim::Patient).is_none() && all.len() == 3);
        // Twice is once.
        let place = house.place(&patient, Aim::Patient, 3);
        withdraw_guidance(&house.care, &place).await.unwrap();
        assert_eq!(house.said(&patient).await.len(), 3);
        assert!(house.said(&other).await.is_empty());
    }
}

#[tokio::test]
async fn who_has_not_seen_the_newest_version_changes_nothing_and_leaves_no_trace() {
    for house in houses().await {
        let patient = house.patient(26).await.patient;
        let first = house.place(&patient, Aim::Patient, 0);
        write_guidance(&house.care, &first, words("first"))
            .await
            .unwrap();
        let audit = |house: &House| {
            let (store, clinic) = (house.care.store.clone(), house.clinic.id.clone());
            async move { store.audit_log(&clinic, 0, 100).await.unwrap() }
        };
        let before = audit(&house).await;
        assert!(
            before
                .iter()
                .any(|entry| entry.action == "guidance.written")
        );
        for seen in [0, 7] {
            let place = house.place(&patient, Aim::Patient, seen);
            let result = write_guidance(&house.care, &place, words("too late")).await;
            assert!(matches!(result, Err(GuidanceError::Changed)), "{seen}");
        }
        assert_eq!(audit(&house).await.len(), before.len());
        // The plan is counted by itself.
        let plan = house.place(&patient, Aim::NextSession, 0);
        write_guidance(&house.care, &plan, words("lighter"))
            .await
            .unwrap();
        assert_eq!(house.said(&patient).await.len(), 2);
    }
}

#[tokio::test]
async fn another_clinic_neither_reads_nor_writes_it_and_its_words_stand_nowhere_in_the_open() {
    for house in houses().await {
        let patient = house.patient(26).await.patient;
        let place = house.place(&patient, Aim::Patient, 0);
        write_guidance(&house.care, &place, words("an invented word"))
            .await
            .unwrap();
        let store = &house.care.store;
        let rows = store.guidance_of(&house.clinic.id, &patient).await.unwrap();
        let content = rows[0].content.as_ref().unwrap();
        assert!(!content.windows(8).any(|part| part == b"invented"));
        let elsewhere = care::id::ClinicId::parse("018f7a3c-0000-7000-8000-000000000009").unwrap();
        assert!(
            store
                .guidance_of(&elsewhere, &patient)
                .await
                .unwrap()
                .is_empty()
        );
        let alien = GuidancePlace {
            clinic: &elsewhere,
            ..house.place(&patient, Aim::Patient, 1)
        };
        let result = write_guidance(&house.care, &alien, words("not mine")).await;
        assert!(matches!(result, Err(GuidanceError::Unknown)));
    }
}

#[tokio::test]
async fn a_plan_ends_with_the_session_that_it_was_for() {
    for house in houses().await {
        let patient = house.patient(26).await.patient;
        let place = house.place(&patient, Aim::NextSession, 0);
        write_guidance(&house.care, &place, words("lighter"))
            .await
            .unwrap();
        let all = house.said(&patient).await;
        let history = house
            .care
            .store
            .patient_history(&house.clinic.id, &patient, 1);
        let sessions = history.await.unwrap().sessions;
        assert!(planned(&all, &sessions).is_some());
        let later = sessions
            .iter()
            .map(|session| care::treatment::Session {
                recorded_at: session.recorded_at + SignedDuration::from_hours(48),
                ..session.clone()
            })
            .collect::<Vec<_>>();
        assert!(planned(&all, &later).is_none());
    }
}
