//! Asked to stop, a server takes no more requests, finishes those under way, and ends well.

use std::net::TcpStream;

use crate::support::{Connection, RealClinic, get, post, run};

#[tokio::test]
async fn a_request_under_way_is_finished_and_nothing_new_is_taken() {
    let clinic = RealClinic::set_up("");
    let link = clinic.new_patient().await;
    let (mut server, url) = clinic.serve();
    let (mut connection, body) =
        Connection::post_head(&format!("{url}{link}/check-ins"), &RealClinic::alarming());
    let (first, rest) = body.split_at(10);
    connection.send(first);
    server.terminate();
    server.err.until("stopping");
    connection.send(rest);
    let answer = connection.answer();
    assert_eq!(answer.status, 201, "{}", answer.body);
    let ended = server.ended();
    assert_eq!(ended.status.code(), Some(0));
    assert!(ended.err.contains("\"stopped\""), "{}", ended.err);
    assert!(TcpStream::connect(url.strip_prefix("http://").unwrap()).is_err());
    let exported = run(clinic.path(), &["export", "check-ins"]);
    assert_eq!(exported.assert_done().out.lines().count(), 1);
}

#[tokio::test]
async fn logs_hold_no_name_no_link_and_no_address_of_a_person() {
    let clinic = RealClinic::set_up("");
    let link = clinic.new_patient().await;
    let (mut server, url) = clinic.serve();
    assert_eq!(get(&format!("{url}{link}")).status, 200);
    assert_eq!(
        post(&format!("{url}{link}/check-ins"), &RealClinic::alarming()).status,
        201
    );
    server
        .err
        .until("no mail server is configured: set smtp.host");
    server.terminate();
    let logs = server.ended().err;
    let token = link.trim_start_matches("/r/");
    for private in [token, "Patient Pat", "staff@clinic.test", "breathless"] {
        assert!(!logs.contains(private), "{private} in:\n{logs}");
    }
}
