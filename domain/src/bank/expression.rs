//! Reading conditions as they are written in bank files.

use super::check::nearest;
use super::condition::{Condition, Subject};
use super::reader::did_you_mean;

/// Why an expression cannot be read, in a sentence, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unclear {
    /// What is wrong.
    pub(super) message: String,
    /// What to write instead.
    pub(super) suggestion: Option<String>,
}

/// What the names in an expression mean.
pub(super) trait Names {
    /// The values that a subject may have.
    fn values(&self, subject: Subject) -> Vec<String>;
    /// What is said when the answer to a question is one of these, or at least or at most this.
    fn answer(&self, question: &str, test: &Test) -> Result<Condition, Unclear>;
}

/// What an expression asks of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Test {
    OneOf(Vec<String>),
    AtLeast(String),
    AtMost(String),
}

/// How deep brackets and `not` may be nested: nobody reads more.
const DEEPEST: usize = 20;
const SHAPE: &str = "Write for example: nation is wales and answer to some-question is yes.";

/// Reads an expression.
pub(super) fn parse(text: &str, names: &dyn Names) -> Result<Condition, Unclear> {
    let spaced = text.replace('(', " ( ").replace(')', " ) ").replace(',', " , ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut parser = Parser { words: &words, at: 0, depth: 0, names };
    let condition = parser.any()?;
    match parser.peek() {
        None => Ok(condition),
        Some(word) => Err(unclear(format!("{word:?} does not follow from what is before it."))),
    }
}

fn unclear(message: String) -> Unclear {
    Unclear { message, suggestion: Some(SHAPE.to_owned()) }
}

struct Parser<'a> {
    words: &'a [&'a str],
    at: usize,
    depth: usize,
    names: &'a dyn Names,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a str> {
        self.words.get(self.at).copied()
    }

    fn take(&mut self, word: &str) -> bool {
        let is_next = self.peek() == Some(word);
        self.at += usize::from(is_next);
        is_next
    }

    fn expect(&mut self, word: &str) -> Result<(), Unclear> {
        if self.take(word) {
            return Ok(());
        }
        Err(unclear(match self.peek() {
            Some(other) => format!("{word:?} was expected where {other:?} stands."),
            None => format!("{word:?} is missing at the end."),
        }))
    }

    fn word(&mut self, what: &str) -> Result<&'a str, Unclear> {
        let word = self.peek().filter(|word| !["(", ")", ","].contains(word));
        let word = word.ok_or_else(|| unclear(format!("{what} is missing.")))?;
        self.at += 1;
        Ok(word)
    }

    fn any(&mut self) -> Result<Condition, Unclear> {
        let mut parts = vec![self.all()?];
        while self.take("or") {
            parts.push(self.all()?);
        }
        Ok(one_or(parts, Condition::Any))
    }

    fn all(&mut self) -> Result<Condition, Unclear> {
        let mut parts = vec![self.one()?];
        while self.take("and") {
            parts.push(self.one()?);
        }
        Ok(one_or(parts, Condition::All))
    }

    fn one(&mut self) -> Result<Condition, Unclear> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(unclear("There are too many brackets inside each other.".into()));
        }
        let condition = if self.take("not") {
            Condition::Not(Box::new(self.one()?))
        } else if self.take("(") {
            let inner = self.any()?;
            self.expect(")")?;
            inner
        } else if self.take("answer") {
            self.answer()?
        } else {
            self.is()?
        };
        self.depth -= 1;
        Ok(condition)
    }

    fn is(&mut self) -> Result<Condition, Unclear> {
        let word = self.word("What the condition is about")?;
        let Some(subject) = Subject::ALL.into_iter().find(|subject| subject.word() == word) else {
            let known = "type, tier, nation, region, function, answer to";
            let message = format!("{word:?} is nothing that a condition can be about.");
            let suggestion = Some(format!("Expected one of: {known}."));
            return Err(Unclear { message, suggestion });
        };
        self.expect("is")?;
        let values = self.values()?;
        let known = self.names.values(subject);
        if let Some(stray) = values.iter().find(|value| !known.contains(value)) {
            let near = nearest(stray, known.iter().map(String::as_str));
            let suggestion = near
                .map_or_else(|| format!("Expected one of: {}.", known.join(", ")), did_you_mean);
            let message = format!("{stray:?} is no {word}.");
            return Err(Unclear { message, suggestion: Some(suggestion) });
        }
        Ok(Condition::Is(subject, values))
    }

    /// `x`, `one of (x, y)`.
    fn values(&mut self) -> Result<Vec<String>, Unclear> {
        if !self.take("one") {
            return Ok(vec![self.word("A value")?.to_owned()]);
        }
        self.expect("of")?;
        self.expect("(")?;
        let mut values = vec![self.word("A value")?.to_owned()];
        while self.take(",") {
            values.push(self.word("A value")?.to_owned());
        }
        self.expect(")")?;
        Ok(values)
    }

    fn answer(&mut self) -> Result<Condition, Unclear> {
        self.expect("to")?;
        let question = self.word("The id of a question")?;
        self.expect("is")?;
        let test = if self.take("at") {
            if self.take("least") {
                Test::AtLeast(self.word("A number or an option")?.to_owned())
            } else {
                self.expect("most")?;
                Test::AtMost(self.word("A number or an option")?.to_owned())
            }
        } else {
            Test::OneOf(self.values()?)
        };
        self.names.answer(question, &test)
    }
}

fn one_or(mut parts: Vec<Condition>, of: fn(Vec<Condition>) -> Condition) -> Condition {
    if parts.len() == 1 { parts.remove(0) } else { of(parts) }
}
