//! How long a council's own report takes as a page and as each of its files, over one connection: nothing of it is kept but
//! the drawings of charts, so every file is made for whoever asks.

use crate::client::{Connection, now};
use crate::data::Seat;
use crate::report::{aim, median};
use crate::scripts::get;
use crate::{paths, say};
use std::collections::BTreeSet;
use std::net::SocketAddr;

/// The most milliseconds that the report may take in any form.
const AIM: f64 = 250.0;
/// How often each is asked for after the first time.
const TIMES: usize = 15;

/// Asks for the report's page and every file that it links to. The first time of the page, its charts are drawn; the first
/// time of the document for word processors, they are made pictures of. Another council's page comes before all that: a
/// service that has just been started still loads its chart engine.
pub(crate) async fn run(address: SocketAddr, [seat, before]: [&Seat; 2]) -> anyhow::Result<()> {
    let page = paths::report(&seat.council);
    let mut connection = Connection::open(address).await?;
    connection.ask(&get(address, &paths::report(&before.council), &before.session, false)).await?;
    say("");
    say("A council's own report: the page and each of its files, made when asked for");
    say("                            first ms   p50 ms  most ms   bytes");
    let (mut slowest, mut ready) = (0.0_f64, vec![page.clone()]);
    let mut links: BTreeSet<String> = BTreeSet::new();
    while let Some(path) = ready.pop() {
        let mut times = Vec::new();
        let mut length = 0;
        for _ in 0..=TIMES {
            let start = now();
            let answer = connection.ask(&get(address, &path, &seat.session, false)).await?;
            times.push(start.elapsed().as_secs_f64() * 1e3);
            anyhow::ensure!(answer.status == 200, "{path}: {}", answer.status);
            let bytes = answer.bytes()?;
            length = bytes.len();
            if path == page && links.is_empty() {
                links = files(&page, &String::from_utf8(bytes)?)?;
                ready.extend(links.iter().rev().cloned());
            }
        }
        let first = times.remove(0);
        let most = times.iter().copied().fold(0.0, f64::max);
        slowest = slowest.max(first).max(most);
        let name = path.rsplit('/').next().unwrap_or(&path);
        let p50 = median(times);
        say(&format!("  {name:<26} {first:>7.1}  {p50:>7.1}  {most:>7.1} {length:>7}"));
    }
    aim("slowest of all", &format!("{slowest:.0} ms"), "under 250 ms", slowest < AIM);
    Ok(())
}

/// The addresses of the files that the page links to.
fn files(page: &str, html: &str) -> anyhow::Result<BTreeSet<String>> {
    let below = format!("{page}/");
    let document = scraper::Html::parse_document(html);
    let links = scraper::Selector::parse("a[href]").map_err(|error| anyhow::anyhow!("{error}"))?;
    let found: BTreeSet<String> = document
        .select(&links)
        .filter_map(|link| link.value().attr("href"))
        .filter(|link| link.starts_with(&below))
        .map(str::to_owned)
        .collect();
    anyhow::ensure!(found.len() > 5, "the report links to {} files", found.len());
    Ok(found)
}
