//! The councils there are today: public facts of the register.

use super::ROOT;
use super::answer::{Answer, Result};
use super::ask::{Ask, Paged, Paging, Spoken};
use super::rounds::Words;
use domain::council::{CouncilType, Nation, Region, Tier};
use domain::register::Council;
use serde::Serialize;
use std::borrow::Cow;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};
use utoipa::{IntoParams, PartialSchema, ToSchema};

/// The councils, a page of them.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Councils {
    /// Where this page is.
    page: Paging,
    /// The councils, by key.
    councils: Vec<CouncilLine>,
}

/// A council.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct CouncilLine {
    /// Its key, kept when names, codes and boundaries change.
    #[schema(pattern = "^[A-Z0-9-]{1,60}$", example = "CMN")]
    key: String,
    /// The GSS code of its area (ONS). None where it has none.
    #[schema(example = "W06000010")]
    gss: Option<String>,
    /// Its everyday name.
    name: Words,
    /// Its full legal name in English.
    #[schema(example = "Carmarthenshire County Council")]
    official_name: String,
    /// Its legal kind.
    #[serde(rename = "type")]
    #[schema(value_type = AnyType)]
    council_type: CouncilType,
    /// Where it stands in its area's division of work.
    #[schema(value_type = AnyTier)]
    tier: Tier,
    /// Its nation.
    #[schema(value_type = AnyNation)]
    nation: Nation,
    /// Its region: one of England, or the nation again.
    #[schema(example = "wales")]
    region: String,
}

/// What a list of councils can be narrowed to.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "says in the document what `councils` reads")]
pub(super) struct Narrowed {
    /// Only councils of a nation.
    #[param(required = false, inline, example = "wales")]
    nation: AnyNation,
    /// Only councils of a region.
    #[param(required = false, inline, example = "wales")]
    region: AnyRegion,
    /// Only councils of a type.
    #[param(required = false, rename = "type", inline, example = "welsh-unitary")]
    council_type: AnyType,
}

fn one_of<T: ToString>(words: &[T]) -> RefOr<Schema> {
    let words = words.iter().map(ToString::to_string);
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(words)).into()
}

/// Those that assess themselves: combined authorities do not.
fn principal() -> Vec<CouncilType> {
    CouncilType::ALL.iter().copied().filter(|kind| kind.is_principal()).collect()
}

/// Words of the register, as the description of the API lists them.
macro_rules! listed {
    ($($name:ident $title:literal $words:expr),+ $(,)?) => {
        $(
            struct $name;

            impl ToSchema for $name {
                fn name() -> Cow<'static, str> {
                    Cow::Borrowed($title)
                }
            }

            impl PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    one_of($words)
                }
            }
        )+
    };
}

listed! {
    AnyType "CouncilType" &principal(),
    AnyTier "Tier" Tier::ALL,
    AnyNation "Nation" Nation::ALL,
    AnyRegion "Region" Region::ALL,
}

fn line(council: &Council, today: jiff::civil::Date) -> CouncilLine {
    let details = council.on(today);
    CouncilLine {
        key: council.key.to_string(),
        gss: details.gss.clone(),
        name: Words::name(&details.name, details.name_cy.as_deref()),
        official_name: details.official_name.clone(),
        council_type: details.council_type,
        tier: details.tier,
        nation: details.nation,
        region: details.region.clone(),
    }
}

/// The councils
///
/// The councils of the United Kingdom that there are today, by key, with what is publicly known of them. Whether a
/// council takes part is not said here.
#[utoipa::path(
    get, path = "/api/v1/councils", tag = "Councils", params(Narrowed, Paged, Spoken),
    responses((status = 200, description = "A page of councils.", body = Councils))
)]
pub(super) async fn councils(ask: Ask) -> Result<Answer> {
    let parameters = ask.parameters(&["nation", "region", "type", "page", "per_page"])?;
    let nation = parameters.one_of("nation", Nation::ALL)?;
    let region = parameters.one_of("region", Region::ALL)?;
    let kind = parameters.one_of("type", &principal())?;
    let (register, today) = (ask.app.register(), ask.app.clock.today());
    let lines = || {
        register.principal_on(today).map(|council| line(council, today)).filter(|line| {
            nation.is_none_or(|nation| line.nation == nation)
                && region.is_none_or(|region| line.region == region.slug())
                && kind.is_none_or(|kind| line.council_type == kind)
        })
    };
    let page = Paging::asked(&parameters, u64::try_from(lines().count()).unwrap_or(u64::MAX))?;
    let councils = Councils { page, councils: page.take(lines()) };
    let answer = Answer::json(&ask, &councils)?;
    Ok(answer.paged(&ask, &format!("{ROOT}/councils"), &page))
}
