//! The results page: its figures are those of the scoring rules, and nothing on it claims more than was answered.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

mod answered;
mod banks;
mod rules;
mod sums;
#[path = "../support/mod.rs"]
mod support;

use answered::Answered;
use domain::answer::Response;
use domain::bank::Question;
use domain::language::Language;
use domain::scoring::{self, Mark, Scores};
use http::StatusCode;
use store::Role;
use support::{Seen, Service};

const ROUND: &str = "2026";
pub(crate) const HOSTILE: &str = "<script>alert('x')</script><b>&amp;</b> \"quoted\"";

pub(crate) fn page(council: &str) -> String {
    format!("/councils/{council}/rounds/{ROUND}/results")
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

/// A level to one decimal place, half rounded up.
fn shown(level: f64) -> String {
    format!("{:.1}", (level * 10.0).round() / 10.0)
}

/// The cells of a table's body, row by row; the first is the row's heading.
pub(crate) fn rows(seen: &Seen, table: &str, columns: usize) -> Vec<Vec<String>> {
    let cells = seen.texts(&format!("{table} tbody th, {table} tbody td"));
    assert_eq!(cells.len() % columns, 0, "{table}: {cells:?}");
    cells.chunks(columns).map(<[String]>::to_vec).collect()
}

#[tokio::test]
async fn the_figures_are_those_of_the_scoring_rules_for_every_kind_of_council() {
    for council in ["KEN", "ELM", "CMN", "CMD"] {
        let mut answered = Answered::by(council, mixed).await;
        answered.submit().await;
        let Scores { overall, themes } = answered.scores();
        let bank = support::shipped_bank();
        for (language, prefix) in [(Language::En, ""), (Language::Cy, "/cy")] {
            let seen = answered.lead.open(&format!("{prefix}{}", page(council))).await;
            assert_eq!(seen.status, StatusCode::OK);
            let numbers = seen.texts(".app-number__value");
            let of = if language == Language::En { "of" } else { "o" };
            let expected = [
                shown(overall.level().unwrap()),
                overall.percent().unwrap().round().to_string(),
                format!("{} {of} {}", overall.answered, overall.applicable()),
                format!("{} {of} {}", overall.at_base, overall.answered),
            ];
            assert_eq!(numbers, expected, "{council}");

            let counts: Vec<_> = rows(&seen, ".app-results__pair > table", 2);
            let counts: Vec<_> = counts.iter().map(|row| row[1].as_str()).collect();
            let concern = overall.applicable() + overall.not_applicable;
            let expected = [
                overall.answered,
                overall.dont_know,
                overall.not_applicable,
                overall.not_answered,
                concern,
            ]
            .map(|count| count.to_string());
            assert_eq!(counts, expected, "{council}");

            let table = rows(&seen, "#theme-table", 5);
            assert_eq!(table.len(), themes.len());
            for ((row, score), theme) in table.iter().zip(&themes).zip(&bank.themes) {
                assert_eq!(row[0], theme.text.get(language).title);
                assert_eq!(row[1], shown(score.level().unwrap()));
                assert_eq!(row[2], shown(score.base().unwrap()));
                assert_eq!(row[4], format!("{} {of} {}", score.answered, score.applicable()));
            }
        }
    }
}

#[tokio::test]
async fn a_table_says_what_its_picture_draws() {
    let mut answered = Answered::by("CMN", mixed).await;
    answered.submit().await;
    for prefix in ["", "/cy"] {
        let seen = answered.lead.open(&format!("{prefix}{}", page("CMN"))).await;
        for width in ["wide", "narrow"] {
            let drawn = seen.texts(&format!("#theme-bars .app-results__{width} svg text"));
            for row in rows(&seen, "#theme-table", 5) {
                let level = drawn.iter().filter(|text| **text == row[1]).count();
                let table = rows(&seen, "#theme-table", 5);
                let listed = table.iter().filter(|other| other[1] == row[1]).count();
                assert_eq!(level, listed, "{width}: {} in {drawn:?}", row[1]);
            }
        }
        // One picture a theme in two widths, the bars in two, the radar in one; each says what it is.
        let pictures = seen.attributes("svg[role=img]", "aria-labelledby").len();
        assert!(pictures == 0 || pictures == 23, "{pictures}");
        assert_eq!(seen.texts("main svg title").len(), 23);
        assert_eq!(seen.texts("main svg desc").len(), 23);
        assert!(!seen.html.contains("style=\""), "the page's policy refuses styles");
    }
}

#[tokio::test]
async fn what_a_chart_claims_is_true_of_its_table() {
    let mut answered = Answered::by("ELM", mixed).await;
    answered.submit().await;
    let seen = answered.lead.open(&page("ELM")).await;
    let table = rows(&seen, "#theme-table", 5);
    let level = |row: &Vec<String>| row[1].parse::<f64>().unwrap();
    let high = table.iter().map(level).fold(f64::MIN, f64::max);
    let low = table.iter().map(level).fold(f64::MAX, f64::min);
    let named = |wanted: f64| {
        let names = table.iter().filter(|row| level(row) == wanted).map(|row| row[0].as_str());
        names.collect::<Vec<_>>().join("; ")
    };
    let reading = seen.text("#theme-bars .app-chart__reading");
    let (highest, lowest) = (named(high), named(low));
    assert_eq!(reading, format!("Highest: {highest} ({high:.1}). Lowest: {lowest} ({low:.1})."));
    let at_base = table.iter().filter(|row| !row[3].ends_with("below")).count();
    assert_eq!(
        seen.text("#theme-bars .app-chart__title"),
        format!("{at_base} of 10 themes are at or above their base level")
    );
    let source = seen.text("#theme-bars .app-results__source");
    assert!(source.contains("Autumn 2026") && source.contains("23 November 2026"), "{source}");
}

#[tokio::test]
async fn every_level_opens_to_the_sum_behind_it() {
    let mut answered = Answered::by("CMD", mixed).await;
    answered.submit().await;
    let seen = answered.lead.open(&page("CMD")).await;
    let bank = support::shipped_bank();
    let formulas = seen.texts(".app-results__formula");
    let scores = answered.scores();
    let scored = scores.themes.iter().filter(|score| score.level().is_some()).count();
    assert_eq!(formulas.len(), 1 + scored);
    let weights = scores.overall.maximum / f64::from(bank.highest_level());
    assert!(formulas[0].contains(&format!("= {} ÷ {weights} =", scores.overall.points)));
    let theme = &bank.themes[0];
    let account = scoring::explain(&bank, &answered.profile, &answered.answers);
    let account: Vec<_> = account.into_iter().filter(|line| line.theme == theme.id).collect();
    let lines = rows(&seen, "#how-leadership", 4);
    assert_eq!(lines.len(), account.len() + 1, "each question, and the sum");
    let mut sum = 0.0;
    for (line, brings) in lines.iter().zip(&account) {
        assert_eq!(line[2], brings.weight.to_string());
        match brings.mark {
            Mark::Option(level) => {
                assert_eq!(line[3], (brings.weight * f64::from(level)).to_string());
                assert!(line[1].starts_with(&level.to_string()), "{line:?}");
                sum += brings.weight * f64::from(level);
            }
            _ => assert_eq!(line[3], "Left out"),
        }
    }
    assert_eq!(lines.last().unwrap()[3], sum.to_string());
    assert!(formulas[1].contains(&format!("= {sum} ÷")), "{}", formulas[1]);
}

#[tokio::test]
async fn not_knowing_anything_is_no_level_and_not_the_lowest() {
    let mut answered = Answered::by("KEN", |_, _| Some(Response::DontKnow)).await;
    answered.submit().await;
    let seen = answered.lead.open(&page("KEN")).await;
    let concern = answered.scores().overall.dont_know;
    assert_eq!(seen.texts(".app-number__value"), ["No level", &format!("0 of {concern}")]);
    for row in rows(&seen, "#theme-table", 5) {
        assert_eq!(row[1..4], ["Don’t know", "–", "–"], "{row:?}");
    }
    assert!(seen.texts(".app-results__formula").is_empty());
    assert_eq!(seen.text("#theme-bars .app-chart__title"), "No theme has a level yet");
    assert!(seen.texts("#theme-radar").is_empty(), "no shape without a level");
    let welsh = answered.lead.open(&format!("/cy{}", page("KEN"))).await;
    assert_eq!(welsh.text(".app-number__value"), "Dim lefel");
}

#[tokio::test]
async fn the_lowest_level_is_a_level() {
    let lowest = |_: usize, question: &Question| {
        Some(Response::Chosen { option: question.option_at(0).unwrap().id.clone() })
    };
    let mut answered = Answered::by("ELM", lowest).await;
    answered.submit().await;
    let seen = answered.lead.open(&page("ELM")).await;
    assert_eq!(seen.texts(".app-number__value")[..2], ["0.0", "0"]);
    assert_eq!(rows(&seen, "#theme-table", 5)[0][1], "0.0");
    assert_eq!(seen.texts("section[aria-labelledby=gaps] .app-card").len(), 5);
    assert!(seen.text("section[aria-labelledby=gaps] .app-card").contains("Next step"));
    assert!(seen.texts("section[aria-labelledby=strengths] .app-card").is_empty());
}

#[tokio::test]
async fn strengths_and_gaps_are_the_furthest_from_base_and_lead_to_their_question() {
    let mut answered = Answered::by("CMN", mixed).await;
    answered.submit().await;
    let bank = support::shipped_bank();
    let account = scoring::explain(&bank, &answered.profile, &answered.answers);
    let found = scoring::findings(&account);
    let seen = answered.lead.open(&format!("/cy{}", page("CMN"))).await;
    for (part, expected) in [("strengths", found.strengths), ("gaps", found.gaps)] {
        let links =
            seen.attributes(&format!("section[aria-labelledby={part}] .app-card__title a"), "href");
        let expected: Vec<_> = expected
            .iter()
            .take(5)
            .map(|line| format!("/cy/councils/CMN/rounds/2026/questions/{}", line.question))
            .collect();
        assert_eq!(links, expected);
        assert_eq!(links.len(), 5, "{part}");
    }
}

#[tokio::test]
async fn before_submission_it_is_called_a_preview_and_is_not_final() {
    let mut answered = Answered::by("CMN", mixed).await;
    let seen = answered.lead.open(&page("CMN")).await;
    assert_eq!(seen.heading(), "Results so far for Carmarthenshire");
    assert!(seen.text(".govuk-warning-text").contains("not final"));
    assert!(seen.text(".app-results__source").contains("not final"));
    answered.submit().await;
    let seen = answered.lead.open(&page("CMN")).await;
    assert_eq!(seen.heading(), "Results for Carmarthenshire");
    assert!(seen.texts(".govuk-warning-text").is_empty());
    assert!(seen.text(".govuk-inset-text").contains("23 November 2026 at 10am"));
    let welsh = answered.lead.open(&format!("/cy{}", page("CMN"))).await;
    assert_eq!(welsh.heading(), "Canlyniadau Carmarthenshire (cy)");
    assert!(welsh.text(".govuk-inset-text").contains("23 Tachwedd 2026 am 10am"));
}

#[tokio::test]
async fn nothing_begun_shows_no_level_anywhere() {
    let service = Service::start().await;
    let mut lead = service.signed_in("lead@cmd.example", &[("CMD", Role::Lead)]).await;
    let seen = lead.open(&page("CMD")).await;
    assert_eq!(seen.status, StatusCode::OK);
    assert_eq!(seen.text(".app-number__value"), "No level");
    assert!(rows(&seen, "#theme-table", 5).iter().all(|row| row[1] == "No answers"));
}

#[tokio::test]
async fn what_people_typed_is_text() {
    let mut answered = Answered::by("CMN", mixed).await;
    answered.submit().await;
    let seen = answered.lead.open(&page("CMN")).await;
    assert!(!seen.html.contains("<script>alert"));
    let said = seen.texts(".app-results__said");
    assert!(said.iter().any(|text| text.contains(HOSTILE)), "{said:?}");
    assert!(said.iter().any(|text| text.contains("Why it does not apply: Shared.")), "{said:?}");
}

#[tokio::test]
async fn a_second_view_draws_nothing() {
    let mut answered = Answered::by("KEN", mixed).await;
    answered.submit().await;
    answered.lead.open(&page("KEN")).await;
    let drawn = answered.service.app.charts.drawn();
    assert_eq!(drawn, 23);
    answered.lead.open(&page("KEN")).await;
    assert_eq!(answered.service.app.charts.drawn(), drawn);
}

#[tokio::test]
async fn members_see_it_and_nobody_else() {
    let answered = Answered::by("KEN", mixed).await;
    answered.submit().await;
    let service = &answered.service;
    for role in [Role::Contributor, Role::Signatory] {
        let mut member = service.signed_in(&format!("{role}@ken.example"), &[("KEN", role)]).await;
        assert_eq!(member.open(&page("KEN")).await.status, StatusCode::OK, "{role}");
        assert_eq!(
            member.get("/councils/KEN/rounds/2025/results").await.status,
            StatusCode::NOT_FOUND
        );
    }
    let mut other = service.signed_in("lead@elm.example", &[("ELM", Role::Lead)]).await;
    assert_eq!(other.get(&page("KEN")).await.status, StatusCode::NOT_FOUND);
    let nobody = service.visitor().get(&page("KEN")).await;
    assert_ne!(nobody.status, StatusCode::OK);
    assert!(!nobody.html.contains("app-number"));
}
