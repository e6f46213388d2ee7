//! The whole page around a page's content: head, header, navigation, banners, footer.

mod areas;

use crate::{
    components::{
        Crumb, ServiceNavigation, Switch, Tongue, back_link, breadcrumbs, generic_header,
        language_navigation, phase_banner, skip_link,
    },
    texts::Texts,
};
use domain::language::Language;
use leptos::prelude::*;

/// The name of the hidden field that carries the token against forged requests.
pub const CSRF_FIELD: &str = "csrf-token";

/// The name of the field a language switch sends with a form; its value is the language's code.
/// A form posted with it is to be shown again as typed, not checked and not saved.
pub const SWITCH_FIELD: &str = "switch-language";

/// govuk-frontend's own line, word for word: the content security policy allows it by its hash,
/// `sha256-GUQ5ad8JK5KmEWmROf3LZd9ge94daqNvd8xy9YS1iDw=`.
pub const BODY_SCRIPT: &str = "document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');";

/// Who runs the service and what they call it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brand {
    /// The service's name in English and Welsh.
    pub service: [String; 2],
    /// The organisation that runs it, in English and Welsh.
    pub organisation: [String; 2],
    /// Where to write for help.
    pub email: String,
    /// The colour of the browser's own frame, as `#rrggbb`; the stylesheet holds the others.
    pub theme_colour: String,
}

impl Brand {
    /// The service's name.
    #[must_use]
    pub fn service(&self, language: Language) -> &str {
        &self.service[place(language)]
    }

    /// The organisation's name.
    #[must_use]
    pub fn organisation(&self, language: Language) -> &str {
        &self.organisation[place(language)]
    }
}

const fn place(language: Language) -> usize {
    match language {
        Language::En => 0,
        Language::Cy => 1,
    }
}

/// Someone signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor {
    /// What they are called.
    pub name: String,
    /// Whether they administer the whole service.
    pub is_administrator: bool,
    /// Whether they are in the central team.
    pub is_central: bool,
    /// Whether they are known to be in a steering group.
    pub is_steering: bool,
    /// The councils they work for: key, and name in the page's language. The first is the one the
    /// page is about.
    pub councils: Vec<(String, String)>,
}

/// The addresses of what a page loads, with their hashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assets {
    /// The stylesheet.
    pub css: String,
    /// govuk-frontend's module, which the init module imports.
    pub govuk: String,
    /// The module that starts the components.
    pub init: String,
    /// The module that wakes the islands; absent where they were not built.
    pub loader: Option<String>,
    /// The icon, an SVG.
    pub icon: String,
}

/// What every page needs, besides its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The page's language.
    pub language: Language,
    /// The page's path and query without the language's prefix, beginning with `/`.
    pub path: String,
    /// Who runs the service.
    pub brand: Brand,
    /// Who is signed in, if anyone.
    pub visitor: Option<Visitor>,
    /// The token that forms send back; absent where there is no session.
    pub csrf: Option<String>,
    /// The nonce of this response's content security policy.
    pub nonce: String,
    /// Whether the data was made up; every page then says so.
    pub demo: bool,
    /// What the page loads.
    pub assets: Assets,
    /// The id of the page's form, if what is typed in it must survive a change of language.
    pub form_id: Option<&'static str>,
}

/// What differs from page to page outside the content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageHead {
    /// The page's name, the same words as its `h1`.
    pub title: String,
    /// The part of the service it belongs to, for the title; empty for none.
    pub section: String,
    /// Whether the page says that something was not accepted.
    pub error: bool,
    /// The address and words of the back link.
    pub back: Option<(String, String)>,
    /// The trail to the page; not together with a back link.
    pub breadcrumbs: Vec<Crumb>,
    /// Whether the content holds islands; only then is the loader sent.
    pub islands: bool,
    /// The address of an Atom feed of what the page shows.
    pub feed: Option<String>,
}

impl Frame {
    /// The texts of the page's language.
    #[must_use]
    pub fn texts(&self) -> Texts {
        Texts::of(self.language)
    }

    /// An address of the service in the page's language: `/sign-in` is `/cy/sign-in` in Welsh.
    #[must_use]
    pub fn href(&self, path: &str) -> String {
        address(self.language, path)
    }

    /// The hidden field every form must hold.
    #[must_use]
    pub fn csrf_field(&self) -> AnyView {
        let token = self.csrf.clone();
        token.map(|token| view! { <input type="hidden" name=CSRF_FIELD value=token /> }).into_any()
    }

    /// `[Error: ]Page – Section – Service`.
    #[must_use]
    pub fn title(&self, head: &PageHead) -> String {
        let service = self.brand.service(self.language);
        let parts: Vec<&str> = [head.title.as_str(), head.section.as_str(), service]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect();
        let title = parts.join(" \u{2013} ");
        if head.error { self.texts().title_error(title) } else { title }
    }
}

fn address(language: Language, path: &str) -> String {
    match language {
        Language::En => path.to_owned(),
        Language::Cy if path == "/" => "/cy".to_owned(),
        Language::Cy if path.starts_with("/?") => format!("/cy{}", &path[1..]),
        Language::Cy => format!("/cy{path}"),
    }
}

/// The whole document.
#[must_use]
pub fn document(frame: &Frame, head: PageHead, content: AnyView) -> AnyView {
    let t = frame.texts();
    let lang = frame.language.code();
    let title = frame.title(&head);
    let before = before_main(&head, t);
    let loader = frame.assets.loader.clone().filter(|_| head.islands);
    let loader = loader
        .map(|src| view! { <script type="module" nonce=frame.nonce.clone() src=src></script> });
    view! {
        <!DOCTYPE html>
        <html lang=lang class="govuk-template">
            {head_element(frame, title, head.feed.clone())}
            <body class="govuk-template__body">
                <script>{BODY_SCRIPT}</script>
                {skip_link(t.skip_to_content(), "#main-content")}
                {header(frame, t)}
                <div class="govuk-width-container">
                    {before}
                    <main class="govuk-main-wrapper" id="main-content">{content}</main>
                </div>
                {footer(frame, t)}
                <script type="module" nonce=frame.nonce.clone() src=frame.assets.init.clone()></script>
                {loader}
            </body>
        </html>
    }
    .into_any()
}

fn head_element(frame: &Frame, title: String, feed: Option<String>) -> AnyView {
    let assets = &frame.assets;
    let alternates = Language::ALL
        .map(|language| {
            let href = address(language, &frame.path);
            view! { <link rel="alternate" hreflang=language.code() href=href /> }
        })
        .collect_view();
    let feed = feed.map(|href| {
        let title = frame.texts().data_feed_title();
        view! { <link rel="alternate" type="application/atom+xml" title=title href=href /> }
    });
    view! {
        <head>
            <meta charset="utf-8" />
            <title>{title}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
            <meta name="theme-color" content=frame.brand.theme_colour.clone() />
            <link rel="icon" sizes="any" type="image/svg+xml" href=assets.icon.clone() />
            <link rel="stylesheet" href=assets.css.clone() />
            <link rel="modulepreload" href=assets.govuk.clone() nonce=frame.nonce.clone() />
            {alternates}
            {feed}
        </head>
    }
    .into_any()
}

fn before_main(head: &PageHead, t: Texts) -> AnyView {
    match &head.back {
        // A landmark of its own, so that nothing stands outside of one.
        Some((href, text)) => {
            let link = back_link(href, text);
            view! { <nav aria-label=t.back_label()>{link}</nav> }.into_any()
        }
        None if head.breadcrumbs.is_empty() => ().into_any(),
        None => breadcrumbs(head.breadcrumbs.clone(), true, t),
    }
}

fn header(frame: &Frame, t: Texts) -> AnyView {
    let organisation = frame.brand.organisation(frame.language).to_owned();
    let demonstration = frame.demo.then(|| {
        view! {
            <div class="app-demonstration" role="region" aria-label=t.demonstration_title()>
                <div class="govuk-width-container">
                    <p class="app-demonstration__text">
                        <strong>{t.demonstration_title()}</strong>
                        " "
                        {t.demonstration_text()}
                    </p>
                </div>
            </div>
        }
    });
    let service = ServiceNavigation {
        service: Some((frame.brand.service(frame.language).to_owned(), Some(frame.href("/")))),
        areas: areas::areas(frame, t),
        last: frame.visitor.as_ref().map(|visitor| sign_out(frame, visitor, t)),
        end: Some(languages(frame, t)),
        end_inline: true,
        folds: None,
    };
    let feedback = frame.href("/help#contact");
    let phase = view! {
        {t.phase_text()}
        " "
        <a class="govuk-link" href=feedback>{t.phase_feedback()}</a>
    };
    view! {
        <header class="govuk-template__header">
            {generic_header(&frame.href("/"), organisation)}
            {switcher(frame, t)}
            {service.view(t)}
            {demonstration}
            {phase_banner(t.phase_beta(), phase.into_any())}
        </header>
    }
    .into_any()
}

fn sign_out(frame: &Frame, visitor: &Visitor, t: Texts) -> AnyView {
    view! {
        <li class="govuk-service-navigation__item app-sign-out">
            <form method="post" action=frame.href("/sign-out") novalidate>
                {frame.csrf_field()}
                <span class="govuk-visually-hidden">{t.signed_in_as(&visitor.name)}</span>
                <button type="submit" class="govuk-service-navigation__link app-link-button">{t.sign_out()}</button>
            </form>
        </li>
    }
    .into_any()
}

fn switcher(frame: &Frame, t: Texts) -> Option<AnyView> {
    let councils = &frame.visitor.as_ref()?.councils;
    let (_, name) = councils.first().filter(|_| councils.len() > 1)?;
    let name = name.clone();
    Some(
        view! {
            <nav class="app-switcher" aria-label=t.your_council()>
                <div class="govuk-width-container app-switcher__container">
                    <span class="app-switcher__name">{name}</span>
                    <a class="govuk-link app-switcher__link" href=frame.href("/councils")>{t.change_council()}</a>
                </div>
            </nav>
        }
        .into_any(),
    )
}

fn languages(frame: &Frame, t: Texts) -> AnyView {
    let tongues = Language::ALL
        .into_iter()
        .map(|language| {
            let action = address(language, &frame.path);
            let (text, description) = match language {
                Language::En => (t.english(), t.switch_to_english()),
                Language::Cy => (t.welsh(), t.switch_to_welsh()),
            };
            let switch = (language != frame.language).then(|| match frame.form_id {
                Some(form) => Switch::Submit { form: form.to_owned(), action },
                None => Switch::Link(action),
            });
            Tongue {
                text: text.to_owned(),
                lang: language.code().to_owned(),
                dir: None,
                description: switch.as_ref().map(|_| description.to_owned()),
                switch,
            }
        })
        .collect();
    language_navigation(t.language_label(), None, tongues)
}

fn footer(frame: &Frame, t: Texts) -> AnyView {
    let links = [
        ("/help", t.footer_help()),
        ("/data", t.footer_data()),
        ("/accessibility", t.footer_accessibility()),
        ("/cookies", t.footer_cookies()),
        ("/privacy", t.footer_privacy()),
    ]
    .map(|(path, text)| {
        view! {
            <li class="govuk-footer__inline-list-item">
                <a class="govuk-footer__link" href=frame.href(path)>{text}</a>
            </li>
        }
    })
    .collect_view();
    let email = frame.brand.email.clone();
    let run_by = t.footer_run_by(frame.brand.organisation(frame.language));
    view! {
        <footer class="govuk-template__footer">
            <div class="govuk-footer app-footer">
                <div class="govuk-width-container">
                    <h2 class="govuk-visually-hidden">{t.footer_links()}</h2>
                    <ul class="govuk-footer__inline-list">
                        {links}
                        <li class="govuk-footer__inline-list-item">
                            <a class="govuk-footer__link" href=format!("mailto:{email}")>{t.footer_contact()}</a>
                        </li>
                    </ul>
                    <p class="app-footer__line">
                        {t.footer_licence_before()}
                        " "
                        <a
                            class="govuk-footer__link"
                            href="https://creativecommons.org/licenses/by/4.0/"
                            rel="license"
                        >
                            {t.footer_licence_name()}
                        </a>
                        {t.footer_licence_after()}
                    </p>
                    <p class="app-footer__line">{run_by}</p>
                </div>
            </div>
        </footer>
    }
    .into_any()
}
