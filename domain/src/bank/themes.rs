//! Reading the themes of a bank, in order, each inside another or not.

use super::check::{MAX_SHORT, nearest};
use super::expression;
use super::names::Known;
use super::reader::{Reader, did_you_mean};
use super::shape::{BankFile, Text, ThemeFile, ThemeTextsFile};
use super::{
    Bilingual, Condition, Level, Organisations, Question, Reference, RollUp, ScoringRule, Theme,
    ThemeText,
};
use crate::id::{OptionId, ThemeId};
use crate::language::Language;
use std::collections::{BTreeMap, BTreeSet};

/// The most questions of a bank: nobody answers as many.
const MAX_QUESTIONS: usize = 1_000;

/// The texts of one theme in one language, with the file they came from.
pub(super) struct ThemeTexts {
    pub(super) file: String,
    pub(super) content: ThemeTextsFile,
}

/// What the parts of a theme are checked against.
pub(super) struct Scope<'a> {
    pub(super) rule: ScoringRule,
    pub(super) levels: &'a [OptionId],
    pub(super) references: &'a BTreeSet<String>,
    /// The ids of all questions of the bank.
    pub(super) questions: &'a [String],
    pub(super) organisations: &'a Organisations,
    /// The questions before, in order; none for one that could not be read.
    pub(super) before: Vec<Option<Question>>,
    /// The themes before whose files name no question.
    bare: BTreeSet<ThemeId>,
}

/// The files of one theme.
struct ThemeFiles<'a> {
    /// Its id as bank.yaml has it.
    named: &'a Text,
    id: ThemeId,
    file: String,
    structure: ThemeFile,
    texts: Option<Bilingual<ThemeTexts>>,
}

impl Reader<'_> {
    /// The themes, and whom the whole bank is for.
    pub(super) fn themes(
        &mut self,
        file: &BankFile,
        levels: &[Level],
        references: &[Reference],
        roll_up: RollUp,
    ) -> (Vec<Theme>, Condition) {
        self.unique("bank.yaml", &file.themes.iter().collect::<Vec<_>>(), "Theme");
        if file.themes.is_empty() {
            self.fault("bank.yaml", &file.id, "The bank has no theme.".into(), None);
        }
        let mut seen = BTreeSet::new();
        let named = file.themes.iter().filter(|theme| seen.insert(theme.value.as_str()));
        let files: Vec<ThemeFiles<'_>> = named.filter_map(|theme| self.open(theme)).collect();
        let questions: Vec<String> = files
            .iter()
            .flat_map(|theme| theme.structure.questions.iter().map(|q| q.id.value.clone()))
            .collect();
        if questions.len() > MAX_QUESTIONS {
            let message =
                format!("The bank has {} questions; at most {MAX_QUESTIONS} fit.", questions.len());
            self.fault("bank.yaml", &file.id, message, None);
            // What follows looks at every question beside every other.
            return (Vec::new(), Condition::Always);
        }
        let levels: Vec<OptionId> = levels.iter().map(|level| level.id.clone()).collect();
        let mut scope = Scope {
            rule: file.scoring,
            levels: &levels,
            references: &references.iter().map(|r| r.id.to_string()).collect(),
            questions: &questions,
            organisations: &file.organisations,
            before: Vec::new(),
            bare: BTreeSet::new(),
        };
        let applies_to = file.applies_to.as_ref();
        let applies_to =
            applies_to.map_or(Condition::Always, |text| self.condition("bank.yaml", text, &scope));
        let mut themes = Vec::new();
        for files in files {
            let theme = self.theme(files, &mut scope, &themes, roll_up);
            themes.extend(theme);
        }
        self.empty(&themes, file, &scope.bare);
        (themes, applies_to)
    }

    fn open<'t>(&mut self, named: &'t Text) -> Option<ThemeFiles<'t>> {
        let id = self.id("bank.yaml", named, ThemeId::parse)?;
        let file = format!("themes/{id}.yaml");
        let structure: Option<ThemeFile> = self.load(&file);
        let en = self.theme_texts(Language::En, id.as_str());
        let cy = self.theme_texts(Language::Cy, id.as_str());
        let texts = en.zip(cy).map(|(en, cy)| Bilingual { en, cy });
        Some(ThemeFiles { named, id, file, structure: structure?, texts })
    }

    fn theme_texts(&mut self, language: Language, theme: &str) -> Option<ThemeTexts> {
        let file = format!("{}/{theme}.yaml", language.code());
        let content = self.load(&file)?;
        Some(ThemeTexts { file, content })
    }

    fn theme(
        &mut self,
        files: ThemeFiles<'_>,
        scope: &mut Scope<'_>,
        before: &[Theme],
        roll_up: RollUp,
    ) -> Option<Theme> {
        let ThemeFiles { named, id, file, structure, texts } = files;
        if structure.id.value != named.value {
            let message = format!(
                "This file is named for theme {:?} but its id is {:?}.",
                named.value, structure.id.value
            );
            self.fault(&file, &structure.id, message, None);
        }
        if structure.questions.is_empty() {
            scope.bare.insert(id.clone());
        }
        let parent = self.parent(&file, &structure, before);
        let (weight, weights) = self.weights(&file, &structure, scope);
        let roll_up = self.roll_up(&file, structure.roll_up.as_ref(), scope.rule, Some(roll_up));
        let applies_to = structure.applies_to.as_ref();
        let applies_to =
            applies_to.map_or(Condition::Always, |text| self.condition(&file, text, scope));
        let Some(texts) = texts else {
            scope.before.extend(structure.questions.iter().map(|_| None));
            return None;
        };
        if id.as_str() == crate::dry_run::TOTAL {
            let message = "\"total\" is the name of the whole among scores.".to_owned();
            self.fault(&file, &structure.id, message, Some("Use another id.".into()));
        }
        self.strays(&file, &structure, &texts);
        let mut questions = Vec::new();
        for question in &structure.questions {
            let place = (file.clone(), question.id.referenced);
            if let Some((other, _)) = self.places.insert(question.id.value.clone(), place) {
                let message =
                    format!("Question {:?} is in the bank twice: see {other}.", question.id.value);
                self.fault(&file, &question.id, message, None);
            }
            let read = self.question(&file, question, &texts, scope);
            scope.before.push(read.clone());
            questions.extend(read);
        }
        let mut text = |texts: &ThemeTexts| ThemeText {
            title: self.text(&texts.file, &texts.content.title, MAX_SHORT + 24),
            description: self.markdown(&texts.file, &texts.content.description),
        };
        let text = Bilingual { en: text(&texts.en), cy: text(&texts.cy) };
        Some(Theme { id, parent, weight, weights, roll_up, applies_to, questions, text })
    }

    /// How much a theme counts, for all and for councils of some types.
    fn weights(
        &mut self,
        file: &str,
        structure: &ThemeFile,
        scope: &Scope<'_>,
    ) -> (f64, BTreeMap<String, f64>) {
        self.weight(file, structure.weight.as_ref());
        let kinds = scope.organisations.values(super::Subject::Type);
        for (kind, weight) in &structure.weights {
            self.weight(file, Some(weight));
            if !kinds.contains(kind) {
                let message = format!("{kind:?} is no type.");
                let near = nearest(kind, kinds.iter().map(String::as_str)).map(did_you_mean);
                self.fault(file, weight, message, near);
            }
        }
        let weight = structure.weight.as_ref().map_or(1.0, |weight| weight.value);
        let by_kind = structure.weights.iter().map(|(kind, weight)| (kind.clone(), weight.value));
        (weight, by_kind.collect())
    }

    /// The theme this one is inside: one before it, with nothing but its own insides between them.
    fn parent(&mut self, file: &str, structure: &ThemeFile, before: &[Theme]) -> Option<ThemeId> {
        let written = structure.parent.as_ref()?;
        let mut open = Vec::new();
        let mut next = before.last();
        while let Some(theme) = next {
            open.push(theme.id.as_str());
            next = theme
                .parent
                .as_ref()
                .and_then(|parent| before.iter().find(|theme| theme.id == *parent));
        }
        if open.contains(&written.value.as_str()) {
            return ThemeId::parse(&written.value).ok();
        }
        let known = before.iter().any(|theme| theme.id.as_str() == written.value);
        let (message, suggestion) = if known {
            let message = format!("This theme is not in one piece with {:?}.", written.value);
            (message, Some("In bank.yaml, list it straight after its parent.".to_owned()))
        } else {
            let message = format!("There is no theme {:?} before this one.", written.value);
            let near = nearest(&written.value, before.iter().map(|theme| theme.id.as_str()));
            let order = "In bank.yaml, list a theme after its parent.".to_owned();
            (message, Some(near.map_or(order, did_you_mean)))
        };
        self.fault(file, written, message, suggestion);
        None
    }

    /// Texts of questions that are not there.
    fn strays(&mut self, file: &str, structure: &ThemeFile, texts: &Bilingual<ThemeTexts>) {
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
    }

    /// Themes that hold nothing, and those whose parts cannot be put together.
    fn empty(&mut self, themes: &[Theme], file: &BankFile, bare: &BTreeSet<ThemeId>) {
        let named = |id: &ThemeId| file.themes.iter().find(|theme| theme.value == id.as_str());
        for theme in themes {
            let Some(place) = named(&theme.id) else { continue };
            let holds_others = themes.iter().any(|other| other.parent.as_ref() == Some(&theme.id));
            // Of these, a part is a share of what it could have, which questions of a theme's own are not.
            let of_one_kind = match theme.roll_up {
                RollUp::Sum => false,
                RollUp::Mean | RollUp::WeightedMean => true,
                RollUp::Minimum => !file.scoring.is_lowest(),
            };
            if bare.contains(&theme.id) && !holds_others {
                let message = format!("Theme \"{}\" has no question.", theme.id);
                self.fault("bank.yaml", place, message, None);
            } else if !bare.contains(&theme.id) && holds_others && of_one_kind {
                let message =
                    format!("Theme \"{}\" has both questions and themes inside it.", theme.id);
                let suggestion = "For a mean or minimum of its parts, put its questions into a theme of their own.";
                self.fault("bank.yaml", place, message, Some(suggestion.to_owned()));
            }
        }
    }

    /// Reads a condition; one that cannot be read is a fault, and stands for everybody.
    pub(super) fn condition(&mut self, file: &str, text: &Text, scope: &Scope<'_>) -> Condition {
        let names = Known {
            organisations: scope.organisations,
            before: &scope.before,
            all: scope.questions,
        };
        expression::parse(&text.value, &names).unwrap_or_else(|unclear| {
            self.fault(file, text, unclear.message, unclear.suggestion);
            Condition::Always
        })
    }
}
