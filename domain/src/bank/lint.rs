//! What only the whole bank shows: circles of dependencies, questions nobody reaches, and a continuity map that does not
//! fit.

use super::check::nearest;
use super::reader::{Reader, did_you_mean};
use super::shape::{BankFile, ContinuityFile};
use super::{Bank, Carried, Continuity, Link, Question, Theme, paths};
use crate::id::{BankVersion, QuestionId};
use std::collections::{BTreeMap, BTreeSet};

const CONTINUITY: &str = "continuity.yaml";

impl Reader<'_> {
    /// Circles of questions that depend on each other.
    pub(super) fn dependencies(&mut self, themes: &[Theme]) {
        let questions: BTreeMap<&str, &Question> =
            themes.iter().flat_map(|t| &t.questions).map(|q| (q.id.as_str(), q)).collect();
        // The questions whose dependencies were followed to their end without a circle.
        let mut done: BTreeSet<&str> = BTreeSet::new();
        for start in questions.keys() {
            let mut path = Vec::new();
            if let Some(circle) = circle(start, &questions, &mut done, &mut path) {
                let message = format!("These depend on each other in a circle: {circle}.");
                self.fault_of(start, message, "Take one of the dependencies away.");
                return;
            }
        }
    }

    /// Questions that no organisation is ever asked.
    pub(super) fn reach(&mut self, bank: &Bank, file: &BankFile) {
        let everybody = paths::everybody(&file.organisations);
        if let Some(place) = &file.applies_to
            && !everybody.iter().any(|who| bank.applies_to.holds(&who.attributes(), &[]))
        {
            let message = "No organisation is asked anything of this bank.".to_owned();
            self.fault("bank.yaml", place, message, None);
            return;
        }
        let Some(reached) = paths::reached(bank, &everybody) else { return };
        for ((theme, question), reached) in bank.questions().zip(reached) {
            if reached {
                continue;
            }
            let by_kind =
                everybody.iter().any(|who| bank.may_ask(&who.attributes(), theme, question));
            let (message, suggestion) = if by_kind {
                let message = "The answers that this question waits for can never be given.";
                (message, "Look at its applies-to and at those of the questions it names.")
            } else {
                let message = "No organisation is asked this question.";
                (message, "Look at its applies-to, and at those of its theme and of the bank.")
            };
            self.fault_of(question.id.as_str(), message.to_owned(), suggestion);
        }
    }

    pub(super) fn continuity(&mut self, themes: &[Theme]) -> Option<Continuity> {
        if !self.files.0.contains_key(CONTINUITY) {
            return None;
        }
        let file: ContinuityFile = self.load(CONTINUITY)?;
        let known: Vec<&Question> = themes.iter().flat_map(|theme| &theme.questions).collect();
        let is_known = |id: &str| known.iter().any(|question| question.id.as_str() == id);
        let mut questions = BTreeMap::new();
        let mut taken: BTreeMap<String, &str> = BTreeMap::new();
        for (id, link) in &file.questions {
            if !is_known(id) {
                let message = format!("The bank has no question {id:?}.");
                let near = nearest(id, known.iter().map(|question| question.id.as_str()));
                self.fault(CONTINUITY, link, message, near.map(did_you_mean));
                continue;
            }
            let is_new = link.value.change == Carried::New;
            if let Some(was) = link.value.was.as_ref().filter(|_| is_new) {
                let message = "A new question was no other before.".to_owned();
                self.fault(CONTINUITY, was, message, Some("Take was away, or say changed.".into()));
            }
            let was = link.value.was.as_ref().map_or(id.as_str(), |was| was.value.as_str());
            if !is_new && let Some(other) = taken.insert(was.to_owned(), id) {
                let message = format!("Question {was:?} went on as {other:?} already.");
                self.fault(CONTINUITY, link, message, None);
            }
            let was = (!is_new).then(|| QuestionId::parse(was).ok()).flatten();
            questions.extend(
                QuestionId::parse(id).ok().map(|id| (id, Link { change: link.value.change, was })),
            );
        }
        for question in known.iter().filter(|q| !file.questions.contains_key(q.id.as_str())) {
            let message = format!("Question \"{}\" is not in the map.", question.id);
            let suggestion = "Say whether it is the same, reworded, changed or new.".to_owned();
            self.fault_at(CONTINUITY, None, message, Some(suggestion));
        }
        let mut dropped = Vec::new();
        for id in &file.dropped {
            if taken.contains_key(&id.value) {
                let message = format!("Question {:?} goes on, so it is not dropped.", id.value);
                self.fault(CONTINUITY, id, message, None);
            }
            dropped.extend(self.id(CONTINUITY, id, QuestionId::parse));
        }
        let from = self.id(CONTINUITY, &file.from, BankVersion::parse)?;
        Some(Continuity { from, questions, dropped })
    }
}

/// A circle that can be reached from a question, as text: `a, b, a`.
fn circle<'a>(
    id: &'a str,
    questions: &BTreeMap<&'a str, &'a Question>,
    done: &mut BTreeSet<&'a str>,
    path: &mut Vec<&'a str>,
) -> Option<String> {
    if let Some(start) = path.iter().position(|other| *other == id) {
        path.push(id);
        return Some(path[start..].join(", "));
    }
    if done.contains(id) {
        return None;
    }
    path.push(id);
    for next in questions.get(id).map_or(&[][..], |question| &question.depends_on) {
        // A dependency on what is no question is told elsewhere.
        if let Some((next, _)) = questions.get_key_value(next.as_str()) {
            let found = circle(next, questions, done, path);
            if found.is_some() {
                return found;
            }
        }
    }
    path.pop();
    done.insert(id);
    None
}

/// What does not fit between a bank's continuity map and the version before.
#[must_use]
pub fn misfits(bank: &Bank, before: &Bank) -> Vec<super::Fault> {
    let fault = |message: String, suggestion: Option<String>| super::Fault {
        file: CONTINUITY.to_owned(),
        line: 0,
        column: 0,
        message,
        suggestion,
    };
    let Some(map) = &bank.continuity else { return Vec::new() };
    if map.from != before.version {
        let message = format!("The map is from version {:?}, not {:?}.", map.from, before.version);
        return vec![fault(message, None)];
    }
    let old: Vec<&str> = before.questions().map(|(_, q)| q.id.as_str()).collect();
    let named: Vec<&QuestionId> = map.questions.values().filter_map(|l| l.was.as_ref()).collect();
    let unknown =
        named.iter().copied().chain(&map.dropped).filter(|id| !old.contains(&id.as_str()));
    let unknown = unknown.map(|id| {
        let message = format!("Version {} has no question \"{id}\".", map.from);
        fault(message, nearest(id.as_str(), old.iter().copied()).map(did_you_mean))
    });
    let forgotten = old.iter().filter(|id| {
        !named.iter().chain(&map.dropped.iter().collect::<Vec<_>>()).any(|n| n.as_str() == **id)
    });
    let forgotten = forgotten.map(|id| {
        let message = format!("What became of question {id:?} of version {}?", map.from);
        fault(message, Some("Name it under questions, or under dropped.".into()))
    });
    unknown.chain(forgotten).collect()
}
