//! How fast assessments are scored on one core: 100,000 of them, of councils of every type, under every rule; and how long
//! checking a bank takes.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use domain::bank::{Bank, Files, Kind, Question, ScoringRule};
use domain::council::Profile;
use domain::scoring::{Mark, Sheet, score};
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

const ASSESSMENTS: usize = 100_000;
const ROUNDS: usize = 7;
/// Assessments a second.
const AIM: f64 = 200_000.0;
/// Milliseconds to check the flagship bank.
const CHECK_AIM: f64 = 100.0;

type Failure = Box<dyn std::error::Error>;

fn files(bank: &str) -> Result<Files, Failure> {
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
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../question-banks")).join(bank);
    let mut files = Files::default();
    collect(&root, &root, &mut files)?;
    Ok(files)
}

fn read(files: &Files) -> Result<Bank, Failure> {
    files.parse().map_err(|faults| format!("the shipped bank is broken: {faults:?}").into())
}

/// The flagship bank under each rule, and the other banks as they are.
fn banks() -> Result<Vec<(String, Bank)>, Failure> {
    let flagship = read(&files("local-digital/2026.1")?)?;
    let rules = [
        ("weighted mean of levels", ScoringRule::WeightedMeanOfLevels),
        ("points", ScoringRule::Points),
        ("gated stages", ScoringRule::GatedStages),
        ("weakest link", ScoringRule::WeakestLink),
    ];
    let mut banks: Vec<_> = rules
        .map(|(name, rule)| {
            let mut bank = flagship.clone();
            (bank.scoring, bank.roll_up) = (rule, rule.usual_roll_up());
            bank.themes.iter_mut().for_each(|theme| theme.roll_up = rule.usual_roll_up());
            (name.to_owned(), bank)
        })
        .into();
    for folder in ["information-sharing/2026.1", "health-and-care/2026.1"] {
        banks.push((folder.to_owned(), read(&files(folder)?)?));
    }
    Ok(banks)
}

/// Councils of every type that assesses itself, in every region that has it, in turn.
fn profiles() -> Vec<Profile> {
    Profile::all().filter(|profile| profile.council_type.is_principal()).collect()
}

/// Four answers in five are levels; the rest are of the other kinds. The same sheets each time: the numbers come from a
/// linear congruential generator with the multiplier of Knuth's MMIX.
fn sheets(bank: &Bank) -> Vec<Sheet> {
    let mut state: u64 = 2026;
    let mut next = move |below: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut mark = |question: &Question| match (next(15), &question.kind) {
        (0, _) => Mark::NotAnswered,
        (1, _) => Mark::DontKnow,
        (2, _) => Mark::NotApplicable,
        (_, Kind::Text) => Mark::Text,
        (_, Kind::Several { .. }) => Mark::Several(next(1 << question.options.len().min(30))),
        (_, Kind::Number { .. }) => Mark::Number(next(101) as f64),
        _ => {
            let options = u64::try_from(question.options.len()).unwrap_or(1);
            Mark::Option(u8::try_from(next(options.max(1))).unwrap_or(0))
        }
    };
    let questions: Vec<&Question> = bank.questions().map(|(_, question)| question).collect();
    (0..ASSESSMENTS).map(|_| questions.iter().map(|question| mark(question)).collect()).collect()
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// The slowest, the median and the fastest of several runs.
fn spread(mut runs: Vec<f64>) -> (f64, f64, f64) {
    runs.sort_by(f64::total_cmp);
    (runs[0], runs[runs.len() / 2], runs[runs.len() - 1])
}

fn main() -> Result<(), Failure> {
    println!(
        "Scoring, one core: {ASSESSMENTS} assessments, {ROUNDS} times (aim: at least {AIM:.0} a second)"
    );
    let profiles = profiles();
    for (name, bank) in banks()? {
        let sheets = sheets(&bank);
        let rates = (0..ROUNDS).map(|_| {
            let time = timed(|| {
                for (sheet, profile) in sheets.iter().zip(profiles.iter().cycle()) {
                    black_box(score(black_box(&bank), black_box(profile), black_box(sheet)));
                }
            });
            ASSESSMENTS as f64 / time.as_secs_f64()
        });
        let (slowest, median, fastest) = spread(rates.collect());
        let met = if median >= AIM { "met" } else { "MISSED" };
        let questions = bank.questions().count();
        println!(
            "  {name}, {questions} questions: {median:.0} a second ({slowest:.0} to {fastest:.0}): {met}"
        );
    }
    let flagship = files("local-digital/2026.1")?;
    let times = (0..ROUNDS).map(|_| timed(|| drop(black_box(flagship.parse()))).as_secs_f64());
    let (fastest, median, slowest) = spread(times.map(|time| time * 1000.0).collect());
    let met = if median < CHECK_AIM { "met" } else { "MISSED" };
    println!(
        "Checking the flagship bank: {median:.1} ms ({fastest:.1} to {slowest:.1}; aim: under {CHECK_AIM:.0} ms: {met})"
    );
    Ok(())
}
