//! The levels of all councils, theme by theme.

use super::summary::{Of, base_of, moved, overall};
use super::writer::{Writer, cell};
use crate::pages::figures::{level, listed, percent, rounding, short, theme_title, unit, withheld};
use crate::reports::cells::{quartiles, without_quartiles};
use domain::bank::{Kind as Answered, Question, Theme};
use domain::release::{Figures, QuestionEntry, ScoreFigure, Shown};
use domain::report::{Cell, Column, Drawing, Kind, Symbol};

/// The most questions that a sentence names.
const NAMED: usize = 3;

pub(super) fn section(writer: &mut Writer<'_>, [spread, bands, at_base]: [Option<Drawing>; 3]) {
    let (t, bank) = (writer.t, writer.source.bank);
    writer.heading(t.report_themes());
    let Some(figures) = writer.figures() else {
        let why = withheld(t, writer.why());
        writer.say(t.report_no_figures(why));
        return;
    };
    let overall = overall(writer, &figures.overall);
    let policy = writer.release().policy;
    writer.say_all(&[overall, unit(t, bank), rounding(t, policy)]);
    writer.chart(spread);
    table_of_levels(writer, figures);
    writer.chart(bands);
    writer.chart(at_base);
    table(writer, figures);
    for (place, theme) in bank.themes.iter().enumerate() {
        self::theme(writer, figures, place, theme);
    }
}

/// The overall figure and those of themes, with their names.
fn lines<'a>(
    writer: &Writer<'a>,
    figures: &'a Figures,
) -> impl Iterator<Item = (&'a str, &'a Shown<ScoreFigure>)> + use<'a> {
    let (t, bank) = (writer.t, writer.source.bank);
    let themes = bank.themes.iter().zip(&figures.themes);
    let themes = themes.map(move |(theme, figure)| (theme_title(t, theme), &figure.figure));
    std::iter::once((t.results_overall(), &figures.overall)).chain(themes)
}

/// How many councils are nearest to each level.
fn table_of_levels(writer: &mut Writer<'_>, figures: &Figures) {
    let t = writer.t;
    let levels = 0..=writer.source.bank.highest_level();
    let mut columns = vec![
        Column::new("theme_name", t.results_theme_column(), Kind::Text),
        Column::new("councils", t.figures_councils(), Kind::Count),
    ];
    columns.extend(
        levels.clone().map(|level| {
            Column::new(format!("level_{level}"), t.figures_level(level), Kind::Count)
        }),
    );
    let rows = lines(writer, figures).map(|(name, figure)| {
        let mut row = vec![Cell::text(name), cell(figure, |f| Cell::whole(f.contributors))];
        row.extend(levels.clone().map(|level| {
            cell(figure, |f| f.bands.get(usize::from(level)).map_or(NOTHING, |n| Cell::whole(*n)))
        }));
        row
    });
    let rows = rows.collect();
    writer.table("levels", t.play_spread_table(), columns, rows);
}

/// There can be no such figure.
const NEVER: Cell = Cell::Symbol(Symbol::Z);
/// It is not there.
const NOTHING: Cell = Cell::Symbol(Symbol::X);

/// Means, quartiles and shares at base.
fn table(writer: &mut Writer<'_>, figures: &Figures) {
    let t = writer.t;
    let quartile = |figure: &Shown<ScoreFigure>, place: usize| {
        cell(figure, |f| quartiles(f.quartiles_tenths, without_quartiles(f))[place].clone())
    };
    let rows = lines(writer, figures).map(|(name, figure)| {
        vec![
            Cell::text(name),
            cell(figure, |f| Cell::whole(f.contributors)),
            cell(figure, |f| Cell::tenths(f.mean_tenths)),
            quartile(figure, 0),
            quartile(figure, 1),
            quartile(figure, 2),
            cell(figure, |f| Cell::whole(f.at_base)),
            cell(figure, |f| Cell::whole(f.at_base_percent)),
        ]
    });
    let rows = rows.collect();
    let columns = vec![
        Column::new("theme_name", t.results_theme_column(), Kind::Text),
        Column::new("councils", t.figures_councils(), Kind::Count),
        Column::new("mean", t.report_mean_column(), Kind::Level),
        Column::new("lower_quartile", t.figures_lower_quartile(), Kind::Level),
        Column::new("median", t.figures_median(), Kind::Level),
        Column::new("upper_quartile", t.figures_upper_quartile(), Kind::Level),
        Column::new("at_base", t.figures_at_base_councils(), Kind::Count),
        Column::new("at_base_percent", t.report_base_column(), Kind::Percent),
    ];
    writer.table("themes", t.report_themes_table(), columns, rows);
}

/// One theme: its figure, what changed, and its questions.
fn theme(writer: &mut Writer<'_>, figures: &Figures, place: usize, theme: &Theme) {
    let (t, bank) = (writer.t, writer.source.bank);
    writer.part(theme_title(t, theme));
    let Some(figure) = figures.themes.get(place).map(|theme| &theme.figure) else { return };
    let mut said = Vec::new();
    match figure {
        Shown::Withheld(why) => said.push(t.report_theme_withheld(withheld(t, *why))),
        Shown::Figure(figure) => {
            said.push(t.report_theme_mean(level(figure.mean_tenths)));
            if let Some([lower, _, upper]) = figure.quartiles_tenths {
                said.push(t.report_mean_quartiles(level(lower), level(upper)));
            }
            said.push(base_of(t, &Of::Here, figure));
        }
    }
    said.extend(changed(writer, place));
    let questions = bank.questions().zip(&figures.questions);
    let own: Vec<(&Question, &QuestionEntry)> = questions
        .filter(|((of, _), _)| of.id == theme.id)
        .map(|((_, question), entry)| (question, entry))
        .collect();
    said.extend(lowest(writer, &own));
    writer.say_all(&said);
    if !own.is_empty() {
        questions_table(writer, theme, &own);
    }
}

/// How the mean of a theme changed, where that is shown.
fn changed(writer: &Writer<'_>, place: usize) -> Option<String> {
    let t = writer.t;
    let (movement, group) = moved(writer)?;
    let tenths = (*group?.figures.figure()?.themes.get(place)?)?;
    let from = movement.from_name.get(t.language);
    let size = level(tenths.unsigned_abs());
    Some(match tenths.signum() {
        1 => t.report_theme_up(size, from),
        -1 => t.report_theme_down(size, from),
        _ => t.report_theme_same(from),
    })
}

/// The questions of a theme that the fewest councils are at the base of, and how many are withheld.
fn lowest(writer: &Writer<'_>, own: &[(&Question, &QuestionEntry)]) -> Vec<String> {
    let t = writer.t;
    let is_withheld = |(_, entry): &&(&Question, &QuestionEntry)| entry.figure.figure().is_none();
    let withheld = own.iter().filter(is_withheld).count();
    let mut shown: Vec<_> = own
        .iter()
        .filter(|(question, _)| question.is_scored())
        .filter_map(|(question, entry)| {
            Some((entry.figure.figure()?.at_base_percent, short(t, question)))
        })
        .collect();
    shown.sort_by_key(|(at_base, _)| *at_base);
    let mut said = Vec::new();
    if !shown.is_empty() {
        let named = shown.iter().take(NAMED);
        let named = named.map(|(at_base, name)| t.report_question_share(*name, percent(*at_base)));
        said.push(t.report_theme_lowest(listed(&named.collect::<Vec<_>>())));
    }
    if withheld > 0 {
        said.push(if withheld == own.len() {
            t.report_theme_all_withheld().to_owned()
        } else {
            t.report_theme_some_withheld(withheld)
        });
    }
    said
}

fn questions_table(writer: &mut Writer<'_>, theme: &Theme, own: &[(&Question, &QuestionEntry)]) {
    let t = writer.t;
    let rows = own.iter().map(|(question, entry)| {
        let figure = &entry.figure;
        let without = if question.kind == Answered::Level { NOTHING } else { NEVER };
        let mean = cell(figure, |f| f.mean_tenths.map_or(without, Cell::tenths));
        let at_base = cell(figure, |f| match question.is_scored() {
            true => Cell::whole(f.at_base_percent),
            false => NEVER,
        });
        let answered = cell(figure, |f| Cell::whole(f.answered));
        let dont_know = cell(figure, |f| Cell::whole(f.dont_know));
        vec![Cell::text(short(t, question)), mean, at_base, answered, dont_know]
    });
    let columns = vec![
        Column::new("question_name", t.results_question_column(), Kind::Text),
        Column::new("mean", t.report_mean_column(), Kind::Level),
        Column::new("at_base_percent", t.report_base_column(), Kind::Percent),
        Column::new("answered", t.results_answered(), Kind::Count),
        Column::new("dont_know", t.results_dont_know(), Kind::Count),
    ];
    let title = t.report_questions_table(theme_title(t, theme));
    writer.table(format!("questions_{}", theme.id), title, columns, rows.collect());
}
