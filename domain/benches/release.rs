//! How long it takes to build releases, and how much memory: five rounds, each compared with the one before, of 400, 10,000
//! and 100,000 organisations that answer the flagship bank. Each size runs in a process of its own, so that the most memory
//! it ever held is its own. Nearest neighbours are left out: who is near whom is worked out before, and timed apart.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod organisations;

use domain::bank::Bank;
use domain::council::Profile;
use domain::id::CouncilKey;
use domain::peers::{Place, Rurality};
use domain::release::{Audience, Contributor, build};
use organisations::{Failure, Made, eligible, flagship, key, submitted};
use std::process::Command;
use std::time::{Duration, Instant};

const SIZES: [usize; 3] = [400, 10_000, 100_000];
const ROUNDS: u64 = 5;
/// Seconds for the largest size.
const AIM: f64 = 10.0;
/// How much longer an organisation may take at the largest size than at the middle one, to be called linear.
const LINEAR: f64 = 1.5;

/// Organisations of every profile and kind of area in turn.
fn of_every_kind(count: usize) -> Result<Vec<(CouncilKey, Place)>, Failure> {
    let places: Vec<Place> = Profile::all()
        .filter(|profile| profile.council_type.is_principal())
        .zip(Rurality::ALL.iter().cycle())
        .map(|(profile, rurality)| Place { profile, rurality: Some(*rurality) })
        .collect();
    (0..count).map(|number| Ok((key(number)?, places[number % places.len()]))).collect()
}

/// The release of a round and how long it took to build.
fn measured(
    bank: &Bank,
    those: &[(CouncilKey, Place)],
    there: &[Contributor],
    before: Option<&[Contributor]>,
) -> Result<(usize, Duration), Failure> {
    let made = Made {
        audience: Audience::Public,
        date: jiff::civil::date(2026, 6, 1),
        bank,
        bank_digest: String::new(),
        eligible: &eligible(those),
        there,
        before,
        neighbours: &|_| (Vec::new(), Vec::new()),
    };
    let inputs = made.inputs()?;
    let (size, time) = timed(|| {
        let (release, ledger) = build(&inputs);
        drop(ledger);
        release.bytes().len()
    });
    Ok((size, time))
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed())
}

/// Memory of this process in MB, by the kernel's count: `VmRSS` is now, `VmHWM` the most it ever was. None where the
/// system does not say.
fn memory(what: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what))?;
    let kilobytes: u64 = line.trim_start_matches(':').split_whitespace().next()?.parse().ok()?;
    Some(kilobytes / 1024)
}

/// One size: prints its line, and after it the seconds.
fn one_size(count: usize) -> Result<(), Failure> {
    let bank = flagship()?;
    let those = of_every_kind(count)?;
    let mut before: Option<Vec<Contributor>> = None;
    let (mut all, mut slowest, mut bytes) = (Duration::ZERO, Duration::ZERO, 0);
    let mut inputs = 0;
    for round in 0..ROUNDS {
        let there = submitted(&bank, &those, round)?;
        inputs = inputs.max(memory("VmRSS").unwrap_or(0));
        let (size, time) = measured(&bank, &those, &there, before.as_deref())?;
        (all, slowest, bytes) = (all + time, slowest.max(time), bytes.max(size));
        before = Some(there);
    }
    let most = memory("VmHWM").unwrap_or(0);
    println!(
        "  {count:>7}  {:>7.2} s  {:>6.2} s  {:>6.1} µs  {most:>6} MB  {inputs:>6} MB  {:>5} kB",
        all.as_secs_f64(),
        slowest.as_secs_f64(),
        all.as_secs_f64() * 1e6 / (count as u64 * ROUNDS) as f64,
        bytes / 1000,
    );
    println!("{}", all.as_secs_f64());
    Ok(())
}

fn main() -> Result<(), Failure> {
    if let Some(count) = std::env::args().find_map(|word| word.strip_prefix("size=")?.parse().ok())
    {
        return one_size(count);
    }
    let questions = flagship()?.questions().count();
    println!(
        "Releases, one core: {ROUNDS} rounds of {questions} questions, without neighbours (aim: linear, the largest under {AIM:.0} s)"
    );
    println!("  councils  all rounds  slowest  a council  most memory  of it inputs  a release");
    let mut seconds = Vec::new();
    for size in SIZES {
        let child = Command::new(std::env::current_exe()?).arg(format!("size={size}")).output()?;
        let said = String::from_utf8(child.stdout)?;
        let Some((line, last)) = said.trim_end().rsplit_once('\n') else {
            return Err(String::from_utf8_lossy(&child.stderr).into_owned().into());
        };
        println!("{line}");
        seconds.push(last.parse::<f64>()? / size as f64);
    }
    let met = |is: bool| if is { "met" } else { "MISSED" };
    let largest = seconds[2] * SIZES[2] as f64;
    let growth = seconds[2] / seconds[1];
    println!(
        "  100,000 in {largest:.1} s: {}; a council takes {growth:.2} times what it does among 10,000 (aim: under {LINEAR}): {}",
        met(largest < AIM),
        met(growth < LINEAR)
    );
    Ok(())
}
