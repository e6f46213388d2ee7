//! What every section of the report is written with.

use crate::reports::cells;
use crate::reports::release::Source;
use crate::texts::Texts;
use domain::peers::Group;
use domain::release::{Figures, GroupFigures, Release, Shown, Why};
use domain::report::{Block, Cell, Column, Drawing, Table};

/// A report being written.
pub(super) struct Writer<'a> {
    pub(super) t: Texts,
    pub(super) source: Source<'a>,
    pub(super) blocks: Vec<Block<'static>>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(t: Texts, source: &Source<'a>) -> Self {
        Self { t, source: *source, blocks: Vec::new() }
    }

    pub(super) const fn release(&self) -> &'a Release {
        self.source.release
    }

    /// All councils.
    pub(super) fn all(&self) -> Option<&'a GroupFigures> {
        self.release().group(Group::All)
    }

    /// The figures of all councils, where they are shown.
    pub(super) fn figures(&self) -> Option<&'a Figures> {
        self.all()?.figures.figure()
    }

    /// Why there are none.
    pub(super) fn why(&self) -> Why {
        self.all().and_then(|group| group.figures.why()).unwrap_or(Why::Nothing)
    }

    pub(super) fn heading(&mut self, words: &str) {
        self.blocks.push(Block::Heading(2, words.to_owned()));
    }

    pub(super) fn part(&mut self, words: &str) {
        self.blocks.push(Block::Heading(3, words.to_owned()));
    }

    /// A paragraph; none without words.
    pub(super) fn say(&mut self, words: impl Into<String>) {
        let words = words.into();
        if !words.is_empty() {
            self.blocks.push(Block::Paragraph(words));
        }
    }

    /// Sentences as one paragraph.
    pub(super) fn say_all(&mut self, sentences: &[String]) {
        self.say(sentences.join(" "));
    }

    pub(super) fn bullets(&mut self, items: impl IntoIterator<Item = impl Into<String>>) {
        let items: Vec<String> = items.into_iter().map(Into::into).collect();
        if !items.is_empty() {
            self.blocks.push(Block::Bullets(items));
        }
    }

    pub(super) fn chart(&mut self, drawing: Option<Drawing>) {
        self.blocks.extend(drawing.map(Block::Chart));
    }

    /// A table with rows that are there already.
    pub(super) fn table(
        &mut self,
        key: impl Into<String>,
        title: impl Into<String>,
        columns: Vec<Column>,
        rows: Vec<Vec<Cell>>,
    ) {
        let (key, title) = (key.into(), title.into());
        self.blocks.push(Block::Table(Table {
            sheet: key.chars().take(31).collect(),
            key,
            title,
            about: Vec::new(),
            columns,
            rows: Table::held(rows),
        }));
    }
}

/// The symbol for what is not shown.
pub(super) const fn symbol(why: Why) -> Cell {
    Cell::Symbol(cells::symbol(why))
}

/// A figure's number, or the symbol that says why there is none.
pub(super) fn cell<T>(figure: &Shown<T>, number: impl FnOnce(&T) -> Cell) -> Cell {
    cells::cell(cells::seen(figure), number)
}
