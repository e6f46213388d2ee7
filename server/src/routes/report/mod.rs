//! Reports of releases, and the commentary that is written into them.

mod commentary;

pub(super) use commentary::drafts;

use crate::error::{Error, Result};
use crate::policy::{Policy, Routes, Seat};
use crate::reports::state_of_play;
use crate::visit::Visit;
use app::components::Crumb;
use app::pages::data::WHOLE;
use app::pages::report::{Around, document};
use app::pages::state_of_play as play;
use app::texts::Texts;
use axum::extract::Path;
use axum::routing::get;
use domain::id::RoundKey;
use domain::release::{Audience, Release};
use domain::report::file_name;

pub(super) fn routes() -> Routes {
    let (central, steering) = (Policy::Central, Policy::Steering);
    Routes::default()
        .read("/state-of-play/{round}/releases/{number}/report", Policy::Public, get(public))
        .read("/coalitions/{coalition}/rounds/{round}/report/{number}", steering, get(coalition))
        .form(
            "/releases/{release}/commentary",
            central,
            central,
            get(commentary::show).post(commentary::save),
        )
        .form(
            "/coalitions/{coalition}/releases/{release}/commentary",
            steering,
            steering,
            get(commentary::show_coalition).post(commentary::save_coalition),
        )
}

/// What stands around the report of a release.
type Surroundings = fn(&Visit, &Release) -> Around;

async fn public(visit: Visit, Path((round, number)): Path<(String, String)>) -> Result {
    show(&visit, &round, &number, Audience::Public, around_public).await
}

async fn coalition(
    visit: Visit,
    seat: Seat,
    Path((_, round, number)): Path<(String, String, String)>,
) -> Result {
    let Seat::Coalition(coalition) = seat else { return Err(Error::NotFound) };
    let audience = Audience::Coalition(coalition.key.clone());
    show(&visit, &round, &number, audience, around_coalition).await
}

async fn show(
    visit: &Visit,
    round: &str,
    number: &str,
    audience: Audience,
    around: Surroundings,
) -> Result {
    let round = RoundKey::parse(round).map_err(|_| Error::NotFound)?;
    let number: u32 = number.parse().map_err(|_| Error::NotFound)?;
    let published = visit.app.published(&round, &audience, number).await?;
    let published = published.ok_or(Error::NotFound)?;
    let report = state_of_play(&visit.app, &published, visit.language).await?;
    let around = around(visit, &published.kept.release);
    Ok(visit.ok(|frame| document(frame, &report, around)))
}

/// The links to the files of a release: all of them, and the report's own in the visit's language.
fn files(visit: &Visit, data: &str) -> [(String, String); 3] {
    let t = Texts::of(visit.language);
    let file = |ending| format!("{data}/{}", file_name(WHOLE, visit.language, ending));
    [
        (file("docx"), t.report_to_docx().to_owned()),
        (file("html"), t.report_to_html().to_owned()),
        (visit.href(data), t.report_to_data().to_owned()),
    ]
}

fn around_public(visit: &Visit, release: &Release) -> Around {
    let t = Texts::of(visit.language);
    let name = release.round_name.get(visit.language);
    let path = play::release_path(release.round.as_str(), release.number);
    let crumb = |text: &str, path: Option<&str>| Crumb {
        text: text.to_owned(),
        href: path.map(|path| visit.href(path)),
    };
    let mut links = vec![(visit.href(&path), t.report_to_release().to_owned())];
    links.extend(files(visit, &format!("/data/{}/{}", release.round, release.number)));
    Around {
        section: t.play_crumb().to_owned(),
        breadcrumbs: vec![
            crumb(t.play_crumb(), Some(play::HOME)),
            crumb(name, Some(&path)),
            crumb(t.report_crumb(), None),
        ],
        links,
        ..Around::default()
    }
}

fn around_coalition(visit: &Visit, release: &Release) -> Around {
    let t = Texts::of(visit.language);
    let name = release.round_name.get(visit.language);
    let (key, coalition) = match (&release.audience, &release.coalition_name) {
        (Audience::Coalition(key), Some(name)) => (key.as_str(), name.get(visit.language).as_str()),
        (Audience::Coalition(key), None) => (key.as_str(), key.as_str()),
        (Audience::Public, _) => ("", ""),
    };
    let home = format!("/coalitions/{key}");
    let dashboard = format!("{home}/rounds/{}", release.round);
    let crumb = |text: &str, path: Option<&str>| Crumb {
        text: text.to_owned(),
        href: path.map(|path| visit.href(path)),
    };
    let mut links = vec![(visit.href(&dashboard), t.report_to_dashboard().to_owned())];
    links.extend(files(visit, &format!("{dashboard}/data/{}", release.number)));
    Around {
        section: coalition.to_owned(),
        breadcrumbs: vec![
            crumb(coalition, Some(&home)),
            crumb(name, Some(&dashboard)),
            crumb(t.report_crumb(), None),
        ],
        links,
        ..Around::default()
    }
}
