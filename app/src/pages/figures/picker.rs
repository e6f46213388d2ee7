//! Choosing a group of a release.

use super::names::group_name;
use crate::components::{Button, Choosable, Select};
use crate::texts::Texts;
use domain::peers::Group;
use domain::release::Release;
use leptos::prelude::*;

/// The group that an address asks for with `group=`: all councils where it asks for none. None where the release has no
/// such group.
#[must_use]
pub fn asked_group(release: &Release, slug: &str) -> Option<Group> {
    let group = if slug.is_empty() { Some(Group::All) } else { Group::parse(slug) };
    group.filter(|group| release.group(*group).is_some())
}

/// A form that asks for the same page with another group. Works without a script: what is chosen stands in the address.
pub struct GroupPicker<'a> {
    /// The release.
    pub release: &'a Release,
    /// The group that is shown.
    pub chosen: Group,
    /// The address of the page in the page's language, without a query. It may end in the place to show, `#themes`.
    pub action: String,
    /// Other fields of the query that stay as they are.
    pub kept: Vec<(&'static str, String)>,
    /// More fields of the same form, between the group and the button.
    pub more: Option<AnyView>,
}

impl GroupPicker<'_> {
    /// The form.
    #[must_use]
    pub fn view(self, t: Texts) -> AnyView {
        let choices = self.release.groups.iter().map(|figures| {
            let name = group_name(t, figures.group);
            let name = match figures.figures.why() {
                None => name,
                Some(why) => t.figures_choice_withheld(name, super::withheld_word(t, why)),
            };
            Choosable::new(figures.group.to_string(), name)
        });
        let select = Select::new("group", t.figures_group(), choices)
            .value(self.chosen.to_string())
            .hint(t.figures_group_hint())
            .view(t);
        let kept: Vec<_> = self
            .kept
            .into_iter()
            .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
            .collect();
        view! {
            <form class="app-filter" method="get" action=self.action>
                {kept}
                {select}
                {self.more}
                {Button::new(t.figures_apply()).secondary().view()}
            </form>
        }
        .into_any()
    }
}
