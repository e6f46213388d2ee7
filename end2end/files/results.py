"""What is checked, and what came of it: one line a check, and a closing count."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

# A check that fails for a thousand cells fails for one reason.
SHOWN = 8


class Check:
    """One check under way: faults are collected, so that all of them are seen at once."""

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.said: list[str] = []

    def fault(self, words: str) -> None:
        """Something is wrong."""
        self.faults.append(words)

    def expect(self, holds: object, words: str) -> None:
        """Something is wrong unless this holds."""
        if not holds:
            self.fault(words)

    def equal(self, what: str, found: object, expected: object) -> None:
        """Something is wrong unless these are equal."""
        if found != expected:
            self.fault(f"{what}: {found!r} instead of {expected!r}")

    def say(self, words: str) -> None:
        """What was compared, for the line of the check."""
        self.said.append(words)


class Results:
    """What came of all checks. Quiet ones only count."""

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self.passed = 0
        self.failed = 0

    def part(self, title: str) -> None:
        """Begins a part of the list."""
        print(f"\n{title}", flush=True)

    @contextmanager
    def check(self, name: str) -> Iterator[Check]:
        """One check. An exception in it is a fault, and the next check goes on."""
        check = Check()
        began = time.monotonic()
        try:
            yield check
        except Exception as error:  # whatever another program makes of our files is a finding
            check.fault(f"{type(error).__name__}: {error}")
        if check.faults:
            self.failed += 1
        else:
            self.passed += 1
        if not self.quiet:
            show(check, name, time.monotonic() - began)


def show(check: Check, name: str, took: float) -> None:
    """The line of a check, and a line for each fault."""
    timed = f" ({took:.0f} s)" if took >= 2 else ""
    if check.faults:
        print(f"  FAILED  {name}{timed}")
        for fault in check.faults[:SHOWN]:
            print("          - " + fault.strip().replace("\n", "\n            "))
        if len(check.faults) > SHOWN:
            print(f"          - and {len(check.faults) - SHOWN} more")
    else:
        said = ": " + ", ".join(check.said) if check.said else ""
        print(f"  ok      {name}{said}{timed}")
    print(end="", flush=True)


def count(number: int, thing: str) -> str:
    """`1 cell`, `4,312 cells`."""
    return f"{number:,} {thing}" + ("" if number == 1 else "s")
