//! The results of a submitted assessment, and before that what they would be.

use crate::charts::{
    Captions, Drawing, LevelProfile, QuestionLevel, RadarTheme, Renderer, ThemeBar, ThemeBars,
    ThemeRadar, Width, level_profile, theme_bars, theme_radar,
};
use crate::clock::local;
use crate::error::Result;
use crate::policy::{ANY_ROLE, InRound, Policy, Routes};
use crate::visit::Visit;
use app::pages::results::{
    self, Caption, Figures, Picture, Pictures, Results, Submitted, ThemeLine,
};
use axum::routing::get;
use domain::scoring::Mark;
use store::SavedAnswer;

pub(super) fn routes() -> Routes {
    Routes::default().read(
        "/councils/{council}/rounds/{round}/results",
        Policy::Member(ANY_ROLE),
        get(show),
    )
}

async fn show(visit: Visit, place: InRound) -> Result {
    let saved = match &place.assessment {
        Some(assessment) => visit.app.store.answers(assessment.id).await?,
        None => Default::default(),
    };
    let answers = SavedAnswer::plain(&saved);
    let submitted = place.assessment.as_ref().and_then(|assessment| {
        let at = local(assessment.submitted_at?);
        Some(Submitted { at, by: assessment.submitted_by.clone() })
    });
    // A council may change its type; what it submitted stays an answer to the questions it was asked.
    let day = submitted.as_ref().map_or_else(|| local(visit.now).date(), |at| at.at.date());
    let profile = place.here.council.on(day).profile();
    let figures = Figures::new(visit.language, &place.open.bank, profile, &answers);
    let pictures = pictures(&visit.app.charts, &figures).await;
    let path = place.path();
    let home = format!("/councils/{}", place.here.council.key);
    let page = Results {
        council: &place.here.name,
        home: &home,
        path: &path,
        round: place.open.round.name.get(visit.language),
        figures: &figures,
        pictures: &pictures,
        submitted,
        languages: saved.iter().map(|(id, saved)| (id.clone(), saved.language)).collect(),
        day,
    };
    Ok(visit.ok(|frame| results::results(frame, &page)))
}

/// Draws what the page shows. The renderer keeps what it has drawn.
async fn pictures(renderer: &Renderer, figures: &Figures<'_>) -> Pictures {
    let themes = figures.themes();
    let draw = |width| bars(figures, &themes, width);
    let bars = picture(renderer, &figures.bars_caption(), draw).await;
    let radar = match radar(figures, &themes) {
        Some(drawing) => svg(renderer, &drawing, &figures.radar_caption()).await,
        None => None,
    };
    let mut profiles = Vec::with_capacity(themes.len());
    for line in &themes {
        let questions = figures.questions(line.theme);
        let caption = figures.profile_caption(line, &questions);
        let rows: Vec<_> = questions
            .iter()
            .map(|question| QuestionLevel {
                label: question.short.to_owned(),
                level: match question.brings.mark {
                    Mark::Option(level) => Some(level),
                    _ => None,
                },
                base: question.brings.base.map(|base| base as u8),
                no_level: figures.mark(question.question, question.brings.mark),
            })
            .collect();
        let draw = |width| {
            level_profile(&LevelProfile {
                width,
                levels: figures.level_names(),
                base_label: figures.texts().results_base_label().to_owned(),
                questions: rows.clone(),
            })
        };
        profiles.push(picture(renderer, &caption, draw).await);
    }
    Pictures { bars, radar, profiles }
}

fn bars(figures: &Figures<'_>, themes: &[ThemeLine<'_>], width: Width) -> Drawing {
    let themes = themes
        .iter()
        .map(|line| ThemeBar {
            label: line.title.to_owned(),
            level: line.score.level(),
            base: line.score.base(),
            unscored: figures.unscored(line.score).to_owned(),
        })
        .collect();
    theme_bars(&ThemeBars {
        width,
        levels: figures.level_names(),
        base_label: figures.texts().results_base_label().to_owned(),
        themes,
    })
}

fn radar(figures: &Figures<'_>, themes: &[ThemeLine<'_>]) -> Option<Drawing> {
    let t = figures.texts();
    let themes = themes
        .iter()
        .map(|line| RadarTheme {
            label: line.title.to_owned(),
            level: line.score.level(),
            base: line.score.base(),
        })
        .collect();
    theme_radar(&ThemeRadar {
        highest: figures.bank.highest_level(),
        own_label: t.results_own_label().to_owned(),
        base_label: t.results_base_label().to_owned(),
        left_out_label: t.results_not_drawn().to_owned(),
        themes,
    })
}

/// A chart of rows in both widths; none when either could not be drawn.
async fn picture(
    renderer: &Renderer,
    caption: &Caption,
    draw: impl Fn(Width) -> Drawing,
) -> Option<Picture> {
    let wide = svg(renderer, &draw(Width::Wide), caption).await?;
    let narrow = svg(renderer, &draw(Width::Narrow), caption).await?;
    Some(Picture { wide, narrow })
}

async fn svg(renderer: &Renderer, drawing: &Drawing, caption: &Caption) -> Option<String> {
    let captions = Captions { title: &caption.title, description: &caption.reading };
    match renderer.svg(drawing, captions).await {
        Ok(svg) => Some(svg.to_string()),
        Err(error) => {
            tracing::warn!(%error, "a page is shown without one of its charts");
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::answer::Answers;
    use domain::bank::Bank;
    use domain::council::{CouncilType, Profile, Region};
    use domain::language::Language;
    use std::path::Path;

    fn bank() -> Bank {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../question-banks/local-digital/2026.1");
        crate::cli::bank::read(Path::new(folder)).unwrap()
    }

    #[tokio::test]
    async fn a_failing_engine_costs_the_pictures_and_nothing_else() {
        let bank = bank();
        let answers = Answers::new();
        let profile = Profile::typical(CouncilType::County, Region::SouthEast);
        let figures = Figures::new(Language::En, &bank, profile, &answers);
        let renderer = Renderer::with_script("throw new Error('broken')").unwrap();
        let pictures = pictures(&renderer, &figures).await;
        assert!(pictures.bars.is_none() && pictures.radar.is_none());
        assert_eq!(pictures.profiles.len(), 10);
        assert!(pictures.profiles.iter().all(Option::is_none));
    }
}
