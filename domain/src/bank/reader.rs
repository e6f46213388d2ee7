//! How the files of a bank are opened, and how faults in them are noted.

use super::check::{Fault, MAX_TEXT};
use super::files::Files;
use super::shape::Text;
use super::yaml::place;
use crate::id::IdError;
use serde::de::DeserializeOwned;
use serde_saphyr::{Location, Spanned};
use std::collections::{BTreeMap, BTreeSet};

/// The files of a bank while they are read.
pub(super) struct Reader<'a> {
    pub(super) files: &'a Files,
    /// The files that have been asked for.
    pub(super) used: BTreeSet<String>,
    /// Whether the themes of bank.yaml have been gone through.
    pub(super) themes_known: bool,
    /// The references that some question draws on.
    pub(super) used_references: BTreeSet<String>,
    /// Where each question is, for faults that only the whole bank shows.
    pub(super) places: BTreeMap<String, (String, Location)>,
    pub(super) faults: Vec<Fault>,
}

impl<'a> Reader<'a> {
    pub(super) const fn new(files: &'a Files) -> Self {
        Self {
            files,
            used: BTreeSet::new(),
            themes_known: false,
            used_references: BTreeSet::new(),
            places: BTreeMap::new(),
            faults: Vec::new(),
        }
    }
}

impl Reader<'_> {
    pub(super) fn load<T: DeserializeOwned>(&mut self, file: &str) -> Option<T> {
        self.used.insert(file.to_owned());
        let Some(content) = self.files.0.get(file) else {
            self.fault_at(file, None, "This file is missing.".into(), None);
            return None;
        };
        super::yaml::read(content)
            .map_err(|unreadable| {
                let (line, column) = unreadable.place;
                let (message, suggestion) = (unreadable.message, unreadable.suggestion);
                self.faults.push(Fault {
                    file: file.to_owned(),
                    line,
                    column,
                    message,
                    suggestion,
                });
            })
            .ok()
    }

    pub(super) fn text(&mut self, file: &str, text: &Text, longest: usize) -> String {
        let trimmed = text.value.trim();
        let length = trimmed.chars().count();
        if length == 0 {
            self.fault(file, text, "This text is empty.".into(), None);
        } else if length > longest {
            let message = format!("This text has {length} characters; at most {longest} fit.");
            self.fault(file, text, message, None);
        } else if longest < MAX_TEXT && trimmed.contains('\n') {
            let message = "This text has several lines, and only one fits.".to_owned();
            self.fault(file, text, message, Some("Begin it with >- instead of |.".into()));
        }
        trimmed.to_owned()
    }

    /// A text in Markdown.
    pub(super) fn markdown(&mut self, file: &str, text: &Text) -> String {
        if let Some((message, suggestion)) = super::markdown::broken(&text.value) {
            self.fault(file, text, message, Some(suggestion));
        }
        self.text(file, text, MAX_TEXT)
    }

    /// A fault of a question as a whole.
    pub(super) fn fault_of(&mut self, question: &str, message: String, suggestion: &str) {
        let (file, location) = self.places.get(question).cloned().unzip();
        let file = file.unwrap_or_else(|| "bank.yaml".to_owned());
        self.fault_at(&file, location, message, Some(suggestion.to_owned()));
    }

    pub(super) fn id<T>(
        &mut self,
        file: &str,
        id: &Text,
        parse: fn(&str) -> Result<T, IdError>,
    ) -> Option<T> {
        parse(&id.value)
            .map_err(|error| self.fault(file, id, format!("The id {:?} {error}.", id.value), None))
            .ok()
    }

    pub(super) fn unique(&mut self, file: &str, ids: &[&Text], what: &str) {
        for (index, id) in ids.iter().enumerate() {
            if ids[..index].iter().any(|earlier| earlier.value == id.value) {
                self.fault(file, id, format!("{what} {:?} is named twice.", id.value), None);
            }
        }
    }

    pub(super) fn fault<T>(
        &mut self,
        file: &str,
        place: &Spanned<T>,
        message: String,
        suggestion: Option<String>,
    ) {
        self.fault_at(file, Some(place.referenced), message, suggestion);
    }

    pub(super) fn fault_at(
        &mut self,
        file: &str,
        location: Option<Location>,
        message: String,
        suggestion: Option<String>,
    ) {
        let (line, column) = location.map_or((0, 0), |location| place(&location));
        self.faults.push(Fault { file: file.to_owned(), line, column, message, suggestion });
    }
}

pub(super) fn did_you_mean(id: &str) -> String {
    format!("Did you mean {id:?}?")
}
