"""Takes the pictures of the app that the documentation shows: ``make pictures``."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page

from lumbopoint.drawing.contact_sheet import contact_sheet
from lumbopoint.geometry.body_map import load_body
from tests.browser import pain_steps, server, steps
from tests.browser.chromium import running_chromium
from tests.browser.conftest import DESKTOP, PHONE

DOCS = server.ROOT / "docs"
PICTURES: dict[str, tuple[str, dict[str, Any]]] = {
    "explore.png": ("?point=ql-superficial-caudal", DESKTOP),
    "explore-side.png": ("?point=tensor-fasciae-latae-1&landmarks=on&look=tone-4&build=feminine", DESKTOP),
    "explore-front.png": ("?point=iliopsoas-psoas", {**DESKTOP, "color_scheme": "dark"}),
    "explore-phone.png": (
        "?point=piriformis-lateral",
        {**PHONE, "viewport": {"width": 390, "height": 1500}, "device_scale_factor": 1},
    ),
}
#: Of the page of pain: a drawing over buttock and thigh, and a place that is tender.
PAIN_PICTURES: dict[str, tuple[str, dict[str, Any]]] = {
    "where-it-hurts.png": ("?pain=bpKgKf0oahWeW.opgGgGmiiacaci", DESKTOP),
    "where-it-hurts-phone.png": (
        "?pain=bpKgKf0oahWeW",
        {**PHONE, "viewport": {"width": 390, "height": 1700}, "device_scale_factor": 1},
    ),
}
#: Of pages to read: address and device.
PAGE_PICTURES: dict[str, tuple[str, dict[str, Any]]] = {
    "learn.png": ("learn?topic=is-it-safe", {"viewport": {"width": 1366, "height": 1000}}),
    "warning-signs.png": ("warning-signs", DESKTOP),
}
#: Figures are drawn a moment after the script has come to rest.
SETTLE_MS = 2500
#: Width of the contact sheet in px.
SHEET_PX = 2400


def open_page(page: Page, url: str, address: str) -> None:
    """Open a page to read."""
    page.goto(f"{url}/{address}")
    page.get_by_role("heading", level=1).wait_for()
    steps.settle(page)


#: How each group of pictures is opened.
GROUPS: tuple[tuple[Callable[[Page, str, str], None], dict[str, tuple[str, dict[str, Any]]]], ...] = (
    (steps.open_app, PICTURES),
    (pain_steps.open_page, PAIN_PICTURES),
    (open_page, PAGE_PICTURES),
)


def take(
    browser: Browser,
    url: str,
    name: str,
    address: str,
    device: dict[str, Any],
    opened: Callable[[Page, str, str], None],
) -> Path:
    """One picture, written to docs."""
    context = browser.new_context(**device)
    page = context.new_page()
    opened(page, url, address)
    page.wait_for_timeout(SETTLE_MS)
    path = DOCS / name
    page.screenshot(path=path)
    context.close()
    return path


def take_contact_sheet(browser: Browser) -> Path:
    """The referral of every point on one sheet, to be looked at."""
    page = browser.new_page(viewport={"width": SHEET_PX, "height": 600})
    page.set_content(f'<body style="margin:0">{contact_sheet(load_body(), steps.LIBRARY)}</body>')
    path = DOCS / "contact-sheet.png"
    page.locator("svg").first.screenshot(path=path)
    page.close()
    return path


def main() -> None:
    """All pictures from one running app."""
    with (
        TemporaryDirectory() as folder,
        server.running(server.APP, Path(folder)) as app,
        running_chromium() as browser,
    ):
        for opened, pictures in GROUPS:
            for name, (address, device) in pictures.items():
                print(take(browser, app.url, name, address, device, opened))
        print(take_contact_sheet(browser))


if __name__ == "__main__":
    main()
