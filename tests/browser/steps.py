"""Steps that a user takes in the browser, and what they then see."""

import re
import time
from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from lumbopoint.answers import sentences
from lumbopoint.model import Layer
from tests import shipped
from tests.patience import PATIENCE_S

LIBRARY = shipped.library()
TEXTS = shipped.texts()
LAYERS: tuple[Layer, ...] = ("superficial", "intermediate", "deep")


def open_app(page: Page, app_url: str, query: str = "") -> None:
    """Open the app and wait until the map can be used and the script has come to rest.

    The switches above the map push it down when they come, and fonts do so again; a tap in between misses.
    """
    page.goto(f"{app_url}/{query}")
    expect(map_of(page).locator("[data-kind]").first).to_be_attached()
    settle(page)
    expect(page.get_by_role("radiogroup", name=TEXTS("view.label"))).to_be_visible()
    page.wait_for_function("document.fonts.status === 'loaded'")


def settle(page: Page) -> None:
    """Wait until Streamlit has finished its run."""
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning")


def pass_screen(page: Page) -> None:
    """Say that no warning sign fits, so that treatment is shown."""
    page.get_by_role("button", name=TEXTS("screen.none_fits")).click()
    expect(page.get_by_role("button", name=TEXTS("screen.none_fits"))).to_have_count(0)
    settle(page)


def acknowledge(page: Page) -> None:
    """Confirm what Therapist view asks for, and wait until it is open."""
    page.get_by_role("button", name=TEXTS("acknowledge.confirm")).click()
    page.wait_for_url("**audience=therapist**")
    settle(page)


def open_page(page: Page, app_url: str, path: str) -> None:
    """Open one of the pages without a map and wait until the script has come to rest."""
    page.goto(f"{app_url}/{path}")
    page.get_by_role("heading", level=1).wait_for()
    settle(page)


def turn(page: Page, address: str) -> None:
    """Go to another address of the app without loading it anew, as the back button does."""
    page.evaluate(
        """address => {
            history.pushState(null, "", address);
            dispatchEvent(new PopStateEvent("popstate"));
        }""",
        address,
    )


def turn_to_answer(page: Page, query: str) -> None:
    """Turn to a part of an address of the map, and wait until the server has written the whole and rests."""
    turn(page, f"/{query}")
    page.wait_for_function("part => location.search && location.search !== part", arg=query)
    settle(page)


def turn_to_page(page: Page, path: str, title: str) -> None:
    """Turn to one of the pages without a map, with this title, and wait until the script has come to rest."""
    turn(page, f"/{path}")
    page.get_by_role("heading", name=title, exact=True, level=1).wait_for()
    settle(page)


def map_of(page: Page) -> Locator:
    """The clickable map."""
    return page.get_by_test_id("body-map")


def mark(page: Page, kind: str, found_id: str, side: str = "right") -> Locator:
    """A point or muscle on the map."""
    return map_of(page).locator(f'[data-kind={kind}][data-id="{found_id}"][data-side={side}]')


def heading(page: Page, name: str) -> Locator:
    """The heading of the answer."""
    return page.get_by_role("heading", name=name, exact=True, level=2)


def show_layer(page: Page, layer: Layer, *, by_touch: bool = False) -> None:
    """Choose a layer with its switch, unless it is shown already, and wait until the map shows it."""
    if f"/{layer}/" in (map_of(page).get_attribute("data-drawing") or ""):
        return
    button = page.get_by_role("radio", name=TEXTS(f"layer.{layer}"), exact=True)
    if by_touch:
        button.tap()
    else:
        button.click()
    expect(map_of(page)).to_have_attribute("data-drawing", re.compile(f"/{layer}/"))
    settle(page)


def said(found_id: str) -> str:
    """What the heading says of a point or muscle to a patient."""
    if point := LIBRARY.point(found_id):
        return sentences.headline(LIBRARY, shipped.body(), TEXTS, point).title
    muscle = LIBRARY.muscle(found_id)
    assert muscle is not None, found_id
    return muscle.name


def expect_answer(page: Page, kind: str, found_id: str) -> None:
    """The page says what it is (at once) and the server has answered: its choice stands in the address."""
    expect(heading(page, said(found_id))).to_be_visible()
    page.wait_for_url(f"**{kind}={found_id}&**")
    settle(page)


def say_which(page: Page, point_id: str) -> None:
    """Where spots lie close together the map asks which one a finger means: this one of the right side."""
    asked = page.get_by_role("dialog", name=TEXTS("map.which"))
    expect(asked.or_(page.locator(f'[data-felt="point/{point_id}/right"]')).first).to_be_visible()
    point, muscle = LIBRARY.point(point_id), LIBRARY.muscle_of(point_id)
    if point and muscle and asked.is_visible():
        name = TEXTS("map.point_option", plain_name=point.plain_name, muscle=muscle.name)
        asked.get_by_role("button", name=TEXTS("side.of_name_right", name=name), exact=True).click()


def eventually(holds: Callable[[], bool], seen: Callable[[], str]) -> None:
    """Look again and again until it holds; each look takes its time. Else say what is seen."""
    give_up = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < give_up, seen()


def free_place(page: Page, muscle_id: str, side: str) -> tuple[float, float]:
    """A place on the screen where the muscle itself, and no spot, lies on top."""
    place = map_of(page).evaluate(
        """(map, [id, side]) => {
            const parts = map.querySelectorAll(`[data-kind=muscle][data-id="${id}"][data-side=${side}]`);
            for (const muscle of parts) {
                const box = muscle.querySelector('.mm-outline').getBoundingClientRect();
                const root = muscle.getRootNode();
                for (let i = 1; i < 400; i++) {
                    const x = box.left + box.width * (i * 0.569840 % 1);
                    const y = box.top + box.height * (i * 0.754878 % 1);
                    if (root.elementFromPoint(x, y)?.closest('[data-kind]') === muscle) return [x, y];
                }
            }
            return null;
        }""",
        [muscle_id, side],
    )
    assert place, f"{muscle_id} can nowhere be clicked"
    return place[0], place[1]
