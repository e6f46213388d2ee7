"""Faults that we put into copies of good files: each must be found, or the checks say nothing."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import openpyxl

import compare
import standards
import workbooks
from results import Results, count

Plant = Callable[[Path], None]
# What finds it: a check of the files whose path begins so.
Finder = Callable[[Results, Path], None]


def found(results: Results, folder: Path, stem: str, scratch: Path) -> None:
    """Every planted fault is found in the files of a book."""
    with results.check("faults that were put in on purpose are found") as check:
        for name, (plant, finder) in PLANTS.items():
            copy = scratch / name.replace(" ", "-")
            shutil.copytree(folder, copy)
            plant(copy / stem)
            quiet = Results(quiet=True)
            finder(quiet, copy / stem)
            check.expect(quiet.failed, f"not found: {name}")
        check.say(count(len(PLANTS), "fault"))


def of_sheet(change: Callable[[openpyxl.worksheet.worksheet.Worksheet], None]) -> Plant:
    """Changes the last sheet of the Excel workbook."""

    def plant(stem: Path) -> None:
        path = stem.with_suffix(".xlsx")
        workbook = openpyxl.load_workbook(path)
        change(workbook.worksheets[-1])
        workbook.save(path)

    return plant


def of_content(old: str, new: str) -> Plant:
    """Changes some words in the content of the OpenDocument workbook."""

    def plant(stem: Path) -> None:
        path = stem.with_suffix(".ods")
        with ZipFile(path) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        content = parts["content.xml"].decode("utf-8")
        if old not in content:
            raise ValueError(f"{old} is not in {path.name}")
        parts["content.xml"] = content.replace(old, new).encode("utf-8")
        with ZipFile(path, "w") as archive:
            for name, part in parts.items():
                archive.writestr(name, part, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)

    return plant


def of_json(stem: Path) -> None:
    """Changes a word of the first row of the first table."""
    path = stem.with_suffix(".json")
    book = json.loads(path.read_text("utf-8"))
    table = next(table for table in book["tables"] if table["rows"])
    table["rows"][0][table["columns"][0]["key"]] = "elsewhere"
    path.write_text(json.dumps(book), "utf-8")


def of_package(stem: Path) -> None:
    """Adds a line of nonsense to the first CSV file of the package."""
    path = stem.with_suffix(".zip")
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = next(name for name in parts if name.endswith(".csv"))
    parts[name] += b"nonsense\r\n"
    with ZipFile(path, "w") as archive:
        for member, part in parts.items():
            archive.writestr(member, part)


def last_cell(words: object) -> Callable[[openpyxl.worksheet.worksheet.Worksheet], None]:
    """Writes into the last cell of a sheet."""
    return lambda sheet: setattr(sheet.cell(sheet.max_row, sheet.max_column), "value", words)


def by_cells(results: Results, stem: Path) -> None:
    """The comparison of all formats."""
    compare.renderings(results, stem.parent, stem.name)


def by_form(results: Results, stem: Path) -> None:
    """The form of the Excel workbook."""
    workbooks.xlsx(results, stem.with_suffix(".xlsx"))


def by_form_of_ods(results: Results, stem: Path) -> None:
    """The form of the OpenDocument workbook."""
    workbooks.ods(results, stem.with_suffix(".ods"))


def by_package(results: Results, stem: Path) -> None:
    """The validators of the data package."""
    unpacked = stem.parent / "unpacked"
    with ZipFile(stem.with_suffix(".zip")) as archive:
        archive.extractall(unpacked)
    standards.package(results, unpacked)


PLANTS: dict[str, tuple[Plant, Finder]] = {
    "a number changed": (of_sheet(last_cell(987_654)), by_cells),
    "another word": (of_json, by_cells),
    "an empty cell": (of_sheet(last_cell(None)), by_form),
    "a formula": (of_sheet(last_cell("=1+1")), by_form),
    "a symbol that is not explained": (of_sheet(last_cell("[u]")), by_form),
    "merged cells": (of_sheet(lambda sheet: sheet.merge_cells("A1:B1")), by_form),
    "a hidden row": (of_sheet(lambda sheet: setattr(sheet.row_dimensions[3], "hidden", True)), by_form),
    "a hidden sheet": (of_sheet(lambda sheet: setattr(sheet, "sheet_state", "hidden")), by_form),
    "frozen panes": (of_sheet(lambda sheet: setattr(sheet, "freeze_panes", "A2")), by_form),
    "a table that is not marked": (of_content("table:database-range", "table:data-pilot-table"), by_form_of_ods),
    "header rows that are not marked": (of_content("table:table-header-rows", "table:table-rows"), by_form_of_ods),
    "a line of nonsense": (of_package, by_package),
}
