"""tools/environment.sh finds a Python, installs only what changed, and says plainly what is missing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: Stands for Python: tells its version, can or cannot make environments, and notes each installation.
FAKE_PYTHON = """#!/bin/sh
case "$*" in
    *version_info*) exit {too_old} ;;
    *ensurepip*) exit {no_venv} ;;
    --version) echo "Python 3.9.2" ;;
    "-m venv --clear .venv") mkdir -p .venv/bin; cp "$0" .venv/bin/python ;;
    "-m pip --version") exit 0 ;;
    *"pip install"*) echo "$*" >>installed.log; exit {pip_fails} ;;
    *) echo "not expected: $*" >&2; exit 9 ;;
esac
"""


class Tree:
    """A copy of the project's set-up files, with no Python but a pretended one."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.programs = root / "bin"
        for name in ("tools/environment.sh", "requirements.txt", "tests/requirements.txt"):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, root / name)
        self.programs.mkdir()
        for name in ("sh", "cat", "dirname", "mkdir", "cp", "rm"):
            self.programs.joinpath(name).symlink_to(shutil.which(name) or name)

    def add_python(self, *, too_old: bool = False, no_venv: bool = False, pip_fails: bool = False) -> None:
        path = self.programs / "python3"
        path.write_text(
            FAKE_PYTHON.format(too_old=int(too_old), no_venv=int(no_venv), pip_fails=int(pip_fails)),
            encoding="utf-8",
        )
        path.chmod(0o755)

    def set_up(self, purpose: str) -> subprocess.CompletedProcess[str]:
        shell = self.programs / "sh"
        command = [str(shell), str(self.root / "tools" / "environment.sh"), purpose]
        environment = {key: value for key, value in os.environ.items() if key != "PYTHON"}
        environment["PATH"] = str(self.programs)
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def installations(self) -> list[str]:
        log = self.root / "installed.log"
        return log.read_text(encoding="utf-8").splitlines() if log.exists() else []


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path / "a folder with spaces")


def test_a_second_call_installs_nothing(tree: Tree) -> None:
    tree.add_python()

    assert [tree.set_up("run").returncode, tree.set_up("run").returncode] == [0, 0]
    assert len(tree.installations()) == 1


def test_changed_requirements_are_installed_again(tree: Tree) -> None:
    tree.add_python()
    tree.set_up("run")
    with (tree.root / "requirements.txt").open("a", encoding="utf-8") as file:
        file.write("another==1.0\n")

    tree.set_up("run")

    assert len(tree.installations()) == 2


def test_what_tests_need_covers_what_the_app_needs(tree: Tree) -> None:
    tree.add_python()
    tree.set_up("test")
    tree.set_up("run")

    assert len(tree.installations()) == 1
    assert tree.installations()[0].endswith("-r tests/requirements.txt")


def test_a_failed_installation_is_tried_again(tree: Tree) -> None:
    tree.add_python(pip_fails=True)

    answers = [tree.set_up("run"), tree.set_up("run")]

    assert [answer.returncode for answer in answers] == [1, 1]
    assert len(tree.installations()) == 2
    assert "could not install requirements.txt" in answers[0].stderr


def test_an_old_python_is_refused_with_a_way_out(tree: Tree) -> None:
    tree.add_python(too_old=True)

    answer = tree.set_up("run")

    assert answer.returncode == 1
    assert "needs Python 3.11 or newer; found: Python 3.9.2" in answer.stderr
    assert "PYTHON=" in answer.stderr


def test_no_python_at_all_is_said(tree: Tree) -> None:
    answer = tree.set_up("run")

    assert answer.returncode == 1
    assert "found: none" in answer.stderr


def test_a_missing_venv_module_names_the_package(tree: Tree) -> None:
    tree.add_python(no_venv=True)

    answer = tree.set_up("run")

    assert answer.returncode == 1
    assert "apt-get install python3-venv" in answer.stderr
    assert not (tree.root / ".venv").exists()


def test_an_unknown_purpose_is_refused(tree: Tree) -> None:
    tree.add_python()

    assert "usage:" in tree.set_up("everything").stderr
