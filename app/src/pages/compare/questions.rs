//! The questions of one theme: how the group answered, and where the council's own answer is.

use super::captions::questions_caption;
use super::{Against, Compare, reasons};
use crate::components::{Cell, Size, Table};
use crate::frame::Frame;
use crate::pages::figures::{
    charted, level, level_named, option_name, percent, short, shown, theme_title,
};
use crate::pages::question::figure;
use crate::texts::Texts;
use domain::bank::{Bank, Kind, Question};
use domain::release::{Figures, QuestionEntry, QuestionFigure};
use domain::scoring::Mark;
use leptos::prelude::*;

/// A question with the group's figures and the council's own answer.
struct Line<'a> {
    question: &'a Question,
    entry: &'a QuestionEntry,
    own: Option<Mark>,
    is_asked: bool,
}

pub(super) fn section(
    frame: &Frame,
    page: &Compare<'_>,
    against: &Against<'_>,
    figures: &Figures,
    source: &str,
) -> AnyView {
    let t = frame.texts();
    let (bank, theme) = (page.bank, against.theme);
    let lines = lines(page, against, figures);
    let content = if lines.is_empty() {
        view! { <p class="govuk-body">{t.compare_no_questions()}</p> }.into_any()
    } else {
        let sheet = page.own.as_ref().map(|own| own.sheet);
        let caption = questions_caption(t, bank, theme, sheet, figures);
        let levels: Vec<&Line<'_>> = of_kind(&lines, true).collect();
        let levels = (!levels.is_empty()).then(|| {
            let table = level_table(t, page, &levels, &caption.title);
            charted(
                "compare-questions",
                &caption,
                against.pictures.questions.as_ref(),
                source,
                table,
            )
        });
        let others: Vec<_> = of_kind(&lines, false)
            .enumerate()
            .map(|(place, line)| option_table(t, bank, line, place))
            .collect();
        let reasons = reasons(frame, lines.iter().map(|line| &line.entry.figure));
        view! { {levels} {others} {reasons} }.into_any()
    };
    view! {
        <section aria-labelledby="questions">
            <h2 class="govuk-heading-l" id="questions">
                {t.compare_questions(theme_title(t, theme))}
            </h2>
            {content}
        </section>
    }
    .into_any()
}

fn of_kind<'a, 'b>(
    lines: &'b [Line<'a>],
    levels: bool,
) -> impl Iterator<Item = &'b Line<'a>> + use<'a, 'b> {
    lines.iter().filter(move |line| (line.question.kind == Kind::Level) == levels)
}

fn lines<'a>(
    page: &'a Compare<'_>,
    against: &'a Against<'_>,
    figures: &'a Figures,
) -> Vec<Line<'a>> {
    let own = page.own.as_ref();
    page.bank
        .questions()
        .zip(&figures.questions)
        .enumerate()
        .filter(|(_, ((theme, _), _))| theme.id == against.theme.id)
        .map(|(place, ((_, question), entry))| Line {
            question,
            entry,
            own: own.and_then(|own| own.sheet.get(place).copied()),
            is_asked: own.is_none_or(|own| own.asked.get(place).copied().unwrap_or_default()),
        })
        .collect()
}

/// The own answer in words.
fn answer(t: Texts, bank: &Bank, line: &Line<'_>) -> String {
    let question = line.question;
    let Some(mark) = line.own else { return String::new() };
    match mark {
        _ if !line.is_asked => t.compare_not_asked().to_owned(),
        Mark::Option(place) if question.kind == Kind::Level => level_named(t, bank, place),
        Mark::Option(place) => option_name(t, bank, question, place.into()),
        Mark::Several(0) => t.results_none_of_these().to_owned(),
        Mark::Several(_) => {
            let chosen = (0..question.options.len()).filter(|place| is_chosen(line, *place));
            let names = chosen.map(|place| option_name(t, bank, question, place));
            names.collect::<Vec<_>>().join("; ")
        }
        Mark::Number(number) | Mark::Points(number) => figure(number),
        Mark::Text => t.results_in_words().to_owned(),
        Mark::DontKnow => t.results_dont_know().to_owned(),
        Mark::NotApplicable => t.results_not_applicable().to_owned(),
        Mark::NotAnswered => t.results_not_answered().to_owned(),
    }
}

/// Whether the own answer is, or holds, an option.
fn is_chosen(line: &Line<'_>, place: usize) -> bool {
    let question = line.question;
    match line.own.filter(|_| line.is_asked) {
        Some(Mark::Option(own)) => usize::from(own) == place,
        Some(Mark::Several(chosen)) => place < 64 && chosen & (1_u64 << place) != 0,
        Some(Mark::Number(number)) => question
            .band(number)
            .is_some_and(|band| question.options.get(place).is_some_and(|one| one.id == band.id)),
        _ => false,
    }
}

/// Those that are answered with a level, in one table.
fn level_table(t: Texts, page: &Compare<'_>, lines: &[&Line<'_>], caption: &str) -> AnyView {
    let is_own = page.own.is_some();
    let levels = 0..=page.bank.highest_level();
    let rows = lines.iter().map(|line| {
        let figure = &line.entry.figure;
        let count = |say: &dyn Fn(&QuestionFigure) -> u32| {
            shown(t, figure, |figure| say(figure).to_string())
        };
        let mut cells = vec![Cell::new(short(t, line.question))];
        if is_own {
            cells.push(Cell::new(answer(t, page.bank, line)));
        }
        cells.push(shown(t, figure, |figure| {
            figure.mean_tenths.map_or_else(|| t.figures_not_given().to_owned(), level)
        }));
        cells.push(shown(t, figure, |figure| percent(figure.at_base_percent)));
        cells.extend(levels.clone().map(|place| {
            let place = usize::from(place);
            shown(t, figure, |figure| {
                let count = figure.options.get(place).copied().unwrap_or_default();
                if is_chosen(line, place) {
                    t.compare_yours_count(count)
                } else {
                    count.to_string()
                }
            })
        }));
        cells.extend([count(&|f| f.answered), count(&|f| f.dont_know)]);
        cells.extend([count(&|f| f.not_applicable), count(&|f| f.not_answered)]);
        cells
    });
    let mut head = vec![Cell::new(t.results_question_column())];
    if is_own {
        head.push(Cell::new(t.compare_your_answer()));
    }
    head.extend([Cell::number(t.figures_mean()), Cell::number(t.figures_at_base())]);
    head.extend(levels.clone().map(|level| Cell::number(t.figures_level(level))));
    head.extend([
        Cell::number(t.results_answered()),
        Cell::number(t.results_dont_know()),
        Cell::number(t.results_not_applicable()),
        Cell::number(t.results_not_answered()),
    ]);
    Table::new(rows)
        .caption(caption, Size::S)
        .head(head)
        .row_headers()
        .scrolls("compare-questions-table", t.table_scroll())
        .view()
}

/// One question by its options.
fn option_table(t: Texts, bank: &Bank, line: &Line<'_>, place: usize) -> AnyView {
    let (question, figure) = (line.question, &line.entry.figure);
    let row = |name: String, say: &dyn Fn(&QuestionFigure) -> u32| {
        vec![Cell::new(name), shown(t, figure, |figure| say(figure).to_string())]
    };
    let yours = |name: String, is: bool| if is { t.compare_yours(name) } else { name };
    let mut rows: Vec<_> = (0..question.options.len())
        .map(|option| {
            let name = option_name(t, bank, question, option);
            row(yours(name, is_chosen(line, option)), &|figure| {
                figure.options.get(option).copied().unwrap_or_default()
            })
        })
        .collect();
    let own = |mark: Mark| line.is_asked && line.own == Some(mark);
    rows.push(row(t.results_answered().to_owned(), &|f| f.answered));
    rows.push(row(yours(t.results_dont_know().to_owned(), own(Mark::DontKnow)), &|f| f.dont_know));
    rows.push(row(yours(t.results_not_applicable().to_owned(), own(Mark::NotApplicable)), &|f| {
        f.not_applicable
    }));
    rows.push(row(yours(t.results_not_answered().to_owned(), own(Mark::NotAnswered)), &|f| {
        f.not_answered
    }));
    if question.is_scored() {
        let share = shown(t, figure, |figure| percent(figure.at_base_percent));
        rows.push(vec![Cell::new(t.figures_at_base()), share]);
    }
    Table::new(rows)
        .caption(short(t, question), Size::S)
        .head([Cell::new(t.results_answers_column()), Cell::number(t.figures_councils())])
        .row_headers()
        .scrolls(format!("compare-question-{place}"), t.table_scroll())
        .view()
}
