"""Words that somebody could type to be run as a formula: in every file they are words."""

import re
from pathlib import Path
from urllib.parse import urljoin

import lxml.html
import openpyxl

import books
from results import Check, Results, count
from service import Visitor

# After OWASP's page on CSV injection; the last is typed in a keyboard of full-width letters.
PAYLOADS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1+1",
    '=HYPERLINK("http://example.invalid","look")',
    "=cmd|' /C calc'!A0",
    '"=1+1',
    "＝1+1",
]


def type_in(visitor: Visitor, assessment: str) -> list[str]:
    """Types one payload as the evidence of each of some questions. Gives what was typed."""
    checks = unique(visitor.links(assessment), r"/themes/[^/?#]+/check")
    questions = [one for check in checks for one in unique(visitor.links(check), r"/questions/[^/?#]+")]
    typed = []
    for payload, question in zip(PAYLOADS, questions, strict=False):
        answer(visitor, question, payload)
        typed.append(payload)
    if len(typed) != len(PAYLOADS):
        raise RuntimeError(f"only {len(typed)} questions of {assessment} can be answered")
    return typed


def unique(links: list[str], ending: str) -> list[str]:
    """The links whose path ends so, each once, without what follows the path."""
    paths = [link.partition("?")[0].partition("#")[0] for link in links]
    return list(dict.fromkeys(path for path in paths if re.search(f"{ending}$", path)))


def answer(visitor: Visitor, question: str, evidence: str) -> None:
    """Sends the form of a question as it is, with other evidence."""
    page = lxml.html.document_fromstring(visitor.get(question).content)
    form = next(form for form in page.forms if "evidence" in form.fields)
    fields = [(name, value) for name, value in form.form_values() if name != "evidence"]
    answered = visitor.session.post(
        urljoin(visitor.origin, form.get("action") or question),
        data=[*fields, ("evidence", evidence)],
        headers={"Origin": visitor.origin},
        timeout=60,
    )
    answered.raise_for_status()


def are_words(results: Results, folder: Path, stem: str, typed: list[str]) -> None:
    """What was typed is in every file, and no cell of any is a formula."""
    with results.check(f"{folder.name}: words that could start a formula are words") as check:
        said = books.from_json(folder / f"{stem}.json")
        kept = {words for table in said.values() for row in table.rows for words in row}
        for payload in typed:
            check.expect(payload.strip() in kept, f"{payload!r} is not in the JSON file")
        for ending in ("xlsx", "ods"):
            grids = books.grids(folder / f"{stem}.{ending}")
            all_harmless(check, ending, [cell for grid in grids.values() for row in grid for cell in row])
        for file in folder.glob("*.csv"):
            all_harmless(check, file.name, [cell for line in books.csv_lines(file) for cell in line])
        for sheet in openpyxl.load_workbook(folder / f"{stem}.xlsx").worksheets:
            formulas = [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
            check.expect(not formulas, f"formulas in {sheet.title}: {formulas}")
        check.say(f"{count(len(typed), 'payload')} typed as evidence")


def all_harmless(check: Check, where: str, cells: list[books.Value]) -> None:
    """No words begin with what starts a formula. A negative number in a CSV file is a number."""
    for cell in cells:
        number = isinstance(cell, str) and re.fullmatch(r"-?\d+(\.\d+)?", cell)
        if isinstance(cell, str) and cell and cell[0] in books.STARTS_FORMULA and not number:
            check.fault(f"{where}: {cell!r}")
