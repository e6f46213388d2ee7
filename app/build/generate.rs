//! The Rust written out for the messages.

use crate::catalogue::{Catalogue, Message};
use std::{collections::BTreeMap, fmt::Write as _};

/// Words that cannot name a function; a message called so gets an underscore after it.
const KEYWORDS: [&str; 26] = [
    "as", "async", "await", "break", "const", "continue", "do", "else", "enum", "for", "if", "in",
    "let", "loop", "match", "move", "pub", "return", "self", "static", "super", "try", "type",
    "use", "where", "while",
];

/// One `impl Texts` with a function per message, and the Fluent sources for those that need them.
pub(crate) fn code(english: &Catalogue, welsh: &Catalogue) -> Result<String, Vec<String>> {
    let mut names: BTreeMap<String, &str> = BTreeMap::new();
    let mut faults = Vec::new();
    let mut code = format!(
        "const ENGLISH: &str = {:?};\nconst WELSH: &str = {:?};\n\nimpl Texts {{\n",
        english.source, welsh.source
    );
    for (key, message) in &english.messages {
        let Some(translated) = welsh.messages.get(key) else { continue };
        let name = function_name(key);
        if let Some(other) = names.insert(name.clone(), key) {
            faults.push(format!(
                "{}: {key} and {other} would both be the function {name}",
                message.file.display()
            ));
        }
        let written = function(&mut code, &name, key, message, translated);
        if let Err(error) = written {
            faults.push(format!("{}: {key}: {error}", message.file.display()));
        }
    }
    code.push_str("}\n");
    if faults.is_empty() { Ok(code) } else { Err(faults) }
}

fn function_name(key: &str) -> String {
    let name = key.to_lowercase().replace('-', "_");
    if KEYWORDS.contains(&name.as_str()) { format!("{name}_") } else { name }
}

fn function(
    code: &mut String,
    name: &str,
    key: &str,
    english: &Message,
    welsh: &Message,
) -> std::fmt::Result {
    for line in english.source.lines() {
        writeln!(code, "    #[doc = {:?}]", format!(" {}", escaped(line)))?;
    }
    writeln!(code, "    #[must_use]")?;
    if let (Some(en), Some(cy)) = (&english.plain, &welsh.plain) {
        return writeln!(
            code,
            "    pub fn {name}(self) -> &'static str {{\n        match self.language {{\n            \
             Language::En => {en:?},\n            Language::Cy => {cy:?},\n        }}\n    }}\n"
        );
    }
    let mut parameters = String::new();
    let mut values = String::new();
    for (variable, number) in &english.variables {
        let number = *number || welsh.variables.get(variable).copied().unwrap_or(false);
        let parameter = function_name(variable);
        if number {
            write!(parameters, ", {parameter}: impl Number")?;
            write!(values, "({variable:?}, {parameter}.number()), ")?;
        } else {
            write!(parameters, ", {parameter}: impl AsRef<str>")?;
            write!(values, "({variable:?}, {parameter}.as_ref().to_owned().into()), ")?;
        }
    }
    writeln!(
        code,
        "    pub fn {name}(self{parameters}) -> String {{\n        \
         self.worded({key:?}, [{values}])\n    }}\n"
    )
}

/// Keeps rustdoc from reading brackets and angle brackets as links and tags.
fn escaped(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    for letter in line.chars() {
        if matches!(letter, '[' | ']' | '<' | '>' | '`' | '*' | '_') {
            text.push('\\');
        }
        text.push(letter);
    }
    text
}
