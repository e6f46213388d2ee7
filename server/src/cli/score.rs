//! `score`: a dry run of a bank over files of answers.

use super::{bank, print, say};
use anyhow::{Context as _, bail};
use clap::Args;
use csv::ByteRecord;
use domain::bank::{Bank, Somebody, Subject};
use domain::dry_run::{Answered, Cell, DryRun, RowFault};
use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// Score a file of answers by a bank, outside any assessment.
#[derive(Args)]
pub(super) struct ScoreArgs {
    /// The folder of one version of a bank: question-banks/local-digital/2026.1
    #[arg(long)]
    bank: PathBuf,
    /// Answers as CSV, with the columns council, question, answer (option ids joined by |, a number, words, dont-know,
    /// not-applicable), or council, question, points
    #[arg(long)]
    answers: PathBuf,
    /// Who answered, as CSV, with the column key and any of type, tier, nation, region. Needed where the bank asks
    /// organisations differently
    #[arg(long)]
    councils: Option<PathBuf>,
    /// Where the scores are written: CSV, a line for each council and node of the bank
    #[arg(long)]
    out: PathBuf,
}

pub(super) fn run(args: &ScoreArgs) -> anyhow::Result<()> {
    let bank = bank::read(&args.bank)?;
    let councils = args.councils.as_deref().map(|path| councils(&bank, path)).transpose()?;
    let mut run = DryRun::new(&bank, councils).map_err(|message| anyhow::anyhow!(message))?;
    let rows = take(&mut run, &args.answers)?;
    let answered = run.finish().map_err(|faults| told(&args.answers, &faults))?;
    let written = write(&answered, &args.out)?;
    print(format!("{rows} rows, {} councils: {}", written.councils, args.out.display()));
    if written.not_asked > 0 {
        print(format!(
            "{} answers were left out: their questions are not asked of those councils.",
            written.not_asked
        ));
    }
    Ok(())
}

/// Every fault of a file, and how many there are.
fn told(path: &Path, faults: &[RowFault]) -> anyhow::Error {
    let mut text = String::new();
    for fault in faults {
        let _ = writeln!(text, "{}:{}: {}", path.display(), fault.line, fault.message);
    }
    let count = super::faults(faults.len());
    anyhow::anyhow!("{text}{count}. Nothing was written.")
}

/// A CSV file that is read row by row.
struct Rows {
    reader: csv::Reader<File>,
    /// The place of each column asked for; none where the file has it not.
    places: Vec<Option<usize>>,
    width: usize,
    record: ByteRecord,
}

impl Rows {
    /// Opens a file that has the first `needed` of these columns, perhaps the others, and no more.
    fn open(path: &Path, columns: &[&str], needed: usize) -> anyhow::Result<Self> {
        let file =
            File::open(path).with_context(|| format!("{} cannot be read.", path.display()))?;
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(true)
            .trim(csv::Trim::All)
            .buffer_capacity(1 << 18)
            .from_reader(file);
        let headers = reader
            .headers()
            .with_context(|| format!("{}:1: The first line cannot be read.", path.display()))?
            .clone();
        let name = |cell: &str| cell.trim_start_matches('\u{feff}').to_lowercase();
        let found: Vec<String> = headers.iter().map(name).collect();
        let known = format!("Expected: {}.", columns.join(", "));
        for (index, column) in found.iter().enumerate() {
            if !columns.contains(&column.as_str()) {
                bail!("{}:1: There is no column {column:?} here. {known}", path.display());
            }
            if found[..index].contains(column) {
                bail!("{}:1: The column {column:?} stands here twice.", path.display());
            }
        }
        let place = |column: &&str| found.iter().position(|other| other == column);
        let places: Vec<_> = columns.iter().map(place).collect();
        if let Some(missing) = columns.iter().zip(&places).take(needed).find(|(_, p)| p.is_none()) {
            bail!("{}:1: The column {:?} is missing. {known}", path.display(), missing.0);
        }
        Ok(Self { reader, places, width: found.len(), record: ByteRecord::new() })
    }

    fn has(&self, column: usize) -> bool {
        self.places.get(column).is_some_and(Option::is_some)
    }

    /// The next row's line; none at the end. A row of another width is a fault.
    fn next(&mut self) -> Result<Option<u64>, RowFault> {
        let line = self.reader.position().line();
        let read = self.reader.read_byte_record(&mut self.record);
        let line = self.record.position().map_or(line, csv::Position::line);
        match read {
            Ok(false) => Ok(None),
            Ok(true) if self.record.len() == self.width => Ok(Some(line)),
            Ok(true) => {
                let message =
                    format!("The row has {} cells, not {}.", self.record.len(), self.width);
                Err(RowFault { line, message })
            }
            Err(error) => {
                Err(RowFault { line, message: format!("The row cannot be read: {error}.") })
            }
        }
    }

    /// A cell of the row; empty where the file has no such column.
    fn cell(&self, column: usize) -> Result<&str, String> {
        let place = self.places.get(column).copied().flatten();
        let bytes = place.and_then(|place| self.record.get(place)).unwrap_or_default();
        std::str::from_utf8(bytes).map_err(|_| "The row is not text in UTF-8.".to_owned())
    }
}

fn councils(bank: &Bank, path: &Path) -> anyhow::Result<Vec<(String, Somebody)>> {
    const SUBJECTS: [Subject; 4] = [Subject::Type, Subject::Tier, Subject::Nation, Subject::Region];
    let mut rows = Rows::open(path, &["key", "type", "tier", "nation", "region"], 1)?;
    let (mut councils, mut faults) = (Vec::new(), Vec::new());
    let mut seen = HashSet::new();
    let known = SUBJECTS.map(|subject| bank.organisations.values(subject));
    loop {
        let line = match rows.next() {
            Ok(None) => break,
            Ok(Some(line)) => line,
            Err(fault) => {
                faults.push(fault);
                continue;
            }
        };
        let mut fault = |message: String| faults.push(RowFault { line, message });
        let mut cell =
            |column| rows.cell(column).map_err(&mut fault).unwrap_or_default().to_owned();
        let key = cell(0);
        let values = [cell(1), cell(2), cell(3), cell(4)];
        for ((subject, value), known) in SUBJECTS.iter().zip(&values).zip(&known) {
            if !value.is_empty() && !known.contains(value) {
                fault(format!(
                    "{value:?} is no {}. Expected one of: {}.",
                    subject.word(),
                    known.join(", ")
                ));
            }
        }
        if key.is_empty() {
            fault("The key is missing.".to_owned());
        } else if !seen.insert(key.clone()) {
            fault(format!("The key {key:?} stood here before."));
        }
        let [kind, tier, nation, region] = values;
        councils.push((key, Somebody::new(&kind, &tier, &nation, &region)));
    }
    if faults.is_empty() { Ok(councils) } else { Err(told(path, &faults)) }
}

/// Takes every row of the answers. Returns how many there were.
fn take(run: &mut DryRun<'_>, path: &Path) -> anyhow::Result<u64> {
    let mut rows = Rows::open(path, &["council", "question", "answer", "points"], 2)?;
    let has_points = match (rows.has(2), rows.has(3)) {
        (true, false) => false,
        (false, true) => true,
        _ => bail!("{}:1: There must be a column answer or a column points.", path.display()),
    };
    let mut count = 0;
    loop {
        let line = match rows.next() {
            Ok(None) => return Ok(count),
            Ok(Some(line)) => line,
            Err(fault) => {
                run.fault(fault.line, fault.message);
                continue;
            }
        };
        count += 1;
        match (rows.cell(0), rows.cell(1), rows.cell(if has_points { 3 } else { 2 })) {
            (Ok(council), Ok(question), Ok(text)) => {
                let cell = if has_points { Cell::Points(text) } else { Cell::Answer(text) };
                run.take(line, council, question, cell);
            }
            (Err(message), ..) | (_, Err(message), _) | (.., Err(message)) => {
                run.fault(line, message);
            }
        }
    }
}

/// What was written.
struct Written {
    councils: usize,
    not_asked: usize,
}

/// Writes the scores beside the file asked for first, so that half a file never stands there.
fn write(answered: &Answered<'_>, path: &Path) -> anyhow::Result<Written> {
    let cannot = || format!("{} cannot be written.", path.display());
    let mut name = path.file_name().with_context(cannot)?.to_owned();
    name.push(".part");
    let part = path.with_file_name(name);
    let result = fill(answered, &part).with_context(cannot);
    let result = result.and_then(|written| {
        std::fs::rename(&part, path).with_context(cannot)?;
        Ok(written)
    });
    if result.is_err() && std::fs::remove_file(&part).is_err() {
        say(&mut std::io::stderr(), &format!("{} may be left over.", part.display()));
    }
    result
}

fn fill(answered: &Answered<'_>, path: &Path) -> anyhow::Result<Written> {
    let mut out = csv::Writer::from_writer(BufWriter::new(File::create(path)?));
    out.write_record([
        "council",
        "node",
        "score",
        "maximum",
        "percent",
        "level",
        "answered",
        "applicable",
        "coverage",
    ])?;
    let mut written = Written { councils: 0, not_asked: 0 };
    for scored in answered.scored() {
        written.councils += 1;
        written.not_asked += scored.not_asked;
        for (node, score) in answered.nodes(&scored) {
            let is_scored = score.level().is_some();
            let figure = |number: f64| if is_scored { rounded(number) } else { String::new() };
            out.write_record([
                scored.key,
                node,
                &figure(score.points),
                &figure(score.maximum),
                &score.percent().map(rounded).unwrap_or_default(),
                &score.level().map(rounded).unwrap_or_default(),
                &score.answered.to_string(),
                &score.applicable().to_string(),
                &score.coverage().map(rounded).unwrap_or_default(),
            ])?;
        }
    }
    out.into_inner().map_err(|error| error.into_error())?.flush()?;
    Ok(written)
}

/// A number to six decimal places, without zeros at the end.
fn rounded(number: f64) -> String {
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}
