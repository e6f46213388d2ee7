"""Checks every file that the service hands out with programs that are not ours.

Usage: check.py PROGRAM HTML_CHECKER   (tools/check-files.sh runs it)
KEEP_FILES=FOLDER keeps what is downloaded and made.
"""

import os
import re
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path

import api
import compare
import hostile
import office
import planted
import roundtrip
import standards
import workbooks
from results import Results
from service import Service, Visitor

# The council whose lead takes its report: one that has submitted.
COUNCIL, LEAD = "HAM", "Lead, Hampshire"
# The council whose lead types what no council should, before taking its report: one that is still answering.
TYPING, TYPIST = "KEN", "Lead, Kent"
LANGUAGES = ("", "-cy")


class Files:
    """What was downloaded: folders of whole sets, by whom."""

    def __init__(self) -> None:
        # The folder of a set and the stem of its whole files.
        self.books: list[tuple[Path, str]] = []
        self.all: list[Path] = []
        # What a council typed that is in its report.
        self.typed: list[str] = []

    def add(self, folder: Path, files: list[Path], *stems: str) -> None:
        """A set of files, with one book for each stem."""
        self.books += [(folder, stem) for stem in stems]
        self.all += files

    def of(self, *endings: str) -> list[Path]:
        """Those with one of these endings."""
        return [file for file in self.all if file.suffix[1:] in endings]

    def once(self) -> list[Path]:
        """Of the public release the English files, of the coalition's the Welsh ones, of councils all: enough for what
        takes long and does not look at words.
        """
        welsh = {"public": False, "coalition": True}
        return [file for file in self.all if welsh.get(file.parent.name) in (None, file.stem.endswith("-cy"))]


def newest(visitor: Visitor, shelf: str) -> str:
    """The address of the first release on a page of releases, which is the newest."""
    address = re.compile(r"(/data/[^/]+/\d+|/coalitions/[^/]+/rounds/[^/]+/data/\d+)$")
    return next(link for link in visitor.links(shelf) if address.match(link))


def download(results: Results, service: Service, folder: Path) -> tuple[Files, str]:
    """Takes every file, as the public, as a steering group and as a council. Gives the public release's address too."""
    files = Files()
    anybody = service.visitor()
    public = newest(anybody, "/data")
    _, _, round_of, number = public.split("/")
    of_release = [f"state-of-play{language}" for language in LANGUAGES]
    with results.check(f"files of {public}, as anybody") as check:
        got = anybody.download(public, folder / "public")
        files.add(folder / "public", got, *of_release)
        check.say(f"{len(got)} files")
    with results.check("files of the coalition's newest release, as its steering group") as check:
        steering = service.visitor().sign_in("Steering group")
        shelf = next(link for link in steering.links("/coalitions") if link.endswith(f"/rounds/{round_of}"))
        own = newest(steering, f"{shelf}/data")
        got = steering.download(own, folder / "coalition")
        files.add(folder / "coalition", got, *of_release)
        for link in steering.links_below(own):
            check.equal(f"{link} for anybody", anybody.status(link) in (303, 404), True)
        check.say(f"{len(got)} files of {own}, none for anybody else")
    with results.check("the council's report, as its lead, in both languages") as check:
        lead = service.visitor().sign_in(LEAD)
        for name, prefix in (("council", ""), ("council-cy", "/cy")):
            page = f"{prefix}/councils/{COUNCIL}/rounds/{round_of}/report"
            got = lead.download(page, folder / name)
            files.add(folder / name, got, "report")
            check.say(f"{len(got)} files of {page}")
    with results.check("the report of a council whose lead typed formulas") as check:
        lead = service.visitor().sign_in(TYPIST)
        assessment = f"/councils/{TYPING}/rounds/{round_of}"
        files.typed = hostile.type_in(lead, assessment)
        got = lead.download(f"{assessment}/report", folder / "typed")
        files.add(folder / "typed", got, "report")
        check.say(f"{len(got)} files")
    return files, f"rounds/{round_of}/releases/{number}"


def online(results: Results, service: Service, folder: Path, release: str, suite: office.Office) -> None:
    """What is asked of the running service beside files."""
    results.part("Assessments filled in elsewhere")
    typist = service.visitor().sign_in(TYPIST)
    assessment = f"/councils/{TYPING}/{release.partition('/releases')[0]}"
    roundtrip.check(results, suite, typist, assessment, folder / "workbook")
    results.part("The read API")
    for language in LANGUAGES:
        api.tables(results, service.visitor(), release, folder / "public" / f"state-of-play{language}.json")


def offline(results: Results, program: Path, checker: Path, folder: Path, files: Files, suite: office.Office) -> None:
    """What is found in the files alone."""
    results.part(
        "The same cells in every format; one marked-up table a sheet, nothing merged, empty, hidden or calculated"
    )
    for of, stem in files.books:
        compare.renderings(results, of, stem)
        compare.sheets(results, of / f"{stem}.xlsx", of / f"{stem}.ods")
        workbooks.xlsx(results, of / f"{stem}.xlsx")
        workbooks.ods(results, of / f"{stem}.ods")
    for of in (folder / "public", folder / "coalition"):
        compare.languages(results, of / "state-of-play.json", of / "state-of-play-cy.json")
    compare.languages(results, folder / "council" / "report.json", folder / "council-cy" / "report.json")
    hostile.are_words(results, folder / "typed", "report", files.typed)
    results.part("Validators")
    standards.audited(results, files.once(), "xlsx", "docx", "ods")
    for of, stem in files.books:
        unpacked = folder / "packages" / f"{of.name}-{stem}"
        unpacked.parent.mkdir(exist_ok=True)
        compare.members(results, of / f"{stem}.zip", unpacked)
        standards.package(results, unpacked)
    standards.pages(results, checker, files.of("html"))
    results.part("Checksums")
    for of in (folder / "public", folder / "coalition"):
        standards.sums(results, of)
        whole = [file for file in files.all if file.parent == of and file.name != "checksums.txt"]
        standards.verified(results, program, whole)
    results.part("LibreOffice")
    office.workbooks(results, suite, files.of("ods", "xlsx"))
    office.data_files(results, suite, [file for file in files.once() if file.suffix == ".csv"])
    office.printed(results, suite, files.of("docx", "html"))
    results.part("Documents")
    for of, stem in files.books:
        office.documents(results, of, stem)
    results.part("The checks themselves")
    planted.found(results, folder / "council", "report", folder / "planted")


def main(program: Path, checker: Path) -> int:
    """Runs every check. Gives the exit code."""
    began = time.monotonic()
    results = Results()
    kept = os.environ.get("KEEP_FILES")
    with nullcontext(kept) if kept else tempfile.TemporaryDirectory(prefix="state-of-play-files-") as name:
        folder = Path(name).resolve()
        folder.mkdir(exist_ok=True)
        suite = office.Office(folder)
        with Service(program, folder) as service:
            results.part("Downloads")
            files, release = download(results, service, folder)
            # It mostly waits, so the rest goes on beside it.
            run = api.start(service, folder)
            try:
                online(results, service, folder, release, suite)
                offline(results, program, checker, folder, files, suite)
                results.part("Made-up requests")
                api.finish(results, run)
            finally:
                run.process.kill()
    print(f"\nChecked in {time.monotonic() - began:.0f} s.\n{results.passed} passed, {results.failed} failed")
    return 1 if results.failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()))
