//! Describes movement between two rounds: how means changed, and how many councils went from level to level.

use super::{
    DARK, Drawing, INK, LIGHT, LINE, Scale, Shown, TEXT, Width,
    frame::{Frame, Line, Sizes},
    measure::wrap,
    sheet::{Anchor, BOLD, Bar, EDGE, Face, Paint, Shape, Sheet, Swatch},
};

/// Thickness of a bar, in user units.
const BAR: f64 = 22.0;
/// Room for half of the scale's words, in user units.
const MARGIN: f64 = 18.0;
/// Height of a cell of the matrix, in user units.
const CELL: f64 = 40.0;

/// What the bars of change show. All words are translated already.
#[derive(Clone, Debug)]
pub struct MovementBars {
    /// How wide the picture is.
    pub width: Width,
    /// The themes, in the order of the bank.
    pub rows: Vec<MovementRow>,
}

/// One theme's change.
#[derive(Clone, Debug)]
pub struct MovementRow {
    /// The theme's name.
    pub label: String,
    /// What stands at the row's end: "+0.3".
    pub words: String,
    /// How the mean changed, in tenths of a level.
    pub tenths: Shown<i32>,
}

/// What the matrix shows. All words are translated already.
#[derive(Clone, Debug)]
pub struct MovementMatrix {
    /// How wide the picture is.
    pub width: Width,
    /// The levels. Names stand beside the numbers of the rows in a wide picture.
    pub scale: Scale,
    /// What the rows are: "Level in 2025".
    pub from_label: String,
    /// What the columns are: "Level in 2026".
    pub to_label: String,
    /// What the cells above the diagonal, on it and below it are called: "Moved up", "Stayed", "Moved down".
    pub names: [String; 3],
    /// How many councils went from each level (row) to each (column), lowest first.
    pub councils: Vec<Vec<u32>>,
}

/// Describes the bars of change: to the right of a line at 0 for a rise, to the left for a fall. No change has no bar. The
/// scale reaches half a level to both sides, or as many more halves as are needed.
#[must_use]
pub fn movement_bars(chart: &MovementBars) -> Drawing {
    let mut sheet = Sheet::new(chart.width, chart.rows.len());
    let lines: Vec<Line<'_>> =
        chart.rows.iter().map(|row| Line { label: &row.label, words: &row.words }).collect();
    let sizes = Sizes { top: EDGE, margin: MARGIN, thickness: BAR, over: 8.0 };
    let frame = Frame::new(&mut sheet, chart.width, sizes, &lines);
    let tenths = || chart.rows.iter().map(|row| row.tenths.figure().copied());
    let most = tenths().flatten().map(i32::unsigned_abs).max().unwrap_or(0);
    let reach = f64::from(most.div_ceil(5).max(1)) / 2.0;
    let range = (-reach, reach);
    let places = [-reach, -reach / 2.0, 0.0, reach / 2.0, reach];
    frame.lines(&mut sheet, places.iter().map(|change| frame.x(*change, range)));
    let bar = |tenths: Option<i32>| -> Bar {
        tenths.filter(|tenths| *tenths != 0).map(|tenths| (f64::from(tenths) / 10.0, DARK))
    };
    sheet.bars(frame.plot(range, Some(reach / 2.0), vec![tenths().map(bar).collect()]));
    let without: Vec<_> = chart.rows.iter().map(|row| row.tenths.instead()).collect();
    frame.without_figure(&mut sheet, &without);
    let zeros = chart.rows.iter().enumerate().map(|(index, row)| {
        row.tenths.figure().map(|_| (frame.x(0.0, range), frame.y(index), Paint::Fill(INK)))
    });
    sheet.marks(Shape::Middle(BAR + 14.0), zeros);
    let (low, high) = (format!("\u{2212}{reach:.1}"), format!("+{reach:.1}"));
    let ends = [(-reach, low.as_str()), (0.0, "0"), (reach, high.as_str())];
    let ends = ends.map(|(change, words)| (frame.x(change, range), words, ""));
    let end = frame.scale(&mut sheet, &ends);
    sheet.drawing(end)
}

/// Describes the matrix: a row for each level before and a column for each level now, with how many councils went from the one
/// to the other. Dark cells moved up, light ones stayed, ringed ones moved down; nobody is a 0 without a cell.
#[must_use]
pub fn movement_matrix(chart: &MovementMatrix) -> Drawing {
    let mut sheet = Sheet::new(chart.width, chart.councils.len());
    let [up, same, down] = &chart.names;
    let swatches = [(up, Step::Up), (same, Step::Same), (down, Step::Down)].map(|(words, step)| {
        Swatch { shape: Shape::Box(26.0, 22.0), paint: step.paint(), inside: "", words }
    });
    let whole = f64::from(chart.width.units());
    let levels = chart.councils.len();
    let (labels, across) = match chart.width {
        Width::Wide => (204.0, 80.0),
        Width::Narrow => (76.0, (whole - 2.0 * EDGE - 76.0) / levels.max(1) as f64),
    };
    let left = EDGE + labels;
    let top = sheet.key(EDGE, &swatches) + 4.0;
    let to = wrap(&chart.to_label, BOLD, across * levels as f64);
    let from = wrap(&chart.from_label, BOLD, labels - 10.0);
    let heads = top + to.len() as f64 * LINE;
    let middle = left + across * levels as f64 / 2.0;
    let bold = Face::bold(Anchor::Middle);
    sheet.words(bold, (middle, f64::midpoint(top, heads)), &to.join("\n"));
    let head = (from.len() as f64 * LINE).max(LINE + 6.0 + heads - top);
    let start = top + head + 6.0;
    let beside = start - 4.0 - from.len() as f64 * LINE / 2.0;
    sheet.words(Face::bold(Anchor::Start), (EDGE, beside), &from.join("\n"));

    let x = |column: usize| left + across * (column as f64 + 0.5);
    let y = |row: usize| start + CELL * (row as f64 + 0.5);
    for level in 0..levels {
        let number = chart.scale.numbers.get(level).map_or("", String::as_str);
        sheet.words(bold, (x(level), start - 4.0 - LINE / 2.0), number);
        sheet.words(Face::bold(Anchor::Start), (EDGE, y(level)), number);
        if let (Width::Wide, Some(name)) = (chart.width, chart.scale.names.get(level)) {
            let name = wrap(name, TEXT, labels - 30.0).join("\n");
            sheet.words(Face::plain(Anchor::Start), (EDGE + 20.0, y(level)), &name);
        }
    }
    let places: Vec<f64> = (0..levels).map(y).collect();
    for column in 0..levels {
        chart.column(&mut sheet, column, (x(column), across), &places);
    }
    sheet.drawing(start + CELL * levels as f64 + EDGE)
}

impl MovementMatrix {
    /// Draws the cells of one column at its place, as wide as told, in rows at the given places.
    fn column(&self, sheet: &mut Sheet, column: usize, (x, across): (f64, f64), places: &[f64]) {
        let bold = Face::bold(Anchor::Middle);
        let cells = || {
            self.councils.iter().enumerate().map(|(row, cells)| {
                let step = Step::of(row, column);
                Some((row, step, cells.get(column).copied()?))
            })
        };
        for wanted in [Step::Up, Step::Same, Step::Down] {
            let spots = cells().map(|cell| {
                let (row, step, count) = cell?;
                (step == wanted && count > 0).then(|| (x, places[row], step.paint()))
            });
            let inset = if wanted == Step::Down { 6.0 } else { 0.0 };
            sheet.marks(Shape::Box(across - inset, CELL - inset), spots.collect::<Vec<_>>());
        }
        for (row, step, count) in cells().flatten() {
            let face = match step.paint() {
                Paint::Fill(fill) if count > 0 => bold.on(fill),
                _ if count > 0 => bold,
                _ => Face::plain(Anchor::Middle),
            };
            sheet.words(face, (x, places[row]), &count.to_string());
        }
    }
}

/// Which way a council moved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Up,
    Same,
    Down,
}

impl Step {
    fn of(from: usize, to: usize) -> Self {
        match to.cmp(&from) {
            std::cmp::Ordering::Greater => Self::Up,
            std::cmp::Ordering::Equal => Self::Same,
            std::cmp::Ordering::Less => Self::Down,
        }
    }

    fn paint(self) -> Paint {
        match self {
            Self::Up => Paint::Fill(DARK),
            Self::Same => Paint::Fill(LIGHT),
            Self::Down => Paint::Ring,
        }
    }
}
