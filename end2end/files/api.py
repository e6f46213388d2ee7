"""The read API: schemathesis finds nothing in it, and its tables are those of the files."""

import subprocess
import sys
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import books
from results import Check, Results, count
from service import Service, Visitor

# Bounded: cases for each operation, and seconds until it is given up, counted from when everything else is done.
EXAMPLES, SECONDS = 20, 120
# What is not to be found, each with its reason.
EXCEPTIONS = Path(__file__).with_name("schemathesis.toml")
# As many rows as a page of a table may have.
PAGE = 1000


@dataclass
class Run:
    """A run of schemathesis under way."""

    process: subprocess.Popen[bytes]
    said: Path


def start(service: Service, folder: Path) -> Run:
    """Begins to send requests made up from the OpenAPI document, right ones and wrong ones."""
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "--config-file", str(EXCEPTIONS)),
        *("run", f"{service.origin}/api/v1/openapi.json"),
        *("--checks", "all", "--max-examples", str(EXAMPLES), "--seed", "5", "--no-color", "--request-timeout", "20"),
    ]
    said = folder / "schemathesis.txt"
    with said.open("wb") as out:
        return Run(subprocess.Popen(command, cwd=folder, stdout=out, stderr=subprocess.STDOUT), said)


def finish(results: Results, run: Run) -> None:
    """Every request was answered as the document says."""
    with results.check("schemathesis on /api/v1/openapi.json") as check:
        try:
            code = run.process.wait(SECONDS)
        except subprocess.TimeoutExpired:
            run.process.kill()
            raise
        said = run.said.read_text("utf-8")
        check.equal("exit code", code, 0)
        if code:
            check.fault(said[-3000:])
        totals = [line.strip() for line in said.splitlines() if " generated" in line]
        check.say("; ".join(totals) or "nothing said")


def tables(results: Results, visitor: Visitor, release: str, file: Path) -> None:
    """Every table of the API has the cells of the JSON file of the release."""
    language = "cy" if file.stem.endswith("-cy") else "en"
    with results.check(f"the API's tables: the same cells as {file.name}") as check:
        cells = 0
        for key, table in books.from_json(file).items():
            address = f"/api/v1/{release}/tables/{key}?language={language}&per_page={PAGE}"
            cells += same(check, visitor, address, table)
        check.expect(cells, "nothing was compared")
        check.say(count(cells, "cell"))


def same(check: Check, visitor: Visitor, address: str, table: books.Described) -> int:
    """Compares one table, page by page. Gives the number of cells."""
    rows: list[dict[str, object]] = []
    page = 1
    while len(rows) < len(table.rows):
        answer = visitor.get(f"{address}&page={page}").json(parse_float=Decimal, parse_int=Decimal)
        if not answer["rows"]:
            break
        rows += answer["rows"]
        page += 1
    columns = [
        {"key": key, "heading": heading, "kind": "" if key in table.measures else "text", "note": None}
        for key, heading in zip(table.keys, table.headings, strict=True)
    ]
    said = books.described({"key": table.key, "title": table.title, "columns": columns, "rows": rows})
    check.equal(f"{table.key}: rows", len(said.rows), len(table.rows))
    for at, (one, other) in enumerate(zip(said.rows, table.rows, strict=False), start=1):
        check.equal(f"{table.key}, row {at}", one, other)
    return said.cells()
