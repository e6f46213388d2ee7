//! Reading an Excel workbook. It is read event by event rather than with calamine, which makes room for as many texts as
//! a file says it has, and copies fonts and formats into every style: a file of a few lines can ask for terabytes.

use super::container::part;
use super::grid::{At, Grid, Kept, MAX_CELL, Value};
use super::xlsx_looks::{Look, looks};
use super::xlsx_words::{Shared, Words, unescaped};
use super::xml::{Met, attribute, local, walk};
use app::pages::workbook::Refusal;
use quick_xml::events::BytesStart;
use std::collections::HashMap;
use std::io::Cursor;
use zip::ZipArchive;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The sheets of a file. Those that are not `wanted` are only named, and so is a second one of the same name.
pub(super) fn read(content: &[u8], wanted: &dyn Fn(&str) -> bool) -> Result<Vec<Grid>, Refusal> {
    let mut archive = ZipArchive::new(Cursor::new(content)).map_err(|_| Refusal::Broken)?;
    let mut kept = Kept::default();
    let named = sheets(&mut archive, &mut kept)?;
    let parts = parts(&mut archive)?;
    let mut of_kind = |kind: &str| {
        let path = parts.kinds.get(kind);
        path.map(|path| part(&mut archive, path).ok_or(Refusal::Broken)).transpose()
    };
    let shared = of_kind("sharedStrings")?.map(|xml| Shared::read(&xml)).transpose()?;
    let looks = of_kind("styles")?.map(|xml| looks(&xml)).transpose()?;
    let (shared, looks) = (shared.unwrap_or_default(), looks.unwrap_or_default());
    let mut grids: Vec<Grid> = Vec::new();
    for (mut grid, id) in named {
        if wanted(&grid.name) && grids.iter().all(|other| other.name != grid.name) {
            let path = id.and_then(|id| parts.ids.get(&id));
            let xml = path.and_then(|path| part(&mut archive, path)).ok_or(Refusal::Broken)?;
            let mut sheet = Sheet::new(&shared, &looks, &mut kept, &mut grid);
            walk(&xml, |met| match met {
                Met::Start(element) => sheet.start(element),
                Met::End(name) => sheet.end(local(name)),
                Met::Text(text) => sheet.text(text),
            })?;
        }
        grids.push(grid);
    }
    Ok(grids)
}

/// The sheets without their cells, and the id of the part that holds each.
fn sheets(
    archive: &mut Archive<'_>,
    kept: &mut Kept,
) -> Result<Vec<(Grid, Option<String>)>, Refusal> {
    let xml = part(archive, "xl/workbook.xml").ok_or(Refusal::Broken)?;
    let mut sheets = Vec::new();
    walk(&xml, |met| {
        if let Met::Start(element) = met
            && local(element.name().as_ref()) == "sheet"
            && let Some(name) = attribute(element, "name")?
        {
            let state = attribute(element, "state")?;
            let grid = kept.sheet(name, state.is_some_and(|state| state != "visible"))?;
            // Whatever the namespace is called: `r:id` as a rule.
            let mut attributes = element.attributes();
            let id = attributes.with_checks(false).map_while(Result::ok).find(|one| {
                let name = one.key.as_ref();
                name.contains(':') && local(name) == "id"
            });
            sheets.push((grid, id.map(|id| id.value.into_owned())));
        }
        Ok(())
    })?;
    Ok(sheets)
}

/// Where the parts of a workbook are.
#[derive(Default)]
struct Parts {
    ids: HashMap<String, String>,
    /// By the last word of their kind.
    kinds: HashMap<String, String>,
}

fn parts(archive: &mut Archive<'_>) -> Result<Parts, Refusal> {
    let xml = part(archive, "xl/_rels/workbook.xml.rels").ok_or(Refusal::Broken)?;
    let mut parts = Parts::default();
    walk(&xml, |met| {
        if let Met::Start(element) = met
            && local(element.name().as_ref()) == "Relationship"
            && let Some(target) = attribute(element, "Target")?
        {
            let path = target.strip_prefix('/');
            let path = path.map_or_else(|| format!("xl/{target}"), str::to_owned);
            let kind = attribute(element, "Type")?.unwrap_or_default();
            let kind = kind.rsplit('/').next().unwrap_or_default();
            if ["sharedStrings", "styles"].contains(&kind) {
                parts.kinds.insert(kind.to_owned(), path.clone());
            }
            parts.ids.extend(attribute(element, "Id")?.map(|id| (id, path)));
        }
        Ok(())
    })?;
    Ok(parts)
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    at: At,
    kind: String,
    style: Option<usize>,
    is_formula: bool,
    /// What is being read of it.
    inside: Inside,
    value: String,
    words: Words,
}

#[derive(Default, PartialEq)]
enum Inside {
    #[default]
    Nothing,
    Value,
    Words,
}

/// A sheet that is being read.
struct Sheet<'a> {
    shared: &'a Shared,
    looks: &'a [Look],
    kept: &'a mut Kept,
    grid: &'a mut Grid,
    /// Whether this is where the cells are.
    is_data: bool,
    row: u32,
    next: At,
    cell: Option<Cell>,
}

impl<'a> Sheet<'a> {
    const fn new(
        shared: &'a Shared,
        looks: &'a [Look],
        kept: &'a mut Kept,
        grid: &'a mut Grid,
    ) -> Self {
        Self { shared, looks, kept, grid, is_data: false, row: 0, next: (0, 0), cell: None }
    }

    fn start(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        let name = element.name();
        let name = local(name.as_ref());
        if let Some(cell) = &mut self.cell {
            match name {
                "f" => cell.is_formula = true,
                "v" => cell.inside = Inside::Value,
                "is" => cell.inside = Inside::Words,
                _ if cell.inside == Inside::Words => cell.words.start(element)?,
                _ => {}
            }
            return Ok(());
        }
        match name {
            "sheetData" => self.is_data = true,
            "row" if self.is_data => {
                let row = number(element, "r")?.map(|row| row.checked_sub(1));
                self.row = row.unwrap_or(Some(self.next.0)).ok_or(Refusal::Broken)?;
                self.next = (self.row.saturating_add(1), 0);
                if is_hidden(element)? {
                    self.kept.hide_rows(self.grid, self.row..self.next.0);
                }
            }
            "c" if self.is_data => {
                let at = attribute(element, "r")?;
                let at = at.map_or(Some((self.row, self.next.1)), |at| place(&at));
                let at = at.ok_or(Refusal::Broken)?;
                self.next.1 = at.1.saturating_add(1);
                let kind = attribute(element, "t")?.unwrap_or_default();
                let style = attribute(element, "s")?.and_then(|style| style.parse().ok());
                self.cell = Some(Cell { at, kind, style, ..Cell::default() });
            }
            "col" if is_hidden(element)? => {
                if let (Some(first), Some(last)) =
                    (number(element, "min")?, number(element, "max")?)
                {
                    self.kept.hide_columns(self.grid, first.saturating_sub(1)..last);
                }
            }
            "mergeCell" => {
                let range = attribute(element, "ref")?.unwrap_or_default();
                let (first, last) = range.split_once(':').unwrap_or((&range, &range));
                let both = place(first).zip(place(last)).ok_or(Refusal::Broken)?;
                self.kept.merge(self.grid, both.0, both.1);
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), Refusal> {
        let Some(cell) = &mut self.cell else { return Ok(()) };
        match cell.inside {
            Inside::Nothing => Ok(()),
            Inside::Words => {
                cell.words.text(text);
                cell.words.fits()
            }
            Inside::Value => {
                cell.value.push_str(text);
                if cell.value.len() > MAX_CELL { Err(Refusal::Much) } else { Ok(()) }
            }
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Refusal> {
        match (&mut self.cell, name) {
            (None, "sheetData") => self.is_data = false,
            (Some(_), "c") => {
                if let Some(cell) = self.cell.take() {
                    let at = cell.at;
                    if let Some(value) = self.value(cell)? {
                        self.kept.put(self.grid, at, value)?;
                    }
                }
            }
            (Some(cell), "v" | "is") => cell.inside = Inside::Nothing,
            (Some(cell), _) if cell.inside == Inside::Words => cell.words.end(name),
            _ => {}
        }
        Ok(())
    }

    /// What a cell holds. None where it holds nothing.
    fn value(&self, cell: Cell) -> Result<Option<Value>, Refusal> {
        if cell.is_formula {
            return Ok(Some(Value::Formula));
        }
        let words = |text: &str| (!text.trim().is_empty()).then(|| Value::Text(text.to_owned()));
        let value = cell.value.trim();
        Ok(match (cell.kind.as_str(), value) {
            ("inlineStr", _) => words(&cell.words.text),
            ("str", _) => words(&unescaped(&cell.value)),
            (_, "") => None,
            ("s", _) => {
                let shared = value.parse().ok().and_then(|place| self.shared.get(place));
                words(shared.ok_or(Refusal::Broken)?)
            }
            ("b", "0" | "false") => Some(Value::Truth(false)),
            ("b", "1" | "true") => Some(Value::Truth(true)),
            ("e", _) => Some(Value::Error(value.to_owned())),
            ("d", _) => Some(Value::Moment),
            ("" | "n", _) => Some(self.number(value, cell.style)),
            _ => return Err(Refusal::Broken),
        })
    }

    fn number(&self, value: &str, style: Option<usize>) -> Value {
        let Ok(number) = value.parse() else { return Value::Text(value.to_owned()) };
        match style.and_then(|style| self.looks.get(style)) {
            None | Some(Look::Number) => Value::Number(number),
            Some(Look::Percentage) => Value::Percentage,
            Some(Look::Moment) => Value::Moment,
        }
    }
}

/// Where a cell is by its name: `AB12`.
fn place(name: &str) -> Option<At> {
    let (letters, row) = name.split_at(name.find(|c: char| c.is_ascii_digit())?);
    let mut column = 0_u32;
    for letter in letters.chars() {
        let digit = letter.is_ascii_alphabetic().then(|| letter.to_digit(36)).flatten()?;
        column = column.checked_mul(26)?.checked_add(digit.checked_sub(9)?)?;
    }
    let row: u32 = row.parse().ok()?;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

fn number(element: &BytesStart<'_>, name: &str) -> Result<Option<u32>, Refusal> {
    attribute(element, name)?.map(|n| n.parse().map_err(|_| Refusal::Broken)).transpose()
}

/// Whether a row or column is hidden.
fn is_hidden(element: &BytesStart<'_>) -> Result<bool, Refusal> {
    Ok(matches!(attribute(element, "hidden")?.as_deref(), Some("1" | "true")))
}

#[cfg(test)]
mod tests;
