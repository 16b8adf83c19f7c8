//! A form that is sent twice records once.

use care::id::FormId;
use care::port::{ReviewStore, TreatmentStore};
use care::treatment::reminder::Wanted;
use care::treatment::{
    Identity, RecordError, SessionDraft, SessionFor, SessionNotes, record_once, undo_session,
};
use jiff::SignedDuration;

use crate::house::{House, OsEntropy, houses, noon};
use crate::versions::needling;

fn form() -> FormId {
    FormId::new(noon(), &OsEntropy)
}

fn draft(name: &str) -> SessionDraft {
    SessionDraft {
        patient: SessionFor::New(Identity {
            name: name.to_owned(),
            ..Identity::default()
        }),
        needled_at: noon() - SignedDuration::from_hours(1),
        first_session: Some(true),
        risks: Some(Vec::new()),
        needlings: vec![needling("trapezius_superior", "neck", 3)],
        notes: SessionNotes {
            complaint: "neck pain".to_owned(),
            notes: String::new(),
        },
        wanted: Wanted {
            email: " pat@invented.test ".to_owned(),
            ..Wanted::default()
        },
    }
}

fn known(house: &House) -> SessionDraft {
    let muscle = house.care.protocol.muscle("trapezius_superior").unwrap();
    let mut draft = draft("Invented Twice");
    draft.needlings[0].region = muscle.region.clone();
    draft
}

async fn patients(house: &House) -> usize {
    let all = house.store.patients(&house.clinic.id).await;
    all.unwrap().len()
}

#[tokio::test]
async fn the_same_form_twice_in_a_row_and_twice_at_once_records_one_session_of_one_patient() {
    for house in houses().await {
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let form_of_both = form();
        let record = || record_once(care, clinic, staff, &form_of_both, known(&house));
        let (one, two) = tokio::join!(record(), record());
        let (one, two) = (one.unwrap(), two.unwrap());
        assert_eq!(one, two);
        assert_eq!(record().await.unwrap(), one);
        assert_eq!(patients(&house).await, 1);
        let session = house.store.session(clinic, &one).await.unwrap().unwrap();
        let history = house.store.patient_history(clinic, &session.patient, 9);
        assert_eq!(history.await.unwrap().sessions.len(), 1);
        let further = record_once(care, clinic, staff, &form(), known(&house)).await;
        assert_ne!(further.unwrap(), one, "another form is another session");
    }
}

#[tokio::test]
async fn something_else_from_a_form_that_was_sent_is_refused_and_after_taking_back_it_is_recorded()
{
    for house in houses().await {
        let (care, clinic, staff) = (&house.care, &house.clinic.id, &house.staff.id);
        let form = form();
        let first = record_once(care, clinic, staff, &form, known(&house));
        let first = first.await.unwrap();
        let mut other = known(&house);
        other.notes.notes = "slept badly".to_owned();
        let mut again = known(&house);
        again.wanted.next_session = Some(noon() + SignedDuration::from_hours(7 * 24));
        let coming = record_once(care, clinic, staff, &form, again).await;
        assert!(matches!(coming, Err(RecordError::SentBefore)), "{coming:?}");
        let refused = record_once(care, clinic, staff, &form, other.clone()).await;
        assert!(
            matches!(refused, Err(RecordError::SentBefore)),
            "{refused:?}"
        );
        assert_eq!(patients(&house).await, 1);
        let undone = undo_session(care, clinic, staff, &first).await;
        undone.map(drop).unwrap();
        let anew = record_once(care, clinic, staff, &form, other).await;
        assert_ne!(anew.unwrap(), first);
    }
}
