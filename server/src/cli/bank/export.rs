//! `bank export`: a bank for people who review it, as a document or a spreadsheet.

use super::super::print;
use super::read;
use anyhow::{Context as _, bail};
use clap::Args;
use domain::bank::{Bank, Kind, Question, Theme};
use domain::language::Language;
use html_escape::encode_text as text;
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet};
use std::fmt::Write as _;
use std::path::PathBuf;

/// Write a bank for reviewers.
#[derive(Args)]
pub(in super::super) struct ExportArgs {
    /// The folder of one version
    path: PathBuf,
    /// The file to write: a document in one language (.html, which word processors open too) or a spreadsheet with both (.xlsx)
    #[arg(long)]
    out: PathBuf,
    /// The language of a document: en or cy
    #[arg(long, default_value = "en", value_parser = language)]
    language: Language,
}

pub(super) fn language(code: &str) -> Result<Language, String> {
    Language::parse(code).ok_or_else(|| "Expected en or cy.".to_owned())
}

pub(super) fn run(args: &ExportArgs) -> anyhow::Result<()> {
    let bank = read(&args.path)?;
    let cannot = || format!("{} cannot be written.", args.out.display());
    match args.out.extension().and_then(|extension| extension.to_str()) {
        Some("html") => {
            std::fs::write(&args.out, document(&bank, args.language)).with_context(cannot)?
        }
        Some("xlsx") => {
            let bytes = spreadsheet(&bank)?;
            std::fs::write(&args.out, bytes).with_context(cannot)?;
        }
        _ => bail!("{}: name a file that ends in .html or .xlsx.", args.out.display()),
    }
    print(format!("{}: {} {}", args.out.display(), bank.id, bank.version));
    Ok(())
}

/// The words of the document in a language.
struct Words {
    level: &'static str,
    option: &'static str,
    meaning: &'static str,
    points: &'static str,
    next: &'static str,
    evidence: &'static str,
    facts: [&'static str; 6],
    yes_no: [&'static str; 2],
}

const fn words(language: Language) -> Words {
    match language {
        Language::En => Words {
            level: "Level",
            option: "Answer",
            meaning: "What it means",
            points: "Points",
            next: "Next step",
            evidence: "Good evidence",
            facts: ["Kind", "Weight", "Base", "Stage", "Asked of", "Minutes"],
            yes_no: ["No", "Yes"],
        },
        Language::Cy => Words {
            level: "Lefel",
            option: "Ateb",
            meaning: "Beth mae’n ei olygu",
            points: "Pwyntiau",
            next: "Y cam nesaf",
            evidence: "Tystiolaeth dda",
            facts: ["Math", "Pwysau", "Sylfaen", "Cam", "Gofynnir i", "Munudau"],
            yes_no: ["Na", "Ie"],
        },
    }
}

const STYLE: &str = "body{font:1rem/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}\
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}th,td{border:1px solid #505a5f;padding:.4rem;\
text-align:left;vertical-align:top}h3{margin-top:2.5rem}.id{color:#505a5f;font-family:monospace}\
@media print{h2{break-before:page}h3,tr{break-inside:avoid}}";

fn document(bank: &Bank, language: Language) -> String {
    let title = &bank.text.get(language).title;
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{1} {2}</title><style>{STYLE}</style></head>\n<body><main>\n<h1>{1} {2}</h1>\n{3}",
        language.code(),
        text(title),
        bank.version,
        markdown(&bank.text.get(language).description)
    );
    for theme in &bank.themes {
        let (said, above) = (theme.text.get(language), bank.above(theme).count());
        let tag = if above == 0 { "h2" } else { "h3" };
        let _ = writeln!(
            html,
            "<{tag} id=\"{0}\">{1} <small class=\"id\">{0}</small></{tag}>\n{2}",
            theme.id,
            text(&said.title),
            markdown(&said.description)
        );
        for question in &theme.questions {
            in_document(&mut html, bank, question, language);
        }
    }
    html + "</main></body></html>\n"
}

fn in_document(html: &mut String, bank: &Bank, question: &Question, language: Language) {
    let (said, w) = (question.text.get(language), words(language));
    let _ = writeln!(
        html,
        "<h3 id=\"{0}\">{1} <small class=\"id\">{0}</small></h3>\n{2}",
        question.id,
        text(&said.title),
        markdown(&said.guidance)
    );
    let facts = [
        kind(&question.kind).to_owned(),
        question.weight.to_string(),
        question.base.map_or_else(String::new, |base| base.to_string()),
        question.stage.map_or_else(String::new, |stage| stage.to_string()),
        question.applies_to.written(bank),
        question.minutes.to_string(),
    ];
    let facts: Vec<String> = w
        .facts
        .iter()
        .zip(facts)
        .filter(|(_, fact)| !fact.is_empty())
        .map(|(name, fact)| format!("{name}: {}", text(&fact)))
        .collect();
    let _ = writeln!(html, "<p>{}</p>", facts.join(" · "));
    if !question.options.is_empty() {
        let first = if question.kind == Kind::Level { w.level } else { w.option };
        let _ = writeln!(
            html,
            "<table><thead><tr><th scope=\"col\">{first}</th><th scope=\"col\">{}</th><th scope=\"col\">{}</th>\
             <th scope=\"col\">{}</th></tr></thead><tbody>",
            w.meaning, w.points, w.next
        );
        for (place, option) in question.options.iter().enumerate() {
            let words = option.text.get(language);
            let meaning = match question.kind {
                Kind::YesNo => w.yes_no[place.min(1)],
                _ => words.descriptor.as_str(),
            };
            let _ = writeln!(
                html,
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
                option.id,
                text(meaning),
                option.points,
                text(words.next_step.as_deref().unwrap_or_default())
            );
        }
        html.push_str("</tbody></table>\n");
    }
    if let Some(next) = &said.next_step {
        let _ = writeln!(html, "<p><strong>{}</strong>: {}</p>", w.next, text(next));
    }
    let _ = writeln!(html, "<p><strong>{}</strong></p>\n{}", w.evidence, markdown(&said.evidence));
}

/// Checked texts hold no HTML of their own; what a lenient reader might still take for some is shown as text.
fn markdown(source: &str) -> String {
    let mut html = String::new();
    let events = pulldown_cmark::Parser::new(source).map(|event| match event {
        pulldown_cmark::Event::Html(html) | pulldown_cmark::Event::InlineHtml(html) => {
            pulldown_cmark::Event::Text(html)
        }
        other => other,
    });
    pulldown_cmark::html::push_html(&mut html, events);
    html
}

const fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Level => "level",
        Kind::Choice => "choice",
        Kind::Several { .. } => "several",
        Kind::Number { .. } => "number",
        Kind::YesNo => "yes-no",
        Kind::Text => "text",
    }
}

const COLUMNS: [(&str, f64); 17] = [
    ("Theme", 18.0),
    ("Question", 22.0),
    ("Kind", 9.0),
    ("Weight", 8.0),
    ("Base", 7.0),
    ("Stage", 7.0),
    ("Minutes", 8.0),
    ("Asked of", 24.0),
    ("References", 24.0),
    ("Title (en)", 40.0),
    ("Title (cy)", 40.0),
    ("Answer", 16.0),
    ("Points", 8.0),
    ("Text (en)", 60.0),
    ("Text (cy)", 60.0),
    ("Next step (en)", 50.0),
    ("Reviewer's comment", 40.0),
];

/// A row an answer, so that a reviewer can sort and comment.
fn spreadsheet(bank: &Bank) -> anyhow::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let sheet = workbook.add_worksheet().set_name("Questions")?;
    for (column, (name, width)) in (0_u16..).zip(COLUMNS) {
        sheet.set_column_width(column, width)?;
        sheet.set_column_format(column, &cell)?;
        sheet.write_with_format(0, column, name, &head)?;
    }
    sheet.set_freeze_panes(1, 2)?;
    let mut row = 1;
    for (theme, question) in bank.questions() {
        row = in_sheet(sheet, row, bank, theme, question, &cell)?;
    }
    if row > 1 {
        sheet.autofilter(0, 0, row - 1, 16)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn in_sheet(
    sheet: &mut Worksheet,
    mut row: u32,
    bank: &Bank,
    theme: &Theme,
    question: &Question,
    format: &Format,
) -> anyhow::Result<u32> {
    let (en, cy) = (&question.text.en, &question.text.cy);
    let references: Vec<&str> = question.references.iter().map(|id| id.as_str()).collect();
    for (answer, points, one, other, next) in answers(question) {
        let texts = [
            (0, theme.id.to_string()),
            (1, question.id.to_string()),
            (2, kind(&question.kind).to_owned()),
            (7, question.applies_to.written(bank)),
            (8, references.join(", ")),
            (9, en.title.clone()),
            (10, cy.title.clone()),
            (11, answer),
            (13, one),
            (14, other),
            (15, next),
        ];
        for (column, text) in texts {
            // As text: nothing that begins with = becomes a formula.
            sheet.write_string_with_format(row, column, text, format)?;
        }
        let numbers = [
            (3, Some(question.weight)),
            (4, question.base),
            (5, question.stage.map(f64::from)),
            (6, Some(f64::from(question.minutes))),
            (12, points),
        ];
        for (column, number) in numbers {
            if let Some(number) = number {
                sheet.write_number_with_format(row, column, number, format)?;
            }
        }
        row += 1;
    }
    Ok(row)
}

/// What stands in the columns of an answer: its id, points, texts in both languages, and next step.
type AnswerRow = (String, Option<f64>, String, String, String);

/// The answers of a question, and its longer texts.
fn answers(question: &Question) -> Vec<AnswerRow> {
    let (en, cy) = (&question.text.en, &question.text.cy);
    let mut rows: Vec<AnswerRow> = Vec::new();
    for (place, option) in question.options.iter().enumerate() {
        let (mut one, mut other) =
            (option.text.en.descriptor.clone(), option.text.cy.descriptor.clone());
        if question.kind == Kind::YesNo {
            one = words(Language::En).yes_no[place.min(1)].to_owned();
            other = words(Language::Cy).yes_no[place.min(1)].to_owned();
        }
        let next = option.text.en.next_step.clone().unwrap_or_default();
        rows.push((option.id.to_string(), Some(option.points), one, other, next));
    }
    let more = [("guidance", &en.guidance, &cy.guidance), ("evidence", &en.evidence, &cy.evidence)];
    rows.extend(
        more.map(|(key, en, cy)| (key.to_owned(), None, en.clone(), cy.clone(), String::new())),
    );
    if let (Some(en), Some(cy)) = (&en.next_step, &cy.next_step) {
        rows.push(("next-step".to_owned(), None, en.clone(), cy.clone(), String::new()));
    }
    rows
}
