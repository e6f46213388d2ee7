//! How long it takes to make each file of a release, and how much memory: a release of 400 councils that answer the
//! flagship bank, as the country would publish it, and a table of 100,000 named organisations. Each file is made in a
//! process of its own, so that the most memory it ever held is its own.
#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use app::frame::Brand;
use app::reports::{CouncilLine, Source, release_book};
use app::texts::Texts;
use domain::bank::{Bank, Bilingual, Files, Kind as Asked};
use domain::council::Profile;
use domain::id::{CouncilKey, RoundKey};
use domain::language::Language;
use domain::peers::{Place, Rurality};
use domain::release::{
    Audience, Consent, Contributor, Eligible, Inputs, Policy, Previous, Purpose, Release, Stage,
    build,
};
use domain::report::{Book, Cell, Column, Kind, Table};
use domain::scoring::Mark;
use server::reports::files::{Format, csv, write};
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const COUNCILS: usize = 400;
const ORGANISATIONS: i64 = 100_000;
/// Seconds for a workbook of the country.
const WORKBOOK_AIM: f64 = 2.0;
/// Megabytes more than before, while 100,000 rows are written as CSV.
const CSV_AIM: u64 = 10;

type Failure = Box<dyn std::error::Error>;

/// Counts what is written and lets it go.
#[derive(Default)]
struct Counted {
    at: u64,
    length: u64,
}

impl Write for Counted {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.at += part.len() as u64;
        self.length = self.length.max(self.at);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Seek for Counted {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

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
fn submitted(bank: &Bank, round: u64) -> Result<Vec<Contributor>, Failure> {
    let places: Vec<Place> = Profile::all()
        .filter(|profile| profile.council_type.is_principal())
        .zip(Rurality::ALL.iter().cycle())
        .map(|(profile, rurality)| Place { profile, rurality: Some(*rurality) })
        .collect();
    let kinds: Vec<(&Asked, u64)> = bank
        .questions()
        .map(|(_, question)| (&question.kind, question.options.len().clamp(1, 30) as u64))
        .collect();
    let one = |number: usize| {
        let own = mixed(number as u64);
        let mark = |(at, (kind, options)): (usize, &(&Asked, u64))| {
            let said = mixed(own ^ (round << 32) ^ at as u64);
            match (said % 15, kind) {
                (0, _) => Mark::DontKnow,
                (1, _) => Mark::NotApplicable,
                (_, Asked::Text) => Mark::Text,
                (_, Asked::Several { .. }) => Mark::Several((said >> 8) % (1 << options)),
                (_, Asked::Number { .. }) => Mark::Number((said >> 8) as f64 % 100.0),
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
    (0..COUNCILS).filter(|number| number % 10 != 0).map(one).collect()
}

/// The second round of the country, for anybody.
fn release(bank: &Bank) -> Result<Release, Failure> {
    let (before, there) = (submitted(bank, 0)?, submitted(bank, 1)?);
    let one = |who: &Contributor| Eligible {
        council: who.council.clone(),
        place: who.place,
        stage: Stage::Submitted,
    };
    let eligible: Vec<Eligible> = there.iter().map(one).collect();
    let name = |text: &str| Bilingual { en: text.to_owned(), cy: text.to_owned() };
    let (release, _) = build(&Inputs {
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
        contributors: &there,
        earlier: &[],
        previous: Some(Previous {
            round: RoundKey::parse("before")?,
            name: name("Before"),
            bank,
            contributors: &before,
            breaks: 0,
        }),
        neighbours: &|_| (Vec::new(), Vec::new()),
    });
    Ok(release)
}

/// So many organisations with a score, made as they are read.
fn organisations<'a>() -> Table<'a> {
    let row = |number: i64| {
        vec![
            Cell::text(format!("C{number:06}")),
            Cell::text(format!("Organisation number {number}")),
            Cell::text(format!("E{:08}", 6_000_000 + number)),
            Cell::text("overall"),
            Cell::tenths(number % 41),
            Cell::whole(number % 2),
        ]
    };
    Table {
        key: "named_councils".into(),
        sheet: "Named councils".into(),
        title: "Results of organisations that agreed to be named".into(),
        about: Vec::new(),
        columns: vec![
            Column::new("council", "Council", Kind::Text),
            Column::new("council_name", "Name", Kind::Text),
            Column::new("gss_code", "GSS code", Kind::Text),
            Column::new("theme", "Theme", Kind::Text),
            Column::new("score", "Level", Kind::Level),
            Column::new("is_at_base", "At or above the base level", Kind::Count),
        ],
        rows: Box::new(move || Box::new((0..ORGANISATIONS).map(row))),
    }
}

#[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
fn timed(work: impl FnOnce() -> anyhow::Result<u64>) -> anyhow::Result<(u64, Duration)> {
    let start = Instant::now();
    let done = work()?;
    Ok((done, start.elapsed()))
}

/// Memory of this process in MB, by the kernel's count: `VmRSS` is now, `VmHWM` the most it ever was. None where the
/// system does not say.
fn memory(what: &str) -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what))?;
    let kilobytes: u64 = line.trim_start_matches(':').split_whitespace().next()?.parse().ok()?;
    Some(kilobytes / 1024)
}

/// Makes one file: prints its line, and after it the seconds and the megabytes that it took more than was there before.
fn one_file(book: &Book<'_>, format: Format) -> Result<(), Failure> {
    let before = memory("VmRSS").unwrap_or(0);
    let (length, time) = timed(|| {
        let mut out = Counted::default();
        if format == Format::Csv {
            for table in &book.tables {
                csv(table, BufWriter::new(&mut out))?;
            }
        } else {
            write(book, format, &mut out)?;
        }
        Ok(out.length)
    })?;
    let more = memory("VmHWM").unwrap_or(0).saturating_sub(before);
    let (name, seconds) = (format.extension(), time.as_secs_f64());
    println!("  {name:<5} {seconds:>7.3} s  {more:>5} MB  {:>6} kB", length / 1000);
    println!("{seconds} {more}");
    Ok(())
}

/// Makes a file of one of the books.
fn make(of: &str, format: Format) -> Result<(), Failure> {
    let bank = flagship()?;
    let release = release(&bank)?;
    let brand = Brand {
        service: ["State of Play".into(), "State of Play".into()],
        organisation: ["Publisher".into(), "Cyhoeddwr".into()],
        email: "data@example.invalid".into(),
        theme_colour: "#1d70b8".into(),
    };
    let council = |key: &CouncilKey| CouncilLine {
        name: format!("Council of {key}"),
        gss: Some("E06000001".to_owned()),
    };
    let source = Source {
        release: &release,
        checksum: "",
        bank: &bank,
        brand: &brand,
        council: &council,
        corrected: None,
    };
    let mut book = release_book(Texts::of(Language::En), &source);
    if of == "organisations" {
        book.tables = vec![organisations()];
    }
    one_file(&book, format)
}

fn argument(name: &str) -> Option<String> {
    std::env::args().find_map(|word| Some(word.strip_prefix(name)?.to_owned()))
}

fn main() -> Result<(), Failure> {
    if let (Some(of), Some(format)) = (argument("of="), argument("format=")) {
        return make(&of, Format::parse(&format).ok_or("no such format")?);
    }
    println!("Files of a release, one core: time, memory beyond what was there, length");
    let (mut slowest, mut more_for_csv) = (0.0_f64, 0);
    for (of, title) in [
        ("release", format!("A release of {COUNCILS} councils (CSV: all its tables)")),
        ("organisations", format!("A table of {ORGANISATIONS} organisations")),
    ] {
        println!(" {title}");
        for format in Format::ALL {
            let child = Command::new(std::env::current_exe()?)
                .args([format!("of={of}"), format!("format={}", format.extension())])
                .output()?;
            let said = String::from_utf8(child.stdout)?;
            let Some((line, last)) = said.trim_end().rsplit_once('\n') else {
                return Err(String::from_utf8_lossy(&child.stderr).into_owned().into());
            };
            println!("{line}");
            let (seconds, more) = last.split_once(' ').ok_or("no figures")?;
            match (of, format) {
                ("release", Format::Ods | Format::Xlsx) => slowest = slowest.max(seconds.parse()?),
                ("organisations", Format::Csv) => more_for_csv = more.parse()?,
                _ => {}
            }
        }
    }
    let met = |is: bool| if is { "met" } else { "MISSED" };
    println!(
        "  a workbook of the country in {slowest:.2} s (aim: under {WORKBOOK_AIM} s): {}; CSV of {ORGANISATIONS} rows in {more_for_csv} MB (aim: under {CSV_AIM} MB): {}",
        met(slowest < WORKBOOK_AIM),
        met(more_for_csv < CSV_AIM),
    );
    Ok(())
}
