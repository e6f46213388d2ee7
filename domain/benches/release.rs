//! How long it takes to build releases, and how much memory: five rounds, each compared with the one before, of 400, 10,000
//! and 100,000 organisations that answer the flagship bank. Each size runs in a process of its own, so that the most memory
//! it ever held is its own. Nearest neighbours are left out: who is near whom is worked out before, and timed apart.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use domain::bank::{Bank, Bilingual, Files, Kind};
use domain::council::Profile;
use domain::id::{CouncilKey, RoundKey};
use domain::peers::{Place, Rurality};
use domain::release::{
    Audience, Consent, Contributor, Eligible, Inputs, Policy, Previous, Purpose, Stage, build,
};
use domain::scoring::Mark;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const SIZES: [usize; 3] = [400, 10_000, 100_000];
const ROUNDS: u64 = 5;
/// Seconds for the largest size.
const AIM: f64 = 10.0;
/// How much longer an organisation may take at the largest size than at the middle one, to be called linear.
const LINEAR: f64 = 1.5;

type Failure = Box<dyn std::error::Error>;

fn flagship() -> Result<Bank, Failure> {
    fn collect(root: &Path, folder: &Path, files: &mut Files) -> Result<(), Failure> {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                collect(root, &path, files)?;
            } else {
                let name = path.strip_prefix(root)?.to_string_lossy().into_owned();
                files.0.insert(name, std::fs::read_to_string(&path)?);
            }
        }
        Ok(())
    }
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../question-banks/local-digital/2026.1");
    let mut files = Files::default();
    collect(Path::new(root), Path::new(root), &mut files)?;
    files.parse().map_err(|faults| format!("the shipped bank is broken: {faults:?}").into())
}

/// Numbers from a seed (`SplitMix64`): the same councils each time.
fn mixed(seed: u64) -> u64 {
    let key = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let key = (key ^ (key >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let key = (key ^ (key >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    key ^ (key >> 31)
}

/// What all councils but one in ten submitted in a round.
fn submitted(bank: &Bank, count: usize, round: u64) -> Result<Vec<Contributor>, Failure> {
    let places: Vec<Place> = Profile::all()
        .filter(|profile| profile.council_type.is_principal())
        .zip(Rurality::ALL.iter().cycle())
        .map(|(profile, rurality)| Place { profile, rurality: Some(*rurality) })
        .collect();
    let kinds: Vec<(&Kind, u64)> = bank
        .questions()
        .map(|(_, question)| (&question.kind, question.options.len().clamp(1, 30) as u64))
        .collect();
    let one = |number: usize| {
        let own = mixed(number as u64);
        let mark = |(at, (kind, options)): (usize, &(&Kind, u64))| {
            let said = mixed(own ^ (round << 32) ^ at as u64);
            match (said % 15, kind) {
                (0, _) => Mark::DontKnow,
                (1, _) => Mark::NotApplicable,
                (_, Kind::Text) => Mark::Text,
                (_, Kind::Several { .. }) => Mark::Several((said >> 8) % (1 << options)),
                (_, Kind::Number { .. }) => Mark::Number((said >> 8) as f64 % 100.0),
                _ => Mark::Option(u8::try_from((said >> 8) % options).unwrap_or(0)),
            }
        };
        Ok(Contributor {
            council: CouncilKey::parse(&format!("C{number:06}"))?,
            place: places[number % places.len()],
            sheet: kinds.iter().enumerate().map(mark).collect(),
            with_evidence: u32::try_from(own % 50)?,
            consent: Consent::ALL[usize::try_from(own % 3)?],
            record_key: own,
            fingerprint: format!("{:016x}", mixed(own ^ round)),
        })
    };
    (0..count).filter(|number| number % 10 != 0).map(one).collect()
}

fn eligible(there: &[Contributor]) -> Vec<Eligible> {
    let one = |who: &Contributor| Eligible {
        council: who.council.clone(),
        place: who.place,
        stage: Stage::Submitted,
    };
    there.iter().map(one).collect()
}

/// The release of a round and how long it took to build.
fn measured(
    bank: &Bank,
    there: &[Contributor],
    before: Option<&[Contributor]>,
) -> Result<(usize, Duration), Failure> {
    let eligible = eligible(there);
    let name = |text: &str| Bilingual { en: text.to_owned(), cy: text.to_owned() };
    let inputs = Inputs {
        round: RoundKey::parse("now")?,
        round_name: name("Now"),
        number: 1,
        purpose: Purpose::Final,
        audience: Audience::Public,
        coalition_name: None,
        date: jiff::civil::date(2026, 6, 1),
        policy: Policy::of(&Audience::Public, None),
        bank,
        bank_digest: String::new(),
        digest: String::new(),
        eligible: &eligible,
        contributors: there,
        earlier: &[],
        previous: match before {
            Some(contributors) => Some(Previous {
                round: RoundKey::parse("before")?,
                name: name("Before"),
                bank,
                contributors,
                breaks: 0,
            }),
            None => None,
        },
        neighbours: &|_| (Vec::new(), Vec::new()),
    };
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
    let mut before: Option<Vec<Contributor>> = None;
    let (mut all, mut slowest, mut bytes) = (Duration::ZERO, Duration::ZERO, 0);
    let mut inputs = 0;
    for round in 0..ROUNDS {
        let there = submitted(&bank, count, round)?;
        inputs = inputs.max(memory("VmRSS").unwrap_or(0));
        let (size, time) = measured(&bank, &there, before.as_deref())?;
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
