//! What a check found and what changed, in words.

use crate::visit::Visit;
use app::pages::administration::releases::{Change, ChangeWhat, Finding};
use app::pages::figures::{group_name, short, theme_title};
use app::texts::Texts;
use domain::attack::{self, How, Item};
use domain::bank::Bank;
use domain::id::{CouncilKey, QuestionId, ThemeId};
use domain::release::{Changed, Release};

/// Names of a bank's parts; their ids where the bank has none of them.
struct Names<'a> {
    t: Texts,
    bank: &'a Bank,
}

impl Names<'_> {
    fn theme(&self, id: &str) -> String {
        let theme = self.bank.themes.iter().find(|theme| theme.id.as_str() == id);
        theme.map_or_else(|| id.to_owned(), |theme| theme_title(self.t, theme).to_owned())
    }

    fn question(&self, id: &str) -> String {
        let question = self.bank.question(id).map(|(_, question)| short(self.t, question));
        question.unwrap_or(id).to_owned()
    }
}

/// A finding in words.
pub(super) fn finding(visit: &Visit, bank: &Bank, found: &attack::Finding) -> Finding {
    let t = Texts::of(visit.language);
    let names = Names { t, bank };
    let theme = |id: &ThemeId| names.theme(id.as_str());
    let question = |id: &QuestionId| names.question(id.as_str());
    let what = match &found.item {
        Item::Overall => t.releases_item_overall().to_owned(),
        Item::Theme(id) => t.releases_item_theme(theme(id)),
        Item::AtBase => t.releases_item_at_base().to_owned(),
        Item::ThemeAtBase(id) => t.releases_item_theme_at_base(theme(id)),
        Item::Answer(id, place) => t.releases_item_answer((place + 1).to_string(), question(id)),
        Item::AnswerAtBase(id) => t.releases_item_answer_at_base(question(id)),
        Item::Change => t.releases_item_change().to_owned(),
        Item::ThemeChange(id) => t.releases_item_theme_change(theme(id)),
        Item::Moved(from, to) => t.releases_item_moved(from.to_string(), to.to_string()),
    };
    let how = match &found.how {
        How::Sums => t.releases_how_sums().to_owned(),
        How::Insiders(who) => {
            let who: Vec<_> = who.iter().map(|key: &CouncilKey| visit.council_name(key)).collect();
            t.releases_how_insiders(who.join(", "))
        }
        How::Difference(one, other) => {
            t.releases_how_difference(group_name(t, *one), group_name(t, *other))
        }
        How::Unsolved => t.releases_how_unsolved().to_owned(),
    };
    let number = |number: f64| format!("{number:.2}");
    Finding {
        council: visit.council_name(&found.council),
        what,
        range: t.releases_finding_low_high(number(found.high), number(found.low)),
        how,
    }
}

/// A change in words. Where a question has a mean in one of the releases the number is that; else it is a share.
pub(super) fn change(
    visit: &Visit,
    bank: &Bank,
    releases: [&Release; 2],
    changed: &Changed,
) -> Change {
    let names = Names { t: Texts::of(visit.language), bank };
    let what = match changed.what.split_once('/') {
        Some(("theme", id)) => ChangeWhat::Theme(names.theme(id)),
        Some(("question", id)) => {
            let has_mean = releases.iter().any(|release| has_mean(release, changed, id));
            let name = names.question(id);
            if has_mean { ChangeWhat::Question(name) } else { ChangeWhat::Share(name) }
        }
        _ if changed.what == "contributors" => ChangeWhat::Contributors,
        _ => ChangeWhat::Overall,
    };
    Change { group: changed.group, what, numbers: [changed.before, changed.after] }
}

fn has_mean(release: &Release, changed: &Changed, question: &str) -> bool {
    let figures = release.group(changed.group).and_then(|group| group.figures.figure());
    let entries = figures.into_iter().flat_map(|figures| &figures.questions);
    let mut entry = entries.filter(|entry| entry.question.as_str() == question);
    entry.any(|entry| entry.figure.figure().is_some_and(|figure| figure.mean_tenths.is_some()))
}
