//! Tests the charts from their figures to the picture that a page is sent.

use scraper::{Html, Selector};

use super::*;

const LEVELS_EN: [&str; 5] = ["Not begun", "Starting", "Developing", "Embedded", "Leading"];
const LEVELS_CY: [&str; 5] = ["Heb ddechrau", "Dechrau", "Datblygu", "Wedi gwreiddio", "Arwain"];
const CAPTIONS: Captions<'_> =
    Captions { title: "Level by theme", description: "The highest is Leadership at 3.4." };

fn names(levels: [&str; 5]) -> Vec<String> {
    levels.map(str::to_owned).to_vec()
}

fn scale(levels: [&str; 5]) -> Scale {
    Scale { numbers: (0..5).map(|number| number.to_string()).collect(), names: names(levels) }
}

fn theme(label: &str, level: Option<f64>, base: Option<f64>) -> ThemeBar {
    let words = level.map_or_else(|| "No answers".to_owned(), level_text);
    ThemeBar { label: label.to_owned(), level, base, words, depth: 0 }
}

fn level_text(level: f64) -> String {
    format!("{level:.1}")
}

fn bars(width: Width) -> ThemeBars {
    ThemeBars {
        width,
        scale: scale(LEVELS_EN),
        base_label: "Base level".to_owned(),
        themes: vec![
            theme("Leadership and mandate", Some(3.4), Some(2.0)),
            theme("Users and end-to-end service design", Some(1.8), Some(2.0)),
            theme("Front door and inclusion", Some(2.25), Some(2.2)),
            theme("Technology, legacy and building blocks", Some(0.0), Some(1.5)),
            theme("Data and information sharing", None, Some(2.0)),
            theme("Insight and analytics", Some(4.0), Some(2.0)),
            theme("People, skills and ways of working", Some(1.2), Some(2.0)),
            theme("Buying and partnerships", Some(2.0), Some(2.0)),
            theme("Collaboration, standards and reuse", Some(2.9), None),
            theme("Security, privacy and resilience", Some(3.0), Some(3.0)),
        ],
    }
}

fn bars_in_welsh(width: Width) -> ThemeBars {
    let labels = [
        "Arweinyddiaeth a mandad",
        "Defnyddwyr a dylunio gwasanaethau o'r dechrau i'r diwedd",
        "Y drws ffrynt a chynhwysiant",
        "Technoleg, systemau etifeddol a blociau adeiladu",
        "Data a rhannu gwybodaeth",
        "Mewnwelediad a dadansoddeg",
        "Pobl, sgiliau a ffyrdd o weithio",
        "Prynu a phartneriaethau",
        "Cydweithio, safonau ac ailddefnyddio",
        "Diogelwch, preifatrwydd a gwydnwch",
    ];
    let mut bars = bars(width);
    bars.scale = scale(LEVELS_CY);
    bars.base_label = "Lefel sylfaenol".to_owned();
    for (theme, label) in bars.themes.iter_mut().zip(labels) {
        theme.label = label.to_owned();
        if theme.level.is_none() {
            theme.words = "Dim atebion".to_owned();
        }
    }
    bars
}

fn profile(width: Width) -> LevelProfile {
    let question =
        |label: &str, level: Option<u8>, base: Option<u8>, no_level: &str| QuestionLevel {
            label: label.to_owned(),
            level: level.map(f64::from),
            base: base.map(f64::from),
            number: level.map_or_else(String::new, |level| level.to_string()),
            no_level: no_level.to_owned(),
        };
    LevelProfile {
        width,
        scale: scale(LEVELS_EN),
        base_label: "Base level".to_owned(),
        questions: vec![
            question("Who leads digital change", Some(3), Some(2), ""),
            question("How the plan is kept alive and funded", Some(0), Some(2), ""),
            question("How members take part", None, Some(1), "Don't know"),
            question("Social care records", None, None, "Does not apply"),
            question("How progress is reported", None, Some(2), "Not answered"),
            question("How decisions are made", Some(2), Some(2), ""),
        ],
    }
}

fn radar(bars: &ThemeBars) -> ThemeRadar {
    ThemeRadar {
        highest: 4,
        steps: 4,
        own_label: "Your council".to_owned(),
        base_label: bars.base_label.clone(),
        left_out_label: "Not drawn, because not scored:".to_owned(),
        themes: bars
            .themes
            .iter()
            .map(|theme| RadarTheme {
                label: theme.label.clone(),
                level: theme.level,
                base: theme.base.or(Some(2.0)),
            })
            .collect(),
    }
}

async fn picture(drawing: &Drawing) -> String {
    let renderer = Renderer::start().unwrap();
    renderer.svg(drawing, CAPTIONS).await.unwrap().to_string()
}

fn texts(svg: &str) -> Vec<String> {
    let page = Html::parse_fragment(svg);
    let all = Selector::parse("text").unwrap();
    page.select(&all).map(|text| text.text().collect()).collect()
}

/// The lengths of the bars in a picture, in levels, in the order of their rows.
///
/// A bar is drawn as `Mx ylw 0…`; the marks of the first series are the bars. The levels' own
/// lines, four of which make the scale, give the unit.
fn bar_lengths(svg: &str) -> Vec<(usize, f64)> {
    let page = Html::parse_fragment(svg);
    let lines: Vec<f64> = page
        .select(&Selector::parse("path[fill='none']").unwrap())
        .filter_map(|path| numbers(path.attr("d")?).first().copied())
        .collect();
    let first = lines.iter().copied().fold(f64::INFINITY, f64::min);
    let last = lines.iter().copied().fold(0.0, f64::max);
    page.select(&Selector::parse("path[data-series='0']").unwrap())
        .map(|path| {
            let row = path.attr("data-index").unwrap().parse().unwrap();
            let d = numbers(path.attr("d").unwrap());
            (row, d[2] / (last - first) * 4.0)
        })
        .collect()
}

fn numbers(path: &str) -> Vec<f64> {
    path.split(|letter: char| !(letter.is_ascii_digit() || letter == '.' || letter == '-'))
        .filter_map(|part| part.parse().ok())
        .collect()
}

#[tokio::test]
async fn the_bars_are_as_long_as_the_levels_and_say_so() {
    for width in [Width::Wide, Width::Narrow] {
        let bars = bars(width);
        let svg = picture(&theme_bars(&bars)).await;
        let texts = texts(&svg);
        for theme in &bars.themes {
            let words = theme.level.map_or("No answers".to_owned(), level_text);
            assert!(texts.contains(&words), "{words} in {texts:?}");
        }
        let lengths = bar_lengths(&svg);
        for (row, theme) in bars.themes.iter().enumerate() {
            let drawn = lengths.iter().find(|(at, _)| *at == row);
            match (theme.level, drawn) {
                (Some(level), Some((_, length))) => {
                    assert!((length - level).abs() < 0.03, "{level} drawn as {length}");
                }
                (Some(level), None) => assert!(level == 0.0, "{level} is not drawn"),
                (None, drawn) => assert_eq!(drawn, None, "an unscored theme has a bar"),
            }
        }
    }
}

/// Where the labels of a picture begin, by what they say.
fn left_of(svg: &str, label: &str) -> f64 {
    let page = Html::parse_fragment(svg);
    let texts = Selector::parse("text").unwrap();
    let found = page.select(&texts).find(|text| text.text().collect::<String>() == label).unwrap();
    let moved = numbers(found.attr("transform").unwrap_or_default()).first().copied();
    moved.unwrap_or_default() + found.attr("x").map_or(0.0, |x| x.parse().unwrap())
}

#[tokio::test]
async fn the_label_of_a_part_is_set_in() {
    for width in [Width::Wide, Width::Narrow] {
        let mut bars = bars(width);
        bars.themes.truncate(3);
        for (depth, theme) in bars.themes.iter_mut().enumerate() {
            theme.label = format!("Theme {depth}");
            theme.depth = depth;
        }
        let svg = picture(&theme_bars(&bars)).await;
        let left = |depth| left_of(&svg, &format!("Theme {depth}"));
        assert!(left(0) + 10.0 < left(1) && left(1) + 10.0 < left(2), "{svg}");
    }
}

#[tokio::test]
async fn every_mark_says_which_row_it_is_of() {
    let svg = picture(&level_profile(&profile(Width::Wide))).await;
    let page = Html::parse_fragment(&svg);
    let dots = Selector::parse("path[data-series='3']").unwrap();
    let rows: Vec<_> = page.select(&dots).filter_map(|dot| dot.attr("data-index")).collect();
    assert_eq!(rows, ["0", "1", "5"]);
}

#[tokio::test]
async fn the_profile_tells_the_four_kinds_of_answer_apart() {
    let svg = picture(&level_profile(&profile(Width::Wide))).await;
    let texts = texts(&svg);
    for words in ["Don't know", "Does not apply", "Not answered"] {
        assert_eq!(texts.iter().filter(|text| *text == words).count(), 1);
    }
    let page = Html::parse_fragment(&svg);
    let dots = Selector::parse("path[data-series='3']").unwrap();
    assert_eq!(page.select(&dots).count(), 3, "one dot for each chosen level, 0 too");
}

#[tokio::test]
async fn the_radar_leaves_out_what_has_no_score_and_says_so() {
    let svg = picture(&theme_radar(&radar(&bars(Width::Wide))).unwrap()).await;
    let texts = texts(&svg);
    assert!(
        texts.contains(&"Not drawn, because not scored: Data and information sharing".to_owned())
    );
    assert!(texts.contains(&"Your council".to_owned()));
    assert!(!texts.contains(&"Data and information".to_owned()), "{texts:?}");
}

#[test]
fn two_scored_themes_make_no_radar() {
    let mut few = radar(&bars(Width::Wide));
    for theme in few.themes.iter_mut().skip(2) {
        theme.level = None;
    }
    assert_eq!(theme_radar(&few), None);
}

#[tokio::test]
async fn hostile_labels_come_out_as_text() {
    let hostile = "<script>alert(1)</script> \"'&{a}{c}$&";
    let mut bars = bars(Width::Wide);
    for theme in &mut bars.themes {
        theme.label = hostile.to_owned();
        theme.words = hostile.to_owned();
    }
    bars.base_label = hostile.to_owned();
    let captions = Captions { title: hostile, description: hostile };
    for drawing in [theme_bars(&bars), theme_radar(&radar(&bars)).unwrap()] {
        let svg = Renderer::start().unwrap().svg(&drawing, captions).await.unwrap();
        assert!(!svg.contains("<script"));
        let page = Html::parse_fragment(&svg);
        let title = page.select(&Selector::parse("title").unwrap()).next().unwrap();
        assert_eq!(title.text().collect::<String>(), hostile);
        let shown = texts(&svg).concat();
        assert!(shown.contains("<script>alert(1)</script>"), "{shown}");
    }
    let shown = texts(&picture(&theme_bars(&bars)).await);
    assert!(shown.contains(&hostile.to_owned()), "beside the axis: {shown:?}");
}

#[tokio::test]
async fn a_picture_obeys_a_strict_policy_and_has_a_name() {
    for width in [Width::Wide, Width::Narrow] {
        let bars = bars_in_welsh(width);
        for drawing in
            [theme_bars(&bars), level_profile(&profile(width)), theme_radar(&radar(&bars)).unwrap()]
        {
            let svg = picture(&drawing).await;
            for banned in ["style=", "<style", "class=", "ecmeta", "zr0", "NaN", "undefined"] {
                assert!(!svg.contains(banned), "{banned} in {svg}");
            }
            assert!(svg.contains("role=\"img\"") && svg.contains("aria-labelledby=\"chart-"));
            assert!(!svg.contains("rotate("), "text stands upright: {svg}");
            let allowed = [INK, OWN, AGAINST, PAPER, "none", "currentColor"];
            let page = Html::parse_fragment(&svg);
            for mark in page.select(&Selector::parse("[fill], [stroke]").unwrap()) {
                for colour in [mark.attr("fill"), mark.attr("stroke")].into_iter().flatten() {
                    assert!(allowed.contains(&colour), "the palette has no {colour}: {svg}");
                }
            }
        }
    }
}

#[tokio::test]
async fn the_same_picture_is_drawn_once() {
    let renderer = Renderer::start().unwrap();
    let drawing = theme_bars(&bars(Width::Wide));
    let (first, again) =
        tokio::join!(renderer.svg(&drawing, CAPTIONS), renderer.svg(&drawing, CAPTIONS));
    assert_eq!(first.unwrap(), again.unwrap());
    let later = renderer.clone().svg(&drawing, CAPTIONS).await.unwrap();
    assert_eq!(renderer.drawn(), 1);
    let other = renderer.svg(&theme_bars(&bars(Width::Narrow)), CAPTIONS).await.unwrap();
    assert_eq!(renderer.drawn(), 2);
    let id = |svg: &str| svg.split("id=\"").nth(1).map(|rest| rest[..18].to_owned());
    assert_ne!(id(&later), id(&other), "two pictures in one page share no id");
}

#[tokio::test]
async fn a_broken_description_is_an_error_and_the_next_one_is_drawn() {
    let renderer = Renderer::start().unwrap();
    let broken = Drawing {
        chart: charming::Chart::new().series(charming::series::Bar::new().data(vec![1, 2])),
        width: 100,
        height: 100,
    };
    let error = renderer.svg(&broken, CAPTIONS).await.unwrap_err();
    assert!(matches!(error, ChartError::Engine(_)), "{error}");
    let unknown = Drawing {
        chart: charming::Chart::new().series(charming::series::Pie::new().data(vec![1, 2])),
        ..broken
    };
    let error = renderer.svg(&unknown, CAPTIONS).await.unwrap_err();
    assert!(matches!(error, ChartError::Engine(_)), "{error}");
    let good = theme_bars(&bars(Width::Wide));
    assert!(renderer.svg(&good, CAPTIONS).await.is_ok());
}

#[tokio::test]
async fn an_endless_script_is_stopped() {
    let renderer =
        Renderer::with_script("globalThis.renderChart = () => { for (;;) {} };").unwrap();
    let drawing = theme_bars(&bars(Width::Wide));
    let error = renderer.svg(&drawing, CAPTIONS).await.unwrap_err();
    assert_eq!(error, ChartError::TimedOut);
}

#[tokio::test]
async fn a_greedy_script_is_an_error() {
    let greedy = "globalThis.renderChart = () => { const all = []; for (;;) all.push(new Array(1e6).fill(1)); };";
    let renderer = Renderer::with_script(greedy).unwrap();
    let drawing = theme_bars(&bars(Width::Wide));
    assert!(renderer.svg(&drawing, CAPTIONS).await.is_err());
}

/// Writes the sample pictures to look at: `CHART_SAMPLES=FOLDER cargo test -p server charts`.
#[tokio::test]
async fn samples_to_look_at() {
    let Ok(folder) = std::env::var("CHART_SAMPLES") else {
        return;
    };
    let mut page = String::from(
        "<!doctype html><meta charset=utf-8><style>body{font-family:Helvetica,Arial,sans-serif;color:#0b0c0c;margin:15px}svg{display:block;max-width:100%;height:auto;margin:0 0 30px}</style>",
    );
    for width in [Width::Wide, Width::Narrow] {
        for bars in [bars(width), bars_in_welsh(width)] {
            page += &picture(&theme_bars(&bars)).await;
            if width == Width::Wide {
                page += &picture(&theme_radar(&radar(&bars)).unwrap()).await;
            }
        }
        page += &picture(&level_profile(&profile(width))).await;
        std::fs::write(format!("{folder}/{width:?}.html"), &page).unwrap();
        page.truncate(page.find("<svg").unwrap());
    }
}
