//! Releases described for programs: schema.org in pages, for search engines, and DCAT for data portals.

use super::{all_public, fresh};
use crate::error::Result;
use crate::releasing::KeptRelease;
use crate::visit::Visit;
use app::licence::open_government;
use app::pages::data::{CATALOGUE, CHECKSUMS, HOME, OWN, Shelf};
use app::texts::Texts;
use domain::language::Language;
use domain::report::file_language;
use http::HeaderMap;
use serde_json::{Value, json};
use std::sync::Arc;
use store::ReportFileLine;

/// The media type of JSON-LD.
const LINKED: &str = "application/ld+json";
/// What says that a checksum is SHA-256.
const SHA256: &str = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256";

/// JSON as it may stand in a page: nothing in it can end the element it stands in.
pub(super) fn in_page(value: &Value) -> String {
    let json = value.to_string();
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn at(visit: &Visit, path: &str) -> String {
    format!("{}{path}", visit.app.settings.public_url)
}

fn release_path(kept: &KeptRelease) -> String {
    Shelf::Public.release(kept.release.round.as_str(), kept.release.number)
}

fn file_path(kept: &KeptRelease, name: &str) -> String {
    Shelf::Public.file(kept.release.round.as_str(), kept.release.number, name)
}

fn name(kept: &KeptRelease, language: Language) -> String {
    let release = &kept.release;
    let t = Texts::of(language);
    let of = t.data_release_name(release.number, release.round_name.get(language));
    format!("{}: {of}", t.play_crumb())
}

fn about(kept: &KeptRelease, language: Language) -> String {
    let t = Texts::of(language);
    t.reports_about(app::dates::date(language, kept.release.date))
}

/// The language of a file, by its name. None where it has both.
fn language_of(name: &str) -> Option<Language> {
    (![OWN, CHECKSUMS].contains(&name)).then(|| file_language(name))
}

/// A media type without what is only for transport.
fn bare(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or(media_type)
}

/// A file as the descriptions have it: name, media type, size in bytes, checksum.
type Described<'a> = (&'a str, &'a str, u64, &'a str);

/// The files of a release: those that were made, and the release itself.
fn files<'a>(kept: &'a KeptRelease, lines: &'a [ReportFileLine]) -> Vec<Described<'a>> {
    let size = u64::try_from(kept.content.len()).unwrap_or(u64::MAX);
    let own = (OWN, "application/json", size, kept.checksum.as_str());
    let made = lines.iter().map(|line| {
        (line.name.as_str(), line.media_type.as_str(), line.size, line.checksum.as_str())
    });
    made.chain([own]).collect()
}

/// The catalogue for search engines: schema.org, in the page's language.
pub(super) fn of_catalogue(visit: &Visit, releases: &[Arc<KeptRelease>]) -> Value {
    let t = Texts::of(visit.language);
    let datasets: Vec<Value> = releases
        .iter()
        .map(|kept| {
            json!({
                "@type": "Dataset",
                "@id": at(visit, &release_path(kept)),
                "url": at(visit, &visit.href(&release_path(kept))),
                "name": name(kept, visit.language),
                "description": about(kept, visit.language),
                "license": open_government(visit.language),
                "creator": organisation(visit),
                "datePublished": kept.published_at.to_string(),
            })
        })
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "DataCatalog",
        "@id": at(visit, HOME),
        "url": at(visit, &visit.href(HOME)),
        "name": t.data_title(),
        "description": t.data_lead(),
        "license": open_government(visit.language),
        "inLanguage": visit.language.code(),
        "publisher": organisation(visit),
        "dataset": datasets,
    })
}

fn organisation(visit: &Visit) -> Value {
    json!({
        "@type": "Organization",
        "name": visit.app.brand.organisation(visit.language),
        "email": visit.app.brand.email,
        "url": at(visit, "/"),
    })
}

/// A release for search engines: schema.org, in the page's language.
pub(super) fn of_release(visit: &Visit, kept: &KeptRelease, lines: &[ReportFileLine]) -> Value {
    let distribution: Vec<Value> = files(kept, lines)
        .into_iter()
        .map(|(file, media_type, size, sum)| {
            json!({
                "@type": "DataDownload",
                "name": file,
                "contentUrl": at(visit, &file_path(kept, file)),
                "encodingFormat": bare(media_type),
                "contentSize": format!("{size} B"),
                "sha256": sum,
                "inLanguage": language_of(file).map(Language::code),
            })
        })
        .collect();
    json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "@id": at(visit, &release_path(kept)),
        "url": at(visit, &visit.href(&release_path(kept))),
        "identifier": kept.checksum,
        "name": name(kept, visit.language),
        "description": about(kept, visit.language),
        "version": kept.release.number.to_string(),
        "license": open_government(visit.language),
        "isAccessibleForFree": true,
        "creator": organisation(visit),
        "publisher": organisation(visit),
        "datePublished": kept.published_at.to_string(),
        "temporalCoverage": kept.release.date.to_string(),
        "inLanguage": visit.language.code(),
        "spatialCoverage": "United Kingdom",
        "includedInDataCatalog": { "@type": "DataCatalog", "@id": at(visit, HOME), "url": at(visit, HOME) },
        "distribution": distribution,
    })
}

/// A text in both languages, as JSON-LD has it.
fn both(text: impl Fn(Language) -> String) -> Value {
    let one =
        |language: Language| json!({ "@language": language.code(), "@value": text(language) });
    Value::Array(Language::ALL.map(one).into())
}

/// The catalogue for data portals: DCAT 3, in both languages.
pub(super) async fn catalogue(visit: Visit, headers: HeaderMap) -> Result {
    let releases = all_public(&visit).await?;
    let mut datasets = Vec::new();
    for kept in &releases {
        let release = &kept.release;
        let id =
            visit.app.store.published_id(&release.round, &release.audience, release.number).await?;
        let lines = match id {
            Some(id) => visit.app.store.report_files(id).await?,
            None => Vec::new(),
        };
        datasets.push(dataset(&visit, kept, &lines));
    }
    let brand = &visit.app.brand;
    let catalogue = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "spdx": "http://spdx.org/rdf/terms#",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": at(&visit, CATALOGUE),
        "@type": "dcat:Catalog",
        "dct:title": both(|language| Texts::of(language).data_title().to_owned()),
        "dct:description": both(|language| Texts::of(language).data_lead().to_owned()),
        "dct:language": Language::ALL.map(Language::code),
        "dct:license": { "@id": open_government(Language::En) },
        "dct:publisher": {
            "@type": "foaf:Organization",
            "foaf:name": both(|language| brand.organisation(language).to_owned()),
        },
        "foaf:homepage": { "@id": at(&visit, HOME) },
        "dcat:dataset": datasets,
    });
    let mut content = serde_json::to_vec_pretty(&catalogue).map_err(anyhow::Error::new)?;
    content.push(b'\n');
    fresh(&headers, LINKED, content)
}

fn dataset(visit: &Visit, kept: &KeptRelease, lines: &[ReportFileLine]) -> Value {
    let release = &kept.release;
    let page = at(visit, &release_path(kept));
    let distribution: Vec<Value> = files(kept, lines)
        .into_iter()
        .map(|(file, media_type, size, sum)| {
            let address = at(visit, &file_path(kept, file));
            let media =
                format!("https://www.iana.org/assignments/media-types/{}", bare(media_type));
            json!({
                "@id": address,
                "@type": "dcat:Distribution",
                "dct:title": file,
                "dcat:downloadURL": { "@id": address },
                "dcat:accessURL": { "@id": page },
                "dcat:mediaType": { "@id": media },
                "dcat:byteSize": { "@type": "xsd:nonNegativeInteger", "@value": size.to_string() },
                "dct:language": language_of(file).map(Language::code),
                "dct:license": { "@id": open_government(Language::En) },
                "spdx:checksum": {
                    "@type": "spdx:Checksum",
                    "spdx:algorithm": { "@id": SHA256 },
                    "spdx:checksumValue": { "@type": "xsd:hexBinary", "@value": sum },
                },
            })
        })
        .collect();
    json!({
        "@id": page,
        "@type": "dcat:Dataset",
        "dct:identifier": format!("{}/{}", release.round, release.number),
        "dct:title": both(|language| name(kept, language)),
        "dct:description": both(|language| about(kept, language)),
        "dct:issued": { "@type": "xsd:dateTime", "@value": kept.published_at.to_string() },
        "dct:temporal": release.date.to_string(),
        "dct:license": { "@id": open_government(Language::En) },
        "dct:publisher": visit.app.brand.organisation(Language::En),
        "dcat:contactPoint": {
            "@type": "vcard:Organization",
            "vcard:hasEmail": { "@id": format!("mailto:{}", visit.app.brand.email) },
        },
        "dcat:landingPage": { "@id": page },
        "dcat:version": release.number.to_string(),
        "dcat:distribution": distribution,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_element_it_stands_in() {
        let hostile = json!({ "name": "</script><script>alert(1)</script><!-- & ŵ" });
        let text = in_page(&hostile);
        assert!(!text.contains(['<', '>', '&']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(hostile));
    }

    #[test]
    fn the_language_of_a_file_is_in_its_name() {
        assert_eq!(language_of("scores.csv"), Some(Language::En));
        assert_eq!(language_of("scores-cy.csv"), Some(Language::Cy));
        assert_eq!(language_of("checksums.txt"), None);
        assert_eq!(language_of("release.json"), None);
    }
}
