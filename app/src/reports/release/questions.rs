//! Answers to each question.

use super::cells::{cell, count, group_cells, group_columns, quartiles, seen, text};
use super::scores::{base_columns, spread_columns};
use super::{Note, Source};
use crate::pages::figures::{option_name, short};
use crate::texts::Texts;
use domain::bank::{Kind, Question};
use domain::release::{GroupFigures, QuestionFigure};
use domain::report::{Cell, Column, Symbol, Table};

fn question_columns(t: Texts) -> Vec<Column> {
    let mut columns = group_columns(t);
    columns.push(text("theme", t.reports_theme()));
    columns.push(text("question", t.reports_question()));
    columns.push(text("question_name", t.reports_question_name()));
    columns
}

/// Every question of the bank in every group, with what rows of it begin with and its figure.
fn each<'a>(
    t: Texts,
    source: Source<'a>,
    group: &'a GroupFigures,
) -> impl Iterator<Item = (Vec<Cell>, &'a Question, Result<&'a QuestionFigure, Symbol>)> {
    source.bank.questions().enumerate().map(move |(place, (theme, question))| {
        let mut row = group_cells(t, source.release, group.group);
        row.push(Cell::text(theme.id.as_str()));
        row.push(Cell::text(question.id.as_str()));
        row.push(Cell::text(short(t, question)));
        let figure = seen(&group.figures).and_then(|figures| {
            figures.questions.get(place).map_or(Err(Symbol::Z), |entry| seen(&entry.figure))
        });
        (row, question, figure)
    })
}

pub(super) fn questions<'a>(t: Texts, source: Source<'a>) -> Table<'a> {
    let mut columns = question_columns(t);
    let counted = |key, heading| count(key, heading).noted(Note::Counts as usize);
    let apart = |key, heading| count(key, heading).noted(Note::Others as usize);
    columns.push(counted("answered", t.reports_answered()));
    columns.push(apart("dont_know", t.reports_dont_know()));
    columns.push(apart("not_applicable", t.reports_not_applicable()));
    columns.push(apart("not_answered", t.reports_not_answered()));
    columns.extend(base_columns(t));
    columns.extend(spread_columns(t));
    let rows = move |group: &'a GroupFigures| {
        each(t, source, group).map(|(mut row, question, figure)| {
            row.extend(cells(question, figure));
            row
        })
    };
    Table {
        key: "questions".to_owned(),
        sheet: t.reports_questions().to_owned(),
        title: t.reports_questions_title().to_owned(),
        about: vec![t.reports_questions_about().to_owned()],
        columns,
        rows: Box::new(move || Box::new(source.release.groups.iter().flat_map(rows))),
    }
}

fn cells(question: &Question, figure: Result<&QuestionFigure, Symbol>) -> [Cell; 10] {
    let figure = match figure {
        Err(symbol) => return [(); 10].map(|()| Cell::Symbol(symbol)),
        Ok(figure) => figure,
    };
    let scored = |number: u32| match question.is_scored() {
        true => Cell::whole(number),
        false => Cell::Symbol(Symbol::Z),
    };
    let is_level = question.kind == Kind::Level;
    // Nobody answered with a level, or there is none to answer with.
    let without = if is_level { Symbol::X } else { Symbol::Z };
    // Of so few, quartiles would be single councils.
    let few = if figure.mean_tenths.is_some() { Symbol::C } else { without };
    let [lower, median, upper] = quartiles(figure.quartiles_tenths, few);
    [
        Cell::whole(figure.answered),
        Cell::whole(figure.dont_know),
        Cell::whole(figure.not_applicable),
        Cell::whole(figure.not_answered),
        scored(figure.at_base),
        scored(figure.at_base_percent),
        figure.mean_tenths.map_or(Cell::Symbol(without), Cell::tenths),
        lower,
        median,
        upper,
    ]
}

/// How many councils gave each answer.
pub(super) fn options<'a>(t: Texts, source: Source<'a>) -> Table<'a> {
    let mut columns = question_columns(t);
    columns.push(text("option", t.reports_option()));
    columns.push(text("option_name", t.reports_option_name()));
    columns.push(count("councils", t.reports_councils()).noted(Note::Counts as usize));
    let rows = move |group: &'a GroupFigures| {
        each(t, source, group).flat_map(move |(row, question, figure)| {
            question.options.iter().enumerate().map(move |(place, option)| {
                let mut row = row.clone();
                row.push(Cell::text(option.id.as_str()));
                row.push(Cell::text(option_name(t, source.bank, question, place)));
                row.push(cell(figure, |figure| {
                    let councils = figure.options.get(place);
                    councils.map_or(Cell::Symbol(Symbol::Z), |councils| Cell::whole(*councils))
                }));
                row
            })
        })
    };
    Table {
        key: "options".to_owned(),
        sheet: t.reports_options().to_owned(),
        title: t.reports_options_title().to_owned(),
        about: vec![t.reports_options_about().to_owned()],
        columns,
        rows: Box::new(move || Box::new(source.release.groups.iter().flat_map(rows))),
    }
}
