//! The description of the API (OpenAPI 3.1), made from the code that answers.

use super::answer::{Answer, Result};
use super::ask::{Ask, Spoken};
use super::{councils, problem, questions, release, rounds, start, tables};
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::path::{Operation, ParameterIn};
use utoipa::openapi::{ContentBuilder, ObjectBuilder, Ref, RefOr, Response, ResponseBuilder, Type};
use utoipa::{Modify, OpenApi};

/// Where the description is, as a link of every answer.
pub(super) const ROOT_DOCUMENT: &str = "</api/v1/openapi.json>; rel=\"service-desc\"";

/// The API.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "State of Play",
        description = "Published figures on the digital maturity of councils: what the public pages and files say, for \
                       programs. Everything is read only, needs no key, and comes from frozen, numbered releases. \
                       Addresses in answers begin at the root of the service. Names, headings and problems are in \
                       English or Welsh. Within version 1, fields may be added; none is taken away or changes its \
                       meaning.",
        license(name = "OGL-UK-3.0", identifier = "OGL-UK-3.0")
    ),
    servers((url = "/", description = "This service.")),
    tags(
        (name = "Rounds and releases", description = "Figures."),
        (name = "Councils", description = "Who there is."),
        (name = "About", description = "The API itself.")
    ),
    paths(
        start::start,
        document,
        problem::problems,
        councils::councils,
        rounds::rounds,
        rounds::round,
        rounds::releases,
        release::release,
        tables::tables,
        tables::table,
        questions::questions
    ),
    components(schemas(problem::Problem)),
    modifiers(&Common)
)]
struct Api;

/// What is true of every operation.
struct Common;

impl Modify for Common {
    fn modify(&self, api: &mut utoipa::openapi::OpenApi) {
        for item in api.paths.paths.values_mut() {
            if let Some(operation) = &mut item.get {
                common(operation);
            }
        }
    }
}

fn common(operation: &mut Operation) {
    let can_miss = operation.parameters.iter().flatten().any(|parameter| match parameter {
        RefOr::T(one) => matches!(one.parameter_in, ParameterIn::Path) || one.name == "page",
        RefOr::Ref(_) => false,
    });
    let mut refusals = vec![
        ("400", "A parameter is not known, comes twice, or has a value that cannot be used."),
        ("405", "The API is only read."),
        ("406", "The request does not accept JSON."),
        ("500", "A fault of the service."),
        ("503", "The service cannot answer now. Try again after the seconds of `Retry-After`."),
    ];
    if can_miss {
        refusals.push(("404", "There is no such round, release, table or page."));
    }
    let responses = &mut operation.responses.responses;
    if let Some(RefOr::T(response)) = responses.get_mut("200") {
        for (name, words) in HEADERS {
            response.headers.insert(name.to_owned(), header(words).into());
        }
    }
    let had = ResponseBuilder::new()
        .description("What `If-None-Match` names is still what there is.")
        .header("ETag", header(HEADERS[0].1));
    responses.insert("304".to_owned(), RefOr::T(had.build()));
    for (status, words) in refusals {
        responses.insert(status.to_owned(), RefOr::T(refusal(words)));
    }
}

/// The headers of every answer that is no refusal.
const HEADERS: [(&str, &str); 3] = [
    ("ETag", "A tag of what is said. With it in `If-None-Match`, the same is not sent again."),
    (
        "Cache-Control",
        "How long the answer may be kept: for ever where it is of a numbered release.",
    ),
    ("Link", "The pages beside this one (`first`, `prev`, `next`, `last`) and this description."),
];

fn header(words: &str) -> utoipa::openapi::header::Header {
    let text = ObjectBuilder::new().schema_type(Type::String);
    HeaderBuilder::new().schema(Some(text)).description(Some(words)).build()
}

fn refusal(words: &str) -> Response {
    let problem = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
    ResponseBuilder::new().description(words).content("application/problem+json", problem).build()
}

/// This description
///
/// The description of the API in the OpenAPI format, made from the code that answers.
#[utoipa::path(
    get, path = "/api/v1/openapi.json", tag = "About", params(Spoken),
    responses((status = 200, description = "The description.", body = Object))
)]
pub(super) async fn document(ask: Ask) -> Result<Answer> {
    ask.parameters(&[])?;
    Answer::json(&ask, &Api::openapi())
}
