//! Reading the structure of one question: its kind with the keys that belong to it, and its options.

use super::check::nearest;
use super::condition::{DONT_KNOW, NONE, NOT_APPLICABLE};
use super::reader::{Reader, did_you_mean};
use super::shape::{KindFile, QuestionFile, Text};
use super::themes::{Scope, ThemeTexts};
use super::{AnswerOption, Bilingual, Condition, Kind, Question, ScoringRule};
use crate::id::{OptionId, QuestionId, ReferenceId};
use serde_saphyr::Spanned;

/// The most options or bands of a question.
pub(super) const MAX_OPTIONS: usize = 40;

/// An option before its texts are read.
pub(super) struct Bare {
    pub(super) id: OptionId,
    points: f64,
    from: Option<f64>,
}

impl Reader<'_> {
    pub(super) fn question(
        &mut self,
        file: &str,
        question: &QuestionFile,
        texts: &Bilingual<ThemeTexts>,
        scope: &Scope<'_>,
    ) -> Option<Question> {
        let id = self.id(file, &question.id, QuestionId::parse);
        self.keys(file, question, scope);
        self.numbers(file, question);
        let (kind, bare) = self.kind(file, question, scope);
        let base = self.base(file, question, &kind, &bare, scope);
        let stage = self.stage(file, question, scope);
        let applies_to = question.applies_to.as_ref();
        let applies_to =
            applies_to.map_or(Condition::Always, |text| self.condition(file, text, scope));
        let mut references = Vec::new();
        for reference in &question.references {
            if scope.references.contains(&reference.value) {
                self.used_references.insert(reference.value.clone());
                references.extend(self.id(file, reference, ReferenceId::parse));
            } else {
                let message = format!("Reference {:?} is not in bank.yaml.", reference.value);
                let near = nearest(&reference.value, scope.references.iter().map(String::as_str));
                self.fault(file, reference, message, near.map(did_you_mean));
            }
        }
        let depends_on = self.depends_on(file, question, scope);
        let en = self.question_text(question, &texts.en, scope, &bare);
        let cy = self.question_text(question, &texts.cy, scope, &bare);
        let ((en, en_options), (cy, cy_options)) = (en?, cy?);
        let options =
            bare.into_iter().zip(en_options.into_iter().zip(cy_options)).map(|(bare, (en, cy))| {
                AnswerOption {
                    id: bare.id,
                    points: bare.points,
                    from: bare.from,
                    text: Bilingual { en, cy },
                }
            });
        Some(Question {
            id: id?,
            kind,
            minutes: question.minutes.value,
            weight: question.weight.as_ref().map_or(1.0, |weight| weight.value),
            base,
            stage,
            applies_to,
            not_applicable: question.not_applicable,
            references,
            depends_on,
            effort: question.effort.as_ref().map(|effort| effort.value),
            value: question.value.as_ref().map(|value| value.value),
            options: options.collect(),
            text: Bilingual { en, cy },
        })
    }

    /// Keys that belong to other kinds of question, and those that are missing.
    fn keys(&mut self, file: &str, question: &QuestionFile, scope: &Scope<'_>) {
        use KindFile::{Choice, Level, Number, Several, YesNo};
        let at = |text: &Option<super::shape::Text>| text.as_ref().map(|text| text.referenced);
        let number = |number: &Option<Spanned<f64>>| number.as_ref().map(|n| n.referenced);
        let small = |number: &Option<Spanned<u8>>| number.as_ref().map(|n| n.referenced);
        let options = question.options.first().map(|option| option.id.referenced);
        let bands = question.bands.first().map(|band| band.id.referenced);
        let keys: [(&str, Option<_>, &[KindFile], bool); 12] = [
            ("weight", number(&question.weight), &[Level, Choice, Several, Number, YesNo], false),
            ("base-level", small(&question.base_level), &[Level], true),
            ("base", at(&question.base), &[Choice, Number, YesNo], true),
            ("base-points", number(&question.base_points), &[Several], true),
            ("options", options, &[Choice, Several], true),
            ("cap", number(&question.cap), &[Several], false),
            ("minimum", number(&question.minimum), &[Number], false),
            ("maximum", number(&question.maximum), &[Number], true),
            ("decimals", small(&question.decimals), &[Number], false),
            ("bands", bands, &[Number], true),
            ("points", number(&question.points), &[YesNo], false),
            ("stage", small(&question.stage), &[Choice, Several, Number, YesNo], scope.is_gated()),
        ];
        for (key, place, kinds, is_needed) in keys {
            let belongs = kinds.contains(&question.kind);
            if place.is_some() && !belongs {
                let message = format!("A question of this kind has no {key}.");
                self.fault_at(file, place, message, Some("Take the key away.".into()));
            } else if place.is_none() && belongs && is_needed {
                let message = format!("Question {:?} has no {key}.", question.id.value);
                self.fault(file, &question.id, message, Some(format!("Add the key {key}.")));
            }
        }
    }

    fn numbers(&mut self, file: &str, question: &QuestionFile) {
        if !(1..=30).contains(&question.minutes.value) {
            let message = format!("{} minutes is not from 1 to 30.", question.minutes.value);
            self.fault(file, &question.minutes, message, None);
        }
        self.weight(file, question.weight.as_ref());
        for (key, number) in [("effort", &question.effort), ("value", &question.value)] {
            if let Some(number) = number.as_ref().filter(|number| !(1..=3).contains(&number.value))
            {
                let message = format!("An {key} of {} is not from 1 to 3.", number.value)
                    .replace("An value", "A value");
                self.fault(file, number, message, None);
            }
        }
    }

    pub(super) fn weight(&mut self, file: &str, weight: Option<&Spanned<f64>>) {
        if let Some(weight) = weight
            && !(weight.value.is_finite() && weight.value > 0.0 && weight.value <= 100.0)
        {
            let message = format!("The weight {} is not above 0 and at most 100.", weight.value);
            self.fault(file, weight, message, None);
        }
    }

    fn kind(
        &mut self,
        file: &str,
        question: &QuestionFile,
        scope: &Scope<'_>,
    ) -> (Kind, Vec<Bare>) {
        let bare =
            |id: &str, points| OptionId::parse(id).ok().map(|id| Bare { id, points, from: None });
        match question.kind {
            KindFile::Text => (Kind::Text, Vec::new()),
            KindFile::Level => {
                let levels = (0_u8..).zip(scope.levels);
                let levels = levels.filter_map(|(n, id)| bare(id.as_str(), f64::from(n)));
                (Kind::Level, levels.collect())
            }
            KindFile::YesNo => {
                let yes = question.points.as_ref().map_or(1.0, |points| points.value);
                if let Some(points) =
                    question.points.as_ref().filter(|p| !is_sum(p.value) || p.value == 0.0)
                {
                    let message = format!(
                        "{} points for yes are none that can be told from no.",
                        points.value
                    );
                    self.fault(file, points, message, Some("Give it more or less than 0.".into()));
                }
                (Kind::YesNo, [bare("no", 0.0), bare("yes", yes)].into_iter().flatten().collect())
            }
            KindFile::Choice => (Kind::Choice, self.options(file, question, true)),
            KindFile::Several => {
                let options = self.options(file, question, false);
                let all: f64 = options.iter().map(|o| o.points.max(0.0)).sum();
                if let Some(cap) = &question.cap {
                    if !is_sum(cap.value) || cap.value <= 0.0 {
                        let message = format!("A cap of {} is not above 0.", cap.value);
                        self.fault(file, cap, message, None);
                    } else if cap.value >= all {
                        let message = format!(
                            "The cap {} cannot be reached: all options together have {all} points.",
                            cap.value
                        );
                        self.fault(file, cap, message, Some("Lower it, or take it away.".into()));
                    }
                }
                (Kind::Several { cap: question.cap.as_ref().map(|cap| cap.value) }, options)
            }
            KindFile::Number => self.bands(file, question),
        }
    }

    fn options(&mut self, file: &str, question: &QuestionFile, in_order: bool) -> Vec<Bare> {
        let ids: Vec<&Text> = question.options.iter().map(|option| &option.id).collect();
        self.option_ids(file, &ids);
        let mut options: Vec<Bare> = Vec::new();
        for option in &question.options {
            let points = option.points.value;
            self.points(file, &option.points);
            if let Some(before) = options.last().filter(|last| in_order && last.points > points) {
                let message = format!(
                    "Option {:?} has fewer points than \"{}\" before it.",
                    option.id.value, before.id
                );
                let suggestion = "Put the options in order, lowest first.".to_owned();
                self.fault(file, &option.id, message, Some(suggestion));
            }
            if let Some(id) = self.id(file, &option.id, OptionId::parse) {
                options.push(Bare { id, points, from: None });
            }
        }
        if question.options.len() == 1 || question.options.len() > MAX_OPTIONS {
            let message =
                format!("A choice has 2 to {MAX_OPTIONS} options; here are {}.", ids.len());
            self.fault(file, &question.id, message, None);
        }
        options
    }

    fn bands(&mut self, file: &str, question: &QuestionFile) -> (Kind, Vec<Bare>) {
        let ids: Vec<&Text> = question.bands.iter().map(|band| &band.id).collect();
        self.option_ids(file, &ids);
        let minimum = question.minimum.as_ref().map_or(0.0, |minimum| minimum.value);
        let maximum = question.maximum.as_ref().map_or(minimum, |maximum| maximum.value);
        let decimals = question.decimals.as_ref().map_or(0, |decimals| decimals.value);
        if let Some(place) = &question.maximum
            && !(is_sum(minimum) && is_sum(maximum) && minimum < maximum)
        {
            let message = format!("The maximum {maximum} is not above the minimum {minimum}.");
            self.fault(file, place, message, None);
        }
        if let Some(place) = question.decimals.as_ref().filter(|_| decimals > 6) {
            let message = format!("{decimals} digits after the decimal point are not 0 to 6.");
            self.fault(file, place, message, None);
        }
        let mut bands: Vec<Bare> = Vec::new();
        for (index, band) in question.bands.iter().enumerate() {
            let from = band.from.value;
            self.points(file, &band.points);
            let last = bands.last().and_then(|band| band.from);
            if index == 0 && from != minimum {
                let message = format!("The first band begins at {from}, not at {minimum}.");
                let suggestion = "Begin it at the minimum, so that every number has a band.".into();
                self.fault(file, &band.from, message, Some(suggestion));
            } else if last.is_some_and(|last| last >= from) {
                let message =
                    format!("Band {:?} does not begin above the one before.", band.id.value);
                let suggestion = "Put the bands in order of where they begin.".to_owned();
                self.fault(file, &band.from, message, Some(suggestion));
            } else if from > maximum && minimum < maximum {
                let message =
                    format!("Band {:?} begins above the maximum {maximum}.", band.id.value);
                self.fault(file, &band.from, message, None);
            }
            if let Some(id) = self.id(file, &band.id, OptionId::parse) {
                bands.push(Bare { id, points: band.points.value, from: Some(from) });
            }
        }
        if question.bands.len() > MAX_OPTIONS {
            let message = format!("A number has at most {MAX_OPTIONS} bands.");
            self.fault(file, &question.id, message, None);
        }
        (Kind::Number { minimum, maximum, decimals }, bands)
    }

    fn points(&mut self, file: &str, points: &Spanned<f64>) {
        if !is_sum(points.value) {
            let message = format!("{} points is not from -10000 to 10000.", points.value);
            self.fault(file, points, message, None);
        }
    }

    fn option_ids(&mut self, file: &str, ids: &[&Text]) {
        self.unique(file, ids, "Option");
        for id in ids {
            if [DONT_KNOW, NONE, NOT_APPLICABLE, "none"].contains(&id.value.as_str()) {
                let message = format!("The id {:?} has a meaning of its own.", id.value);
                let suggestion =
                    "The service offers that answer itself. Use another id.".to_owned();
                self.fault(file, id, message, Some(suggestion));
            }
        }
    }

    fn base(
        &mut self,
        file: &str,
        question: &QuestionFile,
        kind: &Kind,
        bare: &[Bare],
        scope: &Scope<'_>,
    ) -> Option<f64> {
        if let Some(level) = question.base_level.as_ref().filter(|_| *kind == Kind::Level) {
            if usize::from(level.value) >= scope.levels.len() {
                let message = format!("There is no level {}.", level.value);
                let suggestion = "Levels are counted from 0, in the order of bank.yaml.".to_owned();
                self.fault(file, level, message, Some(suggestion));
            }
            return Some(f64::from(level.value));
        }
        if let Some(points) = &question.base_points {
            let all: f64 = bare.iter().map(|option| option.points.max(0.0)).sum();
            let cap = question.cap.as_ref().filter(|cap| cap.value > 0.0);
            let most = cap.map_or(all, |cap| cap.value.min(all));
            if !(points.value > 0.0 && points.value <= most) {
                let message = format!(
                    "{} points as the base cannot be reached or missed: answers have 0 to {most}.",
                    points.value
                );
                self.fault(file, points, message, None);
            }
            return Some(points.value);
        }
        let base = question.base.as_ref()?;
        let found = bare.iter().find(|option| option.id.as_str() == base.value);
        if found.is_none() {
            let message = format!("The base {:?} is none of the options.", base.value);
            let ids: Vec<_> = bare.iter().map(|option| option.id.as_str()).collect();
            let suggestion = format!("Expected one of: {}.", ids.join(", "));
            self.fault(file, base, message, Some(suggestion));
        }
        found.map(|option| option.points)
    }

    fn stage(&mut self, file: &str, question: &QuestionFile, scope: &Scope<'_>) -> Option<u8> {
        let stage = question.stage.as_ref()?;
        let highest = scope.levels.len().saturating_sub(1);
        if !scope.is_gated() {
            let message = "Only banks with gated stages have a stage.".to_owned();
            self.fault(file, stage, message, Some("Take the key away.".into()));
        } else if !(1..=highest).contains(&usize::from(stage.value)) {
            let message = format!("Stage {} is not from 1 to {highest}.", stage.value);
            self.fault(file, stage, message, None);
        }
        Some(stage.value)
    }

    fn depends_on(
        &mut self,
        file: &str,
        question: &QuestionFile,
        scope: &Scope<'_>,
    ) -> Vec<QuestionId> {
        let mut ids = Vec::new();
        for id in &question.depends_on {
            if scope.questions.contains(&id.value) {
                ids.extend(self.id(file, id, QuestionId::parse));
            } else {
                let message = format!("There is no question {:?} to depend on.", id.value);
                let near = nearest(&id.value, scope.questions.iter().map(String::as_str));
                self.fault(file, id, message, near.map(did_you_mean));
            }
        }
        ids
    }
}

/// Whether a number can be points: not so large that adding up loses anything.
fn is_sum(number: f64) -> bool {
    number.is_finite() && number.abs() <= 10_000.0
}

impl Scope<'_> {
    fn is_gated(&self) -> bool {
        self.rule == ScoringRule::GatedStages
    }
}
