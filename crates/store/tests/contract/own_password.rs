//! A password that its owner changes: in every clinic that it opens, and in none that another opens.

use care::clinic::{
    NewStaff, OpenError, OwnPasswordError, Role, add_staff, change_own_password, current_staff,
    elsewhere, log_in,
};

use crate::clinics::owner;
use crate::house::houses;

const PASSWORD: &str = "a long password";
const OTHER: &str = "another long password";
const NEW: &str = "a new long password";

#[tokio::test]
async fn a_password_changes_wherever_it_opens_and_one_log_in_goes_on() {
    for house in houses().await {
        let care = &house.care;
        let email = house.address("changing");
        let (one, two) = (owner(&house, &email).await, owner(&house, &email).await);
        let other = NewStaff {
            email: email.clone(),
            name: "The same, with another password".to_owned(),
            role: Role::Practitioner,
            password: OTHER.to_owned(),
        };
        add_staff(care, &house.clinic.id, other).await.unwrap();
        let (here, _) = log_in(care, &email, PASSWORD).await.unwrap();
        let (kept, _) = log_in(care, &email, OTHER).await.unwrap();
        let who = current_staff(care, &here).await.unwrap().unwrap();

        let wrong = change_own_password(care, &who, OTHER, NEW).await;
        assert!(matches!(wrong, Err(OwnPasswordError::Wrong)));
        let short = change_own_password(care, &who, PASSWORD, "short").await;
        let is_short = matches!(short, Err(OwnPasswordError::Open(OpenError::ShortPassword)));
        assert!(is_short);
        assert!(current_staff(care, &here).await.unwrap().is_some());

        let going = change_own_password(care, &who, PASSWORD, NEW).await;
        let going = going.unwrap();
        for clinic in [&one.clinic.id, &two.clinic.id] {
            let old = elsewhere(&here, clinic).unwrap();
            assert!(current_staff(care, &old).await.unwrap().is_none());
            let new = elsewhere(&going, clinic).unwrap();
            assert!(current_staff(care, &new).await.unwrap().is_some());
            let actions = house.actions(clinic).await;
            let changes = actions
                .iter()
                .filter(|one| *one == "staff.password_changed");
            assert_eq!(changes.count(), 1);
        }
        assert!(log_in(care, &email, PASSWORD).await.is_err());
        assert_eq!(log_in(care, &email, NEW).await.unwrap().1.len(), 2);
        assert!(current_staff(care, &kept).await.unwrap().is_some());
        let again = change_own_password(care, &who, PASSWORD, OTHER).await;
        assert!(matches!(again, Err(OwnPasswordError::Wrong)));
    }
}

#[tokio::test]
async fn two_changes_at_once_leave_one_password() {
    for house in houses().await {
        let care = &house.care;
        let email = house.address("racing-password");
        owner(&house, &email).await;
        let (here, _) = log_in(care, &email, PASSWORD).await.unwrap();
        let who = current_staff(care, &here).await.unwrap().unwrap();
        let (first, second) = tokio::join!(
            change_own_password(care, &who, PASSWORD, NEW),
            change_own_password(care, &who, PASSWORD, OTHER),
        );
        assert_ne!(first.is_ok(), second.is_ok());
        assert_ne!(
            log_in(care, &email, NEW).await.is_ok(),
            log_in(care, &email, OTHER).await.is_ok()
        );
    }
}
