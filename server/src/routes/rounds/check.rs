//! What is typed into the form of a round: checked field by field, each fault in a sentence.

use super::form::{ALL, COALITION, Choices};
use super::moments;
use crate::answering::last_day;
use crate::clock::local;
use crate::forms::is_invisible;
use crate::visit::Visit;
use app::components::Fault;
use app::pages::administration::rounds::{ROUND_FIELDS, RoundFields};
use app::texts::Texts;
use domain::bank::Bilingual;
use domain::id::{BankId, BankVersion, RoundKey};
use domain::release::{Audience, LOWEST_MINIMUM, Policy};
use jiff::civil::Date;
use jiff::{Timestamp, Unit};
use store::{Coalition, Round};

/// The longest name of a round, in characters.
const LONGEST_NAME: usize = 100;
/// The largest smallest group: more than there are councils.
const HIGHEST_MINIMUM: u32 = 999;
/// The most days of interim releases.
const MOST_DAYS: usize = 60;

/// A form being checked. A method answers none where it noted a fault.
pub(super) struct Check<'a> {
    visit: &'a Visit,
    t: Texts,
    typed: &'a RoundFields,
    choices: &'a Choices,
    before: Option<&'a Round>,
    faults: Vec<Fault>,
}

impl<'a> Check<'a> {
    /// The round and the days of its interim releases, or what is wrong in the order of the fields.
    pub(super) fn round(
        visit: &'a Visit,
        typed: &'a RoundFields,
        choices: &'a Choices,
        before: Option<&'a Round>,
    ) -> Result<(Round, Vec<Date>), Vec<Fault>> {
        let t = Texts::of(visit.language);
        let mut check = Self { visit, t, typed, choices, before, faults: Vec::new() };
        let read = check.read();
        let mut faults = check.faults;
        let place = |fault: &Fault| {
            ROUND_FIELDS.iter().position(|field| fault.field.as_deref() == Some(*field))
        };
        faults.sort_by_key(place);
        read.filter(|_| faults.is_empty()).ok_or(faults)
    }

    fn read(&mut self) -> Option<(Round, Vec<Date>)> {
        let key = self.key();
        let name = (self.name("name_en"), self.name("name_cy"));
        let bank = self.bank();
        let coalition = self.coalition();
        let opens = self.opens();
        let closes = self.closes(opens);
        let minimum = self.minimum(coalition.flatten());
        let days = self.days(opens, closes.flatten());
        let (bank, version) = bank?;
        let round = Round {
            key: key?,
            bank,
            version,
            name: Bilingual { en: name.0?, cy: name.1? },
            opens_at: opens?,
            closes_at: closes?,
            coalition: coalition?.map(|coalition| coalition.key.clone()),
            minimum_group: minimum?,
            is_draft: self.typed.draft == "yes",
        };
        Some((round, days?))
    }

    /// Notes a fault; stands for the value that there is none of.
    fn wrong<T>(&mut self, field: &str, text: impl Into<String>) -> Option<T> {
        self.faults.push(Fault::of(field, text));
        None
    }

    fn key(&mut self) -> Option<RoundKey> {
        if let Some(before) = self.before {
            return Some(before.key.clone());
        }
        let typed = self.typed.key.trim();
        if typed.is_empty() {
            return self.wrong("key", self.t.rounds_key_missing());
        }
        // A key of dots would be another address.
        match RoundKey::parse(typed) {
            Ok(key) if !typed.starts_with('.') => Some(key),
            _ => self.wrong("key", self.t.rounds_key_wrong()),
        }
    }

    fn name(&mut self, field: &'static str) -> Option<String> {
        let t = self.t;
        let is_english = field == "name_en";
        let typed = if is_english { &self.typed.name_en } else { &self.typed.name_cy }.trim();
        let say = |english: &'static str, welsh| if is_english { english } else { welsh };
        if typed.is_empty() {
            self.wrong(field, say(t.rounds_name_en_missing(), t.rounds_name_cy_missing()))
        } else if typed.chars().count() > LONGEST_NAME && is_english {
            self.wrong(field, t.rounds_name_en_long(LONGEST_NAME))
        } else if typed.chars().count() > LONGEST_NAME {
            self.wrong(field, t.rounds_name_cy_long(LONGEST_NAME))
        } else if typed.chars().any(is_invisible) {
            self.wrong(field, say(t.rounds_name_en_strange(), t.rounds_name_cy_strange()))
        } else {
            Some(typed.to_owned())
        }
    }

    fn bank(&mut self) -> Option<(BankId, BankVersion)> {
        let typed = self.typed.bank.as_str();
        if typed.is_empty() {
            return self.wrong("bank", self.t.rounds_bank_missing());
        }
        let mut banks = self.choices.banks.iter().map(|published| &published.bank);
        match banks.find(|bank| format!("{} {}", bank.id, bank.version) == typed) {
            Some(bank) => Some((bank.id.clone(), bank.version.clone())),
            None => self.wrong("bank", self.t.rounds_bank_unknown(short(typed))),
        }
    }

    /// The coalition; some of none for all councils.
    fn coalition(&mut self) -> Option<Option<&'a Coalition>> {
        let typed = self.typed.audience.as_str();
        if typed == ALL {
            return Some(None);
        }
        let Some(key) = typed.strip_prefix(COALITION) else {
            return self.wrong("audience", self.t.rounds_audience_missing());
        };
        match self.choices.coalitions.iter().find(|coalition| coalition.key == key) {
            Some(coalition) => Some(Some(coalition)),
            None => self.wrong("audience", self.t.rounds_audience_unknown(short(key))),
        }
    }

    fn opens(&mut self) -> Option<Timestamp> {
        let t = self.t;
        let (on, at) = (self.typed.opens_on.trim(), self.typed.opens_at.trim());
        if on.is_empty() {
            return self.wrong("opens_on", t.rounds_opens_missing());
        }
        let time = if at.is_empty() { None } else { Some(moments::time(at)) };
        if time == Some(None) {
            self.wrong::<()>("opens_at", t.rounds_opens_time_wrong());
        }
        let Some(day) = moments::date(on) else {
            return self.wrong("opens_on", t.rounds_opens_wrong());
        };
        let time = time.map_or(Some(None), |time| time.map(Some))?;
        match moments::from(day, time) {
            Some(opens) => Some(unchanged(opens, self.before.map(|before| before.opens_at))),
            None => self.wrong("opens_at", t.rounds_opens_clocks(at)),
        }
    }

    /// The end; some of none where no end is set.
    fn closes(&mut self, opens: Option<Timestamp>) -> Option<Option<Timestamp>> {
        let t = self.t;
        let (on, at) = (self.typed.closes_on.trim(), self.typed.closes_at.trim());
        match (on.is_empty(), at.is_empty()) {
            (true, true) => return Some(None),
            (true, false) => return self.wrong("closes_on", t.rounds_closes_missing()),
            _ => {}
        }
        let time = if at.is_empty() { None } else { Some(moments::time(at)) };
        if time == Some(None) {
            self.wrong::<()>("closes_at", t.rounds_closes_time_wrong());
        }
        let Some(day) = moments::date(on) else {
            return self.wrong("closes_on", t.rounds_closes_wrong());
        };
        let time = time.map_or(Some(None), |time| time.map(Some))?;
        let Some(closes) = moments::until(day, time) else {
            return self.wrong("closes_at", t.rounds_closes_clocks(at));
        };
        let before = self.before.and_then(|before| before.closes_at);
        let closes = unchanged(closes, before);
        if opens.is_some_and(|opens| closes <= opens) {
            return self.wrong("closes_on", t.rounds_closes_before());
        }
        if self.before.is_none() && closes <= self.visit.now {
            return self.wrong("closes_on", t.rounds_closes_over());
        }
        Some(Some(closes))
    }

    /// The smallest group; some of none where it is not set.
    fn minimum(&mut self, coalition: Option<&Coalition>) -> Option<Option<u32>> {
        let t = self.t;
        let typed = self.typed.minimum.trim();
        let minimum = if typed.is_empty() {
            None
        } else {
            let read = typed.parse().ok().filter(|_| typed.bytes().all(|b| b.is_ascii_digit()));
            match read.filter(|least| (LOWEST_MINIMUM..=HIGHEST_MINIMUM).contains(least)) {
                Some(least) => Some(least),
                None => {
                    let (highest, lowest) = (HIGHEST_MINIMUM, LOWEST_MINIMUM);
                    let text = t.rounds_minimum_wrong(highest.to_string(), lowest.to_string());
                    return self.wrong("minimum", text);
                }
            }
        };
        let Some(coalition) = coalition else { return Some(minimum) };
        let name = coalition.name.get(self.visit.language);
        let members = u32::try_from(coalition.members.len()).unwrap_or(u32::MAX);
        let needed = Policy::of(&Audience::Coalition(coalition.key.clone()), minimum).minimum;
        if members < LOWEST_MINIMUM {
            self.wrong("audience", t.rounds_coalition_small(name, members, LOWEST_MINIMUM))
        } else if members < needed {
            self.wrong("minimum", t.rounds_minimum_coalition(name, members, needed))
        } else {
            Some(minimum)
        }
    }

    /// The days of interim releases.
    fn days(&mut self, opens: Option<Timestamp>, closes: Option<Timestamp>) -> Option<Vec<Date>> {
        let t = self.t;
        let lines = self.typed.calendar.lines().map(str::trim).enumerate();
        let lines: Vec<_> = lines.filter(|(_, line)| !line.is_empty()).collect();
        if lines.len() > MOST_DAYS {
            return self.wrong("calendar", t.rounds_calendar_many(MOST_DAYS));
        }
        let first = opens.map(|opens| local(opens).date());
        let last = closes.map(last_day);
        let mut days = Vec::new();
        let before = self.faults.len();
        for (index, line) in lines {
            match moments::date(line) {
                None => {
                    self.wrong::<()>("calendar", t.rounds_calendar_wrong(index + 1, short(line)));
                }
                Some(day)
                    if first.is_some_and(|first| day < first)
                        || last.is_some_and(|last| day > last) =>
                {
                    let text = t.rounds_calendar_outside(index + 1, short(line));
                    self.wrong::<()>("calendar", text);
                }
                Some(day) => days.push(day),
            }
        }
        (self.faults.len() == before).then_some(days)
    }
}

/// The moment as it was where only its seconds differ: the form does not show them.
fn unchanged(read: Timestamp, before: Option<Timestamp>) -> Timestamp {
    let minute = |moment: Timestamp| {
        moment
            .round(jiff::TimestampRound::new().smallest(Unit::Minute).mode(jiff::RoundMode::Trunc))
    };
    match before {
        Some(before) if minute(before).ok() == Some(read) => before,
        _ => read,
    }
}

/// What somebody typed, short enough to be said back.
fn short(typed: &str) -> String {
    typed.chars().take(80).collect()
}
