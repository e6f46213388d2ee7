//! What a council really said, as the audit is told it: to know who has a score, what insiders know, and where to begin.

use crate::bank::{Bank, Question};
use crate::id::{CouncilKey, RoundKey};
use crate::peers::Place;
use crate::scoring::{self, Mark, Score};

/// A council's results in a round.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Told {
    /// Overall, on the scale of levels. None without a score.
    pub overall: Option<f64>,
    /// By theme, in the order of the bank.
    pub themes: Vec<Option<f64>>,
    /// Whether each is at or above its base level: overall, then by theme.
    pub at_base: Vec<Option<bool>>,
    /// The answer to each question in the order of the bank: a bit for each option, by place. None without an answer, and
    /// for words.
    pub options: Vec<Option<u64>>,
}

/// What a council said in a round, as far as it is still known: by its key and the fingerprint of its answers.
pub type Truth<'a> = dyn Fn(&RoundKey, &CouncilKey, &str) -> Option<Told> + 'a;

impl Told {
    /// The results of a sheet.
    #[must_use]
    pub fn of(bank: &Bank, place: &Place, sheet: &[Mark]) -> Self {
        let who = place.profile.attributes();
        let scores = scoring::score_for(bank, &who, sheet);
        let is_at_base = |score: &Score| {
            score.level()?;
            // Sums of weights in another order may differ in the last digit.
            score.gap().map(|gap| gap >= -1e-9)
        };
        let marks = sheet.iter().copied().chain(std::iter::repeat(Mark::NotAnswered));
        let asked = bank.asked_of(&who, sheet);
        let options = bank.questions().zip(marks).zip(asked);
        Self {
            overall: scores.overall.level(),
            themes: scores.themes.iter().map(Score::level).collect(),
            at_base: std::iter::once(&scores.overall)
                .chain(&scores.themes)
                .map(is_at_base)
                .collect(),
            options: options
                .map(
                    |(((_, question), mark), asked)| {
                        if asked { options_of(question, mark) } else { None }
                    },
                )
                .collect(),
        }
    }
}

/// The options that a mark chooses, a bit for each. For a number, the band it is in.
fn options_of(question: &Question, mark: Mark) -> Option<u64> {
    match mark {
        Mark::Option(place) => 1_u64.checked_shl(place.into()),
        Mark::Several(places) => Some(places),
        Mark::Number(number) => {
            let band =
                |option: &crate::bank::AnswerOption| option.from.is_some_and(|from| from <= number);
            Some(question.options.iter().rposition(band).map_or(0, |place| 1 << place))
        }
        Mark::DontKnow | Mark::NotApplicable | Mark::NotAnswered | Mark::Text | Mark::Points(_) => {
            None
        }
    }
}
