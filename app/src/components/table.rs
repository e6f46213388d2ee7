//! Tables, with a caption and a scroller of their own where they are wide.

use super::{
    field::Size,
    html::{Html, classes},
};
use leptos::prelude::*;

/// One cell.
pub struct Cell {
    content: Html,
    numeric: bool,
}

impl Cell {
    /// A cell of words, aligned left.
    #[must_use]
    pub fn new(content: impl Into<Html>) -> Cell {
        Cell { content: content.into(), numeric: false }
    }

    /// A cell of a number, aligned right.
    #[must_use]
    pub fn number(content: impl Into<Html>) -> Cell {
        Cell { content: content.into(), numeric: true }
    }
}

/// A table.
pub struct Table {
    caption: Option<(String, Option<Size>)>,
    head: Vec<Cell>,
    rows: Vec<Vec<Cell>>,
    row_headers: bool,
    scroller: Option<(String, String)>,
    class: Option<String>,
}

impl Table {
    /// A table of these rows.
    #[must_use]
    pub fn new(rows: impl IntoIterator<Item = Vec<Cell>>) -> Table {
        Table {
            caption: None,
            head: Vec::new(),
            rows: rows.into_iter().collect(),
            row_headers: false,
            scroller: None,
            class: None,
        }
    }

    /// Says what the table is; every table on a page needs this.
    #[must_use]
    pub fn caption(mut self, text: impl Into<String>, size: Size) -> Table {
        self.caption = Some((text.into(), Some(size)));
        self
    }

    /// Names the columns.
    #[must_use]
    pub fn head(mut self, cells: impl IntoIterator<Item = Cell>) -> Table {
        self.head = cells.into_iter().collect();
        self
    }

    /// Makes the first cell of each row its heading.
    #[must_use]
    pub fn row_headers(mut self) -> Table {
        self.row_headers = true;
        self
    }

    /// Lets a wide table scroll sideways by itself; the label says so to screen readers.
    #[must_use]
    pub fn scrolls(mut self, id: impl Into<String>, label: impl Into<String>) -> Table {
        self.scroller = Some((id.into(), label.into()));
        self
    }

    /// Adds class names.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> Table {
        self.class = Some(class.into());
        self
    }

    /// The table.
    #[must_use]
    pub fn view(self) -> AnyView {
        // Several tables of a page may scroll: the caption tells their regions apart.
        let named = self.caption.as_ref().map(|(text, _)| format!("{text}. ")).unwrap_or_default();
        let caption = self.caption.map(|(text, size)| {
            let size = size.map(|size| format!("govuk-table__caption--{}", size.code()));
            view! { <caption class=classes([Some("govuk-table__caption"), size.as_deref()])>{text}</caption> }
        });
        let head = (!self.head.is_empty()).then(|| {
            let cells: Vec<AnyView> = self.head.into_iter().map(column).collect();
            view! { <thead class="govuk-table__head"><tr class="govuk-table__row">{cells}</tr></thead> }
        });
        let row_headers = self.row_headers;
        let rows: Vec<AnyView> = self
            .rows
            .into_iter()
            .map(|cells| {
                let cells: Vec<AnyView> = cells
                    .into_iter()
                    .enumerate()
                    .map(
                        |(index, cell)| {
                            if index == 0 && row_headers { row_header(cell) } else { plain(cell) }
                        },
                    )
                    .collect();
                view! { <tr class="govuk-table__row">{cells}</tr> }.into_any()
            })
            .collect();
        let table = view! {
            <table class=classes([Some("govuk-table"), self.class.as_deref()])>
                {caption}
                {head}
                <tbody class="govuk-table__body">{rows}</tbody>
            </table>
        };
        match self.scroller {
            Some((id, label)) => view! {
                <div class="app-scroller" id=id role="region" aria-label=format!("{named}{label}") tabindex="0">{table}</div>
            }
            .into_any(),
            None => table.into_any(),
        }
    }
}

fn column(cell: Cell) -> AnyView {
    let numeric = cell.numeric.then_some("govuk-table__header--numeric");
    view! { <th scope="col" class=classes([Some("govuk-table__header"), numeric])>{cell.content}</th> }.into_any()
}

fn row_header(cell: Cell) -> AnyView {
    view! { <th scope="row" class="govuk-table__header">{cell.content}</th> }.into_any()
}

fn plain(cell: Cell) -> AnyView {
    let numeric = cell.numeric.then_some("govuk-table__cell--numeric");
    view! { <td class=classes([Some("govuk-table__cell"), numeric])>{cell.content}</td> }.into_any()
}
