//! The themes: bars with their table, the same as a shape, and each theme with its questions.

use super::figures::{QuestionLine, ThemeLine, Voice};
use super::numbers::{exact, shown};
use super::readings::Caption;
use super::tables::{question_table, radar_table, theme_table};
use super::{Picture, Results, account, held};
use crate::components::{Html, chart, details};
use crate::frame::Frame;
use crate::islands::chart_tip::{ChartTip, Tip};
use domain::answer::Response;
use domain::bank::Kind;
use leptos::prelude::*;

pub(super) fn section(frame: &Frame, page: &Results<'_>) -> AnyView {
    let t = frame.texts();
    let Caption { title, reading } = page.figures.bars_caption();
    let bars = chart(
        "theme-bars",
        &title,
        &reading,
        picture(page, page.pictures.bars.as_ref(), theme_tips(page), None),
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
fn picture(
    page: &Results<'_>,
    picture: Option<&Picture>,
    tips: Vec<Tip>,
    note: Option<&str>,
) -> AnyView {
    let drawn = picture.cloned().map(|picture| {
        view! {
            <ChartTip tips=tips>
                <div class="app-results__wide">{Html::trusted(picture.wide)}</div>
                <div class="app-results__narrow">{Html::trusted(picture.narrow)}</div>
            </ChartTip>
        }
    });
    let source = page.source();
    let source = note.map_or_else(|| source.clone(), |note| format!("{note} {source}"));
    view! {
        {drawn}
        <p class="app-results__source">{source}</p>
    }
    .into_any()
}

/// What the table says of each theme, in a line.
fn theme_tips(page: &Results<'_>) -> Vec<Tip> {
    let figures = page.figures;
    let base = account::base_column(figures);
    let themes = figures.themes();
    let lines = themes.iter().map(|line| {
        let (result, at) = (figures.result(line.score), figures.base_of(line.score));
        format!("{}: {result}. {base}: {at}", line.title)
    });
    (0..).zip(lines).map(|(index, text)| Tip { index, text }).collect()
}

/// What the table says of each question that is drawn, in a line.
fn question_tips(page: &Results<'_>, questions: &[QuestionLine<'_>]) -> Vec<Tip> {
    let figures = page.figures;
    let base = account::base_column(figures);
    let lines = questions.iter().filter(|line| line.question.is_scored()).map(|line| {
        let (mark, at) =
            (figures.mark(line.question, line.brings.mark), figures.base(line.question));
        format!("{}: {mark}. {base}: {at}", line.short)
    });
    (0..).zip(lines).map(|(index, text)| Tip { index, text }).collect()
}

/// The themes as a shape, where it could be drawn.
fn radar(page: &Results<'_>) -> Option<AnyView> {
    let svg = page.pictures.radar.clone()?;
    let t = page.figures.texts();
    let Caption { title, reading } = page.figures.radar_caption();
    let picture = view! {
        <div class="app-results__wide">{Html::trusted(svg)}</div>
        <p class="app-results__source">{page.source()}</p>
    };
    let shape = chart(
        "theme-radar",
        &title,
        &reading,
        picture.into_any(),
        t.results_table(),
        radar_table(page, &title),
    );
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
    let questions = figures.questions(line.theme);
    let id = &line.theme.id;
    let is_mixed =
        questions.iter().any(|line| line.question.is_scored() && line.question.kind != Kind::Level);
    let note = is_mixed.then(|| t.results_unit_answers());
    let profile = (!questions.is_empty()).then(|| {
        let Caption { title, reading } = figures.profile_caption(line, &questions);
        chart(
            &format!("profile-{id}"),
            &title,
            &reading,
            picture(page, drawn, question_tips(page, &questions), note),
            t.results_table(),
            question_table(frame, page, &questions, (&format!("questions-{id}"), &title)),
        )
    });
    let how = match figures.voice() {
        Voice::Levels | Voice::Mean => t.results_how_theme(),
        _ => t.results_how_theme_result(),
    };
    let content = view! {
        {parts(page, line)}
        {profile}
        {held::theme(frame, page, line)}
        {details(None, false, how, account::theme(figures, line, &questions))}
        {evidence(page, &questions)}
    };
    let summary = t.results_theme_summary(score_phrase(page, line), line.title);
    let class = format!("app-results__theme app-results__theme--{}", line.depth.min(3));
    let details = details(Some(format!("theme-{id}")), false, summary, content.into_any());
    view! { <div class=class>{details}</div> }.into_any()
}

/// The themes inside a theme, each with its result and leading to its own section.
fn parts(page: &Results<'_>, line: &ThemeLine<'_>) -> Option<AnyView> {
    let figures = page.figures;
    let items: Vec<AnyView> = figures
        .parts(Some(line.theme))
        .iter()
        .map(|part| {
            let href = format!("#theme-{}", part.theme.id);
            let (title, phrase) = (part.title.to_owned(), score_phrase(page, part));
            view! { <li><a class="govuk-link" href=href>{title}</a> ": " {phrase}</li> }.into_any()
        })
        .collect();
    let note = figures.texts().results_parts();
    (!items.is_empty()).then(|| {
        view! {
            <p class="govuk-body">{note}</p>
            <ul class="govuk-list govuk-list--bullet">{items}</ul>
        }
        .into_any()
    })
}

/// `level 2.1, 0.1 above base, 5 of 6 with a level`, or why there is no result.
fn score_phrase(page: &Results<'_>, line: &ThemeLine<'_>) -> String {
    let figures = page.figures;
    let t = figures.texts();
    let score = line.score;
    let (Some(level), Some(gap)) = (score.level(), figures.gap(Some(line))) else {
        return figures.unscored(score).to_owned();
    };
    let gap = gap.phrase(t);
    let (answered, of) = (score.answered, score.applicable());
    let result = figures.on_scale(level);
    match figures.voice() {
        Voice::Levels => t.results_theme_score(answered, of, gap, shown(level)),
        Voice::Mean => t.results_theme_phrase(answered, of, gap, t.results_result_level(result)),
        Voice::Points if figures.is_in_points(Some(line.theme)) => {
            let points = t.results_points_of(exact(score.maximum), exact(score.points));
            t.results_theme_phrase(answered, of, gap, points)
        }
        Voice::Points => t.results_theme_phrase(answered, of, gap, t.results_of_hundred(result)),
        Voice::Stages => t.results_theme_phrase(answered, of, gap, t.results_result_stage(result)),
        Voice::Outcomes => t.results_theme_phrase_short(answered, of, result),
    }
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
