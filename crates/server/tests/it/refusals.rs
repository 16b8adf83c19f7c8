//! What a server refuses to start with: one sentence, status 1, and nothing made or changed.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::support::{RealClinic, run};

fn serve<'a>(more: &[&'a str]) -> Vec<&'a str> {
    serve_at("127.0.0.1:0", more)
}

fn serve_at<'a>(address: &'a str, more: &[&'a str]) -> Vec<&'a str> {
    [
        &[
            "serve",
            "--public-url",
            "https://aftercare.test",
            "--address",
            address,
        ],
        more,
    ]
    .concat()
}

fn count(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn a_missing_key_is_said_and_no_database_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let args = serve(&[
        "--database",
        "sqlite:new.sqlite",
        "--master-key-file",
        "none.key",
    ]);
    run(folder.path(), &args).assert_refused("the master key file none.key is not there");
    assert_eq!(count(folder.path()), 0);
}

#[test]
fn a_key_that_is_short_or_open_to_others_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let args = serve(&[
        "--database",
        "sqlite:new.sqlite",
        "--master-key-file",
        "a.key",
    ]);
    let key = folder.path().join("a.key");
    fs::write(&key, "AAAA\n").unwrap();
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600)).unwrap();
    run(folder.path(), &args).assert_refused("does not hold 32 bytes");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o640)).unwrap();
    run(folder.path(), &args).assert_refused("run `chmod 600 a.key`");
    assert_eq!(count(folder.path()), 1);
}

#[tokio::test]
async fn a_key_that_does_not_open_what_is_stored_is_refused() {
    let clinic = RealClinic::set_up("");
    clinic.new_patient().await;
    run(clinic.path(), &["key", "new", "other.key"]).assert_done();
    run(clinic.path(), &["serve", "--master-key-file", "other.key"])
        .assert_refused("does not open what is stored");
}

#[test]
fn a_key_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["key", "new", "a.key"]).assert_done();
    let before = fs::read(folder.path().join("a.key")).unwrap();
    run(folder.path(), &["key", "new", "a.key"]).assert_refused("is not overwritten");
    assert_eq!(fs::read(folder.path().join("a.key")).unwrap(), before);
    assert_eq!(
        fs::metadata(folder.path().join("a.key"))
            .unwrap()
            .permissions()
            .mode()
            & 0o777,
        0o600
    );
}

#[test]
fn a_taken_port_is_said_and_no_database_is_made() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["key", "new", "a.key"]).assert_done();
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    let args = serve_at(
        &address,
        &[
            "--database",
            "sqlite:new.sqlite",
            "--master-key-file",
            "a.key",
        ],
    );
    run(folder.path(), &args).assert_refused("is taken");
    assert_eq!(count(folder.path()), 1);
}

#[test]
fn a_newer_database_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["key", "new", "a.key"]).assert_done();
    let newer: &[u8] = include_bytes!("data/newer.sqlite");
    fs::write(folder.path().join("newer.sqlite"), newer).unwrap();
    let database = [
        "--database",
        "sqlite:newer.sqlite",
        "--master-key-file",
        "a.key",
    ];
    run(folder.path(), &serve(&database))
        .assert_refused("migrated to version 9999 by a newer afterneedle");
    run(
        folder.path(),
        &["migrate", "--database", "sqlite:newer.sqlite"],
    )
    .assert_refused("version 9999");
    assert_eq!(fs::read(folder.path().join("newer.sqlite")).unwrap(), newer);
}

#[tokio::test]
async fn a_locked_database_is_refused() {
    let clinic = RealClinic::set_up("");
    let store = clinic.store().await;
    let lock = store.write_lock().await.unwrap();
    run(clinic.path(), &["serve"]).assert_refused("is locked by another program");
    drop(lock);
}

#[test]
fn a_database_that_is_served_is_refused_by_each_of_its_names_until_its_server_has_ended() {
    let clinic = RealClinic::set_up("");
    let (server, _) = clinic.serve();
    let words = "another afterneedle serves the database";
    run(clinic.path(), &["serve"]).assert_refused(words);
    let other = clinic.path().join("other.sqlite");
    std::os::unix::fs::symlink(clinic.path().join("clinic.sqlite"), other).unwrap();
    run(
        clinic.path(),
        &["serve", "--database", "sqlite:other.sqlite"],
    )
    .assert_refused(words);
    // What looks at it, and what backs it up, goes on beside the server.
    run(clinic.path(), &["backup", "--out", "beside.sqlite"]).assert_done();
    server.kill();
    let (again, _) = clinic.serve();
    again.terminate();
    again.ended().assert_done();
}

#[test]
fn a_file_that_is_no_database_is_refused_and_left_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["key", "new", "a.key"]).assert_done();
    let letter = "Dear clinic, ".repeat(100);
    fs::write(folder.path().join("letter.txt"), &letter).unwrap();
    run(
        folder.path(),
        &serve(&[
            "--database",
            "sqlite:letter.txt",
            "--master-key-file",
            "a.key",
        ]),
    )
    .assert_refused("sqlite:letter.txt does not open");
    assert_eq!(
        fs::read_to_string(folder.path().join("letter.txt")).unwrap(),
        letter
    );
}

#[test]
fn content_that_does_not_hold_together_is_refused_with_file_and_line() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["key", "new", "a.key"]).assert_done();
    fs::create_dir(folder.path().join("content")).unwrap();
    fs::write(
        folder.path().join("content/protocol.toml"),
        "id = \"x\"\nversion = [\n",
    )
    .unwrap();
    let args = serve(&[
        "--database",
        "sqlite:new.sqlite",
        "--master-key-file",
        "a.key",
        "--protocol",
        "content",
    ]);
    run(folder.path(), &args).assert_refused("the clinical content in content: ");
    assert!(!folder.path().join("new.sqlite").exists());
}

#[test]
fn a_database_that_does_not_open_says_why_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["key", "new", "a.key"]).assert_done();
    fs::write(
        folder.path().join("a.sqlite"),
        "no database at all, but long enough to be read as one: ".repeat(40),
    )
    .unwrap();
    let args = serve(&[
        "--database",
        "sqlite:a.sqlite",
        "--master-key-file",
        "a.key",
    ]);
    run(folder.path(), &args).assert_refused("file is not a database: give the file that");
    let nowhere = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = nowhere.local_addr().unwrap().port();
    drop(nowhere);
    let url = format!("postgres://nobody@127.0.0.1:{port}/none");
    let args = serve(&["--database", &url, "--master-key-file", "a.key"]);
    run(folder.path(), &args).assert_refused("check that the server runs");
}

#[test]
fn a_database_of_another_program_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["key", "new", "a.key"]).assert_done();
    // A database of something else: SQLite's, but without our tables.
    let strange: &[u8] = include_bytes!("data/stranger.sqlite");
    fs::write(folder.path().join("old.sqlite"), strange).unwrap();
    let args = serve(&[
        "--database",
        "sqlite:old.sqlite",
        "--master-key-file",
        "a.key",
    ]);
    let sentence = "holds the tables of another program";
    run(folder.path(), &args).assert_refused(sentence);
    let migrate = ["migrate", "--database", "sqlite:old.sqlite"];
    run(folder.path(), &migrate).assert_refused(sentence);
    assert_eq!(fs::read(folder.path().join("old.sqlite")).unwrap(), strange);
}
