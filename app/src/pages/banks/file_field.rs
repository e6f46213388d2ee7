//! A field for a file: a port of govuk-frontend's.

use crate::components::{Label, error_message, hint};
use crate::texts::Texts;
use leptos::prelude::*;

/// A field for one file of these types, with a hint and perhaps an error.
pub(crate) fn file_field(
    name: &'static str,
    label: Label,
    hinted: &'static str,
    accept: &'static str,
    error: Option<String>,
    t: Texts,
) -> AnyView {
    let hint_id = format!("{name}-hint");
    let error_id = format!("{name}-error");
    let (group, class, described_by) = match error {
        Some(_) => (
            "govuk-form-group govuk-form-group--error",
            "govuk-file-upload govuk-file-upload--error",
            format!("{hint_id} {error_id}"),
        ),
        None => ("govuk-form-group", "govuk-file-upload", hint_id.clone()),
    };
    view! {
        <div class=group>
            {label.for_field(name.to_owned())}
            {hint(Some(hint_id), None, hinted.into())}
            {error.map(|text| error_message(Some(error_id), text, t))}
            <input
                class=class
                id=name
                name=name
                type="file"
                accept=accept
                aria-describedby=described_by
            />
        </div>
    }
    .into_any()
}
