//! A picture whose parts are placed in user units: bars in rows, marks, words and a key above them.
//!
//! [`super::rows`] leaves the placing of words to ECharts' axes, which is enough for one mark a row.
//! Charts with several marks a row, or with rows and columns, are placed here.

use charming::{
    Chart,
    component::{Axis, Grid},
    datatype::{CompositeValue, DataPoint, DataPointItem},
    element::{
        AxisLabel, AxisLine, AxisTick, AxisType, BorderType, Color, ItemStyle, LabelPosition,
        LineStyle, SplitLine, Symbol,
    },
    series::{self, Scatter},
};

use super::{
    AGAINST, DARK, Drawing, INK, LIGHT, LINE, MIDDLE, PAPER, TEXT, Width,
    measure::{text_width, wrap},
    rows::{invisible, plain_label, spot},
};

/// What bold words are measured as: they take more room than plain ones of [`TEXT`].
pub(super) const BOLD: f64 = TEXT * 1.1;
/// Room kept free at the left and right edge, in user units.
pub(super) const EDGE: f64 = 6.0;
/// Room between a swatch of the key and its words, in user units.
const SWATCH_GAP: f64 = 6.0;
/// Room between two entries of the key, in user units.
const KEY_GAP: f64 = 20.0;

/// The three steps of the sequential palette, from few to many.
pub(super) const STEPS: [&str; 3] = [LIGHT, MIDDLE, DARK];

/// The step for one of several levels, lowest first. Five levels share three steps: they are told
/// apart by their numbers.
pub(super) fn step(level: usize, levels: usize) -> &'static str {
    STEPS[(level * STEPS.len() / levels.max(1)).min(STEPS.len() - 1)]
}

/// The colour of words on a fill.
pub(super) fn on(fill: &str) -> &'static str {
    if fill == MIDDLE || fill == DARK { PAPER } else { INK }
}

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Shape {
    /// A box of this width and height.
    Box(f64, f64),
    /// The base level: an upright tick of this height.
    Base(f64),
    /// A middle: a thin upright tick of this height.
    Middle(f64),
    /// A diamond of this height.
    Diamond(f64),
    /// A dot of this diameter.
    Dot(f64),
}

impl Shape {
    /// The symbol and its size. The size counts for both directions, so each shape has a square
    /// box, which two single points stretch where the shape itself would not.
    fn symbol(self) -> (Symbol, f64) {
        let narrow = |width: f64, height: f64| {
            let side = width.max(height);
            let (left, top) = ((side - width) / 2.0, (side - height) / 2.0);
            let (right, bottom) = (side - left, side - top);
            let path = format!(
                "path://M0 0M{side} {side}M{left} {top}L{right} {top}L{right} {bottom}L{left} {bottom}Z"
            );
            (Symbol::Custom(path), side)
        };
        match self {
            Self::Box(width, height) => narrow(width, height),
            Self::Base(height) => narrow(7.0, height),
            Self::Middle(height) => narrow(4.0, height),
            Self::Diamond(height) => (Symbol::Diamond, height),
            Self::Dot(size) => (Symbol::Circle, size),
        }
    }

    fn width(self) -> f64 {
        match self {
            Self::Box(width, _) => width,
            Self::Base(_) | Self::Middle(_) => 8.0,
            Self::Diamond(size) | Self::Dot(size) => size,
        }
    }
}

/// How a mark is painted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Paint {
    /// Filled, with a white line around it that parts it from its neighbours.
    Fill(&'static str),
    /// The base level's colours.
    Base,
    /// White with a dark line: stands out on every fill.
    Ring,
    /// White with a broken line: withheld.
    Outline,
    /// White: keeps what is behind it away from words.
    Blank,
    /// A line of the scale.
    Faint,
}

impl Paint {
    fn style(self) -> ItemStyle {
        let (fill, border, width) = match self {
            Self::Fill(fill) => (fill, PAPER, 2.0),
            Self::Base => (AGAINST, INK, 1.0),
            Self::Ring => (PAPER, INK, 2.0),
            Self::Outline => (PAPER, INK, 1.0),
            Self::Blank => (PAPER, CLEAR, 0.0),
            Self::Faint => (INK, CLEAR, 0.0),
        };
        let style = ItemStyle::new()
            .color(Color::from(fill))
            .border_color(Color::from(border))
            .border_width(width)
            .opacity(if self == Self::Faint { 0.25 } else { 1.0 });
        if self == Self::Outline { style.border_type(BorderType::Dashed) } else { style }
    }
}

/// A mark's place and paint.
pub(super) type Spot = (f64, f64, Paint);

/// Where words stand in relation to their place. Lines are always centred on it from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    /// They begin at it.
    Start,
    /// They are centred on it.
    Middle,
    /// They end at it.
    End,
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Face {
    pub(super) anchor: Anchor,
    pub(super) is_bold: bool,
    /// [`INK`], or [`PAPER`] on a dark fill.
    pub(super) colour: &'static str,
}

impl Face {
    /// Plain words in ink.
    pub(super) const fn plain(anchor: Anchor) -> Self {
        Self { anchor, is_bold: false, colour: INK }
    }

    /// Bold words in ink.
    pub(super) const fn bold(anchor: Anchor) -> Self {
        Self { anchor, is_bold: true, colour: INK }
    }

    /// The same on a fill.
    pub(super) fn on(self, fill: &str) -> Self {
        Self { colour: on(fill), ..self }
    }
}

/// An entry of the key.
pub(super) struct Swatch<'a> {
    pub(super) shape: Shape,
    pub(super) paint: Paint,
    /// What stands inside the swatch, if anything.
    pub(super) inside: &'a str,
    pub(super) words: &'a str,
}

/// A bar of a row: its length, in what the plot's edges are in, and its fill. With the fill [`CLEAR`] it only
/// moves those after it.
pub(super) type Bar = Option<(f64, &'static str)>;

/// The fill of a bar that is not seen.
pub(super) const CLEAR: &str = "none";

/// Bars in rows of the same height, stacked from zero outwards.
pub(super) struct Plot {
    /// The edges of the plot in user units.
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// What the left and the right edge stand for.
    pub(super) range: (f64, f64),
    /// The distance between two lines behind the bars; none draws no lines.
    pub(super) interval: Option<f64>,
    pub(super) thickness: f64,
    /// One series after the other, each with a bar for every row.
    pub(super) series: Vec<Vec<Bar>>,
}

/// The picture while it is put together.
pub(super) struct Sheet {
    width: f64,
    /// How many rows the chart's table has. Marks of row N carry its number; those of the key come
    /// after all rows, so that none is taken for a row's.
    rows: usize,
    plot: Option<Plot>,
    marks: Vec<Scatter>,
    words: Vec<(Face, Vec<DataPoint>)>,
}

impl Sheet {
    pub(super) fn new(width: Width, rows: usize) -> Self {
        let width = f64::from(width.units());
        Self { width, rows, plot: None, marks: Vec::new(), words: Vec::new() }
    }

    /// Puts marks of one shape in place: one for each row, or none.
    pub(super) fn marks(&mut self, shape: Shape, spots: impl IntoIterator<Item = Option<Spot>>) {
        self.marks.extend(scatter(shape, spots));
    }

    /// Puts marks in place that belong to no row.
    pub(super) fn loose(&mut self, shape: Shape, spots: impl IntoIterator<Item = Spot>) {
        self.marks(shape, self.no_rows().chain(spots.into_iter().map(Some)));
    }

    fn no_rows(&self) -> impl Iterator<Item = Option<Spot>> + use<> {
        std::iter::repeat_n(None, self.rows)
    }

    /// Puts words in place. Line breaks in them are kept.
    pub(super) fn words(&mut self, face: Face, (x, y): (f64, f64), words: &str) {
        if words.is_empty() {
            return;
        }
        let point = spot(Some(x), y, words);
        match self.words.iter_mut().find(|(known, _)| *known == face) {
            Some((_, points)) => points.push(point),
            None => self.words.push((face, vec![point])),
        }
    }

    /// Puts the bars in place.
    pub(super) fn bars(&mut self, plot: Plot) {
        self.plot = Some(plot);
    }

    /// Draws the key from `top` down, as many entries to a line as fit, and returns where it ends.
    pub(super) fn key(&mut self, top: f64, entries: &[Swatch<'_>]) -> f64 {
        if entries.is_empty() {
            return top;
        }
        let (mut x, mut y, mut tallest) = (EDGE, top, 0.0_f64);
        for entry in entries {
            let swatch = entry.shape.width();
            let room = self.width - 2.0 * EDGE - swatch - SWATCH_GAP;
            let lines = wrap(entry.words, TEXT, room);
            let longest = lines.iter().map(|line| text_width(line, TEXT)).fold(0.0, f64::max);
            let whole = swatch + SWATCH_GAP + longest;
            if x > EDGE && x + whole > self.width - EDGE {
                x = EDGE;
                y += tallest;
                tallest = 0.0;
            }
            let height = lines.len() as f64 * LINE + 8.0;
            tallest = tallest.max(height);
            let middle = y + height / 2.0;
            let centre = x + swatch / 2.0;
            self.loose(entry.shape, [(centre, middle, entry.paint)]);
            let inside = Face::bold(Anchor::Middle);
            let inside = match entry.paint {
                Paint::Fill(fill) => inside.on(fill),
                _ => inside,
            };
            self.words(inside, (centre, middle), entry.inside);
            let start = (x + swatch + SWATCH_GAP, middle);
            self.words(Face::plain(Anchor::Start), start, &lines.join("\n"));
            x += whole + KEY_GAP;
        }
        y + tallest + 6.0
    }

    /// The description of all that was put in place.
    pub(super) fn drawing(self, height: f64) -> Drawing {
        // ECharts makes a grid smaller that would leave the picture, and its rows with it.
        let bottom = self.plot.as_ref().map_or(0.0, |plot| plot.bottom);
        let height = height.max(bottom).ceil();
        let mut chart = Chart::new()
            .animation(false)
            .grid(Grid::new().left(0.0).right(0.0).top(0.0).bottom(0.0))
            .x_axis(hidden_axis().min(0.0).max(self.width))
            .y_axis(hidden_axis().min(0.0).max(height).inverse(true));
        if let Some(plot) = self.plot {
            chart = plot.onto(chart, self.width, height);
        }
        for marks in self.marks {
            chart = chart.series(marks);
        }
        for (face, points) in self.words {
            let position = match face.anchor {
                Anchor::Start => LabelPosition::Right,
                Anchor::Middle => LabelPosition::Inside,
                Anchor::End => LabelPosition::Left,
            };
            let label = plain_label(position)
                .distance(0.0)
                .color(face.colour)
                .font_weight(if face.is_bold { "bold" } else { "normal" });
            chart = chart.series(invisible(label).data(points));
        }
        Drawing { chart, width: self.width as u32, height: height as u32 }
    }
}

impl Plot {
    /// Adds the bars, on a grid and axes of their own.
    fn onto(self, chart: Chart, width: f64, height: f64) -> Chart {
        let rows = self.series.first().map_or(0, Vec::len);
        let mut scale = hidden_axis().grid_index(1.0).min(self.range.0).max(self.range.1);
        if let Some(interval) = self.interval {
            let faint = LineStyle::new().color(INK).width(1.0).opacity(0.25);
            let lines = SplitLine::new().show(true).line_style(faint);
            scale = scale.show(true).interval(interval).split_line(lines);
        }
        let names: Vec<String> = (0..rows).map(|row| row.to_string()).collect();
        let category = hidden_axis().type_(AxisType::Category).grid_index(1.0).inverse(true);
        let mut chart = chart
            .grid(
                Grid::new()
                    .left(self.left)
                    .right(width - self.right)
                    .top(self.top)
                    .bottom(height - self.bottom),
            )
            .x_axis(scale)
            .y_axis(category.data(names));
        for series in self.series {
            let data: Vec<DataPoint> = series
                .into_iter()
                .map(|bar| match bar {
                    Some((length, CLEAR)) => DataPointItem::new(length)
                        .item_style(ItemStyle::new().color(Color::from("none")))
                        .into(),
                    Some((length, fill)) => {
                        // ECharts draws a bar smaller by its line, so half of the line is enough.
                        let style = Paint::Fill(fill).style().border_width(1.0);
                        DataPointItem::new(length).item_style(style).into()
                    }
                    None => CompositeValue::from(None::<f64>).into(),
                })
                .collect();
            chart = chart.series(
                series::Bar::new()
                    .x_axis_index(1.0)
                    .y_axis_index(1.0)
                    .stack("bars")
                    .bar_width(self.thickness)
                    .data(data),
            );
        }
        chart
    }
}

/// The series of marks of one shape, unless there are none.
fn scatter(shape: Shape, spots: impl IntoIterator<Item = Option<Spot>>) -> Option<Scatter> {
    let spots: Vec<Option<Spot>> = spots.into_iter().collect();
    if spots.iter().all(Option::is_none) {
        return None;
    }
    let point = |found: Option<Spot>| match found {
        Some((x, y, paint)) => {
            let place: CompositeValue = vec![x, y].into();
            DataPointItem::new(place).item_style(paint.style()).into()
        }
        None => spot(None, 0.0, ""),
    };
    let data: Vec<DataPoint> = spots.into_iter().map(point).collect();
    let (symbol, size) = shape.symbol();
    Some(Scatter::new().symbol(symbol).symbol_size(size).data(data))
}

/// An axis that places marks and shows nothing of itself.
fn hidden_axis() -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .show(false)
        .axis_label(AxisLabel::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .split_line(SplitLine::new().show(false))
}
