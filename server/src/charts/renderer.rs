//! Draws described charts on a thread of its own and keeps the pictures.

use std::{
    io,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    thread,
    time::Duration,
};

use moka::future::Cache;
use sha2::{Digest, Sha256};
use thiserror::Error;
use tokio::sync::{mpsc, oneshot};

use super::{Drawing, engine::Engine, svg};

/// ECharts with the parts our charts use, as `make site` bundles it.
const SCRIPT: &str = include_str!(concat!(env!("OUT_DIR"), "/echarts.server.js"));
/// The longest that one picture may take to draw.
const DRAWING: Duration = Duration::from_secs(2);
/// How many bytes of pictures are kept. One is about 10 kB.
const KEPT: u64 = 32 * 1024 * 1024;
/// How many drawings may wait for the engine before callers are made to wait as well.
const QUEUE: usize = 64;
/// The stack of the engine's thread, in bytes: the engine's own limit and room for what calls it.
const THREAD_STACK: usize = 4 * 1024 * 1024;

/// Why there is no picture. The page then shows its table alone; the visitor is told nothing.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ChartError {
    /// The engine could not start, or ECharts refused the description; in its own words.
    #[error("the chart engine failed: {0}")]
    Engine(String),
    /// The drawing took longer than two seconds.
    #[error("the chart took too long to draw")]
    TimedOut,
    /// The picture holds something that a page must not be sent.
    #[error("the picture cannot be used: {0}")]
    Picture(String),
    /// The engine's thread has ended, which only a panic in it brings about.
    #[error("the chart engine is gone")]
    Gone,
}

/// What a picture is called and says to those who do not see it. Translated already.
#[derive(Clone, Copy, Debug)]
pub struct Captions<'a> {
    /// What the chart is, in a few words: its accessible name.
    pub title: &'a str,
    /// What it shows, in a sentence.
    pub description: &'a str,
}

/// A drawing on its way to the engine's thread.
struct Request {
    option: String,
    size: (u32, u32),
    answer: oneshot::Sender<Result<String, ChartError>>,
}

/// Turns drawings into SVG. Clones share one engine and one store of pictures.
#[derive(Clone)]
pub struct Renderer {
    requests: mpsc::Sender<Request>,
    pictures: Cache<[u8; 32], Arc<str>>,
    drawn: Arc<AtomicU64>,
    failed: Arc<AtomicU64>,
}

impl Renderer {
    /// Starts the engine's thread. ECharts is loaded there, in the background.
    ///
    /// # Errors
    /// When the operating system refuses another thread.
    pub fn start() -> io::Result<Self> {
        Self::with_script(SCRIPT)
    }

    /// A renderer that runs another script than ECharts, for tests of what goes wrong.
    pub(crate) fn with_script(script: &'static str) -> io::Result<Self> {
        let (requests, queue) = mpsc::channel(QUEUE);
        let drawn = Arc::new(AtomicU64::new(0));
        let count = Arc::clone(&drawn);
        thread::Builder::new()
            .name("charts".to_owned())
            .stack_size(THREAD_STACK)
            .spawn(move || serve(script, queue, &count))?;
        let pictures = Cache::builder()
            .max_capacity(KEPT)
            .weigher(|_, picture: &Arc<str>| u32::try_from(picture.len()).unwrap_or(u32::MAX))
            .build();
        Ok(Self { requests, pictures, drawn, failed: Arc::default() })
    }

    /// The picture of `drawing`: from the store, or drawn now and stored. Callers that ask for the
    /// same picture at the same time share one drawing of it.
    ///
    /// The SVG carries no style, script or event, so a strict content security policy allows it
    /// inside a page. Its ids are made from its content, so several stand in one page.
    ///
    /// # Errors
    /// Each of [`ChartError`]; nothing is stored then, and the next call tries again.
    pub async fn svg(
        &self,
        drawing: &Drawing,
        captions: Captions<'_>,
    ) -> Result<Arc<str>, ChartError> {
        let option = serde_json::to_string(&drawing.chart)
            .map_err(|error| ChartError::Engine(error.to_string()))?;
        let size = (drawing.width, drawing.height);
        let key = fingerprint(&option, size, captions);
        self.pictures
            .try_get_with(key, self.draw(key, option, size, captions))
            .await
            .map_err(|error| (*error).clone())
            .inspect_err(|_| {
                self.failed.fetch_add(1, Ordering::Relaxed);
            })
    }

    /// How many drawings the engine has been given since the start.
    #[must_use]
    pub fn drawn(&self) -> u64 {
        self.drawn.load(Ordering::Relaxed)
    }

    /// How many pictures that somebody asked for could not be had since the start. What is kept for ever must not lack one
    /// because the engine was busy.
    #[must_use]
    pub fn failed(&self) -> u64 {
        self.failed.load(Ordering::Relaxed)
    }

    async fn draw(
        &self,
        key: [u8; 32],
        option: String,
        size: (u32, u32),
        captions: Captions<'_>,
    ) -> Result<Arc<str>, ChartError> {
        let (answer, answered) = oneshot::channel();
        let request = Request { option, size, answer };
        self.requests.send(request).await.map_err(|_| ChartError::Gone)?;
        let picture = answered.await.map_err(|_| ChartError::Gone)??;
        let name: String = key[..6].iter().map(|byte| format!("{byte:02x}")).collect();
        svg::for_page(&picture, &format!("chart-{name}"), captions).map(Arc::from)
    }
}

/// A hash of all that a picture is made from, each part after its length.
fn fingerprint(option: &str, (width, height): (u32, u32), captions: Captions<'_>) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in [option, captions.title, captions.description] {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.update(width.to_le_bytes());
    hash.update(height.to_le_bytes());
    hash.finalize().into()
}

/// The engine's thread: draws what is asked for, one after the other, until no renderer is left.
fn serve(script: &str, mut queue: mpsc::Receiver<Request>, drawn: &AtomicU64) {
    let mut ready = Engine::load(script);
    if let Err(error) = &ready {
        tracing::error!(%error, "charts: the engine does not start; pages show their tables alone");
    }
    while let Some(request) = queue.blocking_recv() {
        // Whoever asked may have gone away while the drawing waited.
        if request.answer.is_closed() {
            continue;
        }
        drawn.fetch_add(1, Ordering::Relaxed);
        let picture = match &ready {
            Ok(engine) => engine.draw(&request.option, request.size, DRAWING),
            Err(error) => Err(error.clone()),
        };
        if let Err(error) = &picture {
            tracing::warn!(%error, "charts: a picture was not drawn");
            // An engine stopped half way may hold anything: the next picture gets a new one.
            ready = Engine::load(script);
        }
        // Nobody waiting any more is no fault.
        let _ = request.answer.send(picture);
    }
}
