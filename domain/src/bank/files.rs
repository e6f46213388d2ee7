//! Reading a bank from its files: `bank.yaml`, `themes/<theme>.yaml`, and the texts in `en/` and `cy/`. Every fault
//! is reported at once, with file, line and column. The format is described in docs/question-bank-format.md.

use super::check::{Fault, MAX_QUESTION, MAX_SHORT, MAX_TEXT, nearest};
use super::reader::{Reader, did_you_mean};
use super::shape::{
    BankFile, BankTextsFile, LevelTextsFile, QuestionFile, QuestionTextsFile, Text, ThemeFile,
    ThemeTextsFile,
};
use super::{
    Bank, BankText, Bilingual, FORMAT, Level, LevelOption, LevelText, Question, QuestionText,
    Reference, Theme, ThemeText,
};
use crate::id::{OptionId, ReferenceId};
use crate::language::Language;
use serde_saphyr::Spanned;
use std::collections::{BTreeMap, BTreeSet};

/// The files of a bank: paths relative to its folder, with `/`, and contents.
#[derive(Debug, Clone, Default)]
pub struct Files(pub BTreeMap<String, String>);

impl Files {
    /// Reads the bank.
    ///
    /// # Errors
    /// Every fault found, in order of file and line.
    pub fn parse(&self) -> Result<Bank, Vec<Fault>> {
        let mut reader =
            Reader { files: self, used: BTreeSet::new(), themes_known: false, faults: Vec::new() };
        let bank = reader.bank();
        let Reader { used, themes_known, mut faults, .. } = reader;
        // Without bank.yaml nothing is known of the other files, so nothing is said of them.
        let unused = self.0.keys().filter(|file| themes_known && !used.contains(*file));
        faults.extend(unused.map(|file| Fault {
            file: file.clone(),
            line: 0,
            column: 0,
            message: "This file belongs to no theme of bank.yaml.".into(),
            suggestion: Some("Name its theme under themes, or take the file away.".into()),
        }));
        match bank {
            Some(bank) if faults.is_empty() => Ok(bank),
            _ => {
                faults.sort();
                faults.dedup();
                Err(faults)
            }
        }
    }
}

/// The texts of one theme in one language, with the file they came from.
struct ThemeTexts {
    file: String,
    content: ThemeTextsFile,
}

/// What a question's parts are checked against.
struct Scope<'a> {
    levels: &'a [OptionId],
    references: &'a BTreeSet<String>,
}

impl Reader<'_> {
    fn bank(&mut self) -> Option<Bank> {
        let file: BankFile = self.load("bank.yaml")?;
        let en: Option<BankTextsFile> = self.load("en/bank.yaml");
        let cy: Option<BankTextsFile> = self.load("cy/bank.yaml");
        if file.format.value != FORMAT {
            let message = format!("Format {} is not known to this program.", file.format.value);
            self.fault("bank.yaml", &file.format, message, Some(format!("Use format: {FORMAT}.")));
            return None;
        }
        let texts = Bilingual { en: en?, cy: cy? };
        let id = self.id("bank.yaml", &file.id, crate::id::BankId::parse);
        let version = self.id("bank.yaml", &file.version, crate::id::BankVersion::parse);
        let levels = self.levels(&file, &texts);
        let references = self.references(&file, &texts);
        let level_ids: Vec<OptionId> = levels.iter().map(|level| level.id.clone()).collect();
        let reference_ids = references.iter().map(|r| r.id.to_string()).collect();
        let scope = Scope { levels: &level_ids, references: &reference_ids };
        let mut themes = Vec::new();
        let mut seen = BTreeMap::new();
        for theme in &file.themes {
            if themes.iter().any(|t: &Theme| t.id.as_str() == theme.value) {
                let message = format!("Theme {:?} is named twice.", theme.value);
                self.fault("bank.yaml", theme, message, None);
            } else if let Some(theme) = self.theme(theme, &scope, &mut seen) {
                themes.push(theme);
            }
        }
        self.themes_known = true;
        if file.themes.is_empty() {
            self.fault("bank.yaml", &file.id, "The bank has no theme.".into(), None);
        }
        let text = Bilingual {
            en: self.bank_text("en/bank.yaml", &texts.en),
            cy: self.bank_text("cy/bank.yaml", &texts.cy),
        };
        Some(Bank {
            id: id?,
            version: version?,
            licence: file.licence,
            scoring: file.scoring,
            levels,
            themes,
            references,
            text,
        })
    }

    fn bank_text(&mut self, file: &str, texts: &BankTextsFile) -> BankText {
        BankText {
            title: self.text(file, &texts.title, MAX_QUESTION),
            description: self.text(file, &texts.description, MAX_TEXT),
        }
    }

    fn levels(&mut self, file: &BankFile, texts: &Bilingual<BankTextsFile>) -> Vec<Level> {
        let ids: Vec<&Text> = file.levels.iter().collect();
        if !(2..=10).contains(&ids.len()) {
            let message = format!("A bank has 2 to 10 levels; this one has {}.", ids.len());
            self.fault("bank.yaml", &file.id, message, None);
        }
        self.unique("bank.yaml", &ids, "Level");
        let names = self.named(&ids, |t| &t.levels, texts, "level", MAX_SHORT);
        ids.iter()
            .zip(names)
            .filter_map(|(id, name)| {
                let id = self.id("bank.yaml", id, OptionId::parse)?;
                Some(Level { id, name })
            })
            .collect()
    }

    fn references(&mut self, file: &BankFile, texts: &Bilingual<BankTextsFile>) -> Vec<Reference> {
        let ids: Vec<&Text> = file.references.iter().map(|r| &r.id).collect();
        self.unique("bank.yaml", &ids, "Reference");
        let titles = self.named(&ids, |t| &t.references, texts, "reference", MAX_QUESTION);
        let mut references = Vec::new();
        for (reference, title) in file.references.iter().zip(titles) {
            if !reference.url.value.starts_with("https://") {
                let message = format!("{:?} is not an https address.", reference.url.value);
                self.fault("bank.yaml", &reference.url, message, None);
            }
            if let Some(id) = self.id("bank.yaml", &reference.id, ReferenceId::parse) {
                references.push(Reference { id, url: reference.url.value.clone(), title });
            }
        }
        references
    }

    /// The names of things listed in bank.yaml, from both languages' texts.
    fn named(
        &mut self,
        ids: &[&Text],
        pick: fn(&BankTextsFile) -> &BTreeMap<String, Text>,
        texts: &Bilingual<BankTextsFile>,
        what: &str,
        longest: usize,
    ) -> Vec<Bilingual<String>> {
        for language in Language::ALL {
            let file = format!("{}/bank.yaml", language.code());
            for (id, text) in pick(texts.get(language)) {
                if !ids.iter().any(|known| known.value == *id) {
                    let message = format!("bank.yaml has no {what} {id:?}.");
                    let near = nearest(id, ids.iter().map(|known| known.value.as_str()));
                    self.fault(&file, text, message, near.map(did_you_mean));
                }
            }
        }
        let mut one = |id: &Text, language: Language| {
            let file = format!("{}/bank.yaml", language.code());
            if let Some(text) = pick(texts.get(language)).get(&id.value) {
                self.text(&file, text, longest)
            } else {
                let message = format!("The name of {what} {:?} is missing.", id.value);
                self.fault_at(&file, None, message, None);
                String::new()
            }
        };
        ids.iter()
            .map(|id| Bilingual { en: one(id, Language::En), cy: one(id, Language::Cy) })
            .collect()
    }

    fn theme(
        &mut self,
        id: &Text,
        scope: &Scope<'_>,
        seen: &mut BTreeMap<String, String>,
    ) -> Option<Theme> {
        let theme_id = self.id("bank.yaml", id, crate::id::ThemeId::parse)?;
        let file = format!("themes/{theme_id}.yaml");
        let structure: Option<ThemeFile> = self.load(&file);
        let en = self.theme_texts(Language::En, theme_id.as_str());
        let cy = self.theme_texts(Language::Cy, theme_id.as_str());
        let (structure, texts) = (structure?, Bilingual { en: en?, cy: cy? });
        if structure.id.value != id.value {
            let message = format!(
                "This file is named for theme {:?} but its id is {:?}.",
                id.value, structure.id.value
            );
            self.fault(&file, &structure.id, message, None);
        }
        if structure.questions.is_empty() {
            self.fault(&file, &structure.id, "The theme has no question.".into(), None);
        }
        for texts in [&texts.en, &texts.cy] {
            for (question, text) in &texts.content.questions {
                if !structure.questions.iter().any(|q| q.id.value == *question) {
                    let message = format!("{file} has no question {question:?}.");
                    let known = structure.questions.iter().map(|q| q.id.value.as_str());
                    let near = nearest(question, known).map(did_you_mean);
                    self.fault(&texts.file, text, message, near);
                }
            }
        }
        let mut questions = Vec::new();
        for question in &structure.questions {
            if let Some(other) = seen.insert(question.id.value.clone(), file.clone()) {
                let message =
                    format!("Question {:?} is in the bank twice: see {other}.", question.id.value);
                self.fault(&file, &question.id, message, None);
            }
            questions.extend(self.question(&file, question, &texts, scope));
        }
        let mut text = |texts: &ThemeTexts| ThemeText {
            title: self.text(&texts.file, &texts.content.title, MAX_SHORT + 24),
            description: self.text(&texts.file, &texts.content.description, MAX_TEXT),
        };
        let text = Bilingual { en: text(&texts.en), cy: text(&texts.cy) };
        Some(Theme { id: theme_id, questions, text })
    }

    fn theme_texts(&mut self, language: Language, theme: &str) -> Option<ThemeTexts> {
        let file = format!("{}/{theme}.yaml", language.code());
        let content = self.load(&file)?;
        Some(ThemeTexts { file, content })
    }

    fn question(
        &mut self,
        file: &str,
        question: &QuestionFile,
        texts: &Bilingual<ThemeTexts>,
        scope: &Scope<'_>,
    ) -> Option<Question> {
        let id = self.id(file, &question.id, crate::id::QuestionId::parse);
        self.numbers(file, question, scope);
        let mut references = Vec::new();
        for reference in &question.references {
            if scope.references.contains(&reference.value) {
                references.extend(self.id(file, reference, ReferenceId::parse));
            } else {
                let message = format!("Reference {:?} is not in bank.yaml.", reference.value);
                let near = nearest(&reference.value, scope.references.iter().map(String::as_str));
                self.fault(file, reference, message, near.map(did_you_mean));
            }
        }
        let en = self.question_text(&question.id.value, &texts.en, scope);
        let cy = self.question_text(&question.id.value, &texts.cy, scope);
        let ((en, en_levels), (cy, cy_levels)) = (en?, cy?);
        let options = scope
            .levels
            .iter()
            .zip(en_levels.into_iter().zip(cy_levels))
            .map(|(id, (en, cy))| LevelOption { id: id.clone(), text: Bilingual { en, cy } })
            .collect();
        Some(Question {
            id: id?,
            minutes: question.minutes.value,
            weight: question.weight.as_ref().map_or(1.0, |weight| weight.value),
            base_level: question.base_level.value,
            applies_to: question.applies_to.clone(),
            not_applicable: question.not_applicable,
            references,
            options,
            text: Bilingual { en, cy },
        })
    }

    fn numbers(&mut self, file: &str, question: &QuestionFile, scope: &Scope<'_>) {
        if !(1..=30).contains(&question.minutes.value) {
            let message = format!("{} minutes is not from 1 to 30.", question.minutes.value);
            self.fault(file, &question.minutes, message, None);
        }
        if let Some(weight) = &question.weight
            && !(weight.value.is_finite() && weight.value > 0.0 && weight.value <= 100.0)
        {
            let message = format!("The weight {} is not above 0 and at most 100.", weight.value);
            self.fault(file, weight, message, None);
        }
        if usize::from(question.base_level.value) >= scope.levels.len() {
            let message = format!("There is no level {}.", question.base_level.value);
            let suggestion = "Levels are counted from 0, in the order of bank.yaml.".to_owned();
            self.fault(file, &question.base_level, message, Some(suggestion));
        }
    }

    fn question_text(
        &mut self,
        id: &str,
        texts: &ThemeTexts,
        scope: &Scope<'_>,
    ) -> Option<(QuestionText, Vec<LevelText>)> {
        let file = texts.file.as_str();
        let Some(spanned) = texts.content.questions.get(id) else {
            self.fault_at(file, None, format!("The texts of question {id:?} are missing."), None);
            return None;
        };
        let question: &QuestionTextsFile = &spanned.value;
        for (level, text) in &question.levels {
            if !scope.levels.iter().any(|known| known.as_str() == level) {
                let message = format!("bank.yaml has no level {level:?}.");
                self.fault(file, text, message, None);
            }
        }
        let text = QuestionText {
            title: self.text(file, &question.title, MAX_QUESTION),
            short: self.text(file, &question.short, MAX_SHORT),
            guidance: self.text(file, &question.guidance, MAX_TEXT),
            evidence: self.text(file, &question.evidence, MAX_TEXT),
        };
        let mut levels: Vec<LevelText> = Vec::new();
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
        (levels.len() == scope.levels.len()).then_some((text, levels))
    }

    fn level_text(
        &mut self,
        file: &str,
        level: &OptionId,
        texts: &Spanned<LevelTextsFile>,
        last: bool,
    ) -> LevelText {
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
        LevelText { descriptor, next_step }
    }
}
