//! Who took part, of all councils and by group.

use super::{PART_FAMILIES, StateOfPlay, line, part};
use crate::components::details;
use crate::pages::figures::{
    PartTable, charted, family_name, groups_of, part_caption, percent, share,
};
use crate::texts::Texts;
use domain::peers::{Family, Group};
use leptos::prelude::*;

pub(super) fn section(t: Texts, page: &StateOfPlay<'_>) -> AnyView {
    let all = page.release.participation(Group::All).map(|all| {
        let share = percent(share(all.submitted, all.councils));
        line(t.play_participation_all(all.started, all.submitted, all.councils, share))
    });
    let pictures = page.pictures.participation.iter().map(Option::as_ref);
    let pictures = pictures.chain(std::iter::repeat(None));
    let charts: Vec<_> = PART_FAMILIES
        .into_iter()
        .zip(pictures)
        .filter_map(|(family, picture)| {
            let groups = groups_of(page.release, family);
            // All councils and one group of them is the same line twice.
            if groups.len() < 2 {
                return None;
            }
            let caption = part_caption(t, page.release, &groups);
            let table = PartTable {
                t,
                release: page.release,
                groups: &groups,
                caption: family_name(t, family),
                id: &format!("part-{}-table", place(family)),
            };
            let id = format!("part-{}", place(family));
            let chart = charted(&id, &caption, picture, &page.source_of_all(t), table.view());
            Some(match family {
                Family::Nation => chart,
                _ => details(None, false, family_name(t, family), chart),
            })
        })
        .collect();
    let content = view! {
        {all}
        {line(t.play_participation_text())}
        {charts}
        {quality(t, page)}
    };
    part("participation", t.play_participation(), content.into_any())
}

/// A family in an id.
pub(super) const fn place(family: Family) -> &'static str {
    match family {
        Family::All => "all",
        Family::Nation => "nation",
        Family::Type => "type",
        Family::Region => "region",
        Family::Tier => "tier",
        Family::Rurality => "rurality",
    }
}

/// How much was answered *don't know*, and with evidence, where the figures of all councils are shown.
fn quality(t: Texts, page: &StateOfPlay<'_>) -> Option<AnyView> {
    let all = page.release.participation(Group::All).filter(|all| all.asked > 0)?;
    page.release.group(Group::All)?.figures.figure()?;
    let words = [
        t.play_dont_know(percent(share(all.dont_know, all.asked))),
        t.play_with_evidence(percent(share(all.with_evidence, all.asked))),
    ];
    Some(line(words.join(" ")))
}
