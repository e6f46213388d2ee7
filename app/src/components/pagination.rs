//! Links to the pages of a list, or to what comes before and after.

use super::html::classes;
use crate::texts::Texts;
use leptos::prelude::*;

/// A link to the previous or next page.
pub struct Step {
    href: String,
    text: Option<String>,
    label: Option<String>,
}

impl Step {
    /// A step with the usual words.
    #[must_use]
    pub fn new(href: impl Into<String>) -> Step {
        Step { href: href.into(), text: None, label: None }
    }

    /// Words of its own instead of "Previous page" or "Next page".
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Step {
        self.text = Some(text.into());
        self
    }

    /// The title of the page it leads to; shown only where there are no page numbers.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Step {
        self.label = Some(label.into());
        self
    }
}

/// One place in the row of page numbers.
pub enum Place {
    /// A link to a page; `current` is the one being read.
    Page {
        /// Its number, as shown.
        number: String,
        /// Where it is.
        href: String,
        /// Whether it is the one being read.
        current: bool,
    },
    /// Pages left out.
    Gap,
}

/// Links to pages. Without places it is a pair of larger links.
#[must_use]
pub fn pagination(
    previous: Option<Step>,
    places: Vec<Place>,
    next: Option<Step>,
    t: Texts,
) -> AnyView {
    let block = places.is_empty();
    let numbers = (!block).then(|| {
        let items: Vec<AnyView> = places.into_iter().map(|place| item(place, t)).collect();
        view! { <ul class="govuk-pagination__list">{items}</ul> }
    });
    view! {
        <nav
            class=classes([Some("govuk-pagination"), block.then_some("govuk-pagination--block")])
            aria-label=t.pagination_label()
        >
            {previous.map(|step| arrow_link(step, Direction::Previous, block, t))}
            {numbers}
            {next.map(|step| arrow_link(step, Direction::Next, block, t))}
        </nav>
    }
    .into_any()
}

fn item(place: Place, t: Texts) -> AnyView {
    match place {
        Place::Gap => {
            view! { <li class="govuk-pagination__item govuk-pagination__item--ellipsis">"\u{22ef}"</li> }
                .into_any()
        }
        Place::Page { number, href, current } => {
            let class = classes([
                Some("govuk-pagination__item"),
                current.then_some("govuk-pagination__item--current"),
            ]);
            let label = t.page_number(&number);
            view! {
                <li class=class>
                    <a
                        class="govuk-link govuk-pagination__link"
                        href=href
                        aria-label=label
                        aria-current=current.then_some("page")
                    >
                        {number}
                    </a>
                </li>
            }
            .into_any()
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Previous,
    Next,
}

fn arrow_link(step: Step, direction: Direction, block: bool, t: Texts) -> AnyView {
    let (name, words) = match direction {
        Direction::Previous => ("prev", t.previous()),
        Direction::Next => ("next", t.next()),
    };
    let before = (block || direction == Direction::Previous).then(|| icon(direction));
    let after = (!block && direction == Direction::Next).then(|| icon(direction));
    let decorated =
        (block && step.label.is_none()).then_some("govuk-pagination__link-title--decorated");
    let text = match step.text {
        Some(text) => text.into_any(),
        None => {
            let page = Some(t.page_word()).filter(|word| !word.is_empty());
            let page = page.map(
                |word| view! { <span class="govuk-visually-hidden">{format!(" {word}")}</span> },
            );
            (words, page).into_any()
        }
    };
    let label = step.label.filter(|_| block).map(|label| {
        view! {
            <span class="govuk-visually-hidden">":"</span>
            " "
            <span class="govuk-pagination__link-label">{label}</span>
        }
    });
    view! {
        <div class=format!("govuk-pagination__{name}")>
            <a class="govuk-link govuk-pagination__link" href=step.href rel=name>
                {before}
                <span class=classes([Some("govuk-pagination__link-title"), decorated])>{text}</span>
                {label}
                {after}
            </a>
        </div>
    }
    .into_any()
}

fn icon(direction: Direction) -> AnyView {
    let (name, path) = match direction {
        Direction::Previous => (
            "prev",
            "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
        ),
        Direction::Next => (
            "next",
            "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
        ),
    };
    view! {
        <svg
            class=format!("govuk-pagination__icon govuk-pagination__icon--{name}")
            xmlns="http://www.w3.org/2000/svg"
            height="13"
            width="15"
            aria-hidden="true"
            focusable="false"
            viewBox="0 0 15 13"
        >
            <path d=path></path>
        </svg>
    }
    .into_any()
}
