//! Dates and times as people read them: `4 June 2026`, `3:02pm`.

use crate::texts::Texts;
use domain::language::Language;
use jiff::civil::{Date, DateTime, Time};

/// `4 June 2026`, `4 Mehefin 2026`.
#[must_use]
pub fn date(language: Language, date: Date) -> String {
    format!("{} {} {}", date.day(), month(language, date), date.year())
}

/// `June 2026`, `Mehefin 2026`.
#[must_use]
pub fn month_and_year(language: Language, date: Date) -> String {
    format!("{} {}", month(language, date), date.year())
}

/// `9am`, `3:02pm`, `midday`, `midnight`; seconds are left out, not rounded.
#[must_use]
pub fn time(language: Language, time: Time) -> String {
    let t = Texts::of(language);
    let (hour, minute) = (time.hour(), time.minute());
    match (hour, minute) {
        (0, 0) => return t.midnight().to_owned(),
        (12, 0) => return t.midday().to_owned(),
        _ => {}
    }
    let half = if hour < 12 { t.before_noon() } else { t.after_noon() };
    let hour = if hour % 12 == 0 { 12 } else { hour % 12 };
    if minute == 0 { format!("{hour}{half}") } else { format!("{hour}:{minute:02}{half}") }
}

/// `4 June 2026 at 9:32am`.
#[must_use]
pub fn date_and_time(language: Language, moment: DateTime) -> String {
    Texts::of(language).date_at_time(date(language, moment.date()), time(language, moment.time()))
}

/// `4 June 2026 to 9 July 2026`.
#[must_use]
pub fn dates(language: Language, from: Date, to: Date) -> String {
    Texts::of(language).date_range(date(language, from), date(language, to))
}

fn month(language: Language, date: Date) -> &'static str {
    let t = Texts::of(language);
    match date.month() {
        1 => t.month_january(),
        2 => t.month_february(),
        3 => t.month_march(),
        4 => t.month_april(),
        5 => t.month_may(),
        6 => t.month_june(),
        7 => t.month_july(),
        8 => t.month_august(),
        9 => t.month_september(),
        10 => t.month_october(),
        11 => t.month_november(),
        _ => t.month_december(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_out() {
        let day = jiff::civil::date(2026, 6, 4);
        assert_eq!(date(Language::En, day), "4 June 2026");
        assert_eq!(date(Language::Cy, day), "4 Mehefin 2026");
        assert_eq!(date_and_time(Language::En, day.at(9, 32, 59, 0)), "4 June 2026 at 9:32am");
        assert_eq!(dates(Language::En, day, day.tomorrow().unwrap()), "4 June 2026 to 5 June 2026");
    }

    #[test]
    fn times_are_on_the_twelve_hour_clock() {
        let at = |hour, minute| time(Language::En, jiff::civil::time(hour, minute, 0, 0));
        assert_eq!(at(0, 0), "midnight");
        assert_eq!(at(0, 5), "12:05am");
        assert_eq!(at(9, 0), "9am");
        assert_eq!(at(12, 0), "midday");
        assert_eq!(at(15, 2), "3:02pm");
    }
}
