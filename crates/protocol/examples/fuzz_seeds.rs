//! Writes what the fuzz targets start from: `cargo run -p protocol --example fuzz_seeds -- FOLDER`.
//!
//! FOLDER receives one folder for each target: the shipped conditions, the compiled protocol and lexicon, the case bank's
//! messages.

use std::error::Error;
use std::fs::{create_dir_all, read_dir, read_to_string, write};
use std::path::Path;

use protocol::CompiledProtocol;
use serde_json::Value;
use triage::Input;

const CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../clinical/cases");

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("say FOLDER")?;
    let folder = Path::new(&folder);
    let shipped = CompiledProtocol::shipped()?;
    let conditions = shipped
        .rules()
        .iter()
        .map(|rule| rule.when.as_bytes().to_vec());
    seeds(&folder.join("rule_text"), conditions)?;
    // The target takes the input's length first, then the input, then what is compiled.
    let input = Input::at(600).to_bytes();
    let head = [&u16::try_from(input.len())?.to_le_bytes()[..], &input].concat();
    let compiled = [shipped.bytes(), shipped.lexicon()];
    let compiled = compiled.into_iter().map(|bytes| [&head, bytes].concat());
    seeds(&folder.join("compiled_bytes"), compiled)?;
    seeds(&folder.join("own_words"), messages()?)
}

fn messages() -> Result<Vec<Vec<u8>>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in read_dir(CASES)? {
        for line in read_to_string(entry?.path())?.lines() {
            let case: Value = serde_json::from_str(line)?;
            let words = case.pointer("/input/answers/words").and_then(Value::as_str);
            found.extend(words.map(|words| words.as_bytes().to_vec()));
        }
    }
    Ok(found)
}

fn seeds(folder: &Path, all: impl IntoIterator<Item = Vec<u8>>) -> Result<(), Box<dyn Error>> {
    create_dir_all(folder)?;
    for (at, seed) in all.into_iter().enumerate() {
        write(folder.join(format!("seed{at}")), seed)?;
    }
    Ok(())
}
