//! Rebuilds this crate when a file under `clinical/` appears or disappears; changes inside are tracked by the macro.
//!
//! And hashes what a proof rests on besides the content: `triage`, the condition language, the compiler, the checker.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

const CHECKER: [&str; 7] = [
    "../triage/src",
    "src/condition.rs",
    "src/condition",
    "src/vocabulary.rs",
    "src/compile.rs",
    "src/proof.rs",
    "src/proof",
];

fn main() -> std::io::Result<()> {
    println!("cargo::rerun-if-changed=../../clinical");
    let mut files = Vec::new();
    for part in CHECKER {
        println!("cargo::rerun-if-changed={part}");
        list(Path::new(part), &mut files)?;
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in files {
        let text = std::fs::read_to_string(file)?.replace("\r\n", "\n");
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    let digits: Vec<String> = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    println!("cargo::rustc-env=CHECKER_SHA256={}", digits.concat());
    Ok(())
}

fn list(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if path.is_file() {
        // A test proves nothing.
        if !path.ends_with("tests.rs") {
            files.push(path.to_owned());
        }
        return Ok(());
    }
    for entry in std::fs::read_dir(path)? {
        list(&entry?.path(), files)?;
    }
    Ok(())
}
