//! Describes the radar of the themes: a second view of the theme bars, for the shape of the whole.

use charming::{
    Chart,
    component::{Legend, LegendItem, RadarAxisName, RadarCoordinate, RadarIndicator, Title},
    datatype::{CompositeValue, DataPointItem},
    element::{
        AreaStyle, AxisLabel, Color, ItemStyle, LineStyle, LineStyleType, SplitArea, SplitLine,
        Symbol, TextStyle,
    },
    series::Radar,
};

use super::{AGAINST, Drawing, INK, LINE, OWN, TEXT, Width, measure::wrap};

/// Height of the picture without the line below it, in user units.
const HEIGHT: f64 = 560.0;
/// How far down the middle of the radar is, in user units.
const CENTRE: f64 = 305.0;
/// Length of an arm, in user units.
const RADIUS: f64 = 190.0;
/// Width of a theme's name at the end of its arm, in user units.
const LABEL_ROOM: f64 = 165.0;
/// What stands for the own line in the legend.
const SOLID: &str = "path://M0 0M36 12M0 4L36 4L36 8L0 8Z";
/// What stands for the base level's line in the legend.
const DASHED: &str =
    "path://M0 0M36 12M0 4L10 4L10 8L0 8ZM13 4L23 4L23 8L13 8ZM26 4L36 4L36 8L26 8Z";

/// What the radar shows. All words are translated already.
#[derive(Clone, Debug)]
pub struct ThemeRadar {
    /// The highest number of the scale.
    pub highest: u8,
    /// How many rings the scale has.
    pub steps: u8,
    /// The name of the council's own line.
    pub own_label: String,
    /// The name of the base level's line: "Base level".
    pub base_label: String,
    /// What comes before the names of the themes without a score: "Not drawn, because not scored:".
    pub left_out_label: String,
    /// The themes, in the order of the bank.
    pub themes: Vec<RadarTheme>,
}

/// One theme's arm of the radar.
#[derive(Clone, Debug)]
pub struct RadarTheme {
    /// The theme's name.
    pub label: String,
    /// Its score, from 0 to the highest number, or `None` when it has none.
    pub level: Option<f64>,
    /// The level every council should have, if the theme has one.
    pub base: Option<f64>,
}

/// Describes the radar, or returns `None` when fewer than three themes have a score and there is
/// no shape to see.
///
/// A theme without a score has no arm, since a point in the middle would read as level 0; a line
/// under the picture names it. The base level's line is drawn when every arm has one.
///
/// There is no narrow radar: on a telephone the names leave no room for the shape, and a page hides
/// this second view there, with the bars and the table saying the same.
#[must_use]
pub fn theme_radar(radar: &ThemeRadar) -> Option<Drawing> {
    let scored: Vec<(&str, f64, Option<f64>)> = radar
        .themes
        .iter()
        .filter_map(|theme| Some((theme.label.as_str(), theme.level?, theme.base)))
        .collect();
    if scored.len() < 3 {
        return None;
    }
    let mut height = HEIGHT;
    let arms: Vec<RadarIndicator> = scored
        .iter()
        .map(|(label, _, _)| {
            let name = wrap(label, TEXT, LABEL_ROOM).join("\n");
            (name.as_str(), 0.0, f64::from(radar.highest)).into()
        })
        .collect();

    let own: Vec<f64> = scored.iter().map(|(_, level, _)| *level).collect();
    let base: Option<Vec<f64>> = scored.iter().map(|(_, _, base)| *base).collect();
    let mut legend = vec![LegendItem::from((radar.own_label.as_str(), SOLID))];
    let mut chart = Chart::new()
        .animation(false)
        .color(vec![Color::from(OWN), Color::from(AGAINST)])
        .radar(axes(radar.steps, arms))
        .series(
            line(&radar.own_label, own, OWN, LineStyleType::Solid)
                .symbol(Symbol::Circle)
                .symbol_size(8.0)
                .area_style(AreaStyle::new().color(OWN).opacity(0.15)),
        );
    if let Some(base) = base {
        legend.push(LegendItem::from((radar.base_label.as_str(), DASHED)));
        chart = chart.series(
            line(&radar.base_label, base, AGAINST, LineStyleType::Dashed).symbol(Symbol::None),
        );
    }
    if let Some((note, lines)) = left_out(radar) {
        chart = chart.title(note.top(height));
        height += lines * LINE + 10.0;
    }
    Some(Drawing {
        chart: chart.legend(
            Legend::new()
                .data(legend)
                .left("center")
                .top(4.0)
                .item_width(36.0)
                .item_height(12.0)
                .item_gap(40.0)
                .text_style(TextStyle::new().color(INK).font_size(TEXT)),
        ),
        width: Width::Wide.units(),
        height: height as u32,
    })
}

fn axes(steps: u8, arms: Vec<RadarIndicator>) -> RadarCoordinate {
    let faint = || LineStyle::new().color(INK).width(1.0).opacity(0.25);
    RadarCoordinate::new()
        .center(CompositeValue::from(vec![f64::from(Width::Wide.units()) / 2.0, CENTRE]))
        .radius(RADIUS)
        .split_number(f64::from(steps))
        .indicator(arms)
        .axis_name(RadarAxisName::new().color(INK).font_size(TEXT).line_height(LINE))
        .axis_label(AxisLabel::new().show(true).color(INK).font_size(14.0))
        .split_line(SplitLine::new().line_style(faint()))
        .split_area(SplitArea::new().show(false))
}

fn line(name: &str, levels: Vec<f64>, colour: &str, kind: LineStyleType) -> Radar {
    let levels: CompositeValue = levels.into();
    Radar::new()
        .name(name)
        .line_style(LineStyle::new().color(Color::from(colour)).width(3.0).type_(kind))
        .data(vec![
            DataPointItem::new(levels)
                .name(name)
                .item_style(ItemStyle::new().color(Color::from(colour))),
        ])
}

/// The line that names the themes without an arm, and how many lines it takes.
fn left_out(radar: &ThemeRadar) -> Option<(Title, f64)> {
    let names: Vec<&str> = radar
        .themes
        .iter()
        .filter(|theme| theme.level.is_none())
        .map(|theme| theme.label.as_str())
        .collect();
    if names.is_empty() {
        return None;
    }
    let text = format!("{} {}", radar.left_out_label, names.join("; "));
    let lines = wrap(&text, TEXT, f64::from(Width::Wide.units()) - 16.0);
    let count = lines.len() as f64;
    let title = Title::new().text(lines.join("\n")).left(0.0).text_style(
        TextStyle::new().color(INK).font_size(TEXT).font_weight("normal").line_height(LINE),
    );
    Some((title, count))
}
