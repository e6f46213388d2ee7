//! The first address of the API: where everything else is.

use super::ROOT;
use super::answer::{Answer, Result};
use super::ask::{Ask, Spoken};
use serde::Serialize;
use utoipa::ToSchema;

/// Where everything is.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Start {
    /// This description of the API.
    #[schema(format = "uri-reference", example = "/api/v1/openapi.json")]
    openapi: String,
    /// The rounds with a published release.
    #[schema(format = "uri-reference", example = "/api/v1/rounds")]
    rounds: String,
    /// The councils.
    #[schema(format = "uri-reference", example = "/api/v1/councils")]
    councils: String,
    /// What problems mean.
    #[schema(format = "uri-reference", example = "/api/v1/problems")]
    problems: String,
    /// The same data as pages and files.
    #[schema(format = "uri-reference", example = "/data")]
    data: String,
}

/// Where to begin
///
/// The addresses from which all others are reached. Addresses in answers begin at the root of the service.
#[utoipa::path(
    get, path = "/api/v1", tag = "About", params(Spoken),
    responses((status = 200, description = "Where everything is.", body = Start))
)]
pub(super) async fn start(ask: Ask) -> Result<Answer> {
    ask.parameters(&[])?;
    let at = |name: &str| format!("{ROOT}/{name}");
    let start = Start {
        openapi: at("openapi.json"),
        rounds: at("rounds"),
        councils: at("councils"),
        problems: at("problems"),
        data: "/data".to_owned(),
    };
    Answer::json(&ask, &start)
}
