//! Radios and checkboxes: a question with choices under it.

use super::{
    field::{Label, Notes, fieldset, hint},
    html::{Html, classes},
};
use crate::texts::Texts;
use leptos::prelude::*;

/// One choice.
pub struct Choice {
    value: String,
    text: Html,
    hint: Option<Html>,
    id: Option<String>,
    name: Option<String>,
    chosen: bool,
    disabled: bool,
    exclusive: bool,
    reveals: Option<AnyView>,
}

impl Choice {
    /// A choice that sends this value.
    #[must_use]
    pub fn new(value: impl Into<String>, text: impl Into<Html>) -> Choice {
        Choice {
            value: value.into(),
            text: text.into(),
            hint: None,
            id: None,
            name: None,
            chosen: false,
            disabled: false,
            exclusive: false,
            reveals: None,
        }
    }

    /// Adds a hint under the choice.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Html>) -> Choice {
        self.hint = Some(hint.into());
        self
    }

    /// Gives it an id other than the one made from the question's.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Choice {
        self.id = Some(id.into());
        self
    }

    /// Gives a checkbox a field name of its own.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Choice {
        self.name = Some(name.into());
        self
    }

    /// Shows it as chosen or not.
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Choice {
        self.chosen = chosen;
        self
    }

    /// Shows it as not available.
    #[must_use]
    pub fn disabled(mut self) -> Choice {
        self.disabled = true;
        self
    }

    /// A checkbox that clears the others when chosen ("None of these"); needs script, so the
    /// server must also refuse both together.
    #[must_use]
    pub fn exclusive(mut self) -> Choice {
        self.exclusive = true;
        self
    }

    /// Shows this under the choice while it is chosen; always shown without script.
    #[must_use]
    pub fn reveals(mut self, view: AnyView) -> Choice {
        self.reveals = Some(view);
        self
    }
}

enum Item {
    Choice(Box<Choice>),
    Divider(String),
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Radios,
    Checkboxes,
}

impl Kind {
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Kind::Radios => ("radios", "radio"),
            Kind::Checkboxes => ("checkboxes", "checkbox"),
        }
    }
}

/// Radios (one answer) or checkboxes (any number). The first choice has the question's own id, so
/// an error summary can link to `#id`.
pub struct Choices {
    kind: Kind,
    name: String,
    id: String,
    legend: Option<Label>,
    inside_fieldset: bool,
    notes: Notes,
    items: Vec<Item>,
    class: Option<String>,
    group_class: String,
}

impl Choices {
    /// A question with one answer.
    #[must_use]
    pub fn radios(name: impl Into<String>) -> Choices {
        Choices::new(Kind::Radios, name.into())
    }

    /// A question with any number of answers.
    #[must_use]
    pub fn checkboxes(name: impl Into<String>) -> Choices {
        Choices::new(Kind::Checkboxes, name.into())
    }

    fn new(kind: Kind, name: String) -> Choices {
        Choices {
            kind,
            id: name.clone(),
            name,
            legend: None,
            inside_fieldset: false,
            notes: Notes::default(),
            items: Vec::new(),
            class: None,
            group_class: String::new(),
        }
    }

    /// Gives it an id other than its name.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Choices {
        self.id = id.into();
        self
    }

    /// Puts the choices in a fieldset with this legend.
    #[must_use]
    pub fn legend(mut self, legend: impl Into<Label>) -> Choices {
        self.legend = Some(legend.into());
        self
    }

    /// Says that they stand in a fieldset that is described by their hint and error, so that not every box has to be.
    #[must_use]
    pub fn inside_fieldset(mut self) -> Choices {
        self.inside_fieldset = true;
        self
    }

    /// Adds a hint under the legend.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Html>) -> Choices {
        self.notes.hint = Some(hint.into());
        self
    }

    /// Shows why the answer was not accepted, if it was not.
    #[must_use]
    pub fn error(mut self, error: Option<impl Into<String>>) -> Choices {
        self.notes.error = error.map(Into::into);
        self
    }

    /// Adds a choice.
    #[must_use]
    pub fn choice(mut self, choice: Choice) -> Choices {
        self.items.push(Item::Choice(Box::new(choice)));
        self
    }

    /// Adds several choices.
    #[must_use]
    pub fn choices(mut self, choices: impl IntoIterator<Item = Choice>) -> Choices {
        self.items.extend(choices.into_iter().map(|choice| Item::Choice(Box::new(choice))));
        self
    }

    /// Adds a word between choices, such as "or".
    #[must_use]
    pub fn divider(mut self, word: impl Into<String>) -> Choices {
        self.items.push(Item::Divider(word.into()));
        self
    }

    /// Marks the choices with these values as chosen; call it after adding them.
    #[must_use]
    pub fn values(mut self, values: &[&str]) -> Choices {
        for item in &mut self.items {
            if let Item::Choice(choice) = item {
                choice.chosen |= values.contains(&choice.value.as_str());
            }
        }
        self
    }

    /// Puts short choices side by side; radios only.
    #[must_use]
    pub fn inline(self) -> Choices {
        let class = format!("govuk-{}--inline", self.kind.names().0);
        self.class(class)
    }

    /// Makes the boxes smaller, for filters.
    #[must_use]
    pub fn small(self) -> Choices {
        let class = format!("govuk-{}--small", self.kind.names().0);
        self.class(class)
    }

    /// Adds class names to the list of choices.
    #[must_use]
    pub fn class(mut self, class: impl AsRef<str>) -> Choices {
        self.class = Some(classes([self.class.as_deref(), Some(class.as_ref())]));
        self
    }

    /// Adds class names to the group around everything.
    #[must_use]
    pub fn group_class(mut self, class: impl Into<String>) -> Choices {
        self.group_class = class.into();
        self
    }

    /// The question with its choices.
    #[must_use]
    pub fn view(self, t: Texts) -> AnyView {
        let (plural, _) = self.kind.names();
        let group_class = self.notes.group_class(&self.group_class);
        let described_by = self.notes.described_by(&self.id, None);
        let alone = self.legend.is_none() && !self.inside_fieldset && self.kind == Kind::Checkboxes;
        let item_described_by = if alone { described_by.clone() } else { None };
        let base = format!("govuk-{plural}");
        let class = classes([Some(base.as_str()), self.class.as_deref()]);
        let module = base.clone();
        let place = Place {
            kind: self.kind,
            name: self.name,
            id: self.id.clone(),
            described_by: item_described_by,
        };
        let items: Vec<AnyView> = self
            .items
            .into_iter()
            .enumerate()
            .map(|(index, item)| place.item(index, item))
            .collect();
        let notes = self.notes.view(&self.id, t);
        let inner = view! { {notes}<div class=class data-module=module>{items}</div> }.into_any();
        let content = match self.legend {
            Some(legend) => fieldset(Some(legend), described_by, inner),
            None => inner,
        };
        view! { <div class=group_class>{content}</div> }.into_any()
    }
}

/// What a choice needs to know of its question.
struct Place {
    kind: Kind,
    name: String,
    id: String,
    described_by: Option<String>,
}

impl Place {
    fn item(&self, index: usize, item: Item) -> AnyView {
        let (plural, _) = self.kind.names();
        match item {
            Item::Divider(word) => {
                view! { <div class=format!("govuk-{plural}__divider")>{word}</div> }.into_any()
            }
            Item::Choice(choice) => self.choice(index, *choice),
        }
    }

    fn choice(&self, index: usize, choice: Choice) -> AnyView {
        let (plural, input_type) = self.kind.names();
        let id = choice.id.unwrap_or_else(|| match index {
            0 => self.id.clone(),
            _ => format!("{}-{}", self.id, index + 1),
        });
        let conditional = format!("conditional-{id}");
        let hint_id = choice.hint.as_ref().map(|_| format!("{id}-item-hint"));
        let described_by = classes([self.described_by.as_deref(), hint_id.as_deref()]);
        let hint_class = format!("govuk-{plural}__hint");
        let hidden = (!choice.chosen).then(|| format!("govuk-{plural}__conditional--hidden"));
        let conditional_base = format!("govuk-{plural}__conditional");
        let conditional_class = classes([Some(conditional_base.as_str()), hidden.as_deref()]);
        view! {
            <div class=format!("govuk-{plural}__item")>
                <input
                    class=format!("govuk-{plural}__input")
                    id=id.clone()
                    name=choice.name.unwrap_or_else(|| self.name.clone())
                    type=input_type
                    value=choice.value
                    checked=choice.chosen
                    disabled=choice.disabled
                    data-aria-controls=choice.reveals.as_ref().map(|_| conditional.clone())
                    data-behaviour=choice.exclusive.then_some("exclusive")
                    aria-describedby=(!described_by.is_empty()).then_some(described_by)
                />
                <label class=format!("govuk-label govuk-{plural}__label") r#for=id>{choice.text}</label>
                {choice.hint.map(|text| hint(hint_id, Some(&hint_class), text))}
            </div>
            {choice.reveals.map(|view| view! { <div class=conditional_class id=conditional>{view}</div> })}
        }
        .into_any()
    }
}
