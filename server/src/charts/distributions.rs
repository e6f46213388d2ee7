//! Describes distributions: for each theme or question, the share of councils nearest to each level.

use super::{
    Drawing, PAPER, Scale, Shown, TEXT, Width,
    frame::{Frame, Line, Sizes},
    measure::text_width,
    sheet::{Anchor, BOLD, Bar, EDGE, Face, Paint, Shape, Sheet, Swatch, step},
};

/// Thickness of a bar, in user units.
const BAR: f64 = 28.0;
/// Diameter of the own mark, in user units.
const DOT: f64 = 25.0;
/// Room between a level's number and its share, in user units.
const GAP: f64 = 7.0;

/// What the distributions show. All words are translated already.
#[derive(Clone, Debug)]
pub struct Distributions {
    /// How wide the picture is.
    pub width: Width,
    /// The levels: their numbers stand in the bars, their names in the key.
    pub scale: Scale,
    /// What the base level's tick is called: "Base level".
    pub base_label: String,
    /// What the own mark is called: "Your council".
    pub own_label: String,
    /// The themes or questions, in the order of the bank.
    pub rows: Vec<DistributionRow>,
}

/// One theme or question.
#[derive(Clone, Debug)]
pub struct DistributionRow {
    /// Its name.
    pub label: String,
    /// What stands at the row's end: "n = 64".
    pub words: String,
    /// Its distribution.
    pub shares: Shown<Shares>,
}

/// How councils are spread over the levels.
#[derive(Clone, Debug, PartialEq)]
pub struct Shares {
    /// The share of each level, lowest first.
    pub levels: Vec<LevelShare>,
    /// The lowest level that meets the base: the tick stands before it. A base between two levels is that of
    /// the nearest.
    pub base: Option<usize>,
    /// The council's own level.
    pub own: Option<usize>,
}

/// The share of one level.
#[derive(Clone, Debug, PartialEq)]
pub struct LevelShare {
    /// How much of the bar it takes, in any unit: the bar is the sum of all. Counts of councils do.
    pub share: f64,
    /// The share in figures: "24%". Left out where there is no room.
    pub words: String,
}

/// Describes the distributions: for each row a bar of 100 per cent, in which each level takes its share
/// and has its number written on it. A level that nobody is at takes no room. The own level's number has a white disc
/// around it. A withheld row is an empty box.
///
/// Meant for the themes, or for the questions of one theme: all questions of a bank in one picture take most of a second to
/// draw, and nobody reads them.
#[must_use]
pub fn distributions(chart: &Distributions) -> Drawing {
    let mut sheet = Sheet::new(chart.width, chart.rows.len());
    let head = key(&mut sheet, chart);
    let lines: Vec<Line<'_>> =
        chart.rows.iter().map(|row| Line { label: &row.label, words: &row.words }).collect();
    let sizes = Sizes { top: head, margin: 0.0, thickness: BAR, over: 8.0 };
    let frame = Frame::new(&mut sheet, chart.width, sizes, &lines);

    let most = chart.rows.iter().filter_map(|row| row.shares.figure()).map(|row| row.levels.len());
    let series = (0..most.max().unwrap_or(0))
        .map(|level| chart.rows.iter().map(|row| segment(row.shares.figure()?, level)).collect());
    sheet.bars(frame.plot((0.0, 1.0), None, series.collect()));
    let without: Vec<_> = chart.rows.iter().map(|row| row.shares.instead()).collect();
    frame.without_figure(&mut sheet, &without);

    let figures = || chart.rows.iter().map(|row| row.shares.figure());
    let base = figures().enumerate().map(|(row, shares)| {
        let shares = shares?;
        let below = shares.edges().get(shares.base?).copied()?;
        Some((frame.x(below, (0.0, 1.0)), frame.y(row), Paint::Base))
    });
    sheet.marks(Shape::Base(BAR + 12.0), base.collect::<Vec<_>>());
    let own = figures()
        .enumerate()
        .map(|(row, shares)| Some((own_place(shares?, &frame)?, frame.y(row), Paint::Ring)));
    sheet.marks(Shape::Dot(DOT), own.collect::<Vec<_>>());
    for (row, shares) in figures().enumerate() {
        if let Some(shares) = shares {
            label(&mut sheet, &frame, chart, (row, shares));
        }
    }
    sheet.drawing(frame.end() + 4.0)
}

impl Shares {
    /// Where each level begins, as a share of the whole, and after the last one where it ends.
    fn edges(&self) -> Vec<f64> {
        let part = |share: &LevelShare| share.share.max(0.0);
        let whole: f64 = self.levels.iter().map(part).sum();
        let mut sum = 0.0;
        let mut edges = vec![0.0];
        for level in &self.levels {
            sum += part(level);
            edges.push(if whole > 0.0 { sum / whole } else { 0.0 });
        }
        edges
    }
}

/// The bar of a level. One that nobody is at has none.
fn segment(shares: &Shares, level: usize) -> Bar {
    let edges = shares.edges();
    let length = edges.get(level + 1)? - edges.get(level)?;
    (length > 0.0).then(|| (length, step(level, shares.levels.len())))
}

/// Where the own mark stands: in the middle of its level, inside the plot.
fn own_place(shares: &Shares, frame: &Frame) -> Option<f64> {
    let edges = shares.edges();
    let own = shares.own?;
    let middle = f64::midpoint(*edges.get(own)?, *edges.get(own + 1)?);
    let reach = DOT / 2.0;
    Some(frame.x(middle, (0.0, 1.0)).clamp(frame.left + reach, frame.right - reach))
}

/// Writes the level's number on each segment, and its share where it fits beside it.
fn label(sheet: &mut Sheet, frame: &Frame, chart: &Distributions, (row, shares): (usize, &Shares)) {
    let y = frame.y(row);
    let edges = shares.edges();
    let dot = own_place(shares, frame);
    for (level, share) in shares.levels.iter().enumerate() {
        let number = chart.scale.numbers.get(level).map_or("", String::as_str);
        let (mut from, mut to) =
            (frame.x(edges[level], (0.0, 1.0)), frame.x(edges[level + 1], (0.0, 1.0)));
        let fill = step(level, shares.levels.len());
        let is_own = shares.own == Some(level);
        let head = if is_own { DOT } else { text_width(number, BOLD) };
        match dot {
            Some(dot) if !is_own && dot - DOT / 2.0 < to && dot + DOT / 2.0 > from => {
                if dot < f64::midpoint(from, to) {
                    from = dot + DOT / 2.0;
                } else {
                    to = dot - DOT / 2.0;
                }
            }
            _ => {}
        }
        let both = head + GAP + text_width(&share.words, TEXT);
        let middle = f64::midpoint(from, to);
        if is_own {
            let place = dot.unwrap_or(middle);
            sheet.words(Face::bold(Anchor::Middle).on(PAPER), (place, y), number);
            let beside = DOT / 2.0 + GAP;
            if to - place > beside + text_width(&share.words, TEXT) + 6.0 {
                let face = Face::plain(Anchor::Start).on(fill);
                sheet.words(face, (place + beside, y), &share.words);
            }
        } else if to - from >= both + 14.0 && !share.words.is_empty() {
            let start = middle - both / 2.0;
            sheet.words(Face::bold(Anchor::Start).on(fill), (start, y), number);
            let face = Face::plain(Anchor::Start).on(fill);
            sheet.words(face, (start + head + GAP, y), &share.words);
        } else if to - from >= head + 6.0 {
            sheet.words(Face::bold(Anchor::Middle).on(fill), (middle, y), number);
        }
    }
}

/// Draws the key: the levels by number and name, and the two marks where any row has them.
fn key(sheet: &mut Sheet, chart: &Distributions) -> f64 {
    let levels = chart.scale.numbers.len();
    let names = chart.scale.numbers.iter().zip(&chart.scale.names).enumerate();
    let mut swatches: Vec<Swatch<'_>> = names
        .map(|(level, (number, name))| Swatch {
            shape: Shape::Box(26.0, 24.0),
            paint: Paint::Fill(step(level, levels)),
            inside: number,
            words: name,
        })
        .collect();
    let figures = || chart.rows.iter().filter_map(|row| row.shares.figure());
    if figures().any(|shares| shares.base.is_some()) {
        let shape = Shape::Base(26.0);
        swatches.push(Swatch { shape, paint: Paint::Base, inside: "", words: &chart.base_label });
    }
    if figures().any(|shares| shares.own.is_some()) {
        let shape = Shape::Dot(DOT);
        swatches.push(Swatch { shape, paint: Paint::Ring, inside: "", words: &chart.own_label });
    }
    sheet.key(EDGE, &swatches)
}
