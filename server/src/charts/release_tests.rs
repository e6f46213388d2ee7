//! Tests the charts of a release from their figures to the picture that a page is sent.

use scraper::{ElementRef, Html, Selector};

use super::{release_samples::*, *};

const CAPTIONS: Captions<'_> =
    Captions { title: "Share of councils at each level", description: "Most are at level 2." };

async fn picture(drawing: &Drawing) -> Html {
    let renderer = Renderer::start().unwrap();
    Html::parse_fragment(&renderer.svg(drawing, CAPTIONS).await.unwrap())
}

fn select<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    page.select(&Selector::parse(selector).unwrap()).collect()
}

fn texts(page: &Html) -> Vec<String> {
    select(page, "text").iter().map(|text| text.text().collect()).collect()
}

fn numbers(text: &str) -> Vec<f64> {
    text.split(|letter: char| !(letter.is_ascii_digit() || letter == '.' || letter == '-'))
        .filter_map(|part| part.parse().ok())
        .collect()
}

/// Where a bar begins and its length, which is negative to the left. It is drawn as `Mx ylw 0…`, smaller by the white
/// line around it.
fn bar(path: ElementRef<'_>) -> (f64, f64) {
    let d = numbers(path.attr("d").unwrap());
    let line: f64 = path.attr("stroke-width").map_or(1.0, |line| line.parse().unwrap());
    (d[0] - d[2].signum() * line / 2.0, d[2] + d[2].signum() * line)
}

/// Where the middle of a mark is.
fn place(mark: ElementRef<'_>) -> (f64, f64) {
    let moved = numbers(mark.attr("transform").unwrap());
    // Moved, or first made larger and then moved: the last two numbers of a matrix.
    (moved[moved.len() - 2], moved[moved.len() - 1])
}

/// The marks painted like this, with the rows they carry.
fn painted<'a>(page: &'a Html, selector: &str) -> Vec<(usize, ElementRef<'a>)> {
    select(page, selector)
        .into_iter()
        .map(|mark| (mark.attr("data-index").unwrap().parse().unwrap(), mark))
        .collect()
}

#[tokio::test]
async fn a_bar_is_parted_by_the_shares_with_the_base_between_two_levels() {
    for width in [Width::Wide, Width::Narrow] {
        let page = picture(&distributions(&some_distributions(width))).await;
        let levels: Vec<_> = (0..5)
            .flat_map(|series| {
                painted(&page, &format!("path[data-series='{series}'][data-index='0']"))
            })
            .map(|(_, path)| bar(path))
            .collect();
        let whole: f64 = levels.iter().map(|(_, length)| length).sum();
        for ((_, length), count) in levels.iter().zip([4.0, 10.0, 24.0, 20.0, 6.0]) {
            assert!((length / whole - count / 64.0).abs() < 0.005, "{levels:?}");
        }
        let ticks = painted(&page, &format!("path[fill='{AGAINST}']"));
        let (_, tick) = ticks.iter().find(|(row, _)| *row == 0).unwrap();
        assert!((place(*tick).0 - levels[2].0).abs() < 1.0, "{} in {levels:?}", place(*tick).0);
        for (row, tick) in ticks.iter().filter(|(row, _)| *row < 5) {
            let path = format!("path[data-series='2'][data-index='{row}']");
            let d = numbers(select(&page, &path)[0].attr("d").unwrap());
            let middle = d[1] + d[5] / 2.0;
            assert!((place(*tick).1 - middle).abs() < 1.0, "row {row} stands at {middle}");
        }
        let texts = texts(&page);
        for words in ["Leading", "Base level", "Your council", "withheld", "n = 64"] {
            assert!(texts.contains(&words.to_owned()), "{words} in {texts:?}");
        }
        // The second row's 92 per cent have room; the levels that nobody is at have no bar.
        assert!(texts.contains(&"92%".to_owned()), "{texts:?}");
        assert!(select(&page, "path[data-series='0'][data-index='1']").is_empty());
    }
}

#[tokio::test]
async fn what_is_withheld_is_an_empty_box_and_never_a_bar() {
    for width in [Width::Wide, Width::Narrow] {
        for (name, drawing) in [
            ("distributions", distributions(&some_distributions(width))),
            ("bands", quartile_bands(&some_bands(width))),
            ("changes", movement_bars(&some_changes(width))),
        ] {
            let page = picture(&drawing).await;
            let boxes = painted(&page, "path[stroke-dasharray]");
            assert_eq!(boxes.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [2], "{name}");
            let drawn = painted(&page, "path[data-index='2']");
            assert_eq!(drawn.len(), 1, "{name} draws more than the box for what is withheld");
            assert_eq!(drawn[0].1.attr("fill"), Some(PAPER), "{name}");
            assert!(texts(&page).contains(&"withheld".to_owned()), "{name}");
        }
        let page = picture(&heat_map(&some_heat(width, 3))).await;
        assert_eq!(painted(&page, "path[stroke-dasharray]").len(), 1);
        assert!(texts(&page).contains(&"w".to_owned()));
    }
}

#[tokio::test]
async fn a_band_reaches_from_quartile_to_quartile_and_a_mean_has_none() {
    for width in [Width::Wide, Width::Narrow] {
        let chart = some_bands(width);
        let page = picture(&quartile_bands(&chart)).await;
        let bands = painted(&page, "path[data-series='1']");
        assert_eq!(bands.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [0, 1, 4]);
        // Row 1 begins at 0 and row 4 ends at 4: they give the scale.
        let (zero, _) = bar(bands[1].1);
        let (from, length) = bar(bands[2].1);
        let level = (from + length - zero) / 4.0;
        let (from, length) = bar(bands[0].1);
        assert!(((from - zero) / level - 1.2).abs() < 0.02);
        assert!((length / level - 1.4).abs() < 0.02);
        let ticks = painted(&page, &format!("path[fill='{AGAINST}']"));
        for (row, tick) in ticks.iter().filter(|(row, _)| *row < chart.rows.len()) {
            let stands = (place(*tick).0 - zero) / level;
            assert!((stands - chart.rows[*row].base.unwrap()).abs() < 0.02, "{row}: {stands}");
        }
        let texts = texts(&page);
        for words in ["2.9", "Median", "Mean (fewer than 10 councils)", "n = 64"] {
            assert!(texts.concat().contains(words), "{words} in {texts:?}");
        }
    }
}

#[tokio::test]
async fn every_cell_of_the_heat_map_has_its_figure_and_the_colour_of_its_step() {
    for (width, groups) in
        [(Width::Wide, 10), (Width::Wide, 3), (Width::Narrow, 10), (Width::Narrow, 3)]
    {
        let chart = some_heat(width, groups);
        let page = picture(&heat_map(&chart)).await;
        let texts = texts(&page);
        let cells = || chart.rows.iter().flat_map(|row| &row.cells).filter_map(Shown::figure);
        for (fill, low, high) in [(LIGHT, -1.0, 1.5), (MIDDLE, 1.5, 2.5), (DARK, 2.5, 9.0)] {
            let drawn = painted(&page, &format!("path[fill='{fill}']"));
            let drawn = drawn.iter().filter(|(row, _)| *row < chart.rows.len()).count();
            let wanted = cells().filter(|cell| low <= cell.value && cell.value < high).count();
            assert_eq!(drawn, wanted, "{fill}");
        }
        for cell in cells() {
            let drawn = texts.iter().filter(|text| **text == cell.words).count();
            let wanted = cells().filter(|other| other.words == cell.words).count();
            assert_eq!(drawn, wanted, "{}", cell.words);
        }
    }
}

#[tokio::test]
async fn a_fall_is_drawn_to_the_left_and_no_change_has_no_bar() {
    for width in [Width::Wide, Width::Narrow] {
        let page = picture(&movement_bars(&some_changes(width))).await;
        let bars = painted(&page, "path[data-series='0']");
        let drawn: Vec<_> = bars.iter().map(|(row, path)| (*row, bar(*path))).collect();
        let [(0, (zero, rise)), (1, (from, fall))] = drawn[..] else {
            panic!("{drawn:?}");
        };
        assert!((from - zero).abs() < 1.0 && rise > 0.0 && fall < 0.0, "{drawn:?}");
        assert!((fall / rise + 7.0 / 3.0).abs() < 0.05, "{drawn:?}");
        let texts = texts(&page);
        assert!(texts.contains(&"+0.3".to_owned()) && texts.contains(&"-0.7".to_owned()));
        assert!(texts.contains(&"+1.0".to_owned()), "the scale reaches a whole level: {texts:?}");
    }
}

#[tokio::test]
async fn the_matrix_says_how_many_went_where() {
    for width in [Width::Wide, Width::Narrow] {
        let page = picture(&movement_matrix(&some_movement(width))).await;
        let cells =
            |selector: &str| painted(&page, selector).iter().filter(|(row, _)| *row < 5).count();
        assert_eq!(cells(&format!("path[fill='{DARK}']")), 6, "moved up");
        assert_eq!(cells(&format!("path[fill='{LIGHT}']")), 5, "stayed");
        assert_eq!(cells(&format!("path[fill='{PAPER}']")), 2, "moved down");
        assert!(texts(&page).contains(&"31".to_owned()));
    }
}

#[tokio::test]
async fn shares_are_as_long_as_they_say() {
    for width in [Width::Wide, Width::Narrow] {
        let page = picture(&share_bars(&some_shares(width, true))).await;
        let first = painted(&page, "path[data-series='0']");
        let further = painted(&page, "path[data-series='1']");
        assert_eq!(first.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [0, 1, 4]);
        assert_eq!(further.iter().map(|(row, _)| *row).collect::<Vec<_>>(), [0, 4]);
        let (_, whole) = bar(first[1].1);
        assert!((bar(first[0].1).1 / whole - 0.457).abs() < 0.005);
        assert!((bar(further[0].1).1 / whole - 0.2).abs() < 0.005);
        let texts = texts(&page);
        assert!(texts.contains(&"64 of 140".to_owned()) && texts.contains(&"100%".to_owned()));
    }
}

#[tokio::test]
async fn pictures_of_a_release_keep_to_their_width_the_palette_and_the_policy() {
    let allowed = [INK, OWN, AGAINST, PAPER, LIGHT, MIDDLE, "none", "currentColor"];
    let renderer = Renderer::start().unwrap();
    for width in [Width::Wide, Width::Narrow] {
        for (name, drawing) in every(width) {
            assert_eq!(drawing.width, width.units());
            let svg = renderer.svg(&drawing, CAPTIONS).await.unwrap();
            for banned in ["style=", "<style", "class=", "ecmeta", "zr0", "NaN", "undefined"] {
                assert!(!svg.contains(banned), "{name}: {banned} in {svg}");
            }
            assert!(!svg.contains("rotate("), "{name}: text stands upright");
            let page = Html::parse_fragment(&svg);
            for mark in select(&page, "[fill], [stroke]") {
                for colour in [mark.attr("fill"), mark.attr("stroke")].into_iter().flatten() {
                    assert!(allowed.contains(&colour), "{name}: the palette has no {colour}");
                }
            }
            for text in select(&page, "text") {
                let words: String = text.text().collect();
                let moved = text.attr("transform").map(numbers).unwrap_or_default();
                let at = |index: usize, own: &str| {
                    let own = text.attr(own).map_or(0.0, |own| own.parse::<f64>().unwrap());
                    own + moved.get(index).copied().unwrap_or_default()
                };
                let (x, y) = (at(0, "x"), at(1, "y"));
                let reach = measure::text_width(&words, TEXT);
                let (from, to) = match text.attr("text-anchor") {
                    Some("middle") => (x - reach / 2.0, x + reach / 2.0),
                    Some("end") => (x - reach, x),
                    _ => (x, x + reach),
                };
                let inside = from >= -1.0 && to <= f64::from(drawing.width) + 1.0;
                assert!(inside, "{name}: {words:?} from {from} to {to}");
                assert!(y > 4.0 && y < f64::from(drawing.height) - 4.0, "{name}: {words:?} at {y}");
            }
        }
    }
}

#[tokio::test]
async fn hostile_words_come_out_as_text() {
    let hostile = "<script>alert(1)</script>\"'&{a}{c}$&";
    let mut chart = some_distributions(Width::Wide);
    for row in &mut chart.rows {
        row.label = hostile.to_owned();
        row.words = hostile.to_owned();
    }
    chart.own_label = hostile.to_owned();
    let mut heat = some_heat(Width::Narrow, 10);
    heat.columns[0] = hostile.to_owned();
    heat.rows[1].cells[1] = Shown::Withheld(hostile.to_owned());
    for drawing in [distributions(&chart), heat_map(&heat)] {
        let renderer = Renderer::start().unwrap();
        let svg = renderer.svg(&drawing, CAPTIONS).await.unwrap();
        assert!(!svg.contains("<script"));
        let shown = texts(&Html::parse_fragment(&svg)).concat();
        assert!(shown.contains("<script>alert(1)</script>"), "{shown}");
        assert!(shown.contains("{a}{c}$&"), "{shown}");
    }
}

#[tokio::test]
async fn nothing_to_draw_is_an_empty_picture_and_no_error() {
    let renderer = Renderer::start().unwrap();
    for width in [Width::Wide, Width::Narrow] {
        let mut empty = some_distributions(width);
        empty.rows.clear();
        let mut bands = some_bands(width);
        bands.rows.clear();
        let mut movement = some_movement(width);
        movement.councils.clear();
        let mut nobody = some_distributions(width);
        nobody.rows[0].shares =
            Shown::Figure(Shares { levels: vec![], base: Some(2), own: Some(1) });
        for drawing in [
            distributions(&empty),
            distributions(&nobody),
            quartile_bands(&bands),
            heat_map(&some_heat(width, 0)),
            movement_matrix(&movement),
        ] {
            renderer.svg(&drawing, CAPTIONS).await.unwrap();
        }
    }
}

/// Writes the sample pictures to look at: `CHART_SAMPLES=FOLDER cargo test -p server charts`.
#[tokio::test]
async fn release_samples_to_look_at() {
    let Ok(folder) = std::env::var("CHART_SAMPLES") else {
        return;
    };
    let head = "<!doctype html><meta charset=utf-8><style>body{font-family:Helvetica,Arial,sans-serif;color:#0b0c0c;margin:0;padding:10px}svg{display:block;max-width:100%;height:auto;margin:0 0 30px}</style>";
    let renderer = Renderer::start().unwrap();
    for width in [Width::Wide, Width::Narrow] {
        let mut page = head.to_owned();
        for (_, drawing) in every(width) {
            page += &renderer.svg(&drawing, CAPTIONS).await.unwrap();
        }
        std::fs::write(format!("{folder}/release-{width:?}.html"), &page).unwrap();
    }
}
