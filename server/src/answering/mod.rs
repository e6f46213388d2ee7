//! The assessment a page is about: what has been said, how far it has come, and who may change it.

mod further;
mod saving;

pub(crate) use further::further;
pub(crate) use saving::{clash, clash_again, collect, submitted_meanwhile};

use crate::clock::local;
use crate::error::{Error, Result};
use crate::policy::{ANSWERING, InRound};
use crate::visit::Visit;
use app::pages::question::{AnswerFields, At, Came, Moment, Shut};
use app::pages::task_list::{Closing, Showing};
use app::pages::theme::ThemeQuestion;
use axum::extract::FromRequestParts;
use domain::answer::Answers;
use domain::bank::{Question, Theme};
use domain::id::{QuestionId, ThemeId};
use domain::journey::{Journey, Step};
use http::request::Parts;
use jiff::{SignedDuration, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use store::SavedAnswer;

/// The name of the preference for how questions are shown.
pub(crate) const SHOWING: &str = "view";

/// An assessment with everything said in it.
#[derive(Debug, Clone)]
pub(crate) struct Answering {
    pub(crate) round: InRound,
    pub(crate) saved: BTreeMap<QuestionId, SavedAnswer>,
    pub(crate) answers: Answers,
    pub(crate) completed: BTreeSet<ThemeId>,
}

impl<S: Send + Sync> FromRequestParts<S> for Answering {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self> {
        let visit = Visit::from_request_parts(parts, state).await?;
        let round = InRound::from_request_parts(parts, state).await?;
        Self::load(&visit, round).await
    }
}

impl Answering {
    /// Reads what has been said: two queries, none before the first answer.
    pub(crate) async fn load(visit: &Visit, round: InRound) -> Result<Self> {
        let store = &visit.app.store;
        let (saved, completed) = match &round.assessment {
            None => Default::default(),
            Some(assessment) => {
                tokio::try_join!(store.answers(assessment.id), store.theme_marks(assessment.id))?
            }
        };
        let answers = SavedAnswer::plain(&saved);
        Ok(Self { round, saved, answers, completed })
    }

    /// The assessment without its answers, where only its state is asked for.
    pub(crate) fn unread(round: InRound) -> Self {
        let (saved, answers, completed) = Default::default();
        Self { round, saved, answers, completed }
    }

    /// The council's way through the bank.
    pub(crate) fn journey(&self) -> Journey<'_> {
        let bank = &self.round.open.bank;
        Journey::new(bank, self.round.here.profile, &self.answers, &self.completed)
    }

    /// What pages need to know of the round.
    pub(crate) fn at(&self, visit: &Visit) -> At<'_> {
        At {
            bank: &self.round.open.bank,
            path: self.round.path(),
            council: self.round.here.name.clone(),
            round: self.round.open.round.name.get(visit.language).clone(),
        }
    }

    /// The path of the council's home.
    pub(crate) fn home(&self) -> String {
        format!("/councils/{}", self.round.here.council.key)
    }

    /// The question with this id, if it concerns the council.
    pub(crate) fn question(&self, id: &str) -> Result<(&Theme, &Question)> {
        let (theme, question) = self.journey().question(id).ok_or(Error::NotFound)?;
        Ok((theme, question))
    }

    /// The theme with this id, if any of its questions concerns the council.
    pub(crate) fn theme(&self, id: &str) -> Result<&Theme> {
        self.journey().themes().find(|theme| theme.id.as_str() == id).ok_or(Error::NotFound)
    }

    /// Why nobody can change anything, if nobody can.
    pub(crate) fn locked(&self, visit: &Visit) -> Option<Shut> {
        let round = &self.round.open.round;
        if let Some(by) = self.submitted(visit) {
            return Some(Shut::Submitted(by));
        }
        if visit.now < round.opens_at {
            return Some(Shut::NotYet(local(round.opens_at).date()));
        }
        self.round
            .closes_at
            .filter(|closes| *closes <= visit.now)
            .map(|closes| Shut::Closed(last_day(closes)))
    }

    /// Why this visitor cannot change answers, if they cannot.
    pub(crate) fn shut(&self, visit: &Visit) -> Option<Shut> {
        let reads = !ANSWERING.contains(&self.round.here.role);
        self.locked(visit).or_else(|| reads.then_some(Shut::Reader))
    }

    /// Who submitted the assessment and when, if anybody did.
    pub(crate) fn submitted(&self, visit: &Visit) -> Option<Moment> {
        let assessment = self.round.assessment.as_ref()?;
        let at = assessment.submitted_at?;
        let name = assessment.submitted_by.clone().unwrap_or_default();
        Some(Moment { name, at: local(at), language: visit.language })
    }

    /// When the round closes.
    pub(crate) fn closing(&self, visit: &Visit) -> Option<Closing> {
        self.round.closes_at.map(|closes| closing(closes, visit.now))
    }

    /// What is saved for a question, as fields, and who saved it.
    pub(crate) fn stands(&self, question: &Question) -> (AnswerFields, Option<Moment>) {
        self.saved.get(&question.id).map_or_else(Default::default, |saved| {
            (AnswerFields::of(saved.version, &saved.answer), Some(moment(saved)))
        })
    }

    /// The questions of a theme with what is saved.
    pub(crate) fn theme_questions<'a>(&'a self, theme: &'a Theme) -> Vec<ThemeQuestion<'a>> {
        self.journey()
            .questions(theme)
            .map(|question| {
                let (fields, saved) = self.stands(question);
                ThemeQuestion { question, fields, faults: Vec::new(), saved }
            })
            .collect()
    }

    /// The address of a step.
    pub(crate) fn step(&self, step: &Step) -> String {
        let path = self.round.path();
        match step {
            Step::Question(_, question) => format!("{path}/questions/{question}"),
            Step::Theme(theme) => format!("{path}/themes/{theme}/check"),
            Step::TaskList => path,
        }
    }
}

/// Who saved an answer, and when.
pub(crate) fn moment(saved: &SavedAnswer) -> Moment {
    Moment { name: saved.saved.name.clone(), at: local(saved.saved.at), language: saved.language }
}

/// The last day before a moment: a round closes as it ends.
pub(crate) fn last_day(closes: Timestamp) -> jiff::civil::Date {
    local(closes.checked_sub(SignedDuration::from_millis(1)).unwrap_or(closes)).date()
}

/// When a round closes, as seen from a moment.
pub(crate) fn closing(closes: Timestamp, now: Timestamp) -> Closing {
    let on = last_day(closes);
    let days_left = local(now).date().until(on).map_or(0, |span| span.get_days());
    Closing { on, days_left }
}

/// Where somebody came to a page from, as its address says.
pub(crate) fn came(visit: &Visit) -> Came {
    let query = visit.path.split_once('?').map_or("", |(_, query)| query);
    let from = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "from");
    from.map_or(Came::Journey, |(_, value)| Came::named(&value))
}

/// How questions are shown to the visitor.
pub(crate) async fn showing(visit: &Visit) -> Result<Showing> {
    let person = visit.signed_in()?.person.id;
    let value = visit.app.store.preference(person, SHOWING).await?;
    Ok(value.and_then(|name| Showing::parse(&name)).unwrap_or_default())
}
