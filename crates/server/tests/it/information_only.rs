//! Triage can be switched to information only: nothing is offered, asked, assessed or stored, and when to call still stands.

use crate::support::{RealClinic, get, post};

#[tokio::test]
async fn with_information_only_no_check_in_is_offered_or_taken_and_when_to_call_still_stands() {
    let clinic = RealClinic::set_up("triage = \"information-only\"\n");
    let link = clinic.new_patient().await;
    let (server, url) = clinic.serve();

    let page = get(&format!("{url}{link}"));
    assert_eq!(page.status, 200);
    assert!(!page.body.contains("/check-in\""), "no way to a check-in");
    assert!(page.body.contains("tel:112"), "the emergency number");
    assert!(page.body.contains("nobody reads along"));

    let form = get(&format!("{url}{link}/check-in"));
    assert_eq!(form.status, 403);
    assert!(form.body.contains("tel:112"), "{}", form.body);

    let answer = post(&format!("{url}{link}/check-ins"), &RealClinic::alarming());
    assert_eq!(answer.status, 403);
    assert!(!answer.body.contains("receipt"), "{}", answer.body);
    drop(server);
    let care = clinic.care().await;
    let id = care.store.clinics().await.unwrap().remove(0).id;
    assert_eq!(care.store.check_in_count(&id).await.unwrap(), 0);
}
