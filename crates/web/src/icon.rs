//! Our own drawings, put into the page itself, so that they show offline and follow the text's colour.

use include_dir::{Dir, include_dir};

static DRAWINGS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/icons");

/// The SVG of an icon, hidden from screen readers; empty where there is no such drawing.
pub fn svg(name: &str) -> &'static str {
    DRAWINGS
        .get_file(format!("{name}.svg"))
        .and_then(|file| file.contents_utf8())
        .unwrap_or_default()
        .trim_end()
}
