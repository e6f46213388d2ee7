//! Describes shares of councils: who has started and submitted, or how many are below the base level.

use super::{
    DARK, Drawing, LIGHT, Shown, Width,
    frame::{Frame, Line, Sizes},
    sheet::{Bar, EDGE, Paint, Shape, Sheet, Swatch},
};

/// Thickness of a bar, in user units.
const BAR: f64 = 22.0;
/// Room for half of "100%" at the end of the scale, in user units.
const MARGIN: f64 = 20.0;
/// What stands under the lines of the scale.
const SCALE: [(f64, &str); 5] =
    [(0.0, "0%"), (25.0, "25%"), (50.0, "50%"), (75.0, "75%"), (100.0, "100%")];

/// What the bars show. All words are translated already.
#[derive(Clone, Debug)]
pub struct ShareBars {
    /// How wide the picture is.
    pub width: Width,
    /// What the dark part of the bars is called, and the light one after it: "Submitted", "Started, not submitted". Of
    /// bars with one part only, both are left empty: the chart's title says what it is.
    pub names: [String; 2],
    /// The groups, themes or questions.
    pub rows: Vec<ShareRow>,
}

/// One bar.
#[derive(Clone, Debug)]
pub struct ShareRow {
    /// What it is of.
    pub label: String,
    /// What stands at the row's end: "64 of 140".
    pub words: String,
    /// Its share.
    pub share: Shown<TwoShares>,
}

/// The parts of a bar, in per cent. What goes beyond 100 is cut off.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TwoShares {
    /// The dark part.
    pub first: f64,
    /// The light part that comes after it; 0 for none.
    pub further: f64,
}

/// Describes the bars: for each row one from 0 to its share of 100 per cent. A share of 0 has no bar; a withheld one is
/// an empty box.
#[must_use]
pub fn share_bars(chart: &ShareBars) -> Drawing {
    let mut sheet = Sheet::new(chart.width, chart.rows.len());
    let named = chart.names.iter().zip([DARK, LIGHT]).filter(|(name, _)| !name.is_empty());
    let swatches: Vec<Swatch<'_>> = named
        .map(|(words, fill)| Swatch {
            shape: Shape::Box(26.0, BAR),
            paint: Paint::Fill(fill),
            inside: "",
            words,
        })
        .collect();
    let head = sheet.key(EDGE, &swatches);
    let lines: Vec<Line<'_>> =
        chart.rows.iter().map(|row| Line { label: &row.label, words: &row.words }).collect();
    let sizes = Sizes { top: head, margin: MARGIN, thickness: BAR, over: 7.0 };
    let frame = Frame::new(&mut sheet, chart.width, sizes, &lines);
    let range = (0.0, 100.0);
    frame.lines(&mut sheet, SCALE.iter().map(|(share, _)| frame.x(*share, range)));

    let bar = |length: f64, fill| -> Bar { (length > 0.0).then_some((length, fill)) };
    let parts = |row: &ShareRow| {
        let shares = row.share.figure()?;
        let first = shares.first.clamp(0.0, 100.0);
        Some((first, shares.further.clamp(0.0, 100.0 - first)))
    };
    let first = chart.rows.iter().map(|row| bar(parts(row)?.0, DARK)).collect();
    let further = chart.rows.iter().map(|row| bar(parts(row)?.1, LIGHT)).collect();
    sheet.bars(frame.plot(range, Some(25.0), vec![first, further]));
    let without: Vec<_> = chart.rows.iter().map(|row| row.share.instead()).collect();
    frame.without_figure(&mut sheet, &without);
    let places: Vec<(f64, &str, &str)> =
        SCALE.iter().map(|(share, words)| (frame.x(*share, range), *words, "")).collect();
    let end = frame.scale(&mut sheet, &places);
    sheet.drawing(end)
}
