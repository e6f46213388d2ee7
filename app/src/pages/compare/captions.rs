//! What the pictures of the comparison say in words. Made from what is shown, so that they are true of it and tell
//! nothing of what is withheld.

use crate::pages::figures::{Caption, change, listed, short, theme_title};
use crate::texts::Texts;
use domain::bank::{Bank, Kind, Theme};
use domain::release::compare::tenths;
use domain::release::{Figures, QuestionFigure};
use domain::scoring::{Mark, Scores};

/// How far something of the council's is from the mean of the group, in tenths.
type Gaps<'a> = Vec<(&'a str, i32)>;

/// Of the themes, against the mean of the group.
#[must_use]
pub fn themes_caption(t: Texts, bank: &Bank, own: Option<&Scores>, figures: &Figures) -> Caption {
    let themes = || bank.themes.iter().zip(&figures.themes);
    let hidden: Vec<&str> = themes()
        .filter(|(_, figure)| is_withheld(figure.figure.why()))
        .map(|(theme, _)| theme_title(t, theme))
        .collect();
    let Some(own) = own else {
        let caption = crate::pages::figures::means_caption(t, bank, figures);
        let title = t.compare_themes_title_group().to_owned();
        return Caption { title, reading: format!("{}. {}", caption.title, caption.reading) };
    };
    let gaps: Gaps<'_> = themes()
        .zip(&own.themes)
        .filter_map(|((theme, figure), score)| {
            let gap = difference(tenths(score.level()?), figure.figure.figure()?.mean_tenths);
            Some((theme_title(t, theme), gap))
        })
        .collect();
    if gaps.is_empty() {
        let title = t.compare_themes_title_group().to_owned();
        return Caption { title, reading: reading(t, &gaps, &hidden) };
    }
    let ahead = gaps.iter().filter(|(_, gap)| *gap >= 0).count();
    let title = t.compare_themes_title(ahead, gaps.len());
    Caption { title, reading: reading(t, &gaps, &hidden) }
}

/// Of the level questions of a theme, against the means of the group.
#[must_use]
pub fn questions_caption(
    t: Texts,
    bank: &Bank,
    theme: &Theme,
    sheet: Option<&[Mark]>,
    figures: &Figures,
) -> Caption {
    let Some(sheet) = sheet else {
        return crate::pages::figures::questions_caption(t, bank, theme, figures);
    };
    let entries = || {
        let entries = bank.questions().zip(&figures.questions).zip(sheet);
        entries.filter(|(((of, question), _), _)| of.id == theme.id && question.kind == Kind::Level)
    };
    let gaps: Gaps<'_> = entries()
        .filter_map(|(((_, question), entry), mark)| {
            let Mark::Option(own) = mark else { return None };
            let mean =
                entry.figure.figure().and_then(|figure: &QuestionFigure| figure.mean_tenths)?;
            Some((short(t, question), difference(u32::from(*own) * 10, mean)))
        })
        .collect();
    let hidden: Vec<&str> = entries()
        .filter(|((_, entry), _)| is_withheld(entry.figure.why()))
        .map(|(((_, question), _), _)| short(t, question))
        .collect();
    let title = theme_title(t, theme);
    let ahead = gaps.iter().filter(|(_, gap)| *gap >= 0).count();
    let title = if gaps.is_empty() {
        t.figures_questions_title_none(title)
    } else {
        t.compare_questions_title(ahead, gaps.len(), title)
    };
    Caption { title, reading: reading(t, &gaps, &hidden) }
}

const fn is_withheld(why: Option<domain::release::Why>) -> bool {
    use domain::release::Why;
    matches!(why, Some(Why::TooFew | Why::Protected))
}

/// Own less mean, in tenths.
pub(super) fn difference(own: u32, mean: u32) -> i32 {
    i32::try_from(i64::from(own) - i64::from(mean)).unwrap_or_default()
}

/// The furthest ahead and the furthest behind, and what is withheld.
fn reading(t: Texts, gaps: &Gaps<'_>, hidden: &[&str]) -> String {
    let with = |wanted: i32| {
        let those = gaps.iter().filter(|(_, gap)| *gap == wanted);
        listed(&those.map(|(name, _)| *name).collect::<Vec<_>>())
    };
    let most = gaps.iter().map(|(_, gap)| *gap).max();
    let least = gaps.iter().map(|(_, gap)| *gap).min();
    let mut words = Vec::new();
    match most.zip(least) {
        Some((most, least)) if most == least => {
            words.push(t.compare_ends_one(change(most), with(most)));
        }
        Some((most, least)) => {
            words.push(t.compare_ends(change(most), with(most), change(least), with(least)));
        }
        None => {}
    }
    if !hidden.is_empty() {
        words.push(t.compare_withheld_names(listed(hidden)));
    }
    words.join(" ")
}
