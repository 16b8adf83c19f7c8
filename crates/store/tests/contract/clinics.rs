//! Clinics beside each other, users and their links, the first run, what a clinic says of itself, and lists of patients.

use care::clinic::{
    ClinicData, ClinicKind, ClinicVersion, Invitation, LoggedIn, NewClinic, NewOwner, NewStaff,
    OpenError, Role, SetUpDraft, Staff, StaffSession, UserError, UserStep, add_staff,
    change_clinic, change_user, choose_password, clinics_of, current_staff, elsewhere, invite,
    log_in, log_out, open_clinic, staff_of_link, treat_too, users,
};
use care::id::{ClinicId, StaffId};
use care::record::audit::{Actor, AuditEntry};
use care::treatment::{TokenHash, find_patients, import_list};
use jiff::SignedDuration;

use crate::house::{House, houses, noon};

const PASSWORD: &str = "a long password";

/// Somebody of this role who is logged in, with a password in a new clinic.
pub(crate) async fn owner(house: &House, email: &str) -> LoggedIn {
    let new = NewClinic {
        name: "Clinic beside".to_owned(),
        phone: "1".to_owned(),
        emergency_number: "112".to_owned(),
        zone: "Europe/London".to_owned(),
        language: "en".to_owned(),
        kind: ClinicKind::Real,
    };
    let clinic = open_clinic(&house.care, new).await.unwrap();
    member(house, &clinic.id, email, Role::Owner).await
}

pub(crate) async fn member(house: &House, clinic: &ClinicId, email: &str, role: Role) -> LoggedIn {
    let new = NewStaff {
        email: email.to_owned(),
        name: "Somebody Invented".to_owned(),
        role,
        password: PASSWORD.to_owned(),
    };
    let staff = add_staff(&house.care, clinic, new).await.unwrap();
    logged_in(house, staff).await
}

async fn logged_in(house: &House, staff: Staff) -> LoggedIn {
    let clinic = house.store_clinic(&staff.clinic).await;
    let session = StaffSession {
        clinic: staff.clinic.clone(),
        staff: staff.id.clone(),
        token_hash: TokenHash::of(staff.id.as_str()),
        created_at: noon(),
        expires_at: noon() + SignedDuration::from_hours(12),
    };
    let audit = AuditEntry::new(&clinic.id, noon(), Actor::System, "staff.logged_in", "x");
    let care = &house.care;
    care.store
        .start_staff_session(&session, &audit)
        .await
        .unwrap();
    LoggedIn {
        staff,
        clinic,
        session,
    }
}

impl House {
    async fn store_clinic(&self, id: &ClinicId) -> care::clinic::Clinic {
        self.care.store.clinic(id).await.unwrap().unwrap()
    }

    /// An address that no other test on this database has.
    pub(crate) fn address(&self, name: &str) -> String {
        format!("{name}-{}@example.test", self.clinic.id)
    }

    pub(crate) async fn actions(&self, clinic: &ClinicId) -> Vec<String> {
        let log = self.care.store.audit_log(clinic, 0, 100).await.unwrap();
        log.into_iter().map(|record| record.action).collect()
    }
}

#[tokio::test]
async fn one_password_opens_every_clinic_where_it_fits_and_none_where_it_does_not() {
    for house in houses().await {
        let email = house.address("several");
        let one = owner(&house, &email).await;
        let two = owner(&house, &email).await;
        let other = NewStaff {
            email: email.clone(),
            name: "The same, with another password".to_owned(),
            role: Role::Practitioner,
            password: "another long password".to_owned(),
        };
        add_staff(&house.care, &house.clinic.id, other)
            .await
            .unwrap();
        let (token, entered) = log_in(&house.care, &email, PASSWORD).await.unwrap();
        // Both came at the same instant, so either may be the first.
        let (one, two) = if entered[0].clinic.id == one.clinic.id {
            (one, two)
        } else {
            (two, one)
        };
        let opened: Vec<_> = entered.iter().map(|one| &one.clinic.id).collect();
        assert_eq!(opened, [&one.clinic.id, &two.clinic.id]);
        let here = current_staff(&house.care, &token).await.unwrap().unwrap();
        assert_eq!(here.clinic.id, one.clinic.id);
        assert_eq!(
            clinics_of(&house.care, &token, &here).await.unwrap().len(),
            2
        );
        let there = elsewhere(&token, &two.clinic.id).unwrap();
        let found = current_staff(&house.care, &there).await.unwrap();
        assert_eq!(found.unwrap().staff.id, two.staff.id);
        let closed = elsewhere(&token, &house.clinic.id).unwrap();
        assert!(current_staff(&house.care, &closed).await.unwrap().is_none());
        log_out(&house.care, &token, &here).await.unwrap();
        assert!(current_staff(&house.care, &there).await.unwrap().is_none());
        let again = NewStaff {
            email: email.clone(),
            name: "Twice".to_owned(),
            role: Role::Practitioner,
            password: PASSWORD.to_owned(),
        };
        let taken = add_staff(&house.care, &one.clinic.id, again).await;
        assert!(matches!(taken, Err(OpenError::AddressTaken)));
    }
}

#[tokio::test]
async fn who_is_invited_chooses_a_password_once_and_the_link_ends_with_time_use_and_replacement() {
    for house in houses().await {
        let who = owner(&house, &house.address("inviting")).await;
        let invitation = Invitation {
            email: house.address("invited"),
            name: "Ben Invented".to_owned(),
            role: Role::FrontDesk,
            also: Some(Role::ClinicalLead),
        };
        let id = invite(&house.care, &who, invitation).await.unwrap();
        let link = async || {
            let all = users(&house.care, &who).await.unwrap();
            let user = all.into_iter().find(|user| user.staff.id == id).unwrap();
            assert_eq!(user.staff.also, None, "only an owner wears a second hat");
            user.link.map(|(_, token)| token)
        };
        let first = link().await.unwrap();
        assert!(
            log_in(&house.care, &house.address("invited"), "")
                .await
                .is_err()
        );
        change_user(&house.care, &who, &id, UserStep::NewLink)
            .await
            .unwrap();
        let second = link().await.unwrap();
        assert!(staff_of_link(&house.care, &first).await.unwrap().is_none());
        let late = house.later(SignedDuration::from_hours(73));
        assert!(staff_of_link(&late, &second).await.unwrap().is_none());
        let short = choose_password(&house.care, &second, "short").await;
        assert!(matches!(short, Err(OpenError::ShortPassword)));
        let chosen = choose_password(&house.care, &second, PASSWORD)
            .await
            .unwrap();
        assert_eq!(chosen.unwrap().id, id);
        let again = choose_password(&house.care, &second, "yet another password").await;
        assert!(again.unwrap().is_none());
        assert_eq!(link().await, None);
        let entered = log_in(&house.care, &house.address("invited"), PASSWORD).await;
        assert_eq!(entered.unwrap().1[0].staff.role, Role::FrontDesk);
        let actions = house.actions(&who.clinic.id).await;
        for action in ["staff.invited", "staff.link_made", "staff.password_chosen"] {
            assert!(actions.iter().any(|known| known == action), "{action}");
        }
    }
}

#[tokio::test]
async fn who_is_disabled_is_out_at_once_and_an_owner_always_stays() {
    for house in houses().await {
        let who = owner(&house, &house.address("first")).await;
        let clinic = &who.clinic.id;
        let second = member(&house, clinic, &house.address("second"), Role::Owner).await;
        let own = change_user(&house.care, &who, &who.staff.id, UserStep::Disable).await;
        assert!(matches!(own, Err(UserError::Yourself)));
        let email = house.address("second");
        let (token, _) = log_in(&house.care, &email, PASSWORD).await.unwrap();
        change_user(&house.care, &who, &second.staff.id, UserStep::Disable)
            .await
            .unwrap();
        assert!(current_staff(&house.care, &token).await.unwrap().is_none());
        assert!(log_in(&house.care, &email, PASSWORD).await.is_err());
        let link = change_user(&house.care, &who, &second.staff.id, UserStep::NewLink).await;
        assert!(matches!(link, Err(UserError::Disabled)));
        // As if two owners had acted at once: the one who is out acts on the last.
        let role = UserStep::Role(Role::FrontDesk, None);
        for step in [UserStep::Disable, role] {
            let last = change_user(&house.care, &second, &who.staff.id, step).await;
            assert!(matches!(last, Err(UserError::LastOwner)), "{step:?}");
        }
        treat_too(&house.care, &second, None).await.unwrap();
        let out = house.care.store.staff(clinic, &second.staff.id).await;
        assert!(
            out.unwrap().unwrap().disabled_at.is_some(),
            "a role lets nobody in again"
        );
        change_user(&house.care, &who, &second.staff.id, UserStep::Enable)
            .await
            .unwrap();
        change_user(&house.care, &who, &second.staff.id, role)
            .await
            .unwrap();
        let (_, entered) = log_in(&house.care, &email, PASSWORD).await.unwrap();
        assert!(!entered[0].staff.treats() && !entered[0].staff.owns());
        let not_an_owner = change_user(&house.care, &entered[0], &who.staff.id, role).await;
        assert!(matches!(not_an_owner, Err(UserError::NotAnOwner)));
        treat_too(&house.care, &who, Some(Role::ClinicalLead))
            .await
            .unwrap();
        let staff = house.care.store.staff(clinic, &who.staff.id).await.unwrap();
        assert!(staff.unwrap().answers_for_protocol());
        let stranger = StaffId::new(noon(), &crate::house::OsEntropy);
        let unknown = change_user(&house.care, &who, &stranger, UserStep::Enable).await;
        assert!(matches!(unknown, Err(UserError::Unknown)));
        let alien = change_user(&house.care, &who, &house.staff.id, UserStep::Disable).await;
        assert!(matches!(alien, Err(UserError::Unknown)));
    }
}

#[tokio::test]
async fn the_link_of_the_first_run_keeps_what_was_filled_in_and_ends_where_a_clinic_is() {
    // On a database of its own each: elsewhere there are clinics already.
    for house in houses().await {
        let store = &house.care.store;
        let (one, two) = (TokenHash::of("one"), TokenHash::of("two"));
        let until = noon() + SignedDuration::from_hours(24);
        store.put_set_up(&one, noon(), until).await.unwrap();
        store
            .keep_set_up(&one, "{\"name\":\"Kept\"}")
            .await
            .unwrap();
        store.put_set_up(&two, noon(), until).await.unwrap();
        assert_eq!(store.set_up(&one, noon()).await.unwrap(), None);
        let kept = store.set_up(&two, noon()).await.unwrap();
        assert_eq!(kept.as_deref(), Some("{\"name\":\"Kept\"}"));
        assert_eq!(store.set_up(&two, until).await.unwrap(), None, "too late");
        let draft = SetUpDraft {
            name: "Second".to_owned(),
            phone: "1".to_owned(),
            emergency_number: "112".to_owned(),
            zone: "Europe/London".to_owned(),
            language: "en".to_owned(),
            ..SetUpDraft::default()
        };
        let owner = NewOwner {
            name: "Ann".to_owned(),
            email: house.address("set-up"),
            password: PASSWORD.to_owned(),
        };
        let done = care::clinic::finish_set_up(&house.care, "two", &draft, &owner).await;
        assert!(done.unwrap().is_none(), "a clinic is there already");
        let made = store
            .staff_by_email(&house.address("set-up"))
            .await
            .unwrap();
        assert!(made.is_empty());
        assert_eq!(care::clinic::new_set_up(&house.care).await.unwrap(), None);
    }
}

#[tokio::test]
async fn what_a_clinic_says_of_itself_changes_at_once_and_every_version_stays() {
    for house in houses().await {
        let who = owner(&house, &house.address("changing")).await;
        let data = ClinicData {
            name: " Renamed ".to_owned(),
            note: "Ring twice.".to_owned(),
            ..ClinicData::of(&who.clinic)
        };
        change_clinic(&house.care, &who, data).await.unwrap();
        let changed = house.store_clinic(&who.clinic.id).await;
        assert_eq!(
            (changed.name.as_str(), changed.note.as_str()),
            ("Renamed", "Ring twice.")
        );
        let again = LoggedIn {
            clinic: changed.clone(),
            ..who.clone()
        };
        change_clinic(&house.care, &again, ClinicData::of(&changed))
            .await
            .unwrap();
        let versions: Vec<ClinicVersion> = house
            .care
            .store
            .clinic_versions(&changed.id, 10)
            .await
            .unwrap();
        assert_eq!(versions.len(), 1, "the same again is no version");
        assert_eq!(
            (&versions[0].data, &versions[0].by),
            (&ClinicData::of(&changed), &who.staff.id)
        );
        let desk = member(&house, &changed.id, &house.address("desk"), Role::FrontDesk).await;
        assert!(
            change_clinic(&house.care, &desk, ClinicData::of(&changed))
                .await
                .is_err()
        );
    }
}

#[tokio::test]
async fn a_list_that_is_sent_twice_at_once_is_stored_once() {
    for house in houses().await {
        let who = owner(&house, &house.address("pressing")).await;
        let right = "name,email\nAnn Lee,ann@example.test\nBen Lee,\n";
        let send = || import_list(&house.care, &who, right);
        let (a, b, c) = tokio::join!(send(), send(), send());
        let stored = [a, b, c].into_iter().filter(Result::is_ok).count();
        assert_eq!(stored, 1);
        let found = find_patients(&house.care, &who.clinic.id, "").await;
        assert_eq!(found.unwrap().len(), 2);
    }
}

#[tokio::test]
async fn a_list_of_patients_is_stored_whole_or_not_at_all() {
    for house in houses().await {
        let who = owner(&house, &house.address("importing")).await;
        let clinic = &who.clinic.id;
        let broken = "name,email\nAnn Lee,ann@example.test\n,nobody@example.test\n";
        assert!(import_list(&house.care, &who, broken).await.is_err());
        assert!(
            find_patients(&house.care, clinic, "")
                .await
                .unwrap()
                .is_empty()
        );
        let foreign = "name,language\nAnn Lee,Klingon\n";
        assert!(import_list(&house.care, &who, foreign).await.is_err());
        let right = "name;email;language\nAnn Lee;ann@example.test;español\nBen Lee;;\n";
        assert_eq!(import_list(&house.care, &who, right).await.unwrap(), 2);
        let found = find_patients(&house.care, clinic, "lee").await.unwrap();
        assert_eq!(found[0].identity.email, "ann@example.test");
        let mut languages = Vec::new();
        for patient in &found {
            let stored = house.care.store.patient(clinic, &patient.id).await.unwrap();
            languages.push(stored.unwrap().language_in(&who.clinic));
        }
        assert_eq!(languages, ["es", "en"]);
        assert!(
            import_list(&house.care, &who, right).await.is_err(),
            "they are known"
        );
        let actions = house.actions(clinic).await;
        let imported = actions
            .iter()
            .filter(|action| *action == "patient.imported");
        assert_eq!(imported.count(), 2);
        assert_eq!(
            find_patients(&house.care, clinic, "").await.unwrap().len(),
            2
        );
    }
}
