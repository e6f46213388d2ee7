"""A book of tables as other programs read it from each format, in one form that can be compared."""

import csv
import io
import json
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import openpyxl
import pandas
from odf.namespaces import TABLENS
from odf.table import DatabaseRange

# A number, or words. A symbol is words: `[c]`.
Value = Decimal | str
Grid = list[list[Value]]

# Where the columns of words end in a tidy file.
TIDY = ["measure", "unit", "value", "status"]
# The names of tables in workbooks begin with this, to be no addresses of cells.
NAMED = "table_"
# What spreadsheets take for the beginning of a formula.
STARTS_FORMULA = "=+-@\t\r\n\0\u2212＝＋－＠"


@dataclass
class Table:
    """A table, however it was read."""

    key: str
    headings: list[str]
    rows: Grid

    def cells(self) -> int:
        """How many cells it has."""
        return sum(len(row) for row in self.rows)


@dataclass
class Described(Table):
    """A table of a JSON file, which says what its columns are."""

    keys: list[str]
    measures: list[str]
    notes: list[int | None]
    title: str

    def words(self) -> int:
        """How many columns of words come first."""
        return len(self.keys) - len(self.measures)


@dataclass
class Place:
    """Where a table is marked in a workbook: rows and columns from 0, the last ones included."""

    sheet: str
    top: int
    left: int
    bottom: int
    right: int


def plain(value: Any) -> Value:
    """A number exact as it is written, or words."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise TypeError(f"neither a number nor words: {value!r}")
    return value if isinstance(value, Decimal) else Decimal(repr(value))


def safe(words: str) -> str:
    """Words as a spreadsheet has them: what could start a formula has an apostrophe before it."""
    return f"'{words}" if words and words[0] in STARTS_FORMULA else words


def read_json(path: Path) -> dict[str, Any]:
    """A file of JSON, its numbers exact."""
    return json.loads(path.read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)


def from_json(path: Path) -> dict[str, Described]:
    """The tables of a JSON file."""
    return {table["key"]: described(table) for table in read_json(path)["tables"]}


def described(table: dict[str, Any]) -> Described:
    """A table of a JSON file. Nothing else may be in a row than its columns and their statuses."""
    columns = table["columns"]
    keys = [column["key"] for column in columns]
    rows: Grid = []
    for row in table["rows"]:
        cells: list[Value] = []
        rest = dict(row)
        for key in keys:
            value = rest.pop(key)
            cells.append(f"[{rest.pop(key + '_status')}]" if value is None else plain(value))
        if rest:
            raise ValueError(f"{table['key']}: not of any column: {sorted(rest)}")
        rows.append(cells)
    return Described(
        key=table["key"],
        title=table["title"],
        headings=[column["heading"] for column in columns],
        rows=rows,
        keys=keys,
        measures=[column["key"] for column in columns if column["kind"] != "text"],
        notes=[None if column["note"] is None else int(column["note"]) for column in columns],
    )


@lru_cache(2)
def opened(path: Path) -> pandas.ExcelFile:
    """An OpenDocument workbook, opened by pandas with odfpy. The largest take seconds, so it is kept for a while."""
    return pandas.ExcelFile(path, engine="odf")


@lru_cache(2)
def loaded(path: Path) -> openpyxl.Workbook:
    """An Excel workbook, whole, by openpyxl. Kept for a while."""
    return openpyxl.load_workbook(path)


@cache
def grids(path: Path) -> dict[str, Grid]:
    """Every sheet of a workbook as pandas reads it; an empty cell is empty words, none at the ends."""
    source = opened(path) if path.suffix == ".ods" else path
    sheets = pandas.read_excel(source, sheet_name=None, header=None, dtype=object, na_filter=False)
    return {name: trimmed(frame.values.tolist()) for name, frame in sheets.items()}


def grids_loosely(path: Path) -> dict[str, Grid]:
    """Every sheet of a workbook, where words may have become dates or truth values: those are words again."""
    sheets = pandas.read_excel(path, sheet_name=None, header=None, dtype=object, na_filter=False)
    return {
        name: trimmed([[c if type(c) in (int, float) else str(c) for c in row] for row in frame.values.tolist()])
        for name, frame in sheets.items()
    }


def trimmed(rows: list[list[Any]]) -> Grid:
    """Without the empty cells after the last of each row, and the empty rows after the last."""
    grid: Grid = []
    for row in rows:
        cells = [plain(cell) for cell in row]
        while cells and cells[-1] == "":
            cells.pop()
        grid.append(cells)
    while grid and not grid[-1]:
        grid.pop()
    return grid


@cache
def places(path: Path) -> dict[str, Place]:
    """Where the tables of a workbook are marked, by their names."""
    return places_in_ods(path) if path.suffix == ".ods" else places_in_xlsx(path)


def places_in_xlsx(path: Path) -> dict[str, Place]:
    """The tables of an Excel workbook, as openpyxl finds them."""
    found = {}
    for sheet in loaded(path).worksheets:
        for table in sheet.tables.values():
            left, top, right, bottom = openpyxl.utils.range_boundaries(table.ref)
            found[table.displayName] = Place(sheet.title, top - 1, left - 1, bottom - 1, right - 1)
    return found


ADDRESS = re.compile(r"^(?:'((?:[^']|'')+)'|([^.']+))\.\$?([A-Z]+)\$?(\d+)$")


def places_in_ods(path: Path) -> dict[str, Place]:
    """The database ranges of an OpenDocument workbook, as odfpy finds them."""
    found = {}
    for one in opened(path).book.getElementsByType(DatabaseRange):
        address = one.getAttrNS(TABLENS, "target-range-address").replace("$", "")
        # A name of a sheet may have a colon in it: the last one is between the two addresses.
        first, last = (part_of_address(part) for part in address.rsplit(":", 1))
        if first[0] != last[0]:
            raise ValueError(f"a range over two sheets: {address}")
        name = one.getAttrNS(TABLENS, "name")
        if name in found:
            raise ValueError(f"two tables are named {name}")
        found[name] = Place(first[0], first[1], first[2], last[1], last[2])
    return found


def part_of_address(address: str) -> tuple[str, int, int]:
    """Sheet, row and column of `'A sheet'.B3`, from 0."""
    match = ADDRESS.match(address)
    if not match:
        raise ValueError(f"not the address of a cell: {address}")
    sheet = match[1].replace("''", "'") if match[1] else match[2]
    return sheet, int(match[4]) - 1, openpyxl.utils.column_index_from_string(match[3]) - 1


def from_workbook(path: Path) -> dict[str, Table]:
    """The tables of a workbook: values as pandas reads them, where openpyxl or odfpy find a table marked."""
    sheets = grids(path)
    tables = {}
    for name, place in places(path).items():
        grid = sheets[place.sheet]
        lines = [
            [cell_at(grid, row, column) for column in range(place.left, place.right + 1)]
            for row in range(place.top, place.bottom + 1)
        ]
        key = name.removeprefix(NAMED)
        tables[key] = Table(key, [str(heading) for heading in lines[0]], lines[1:])
    return tables


def cell_at(grid: Grid, row: int, column: int) -> Value:
    """A cell; an empty one is empty words."""
    return grid[row][column] if row < len(grid) and column < len(grid[row]) else ""


def from_csv(path: Path, like: Described) -> Table:
    """The table of a CSV file, which has one number a line, put together again."""
    rows = csv_lines(path)
    frame = pandas.read_csv(path, dtype=str, na_filter=False, encoding="utf-8", keep_default_na=False)
    if [list(map(str, frame.columns)), *frame.values.tolist()] != rows:
        raise ValueError("pandas does not read what the csv module reads")
    header, lines = rows[0], rows[1:]
    if not like.measures:
        return Table(like.key, header, [list(line) for line in lines])
    words, each = like.words(), len(like.measures)
    if header != like.keys[:words] + TIDY:
        raise ValueError(f"the header is {header}")
    if len(lines) % each:
        raise ValueError(f"{len(lines)} lines are not {each} for every row")
    table: Grid = []
    for at in range(0, len(lines), each):
        of_row = lines[at : at + each]
        if [line[words] for line in of_row] != like.measures:
            raise ValueError(f"line {at + 2}: the measures are {[line[words] for line in of_row]}")
        if any(line[:words] != of_row[0][:words] for line in of_row):
            raise ValueError(f"line {at + 2}: lines of one row differ in what they are of")
        table.append([*of_row[0][:words], *(observed(line[words + 2], line[words + 3]) for line in of_row)])
    return Table(like.key, header, table)


def observed(value: str, status: str) -> Value:
    """A number, or the symbol that stands for it: exactly one of the two."""
    if bool(value) == bool(status):
        raise ValueError(f"value {value!r} with status {status!r}")
    return Decimal(value) if value else f"[{status}]"


def csv_lines(path: Path) -> list[list[str]]:
    """The lines of a CSV file, which follows RFC 4180: UTF-8 without a mark, CRLF, as many fields in each."""
    content = path.read_bytes()
    if content.startswith(b"\xef\xbb\xbf"):
        raise ValueError("begins with a byte order mark")
    if not content.endswith(b"\r\n"):
        raise ValueError("does not end with CRLF")
    lines = list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))
    if len({len(line) for line in lines}) != 1:
        raise ValueError("lines have different numbers of fields")
    return lines
