//! Lays out the rows of a chart: labels left of the bars in a wide picture and above them in a narrow
//! one, words at the end of each row, and the scale below.

use super::{
    LINE, TEXT, Width,
    measure::{text_width, wrap},
    sheet::{Anchor, Bar, EDGE, Face, Paint, Plot, Shape, Sheet},
};

/// Width of the labels in a wide picture, in user units.
const LABELS: f64 = 204.0;
/// The most room that the words at a row's end may take in a line, in user units.
const END: f64 = 130.0;
/// Room between two things beside each other, in user units.
const GAP: f64 = 12.0;

/// The words of a row.
pub(super) struct Line<'a> {
    /// What it is about.
    pub(super) label: &'a str,
    /// What stands at its end: how many councils.
    pub(super) words: &'a str,
}

/// How large the parts of the rows are, in user units.
#[derive(Clone, Copy)]
pub(super) struct Sizes {
    /// Where the rows begin.
    pub(super) top: f64,
    /// Room that marks at the ends of the scale need beyond it.
    pub(super) margin: f64,
    /// Thickness of a bar.
    pub(super) thickness: f64,
    /// How far marks reach over a bar, above and below it.
    pub(super) over: f64,
}

/// Where the rows stand, in user units.
pub(super) struct Frame {
    width: Width,
    /// The edges of the plot.
    pub(super) left: f64,
    pub(super) right: f64,
    /// Height of a row.
    row: f64,
    /// The middle of the first row's bar.
    first: f64,
    count: usize,
    thickness: f64,
    over: f64,
}

impl Frame {
    /// Lays out rows and draws their labels and words.
    pub(super) fn new(sheet: &mut Sheet, width: Width, sizes: Sizes, lines: &[Line<'_>]) -> Self {
        match width {
            Width::Wide => Self::beside(sheet, sizes, lines),
            Width::Narrow => Self::above(sheet, sizes, lines),
        }
    }

    /// Labels left of the bars, words right of them.
    fn beside(sheet: &mut Sheet, sizes: Sizes, lines: &[Line<'_>]) -> Self {
        let Sizes { top, margin, thickness, over } = sizes;
        let labels: Vec<_> = lines.iter().map(|line| wrap(line.label, TEXT, LABELS)).collect();
        let ends: Vec<_> = lines.iter().map(|line| wrap(line.words, TEXT, END)).collect();
        let most = labels.iter().chain(&ends).map(Vec::len).max().unwrap_or(1) as f64;
        let end = ends.iter().flatten().map(|end| text_width(end, TEXT)).fold(0.0, f64::max);
        let end = if end > 0.0 { end + GAP } else { 0.0 };
        let whole = f64::from(Width::Wide.units());
        let row = (most * LINE + 12.0).max(thickness + 2.0 * over + 4.0);
        let frame = Self {
            width: Width::Wide,
            left: EDGE + LABELS + GAP + margin,
            right: whole - EDGE - end - margin,
            row,
            first: top + row / 2.0,
            count: lines.len(),
            thickness,
            over,
        };
        for (index, (label, end)) in labels.iter().zip(&ends).enumerate() {
            let y = frame.y(index);
            sheet.words(Face::plain(Anchor::Start), (EDGE, y), &label.join("\n"));
            let x = frame.right + margin + GAP;
            sheet.words(Face::plain(Anchor::Start), (x, y), &end.join("\n"));
        }
        frame
    }

    /// Labels above the bars; words beside the label, or below it where they are long.
    fn above(sheet: &mut Sheet, sizes: Sizes, lines: &[Line<'_>]) -> Self {
        let Sizes { top, margin, thickness, over } = sizes;
        let whole = f64::from(Width::Narrow.units());
        let room = whole - 2.0 * EDGE;
        let heads: Vec<(Vec<String>, bool)> = lines
            .iter()
            .map(|line| {
                let end = text_width(line.words, TEXT);
                let is_beside = end <= END;
                let taken = if is_beside && end > 0.0 { end + GAP } else { 0.0 };
                let mut head = wrap(line.label, TEXT, room - taken);
                if !is_beside {
                    head.extend(wrap(line.words, TEXT, room));
                }
                (head, is_beside)
            })
            .collect();
        let most = heads.iter().map(|(head, _)| head.len()).max().unwrap_or(1) as f64;
        let above = most * LINE + over;
        let frame = Self {
            width: Width::Narrow,
            left: EDGE + margin,
            right: whole - EDGE - margin,
            row: above + thickness + over + 12.0,
            first: top + above + thickness / 2.0,
            count: lines.len(),
            thickness,
            over,
        };
        for (index, ((head, is_beside), line)) in heads.iter().zip(lines).enumerate() {
            let base = frame.y(index) - thickness / 2.0 - over;
            let height = head.len() as f64 * LINE;
            let middle = base - height / 2.0;
            sheet.words(Face::plain(Anchor::Start), (EDGE, middle), &head.join("\n"));
            if *is_beside {
                let first = base - height + LINE / 2.0;
                sheet.words(Face::plain(Anchor::End), (whole - EDGE, first), line.words);
            }
        }
        frame
    }

    /// The middle of a row's bar.
    pub(super) fn y(&self, row: usize) -> f64 {
        self.first + self.row * row as f64
    }

    /// The upper edge of the plot: half a row above the first bar's middle.
    pub(super) fn top(&self) -> f64 {
        self.first - self.row / 2.0
    }

    /// The lower edge of the plot.
    pub(super) fn bottom(&self) -> f64 {
        self.top() + self.row * self.count.max(1) as f64
    }

    /// Where the last row ends for the eye. In a narrow picture the plot's edge is lower.
    pub(super) fn end(&self) -> f64 {
        match self.width {
            Width::Wide => self.bottom(),
            Width::Narrow => {
                self.y(self.count.saturating_sub(1)) + self.thickness / 2.0 + self.over
            }
        }
    }

    /// Stacked bars of these lengths in the rows, where the plot stands for `range` and has a line at each `interval`.
    pub(super) fn plot(
        &self,
        range: (f64, f64),
        interval: Option<f64>,
        series: Vec<Vec<Bar>>,
    ) -> Plot {
        Plot {
            left: self.left,
            right: self.right,
            top: self.top(),
            bottom: self.bottom(),
            range,
            interval: interval.filter(|_| self.width == Width::Wide),
            thickness: self.thickness,
            series,
        }
    }

    /// The place of a value of the range on the plot.
    pub(super) fn x(&self, value: f64, (low, high): (f64, f64)) -> f64 {
        let share = (value - low) / (high - low).max(f64::EPSILON);
        self.left + share.clamp(0.0, 1.0) * (self.right - self.left)
    }

    /// Draws rows without a figure: an empty box with its words for what is withheld, and the words
    /// alone where there is nothing to show. Takes [`Shown::instead`](super::Shown::instead) of each row.
    pub(super) fn without_figure(&self, sheet: &mut Sheet, rows: &[Option<(&str, bool)>]) {
        let middle = f64::midpoint(self.left, self.right);
        let boxes = rows.iter().enumerate().map(|(index, row)| {
            let (_, is_withheld) = (*row)?;
            is_withheld.then(|| (middle, self.y(index), Paint::Outline))
        });
        sheet.marks(Shape::Box(self.right - self.left, self.thickness), boxes);
        for (index, row) in rows.iter().enumerate() {
            let Some((words, is_withheld)) = *row else { continue };
            let inset = if is_withheld { 10.0 } else { 0.0 };
            let room = self.right - self.left - 2.0 * inset;
            let place = (self.left + inset, self.y(index));
            let lines = wrap(words, TEXT, room);
            if !is_withheld {
                let width = lines.iter().map(|line| text_width(line, TEXT)).fold(0.0, f64::max);
                let blank = (self.left + width / 2.0, self.y(index), Paint::Blank);
                sheet.loose(Shape::Box(width + 4.0, self.thickness), [blank]);
            }
            let words = lines.join("\n");
            sheet.words(Face::plain(Anchor::Start), place, &words);
        }
    }

    /// Draws the lines of the scale below each bar of a narrow picture, where labels stand between the bars. In a wide
    /// one the plot has them behind all rows.
    pub(super) fn lines(&self, sheet: &mut Sheet, places: impl Iterator<Item = f64>) {
        if self.width == Width::Wide {
            return;
        }
        let height = self.over - 1.0;
        let below = f64::midpoint(self.thickness, height);
        for x in places {
            let rows = (0..self.count).map(|row| (x, self.y(row) + below, Paint::Faint));
            sheet.loose(Shape::Box(1.0, height), rows);
        }
    }

    /// Writes the scale below the rows: at each place its words, and below them in a wide picture
    /// those of the second list. Returns where it ends.
    pub(super) fn scale(&self, sheet: &mut Sheet, places: &[(f64, &str, &str)]) -> f64 {
        let top = self.end();
        let room = match places {
            [(first, ..), (second, ..), ..] => second - first - 6.0,
            _ => self.right - self.left,
        };
        let mut most = 0;
        for (x, number, name) in places {
            let mut lines = vec![(*number).to_owned()];
            if self.width == Width::Wide {
                lines.extend(wrap(name, TEXT, room));
            }
            lines.retain(|line| !line.is_empty());
            let height = lines.len() as f64 * LINE;
            sheet.words(Face::plain(Anchor::Middle), (*x, top + height / 2.0), &lines.join("\n"));
            most = most.max(lines.len());
        }
        top + most as f64 * LINE + 8.0
    }
}
