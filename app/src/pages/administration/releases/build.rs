//! The form that builds a release.

use super::{BUILD, LIST};
use crate::components::{
    Button, Choice, Choices, Choosable, Fault, Input, Label, Select, Size, TextArea, fault_of,
};
use crate::frame::{Frame, PageHead};
use crate::pages::accounts::summary;
use crate::pages::{FORM, Page};
use leptos::prelude::*;
use serde::Deserialize;

/// The fields of the form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BuildFields {
    /// The key of the round.
    pub round: String,
    /// `public`, or `coalition:` and the key of one.
    pub audience: String,
    /// `interim`, `final` or `correction`.
    pub purpose: String,
    /// The number of the release that is corrected.
    pub of: String,
    /// What was wrong with it, in English.
    pub note_en: String,
    /// The same in Welsh.
    pub note_cy: String,
}

/// The names of the fields, in the order of the page: that of the error summary.
pub const BUILD_FIELDS: [&str; 6] = ["round", "audience", "purpose", "of", "note_en", "note_cy"];

/// The form.
#[derive(Debug, Clone, Default)]
pub struct BuildForm {
    /// What is typed.
    pub typed: BuildFields,
    /// The rounds: key and name.
    pub rounds: Vec<(String, String)>,
    /// Whom it can be for: value and name.
    pub audiences: Vec<(String, String)>,
    /// What is wrong.
    pub faults: Vec<Fault>,
}

/// The page of the form.
#[must_use]
pub fn build_form(frame: &Frame, shown: &BuildForm) -> Page {
    let t = frame.texts();
    let BuildForm { typed, faults, .. } = shown;
    let head = PageHead {
        title: t.releases_build().to_owned(),
        section: t.releases_title().to_owned(),
        error: !faults.is_empty(),
        back: Some((frame.href(LIST), t.releases_title().to_owned())),
        ..PageHead::default()
    };
    let choosable = |items: &[(String, String)]| -> Vec<Choosable> {
        let first = Choosable::new("", "–");
        let items = items.iter().map(|(value, text)| Choosable::new(value, text));
        std::iter::once(first).chain(items).collect()
    };
    let round = Select::new("round", t.releases_build_round(), choosable(&shown.rounds))
        .value(&typed.round)
        .error(fault_of(faults, "round"))
        .view(t);
    let audience =
        Select::new("audience", t.releases_build_audience(), choosable(&shown.audiences))
            .value(&typed.audience)
            .error(fault_of(faults, "audience"))
            .view(t);
    let content = view! {
        {summary(frame, faults)}
        <div class="govuk-grid-row">
            <div class="govuk-grid-column-two-thirds">
                <h1 class="govuk-heading-xl">{t.releases_build()}</h1>
                <p class="govuk-body">{t.releases_build_text()}</p>
                <form id=FORM method="post" action=frame.href(BUILD) novalidate>
                    {frame.csrf_field()}
                    {round}
                    {audience}
                    {purpose(frame, shown)}
                    {Button::new(t.releases_build_button()).once().view()}
                </form>
            </div>
        </div>
    };
    Page::with_form(head, content.into_any())
}

fn purpose(frame: &Frame, shown: &BuildForm) -> AnyView {
    let t = frame.texts();
    let BuildForm { typed, faults, .. } = shown;
    let of = Input::new("of", t.releases_build_of())
        .width(3)
        .numeric()
        .autocomplete("off")
        .value(&typed.of)
        .error(fault_of(faults, "of"))
        .view(t);
    let note_en = TextArea::new("note_en", t.releases_build_note_en())
        .hint(t.releases_build_note_hint())
        .rows(3)
        .value(&typed.note_en)
        .error(fault_of(faults, "note_en"))
        .view(t);
    let note_cy = TextArea::new("note_cy", t.releases_build_note_cy())
        .rows(3)
        .value(&typed.note_cy)
        .error(fault_of(faults, "note_cy"))
        .view(t);
    let correction = Choice::new("correction", t.releases_purpose_correction())
        .hint(t.releases_purpose_correction_hint())
        .reveals((of, note_en, note_cy).into_any());
    Choices::radios("purpose")
        .legend(Label::new(t.releases_build_purpose()).size(Size::S))
        .error(fault_of(faults, "purpose"))
        .choice(
            Choice::new("interim", t.releases_purpose_interim())
                .hint(t.releases_purpose_interim_hint()),
        )
        .choice(
            Choice::new("final", t.releases_purpose_final()).hint(t.releases_purpose_final_hint()),
        )
        .choice(correction)
        .values(&[&typed.purpose])
        .view(t)
}
