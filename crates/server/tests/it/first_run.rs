//! The first run of a server on an empty database: the link stands on the terminal, once, and in no log.

use crate::support::{Running, get, run, start};

const CONFIG: &str = "database = \"sqlite:clinic.sqlite\"\nmaster_key_file = \"master.key\"\naddress = \"127.0.0.1:0\"\n\
                      public_url = \"https://aftercare.test\"\nlog = \"json\"\n";

fn empty() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("afterneedle.toml"), CONFIG).unwrap();
    run(folder.path(), &["key", "new", "master.key"]).assert_done();
    run(folder.path(), &["migrate"]).assert_done();
    folder
}

/// The server, its address and the path of the link.
fn serve(folder: &tempfile::TempDir) -> (Running, String, String) {
    let mut server = start(folder.path(), &["serve"]);
    let link = server.out.until("/first-run/");
    let path = link.strip_prefix("https://aftercare.test").unwrap();
    let line: serde_json::Value = serde_json::from_str(&server.err.until("\"listening\"")).unwrap();
    let address = line["address"].as_str().unwrap().to_owned();
    (server, format!("http://{address}"), path.to_owned())
}

#[test]
fn the_link_is_printed_at_each_start_replaces_the_one_before_and_stands_in_no_log() {
    let folder = empty();
    let (first, _, old) = serve(&folder);
    first.terminate();
    let ended = first.ended();
    let token = old.trim_start_matches("/first-run/");
    assert!(
        !ended.err.contains(token),
        "the log holds no token: {}",
        ended.err
    );
    let (second, url, new) = serve(&folder);
    assert_ne!(old, new);
    assert_eq!(get(&format!("{url}{old}/clinic")).status, 410);
    assert_eq!(get(&format!("{url}{new}/clinic")).status, 200);
    let token = new.trim_start_matches("/first-run/").as_bytes();
    for file in ["clinic.sqlite", "clinic.sqlite-wal"] {
        let stored = std::fs::read(folder.path().join(file)).unwrap_or_default();
        let holds = stored.windows(token.len()).any(|part| part == token);
        assert!(!holds, "{file} holds a hash alone");
    }
    second.terminate();
    second.ended();
}

#[test]
fn where_a_clinic_is_no_link_is_printed() {
    let folder = empty();
    let (server, _, _) = serve(&folder);
    server.terminate();
    server.ended();
    let clinic = [
        "clinic",
        "new",
        "--name",
        "Clinic",
        "--phone",
        "1",
        "--emergency-number",
        "112",
        "--zone",
        "Europe/Berlin",
    ];
    run(folder.path(), &clinic).assert_done();
    let mut server = start(folder.path(), &["serve"]);
    server.err.until("\"listening\"");
    server.terminate();
    assert_eq!(server.ended().out, "");
}
