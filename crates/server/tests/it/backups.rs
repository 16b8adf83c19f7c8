//! A backup is made while a server runs, is whole, and is put back where no database is.

use std::fs;
use std::path::PathBuf;

use crate::support::{RealClinic, post, run};

/// What `export check-ins` writes.
fn stored(clinic: &RealClinic) -> String {
    run(clinic.path(), &["export", "check-ins"])
        .assert_done()
        .out
        .clone()
}

impl RealClinic {
    fn move_database_away(&self) {
        for ending in ["", "-wal", "-shm"] {
            let file = self.path().join(format!("clinic.sqlite{ending}"));
            if file.exists() {
                fs::rename(&file, self.path().join(format!("lost{ending}"))).unwrap();
            }
        }
    }
}

#[tokio::test]
async fn what_was_answered_before_a_backup_of_a_running_server_is_there_after_restoring_it() {
    let clinic = RealClinic::set_up("");
    let link = clinic.new_patient().await;
    let (server, url) = clinic.serve();
    let check_ins = format!("{url}{link}/check-ins");
    assert_eq!(post(&check_ins, &RealClinic::alarming()).status, 201);
    let before = stored(&clinic);
    assert_eq!(before.lines().count(), 1);
    let made = run(clinic.path(), &["backup", "--out", "one.sqlite"]);
    made.assert_done();
    assert!(made.err.contains("master key"), "{}", made.err);
    let again = run(clinic.path(), &["backup", "--out", "one.sqlite"]);
    again.assert_refused("is there already");
    server.kill();
    let restore = ["restore", "--from", "one.sqlite"];
    run(clinic.path(), &restore).assert_refused("is there: end `serve`");
    clinic.move_database_away();
    let restored = run(clinic.path(), &restore);
    assert!(
        restored
            .assert_done()
            .out
            .contains("entries in the audit log")
    );
    assert_eq!(stored(&clinic), before);
    run(clinic.path(), &["audit", "verify"]).assert_done();
    let (_server, url) = clinic.serve();
    // The same check-in once more: it is known.
    let again = post(&format!("{url}{link}/check-ins"), &RealClinic::alarming());
    assert_eq!(again.status, 200);
}

#[tokio::test]
async fn a_damaged_or_a_strange_file_is_refused_and_nothing_is_left_of_it() {
    let clinic = RealClinic::set_up("");
    clinic.new_patient().await;
    run(clinic.path(), &["backup", "--out", "one.sqlite"]).assert_done();
    clinic.move_database_away();
    let whole = fs::read(clinic.path().join("one.sqlite")).unwrap();
    let mut torn = whole.clone();
    let middle = torn.len() / 2;
    torn[middle..middle + 4_096].fill(0x5a);
    for (bytes, words) in [
        (torn, "is no backup"),
        (whole[..whole.len() / 2].to_vec(), "is no backup"),
        (b"no database at all".to_vec(), "is no backup"),
        (Vec::new(), "holds nothing of this program"),
    ] {
        fs::write(clinic.path().join("bad.sqlite"), bytes).unwrap();
        run(clinic.path(), &["restore", "--from", "bad.sqlite"]).assert_refused(words);
        let left = |name: &str| clinic.path().join(name).exists();
        assert!(!left("clinic.sqlite") && !left("clinic.sqlite.restoring"));
    }
    run(clinic.path(), &["restore", "--from", "missing"]).assert_refused("is no backup");
}

#[tokio::test]
async fn a_server_with_a_folder_for_it_backs_up_by_itself_and_doctor_knows() {
    let clinic = RealClinic::set_up("backup_dir = \"copies\"\n");
    let (mut server, _) = clinic.serve();
    server.err.until("the daily backup did not end well");
    server.kill();
    let out = run(clinic.path(), &["doctor"]).out;
    assert!(out.contains("(`backup_dir`) is not there"), "{out}");
    fs::create_dir(clinic.path().join("copies")).unwrap();
    let doctor = |words: &str| {
        let out = run(clinic.path(), &["doctor"]).out;
        assert!(out.contains(words), "{out}");
    };
    doctor("none was made yet");
    let (mut server, _) = clinic.serve();
    server.err.until("the database was backed up");
    let copies: Vec<PathBuf> = fs::read_dir(clinic.path().join("copies"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    assert_eq!(copies.len(), 1, "{copies:?}");
    assert!(fs::metadata(&copies[0]).unwrap().len() > 4_096);
    doctor("the last one was made at");
    server.kill();
    // Not due again so soon.
    let (_server, _) = clinic.serve();
    run(clinic.path(), &["backup", "--made-elsewhere"]).assert_done();
    assert_eq!(
        fs::read_dir(clinic.path().join("copies")).unwrap().count(),
        1
    );
}
