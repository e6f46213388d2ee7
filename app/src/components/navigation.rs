//! The ways around: skip link, back link, breadcrumbs, the service's areas, the languages.

use super::html::{Html, classes};
use crate::texts::Texts;
use leptos::prelude::*;

/// The first link of the page, for keyboards.
#[must_use]
pub fn skip_link(text: &str, href: &str) -> AnyView {
    let (text, href) = (text.to_owned(), href.to_owned());
    view! { <a href=href class="govuk-skip-link" data-module="govuk-skip-link">{text}</a> }
        .into_any()
}

/// A link to the page before this one.
#[must_use]
pub fn back_link(href: impl Into<String>, text: impl Into<String>) -> AnyView {
    let (href, text): (String, String) = (href.into(), text.into());
    view! { <a href=href class="govuk-back-link">{text}</a> }.into_any()
}

/// One step of a breadcrumb trail; the page itself has no address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crumb {
    /// The page's name.
    pub text: String,
    /// Where it is; absent for the page being read.
    pub href: Option<String>,
}

/// The trail to this page. On phones `collapse` leaves only its ends.
#[must_use]
pub fn breadcrumbs(crumbs: Vec<Crumb>, collapse: bool, t: Texts) -> AnyView {
    let items: Vec<AnyView> = crumbs
        .into_iter()
        .map(|crumb| match crumb.href {
            Some(href) => view! {
                <li class="govuk-breadcrumbs__list-item">
                    <a class="govuk-breadcrumbs__link" href=href>{crumb.text}</a>
                </li>
            }
            .into_any(),
            None => {
                view! { <li class="govuk-breadcrumbs__list-item" aria-current="page">{crumb.text}</li> }.into_any()
            }
        })
        .collect();
    let collapse = collapse.then_some("govuk-breadcrumbs--collapse-on-mobile");
    view! {
        <nav class=classes([Some("govuk-breadcrumbs"), collapse]) aria-label=t.breadcrumb_label()>
            <ol class="govuk-breadcrumbs__list">{items}</ol>
        </nav>
    }
    .into_any()
}

/// The bar with the name of who runs the service.
#[must_use]
pub fn generic_header(href: &str, logo: impl Into<Html>) -> AnyView {
    let (href, logo): (String, Html) = (href.to_owned(), logo.into());
    view! {
        <div class="govuk-generic-header">
            <div class="govuk-generic-header__container govuk-width-container">
                <div class="govuk-generic-header__logo">
                    <a href=href class="govuk-generic-header__homepage-link">{logo}</a>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Where the reader is, seen from one area of the service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Here {
    /// Somewhere else.
    #[default]
    Elsewhere,
    /// On a page inside this area.
    Inside,
    /// On this very page.
    Page,
}

/// One area of the service.
pub struct Area {
    text: Html,
    href: Option<String>,
    here: Here,
}

impl Area {
    /// An area with its first page.
    #[must_use]
    pub fn new(text: impl Into<Html>, href: impl Into<String>, here: Here) -> Area {
        Area { text: text.into(), href: Some(href.into()), here }
    }

    /// Words among the areas, without a link.
    #[must_use]
    pub fn words(text: impl Into<Html>) -> Area {
        Area { text: text.into(), href: None, here: Here::Elsewhere }
    }

    fn view(self) -> AnyView {
        let (active, current) = match self.here {
            Here::Elsewhere => (None, None),
            Here::Inside => (Some("govuk-service-navigation__item--active"), Some("true")),
            Here::Page => (Some("govuk-service-navigation__item--active"), Some("page")),
        };
        let text = if active.is_some() {
            view! { <strong class="govuk-service-navigation__active-fallback">{self.text}</strong> }
                .into_any()
        } else {
            self.text.view()
        };
        let inner = match self.href {
            Some(href) => view! {
                <a class="govuk-service-navigation__link" href=href aria-current=current>{text}</a>
            }
            .into_any(),
            None => view! { <span class="govuk-service-navigation__text">{text}</span> }.into_any(),
        };
        view! { <li class=classes([Some("govuk-service-navigation__item"), active])>{inner}</li> }
            .into_any()
    }
}

/// The service's name and its areas.
#[derive(Default)]
pub struct ServiceNavigation {
    /// The service's name and where it leads.
    pub service: Option<(String, Option<String>)>,
    /// The areas, in order.
    pub areas: Vec<Area>,
    /// List items after the areas, such as signing out.
    pub last: Option<AnyView>,
    /// What stands at the end of the bar, such as the languages.
    pub end: Option<AnyView>,
    /// Whether the end stands on the same line.
    pub end_inline: bool,
    /// Whether the areas fold away on a phone; by default when there are several.
    pub folds: Option<bool>,
}

impl ServiceNavigation {
    /// The bar.
    #[must_use]
    pub fn view(self, t: Texts) -> AnyView {
        let section = self.service.is_some() || self.end.is_some();
        let folds = self.folds.unwrap_or(self.areas.len() > 1);
        let areas = (!self.areas.is_empty() || self.last.is_some()).then(|| {
            let items: Vec<AnyView> = self.areas.into_iter().map(Area::view).collect();
            area_list(items, self.last, folds, t)
        });
        let service = self.service.map(|(name, href)| {
            let name = match href {
                Some(href) => {
                    view! { <a href=href class="govuk-service-navigation__link">{name}</a> }
                        .into_any()
                }
                None => {
                    view! { <span class="govuk-service-navigation__text">{name}</span> }.into_any()
                }
            };
            view! { <span class="govuk-service-navigation__service-name">{name}</span> }
        });
        let inlining = (self.end_inline && self.end.is_some())
            .then_some("govuk-service-navigation__inlining-container");
        let inner = view! {
            <div class=classes([Some("govuk-width-container"), inlining])>
                <div class="govuk-service-navigation__container">{service}{areas}</div>
                {self.end}
            </div>
        };
        if section {
            view! {
                <section
                    aria-label=t.service_information()
                    class="govuk-service-navigation"
                    data-module="govuk-service-navigation"
                >
                    {inner}
                </section>
            }
            .into_any()
        } else {
            view! {
                <div class="govuk-service-navigation" data-module="govuk-service-navigation">{inner}</div>
            }
            .into_any()
        }
    }
}

fn area_list(items: Vec<AnyView>, last: Option<AnyView>, folds: bool, t: Texts) -> AnyView {
    let toggle = folds.then(|| {
        view! {
            <button
                type="button"
                class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                aria-controls="navigation"
                hidden
                aria-hidden="true"
            >
                {t.menu()}
            </button>
        }
    });
    view! {
        <nav aria-label=t.menu() class="govuk-service-navigation__wrapper">
            {toggle}
            <ul class="govuk-service-navigation__list" id="navigation">{items}{last}</ul>
        </nav>
    }
    .into_any()
}

/// One language of the switch.
pub struct Tongue {
    /// Its name in itself.
    pub text: String,
    /// Its tag, such as `cy`.
    pub lang: String,
    /// `ltr` or `rtl`, where it must be said.
    pub dir: Option<String>,
    /// How to switch to it; absent for the language being read.
    pub switch: Option<Switch>,
    /// What the link does, in that language, for screen readers.
    pub description: Option<String>,
}

/// How a language is switched to.
pub enum Switch {
    /// By following a link.
    Link(String),
    /// By submitting the page's form to the same page in that language, so typed text is kept.
    Submit {
        /// The id of the form.
        form: String,
        /// The same page in that language.
        action: String,
    },
}

/// The choice of languages.
#[must_use]
pub fn language_navigation(
    label: &str,
    lang: Option<&'static str>,
    tongues: Vec<Tongue>,
) -> AnyView {
    let label = label.to_owned();
    let items: Vec<AnyView> = tongues.into_iter().map(tongue).collect();
    view! {
        <nav class="govuk-language-navigation" lang=lang aria-label=label>
            <ul class="govuk-language-navigation__list">{items}</ul>
        </nav>
    }
    .into_any()
}

fn tongue(tongue: Tongue) -> AnyView {
    let Tongue { text, lang, dir, switch, description } = tongue;
    let hidden = description
        .map(|text| view! { <span class="govuk-visually-hidden">{format!(" {text}")}</span> });
    let inner = match switch {
        None => view! {
            <span class="govuk-language-navigation__text" aria-current="true" lang=lang dir=dir>{text}</span>
        }
        .into_any(),
        Some(Switch::Link(href)) => view! {
            <a
                class="govuk-language-navigation__link"
                href=href
                rel="alternate"
                lang=lang.clone()
                hreflang=lang
                dir=dir
            >
                {text}
                {hidden}
            </a>
        }
        .into_any(),
        // A form's first button is what Enter in a text field presses. This one comes before the
        // form's own, so an unnamed one stands in front of it: Enter must save, not switch.
        Some(Switch::Submit { form, action }) => view! {
            <button
                type="submit"
                form=form.clone()
                class="govuk-visually-hidden"
                tabindex="-1"
                aria-hidden="true"
            ></button>
            <button
                type="submit"
                form=form
                formaction=action
                name="switch-language"
                value=lang.clone()
                class="govuk-language-navigation__link app-link-button"
                lang=lang
            >
                {text}
                {hidden}
            </button>
        }
        .into_any(),
    };
    view! { <li class="govuk-language-navigation__list-item">{inner}</li> }.into_any()
}
