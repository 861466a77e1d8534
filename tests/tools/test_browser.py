"""The finder of a browser takes what runs, keeps to a wish, and says what to do when there is none."""

import subprocess
from pathlib import Path

import pytest

from tools import browser


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A program that answers, in a folder with a space in its name."""
    path = tmp_path / "a b" / "chromium"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "_candidates", lambda: iter([tmp_path / "absent"]))


def test_a_browser_in_the_path_is_found(monkeypatch: pytest.MonkeyPatch, program: Path) -> None:
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setenv("PATH", str(program.parent))

    assert browser.browser_path() == program


def test_a_stub_that_does_not_run_is_passed_over(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, program: Path
) -> None:
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    stub.chmod(0o755)
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "_candidates", lambda: iter([stub, program]))

    assert browser.browser_path() == program


def test_the_browser_wished_for_comes_first(monkeypatch: pytest.MonkeyPatch, program: Path) -> None:
    monkeypatch.setenv(browser.VARIABLE, str(program))

    assert browser.browser_path() == program


def test_a_wish_that_does_not_run_is_not_replaced(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(browser.VARIABLE, str(tmp_path / "absent"))

    with pytest.raises(browser.NoBrowserError, match="absent"):
        browser.browser_path()


@pytest.mark.usefixtures("nothing_installed")
def test_without_a_browser_the_message_says_what_to_do() -> None:
    with pytest.raises(browser.NoBrowserError, match=r"apt-get install chromium.*playwright install"):
        browser.browser_path()


@pytest.mark.usefixtures("nothing_installed")
def test_the_program_installs_once_and_admits_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    tries: list[str] = []
    monkeypatch.setattr(browser, "install", lambda: tries.append("install"))

    assert browser.main() == 1
    assert tries == ["install"]


def test_debian_root_gets_the_systems_package_only(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[str, ...]] = []
    monkeypatch.setattr(browser, "_is_root_on_debian", lambda: True)

    def apt_get(*arguments: str) -> bool:
        calls.append(arguments)
        return True

    monkeypatch.setattr(browser, "_apt_get", apt_get)
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("downloaded besides"))

    browser.install()

    assert calls == [("update",), ("install", "-y", "--no-install-recommends", "chromium")]


def test_everybody_else_gets_playwrights_own(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(browser, "_is_root_on_debian", lambda: False)
    monkeypatch.setattr(subprocess, "run", lambda command, **_: calls.append(command))

    browser.install()

    assert [command[1:] for command in calls] == [["-m", "playwright", "install", "chromium"]]
