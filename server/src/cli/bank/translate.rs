//! `bank translate`: all texts of a bank as a spreadsheet, and back.

use super::super::print;
use super::{files, read, told};
use anyhow::{Context as _, bail, ensure};
use calamine::{Data, Reader as _, Xlsx, open_workbook};
use clap::Args;
use domain::bank::{Bank, Entry, entries, text_files};
use domain::language::Language;
use rust_xlsxwriter::{Format, FormatAlign, Workbook};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Write all texts as a spreadsheet for translators, or take them back from one.
#[derive(Args)]
#[group(required = true, multiple = false, id = "direction")]
struct Direction {
    /// Write the texts to this spreadsheet (.xlsx)
    #[arg(long, group = "direction")]
    out: Option<PathBuf>,
    /// Take the Welsh texts from this spreadsheet (.xlsx), and write the files in cy/
    #[arg(long = "in", group = "direction")]
    back: Option<PathBuf>,
}

/// The arguments of `bank translate`.
#[derive(Args)]
pub(in super::super) struct TranslateArgs {
    /// The folder of one version
    path: PathBuf,
    #[command(flatten)]
    direction: Direction,
}

const SHEET: &str = "Texts";
const COLUMNS: [&str; 3] = ["Place", "English", "Welsh"];

pub(super) fn run(args: &TranslateArgs) -> anyhow::Result<()> {
    let bank = read(&args.path)?;
    match (&args.direction.out, &args.direction.back) {
        (Some(out), _) => write(&bank, out),
        (None, Some(back)) => take(&bank, &args.path, back),
        (None, None) => bail!("Say --out or --in."),
    }
}

fn write(bank: &Bank, out: &Path) -> anyhow::Result<()> {
    let mut workbook = Workbook::new();
    let head = Format::new().set_bold();
    let cell = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let sheet = workbook.add_worksheet().set_name(SHEET)?;
    for (column, (name, width)) in (0_u16..).zip(COLUMNS.into_iter().zip([34.0, 80.0, 80.0])) {
        sheet.set_column_width(column, width)?;
        sheet.write_with_format(0, column, name, &head)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    let entries = entries(bank);
    for (row, entry) in (1..).zip(&entries) {
        sheet.write_string_with_format(row, 0, entry.place(), &cell)?;
        sheet.write_string_with_format(row, 1, &entry.en, &cell)?;
        sheet.write_string_with_format(row, 2, &entry.cy, &cell)?;
    }
    let bytes = workbook.save_to_buffer()?;
    std::fs::write(out, bytes).with_context(|| format!("{} cannot be written.", out.display()))?;
    print(format!("{}: {} texts. Change the column Welsh only.", out.display(), entries.len()));
    Ok(())
}

fn take(bank: &Bank, folder: &Path, path: &Path) -> anyhow::Result<()> {
    let rows = rows(path)?;
    let before = entries(bank);
    let mut faults = Vec::new();
    let mut taken: BTreeMap<&str, u32> = BTreeMap::new();
    let places: BTreeMap<String, usize> =
        before.iter().enumerate().map(|(index, entry)| (entry.place(), index)).collect();
    let mut after: Vec<Entry> = before.clone();
    let name = path.display();
    for (row, [place, en, cy]) in &rows {
        let Some(index) = places.get(place.as_str()).copied() else {
            faults.push(format!("{name}, row {row}: The bank has no text at {place:?}."));
            continue;
        };
        if let Some(first) = taken.insert(place, *row) {
            faults.push(format!("{name}, row {row}: {place:?} stands in row {first} already."));
        }
        if *en != before[index].en {
            faults.push(format!(
                "{name}, row {row}: The English text of {place:?} is not that of the bank. Change it in en/ and write \
                 the spreadsheet again."
            ));
        }
        if cy.is_empty() {
            faults.push(format!("{name}, row {row}: The Welsh text of {place:?} is missing."));
        }
        after[index].cy.clone_from(cy);
    }
    for place in places.keys().filter(|place| !taken.contains_key(place.as_str())) {
        faults.push(format!("{name}: There is no row for {place:?}."));
    }
    ensure!(
        faults.is_empty(),
        "{}\n{}. Nothing was changed.",
        faults.join("\n"),
        super::super::faults(faults.len())
    );
    let changed = before.iter().zip(&after).filter(|(a, b)| a != b).count();
    let welsh = text_files(&after, Language::Cy);
    let mut files = files(folder)?;
    files.0.extend(welsh.clone());
    files.parse().map_err(|faults| told(folder, &faults)).context("Nothing was changed.")?;
    if changed > 0 {
        for (name, text) in welsh {
            let path = folder.join(name);
            std::fs::write(&path, text)
                .with_context(|| format!("{} cannot be written.", path.display()))?;
        }
    }
    print(format!("{changed} of {} Welsh texts changed.", after.len()));
    Ok(())
}

/// The rows below the header, each with its number in the sheet.
fn rows(path: &Path) -> anyhow::Result<Vec<(u32, [String; 3])>> {
    let name = path.display();
    let mut workbook: Xlsx<_> =
        open_workbook(path).with_context(|| format!("{name} cannot be read as a spreadsheet."))?;
    let range = workbook
        .worksheet_range(SHEET)
        .with_context(|| format!("{name} has no sheet {SHEET:?}."))?;
    let mut rows = range.rows();
    let words = |row: &[Data]| -> [String; 3] {
        let cell = |column: usize| row.get(column).map_or_else(String::new, text);
        [cell(0), cell(1), cell(2)]
    };
    let header = rows.next().map(words).unwrap_or_default();
    ensure!(header == COLUMNS, "{name}, row 1: The columns must be {}.", COLUMNS.join(", "));
    let rows = (2..).zip(rows.map(words));
    Ok(rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty())).collect())
}

/// A cell's text, with the line breaks of every system as one.
fn text(cell: &Data) -> String {
    cell.to_string().replace("_x000D_", "").replace("\r\n", "\n").trim().to_owned()
}
