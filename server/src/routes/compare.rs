//! A council among others: its own answers beside the figures of a published release. Of other councils nothing is read
//! but releases; only of those whose work went to this one, what they themselves submitted before.

use super::task_list::for_others;
use crate::answering::{Answering, last_day};
use crate::clock::local;
use crate::error::Result;
use crate::pictures::{self, Painter};
use crate::policy::{ANY_ROLE, InRound, Policy, Routes};
use crate::releasing::{KeptRelease, place};
use crate::state::OpenRound;
use crate::visit::Visit;
use app::pages::compare::{
    Against, Before, Compare, Own, Pictures, Reader, Shows, Trend, compare, questions_caption,
    themes_caption,
};
use app::texts::Texts;
use axum::routing::get;
use domain::answer::Answers;
use domain::bank::{Bank, Theme};
use domain::council::Profile;
use domain::id::{CouncilKey, RoundKey};
use domain::peers::Group;
use domain::register::Council;
use domain::release::compare::{instead, tenths};
use domain::release::{Audience, Figures, Movement, Release};
use domain::scoring::{self, Mark, Score, Scores, Sheet};
use domain::trend::{Said, change};
use http::StatusCode;
use jiff::Timestamp;
use jiff::civil::Date;
use std::sync::Arc;
use store::{SavedAnswer, Store};

pub(super) fn routes() -> Routes {
    Routes::default().read(
        "/councils/{council}/rounds/{round}/compare",
        Policy::Member(ANY_ROLE),
        get(show),
    )
}

/// What a council submitted in a round, and what it comes to.
struct Submitted {
    at: Timestamp,
    profile: Profile,
    sheet: Sheet,
    asked: Vec<bool>,
    scores: Scores,
}

impl Submitted {
    /// What follows from answers that were submitted at a moment: a council may change its type, and what it submitted
    /// stays an answer to the questions it was asked.
    fn new(council: &Council, bank: &Bank, answers: &Answers, at: Timestamp) -> Self {
        let profile = council.on(local(at).date()).profile();
        let sheet = scoring::sheet(bank, answers);
        Self {
            at,
            asked: bank.asked_of(&profile.attributes(), &sheet),
            scores: scoring::score(bank, &profile, &sheet),
            profile,
            sheet,
        }
    }

    /// What a council submitted in a round; none where it did not.
    async fn load(store: &Store, council: &Council, round: &OpenRound) -> Result<Option<Self>> {
        let Some(assessment) = store.assessment(&council.key, &round.round.key).await? else {
            return Ok(None);
        };
        let Some(at) = assessment.submitted_at else { return Ok(None) };
        let answers = SavedAnswer::plain(&store.answers(assessment.id).await?);
        Ok(Some(Self::new(council, &round.bank, &answers, at)))
    }

    /// What it said to the bank of the round.
    fn said<'a>(&'a self, bank: &'a Bank) -> Said<'a> {
        Said { bank, profile: self.profile, sheet: &self.sheet }
    }

    /// What pictures mark as the council's own.
    fn marks(&self) -> pictures::Own {
        let level = |score: &Score| score.level();
        let base = |score: &Score| score.base();
        let chosen = |mark: &Mark| match mark {
            Mark::Option(place) => Some(*place),
            _ => None,
        };
        pictures::Own {
            overall: self.scores.overall.level(),
            overall_base: self.scores.overall.base(),
            themes: self.scores.themes.iter().map(level).collect(),
            theme_bases: self.scores.themes.iter().map(base).collect(),
            questions: self
                .sheet
                .iter()
                .zip(&self.asked)
                .map(|(mark, asked)| chosen(mark).filter(|_| *asked))
                .collect(),
        }
    }
}

/// What the address asks for. Empty is not asked.
#[derive(Default)]
struct Asked {
    audience: String,
    group: String,
    theme: String,
}

impl Asked {
    fn of(visit: &Visit) -> Self {
        let query = visit.path.split_once('?').map_or("", |(_, query)| query);
        let mut asked = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match &*name {
                "audience" => asked.audience = value.into_owned(),
                "group" => asked.group = value.into_owned(),
                "theme" => asked.theme = value.into_owned(),
                _ => {}
            }
        }
        asked
    }
}

async fn show(visit: Visit, in_round: InRound) -> Result {
    let answering = Answering::load(&visit, in_round).await?;
    if answering.is_for_others() {
        return Ok(for_others(&visit, &answering));
    }
    compared(&visit, &answering, Drawn::All, |page| {
        let status = match &page.shows {
            Shows::NoSuchReader | Shows::NoSuchGroup(_) => StatusCode::NOT_FOUND,
            Shows::Nothing { .. } | Shows::Against(_) => StatusCode::OK,
        };
        visit.page(status, |frame| compare(frame, page))
    })
    .await
}

/// Which pictures of a comparison are wanted. Drawing one takes longer than all the rest of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Drawn {
    /// All.
    All,
    /// That of the themes.
    Themes,
    /// None.
    Nothing,
}

/// Calls `say` with the comparison that the address asks for.
pub(super) async fn compared<R>(
    visit: &Visit,
    answering: &Answering,
    drawn: Drawn,
    say: impl FnOnce(&Compare<'_>) -> R,
) -> Result<R> {
    let round = &answering.round;
    let (open, council) = (&round.open, &round.here.council.key);
    let at = round.assessment.as_ref().and_then(|assessment| assessment.submitted_at);
    let submitted =
        at.map(|at| Submitted::new(&round.here.council, &open.bank, &answering.answers, at));
    let (readers, releases) = readers(visit, council, &open.round.key).await?;
    let asked = Asked::of(visit);
    let chosen = match asked.audience.as_str() {
        "" => Some(0),
        slug => readers.iter().position(|reader| reader.slug() == slug),
    };
    let shows = match (chosen, chosen.and_then(|chosen| releases.get(chosen))) {
        _ if releases.is_empty() => nothing(visit, open).await?,
        (_, None) => Shows::NoSuchReader,
        (_, Some(kept)) => {
            against(visit, round, submitted.as_ref(), &kept.release, (&asked, drawn)).await?
        }
    };
    let path = round.path();
    let page = Compare {
        key: council,
        council: &round.here.name,
        path: &path,
        round: open.round.name.get(visit.language),
        bank: &open.bank,
        own: submitted.as_ref().map(|submitted| Own {
            at: local(submitted.at),
            scores: &submitted.scores,
            sheet: &submitted.sheet,
            asked: &submitted.asked,
        }),
        readers: (readers, chosen.unwrap_or_default()),
        shows,
    };
    Ok(say(&page))
}

/// Whose releases of the round the council may be compared by, the public's first, each with the newest.
async fn readers(
    visit: &Visit,
    council: &CouncilKey,
    round: &RoundKey,
) -> Result<(Vec<Reader>, Vec<Arc<KeptRelease>>)> {
    let mut all = vec![Reader { audience: Audience::Public, name: None }];
    for coalition in visit.app.store.coalitions_of(council).await? {
        let name = Some(coalition.name.get(visit.language).clone());
        all.push(Reader { audience: Audience::Coalition(coalition.key), name });
    }
    let (mut readers, mut releases) = (Vec::new(), Vec::new());
    for reader in all {
        if let Some(kept) = visit.app.latest_release(round, &reader.audience).await? {
            readers.push(reader);
            releases.push(kept);
        }
    }
    Ok((readers, releases))
}

/// When there will be something.
async fn nothing<'a>(visit: &Visit, open: &OpenRound) -> Result<Shows<'a>> {
    let today = visit.app.clock.today();
    let days = visit.app.store.calendar(&open.round.key).await?;
    let due = days.into_iter().filter(|day| *day >= today).min();
    let closes = open.round.closes_at.filter(|closes| *closes > visit.now).map(last_day);
    Ok(Shows::Nothing { due, closes })
}

/// The comparison with a group of a release.
async fn against<'a>(
    visit: &Visit,
    round: &'a InRound,
    own: Option<&Submitted>,
    release: &'a Release,
    (asked, drawn): (&Asked, Drawn),
) -> Result<Shows<'a>> {
    let council = &round.here.council;
    let day = if council.existed_on(release.date) {
        release.date
    } else {
        own.map_or(release.date, |own| local(own.at).date())
    };
    let place = place(council, day);
    let usual = instead(release, &place);
    let Some(group) = group(release, usual, &asked.group) else {
        return Ok(Shows::NoSuchGroup(usual));
    };
    let bank = &round.open.bank;
    let Some((theme, is_there)) = theme(bank, own, &asked.theme) else {
        return Ok(Shows::NoSuchGroup(usual));
    };
    let near = match own {
        Some(_) => {
            let (key, audience, number) =
                (&round.open.round.key, &release.audience, release.number);
            visit.app.among_neighbours(key, audience, number, &council.key).await?
        }
        None => None,
    };
    let trend = match &release.movement {
        Some(movement) => trend(visit, round, own, movement, release.date).await?,
        None => Trend::default(),
    };
    let figures = release.group(group).and_then(|group| group.figures.figure());
    let pictures = match figures {
        Some(figures) => draw(visit, (bank, theme), own, figures, drawn).await,
        None => Pictures::default(),
    };
    Ok(Shows::Against(Box::new(Against {
        release,
        place,
        group,
        theme,
        no_such_theme: !is_there,
        trend,
        near,
        pictures,
    })))
}

/// The group that is asked for: the council's nearest that is shown where none is. None where the release has none of it.
fn group(release: &Release, usual: Option<Group>, slug: &str) -> Option<Group> {
    let group = if slug.is_empty() { usual.or(Some(Group::All)) } else { Group::parse(slug) };
    group.filter(|group| release.group(*group).is_some())
}

/// The theme that is asked for, else the first whose questions the council was asked, and whether it was there. Only
/// themes with questions of their own. None in a bank without questions.
fn theme<'a>(bank: &'a Bank, own: Option<&Submitted>, slug: &str) -> Option<(&'a Theme, bool)> {
    let has_questions = |theme: &&Theme| !theme.questions.is_empty();
    let wanted = bank.theme(slug).filter(has_questions);
    let first = || {
        let asked = own.and_then(|own| own.asked.iter().position(|asked| *asked));
        bank.questions().nth(asked.unwrap_or_default()).map(|(theme, _)| theme)
    };
    let is_there = wanted.is_some() || slug.is_empty();
    wanted.or_else(first).map(|theme| (theme, is_there))
}

/// How the council itself changed since the round before, and who was there before it.
async fn trend(
    visit: &Visit,
    round: &InRound,
    own: Option<&Submitted>,
    movement: &Movement,
    day: Date,
) -> Result<Trend> {
    let Some(before) = visit.app.round(&movement.from).await? else { return Ok(Trend::default()) };
    let (store, council) = (&visit.app.store, &round.here.council);
    let mut trend = Trend {
        themes_before: before
            .bank
            .themes
            .iter()
            .map(|theme| theme.text.get(visit.language).title.clone())
            .collect(),
        ..Trend::default()
    };
    if let Some(now) = own
        && let Some(then) = Submitted::load(store, council, &before).await?
    {
        trend.own = change(now.said(&round.open.bank), then.said(&before.bank));
    }
    let register = visit.app.register();
    let ended = register.iter().filter(|other| other.key != council.key && !other.existed_on(day));
    for other in
        ended.filter(|other| register.successors_on(&other.key, day).contains(&council.key))
    {
        let Some(then) = Submitted::load(store, other, &before).await? else { continue };
        let level = |score: &Score| score.level().map(tenths);
        trend.before.push(Before {
            council: other.on(local(then.at).date()).name_in(visit.language).to_owned(),
            overall: level(&then.scores.overall),
            themes: then.scores.themes.iter().map(level).collect(),
        });
    }
    Ok(trend)
}

async fn draw(
    visit: &Visit,
    (bank, theme): (&Bank, &Theme),
    own: Option<&Submitted>,
    figures: &Figures,
    drawn: Drawn,
) -> Pictures {
    let t = Texts::of(visit.language);
    let painter = Painter { renderer: &visit.app.charts, t, bank };
    let marks = own.map(Submitted::marks).unwrap_or_default();
    let themes = themes_caption(t, bank, own.map(|own| &own.scores), figures);
    let questions = questions_caption(t, bank, theme, own.map(|own| own.sheet.as_slice()), figures);
    let mut pictures = Pictures::default();
    if drawn != Drawn::Nothing {
        pictures.themes = painter.bands(&themes, figures, &marks).await;
    }
    if drawn == Drawn::All {
        pictures.questions = painter.questions(&questions, theme, figures, &marks).await;
    }
    pictures
}
