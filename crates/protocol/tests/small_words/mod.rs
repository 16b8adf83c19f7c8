//! A protocol whose lexicon has only the words that a test gives it.

#[path = "../wordless/mod.rs"]
#[expect(dead_code, reason = "here files are only written")]
mod wordless;

use protocol::{CompiledProtocol, Finding};

/// The shipped content with these files of words instead of its own, each with its name and text, or what is wrong with them.
pub(crate) fn read(files: &[(&str, &str)]) -> Result<CompiledProtocol, Vec<Finding>> {
    let folder = wordless::copy();
    for (name, text) in files {
        folder.write(&format!("words/{name}"), text);
    }
    CompiledProtocol::read(folder.path()).map_err(|error| error.findings)
}
