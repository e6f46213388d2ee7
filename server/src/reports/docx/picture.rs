//! Charts as PNG: word processors that cannot draw SVG are still in use.

use moka::sync::Cache;
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use sha2::{Digest, Sha256};
use std::sync::{Arc, LazyLock};

/// What the charts are lettered with: the family's narrow cut, the only one loaded. Charts are laid out for the usual
/// fonts of pages, and the wide one would not fit.
const FAMILY: &str = "DejaVu Sans";
static REGULAR: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/DejaVuSansCondensed.ttf"));
static BOLD: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/DejaVuSansCondensed-Bold.ttf"));

/// Pixels for each user unit: sharp on paper.
const SCALE: f32 = 2.0;
/// The most pixels in either direction. No chart comes near.
const LARGEST: f32 = 8000.0;
/// How many bytes of pictures are kept. One is about 50 kB.
const KEPT: u64 = 32 * 1024 * 1024;

/// A picture.
#[derive(Debug, Clone)]
pub(super) struct Picture {
    /// The PNG.
    pub(super) png: Arc<[u8]>,
    /// Its width in user units of the chart.
    pub(super) width: f32,
    /// Its height in the same.
    pub(super) height: f32,
}

static FONTS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in [REGULAR, BOLD] {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(font)));
    }
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

static DRAWN: LazyLock<Cache<[u8; 32], Picture>> = LazyLock::new(|| {
    let weight =
        |_: &[u8; 32], picture: &Picture| u32::try_from(picture.png.len()).unwrap_or(u32::MAX);
    Cache::builder().max_capacity(KEPT).weigher(weight).build()
});

/// A chart as PNG: drawn now, or as it was drawn before. None where it cannot be drawn.
pub(super) fn picture(svg: &str) -> Option<Picture> {
    let key: [u8; 32] = Sha256::digest(svg.as_bytes()).into();
    if let Some(drawn) = DRAWN.get(&key) {
        return Some(drawn);
    }
    match draw(svg) {
        Ok(picture) => {
            DRAWN.insert(key, picture.clone());
            Some(picture)
        }
        Err(error) => {
            tracing::warn!(%error, "a document is made without one of its charts");
            None
        }
    }
}

fn draw(svg: &str) -> anyhow::Result<Picture> {
    let options = Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&FONTS),
        ..Options::default()
    };
    let tree = Tree::from_str(svg, &options)?;
    let (width, height) = (tree.size().width(), tree.size().height());
    anyhow::ensure!(width.max(height) * SCALE <= LARGEST, "the chart is too large");
    let pixels = |units: f32| (units * SCALE).ceil() as u32;
    let mut pixmap = Pixmap::new(pixels(width), pixels(height))
        .ok_or_else(|| anyhow::anyhow!("the chart has no size"))?;
    pixmap.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixmap.as_mut());
    Ok(Picture { png: pixmap.encode_png()?.into(), width, height })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Charts name no font: they take that of the page.
    const CHART: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40" viewBox="0 0 100 40"><text x="4" y="24" font-size="16" fill="#000">Sgôr ŵ</text></svg>"##;

    #[test]
    fn letters_are_drawn_and_the_same_each_time() {
        let drawn = draw(CHART).map(|picture| (picture.png, picture.width, picture.height));
        let Ok((png, width, height)) = drawn else { panic!("{drawn:?}") };
        assert_eq!((width, height), (100.0, 40.0));
        let blank = draw(&CHART.replace("Sgôr ŵ", "")).map(|picture| picture.png);
        assert!(blank.is_ok_and(|blank| blank.len() < png.len()), "the letters are missing");
        assert!(draw(CHART).is_ok_and(|again| again.png == png));
        assert!(picture("<svg").is_none());
    }
}
