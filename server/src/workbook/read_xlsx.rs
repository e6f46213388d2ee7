//! Reading an Excel workbook with calamine, cell by cell, so that nothing is held that is not wanted. What calamine does
//! not tell, which rows and columns are hidden, is read from the sheets themselves.

use super::container::part;
use super::grid::{Grid, MAX_NOTED, Value};
use app::pages::workbook::Refusal;
use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::HashMap;
use std::io::Cursor;
use zip::ZipArchive;

/// The sheets of a file. Those that are not `wanted` are only named.
pub(super) fn read(content: &[u8], wanted: impl Fn(&str) -> bool) -> Result<Vec<Grid>, Refusal> {
    let mut file = Xlsx::new(Cursor::new(content)).map_err(|_| Refusal::Broken)?;
    let paths = paths(content);
    let sheets = file.sheets_metadata().to_vec();
    let mut grids = Vec::new();
    for sheet in sheets {
        let mut grid = Grid::new(&sheet.name, sheet.visible != SheetVisible::Visible);
        if wanted(&sheet.name) {
            cells(&mut file, &mut grid)?;
            let merged = file.merge_cells_by_sheet_name(&sheet.name);
            let merged = merged.map_err(|_| Refusal::Broken)?;
            grid.merged.extend(merged.into_iter().take(MAX_NOTED).map(|one| (one.start, one.end)));
            if let Some(path) = paths.get(&sheet.name) {
                hidden(content, path, &mut grid)?;
            }
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn cells(file: &mut Xlsx<Cursor<&[u8]>>, grid: &mut Grid) -> Result<(), Refusal> {
    let name = grid.name.clone();
    let mut reader = file.worksheet_cells_reader(&name).map_err(|_| Refusal::Broken)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(|_| Refusal::Broken)? {
        let value = match cell.value {
            _ if cell.formula.is_some() => Value::Formula,
            DataRef::Empty => continue,
            DataRef::String(text) if text.trim().is_empty() => continue,
            DataRef::SharedString(text) if text.trim().is_empty() => continue,
            DataRef::String(text) => Value::Text(text),
            DataRef::SharedString(text) => Value::Text(text.to_owned()),
            DataRef::Bool(truth) => Value::Truth(truth),
            DataRef::Error(error) => Value::Error(error.to_string()),
            DataRef::DateTime(_) | DataRef::DateTimeIso(_) | DataRef::DurationIso(_) => {
                Value::Moment
            }
            // Never in this format.
            DataRef::Int(number) => Value::Text(number.to_string()),
            DataRef::Float(number) => Value::Number(number),
        };
        grid.put(cell.pos, value)?;
    }
    Ok(())
}

/// The part that holds each sheet, by the name of the sheet.
fn paths(content: &[u8]) -> HashMap<String, String> {
    let mut targets = HashMap::new();
    each(content, "xl/_rels/workbook.xml.rels", |element| {
        if element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(target)) =
                (attribute(element, "Id"), attribute(element, "Target"))
        {
            let path =
                target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.insert(id, path);
        }
    });
    let mut paths = HashMap::new();
    each(content, "xl/workbook.xml", |element| {
        if element.local_name().as_ref() == "sheet"
            && let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "r:id"))
            && let Some(path) = targets.get(&id)
        {
            paths.insert(name, path.clone());
        }
    });
    paths
}

/// Notes the hidden rows and columns of a sheet.
fn hidden(content: &[u8], path: &str, grid: &mut Grid) -> Result<(), Refusal> {
    let mut next = 1;
    each(content, path, |element| {
        let number = |name| attribute(element, name).and_then(|n| n.parse::<u32>().ok());
        let is_hidden = || matches!(attribute(element, "hidden").as_deref(), Some("1" | "true"));
        match element.local_name().as_ref() {
            "row" => {
                let row = number("r").unwrap_or(next);
                next = row.saturating_add(1);
                if is_hidden() && grid.hidden_rows.len() < MAX_NOTED {
                    grid.hidden_rows.insert(row.saturating_sub(1));
                }
            }
            "col" if is_hidden() => {
                if let (Some(first), Some(last)) = (number("min"), number("max")) {
                    let left = MAX_NOTED.saturating_sub(grid.hidden_columns.len());
                    let columns = first.saturating_sub(1)..last;
                    grid.hidden_columns.extend(columns.take(left));
                }
            }
            _ => {}
        }
    })
    .ok_or(Refusal::Broken)
}

/// Calls a function with each element of a part. None where the part cannot be read.
fn each(content: &[u8], path: &str, mut call: impl FnMut(&BytesStart<'_>)) -> Option<()> {
    let mut archive = ZipArchive::new(Cursor::new(content)).ok()?;
    let xml = String::from_utf8(part(&mut archive, path)?).ok()?;
    let mut reader = Reader::from_str(&xml);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => call(&element),
            Event::Eof => return Some(()),
            _ => {}
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).ok()??;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(String::from)
}
