//! Static files, embedded in the binary and served under names that carry their content's hash.
//!
//! A file that changes gets another name, so browsers may keep each for ever.

use std::path::Path;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path as UrlPath;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use include_dir::{Dir, include_dir};
use sha2::{Digest, Sha256};

/// The folder of every static file's address.
pub const PREFIX: &str = "/assets/";

/// The folder of the patient's script.
const SCRIPT: &str = "script";
/// The service worker of the patient's pages.
const WORKER: &str = "sw.js";

/// The triage core for the browser.
const CORE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/triage.wasm"));

/// The map of the body for the session form: one half of each view, muscles and regions by their ids.
const BODY: &[u8] = include_bytes!("../body/body.svg");

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/static");

/// The parts of the practitioner's style sheet, in the order in which they are joined.
const DESK: &[&str] = &[
    "tokens", "base", "form", "parts", "patient", "picture", "cover", "desk", "work", "record",
    "body", "protocol", "practice", "audit", "media", "paper",
];
/// Those that no patient's page needs.
const DESK_ALONE: &[&str] = &[
    "desk", "work", "record", "body", "protocol", "practice", "audit",
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
        Self {
            name: name.to_owned(),
            address: format!("{PREFIX}{stem}.{}.{ending}", hash([&content])),
            kind: kind(ending),
            content,
        }
    }

    /// A module of the patient's script. Modules name each other, so the hash of all is in the name of their folder.
    fn module(name: &str, hash: &str, content: Vec<u8>) -> Self {
        Self {
            name: format!("{SCRIPT}/{name}"),
            address: format!("{PREFIX}{SCRIPT}.{hash}/{name}"),
            kind: kind("js"),
            content,
        }
    }
}

fn hash<'a>(contents: impl IntoIterator<Item = &'a (impl AsRef<[u8]> + ?Sized + 'a)>) -> String {
    let mut hash = Sha256::new();
    contents
        .into_iter()
        .for_each(|content| hash.update(content));
    let digits = hash.finalize();
    digits
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn kind(ending: &str) -> &'static str {
    match ending {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        _ => "application/octet-stream",
    }
}

fn collect() -> Vec<Asset> {
    let mut assets = vec![
        Asset::new("style.css", joined(|part| !DESK_ALONE.contains(&part))),
        Asset::new("desk.css", joined(|_| true)),
        Asset::new("triage.wasm", CORE.to_vec()),
        Asset::new("body.svg", BODY.to_vec()),
    ];
    let single = FILES
        .files()
        .filter(|file| file.path() != Path::new(WORKER))
        .filter_map(|file| Some((file.path().to_str()?, file.contents())));
    assets.extend(single.map(|(name, content)| Asset::new(name, content.to_vec())));
    assets.extend(modules());
    assets
}

fn modules() -> Vec<Asset> {
    let folder = FILES.get_dir(SCRIPT).into_iter();
    let mut files: Vec<(&str, &[u8])> = folder
        .flat_map(Dir::files)
        .filter_map(|file| Some((file.path().file_name()?.to_str()?, file.contents())))
        .collect();
    files.sort_unstable();
    let hash = hash(files.iter().map(|(_, content)| content));
    let module = |(name, content): (&str, &[u8])| Asset::module(name, &hash, content.to_vec());
    files.into_iter().map(module).collect()
}

/// The parts in their order, without what is only for those who write them.
fn joined(is_in: impl Fn(&str) -> bool) -> Vec<u8> {
    DESK.iter()
        .filter(|part| is_in(part))
        .filter_map(|part| FILES.get_file(format!("style/{part}.css"))?.contents_utf8())
        .map(without_comments)
        .collect::<String>()
        .into_bytes()
}

fn without_comments(css: &str) -> String {
    let mut parts = css.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let behind = |part: &str| {
        part.split_once("*/")
            .map(|(_, rest)| rest.trim_start().to_owned())
    };
    parts
        .filter_map(behind)
        .fold(first, |all, rest| all + &rest)
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

/// The routes of the static files.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new()
        .route("/assets/{*name}", get(serve))
        .route("/sw.js", get(worker))
}

/// The service worker has one address for ever; browsers look whether it has changed.
async fn worker() -> Response {
    let file = FILES.get_file(WORKER);
    let headers = [
        (header::CONTENT_TYPE, kind("js")),
        (header::CACHE_CONTROL, "no-cache"),
    ];
    match file {
        Some(file) => (headers, file.contents()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn serve(UrlPath(name): UrlPath<String>) -> Response {
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
    fn every_part_of_a_style_sheet_is_there() {
        for part in DESK {
            assert!(
                FILES.get_file(format!("style/{part}.css")).is_some(),
                "static/style/{part}.css is missing"
            );
        }
    }

    #[test]
    fn comments_are_left_out_and_nothing_else_is() {
        let css = "/* One. */\na { b: c; }\n\n/* Two. */ d { e: f; } /* Three. */";
        assert_eq!(without_comments(css), "a { b: c; }\n\nd { e: f; } ");
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
