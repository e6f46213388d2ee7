//! The embedded JavaScript engine that runs ECharts: a description in, a picture out.
//!
//! The engine has no files, network or timers. It is bounded in memory, stack and time, so that a
//! description gone wrong costs an error and not the service.

use std::{
    cell::Cell,
    rc::Rc,
    time::{Duration, Instant},
};

use rquickjs::{CatchResultExt, CaughtError, Context, Ctx, Function, Runtime};

use super::ChartError;

/// The most memory the engine may hold; loading ECharts takes about 10 MiB of it.
const MEMORY: usize = 128 * 1024 * 1024;
/// The deepest the engine's stack may grow. Its thread has more.
const STACK: usize = 1024 * 1024;
/// The longest that loading the script may take.
const LOADING: Duration = Duration::from_secs(10);

/// When the present work must be over, shared with the engine's interrupt handler.
#[derive(Clone, Default)]
struct Deadline(Rc<Cell<Option<Instant>>>);

impl Deadline {
    #[expect(
        clippy::disallowed_methods,
        reason = "limits how long a script really runs, which no test may choose"
    )]
    fn now() -> Instant {
        Instant::now()
    }

    fn set(&self, limit: Duration) {
        self.0.set(Some(Self::now() + limit));
    }

    fn passed(&self) -> bool {
        self.0.get().is_some_and(|deadline| Self::now() >= deadline)
    }
}

/// ECharts, loaded and ready. Lives and dies on one thread.
pub(crate) struct Engine {
    context: Context,
    deadline: Deadline,
}

impl Engine {
    /// Starts an engine and runs `script` in it, which must leave a function `renderChart`.
    ///
    /// # Errors
    /// [`ChartError::Engine`] when the engine cannot start or the script fails.
    pub(crate) fn load(script: &str) -> Result<Self, ChartError> {
        let runtime = Runtime::new().map_err(|error| ChartError::Engine(error.to_string()))?;
        runtime.set_memory_limit(MEMORY);
        runtime.set_max_stack_size(STACK);
        let deadline = Deadline::default();
        let watched = deadline.clone();
        runtime.set_interrupt_handler(Some(Box::new(move || watched.passed())));
        let context =
            Context::full(&runtime).map_err(|error| ChartError::Engine(error.to_string()))?;
        let engine = Self { context, deadline };
        engine.within(LOADING, |ctx| ctx.eval::<(), _>(script))?;
        Ok(engine)
    }

    /// Draws the description `option` (ECharts' JSON) as an SVG of the given size in user units.
    ///
    /// # Errors
    /// [`ChartError::TimedOut`] after `limit`, [`ChartError::Engine`] when ECharts refuses the
    /// description or memory runs out. The engine is not to be used again after an error.
    pub(crate) fn draw(
        &self,
        option: &str,
        (width, height): (u32, u32),
        limit: Duration,
    ) -> Result<String, ChartError> {
        self.within(limit, |ctx| {
            let render: Function = ctx.globals().get("renderChart")?;
            render.call((option, width, height))
        })
    }

    fn within<T>(
        &self,
        limit: Duration,
        work: impl FnOnce(Ctx<'_>) -> rquickjs::Result<T>,
    ) -> Result<T, ChartError> {
        self.deadline.set(limit);
        self.context
            .with(|ctx| work(ctx.clone()).catch(&ctx).map_err(|error| plain(&error)))
            .map_err(|words| {
                if self.deadline.passed() {
                    ChartError::TimedOut
                } else {
                    ChartError::Engine(words)
                }
            })
    }
}

/// What went wrong in one line, without JavaScript's stack.
fn plain(error: &CaughtError<'_>) -> String {
    match error {
        CaughtError::Exception(exception) => {
            exception.message().unwrap_or_else(|| "an exception without a message".to_owned())
        }
        CaughtError::Value(value) => format!("a thrown value of type {}", value.type_name()),
        CaughtError::Error(error) => error.to_string(),
    }
}
