//! Pages of releases by the number of organisations behind them: 400, 10,000 and 100,000, each in a database of its own
//! with a service of its own. The sizes are measured in turn, so that what else the machine does falls on all of them.

use crate::client::{Connection, Load, drive, now};
use crate::data;
use crate::report::{aim, median};
use crate::scripts::{again, get};
use crate::servers::Process;
use crate::{Effort, bare::Pools, organisations, releases, say, weight};
use domain::bank::{Bank, Bilingual};
use domain::id::CouncilKey;
use domain::language::Language;
use domain::peers::Place;
use domain::register::{Council, Register};
use domain::release::Audience;
use jiff::Timestamp;
use jiff::civil::Date;
use server::clock::{Clock, local};
use server::releasing::place;
use server::token;
use std::path::Path;
use store::{Coalition, NewPerson, Store};

const SIZES: [usize; 3] = [400, 10_000, 100_000];
/// How many councils the coalition has, whatever the size.
const MEMBERS: usize = 40;
const COALITION: &str = "forty";
/// How much longer a page may take than at the smallest size.
const AIM: f64 = 1.5;
/// The most milliseconds that a page with all its charts kept may take.
const KEPT: f64 = 20.0;

const PAGES: [(&str, &str); 3] = [
    ("Public state of play", "/state-of-play/2026"),
    ("Dashboard of a steering group", "/coalitions/forty/rounds/2026"),
    ("Dashboard of the central team", "/central/rounds/2026"),
];

/// A service with so many organisations.
struct Sized {
    count: usize,
    service: Process,
    /// Of somebody in the steering group and the central team.
    session: String,
}

/// What was measured of a page at one size.
#[derive(Default)]
struct Measured {
    /// The first time, with its charts drawn, in milliseconds.
    first: f64,
    /// In bytes.
    length: usize,
    loads: Vec<Load>,
}

impl Measured {
    fn p50(&self) -> f64 {
        median(self.loads.iter().map(|load| load.p50))
    }

    fn p95(&self) -> f64 {
        median(self.loads.iter().map(|load| load.p95))
    }
}

/// Measures on SQLite and prints the figures.
pub(crate) async fn run(folder: &Path, effort: Effort) -> anyhow::Result<()> {
    let mut sizes = Vec::new();
    say("");
    say("== Pages of releases, by the number of organisations (SQLite, one connection)");
    for count in SIZES {
        sizes.push(sized(folder, count).await?);
    }
    for (title, path) in PAGES {
        let mut all: Vec<Measured> = Vec::new();
        for sized in &sizes {
            all.push(first(sized, path).await?);
        }
        for _ in 0..effort.rounds {
            for (sized, measured) in sizes.iter().zip(&mut all) {
                let address = sized.service.address;
                let request = get(address, path, &sized.session, false);
                measured.loads.push(drive(address, vec![again(request)], effort.time).await?);
            }
        }
        print(title, &sizes, &all);
    }
    say("");
    weight::one_chart().await
}

/// Asks for a page for the first time, and once more.
async fn first(sized: &Sized, path: &str) -> anyhow::Result<Measured> {
    let mut connection = Connection::open(sized.service.address).await?;
    let request = get(sized.service.address, path, &sized.session, false);
    let start = now();
    let answer = connection.ask(&request).await?;
    let first = start.elapsed().as_secs_f64() * 1e3;
    anyhow::ensure!(answer.status == 200, "{path}: {}", answer.status);
    let text = answer.text()?;
    anyhow::ensure!(text.contains("<svg"), "{path} has no chart");
    connection.ask(&request).await?;
    Ok(Measured { first, length: text.len(), loads: Vec::new() })
}

fn print(title: &str, sizes: &[Sized], all: &[Measured]) {
    say("");
    say(title);
    say("  organisations  first ms   p50 ms   p95 ms  times the smallest   bytes");
    let smallest = all.first().map_or(0.0, Measured::p50);
    for (sized, measured) in sizes.iter().zip(all) {
        let (p50, p95) = (measured.p50(), measured.p95());
        let (count, first, length) = (sized.count, measured.first, measured.length);
        let times = p50 / smallest;
        say(&format!(
            "  {count:>13}  {first:>8.0} {p50:>8.2} {p95:>8.2}  {times:>18.2} {length:>7}"
        ));
    }
    let failures: u64 = all.iter().flat_map(|one| &one.loads).map(|load| load.other).sum();
    if failures > 0 {
        say(&format!("  NOT VALID: {failures} answers were not what was asked for"));
    }
    let most = all.iter().map(Measured::p50).fold(0.0, f64::max);
    let times = most / smallest;
    aim("p50 against the smallest", &format!("{times:.2} at most"), "within 1.5", times <= AIM);
    let figure = format!("{smallest:.1} ms with the smallest");
    aim("p50 with every chart kept", &figure, "at most 20 ms", smallest <= KEPT);
}

/// As many councils as are wanted, like those of the real register in turn.
fn councils(count: usize, today: Date) -> anyhow::Result<Vec<Council>> {
    let real = data::shipped_register()?;
    let real: Vec<&Council> = real.principal_on(today).collect();
    let one = |number: usize| {
        let like = real[number % real.len()];
        let mut details = like.on(today).clone();
        details.from = None;
        details.name = format!("Council {number:06} of {}", details.name);
        (details.name_cy, details.gss, details.county) = (None, None, None);
        details.combined_authority = None;
        Ok(Council {
            key: organisations::key(number).map_err(|error| anyhow::anyhow!("{error}"))?,
            starts: None,
            ends: None,
            successors: Default::default(),
            former_codes: Vec::new(),
            details: vec![details],
        })
    };
    (0..count).map(one).collect()
}

/// Fills a database and starts a service on it.
async fn sized(folder: &Path, count: usize) -> anyhow::Result<Sized> {
    let start = now();
    let address = format!("sqlite:{}", folder.join(format!("bench-{count}.sqlite")).display());
    let store = Store::open(&address).await?;
    store.migrate().await?;
    let now_at = Clock::system().now();
    let today = local(now_at).date();
    let bank = data::shipped_bank()?;
    let councils = councils(count, today)?;
    let those: Vec<(CouncilKey, Place)> =
        councils.iter().map(|council| (council.key.clone(), place(council, today))).collect();
    store.replace_register(&Register::new(councils)?).await?;
    store.publish_bank(&bank, now_at).await?;
    store.put_round(&data::round(data::ROUND, &bank, now_at)?).await?;
    let (session, person) = reader(&store, &those[..MEMBERS], now_at).await?;
    let length = releases::publish(&store, &bank, &those, (Audience::Public, 0), now_at).await?;
    let coalition = Audience::Coalition(COALITION.to_owned());
    releases::publish(&store, &bank, &those[..MEMBERS], (coalition, 0), now_at).await?;
    store.close().await;
    submit_all(&address, &bank, person, now_at).await?;
    say(&format!(
        "  {count} organisations: a public release of {} kB; made ready in {:.0} s",
        length / 1000,
        start.elapsed().as_secs_f64()
    ));
    Ok(Sized { count, service: Process::service(&address, None).await?, session })
}

async fn submit_all(address: &str, bank: &Bank, person: i64, now: Timestamp) -> anyhow::Result<()> {
    let pools = Pools::open(address).await?;
    pools.submit_all(&bank.digest(), person, now.as_millisecond()).await?;
    pools.close().await;
    Ok(())
}

/// Somebody of the central team who steers a coalition, signed in: the session's token and the person.
async fn reader(
    store: &Store,
    members: &[(CouncilKey, Place)],
    now: Timestamp,
) -> anyhow::Result<(String, i64)> {
    let person = NewPerson {
        email: "centre@bench.example".into(),
        name: "Alex Example".into(),
        password_hash: "nobody signs in with a password here".into(),
        language: Language::En,
    };
    let person = store.add_person(&person, &[], false, now).await?;
    let coalition = Coalition {
        key: COALITION.to_owned(),
        name: Bilingual { en: "The forty".into(), cy: "Y deugain".into() },
        members: members.iter().map(|(council, _)| council.clone()).collect(),
    };
    store.put_coalition(&coalition).await?;
    store.join_steering(person, COALITION, now).await?;
    store.set_central(person, true, now).await?;
    let (session, csrf) = (token::secret()?, token::secret()?);
    store.start_session(&token::hash(&session), person, &csrf, now).await?;
    Ok((session, person))
}
