//! The parts of a report as HTML, the same on a page and in a file.

use crate::components::{self, Html, Size, SummaryList, inset_text};
use crate::markdown;
use crate::texts::Texts;
use domain::report::{Block, Cell, Document, Drawing, Kind, Line, Table};
use leptos::prelude::*;

/// The cover.
pub(super) fn cover(document: &Document<'_>) -> Option<AnyView> {
    let row = |line: &Line| components::Row::new(line.label.as_str(), line.words.as_str());
    let is_empty = document.cover.is_empty();
    (!is_empty).then(|| {
        let list = SummaryList::new(document.cover.iter().map(row)).view();
        view! { <div class="app-report__cover">{list}</div> }.into_any()
    })
}

/// Links to the sections.
pub(super) fn contents(t: Texts, document: &Document<'_>) -> Option<AnyView> {
    let links: Vec<_> = Numbered::of(document)
        .filter_map(|(block, number)| match block {
            Block::Heading(2, words) => {
                let (href, words) = (format!("#{}", id(number)), words.clone());
                Some(view! { <li><a class="govuk-link" href=href>{words}</a></li> })
            }
            _ => None,
        })
        .collect();
    (links.len() > 1).then(|| {
        view! {
            <nav class="app-report__contents" aria-label=t.results_contents()>
                <ol class="govuk-list govuk-list--number">{links}</ol>
            </nav>
        }
        .into_any()
    })
}

/// Everything below the contents.
pub(super) fn all(t: Texts, document: &Document<'_>) -> AnyView {
    let blocks: Vec<_> =
        Numbered::of(document).map(|(block, number)| one(t, document, block, number)).collect();
    blocks.into_any()
}

/// Blocks with their numbers: a heading's is that of its section, and of the part in it.
struct Numbered<'d, 'a> {
    blocks: std::slice::Iter<'d, Block<'a>>,
    /// The section, the part in it, and the block from the first.
    at: [usize; 3],
}

impl<'d, 'a> Numbered<'d, 'a> {
    fn of(document: &'d Document<'a>) -> Self {
        Self { blocks: document.blocks.iter(), at: [0; 3] }
    }
}

impl<'d, 'a> Iterator for Numbered<'d, 'a> {
    type Item = (&'d Block<'a>, [usize; 3]);

    fn next(&mut self) -> Option<Self::Item> {
        let block = self.blocks.next()?;
        let [section, part, number] = self.at;
        self.at = match block {
            Block::Heading(2, _) => [section + 1, 0, number + 1],
            Block::Heading(..) => [section, part + 1, number + 1],
            _ => [section, part, number + 1],
        };
        Some((block, self.at))
    }
}

/// The id of a heading: `section-2`, `section-2-1`.
fn id([section, part, _]: [usize; 3]) -> String {
    if part == 0 { format!("section-{section}") } else { format!("section-{section}-{part}") }
}

fn one(t: Texts, document: &Document<'_>, block: &Block<'_>, number: [usize; 3]) -> AnyView {
    match block {
        Block::Heading(2, words) => {
            view! { <h2 class="govuk-heading-l" id=id(number)>{words.clone()}</h2> }.into_any()
        }
        Block::Heading(_, words) => {
            view! { <h3 class="govuk-heading-m" id=id(number)>{words.clone()}</h3> }.into_any()
        }
        Block::Paragraph(words) => paragraph(words),
        Block::Bullets(items) => {
            let items: Vec<_> =
                items.iter().map(|item| view! { <li>{item.clone()}</li> }).collect();
            view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any()
        }
        Block::Commentary(markdown) => {
            view! { <div class="app-report__commentary">{markdown::typed(markdown)}</div> }
                .into_any()
        }
        Block::Inset(words) => inset_text(words.as_str()),
        Block::Chart(drawing) => chart(drawing, number),
        Block::Table(table) => self::table(t, document, table, number),
    }
}

fn paragraph(words: &str) -> AnyView {
    let words = words.to_owned();
    view! { <p class="govuk-body">{words}</p> }.into_any()
}

fn chart(drawing: &Drawing, [_, _, number]: [usize; 3]) -> AnyView {
    let wide = Html::trusted(drawing.svg.to_string());
    let picture = match &drawing.narrow {
        None => wide.view(),
        Some(narrow) => view! {
            <div class="app-results__wide">{wide}</div>
            <div class="app-results__narrow">{Html::trusted(narrow.to_string())}</div>
        }
        .into_any(),
    };
    let id = format!("chart-{number}");
    let labelled_by = id.clone();
    let (title, reading) = (drawing.title.clone(), drawing.reading.clone());
    view! {
        <figure class="app-chart app-report__chart" aria-labelledby=labelled_by>
            <figcaption class="app-chart__caption">
                <span class="app-chart__title" id=id>{title}</span>
                <span class="app-chart__reading">{reading}</span>
            </figcaption>
            <div class="app-chart__picture">{picture}</div>
        </figure>
    }
    .into_any()
}

/// A table, what it shows, and what its symbols mean.
fn table(
    t: Texts,
    document: &Document<'_>,
    table: &Table<'_>,
    [_, _, number]: [usize; 3],
) -> AnyView {
    let head = table.columns.iter().map(|column| {
        let heading = column.heading.as_str();
        if column.kind.is_measure() {
            components::Cell::number(heading)
        } else {
            components::Cell::new(heading)
        }
    });
    let rows = table.rows().map(|cells| {
        let cells = cells.iter().zip(&table.columns);
        cells.map(|(cell, column)| shown(cell, column.kind)).collect()
    });
    let view = components::Table::new(rows)
        .caption(table.title.as_str(), Size::S)
        .head(head)
        .row_headers()
        .scrolls(format!("table-{number}"), t.table_scroll())
        .view();
    let about: Vec<_> = table.about.iter().map(|words| paragraph(words)).collect();
    let symbols = legend(document, table).map(|words| {
        view! { <p class="app-figure__source">{words}</p> }
    });
    view! {
        <div class="app-figure app-report__table">
            {about}
            {view}
            {symbols}
        </div>
    }
    .into_any()
}

fn shown(cell: &Cell, kind: Kind) -> components::Cell {
    let words = cell.shown();
    if let Some(language) = cell.language() {
        let said = view! { <span lang=language.code()>{words}</span> };
        return components::Cell::new(said.into_any());
    }
    if kind.is_measure() { components::Cell::number(words) } else { components::Cell::new(words) }
}

/// What the symbols of a table mean, in one line; none without a symbol.
fn legend(document: &Document<'_>, table: &Table<'_>) -> Option<String> {
    let used: Vec<&str> = table.symbols().iter().map(|symbol| symbol.written()).collect();
    let lines = document.legend.iter().filter(|line| used.contains(&line.label.as_str()));
    let words: Vec<_> = lines.map(|line| format!("{} {}", line.label, line.words)).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
