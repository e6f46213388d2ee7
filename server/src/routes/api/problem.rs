//! Why a request of the API is refused, in plain words: problem details (RFC 9457).

use super::ROOT;
use super::answer::{Answer, Result};
use super::ask::{Ask, Spoken};
use app::texts::Texts;
use axum::response::{IntoResponse, Response};
use domain::language::Language;
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Values of a parameter that a problem names at most: more help nobody.
const NAMED: usize = 40;

/// Why a request is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Trouble {
    /// There is nothing at the address.
    NoAddress,
    /// There is no such round, or it has no public release.
    NoRound,
    /// The round has no release of that number.
    NoRelease {
        /// The round.
        round: String,
        /// The number of its newest release.
        newest: u32,
    },
    /// The release has no such table.
    NoTable {
        /// The keys of those it has.
        known: Vec<String>,
    },
    /// The page asked for is after the last.
    NoPage {
        /// Which was asked for.
        page: u64,
        /// How many there are.
        pages: u64,
    },
    /// The address takes no parameter of that name.
    UnknownParameter {
        /// Its name.
        name: String,
        /// Those it takes.
        known: Vec<String>,
    },
    /// A parameter comes more than once.
    Twice {
        /// Its name.
        name: String,
    },
    /// A parameter says something that is not there.
    UnknownValue {
        /// Its name.
        name: String,
        /// What it may say.
        known: Vec<String>,
    },
    /// A parameter should be a number.
    NoNumber {
        /// Its name.
        name: String,
        /// The highest it may be. The lowest is 1.
        most: u64,
    },
    /// The API is only read.
    Method,
    /// The asker does not take JSON.
    NotAcceptable,
    /// The database cannot be reached.
    Unavailable,
    /// A fault of ours; what it was is for the log.
    Internal(String),
}

impl From<store::Error> for Trouble {
    fn from(error: store::Error) -> Self {
        if error.is_unavailable() {
            Self::Unavailable
        } else {
            Self::Internal(format!("{:#}", anyhow::Error::new(error)))
        }
    }
}

impl IntoResponse for Trouble {
    /// The bare status, with the trouble beside it: the problem is written where the language is known.
    fn into_response(self) -> Response {
        let mut response = self.kind().status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// The kinds of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    NotFound,
    UnknownParameter,
    BadValue,
    MethodNotAllowed,
    NotAcceptable,
    Unavailable,
    Fault,
}

impl Kind {
    const ALL: [Self; 7] = [
        Self::UnknownParameter,
        Self::BadValue,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::NotAcceptable,
        Self::Fault,
        Self::Unavailable,
    ];

    const fn slug(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::UnknownParameter => "unknown-parameter",
            Self::BadValue => "bad-value",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::NotAcceptable => "not-acceptable",
            Self::Unavailable => "unavailable",
            Self::Fault => "fault",
        }
    }

    const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::UnknownParameter | Self::BadValue => StatusCode::BAD_REQUEST,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Fault => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn address(self) -> String {
        format!("{ROOT}/problems#{}", self.slug())
    }

    fn title(self, t: Texts) -> &'static str {
        match self {
            Self::NotFound => t.api_not_found(),
            Self::UnknownParameter => t.api_unknown_parameter(),
            Self::BadValue => t.api_bad_value(),
            Self::MethodNotAllowed => t.api_method(),
            Self::NotAcceptable => t.api_not_acceptable(),
            Self::Unavailable => t.api_unavailable(),
            Self::Fault => t.api_fault(),
        }
    }

    fn meaning(self, t: Texts) -> &'static str {
        match self {
            Self::NotFound => t.api_not_found_meaning(),
            Self::UnknownParameter => t.api_unknown_parameter_meaning(),
            Self::BadValue => t.api_bad_value_meaning(),
            Self::MethodNotAllowed => t.api_method_detail(),
            Self::NotAcceptable => t.api_not_acceptable_detail(),
            Self::Unavailable => t.api_unavailable_detail(),
            Self::Fault => t.api_fault_meaning(),
        }
    }
}

impl Trouble {
    const fn kind(&self) -> Kind {
        match self {
            Self::NoAddress
            | Self::NoRound
            | Self::NoRelease { .. }
            | Self::NoTable { .. }
            | Self::NoPage { .. } => Kind::NotFound,
            Self::UnknownParameter { .. } => Kind::UnknownParameter,
            Self::Twice { .. } | Self::UnknownValue { .. } | Self::NoNumber { .. } => {
                Kind::BadValue
            }
            Self::Method => Kind::MethodNotAllowed,
            Self::NotAcceptable => Kind::NotAcceptable,
            Self::Unavailable => Kind::Unavailable,
            Self::Internal(_) => Kind::Fault,
        }
    }

    /// What is wrong, and what would be right.
    fn detail(&self, t: Texts, reference: &str) -> String {
        match self {
            Self::NoAddress => t.api_no_address().to_owned(),
            Self::NoRound => t.api_no_round().to_owned(),
            Self::NoRelease { round, newest } => {
                t.api_no_release(newest.to_string(), round.clone())
            }
            Self::NoTable { known } => t.api_no_table(list(known)),
            Self::NoPage { page, pages } => t.api_no_page(page.to_string(), *pages),
            Self::UnknownParameter { name, known } => {
                t.api_unknown_parameter_detail(list(known), name.clone())
            }
            Self::Twice { name } => t.api_twice(name.clone()),
            Self::UnknownValue { name, known } if known.len() > NAMED => {
                t.api_unknown_value_of_many(name.clone())
            }
            Self::UnknownValue { name, known } => t.api_unknown_value(list(known), name.clone()),
            Self::NoNumber { name, most } => t.api_no_number(most.to_string(), name.clone()),
            Self::Method => t.api_method_detail().to_owned(),
            Self::NotAcceptable => t.api_not_acceptable_detail().to_owned(),
            Self::Unavailable => t.api_unavailable_detail().to_owned(),
            Self::Internal(_) => t.api_fault_detail(reference),
        }
    }
}

fn list(words: &[String]) -> String {
    words.join(", ")
}

/// Why a request is refused (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Problem {
    /// The kind of problem, as the address that says what it means.
    #[serde(rename = "type")]
    #[schema(format = "uri-reference", example = "/api/v1/problems#bad-value")]
    kind: String,
    /// The kind of problem in a few words.
    #[schema(example = "A parameter has a value that cannot be used")]
    title: &'static str,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599, example = 400)]
    status: u16,
    /// What is wrong here, and what would be right.
    #[schema(example = "The parameter page must be a whole number from 1 to 1000000000.")]
    detail: String,
}

impl Problem {
    pub(super) fn of(trouble: &Trouble, language: Language, reference: &str) -> Self {
        let t = Texts::of(language);
        let kind = trouble.kind();
        Self {
            kind: kind.address(),
            title: kind.title(t),
            status: kind.status().as_u16(),
            detail: trouble.detail(t, reference),
        }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or_default();
        let mut response = (status, axum::Json(self)).into_response();
        let headers = response.headers_mut();
        let kind = HeaderValue::from_static("application/problem+json");
        headers.insert(header::CONTENT_TYPE, kind);
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        if status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
        }
        response
    }
}

/// The answer at an address where there is nothing.
pub(super) async fn not_here() -> Trouble {
    Trouble::NoAddress
}

/// The answer to a panic.
pub(super) fn panicked(_: Box<dyn std::any::Any + Send + 'static>) -> Response {
    Trouble::Internal("an answer of the API panicked".to_owned()).into_response()
}

/// Every kind of problem.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Problems {
    /// Each kind.
    problems: Vec<KnownProblem>,
}

/// A kind of problem.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct KnownProblem {
    /// Its name: what follows `#` in the `type` of a problem.
    #[schema(example = "bad-value")]
    key: &'static str,
    /// The status of answers with it.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What it is called.
    title: &'static str,
    /// What it means and what to do.
    meaning: &'static str,
}

/// The kinds of problems
///
/// What the `type` of each problem leads to: what it means, and what to do.
#[utoipa::path(
    get, path = "/api/v1/problems", tag = "About", params(Spoken),
    responses((status = 200, description = "Every kind of problem.", body = Problems))
)]
pub(super) async fn problems(ask: Ask) -> Result<Answer> {
    ask.parameters(&[])?;
    let t = Texts::of(ask.language);
    let problems = Kind::ALL.map(|kind| KnownProblem {
        key: kind.slug(),
        status: kind.status().as_u16(),
        title: kind.title(t),
        meaning: kind.meaning(t),
    });
    Answer::json(&ask, &Problems { problems: problems.into() })
}
