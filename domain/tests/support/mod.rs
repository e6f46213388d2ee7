//! Random banks, councils and answers, built in code: what the property tests are about.

use domain::answer::{Answer, Answers, Confidence, Response};
use domain::bank::{
    AnswerOption, Bank, BankText, Bilingual, Condition, Kind, Level, OptionText, Question,
    QuestionText, RollUp, Said, ScoringRule, Subject, Theme, ThemeText,
};
use domain::council::{CouncilType, Function, Nation, Profile, Region, Tier};
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
    applies_to: Condition,
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
        next_step: None,
        unit: None,
    };
    let option = |level: u8| AnswerOption {
        id: option_id(level),
        points: f64::from(level),
        from: None,
        text: both(OptionText {
            descriptor: format!("Level {level}."),
            next_step: (level + 1 < LEVELS).then(|| "Next.".to_owned()),
        }),
    };
    Question {
        id: QuestionId::parse(&format!("question-{theme}-{index}")).expect("an id"),
        kind: Kind::Level,
        minutes: draft.minutes,
        weight: draft.weight,
        base: Some(f64::from(draft.base_level)),
        stage: None,
        applies_to: draft.applies_to.clone(),
        not_applicable: true,
        references: Vec::new(),
        depends_on: Vec::new(),
        effort: None,
        value: None,
        options: (0..LEVELS).map(option).collect(),
        text: both(text),
    }
}

fn bank_of(themes: &[Vec<Draft>]) -> Bank {
    let theme = |(index, drafts): (usize, &Vec<Draft>)| Theme {
        id: ThemeId::parse(&format!("theme-{index}")).expect("an id"),
        parent: None,
        weight: 1.0,
        weights: Default::default(),
        roll_up: RollUp::Sum,
        applies_to: Condition::Always,
        questions: drafts.iter().enumerate().map(|(q, draft)| question(index, q, draft)).collect(),
        text: both(ThemeText { title: format!("Theme {index}"), description: "About.".into() }),
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
            .map(|level| Level { id: option_id(level), name: both(format!("Level {level}")) })
            .collect(),
        themes: themes.iter().enumerate().map(theme).collect(),
        references: Vec::new(),
        continuity: None,
        text: both(BankText { title: "Made up".into(), description: "For tests.".into() }),
    }
}

/// Conditions on what a council is and, for follow-ups, on what it said to the bank's first question.
fn condition(follow_ups: bool) -> impl Strategy<Value = Condition> {
    fn is<T: Copy + std::fmt::Debug + 'static>(
        subject: Subject,
        all: &'static [T],
        slug: fn(T) -> &'static str,
    ) -> impl Strategy<Value = Condition> {
        proptest::sample::subsequence(all, 1..=all.len()).prop_map(move |some| {
            Condition::Is(subject, some.into_iter().map(|one| slug(one).to_owned()).collect())
        })
    }
    let follow_up = (any::<u64>(), any::<bool>()).prop_map(|(options, dont_know)| {
        let question = QuestionId::parse("question-0-0").expect("an id");
        let said = Said::OneOf { options, dont_know, not_applicable: false };
        Condition::Answer { question, place: 0, said }
    });
    let one = prop_oneof![
        8 => Just(Condition::Always),
        1 => is(Subject::Type, CouncilType::ALL, CouncilType::slug),
        1 => is(Subject::Tier, Tier::ALL, Tier::slug),
        1 => is(Subject::Nation, Nation::ALL, Nation::slug),
        1 => is(Subject::Region, Region::ALL, Region::slug),
        1 => is(Subject::Function, Function::ALL, Function::slug),
        if follow_ups { 3 } else { 0 } => follow_up,
    ];
    one.prop_recursive(2, 6, 3, |inner| {
        prop_oneof![
            inner.clone().prop_map(|one| Condition::Not(Box::new(one))),
            proptest::collection::vec(inner.clone(), 1..3).prop_map(Condition::All),
            proptest::collection::vec(inner, 1..3).prop_map(Condition::Any),
        ]
    })
}

/// Banks of one to five themes with up to six questions each, none of which waits for the answer to another.
pub(crate) fn banks() -> impl Strategy<Value = Bank> {
    drafted(false)
}

/// Banks of any rule and roll-up, with themes inside each other, weights of their own and follow-up questions.
pub(crate) fn banks_of_any_rule() -> impl Strategy<Value = Bank> {
    let rule = proptest::sample::select(&[
        (ScoringRule::WeightedMeanOfLevels, RollUp::Sum),
        (ScoringRule::WeightedMeanOfLevels, RollUp::Mean),
        (ScoringRule::Points, RollUp::Sum),
        (ScoringRule::Points, RollUp::WeightedMean),
        (ScoringRule::Points, RollUp::Minimum),
        (ScoringRule::GatedStages, RollUp::Minimum),
        (ScoringRule::GatedStages, RollUp::Mean),
        (ScoringRule::WeakestLink, RollUp::Minimum),
    ]);
    let weights = proptest::collection::vec(0.01..100f64, 5);
    (drafted(true), rule, weights, any::<bool>()).prop_map(|(mut bank, rule, weights, nested)| {
        (bank.scoring, bank.roll_up) = rule;
        let first = bank.themes.first().map(|theme| theme.id.clone());
        for (index, theme) in bank.themes.iter_mut().enumerate() {
            (theme.roll_up, theme.weight) = (rule.1, weights[index % weights.len()]);
            // A theme has both questions and themes only where they are of one kind.
            let can_hold = rule.1 == RollUp::Sum || rule.1 == RollUp::Minimum && rule.0.is_lowest();
            theme.parent = first.clone().filter(|_| nested && index > 0 && can_hold);
        }
        bank
    })
}

fn drafted(follow_ups: bool) -> impl Strategy<Value = Bank> {
    let draft = (1..=30u32, 0.01..100f64, 0..LEVELS, condition(follow_ups)).prop_map(
        |(minutes, weight, base_level, applies_to)| Draft {
            minutes,
            weight,
            base_level,
            applies_to,
        },
    );
    let theme = proptest::collection::vec(draft, 1..=6);
    proptest::collection::vec(theme, 1..=5).prop_map(|themes| {
        let mut bank = bank_of(&themes);
        // Nothing comes before the first question for a condition to look at.
        let first = bank.themes.first_mut().and_then(|theme| theme.questions.first_mut());
        first.into_iter().for_each(|question| question.applies_to = Condition::Always);
        bank
    })
}

/// Councils of every type, each in a nation that has it.
pub(crate) fn profiles() -> impl Strategy<Value = Profile> {
    proptest::sample::select(Profile::all().collect::<Vec<_>>())
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
    cases_of(banks())
}

/// The same, for banks of any rule.
pub(crate) fn cases_of_any_rule() -> impl Strategy<Value = Case> {
    cases_of(banks_of_any_rule())
}

fn cases_of(banks: impl Strategy<Value = Bank>) -> impl Strategy<Value = Case> {
    (banks, profiles()).prop_flat_map(|(bank, profile)| {
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
                        if question.place_of(option.as_str()).is_none());
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
