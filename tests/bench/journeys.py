"""Times of whole steps: tabs, views, the check, Enlarge, the brush, first visits."""

import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser, Page

from lumbopoint.ui.explore.view_controls import VIEW_ORDER
from lumbopoint.ui.shared.selection import TABS
from tests.bench import timing
from tests.bench.places import (
    ADVICE,
    CANVAS,
    CLEAR,
    EMPTY_BUTTON,
    ENLARGE,
    FIRST_ROW,
    LARGE_PICTURE,
    PAIN_PATH,
    TICKS,
    TOUCHES,
    TURNED_VIEWS,
    WHOLE_PAGE,
    WITH_DIALOGS,
    Spot,
    Switch,
    small_body,
    tab_switch,
    view_switch,
)
from tests.browser import server

TAB_SWITCHES = tuple(tab_switch(number) for number in range(len(TABS)))
VIEW_SWITCHES = tuple(view_switch(number, view) for number, view in enumerate(VIEW_ORDER))
SMALL_BODIES = tuple(small_body(view) for view in TURNED_VIEWS)


@dataclass
class Visits:
    """Of fresh servers, in ms: how long each took to start, and loads of its first and its next visitor."""

    start_ms: list[float] = field(default_factory=list)
    first_ms: list[float] = field(default_factory=list)
    later_ms: list[float] = field(default_factory=list)


@dataclass
class Enlarged:
    """Times in ms until the picture behind Enlarge is complete: the first one of a page, and the next."""

    first: timing.Pair = field(default_factory=timing.Pair)
    later: timing.Pair = field(default_factory=timing.Pair)


def time_switches(
    browser: Browser, urls: tuple[str, str], spot: Spot, switches: tuple[Switch, ...], rounds: int
) -> timing.Pair:
    """Each switch in turn, the first one last because it is on; until nothing on the page changes."""
    times = timing.Pair()
    page, empty = _opened(browser, urls, spot)
    for switch in (*switches[1:], switches[0]) * rounds:
        page.bring_to_front()
        timing.rest(page)
        times.app_ms.append(timing.complete_ms(page, switch.target, WHOLE_PAGE, (switch.shown, None)))
        times.empty_ms.append(timing.empty_ms(empty))
    _close(page, empty)
    return times


def time_ticks(browser: Browser, urls: tuple[str, str], spot: Spot, rounds: int) -> timing.Pair:
    """A tick in the check before treatment, of a new session each: until its advice is painted."""
    times = timing.Pair()
    page, empty = _opened(browser, urls, spot)
    for _ in range(rounds):
        page.bring_to_front()
        timing.painted_ms(page, urls[0] + spot.check, TICKS)
        timing.rest(page)
        times.app_ms += timing.click_ms(page, TICKS, (ADVICE, None))
        times.empty_ms.append(timing.empty_ms(empty))
    _close(page, empty)
    return times


def time_enlarged(browser: Browser, urls: tuple[str, str], spot: Spot, rounds: int) -> Enlarged:
    """Enlarge twice on each of some new pages: at first the page reads what draws the picture."""
    times = Enlarged()
    for _ in range(rounds):
        page, empty = _opened(browser, urls, spot)
        for pair in (times.first, times.later):
            page.bring_to_front()
            timing.rest(page)
            pair.app_ms.append(timing.complete_ms(page, ENLARGE, WITH_DIALOGS, (LARGE_PICTURE, None)))
            page.keyboard.press("Escape")
            page.locator(LARGE_PICTURE).first.wait_for(state="detached", timeout=60_000)
            pair.empty_ms.append(timing.empty_ms(empty))
        _close(page, empty)
    return times


def time_touches(browser: Browser, urls: tuple[str, str]) -> timing.Pair:
    """One touch of the brush on an empty body, each in another place: until the first row is painted."""
    page, empty, times = timing.new_page(browser), timing.new_page(browser), timing.Pair()
    timing.painted_ms(page, urls[0] + PAIN_PATH, CANVAS)
    timing.painted_ms(empty, urls[1], EMPTY_BUTTON)
    for at in TOUCHES:
        page.bring_to_front()
        timing.rest(page)
        times.app_ms += timing.click_ms(page, CANVAS, (FIRST_ROW, None), at=at)
        times.empty_ms.append(timing.empty_ms(empty))
        page.bring_to_front()
        page.locator(CLEAR).click()
        page.locator(FIRST_ROW).first.wait_for(state="detached", timeout=60_000)
    _close(page, empty)
    return times


def time_first_visits(browser: Browser, scripts: tuple[Path, ...], rounds: int) -> tuple[Visits, ...]:
    """Fresh servers of each app by turns: from the start until it answers, a first visitor, then a second."""
    every = tuple(Visits() for _ in scripts)
    for _ in range(rounds):
        for script, visits in zip(scripts, every, strict=True):
            with tempfile.TemporaryDirectory() as folder:
                began = time.perf_counter()
                with server.running(script, Path(folder)) as app:
                    visits.start_ms.append(1000 * (time.perf_counter() - began))
                    visits.first_ms.append(_visit_ms(browser, script, app.url))
                    visits.later_ms.append(_visit_ms(browser, script, app.url))
    return every


def _opened(browser: Browser, urls: tuple[str, str], spot: Spot) -> tuple[Page, Page]:
    """A page of the app with the answer of a spot, and one of the empty app."""
    page, empty = timing.new_page(browser), timing.new_page(browser)
    timing.load_ms(page, urls[0], spot.link)
    timing.painted_ms(empty, urls[1], EMPTY_BUTTON)
    return page, empty


def _close(*pages: Page) -> None:
    for page in pages:
        page.context.close()


def _visit_ms(browser: Browser, script: Path, url: str) -> float:
    if script != server.APP:
        return timing.empty_load_ms(browser, url)
    page = timing.new_page(browser)
    _, all_ms = timing.load_ms(page, url)
    timing.rest(page)
    page.context.close()
    return all_ms
