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
    PICTURE,
    SENTENCE,
    TOUCHES,
    WHOLE_PAGE,
    Spot,
    Wanted,
)

STOPWATCH = (Path(__file__).parent / "stopwatch.js").read_text(encoding="utf-8")
VIEWPORT: Any = {"width": 1366, "height": 768}
DESKTOP: dict[str, Any] = {"viewport": VIEWPORT}
REST_MS = 300
"""Pause before each measurement: the end of one run must not fall into the next."""


@dataclass
class Clicks:
    """Times in ms, one of each kind per click; the mark belongs to the app alone.

    The name is written by the page itself, the sentence by the server (when it differs from the one before);
    the picture is complete when it has been redrawn and changes no more. ``first_…`` are clicks on spots that
    nobody had clicked since the server started.
    """

    name_ms: list[float] = field(default_factory=list)
    sentence_ms: list[float] = field(default_factory=list)
    first_sentence_ms: list[float] = field(default_factory=list)
    picture_ms: list[float] = field(default_factory=list)
    first_picture_ms: list[float] = field(default_factory=list)
    first_empty_ms: list[float] = field(default_factory=list)
    empty_ms: list[float] = field(default_factory=list)
    mark_ms: list[float] = field(default_factory=list)


@dataclass
class Loads:
    """Times in ms from opening the page, in a fresh browser context without any cache."""

    map_ms: list[float] = field(default_factory=list)
    all_ms: list[float] = field(default_factory=list)
    empty_ms: list[float] = field(default_factory=list)


@dataclass
class Pair:
    """Times in ms of the app, and of the empty app in between."""

    app_ms: list[float] = field(default_factory=list)
    empty_ms: list[float] = field(default_factory=list)


@dataclass(frozen=True)
class SpotTimes:
    """One click on a spot; no sentence where it stays the same."""

    name_ms: float
    mark_ms: float
    sentence_ms: tuple[float, ...]
    picture_ms: float


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


def load_ms(page: Page, url: str) -> tuple[float, float]:
    """Open the app; milliseconds until the map has been painted, and until everything has."""
    page.goto(url, wait_until="commit")
    wanted = [[MAP_PAINTED, None], [PICTURE, None]]
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


def time_loads(browser: Browser, app_url: str, empty_url: str, rounds: int) -> Loads:
    """First loads of the app and of the empty app by turns."""
    loads = Loads()
    for _ in range(rounds):
        page = new_page(browser)
        map_ms, all_ms = load_ms(page, app_url)
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
            times = spot_ms(page, spot)
            clicks.first_sentence_ms += times.sentence_ms
            clicks.first_picture_ms.append(times.picture_ms)
            clicks.first_empty_ms.append(empty_ms(empty))
        for spot in spots * rounds:
            times = spot_ms(page, spot)
            clicks.name_ms.append(times.name_ms)
            clicks.mark_ms.append(times.mark_ms)
            clicks.sentence_ms += times.sentence_ms
            clicks.picture_ms.append(times.picture_ms)
            clicks.empty_ms.append(empty_ms(empty))
        page.context.close()
    empty.context.close()
    return clicks


def time_touches(browser: Browser, app_url: str, empty_url: str) -> Pair:
    """One touch of the brush on an empty body, each in another place: until the first row is painted."""
    page, empty, times = new_page(browser), new_page(browser), Pair()
    painted_ms(page, app_url + PAIN_PATH, CANVAS)
    painted_ms(empty, empty_url, EMPTY_BUTTON)
    for x, y in TOUCHES:
        page.bring_to_front()
        rest(page)
        times.app_ms += click_ms(page, CANVAS, (FIRST_ROW, None), at=(x, y))
        times.empty_ms.append(empty_ms(empty))
        page.bring_to_front()
        page.locator(CLEAR).click()
        page.locator(FIRST_ROW).first.wait_for(state="detached", timeout=60_000)
    page.context.close()
    empty.context.close()
    return times


def spot_ms(page: Page, spot: Spot, *, by_touch: bool = False) -> SpotTimes:
    """Until the name, the mark and the sentence of a spot are painted, and until its picture is complete."""
    page.bring_to_front()
    rest(page)
    wanted: list[Wanted] = [(HEADING, spot.name), (spot.lit_mark, None)]
    if page.locator(SENTENCE).first.inner_text().strip() != spot.sentence:
        wanted.append((SENTENCE, spot.sentence))
    script = "([scope, wanted]) => { __stopwatch.whole = __stopwatch.clickComplete(scope, wanted) }"
    page.evaluate(script, [PICTURE, (spot.picture, None)])
    name, mark, *sentence = click_ms(page, spot.mark, *wanted, by_touch=by_touch)
    return SpotTimes(name, mark, tuple(sentence), float(page.evaluate("__stopwatch.whole")))


def empty_ms(page: Page, *, by_touch: bool = False) -> float:
    """One click on the button of the empty app, until its text is painted."""
    page.bring_to_front()
    rest(page)
    present = page.locator(HEADING).inner_text().strip()
    wanted = next(answer for answer in EMPTY_ANSWERS if answer != present)
    return click_ms(page, EMPTY_BUTTON, (HEADING, wanted), by_touch=by_touch)[0]
