//! The themes: bars with their table, the same as a shape, and each theme with its questions.

use super::figures::{Gap, NO_FIGURE, QuestionLine, ThemeLine, shown};
use super::readings::Caption;
use super::{Picture, Results, account};
use crate::components::{Cell, Html, Size, Table, chart, details};
use crate::frame::Frame;
use crate::islands::chart_tip::{ChartTip, Tip};
use domain::answer::Response;
use leptos::prelude::*;

pub(super) fn section(frame: &Frame, page: &Results<'_>) -> AnyView {
    let t = frame.texts();
    let Caption { title, reading } = page.figures.bars_caption();
    let bars = chart(
        "theme-bars",
        &title,
        &reading,
        picture(page, page.pictures.bars.as_ref(), theme_tips(page)),
        t.results_table(),
        theme_table(page, &title),
    );
    let mut profiles = page.pictures.profiles.iter();
    let themes: Vec<_> = page
        .figures
        .themes()
        .iter()
        .map(|line| theme(frame, page, line, profiles.next().and_then(Option::as_ref)))
        .collect();
    view! {
        <section aria-labelledby="themes">
            <h2 class="govuk-heading-l" id="themes">{t.results_themes()}</h2>
            {bars}
            {radar(page)}
            {themes}
        </section>
    }
    .into_any()
}

/// A picture in both widths, of which the style shows one, and what its figures are of. Where the browser can, it says
/// what the table says of the row under the pointer.
fn picture(page: &Results<'_>, picture: Option<&Picture>, tips: Vec<Tip>) -> AnyView {
    let drawn = picture.cloned().map(|picture| {
        view! {
            <ChartTip tips=tips>
                <div class="app-results__wide">{Html::trusted(picture.wide)}</div>
                <div class="app-results__narrow">{Html::trusted(picture.narrow)}</div>
            </ChartTip>
        }
    });
    view! {
        {drawn}
        <p class="app-results__source">{page.source()}</p>
    }
    .into_any()
}

/// What the table says of each theme, in a line.
fn theme_tips(page: &Results<'_>) -> Vec<Tip> {
    let base = page.figures.texts().results_base_column();
    let themes = page.figures.themes();
    let lines = themes.iter().map(|line| {
        let level = page.figures.level_or_reason(line.score);
        let at = line.score.base().map_or_else(|| NO_FIGURE.to_owned(), shown);
        format!("{}: {level}. {base}: {at}", line.title)
    });
    (0..).zip(lines).map(|(index, text)| Tip { index, text }).collect()
}

/// What the table says of each question, in a line.
fn question_tips(page: &Results<'_>, questions: &[QuestionLine<'_>]) -> Vec<Tip> {
    let figures = page.figures;
    let base = figures.texts().results_base_column();
    let lines = questions.iter().map(|line| {
        let (mark, at) =
            (figures.mark(line.question, line.brings.mark), figures.base(line.question));
        format!("{}: {mark}. {base}: {at}", line.short)
    });
    (0..).zip(lines).map(|(index, text)| Tip { index, text }).collect()
}

fn theme_table(page: &Results<'_>, caption: &str) -> AnyView {
    let figures = page.figures;
    let t = figures.texts();
    let themes = figures.themes();
    let rows = themes.iter().map(|line| {
        let score = line.score;
        let gap = score.gap().map_or_else(|| NO_FIGURE.to_owned(), |gap| Gap::of(gap).words(t));
        vec![
            Cell::new(line.title),
            Cell::number(figures.level_or_reason(score)),
            Cell::number(score.base().map_or_else(|| NO_FIGURE.to_owned(), shown)),
            Cell::new(gap),
            Cell::number(t.results_count_of(score.answered, score.applicable())),
        ]
    });
    Table::new(rows)
        .caption(caption, Size::S)
        .head([
            Cell::new(t.results_theme_column()),
            Cell::number(t.results_level_column()),
            Cell::number(t.results_base_column()),
            Cell::new(t.results_gap_column()),
            Cell::number(t.results_with_level_column()),
        ])
        .row_headers()
        .scrolls("theme-table", t.table_scroll())
        .view()
}

/// The themes as a shape, where it could be drawn.
fn radar(page: &Results<'_>) -> Option<AnyView> {
    let svg = page.pictures.radar.clone()?;
    let t = page.figures.texts();
    let Caption { title, reading } = page.figures.radar_caption();
    let themes = page.figures.themes();
    let rows = themes.iter().map(|line| {
        vec![
            Cell::new(line.title),
            Cell::number(page.figures.level_or_reason(line.score)),
            Cell::number(line.score.base().map_or_else(|| NO_FIGURE.to_owned(), shown)),
        ]
    });
    let table = Table::new(rows)
        .caption(title.clone(), Size::S)
        .head([
            Cell::new(t.results_theme_column()),
            Cell::number(t.results_own_label()),
            Cell::number(t.results_base_label()),
        ])
        .row_headers()
        .scrolls("radar-table", t.table_scroll())
        .view();
    let picture = view! {
        <div class="app-results__wide">{Html::trusted(svg)}</div>
        <p class="app-results__source">{page.source()}</p>
    };
    let shape =
        chart("theme-radar", &title, &reading, picture.into_any(), t.results_table(), table);
    let content = view! {
        <p class="govuk-body">{t.results_radar_note()}</p>
        {shape}
    };
    Some(details(None, false, t.results_radar(), content.into_any()))
}

fn theme(
    frame: &Frame,
    page: &Results<'_>,
    line: &ThemeLine<'_>,
    drawn: Option<&Picture>,
) -> AnyView {
    let figures = page.figures;
    let t = figures.texts();
    let Some(theme) = figures.bank.theme(line.theme.id.as_str()) else { return ().into_any() };
    let questions = figures.questions(theme);
    let Caption { title, reading } = figures.profile_caption(line, &questions);
    let id = &line.theme.id;
    let profile = chart(
        &format!("profile-{id}"),
        &title,
        &reading,
        picture(page, drawn, question_tips(page, &questions)),
        t.results_table(),
        question_table(frame, page, &questions, (&format!("questions-{id}"), &title)),
    );
    let how = account::theme(figures, line, &questions);
    let content = view! {
        {profile}
        {details(None, false, t.results_how_theme(), how)}
        {evidence(page, &questions)}
    };
    let summary = t.results_theme_summary(score_phrase(page, line), line.title);
    details(Some(format!("theme-{id}")), false, summary, content.into_any())
}

/// `level 2.1, 0.1 above base, 5 of 6 with a level`, or why there is no level.
fn score_phrase(page: &Results<'_>, line: &ThemeLine<'_>) -> String {
    let t = page.figures.texts();
    let (Some(level), Some(gap)) = (line.score.level(), line.score.gap()) else {
        return page.figures.unscored(line.score).to_owned();
    };
    let gap = match Gap::of(gap) {
        Gap::Above(gap) => t.results_gap_phrase_above(gap),
        Gap::Below(gap) => t.results_gap_phrase_below(gap),
        Gap::Level => t.results_gap_phrase_none().to_owned(),
    };
    t.results_theme_score(line.score.answered, line.score.applicable(), gap, shown(level))
}

fn question_table(
    frame: &Frame,
    page: &Results<'_>,
    questions: &[QuestionLine<'_>],
    (id, caption): (&str, &str),
) -> AnyView {
    let figures = page.figures;
    let t = figures.texts();
    let rows = questions.iter().map(|line| {
        let gap = line.brings.gap();
        let gap = gap.map_or_else(|| NO_FIGURE.to_owned(), |gap| Gap::whole(gap).words(t));
        vec![
            Cell::new(question_link(frame, page, line)),
            Cell::new(figures.mark(line.question, line.brings.mark)),
            Cell::new(figures.base(line.question)),
            Cell::new(gap),
        ]
    });
    Table::new(rows)
        .caption(caption, Size::S)
        .head([
            Cell::new(t.results_question_column()),
            Cell::new(t.results_level_column()),
            Cell::new(t.results_base_column()),
            Cell::new(t.results_gap_column()),
        ])
        .row_headers()
        .scrolls(id, t.table_scroll())
        .view()
}

/// A question in a few words, leading to its page.
pub(super) fn question_link(frame: &Frame, page: &Results<'_>, line: &QuestionLine<'_>) -> AnyView {
    let href = frame.href(&format!("{}/questions/{}", page.path, line.question.id));
    let short = line.short.to_owned();
    view! { <a class="govuk-link" href=href>{short}</a> }.into_any()
}

/// What was said to back the answers, and why questions do not apply. Beside the level, not part of it.
fn evidence(page: &Results<'_>, questions: &[QuestionLine<'_>]) -> Option<AnyView> {
    let t = page.figures.texts();
    let items: Vec<AnyView> = questions
        .iter()
        .filter_map(|line| {
            let answer = line.answer?;
            let reason = match &answer.response {
                Some(Response::NotApplicable { reason }) => Some(t.results_reason(reason)),
                _ => None,
            };
            if reason.is_none() && answer.evidence.is_empty() && answer.links.is_empty() {
                return None;
            }
            // What people wrote is in their language, which may not be the page's.
            let lang = page.languages.get(&line.question.id).map(|language| language.code());
            let texts: Vec<_> = reason
                .into_iter()
                .chain((!answer.evidence.is_empty()).then(|| answer.evidence.clone()))
                .map(|text| view! { <p class="govuk-body app-results__said" lang=lang>{text}</p> })
                .collect();
            let links = (!answer.links.is_empty())
                .then(|| format!("{}: {}", t.results_evidence_links(), answer.links.join(" ")));
            let links =
                links.map(|links| view! { <p class="govuk-body app-results__said">{links}</p> });
            let short = line.short.to_owned();
            Some(
                view! {
                    <dt>{short}</dt>
                    <dd>{texts}{links}</dd>
                }
                .into_any(),
            )
        })
        .collect();
    let list =
        (!items.is_empty()).then(|| view! { <dl class="app-results__evidence">{items}</dl> })?;
    Some(details(None, false, t.results_evidence(), list.into_any()))
}
