//! One database: filled, served by both servers, measured in turn.

use crate::bare::Pools;
use crate::client::{Connection, Load, drive, now};
use crate::data::{self, Data, Seat};
use crate::report::{Cell, aim, median, table};
use crate::scripts::{self, Page, Slot, get, readings, savings};
use crate::servers::Process;
use crate::work::{Plan, Step, kinds, statements};
use crate::{Effort, council_report, paths, say, weight};
use anyhow::Context as _;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use store::Store;
use tokio::task::JoinSet;

const CONNECTIONS: [usize; 3] = [1, 16, 64];
/// How many write at the same time when saves are held against commits.
const WRITERS: usize = 16;
/// How often the service is started to time it.
const STARTS: usize = 5;

/// Both servers on one database, and what they are asked.
struct Bench {
    service: Process,
    bare: Process,
    data: Data,
    slots: Arc<Vec<Slot>>,
    options: [String; 2],
    effort: Effort,
}

/// Measures one database and prints the figures.
pub(crate) async fn run(database: &str, folder: &Path, effort: Effort) -> anyhow::Result<()> {
    let store = Store::open(database).await?;
    let engine = store.engine();
    let data = data::fill(&store).await?;
    store.close().await;
    say("");
    say(&format!("== {engine}"));
    let pools = Pools::open(database).await?;
    pools.prepare().await?;
    let slots = scripts::slots(&data.open);
    let (plan, options) = plan(database, folder, &data, &slots).await?;
    let plan_file = folder.join("plan.json");
    std::fs::write(&plan_file, serde_json::to_vec(&plan)?)?;
    start_up(database).await?;
    weight::charts(database, &data.submitted[0]).await?;
    let service = Process::service(database, None).await?;
    let bare = Process::bare(&plan_file)?;
    let bench = Bench { service, bare, data, slots, options, effort };
    // Before the pages that share its charts.
    let [one, other, ..] = bench.data.submitted.as_slice() else { anyhow::bail!("no councils") };
    council_report::run(bench.service.address, [one, other]).await?;
    bench.warm().await?;
    bench.pages(engine, &plan).await?;
    bench.saves(engine, &plan, &pools).await?;
    if let Some((now, highest)) = bench.service.memory() {
        say("");
        say(&format!("Memory of the service after the run: {now:.0} MB, at most {highest:.0} MB"));
    }
    weight::question_page(bench.service.address, &bench.data.open[0]).await
}

/// Learns from the service what the bare server has to do.
async fn plan(
    database: &str,
    folder: &Path,
    data: &Data,
    slots: &[Slot],
) -> anyhow::Result<(Plan, [String; 2])> {
    let log = folder.join("statements.log");
    let service = Process::service(database, Some(("off,sqlx::query=debug", &log))).await?;
    let address = service.address;
    let mut connection = Connection::open(address).await?;
    let mut plan = Plan { database: database.to_owned(), ..Plan::default() };
    for (page, seats) in [
        (Page::Question, &data.open),
        (Page::Results, &data.submitted),
        (Page::Compare, &data.submitted),
    ] {
        for seat in seats.iter() {
            for path in scripts::read(page, seat) {
                let answer = connection.ask(&get(address, &path, &seat.session, false)).await?;
                anyhow::ensure!(answer.status == 200, "{path}: {}", answer.status);
                let file = folder.join(format!("page-{}.html", plan.pages.len()));
                std::fs::write(&file, answer.text()?)?;
                plan.pages.insert(path, file.display().to_string());
            }
        }
    }
    // Everything that is kept in memory is there now; what is logged from here on belongs to one page.
    let (open, submitted) = (&data.open[0], &data.submitted[0]);
    let question = paths::question(&open.council, &open.answered[0]);
    let page = get(address, &question, &open.session, false);
    let options = scripts::options(&connection.ask(&page).await?.text()?)?;
    let mut seen = read_on(&log, 0).await?.1;
    connection.ask(&page).await?;
    (plan.question, seen) = steps(&log, seen).await?;
    let results = paths::results(&submitted.council);
    connection.ask(&get(address, &results, &submitted.session, false)).await?;
    (plan.results, seen) = steps(&log, seen).await?;
    let compare = paths::compare(&submitted.council);
    connection.ask(&get(address, &compare, &submitted.session, false)).await?;
    (plan.compare, seen) = steps(&log, seen).await?;
    let form = scripts::post(address, open, &open.answered[0], 1, &options);
    let answer = connection.ask(&form).await?;
    anyhow::ensure!(answer.status == 303, "saving: {} {}", answer.status, answer.text()?);
    plan.location = answer.header("location").context("nowhere to go")?.to_owned();
    (plan.save, _) = steps(&log, seen).await?;
    scripts::saved(&slots[0]);
    Ok((plan, options))
}

/// What was logged after a place in the log, and the place where it ends.
async fn read_on(log: &Path, from: usize) -> anyhow::Result<(String, usize)> {
    // The service writes its log after it has answered.
    tokio::time::sleep(Duration::from_millis(200)).await;
    let text = std::fs::read_to_string(log)?;
    Ok((text[from..].to_owned(), text.len()))
}

async fn steps(log: &Path, from: usize) -> anyhow::Result<(Vec<Step>, usize)> {
    let (text, end) = read_on(log, from).await?;
    Ok((statements(&text)?, end))
}

async fn start_up(database: &str) -> anyhow::Result<()> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        times.push(Process::service(database, None).await?.started_in.as_secs_f64() * 1e3);
    }
    say(&format!("  from the start of the process to /readyz: {:.0} ms", median(times)));
    Ok(())
}

impl Bench {
    /// Has every chart drawn once, so that drawing is not measured with the pages.
    async fn warm(&self) -> anyhow::Result<()> {
        let address = self.service.address;
        let mut connection = Connection::open(address).await?;
        for seat in &self.data.submitted {
            let pages = [Page::Results, Page::Compare];
            for path in pages.iter().flat_map(|page| scripts::read(*page, seat)) {
                let answer = connection.ask(&get(address, &path, &seat.session, false)).await?;
                anyhow::ensure!(answer.status == 200, "{path}: {}", answer.status);
            }
        }
        Ok(())
    }

    /// Runs one load against the service and the bare server in turn.
    async fn compare(
        &self,
        connections: usize,
        load: impl Fn(SocketAddr) -> Vec<Box<dyn scripts::Script>>,
    ) -> anyhow::Result<Cell> {
        let mut cell = Cell { connections, ..Cell::default() };
        let (time, warm) = (self.effort.time, self.effort.time / 5);
        for server in [&self.service, &self.bare] {
            drive(server.address, load(server.address), warm).await?;
        }
        for _ in 0..self.effort.rounds {
            for (server, loads) in
                [(&self.service, &mut cell.service), (&self.bare, &mut cell.bare)]
            {
                let before = server.processor();
                let mut done = drive(server.address, load(server.address), time).await?;
                let answers = done.rate * done.seconds;
                done.processor = (server.processor() - before) / answers.max(1.0) * 1e6;
                loads.push(done);
            }
        }
        Ok(cell)
    }

    fn seats(&self, page: Page) -> &[Seat] {
        match page {
            Page::Question => &self.data.open,
            Page::Results | Page::Compare => &self.data.submitted,
        }
    }

    async fn pages(&self, engine: &str, plan: &Plan) -> anyhow::Result<()> {
        for (page, name, steps) in [
            (Page::Question, "Question page, GET", &plan.question),
            (Page::Results, "Results page, GET", &plan.results),
            (Page::Compare, "Compare page, GET", &plan.compare),
        ] {
            let seats = self.seats(page);
            let mut cells = Vec::new();
            for connections in CONNECTIONS {
                let load = |to| readings(to, page, seats, connections, false);
                cells.push(self.compare(connections, load).await?);
            }
            table(&format!("{name}, {engine} ({})", kinds(steps)), &cells);
            if page == Page::Question {
                let lowest = cells.iter().map(Cell::share).fold(f64::INFINITY, f64::min);
                let figure = format!("{lowest:.2} at its lowest");
                aim("share of the bare server's", &figure, "at least 0.50", lowest >= 0.5);
            }
            let load = |to| readings(to, page, seats, WRITERS, true);
            let packed = self.compare(WRITERS, load).await?;
            table(&format!("{name}, {engine}, gzipped by both servers"), &[packed]);
        }
        Ok(())
    }

    async fn saves(&self, engine: &str, plan: &Plan, pools: &Pools) -> anyhow::Result<()> {
        let seats = Arc::new(self.data.open.clone());
        let before = pools.versions().await?;
        let load = |connections| {
            let seats = &seats;
            move |to| savings(to, seats, &self.slots, &self.options, connections)
        };
        let stood = scripts::versions(&self.slots);
        let mut cells = Vec::new();
        for connections in CONNECTIONS {
            cells.push(self.compare(connections, load(connections)).await?);
        }
        table(&format!("Save, POST, {engine} ({})", kinds(&plan.save)), &cells);
        let (mut commits, mut saves) = (Vec::new(), Vec::new());
        for _ in 0..self.effort.rounds {
            commits.push(self.commits(pools).await?);
            let to = self.service.address;
            saves.push(drive(to, load(WRITERS)(to), self.effort.time).await?);
        }
        let rows = pools.versions().await? - before;
        let told = scripts::versions(&self.slots) - stood;
        let commits = median(commits);
        let rate = |load: &Load| load.rate;
        let share = median(saves.iter().map(rate)) / commits;
        say(&format!("  {rows} new versions stand in the database; browsers were told of {told}"));
        anyhow::ensure!(rows == told, "saves were lost or made up");
        say(&format!("  raw durable commits by {WRITERS} writers: {commits:.0} a second"));
        let figure = format!("{share:.2}");
        aim("saves as a share of them", &figure, "at least 0.70", share >= 0.7);
        Ok(())
    }

    /// Commits of one row a second, by many writers and without any web in between.
    async fn commits(&self, pools: &Pools) -> anyhow::Result<f64> {
        let start = now();
        let time = self.effort.time;
        let mut writers = JoinSet::new();
        for _ in 0..WRITERS {
            let pools = pools.clone();
            writers.spawn(async move {
                let mut count = 0_i64;
                while start.elapsed() < time {
                    pools.commit(count).await?;
                    count += 1;
                }
                anyhow::Ok(count)
            });
        }
        let mut total = 0;
        while let Some(ended) = writers.join_next().await {
            total += ended??;
        }
        Ok(total as f64 / start.elapsed().as_secs_f64())
    }
}
