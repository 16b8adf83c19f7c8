//! The audit log as a page: who may read it, what a line says and leads to, pages, filters, the check and the file.

use axum::http::StatusCode;
use care::clinic::{Changed, NewStaff, Role, StaffChange, add_staff};
use care::record::audit::{Actor, AuditEntry};

use crate::support::{ALIEN, ANN, Answer, House, PASSWORD};

const OWNER: &str = "owner@harbour.example.org";
const LEAD: &str = "lead@harbour.example.org";
pub(crate) const DESK: &str = "desk@harbour.example.org";

pub(crate) async fn house() -> House {
    let house = House::new().await;
    for (email, name, role) in [
        (OWNER, "Olivia Invented", Role::Owner),
        (LEAD, "Leo Invented", Role::ClinicalLead),
        (DESK, "Dora Invented", Role::FrontDesk),
    ] {
        let new = NewStaff {
            email: email.to_owned(),
            name: name.to_owned(),
            role,
            password: PASSWORD.to_owned(),
        };
        add_staff(&house.care, &house.clinic, new)
            .await
            .expect("a member");
    }
    house
}

/// An owner who is added treats patients, too, until they say otherwise.
async fn treats_no_longer(house: &House, email: &str) {
    let store = &house.care.store;
    let found = store.staff_by_email(email).await.expect("a member");
    let staff = found.first().expect("a member");
    let now = house.care.clock.now();
    let change = StaffChange {
        clinic: staff.clinic.clone(),
        staff: staff.id.clone(),
        what: Changed::Role(staff.role, None),
        at: now,
    };
    let actor = Actor::Staff(staff.id.clone());
    let (clinic, id) = (&staff.clinic, staff.id.as_str());
    let audit = AuditEntry::new(clinic, now, actor, "staff.role_changed", id);
    assert!(store.change_staff(&change, &audit).await.expect("a change"));
}

/// The lines of the table, one text each.
fn lines(page: &Answer) -> Vec<String> {
    let body = page.body.split("<tbody>").nth(1).unwrap_or_default();
    body.split("<tr").skip(1).map(str::to_owned).collect()
}

#[tokio::test]
async fn the_log_is_for_owners_and_leads_and_names_no_patient() {
    let house = house().await;
    let mut ann = house.logged_in(ANN).await;
    let (session, token) = house.maria(&mut ann).await;
    house.check_in(&token, House::fever()).await;
    let alert = house.first_alert(&mut ann).await;
    ann.send_form(
        &alert,
        &format!("{alert}/acknowledge"),
        &[("revision", "1")],
    )
    .await;
    for email in [ANN, DESK] {
        let mut browser = house.logged_in(email).await;
        let csrf = browser.get("/patients").await.value("csrf").to_owned();
        for path in ["/audit", "/audit/check"] {
            assert_eq!(browser.get(path).await.status, StatusCode::FORBIDDEN);
        }
        let taken = browser.post("/audit/export", &[("csrf", &csrf)]).await;
        assert_eq!(taken.status, StatusCode::FORBIDDEN);
        assert!(!browser.get("/settings").await.says("\"/audit\""));
    }
    let mut lead = house.logged_in(LEAD).await;
    assert!(lead.get("/settings").await.says("href=\"/audit\""));
    let page = lead.get("/audit").await;
    assert!(!page.says("Lindqvist") && !page.says("fever"));
    for part in [
        "Alert taken",
        "Check-in received",
        "A patient",
        &format!("href=\"{alert}\""),
        &format!("href=\"{session}\""),
        "href=\"/patients/",
        "Harbour Lane",
        "entries shown each follow from the one before",
        "Tuesday 12 May 2026, 10:30",
    ] {
        assert!(page.says(part), "{part} is missing: {}", page.body);
    }
    treats_no_longer(&house, OWNER).await;
    let mut owner = house.logged_in(OWNER).await;
    let page = owner.get("/audit").await;
    assert!(page.says("Alert taken"));
    assert!(
        !page.says(&alert) && !page.says(&session),
        "who does not treat is led to no page that is closed to them: {}",
        page.body
    );
    assert!(
        !page.says("href=\"/patients/"),
        "who has answered is clinical"
    );
    let list = [("list", "name,email\nYusuf Demir,\n"), ("go", "import")];
    owner
        .send_form("/settings/import", "/settings/import", &list)
        .await;
    let page = owner.get("/audit").await;
    assert!(page.says("Patient added from a list") && page.says("href=\"/patients/"));
    assert!(!page.says("Yusuf"));
}

#[tokio::test]
async fn reading_the_log_and_checking_it_writes_nothing_and_another_clinics_stays_away() {
    let house = house().await;
    let mut there = house.logged_in(ALIEN).await;
    let (session, _) = house.maria(&mut there).await;
    let mut lead = house.logged_in(LEAD).await;
    let entries = async || {
        let log = house.care.store.audit_log(&house.clinic, 0, 1_000).await;
        log.expect("a store that works").len()
    };
    let before = entries().await;
    let page = lead.get("/audit").await;
    assert!(!page.says(session.trim_start_matches("/sessions/")));
    assert_eq!(lines(&page).len(), before);
    let checked = lead.get("/audit/check").await;
    assert!(
        checked.says(&format!("All {before} entries follow from each other")),
        "{}",
        checked.body
    );
    assert_eq!(entries().await, before);
}

#[tokio::test]
async fn the_log_is_read_by_who_and_what_and_page_by_page() {
    let house = house().await;
    for _ in 0..110 {
        house.logged_in(ANN).await;
    }
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    house.check_in(&token, House::fever()).await;
    let mut lead = house.logged_in(LEAD).await;
    let first = lead.get("/audit").await;
    assert_eq!(lines(&first).len(), 100);
    assert!(!first.says(">Back to the newest<"));
    let older = first.between("id=\"older\" href=\"", "\"").to_owned();
    let second = lead.get(&older).await;
    assert!(lines(&second).len() > 10 && !second.says("id=\"older\""));
    assert!(second.says("Clinic set up") && second.says("href=\"/audit\">Back to the newest<"));
    let both = [lines(&first), lines(&second)].concat();
    let log = house.care.store.audit_log(&house.clinic, 0, 1_000).await;
    assert_eq!(both.len(), log.expect("a store that works").len());
    let patients = lead.get("/audit?who=patient&what=check-ins").await;
    assert_eq!(lines(&patients).len(), 1);
    assert!(patients.says("<option value=\"patient\" selected>"));
    let staff = first.between("<option value=\"staff:", "\"").to_owned();
    let of_one = lead
        .get(&format!("/audit?who=staff:{staff}&what=sessions"))
        .await;
    assert!(
        lines(&of_one)
            .iter()
            .all(|line| line.contains("Session recorded"))
    );
    let system = lead.get("/audit?who=system&what=staff").await;
    let older = system.between("id=\"older\" href=\"", "\"");
    assert!(older.starts_with("/audit?who=system&#38;what=staff&#38;before="));
    let nothing = lead.get("/audit?what=taken").await;
    assert!(nothing.says("Nothing of this kind is written down"));
    let unknown = lead.get("/audit?who=nobody&what=nothing&before=x").await;
    assert_eq!(lines(&unknown).len(), 100, "what is not known is not said");
}

#[tokio::test]
async fn the_file_has_the_whole_log_with_its_hashes_and_says_that_it_was_taken() {
    let house = house().await;
    let mut ann = house.logged_in(ANN).await;
    house.maria(&mut ann).await;
    let mut lead = house.logged_in(LEAD).await;
    let refused = lead.post("/audit/export", &[("csrf", "none")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let file = lead.send_form("/audit", "/audit/export", &[]).await;
    assert_eq!(file.header("content-type"), "text/csv; charset=utf-8");
    let log = house.care.store.audit_log(&house.clinic, 0, 1_000).await;
    let log = log.expect("a store that works");
    let rows: Vec<&str> = file.body.lines().collect();
    assert_eq!(rows[0], "number,at,actor,action,subject,sha256");
    assert_eq!(rows.len(), log.len() + 1);
    for (row, entry) in rows[1..].iter().zip(&log) {
        assert!(row.starts_with(&format!("{},2026-05-12T08:30:00.000000Z,", entry.seq)));
        assert!(row.ends_with(&format!(",\"{}\"", entry.hash)), "{row}");
    }
    assert!(rows[log.len()].contains("\"audit.exported\",\"csv\""));
    assert!(lead.get("/audit").await.says("Audit log taken"));
}
