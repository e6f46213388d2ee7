//! How numbers are written on the page, so that a figure looks the same wherever it stands.

use crate::texts::Texts;

/// A difference from the base, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// Above it, by this much.
    Above(String),
    /// Below it, by this much.
    Below(String),
    /// No difference that is shown.
    Level,
}

impl Gap {
    /// The gap of a mean, to one decimal place.
    #[must_use]
    pub fn of(gap: f64) -> Self {
        let size = shown(gap.abs());
        if size == "0.0" { Self::Level } else { Self::sized(gap, size) }
    }

    /// A gap of levels that were chosen.
    #[must_use]
    pub fn whole(gap: f64) -> Self {
        let size = exact(gap.abs());
        if size == "0" { Self::Level } else { Self::sized(gap, size) }
    }

    /// A gap in points, which says so.
    #[must_use]
    pub fn points(gap: f64, t: Texts) -> Self {
        match exact(gap.abs()).as_str() {
            "0" => Self::Level,
            "1" => Self::sized(gap, t.results_one_point().to_owned()),
            size => Self::sized(gap, t.results_points(size)),
        }
    }

    /// A gap in levels beside gaps in points, which says so.
    #[must_use]
    pub fn levels(gap: f64, t: Texts) -> Self {
        match exact(gap.abs()).as_str() {
            "0" => Self::Level,
            "1" => Self::sized(gap, t.results_one_level().to_owned()),
            size => Self::sized(gap, t.results_levels(size)),
        }
    }

    /// A gap in stages, which says so.
    #[must_use]
    pub fn stages(gap: f64, t: Texts) -> Self {
        match exact(gap.abs()).as_str() {
            "0" => Self::Level,
            "1" => Self::sized(gap, t.results_one_stage().to_owned()),
            size => Self::sized(gap, t.results_stages(size)),
        }
    }

    fn sized(gap: f64, size: String) -> Self {
        // A number stays with its unit in a narrow column.
        let size = size.replace(' ', "\u{a0}");
        if gap > 0.0 { Self::Above(size) } else { Self::Below(size) }
    }

    /// In words, for a table's cell.
    #[must_use]
    pub fn words(&self, t: Texts) -> String {
        match self {
            Self::Above(gap) => t.results_gap_above(gap),
            Self::Below(gap) => t.results_gap_below(gap),
            Self::Level => t.results_gap_none().to_owned(),
        }
    }

    /// In words, in the middle of a line.
    #[must_use]
    pub fn phrase(&self, t: Texts) -> String {
        match self {
            Self::Above(gap) => t.results_gap_phrase_above(gap),
            Self::Below(gap) => t.results_gap_phrase_below(gap),
            Self::Level => t.results_gap_phrase_none().to_owned(),
        }
    }
}

/// What stands in a table's cell where there is no figure.
pub(super) const NO_FIGURE: &str = "\u{2013}";

/// A level that is a mean, as it is shown everywhere: to one decimal place.
#[must_use]
pub(super) fn shown(level: f64) -> String {
    // Half is rounded up, as people do who check a sum by hand; a formatted number alone would round it to even.
    format!("{:.1}", (level * 10.0).round() / 10.0)
}

/// A share of 100, as it is shown: a whole number.
#[must_use]
pub(super) fn of_hundred(share: f64) -> String {
    format!("{:.0}", share.round())
}

/// A number as exact as it is useful: to three decimal places, without zeros at the end.
#[must_use]
pub(super) fn exact(number: f64) -> String {
    let text = format!("{number:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    let text = if text == "-0" { "0" } else { text };
    text.replace('-', "\u{2212}")
}

/// A number that somebody gave, with every digit of it, and a comma between thousands.
#[must_use]
pub(super) fn given(number: f64) -> String {
    let text = number.abs().to_string();
    let (whole, fraction) =
        text.split_once('.').map_or((text.as_str(), None), |(w, f)| (w, Some(f)));
    let sign = if number < 0.0 { "\u{2212}" } else { "" };
    let mut grouped = String::from(sign);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    fraction.map_or_else(|| grouped.clone(), |fraction| format!("{grouped}.{fraction}"))
}

/// A share in percent. Only a whole is 100, and only nothing is 0.
#[must_use]
pub(crate) fn percent(part: u32, whole: u32) -> u32 {
    if part == 0 || whole == 0 {
        return 0;
    }
    if part >= whole {
        return 100;
    }
    let rounded = (u64::from(part) * 100 + u64::from(whole) / 2) / u64::from(whole);
    u32::try_from(rounded).unwrap_or(99).clamp(1, 99)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;

    #[test]
    fn a_gap_too_small_to_show_is_none() {
        assert_eq!(Gap::of(0.04), Gap::Level);
        assert_eq!(Gap::of(-0.04), Gap::Level);
        assert_eq!(Gap::of(-0.26), Gap::Below("0.3".into()));
        assert_eq!(Gap::whole(2.0), Gap::Above("2".into()));
        assert_eq!(Gap::whole(-1.0), Gap::Below("1".into()));
    }

    #[test]
    fn a_gap_in_points_says_so() {
        let t = Texts::of(Language::En);
        let said = |gap: Gap| gap.words(t).replace('\u{a0}', " ");
        assert_eq!(said(Gap::points(-1.0, t)), "1 point below");
        assert_eq!(said(Gap::points(2.5, t)), "2.5 points above");
        assert_eq!(said(Gap::stages(-2.0, t)), "2 stages below");
        assert_eq!(said(Gap::levels(1.0, t)), "1 level above");
    }

    #[test]
    fn numbers_are_written_without_idle_zeros() {
        assert_eq!(
            [exact(14.0), exact(1.5), exact(-0.4321), exact(0.0001)],
            ["14", "1.5", "−0.432", "0"]
        );
        assert_eq!(
            [given(1_234_567.25), given(-1200.0), given(45.0), given(0.5)],
            ["1,234,567.25", "−1,200", "45", "0.5"]
        );
    }

    #[test]
    fn only_a_whole_is_a_hundred_percent() {
        assert_eq!(
            [percent(0, 9), percent(299, 300), percent(300, 300), percent(1, 900)],
            [0, 99, 100, 1]
        );
        assert_eq!(percent(0, 0), 0);
        assert_eq!(
            [shown(2.25), shown(2.35), shown(0.04), of_hundred(62.5)],
            ["2.3", "2.4", "0.0", "63"]
        );
    }
}
