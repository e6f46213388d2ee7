"""The service under test: a demonstration in a folder of its own, started on a free port and ended by its id."""

import os
import re
import socket
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urljoin

import lxml.html
import requests

# Seconds until a debug build on a busy machine is ready, has made the files of a release, has ended, and has answered.
READY, MADE, ENDED, ANSWERED = 60, 900, 30, 60


class Service:
    """A running service on the demonstration."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.program = program
        self.folder = folder
        self.origin = f"http://127.0.0.1:{free_port()}"
        self.log = folder / "service.log"
        self.settings = {**os.environ, "STATE_OF_PLAY_PUBLIC_URL": self.origin}

    def __enter__(self) -> Self:
        self.say("demo")
        self.make_files()
        with self.log.open("wb") as log:
            command = self.command("serve", "--listen", self.origin.removeprefix("http://"))
            self.process = subprocess.Popen(command, env=self.settings, stdout=log, stderr=log)
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

    def command(self, *what: str) -> list[str]:
        """A command of the program, on the demonstration."""
        database = f"sqlite:{self.folder / 'demonstration.sqlite'}"
        return [str(self.program), *what, "--database", database]

    def say(self, *what: str) -> str:
        """What a command of the program answers."""
        done = subprocess.run(
            self.command(*what), env=self.settings, capture_output=True, text=True, timeout=MADE, check=False
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(what)}: {done.stderr[-2000:]}")
        return done.stdout

    def make_files(self) -> None:
        """Makes the files of the newest round's releases. The service would make them too, after older ones."""
        releases = [line.split("\t") for line in self.say("release", "list").splitlines()]
        newest = [line[0] for line in releases if line[1] == releases[0][1]]
        with ThreadPoolExecutor() as at_once:
            for _ in at_once.map(lambda release: self.say("release", "files", release), newest):
                pass

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
        response = self.session.get(urljoin(self.origin, path), timeout=ANSWERED)
        response.raise_for_status()
        return response

    def status(self, path: str) -> int:
        """How the service answers at an address."""
        return self.session.get(urljoin(self.origin, path), timeout=ANSWERED, allow_redirects=False).status_code

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
        """Every file that a page links to below its own address. Waits while some are still being made."""
        until = time.monotonic() + MADE
        while "Refresh" in self.get(page).headers:
            if time.monotonic() > until:
                raise RuntimeError(f"The files of {page} are not made in {MADE} s.")
            time.sleep(1)
        into.mkdir()
        files = []
        for link in self.links_below(page):
            file = into / link.partition("?")[0].rsplit("/", 1)[1]
            file.write_bytes(self.get(link).content)
            files.append(file)
        return files

    def links_below(self, page: str) -> list[str]:
        """The links of a page to files below its own address, each once."""
        below = re.compile(re.escape(page) + r"/[^/?#]+\.[a-z]+(\?|$)")
        return sorted({link for link in self.links(page) if below.match(link)})
