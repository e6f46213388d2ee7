//! The tables of the questions of a theme.

use super::names::{option_name, short};
use super::numbers::{level, percent};
use super::withheld::shown;
use crate::components::{Cell, Size, Table};
use crate::texts::Texts;
use domain::bank::{Bank, Kind, Question, Theme};
use domain::release::{Figures, QuestionEntry, QuestionFigure, Shown};
use leptos::prelude::*;

/// Tables of a theme's own questions: one of all those that are answered with a level, and one of each other.
pub struct QuestionTable<'a> {
    /// The texts of the page's language.
    pub t: Texts,
    /// The bank.
    pub bank: &'a Bank,
    /// The theme.
    pub theme: &'a Theme,
    /// The figures of the group.
    pub figures: &'a Figures,
    /// What the table of level questions is.
    pub caption: &'a str,
    /// The beginning of the ids of the frames that tables scroll in; unique on the page.
    pub id: &'a str,
}

impl<'a> QuestionTable<'a> {
    /// The theme's questions with their figures, in the order of the bank.
    fn entries(&self) -> impl Iterator<Item = (&'a Question, &'a QuestionEntry)> + use<'a> {
        let id = &self.theme.id;
        let entries = self.bank.questions().zip(&self.figures.questions);
        entries.filter(move |((theme, _), _)| theme.id == *id).map(|((_, q), entry)| (q, entry))
    }

    /// All tables.
    #[must_use]
    pub fn view(&self) -> AnyView {
        let others: Vec<_> = self
            .entries()
            .enumerate()
            .filter(|(_, (question, _))| question.kind != Kind::Level)
            .map(|(place, (question, entry))| self.options(place, question, &entry.figure))
            .collect();
        view! {
            {self.levels()}
            {others}
        }
        .into_any()
    }

    /// Those that are answered with a level; nothing without any.
    #[must_use]
    pub fn levels(&self) -> Option<AnyView> {
        let t = self.t;
        let highest = usize::from(self.bank.highest_level());
        let rows: Vec<Vec<Cell>> = self
            .entries()
            .filter(|(question, _)| question.kind == Kind::Level)
            .map(|(question, entry)| {
                let figure = &entry.figure;
                let count = |say: &dyn Fn(&QuestionFigure) -> u32| {
                    shown(t, figure, |figure| say(figure).to_string())
                };
                let mut cells = vec![
                    Cell::new(short(t, question)),
                    shown(t, figure, |f| mean(t, f)),
                    shown(t, figure, |f| percent(f.at_base_percent)),
                    count(&|f| f.answered),
                ];
                cells.extend((0..=highest).map(|place| {
                    count(&|figure| figure.options.get(place).copied().unwrap_or_default())
                }));
                cells.extend([count(&|f| f.dont_know), count(&|f| f.not_applicable)]);
                cells.push(count(&|f| f.not_answered));
                cells
            })
            .collect();
        if rows.is_empty() {
            return None;
        }
        let mut head = vec![
            Cell::new(t.results_question_column()),
            Cell::number(t.figures_mean()),
            Cell::number(t.figures_at_base()),
            Cell::number(t.results_answered()),
        ];
        head.extend((0..=self.bank.highest_level()).map(|l| Cell::number(t.figures_level(l))));
        head.extend([
            Cell::number(t.results_dont_know()),
            Cell::number(t.results_not_applicable()),
            Cell::number(t.results_not_answered()),
        ]);
        let table = Table::new(rows)
            .caption(self.caption, Size::S)
            .head(head)
            .row_headers()
            .scrolls(format!("{}-levels", self.id), t.table_scroll())
            .view();
        Some(table)
    }

    /// One question by its options.
    fn options(
        &self,
        place: usize,
        question: &Question,
        figure: &Shown<QuestionFigure>,
    ) -> AnyView {
        let t = self.t;
        let row = |name: String, say: &dyn Fn(&QuestionFigure) -> u32| {
            vec![Cell::new(name), shown(t, figure, |figure| say(figure).to_string())]
        };
        let mut rows: Vec<_> = (0..question.options.len())
            .map(|option| {
                row(option_name(t, self.bank, question, option), &|figure| {
                    figure.options.get(option).copied().unwrap_or_default()
                })
            })
            .collect();
        rows.push(row(t.results_answered().to_owned(), &|f| f.answered));
        rows.push(row(t.results_dont_know().to_owned(), &|f| f.dont_know));
        rows.push(row(t.results_not_applicable().to_owned(), &|f| f.not_applicable));
        rows.push(row(t.results_not_answered().to_owned(), &|f| f.not_answered));
        if question.is_scored() {
            let share = shown(t, figure, |figure| percent(figure.at_base_percent));
            rows.push(vec![Cell::new(t.figures_at_base()), share]);
        }
        Table::new(rows)
            .caption(short(t, question), Size::S)
            .head([Cell::new(t.results_answers_column()), Cell::number(t.figures_councils())])
            .row_headers()
            .scrolls(format!("{}-{place}", self.id), t.table_scroll())
            .view()
    }
}

fn mean(t: Texts, figure: &QuestionFigure) -> String {
    figure.mean_tenths.map_or_else(|| t.figures_not_given().to_owned(), level)
}
