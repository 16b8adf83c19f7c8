//! Two who change one alert at once: a step waits for whoever is storing something of the patient, and is refused where
//! that changed the alert. On PostgreSQL alone; on SQLite one writes at a time.

use std::pin::pin;

use care::alert::{StepError, acknowledge};
use care::check_in::{Submission, submit_group};
use care::id::PatientId;
use care::review::worklist;
use sqlx::pool::PoolConnection;
use sqlx::{Any, Executor};
use store::Kind;

use crate::house::{House, houses};

/// Somebody who has begun to store a check-in of this patient, up to the lock of their row.
async fn storing(house: &House, patient: &PatientId) -> (PoolConnection<Any>, i32) {
    let mut connection = house.store.connection().await.unwrap();
    (&mut *connection).execute("BEGIN").await.unwrap();
    sqlx::query("SELECT p.patient_id FROM patient p WHERE p.clinic_id = $1 AND p.patient_id = $2 FOR UPDATE")
        .bind(house.clinic.id.as_str())
        .bind(patient.as_str())
        .fetch_one(&mut *connection)
        .await
        .unwrap();
    let pid: (i32,) = sqlx::query_as("SELECT pg_backend_pid()")
        .fetch_one(&mut *connection)
        .await
        .unwrap();
    (connection, pid.0)
}

/// Returns as soon as somebody waits for this backend.
async fn somebody_waits_for(house: &House, pid: i32) {
    let mut connection = house.store.connection().await.unwrap();
    loop {
        let (waiting,): (i64,) = sqlx::query_as(
            "SELECT COUNT(*) FROM pg_locks l WHERE NOT l.granted AND $1 = ANY(pg_blocking_pids(l.pid))",
        )
        .bind(pid)
        .fetch_one(&mut *connection)
        .await
        .unwrap();
        if waiting > 0 {
            return;
        }
    }
}

#[tokio::test]
async fn a_step_waits_for_the_check_in_that_is_being_stored_and_is_refused_after_it() {
    for house in houses().await {
        if house.store.kind() == Kind::Sqlite {
            continue;
        }
        let patient = house.patient(30).await;
        let mut said = house.check_in(&patient.token, 4);
        said.answers.signs.insert("fever".to_owned(), Some(true));
        house.submit(&[said]).await.remove(0).unwrap();
        let list = worklist(&house.care, &house.clinic.id).await.unwrap();
        let alert = list.items[0].alert.clone();
        let (mut storing, pid) = storing(&house, &patient.patient).await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let mut step = pin!(acknowledge(
            &house.care,
            clinic,
            staff,
            &alert.id,
            alert.revision
        ));
        tokio::select! {
            biased;
            done = &mut step => panic!("it did not wait: {done:?}"),
            () = somebody_waits_for(&house, pid) => {}
        }
        sqlx::query(
            "UPDATE alert SET revision = revision + 1 WHERE clinic_id = $1 AND alert_id = $2",
        )
        .bind(clinic.as_str())
        .bind(alert.id.as_str())
        .execute(&mut *storing)
        .await
        .unwrap();
        (&mut *storing).execute("COMMIT").await.unwrap();
        assert!(matches!(step.await, Err(StepError::Changed)));
    }
}

#[tokio::test]
async fn a_step_and_a_check_in_at_once_lose_nothing_of_each_other() {
    for house in houses().await {
        let patient = house.patient(30).await;
        let told = |sign: &str| {
            let mut said: Submission = house.check_in(&patient.token, 4);
            said.answers.signs.insert(sign.to_owned(), Some(true));
            said
        };
        house.submit(&[told("dizziness")]).await.remove(0).unwrap();
        let alert = async || {
            let list = worklist(&house.care, &house.clinic.id).await.unwrap();
            list.items[0].alert.clone()
        };
        let before = alert().await;
        let (clinic, staff) = (&house.clinic.id, &house.staff.id);
        let worse = [told("breathless")];
        let (taken, sent) = tokio::join!(
            acknowledge(&house.care, clinic, staff, &before.id, before.revision),
            submit_group(&house.care, &worse),
        );
        sent.unwrap().remove(0).unwrap();
        let after = alert().await;
        // What got worse is told anew, whoever has it; a step that came second was refused.
        assert!(after.disposition > before.disposition);
        assert_eq!(after.acknowledged, None, "{taken:?}");
        let steps = if taken.is_ok() { 2 } else { 1 };
        assert_eq!(after.revision, before.revision + steps);
    }
}
