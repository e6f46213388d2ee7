//! What answers, bases and scores are in words, for every kind of question and every rule.

use super::figures::{Figures, QuestionLine, ThemeLine, Voice};
use super::numbers::{Gap, NO_FIGURE, exact, given, of_hundred, shown};
use domain::answer::Response;
use domain::bank::{AnswerOption, Kind, Question};
use domain::scoring::{Contribution, Mark, Score};

/// The scale of a chart: what stands under its lines, which are one apart, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// The number of each line. Empty where the names say all.
    pub numbers: Vec<String>,
    /// The name of each line. Empty where the number says all.
    pub names: Vec<String>,
}

/// How long an answer may be beside a mark of a chart, in characters.
const MAX_ANSWER: usize = 48;

impl<'a> Figures<'a> {
    /// The name of a level.
    #[must_use]
    pub fn level_name(&self, level: u8) -> &'a str {
        let level = self.bank.levels.get(usize::from(level));
        level.map_or("", |level| level.name.get(self.language).as_str())
    }

    /// `2 Developing`.
    #[must_use]
    pub fn level_named(&self, level: u8) -> String {
        self.texts().results_level_named(level, self.level_name(level))
    }

    fn option(&self, question: &Question, option: &AnswerOption) -> String {
        let t = self.texts();
        let place = question.options.iter().position(|other| other.id == option.id);
        match (&question.kind, place.and_then(|place| u8::try_from(place).ok())) {
            (Kind::Level, Some(level)) => self.level_named(level),
            (Kind::YesNo, Some(0)) => t.results_no().to_owned(),
            (Kind::YesNo, _) => t.results_yes().to_owned(),
            _ => option.text.get(self.language).descriptor.trim().to_owned(),
        }
    }

    /// A number with its unit: `45 days`, `80%`.
    #[must_use]
    pub fn number(&self, question: &Question, number: f64) -> String {
        let unit = question.text.get(self.language).unit.as_deref().unwrap_or_default();
        let space = if unit.starts_with(char::is_alphanumeric) { " " } else { "" };
        format!("{}{space}{unit}", given(number))
    }

    /// The base of a question, in words.
    #[must_use]
    pub fn base(&self, question: &Question) -> String {
        let t = self.texts();
        let Some(base) = question.base else { return t.results_not_scored().to_owned() };
        let reaches = |option: &&AnswerOption| option.points >= base;
        let by_points = |a: &&AnswerOption, b: &&AnswerOption| a.points.total_cmp(&b.points);
        match question.kind {
            Kind::Several { .. } => t.results_some_of_most(exact(question.most()), exact(base)),
            _ => question
                .options
                .iter()
                .filter(reaches)
                .min_by(by_points)
                .map_or_else(|| exact(base), |option| self.option(question, option)),
        }
    }

    /// What stands against a question, in words.
    #[must_use]
    pub fn mark(&self, question: &Question, mark: Mark) -> String {
        let t = self.texts();
        match mark {
            Mark::Option(place) => {
                let option = question.option_at(place);
                option.map_or_else(String::new, |option| self.option(question, option))
            }
            Mark::Several(0) => t.results_none_of_these().to_owned(),
            Mark::Several(chosen) => {
                let labels: Vec<_> =
                    question.chosen(chosen).map(|option| self.option(question, option)).collect();
                t.results_several(labels.join("; "), self.some_of_most(question, mark))
            }
            Mark::Points(_) => self.some_of_most(question, mark),
            Mark::Number(number) => self.number(question, number),
            Mark::Text => match self.answers.get(&question.id).and_then(|a| a.response.as_ref()) {
                Some(Response::Text { text }) => text.clone(),
                _ => String::new(),
            },
            Mark::DontKnow => t.results_dont_know().to_owned(),
            Mark::NotApplicable => t.results_not_applicable().to_owned(),
            Mark::NotAnswered => t.results_not_answered().to_owned(),
        }
    }

    /// `2 of 3 points`.
    fn some_of_most(&self, question: &Question, mark: Mark) -> String {
        let points = question.points(mark).unwrap_or_default();
        self.texts().results_some_of_most(exact(question.most()), exact(points))
    }

    /// What stands against a question, short enough for a chart or the account of a figure.
    #[must_use]
    pub fn mark_in_short(&self, question: &Question, mark: Mark) -> String {
        let words = match mark {
            Mark::Several(chosen) if chosen != 0 => self.some_of_most(question, mark),
            Mark::Text => self.texts().results_in_words().to_owned(),
            _ => self.mark(question, mark),
        };
        if words.chars().count() <= MAX_ANSWER {
            return words;
        }
        let cut: String = words.chars().take(MAX_ANSWER).collect();
        let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
        format!("{}\u{2026}", whole.trim_end_matches([',', ';', ':', ' ']))
    }

    /// The gap of a question: in levels where it is answered with one, otherwise in points.
    #[must_use]
    pub fn question_gap(&self, line: &QuestionLine<'_>) -> Option<Gap> {
        let gap = line.brings.gap()?;
        Some(match line.question.kind {
            Kind::Level if self.voice() == Voice::Levels => Gap::whole(gap),
            Kind::Level => Gap::levels(gap, self.texts()),
            _ => Gap::points(gap, self.texts()),
        })
    }

    /// Where a mean stands among the named levels, as it is shown: a level shown as 3.0 is at level 3.
    #[must_use]
    pub fn band(&self, level: f64) -> String {
        let t = self.texts();
        let level = shown(level).parse().unwrap_or(level);
        let lower = (0..=self.bank.highest_level()).rfind(|l| f64::from(*l) <= level);
        let lower = lower.unwrap_or_default();
        if f64::from(lower) >= level || lower == self.bank.highest_level() {
            t.results_band_at(lower, self.level_name(lower))
        } else {
            let next = lower + 1;
            t.results_band_between(lower, self.level_name(lower), self.level_name(next), next)
        }
    }

    /// Why a score has no result.
    #[must_use]
    pub fn unscored(&self, score: &Score) -> &'static str {
        let t = self.texts();
        if score.applicable() == 0 && score.not_applicable > 0 {
            t.results_not_applicable()
        } else if score.applicable() == 0 {
            t.results_not_scored()
        } else if score.dont_know > 0 && score.not_answered == 0 {
            t.results_dont_know()
        } else {
            t.results_no_answers()
        }
    }

    /// The level that a level of a score is, where it is one and not between two.
    #[must_use]
    pub fn whole_level(&self, level: f64) -> Option<u8> {
        (0..=self.bank.highest_level()).find(|whole| (f64::from(*whole) - level).abs() < 1e-6)
    }

    /// A level as the rule has it: `2.3`, `2 Safe to share`, `In part`; for points, of 100.
    pub(super) fn on_scale(&self, level: f64) -> String {
        match (self.voice(), self.whole_level(level)) {
            (Voice::Stages, Some(stage)) => self.level_named(stage),
            (Voice::Outcomes, Some(outcome)) => self.level_name(outcome).to_owned(),
            (Voice::Points, _) => of_hundred(level * 100.0 / self.highest()),
            _ => shown(level),
        }
    }

    pub(super) fn highest(&self) -> f64 {
        f64::from(self.bank.highest_level().max(1))
    }

    /// The result of a score as tables show it, or why there is none.
    #[must_use]
    pub fn result(&self, score: &Score) -> String {
        score.level().map_or_else(|| self.unscored(score).to_owned(), |level| self.on_scale(level))
    }

    /// The base of a score as tables show it.
    #[must_use]
    pub fn base_of(&self, score: &Score) -> String {
        score.base().map_or_else(|| NO_FIGURE.to_owned(), |base| self.on_scale(base))
    }

    /// How far a theme is from its base, in the unit of the rule; without one, how far the whole is.
    #[must_use]
    pub fn gap(&self, line: Option<&ThemeLine<'_>>) -> Option<Gap> {
        let t = self.texts();
        let score = line.map_or(&self.scores.overall, |line| line.score);
        let gap = score.gap()?;
        let theme = line.map(|line| line.theme);
        Some(match self.voice() {
            Voice::Points if self.is_in_points(theme) => {
                Gap::points(score.points - score.base_points, t)
            }
            Voice::Points => match Gap::whole((gap * 100.0 / self.highest()).round()) {
                Gap::Above(size) => Gap::Above(t.results_of_hundred(size)),
                Gap::Below(size) => Gap::Below(t.results_of_hundred(size)),
                Gap::Level => Gap::Level,
            },
            Voice::Stages if self.is_lowest(theme) => Gap::stages(gap, t),
            _ => Gap::of(gap),
        })
    }

    /// The scale that themes and questions are drawn on.
    #[must_use]
    pub fn scale(&self) -> Scale {
        let names: Vec<_> =
            self.bank.levels.iter().map(|level| level.name.get(self.language).clone()).collect();
        let numbers = (0..names.len()).map(|number| number.to_string());
        match self.voice() {
            Voice::Points => Scale {
                numbers: [0, 25, 50, 75, 100].map(|number: u8| number.to_string()).to_vec(),
                names: vec![String::new(); 5],
            },
            Voice::Outcomes => Scale { numbers: vec![String::new(); names.len()], names },
            _ => Scale { numbers: numbers.collect(), names },
        }
    }

    /// Where a level stands on that scale.
    #[must_use]
    pub fn place(&self, level: f64) -> f64 {
        level / self.highest() * (self.scale().numbers.len().saturating_sub(1).max(1)) as f64
    }

    /// Where an answer, and the base of its question, stand on that scale: by their share of the most points.
    #[must_use]
    pub fn places(&self, brings: &Contribution) -> (Option<f64>, Option<f64>) {
        let place = |points: f64| {
            let share =
                if brings.most > 0.0 { (points / brings.most).clamp(0.0, 1.0) } else { 0.0 };
            self.place(share * self.highest())
        };
        (brings.points.map(place), brings.base.map(place))
    }

    /// What a theme's bar is called, and what stands at its end. An outcome is told with the name: it may be long.
    #[must_use]
    pub fn bar_words(&self, line: &ThemeLine<'_>) -> (String, String) {
        let title = line.title.to_owned();
        let Some(level) = line.score.level() else {
            return (title, self.unscored(line.score).to_owned());
        };
        let words = self.on_scale(level);
        match (self.voice(), self.whole_level(level)) {
            (Voice::Stages, Some(stage)) => (title, stage.to_string()),
            (Voice::Outcomes, Some(_)) => {
                (self.texts().results_answer_label(words, &title), String::new())
            }
            _ => (title, words),
        }
    }

    /// What the mark of the base is called in a chart.
    #[must_use]
    pub fn base_label(&self) -> &'static str {
        let t = self.texts();
        if self.voice() == Voice::Levels { t.results_base_label() } else { t.results_base() }
    }

    /// What comes before the names of themes that a shape leaves out.
    #[must_use]
    pub fn not_drawn_label(&self) -> &'static str {
        let t = self.texts();
        if self.voice() == Voice::Levels {
            t.results_not_drawn()
        } else {
            t.results_not_drawn_result()
        }
    }
}
