//! Councils, answers and releases, made from a seed.

use domain::attack::{Audit, Finding, Published, Told, audit, withhold};
use domain::bank::{
    AnswerOption, Bank, BankText, Bilingual, Condition, Kind, Level, OptionText, Question,
    QuestionText, RollUp, ScoringRule, Theme, ThemeText,
};
use domain::council::Profile;
use domain::id::{BankId, BankVersion, CouncilKey, OptionId, QuestionId, RoundKey, ThemeId};
use domain::peers::{Place, Rurality};
use domain::release::{
    Audience, Consent, Contributor, Eligible, Inputs, Ledger, Policy, Previous, Purpose, Release,
    Stage, build,
};
use domain::scoring::Mark;
use std::collections::HashMap;

const LEVELS: u8 = 5;

/// Numbers from a seed (`SplitMix64`).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    /// From 0 to 1.
    pub(crate) fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
    }
}

fn both<T: Clone>(text: T) -> Bilingual<T> {
    Bilingual { en: text.clone(), cy: text }
}

fn question(theme: usize, index: usize, kind: Kind) -> Question {
    let text = QuestionText {
        title: format!("Question {index} of theme {theme}?"),
        short: format!("Question {index}"),
        guidance: String::new(),
        evidence: String::new(),
        next_step: None,
        unit: None,
    };
    let is_level = kind == Kind::Level;
    let option = |place: u8| AnswerOption {
        id: OptionId::parse(&format!("option-{place}")).expect("an id"),
        points: if is_level { f64::from(place) } else { 1.0 },
        from: None,
        text: both(OptionText { descriptor: String::new(), next_step: None }),
    };
    Question {
        id: QuestionId::parse(&format!("question-{theme}-{index}")).expect("an id"),
        kind,
        minutes: 5,
        weight: 1.0,
        base: Some(2.0),
        stage: None,
        applies_to: Condition::Always,
        not_applicable: true,
        references: Vec::new(),
        depends_on: Vec::new(),
        effort: None,
        value: None,
        options: (0..LEVELS).map(option).collect(),
        text: both(text),
    }
}

/// A bank of some themes with some questions each; one question takes several options.
pub(crate) fn bank(themes: usize, questions: usize) -> Bank {
    let kind = |theme: usize, index: usize| {
        if (theme, index) == (0, 1) { Kind::Several { cap: None } } else { Kind::Level }
    };
    let theme = |theme: usize| Theme {
        id: ThemeId::parse(&format!("theme-{theme}")).expect("an id"),
        parent: None,
        weight: 1.0,
        weights: Default::default(),
        roll_up: RollUp::Sum,
        applies_to: Condition::Always,
        questions: (0..questions).map(|index| question(theme, index, kind(theme, index))).collect(),
        text: both(ThemeText { title: format!("Theme {theme}"), description: String::new() }),
    };
    Bank {
        id: BankId::parse("made-up").expect("an id"),
        version: BankVersion::parse("1").expect("a version"),
        licence: "CC-BY-4.0".into(),
        scoring: ScoringRule::WeightedMeanOfLevels,
        roll_up: RollUp::Sum,
        organisations: Default::default(),
        applies_to: Condition::Always,
        levels: (0..LEVELS)
            .map(|level| Level {
                id: OptionId::parse(&format!("level-{level}")).expect("an id"),
                name: both(format!("Level {level}")),
            })
            .collect(),
        themes: (0..themes).map(theme).collect(),
        references: Vec::new(),
        continuity: None,
        text: both(BankText { title: "Made up".into(), description: String::new() }),
    }
}

fn sheet(bank: &Bank, chance: &mut Chance) -> Vec<Mark> {
    let ability = chance.share() * 4.0;
    let mark = |kind: &Kind| {
        if chance.share() < 0.06 {
            return Mark::DontKnow;
        }
        if let Kind::Several { .. } = kind {
            return Mark::Several(chance.next() & 0b11111);
        }
        let level = (ability + chance.share() * 3.0 - 1.5).round().clamp(0.0, 4.0);
        Mark::Option(level as u8)
    };
    bank.questions().map(|(_, question)| &question.kind).map(mark).collect()
}

/// A council of some kind with answers. `time` tells apart what it said at different times.
pub(crate) fn contributor(bank: &Bank, number: usize, chance: &mut Chance) -> Contributor {
    let kinds: Vec<Profile> =
        Profile::all().filter(|profile| profile.council_type.is_principal()).collect();
    let profile = kinds[chance.below(kinds.len())];
    let rurality = Some(Rurality::ALL[chance.below(Rurality::ALL.len())]);
    let consent = match chance.below(10) {
        0 => Consent::Public,
        1 => Consent::Coalition,
        _ => Consent::Counted,
    };
    Contributor {
        council: CouncilKey::parse(&format!("C{number:03}")).expect("a key"),
        place: Place { profile, rurality },
        sheet: sheet(bank, chance),
        with_evidence: 3,
        consent,
        record_key: chance.next(),
        fingerprint: format!("{number}-first"),
    }
}

/// Says something else.
pub(crate) fn change(bank: &Bank, who: &mut Contributor, chance: &mut Chance) {
    who.sheet = sheet(bank, chance);
    who.fingerprint = format!("{}-{}", who.council, chance.next());
}

/// A round of made-up releases for one audience.
pub(crate) struct Made<'a> {
    pub(crate) bank: &'a Bank,
    pub(crate) round: &'a str,
    pub(crate) audience: Audience,
    pub(crate) policy: Policy,
    pub(crate) releases: Vec<(Release, Ledger)>,
    pub(crate) told: HashMap<(String, String, String), Told>,
    /// How many figures were withheld because an attack found something.
    pub(crate) withheld: usize,
}

impl<'a> Made<'a> {
    pub(crate) fn new(bank: &'a Bank, audience: Audience, minimum: u32) -> Self {
        let policy = Policy::of(&audience, Some(minimum));
        Self {
            bank,
            round: "2026",
            audience,
            policy,
            releases: Vec::new(),
            told: HashMap::new(),
            withheld: 0,
        }
    }

    /// Adds a release of what some councils have submitted, of all that the round is for.
    pub(crate) fn release(
        &mut self,
        eligible: &[Contributor],
        there: &[Contributor],
        previous: Option<&[Contributor]>,
    ) {
        let mut there = there.to_vec();
        there.sort_by(|a, b| a.council.cmp(&b.council));
        for who in &there {
            let key = (self.round.to_owned(), who.council.to_string(), who.fingerprint.clone());
            self.told.insert(key, Told::of(self.bank, &who.place, &who.sheet));
        }
        let is_there = |key: &CouncilKey| there.iter().any(|who| who.council == *key);
        let mut eligible: Vec<Eligible> = eligible
            .iter()
            .map(|who| Eligible {
                council: who.council.clone(),
                place: who.place,
                stage: if is_there(&who.council) { Stage::Submitted } else { Stage::NotStarted },
            })
            .collect();
        eligible.sort_by(|a, b| a.council.cmp(&b.council));
        let earlier: Vec<_> = self.releases.iter().map(|(r, l)| (r, l)).collect();
        let inputs = Inputs {
            round: RoundKey::parse(self.round).expect("a round"),
            round_name: both(self.round.to_owned()),
            number: u32::try_from(earlier.len()).expect("few") + 1,
            purpose: Purpose::Interim,
            audience: self.audience.clone(),
            coalition_name: None,
            date: jiff::civil::date(2026, 6, 1),
            policy: self.policy,
            bank: self.bank,
            bank_digest: String::new(),
            digest: String::new(),
            eligible: &eligible,
            contributors: &there,
            earlier: &earlier,
            previous: previous.map(|contributors| Previous {
                round: RoundKey::parse("2025").expect("a round"),
                name: both("2025".to_owned()),
                bank: self.bank,
                contributors,
                breaks: 0,
            }),
            neighbours: &|_| (Vec::new(), Vec::new()),
        };
        let (mut release, ledger) = build(&inputs);
        let seen: Vec<_> =
            self.releases.iter().map(|(release, ledger)| Published { release, ledger }).collect();
        let truth = |round: &RoundKey, council: &CouncilKey, fingerprint: &str| {
            let key = (round.to_string(), council.to_string(), fingerprint.to_owned());
            self.told.get(&key).cloned()
        };
        self.withheld += withhold(&mut release, &ledger, &seen, &truth, self.bank);
        self.releases.push((release, ledger));
    }

    pub(crate) fn audit(&self) -> Audit {
        attack(&self.releases, &self.told)
    }
}

/// Attacks releases, telling the truth of some of the councils.
pub(crate) fn attack(
    releases: &[(Release, Ledger)],
    told: &HashMap<(String, String, String), Told>,
) -> Audit {
    let published: Vec<Published<'_>> =
        releases.iter().map(|(release, ledger)| Published { release, ledger }).collect();
    audit(&published, &|round, council, fingerprint| {
        let key = (round.to_string(), council.to_string(), fingerprint.to_owned());
        told.get(&key).cloned()
    })
}

/// A finding in a line.
pub(crate) fn line(finding: &Finding) -> String {
    let releases: Vec<u32> = finding.releases.iter().map(|(_, number)| *number).collect();
    let Finding { council, item, low, high, how, .. } = finding;
    format!("{council} {item} in {releases:?}: {low:.3} to {high:.3} by {how:?}")
}
