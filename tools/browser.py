"""Finds a Chromium or Chrome for the tests; run as a program it installs one when there is none."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import sync_playwright

VARIABLE = "LUMBOPOINT_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
USUAL_PLACES = (
    "/usr/bin/chromium",
    "/usr/lib/chromium/chromium",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
WAY_OUT = (
    "The browser tests need Chromium or Chrome and found none that runs. Install one "
    "(Debian: apt-get install chromium), or run `python -m playwright install --with-deps chromium`, "
    f"or set {VARIABLE} to the path of its program."
)


class NoBrowserError(RuntimeError):
    """There is no browser; the message says what to do."""


def browser_path() -> Path:
    """The program of a Chromium or Chrome that runs.

    Raises NoBrowserError if there is none, or if the one named in LUMBOPOINT_BROWSER does not run:
    a wish is never silently replaced by another browser.
    """
    if wish := os.environ.get(VARIABLE):
        if not _runs(Path(wish)):
            raise NoBrowserError(f"{VARIABLE} names {wish}, which does not run. {WAY_OUT}")
        return Path(wish)
    if found := _found():
        return found
    raise NoBrowserError(WAY_OUT)


def _found() -> Path | None:
    return next((path for path in _candidates() if _runs(path)), None)


def _candidates() -> Iterator[Path]:
    yield from (Path(path) for name in NAMES if (path := shutil.which(name)))
    yield from (Path(place) for place in USUAL_PLACES)
    for variable in WINDOWS_FOLDERS:
        if folder := os.environ.get(variable):
            yield Path(folder, "Google", "Chrome", "Application", "chrome.exe")
    with sync_playwright() as playwright:
        yield Path(playwright.chromium.executable_path)


def _runs(path: Path) -> bool:
    """Whether the program answers; some systems put a stub in its place that only says where to buy."""
    if not path.is_file():
        return False
    if sys.platform == "win32":  # there ``--version`` opens a window
        return True
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0


def install() -> None:
    """Install a browser: the system's package when root on Debian, else Playwright's own download."""
    if (
        _is_root_on_debian()
        and _apt_get("update")
        and _apt_get("install", "-y", "--no-install-recommends", "chromium")
    ):
        return
    subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=False)


def _is_root_on_debian() -> bool:
    release = Path("/etc/os-release")
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return is_root and release.is_file() and "ID=debian" in release.read_text(encoding="utf-8").split()


def _apt_get(*arguments: str) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(["apt-get", *arguments], env=environment, check=False).returncode == 0  # noqa: S607
    except OSError:
        return False


def main() -> int:
    """Print the browser's path, after installing one if need be; 1 if there is none in the end."""
    if not os.environ.get(VARIABLE) and _found() is None:
        print("No Chromium or Chrome found: installing one ...", flush=True)
        install()
    try:
        print(f"Browser for the tests: {browser_path()}")
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
