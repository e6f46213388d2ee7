//! The report of a release: what its figures say in sentences, with charts and tables, and what those who publish it
//! wrote beside them.
//!
//! A sentence is written only where its figure is shown; where it is withheld, the sentence says so and has no number.

mod change;
mod good_work;
mod groups;
mod method;
mod participation;
mod summary;
mod themes;
mod words;
mod writer;

use super::release::{Source, release_book};
use crate::pages::report::section_name;
use crate::texts::Texts;
use domain::language::Language;
use domain::peers::Family;
use domain::release::{Audience, Purpose};
use domain::report::{Block, Commentary, Document, Drawing, Section};
use writer::Writer;

/// The families that stand side by side in the report.
pub const REPORT_FAMILIES: [Family; 2] = [Family::Nation, Family::Type];

/// The charts of the report. One that could not be drawn is none; its table is there.
#[derive(Debug, Clone, Default)]
pub struct Drawings {
    /// Who took part, by nation.
    pub participation: Option<Drawing>,
    /// How councils are spread over the levels.
    pub spread: Option<Drawing>,
    /// The middle half of councils.
    pub bands: Option<Drawing>,
    /// The share at or above base.
    pub at_base: Option<Drawing>,
    /// The means of groups, by [`REPORT_FAMILIES`].
    pub heat: Vec<Option<Drawing>>,
    /// How means changed.
    pub moved: Option<Drawing>,
    /// How many councils went from level to level.
    pub matrix: Option<Drawing>,
}

/// The report of a release.
#[must_use]
pub fn state_of_play_report(
    t: Texts,
    source: &Source<'_>,
    commentary: &Commentary,
    drawings: Drawings,
) -> Document<'static> {
    let release = source.release;
    let book = release_book(t, source);
    let round = release.round_name.get(t.language).as_str();
    let title = match (&release.audience, &release.coalition_name) {
        (Audience::Public, _) => t.report_title(round),
        (Audience::Coalition(_), Some(name)) => {
            t.report_title_coalition(name.get(t.language), round)
        }
        (Audience::Coalition(key), None) => t.report_title_coalition(key, round),
    };
    let mut writer = Writer::new(t, source);
    standing(&mut writer);
    written(&mut writer, commentary, Section::Introduction);
    writer.heading(t.report_summary());
    let summary = summary::sentences(&writer);
    writer.bullets(summary);
    written(&mut writer, commentary, Section::Findings);
    let Drawings { participation, spread, bands, at_base, heat, moved, matrix } = drawings;
    participation::section(&mut writer, participation);
    themes::section(&mut writer, [spread, bands, at_base]);
    groups::section(&mut writer, heat);
    change::section(&mut writer, [moved, matrix]);
    good_work::section(&mut writer);
    written(&mut writer, commentary, Section::NextSteps);
    method::section(&mut writer);
    Document {
        language: t.language,
        title,
        date: release.date,
        publisher: book.publisher,
        cover: book.cover,
        legend: book.legend,
        blocks: writer.blocks,
    }
}

/// What a correction puts right.
fn standing(writer: &mut Writer<'_>) {
    let t = writer.t;
    if let Purpose::Correction { of, note } = &writer.release().purpose {
        let words = t.play_correction(note.get(t.language), *of);
        writer.blocks.push(Block::Inset(words));
    }
}

/// A section that somebody wrote. In one language only, the other says so: words in another language than the report's
/// would be read out wrongly.
fn written(writer: &mut Writer<'_>, commentary: &Commentary, section: Section) {
    let t = writer.t;
    let here = commentary.words(section, t.language);
    let elsewhere = commentary.words(section, t.language.other());
    if here.or(elsewhere).is_none() {
        return;
    }
    writer.heading(section_name(t, section));
    match (here, t.language) {
        (Some(words), _) => writer.blocks.push(Block::Commentary(words.to_owned())),
        (None, Language::En) => writer.say(t.report_elsewhere_cy()),
        (None, Language::Cy) => writer.say(t.report_elsewhere_en()),
    }
}
