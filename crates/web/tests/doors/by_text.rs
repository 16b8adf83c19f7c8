//! A text message opens the patient's page by a code: on the first phone, with one press, and on no other.

use axum::http::{StatusCode, header};
use jiff::SignedDuration;

use crate::support::{ANN, Answer, Browser, House, Post};

const URL: &str = "http://after.example.org";

/// A house with a gateway, Ann's browser, Maria's page at the desk, and her private page.
async fn maria(url: &str) -> (House, Browser, String, String) {
    let house = House::texting(url).await;
    let mut ann = house.logged_in(ANN).await;
    let fields = [("name", "Maria Lindqvist"), ("phone", "07700 900123")];
    let (session, token) = house.record(&mut ann, &fields).await;
    let page = ann.get(&session).await;
    let patient = format!("/patients/{}", page.between("href=\"/patients/", "\""));
    (house, ann, patient, format!("/r/{token}"))
}

async fn press(ann: &mut Browser, patient: &str) -> Answer {
    ann.send_form(patient, &format!("{patient}/link/text"), &[])
        .await
}

/// Sends a text; the path that stands in it.
async fn texted(house: &House, ann: &mut Browser, patient: &str) -> String {
    let post = Post::default();
    press(ann, patient).await;
    post.work(house).await;
    let texts = post.texts.lock().expect("nobody panicked with it");
    assert_eq!(texts.len(), 1);
    assert_eq!(texts[0].to, "07700 900123");
    let path = texts[0].page.strip_prefix(URL);
    path.expect("an address of this house").to_owned()
}

/// Works off what is due; the path in the one text that goes out.
async fn newest(house: &House) -> String {
    let post = Post::default();
    post.work(house).await;
    let texts = post.texts.lock().expect("nobody panicked with it");
    assert_eq!(texts.len(), 1);
    let path = texts[0].page.strip_prefix(URL);
    path.expect("an address of this house").to_owned()
}

/// Gives no word of the patient away, and keeps the numbers in sight.
fn tells_nobody(page: &Answer, link: &str) {
    assert!(page.says("tel:112") && page.says("Emergency"));
    let token = link.trim_start_matches("/r/");
    for word in ["Maria", "Lindqvist", "07700 900123", token] {
        assert!(!page.says(word), "{word}");
    }
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(page.headers[header::REFERRER_POLICY], "no-referrer");
    assert!(
        page.headers[header::CONTENT_SECURITY_POLICY]
            .to_str()
            .is_ok_and(|policy| policy.starts_with("default-src 'none'"))
    );
}

#[tokio::test]
async fn looking_changes_nothing_and_one_press_opens_the_page_on_this_phone_alone() {
    let (house, mut ann, patient, link) = maria(URL).await;
    let code = texted(&house, &mut ann, &patient).await;
    assert!(code.starts_with("/o/") && !code.contains(link.trim_start_matches("/r/")));
    for _ in 0..3 {
        let mut scanner = house.browser();
        let door = scanner.get(&code).await;
        assert_eq!(door.status, StatusCode::OK);
        assert!(door.says("Open my page") && door.says(&format!("action=\"{code}\"")));
        tells_nobody(&door, &link);
        for telling in ["needl", "treat", "sore", "session"] {
            assert!(
                !door.between("<main", "</main>").contains(telling),
                "{telling}"
            );
        }
        assert!(!scanner.cookies.is_empty(), "for its own press alone");
    }
    assert!(ann.get(&patient).await.says("Not yet. A check-in"));
    let mut phone = house.browser();
    let choose = format!("{code}/language");
    let fields = [("lang", "es"), ("back", code.as_str())];
    assert_eq!(phone.post(&choose, &fields).await.leads_to(), code);
    assert!(phone.get(&code).await.says("Abrir mi página"));
    let opened = phone.post(&code, &[]).await;
    assert_eq!(
        (opened.status, opened.leads_to()),
        (StatusCode::SEE_OTHER, link.as_str())
    );
    let cookie = opened.headers[header::SET_COOKIE]
        .to_str()
        .expect("letters");
    for part in [
        "HttpOnly",
        "SameSite=Lax",
        &format!("Path={code};"),
        // As long as browsers keep any: the next session makes the link longer.
        "Max-Age=34560000;",
    ] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    assert!(!cookie.contains("Secure"), "there is no https here");
    assert_eq!(phone.get(&link).await.status, StatusCode::OK);
    assert!(!ann.get(&patient).await.says("Not yet. A check-in"));
    // The old text, tapped again in need: straight to the page, also when the three days are over.
    house.clock.forward(SignedDuration::from_hours(24 * 10));
    assert_eq!(phone.get(&code).await.leads_to(), link);
    assert_eq!(phone.post(&code, &[]).await.leads_to(), link);
    let mut other = house.browser();
    for answer in [other.get(&code).await, other.post(&code, &[]).await] {
        assert_eq!(answer.status, StatusCode::GONE);
        assert!(answer.says("This text was opened on another phone"));
        assert!(answer.says("Call 112 now if"));
        tells_nobody(&answer, &link);
    }
    assert!(other.cookies.is_empty());
}

#[tokio::test]
async fn a_press_whose_answer_was_lost_on_the_way_can_be_repeated_on_the_same_phone_alone() {
    let (house, mut ann, patient, link) = maria(URL).await;
    let code = texted(&house, &mut ann, &patient).await;
    let (mut phone, mut other) = (house.browser(), house.browser());
    phone.get(&code).await;
    other.get(&code).await;
    let before_the_answer = phone.cookies.clone();
    assert_eq!(phone.post(&code, &[]).await.leads_to(), link);
    phone.cookies = before_the_answer;
    assert_eq!(phone.post(&code, &[]).await.leads_to(), link);
    assert_eq!(phone.get(&code).await.leads_to(), link);
    assert_eq!(other.post(&code, &[]).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn a_text_that_opens_nothing_says_why_and_a_new_one_can_be_asked_for() {
    let (house, mut ann, patient, link) = maria(URL).await;
    let code = texted(&house, &mut ann, &patient).await;
    let ask = format!("{code}/new-link");
    let mut phone = house.browser();
    assert_eq!(
        phone.post(&ask, &[]).await.leads_to(),
        code,
        "it can be opened"
    );
    house.clock.forward(SignedDuration::from_hours(24 * 3));
    let mut ann = house.logged_in(ANN).await;
    let late = phone.post(&code, &[]).await;
    assert_eq!(late.status, StatusCode::GONE);
    assert!(late.says("This text is too old") && late.says(&ask));
    tells_nobody(&late, &link);
    let asked = phone.post(&ask, &[]).await;
    assert_eq!(asked.status, StatusCode::ACCEPTED);
    assert!(ann.get("/worklist").await.says("Send a text message to"));
    let wish = format!("{patient}/link/wish");
    ann.send_form("/worklist", &wish, &[("go", "send")]).await;
    let new = newest(&house).await;
    assert!(new != code && !ann.get("/worklist").await.says("Ask for a new link"));
    assert_eq!(phone.post(&new, &[]).await.leads_to(), link);

    // A link that has run out, and one that its patient closed.
    house.clock.forward(SignedDuration::from_hours(24 * 50));
    let over = house.browser().get(&new).await;
    assert!(over.status == StatusCode::GONE && over.says("This link has run out"));
    assert_eq!(
        house.browser().get("/o/no-such-code").await.status,
        StatusCode::NOT_FOUND
    );
    let unknown = house.browser().post("/o/no-such-code", &[]).await;
    assert!(unknown.status == StatusCode::NOT_FOUND && unknown.says("We cannot find this page"));
    let unknown = house.browser().post("/o/no-such-code/new-link", &[]).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_text_opened_by_a_stranger_tells_the_desk_to_replace_the_link_until_it_is_replaced() {
    let (house, mut ann, patient, link) = maria(URL).await;
    let code = texted(&house, &mut ann, &patient).await;
    let mut stranger = house.browser();
    assert_eq!(stranger.post(&code, &[]).await.leads_to(), link);
    let mut phone = house.browser();
    phone.post(&format!("{code}/new-link"), &[]).await;
    let told = "was opened on another device";
    for page in ["/worklist", "/follow-up", patient.as_str()] {
        let page = ann.get(page).await;
        assert!(page.says(told), "{}", page.body);
    }
    // Another text of the same link leaves the page where it is, and the desk is told so on.
    let again = texted(&house, &mut ann, &patient).await;
    assert_ne!(again, code);
    let list = ann.get("/worklist").await;
    assert!(list.says(told) && list.says("Replace the link and send a text message to"));
    let old = list.value("link_id").to_owned();
    let replace = [("link_id", old.as_str()), ("text", "yes")];
    let replacement = format!("{patient}/link/replacement");
    let done = ann.send_form("/worklist", &replacement, &replace).await;
    assert_eq!(done.leads_to(), format!("{patient}#link-card"));
    for page in ["/worklist", "/follow-up", patient.as_str()] {
        assert!(!ann.get(page).await.says(told));
    }
    let new = newest(&house).await;
    assert_eq!(stranger.get(&link).await.status, StatusCode::GONE);
    let opened = phone.post(&new, &[]).await;
    assert_ne!(opened.leads_to(), link);
    assert_eq!(phone.get(opened.leads_to()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_done_about_a_wish_leads_back_to_the_list_as_it_was_looked_at() {
    let (house, mut ann, patient, _) = maria(URL).await;
    let code = texted(&house, &mut ann, &patient).await;
    house.browser().post(&code, &[]).await;
    let wish = format!("{patient}/link/wish");
    let ann_id = house.care.store.staff_by_email(ANN).await;
    let ann_id = ann_id.expect("a store that works").remove(0).id;
    let mine = format!("/worklist?staff={ann_id}");
    for (list, field) in [
        (mine.as_str(), format!("name=\"whose\" value=\"{ann_id}\"")),
        ("/follow-up", "name=\"from\" value=\"follow-up\"".to_owned()),
        ("/worklist", String::new()),
    ] {
        house.browser().post(&format!("{code}/new-link"), &[]).await;
        let page = ann.get(list).await;
        let part = page.between("id=\"link-wishes\"", "</section>");
        assert!(part.contains(&field), "{part}");
        let hidden: &[(&str, &str)] = match list {
            "/worklist" => &[],
            "/follow-up" => &[("from", "follow-up")],
            _ => &[("whose", ann_id.as_str())],
        };
        let fields = [&[("go", "settle")], hidden].concat();
        let done = ann.send_form(list, &wish, &fields).await;
        assert_eq!(done.leads_to(), list);
        assert!(!ann.get(list).await.says("Ask for a new link"));
    }
}

#[tokio::test]
async fn the_desk_sees_the_text_on_its_way_taken_or_refused_and_the_log_names_the_way() {
    let (house, mut ann, patient, link) = maria(URL).await;
    assert!(ann.get(&patient).await.says("Send it by text message"));
    for _ in 0..2 {
        let sent = press(&mut ann, &patient).await;
        assert_eq!(sent.leads_to(), format!("{patient}#link-card"));
    }
    assert!(ann.get(&patient).await.says("On its way"));
    let refusing = Post {
        refuses: Some("the gateway refused with status 400, code 21211"),
        ..Post::default()
    };
    refusing.work(&house).await;
    assert!(
        ann.get(&patient)
            .await
            .says("Not taken yet: the gateway refused with status 400")
    );
    let code = texted(&house, &mut ann, &patient).await;
    let page = ann.get(&patient).await;
    assert!(page.says("Taken by the gateway for text messages") && page.says("Send another text"));
    let log = ann.get("/deliveries").await;
    assert!(log.says("Text message") && !log.says(link.trim_start_matches("/r/")));
    assert!(!log.says(code.trim_start_matches("/o/")));
}

#[tokio::test]
async fn without_a_gateway_or_a_number_no_text_is_offered_or_sent() {
    let house = House::new().await;
    let mut ann = house.logged_in(ANN).await;
    let fields = [("name", "Maria Lindqvist"), ("phone", "07700 900123")];
    let (session, _) = house.record(&mut ann, &fields).await;
    let page = ann.get(&session).await;
    let patient = format!("/patients/{}", page.between("href=\"/patients/", "\""));
    assert!(!page.says("Send it by text message"));
    press(&mut ann, &patient).await;
    let post = Post::default();
    post.work(&house).await;
    assert!(
        post.texts
            .lock()
            .expect("nobody panicked with it")
            .is_empty()
    );
}

#[tokio::test]
async fn over_https_the_phone_gives_its_secret_to_nobody_else() {
    let (house, mut ann, patient, link) = maria("https://after.example.org").await;
    let code = texted(&house, &mut ann, &patient).await;
    let opened = house.browser().post(&code, &[]).await;
    assert_eq!(opened.leads_to(), link);
    let cookie = opened.headers[header::SET_COOKIE]
        .to_str()
        .expect("letters");
    assert!(cookie.contains("; Secure"), "{cookie}");
}
