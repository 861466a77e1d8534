"""The planted faults fit the project as it is, so that `make planted` says something."""

import shlex
from pathlib import Path

import pytest

from tests.planted.faults import ROOT, Fault, faults, is_caught, places, planted

FAULTS = faults()


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_what_a_fault_replaces_stands_in_its_file_once_and_its_tests_are_there(fault: Fault) -> None:
    named = [word for word in shlex.split(fault.tests) if word.endswith(".py")]

    assert places(fault, ROOT) == 1
    assert fault.find != fault.replace
    assert named and all((ROOT / word).is_file() for word in named)


def test_there_are_faults_of_every_kind() -> None:
    parts = {fault.file.split("/")[1] if "/" in fault.file else fault.file for fault in FAULTS}

    assert len({fault.id for fault in FAULTS}) == len(FAULTS) >= 40
    assert {"geometry", "drawing", "figures", "content", "answers", "lookup", "cli", "ui", "body"} <= parts


def test_a_fault_is_planted_and_taken_away_again(tmp_path: Path) -> None:
    fault = Fault("x", "why", "a.py", "x = 1", "x = 2", "tests/test_planted.py")
    (tmp_path / "a.py").write_text("x = 1\n", encoding="utf-8")

    with planted(fault, tmp_path):
        inside = (tmp_path / "a.py").read_text(encoding="utf-8")

    assert (inside, (tmp_path / "a.py").read_text(encoding="utf-8")) == ("x = 2\n", "x = 1\n")
    assert places(fault, tmp_path) == 1


@pytest.mark.parametrize(
    ("code", "line", "expected"),
    [
        (1, "FAILED tests/test_it.py::test_it - assert 1 == 2", True),
        (2, "ERROR tests/test_it.py", True),
        (1, "ERROR tests/test_it.py::test_it - RuntimeError: The app did not come up", False),
        (0, "", False),
    ],
)
def test_only_a_test_that_failed_or_cannot_be_read_has_caught_a_fault(
    code: int, line: str, expected: bool
) -> None:
    assert is_caught(code, [line] if line else []) == expected
