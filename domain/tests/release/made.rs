//! Banks, councils and releases for the tests.

use domain::bank::{
    AnswerOption, Bank, BankText, Bilingual, Condition, Kind, Level, OptionText, Question,
    QuestionText, RollUp, ScoringRule, Theme, ThemeText,
};
use domain::council::{CouncilType, Profile, Region};
use domain::id::{BankId, BankVersion, CouncilKey, OptionId, QuestionId, RoundKey, ThemeId};
use domain::peers::{Group, Place, Rurality};
use domain::release::{
    Audience, Consent, Contributor, Eligible, Figures, Inputs, Ledger, Policy, Previous, Purpose,
    QuestionFigure, Release, ScoreFigure, Stage, build,
};
use domain::scoring::Mark;

pub(crate) const LEVELS: u8 = 5;

pub(crate) fn both<T: Clone>(text: T) -> Bilingual<T> {
    Bilingual { en: text.clone(), cy: text }
}

pub(crate) fn question(id: &str, kind: Kind) -> Question {
    let text = QuestionText {
        title: "A question?".into(),
        short: "Question".into(),
        guidance: String::new(),
        evidence: String::new(),
        next_step: None,
        unit: None,
    };
    let option = |place: u8| AnswerOption {
        id: OptionId::parse(&format!("option-{place}")).expect("an id"),
        points: f64::from(place),
        from: matches!(kind, Kind::Number { .. }).then_some(f64::from(place) * 10.0),
        text: both(OptionText { descriptor: String::new(), next_step: None }),
    };
    Question {
        id: QuestionId::parse(id).expect("an id"),
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
        options: (0..if kind == Kind::Text { 0 } else { LEVELS }).map(option).collect(),
        kind,
        text: both(text),
    }
}

pub(crate) fn theme(id: &str, questions: Vec<Question>) -> Theme {
    Theme {
        id: ThemeId::parse(id).expect("an id"),
        parent: None,
        weight: 1.0,
        weights: Default::default(),
        roll_up: RollUp::Sum,
        applies_to: Condition::Always,
        questions,
        text: both(ThemeText { title: "A theme".into(), description: String::new() }),
    }
}

pub(crate) fn bank_of(themes: Vec<Theme>) -> Bank {
    let level = |level: u8| Level {
        id: OptionId::parse(&format!("level-{level}")).expect("an id"),
        name: both(format!("Level {level}")),
    };
    Bank {
        id: BankId::parse("made-up").expect("an id"),
        version: BankVersion::parse("1").expect("an id"),
        licence: "CC-BY-4.0".into(),
        scoring: ScoringRule::WeightedMeanOfLevels,
        roll_up: RollUp::Sum,
        organisations: Default::default(),
        applies_to: Condition::Always,
        levels: (0..LEVELS).map(level).collect(),
        themes,
        references: Vec::new(),
        continuity: None,
        text: both(BankText { title: "Made up".into(), description: String::new() }),
    }
}

/// A bank of some themes with two level questions each, `q-0-0`, `q-0-1`, `q-1-0` and so on.
pub(crate) fn bank(themes: usize) -> Bank {
    let questions = |at: usize| {
        (0..2).map(|q| question(&format!("q-{at}-{q}"), Kind::Level)).collect::<Vec<_>>()
    };
    bank_of((0..themes).map(|at| theme(&format!("t-{at}"), questions(at))).collect())
}

pub(crate) fn place(kind: CouncilType, region: Region) -> Place {
    Place { profile: Profile::typical(kind, region), rurality: None }
}

pub(crate) fn wales() -> Place {
    place(CouncilType::WelshUnitary, Region::Wales)
}

pub(crate) fn northern_ireland() -> Place {
    place(CouncilType::NorthernIrelandDistrict, Region::NorthernIreland)
}

pub(crate) fn unitary(region: Region) -> Place {
    place(CouncilType::Unitary, region)
}

/// Numbers from a seed (`SplitMix64`).
pub(crate) struct Chance(pub(crate) u64);

impl Chance {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: u64) -> usize {
        (self.next() % end) as usize
    }

    pub(crate) fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64)]
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place as u64 + 1));
        }
    }
}

/// A council with the sheet given, from its number: the same number is the same council.
pub(crate) fn council(number: u64, place: Place, sheet: Vec<Mark>) -> Contributor {
    let mut one = Contributor {
        council: CouncilKey::parse(&format!("C{number:04}")).expect("an id"),
        place,
        sheet,
        with_evidence: 0,
        consent: Consent::Counted,
        record_key: Chance(number).next(),
        fingerprint: String::new(),
    };
    sealed(&mut one);
    one
}

/// Makes the fingerprint that of what the council says now.
pub(crate) fn sealed(one: &mut Contributor) {
    one.fingerprint = format!("{:?} {:?}", one.sheet, one.consent);
}

/// Councils of one place, from number `first` on, that answer all of `questions` questions with one level each.
pub(crate) fn councils(
    first: u64,
    place: Place,
    questions: usize,
    levels: &[u8],
) -> Vec<Contributor> {
    (first..)
        .zip(levels)
        .map(|(number, level)| council(number, place, vec![Mark::Option(*level); questions]))
        .collect()
}

/// What a release is made from, but for who submitted.
pub(crate) struct Setup<'a> {
    pub(crate) bank: &'a Bank,
    pub(crate) audience: Audience,
    pub(crate) minimum: Option<u32>,
    pub(crate) purpose: Purpose,
    /// Councils that the round is for and that have not submitted.
    pub(crate) absent: Vec<Eligible>,
    pub(crate) previous: Option<(&'a Bank, &'a [Contributor])>,
    pub(crate) near: fn(&CouncilKey) -> Vec<CouncilKey>,
}

impl<'a> Setup<'a> {
    pub(crate) fn coalition(bank: &'a Bank, minimum: u32) -> Self {
        let audience = Audience::Coalition("c".into());
        let minimum = Some(minimum);
        Self { audience, minimum, ..Self::public(bank) }
    }

    pub(crate) fn public(bank: &'a Bank) -> Self {
        Self {
            bank,
            audience: Audience::Public,
            minimum: None,
            purpose: Purpose::Interim,
            absent: Vec::new(),
            previous: None,
            near: |_| Vec::new(),
        }
    }

    /// Adds councils that have not submitted.
    pub(crate) fn without(mut self, first: u64, count: u64, place: Place) -> Self {
        self.absent.extend((first..first + count).map(|number| Eligible {
            council: CouncilKey::parse(&format!("C{number:04}")).expect("an id"),
            place,
            stage: Stage::NotStarted,
        }));
        self
    }

    /// The release of what some councils submitted.
    pub(crate) fn release(
        &self,
        there: &[Contributor],
        earlier: &[(Release, Ledger)],
    ) -> (Release, Ledger) {
        let submitted = there.iter().map(|who| Eligible {
            council: who.council.clone(),
            place: who.place,
            stage: Stage::Submitted,
        });
        let eligible: Vec<Eligible> = submitted.chain(self.absent.iter().cloned()).collect();
        let pairs: Vec<_> = earlier.iter().map(|(release, ledger)| (release, ledger)).collect();
        build(&Inputs {
            round: RoundKey::parse("2026").expect("an id"),
            round_name: both("2026".to_owned()),
            number: u32::try_from(earlier.len()).expect("few") + 1,
            purpose: self.purpose.clone(),
            audience: self.audience.clone(),
            coalition_name: None,
            date: jiff::civil::date(2026, 6, 1),
            policy: Policy::of(&self.audience, self.minimum),
            bank: self.bank,
            bank_digest: String::new(),
            digest: String::new(),
            eligible: &eligible,
            contributors: there,
            earlier: &pairs,
            previous: self.previous.map(|(bank, contributors)| Previous {
                round: RoundKey::parse("2025").expect("an id"),
                name: both("2025".to_owned()),
                bank,
                contributors,
                breaks: 2,
            }),
            neighbours: &|key| ((self.near)(key), Vec::new()),
        })
    }

    pub(crate) fn first(&self, there: &[Contributor]) -> Release {
        self.release(there, &[]).0
    }
}

pub(crate) fn figures(release: &Release, group: Group) -> Option<&Figures> {
    release.group(group)?.figures.figure()
}

pub(crate) fn overall(release: &Release, group: Group) -> Option<&ScoreFigure> {
    figures(release, group)?.overall.figure()
}

pub(crate) fn answers(release: &Release, group: Group, place: usize) -> Option<&QuestionFigure> {
    figures(release, group)?.questions[place].figure.figure()
}

/// Councils of any kind with any answers and consents.
pub(crate) fn any_councils(bank: &Bank, count: u64, chance: &mut Chance) -> Vec<Contributor> {
    // Few kinds, so that groups are neither all too small nor all the same.
    let kinds = [
        wales(),
        northern_ireland(),
        unitary(Region::SouthEast),
        unitary(Region::NorthWest),
        place(CouncilType::LondonBorough, Region::London),
        place(CouncilType::CityCorporation, Region::London),
        place(CouncilType::County, Region::SouthEast),
        place(CouncilType::NonMetropolitanDistrict, Region::SouthEast),
        place(CouncilType::ScottishUnitary, Region::Scotland),
    ];
    let some = 1 + chance.below(kinds.len() as u64);
    let consents = chance.below(3);
    (0..count)
        .map(|number| {
            let mut place = kinds[chance.below(some as u64)];
            place.rurality = chance.one(&[None, Some(Rurality::Urban), Some(Rurality::Rural)]);
            let sheet = any_sheet(bank, chance);
            let mut one = council(number, place, sheet);
            if consents > 0 && chance.below(4) == 0 {
                one.consent = chance.one(&Consent::ALL);
            }
            one.with_evidence = chance.below(5) as u32;
            sealed(&mut one);
            one
        })
        .collect()
}

/// Answers of every kind. Some councils say nothing of a theme, and some all the same.
pub(crate) fn any_sheet(bank: &Bank, chance: &mut Chance) -> Vec<Mark> {
    let ability = chance.below(8) as u64;
    let mut sheet = Vec::new();
    for theme in &bank.themes {
        let silent = chance.below(6) == 0;
        for question in &theme.questions {
            let mark = match (chance.below(12), &question.kind) {
                _ if silent => Mark::DontKnow,
                (0, _) => Mark::DontKnow,
                (1, _) => Mark::NotApplicable,
                (2, _) => Mark::NotAnswered,
                (_, Kind::Text) => Mark::Text,
                (_, Kind::Several { .. }) => Mark::Several(chance.next() & 0b1_1111),
                (_, Kind::Number { .. }) => Mark::Number(chance.below(50) as f64),
                _ if ability > 5 => Mark::Option((ability - 4) as u8),
                _ => Mark::Option(chance.below(5) as u8),
            };
            sheet.push(mark);
        }
    }
    sheet
}
