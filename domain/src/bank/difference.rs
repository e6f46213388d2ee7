//! What changed between two versions of a bank, and the continuity map that follows from it.

use super::{Bank, Carried, Continuity, Link, Question, Theme};
use crate::id::QuestionId;
use crate::language::Language;
use std::collections::{BTreeMap, BTreeSet};

/// What became of one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The question, of the new version.
    pub question: QuestionId,
    /// The question it was. None for a new one.
    pub was: Option<QuestionId>,
    /// How it goes on, as far as a program can tell.
    pub change: Carried,
    /// What is different, each in a few words.
    pub what: Vec<String>,
}

/// The difference between two versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What is different in the bank and its themes, each in a few words.
    pub whole: Vec<String>,
    /// The questions of the new version, in order.
    pub questions: Vec<Changed>,
    /// Questions of the old version that have no successor.
    pub dropped: Vec<QuestionId>,
}

/// Compares two versions.
#[must_use]
pub fn difference(old: &Bank, new: &Bank) -> Difference {
    let before: BTreeMap<&str, (&Theme, &Question)> =
        old.questions().map(|(theme, q)| (q.id.as_str(), (theme, q))).collect();
    let mut left: BTreeSet<&str> = before.keys().copied().collect();
    for (_, question) in new.questions() {
        left.remove(question.id.as_str());
    }
    let mut questions = Vec::new();
    for (theme, question) in new.questions() {
        let was = before.get(question.id.as_str()).copied().or_else(|| {
            let renamed = left
                .iter()
                .copied()
                .find(|id| before.get(id).is_some_and(|(_, old)| is_renamed(old, question)))?;
            left.remove(renamed);
            before.get(renamed).copied()
        });
        questions.push(match was {
            None => Changed {
                question: question.id.clone(),
                was: None,
                change: Carried::New,
                what: Vec::new(),
            },
            Some((old_theme, old)) => changed((old_theme, old), (theme, question)),
        });
    }
    let is_left = |id: &QuestionId| left.contains(id.as_str());
    let dropped = old.questions().map(|(_, q)| q.id.clone()).filter(is_left).collect();
    Difference { whole: whole(old, new), questions, dropped }
}

/// Whether a question is another with a new id: it asks the same in one of the languages.
fn is_renamed(old: &Question, new: &Question) -> bool {
    Language::ALL.into_iter().any(|language| {
        old.text.get(language).title.to_lowercase() == new.text.get(language).title.to_lowercase()
    })
}

fn changed((old_theme, old): (&Theme, &Question), (theme, new): (&Theme, &Question)) -> Changed {
    let mut what = Vec::new();
    let mut note = |is_different: bool, text: String| what.extend(is_different.then_some(text));
    // What answers mean.
    let shape = |q: &Question| {
        let options = q.options.iter().map(|o| (o.id.clone(), o.points, o.from));
        (q.kind.clone(), options.collect::<Vec<_>>())
    };
    let said = |q: &Question| -> Vec<_> {
        q.options
            .iter()
            .map(|o| (o.text.en.descriptor.clone(), o.text.cy.descriptor.clone()))
            .collect()
    };
    let units = |q: &Question| (q.text.en.unit.clone(), q.text.cy.unit.clone());
    note(shape(old) != shape(new), "its options, their points or its kind".into());
    note(said(old) != said(new), "what its options say".into());
    note(units(old) != units(new), "its unit".into());
    let has_new_meaning = !what.is_empty();
    // What it says around them.
    let mut note = |is_different: bool, text: String| what.extend(is_different.then_some(text));
    for language in Language::ALL {
        let (a, b) = (old.text.get(language), new.text.get(language));
        let name = language.english_name();
        note(a.title != b.title, format!("its title in {name}"));
        note(a.short != b.short, format!("its label in {name}"));
        note(a.guidance != b.guidance, format!("its guidance in {name}"));
        note(a.evidence != b.evidence, format!("its evidence in {name}"));
        let steps = |q: &Question| -> Vec<_> {
            let own = q.text.get(language).next_step.clone();
            let each = q.options.iter().map(|o| o.text.get(language).next_step.clone());
            std::iter::once(own).chain(each).collect()
        };
        note(steps(old) != steps(new), format!("its next steps in {name}"));
    }
    let is_reworded = !what.is_empty();
    // What is done with it.
    let mut note = |is_different: bool, text: String| what.extend(is_different.then_some(text));
    let moved = old_theme.id != theme.id;
    note(moved, format!("its theme: {} to {}", old_theme.id, theme.id));
    note(old.weight != new.weight, format!("its weight: {} to {}", old.weight, new.weight));
    note(old.base != new.base, "its base".into());
    note(old.stage != new.stage, "its stage".into());
    note(old.applies_to != new.applies_to, "whom it is for".into());
    note(old.not_applicable != new.not_applicable, "whether it may be said not to apply".into());
    note(old.minutes != new.minutes, format!("its minutes: {} to {}", old.minutes, new.minutes));
    note(old.references != new.references, "its references".into());
    note(old.depends_on != new.depends_on, "what it depends on".into());
    note((old.effort, old.value) != (new.effort, new.value), "its effort or value".into());
    let change = match (has_new_meaning, is_reworded) {
        (true, _) => Carried::Changed,
        (false, true) => Carried::Reworded,
        (false, false) => Carried::Same,
    };
    Changed { question: new.id.clone(), was: Some(old.id.clone()), change, what }
}

fn whole(old: &Bank, new: &Bank) -> Vec<String> {
    let mut what = Vec::new();
    let mut note = |is_different: bool, text: String| what.extend(is_different.then_some(text));
    note(old.id != new.id, format!("the bank: {} to {}", old.id, new.id));
    note(old.scoring != new.scoring, "the scoring rule".into());
    note(old.roll_up != new.roll_up, "the roll-up".into());
    note(old.levels != new.levels, "the levels".into());
    note(old.applies_to != new.applies_to, "whom the bank is for".into());
    note(old.text != new.text, "the title or description of the bank".into());
    note(old.references != new.references, "the references".into());
    for theme in &new.themes {
        let Some(before) = old.theme(theme.id.as_str()) else {
            note(true, format!("theme {} is new", theme.id));
            continue;
        };
        note(before.text != theme.text, format!("the texts of theme {}", theme.id));
        note(before.parent != theme.parent, format!("where theme {} is", theme.id));
        let weights = |theme: &Theme| (theme.weight, theme.weights.clone(), theme.roll_up);
        let counts = weights(before) != weights(theme);
        note(counts, format!("the weights or roll-up of theme {}", theme.id));
        note(before.applies_to != theme.applies_to, format!("whom theme {} is for", theme.id));
    }
    for theme in old.themes.iter().filter(|theme| new.theme(theme.id.as_str()).is_none()) {
        note(true, format!("theme {} is gone", theme.id));
    }
    what
}

impl Difference {
    /// The continuity map that follows from the difference. What a program takes for a change of meaning may be one of
    /// words, which only its author knows.
    #[must_use]
    pub fn continuity(&self, old: &Bank) -> Continuity {
        let link = |changed: &Changed| Link { change: changed.change, was: changed.was.clone() };
        Continuity {
            from: old.version.clone(),
            questions: self.questions.iter().map(|c| (c.question.clone(), link(c))).collect(),
            dropped: self.dropped.clone(),
        }
    }
}
