//! Random banks, councils and answers, built in code: what the property tests are about.

use domain::answer::{Answer, Answers, Confidence, Response};
use domain::bank::{
    Applicability, Bank, BankText, Bilingual, Level, LevelOption, LevelText, Question,
    QuestionText, ScoringRule, Theme, ThemeText,
};
use domain::council::{CouncilType, Function, Nation, Profile, Tier};
use domain::id::{BankId, BankVersion, OptionId, QuestionId, ThemeId};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The levels of every bank made here.
pub(crate) const LEVELS: u8 = 5;

/// What varies from question to question.
#[derive(Debug, Clone)]
struct Draft {
    minutes: u32,
    weight: f64,
    base_level: u8,
    applies_to: Applicability,
}

/// A bank, a council, its answers and the themes it has marked as completed.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) bank: Bank,
    pub(crate) profile: Profile,
    pub(crate) answers: Answers,
    pub(crate) completed: BTreeSet<ThemeId>,
}

fn both<T: Clone>(text: T) -> Bilingual<T> {
    Bilingual { en: text.clone(), cy: text }
}

pub(crate) fn option_id(level: u8) -> OptionId {
    OptionId::parse(&format!("level-{level}")).expect("an id")
}

fn question(theme: usize, index: usize, draft: &Draft) -> Question {
    let text = QuestionText {
        title: format!("Question {index} of theme {theme}?"),
        short: format!("Question {index}"),
        guidance: "Guidance.".into(),
        evidence: "Evidence.".into(),
    };
    let option = |level: u8| LevelOption {
        id: option_id(level),
        text: both(LevelText {
            descriptor: format!("Level {level}."),
            next_step: (level + 1 < LEVELS).then(|| "Next.".to_owned()),
        }),
    };
    Question {
        id: QuestionId::parse(&format!("question-{theme}-{index}")).expect("an id"),
        minutes: draft.minutes,
        weight: draft.weight,
        base_level: draft.base_level,
        applies_to: draft.applies_to.clone(),
        not_applicable: true,
        references: Vec::new(),
        options: (0..LEVELS).map(option).collect(),
        text: both(text),
    }
}

fn bank_of(themes: &[Vec<Draft>]) -> Bank {
    let theme = |(index, drafts): (usize, &Vec<Draft>)| Theme {
        id: ThemeId::parse(&format!("theme-{index}")).expect("an id"),
        questions: drafts.iter().enumerate().map(|(q, draft)| question(index, q, draft)).collect(),
        text: both(ThemeText { title: format!("Theme {index}"), description: "About.".into() }),
    };
    Bank {
        id: BankId::parse("made-up").expect("an id"),
        version: BankVersion::parse("1").expect("a version"),
        licence: "CC-BY-4.0".into(),
        scoring: ScoringRule::WeightedMeanOfLevels,
        levels: (0..LEVELS)
            .map(|level| Level { id: option_id(level), name: both(format!("Level {level}")) })
            .collect(),
        themes: themes.iter().enumerate().map(theme).collect(),
        references: Vec::new(),
        text: both(BankText { title: "Made up".into(), description: "For tests.".into() }),
    }
}

fn applicability() -> impl Strategy<Value = Applicability> {
    fn some<T: Copy + std::fmt::Debug + 'static>(
        all: &'static [T],
    ) -> impl Strategy<Value = Vec<T>> {
        prop_oneof![
            3 => Just(Vec::new()),
            1 => proptest::sample::subsequence(all, 1..=all.len()),
        ]
    }
    (some(CouncilType::ALL), some(Tier::ALL), some(Nation::ALL), some(Function::ALL)).prop_map(
        |(types, tiers, nations, functions)| Applicability { types, tiers, nations, functions },
    )
}

/// Banks of one to five themes with up to six questions each.
pub(crate) fn banks() -> impl Strategy<Value = Bank> {
    let draft = (1..=30u32, 0.01..100f64, 0..LEVELS, applicability()).prop_map(
        |(minutes, weight, base_level, applies_to)| Draft {
            minutes,
            weight,
            base_level,
            applies_to,
        },
    );
    let theme = proptest::collection::vec(draft, 1..=6);
    proptest::collection::vec(theme, 1..=5).prop_map(|themes| bank_of(&themes))
}

/// Councils of every type, each in a nation that has it.
pub(crate) fn profiles() -> impl Strategy<Value = Profile> {
    proptest::sample::select(CouncilType::ALL).prop_map(|council_type| Profile {
        council_type,
        tier: council_type.tier(),
        nation: match council_type {
            CouncilType::ScottishUnitary => Nation::Scotland,
            CouncilType::WelshUnitary => Nation::Wales,
            CouncilType::NorthernIrelandDistrict => Nation::NorthernIreland,
            _ => Nation::England,
        },
    })
}

/// Everything that can stand against a question: nothing, an empty answer, a comment alone, an option that is no longer
/// there, and each kind of response.
fn answer() -> impl Strategy<Value = Option<Answer>> {
    let response = prop_oneof![
        1 => Just(None),
        1 => Just(Some(Response::DontKnow)),
        1 => Just(Some(Response::NotApplicable { reason: "We have none.".into() })),
        1 => Just(Some(Response::Chosen { option: OptionId::parse("gone").expect("an id") })),
        5 => (0..LEVELS).prop_map(|level| Some(Response::Chosen { option: option_id(level) })),
    ];
    let confidence = proptest::option::of(proptest::sample::select(Confidence::ALL));
    let comment = prop_oneof![Just(String::new()), Just("See the minutes.".to_owned())];
    let answer = (response, confidence, comment).prop_map(|(response, confidence, comment)| {
        Answer { response, confidence, comment, ..Answer::default() }
    });
    proptest::option::weighted(0.85, answer)
}

/// A bank with a council somewhere on its way through it. Half of them have responded to everything, so that completed
/// themes are not rare.
pub(crate) fn cases() -> impl Strategy<Value = Case> {
    (banks(), profiles()).prop_flat_map(|(bank, profile)| {
        let questions = bank.questions().count();
        let themes = bank.themes.len();
        let answers = proptest::collection::vec(answer(), questions);
        let marks = proptest::collection::vec(proptest::bool::weighted(0.7), themes);
        (Just(bank), Just(profile), answers, marks, any::<bool>()).prop_map(
            |(bank, profile, answers, marks, fill)| {
                let mut given: Answers = bank
                    .questions()
                    .zip(answers)
                    .filter_map(|((_, question), answer)| Some((question.id.clone(), answer?)))
                    .collect();
                for (_, question) in bank.questions().filter(|_| fill) {
                    let answer = given.entry(question.id.clone()).or_default();
                    let response = answer.response.take();
                    let gone = matches!(&response, Some(Response::Chosen { option })
                        if question.level_of(option).is_none());
                    answer.response = response.filter(|_| !gone).or(Some(Response::DontKnow));
                }
                let completed = bank
                    .themes
                    .iter()
                    .zip(marks)
                    .filter(|(_, mark)| *mark)
                    .map(|(theme, _)| theme.id.clone())
                    .collect();
                Case { bank, profile, answers: given, completed }
            },
        )
    })
}
