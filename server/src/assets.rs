//! What pages load: built by `make site`, held in the program, served under addresses that change with the content.

use crate::token;
use app::frame::Assets;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "../target/site"]
#[exclude = "echarts.server.js"]
#[exclude = "*.ttf"]
struct Site;

/// Changes whenever any of the files does.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let mut names: Vec<_> = Site::iter().collect();
    names.sort();
    let mut all = Sha256::new();
    for name in names {
        all.update(name.as_bytes());
        if let Some(file) = Site::get(&name) {
            all.update(file.metadata.sha256_hash());
        }
    }
    token::hex(&all.finalize())[..16].to_owned()
});

/// The addresses of what pages load.
#[must_use]
pub fn addresses() -> Assets {
    let address = |file: &str| format!("/assets/{}/{file}", VERSION.as_str());
    Assets {
        css: address("main.css"),
        govuk: address("govuk-frontend.min.js"),
        init: address("init.js"),
        loader: Site::get("load-islands.js").map(|_| address("load-islands.js")),
        icon: address("icon.svg"),
    }
}

/// Serves one file. Under its current version it may be kept for ever; under an old one it is today's content, for
/// pages that were open while the service was renewed.
pub(crate) async fn show(Path((version, file)): Path<(String, String)>) -> Response {
    let Some(content) = Site::get(&file) else { return StatusCode::NOT_FOUND.into_response() };
    let keep = if version == *VERSION { "public, max-age=31536000, immutable" } else { "no-store" };
    let headers = [
        (header::CONTENT_TYPE, content.metadata.mimetype().to_owned()),
        (header::CACHE_CONTROL, keep.to_owned()),
    ];
    (headers, content.data).into_response()
}
