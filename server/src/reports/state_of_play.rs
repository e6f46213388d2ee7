//! The report of a published release: its charts are drawn, what is written beside them is read.

use super::Published;
use crate::pictures::{Own, Painter};
use crate::state::App;
use app::pages::figures::{
    Caption, Picture, base_caption, groups_of, heat_caption, matrix_caption, means_caption,
    moved_caption, part_caption, spread_caption,
};
use app::pages::state_of_play::moved_figures;
use app::reports::{Drawings, REPORT_FAMILIES, state_of_play_report};
use app::texts::Texts;
use domain::language::Language;
use domain::peers::{Family, Group};
use domain::release::Release;
use domain::report::{Document, Drawing};

/// The report of a release, in a language.
///
/// # Errors
/// When the database does not answer.
pub async fn state_of_play(
    app: &App,
    published: &Published,
    language: Language,
) -> store::Result<Document<'static>> {
    let release = &published.kept.release;
    let commentary =
        app.store.published_commentary(&release.round, &release.audience, release.number).await?;
    let t = Texts::of(language);
    let painter = Painter { renderer: &app.charts, t, bank: &published.open.bank };
    let drawings = drawings(painter, release).await;
    Ok(published.with(language, |source| state_of_play_report(t, source, &commentary, drawings)))
}

/// Draws the charts of all councils, and of the families side by side.
async fn drawings(painter: Painter<'_>, release: &Release) -> Drawings {
    let (t, bank) = (painter.t, painter.bank);
    let mut drawn = Drawings::default();
    let nations = groups_of(release, Family::Nation);
    if nations.len() > 1 {
        let caption = part_caption(t, release, &nations);
        let picture = painter.participation(&caption, release, &nations).await;
        drawn.participation = drawing(caption, picture);
    }
    for family in REPORT_FAMILIES {
        let groups = groups_of(release, family);
        let caption = heat_caption(t, release, &groups);
        let picture = match groups.len() {
            0 | 1 => None,
            _ => painter.heat(&caption, release, &groups).await,
        };
        drawn.heat.push(drawing(caption, picture));
    }
    if let Some(figures) = release.group(Group::All).and_then(|group| group.figures.figure()) {
        let nobody = Own::default();
        let caption = spread_caption(t, bank, figures);
        let picture = painter.spread(&caption, figures, &nobody).await;
        drawn.spread = drawing(caption, picture);
        let caption = means_caption(t, bank, figures);
        let picture = painter.bands(&caption, figures, &nobody).await;
        drawn.bands = drawing(caption, picture);
        let caption = base_caption(t, bank, figures);
        let picture = painter.at_base(&caption, figures).await;
        drawn.at_base = drawing(caption, picture);
    }
    if let Some(figures) = moved_figures(release, Group::All) {
        let caption = moved_caption(t, bank, figures);
        let picture = painter.moved(&caption, figures).await;
        drawn.moved = drawing(caption, picture);
        let from = release.movement.as_ref().map(|m| m.from_name.get(t.language).as_str());
        let from = from.unwrap_or_default();
        let names = (from, release.round_name.get(t.language).as_str());
        let caption = matrix_caption(t, from, figures);
        let picture = painter.matrix(&caption, figures, names).await;
        drawn.matrix = drawing(caption, picture);
    }
    drawn
}

fn drawing(caption: Caption, picture: Option<Picture>) -> Option<Drawing> {
    let Caption { title, reading } = caption;
    picture.map(|Picture { wide, narrow }| Drawing {
        title,
        reading,
        svg: wide.into(),
        narrow: Some(narrow.into()),
    })
}
