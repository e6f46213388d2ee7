//! What the charts say in words: a title with their message, and one sentence that reads them. Made from the figures,
//! so that they are true of them.

use super::figures::{Figures, QuestionLine, ThemeLine, Voice};
use super::numbers::{Gap, exact};
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

/// Which way the themes lie from their base.
fn gaps(figures: &Figures<'_>, themes: &[ThemeLine<'_>]) -> Vec<Gap> {
    themes.iter().filter_map(|line| figures.gap(Some(line))).collect()
}

impl Figures<'_> {
    /// Of the bars of the themes.
    #[must_use]
    pub fn bars_caption(&self) -> Caption {
        let t = self.texts();
        let is_levels = self.voice() == Voice::Levels;
        let themes = self.compared();
        let scored: Vec<_> = themes
            .iter()
            .filter_map(|line| {
                let level = line.score.level()?;
                Some((line.title, level, self.on_scale(level)))
            })
            .collect();
        let Some(Ends { high, low }) = ends(&scored) else {
            let (title, reading) = if is_levels {
                (t.results_bars_title_none(), t.results_bars_reading_none())
            } else {
                (t.results_bars_title_no_result(), t.results_bars_reading_no_result())
            };
            return Caption { title: title.to_owned(), reading: reading.to_owned() };
        };
        let gaps = gaps(self, &themes);
        let at_base = gaps.iter().filter(|gap| !matches!(gap, Gap::Below(_))).count();
        let mut reading = match (high.0 == low.0, is_levels) {
            (true, true) => t.results_bars_reading_same(high.0, listed(&high.1)),
            (true, false) => {
                t.results_bars_reading_same_result(self.spoken(&high.0), listed(&high.1))
            }
            _ => t.results_bars_reading(
                self.spoken(&high.0),
                listed(&high.1),
                self.spoken(&low.0),
                listed(&low.1),
            ),
        };
        let without: Vec<_> =
            themes.iter().filter(|l| l.score.level().is_none()).map(|l| l.title).collect();
        if !without.is_empty() {
            let without = listed(&without);
            let without = if is_levels {
                t.results_bars_left_out(without)
            } else {
                t.results_bars_no_result(without)
            };
            reading = format!("{reading} {without}");
        }
        let title = match self.voice() {
            Voice::Levels => t.results_bars_title(gaps.len(), at_base),
            Voice::Outcomes => {
                let achieved = self.level_name(self.bank.highest_level());
                t.results_bars_title_outcome(gaps.len(), at_base, achieved)
            }
            _ => t.results_bars_title_base(gaps.len(), at_base),
        };
        Caption { title, reading }
    }

    /// A result in the middle of a sentence: points say of how many.
    fn spoken(&self, result: &str) -> String {
        match self.voice() {
            Voice::Points => self.texts().results_of_hundred(result),
            _ => result.to_owned(),
        }
    }

    /// Of the radar of the themes.
    #[must_use]
    pub fn radar_caption(&self) -> Caption {
        let t = self.texts();
        let below = gaps(self, &self.compared());
        let below = below.iter().filter(|gap| matches!(gap, Gap::Below(_))).count();
        let title = if self.voice() == Voice::Levels {
            t.results_radar_title(below)
        } else {
            t.results_radar_title_base(below)
        };
        Caption { title, reading: self.bars_caption().reading }
    }

    /// Of the profile of a theme's questions.
    #[must_use]
    pub fn profile_caption(&self, theme: &ThemeLine<'_>, lines: &[QuestionLine<'_>]) -> Caption {
        let t = self.texts();
        let is_levels = self.voice() == Voice::Levels;
        let answered: Vec<_> = lines
            .iter()
            .filter_map(|line| {
                let (place, _) = self.places(&line.brings);
                let short = match line.brings.mark {
                    Mark::Option(level) if is_levels => level.to_string(),
                    mark => self.mark_in_short(line.question, mark),
                };
                Some((line.short, place?, short))
            })
            .collect();
        let title = |at_base: usize| {
            if is_levels {
                t.results_profile_title(answered.len(), at_base, theme.title)
            } else {
                t.results_profile_title_base(answered.len(), at_base, theme.title)
            }
        };
        let none = |title, reading: &str| Caption { title, reading: reading.to_owned() };
        let at_base = lines.iter().filter(|line| line.brings.gap().is_some_and(|gap| gap >= 0.0));
        match ends(&answered) {
            None if is_levels => {
                none(t.results_profile_title_none(theme.title), t.results_profile_reading_none())
            }
            None => none(
                t.results_profile_title_no_answer(theme.title),
                t.results_profile_reading_no_answer(),
            ),
            Some(Ends { high, low }) => {
                let reading = if high.0 != low.0 && is_levels {
                    t.results_profile_reading(high.0, listed(&high.1), low.0, listed(&low.1))
                } else if is_levels {
                    t.results_profile_reading_same(high.0)
                } else {
                    self.reading_by_place(&answered)
                };
                Caption { title: title(at_base.count()), reading }
            }
        }
    }

    /// Answers of several kinds are compared by where they stand, and named by their question alone.
    fn reading_by_place(&self, answered: &[(&str, f64, String)]) -> String {
        let t = self.texts();
        let by_place: Vec<_> =
            answered.iter().map(|(name, place, _)| (*name, *place, exact(*place))).collect();
        let Some(Ends { high, low }) = ends(&by_place) else { return String::new() };
        if high.0 == low.0 {
            t.results_profile_reading_together().to_owned()
        } else {
            t.results_profile_reading_ends(listed(&high.1), listed(&low.1))
        }
    }
}
