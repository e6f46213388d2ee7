//! One language's messages, read from its Fluent files.

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Variables that are always numbers, whatever a message does with them.
const NUMERIC: [&str; 8] =
    ["answered", "applicable", "count", "days", "level", "minutes", "n", "number"];
const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// One message: where it is, what it says, and what it needs to be told.
pub(crate) struct Message {
    pub(crate) file: PathBuf,
    /// The text when it needs no variables and no choice; then Fluent is not needed at run time.
    pub(crate) plain: Option<String>,
    /// The text as its author wrote it, for the generated documentation.
    pub(crate) source: String,
    /// The name of each variable, and whether it is a number.
    pub(crate) variables: BTreeMap<String, bool>,
}

/// One language's messages by key, and the whole of its Fluent source.
pub(crate) struct Catalogue {
    pub(crate) messages: BTreeMap<String, Message>,
    pub(crate) source: String,
    terms: BTreeMap<String, PathBuf>,
}

/// Reads every `.ftl` file of a folder, in order of name.
pub(crate) fn read(folder: &Path) -> Result<Catalogue, Vec<String>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(|error| vec![format!("cannot read {}: {error}", folder.display())])?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "ftl"))
        .collect();
    files.sort();
    let mut catalogue =
        Catalogue { messages: BTreeMap::new(), source: String::new(), terms: BTreeMap::new() };
    let mut term_texts = BTreeMap::new();
    let mut faults = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file)
            .map_err(|error| vec![format!("cannot read {}: {error}", file.display())])?;
        add(&mut catalogue, &mut term_texts, &mut faults, &file, &source);
        catalogue.source.push_str(&source);
        catalogue.source.push('\n');
    }
    if faults.is_empty() { Ok(catalogue) } else { Err(faults) }
}

fn add(
    catalogue: &mut Catalogue,
    term_texts: &mut BTreeMap<String, String>,
    faults: &mut Vec<String>,
    file: &Path,
    source: &str,
) {
    let resource = match fluent_syntax::parser::parse(source) {
        Ok(resource) => resource,
        Err((_, errors)) => {
            for error in errors {
                let line = source[..error.pos.start.min(source.len())].lines().count().max(1);
                faults.push(format!("{}, line {line}: {error}", file.display()));
            }
            return;
        }
    };
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                let key = message.id.name.to_owned();
                let Some(pattern) = message.value else {
                    faults.push(format!("{}: {key} has no text", file.display()));
                    continue;
                };
                if !message.attributes.is_empty() {
                    faults.push(format!(
                        "{}: {key} has attributes; give each a key of its own",
                        file.display()
                    ));
                }
                if let Some(earlier) = catalogue.messages.get(&key) {
                    faults.push(format!(
                        "{}: {key} is already in {}",
                        file.display(),
                        earlier.file.display()
                    ));
                    continue;
                }
                let mut found = Found { variables: BTreeMap::new(), unknown: BTreeSet::new() };
                found.pattern(&pattern);
                for what in found.unknown {
                    faults.push(format!(
                        "{}: {key} uses {what}, which is not supported here",
                        file.display()
                    ));
                }
                let plain = plain_text(&pattern, term_texts);
                let shown = written(&pattern);
                catalogue.messages.insert(
                    key,
                    Message {
                        file: file.to_owned(),
                        plain,
                        source: shown,
                        variables: found.variables,
                    },
                );
            }
            Entry::Term(term) => {
                let key = format!("-{}", term.id.name);
                if catalogue.terms.insert(key.clone(), file.to_owned()).is_some() {
                    faults.push(format!("{}: {key} is given twice", file.display()));
                }
                if let Some(text) = plain_text(&term.value, term_texts) {
                    term_texts.insert(term.id.name.to_owned(), text);
                }
            }
            _ => {}
        }
    }
}

/// What a message needs, gathered while walking it.
struct Found {
    variables: BTreeMap<String, bool>,
    unknown: BTreeSet<String>,
}

impl Found {
    fn pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, false),
            Expression::Select { selector, variants } => {
                let counted = variants.iter().all(|variant| match variant.key {
                    VariantKey::Identifier { name } => PLURALS.contains(&name),
                    VariantKey::NumberLiteral { .. } => true,
                });
                self.inline(selector, counted);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, counted: bool) {
        match inline {
            InlineExpression::VariableReference { id } => {
                let number = counted || NUMERIC.contains(&id.name);
                *self.variables.entry(id.name.to_owned()).or_default() |= number;
            }
            InlineExpression::FunctionReference { id, arguments } => {
                let CallArguments { positional, .. } = arguments;
                if id.name != "NUMBER" {
                    self.unknown.insert(format!("the function {}", id.name));
                }
                positional.iter().for_each(|argument| self.inline(argument, true));
            }
            InlineExpression::MessageReference { id, .. } => {
                self.unknown.insert(format!("the message {} (make it a term)", id.name));
            }
            InlineExpression::TermReference { arguments: Some(_), id, .. } => {
                self.unknown.insert(format!("the term -{} with arguments", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

fn plain_text(pattern: &Pattern<&str>, terms: &BTreeMap<String, String>) -> Option<String> {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } if !value.contains('\\') => {
                    text.push_str(value)
                }
                InlineExpression::TermReference { id, arguments: None, .. } => {
                    text.push_str(terms.get(id.name)?)
                }
                _ => return None,
            },
            PatternElement::Placeable { .. } => return None,
        }
    }
    Some(text)
}

/// The text with its variables as `{name}` and each choice shown by its default.
fn written(pattern: &Pattern<&str>) -> String {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => (*value).to_owned(),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants
                    .iter()
                    .find(|variant| variant.default)
                    .map(|variant| written(&variant.value))
                    .unwrap_or_default()
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => format!("{{{}}}", id.name),
                InlineExpression::StringLiteral { value } => (*value).to_owned(),
                InlineExpression::TermReference { id, .. } => format!("{{-{}}}", id.name),
                _ => "{…}".to_owned(),
            },
        })
        .collect()
}

/// Says, a sentence each, where a key or a variable is in one language only.
pub(crate) fn differences(english: &Catalogue, welsh: &Catalogue) -> Vec<String> {
    let mut faults = missing(english, "English", welsh, "Welsh");
    faults.extend(missing(welsh, "Welsh", english, "English"));
    for (key, ours) in &english.messages {
        let Some(theirs) = welsh.messages.get(key) else { continue };
        let uses = |one: &Message, other: &Message, language: &str| -> Vec<String> {
            one.variables
                .keys()
                .filter(|name| !other.variables.contains_key(*name))
                .map(|name| {
                    format!("{}: {key} uses ${name} in {language} only", one.file.display())
                })
                .collect()
        };
        faults.extend(uses(ours, theirs, "English"));
        faults.extend(uses(theirs, ours, "Welsh"));
    }
    faults
}

fn missing(has: &Catalogue, language: &str, lacks: &Catalogue, other: &str) -> Vec<String> {
    let messages = has
        .messages
        .iter()
        .filter(|(key, _)| !lacks.messages.contains_key(*key))
        .map(|(key, message)| (key, &message.file));
    let terms = has.terms.iter().filter(|(key, _)| !lacks.terms.contains_key(*key));
    messages
        .chain(terms)
        .map(|(key, file)| format!("{}: {key} is in {language} but not in {other}", file.display()))
        .collect()
}
