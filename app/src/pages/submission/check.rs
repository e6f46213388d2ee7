//! All answers on one page, to be checked or kept.

use crate::components::{Button, inset_text};
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::pages::question::{At, Came, Shut, captioned, heading, headings, new_headings, notice};
use crate::pages::theme::{ThemeQuestion, answers};
use domain::bank::Theme;
use leptos::prelude::*;

/// A theme with its answers.
pub struct ThemeAnswers<'a> {
    /// The theme.
    pub theme: &'a Theme,
    /// Its questions that concern the council.
    pub questions: Vec<ThemeQuestion<'a>>,
}

/// All answers.
pub struct CheckAll<'a> {
    /// The round.
    pub at: At<'a>,
    /// By theme.
    pub themes: Vec<ThemeAnswers<'a>>,
    /// Why nothing can be changed, if nothing can.
    pub shut: Option<Shut>,
    /// How many things have to be done before it can be submitted.
    pub missing: usize,
    /// Whether the visitor may submit.
    pub may_submit: bool,
    /// Who may, where the visitor may not: names, and whether they lead.
    pub submitters: Vec<(String, bool)>,
}

/// The check of all answers.
#[must_use]
pub fn check_all(frame: &Frame, page: &CheckAll<'_>) -> Page {
    let t = frame.texts();
    let head = PageHead {
        title: t.check_title().to_owned(),
        section: page.at.round.clone(),
        back: Some((frame.href(&page.at.path), t.back().to_owned())),
        ..PageHead::default()
    };
    let lead = match &page.shut {
        Some(shut) => notice(frame, shut),
        None => view! { <p class="govuk-body">{t.check_text()}</p> }.into_any(),
    };
    let caption = format!("{} \u{2013} {}", page.at.council, page.at.round);
    let content = view! {
        {captioned(&caption, t.check_title())}
        {lead}
        <p class="govuk-body app-no-print">{t.check_print()}</p>
        {themes(frame, page)}
        <div class="app-no-print">{end(frame, page)}</div>
    };
    Page::new(head, content.into_any())
}

/// The answers by theme, below the headings of the themes they are inside.
fn themes(frame: &Frame, page: &CheckAll<'_>) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut open: Vec<&Theme> = Vec::new();
    for one in &page.themes {
        let path = headings(page.at.bank, one.theme);
        views.extend(new_headings(frame, &open, &path, 2));
        if path.last().is_none_or(|last| last.id != one.theme.id) {
            views.push(heading(&one.theme.text.get(frame.language).title, 2 + path.len()));
        }
        let can_change = page.shut.is_none();
        views.push(answers(frame, &page.at, &one.questions, can_change, Came::Check));
        open = path;
    }
    views
}

fn end(frame: &Frame, page: &CheckAll<'_>) -> Option<AnyView> {
    let t = frame.texts();
    let submit = frame.href(&format!("{}/submit", page.at.path));
    if matches!(page.shut, Some(Shut::Submitted(_) | Shut::Closed(_) | Shut::NotYet(_))) {
        return None;
    }
    if page.missing > 0 {
        let link = page.may_submit.then(|| {
            view! { " " <a class="govuk-link" href=submit>{t.check_not_yet_link()}</a> }
        });
        let content = view! { {t.check_not_yet(page.missing)} {link} };
        return Some(inset_text(content.into_any()));
    }
    if page.may_submit {
        return Some(Button::new(t.check_submit()).href(submit).view());
    }
    if page.submitters.is_empty() {
        return Some(inset_text(t.check_who_nobody()));
    }
    let who: Vec<_> = page
        .submitters
        .iter()
        .map(|(name, leads)| {
            let role = if *leads { t.role_lead() } else { t.role_signatory() };
            view! { <li>{format!("{name} ({role})")}</li> }
        })
        .collect();
    Some(
        view! {
            <p class="govuk-body">{t.check_who_submits()}</p>
            <ul class="govuk-list govuk-list--bullet">{who}</ul>
        }
        .into_any(),
    )
}
