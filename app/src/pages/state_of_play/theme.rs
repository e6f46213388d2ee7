//! One theme, question by question.

use super::{StateOfPlay, line};
use crate::components::inset_text;
use crate::frame::{Frame, PageHead};
use crate::pages::Page;
use crate::pages::figures::{
    GroupPicker, QuestionTable, charted, group_name, questions_caption, rounding, theme_title,
    withheld_group,
};
use domain::bank::Theme;
use leptos::prelude::*;

/// The questions of a theme, of the chosen group.
#[must_use]
pub fn theme(frame: &Frame, page: &StateOfPlay<'_>, theme: &Theme) -> Page {
    let t = frame.texts();
    let title = theme_title(t, theme).to_owned();
    let id = theme.id.as_str();
    let head = PageHead {
        title: title.clone(),
        section: t.play_title(page.name(t)),
        breadcrumbs: page.trail(frame, Some(&title)),
        ..PageHead::default()
    };
    let mut kept = vec![("theme", id.to_owned())];
    if !page.side_by_side.slug().is_empty() {
        kept.push(("by", page.side_by_side.slug().to_owned()));
    }
    let picker = GroupPicker {
        release: page.release,
        chosen: page.group,
        action: frame.href(&page.path()),
        kept,
        more: None,
    };
    let figures = page.figures().and_then(|group| group.figures.figure());
    let chart = figures.map(|figures| {
        let caption = questions_caption(t, page.bank, theme, figures);
        let table = QuestionTable {
            t,
            bank: page.bank,
            theme,
            figures,
            caption: t.play_questions_table(),
            id: "questions-table",
        };
        let source = format!("{} {}", page.source(t), rounding(t, page.release.policy));
        let picture = page.pictures.questions.as_ref();
        charted("questions", &caption, picture, &source, table.view())
    });
    let inside: Vec<_> = page
        .bank
        .themes
        .iter()
        .filter(|other| other.parent.as_ref() == Some(&theme.id))
        .map(|other| {
            let href = page.at(frame, page.group, Some(other.id.as_str()), "");
            let title = theme_title(t, other).to_owned();
            view! { <li><a class="govuk-link" href=href>{title}</a></li> }
        })
        .collect();
    let inside = (!inside.is_empty()).then(|| view! { <ul class="govuk-list">{inside}</ul> });
    let unknown = page.is_unknown_group.then(|| inset_text(t.figures_group_unknown()));
    let back = page.at(frame, page.group, None, "#figures");
    let withheld =
        withheld_group(t, page.release, page.group, |near| page.at(frame, near, Some(id), ""));
    let has_questions = !theme.questions.is_empty();
    let content = view! {
        <div class="app-results">
            <span class="govuk-caption-xl">{t.play_title(page.name(t))}</span>
            <h1 class="govuk-heading-xl">{title}</h1>
            {unknown}
            {picker.view(t)}
            <h2 class="govuk-heading-l">{group_name(t, page.group)}</h2>
            {withheld}
            {inside}
            {if has_questions { chart } else { Some(line(t.play_questions_none())) }}
            <p class="govuk-body">
                <a class="govuk-link" href=back>{t.play_back()}</a>
            </p>
        </div>
    };
    Page::new(head, content.into_any())
}
