//! Turns the figures of a release into pictures, for every page that shows some. A picture that cannot be drawn is none:
//! the table of the same figures is on the page.

use crate::charts::{
    BandNames, BandRow, Captions, Cell, DistributionRow, Distributions, Drawing, HeatMap, HeatRow,
    LevelShare, MovementBars, MovementMatrix, MovementRow, OwnPosition, QuartileBands, Renderer,
    Scale, ShareBars, ShareRow, Shares, Shown, Spread, TwoShares, Width, distributions, heat_map,
    movement_bars, movement_matrix, quartile_bands, share_bars,
};
use app::pages::figures::{
    Caption, Picture, change, group_name, level, percent, share, short, theme_title, withheld_word,
};
use app::texts::Texts;
use domain::bank::{Bank, Kind, Question, Theme};
use domain::peers::Group;
use domain::release::{self, Figures, MovementFigures, Release, ScoreFigure, Why};

/// A council's own results, to be marked in pictures on its own page. Each list is in the order of the bank; an empty one
/// marks nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Own {
    /// Overall, as a level.
    pub overall: Option<f64>,
    /// The base of the overall figure, as a level.
    pub overall_base: Option<f64>,
    /// By theme.
    pub themes: Vec<Option<f64>>,
    /// The base of each theme.
    pub theme_bases: Vec<Option<f64>>,
    /// The level chosen for each question.
    pub questions: Vec<Option<u8>>,
}

/// Draws the figures of releases of one bank, in one language.
#[derive(Clone, Copy)]
pub(crate) struct Painter<'a> {
    /// What draws.
    pub renderer: &'a Renderer,
    /// The texts of the language.
    pub t: Texts,
    /// The bank.
    pub bank: &'a Bank,
}

impl Painter<'_> {
    /// How councils are spread over the levels, overall and theme by theme.
    pub(crate) async fn spread(
        &self,
        caption: &Caption,
        figures: &Figures,
        own: &Own,
    ) -> Option<Picture> {
        let row = |label: &str, figure: &release::Shown<ScoreFigure>, own: Option<f64>| {
            let shares = self.shown(figure, |figure| Shares {
                levels: levels(&figure.bands),
                base: None,
                own: own.map(|level| nearest(level, figure.bands.len())),
            });
            DistributionRow {
                label: label.to_owned(),
                words: self.of(figure, |figure| figure.contributors),
                shares,
            }
        };
        let overall = row(self.t.results_overall(), &figures.overall, own.overall);
        let themes = self.bank.themes.iter().zip(&figures.themes).enumerate();
        let themes = themes.map(|(place, (theme, figure))| {
            row(theme_title(self.t, theme), &figure.figure, at(&own.themes, place))
        });
        self.distributions(caption, std::iter::once(overall).chain(themes).collect()).await
    }

    /// How councils answered the level questions of a theme. None without any.
    pub(crate) async fn questions(
        &self,
        caption: &Caption,
        theme: &Theme,
        figures: &Figures,
        own: &Own,
    ) -> Option<Picture> {
        let questions = self.bank.questions().zip(&figures.questions).enumerate();
        let rows: Vec<_> = questions
            .filter(|(_, ((of, question), _))| of.id == theme.id && question.kind == Kind::Level)
            .map(|(place, ((_, question), entry))| DistributionRow {
                label: short(self.t, question).to_owned(),
                words: self.of(&entry.figure, |figure| figure.answered),
                shares: self.shown(&entry.figure, |figure| Shares {
                    levels: levels(&figure.options),
                    base: base_place(question),
                    own: at(&own.questions, place).map(usize::from),
                }),
            })
            .collect();
        if rows.is_empty() { None } else { self.distributions(caption, rows).await }
    }

    async fn distributions(
        &self,
        caption: &Caption,
        rows: Vec<DistributionRow>,
    ) -> Option<Picture> {
        let draw = |width| {
            distributions(&Distributions {
                width,
                scale: self.scale(),
                base_label: self.t.results_base_label().to_owned(),
                own_label: self.t.results_own_label().to_owned(),
                rows: rows.clone(),
            })
        };
        self.picture(caption, draw).await
    }

    /// The middle half of the councils, overall and theme by theme.
    pub(crate) async fn bands(
        &self,
        caption: &Caption,
        figures: &Figures,
        own: &Own,
    ) -> Option<Picture> {
        let row = |label: &str, figure: &release::Shown<ScoreFigure>, own, base| BandRow {
            label: label.to_owned(),
            words: self.of(figure, |figure| figure.contributors),
            spread: self.shown(figure, spread),
            base,
            own: own_position(own),
        };
        let overall =
            row(self.t.results_overall(), &figures.overall, own.overall, own.overall_base);
        let themes = self.bank.themes.iter().zip(&figures.themes).enumerate();
        let themes = themes.map(|(place, (theme, figure))| {
            let (own, base) = (at(&own.themes, place), at(&own.theme_bases, place));
            row(theme_title(self.t, theme), &figure.figure, own, base)
        });
        let rows: Vec<_> = std::iter::once(overall).chain(themes).collect();
        let draw = |width| {
            quartile_bands(&QuartileBands {
                width,
                scale: self.scale(),
                names: BandNames {
                    band: self.t.figures_band().to_owned(),
                    median: self.t.figures_median().to_owned(),
                    mean: self.t.figures_mean_only().to_owned(),
                    base: self.t.results_base_label().to_owned(),
                    own: self.t.results_own_label().to_owned(),
                },
                rows: rows.clone(),
            })
        };
        self.picture(caption, draw).await
    }

    /// The means of themes, group beside group.
    pub(crate) async fn heat(
        &self,
        caption: &Caption,
        release: &Release,
        groups: &[Group],
    ) -> Option<Picture> {
        let cells = |of: &dyn Fn(&Figures) -> Option<&release::Shown<ScoreFigure>>| {
            groups.iter().map(|group| self.heat_cell(release, *group, of)).collect()
        };
        let overall = HeatRow {
            label: self.t.results_overall().to_owned(),
            cells: cells(&|figures| Some(&figures.overall)),
        };
        let themes = self.bank.themes.iter().enumerate().map(|(place, theme)| HeatRow {
            label: theme_title(self.t, theme).to_owned(),
            cells: cells(&|figures| figures.themes.get(place).map(|theme| &theme.figure)),
        });
        let rows: Vec<_> = std::iter::once(overall).chain(themes).collect();
        // The three colours part the scale at three and five eighths: at 1.5 and 2.5 of 4 levels.
        let eighth = |parts: u32| u32::from(release.highest) * 10 * parts / 8;
        let (low, high) = (eighth(3), eighth(5));
        let t = self.t;
        let draw = |width| {
            heat_map(&HeatMap {
                width,
                steps: [f64::from(low) / 10.0, f64::from(high) / 10.0],
                step_names: [
                    t.figures_under(level(low)),
                    t.figures_from_to(level(low), level(high.saturating_sub(1))),
                    t.figures_and_over(level(high)),
                ],
                columns: groups.iter().map(|group| group_name(t, *group)).collect(),
                rows: rows.clone(),
            })
        };
        self.picture(caption, draw).await
    }

    fn heat_cell(
        &self,
        release: &Release,
        group: Group,
        of: &dyn Fn(&Figures) -> Option<&release::Shown<ScoreFigure>>,
    ) -> Shown<Cell> {
        let figure = match release.group(group).map(|group| &group.figures) {
            Some(release::Shown::Figure(figures)) => of(figures),
            Some(release::Shown::Withheld(why)) => return self.without(*why),
            None => None,
        };
        let Some(figure) = figure else { return self.without(Why::Nothing) };
        let cell = |tenths: u32| Cell { value: f64::from(tenths) / 10.0, words: level(tenths) };
        self.shown(figure, |figure| cell(figure.mean_tenths))
    }

    /// The share of councils at or above base, overall and theme by theme.
    pub(crate) async fn at_base(&self, caption: &Caption, figures: &Figures) -> Option<Picture> {
        let row = |label: &str, figure: &release::Shown<ScoreFigure>| {
            let share = figure.figure().map(|figure| figure.at_base_percent);
            (label.to_owned(), share.ok_or(figure.why().unwrap_or(Why::Nothing)))
        };
        let overall = row(self.t.results_overall(), &figures.overall);
        let themes = self.bank.themes.iter().zip(&figures.themes);
        let themes = themes.map(|(theme, figure)| row(theme_title(self.t, theme), &figure.figure));
        self.shares(caption, std::iter::once(overall).chain(themes).collect()).await
    }

    /// Any shares in whole percent, each with what it is of.
    pub(crate) async fn shares(
        &self,
        caption: &Caption,
        rows: Vec<(String, Result<u32, Why>)>,
    ) -> Option<Picture> {
        let rows = rows.into_iter().map(|(label, share)| ShareRow {
            label,
            words: share.map(percent).unwrap_or_default(),
            share: match share {
                Ok(share) => Shown::Figure(TwoShares { first: f64::from(share), further: 0.0 }),
                Err(why) => self.without(why),
            },
        });
        self.share_bars(caption, [String::new(), String::new()], rows.collect()).await
    }

    /// Who has submitted, and who has only started, by group.
    pub(crate) async fn participation(
        &self,
        caption: &Caption,
        release: &Release,
        groups: &[Group],
    ) -> Option<Picture> {
        let t = self.t;
        let lines = groups.iter().filter_map(|group| release.participation(*group));
        let rows = lines.map(|line| {
            let of = |count: u32| f64::from(count) / f64::from(line.councils.max(1)) * 100.0;
            ShareRow {
                label: group_name(t, line.group),
                words: t.results_count_of(line.submitted, line.councils),
                share: Shown::Figure(TwoShares {
                    first: of(line.submitted),
                    further: of(line.started.saturating_sub(line.submitted)),
                }),
            }
        });
        let names = [t.figures_submitted(), t.figures_only_started()].map(str::to_owned);
        self.share_bars(caption, names, rows.collect()).await
    }

    async fn share_bars(
        &self,
        caption: &Caption,
        names: [String; 2],
        rows: Vec<ShareRow>,
    ) -> Option<Picture> {
        let draw =
            |width| share_bars(&ShareBars { width, names: names.clone(), rows: rows.clone() });
        self.picture(caption, draw).await
    }

    /// How means changed, overall and theme by theme.
    pub(crate) async fn moved(
        &self,
        caption: &Caption,
        figures: &MovementFigures,
    ) -> Option<Picture> {
        let row = |label: &str, moved: Option<i32>| MovementRow {
            label: label.to_owned(),
            words: moved.map(change).unwrap_or_default(),
            tenths: moved.map_or_else(
                || Shown::Nothing(self.t.figures_not_comparable().to_owned()),
                Shown::Figure,
            ),
        };
        let overall = row(self.t.results_overall(), Some(figures.mean_change_tenths));
        let themes = self.bank.themes.iter().zip(&figures.themes);
        let themes = themes.map(|(theme, moved)| row(theme_title(self.t, theme), *moved));
        let rows: Vec<_> = std::iter::once(overall).chain(themes).collect();
        let draw = |width| movement_bars(&MovementBars { width, rows: rows.clone() });
        self.picture(caption, draw).await
    }

    /// How many councils went from level to level. `from` and `to` are what the rounds are called.
    pub(crate) async fn matrix(
        &self,
        caption: &Caption,
        figures: &MovementFigures,
        (from, to): (&str, &str),
    ) -> Option<Picture> {
        let t = self.t;
        let draw = |width| {
            movement_matrix(&MovementMatrix {
                width,
                scale: self.scale(),
                from_label: t.figures_level_in(from),
                to_label: t.figures_level_in(to),
                names: [t.figures_went_up(), t.figures_stayed(), t.figures_went_down()]
                    .map(str::to_owned),
                councils: figures.matrix.clone(),
            })
        };
        self.picture(caption, draw).await
    }

    fn scale(&self) -> Scale {
        let levels = self.bank.levels.iter();
        Scale {
            numbers: (0..levels.len()).map(|number| number.to_string()).collect(),
            names: levels.map(|level| level.name.get(self.t.language).clone()).collect(),
        }
    }

    fn shown<T, S>(&self, figure: &release::Shown<T>, say: impl FnOnce(&T) -> S) -> Shown<S> {
        match figure {
            release::Shown::Figure(figure) => Shown::Figure(say(figure)),
            release::Shown::Withheld(why) => self.without(*why),
        }
    }

    fn without<S>(&self, why: Why) -> Shown<S> {
        let word = withheld_word(self.t, why).to_owned();
        if why == Why::Nothing { Shown::Nothing(word) } else { Shown::Withheld(word) }
    }

    /// How many councils a row is of.
    fn of<T>(&self, figure: &release::Shown<T>, count: impl FnOnce(&T) -> u32) -> String {
        figure.figure().map(count).map_or_else(String::new, |n| self.t.figures_row_councils(n))
    }

    /// A chart in both widths; none when either could not be drawn.
    async fn picture(&self, caption: &Caption, draw: impl Fn(Width) -> Drawing) -> Option<Picture> {
        let wide = self.svg(caption, &draw(Width::Wide)).await?;
        let narrow = self.svg(caption, &draw(Width::Narrow)).await?;
        Some(Picture { wide, narrow })
    }

    async fn svg(&self, caption: &Caption, drawing: &Drawing) -> Option<String> {
        let captions = Captions { title: &caption.title, description: &caption.reading };
        match self.renderer.svg(drawing, captions).await {
            Ok(svg) => Some(svg.to_string()),
            Err(error) => {
                tracing::warn!(%error, "a page is shown without one of its charts");
                None
            }
        }
    }
}

fn at<T: Copy>(values: &[Option<T>], place: usize) -> Option<T> {
    values.get(place).copied().flatten()
}

/// The level that a score is nearest to, halves up, as the counts of a release are made.
fn nearest(level: f64, levels: usize) -> usize {
    ((level + 0.5).floor().max(0.0) as usize).min(levels.saturating_sub(1))
}

fn levels(counts: &[u32]) -> Vec<LevelShare> {
    let all = counts.iter().sum();
    let of =
        |count: &u32| LevelShare { share: f64::from(*count), words: percent(share(*count, all)) };
    counts.iter().map(of).collect()
}

fn spread(figure: &ScoreFigure) -> Spread {
    let level = |tenths: u32| f64::from(tenths) / 10.0;
    figure.quartiles_tenths.map_or_else(
        || Spread::Mean(level(figure.mean_tenths)),
        |[lower, median, upper]| Spread::Quartiles {
            lower: level(lower),
            median: level(median),
            upper: level(upper),
        },
    )
}

/// The own dot, rounded as every level is.
fn own_position(own: Option<f64>) -> Option<OwnPosition> {
    let words = level(release::compare::tenths(own?));
    own.map(|level| OwnPosition { level, words })
}

/// The place of the lowest option at the base of a level question.
fn base_place(question: &Question) -> Option<usize> {
    let base = question.base?;
    question.options.iter().position(|option| option.points >= base)
}
