//! A report in words, charts and tables, to read, print, or take into a word processor.

use super::book::Line;
use super::table::Table;
use crate::language::Language;
use jiff::civil::Date;
use std::sync::Arc;

/// A chart, drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// What it says, as its title.
    pub title: String,
    /// What is seen in it, in a sentence: its text alternative.
    pub reading: String,
    /// The chart as SVG, for a page's main column and for paper.
    pub svg: Arc<str>,
    /// The same for a telephone, where it was drawn.
    pub narrow: Option<Arc<str>>,
}

/// A part of a report.
#[derive(Debug)]
pub enum Block<'a> {
    /// A heading. 2 is a section, 3 a part of one.
    Heading(u8, String),
    /// A paragraph.
    Paragraph(String),
    /// A list.
    Bullets(Vec<String>),
    /// What somebody wrote for this report, as Markdown, after its heading.
    Commentary(String),
    /// Text set apart: how to read it, a warning.
    Inset(String),
    /// A chart. The table after it says the same.
    Chart(Drawing),
    /// A table.
    Table(Table<'a>),
}

/// A report.
#[derive(Debug)]
pub struct Document<'a> {
    /// The language it is in.
    pub language: Language,
    /// Its title.
    pub title: String,
    /// The day its figures are of. Files carry it as the day they were made.
    pub date: Date,
    /// Who publishes it.
    pub publisher: String,
    /// Below the title: publisher, contact, date, licence.
    pub cover: Vec<Line>,
    /// What the symbols of its tables mean.
    pub legend: Vec<Line>,
    /// Its parts, in order.
    pub blocks: Vec<Block<'a>>,
}
