//! How fast the service answers, beside axum and sqlx alone with the same statements and the same bytes, on SQLite and
//! on the PostgreSQL in `TEST_POSTGRES_URL`. docs/performance.md says how to read what this prints.
//!
//! `--quick` measures for a tenth of the time, to try the benchmark itself; `--sqlite` leaves PostgreSQL out.

mod bare;
mod client;
mod council_report;
mod dashboards;
mod data;
mod measure;
#[path = "../../../domain/benches/organisations/mod.rs"]
mod organisations;
mod releases;
mod report;
mod scripts;
mod servers;
mod weight;
mod work;

use anyhow::Context as _;
use sqlx::{AssertSqlSafe, Connection as _, Executor as _, PgConnection};
use std::time::Duration;

/// The addresses that are measured, as the service declares them.
mod paths {
    use crate::data::ROUND;

    pub(crate) const QUESTION: &str = "/councils/{council}/rounds/{round}/questions/{question}";
    pub(crate) const RESULTS: &str = "/councils/{council}/rounds/{round}/results";

    pub(crate) const COMPARE: &str = "/councils/{council}/rounds/{round}/compare";

    pub(crate) const REPORT: &str = "/councils/{council}/rounds/{round}/report";

    pub(crate) fn question(council: &str, question: &str) -> String {
        QUESTION
            .replace("{council}", council)
            .replace("{round}", ROUND)
            .replace("{question}", question)
    }

    pub(crate) fn results(council: &str) -> String {
        RESULTS.replace("{council}", council).replace("{round}", ROUND)
    }

    pub(crate) fn compare(council: &str) -> String {
        COMPARE.replace("{council}", council).replace("{round}", ROUND)
    }

    pub(crate) fn report(council: &str) -> String {
        REPORT.replace("{council}", council).replace("{round}", ROUND)
    }
}

/// How long and how often each load is run.
#[derive(Debug, Clone, Copy)]
struct Effort {
    rounds: usize,
    time: Duration,
}

/// Prints a line. That nobody reads it any more is no reason to fail.
fn say(line: &str) {
    use std::io::Write as _;
    let mut out = std::io::stdout();
    let _ = writeln!(out, "{line}");
    let _ = out.flush();
}

fn main() -> anyhow::Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    if let [command, plan] = arguments.as_slice()
        && command == "bare"
    {
        // Like the service: a thread for each core.
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        return runtime.block_on(bare::serve(plan));
    }
    let is_given = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let effort = if is_given("--quick") {
        Effort { rounds: 1, time: Duration::from_millis(300) }
    } else {
        Effort { rounds: 3, time: Duration::from_millis(1200) }
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(both(effort, is_given("--sqlite")))
}

async fn both(effort: Effort, only_sqlite: bool) -> anyhow::Result<()> {
    let cores = std::thread::available_parallelism()?;
    say(&format!(
        "Load, server and database share {cores} cores. Medians of {} rounds.",
        effort.rounds
    ));
    if let Ok(load) = std::fs::read_to_string("/proc/loadavg") {
        say(&format!("Load of the machine before: {}", load.trim()));
    }
    // Below target/, which is on a disk; /tmp may be in memory.
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let file = format!("sqlite:{}", folder.path().join("bench.sqlite").display());
    measure::run(&file, folder.path(), effort).await?;
    dashboards::run(folder.path(), effort).await?;
    if only_sqlite {
        return Ok(());
    }

    let server = std::env::var("TEST_POSTGRES_URL").context(
        "TEST_POSTGRES_URL names no PostgreSQL. `make bench` starts one; so does \
         `POSTGRES_DURABLE=1 tools/with-postgres.sh cargo bench -p server --bench service`.",
    )?;
    let schema = format!("bench_{}", std::process::id());
    let mut admin = PgConnection::connect(&server).await?;
    let setting = |name: &'static str| AssertSqlSafe(format!("show {name}"));
    for name in ["fsync", "synchronous_commit"] {
        let on: String = sqlx::query_scalar(setting(name)).fetch_one(&mut admin).await?;
        if on != "on" {
            say(&format!(
                "NOT VALID: PostgreSQL runs with {name} {on}, so its commits are not durable"
            ));
        }
    }
    admin.execute(AssertSqlSafe(format!("create schema {schema}"))).await?;
    let joint = if server.contains('?') { '&' } else { '?' };
    let address = format!("{server}{joint}options[search_path]={schema}");
    let measured = measure::run(&address, folder.path(), effort).await;
    admin.execute(AssertSqlSafe(format!("drop schema {schema} cascade"))).await?;
    admin.close().await?;
    measured
}
