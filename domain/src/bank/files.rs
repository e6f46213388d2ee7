//! Reading a bank from its files: `bank.yaml`, `themes/<theme>.yaml`, and the texts in `en/` and `cy/`. Every fault
//! is reported at once, with file, line and column. The format is described in docs/question-bank-format.md.

use super::check::{Fault, MAX_QUESTION, MAX_SHORT, nearest};
use super::reader::{Reader, did_you_mean};
use super::shape::{BankFile, BankTextsFile, Text};
use super::{Bank, BankText, Bilingual, FORMAT, Level, Reference, RollUp, ScoringRule};
use crate::id::{OptionId, ReferenceId};
use crate::language::Language;
use serde_saphyr::Spanned;
use std::collections::BTreeMap;

/// The files of a bank: paths relative to its folder, with `/`, and contents.
#[derive(Debug, Clone, Default)]
pub struct Files(pub BTreeMap<String, String>);

impl Files {
    /// Reads the bank.
    ///
    /// # Errors
    /// Every fault found, in order of file and line.
    pub fn parse(&self) -> Result<Bank, Vec<Fault>> {
        let mut reader = Reader::new(self);
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
        let roll_up = self.roll_up("bank.yaml", file.roll_up.as_ref(), file.scoring, None);
        let (themes, applies_to) = self.themes(&file, &levels, &references, roll_up);
        self.themes_known = true;
        let text = Bilingual {
            en: self.bank_text("en/bank.yaml", &texts.en),
            cy: self.bank_text("cy/bank.yaml", &texts.cy),
        };
        let continuity = self.continuity(&themes);
        self.dependencies(&themes);
        let bank = Bank {
            id: id?,
            version: version?,
            licence: file.licence.clone(),
            scoring: file.scoring,
            roll_up,
            organisations: file.organisations.clone(),
            applies_to,
            levels,
            themes,
            references,
            continuity,
            text,
        };
        // Conditions refer to questions by their place, which only a bank without faults is sure of.
        if self.faults.is_empty() {
            self.reach(&bank, &file);
            self.unused(&file);
        }
        Some(bank)
    }

    /// How parts make a whole: as written, or as above, or as is usual for the rule.
    pub(super) fn roll_up(
        &mut self,
        file: &str,
        written: Option<&Spanned<RollUp>>,
        rule: ScoringRule,
        above: Option<RollUp>,
    ) -> RollUp {
        let Some(written) = written else { return above.unwrap_or_else(|| rule.usual_roll_up()) };
        if rule.is_lowest() && written.value == RollUp::Sum {
            let message = "Stages and links cannot be added up.".to_owned();
            let suggestion = "Use roll-up: minimum, mean or weighted-mean.".to_owned();
            self.fault(file, written, message, Some(suggestion));
        }
        written.value
    }

    /// References that no question draws on.
    fn unused(&mut self, file: &BankFile) {
        for reference in &file.references {
            if !self.used_references.contains(&reference.id.value) {
                let message = format!("No question draws on reference {:?}.", reference.id.value);
                let suggestion = "Name it at a question, or take it away.".to_owned();
                self.fault("bank.yaml", &reference.id, message, Some(suggestion));
            }
        }
    }

    fn bank_text(&mut self, file: &str, texts: &BankTextsFile) -> BankText {
        BankText {
            title: self.text(file, &texts.title, MAX_QUESTION),
            description: self.markdown(file, &texts.description),
        }
    }

    fn levels(&mut self, file: &BankFile, texts: &Bilingual<BankTextsFile>) -> Vec<Level> {
        let ids: Vec<&Text> = file.levels.iter().collect();
        if !(2..=10).contains(&ids.len()) {
            let message = format!("A bank has 2 to 10 levels; this one has {}.", ids.len());
            self.fault("bank.yaml", &file.id, message, None);
        } else if file.scoring == ScoringRule::WeakestLink && ids.len() != 3 {
            let message = format!("The weakest link has 3 levels; this bank has {}.", ids.len());
            let suggestion = "Name not achieved, achieved in part, and achieved.".to_owned();
            self.fault("bank.yaml", &file.id, message, Some(suggestion));
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
}
