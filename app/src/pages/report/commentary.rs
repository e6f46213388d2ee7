//! Writing the commentary of a release, in both languages.

use crate::components::{
    BannerKind, Button, Emphasis, Fault, Label, Limit, Size, TextArea, fault_of, inset_text,
    notification_banner,
};
use crate::frame::{Frame, PageHead};
use crate::markdown;
use crate::pages::accounts::summary;
use crate::pages::{FORM, Page};
use crate::texts::Texts;
use domain::language::Language;
use domain::report::{Commentary, Section};
use leptos::prelude::*;
use serde::Deserialize;

/// The longest section in a language, in characters.
pub const LONGEST: usize = 5000;

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Typed {
    /// The introduction in English.
    pub introduction_en: String,
    /// The introduction in Welsh.
    pub introduction_cy: String,
    /// The findings in English.
    pub findings_en: String,
    /// The findings in Welsh.
    pub findings_cy: String,
    /// The next steps in English.
    pub next_steps_en: String,
    /// The next steps in Welsh.
    pub next_steps_cy: String,
    /// What stood there when the page was made, as the server knows it again.
    pub seen: String,
    /// Whether it is only to be shown as it will look.
    pub preview: Option<String>,
}

impl Typed {
    /// What is written already.
    #[must_use]
    pub fn of(commentary: &Commentary, seen: String) -> Self {
        let words =
            |section, language| commentary.words(section, language).unwrap_or_default().to_owned();
        Self {
            introduction_en: words(Section::Introduction, Language::En),
            introduction_cy: words(Section::Introduction, Language::Cy),
            findings_en: words(Section::Findings, Language::En),
            findings_cy: words(Section::Findings, Language::Cy),
            next_steps_en: words(Section::NextSteps, Language::En),
            next_steps_cy: words(Section::NextSteps, Language::Cy),
            seen,
            preview: None,
        }
    }

    /// What is typed in a section.
    #[must_use]
    pub fn words(&self, section: Section, language: Language) -> &str {
        match (section, language) {
            (Section::Introduction, Language::En) => &self.introduction_en,
            (Section::Introduction, Language::Cy) => &self.introduction_cy,
            (Section::Findings, Language::En) => &self.findings_en,
            (Section::Findings, Language::Cy) => &self.findings_cy,
            (Section::NextSteps, Language::En) => &self.next_steps_en,
            (Section::NextSteps, Language::Cy) => &self.next_steps_cy,
        }
    }

    /// What is typed, as a commentary.
    #[must_use]
    pub fn commentary(&self) -> Commentary {
        let mut commentary = Commentary::default();
        for (section, language) in fields() {
            commentary.write(section, language, self.words(section, language));
        }
        commentary
    }

    /// What is too long, in the order of the page.
    #[must_use]
    pub fn faults(&self, t: Texts) -> Vec<Fault> {
        let is_long = |(section, language): &(Section, Language)| {
            self.words(*section, *language).trim().chars().count() > LONGEST
        };
        let fault = |(section, language)| {
            let name = section_name(t, section);
            let text = match language {
                Language::En => t.commentary_long_en(LONGEST, name),
                Language::Cy => t.commentary_long_cy(LONGEST, name),
            };
            Fault::of(field(section, language), text)
        };
        fields().filter(is_long).map(fault).collect()
    }
}

/// Every field, in the order of the page.
fn fields() -> impl Iterator<Item = (Section, Language)> {
    let both = |section| Language::ALL.map(|language| (section, language));
    Section::ALL.into_iter().flat_map(both)
}

/// The name of a field.
#[must_use]
pub fn field(section: Section, language: Language) -> String {
    format!("{}-{}", section.slug(), language.code())
}

/// What a section is called, in the report too.
#[must_use]
pub fn section_name(t: Texts, section: Section) -> &'static str {
    match section {
        Section::Introduction => t.report_introduction(),
        Section::Findings => t.report_findings(),
        Section::NextSteps => t.report_next_steps(),
    }
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct CommentaryPage {
    /// Its own address, without the language.
    pub path: String,
    /// The address of the page before it, without the language, and what that is called.
    pub back: (String, String),
    /// Which release it is of, in words.
    pub release: String,
    /// What is typed.
    pub typed: Typed,
    /// What is wrong.
    pub faults: Vec<Fault>,
    /// Whether the release is published: nothing can be typed any more.
    pub is_frozen: bool,
    /// Whether whoever writes cannot see the figures of the draft.
    pub is_blind: bool,
    /// Whether it was just saved.
    pub is_saved: bool,
    /// When and by whom it was last changed, in words.
    pub last: Option<String>,
    /// What somebody else has written since the page was opened.
    pub newer: Option<Commentary>,
}

/// The page.
#[must_use]
pub fn commentary(frame: &Frame, page: &CommentaryPage) -> Page {
    let t = frame.texts();
    let title = t.commentary_title(&page.release);
    let head = PageHead {
        title: title.clone(),
        error: !page.faults.is_empty(),
        back: Some((frame.href(&page.back.0), page.back.1.clone())),
        ..PageHead::default()
    };
    let saved =
        page.is_saved.then(|| notification_banner(BannerKind::Success, t.commentary_saved(), t));
    let last = page.last.clone().map(|last| view! { <p class="govuk-body">{last}</p> });
    let inside =
        if page.is_frozen { frozen(t, &page.typed.commentary()) } else { form(frame, page) };
    let content = view! {
        {summary(frame, &page.faults)}
        {saved}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{title}</h1>
                {last}
                {inside}
            </div>
        </div>
    };
    if page.is_frozen {
        Page::new(head, content.into_any())
    } else {
        Page::with_form(head, content.into_any())
    }
}

fn frozen(t: Texts, commentary: &Commentary) -> AnyView {
    let none = commentary.written().next().is_none();
    let none = none.then(|| view! { <p class="govuk-body">{t.commentary_none()}</p> });
    view! {
        {inset_text(t.commentary_frozen())}
        {none}
        {shown(t, commentary)}
    }
    .into_any()
}

fn form(frame: &Frame, page: &CommentaryPage) -> AnyView {
    let t = frame.texts();
    let typed = page.typed.commentary();
    let parts: Vec<_> = Section::ALL.map(|section| part(t, page, section)).into_iter().collect();
    let blind = page.is_blind.then(|| inset_text(t.commentary_figures()));
    let preview = page.typed.preview.is_some().then(|| {
        view! {
            <section aria-labelledby="preview-title">
                <h2 class="govuk-heading-l" id="preview-title">{t.commentary_preview()}</h2>
                <p class="govuk-body">{t.commentary_preview_text()}</p>
                {shown(t, &typed)}
            </section>
        }
    });
    let newer = page.newer.as_ref().map(|newer| {
        view! {
            <section aria-labelledby="newer-title">
                <h2 class="govuk-heading-l" id="newer-title">{t.commentary_newer_title()}</h2>
                {shown(t, newer)}
            </section>
        }
    });
    let preview_button = Button::new(t.commentary_preview())
        .emphasis(Emphasis::Secondary)
        .sends("preview", "yes")
        .view();
    view! {
        <p class="govuk-body">{t.commentary_text()}</p>
        {blind}
        <p class="govuk-body">{t.commentary_both()}</p>
        <p class="govuk-body">{t.commentary_hint()}</p>
        {lacking(t, &typed)}
        {preview}
        {newer}
        <form id=FORM method="post" action=frame.href(&page.path) novalidate>
            {frame.csrf_field()}
            <input type="hidden" name="seen" value=page.typed.seen.clone() />
            {parts}
            <div class="govuk-button-group">
                {Button::new(t.commentary_save()).view()}
                {preview_button}
            </div>
        </form>
    }
    .into_any()
}

/// One section in both languages.
fn part(t: Texts, page: &CommentaryPage, section: Section) -> AnyView {
    let name = section_name(t, section);
    let what = match section {
        Section::Introduction => t.commentary_hint_introduction(),
        Section::Findings => t.commentary_hint_findings(),
        Section::NextSteps => t.commentary_hint_next_steps(),
    };
    let areas: Vec<_> = Language::ALL
        .into_iter()
        .map(|language| {
            let id = field(section, language);
            let label = match language {
                Language::En => t.commentary_english(name),
                Language::Cy => t.commentary_welsh(name),
            };
            TextArea::new(id.as_str(), Label::new(label).size(Size::S))
                .hint(what)
                .rows(8)
                .limit(Limit::characters(LONGEST).after(75))
                .value(page.typed.words(section, language))
                .error(fault_of(&page.faults, &id))
                .view(t)
        })
        .collect();
    view! {
        <h2 class="govuk-heading-m">{name}</h2>
        {areas}
    }
    .into_any()
}

/// What is written in one language only.
fn lacking(t: Texts, commentary: &Commentary) -> Option<AnyView> {
    let lacking = commentary.lacking();
    let lines: Vec<_> = Language::ALL
        .into_iter()
        .filter_map(|language| {
            let names: Vec<_> = lacking
                .iter()
                .filter(|(_, of)| *of == language)
                .map(|(section, _)| section_name(t, *section))
                .collect();
            let names = (!names.is_empty()).then(|| names.join("; "))?;
            let words = match language {
                Language::En => t.commentary_lacking_en(names),
                Language::Cy => t.commentary_lacking_cy(names),
            };
            Some(view! { <p class="govuk-body">{words}</p> })
        })
        .collect();
    (!lines.is_empty()).then(|| inset_text(lines.into_any()))
}

/// Everything that is written, as it looks in the report.
fn shown(t: Texts, commentary: &Commentary) -> AnyView {
    let parts: Vec<_> = commentary
        .written()
        .map(|(section, language, words)| {
            let name = section_name(t, section);
            let title = match language {
                Language::En => t.commentary_english(name),
                Language::Cy => t.commentary_welsh(name),
            };
            view! {
                <h3 class="govuk-heading-s">{title}</h3>
                <div class="app-report__commentary" lang=language.code()>
                    {markdown::typed(words)}
                </div>
            }
        })
        .collect();
    parts.into_any()
}
