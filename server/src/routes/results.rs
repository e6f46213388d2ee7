//! The results of a submitted assessment, and before that what they would be.

use crate::charts::{
    Captions, Drawing, LevelProfile, QuestionLevel, RadarTheme, Renderer, Scale, ThemeBar,
    ThemeBars, ThemeRadar, Width, level_profile, theme_bars, theme_radar,
};
use crate::clock::local;
use crate::error::Result;
use crate::policy::{ANY_ROLE, InRound, Policy, Routes};
use crate::visit::Visit;
use app::pages::results::{
    self, Caption, Figures, Picture, Pictures, QuestionLine, Results, Submitted, ThemeLine,
};
use axum::routing::get;
use domain::bank::{Kind, ScoringRule};
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

/// The bars of the themes alone.
pub(super) async fn theme_picture(renderer: &Renderer, figures: &Figures<'_>) -> Option<Picture> {
    picture(renderer, &figures.bars_caption(), |width| bars(figures, width)).await
}

/// Draws what the page shows. The renderer keeps what it has drawn.
async fn pictures(renderer: &Renderer, figures: &Figures<'_>) -> Pictures {
    let bars = theme_picture(renderer, figures).await;
    let radar = match radar(figures) {
        Some(drawing) => svg(renderer, &drawing, &figures.radar_caption()).await,
        None => None,
    };
    let themes = figures.themes();
    let mut profiles = Vec::with_capacity(themes.len());
    for line in &themes {
        profiles.push(profile(renderer, figures, line).await);
    }
    Pictures { bars, radar, profiles }
}

/// The questions of a theme's own. None without one that is scored.
async fn profile(
    renderer: &Renderer,
    figures: &Figures<'_>,
    line: &ThemeLine<'_>,
) -> Option<Picture> {
    let questions = figures.questions(line.theme);
    let caption = figures.profile_caption(line, &questions);
    let scored = || questions.iter().filter(|line| line.question.is_scored());
    let all_levels = scored().all(|line| line.question.kind == Kind::Level);
    let rows: Vec<_> = scored().map(|line| question_level(figures, line, all_levels)).collect();
    if rows.is_empty() {
        return None;
    }
    let draw = |width| {
        level_profile(&LevelProfile {
            width,
            scale: scale(figures),
            base_label: figures.base_label().to_owned(),
            questions: rows.clone(),
        })
    };
    picture(renderer, &caption, draw).await
}

/// One question's row. Among answers of several kinds, each is said in words.
fn question_level(
    figures: &Figures<'_>,
    line: &QuestionLine<'_>,
    all_levels: bool,
) -> QuestionLevel {
    let (level, base) = figures.places(&line.brings);
    let answer = figures.mark_in_short(line.question, line.brings.mark);
    let label = if all_levels || level.is_none() {
        line.short.to_owned()
    } else {
        figures.texts().results_answer_label(&answer, line.short)
    };
    let number = match line.brings.mark {
        Mark::Option(level) if line.question.kind == Kind::Level => level.to_string(),
        _ => String::new(),
    };
    QuestionLevel { label, level, base, number, no_level: answer }
}

fn scale(figures: &Figures<'_>) -> Scale {
    let results::Scale { numbers, names } = figures.scale();
    Scale { numbers, names }
}

fn bars(figures: &Figures<'_>, width: Width) -> Drawing {
    let themes = figures
        .themes()
        .iter()
        .map(|line| {
            let (label, words) = figures.bar_words(line);
            ThemeBar {
                label,
                level: line.score.level().map(|level| figures.place(level)),
                base: line.score.base().map(|base| figures.place(base)),
                words,
                depth: line.depth,
            }
        })
        .collect();
    theme_bars(&ThemeBars {
        width,
        scale: scale(figures),
        base_label: figures.base_label().to_owned(),
        themes,
    })
}

/// The shape of the themes. Three outcomes make none.
fn radar(figures: &Figures<'_>) -> Option<Drawing> {
    let t = figures.texts();
    let (highest, steps) = match figures.bank.scoring {
        ScoringRule::Points => (100, 4),
        ScoringRule::WeakestLink => return None,
        ScoringRule::WeightedMeanOfLevels | ScoringRule::GatedStages => {
            (figures.bank.highest_level(), figures.bank.highest_level())
        }
    };
    let place = |level: f64| figures.place(level) / f64::from(steps) * f64::from(highest);
    let themes = figures
        .compared()
        .iter()
        .map(|line| RadarTheme {
            label: line.title.to_owned(),
            level: line.score.level().map(place),
            base: line.score.base().map(place),
        })
        .collect();
    theme_radar(&ThemeRadar {
        highest,
        steps,
        own_label: t.results_own_label().to_owned(),
        base_label: figures.base_label().to_owned(),
        left_out_label: figures.not_drawn_label().to_owned(),
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
