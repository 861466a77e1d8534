"""Planted faults: small changes for the worse, each with the tests that have to notice it."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from lumbopoint.yaml_reader.document import read_yaml

ROOT = Path(__file__).parents[2]
FAULTS = Path(__file__).parent / "faults.yaml"
#: Here tests are expected to fail, so that waiting long for what does not come is a waste.
PATIENCE_S = "60"
#: What pytest returns when tests failed, and when the fault kept it from reading them.
FAILED, UNREAD = 1, 2

_ticks = count(1)


@dataclass(frozen=True)
class Fault:
    """One change, why it would hurt somebody, and words for pytest."""

    id: str
    why: str
    file: str
    find: str
    replace: str
    tests: str


@dataclass(frozen=True)
class Outcome:
    """Whether the tests caught a fault, and what they said first."""

    fault: Fault
    is_caught: bool
    said: str


def faults() -> tuple[Fault, ...]:
    """All of them, in the order of the file."""
    return tuple(Fault(**entry) for entry in read_yaml(FAULTS).value["faults"])


def places(fault: Fault, tree: Path) -> int:
    """How often what a fault replaces stands in its file: once, or the fault means nothing."""
    path = tree / fault.file
    return path.read_text(encoding="utf-8").count(fault.find) if path.is_file() else 0


@contextmanager
def planted(fault: Fault, tree: Path) -> Iterator[None]:
    """The project with the fault in it; afterwards as before."""
    path = tree / fault.file
    sound = path.read_text(encoding="utf-8")
    _write(path, sound.replace(fault.find, fault.replace))
    try:
        yield
    finally:
        _write(path, sound)


def _write(path: Path, text: str) -> None:
    """Write a file so that Python sees it as a new one, however quickly one change follows the other."""
    path.write_text(text, encoding="utf-8", newline="\n")
    newer = path.stat().st_mtime + next(_ticks)
    os.utime(path, (newer, newer))


def is_caught(code: int, lines: Sequence[str]) -> bool:
    """Whether pytest's code and its last lines say that a test saw the fault.

    An error of what a test needs (no browser, an app that is late) says nothing of it.
    """
    return code == UNREAD or (code == FAILED and any(line.startswith("FAILED") for line in lines))


def outcome(fault: Fault, tree: Path) -> Outcome:
    """What the fault's tests say about a copy of the project, which is changed for the time."""
    if places(fault, tree) != 1:
        return Outcome(fault, is_caught=False, said=f"{fault.file} does not hold this text once")
    with planted(fault, tree):
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", *shlex.split(fault.tests)],
            cwd=tree,
            env={**os.environ, "TEST_PATIENCE_S": PATIENCE_S},
            capture_output=True,
            text=True,
            check=False,
        )
    lines = [line for line in done.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return Outcome(
        fault, is_caught(done.returncode, lines), (lines or done.stdout.splitlines() or [done.stderr])[-1]
    )
