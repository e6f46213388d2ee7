//! The themes: where the council stands in each.

use super::captions::themes_caption;
use super::{Against, Compare, reasons};
use crate::components::{Cell, Html, Size, Table};
use crate::frame::Frame;
use crate::pages::figures::{charted, level, percent, shown, theme_title, withheld_word};
use crate::texts::Texts;
use domain::bank::Theme;
use domain::release::compare::{Position, tenths};
use domain::release::{Figures, ScoreFigure, Shown, Why};
use domain::scoring::Score;
use leptos::prelude::*;

/// What stands in a cell where there is no figure to have.
const NO_FIGURE: &str = "\u{2013}";

pub(super) fn section(
    frame: &Frame,
    page: &Compare<'_>,
    against: &Against<'_>,
    figures: &Figures,
    source: &str,
) -> AnyView {
    let t = frame.texts();
    let caption = themes_caption(t, page.bank, page.own.as_ref().map(|own| own.scores), figures);
    let table = table(frame, page, against, figures, &caption.title);
    let all = std::iter::once(&figures.overall);
    let reasons = reasons(frame, all.chain(figures.themes.iter().map(|theme| &theme.figure)));
    let picture = against.pictures.themes.as_ref();
    view! {
        <section aria-labelledby="themes">
            <h2 class="govuk-heading-l" id="themes">{t.compare_themes()}</h2>
            {charted("compare-themes", &caption, picture, source, table)}
            {reasons}
        </section>
    }
    .into_any()
}

/// What a position is called in a table.
pub(crate) fn position_name(t: Texts, position: Position) -> &'static str {
    match position {
        Position::BottomQuarter => t.compare_band_bottom_quarter(),
        Position::BelowMiddle => t.compare_band_below_middle(),
        Position::AboveMiddle => t.compare_band_above_middle(),
        Position::TopQuarter => t.compare_band_top_quarter(),
    }
}

fn table(
    frame: &Frame,
    page: &Compare<'_>,
    against: &Against<'_>,
    figures: &Figures,
    caption: &str,
) -> AnyView {
    let t = frame.texts();
    let scores = page.own.as_ref().map(|own| own.scores);
    let overall = cells(
        t,
        Cell::new(t.results_overall()),
        scores.map(|scores| &scores.overall),
        &figures.overall,
    );
    let themes = page.bank.themes.iter().zip(&figures.themes).enumerate();
    let themes = themes.filter_map(|(place, (theme, figure))| {
        let score = scores.and_then(|scores| scores.themes.get(place));
        let is_asked = score.is_some_and(|score| score.applicable() + score.not_applicable > 0);
        // A theme that nobody is asked is no theme of theirs.
        let is_theirs = figure.figure.why() != Some(Why::Nothing);
        (is_asked || is_theirs).then(|| {
            let name = Cell::new(name(frame, page, against, theme));
            cells(t, name, score, &figure.figure)
        })
    });
    let rows: Vec<_> = std::iter::once(overall).chain(themes).collect();
    let mut head = vec![Cell::new(t.results_theme_column())];
    if scores.is_some() {
        head.push(Cell::number(t.results_own_label()));
        head.push(Cell::new(t.compare_position()));
        head.push(Cell::number(t.compare_your_base()));
    }
    head.extend([
        Cell::number(t.figures_mean()),
        Cell::number(t.figures_median()),
        Cell::number(t.compare_middle_half()),
        Cell::number(t.figures_at_base()),
        Cell::number(t.figures_councils()),
    ]);
    Table::new(rows)
        .caption(caption, Size::S)
        .head(head)
        .row_headers()
        .scrolls("compare-themes-table", t.table_scroll())
        .view()
}

/// A theme's title, which leads to its questions; of a part, set in.
fn name(frame: &Frame, page: &Compare<'_>, against: &Against<'_>, theme: &Theme) -> Html {
    let title = theme_title(frame.texts(), theme).to_owned();
    let title = if theme.questions.is_empty() {
        title.into_any()
    } else {
        let href = frame.href(&page.address(Some(against.group), Some(theme)));
        view! { <a class="govuk-link" href=format!("{href}#questions")>{title}</a> }.into_any()
    };
    let depth = page.bank.above(theme).count();
    if depth == 0 {
        return Html::View(title);
    }
    let class = format!("app-results__inside app-results__inside--{}", depth.min(3));
    Html::View(view! { <span class=class>{title}</span> }.into_any())
}

fn cells(t: Texts, name: Cell, own: Option<&Score>, figure: &Shown<ScoreFigure>) -> Vec<Cell> {
    let mut cells = vec![name];
    if let Some(score) = own {
        let none = |score: &Score| {
            if score.applicable() + score.not_applicable > 0 {
                t.compare_no_level()
            } else {
                t.compare_not_asked()
            }
        };
        let level_of = |tenths| level(tenths);
        cells.push(Cell::number(
            score.level().map_or_else(|| none(score).to_owned(), |own| level_of(tenths(own))),
        ));
        cells.push(Cell::new(position(t, score, figure)));
        let base = score.base().map_or_else(|| NO_FIGURE.to_owned(), |base| level(tenths(base)));
        cells.push(Cell::number(base));
    }
    let quartiles = |say: &dyn Fn([u32; 3]) -> String| {
        shown(t, figure, |figure| {
            figure.quartiles_tenths.map_or_else(|| t.figures_not_given().to_owned(), say)
        })
    };
    cells.extend([
        shown(t, figure, |figure| level(figure.mean_tenths)),
        quartiles(&|[_, median, _]| level(median)),
        quartiles(&|[lower, _, upper]| t.compare_range(level(upper), level(lower))),
        shown(t, figure, |figure| percent(figure.at_base_percent)),
        shown(t, figure, |figure| figure.contributors.to_string()),
    ]);
    cells
}

fn position(t: Texts, own: &Score, figure: &Shown<ScoreFigure>) -> &'static str {
    match figure {
        Shown::Withheld(why) => withheld_word(t, *why),
        Shown::Figure(figure) => match own.level() {
            None => NO_FIGURE,
            Some(level) => figure
                .position(level)
                .map_or_else(|| t.figures_not_given(), |position| position_name(t, position)),
        },
    }
}
