//! What a request of the API asks for: its language, its parameters, the release it names.

use super::ROOT;
use super::answer::Result;
use super::problem::Trouble;
use crate::reports::Published;
use crate::state::App;
use crate::visit::Visit;
use axum::extract::{FromRequestParts, Path};
use domain::id::RoundKey;
use domain::language::Language;
use domain::release::Audience;
use http::request::Parts;
use serde::Serialize;
use serde::de::DeserializeOwned;
use utoipa::{IntoParams, ToSchema};

/// How many rows a page has where nobody asks for a number.
const USUAL: u64 = 100;
/// How many it has at most.
const MOST: u64 = 1_000;

/// A request.
#[derive(Clone)]
pub(super) struct Ask {
    /// The service.
    pub(super) app: App,
    /// The language of its answer.
    pub(super) language: Language,
    /// Names and values of its query, in order.
    query: Vec<(String, String)>,
}

impl<S: Sync> FromRequestParts<S> for Ask {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, state)
            .await
            .map_err(|error| Trouble::Internal(error.to_string()))?;
        let query = parts.uri.query().unwrap_or_default();
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        Ok(Self { app: visit.app, language: visit.language, query })
    }
}

/// The parameters of a path. A path that is not text is the address of nothing.
pub(super) struct At<T>(pub(super) T);

impl<T: DeserializeOwned + Send, S: Send + Sync> FromRequestParts<S> for At<T> {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let path = Path::from_request_parts(parts, state).await;
        path.map(|Path(parameters)| Self(parameters)).map_err(|_| Trouble::NoAddress)
    }
}

/// The place of a round.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "says in the document what paths hold")]
pub(super) struct InRound {
    /// The key of a round.
    #[param(pattern = "^[a-z0-9.-]{1,60}$", example = "2026")]
    round: String,
}

/// The place of a release.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "says in the document what paths hold")]
pub(super) struct InRelease {
    /// The key of a round.
    #[param(pattern = "^[a-z0-9.-]{1,60}$", example = "2026")]
    round: String,
    /// The number of a release, or `latest` for the newest.
    #[param(pattern = "^([1-9][0-9]{0,9}|latest)$", example = "latest")]
    release: String,
}

/// The place of a table.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
#[expect(dead_code, reason = "says in the document what paths hold")]
pub(super) struct InTable {
    /// The key of a round.
    #[param(pattern = "^[a-z0-9.-]{1,60}$", example = "2026")]
    round: String,
    /// The number of a release, or `latest` for the newest.
    #[param(pattern = "^([1-9][0-9]{0,9}|latest)$", example = "latest")]
    release: String,
    /// The key of a table.
    #[param(pattern = "^[a-z0-9_]{1,60}$", example = "scores")]
    table: String,
}

/// The parameter that every address takes.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "says in the document what `Ask::parameters` reads")]
pub(super) struct Spoken {
    /// The language of names, headings and problems. Without it, `Accept-Language` decides.
    #[param(required = false, inline)]
    language: Tongue,
}

/// The parameters of a list in pages.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "says in the document what `Paging::asked` reads")]
pub(super) struct Paged {
    /// Which page, from 1. One after the last is not found.
    #[param(required = false, minimum = 1, maximum = 1_000_000_000, default = 1, example = 1)]
    page: u64,
    /// How many rows a page has at most.
    #[param(
        required = false,
        rename = "per_page",
        minimum = 1,
        maximum = 1_000,
        default = 100,
        example = 100
    )]
    per_page: u64,
}

/// A language of the service.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub(super) enum Tongue {
    /// English.
    En,
    /// Welsh.
    Cy,
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Self {
        match language {
            Language::En => Self::En,
            Language::Cy => Self::Cy,
        }
    }
}

/// The number of a page, or of rows on one: digits, as the document says, and no sign.
fn number(text: &str, most: u64) -> Option<u64> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|number| is_plain && *number <= most)
}

impl Ask {
    /// The parameters of the query: those named here, `language`, and no others, each once.
    ///
    /// # Errors
    /// The first that is not known, comes twice, or is not a language.
    pub(super) fn parameters(&self, known: &[&str]) -> Result<Parameters<'_>> {
        for (place, (name, value)) in self.query.iter().enumerate() {
            if name != "language" && !known.contains(&name.as_str()) {
                let known = known.iter().chain(["language"].iter());
                return Err(Trouble::UnknownParameter {
                    name: name.clone(),
                    known: known.map(|name| (*name).to_owned()).collect(),
                });
            }
            if self.query[..place].iter().any(|(other, _)| other == name) {
                return Err(Trouble::Twice { name: name.clone() });
            }
            if name == "language" && Language::parse(value).is_none() {
                return Err(Trouble::UnknownValue {
                    name: name.clone(),
                    known: Language::ALL.map(|language| language.code().to_owned()).to_vec(),
                });
            }
        }
        Ok(Parameters(&self.query))
    }

    /// The address of what is asked for, at a path that it has for ever.
    pub(super) fn address(&self, path: &str) -> String {
        let query =
            form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.query).finish();
        if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
    }

    /// The address of another page of what is asked for.
    pub(super) fn address_of_page(&self, path: &str, page: u64) -> String {
        let others = self.query.iter().filter(|(name, _)| name != "page");
        let query = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(others)
            .append_pair("page", &page.to_string())
            .finish();
        format!("{path}?{query}")
    }

    /// The public release that an address names, by its number or as `latest`.
    ///
    /// # Errors
    /// When there is no such round or release, or the database does not answer.
    pub(super) async fn published(&self, round: &str, release: &str) -> Result<Named> {
        let audience = Audience::Public;
        let key = RoundKey::parse(round).map_err(|_| Trouble::NoRound)?;
        let newest = self.app.latest_release(&key, &audience).await?.ok_or(Trouble::NoRound)?;
        let newest = newest.release.number;
        let wanted = if release == "latest" { Some(newest) } else { numbered(release) };
        let none = || Trouble::NoRelease { round: key.to_string(), newest };
        let number = wanted.ok_or_else(none)?;
        let published = self.app.published(&key, &audience, number).await?.ok_or_else(none)?;
        Ok(Named { published, path: release_path(key.as_str(), number) })
    }
}

/// The number of a release, as addresses have it.
fn numbered(release: &str) -> Option<u32> {
    number(release, u64::from(u32::MAX)).and_then(|number| u32::try_from(number).ok())
}

/// The address of a release.
pub(super) fn release_path(round: &str, number: u32) -> String {
    format!("{ROOT}/rounds/{round}/releases/{number}")
}

/// A release that an address names.
pub(super) struct Named {
    /// The release.
    pub(super) published: Published,
    /// Its address, for ever.
    pub(super) path: String,
}

/// The parameters of a query, known by name.
pub(super) struct Parameters<'a>(&'a [(String, String)]);

impl<'a> Parameters<'a> {
    /// What a parameter says.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        self.0.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// What a parameter says, if that is one of a few words.
    ///
    /// # Errors
    /// When it says something else.
    pub(super) fn one_of<T: Copy + std::fmt::Display>(
        &self,
        name: &str,
        words: &[T],
    ) -> Result<Option<T>> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let found = words.iter().find(|word| word.to_string() == value);
        found.copied().map(Some).ok_or_else(|| Trouble::UnknownValue {
            name: name.to_owned(),
            known: words.iter().map(ToString::to_string).collect(),
        })
    }
}

/// Where a page is among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub(super) struct Paging {
    /// Its number, from 1.
    #[schema(minimum = 1)]
    pub(super) page: u64,
    /// How many rows a page has at most.
    #[schema(minimum = 1, maximum = 1_000)]
    pub(super) per_page: u64,
    /// How many pages there are.
    #[schema(minimum = 1)]
    pub(super) pages: u64,
    /// How many rows there are on all pages.
    #[schema(minimum = 0)]
    pub(super) rows: u64,
}

impl Paging {
    /// The names of the parameters.
    pub(super) const NAMES: [&'static str; 2] = ["page", "per_page"];

    /// The page that is asked for, of so many rows.
    ///
    /// # Errors
    /// When one of the parameters is no such number, or the page is after the last.
    pub(super) fn asked(parameters: &Parameters<'_>, rows: u64) -> Result<Self> {
        let number = |name: &str, usual: u64, most: u64| match parameters.get(name) {
            None => Ok(usual),
            Some(text) => {
                number(text, most).ok_or_else(|| Trouble::NoNumber { name: name.to_owned(), most })
            }
        };
        let per_page = number("per_page", USUAL, MOST)?;
        let page = number("page", 1, 1_000_000_000)?;
        let pages = rows.div_ceil(per_page).max(1);
        if page > pages {
            return Err(Trouble::NoPage { page, pages });
        }
        Ok(Self { page, per_page, pages, rows })
    }

    /// The rows of the page.
    pub(super) fn take<T>(&self, rows: impl Iterator<Item = T>) -> Vec<T> {
        let size = |number: u64| usize::try_from(number).unwrap_or(usize::MAX);
        rows.skip(size((self.page - 1) * self.per_page)).take(size(self.per_page)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_digits_and_nothing_else() {
        assert_eq!(number("12", 99), Some(12));
        for wrong in ["", "0", "012", "+1", "-1", "1.0", "1e3", " 1", "100", "１"] {
            assert_eq!(number(wrong, 99), None, "{wrong}");
        }
        assert_eq!(numbered("4294967296"), None);
    }

    #[test]
    fn the_last_page_is_known_and_there_is_always_a_first() {
        let ask = |query: &[(&str, &str)], rows| {
            let query: Vec<_> =
                query.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
            Paging::asked(&Parameters(&query), rows)
        };
        let none = ask(&[], 0).unwrap();
        assert_eq!((none.page, none.pages, none.take(0..0)), (1, 1, Vec::new()));
        let last = ask(&[("page", "3"), ("per_page", "10")], 25).unwrap();
        assert_eq!(last.take(0..25), [20, 21, 22, 23, 24]);
        assert!(matches!(
            ask(&[("page", "4"), ("per_page", "10")], 25),
            Err(Trouble::NoPage { page: 4, pages: 3 })
        ));
        assert!(matches!(ask(&[("per_page", "1001")], 25), Err(Trouble::NoNumber { .. })));
    }
}
