"""Steps on the page of pain: draw with mouse or finger at places in cm of the body, and read the answer."""

from collections.abc import Iterable

from playwright.sync_api import Locator, Page, expect

from lumbopoint.lookup.drawing_code import read
from lumbopoint.lookup.short_list import ShortList, short_list
from lumbopoint.ui.pain.answer import row_title
from tests import shipped
from tests.browser import steps
from tests.browser.steps import TEXTS

BODY = shipped.body()
LIBRARY = shipped.library()
PATTERNS = shipped.patterns()
PATH = "where-does-it-hurt"
#: A line from the base of the spine over the right buttock, in cm as seen on the screen (x right, y down).
BUTTOCK = ((4.0, 6.0), (8.0, 9.0), (9.0, 14.0), (8.0, 18.0))


def open_page(page: Page, app_url: str, query: str = "") -> None:
    """Open the page and wait until the body can be drawn on and the script has come to rest."""
    page.goto(f"{app_url}/{PATH}{query}")
    expect(canvas(page).locator("image")).to_be_attached()
    steps.settle(page)


def open_by_menu(page: Page, app_url: str) -> None:
    """Open the app and turn to the page by its menu."""
    steps.open_app(page, app_url)
    page.get_by_role("link", name=TEXTS("pain.nav")).first.click()
    expect(canvas(page).locator("image")).to_be_attached()
    steps.settle(page)


def pain_map(page: Page) -> Locator:
    """The component with all its buttons."""
    return page.get_by_test_id("pain-map")


def canvas(page: Page) -> Locator:
    """The body that is drawn on."""
    return pain_map(page).locator(".canvas")


def button(page: Page, name: str) -> Locator:
    """A button of the component by its name."""
    return pain_map(page).get_by_role("button", name=name, exact=True)


def at(page: Page, place: tuple[float, float]) -> tuple[float, float]:
    """A place in cm of the drawing (x right, y down) as px of the page."""
    found = canvas(page).evaluate(
        """(svg, [x, y]) => {
            const at = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM());
            return [at.x, at.y];
        }""",
        list(place),
    )
    return found[0], found[1]


def draw(page: Page, places: Iterable[tuple[float, float]]) -> None:
    """Press the mouse, move it along the places, let go."""
    first, *others = [at(page, place) for place in places]
    page.mouse.move(*first)
    page.mouse.down()
    for x, y in others:
        page.mouse.move(x, y, steps=5)
    page.mouse.up()


def draw_by_finger(page: Page, places: Iterable[tuple[float, float]]) -> None:
    """Put one finger down, move it along the places, lift it."""
    session = page.context.new_cdp_session(page)
    first, *others = [at(page, place) for place in places]
    points = [first, *_between(first, others)]
    for number, (x, y) in enumerate(points):
        kind = "touchMove" if number else "touchStart"
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
    session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    session.detach()


def _between(first: tuple[float, float], others: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Each place with four on the way to it: a finger does not jump."""
    found, last = [], first
    for place in others:
        found += [
            (last[0] + (place[0] - last[0]) * part / 5, last[1] + (place[1] - last[1]) * part / 5)
            for part in range(1, 6)
        ]
        last = place
    return found


def tap_or_click(page: Page, place: tuple[float, float], *, by_touch: bool = False) -> None:
    """A short touch at a place in cm of the drawing."""
    if by_touch:
        page.touchscreen.tap(*at(page, place))
    else:
        page.mouse.click(*at(page, place))


def add_by_name(page: Page, region: str) -> None:
    """Choose a place of the list and add it, by keyboard alone."""
    box = pain_map(page).get_by_role("combobox")
    box.focus()
    box.select_option(f"g{region}")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")


def code(page: Page) -> str:
    """The drawing as the address has it, once it stands there."""
    page.wait_for_url("**pain=*")
    steps.settle(page)
    return str(page.evaluate("new URLSearchParams(location.search).get('pain') ?? ''"))


def answer(drawing: str) -> ShortList:
    """What the page has to say about a drawing."""
    return short_list(PATTERNS, read(drawing)[0], BODY)


def expect_ranking(page: Page) -> ShortList:
    """The page names the first muscles of its drawing in their order."""
    found = answer(code(page))
    assert found.rows, "nothing to rank: the test would prove nothing"
    for row in found.rows[:3]:
        expect(page.get_by_text(row_title(LIBRARY, TEXTS, row), exact=True)).to_be_visible()
    return found


def expect_same(page: Page, marks: int) -> None:
    """So many marks stand on the back, and the address says the same."""
    expect(canvas(page).locator(".marks path")).to_have_count(marks)
    steps.settle(page)
    if marks:
        page.wait_for_function(
            "marks => (new URLSearchParams(location.search).get('pain') ?? '').split('.').length === marks",
            arg=marks,
        )
    else:
        page.wait_for_function("!location.search.includes('pain=')")


def shapes(page: Page) -> list[str]:
    """The marks on the body as they are drawn."""
    return list(
        canvas(page).locator(".marks path").evaluate_all("all => all.map(each => each.getAttribute('d'))")
    )
