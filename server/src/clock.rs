//! The time, handed in: tests set it, everything else asks it here.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use std::sync::Arc;

/// Where deadlines are and days begin, for everybody.
const ZONE: &str = "Europe/London";

/// Says what time it is.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// The system's clock.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the system")]
    pub fn system() -> Self {
        Self(Arc::new(Timestamp::now))
    }

    /// A clock of the caller's.
    pub fn of(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// What time it is.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        (self.0)()
    }

    /// Which day it is in the United Kingdom.
    #[must_use]
    pub fn today(&self) -> Date {
        local(self.now()).date()
    }
}

/// A moment as clocks in the United Kingdom show it.
#[must_use]
pub fn local(moment: Timestamp) -> DateTime {
    moment.to_zoned(zone()).datetime()
}

/// The first moment after a day in the United Kingdom has ended: the cut-off of a round that closes on that day.
///
/// # Errors
/// When the day is outside the calendar's range.
pub fn end_of_day(day: Date) -> Result<Timestamp, jiff::Error> {
    Ok(day.tomorrow()?.to_zoned(zone())?.timestamp())
}

/// The moment at which clocks in the United Kingdom show this. None where they are changed so that they never show it, or
/// show it twice.
#[must_use]
pub fn moment(shown: DateTime) -> Option<Timestamp> {
    zone().to_ambiguous_timestamp(shown).unambiguous().ok()
}

fn zone() -> TimeZone {
    // The time zone database is part of the program, so this zone is always there.
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_never_is_or_is_twice_is_no_moment() {
        let at = |month, day, hour, minute| {
            let shown = jiff::civil::date(2027, month, day).at(hour, minute, 0, 0);
            moment(shown).map(|moment| moment.to_string())
        };
        assert_eq!(at(3, 31, 17, 0).as_deref(), Some("2027-03-31T16:00:00Z"));
        assert_eq!(at(3, 28, 1, 30), None, "clocks go from 1am to 2am");
        assert_eq!(at(10, 31, 1, 30), None, "clocks go from 2am back to 1am");
        assert_eq!(at(10, 31, 2, 0).as_deref(), Some("2027-10-31T02:00:00Z"));
    }

    #[test]
    fn a_day_ends_at_midnight_in_london_summer_and_winter() {
        let summer = end_of_day(jiff::civil::date(2026, 7, 31)).map(|end| end.to_string());
        assert_eq!(summer.ok().as_deref(), Some("2026-07-31T23:00:00Z"));
        let winter = end_of_day(jiff::civil::date(2026, 12, 31)).map(|end| end.to_string());
        assert_eq!(winter.ok().as_deref(), Some("2027-01-01T00:00:00Z"));
    }
}
