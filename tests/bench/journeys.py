"""Times of whole steps, until nothing changes any more: tabs, views, choices on the phone, first visits."""

import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser

from lumbopoint.ui.explore.view_controls import VIEW_ORDER
from lumbopoint.ui.shared.selection import TABS
from tests.bench import timing
from tests.bench.places import (
    EMPTY_BUTTON,
    WHOLE_PAGE,
    Spot,
    Switch,
    tab_switch,
    view_switch,
)
from tests.browser import server
from tests.browser.conftest import PHONE

TAB_SWITCHES = tuple(tab_switch(number) for number in range(len(TABS)))
VIEW_SWITCHES = tuple(view_switch(number, view) for number, view in enumerate(VIEW_ORDER))


@dataclass
class Visits:
    """Of fresh servers, in ms: how long each took to start, and loads of its first and its next visitor."""

    start_ms: list[float] = field(default_factory=list)
    first_ms: list[float] = field(default_factory=list)
    later_ms: list[float] = field(default_factory=list)


def time_switches(
    browser: Browser, app_url: str, empty_url: str, switches: tuple[Switch, ...], rounds: int
) -> timing.Pair:
    """Each switch in turn, the first one last because it is on; until nothing on the page changes."""
    times = timing.Pair()
    page, empty = timing.new_page(browser), timing.new_page(browser)
    timing.load_ms(page, app_url)
    timing.painted_ms(empty, empty_url, EMPTY_BUTTON)
    for switch in (*switches[1:], switches[0]) * rounds:
        page.bring_to_front()
        timing.rest(page)
        times.app_ms.append(timing.complete_ms(page, switch.target, WHOLE_PAGE, (switch.shown, None)))
        times.empty_ms.append(timing.empty_ms(empty))
    page.context.close()
    empty.context.close()
    return times


def time_phone(browser: Browser, app_url: str, empty_url: str, spots: list[Spot], rounds: int) -> timing.Pair:
    """A tap on each spot on a phone, until its picture is complete, and on the empty app's button."""
    times = timing.Pair()
    page, empty = (timing.new_page(browser, PHONE) for _ in range(2))
    timing.painted_ms(page, f"{app_url}/?point={spots[-1].point_id}", spots[-1].lit_mark)
    timing.painted_ms(empty, empty_url, EMPTY_BUTTON)
    for spot in spots * rounds:
        times.app_ms.append(timing.spot_ms(page, spot, by_touch=True).picture_ms)
        times.empty_ms.append(timing.empty_ms(empty, by_touch=True))
    page.context.close()
    empty.context.close()
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


def _visit_ms(browser: Browser, script: Path, url: str) -> float:
    if script != server.APP:
        return timing.empty_load_ms(browser, url)
    page = timing.new_page(browser)
    _, all_ms = timing.load_ms(page, url)
    timing.rest(page)
    page.context.close()
    return all_ms
