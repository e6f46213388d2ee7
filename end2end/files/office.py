"""LibreOffice opens and converts every file, and the values survive. Also reads documents and HTML reports."""

import re
import shutil
import subprocess
from decimal import Decimal
from io import StringIO
from pathlib import Path
from zipfile import ZipFile

import docx
import docx.document
import lxml.html
import pandas

import books
import compare
from results import Check, Results, count

# Seconds for a whole batch: LibreOffice starts once for it.
LONGEST = 170


class Office:
    """LibreOffice without a window, with a profile of its own, so that no other one is disturbed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.batches = 0

    def convert(self, files: list[Path], to: str) -> dict[Path, Path]:
        """Converts files to the format of this ending. Gives the new file of each."""
        self.batches += 1
        into = self.folder / f"converted-{self.batches}-to-{to}"
        into.mkdir()
        # Files of one name come from several folders: each is opened under a name of its own.
        named = {file: into / f"{file.parent.name}-{file.name}" for file in files}
        for file, own in named.items():
            shutil.copyfile(file, own)
        command = [
            "soffice",
            f"-env:UserInstallation={(self.folder / 'profile').as_uri()}",
            "--headless",
            "--norestore",
            "--convert-to",
            to,
            "--outdir",
            str(into),
            *map(str, named.values()),
        ]
        done = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
        made = {file: own.with_suffix(f".{to}") for file, own in named.items()}
        missing = [file.name for file, new in made.items() if not new.is_file()]
        if missing or done.returncode:
            raise RuntimeError(f"LibreOffice does not convert {missing}: {done.stderr[-500:]}")
        return made


def workbooks(results: Results, office: Office, files: list[Path]) -> None:
    """Workbooks are opened and saved as the other format: every cell of every sheet is as it was."""
    for ending, to in (("ods", "xlsx"), ("xlsx", "ods")):
        of_kind = [file for file in files if file.suffix == f".{ending}"]
        with results.check(f"LibreOffice saves each {ending} as {to}") as check:
            total = 0
            for file, new in office.convert(of_kind, to).items():
                before, after = books.grids(file), books.grids(new)
                check.equal(f"{file.name}: sheets", list(after), list(before))
                for name in before.keys() & after.keys():
                    total += compare.same_grid(check, f"{file.name}, {name}", before[name], after[name])
                without_formulas(check, new)
            check.say(f"{count(len(of_kind), 'file')}, {count(total, 'cell')} unchanged, no formula")


def without_formulas(check: Check, file: Path) -> None:
    """No cell of an Excel workbook is a formula."""
    if file.suffix != ".xlsx":
        return
    with ZipFile(file) as archive:
        for name in archive.namelist():
            if name.startswith("xl/worksheets/") and (found := re.search(rb"<f[ />].{0,60}", archive.read(name))):
                check.fault(f"{file.name}, {name}: a formula: {found[0]!r}")


def data_files(results: Results, office: Office, files: list[Path]) -> None:
    """CSV files are opened: the numbers are the numbers, and no words become a formula."""
    with results.check("LibreOffice opens each csv") as check:
        numbers = 0
        for file, new in office.convert(files, "xlsx").items():
            lines = books.csv_lines(file)
            grid = next(iter(books.grids_loosely(new).values()))
            check.equal(f"{file.name}: lines", len(grid), len(lines))
            without_formulas(check, new)
            if "value" not in lines[0]:
                continue
            at = lines[0].index("value")
            for number, (said, shown) in enumerate(zip(lines[1:], grid[1:], strict=False), start=2):
                value = Decimal(said[at]) if said[at] else ""
                check.equal(f"{file.name}, line {number}", shown[at] if len(shown) > at else "", value)
                numbers += 1
        check.say(f"{count(len(files), 'file')}, {count(numbers, 'number')}, no formula")


def documents(results: Results, folder: Path, stem: str) -> None:
    """A report as a document and as HTML: both open, and have the same headings and the same tables."""
    document, page = folder / f"{stem}.docx", folder / f"{stem}.html"
    with results.check(
        f"{folder.name}/{document.name}: the headings and tables of {page.name}, by python-docx and pandas"
    ) as check:
        html = lxml.html.document_fromstring(page.read_bytes())
        check.expect(not html.xpath("//script"), "there is a script in the page")
        welsh = "-cy" in f"{folder.name}-{stem}"
        check.equal("its language", html.get("lang"), "cy" if welsh else "en")
        check.expect((html.findtext(".//title") or "").strip(), "the page has no title")
        check.equal("main headings", len(html.xpath("//h1")), 1)
        # What is fetched from elsewhere would make the file say something else tomorrow.
        away = html.xpath("//link[@rel='stylesheet']/@href | //*/@src[not(starts-with(., 'data:'))]")
        check.expect(not away, f"the page is not whole in itself: {away}")
        written = docx.Document(str(document))
        headings = [
            words(one.text) for one in written.paragraphs if (one.style.name if one.style else "").startswith("Heading")
        ]
        expected = [words(one.text_content()) for one in html.xpath("//h2 | //h3")]
        missing = [heading for heading in headings if heading not in expected]
        check.expect(headings and not missing, f"headings that are not in the page: {missing}")
        shown = [[[words(c) for c in row] for row in rows] for rows in tables_of_page(page)]
        said = [[[words(cell.text) for cell in row.cells] for row in table.rows] for table in written.tables]
        for at, table in enumerate(table for table in said if table not in shown):
            check.fault(f"a table that is not in the page: {table[:2]}" if at < 3 else "another")
        check.expect(said, "the document has no table")
        accessible(check, written)
        check.say(f"{count(len(headings), 'heading')}, {count(len(said), 'table')}, {cells(said)}")


def accessible(check: Check, document: docx.document.Document) -> None:
    """A document says what it is; its tables have header rows and no empty cell, its pictures have words."""
    core = document.core_properties
    for named in ("title", "author", "language", "created"):
        check.expect(getattr(core, named), f"the document does not say its {named}")
    for at, table in enumerate(document.tables, start=1):
        check.expect(table.rows[0]._tr.xpath("./w:trPr/w:tblHeader"), f"table {at} has no header row")
        empty = sum(not cell.text.strip() for row in table.rows for cell in row.cells)
        check.equal(f"empty cells of table {at}", empty, 0)
    for picture in document.inline_shapes:
        check.expect(picture._inline.docPr.get("descr"), "a picture has no words")


def tables_of_page(page: Path) -> list[list[list[str]]]:
    """The tables of an HTML page as pandas reads them, headers first, all as words."""
    read = pandas.read_html(
        StringIO(page.read_text("utf-8")), header=None, keep_default_na=False, flavor="lxml", converters=None
    )
    found = []
    for frame in read:
        header = [] if frame.columns.dtype.kind == "i" else [list(map(str, frame.columns))]
        found.append(header + frame.astype(str).values.tolist())
    return found


def cells(tables: list[list[list[str]]]) -> str:
    """How many cells tables have."""
    return count(sum(len(row) for table in tables for row in table), "cell")


def words(text: str) -> str:
    """Words with single spaces between them. A minus is a hyphen: pages show the one, documents the other."""
    return re.sub(r"\s+", " ", text.replace("\u2212", "-")).strip()


def printed(results: Results, office: Office, files: list[Path]) -> None:
    """Documents and HTML reports are opened and printed: their title is on the first page."""
    for ending in ("docx", "html"):
        of_kind = [file for file in files if file.suffix == f".{ending}"]
        with results.check(f"LibreOffice prints each {ending}") as check:
            pages = 0
            for file, new in office.convert(of_kind, "pdf").items():
                first = subprocess.run(
                    ["pdftotext", "-l", "1", str(new), "-"], capture_output=True, text=True, check=True
                ).stdout
                check.expect(words(title_of(file)) in words(first), f"{file.name}: the first page has no title")
                said = subprocess.run(["pdfinfo", str(new)], capture_output=True, text=True, check=True).stdout
                pages += sum(int(number) for number in re.findall(r"^Pages:\s+(\d+)", said, re.MULTILINE))
            check.say(f"{count(len(of_kind), 'file')}, {count(pages, 'page')}")


def title_of(file: Path) -> str:
    """The title of a document or an HTML page."""
    if file.suffix == ".docx":
        return docx.Document(str(file)).core_properties.title
    return lxml.html.document_fromstring(file.read_bytes()).xpath("string(//h1)")
