//! From the rows of a question to what they answer.

use super::cells::{Row, Typed, Words, short};
use super::reading::Filled;
use crate::forms::answer::AnswerForm;
use app::pages::question::{AnswerFault, BETWEEN, NONE_OF_THESE, NOT_APPLICABLE, NUMBER, TEXT};
use app::pages::workbook::{Finding, What};
use domain::bank::{Kind, Question};
use domain::workbook::{Column, Part};

/// The rows of a question: its own, if it is there, and those of its options, by their places.
#[derive(Default)]
pub(super) struct Rows<'a> {
    pub(super) own: Option<Row<'a>>,
    pub(super) options: Vec<(usize, Row<'a>)>,
}

/// What is being read of a question.
struct Answering<'a> {
    question: &'a Question,
    words: Words<'a>,
    form: AnswerForm,
    unread: Vec<Part>,
    found: &'a mut Vec<Finding>,
}

/// What the rows of a question answer. What is wrong is noted, and its part of the answer left out.
pub(super) fn filled<'a>(
    question: &'a Question,
    rows: &Rows<'a>,
    words: Words<'a>,
    found: &'a mut Vec<Finding>,
) -> Option<Filled> {
    let Some(own) = rows.own else {
        // Without its own row nothing says which version its options were seen at.
        let alone = rows.options.iter().map(|(_, row)| row.finding(Column::Id, What::OwnMissing));
        found.extend(alone);
        return None;
    };
    let base = base(own, found);
    let form = AnswerForm::default();
    let mut reading = Answering { question, words, form, unread: Vec::new(), found };
    reading.response(own, rows);
    reading.notes(own);
    reading.hold(own);
    let Answering { form, unread, .. } = reading;
    Some(Filled { question: question.id.clone(), base, form, unread })
}

/// The version that was there when the file was made.
fn base(row: Row<'_>, found: &mut Vec<Finding>) -> Option<i64> {
    let version = row.words(Column::Version).and_then(|words| words.parse().ok());
    let version = version.filter(|version: &i64| *version >= 0);
    if version.is_none() {
        found.push(row.finding(Column::Version, What::Version));
    }
    version
}

impl Answering<'_> {
    fn response(&mut self, own: Row<'_>, rows: &Rows<'_>) {
        let choice = self.choice(own);
        let choice = match self.question.kind {
            Kind::Several { .. } => self.several(choice, own, rows),
            Kind::Number { .. } => self.typed(choice, own, NUMBER),
            Kind::Text => self.typed(choice, own, TEXT),
            _ => {
                own.closed(Column::Typed, self.found);
                choice
            }
        };
        let reason = self.reason(own, choice.as_deref());
        match (choice, reason) {
            (Some(choice), Some(reason)) => {
                (self.form.choice, self.form.reason) = (choice, reason);
            }
            _ => self.drop_response(),
        }
    }

    /// The choice from the list, empty where nothing is chosen. None where it cannot be read.
    fn choice(&mut self, row: Row<'_>) -> Option<String> {
        match row.typed(Column::Choice, &self.words, self.found) {
            Typed::Nothing => Some(String::new()),
            Typed::Bad => None,
            Typed::Words(typed) => {
                let choice = self.words.choice(self.question, &typed);
                if choice.is_none() {
                    self.found.push(row.finding(Column::Choice, What::Choice(short(&typed))));
                }
                choice
            }
        }
    }

    /// What is chosen where several can be.
    fn several(&mut self, own: Option<String>, row: Row<'_>, rows: &Rows<'_>) -> Option<String> {
        row.closed(Column::Typed, self.found);
        let (mut chosen, mut denied, mut is_readable) = (Vec::new(), 0, true);
        for (place, option) in &rows.options {
            for column in Column::ALL.iter().filter(|c| c.is_open() && **c != Column::Choice) {
                option.closed(*column, self.found);
            }
            match option.typed(Column::Choice, &self.words, self.found) {
                Typed::Nothing => {}
                Typed::Bad => is_readable = false,
                Typed::Words(typed) => match self.words.yes_or_no(&typed) {
                    Some(true) => chosen.push(*place),
                    Some(false) => denied += 1,
                    None => {
                        let what = What::YesNo(short(&typed));
                        self.found.push(option.finding(Column::Choice, what));
                        is_readable = false;
                    }
                },
            }
        }
        // An option without its row was not denied: its row was deleted, or its id damaged.
        if rows.options.len() < self.question.options.len() {
            let question = self.question.id.to_string();
            self.found.push(row.finding(Column::Id, What::OptionMissing(question)));
            return None;
        }
        let own = own.filter(|_| is_readable)?;
        chosen.sort_unstable();
        let options = chosen.iter().filter_map(|place| self.question.options.get(*place));
        let mut values: Vec<&str> = options.map(|option| option.id.as_str()).collect();
        if values.is_empty() && own.is_empty() && denied > 0 {
            if denied == self.question.options.len() {
                return Some(NONE_OF_THESE.to_owned());
            }
            self.found.push(row.finding(Column::Choice, What::PartNo));
            return None;
        }
        values.extend(Some(own.as_str()).filter(|own| !own.is_empty()));
        Some(values.join(&BETWEEN.to_string()))
    }

    /// The number or the words that are typed beside the list.
    fn typed(&mut self, choice: Option<String>, row: Row<'_>, value: &str) -> Option<String> {
        let typed = match row.typed(Column::Typed, &self.words, self.found) {
            Typed::Bad => return None,
            Typed::Nothing => return choice,
            Typed::Words(typed) => typed,
        };
        let choice = choice?;
        if !choice.is_empty() {
            self.found.push(row.finding(Column::Typed, What::Both));
            return None;
        }
        if value == NUMBER {
            self.form.number = typed;
        } else {
            self.form.text = typed;
        }
        Some(value.to_owned())
    }

    /// Why it does not apply: empty where that is not said. None where it cannot be read.
    fn reason(&mut self, row: Row<'_>, choice: Option<&str>) -> Option<String> {
        if !self.question.not_applicable {
            row.closed(Column::Reason, self.found);
            return Some(String::new());
        }
        // What still stands there beside another answer makes no difference.
        if !matches!(choice, Some("" | NOT_APPLICABLE)) {
            return Some(String::new());
        }
        match row.typed(Column::Reason, &self.words, self.found) {
            Typed::Nothing => Some(String::new()),
            Typed::Words(reason) => Some(reason),
            Typed::Bad => None,
        }
    }

    fn notes(&mut self, row: Row<'_>) {
        for (column, part) in [
            (Column::Confidence, Part::Confidence),
            (Column::Evidence, Part::Evidence),
            (Column::Links, Part::Links),
            (Column::Comment, Part::Comment),
        ] {
            let typed = match row.typed(column, &self.words, self.found) {
                Typed::Nothing => continue,
                Typed::Bad => {
                    self.unread.push(part);
                    continue;
                }
                Typed::Words(typed) => typed,
            };
            match part {
                Part::Confidence => match self.words.confidence(&typed) {
                    Some(slug) => slug.clone_into(&mut self.form.confidence),
                    None => {
                        self.found.push(row.finding(column, What::Choice(short(&typed))));
                        self.unread.push(part);
                    }
                },
                Part::Evidence => self.form.evidence = typed,
                Part::Links => self.form.links = typed,
                _ => self.form.comment = typed,
            }
        }
    }

    /// Holds what was read to what a form on a page is held to. What does not fit is noted and left out.
    fn hold(&mut self, row: Row<'_>) {
        // Reading it as a form sends it also means what was meant: a reason alone says that it does not apply.
        let form = &self.form;
        let pairs = [
            ("version", "0"),
            ("choice", &form.choice),
            ("number", &form.number),
            ("text", &form.text),
            ("reason", &form.reason),
            ("confidence", &form.confidence),
            ("evidence", &form.evidence),
            ("links", &form.links),
            ("comment", &form.comment),
        ];
        let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let Ok(form) = AnswerForm::read(&pairs, self.question) else {
            self.found.push(row.finding(Column::Choice, What::Choice(short(&self.form.choice))));
            return self.drop_response();
        };
        self.form = form;
        let faults = self.form.faults(self.question).unwrap_or_default();
        for fault in faults {
            let (column, part) = where_of(fault);
            self.found.push(row.finding(column, What::Answer(fault)));
            match part {
                Part::Response => self.drop_response(),
                Part::Evidence => self.form.evidence.clear(),
                Part::Links => self.form.links.clear(),
                _ => self.form.comment.clear(),
            }
            if part != Part::Response {
                self.unread.push(part);
            }
        }
    }

    fn drop_response(&mut self) {
        self.form.choice.clear();
        self.form.number.clear();
        self.form.text.clear();
        self.form.reason.clear();
        self.unread.push(Part::Response);
    }
}

/// The column and the part of an answer that a fault is about.
fn where_of(fault: AnswerFault) -> (Column, Part) {
    match fault.field() {
        "number" | "text" => (Column::Typed, Part::Response),
        "reason" => (Column::Reason, Part::Response),
        "evidence" => (Column::Evidence, Part::Evidence),
        "links" => (Column::Links, Part::Links),
        "comment" => (Column::Comment, Part::Comment),
        _ => (Column::Choice, Part::Response),
    }
}
