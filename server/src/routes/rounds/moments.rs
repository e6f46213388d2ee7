//! Dates and times as administrators type them, in English or Welsh.

use crate::clock::{end_of_day, local, moment};
use domain::language::Language;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, Time};

/// Rounds are in these years. A year typed with two digits, or with a slip, is none of them.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// A day as typed: `31 March 2027`, `31 Mawrth 2027`, `31/3/2027`, `2027-03-31`.
pub(super) fn date(typed: &str) -> Option<Date> {
    let parts: Vec<&str> = typed
        .split(|c: char| c.is_whitespace() || matches!(c, '/' | '-' | '.' | ','))
        .filter(|part| !part.is_empty())
        .collect();
    let &[first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    let year: i16 = number(year)?;
    let date = Date::new(year, month_of(month)?, number(day)?).ok()?;
    YEARS.contains(&year).then_some(date)
}

/// A whole number of digits alone.
fn number<N: std::str::FromStr>(typed: &str) -> Option<N> {
    typed.bytes().all(|byte| byte.is_ascii_digit()).then(|| typed.parse().ok()).flatten()
}

/// A month by its number, its name, or the first letters of its name, at least three.
fn month_of(typed: &str) -> Option<i8> {
    if let Some(month) = number(typed) {
        return Some(month);
    }
    let typed = typed.to_lowercase();
    let is_named = |month: &i8| {
        Language::ALL.into_iter().any(|language| {
            let first = jiff::civil::date(2000, *month, 1);
            let name = app::dates::month_and_year(language, first).to_lowercase();
            name.split(' ').next().is_some_and(|name| name.starts_with(&typed))
        })
    };
    (1..=12).find(is_named).filter(|_| typed.chars().count() >= 3)
}

/// A time of day as typed: `9am`, `9.30 am`, `17:30`, `midday`. Not midnight: nobody knows which end of the day is meant.
pub(super) fn time(typed: &str) -> Option<Time> {
    let typed: String =
        typed.to_lowercase().chars().filter(|c| !c.is_whitespace()).collect::<String>();
    if ["midday", "noon", "canoldydd"].contains(&typed.as_str()) {
        return Time::new(12, 0, 0, 0).ok();
    }
    let halves = [("am", 0), ("yb", 0), ("pm", 12), ("yp", 12), ("yh", 12)];
    let half = halves.iter().find_map(|(word, add)| Some((typed.strip_suffix(word)?, *add)));
    let clock = half.map_or(typed.as_str(), |(clock, _)| clock);
    let (hour, minute) = match clock.split_once([':', '.']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, number(minute)?),
        Some(_) => return None,
        None if half.is_some() => (clock, 0),
        None => return None,
    };
    let hour: i8 = number(hour).filter(|_| !hour.is_empty())?;
    match half {
        None => Time::new(hour, minute, 0, 0).ok(),
        Some((_, add)) if (1..=12).contains(&hour) => Time::new(hour % 12 + add, minute, 0, 0).ok(),
        Some(_) => None,
    }
}

/// The moment a day and time are at in the United Kingdom, the start of the day without a time. None where the clocks
/// change so that there is no such moment, or two.
pub(super) fn from(day: Date, at: Option<Time>) -> Option<Timestamp> {
    moment(day.to_datetime(at.unwrap_or(Time::midnight())))
}

/// The moment that ends a day, or comes at this time of it. None as in [`from`].
pub(super) fn until(day: Date, at: Option<Time>) -> Option<Timestamp> {
    match at {
        Some(_) => from(day, at),
        None => end_of_day(day).ok(),
    }
}

/// The day that a moment is the end of; none where it is not the end of one.
pub(super) fn ends_day(shown: DateTime) -> Option<Date> {
    if shown.time() == Time::midnight() { shown.date().yesterday().ok() } else { None }
}

/// A moment as two fields: day and time, the time empty at the start of the day.
pub(super) fn typed_from(moment: Timestamp, language: Language) -> (String, String) {
    let shown = local(moment);
    let at = if shown.time() == Time::midnight() { String::new() } else { written(shown) };
    (app::dates::date(language, shown.date()), at)
}

/// A moment as two fields: day and time, the time empty at the end of the day.
pub(super) fn typed_until(moment: Timestamp, language: Language) -> (String, String) {
    let shown = local(moment);
    match ends_day(shown) {
        Some(day) => (app::dates::date(language, day), String::new()),
        None => (app::dates::date(language, shown.date()), written(shown)),
    }
}

fn written(shown: DateTime) -> String {
    format!("{:02}:{:02}", shown.hour(), shown.minute())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_however_it_is_written() {
        let day = Some(jiff::civil::date(2027, 3, 31));
        for typed in [
            "31 March 2027",
            " 31  march 2027",
            "31 Mawrth 2027",
            "31 Mar 2027",
            "31/3/2027",
            "31/03/2027",
            "31.3.2027",
            "31-3-2027",
            "2027-03-31",
        ] {
            assert_eq!(date(typed), day, "{typed}");
        }
        for wrong in [
            "",
            "31 March",
            "31/3/27",
            "30/2/2027",
            "31 Ma 2027",
            "0/3/2027",
            "31/13/2027",
            "March 31 2027",
            "31 3 2027 5",
            "1/1/1999",
            "tomorrow",
        ] {
            assert_eq!(date(wrong), None, "{wrong}");
        }
        for month in 1..=12 {
            for language in Language::ALL {
                let day = jiff::civil::date(2027, month, 2);
                assert_eq!(date(&app::dates::date(language, day)), Some(day));
            }
        }
    }

    #[test]
    fn a_time_is_read_however_it_is_written() {
        let at = |hour, minute| Time::new(hour, minute, 0, 0).ok();
        for (typed, read) in [
            ("9am", at(9, 0)),
            ("9.30 AM", at(9, 30)),
            ("09:00", at(9, 0)),
            ("17:30", at(17, 30)),
            ("5pm", at(17, 0)),
            ("5yp", at(17, 0)),
            ("12pm", at(12, 0)),
            ("12am", at(0, 0)),
            ("midday", at(12, 0)),
            ("Canol dydd", at(12, 0)),
        ] {
            assert_eq!(time(typed), read, "{typed}");
        }
        for wrong in
            ["", "9", "am", "13pm", "24:00", "9:5", "17:60", "midnight", ":30", "5 o'clock"]
        {
            assert_eq!(time(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_a_form_shows_is_read_back_as_the_same_moment() {
        let read = |(day, at): (String, String)| (date(&day), time(&at));
        for text in ["2027-03-31T23:00:00Z", "2027-03-31T16:00:00Z", "2026-11-23T00:00:00Z"] {
            let moment: Timestamp = text.parse().unwrap();
            let (day, at) = read(typed_until(moment, Language::Cy));
            assert_eq!(until(day.unwrap(), at), Some(moment), "{text}");
            let (day, at) = read(typed_from(moment, Language::En));
            assert_eq!(from(day.unwrap(), at), Some(moment), "{text}");
        }
    }
}
