//! Prints the page of the export's dictionary: `cargo run -p extract --example dictionary > docs/practice-data.md`.

use std::io::Write;

fn main() -> std::io::Result<()> {
    std::io::stdout().write_all(extract::dictionary_page().as_bytes())
}
