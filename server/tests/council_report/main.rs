//! A council's own report: the same figures as its pages in every format, in both languages, for its own people only.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

#[path = "../results/answered.rs"]
#[expect(dead_code, reason = "the tests of results use the rest")]
mod answered;
#[path = "../compare/country.rs"]
#[expect(dead_code, reason = "the comparison's tests use the rest")]
mod country;
mod formats;
#[path = "../support/mod.rs"]
mod support;

use answered::Answered;
use axum::body::Body;
use country::Country;
use domain::answer::Response;
use domain::bank::Question;
use domain::release::Audience;
use formats::{docx_text, json_rows, ods_rows, xlsx_rows};
use http::{HeaderMap, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use store::Role;
use support::{Seen, Service, Visitor};
use tower::ServiceExt as _;

pub(crate) const ROUND: &str = "2026";
pub(crate) const HOSTILE: &str = "=HYPERLINK(\"http://x\")<script>alert('x')</script>\u{b}";

const FILES: [&str; 6] =
    ["report.html", "report.docx", "report.ods", "report.xlsx", "report.json", "report.zip"];

fn path(council: &str) -> String {
    format!("/councils/{council}/rounds/{ROUND}/report")
}

/// A file as it is downloaded.
pub(crate) struct Downloaded {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

impl Downloaded {
    fn said(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }
}

async fn download(service: &Service, visitor: &Visitor, path: &str) -> Downloaded {
    let cookies: Vec<_> = visitor.cookies.iter().map(|(n, v)| format!("{n}={v}")).collect();
    let mut request = Request::get(path)
        .header(header::HOST, "127.0.0.1:3000")
        .header(header::COOKIE, cookies.join("; "))
        .body(Body::empty())
        .unwrap();
    let peer = std::net::SocketAddr::from(([127, 0, 0, 1], 50_000));
    request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
    let (parts, body) = service.router.clone().oneshot(request).await.unwrap().into_parts();
    let bytes = body.collect().await.unwrap().to_bytes().to_vec();
    Downloaded { status: parts.status, headers: parts.headers, bytes }
}

/// Different levels, and now and then each kind of answer without one.
fn mixed(place: usize, question: &Question) -> Option<Response> {
    match place % 11 {
        4 => Some(Response::DontKnow),
        7 => None,
        _ if question.not_applicable => {
            Some(Response::NotApplicable { reason: format!("Shared. {HOSTILE}") })
        }
        _ => {
            let level = u8::try_from((place * 7 + place / 3) % 5).unwrap();
            Some(Response::Chosen { option: question.option_at(level).unwrap().id.clone() })
        }
    }
}

/// The theme, level and base of each row of the results page's table.
fn shown(seen: &Seen) -> Vec<[String; 3]> {
    let cells = seen.texts("#theme-table tbody th, #theme-table tbody td");
    assert!(!cells.is_empty() && cells.len().is_multiple_of(5), "{cells:?}");
    cells.chunks(5).map(|row| [row[0].clone(), row[1].clone(), row[2].clone()]).collect()
}

#[tokio::test]
async fn every_format_says_what_the_results_page_says() {
    let mut answered = Answered::by("CMN", mixed).await;
    answered.submit().await;
    for (prefix, ending) in [("", ""), ("/cy", "-cy")] {
        let page = format!("{prefix}/councils/CMN/rounds/{ROUND}/results");
        let seen = answered.lead.open(&page).await;
        let expected = shown(&seen);
        let overall = seen.texts(".app-number__value")[0].clone();
        let report = answered.lead.open(&format!("{prefix}{}", path("CMN"))).await;
        assert_eq!(report.status, StatusCode::OK);
        let main = report.text("main");
        assert!(main.contains("Carmarthenshire"), "{main}");
        for name in FILES {
            let address = format!("{prefix}{}/{name}", path("CMN"));
            let file = download(&answered.service, &answered.lead, &address).await;
            assert_eq!(file.status, StatusCode::OK, "{name}");
            assert_eq!(file.said(header::CACHE_CONTROL), "private, no-store");
            let called = file.said(header::CONTENT_DISPOSITION).to_owned();
            let (stem, extension) = name.split_once('.').unwrap();
            let wanted = format!("-2026-{stem}{ending}.{extension}\"");
            assert!(called.starts_with("attachment; filename=\"carmarthenshire"), "{called}");
            assert!(called.ends_with(&wanted), "{called}");
            let rows = match extension {
                "ods" => ods_rows(&file.bytes),
                "xlsx" => xlsx_rows(&file.bytes),
                "json" => json_rows(&file.bytes, "scores"),
                "html" => {
                    let text = Seen {
                        status: file.status,
                        headers: file.headers.clone(),
                        html: file.text(),
                        path: name.to_owned(),
                    };
                    assert!(text.attributes("script", "src").is_empty());
                    assert!(!text.html.contains("<script"), "nothing runs");
                    assert_eq!(text.texts("svg[role=img]").len(), 2, "one chart in two widths");
                    text.texts("main table").iter().flat_map(|one| rows_in(one)).collect()
                }
                "docx" => docx_text(&file.bytes),
                _ => continue,
            };
            for [theme, level, base] in &expected {
                let has = rows
                    .iter()
                    .any(|row| row.contains(theme) && row.contains(level) && row.contains(base));
                assert!(has, "{name}: {theme} {level} {base} is not in {rows:#?}");
            }
            assert!(rows.iter().any(|row| row.contains(&overall)), "{name}: {overall}");
        }
        let csv = format!("{prefix}{}/scores.csv", path("CMN"));
        let csv = download(&answered.service, &answered.lead, &csv).await.text();
        for [theme, level, _] in &expected {
            let line =
                csv.lines().find(|line| line.contains(theme) && line.contains(",level,level,"));
            assert!(line.unwrap().contains(&format!(",{level},")), "{theme}: {line:?}");
        }
        // Every table the page offers is there.
        let offered = report.attributes(".app-report__links a", "href");
        assert!(offered.iter().filter(|href| href.ends_with(".csv")).count() >= 4, "{offered:?}");
        for href in offered.iter().filter(|href| href.contains("/report/")) {
            assert_eq!(href.starts_with("/cy"), prefix == "/cy");
            let file = download(&answered.service, &answered.lead, href).await;
            assert_eq!(file.status, StatusCode::OK, "{href}");
        }
    }
}

/// The words of a table, as one row.
fn rows_in(table: &str) -> Vec<String> {
    vec![table.to_owned()]
}

#[tokio::test]
async fn what_people_wrote_runs_nowhere_and_breaks_nothing() {
    let mut answered = Answered::by("KEN", mixed).await;
    answered.submit().await;
    let report = answered.lead.open(&path("KEN")).await;
    assert!(!report.html.contains("<script>alert"), "escaped on the page");
    assert!(report.text("main").contains("HYPERLINK"), "and there");
    let get = async |name: &str| {
        download(&answered.service, &answered.lead, &format!("{}/{name}", path("KEN"))).await
    };
    assert!(!get("report.html").await.text().contains("<script>alert"));
    let evidence = get("evidence.csv").await.text();
    for line in evidence.lines().skip(1) {
        assert!(!line.split(',').any(|cell| cell.trim_matches('"').starts_with('=')), "{line}");
    }
    assert!(evidence.contains("'=HYPERLINK"), "{evidence}");
    let docx = docx_text(&get("report.docx").await.bytes);
    assert!(docx.iter().any(|row| row.contains("=HYPERLINK(\"http://x\")<script>")));
    for rows in
        [ods_rows(&get("report.ods").await.bytes), xlsx_rows(&get("report.xlsx").await.bytes)]
    {
        assert!(rows.iter().any(|row| row.contains("'=HYPERLINK")), "{rows:?}");
    }
    // The same bytes each time.
    for name in FILES {
        assert_eq!(get(name).await.bytes, get(name).await.bytes, "{name}");
    }
}

#[tokio::test]
async fn a_draft_says_so_and_has_no_position() {
    let mut answered = Answered::by("ELM", mixed).await;
    for (prefix, words) in [("", "This is a draft."), ("/cy", "Drafft yw hwn.")] {
        let seen = answered.lead.open(&format!("{prefix}{}", path("ELM"))).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.text("main").contains(words));
        let tables = seen.attributes(".app-report__links a", "href");
        assert!(!tables.iter().any(|href| href.contains("position.csv")), "{tables:?}");
    }
    let position = format!("{}/position.csv", path("ELM"));
    let missing = download(&answered.service, &answered.lead, &position).await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    let json = format!("{}/report.json", path("ELM"));
    let json = download(&answered.service, &answered.lead, &json).await.text();
    assert!(json.contains("Draft: the answers as they stand on"), "on its cover");
}

#[tokio::test]
async fn strangers_and_unknown_files_find_nothing() {
    let answered = Answered::by("ELM", mixed).await;
    answered.submit().await;
    let mut other = answered.service.signed_in("lead@ken", &[("KEN", Role::Lead)]).await;
    let mut reader = answered.service.signed_in("member@elm", &[("ELM", Role::Contributor)]).await;
    let mut nobody = answered.service.visitor();
    for name in ["", "/report.docx", "/report.html", "/report.ods", "/scores.csv"] {
        let address = format!("{}{name}", path("ELM"));
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND, "{name}");
        assert_eq!(nobody.get(&address).await.status, StatusCode::SEE_OTHER, "{name}");
        assert_eq!(reader.get(&address).await.status, StatusCode::OK, "{name}");
    }
    for name in ["report.pdf", "report.csv", "nothing.csv", "scores.ods", "..%2freport.ods"] {
        let address = format!("{}/{name}", path("ELM"));
        assert_eq!(reader.get(&address).await.status, StatusCode::NOT_FOUND, "{name}");
    }
}

#[tokio::test]
async fn its_position_is_what_the_comparison_shows_and_nobody_else_is_in_it() {
    let country = Country::answered().await;
    country.publish("2026", Audience::Public).await;
    let mut lead = country.lead("ELM").await;
    for asked in ["", "?group=type-county"] {
        let compare = lead.open(&format!("/councils/ELM/rounds/2026/compare{asked}")).await;
        let said = compare.text("#overall ~ .govuk-body-l");
        let report = lead.open(&format!("{}{asked}", path("ELM"))).await;
        assert!(report.text("main").contains(&said), "{said}");
        let cells = compare.texts("#compare-themes-table tbody th, #compare-themes-table tbody td");
        let json = format!("{}/report.json{asked}", path("ELM"));
        let file = download(&country.service, &lead, &json).await;
        let rows = json_rows(&file.bytes, "position");
        for row in cells.chunks(9) {
            let figures = [&row[0], &row[1], &row[2], &row[4], &row[5], &row[8]];
            let has = rows.iter().any(|found| figures.iter().all(|one| found.contains(*one)));
            assert!(has, "{figures:?} in {rows:#?}");
        }
        // Of councils, only its own name is in any of it.
        let text = file.text();
        for other in country.register.iter().filter(|other| other.key.as_str() != "ELM") {
            let name = other.details[0].name.as_str();
            assert!(!text.contains(&format!("\"{name}\"")), "{name}");
        }
    }
    let missing = lead.open(&format!("{}?group=type-martian", path("ELM"))).await;
    assert_eq!(missing.status, StatusCode::OK);
    assert!(missing.text("main").contains("no such group"));
    for name in FILES.iter().chain(&["position.csv", "neighbours.csv", "next-steps.csv"]) {
        let file = download(&country.service, &lead, &format!("{}/{name}", path("ELM"))).await;
        assert_eq!(file.status, StatusCode::OK, "{name}");
        assert!(!file.bytes.is_empty(), "{name}");
    }
}
