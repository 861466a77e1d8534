"""Memory of the server for each session that is open beside the first, in MB."""

import re
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench.places import EMPTY_BUTTON, MAP_PAINTED
from tests.bench.timing import VIEWPORT, rest
from tests.browser.server import Server


@dataclass(frozen=True)
class SessionMemory:
    """Resident memory of the server process, before and after ``sessions`` more pages were opened."""

    sessions: int
    before_mb: float
    after_mb: float

    @property
    def per_session_mb(self) -> float:
        """The part of each further session."""
        return (self.after_mb - self.before_mb) / self.sessions


def resident_mb(process_id: int) -> float | None:
    """Resident memory of a process in MB; None where the system does not tell (no /proc)."""
    status = Path(f"/proc/{process_id}/status")
    if not status.is_file():
        return None
    kilobytes = re.search(r"^VmRSS:\s+(\d+) kB", status.read_text(encoding="utf-8"), re.MULTILINE)
    return int(kilobytes.group(1)) / 1024 if kilobytes else None


def app_memory(browser: Browser, server: Server, sessions: int) -> SessionMemory | None:
    """Memory for each further session of the app, every page with its map painted."""
    return _memory(browser, server, MAP_PAINTED, sessions)


def empty_memory(browser: Browser, server: Server, sessions: int) -> SessionMemory | None:
    """The same for the empty app."""
    return _memory(browser, server, EMPTY_BUTTON, sessions)


def _memory(browser: Browser, server: Server, painted: str, sessions: int) -> SessionMemory | None:
    context = browser.new_context(viewport=VIEWPORT)

    def open_sessions(count: int) -> None:
        for _ in range(count):
            page = context.new_page()
            page.goto(server.url)
            page.locator(painted).first.wait_for(state="visible", timeout=60_000)
            rest(page)

    open_sessions(1)
    before = resident_mb(server.process_id)
    open_sessions(sessions)
    after = resident_mb(server.process_id)
    context.close()
    return SessionMemory(sessions, before, after) if before and after else None
