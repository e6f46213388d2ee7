//! All texts of a bank in a row, each with its file and keys, and the files they make: for translators, who work in a
//! table.

use super::{Bank, Kind, Question};
use crate::language::Language;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A text with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The file below the folder of a language: `data.yaml`.
    pub file: String,
    /// The keys that lead to it: `questions`, `data-owners`, `title`.
    pub keys: Vec<String>,
    /// In English.
    pub en: String,
    /// In Welsh.
    pub cy: String,
}

impl Entry {
    /// Its place in one text: `data.yaml: questions / data-owners / title`.
    #[must_use]
    pub fn place(&self) -> String {
        format!("{}: {}", self.file, self.keys.join(" / "))
    }

    /// The text in a language.
    #[must_use]
    pub fn text(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Cy => &self.cy,
        }
    }
}

/// All texts of a bank, in the order of its files.
#[must_use]
pub fn entries(bank: &Bank) -> Vec<Entry> {
    let mut all = Vec::new();
    let mut add = |file: &str, keys: &[&str], en: &str, cy: &str| {
        all.push(Entry {
            file: file.to_owned(),
            keys: keys.iter().map(|key| (*key).to_owned()).collect(),
            en: en.to_owned(),
            cy: cy.to_owned(),
        });
    };
    let file = "bank.yaml";
    add(file, &["title"], &bank.text.en.title, &bank.text.cy.title);
    add(file, &["description"], &bank.text.en.description, &bank.text.cy.description);
    for level in &bank.levels {
        add(file, &["levels", level.id.as_str()], &level.name.en, &level.name.cy);
    }
    for reference in &bank.references {
        let keys = ["references", reference.id.as_str()];
        add(file, &keys, &reference.title.en, &reference.title.cy);
    }
    for theme in &bank.themes {
        let file = format!("{}.yaml", theme.id);
        let (en, cy) = (&theme.text.en, &theme.text.cy);
        add(&file, &["title"], &en.title, &cy.title);
        add(&file, &["description"], &en.description, &cy.description);
        for question in &theme.questions {
            of_question(question, &mut |keys, en, cy| {
                let keys: Vec<&str> = ["questions", question.id.as_str()]
                    .into_iter()
                    .chain(keys.iter().copied())
                    .collect();
                add(&file, &keys, en, cy);
            });
        }
    }
    all
}

fn of_question(question: &Question, add: &mut dyn FnMut(&[&str], &str, &str)) {
    let (en, cy) = (&question.text.en, &question.text.cy);
    add(&["title"], &en.title, &cy.title);
    add(&["short"], &en.short, &cy.short);
    add(&["guidance"], &en.guidance, &cy.guidance);
    add(&["evidence"], &en.evidence, &cy.evidence);
    if let (Some(en), Some(cy)) = (&en.next_step, &cy.next_step) {
        add(&["next-step"], en, cy);
    }
    if let (Some(en), Some(cy)) = (&en.unit, &cy.unit) {
        add(&["unit"], en, cy);
    }
    for option in &question.options {
        let (id, en, cy) = (option.id.as_str(), &option.text.en, &option.text.cy);
        if question.kind == Kind::Level {
            add(&["levels", id, "descriptor"], &en.descriptor, &cy.descriptor);
            if let (Some(en), Some(cy)) = (&en.next_step, &cy.next_step) {
                add(&["levels", id, "next-step"], en, cy);
            }
        } else if !en.descriptor.is_empty() {
            add(&["options", id], &en.descriptor, &cy.descriptor);
        }
    }
}

/// The text files of a language, by name: `cy/data.yaml`.
#[must_use]
pub fn text_files(entries: &[Entry], language: Language) -> BTreeMap<String, String> {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    let mut last = "";
    for entry in entries {
        let name = format!("{}/{}", language.code(), entry.file);
        let schema = if entry.file == "bank.yaml" { "bank-texts" } else { "texts" };
        let text = files.entry(name).or_insert_with(|| {
            format!("# yaml-language-server: $schema=../../../{schema}.schema.json\n")
        });
        if last != entry.file {
            last = &entry.file;
            open.clear();
        }
        let Some((key, groups)) = entry.keys.split_last() else { continue };
        let same = open.iter().zip(groups).take_while(|(a, b)| a == b).count();
        for (depth, group) in groups.iter().enumerate().skip(same) {
            let _ = writeln!(text, "{}{group}:", "  ".repeat(depth));
        }
        open = groups.to_vec();
        let _ = writeln!(
            text,
            "{}{key}: {}",
            "  ".repeat(groups.len()),
            scalar(entry.text(language), groups.len() + 1)
        );
    }
    files
}

/// How wide a line of a long text may be, in characters, with its indentation.
const WIDTH: usize = 110;

/// A text as YAML, indented by so many steps where it takes several lines.
fn scalar(text: &str, depth: usize) -> String {
    let indent = "  ".repeat(depth);
    let has_lines = text.contains('\n');
    let is_odd = text.chars().any(|c| c.is_control() && c != '\n') || text.starts_with([' ', '\n']);
    if is_odd {
        return quoted(text);
    }
    if has_lines {
        let lines = text
            .lines()
            .map(|line| if line.is_empty() { String::new() } else { format!("\n{indent}{line}") });
        // An empty line is one line break more.
        let mut block = "|-".to_owned();
        for line in lines {
            block.push_str(if line.is_empty() { "\n" } else { &line });
        }
        return block;
    }
    if text.chars().count() + indent.len() > WIDTH && !text.contains("  ") {
        let mut block = ">-".to_owned();
        let mut width = WIDTH;
        for word in text.split(' ') {
            let length = word.chars().count();
            if width + 1 + length > WIDTH {
                block.push('\n');
                block.push_str(&indent);
                width = indent.len();
            } else {
                block.push(' ');
                width += 1;
            }
            block.push_str(word);
            width += length;
        }
        return block;
    }
    if is_plain(text) { text.to_owned() } else { quoted(text) }
}

/// Whether a text can stand without quotation marks, and be nothing but a text.
fn is_plain(text: &str) -> bool {
    let first = text.chars().next();
    first.is_some_and(|c| c.is_alphabetic())
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with([':', ' '])
        && !["true", "false", "yes", "no", "null", "on", "off", "y", "n"]
            .contains(&text.to_lowercase().as_str())
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
