"""An assessment filled in by programs that are not ours: openpyxl and LibreOffice write it, the service reads it."""

from pathlib import Path
from urllib.parse import urljoin

import lxml.html
import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

import books
import compare
import standards
from office import Office
from results import Results, count
from service import Visitor

FILES = ["answers.ods", "answers.xlsx", "answers-cy.ods", "answers-cy.xlsx"]
# The heading of the column that everybody may write in.
EVIDENCE = "Evidence (fill in)"
FILLED = 3


def check(results: Results, office: Office, visitor: Visitor, assessment: str, folder: Path) -> None:
    """The workbooks of an assessment as they are handed out, and as they come back."""
    page = f"{assessment}/workbook"
    files = [folder / name for name in FILES]
    with results.check(f"{page}: the same cells in ODS and XLSX") as one:
        folder.mkdir()
        for file in files:
            file.write_bytes(visitor.get(f"{page}/{file.name}").content)
        total = 0
        for ods, xlsx in zip(files[::2], files[1::2], strict=True):
            before, after = books.grids(ods), books.grids(xlsx)
            one.equal("sheets", list(after), list(before))
            total += sum(compare.same_grid(one, name, before[name], after[name]) for name in before)
        one.say(count(total, "cell"))
    standards.audited(results, files, "xlsx", "ods")
    with results.check("LibreOffice keeps its cells, its lists to choose from, and what is locked") as one:
        made = [*office.convert(files[::2], "xlsx").items(), *office.convert(files[1::2], "ods").items()]
        total = 0
        for file, new in made:
            before, after = books.grids(file), books.grids(new)
            total += sum(compare.same_grid(one, name, before[name], after[name]) for name in before)
        lists = [locked(file) for file in (files[1], made[0][1])]
        one.equal("lists and locked sheets", lists[1], lists[0])
        one.expect(lists[0][0] and lists[0][1], "there are none")
        one.say(f"{count(total, 'cell')}, {count(lists[0][0], 'cell')} to choose in")
    # Each fills in other questions: what was taken once would be in conflict the next time.
    foreign = ["XLSX, filled in with openpyxl", "ODS, saved as XLSX by LibreOffice, filled in with openpyxl"]
    for at, (words, file) in enumerate(zip(foreign, [files[1], made[0][1]], strict=True)):
        filled = fill(file, folder / f"filled-{at}.xlsx", words, at * FILLED)
        brought(results, visitor, page, filled, words)
    last = "XLSX, filled in with openpyxl, saved as ODS by LibreOffice"
    filled = fill(files[1], folder / "filled.xlsx", last, len(foreign) * FILLED)
    brought(results, visitor, page, office.convert([filled], "ods")[filled], last)


def locked(file: Path) -> tuple[int, list[str]]:
    """How many cells of an Excel workbook have a list to choose from, and which sheets are protected."""
    workbook = openpyxl.load_workbook(file)
    cells = sum(
        len(list(area.cells))
        for sheet in workbook.worksheets
        for rule in sheet.data_validations.dataValidation
        if rule.type == "list"
        for area in rule.sqref.ranges
    )
    return cells, [sheet.title for sheet in workbook.worksheets if sheet.protection.sheet]


def fill(file: Path, filled: Path, words: str, after: int) -> Path:
    """Writes evidence for some questions that take it, as openpyxl does, after that many others."""
    workbook = openpyxl.load_workbook(file)
    sheet, top, column = heading(workbook.worksheets)
    cells = [sheet.cell(row, column) for row in range(top + 1, sheet.max_row + 1)]
    to_fill = [cell for cell in cells if not cell.protection.locked][after : after + FILLED]
    for at, cell in enumerate(to_fill, start=1):
        cell.value = f"{words}, {at}"
    workbook.save(filled)
    return filled


def heading(sheets: list[Worksheet]) -> tuple[Worksheet, int, int]:
    """Where the heading of the evidence is."""
    for sheet in sheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == EVIDENCE:
                    return sheet, cell.row, cell.column
    raise ValueError(f"no sheet has a column {EVIDENCE}")


def brought(results: Results, visitor: Visitor, page: str, file: Path, words: str) -> None:
    """The service reads the file, shows what is new in it, and takes that."""
    with results.check(f"brought back: {words}") as one:
        form = lxml.html.document_fromstring(visitor.get(page).content).forms
        upload = next(one for one in form if one.xpath(".//input[@type='file']"))
        name = upload.xpath("string(.//input[@type='file']/@name)")
        shown = visitor.session.post(
            urljoin(visitor.origin, page),
            data=dict(upload.form_values()),
            files={name: (file.name, file.read_bytes())},
            headers={"Origin": visitor.origin},
            timeout=60,
        )
        one.equal("status", shown.status_code, 200)
        said = lxml.html.document_fromstring(shown.content)
        text = " ".join(said.text_content().split())
        for at in range(FILLED):
            one.expect(f"{words}, {at + 1}" in text, f"the page does not show “{words}, {at + 1}”: {text[:300]}")
        take = next(
            form for form in said.forms if form.get("method") == "post" and form.xpath(".//*[@type='checkbox']")
        )
        taken = visitor.session.post(
            urljoin(visitor.origin, take.get("action") or page),
            data=take.form_values(),
            headers={"Origin": visitor.origin},
            timeout=60,
        )
        one.expect(taken.url.endswith(f"taken={FILLED}"), f"{taken.status_code} at {taken.url}")
        one.say(f"{count(FILLED, 'cell')} shown and taken")
