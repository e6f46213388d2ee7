//! How fast assessments are scored on one core: 100,000 of them, of councils of every type, against the shipped bank.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use domain::bank::{Bank, Files};
use domain::council::Profile;
use domain::scoring::{Mark, Sheet, score};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const ASSESSMENTS: usize = 100_000;
const ROUNDS: usize = 7;
/// Assessments a second.
const AIM: f64 = 200_000.0;

type Failure = Box<dyn std::error::Error>;

fn shipped_bank() -> Result<Bank, Failure> {
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
    let root =
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../question-banks/local-digital/2026.1"));
    let mut files = Files::default();
    collect(root, root, &mut files)?;
    files.parse().map_err(|faults| format!("the shipped bank is broken: {faults:?}").into())
}

/// Councils of every type that assesses itself, in every region that has it, in turn.
fn profiles() -> Vec<Profile> {
    Profile::all().filter(|profile| profile.council_type.is_principal()).collect()
}

/// Four answers in five are levels; the rest are of the other kinds. The same sheets each time: the numbers come from a
/// linear congruential generator with the multiplier of Knuth's MMIX.
fn sheets(questions: usize) -> Vec<Sheet> {
    let mut state: u64 = 2026;
    let mut next = move |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut mark = || match next(15) {
        0 => Mark::NotAnswered,
        1 => Mark::DontKnow,
        2 => Mark::NotApplicable,
        _ => Mark::Option(u8::try_from(next(5)).unwrap_or(0)),
    };
    (0..ASSESSMENTS).map(|_| (0..questions).map(|_| mark()).collect()).collect()
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn main() -> Result<(), Failure> {
    let bank = shipped_bank()?;
    let questions = bank.questions().count();
    let (profiles, sheets) = (profiles(), sheets(questions));
    let mut rates: Vec<f64> = (0..ROUNDS)
        .map(|_| {
            let time = timed(|| {
                for (sheet, profile) in sheets.iter().zip(profiles.iter().cycle()) {
                    black_box(score(black_box(&bank), black_box(profile), black_box(sheet)));
                }
            });
            ASSESSMENTS as f64 / time.as_secs_f64()
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    let (slowest, median, fastest) = (rates[0], rates[ROUNDS / 2], rates[ROUNDS - 1]);
    println!(
        "Scoring, one core: {ASSESSMENTS} assessments of {questions} questions, {ROUNDS} times"
    );
    println!("  {median:.0} assessments a second (slowest {slowest:.0}, fastest {fastest:.0})");
    let met = if median >= AIM { "met" } else { "MISSED" };
    println!("  aim: at least {AIM:.0} a second: {met}");
    Ok(())
}
