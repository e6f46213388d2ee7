"""The renderings of one book compared cell by cell: XLSX, ODS, JSON, CSV, and both languages."""

from pathlib import Path
from zipfile import ZipFile

import books
from books import Described, Grid, Table, Value, safe
from results import Check, Results, count


def renderings(results: Results, folder: Path, stem: str) -> None:
    """Every table of a book is the same in its JSON file, both workbooks and its CSV files."""
    language = "-cy" if stem.endswith("-cy") else ""
    with results.check(f"{folder.name}/{stem}: the same cells in JSON, XLSX, ODS and CSV") as check:
        said = books.from_json(folder / f"{stem}.json")
        check.expect(said, "there is no table")
        total = sum(table.cells() for table in said.values())
        for ending in ("xlsx", "ods"):
            shown = books.from_workbook(folder / f"{stem}.{ending}")
            tables = set(shown) - {"contents", "notes"}
            check.equal(f"tables of the {ending}", sorted(tables), sorted(kept(said)))
            for key in tables & set(said):
                same(check, f"{ending} {key}", said[key], shown[key])
        for key, table in said.items():
            name = key.replace("_", "-") + language + ".csv"
            same(check, name, table, books.from_csv(folder / name, table))
        check.say(f"{count(len(said), 'table')}, {count(total, 'cell')} in each of four formats")


def kept(said: dict[str, Described]) -> list[str]:
    """The tables that a workbook marks: Excel has none without a row."""
    return [key for key, table in said.items() if table.rows]


def same(check: Check, where: str, said: Described, shown: Table) -> None:
    """A table is what the JSON file says it is."""
    if where.endswith(".csv"):
        pass  # its header is compared when it is read
    else:
        check.equal(f"{where}: columns", len(shown.headings), len(said.headings))
        for heading, words, note in zip(shown.headings, said.headings, said.notes, strict=False):
            rest = heading.removeprefix(safe(words))
            fits = rest == "" if note is None else rest.startswith(" [") and rest.endswith(f" {note}]")
            check.expect(fits, f"{where}: heading {heading!r} for {words!r} with note {note}")
    check.equal(f"{where}: rows", len(shown.rows), len(said.rows))
    for at, (found, expected) in enumerate(zip(shown.rows, said.rows, strict=False)):
        for key, one, other in zip(said.keys, found, expected, strict=True):
            if one != as_shown(other):
                check.fault(f"{where}: row {at + 1}, {key}: {one!r} instead of {other!r}")


def as_shown(value: Value) -> Value:
    """A value of a JSON file as a spreadsheet shows it."""
    return safe(value) if isinstance(value, str) else value


def sheets(results: Results, first: Path, second: Path) -> None:
    """Both workbooks have the same sheets, with the same in every cell: covers, contents and notes too."""
    with results.check(f"{named(second)}: every sheet as in {first.name}") as check:
        one, other = books.grids(first), books.grids(second)
        check.equal("sheets", list(other), list(one))
        total = sum(same_grid(check, name, one[name], other[name]) for name in one if name in other)
        check.say(f"{count(len(one), 'sheet')}, {count(total, 'cell')}")


def same_grid(check: Check, name: str, one: Grid, other: Grid) -> int:
    """Two readings of a sheet are the same. Gives how many cells were compared."""
    check.equal(f"{name}: rows", len(other), len(one))
    for at, (expected, found) in enumerate(zip(one, other, strict=False)):
        if expected != found:
            check.fault(f"{name}, row {at + 1}: {found!r} instead of {expected!r}")
    return sum(len(row) for row in one)


def languages(results: Results, first: Path, second: Path) -> None:
    """The Welsh book has the same keys, numbers and symbols as the English one, and words of its own."""
    with results.check(f"{named(second)}: the numbers of {named(first)}, in Welsh") as check:
        english, welsh = books.from_json(first), books.from_json(second)
        check.equal("tables", list(welsh), list(english))
        numbers = 0
        for key in english.keys() & welsh.keys():
            one, other = english[key], welsh[key]
            check.equal(f"{key}: keys", other.keys, one.keys)
            check.equal(f"{key}: measures", sorted_measures(other), sorted_measures(one))
            check.expect(other.title != one.title, f"{key}: the title is not in Welsh: {other.title}")
            numbers += len(one.rows) * len(one.measures)
        for file, code in ((first, "en"), (second, "cy")):
            check.equal("language", books.read_json(file)["language"], code)
        check.say(count(numbers, "number"))


def named(file: Path) -> str:
    """A file with the folder that says whose it is."""
    return f"{file.parent.name}/{file.name}"


def sorted_measures(table: Described) -> list[list[str]]:
    """The measures of each row. Rows may be in the order of names, which differ by language."""
    return sorted([str(cell) for cell in row[table.words() :]] for row in table.rows)


def members(results: Results, package: Path, into: Path) -> None:
    """A package holds the very files that are handed out one by one. Unpacks it."""
    with results.check(f"{named(package)}: holds the files that are handed out") as check:
        into.mkdir()
        with ZipFile(package) as archive:
            check.equal("damaged member", archive.testzip(), None)
            archive.extractall(into)
        describing = {"README.md", "datapackage.json", "csv-metadata.json"}
        check.equal("missing descriptions", sorted(describing - {member.name for member in into.iterdir()}), [])
        alike = 0
        for member in sorted(into.iterdir()):
            if member.name in describing | {"checksums.txt"}:
                continue
            alone = alone_of(package, member)
            check.expect(alone.is_file(), f"{member.name} is not handed out by itself")
            if alone.is_file():
                check.expect(alone.read_bytes() == member.read_bytes(), f"{member.name} differs")
                alike += 1
        check.expect(alike > 3, "hardly any file is in it")
        check.say(f"{count(alike, 'file')} the same byte by byte")


def alone_of(package: Path, member: Path) -> Path:
    """The file that is the same as a member of a package. A council's has a shorter name, the same in each language."""
    alone = package.parent / member.name
    if alone.exists():
        return alone
    if member.suffix == ".csv":
        return package.parent / member.name.replace("-cy.", ".")
    return package.with_suffix(member.suffix)
