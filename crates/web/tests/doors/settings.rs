//! The clinic's own data, messages to oneself, lists of patients, and a first-run link where a clinic is already.

use axum::http::StatusCode;
use care::clinic::{NewStaff, Role, add_staff};

use crate::support::{ANN, Browser, House, PASSWORD};

const OWNER: &str = "owner@harbour.example.org";
const DESK: &str = "desk@harbour.example.org";

async fn house() -> House {
    let house = House::new().await;
    for (email, role) in [(OWNER, Role::Owner), (DESK, Role::FrontDesk)] {
        let new = NewStaff {
            email: email.to_owned(),
            name: "Olivia Invented".to_owned(),
            role,
            password: PASSWORD.to_owned(),
        };
        add_staff(&house.care, &house.clinic, new)
            .await
            .expect("a member");
    }
    house
}

const DATA: [(&str, &str); 6] = [
    ("clinic", "Harbour Lane"),
    ("phone", "030 9876"),
    ("emergency", "110"),
    ("zone", "Europe/Berlin"),
    ("language", "en"),
    ("note", "Ring <twice>."),
];

#[tokio::test]
async fn a_change_of_the_clinic_shows_on_a_patients_page_at_once() {
    let house = house().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let mut owner = house.logged_in(OWNER).await;
    let page = "/settings/clinic";
    assert_eq!(owner.send_form(page, page, &DATA).await.leads_to(), page);
    let patient = house.browser().get(&format!("/r/{token}")).await;
    for part in ["tel:0309876", "tel:110", "Ring &#60;twice&#62;."] {
        assert!(patient.says(part), "{part}: {}", patient.body);
    }
    assert!(owner.get(page).await.says("Olivia Invented"));
    let long = "x".repeat(501);
    for (field, value) in [
        ("clinic", " "),
        ("phone", "none"),
        ("emergency", ""),
        ("zone", "Moon/Base"),
        ("language", "tlh"),
        ("note", long.as_str()),
    ] {
        let fields = [DATA.as_slice(), &[(field, value)]].concat();
        let refused = owner.send_form(page, page, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(refused.says(&format!("href=\"#{field}\"")), "{field}");
        assert!(refused.says("030 9876") || field == "phone", "{field}");
    }
    let csrf = ann.get("/worklist").await.value("csrf").to_owned();
    let fields = [DATA.as_slice(), &[("csrf", csrf.as_str())]].concat();
    assert_eq!(ann.post(page, &fields).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_first_run_keeps_the_hours_and_goes_on_or_gives_them_back() {
    let house = house().await;
    let mut owner = house.logged_in(OWNER).await;
    let page = "/set-up/hours";
    let monday = |until| [("from-1-0", "08:30"), ("until-1-0", until)];
    let refused = owner.send_form(page, page, &monday("07:00")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("value=\"08:30\"") && refused.says("action=\"/set-up/hours\""));
    let kept = owner.send_form(page, page, &monday("12:30")).await;
    assert_eq!(kept.leads_to(), "/set-up/messages");
    assert!(owner.get("/settings/hours").await.says("08:30–12:30"));
    let mut ann = house.logged_in(ANN).await;
    assert_eq!(ann.get(page).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_owner_sends_themselves_a_mail_and_sees_what_came_of_it() {
    let house = house().await;
    let mut owner = house.logged_in(OWNER).await;
    let page = "/settings/messages";
    let sent = owner.send_form(page, page, &[("way", "mail")]).await;
    assert!(sent.status.is_success());
    let refused = owner
        .send_form(page, page, &[("way", "sms"), ("phone", "1")])
        .await;
    assert!(refused.status.is_success());
    let mut ann = house.logged_in(ANN).await;
    assert_eq!(ann.get(page).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_list_is_stored_when_all_is_right_and_the_front_desk_may_do_it() {
    let house = house().await;
    let mut desk = house.logged_in(DESK).await;
    let page = "/settings/import";
    let broken = "name,email\nTom Adeyemi,tom.example.org\nYusuf Demir,\n";
    for go in ["look", "import"] {
        let fields = [("list", broken), ("go", go)];
        let refused = desk.send_form(page, page, &fields).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{go}");
        assert!(
            refused.says("E-mail: this is no address"),
            "{}",
            refused.body
        );
        assert!(!desk.get("/patients").await.says("Yusuf Demir"), "{go}");
    }
    let right = "name,email\nTom Adeyemi,tom@example.org\nYusuf Demir,\n";
    let looked = desk
        .send_form(page, page, &[("list", right), ("go", "look")])
        .await;
    assert!(
        looked.says("2 patients, and nothing is wrong"),
        "{}",
        looked.body
    );
    assert!(
        !desk.get("/patients").await.says("Yusuf Demir"),
        "nothing yet"
    );
    let stored = desk
        .send_form(page, page, &[("list", right), ("go", "import")])
        .await;
    assert_eq!(stored.leads_to(), "/patients");
    let list = desk.get("/patients").await;
    assert!(list.says("Yusuf Demir") && list.says("Tom Adeyemi"));
    let again = desk
        .send_form(page, page, &[("list", right), ("go", "import")])
        .await;
    assert!(
        again.says("in the clinic&#39;s list already"),
        "{}",
        again.body
    );
    let forged = desk
        .post(page, &[("list", "name\nForged\n"), ("go", "import")])
        .await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_file_is_read_as_the_pasted_lines_are_and_what_is_no_text_is_refused_in_words() {
    let house = house().await;
    let mut desk = house.logged_in(DESK).await;
    let csrf = desk.get("/patients").await.value("csrf").to_owned();
    let page = "/settings/import";
    let right = desk
        .post_file(
            page,
            &csrf,
            b"\xef\xbb\xbfName;Telefon\r\nTom;020 7946 0001\r\n",
        )
        .await;
    assert!(
        right.says("One patient, and nothing is wrong"),
        "{}",
        right.body
    );
    for (bytes, words) in [
        (b"name\nJos\xe9\n".to_vec(), "not saved as UTF-8"),
        (b"who\nAnn\n".to_vec(), "No column holds names"),
        (b"name\n\"Ann\nBen\n".to_vec(), "Line 2 cannot be read"),
        (vec![b'x'; 1_100_000], "larger than a list"),
        (Vec::new(), "The list is empty"),
    ] {
        let refused = desk.post_file(page, &csrf, &bytes).await;
        assert!(refused.says(words), "{words}: {}", refused.body);
    }
}

#[tokio::test]
async fn where_a_clinic_is_no_first_run_link_works() {
    let house = house().await;
    let mut browser: Browser = house.browser();
    for address in ["/first-run/x", "/first-run/x/clinic", "/first-run/x/owner"] {
        let gone = browser.get(address).await;
        assert_eq!(gone.status, StatusCode::GONE, "{address}");
    }
    let fields = [
        ("name", "Eve"),
        ("email", "eve@example.org"),
        ("password", PASSWORD),
    ];
    let gone = browser.post("/first-run/x/owner", &fields).await;
    assert_eq!(gone.status, StatusCode::GONE);
}

#[tokio::test]
async fn an_owner_looks_first_and_then_sets_how_long_patients_are_kept() {
    let house = house().await;
    let mut owner = house.logged_in(OWNER).await;
    let page = "/settings/retention";
    assert!(owner.get(page).await.says("Nobody is erased by time."));
    let years = |years, what| [("keep", "years"), ("years", years), ("do", what)];
    for bad in ["0", "101", "ten", ""] {
        let refused = owner.send_form(page, page, &years(bad, "set")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{bad}");
        assert!(refused.says("href=\"#years\""), "{bad}");
    }
    let looked = owner.send_form(page, page, &years("8", "look")).await;
    assert!(
        looked.says("8 years after their last contact"),
        "{}",
        looked.body
    );
    assert!(
        looked.says("Nobody would be erased by then."),
        "{}",
        looked.body
    );
    assert!(
        looked.says("Nobody is erased by time."),
        "nothing is set yet"
    );
    assert_eq!(
        owner
            .send_form(page, page, &years("8", "set"))
            .await
            .leads_to(),
        page
    );
    let set = owner.get(page).await;
    assert!(set.says("8 years after their last contact") && set.says("Not before"));
    let mut ann = house.logged_in(ANN).await;
    assert_eq!(ann.get(page).await.status, StatusCode::FORBIDDEN);
    let mut desk = house.logged_in(DESK).await;
    assert_eq!(desk.get(page).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_patient_is_erased_by_who_may_and_types_the_name() {
    let house = house().await;
    let mut ann = house.logged_in(ANN).await;
    let (_, token) = house.maria(&mut ann).await;
    let found = ann.get("/patients").await;
    let address = format!("/patients/{}", found.between("href=\"/patients/", "\""));
    let erase = format!("{address}/erase");
    assert_eq!(ann.get(&erase).await.status, StatusCode::FORBIDDEN);
    assert!(!ann.get(&address).await.says(&erase));
    let mut owner = house.logged_in(OWNER).await;
    assert!(owner.get(&address).await.says(&erase));
    let refused = owner
        .send_form(&erase, &erase, &[("name", "Somebody")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.says("Nothing was erased"));
    let gone = owner
        .send_form(&erase, &erase, &[("name", " maria lindqvist ")])
        .await;
    assert_eq!(gone.leads_to(), "/patients");
    assert_eq!(owner.get(&address).await.status, StatusCode::NOT_FOUND);
    let page = house.browser().get(&format!("/r/{token}")).await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(owner.get(&erase).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn owners_read_when_the_last_backup_was_made_and_others_do_not() {
    let house = house().await;
    let mut owner = house.logged_in(OWNER).await;
    assert!(owner.get("/settings").await.says("No backup was made yet"));
    let at = house.care.clock.now();
    house.care.store.note_backup(at).await.unwrap();
    assert!(owner.get("/settings").await.says("Last backup of all"));
    let mut ann = house.logged_in(ANN).await;
    assert!(!ann.get("/settings").await.says("backup"));
}
