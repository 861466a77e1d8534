"""Steps that a user takes in the browser, and what they then see."""

from playwright.sync_api import Locator, Page, expect

from musclemap.content.loader import load
from musclemap.geometry.body_map import load_body
from musclemap.i18n import load_texts
from musclemap.model import Layer
from musclemap.ui.resources import ROOT

LIBRARY = load(ROOT / "content", load_body()).library
TEXTS = load_texts(ROOT / "content", "en")
LAYERS: tuple[Layer, ...] = ("superficial", "intermediate", "deep")


def open_app(page: Page, app_url: str, query: str = "") -> None:
    """Open the app and wait until the map can be used and the script has come to rest."""
    page.goto(f"{app_url}/{query}")
    expect(map_of(page).locator("[data-kind=point]").first).to_be_visible(timeout=60_000)
    settle(page)


def settle(page: Page) -> None:
    """Wait until Streamlit has finished its run."""
    expect(page.locator(".stApp")).to_have_attribute("data-test-script-state", "notRunning", timeout=30_000)


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
    """Choose a layer with its switch and wait until the map shows it."""
    button = page.get_by_role("radio", name=TEXTS(f"layer.{layer}"), exact=True)
    if button.count() == 0:
        button = page.get_by_role("button", name=TEXTS(f"layer.{layer}"), exact=True)
    if by_touch:
        button.tap()
    else:
        button.click()
    a_point = next(point.id for point in LIBRARY.points if point.layer == layer)
    expect(mark(page, "point", a_point)).to_be_attached(timeout=15_000)
