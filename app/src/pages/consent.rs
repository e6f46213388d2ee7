//! Whether a council is named: the choice, what each audience sees, and who chose what when.

use super::question::{At, Moment};
use super::{FORM, Page};
use crate::components::{
    BannerKind, Button, Cell, Choice, Choices, Crumb, Fault, Label, Row, Size, SummaryList, Table,
    error_summary, inset_text, notification_banner,
};
use crate::frame::{Frame, PageHead};
use crate::texts::Texts;
use domain::release::Consent;
use leptos::prelude::*;

/// The name of the field.
pub const FIELD: &str = "consent";

/// A choice that was made.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// What was chosen.
    pub consent: Consent,
    /// By whom and when.
    pub by: Moment,
}

/// What the page shows.
pub struct ConsentPage<'a> {
    /// The round.
    pub at: At<'a>,
    /// The path of the council's home.
    pub home: String,
    /// The coalitions the council is in, by name in the page's language.
    pub coalitions: Vec<String>,
    /// Whether the council has begun: there is nothing to choose before.
    pub has_begun: bool,
    /// Whether the visitor may choose.
    pub may_choose: bool,
    /// What holds now.
    pub now: Consent,
    /// Everything that was chosen, the latest first.
    pub history: Vec<Chosen>,
    /// What stands in the form; none when nothing does.
    pub typed: Option<Consent>,
    /// Whether the form was sent with nothing chosen.
    pub is_empty: bool,
    /// Whether a choice was saved just now.
    pub is_saved: bool,
}

/// The page of the choice.
#[must_use]
pub fn consent(frame: &Frame, page: &ConsentPage<'_>) -> Page {
    let t = frame.texts();
    let link =
        |text: &str, path: &str| Crumb { text: text.to_owned(), href: Some(frame.href(path)) };
    let head = PageHead {
        title: t.consent_title().to_owned(),
        section: page.at.round.clone(),
        error: page.is_empty,
        breadcrumbs: vec![
            link(&page.at.council, &page.home),
            link(&page.at.round, &page.at.path),
            Crumb { text: t.consent_title().to_owned(), href: None },
        ],
        ..PageHead::default()
    };
    let summary = page.is_empty.then(|| {
        error_summary(t.error_summary_title(), None, &[Fault::of(FIELD, t.consent_none())])
    });
    let banner =
        page.is_saved.then(|| notification_banner(BannerKind::Success, t.consent_saved(), t));
    let caption = format!("{} \u{2013} {}", page.at.council, page.at.round);
    let top = view! {
        {summary}
        {banner}
        <span class="govuk-caption-l">{caption}</span>
        <h1 class="govuk-heading-l">{t.consent_title()}</h1>
        <p class="govuk-body-l">{t.consent_lead()}</p>
    };
    if !page.has_begun {
        let content = (top, not_begun(frame, page), sees(t));
        return Page::new(head, content.into_any());
    }
    let now = view! {
        <h2 class="govuk-heading-m">{t.consent_now()}</h2>
        {current(frame, page)}
        {inset_text(t.consent_next())}
    };
    if page.may_choose {
        let content = (top, now, form(frame, page), sees(t), history(frame, page));
        Page::with_form(head, content.into_any())
    } else {
        let may_not = view! { <p class="govuk-body">{t.consent_may_not()}</p> };
        Page::new(head, (top, now, may_not, sees(t), history(frame, page)).into_any())
    }
}

/// A choice in a few words.
fn short(t: Texts, consent: Consent) -> &'static str {
    match consent {
        Consent::Counted => t.consent_short_counted(),
        Consent::Coalition => t.consent_short_coalition(),
        Consent::Public => t.consent_short_public(),
    }
}

/// What a choice means, in a sentence.
#[must_use]
pub fn sentence(t: Texts, consent: Consent) -> &'static str {
    match consent {
        Consent::Counted => t.submit_consent_counted(),
        Consent::Coalition => t.submit_consent_coalition(),
        Consent::Public => t.submit_consent_public(),
    }
}

fn not_begun(frame: &Frame, page: &ConsentPage<'_>) -> AnyView {
    let t = frame.texts();
    let tasks = frame.href(&page.at.path);
    let content = view! {
        <p class="govuk-body">{t.consent_not_begun()}</p>
        <p class="govuk-body"><a class="govuk-link" href=tasks>{t.consent_not_begun_link()}</a></p>
    };
    inset_text(content.into_any())
}

fn current(frame: &Frame, page: &ConsentPage<'_>) -> AnyView {
    let t = frame.texts();
    let by = page.history.first().map_or_else(
        || t.consent_now_nobody().to_owned(),
        |chosen| t.consent_now_by(&chosen.by.name, chosen.by.when(frame)),
    );
    let value = view! {
        {sentence(t, page.now)}
        <br />
        {by}
    };
    SummaryList::new([Row::new(short(t, page.now), value.into_any())]).view()
}

fn form(frame: &Frame, page: &ConsentPage<'_>) -> AnyView {
    let t = frame.texts();
    let coalitions = if page.coalitions.is_empty() {
        t.consent_coalition_hint_none().to_owned()
    } else {
        t.consent_coalition_hint(page.coalitions.join("; "))
    };
    let choices = Choices::radios(FIELD)
        .legend(Label::new(t.consent_legend()).size(Size::M))
        .error(page.is_empty.then(|| t.consent_none()))
        .choice(
            Choice::new(Consent::Counted.slug(), t.consent_counted())
                .hint(t.consent_counted_hint()),
        )
        .choice(Choice::new(Consent::Coalition.slug(), t.consent_coalition()).hint(coalitions))
        .choice(
            Choice::new(Consent::Public.slug(), t.consent_public()).hint(t.consent_public_hint()),
        )
        .values(page.typed.map(Consent::slug).as_slice());
    view! {
        <form id=FORM method="post" action=frame.href(&format!("{}/consent", page.at.path)) novalidate>
            {frame.csrf_field()}
            {choices.view(t)}
            {Button::new(t.consent_save()).view()}
        </form>
    }
    .into_any()
}

/// What each audience sees, by choice.
fn sees(t: Texts) -> AnyView {
    let cell = |named: bool| {
        Cell::new(if named { t.consent_cell_named() } else { t.consent_cell_groups() })
    };
    let row = |who: &'static str, sees: fn(Consent) -> bool| {
        let cells = Consent::ALL.map(|consent| cell(sees(consent)));
        std::iter::once(Cell::new(who)).chain(cells).collect::<Vec<_>>()
    };
    let own = std::iter::once(Cell::new(t.consent_audience_own()))
        .chain(Consent::ALL.map(|_| Cell::new(t.consent_cell_own())))
        .collect();
    let rows = [
        own,
        row(t.consent_audience_coalition(), |consent| consent >= Consent::Coalition),
        row(t.consent_audience_public(), |consent| consent == Consent::Public),
    ];
    let head = Consent::ALL.map(|consent| Cell::new(short(t, consent)));
    let table = Table::new(rows)
        .caption(t.consent_sees_caption(), Size::S)
        .head(std::iter::once(Cell::new(t.consent_audience())).chain(head))
        .row_headers()
        .scrolls("consent-sees", t.table_scroll())
        .view();
    view! {
        <h2 class="govuk-heading-m">{t.consent_sees()}</h2>
        {table}
        <p class="govuk-body">{t.consent_never()}</p>
    }
    .into_any()
}

fn history(frame: &Frame, page: &ConsentPage<'_>) -> Option<AnyView> {
    if page.history.is_empty() {
        return None;
    }
    let t = frame.texts();
    let rows = page.history.iter().map(|chosen| {
        vec![
            Cell::new(chosen.by.when(frame)),
            Cell::new(chosen.by.name.as_str()),
            Cell::new(short(t, chosen.consent)),
        ]
    });
    let table = Table::new(rows)
        .caption(t.consent_history_caption(), Size::S)
        .head([
            Cell::new(t.consent_history_when()),
            Cell::new(t.consent_history_who()),
            Cell::new(t.consent_history_what()),
        ])
        .scrolls("consent-history", t.table_scroll())
        .view();
    let view = view! {
        <h2 class="govuk-heading-m">{t.consent_history()}</h2>
        {table}
    };
    Some(view.into_any())
}
