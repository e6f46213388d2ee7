"""The service under test: a demonstration in a folder of its own, started on a free port and ended by its id."""

import re
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

import lxml.html
import requests

# Seconds until a debug build on a busy machine is ready, until it has made the files of a release, and until it ends.
READY, MADE, ENDED = 60, 240, 30


class Service:
    """A running service on the demonstration."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self.origin = f"http://127.0.0.1:{free_port()}"
        self.log = folder / "service.log"

    def __enter__(self) -> Self:
        database = f"sqlite:{self.folder / 'demonstration.sqlite'}"
        filled = subprocess.run(
            [str(self.program), "demo", "--database", database],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
        )
        if filled.returncode:
            raise RuntimeError(f"The demonstration cannot be filled:\n{filled.stderr[-2000:]}")
        listen = self.origin.removeprefix("http://")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [
                    *(str(self.program), "serve", "--database", database),
                    *("--listen", listen, "--public-url", self.origin),
                ],
                stdout=log,
                stderr=log,
            )
        try:
            self.wait()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def wait(self) -> None:
        """Until it answers."""
        until = time.monotonic() + READY
        while time.monotonic() < until and self.process.poll() is None:
            try:
                if requests.get(f"{self.origin}/readyz", timeout=5).ok:
                    return
            except requests.ConnectionError:
                pass
            time.sleep(0.1)
        raise RuntimeError(f"The service does not start:\n{self.log.read_text('utf-8')[-2000:]}")

    def end(self) -> None:
        """Ends it."""
        self.process.terminate()
        try:
            self.process.wait(ENDED)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def visitor(self) -> "Visitor":
        """Somebody who comes to the service."""
        return Visitor(self.origin)


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


class Visitor:
    """Somebody with cookies of their own."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.session = requests.Session()

    def get(self, path: str) -> requests.Response:
        """A page or file, which is there."""
        response = self.session.get(urljoin(self.origin, path), timeout=60)
        response.raise_for_status()
        return response

    def status(self, path: str) -> int:
        """How the service answers at an address."""
        return self.session.get(urljoin(self.origin, path), timeout=60, allow_redirects=False).status_code

    def links(self, path: str) -> list[str]:
        """Where the links of a page lead inside the service, in order."""
        page = lxml.html.document_fromstring(self.get(path).content)
        return [str(link).removeprefix(self.origin) for link in page.xpath("//a/@href")]

    def sign_in(self, who: str) -> Self:
        """Signs in on the demonstration's own page as somebody described there: `Lead, Hampshire`."""
        page = lxml.html.document_fromstring(self.get("/demonstration").content)
        people = [one for one in page.find_class("app-persona") if who in " ".join(one.text_content().split())]
        forms = [form for one in people for form in one.xpath("descendant-or-self::form | ancestor::form")]
        buttons = [button for one in people for button in one.xpath(".//button[@name]")]
        if len(people) != 1 or not forms:
            raise RuntimeError(f"{len(people)} people on the demonstration's page are “{who}”")
        fields = dict(forms[0].form_values()) | {button.get("name"): button.get("value") for button in buttons}
        answer = self.session.post(
            urljoin(self.origin, forms[0].get("action")), data=fields, headers={"Origin": self.origin}, timeout=60
        )
        answer.raise_for_status()
        return self

    def download(self, page: str, into: Path) -> list[Path]:
        """Every file that a page links to below its own address. Waits for those that are still being made."""
        links = self.links_below(page)
        until = time.monotonic() + MADE
        while not links or any(self.status(link) != 200 for link in links):
            if time.monotonic() > until:
                raise RuntimeError(f"The files of {page} are not made in {MADE} s: {links}")
            time.sleep(1)
            links = self.links_below(page)
        into.mkdir()
        files = []
        for link in links:
            file = into / link.partition("?")[0].rsplit("/", 1)[1]
            file.write_bytes(self.get(link).content)
            files.append(file)
        return files

    def links_below(self, page: str) -> list[str]:
        """The links of a page to files below its own address, each once."""
        below = re.compile(re.escape(page) + r"/[^/?#]+\.[a-z]+(\?|$)")
        return sorted({link for link in self.links(page) if below.match(link)})
