//! The summary: the figures that matter most, a sentence each.

use super::words::{Ends, group_within};
use super::writer::Writer;
use crate::dates;
use crate::pages::figures::{
    level, level_name, listed, percent, share, short, theme_title, withheld,
};
use crate::texts::Texts;
use domain::bank::{Question, Theme};
use domain::peers::{Family, Group};
use domain::release::compare::common_gaps;
use domain::release::{Estimate, Figures, GroupMovement, Movement, ScoreFigure, Shown};

/// The families whose groups are compared. Tiers are types again.
const COMPARED: [Family; 4] = [Family::Nation, Family::Type, Family::Region, Family::Rurality];

pub(super) fn sentences(writer: &Writer<'_>) -> Vec<String> {
    let (t, release) = (writer.t, writer.release());
    let mut said = Vec::from_iter(participation(writer));
    match writer.figures() {
        None => said.push(t.report_no_figures(withheld(t, writer.why()))),
        Some(figures) => {
            said.push(overall(writer, &figures.overall));
            if let Some(group) = writer.all().filter(|group| group.as_at != release.number) {
                said.push(t.figures_stamp_as_at(group.as_at));
            }
            said.extend(base(writer, figures));
            said.extend(lowest_question(writer, figures));
        }
    }
    said.extend(widest_gap(writer));
    said.push(change(writer));
    said.push(estimate(writer));
    said
}

/// How many councils submitted.
pub(super) fn participation(writer: &Writer<'_>) -> Option<String> {
    let (t, release) = (writer.t, writer.release());
    let all = release.participation(Group::All)?;
    let date = dates::date(t.language, release.date);
    let of = percent(share(all.submitted, all.councils));
    Some(t.report_part(date, all.submitted, all.councils, of))
}

/// The overall figure, or that it is withheld.
pub(super) fn overall(writer: &Writer<'_>, overall: &Shown<ScoreFigure>) -> String {
    let (t, bank) = (writer.t, writer.source.bank);
    let figure = match overall {
        Shown::Figure(figure) => figure,
        Shown::Withheld(why) => return t.report_overall_withheld(withheld(t, *why)),
    };
    let highest = bank.highest_level();
    let nearest = u8::try_from((figure.mean_tenths + 5) / 10).unwrap_or(highest).min(highest);
    let name = level_name(t, bank, nearest);
    let mut words = t.report_mean(highest.to_string(), nearest, level(figure.mean_tenths), name);
    if let Some([lower, _, upper]) = figure.quartiles_tenths {
        words.push(' ');
        words.push_str(&t.report_mean_quartiles(level(lower), level(upper)));
    }
    words
}

/// How many councils are at or above base: overall, and in the themes with the most and the fewest.
fn base(writer: &Writer<'_>, figures: &Figures) -> Vec<String> {
    let (t, bank) = (writer.t, writer.source.bank);
    let mut said = Vec::new();
    if let Some(figure) = figures.overall.figure() {
        said.push(base_of(t, &Of::All, figure));
    }
    let themes = bank.themes.iter().zip(&figures.themes);
    let shown: Vec<_> =
        themes.filter_map(|(theme, figure)| Some((theme, figure.figure.figure()?))).collect();
    let most = shown.iter().rev().max_by_key(|(_, figure)| figure.at_base_percent);
    let fewest = shown.iter().min_by_key(|(_, figure)| figure.at_base_percent);
    let mut ends: Vec<_> = most.into_iter().chain(fewest).collect();
    ends.dedup_by_key(|(theme, _)| &theme.id);
    let of = |(theme, figure): &(&Theme, &ScoreFigure)| {
        base_of(t, &Of::Theme(theme_title(t, theme)), figure)
    };
    said.extend(ends.into_iter().map(of));
    said
}

/// What a share at base is of.
pub(super) enum Of<'a> {
    /// Everything.
    All,
    /// The theme of this title.
    Theme(&'a str),
    /// The theme that is spoken of already.
    Here,
}

/// How many councils are at or above base. A count of 0 may stand for a few, and no number is said.
pub(super) fn base_of(t: Texts, of: &Of<'_>, figure: &ScoreFigure) -> String {
    let (some, all) = (figure.at_base, figure.contributors);
    let share = percent(figure.at_base_percent);
    match (of, some) {
        (Of::All, 0) => t.report_base_overall_few(all),
        (Of::All, _) => t.report_base_overall(some, all, share),
        (Of::Theme(theme), 0) => t.report_base_theme_few(all, *theme),
        (Of::Theme(theme), _) => t.report_base_theme(some, all, share, *theme),
        (Of::Here, 0) => t.report_base_here_few(all),
        (Of::Here, _) => t.report_base_here(some, all, share),
    }
}

/// The questions that the fewest councils are at the base of: one, or all with the same share.
fn lowest_question(writer: &Writer<'_>, figures: &Figures) -> Option<String> {
    let (t, bank) = (writer.t, writer.source.bank);
    let gaps = common_gaps(bank, figures);
    let (_, least) = *gaps.first()?;
    let of = percent(least);
    let lowest: Vec<_> = gaps
        .iter()
        .filter(|(_, at_base)| *at_base == least)
        .filter_map(|(place, _)| bank.questions().nth(*place))
        .collect();
    Some(match lowest.as_slice() {
        [(theme, question)] => {
            t.report_lowest_question(short(t, question), of, theme_title(t, theme))
        }
        several => {
            let name = |(_, question): &(&Theme, &Question)| {
                t.report_question_share(short(t, question), of.as_str())
            };
            t.report_theme_lowest(listed(&several.iter().map(name).collect::<Vec<_>>()))
        }
    })
}

/// The overall means that are shown of the groups of a family.
pub(super) fn overall_means(writer: &Writer<'_>, family: Family) -> Vec<(String, u32)> {
    let groups = writer.release().groups.iter().filter(|group| group.group.family() == family);
    let mean = |group: &domain::release::GroupFigures| {
        let figure = group.figures.figure()?.overall.figure()?;
        Some((group_within(writer.t, group.group), figure.mean_tenths))
    };
    groups.filter_map(mean).collect()
}

/// The two groups of one family whose overall means are furthest from each other.
pub(super) fn widest_gap(writer: &Writer<'_>) -> Option<String> {
    let t = writer.t;
    let ends = COMPARED.iter().filter_map(|family| Ends::of(&overall_means(writer, *family)));
    // Of two gaps as wide the first is said: the order of families says nothing of results.
    let widest = ends.reduce(|a, b| if b.high - b.low > a.high - a.low { b } else { a })?;
    Some(if widest.high == widest.low {
        t.report_gap_none(level(widest.high))
    } else {
        let gap = level(widest.high - widest.low);
        t.report_gap(gap, level(widest.high), widest.highest, level(widest.low), widest.lowest)
    })
}

/// The movement of all councils.
pub(super) fn moved<'a>(writer: &Writer<'a>) -> Option<(&'a Movement, Option<&'a GroupMovement>)> {
    let movement = writer.release().movement.as_ref()?;
    Some((movement, movement.groups.iter().find(|moved| moved.group == Group::All)))
}

/// What changed since the round before.
pub(super) fn change(writer: &Writer<'_>) -> String {
    let t = writer.t;
    let Some((movement, group)) = moved(writer) else { return t.play_change_none().to_owned() };
    let from = movement.from_name.get(t.language);
    let Some(group) = group else {
        return t.play_change_group_none(crate::pages::figures::group_name(t, Group::All));
    };
    match &group.figures {
        Shown::Withheld(why) => t.report_moved_withheld(from, withheld(t, *why)),
        Shown::Figure(figures) => {
            let tenths = figures.mean_change_tenths;
            let size = level(tenths.unsigned_abs());
            match tenths.signum() {
                1 => t.report_moved_up(size, group.councils, from),
                -1 => t.report_moved_down(size, group.councils, from),
                _ => t.report_moved_same(group.councils, from),
            }
        }
    }
}

/// The estimate of all councils.
pub(super) fn all_estimate<'a>(writer: &Writer<'a>) -> Option<&'a Estimate> {
    writer.release().estimates.iter().find(|estimate| estimate.group == Group::All)
}

/// The estimate of all councils in words.
pub(super) fn estimate(writer: &Writer<'_>) -> String {
    let t = writer.t;
    let found = all_estimate(writer).and_then(|all| Some((all, all.overall?)));
    found.map_or_else(
        || t.play_estimate_none().to_owned(),
        |(all, interval)| {
            let [low, mean, high] =
                [interval.low_tenths, interval.mean_tenths, interval.high_tenths].map(level);
            t.report_estimate(all.contributors, high, low, mean, all.councils)
        },
    )
}
