//! The public state of play. Reads published releases for the public and the texts of their banks, and nothing else of
//! any council.

use crate::error::{Error, Result};
use crate::pictures::{Own, Painter};
use crate::policy::{Policy, Routes};
use crate::releasing::KeptRelease;
use crate::state::OpenRound;
use crate::visit::Visit;
use app::pages::figures::{
    asked_group, base_caption, groups_of, heat_caption, matrix_caption, means_caption,
    moved_caption, part_caption, questions_caption, spread_caption,
};
use app::pages::state_of_play::{
    self as play, Listed, Message, OtherRelease, PART_FAMILIES, Pictures, SideBySide, StateOfPlay,
};
use app::texts::Texts;
use axum::extract::Path;
use axum::routing::get;
use domain::bank::Theme;
use domain::id::{CouncilKey, RoundKey};
use domain::peers::Group;
use domain::release::{Audience, Purpose, Release, difference};
use http::StatusCode;
use std::sync::Arc;

pub(super) fn routes() -> Routes {
    let public = Policy::Public;
    Routes::default()
        .read("/state-of-play", public, get(list))
        .read("/state-of-play/{round}", public, get(newest))
        .read("/state-of-play/{round}/releases/{number}", public, get(numbered))
}

async fn list(visit: Visit) -> Result {
    let mut rounds: Vec<Listed> = Vec::new();
    for line in visit.app.store.all_published(&Audience::Public).await? {
        if rounds.iter().any(|listed| listed.round == line.round.as_str()) {
            continue;
        }
        let Some(kept) = visit.app.latest_release(&line.round, &Audience::Public).await? else {
            continue;
        };
        let release = &kept.release;
        let all = release.participation(Group::All);
        rounds.push(Listed {
            round: line.round.to_string(),
            name: release.round_name.get(visit.language).clone(),
            number: release.number,
            date: release.date,
            submitted: all.map(|all| (all.submitted, all.councils)),
        });
    }
    Ok(visit.ok(|frame| play::list(frame, &rounds)))
}

async fn newest(visit: Visit, Path(round): Path<String>) -> Result {
    show(&visit, &round, None).await
}

async fn numbered(visit: Visit, Path((round, number)): Path<(String, String)>) -> Result {
    // What is not a number is the number of no release.
    let number: u32 = number.parse().unwrap_or_default();
    show(&visit, &round, Some(number)).await
}

/// What an address asks for.
#[derive(Default)]
struct Asked {
    group: String,
    theme: String,
    by: String,
}

impl Asked {
    fn of(visit: &Visit) -> Self {
        let mut asked = Self::default();
        let query = visit.path.split_once('?').map_or("", |(_, query)| query);
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match name.as_ref() {
                "group" => asked.group = value.into_owned(),
                "theme" => asked.theme = value.into_owned(),
                "by" => asked.by = value.into_owned(),
                _ => {}
            }
        }
        asked
    }
}

async fn show(visit: &Visit, round: &str, number: Option<u32>) -> Result {
    let key = RoundKey::parse(round).map_err(|_| Error::NotFound)?;
    let open = visit.app.round(&key).await?.ok_or(Error::NotFound)?;
    let name = open.round.name.get(visit.language);
    let audience = Audience::Public;
    let Some(latest) = visit.app.latest_release(&key, &audience).await? else {
        // That a round is being prepared, or is for a coalition only, is nobody else's business.
        if open.round.is_draft || open.round.coalition.is_some() {
            return Err(Error::NotFound);
        }
        return Ok(say(visit, StatusCode::OK, Message::NoRelease { round: name }));
    };
    let kept = match number {
        None => Some(latest),
        Some(number) => visit.app.release_numbered(&key, &audience, number).await?,
    };
    let Some(kept) = kept else {
        let message = Message::NoSuchRelease { round: name, key: key.as_str() };
        return Ok(say(visit, StatusCode::NOT_FOUND, message));
    };
    if kept.release.bank_digest != open.digest {
        tracing::error!(round = %key, number = kept.release.number, "the bank of a release has changed");
        return Ok(say(
            visit,
            StatusCode::INTERNAL_SERVER_ERROR,
            Message::BankChanged { round: name },
        ));
    }
    page(visit, &open, &kept, number.is_some()).await
}

fn say(visit: &Visit, status: StatusCode, message: Message<'_>) -> axum::response::Response {
    visit.page(status, |frame| play::message(frame, message))
}

async fn page(visit: &Visit, open: &OpenRound, kept: &KeptRelease, is_fixed: bool) -> Result {
    let asked = Asked::of(visit);
    let release = &kept.release;
    let group = asked_group(release, &asked.group);
    let theme = open.bank.theme(&asked.theme);
    let side_by_side = SideBySide::parse(&asked.by);
    let painter =
        Painter { renderer: &visit.app.charts, t: Texts::of(visit.language), bank: &open.bank };
    let shown = group.unwrap_or(Group::All);
    let pictures = match theme {
        Some(theme) => theme_pictures(painter, release, shown, theme).await,
        None => pictures(painter, release, shown, side_by_side).await,
    };
    let (releases, corrected) = others(visit, release).await?;
    let changed = corrected.map(|before| difference(&before.release, release)).unwrap_or_default();
    let council_name = |key: &CouncilKey| visit.council_name(key);
    let page = StateOfPlay {
        release,
        checksum: &kept.checksum,
        bank: &open.bank,
        is_fixed,
        group: shown,
        is_unknown_group: group.is_none(),
        is_unknown_theme: theme.is_none() && !asked.theme.is_empty(),
        side_by_side,
        releases: &releases,
        changed: &changed,
        council_name: &council_name,
        pictures: &pictures,
    };
    Ok(visit.ok(|frame| match theme {
        Some(theme) => play::theme(frame, &page, theme),
        None => play::state_of_play(frame, &page),
    }))
}

/// All published releases of the round, the newest first, and the one that this one corrects.
async fn others(
    visit: &Visit,
    release: &Release,
) -> Result<(Vec<OtherRelease>, Option<Arc<KeptRelease>>)> {
    let wanted = match &release.purpose {
        Purpose::Correction { of, .. } => Some(*of),
        _ => None,
    };
    let mut others = Vec::new();
    let mut corrected = None;
    for line in visit.app.store.published(&release.round, &Audience::Public).await? {
        let kept =
            visit.app.release_numbered(&release.round, &Audience::Public, line.number).await?;
        let Some(kept) = kept else { continue };
        others.push(OtherRelease {
            number: kept.release.number,
            date: kept.release.date,
            purpose: kept.release.purpose.clone(),
        });
        if wanted == Some(line.number) {
            corrected = Some(kept);
        }
    }
    Ok((others, corrected))
}

/// Draws what the page shows of a group.
async fn pictures(
    painter: Painter<'_>,
    release: &Release,
    group: Group,
    side_by_side: SideBySide,
) -> Pictures {
    let (t, bank) = (painter.t, painter.bank);
    let mut drawn = Pictures::default();
    for family in PART_FAMILIES {
        let groups = groups_of(release, family);
        let caption = part_caption(t, release, &groups);
        drawn.participation.push(painter.participation(&caption, release, &groups).await);
    }
    for family in side_by_side.families(release) {
        let groups = groups_of(release, family);
        let caption = heat_caption(t, release, &groups);
        drawn.heat.push(painter.heat(&caption, release, &groups).await);
    }
    if let Some(figures) = release.group(group).and_then(|group| group.figures.figure()) {
        let nobody = Own::default();
        let caption = spread_caption(t, bank, figures);
        drawn.spread = painter.spread(&caption, figures, &nobody).await;
        let caption = means_caption(t, bank, figures);
        drawn.bands = painter.bands(&caption, figures, &nobody).await;
        drawn.at_base = painter.at_base(&base_caption(t, bank, figures), figures).await;
    }
    if let Some(figures) = play::moved_figures(release, group) {
        drawn.moved = painter.moved(&moved_caption(t, bank, figures), figures).await;
        let from = release.movement.as_ref().map(|m| m.from_name.get(t.language).as_str());
        let from = from.unwrap_or_default();
        let names = (from, release.round_name.get(t.language).as_str());
        let caption = matrix_caption(t, from, figures);
        drawn.matrix = painter.matrix(&caption, figures, names).await;
    }
    drawn
}

/// Draws what the page of a theme shows of a group.
async fn theme_pictures(
    painter: Painter<'_>,
    release: &Release,
    group: Group,
    theme: &Theme,
) -> Pictures {
    let figures = release.group(group).and_then(|group| group.figures.figure());
    let questions = match figures {
        Some(figures) => {
            let caption = questions_caption(painter.t, painter.bank, theme, figures);
            painter.questions(&caption, theme, figures, &Own::default()).await
        }
        None => None,
    };
    Pictures { questions, ..Pictures::default() }
}
