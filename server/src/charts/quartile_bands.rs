//! Describes positions in a group: the band of its middle half, its middle, and where the council stands.

use super::{
    Drawing, INK, LIGHT, OWN, Scale, Shown, Width,
    frame::{Frame, Line, Sizes},
    sheet::{Anchor, CLEAR, EDGE, Face, Paint, Shape, Sheet, Swatch},
};

/// Thickness of a band, in user units.
const BAND: f64 = 24.0;
/// Diameter of the own dot, in user units: a number with one decimal fits inside.
const DOT: f64 = 34.0;

/// What the bands show. All words are translated already.
#[derive(Clone, Debug)]
pub struct QuartileBands {
    /// How wide the picture is.
    pub width: Width,
    /// What the bands are placed on.
    pub scale: Scale,
    /// What the marks are called.
    pub names: BandNames,
    /// The themes or questions, in the order of the bank.
    pub rows: Vec<BandRow>,
}

/// What the marks are called, in the key.
#[derive(Clone, Debug)]
pub struct BandNames {
    /// The band: "Middle half of councils".
    pub band: String,
    /// The tick in it: "Median".
    pub median: String,
    /// The mark of a row with a mean only: "Mean (fewer than 10 councils)".
    pub mean: String,
    /// The base level's tick: "Base level".
    pub base: String,
    /// The own dot: "Your council".
    pub own: String,
}

/// One theme or question.
#[derive(Clone, Debug)]
pub struct BandRow {
    /// Its name.
    pub label: String,
    /// What stands at the row's end: "n = 64".
    pub words: String,
    /// How the group is spread.
    pub spread: Shown<Spread>,
    /// Where the base level stands on the scale, if there is one.
    pub base: Option<f64>,
    /// Where the council stands, if it has a score. Like the base not drawn in a row without a spread.
    pub own: Option<OwnPosition>,
}

/// How a group is spread, on the scale of levels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Spread {
    /// Of ten councils or more.
    Quartiles {
        /// A quarter of councils is at or below it.
        lower: f64,
        /// Half of them.
        median: f64,
        /// Three quarters.
        upper: f64,
    },
    /// Of fewer: quartiles would be too near to single councils.
    Mean(f64),
}

/// Where the council stands.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnPosition {
    /// On the scale of levels.
    pub level: f64,
    /// The same in figures, which stand in the dot: "2.3".
    pub words: String,
}

/// Describes the bands: for each row a light bar from the lower to the upper quartile with a tick at the
/// median, a tick at the base level, and a dot with the council's own score in it. A row with only a mean has a diamond. A
/// withheld row is an empty box.
#[must_use]
pub fn quartile_bands(chart: &QuartileBands) -> Drawing {
    let mut sheet = Sheet::new(chart.width, chart.rows.len());
    let head = key(&mut sheet, chart);
    let lines: Vec<Line<'_>> =
        chart.rows.iter().map(|row| Line { label: &row.label, words: &row.words }).collect();
    let sizes = Sizes { top: head + 6.0, margin: DOT / 2.0, thickness: BAND, over: 13.0 };
    let frame = Frame::new(&mut sheet, chart.width, sizes, &lines);
    let highest = chart.scale.numbers.len().saturating_sub(1).max(1) as f64;
    let range = (0.0, highest);
    frame.lines(&mut sheet, (0..=highest as usize).map(|level| frame.x(level as f64, range)));

    let band = |row: &BandRow| match row.spread.figure()? {
        Spread::Quartiles { lower, upper, .. } => Some((*lower, *upper)),
        Spread::Mean(_) => None,
    };
    let bands = || chart.rows.iter().map(band);
    let before = bands().map(|band| band.map(|(lower, _)| (lower, CLEAR))).collect();
    let within = bands().map(|band| band.map(|(lower, upper)| (upper - lower, LIGHT))).collect();
    sheet.bars(frame.plot(range, Some(1.0), vec![before, within]));
    let without: Vec<_> = chart.rows.iter().map(|row| row.spread.instead()).collect();
    frame.without_figure(&mut sheet, &without);

    marks(&mut sheet, &frame, chart, range);
    let places: Vec<(f64, &str, &str)> = chart
        .scale
        .numbers
        .iter()
        .zip(&chart.scale.names)
        .enumerate()
        .map(|(level, (number, name))| {
            (frame.x(level as f64, range), number.as_str(), name.as_str())
        })
        .collect();
    let end = frame.scale(&mut sheet, &places);
    sheet.drawing(end)
}

/// Draws the ticks, diamonds and dots of all rows.
fn marks(sheet: &mut Sheet, frame: &Frame, chart: &QuartileBands, range: (f64, f64)) {
    let place = |row: usize, level: f64, paint| (frame.x(level, range), frame.y(row), paint);
    let rows = || chart.rows.iter().enumerate();
    let medians = rows().map(|(index, row)| match row.spread.figure()? {
        Spread::Quartiles { median, .. } => Some(place(index, *median, Paint::Fill(INK))),
        Spread::Mean(_) => None,
    });
    sheet.marks(Shape::Middle(BAND + 14.0), medians);
    let means = rows().map(|(index, row)| match row.spread.figure()? {
        Spread::Mean(mean) => Some(place(index, *mean, Paint::Fill(INK))),
        Spread::Quartiles { .. } => None,
    });
    sheet.marks(Shape::Diamond(20.0), means);
    let base = rows().map(|(index, row)| Some(place(index, has_marks(row)?.base?, Paint::Base)));
    // Seen above and below a dot that lies on it.
    sheet.marks(Shape::Base(DOT + 12.0), base);
    let own = rows().map(|(index, row)| {
        Some(place(index, has_marks(row)?.own.as_ref()?.level, Paint::Fill(OWN)))
    });
    sheet.marks(Shape::Dot(DOT), own);
    for (index, row) in rows() {
        if let Some(own) = has_marks(row).and_then(|row| row.own.as_ref()) {
            let place = (frame.x(own.level, range), frame.y(index));
            sheet.words(Face::bold(Anchor::Middle).on(OWN), place, &own.words);
        }
    }
}

/// The row, where its marks are drawn: not over the words that stand in place of a spread.
fn has_marks(row: &BandRow) -> Option<&BandRow> {
    row.spread.figure().map(|_| row)
}

/// Draws the key: what is in the picture and nothing else.
fn key(sheet: &mut Sheet, chart: &QuartileBands) -> f64 {
    let names = &chart.names;
    let shown = || chart.rows.iter().filter_map(has_marks);
    let is_spread = |wanted: fn(&Spread) -> bool| {
        chart.rows.iter().filter_map(|row| row.spread.figure()).any(wanted)
    };
    let mut swatches = Vec::new();
    let mut add = |shape, paint, words| swatches.push(Swatch { shape, paint, inside: "", words });
    if is_spread(|spread| matches!(spread, Spread::Quartiles { .. })) {
        add(Shape::Box(40.0, 22.0), Paint::Fill(LIGHT), names.band.as_str());
        add(Shape::Middle(26.0), Paint::Fill(INK), names.median.as_str());
    }
    if is_spread(|spread| matches!(spread, Spread::Mean(_))) {
        add(Shape::Diamond(20.0), Paint::Fill(INK), names.mean.as_str());
    }
    if shown().any(|row| row.base.is_some()) {
        add(Shape::Base(26.0), Paint::Base, names.base.as_str());
    }
    if shown().any(|row| row.own.is_some()) {
        add(Shape::Dot(22.0), Paint::Fill(OWN), names.own.as_str());
    }
    sheet.key(EDGE, &swatches)
}
