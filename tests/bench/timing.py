"""Times in the browser: click to answer, click to mark, first load; the app and the empty app by turns."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from tests.bench.places import (
    AT_REST,
    CANVAS,
    CLEAR,
    EMPTY_ANSWERS,
    EMPTY_BUTTON,
    FIRST_ROW,
    HEADING,
    MAP_PAINTED,
    PAIN_PATH,
    SENTENCE,
    TOUCHES,
    Spot,
)

STOPWATCH = (Path(__file__).parent / "stopwatch.js").read_text(encoding="utf-8")
VIEWPORT: Any = {"width": 1366, "height": 768}
REST_MS = 300
"""Pause before each measurement: the end of one run must not fall into the next."""


@dataclass
class Clicks:
    """Times in ms, one of each kind per click; the mark belongs to the app alone.

    The name is written by the page itself, the sentence by the server (when it differs from the one before).
    ``first_sentence_ms`` are clicks on spots that nobody had clicked since the server started.
    """

    name_ms: list[float] = field(default_factory=list)
    sentence_ms: list[float] = field(default_factory=list)
    first_sentence_ms: list[float] = field(default_factory=list)
    empty_ms: list[float] = field(default_factory=list)
    mark_ms: list[float] = field(default_factory=list)


@dataclass
class Loads:
    """Times in ms from opening the page, in a fresh browser context without any cache."""

    map_ms: list[float] = field(default_factory=list)
    empty_ms: list[float] = field(default_factory=list)


def new_page(browser: Browser) -> Page:
    """A page of its own context, with the stopwatch inside."""
    context = browser.new_context(viewport=VIEWPORT)
    context.add_init_script(STOPWATCH)
    return context.new_page()


def rest(page: Page) -> None:
    """Wait until the script has finished and the page has been quiet for a moment."""
    page.locator(AT_REST).wait_for(state="attached", timeout=60_000)
    page.wait_for_timeout(REST_MS)


def painted_ms(page: Page, url: str, selector: str) -> float:
    """Open a page; milliseconds until an element has been painted."""
    page.goto(url, wait_until="commit")
    return float(page.evaluate("selector => __stopwatch.painted(selector, null)", selector))


def click_ms(
    page: Page, target: str, *wanted: tuple[str, str | None], at: tuple[float, float] = (0.5, 0.5)
) -> list[float]:
    """Click the target (``at`` shares of its width and height).

    Milliseconds from the click until each (selector, text) has been painted.
    """
    place = page.locator(target).first.bounding_box()
    if place is None:
        raise LookupError(f"nothing to click at {target}")
    page.evaluate("wanted => { __stopwatch.answer = __stopwatch.clickPainted(...wanted) }", wanted)
    page.mouse.click(place["x"] + place["width"] * at[0], place["y"] + place["height"] * at[1])
    return [float(time) for time in page.evaluate("__stopwatch.answer")]


def time_loads(browser: Browser, app_url: str, empty_url: str, rounds: int) -> Loads:
    """First loads of the map and of the empty app by turns."""
    loads = Loads()
    for _ in range(rounds):
        for url, selector, times in (
            (app_url, MAP_PAINTED, loads.map_ms),
            (empty_url, EMPTY_BUTTON, loads.empty_ms),
        ):
            page = new_page(browser)
            times.append(painted_ms(page, url, selector))
            rest(page)
            page.context.close()
    return loads


def time_clicks(
    browser: Browser, app_url: str, empty_url: str, layers: list[list[Spot]], rounds: int
) -> Clicks:
    """Every spot once and then ``rounds`` times more, layer by layer; in between the empty app's button."""
    clicks = Clicks()
    empty = new_page(browser)
    painted_ms(empty, empty_url, EMPTY_BUTTON)
    for spots in layers:
        page = new_page(browser)
        painted_ms(page, f"{app_url}/?point={spots[-1].point_id}", spots[-1].lit_mark)
        for spot in spots:
            clicks.first_sentence_ms += _spot_ms(page, spot)[2:]
        for spot in spots * rounds:
            name, mark, *sentence = _spot_ms(page, spot)
            clicks.name_ms.append(name)
            clicks.mark_ms.append(mark)
            clicks.sentence_ms += sentence
            clicks.empty_ms.append(_empty_ms(empty))
        page.context.close()
    empty.context.close()
    return clicks


def time_touches(browser: Browser, app_url: str) -> list[float]:
    """One touch of the brush on an empty body, each in another place: until the first row is painted."""
    page = new_page(browser)
    painted_ms(page, app_url + PAIN_PATH, CANVAS)
    times = []
    for x, y in TOUCHES:
        rest(page)
        times += click_ms(page, CANVAS, (FIRST_ROW, None), at=(x, y))
        page.locator(CLEAR).click()
        page.locator(FIRST_ROW).first.wait_for(state="detached", timeout=60_000)
    page.context.close()
    return times


def _spot_ms(page: Page, spot: Spot) -> list[float]:
    """Until the name, the mark and the sentence are painted; no third time where the sentence stays."""
    page.bring_to_front()
    rest(page)
    wanted: list[tuple[str, str | None]] = [(HEADING, spot.name), (spot.lit_mark, None)]
    if page.locator(SENTENCE).first.inner_text().strip() != spot.sentence:
        wanted.append((SENTENCE, spot.sentence))
    return click_ms(page, spot.mark, *wanted)


def _empty_ms(page: Page) -> float:
    page.bring_to_front()
    rest(page)
    present = page.locator(HEADING).inner_text().strip()
    wanted = next(answer for answer in EMPTY_ANSWERS if answer != present)
    return click_ms(page, EMPTY_BUTTON, (HEADING, wanted))[0]
