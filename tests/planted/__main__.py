"""Plants faults and says which of them the tests catch: ``python -m tests.planted [words of ids]``."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.planted.faults import ROOT, faults, outcome


def copy(source: Path, folder: Path) -> Path:
    """All files of a project that git knows or would know, in a folder of their own."""
    tree = folder / "project"
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],  # noqa: S607 git as installed
        cwd=source,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in filter(None, listed.stdout.split("\0")):
        if (source / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(source / name, tree / name)
    return tree


def main() -> int:
    """1 when a fault was not caught."""
    parser = argparse.ArgumentParser(prog="python -m tests.planted", description=__doc__)
    parser.add_argument("words", nargs="*", help="only faults whose id or tests hold one of these words")
    parser.add_argument("--tree", type=Path, default=ROOT, help="the tests of another state of the project")
    args = parser.parse_args()
    chosen = [
        fault
        for fault in faults()
        if not args.words or any(word in f"{fault.id} {fault.tests}" for word in args.words)
    ]
    missed = []
    with tempfile.TemporaryDirectory() as folder:
        tree = copy(args.tree.resolve(), Path(folder))
        for fault in chosen:
            start, before = time.monotonic(), os.times()
            found = outcome(fault, tree)
            after = os.times()
            cpu = after.children_user + after.children_system - before.children_user - before.children_system
            said = "caught" if found.is_caught else "MISSED"
            seconds = f"{time.monotonic() - start:4.0f} s, {cpu:4.0f} s CPU"
            sys.stdout.write(f"{said}  {fault.id:32} {seconds}  {found.said[:150]}\n")
            sys.stdout.flush()
            missed += [] if found.is_caught else [fault.id]
    sys.stdout.write(f"{len(chosen) - len(missed)} of {len(chosen)} faults are caught.\n")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
