//! Describes a chart of rows: a label, a mark on a scale of levels, and the base level beside it.
//!
//! Both the theme bars and the level profile are such charts; they differ in the mark.

use charming::{
    Chart,
    component::{Axis, Grid},
    datatype::{CompositeValue, DataPoint, DataPointItem},
    element::{
        AxisLabel, AxisLine, AxisTick, AxisType, Color, ItemStyle, Label, LabelPosition,
        LabelVerticalAlign, LineStyle, SplitLine, Symbol,
    },
    series::{Bar, Scatter},
};

use super::{
    AGAINST, Drawing, INK, LINE, OWN, PAPER, Scale, TEXT, Width,
    measure::{text_width, wrap},
};

/// A narrow tick that fills the height of its square: the two single points stretch the shape's
/// box, which ECharts would else stretch to the tick.
const TICK: &str = "path://M0 0M24 24M9 0L15 0L15 24L9 24Z";
/// Thickness of a bar, in user units.
const BAR: f64 = 22.0;
/// How strong the bar of a part is. On white it keeps a contrast of more than 3.
const PART: f64 = 0.65;
/// How far the label of a part is set in from that of what it is a part of, in user units.
const SET_IN: f64 = 16.0;
/// Room between the end of a mark and the words beside it, in user units.
const GAP: f64 = 7.0;

/// How the level of a row is marked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A bar from the lowest level; the row's words stand at its end. For means.
    Bar,
    /// A dot with the level's number in it, on a thin stem. For levels somebody chose.
    Dot,
}

/// One row.
pub(crate) struct Row<'a> {
    /// What the row is about.
    pub(crate) label: &'a str,
    /// Where the mark stands, or `None` for no mark.
    pub(crate) level: Option<f64>,
    /// Where the base level stands, if there is one.
    pub(crate) base: Option<f64>,
    /// The words beside the mark, or in its place.
    pub(crate) words: String,
    /// How many rows it is a part of; the label of a part is set in, and its bar is lighter.
    pub(crate) depth: usize,
}

/// A chart of rows.
pub(crate) struct Rows<'a> {
    pub(crate) width: Width,
    pub(crate) mark: Mark,
    /// What stands under the lines of the scale, lowest first.
    pub(crate) scale: &'a Scale,
    /// The name of the base level's mark.
    pub(crate) base_label: &'a str,
    pub(crate) rows: Vec<Row<'a>>,
}

/// Where the parts of the picture stand, in user units.
struct Layout {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// Height of one row.
    row: f64,
    /// Width of one level on the scale.
    level: f64,
    labels: Vec<String>,
    scale: Vec<String>,
}

impl Rows<'_> {
    /// The highest level on the scale.
    fn highest(&self) -> f64 {
        self.scale.numbers.len().saturating_sub(1).max(1) as f64
    }

    /// Whether some rows are parts of others.
    fn is_nested(&self) -> bool {
        self.rows.iter().any(|row| row.depth > 0)
    }

    fn layout(&self) -> Layout {
        let width = f64::from(self.width.units());
        let (left, right) = match self.width {
            Width::Wide => (236.0, 56.0),
            Width::Narrow => (14.0, 40.0),
        };
        let level = (width - left - right) / self.highest();
        let label_room = match self.width {
            Width::Wide => left - 30.0,
            Width::Narrow => width - 20.0,
        };
        let labels: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| wrap(row.label, TEXT, label_room - set_in(row.depth)))
            .collect();
        let lines = labels.iter().map(Vec::len).max().unwrap_or(1) as f64;
        let scale = self.scale_words(level);
        let scale_lines = scale.iter().map(|name| name.lines().count()).max();
        let (row, top) = match self.width {
            Width::Wide => ((lines * LINE + 14.0).max(46.0), 34.0),
            // Labels stand in the lower part of the row above, so the first needs the room itself.
            Width::Narrow => (lines * LINE + BAR + 22.0, lines * LINE + 24.0),
        };
        Layout {
            left,
            right,
            top,
            bottom: scale_lines.unwrap_or(1) as f64 * LINE + 14.0,
            row,
            level,
            labels: labels.into_iter().map(|lines| lines.join("\n")).collect(),
            scale,
        }
    }

    /// What stands under each line of the scale: its number, and in the wide picture its name.
    fn scale_words(&self, level: f64) -> Vec<String> {
        let named = |(number, name): (&String, &String)| {
            let mut lines = vec![number.clone()];
            if self.width == Width::Wide {
                lines.extend(wrap(name, TEXT, level - 6.0));
            }
            lines.retain(|line| !line.is_empty());
            lines.join("\n")
        };
        self.scale.numbers.iter().zip(&self.scale.names).map(named).collect()
    }

    /// Describes the chart.
    pub(crate) fn describe(&self) -> Drawing {
        let layout = self.layout();
        let height = layout.top + layout.row * self.rows.len().max(1) as f64 + layout.bottom;
        let mut chart = Chart::new()
            .animation(false)
            .grid(
                Grid::new()
                    .left(layout.left)
                    .right(layout.right)
                    .top(layout.top)
                    .bottom(layout.bottom),
            )
            .x_axis(value_axis(self.highest()))
            .x_axis(scale_axis(layout.scale.clone()))
            .y_axis(self.row_axis(&layout))
            .series(self.bars());
        if self.width == Width::Narrow || self.is_nested() {
            let deepest = self.rows.iter().map(|row| row.depth).max().unwrap_or_default();
            for depth in 0..=deepest {
                chart = chart.series(self.labels(&layout, depth));
            }
        }
        chart = chart.series(self.base_ticks()).series(self.words(&layout));
        if self.mark == Mark::Dot {
            chart = chart.series(self.dots());
        }
        if let Some(series) = self.base_name(&layout) {
            chart = chart.series(series);
        }
        Drawing { chart, width: self.width.units(), height: height.ceil() as u32 }
    }

    fn row_axis(&self, layout: &Layout) -> Axis {
        Axis::new()
            .type_(AxisType::Category)
            .inverse(true)
            // A dot on the lowest level reaches to the left of the scale.
            .offset(if self.mark == Mark::Dot { 10.0 } else { 0.0 })
            .data(layout.labels.clone())
            .axis_tick(AxisTick::new().show(false))
            .axis_line(AxisLine::new().show(false))
            .axis_label(
                plain_axis_label()
                    .show(self.width == Width::Wide && !self.is_nested())
                    .interval(0.0),
            )
    }

    fn bars(&self) -> Bar {
        let thickness = match self.mark {
            Mark::Bar => BAR,
            Mark::Dot => 4.0,
        };
        let levels: Vec<DataPoint> = self
            .rows
            .iter()
            .map(|row| match row.depth {
                0 => CompositeValue::from(row.level).into(),
                _ => DataPointItem::new(row.level)
                    .item_style(ItemStyle::new().color(OWN).opacity(PART))
                    .into(),
            })
            .collect();
        Bar::new().bar_width(thickness).item_style(ItemStyle::new().color(OWN)).data(levels)
    }

    fn base_ticks(&self) -> Scatter {
        // A row without one has a point that is not drawn, so that each keeps the number of its row.
        let points = self.rows.iter().enumerate().map(|(index, row)| point(row.base, index, ""));
        Scatter::new()
            .symbol(Symbol::Custom(TICK.to_owned()))
            // Seen above and below a dot that lies on it.
            .symbol_size(if self.mark == Mark::Dot { 38.0 } else { 30.0 })
            .item_style(
                ItemStyle::new().color(AGAINST).opacity(1.0).border_color(INK).border_width(1.0),
            )
            .data(points.collect::<Vec<_>>())
    }

    /// Names one base tick, so that no legend has to.
    fn base_name(&self, layout: &Layout) -> Option<Scatter> {
        let mut with_base =
            self.rows.iter().enumerate().filter_map(|(index, row)| Some((index, row.base?)));
        let (index, base) = match self.width {
            Width::Wide => with_base.next()?,
            // Above each mark stands its label; below the last one is room.
            Width::Narrow => with_base.next_back()?,
        };
        let reach = text_width(self.base_label, TEXT) / 2.0;
        let here = base * layout.level;
        let whole = self.highest() * layout.level;
        // Kept inside the picture: a name centred on a tick at an end of the scale would leave it.
        let low = (reach - layout.left + 4.0).max(0.0);
        let high = (whole + layout.right - reach - 4.0).max(low);
        let x = here.clamp(low, high) / layout.level;
        let position = match self.width {
            Width::Wide => LabelPosition::Top,
            Width::Narrow => LabelPosition::Bottom,
        };
        Some(invisible(plain_label(position).distance(16.0)).data(vec![point(
            Some(x.clamp(0.0, self.highest())),
            index,
            self.base_label,
        )]))
    }

    /// The words beside each mark, moved past the base tick where they would lie on it.
    fn words(&self, layout: &Layout) -> Scatter {
        let points = self.rows.iter().enumerate().filter_map(|(index, row)| {
            if row.words.is_empty() || (self.mark == Mark::Dot && row.level.is_some()) {
                return None;
            }
            let from = row.level.unwrap_or(0.0);
            let reach = (GAP + text_width(&row.words, TEXT) + 4.0) / layout.level;
            let x = match row.base {
                Some(base) if base >= from - 0.02 && base <= from + reach => base,
                _ => from,
            };
            Some(point(Some(x), index, &row.words))
        });
        let points: Vec<DataPoint> = points.collect();
        invisible(
            plain_label(LabelPosition::Right)
                .distance(GAP)
                .font_weight(if self.mark == Mark::Bar { "bold" } else { "normal" }),
        )
        .data(points)
    }

    fn dots(&self) -> Scatter {
        let points =
            self.rows.iter().enumerate().map(|(index, row)| point(row.level, index, &row.words));
        Scatter::new()
            .symbol(Symbol::Circle)
            .symbol_size(26.0)
            .item_style(
                ItemStyle::new().color(OWN).opacity(1.0).border_color(PAPER).border_width(1.5),
            )
            .label(plain_label(LabelPosition::Inside).color(PAPER).font_weight("bold"))
            .data(points.collect::<Vec<_>>())
    }

    /// The labels of the rows of one depth: above their marks in the narrow picture, left of them in the wide one.
    fn labels(&self, layout: &Layout, depth: usize) -> Scatter {
        let points: Vec<DataPoint> = layout
            .labels
            .iter()
            .zip(&self.rows)
            .enumerate()
            .filter(|(_, (_, row))| row.depth == depth)
            .map(|(index, (label, _))| point(Some(0.0), index, label))
            .collect();
        let left = 6.0 + set_in(depth) - layout.left;
        let label = plain_label(LabelPosition::Right).distance(0.0);
        let label = match self.width {
            Width::Wide => label.offset((left, 0.0)),
            Width::Narrow => {
                label.offset((left, -(BAR / 2.0 + 7.0))).vertical_align(LabelVerticalAlign::Bottom)
            }
        };
        let is_whole = self.is_nested() && depth == 0;
        invisible(label.font_weight(if is_whole { "bold" } else { "normal" })).data(points)
    }
}

/// How far a label is set in, in user units.
fn set_in(depth: usize) -> f64 {
    depth.min(3) as f64 * SET_IN
}

/// A point of a scatter series: its place on the scale, its row, and the words of its label. Without a place it is not
/// drawn.
fn point(level: Option<f64>, row: usize, words: &str) -> DataPoint {
    spot(level, row as f64, words)
}

/// A point of a scatter series at a place of its two axes, with the words of its label. Without a first value it is
/// not drawn.
pub(super) fn spot(x: Option<f64>, y: f64, words: &str) -> DataPoint {
    let place: CompositeValue = vec![CompositeValue::from(x), CompositeValue::from(y)].into();
    // ECharts puts the name into the label's template with a replacement that gives `$` a meaning.
    DataPointItem::new(place).name(words.replace('$', "$$")).into()
}

/// A series of which only the labels are seen.
pub(super) fn invisible(label: Label) -> Scatter {
    Scatter::new()
        .symbol(Symbol::Rect)
        .symbol_size(1.0)
        // The label takes the mark's opacity, which is not 1 unless told so.
        .item_style(ItemStyle::new().color(Color::from("none")).opacity(1.0))
        .label(label)
}

/// A label that shows the name of its point and nothing else.
pub(super) fn plain_label(position: LabelPosition) -> Label {
    Label::new().show(true).position(position).formatter("{b}").color(INK).font_size(TEXT)
}

pub(crate) fn plain_axis_label() -> AxisLabel {
    AxisLabel::new().color(INK).font_size(TEXT)
}

/// The axis that marks are placed by. Its lines are drawn, its numbers are not.
fn value_axis(highest: f64) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .min(0.0)
        .max(highest)
        .interval(1.0)
        .axis_label(AxisLabel::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .split_line(
            SplitLine::new()
                .show(true)
                .line_style(LineStyle::new().color(INK).width(1.0).opacity(0.2)),
        )
}

/// The axis that names the levels. A value axis can only show numbers, but categories without a
/// gap at the ends fall on the same lines.
fn scale_axis(names: Vec<String>) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .boundary_gap(false)
        .position("bottom")
        .data(names)
        .axis_label(plain_axis_label().interval(0.0))
        .axis_tick(AxisTick::new().show(false))
        .axis_line(AxisLine::new().show(false))
        .split_line(SplitLine::new().show(false))
}
