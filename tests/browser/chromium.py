"""Starts Chromium so that it keeps to itself: no sign-in, no updates, no talk of its own with the network."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, sync_playwright

from tools.browser import browser_path

QUIET = (
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def running_chromium(*more: str) -> Iterator[Browser]:
    """A headless Chromium, with ``more`` arguments; raises tools.browser.NoBrowserError without one."""
    program = browser_path()
    arguments = [*QUIET, *more]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to start its sandbox as root
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=program, args=arguments) as browser,
    ):
        yield browser
