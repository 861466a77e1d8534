"""Times in the browser: click to referral and answer, first load; the app and the empty app by turns."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.bench.places import (
    AT_REST,
    CARD,
    EMPTY_ANSWERS,
    EMPTY_BUTTON,
    FIRST_TAB,
    HEADING,
    MAP_PAINTED,
    START,
    WHOLE_PAGE,
    Spot,
    Wanted,
)
from tests.bench.spots import apart

STOPWATCH = (Path(__file__).parent / "stopwatch.js").read_text(encoding="utf-8")
VIEWPORT: Any = {"width": 1366, "height": 768}
DESKTOP: dict[str, Any] = {"viewport": VIEWPORT}
REST_MS = 300
"""Pause before each measurement: the end of one run must not fall into the next."""


@dataclass
class Pair:
    """Times in ms of the app, and of the empty app in between."""

    app_ms: list[float] = field(default_factory=list)
    empty_ms: list[float] = field(default_factory=list)


@dataclass
class Clicks:
    """Times in ms, one of each kind per click on a spot, and of the empty app's button in between.

    The page itself paints the referral and writes the headline (where it differs from the one before); the
    first tab comes from the server; in the end nothing changes any more.
    """

    referral_ms: list[float] = field(default_factory=list)
    headline_ms: list[float] = field(default_factory=list)
    tab_ms: list[float] = field(default_factory=list)
    all_ms: list[float] = field(default_factory=list)
    empty_ms: list[float] = field(default_factory=list)

    def add(self, times: "SpotTimes", empty_ms: float) -> None:
        """One click more, with that on the empty app."""
        self.referral_ms.append(times.referral_ms)
        self.headline_ms += times.headline_ms
        self.tab_ms += times.tab_ms
        self.all_ms.append(times.all_ms)
        self.empty_ms.append(empty_ms)


@dataclass
class Loads:
    """Times in ms from opening the page, in a fresh browser context without any cache."""

    map_ms: list[float] = field(default_factory=list)
    all_ms: list[float] = field(default_factory=list)
    empty_ms: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class SpotTimes:
    """One click on a spot; no time for words that were there before."""

    referral_ms: float
    headline_ms: tuple[float, ...]
    tab_ms: tuple[float, ...]
    all_ms: float


def new_page(browser: Browser, device: dict[str, Any] = DESKTOP) -> Page:
    """A page of its own context, with the stopwatch inside."""
    context = browser.new_context(**device)
    context.add_init_script(STOPWATCH)
    return context.new_page()


def rest(page: Page) -> None:
    """Wait until the script has finished and the page has been quiet for a moment."""
    page.locator(AT_REST).wait_for(state="attached", timeout=60_000)
    page.wait_for_timeout(REST_MS)


def painted_ms(page: Page, url: str, selector: str) -> float:
    """Open a page; milliseconds until an element has been painted."""
    page.goto(url, wait_until="commit")
    return float(page.evaluate("selector => __stopwatch.painted([selector, null])", selector)[0])


def load_ms(page: Page, url: str, path: str = "/") -> tuple[float, float]:
    """Open the app; milliseconds until the map has been painted, and until everything has."""
    page.goto(url + path, wait_until="commit")
    wanted = [[MAP_PAINTED, None], [START if path == "/" else CARD, None]]
    script = """([page, wanted]) => Promise.all(
        [__stopwatch.painted(wanted[0]).then(([time]) => time), __stopwatch.complete(page, ...wanted)])"""
    found = page.evaluate(script, [WHOLE_PAGE, wanted])
    return float(found[0]), float(found[1])


def press(page: Page, target: str, at: tuple[float, float] = (0.5, 0.5), *, by_touch: bool = False) -> None:
    """Click or tap the target (``at`` shares of its width and height)."""
    found = page.locator(target).first
    found.scroll_into_view_if_needed()
    place = found.bounding_box()
    if place is None:
        raise LookupError(f"nothing to click at {target}")
    x, y = place["x"] + place["width"] * at[0], place["y"] + place["height"] * at[1]
    if by_touch:
        page.touchscreen.tap(x, y)
    else:
        page.mouse.click(x, y)


def click_ms(
    page: Page,
    target: str,
    *wanted: Wanted,
    at: tuple[float, float] = (0.5, 0.5),
    by_touch: bool = False,
) -> list[float]:
    """Click the target; milliseconds from the click until each (selector, text) has been painted."""
    page.evaluate("wanted => { __stopwatch.answer = __stopwatch.clickPainted(...wanted) }", wanted)
    press(page, target, at, by_touch=by_touch)
    return [float(time) for time in page.evaluate("__stopwatch.answer")]


def complete_ms(page: Page, target: str, scope: str, *wanted: Wanted, by_touch: bool = False) -> float:
    """Click the target; milliseconds until the last change in ``scope`` is painted, with all wanted there."""
    script = "([scope, ...wanted]) => { __stopwatch.whole = __stopwatch.clickComplete(scope, ...wanted) }"
    page.evaluate(script, [scope, *wanted])
    press(page, target, by_touch=by_touch)
    return float(page.evaluate("__stopwatch.whole"))


def time_loads(browser: Browser, app_url: str, empty_url: str, rounds: int, path: str = "/") -> Loads:
    """First loads of the app and of the empty app by turns."""
    loads = Loads()
    for _ in range(rounds):
        page = new_page(browser)
        map_ms, all_ms = load_ms(page, app_url, path)
        loads.map_ms.append(map_ms)
        loads.all_ms.append(all_ms)
        rest(page)
        page.context.close()
        loads.empty_ms.append(empty_load_ms(browser, empty_url))
    return loads


def empty_load_ms(browser: Browser, empty_url: str) -> float:
    """One first load of the empty app."""
    page = new_page(browser)
    time_ms = painted_ms(page, empty_url, EMPTY_BUTTON)
    rest(page)
    page.context.close()
    return time_ms


def time_clicks(
    browser: Browser,
    app_url: str,
    empty_url: str,
    layers: Sequence[list[Spot]],
    rounds: int,
    device: dict[str, Any] = DESKTOP,
) -> tuple[Clicks, Clicks]:
    """Every spot once, and then ``rounds`` times more, layer by layer; in between the empty app's button."""
    first, later = Clicks(), Clicks()
    by_touch = bool(device.get("has_touch"))
    empty = new_page(browser, device)
    painted_ms(empty, empty_url, EMPTY_BUTTON)
    for spots in layers:
        page = new_page(browser, device)
        painted_ms(page, app_url + spots[-1].link, spots[-1].referral)
        rest(page)
        meant = apart(page, spots)
        if len(meant) == 1:  # there is none to choose in between
            meant = []
        for spot in meant:
            first.add(spot_ms(page, spot, by_touch=by_touch), empty_ms(empty, by_touch=by_touch))
        for spot in meant * rounds:
            later.add(spot_ms(page, spot, by_touch=by_touch), empty_ms(empty, by_touch=by_touch))
        page.context.close()
    empty.context.close()
    return first, later


def spot_ms(page: Page, spot: Spot, *, by_touch: bool = False) -> SpotTimes:
    """Until the referral of a spot, its headline and both it and the first tab are painted, and all is."""
    page.bring_to_front()
    rest(page)
    wanted: list[Wanted] = [(spot.referral, None)]
    says, quotes = (HEADING, spot.title), (FIRST_TAB, spot.quotes)
    shown = {each for each in (says, quotes) if _says(page, each[0]) == each[1]}
    wanted += [each for each in (says, quotes) if each not in shown]
    script = "([scope, wanted]) => { __stopwatch.whole = __stopwatch.clickComplete(scope, wanted) }"
    page.evaluate(script, [WHOLE_PAGE, wanted[0]])
    times = dict(zip(wanted, click_ms(page, spot.mark, *wanted, by_touch=by_touch), strict=True))
    headline = tuple(times[each] for each in (says,) if each in times)
    tab = (max(times[quotes], *headline),) if quotes in times and headline else ()
    return SpotTimes(times[wanted[0]], headline, tab, float(page.evaluate("__stopwatch.whole")))


def _says(page: Page, selector: str) -> str:
    return (page.locator(selector).first.text_content() or "").strip()


def empty_ms(page: Page, *, by_touch: bool = False) -> float:
    """One click on the button of the empty app, until its text is painted."""
    page.bring_to_front()
    rest(page)
    present = page.locator(HEADING).inner_text().strip()
    wanted = next(answer for answer in EMPTY_ANSWERS if answer != present)
    return click_ms(page, EMPTY_BUTTON, (HEADING, wanted), by_touch=by_touch)[0]
