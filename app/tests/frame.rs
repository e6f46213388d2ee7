//! The page around the content: its order, its title, its languages.
#![cfg(feature = "ssr")]
#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use app::frame::{Assets, Brand, Frame, PageHead, Visitor, document};
use domain::language::Language;
use leptos::prelude::*;
use scraper::{ElementRef, Html, Selector};

fn frame() -> Frame {
    Frame {
        language: Language::En,
        path: "/councils/a1/answer?theme=x&n=2".to_owned(),
        brand: Brand {
            service: ["Service".to_owned(), "Gwasanaeth".to_owned()],
            organisation: ["Board <One>".to_owned(), "Bwrdd".to_owned()],
            email: "help@example.org".to_owned(),
            theme_colour: "#0b5c55".to_owned(),
        },
        visitor: Some(Visitor {
            name: "Ann".to_owned(),
            is_administrator: false,
            is_central: false,
            is_steering: false,
            councils: vec![
                ("a1".to_owned(), "One".to_owned()),
                ("b2".to_owned(), "Two".to_owned()),
            ],
        }),
        csrf: Some("token".to_owned()),
        nonce: "nonce".to_owned(),
        demo: true,
        assets: Assets {
            css: "/assets/main.css".to_owned(),
            govuk: "/assets/govuk.js".to_owned(),
            init: "/assets/init.js".to_owned(),
            loader: Some("/assets/loader.js".to_owned()),
            icon: "/assets/icon.svg".to_owned(),
        },
        form_id: None,
    }
}

fn head() -> PageHead {
    PageHead {
        title: "Question <1>".to_owned(),
        section: "Theme".to_owned(),
        back: Some(("/back".to_owned(), "Back".to_owned())),
        ..PageHead::default()
    }
}

fn source(frame: &Frame, head: PageHead) -> String {
    Owner::new().with(|| document(frame, head, view! { <h1>"Question"</h1> }.into_any()).to_html())
}

fn page(frame: &Frame, head: PageHead) -> Html {
    Html::parse_document(&source(frame, head))
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).collect()
}

#[test]
fn the_parts_stand_in_order() {
    let source = source(&frame(), head());
    assert!(source.starts_with("<!DOCTYPE html><html"), "{}", &source[..60]);
    let parts = [
        "govuk-skip-link",
        "govuk-generic-header\"",
        "app-switcher\"",
        "govuk-service-navigation\"",
        "govuk-phase-banner",
        "govuk-back-link",
        "<main",
        "<h1>",
        "govuk-footer",
    ];
    let places: Vec<usize> = parts.iter().map(|part| source.find(part).expect(part)).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(source.contains(&format!("<script>{}</script>", app::frame::BODY_SCRIPT)));
    for foreign in ["govuk-header\"", "crown", "crest"] {
        assert!(!source.contains(foreign), "{foreign}");
    }
}

#[test]
fn the_title_names_the_error_the_question_the_section_and_the_service() {
    let title = |head| all(&page(&frame(), head), "title")[0].text().collect::<String>();
    assert_eq!(title(head()), "Question <1> \u{2013} Theme \u{2013} Service");
    let failed = PageHead { error: true, ..head() };
    assert_eq!(title(failed), "Error: Question <1> \u{2013} Theme \u{2013} Service");
    let bare = PageHead { title: "Home".to_owned(), ..PageHead::default() };
    assert_eq!(title(bare), "Home \u{2013} Service");
}

#[test]
fn the_language_switch_keeps_the_page() {
    let mut frame = frame();
    let page = page(&frame, head());
    let link = all(&page, "a.govuk-language-navigation__link")[0];
    assert_eq!(link.attr("href"), Some("/cy/councils/a1/answer?theme=x&n=2"));
    frame.language = Language::Cy;
    let welsh = self::page(&frame, head());
    assert_eq!(all(&welsh, "html")[0].attr("lang"), Some("cy"));
    let link = all(&welsh, "a.govuk-language-navigation__link")[0];
    assert_eq!(link.attr("href"), Some("/councils/a1/answer?theme=x&n=2"));
    for link in
        all(&welsh, "a[href^='/']:not(.govuk-language-navigation__link):not(.govuk-back-link)")
    {
        assert!(link.attr("href").unwrap().starts_with("/cy"), "{}", link.html());
    }
}

#[test]
fn with_a_form_the_switch_sends_it_and_enter_does_not_switch() {
    let frame = Frame { form_id: Some("answer"), ..frame() };
    let page = page(&frame, head());
    let buttons = all(&page, "button[form=answer]");
    assert_eq!(buttons.len(), 2);
    assert_eq!(buttons[0].attr("name"), None, "the first button is what Enter presses");
    assert_eq!(buttons[0].attr("formaction"), None);
    assert_eq!(buttons[1].attr("name"), Some("switch-language"));
    assert_eq!(buttons[1].attr("value"), Some("cy"));
    assert_eq!(buttons[1].attr("formaction"), Some("/cy/councils/a1/answer?theme=x&n=2"));
}

#[test]
fn what_depends_on_the_visitor_and_the_page_is_shown_only_then() {
    let mut frame = frame();
    let full = page(&frame, PageHead { islands: true, ..head() });
    assert_eq!(all(&full, ".app-switcher").len(), 1);
    assert_eq!(all(&full, ".app-demonstration").len(), 1);
    assert_eq!(all(&full, "form[action='/sign-out'] input[name=csrf-token][value=token]").len(), 1);
    assert_eq!(all(&full, "script[src='/assets/loader.js']").len(), 1);
    frame.demo = false;
    frame.visitor = None;
    let bare = page(&frame, head());
    for absent in [".app-switcher", ".app-demonstration", "form", "script[src='/assets/loader.js']"]
    {
        assert!(all(&bare, absent).is_empty(), "{absent}");
    }
    assert_eq!(all(&bare, "a[href='/sign-in']").len(), 1);
}
