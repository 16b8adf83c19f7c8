//! A protocol whose lexicon has only the words that a test gives it.

use std::fs;
use std::path::Path;

use protocol::{CompiledProtocol, Finding};

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clinical");

/// The shipped content with these files of words instead of its own, each with its name and text, or what is wrong with them.
pub(crate) fn read(files: &[(&str, &str)]) -> Result<CompiledProtocol, Vec<Finding>> {
    let folder = tempfile::tempdir().unwrap();
    for part in ["", "rules", "text", "words"] {
        let to = folder.path().join(part);
        fs::create_dir_all(&to).unwrap();
        for entry in fs::read_dir(Path::new(CONTENT).join(part)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap();
            if path.is_file() && (part != "words" || name == "folding.toml") {
                fs::copy(&path, to.join(name)).unwrap();
            }
        }
    }
    for (name, text) in files {
        fs::write(folder.path().join("words").join(name), text).unwrap();
    }
    CompiledProtocol::read(folder.path()).map_err(|error| error.findings)
}
