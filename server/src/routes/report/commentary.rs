//! Writing the commentary of a release: by the central team for any, by a steering group for those of its coalition.

use crate::clock::local;
use crate::error::{Error, Result};
use crate::log;
use crate::policy::Seat;
use crate::state::OpenRound;
use crate::token;
use crate::visit::Visit;
use app::components::Fault;
use app::dates;
use app::pages::administration::releases;
use app::pages::report::{CommentaryPage, Typed, commentary};
use app::texts::Texts;
use axum::extract::Path;
use domain::release::{Audience, Release};
use domain::report::Commentary;
use http::StatusCode;
use sha2::{Digest as _, Sha256};
use store::{HeldCommentary, HeldRelease, WholeRelease, WriteCommentaryOutcome};

/// What the address says was just done.
const SAVED: &str = "done=saved";

/// Where the commentary of a release is written.
struct Desk {
    whole: WholeRelease,
    /// Its own address.
    path: String,
    /// The page before it, and what that is called.
    back: (String, String),
    /// Whether whoever writes cannot see the figures of a draft.
    is_blind: bool,
}

async fn find(visit: &Visit, id: &str) -> Result<WholeRelease> {
    let id: i64 = id.parse().map_err(|_| Error::NotFound)?;
    visit.app.store.release(id).await?.ok_or(Error::NotFound)
}

async fn central(visit: &Visit, id: &str) -> Result<Desk> {
    let whole = find(visit, id).await?;
    let page = releases::path(whole.held.id);
    let path = format!("{page}/commentary");
    let back = (page, name(visit, &whole)?);
    Ok(Desk { whole, path, back, is_blind: false })
}

/// A release of another audience is not there for a steering group.
async fn coalition(visit: &Visit, seat: Seat, id: &str) -> Result<Desk> {
    let Seat::Coalition(coalition) = seat else { return Err(Error::NotFound) };
    let whole = find(visit, id).await?;
    if whole.held.audience != Audience::Coalition(coalition.key.clone()) {
        return Err(Error::NotFound);
    }
    let home = format!("/coalitions/{}", coalition.key);
    let path = format!("{home}/releases/{}/commentary", whole.held.id);
    let back = (home, coalition.name.get(visit.language).clone());
    Ok(Desk { whole, path, back, is_blind: true })
}

/// The drafts of a coalition's releases of a round: what they are called, and where their commentary is written. The
/// central team has its own list of releases.
pub(in crate::routes) async fn drafts(
    visit: &Visit,
    seat: &Seat,
    open: &OpenRound,
) -> store::Result<Vec<(String, String)>> {
    let Seat::Coalition(coalition) = seat else { return Ok(Vec::new()) };
    let audience = Audience::Coalition(coalition.key.clone());
    let round = open.round.name.get(visit.language);
    let mut held = visit.app.store.releases(&open.round.key).await?;
    held.retain(|held| held.audience == audience && held.published_at.is_none());
    let draft = |held: HeldRelease| {
        let name = Texts::of(visit.language).data_release_name(held.number, round);
        (name, format!("/coalitions/{}/releases/{}/commentary", coalition.key, held.id))
    };
    Ok(held.into_iter().map(draft).collect())
}

/// Which release it is, in words.
fn name(visit: &Visit, whole: &WholeRelease) -> Result<String> {
    let release = Release::read(&whole.content).map_err(store::Error::corrupt)?;
    let round = release.round_name.get(visit.language);
    Ok(Texts::of(visit.language).data_release_name(whole.held.number, round))
}

pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Result {
    read(&visit, &central(&visit, &id).await?).await
}

pub(super) async fn show_coalition(
    visit: Visit,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
) -> Result {
    read(&visit, &coalition(&visit, seat, &id).await?).await
}

pub(super) async fn save(visit: Visit, Path(id): Path<String>) -> Result {
    let typed = visit.form()?;
    write(&visit, &central(&visit, &id).await?, typed).await
}

pub(super) async fn save_coalition(
    visit: Visit,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
) -> Result {
    let typed = visit.form()?;
    write(&visit, &coalition(&visit, seat, &id).await?, typed).await
}

async fn read(visit: &Visit, desk: &Desk) -> Result {
    let held = visit.app.store.commentary(desk.whole.held.id).await?;
    let seen = mark(&held.commentary);
    let mut page = page(visit, desk, &held, Typed::of(&held.commentary, seen))?;
    page.is_saved = visit.path.split_once('?').is_some_and(|(_, query)| query == SAVED);
    Ok(visit.ok(|frame| commentary(frame, &page)))
}

async fn write(visit: &Visit, desk: &Desk, typed: Typed) -> Result {
    let id = desk.whole.held.id;
    if desk.whole.held.published_at.is_some() {
        return Ok(visit.go(&desk.path));
    }
    let held = visit.app.store.commentary(id).await?;
    let mut page = page(visit, desk, &held, typed)?;
    if visit.is_switching() {
        return Ok(visit.again(|frame| commentary(frame, &page)));
    }
    page.faults = page.typed.faults(Texts::of(visit.language));
    if !page.faults.is_empty() {
        return Ok(visit.again(|frame| commentary(frame, &page)));
    }
    if page.typed.preview.is_some() {
        return Ok(visit.page(StatusCode::OK, |frame| commentary(frame, &page)));
    }
    let (new, person) = (page.typed.commentary(), visit.signed_in()?.person.id);
    // Words that are there already are saved, whoever wrote them.
    let is_theirs = mark(&held.commentary) != page.typed.seen && held.commentary != new;
    let store = &visit.app.store;
    let outcome = match is_theirs {
        true => WriteCommentaryOutcome::Newer,
        false => store.write_commentary(id, &held.commentary, &new, person, visit.now).await?,
    };
    match outcome {
        WriteCommentaryOutcome::Written => {
            log::security("commentary_written", Some(person), &format!("release {id}"));
            Ok(visit.go(&format!("{}?{SAVED}", desk.path)))
        }
        WriteCommentaryOutcome::Published => Ok(visit.go(&desk.path)),
        WriteCommentaryOutcome::NoRelease => Err(Error::NotFound),
        WriteCommentaryOutcome::Newer => newer(visit, page, id).await,
    }
}

/// What was typed, with what somebody else wrote meanwhile. Sent again, it takes the place of that.
async fn newer(visit: &Visit, mut page: CommentaryPage, id: i64) -> Result {
    let t = Texts::of(visit.language);
    let held = visit.app.store.commentary(id).await?;
    let name = held.last.as_ref().map_or(t.commentary_somebody(), |last| last.name.as_str());
    page.faults = vec![Fault::general(t.commentary_newer(name))];
    page.last = last(visit, &held);
    page.typed.seen = mark(&held.commentary);
    page.newer = Some(held.commentary);
    Ok(visit.again(|frame| commentary(frame, &page)))
}

fn page(visit: &Visit, desk: &Desk, held: &HeldCommentary, typed: Typed) -> Result<CommentaryPage> {
    Ok(CommentaryPage {
        path: desk.path.clone(),
        back: desk.back.clone(),
        release: name(visit, &desk.whole)?,
        typed,
        faults: Vec::new(),
        is_frozen: desk.whole.held.published_at.is_some(),
        is_blind: desk.is_blind,
        is_saved: false,
        last: last(visit, held),
        newer: None,
    })
}

/// When and by whom it was last changed, in words.
fn last(visit: &Visit, held: &HeldCommentary) -> Option<String> {
    let last = held.last.as_ref()?;
    let at = dates::date_and_time(visit.language, local(last.at));
    Some(Texts::of(visit.language).commentary_last(at, &last.name))
}

/// By what the server knows again what somebody saw, in hexadecimal.
fn mark(commentary: &Commentary) -> String {
    let mut digest = Sha256::new();
    for (section, language, words) in commentary.written() {
        for part in [section.slug(), language.code(), words] {
            digest.update(part.len().to_be_bytes());
            digest.update(part);
        }
    }
    token::hex(&digest.finalize())
}
