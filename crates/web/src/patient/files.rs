//! What the triage core in a browser reads: the compiled protocol and the lexicon, the same bytes as here. Their addresses
//! carry the hash of these bytes, so browsers may keep each for ever, and a later program that compiles the same content to
//! something else is not handed what they kept.

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use protocol::CompiledProtocol;

use crate::assets;
use crate::house::Shared;

const RULES: &str = "rules.bin";
const WORDS: &str = "words.bin";

/// Where the compiled protocol is served.
pub(super) fn rules(protocol: &CompiledProtocol) -> String {
    address(protocol, RULES)
}

/// Where the lexicon is served.
pub(super) fn words(protocol: &CompiledProtocol) -> String {
    address(protocol, WORDS)
}

/// Everything that a phone keeps beside the pages.
pub(super) fn kept(protocol: &CompiledProtocol) -> Vec<String> {
    let scripts = assets::all().iter();
    let scripts = scripts.filter(|asset| asset.name.starts_with("script/"));
    let mut kept: Vec<String> = scripts.map(|asset| asset.address.clone()).collect();
    let others = ["style.css", "favicon.svg", "triage.wasm"].map(assets::url);
    kept.extend(others.map(str::to_owned));
    kept.extend([rules(protocol), words(protocol)]);
    kept
}

fn address(protocol: &CompiledProtocol, name: &str) -> String {
    format!("/protocol/{}/{name}", protocol.compiled_sha256())
}

/// `GET /protocol/{sha256}/{name}`; 404 for what is no longer used.
pub(super) async fn serve(
    State(rooms): State<Shared>,
    Path((sha256, name)): Path<(String, String)>,
) -> Response {
    let protocol = &rooms.care.protocol;
    let bytes = match name.as_str() {
        _ if sha256 != protocol.compiled_sha256() => None,
        RULES => Some(protocol.bytes()),
        WORDS => Some(protocol.lexicon()),
        _ => None,
    };
    let Some(bytes) = bytes else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, bytes.to_vec()).into_response()
}
