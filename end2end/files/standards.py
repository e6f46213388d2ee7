"""Validators of the formats that our files claim to be, and checksums."""

import json
import subprocess
from pathlib import Path
from zipfile import ZipFile

import csvw
import frictionless
from openxml_audit import FileFormat, OdfValidator, OpenXmlValidator

from results import Results, count

# A remark of openxml-audit that is no fault: sheets are written as their rows are read, and the styles of columns come
# before all of them in the file, so there is one for every width that a column may have.
TOLERATED = ["is declared but never referenced"]
# Larger parts are not read against the schema of OpenDocument, which would take minutes: in bytes. They are written by
# the same code as the small ones that are.
LARGEST = 2_000_000


def package(results: Results, folder: Path) -> None:
    """An unpacked data package, read by frictionless and by csvw as its two descriptions tell them to."""
    name = folder.name
    with results.check(f"{name}: a Frictionless data package") as check:
        report = frictionless.Package(str(folder / "datapackage.json")).validate()
        for error in report.flatten(["title", "rowNumber", "fieldNumber", "message"]):
            check.fault(" ".join(str(part) for part in error))
        check.expect(report.valid, "frictionless finds it not valid")
        check.expect(not report.warnings, f"frictionless warns: {report.warnings}")
        rows = sum(task.stats.get("rows") or 0 for task in report.tasks)
        check.expect(rows, "no row was read")
        check.say(f"{count(len(report.tasks), 'table')}, {count(rows, 'line')}")
    with results.check(f"{name}: CSV on the Web") as check:
        described = csvw.CSVW(str(folder / "csv-metadata.json"), validate=True)
        valid = described.is_valid
        for warning in described.warnings:
            check.fault(str(getattr(warning, "message", warning)))
        check.expect(valid, "csvw finds it not valid")
        rows = sum(len(table["row"]) for table in described.to_json()["tables"])
        check.expect(rows, "no row was read")
        check.say(f"{count(len(described.tables), 'table')}, {count(rows, 'line')}")


def audited(results: Results, files: list[Path], *endings: str) -> None:
    """openxml-audit reports nothing on files with these endings."""
    office = OpenXmlValidator(file_format=FileFormat.OFFICE_2019, max_errors=100, security_validation=True)
    thorough, quick = (
        OdfValidator(
            file_format=FileFormat.ODF_1_3,
            schema_validation=by_schema,
            relaxng_validation=by_schema,
            semantic_validation=True,
            security_validation=True,
        )
        for by_schema in (True, False)
    )
    for ending in endings:
        of_kind = [file for file in files if file.suffix == f".{ending}"]
        with results.check(f"openxml-audit on each {ending}") as check:
            check.expect(of_kind, "there is none")
            for file in of_kind:
                odf = quick if ending == "ods" and size(file) > LARGEST else thorough
                result = (odf if ending == "ods" else office).validate(str(file))
                for error in result.errors:
                    if not any(words in str(error) for words in TOLERATED):
                        check.fault(f"{file.parent.name}/{file.name}: {error}")
                check.expect(result.is_valid, f"{file.parent.name}/{file.name} is not valid")
            check.say(count(len(of_kind), "file"))


def size(workbook: Path) -> int:
    """How large the content of an OpenDocument workbook is, in bytes."""
    with ZipFile(workbook) as archive:
        return archive.getinfo("content.xml").file_size


def pages(results: Results, checker: Path, files: list[Path]) -> None:
    """The HTML checker has nothing to say of HTML reports."""
    with results.check("the HTML checker on each html") as check:
        command = ["java", "-jar", str(checker), "--format", "json", "--stdout", "--exit-zero-always", *map(str, files)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
        for message in json.loads(done.stdout)["messages"]:
            where = Path(message.get("url", "")).name
            check.fault(f"{where}:{message.get('lastLine')}: {message['message']}")
        check.say(count(len(files), "file"))


def sums(results: Results, folder: Path, list_of_sums: str = "checksums.txt") -> None:
    """`sha256sum --check` agrees with the checksums that are handed out."""
    with results.check(f"{folder.name}: sha256sum on {list_of_sums}") as check:
        done = subprocess.run(
            ["sha256sum", "--check", "--strict", list_of_sums], cwd=folder, capture_output=True, text=True, check=False
        )
        lines = done.stdout.splitlines()
        for line in lines:
            check.expect(line.endswith(": OK"), line)
        check.equal("exit code", done.returncode, 0)
        check.expect(not done.stderr.strip(), done.stderr)
        check.say(count(len(lines), "file"))


def verified(results: Results, program: Path, files: list[Path]) -> None:
    """The service's own check of a downloaded file: whole as it came, damaged with one bit changed."""
    with results.check("state-of-play release verify on each file") as check:
        for file in files:
            whole = verify(program, file)
            check.expect(whole.returncode == 0, f"{file.name}: {whole.stdout}{whole.stderr}")
            content = bytearray(file.read_bytes())
            content[len(content) // 2] ^= 1
            kept = file.read_bytes()
            try:
                file.write_bytes(content)
                damaged = verify(program, file)
                check.expect(damaged.returncode != 0, f"{file.name}: damaged, and found whole")
            finally:
                file.write_bytes(kept)
        check.say(f"{count(len(files), 'file')}, each once more with a bit changed")


def verify(program: Path, file: Path) -> subprocess.CompletedProcess[str]:
    """Runs the check on one file."""
    command = [str(program), "release", "verify", str(file)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
