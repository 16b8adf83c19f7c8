//! Settings: from the file, the environment and flags, the later winning; a mistake is named with its place.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::run;

fn refused(file: &[u8], words: &str) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("afterneedle.toml"), file).unwrap();
    run(folder.path(), &["migrate"]).assert_refused(words);
}

/// What the doctor says about the address and URL, with a variable in the environment.
fn doctor(folder: &Path, variable: Option<(&str, &str)>, args: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_afterneedle"));
    let output = command
        .arg("doctor")
        .args(args)
        .current_dir(folder)
        .envs(variable)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn flags_win_over_the_environment_and_that_over_the_file() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("afterneedle.toml"),
        "address = \"127.0.0.1:1001\"\npublic_url = \"https://a.test/\"\n",
    )
    .unwrap();
    let variable = Some(("AFTERNEEDLE_ADDRESS", "127.0.0.1:1002"));
    assert!(
        doctor(folder.path(), None, &[])
            .contains("listens on 127.0.0.1:1001, opened as https://a.test\n")
    );
    assert!(doctor(folder.path(), variable, &[]).contains("listens on 127.0.0.1:1002"));
    assert!(
        doctor(folder.path(), variable, &["--address", "127.0.0.1:1003"])
            .contains("listens on 127.0.0.1:1003")
    );
}

#[test]
fn a_mistake_in_the_file_is_named_with_file_and_key() {
    refused(
        b"databse = \"sqlite:a\"\n",
        "`databse` in afterneedle.toml is no setting",
    );
    refused(
        b"[smtp]\nhots = \"a\"\n",
        "`smtp.hots` in afterneedle.toml is no setting",
    );
    refused(
        b"database = 5\n",
        "`database` in afterneedle.toml: signed int `5` stands where a string is expected",
    );
    refused(
        b"database = \"mysql:a\"\n",
        "`database` in afterneedle.toml: the database address starts neither",
    );
    refused(b"smtp = 5\n", "`smtp` in afterneedle.toml: ");
    refused(
        b"[smtp]\nport = 70000\n",
        "`smtp.port` in afterneedle.toml: a port is a number from 1 to 65535",
    );
    refused(b"database = \n", "afterneedle.toml is no TOML: ");
    refused(b"database = \"\xff\"\n", "afterneedle.toml is not UTF-8");
}

#[test]
fn a_file_that_is_named_must_be_there() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate", "--config", "none.toml"])
        .assert_refused("the configuration file none.toml is not there");
}

#[test]
fn a_missing_setting_is_named_in_all_its_spellings() {
    let folder = tempfile::tempdir().unwrap();
    let finished = run(folder.path(), &["migrate"]);
    finished.assert_refused("`--database sqlite:afterneedle.sqlite`");
    finished.assert_refused("AFTERNEEDLE_DATABASE");
}

#[test]
fn a_password_never_travels_in_clear_to_another_machine() {
    let folder = tempfile::tempdir().unwrap();
    let file = "[smtp]\nhost = \"mail.example.org\"\nfrom = \"a@example.org\"\ntls = \"none\"\nuser = \"a\"\npassword_file = \"p\"\n";
    fs::write(folder.path().join("afterneedle.toml"), file).unwrap();
    assert!(
        doctor(folder.path(), None, &[])
            .contains("the password would travel in clear to mail.example.org")
    );
}
