//! Static files, embedded in the binary and served under names that carry their content's hash.
//!
//! A file that changes gets another name, so browsers may keep each for ever.

use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

/// The folder of every static file's address.
pub const PREFIX: &str = "/assets/";

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// The parts of `style.css`, in the order in which they are joined.
const STYLE: [&str; 11] = [
    "tokens", "base", "form", "parts", "patient", "picture", "desk", "record", "protocol", "media",
    "paper",
];

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(collect);

/// A static file.
pub struct Asset {
    /// As templates name it: `style.css`.
    pub name: String,
    /// Where it is served: `/assets/style.0123456789abcdef.css`.
    pub address: String,
    /// Its media type.
    pub kind: &'static str,
    /// Its content.
    pub content: Vec<u8>,
}

impl Asset {
    fn new(name: &str, content: Vec<u8>) -> Self {
        let (stem, ending) = name.split_once('.').unwrap_or((name, ""));
        let hash: String = Sha256::digest(&content)
            .iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Self {
            name: name.to_owned(),
            address: format!("{PREFIX}{stem}.{hash}.{ending}"),
            kind: kind(ending),
            content,
        }
    }
}

fn kind(ending: &str) -> &'static str {
    match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

fn collect() -> Vec<Asset> {
    let mut assets = vec![Asset::new("style.css", style())];
    let single = FILES
        .files()
        .filter_map(|file| Some((file.path().to_str()?, file.contents())));
    assets.extend(single.map(|(name, content)| Asset::new(name, content.to_vec())));
    assets
}

fn style() -> Vec<u8> {
    STYLE
        .iter()
        .filter_map(|part| FILES.get_file(format!("style/{part}.css")))
        .flat_map(|file| file.contents().iter().copied())
        .collect()
}

/// All static files.
pub fn all() -> &'static [Asset] {
    &ASSETS
}

/// Where the file that templates call `name` is served; empty where there is none.
pub fn url(name: &str) -> &'static str {
    all()
        .iter()
        .find(|asset| asset.name == name)
        .map(|asset| asset.address.as_str())
        .unwrap_or_default()
}

/// The route of the static files.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{name}", get(serve))
}

async fn serve(Path(name): Path<String>) -> Response {
    let found = all()
        .iter()
        .find(|asset| asset.address.strip_prefix(PREFIX) == Some(name.as_str()));
    let Some(asset) = found else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, asset.kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, asset.content.as_slice()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_of_the_style_sheet_is_there() {
        for part in STYLE {
            assert!(
                FILES.get_file(format!("style/{part}.css")).is_some(),
                "static/style/{part}.css is missing"
            );
        }
    }

    #[test]
    fn the_name_carries_the_hash_of_the_content() {
        let (one, other) = (
            Asset::new("a.css", b"x".to_vec()),
            Asset::new("a.css", b"y".to_vec()),
        );
        assert_ne!(one.address, other.address);
        assert!(one.address.starts_with("/assets/a.") && one.address.ends_with(".css"));
    }
}
