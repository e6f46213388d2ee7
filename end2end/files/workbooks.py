"""Whether a workbook is laid out as government statistics ask: a marked-up table a sheet, nothing hidden or merged."""

import re
from pathlib import Path
from zipfile import ZipFile

from odf import dc, meta
from odf.config import ConfigItem
from odf.namespaces import CONFIGNS, FONS, TABLENS
from odf.opendocument import OpenDocument
from odf.style import TextProperties
from odf.table import CoveredTableCell, Table, TableCell, TableColumn, TableHeaderRows, TableRow

import books
from results import Check, Results, count

SYMBOL = re.compile(r"^\[[a-z]\]$")
NOTE = re.compile(r" (\[\w+ \d+\])$")
LISTINGS = 3


def xlsx(results: Results, path: Path) -> None:
    """The form of an Excel workbook, as openpyxl reads it."""
    with results.check(f"{path.parent.name}/{path.name}: form, by openpyxl") as check:
        workbook = books.loaded(path)
        for at, sheet in enumerate(workbook.worksheets):
            name = sheet.title
            check.equal(f"{name}: state", sheet.sheet_state, "visible")
            check.expect(not sheet.merged_cells.ranges, f"{name}: merged cells {sheet.merged_cells.ranges}")
            check.equal(f"{name}: panes", sheet.freeze_panes, None)
            check.equal(f"{name}: filter", sheet.auto_filter.ref, None)
            check.equal(f"{name}: pictures", len(sheet._images), 0)
            for kind, lines in (("row", sheet.row_dimensions), ("column", sheet.column_dimensions)):
                hidden = [str(key) for key, line in lines.items() if line.hidden]
                check.expect(not hidden, f"{name}: hidden {kind}s {hidden}")
            check.equal(f"{name}: tables", len(sheet.tables), 1 if at else 0)
            for table in sheet.tables.values():
                buttons = table.autoFilter is not None
                check.expect(not buttons, f"{name}: the table has filter buttons")
                check.equal(f"{name}: header rows", table.headerRowCount, 1)
            for cell in (cell for row in sheet.iter_rows() for cell in row):
                check.expect(cell.data_type in "nsi", f"{name}!{cell.coordinate} is of type {cell.data_type}")
        said = workbook.properties
        check.expect(said.title and said.creator, "it has no title or author")
        check.expect(said.created, "it has no date")
        layout(check, path)


def ods(results: Results, path: Path) -> None:
    """The form of an OpenDocument workbook, as odfpy reads it."""
    with results.check(f"{path.parent.name}/{path.name}: form, by odfpy") as check:
        document = books.opened(path).book
        check.equal("merged cells", len(document.getElementsByType(CoveredTableCell)), 0)
        for cell in document.getElementsByType(TableCell):
            for named in ("formula", "number-columns-spanned", "number-rows-spanned"):
                check.equal(f"cell {cell}: {named}", cell.getAttrNS(TABLENS, named), None)
        for kind in (TableRow, TableColumn):
            for line in document.getElementsByType(kind):
                check.expect(line.getAttrNS(TABLENS, "visibility") in (None, "visible"), f"hidden {kind.__name__}")
        marked = [place.sheet for place in books.places(path).values()]
        for at, sheet in enumerate(document.spreadsheet.getElementsByType(Table)):
            name = sheet.getAttrNS(TABLENS, "name")
            check.equal(f"{name}: tables", marked.count(name), 1 if at else 0)
            check.equal(f"{name}: header rows", len(sheet.getElementsByType(TableHeaderRows)), 1 if at else 0)
        for item in document.settings.getElementsByType(ConfigItem):
            named = item.getAttrNS(CONFIGNS, "name")
            frozen = named.endswith("SplitMode") and str(item) != "0"
            check.expect(not frozen, f"frozen panes: {named} {item}")
        with ZipFile(path) as archive:
            # odfpy forgets what version was written.
            check.expect(b'office:version="1.3"' in archive.read("content.xml"), "it is not written as ODF 1.3")
        properties(check, document)
        layout(check, path)


def properties(check: Check, document: OpenDocument) -> None:
    """The document says its title, who made it, when, and its language."""
    for kind in (dc.Title, dc.Creator, meta.CreationDate, dc.Language):
        words = [str(one) for one in document.meta.getElementsByType(kind)]
        check.expect(len(words) == 1 and words[0], f"the document does not say its {kind.__name__}")
    languages = {
        one.getAttrNS(FONS, "language")
        for one in document.styles.getElementsByType(TextProperties)
        if one.getAttrNS(FONS, "language")
    }
    check.expect(languages & {"en", "cy"}, f"the language of its text is {languages}")


def layout(check: Check, path: Path) -> None:
    """What both formats have alike: cover, contents and notes first; a title in A1; explained symbols and notes."""
    sheets = books.grids(path)
    places = books.places(path)
    names = list(sheets)
    check.expect(len(names) > LISTINGS, f"the sheets are {names}")
    check.equal("marked tables of the listings", list(places)[: LISTINGS - 1], ["contents", "notes"])
    check.equal("sheets of the listings", [places[key].sheet for key in ("contents", "notes")], names[1:LISTINGS])
    place = places["contents"]
    listed = [row[0] for row in sheets[place.sheet][place.top + 1 :]]
    check.equal("sheets in the contents", listed, names[2:])
    cells = 0
    for key, place in places.items():
        cells += table_of(check, key, place, sheets[place.sheet])
    for name, grid in sheets.items():
        check.expect(grid and len(str(grid[0][0])) > 3, f"{name}: A1 is no title")
        check.expect(len(grid[0]) == 1, f"{name}: something is beside the title")
    check.say(f"{count(len(names), 'sheet')}, {count(cells, 'cell')} in marked-up tables")


def table_of(check: Check, key: str, place: books.Place, grid: books.Grid) -> int:
    """One marked-up table: nothing beside or below it, no cell of it empty, what it uses explained above it."""
    name = place.sheet
    check.equal(f"{name}: last row of the table", place.bottom, len(grid) - 1)
    check.equal(f"{name}: first column of the table", place.left, 0)
    headings = [str(cell) for cell in grid[place.top]]
    check.equal(f"{name}: headings", len(set(headings)), place.right - place.left + 1)
    used = {match[1] for heading in headings if (match := NOTE.search(heading))}
    rows = grid[place.top + 1 :]
    for at, row in enumerate(rows, start=place.top + 2):
        check.expect(len(row) == len(headings) and "" not in row, f"{name}, row {at}: an empty cell")
        used.update(str(cell) for cell in row if SYMBOL.match(str(cell)))
    above = [row[0] if row else "" for row in grid[: place.top]]
    check.expect("" not in above, f"{name}: an empty row above the table")
    check.expect(all(len(row) <= 1 for row in grid[: place.top]), f"{name}: two cells in a row above the table")
    explained = {match[1] for words in above if (match := re.match(r"(\[[^\]]+\]) \S", str(words)))}
    if key not in ("contents", "notes"):
        check.equal(f"{name}: explained symbols and notes", sorted(explained), sorted(used))
    return sum(len(row) for row in rows)
