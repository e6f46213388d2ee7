//! Reading the texts of one question in one language.

use super::check::{MAX_OPTION, MAX_QUESTION, MAX_SHORT, MAX_TEXT, nearest};
use super::questions::Bare;
use super::reader::{Reader, did_you_mean};
use super::shape::{KindFile, LevelTextsFile, QuestionFile, QuestionTextsFile, Text};
use super::themes::{Scope, ThemeTexts};
use super::{OptionText, QuestionText};
use crate::id::OptionId;
use serde_saphyr::Spanned;

impl Reader<'_> {
    pub(super) fn question_text(
        &mut self,
        question: &QuestionFile,
        texts: &ThemeTexts,
        scope: &Scope<'_>,
        bare: &[Bare],
    ) -> Option<(QuestionText, Vec<OptionText>)> {
        let (file, id) = (texts.file.as_str(), question.id.value.as_str());
        let Some(spanned) = texts.content.questions.get(id) else {
            self.fault_at(file, None, format!("The texts of question {id:?} are missing."), None);
            return None;
        };
        let said: &QuestionTextsFile = &spanned.value;
        let is_scored = question.kind != KindFile::Text;
        let is_level = question.kind == KindFile::Level;
        let is_number = question.kind == KindFile::Number;
        let text = QuestionText {
            title: self.text(file, &said.title, MAX_QUESTION),
            short: self.text(file, &said.short, MAX_SHORT),
            guidance: self.markdown(file, &said.guidance),
            evidence: self.markdown(file, &said.evidence),
            next_step: self.own_text(
                (file, spanned),
                "next-step",
                said.next_step.as_ref(),
                is_scored && !is_level,
                MAX_TEXT,
            ),
            unit: self.own_text((file, spanned), "unit", said.unit.as_ref(), is_number, MAX_SHORT),
        };
        let options = if is_level {
            self.level_texts(id, spanned, texts, scope)
        } else {
            let stray = said.levels.first_key_value().map(|(_, level)| level.referenced);
            if stray.is_some() {
                let message = "A question of this kind has no levels.".to_owned();
                self.fault_at(file, stray, message, Some("Take the key away.".into()));
            }
            Some(self.option_texts(question, spanned, file, bare))
        };
        Some((text, options?))
    }

    /// A text that some kinds of question have and others do not.
    fn own_text<T>(
        &mut self,
        (file, place): (&str, &Spanned<T>),
        key: &str,
        text: Option<&Text>,
        belongs: bool,
        longest: usize,
    ) -> Option<String> {
        match (text, belongs) {
            (Some(text), true) => Some(self.text(file, text, longest)),
            (Some(text), false) => {
                let message = format!("A question of this kind has no {key}.");
                self.fault(file, text, message, Some("Take the key away.".into()));
                None
            }
            (None, true) => {
                self.fault(file, place, format!("This question has no {key}."), None);
                None
            }
            (None, false) => None,
        }
    }

    fn option_texts(
        &mut self,
        question: &QuestionFile,
        spanned: &Spanned<QuestionTextsFile>,
        file: &str,
        bare: &[Bare],
    ) -> Vec<OptionText> {
        // Yes and no are the service's words.
        let wanted: &[Bare] = if question.kind == KindFile::YesNo { &[] } else { bare };
        for (id, text) in &spanned.value.options {
            if !wanted.iter().any(|option| option.id.as_str() == id) {
                let message = format!("The question has no option {id:?}.");
                let near = nearest(id, wanted.iter().map(|option| option.id.as_str()));
                self.fault(file, text, message, near.map(did_you_mean));
            }
        }
        let mut texts: Vec<OptionText> = Vec::new();
        for option in bare {
            let mut descriptor = String::new();
            if let Some(text) = spanned.value.options.get(option.id.as_str()) {
                descriptor = self.text(file, text, MAX_OPTION);
                if texts.iter().any(|other| other.descriptor == descriptor) {
                    let message = format!("Option \"{}\" says the same as another.", option.id);
                    self.fault(file, text, message, None);
                }
            } else if question.kind != KindFile::YesNo {
                let message = format!("The text of option \"{}\" is missing.", option.id);
                self.fault(file, spanned, message, None);
            }
            texts.push(OptionText { descriptor, next_step: None });
        }
        texts
    }

    fn level_texts(
        &mut self,
        id: &str,
        spanned: &Spanned<QuestionTextsFile>,
        texts: &ThemeTexts,
        scope: &Scope<'_>,
    ) -> Option<Vec<OptionText>> {
        let (file, question) = (texts.file.as_str(), &spanned.value);
        if let Some(text) = question.options.values().next() {
            let message = "A level question has no options of its own.".to_owned();
            self.fault(file, text, message, Some("Describe the levels instead.".into()));
        }
        for (level, text) in &question.levels {
            if !scope.levels.iter().any(|known| known.as_str() == level) {
                let message = format!("bank.yaml has no level {level:?}.");
                self.fault(file, text, message, None);
            }
        }
        let mut levels: Vec<OptionText> = Vec::new();
        for (index, level) in scope.levels.iter().enumerate() {
            let Some(texts) = question.levels.get(level.as_str()) else {
                let message = format!("Question {id:?} has no text for {level}.");
                self.fault(file, spanned, message, None);
                continue;
            };
            let last = index + 1 == scope.levels.len();
            let text = self.level_text(file, level, texts, last);
            if levels.iter().any(|other| other.descriptor == text.descriptor) {
                let message = format!("The descriptor of {level} is that of another level too.");
                self.fault(file, &texts.value.descriptor, message, None);
            }
            levels.push(text);
        }
        (levels.len() == scope.levels.len()).then_some(levels)
    }

    fn level_text(
        &mut self,
        file: &str,
        level: &OptionId,
        texts: &Spanned<LevelTextsFile>,
        last: bool,
    ) -> OptionText {
        match (&texts.value.next_step, last) {
            (None, false) => {
                let message = format!("{level} has no next-step.");
                let suggestion = "Say how to reach the next level.".to_owned();
                self.fault(file, texts, message, Some(suggestion));
            }
            (Some(step), true) => {
                let message = format!("{level} is the highest level: it has no next-step.");
                self.fault(file, step, message, None);
            }
            _ => {}
        }
        let descriptor = self.text(file, &texts.value.descriptor, MAX_TEXT);
        let next_step = texts.value.next_step.as_ref().map(|step| self.text(file, step, MAX_TEXT));
        OptionText { descriptor, next_step }
    }
}
