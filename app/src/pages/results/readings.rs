//! What the charts say in words: a title with their message, and one sentence that reads them. Made from the figures,
//! so that they are true of them.

use super::figures::{Figures, Gap, QuestionLine, ThemeLine, shown};
use domain::scoring::Mark;

/// A chart's title and the sentence that reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caption {
    /// Its message.
    pub title: String,
    /// Its highest and lowest.
    pub reading: String,
}

/// Several names in one line.
fn listed(names: &[&str]) -> String {
    names.join("; ")
}

/// The names with the first and with the last of some values.
struct Ends<'a> {
    high: (String, Vec<&'a str>),
    low: (String, Vec<&'a str>),
}

/// The ends of named values, by how they are shown: two that look the same are named both.
fn ends<'a>(values: &[(&'a str, f64, String)]) -> Option<Ends<'a>> {
    let by = |a: &&(&str, f64, String), b: &&(&str, f64, String)| a.1.total_cmp(&b.1);
    let (_, _, high) = values.iter().max_by(by)?;
    let (_, _, low) = values.iter().min_by(by)?;
    let named = |shown: &str| {
        values.iter().filter(|(_, _, text)| text == shown).map(|(name, _, _)| *name).collect()
    };
    Some(Ends { high: (high.clone(), named(high)), low: (low.clone(), named(low)) })
}

/// Which way the themes lie from their base level.
fn gaps(themes: &[ThemeLine<'_>]) -> Vec<Gap> {
    themes.iter().filter_map(|line| line.score.gap()).map(Gap::of).collect()
}

impl Figures<'_> {
    /// Of the bars of the themes.
    #[must_use]
    pub fn bars_caption(&self) -> Caption {
        let t = self.texts();
        let themes = self.themes();
        let scored = themes
            .iter()
            .filter_map(|line| {
                let level = line.score.level()?;
                Some((line.title, level, shown(level)))
            })
            .collect::<Vec<_>>();
        let Some(Ends { high, low }) = ends(&scored) else {
            return Caption {
                title: t.results_bars_title_none().to_owned(),
                reading: t.results_bars_reading_none().to_owned(),
            };
        };
        let gaps = gaps(&themes);
        let at_base = gaps.iter().filter(|gap| !matches!(gap, Gap::Below(_))).count();
        let mut reading = if high.0 == low.0 {
            t.results_bars_reading_same(high.0, listed(&high.1))
        } else {
            t.results_bars_reading(high.0, listed(&high.1), low.0, listed(&low.1))
        };
        let without: Vec<_> =
            themes.iter().filter(|l| l.score.level().is_none()).map(|l| l.title).collect();
        if !without.is_empty() {
            reading = format!("{reading} {}", t.results_bars_left_out(listed(&without)));
        }
        Caption { title: t.results_bars_title(gaps.len(), at_base), reading }
    }

    /// Of the radar of the themes.
    #[must_use]
    pub fn radar_caption(&self) -> Caption {
        let below = gaps(&self.themes()).into_iter().filter(|gap| matches!(gap, Gap::Below(_)));
        Caption {
            title: self.texts().results_radar_title(below.count()),
            reading: self.bars_caption().reading,
        }
    }

    /// Of the level profile of a theme.
    #[must_use]
    pub fn profile_caption(&self, theme: &ThemeLine<'_>, lines: &[QuestionLine<'_>]) -> Caption {
        let t = self.texts();
        let levels: Vec<_> = lines
            .iter()
            .filter_map(|line| match line.brings.mark {
                Mark::Option(level) => Some((line.short, f64::from(level), level.to_string())),
                _ => None,
            })
            .collect();
        let Some(Ends { high, low }) = ends(&levels) else {
            return Caption {
                title: t.results_profile_title_none(theme.title),
                reading: t.results_profile_reading_none().to_owned(),
            };
        };
        let reading = if high.0 == low.0 {
            t.results_profile_reading_same(high.0)
        } else {
            t.results_profile_reading(high.0, listed(&high.1), low.0, listed(&low.1))
        };
        let title = t.results_profile_title(theme.score.answered, theme.score.at_base, theme.title);
        Caption { title, reading }
    }
}
