//! How to read the figures, how they were made, and what they cannot say.

use super::{StateOfPlay, line, part};
use crate::licence::open_government;
use crate::pages::figures::{level_named, rounding, threshold};
use crate::texts::Texts;
use leptos::prelude::*;

pub(super) fn section(t: Texts, page: &StateOfPlay<'_>) -> AnyView {
    let policy = page.release.policy;
    let levels = (0..=page.bank.highest_level()).map(|level| level_named(t, page.bank, level));
    let levels = t.play_read_levels(levels.collect::<Vec<_>>().join("; "));
    let read = [
        levels,
        t.play_read_mean().to_owned(),
        t.play_read_quartiles().to_owned(),
        t.play_read_base().to_owned(),
        t.play_read_withheld().to_owned(),
        t.play_read_others().to_owned(),
    ];
    let made = [
        t.play_made_own().to_owned(),
        t.play_made_equal().to_owned(),
        threshold(t, policy),
        rounding(t, policy),
        t.play_made_keyed().to_owned(),
        t.play_made_quartiles().to_owned(),
        t.play_made_groups().to_owned(),
        t.play_made_carried(policy.minimum),
        t.play_made_consent().to_owned(),
        t.play_made_estimate().to_owned(),
        t.play_made_change().to_owned(),
    ];
    let limits = [t.play_limit_self(), t.play_limit_response(), t.play_limit_small()];
    let bank = page.bank.text.get(t.language).title.clone();
    let licence = open_government(t.language);
    let content = view! {
        <h3 class="govuk-heading-m">{t.play_read()}</h3>
        {bullets(read)}
        <h3 class="govuk-heading-m">{t.play_made()}</h3>
        {line(t.play_made_bank(bank, page.release.version.as_str()))}
        {bullets(made)}
        <h3 class="govuk-heading-m">{t.play_limits()}</h3>
        {bullets(limits.map(str::to_owned))}
        <h3 class="govuk-heading-m">{t.play_licence()}</h3>
        <p class="govuk-body">
            {t.play_licence_before()}
            " "
            <a class="govuk-link" href=licence rel="license">{t.play_licence_name()}</a>
            {t.play_licence_after()}
        </p>
    };
    part("method", t.play_method(), content.into_any())
}

fn bullets<const N: usize>(items: [String; N]) -> AnyView {
    let items: Vec<_> = items.into_iter().map(|item| view! { <li>{item}</li> }).collect();
    view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any()
}
