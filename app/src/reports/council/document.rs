//! The report in words: a summary on one page first, then what it rests on.

use super::cells::narrowed;
use super::steps::{below, listed};
use super::{CouncilSource, answers, evidence, notes, position, scores, steps};
use crate::pages::compare::{Shows, sentences, themes_caption};
use crate::pages::figures::{Caption, Picture, percent};
use crate::pages::results::{self, QuestionLine, Voice};
use crate::reports::release::legend;
use crate::texts::Texts;
use domain::release::Shown;
use domain::report::{Block, Document, Drawing, Table};
use domain::scoring::{self, Contribution};

/// How many strengths, gaps and steps the summary names.
const NAMED: usize = 3;

/// A council's report.
#[must_use]
pub fn council_report(t: Texts, source: &CouncilSource<'_>) -> Document<'static> {
    let mut blocks = Vec::new();
    summary(t, source, &mut blocks);
    themes(t, source, &mut blocks);
    standing(t, source, &mut blocks);
    next(t, source, &mut blocks);
    said(t, source, &mut blocks);
    blocks.push(Block::Heading(2, t.council_report_how().to_owned()));
    blocks.push(Block::Bullets(notes(t, source)));
    Document {
        language: t.language,
        title: source.title(t),
        date: source.date(),
        publisher: source.council.name.clone(),
        cover: source.cover(t),
        legend: legend(t),
        blocks,
    }
}

type Blocks = Vec<Block<'static>>;

fn heading(blocks: &mut Blocks, words: &str) {
    blocks.push(Block::Heading(2, words.to_owned()));
}

fn paragraph(blocks: &mut Blocks, words: impl Into<String>) {
    blocks.push(Block::Paragraph(words.into()));
}

fn summary(t: Texts, source: &CouncilSource<'_>, blocks: &mut Blocks) {
    let figures = source.figures;
    let score = &figures.scores.overall;
    heading(blocks, t.council_report_summary());
    if source.submitted.is_none() {
        blocks.push(Block::Inset(t.council_report_draft_warning().to_owned()));
    }
    paragraph(blocks, results::standing_words(figures));
    let share = results::percent(score.answered, score.applicable());
    let mut counts =
        vec![t.council_report_answered(score.answered, score.applicable(), percent(share))];
    if score.answered > 0 {
        counts.push(t.council_report_at_base(score.at_base, score.answered));
    }
    paragraph(blocks, counts.join(" "));
    paragraph(blocks, place(t, source).join(" "));
    let found = scoring::findings(&figures.account);
    let top = |all: &[Contribution]| {
        let lines = all.iter().filter_map(|one| figures.line(one));
        lines.take(NAMED).collect::<Vec<QuestionLine<'_>>>()
    };
    let (strengths, gaps) = (top(&found.strengths), top(&found.gaps));
    let mut ends = vec![t.council_report_below(found.gaps.len())];
    if !strengths.is_empty() {
        ends.push(t.council_report_furthest_above(listed(&strengths)));
    }
    if !gaps.is_empty() {
        ends.push(t.council_report_furthest_below(listed(&gaps)));
    }
    paragraph(blocks, ends.join(" "));
    let steps: Vec<String> = below(figures)
        .iter()
        .filter_map(|one| figures.line(one))
        .filter_map(|line| {
            let step = results::step(figures, &line)?;
            Some(t.council_report_first_step(line.short, step))
        })
        .take(NAMED)
        .collect();
    if !steps.is_empty() {
        blocks.push(Block::Heading(3, t.council_report_first().to_owned()));
        blocks.push(Block::Bullets(steps));
    }
}

/// Where the council stands overall, or why nothing is said of it.
fn place(t: Texts, source: &CouncilSource<'_>) -> Vec<String> {
    if source.submitted.is_none() {
        return vec![t.council_report_where_draft().to_owned()];
    }
    let Some((compare, against)) = source.against() else {
        let words = match source.compare.map(|compare| &compare.shows) {
            Some(Shows::NoSuchGroup(_) | Shows::NoSuchReader) => t.council_report_where_unknown(),
            _ => t.compare_no_release(),
        };
        return vec![words.to_owned()];
    };
    match against.figures().map(|figures| &figures.overall) {
        None => Vec::from_iter(position::hidden(t, source)),
        Some(Shown::Withheld(_)) => vec![t.compare_overall_withheld().to_owned()],
        Some(Shown::Figure(figure)) => sentences(t, compare, against, figure),
    }
}

fn drawn(picture: Option<&Picture>, caption: Caption) -> Option<Block<'static>> {
    let picture = picture?;
    Some(Block::Chart(Drawing {
        title: caption.title,
        reading: caption.reading,
        svg: picture.wide.as_str().into(),
        narrow: Some(picture.narrow.as_str().into()),
    }))
}

fn themes(t: Texts, source: &CouncilSource<'_>, blocks: &mut Blocks) {
    let figures = source.figures;
    heading(blocks, t.council_report_themes());
    blocks.extend(drawn(source.themes, figures.bars_caption()));
    let shown: &[&str] = match figures.voice() {
        Voice::Levels | Voice::Mean => {
            &["theme_name", "level", "base", "gap", "answered", "applicable", "at_base"]
        }
        _ => &["theme_name", "result", "gap_words", "answered", "applicable", "at_base"],
    };
    blocks.push(Block::Table(narrowed(scores::scores(t, source), shown)));
}

fn standing(t: Texts, source: &CouncilSource<'_>, blocks: &mut Blocks) {
    heading(blocks, t.council_report_where());
    let Some((compare, against)) = source.against() else {
        return paragraph(blocks, place(t, source).join(" "));
    };
    paragraph(blocks, source.compared(t));
    paragraph(blocks, place(t, source).join(" "));
    if let (Some(figures), Some(table)) = (against.figures(), position::position(t, source)) {
        let own = compare.own.as_ref().map(|own| own.scores);
        let caption = themes_caption(t, compare.bank, own, figures);
        blocks.extend(drawn(against.pictures.themes.as_ref(), caption));
        let keys = ["theme_name", "position", "level", "base", "mean", "median", "councils"];
        // What it is compared with is said above.
        blocks.push(Block::Table(Table { about: Vec::new(), ..narrowed(table, &keys) }));
    }
    match position::neighbours(t, source) {
        Some(table) => blocks.push(Block::Table(narrowed(
            table,
            &["neighbours_name", "theme_name", "position", "councils"],
        ))),
        None => paragraph(blocks, t.compare_near_none()),
    }
}

fn next(t: Texts, source: &CouncilSource<'_>, blocks: &mut Blocks) {
    heading(blocks, t.council_report_steps());
    match steps::steps(t, source) {
        None => paragraph(blocks, t.council_report_steps_none()),
        Some(table) => blocks.push(Block::Table(narrowed(
            table,
            &["question_name", "answer", "base_answer", "next_step", "do_first", "effort"],
        ))),
    }
}

/// The answers and the evidence.
fn said(t: Texts, source: &CouncilSource<'_>, blocks: &mut Blocks) {
    heading(blocks, t.council_report_answers());
    blocks.push(Block::Table(narrowed(
        answers::answers(t, source),
        &["question_name", "theme_name", "answer", "confidence", "answered_by", "answered_on"],
    )));
    heading(blocks, t.council_report_evidence());
    match evidence::evidence(t, source) {
        None => paragraph(blocks, t.council_report_evidence_none()),
        Some(table) => blocks
            .push(Block::Table(narrowed(table, &["question_name", "evidence", "links", "reason"]))),
    }
}
