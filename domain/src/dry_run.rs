//! A dry run: answers of any organisations from a table, scored by a bank outside any assessment. Rows are taken one by
//! one in any order; only their marks are kept, so a million of them fit in little memory.

use crate::answer::Quantity;
use crate::bank::{Bank, DONT_KNOW, Kind, NONE, NOT_APPLICABLE, Question, Somebody, nearest};
use crate::scoring::{Mark, Score, Scores, score_asked};
use std::collections::HashMap;

/// Something wrong in a row.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowFault {
    /// Its line, from 1.
    pub line: u64,
    /// What is wrong, in a sentence or two.
    pub message: String,
}

/// What a row says against a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// An answer: an option's id, several joined by `|`, a number, words, `dont-know` or `not-applicable`.
    Answer(&'a str),
    /// Points that somebody gave, `dont-know` or `not-applicable`.
    Points(&'a str),
}

/// A mark with the question and the line it came from.
#[derive(Debug, Clone, Copy)]
struct Entry {
    place: u32,
    line: u32,
    mark: Mark,
}

/// One organisation.
#[derive(Debug)]
struct Respondent {
    key: String,
    who: Option<Somebody>,
    entries: Vec<Entry>,
}

/// The answers taken so far.
#[derive(Debug)]
pub struct DryRun<'a> {
    bank: &'a Bank,
    questions: Vec<&'a Question>,
    places: HashMap<&'a str, u32>,
    respondents: Vec<Respondent>,
    by_key: HashMap<String, usize>,
    /// Whether organisations come from a list of their own.
    listed: bool,
    /// The respondent of the row before: rows of one often follow each other.
    last: usize,
    faults: Vec<RowFault>,
}

/// The scores of one organisation.
#[derive(Debug)]
pub struct Scored<'a> {
    /// Its key.
    pub key: &'a str,
    /// Its scores.
    pub scores: Scores,
    /// How many of its answers were to questions that are not asked of it, and so left out.
    pub not_asked: usize,
}

impl<'a> DryRun<'a> {
    /// Begins with the organisations of a list, or with none to take any.
    ///
    /// # Errors
    /// When the bank depends on what organisations are and there is no list; in a sentence.
    pub fn new(
        bank: &'a Bank,
        organisations: Option<Vec<(String, Somebody)>>,
    ) -> Result<Self, String> {
        if organisations.is_none() && bank.looks_at_kinds() {
            let message = "This bank asks organisations of different types different questions. \
                           Give a file of councils with their type, tier, nation and region.";
            return Err(message.to_owned());
        }
        let questions: Vec<&Question> = bank.questions().map(|(_, question)| question).collect();
        let places = (0..).zip(&questions).map(|(place, q)| (q.id.as_str(), place)).collect();
        let listed = organisations.is_some();
        let respondents: Vec<Respondent> = organisations
            .into_iter()
            .flatten()
            .map(|(key, who)| Respondent { key, who: Some(who), entries: Vec::new() })
            .collect();
        let by_key = respondents.iter().enumerate().map(|(i, r)| (r.key.clone(), i)).collect();
        let faults = Vec::new();
        Ok(Self { bank, questions, places, respondents, by_key, listed, last: 0, faults })
    }

    /// Takes a row.
    pub fn take(&mut self, line: u64, key: &str, question: &str, cell: Cell<'_>) {
        if let Err(message) = self.row(line, key, question, cell) {
            self.faults.push(RowFault { line, message });
        }
    }

    /// Notes a fault that was found before the row could be taken.
    pub fn fault(&mut self, line: u64, message: String) {
        self.faults.push(RowFault { line, message });
    }

    fn row(&mut self, line: u64, key: &str, id: &str, cell: Cell<'_>) -> Result<(), String> {
        let place = self.places.get(id).copied().ok_or_else(|| {
            let near = nearest(id, self.questions.iter().map(|question| question.id.as_str()));
            let near = near.map(|near| format!(" Did you mean {near:?}?")).unwrap_or_default();
            format!("The bank has no question {id:?}.{near}")
        });
        let respondent = self.respondent(key)?;
        let place = place?;
        let Some(question) = self.questions.get(place as usize) else { return Ok(()) };
        let mark = mark(question, cell)?;
        let line = u32::try_from(line).unwrap_or(u32::MAX);
        self.respondents[respondent].entries.push(Entry { place, line, mark });
        Ok(())
    }

    fn respondent(&mut self, key: &str) -> Result<usize, String> {
        if self.respondents.get(self.last).is_some_and(|last| last.key == key) {
            return Ok(self.last);
        }
        let found = self.by_key.get(key).copied();
        self.last = match found {
            Some(index) => index,
            None if key.is_empty() => return Err("The council is missing.".to_owned()),
            None if self.listed => {
                let near = nearest(key, self.by_key.keys().map(String::as_str));
                let near = near.map(|near| format!(" Did you mean {near:?}?")).unwrap_or_default();
                return Err(format!("The file of councils has no {key:?}.{near}"));
            }
            None => {
                let index = self.respondents.len();
                let entries = Vec::new();
                self.respondents.push(Respondent { key: key.to_owned(), who: None, entries });
                self.by_key.insert(key.to_owned(), index);
                index
            }
        };
        Ok(self.last)
    }

    /// Ends the taking of rows: questions answered twice are faults too.
    ///
    /// # Errors
    /// Every fault, in the order of lines.
    pub fn finish(mut self) -> Result<Answered<'a>, Vec<RowFault>> {
        for respondent in &mut self.respondents {
            respondent.entries.sort_by_key(|entry| (entry.place, entry.line));
            for pair in respondent.entries.windows(2) {
                let [first, second] = pair else { continue };
                if first.place == second.place {
                    let id = self.questions.get(first.place as usize).map(|q| q.id.as_str());
                    let message = format!(
                        "Question {:?} of {:?} was answered on line {} already.",
                        id.unwrap_or_default(),
                        respondent.key,
                        first.line
                    );
                    self.faults.push(RowFault { line: second.line.into(), message });
                }
            }
        }
        if self.faults.is_empty() {
            return Ok(Answered { bank: self.bank, respondents: self.respondents });
        }
        self.faults.sort();
        Err(self.faults)
    }
}

/// All answers of a dry run, without a fault.
#[derive(Debug)]
pub struct Answered<'a> {
    bank: &'a Bank,
    respondents: Vec<Respondent>,
}

impl Answered<'_> {
    /// The scores of each organisation, in the order in which they first came.
    pub fn scored(&self) -> impl Iterator<Item = Scored<'_>> {
        let questions = self.bank.questions().count();
        let nobody = Somebody::default();
        self.respondents.iter().map(move |respondent| {
            let mut sheet = vec![Mark::NotAnswered; questions];
            for entry in &respondent.entries {
                if let Some(mark) = sheet.get_mut(entry.place as usize) {
                    *mark = entry.mark;
                }
            }
            let who = respondent.who.as_ref().unwrap_or(&nobody).attributes();
            let asked = self.bank.asked_of(&who, &sheet);
            let answered = sheet.iter().zip(&asked).filter(|(mark, _)| **mark != Mark::NotAnswered);
            Scored {
                key: &respondent.key,
                scores: score_asked(self.bank, &who, &sheet, &asked),
                not_asked: answered.filter(|(_, asked)| !**asked).count(),
            }
        })
    }

    /// The nodes of the bank in order, each with its score, and the total.
    pub fn nodes<'s>(&self, scored: &'s Scored<'_>) -> impl Iterator<Item = (&str, &'s Score)> {
        let themes = self.bank.themes.iter().map(|theme| theme.id.as_str());
        themes.zip(&scored.scores.themes).chain([(TOTAL, &scored.scores.overall)])
    }
}

/// The name of the whole among the nodes.
pub const TOTAL: &str = "total";

fn mark(question: &Question, cell: Cell<'_>) -> Result<Mark, String> {
    let (Cell::Answer(text) | Cell::Points(text)) = cell;
    match (text, cell) {
        ("", _) => Ok(Mark::NotAnswered),
        (DONT_KNOW, _) => Ok(Mark::DontKnow),
        (NOT_APPLICABLE, _) if question.not_applicable => Ok(Mark::NotApplicable),
        (NOT_APPLICABLE, _) => {
            Err(format!("Question \"{}\" cannot be said not to apply.", question.id))
        }
        (_, Cell::Points(text)) => points(question, text),
        (_, Cell::Answer(text)) => answer(question, text),
    }
}

fn points(question: &Question, text: &str) -> Result<Mark, String> {
    let points = Quantity::parse(text).ok_or_else(|| format!("{text:?} is not a number."))?.get();
    let (least, most) = (question.least().min(0.0), question.most());
    if question.kind == Kind::Text {
        return Err(format!("Question \"{}\" takes words, which have no points.", question.id));
    }
    // A share of the most points, worked out elsewhere, may be off by a rounding.
    if points < least - 1e-9 || points > most + 1e-9 {
        return Err(format!(
            "Question \"{}\" gives {least} to {most} points, not {points}.",
            question.id
        ));
    }
    Ok(Mark::Points(points))
}

fn answer(question: &Question, text: &str) -> Result<Mark, String> {
    let place = |id: &str| {
        question.place_of(id).ok_or_else(|| {
            let ids: Vec<_> = question.options.iter().map(|option| option.id.as_str()).collect();
            format!(
                "Question \"{}\" has no option {id:?}. Expected one of: {}.",
                question.id,
                ids.join(", ")
            )
        })
    };
    match question.kind {
        Kind::Text => Ok(Mark::Text),
        Kind::Level | Kind::Choice | Kind::YesNo => place(text).map(Mark::Option),
        Kind::Several { .. } if text == NONE => Ok(Mark::Several(0)),
        Kind::Several { .. } => text
            .split('|')
            .try_fold(0_u64, |chosen, id| {
                let bit = 1_u64 << (place(id.trim())? % 64);
                if chosen & bit != 0 {
                    return Err(format!("Option {id:?} is named twice."));
                }
                Ok(chosen | bit)
            })
            .map(Mark::Several),
        Kind::Number { minimum, maximum, .. } => {
            let number =
                Quantity::parse(text).ok_or_else(|| format!("{text:?} is not a number."))?.get();
            if !(minimum..=maximum).contains(&number) {
                return Err(format!(
                    "Question \"{}\" takes numbers from {minimum} to {maximum}, not {number}.",
                    question.id
                ));
            }
            Ok(Mark::Number(number))
        }
    }
}
