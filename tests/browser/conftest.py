"""Fixtures of the browser tests: the running app, Chromium, and pages of the devices that people use."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.browser import server
from tests.browser.chromium import running_chromium
from tests.browser.visitors import Visitor, new_visitor
from tests.browser.watch import Watch
from tests.patience import PATIENCE_MS
from tools.browser import NoBrowserError

HERE = Path(__file__).parent
#: Pages of one visitor share a process, which compiles the app's scripts once for all.
ONE_RENDERER = "--renderer-process-limit=1"

DESKTOP: dict[str, Any] = {"viewport": {"width": 1366, "height": 768}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 3,
}
#: What tests take: this phone paints one px where a real one paints nine.
DEVICES: dict[str, dict[str, Any]] = {
    "desktop": DESKTOP,
    "dark desktop": {**DESKTOP, "color_scheme": "dark"},
    "phone": {**PHONE, "device_scale_factor": 1},
}

expect.set_options(timeout=PATIENCE_MS)

Opener = Callable[[dict[str, Any]], tuple[Page, Watch]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Fast tests first: whatever needs the browser comes last, else the order stays."""
    items.sort(key=lambda item: HERE in item.path.parents)


@pytest.fixture(scope="session")
def app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the app, started for this test run alone."""
    with server.running(server.APP, tmp_path_factory.mktemp("app")) as app:
        yield app.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; without one they fail and say what to do."""
    try:
        with running_chromium(ONE_RENDERER) as chromium:
            yield chromium
    except NoBrowserError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


@pytest.fixture(scope="session")
def visitors(browser: Browser) -> Iterator[dict[str, Visitor]]:
    """Those who have come so far, by their device."""
    known: dict[str, Visitor] = {}
    yield known
    for visitor in known.values():
        visitor.page.context.close()


def _lent(name: str, visitors: dict[str, Visitor], browser: Browser) -> Iterator[Visitor]:
    """The visitor with this device; one who cannot come back is replaced for the next test."""
    visitor = visitors.get(name) or new_visitor(browser, DEVICES[name])
    visitors[name] = visitor
    yield visitor
    try:
        visitor.leave()
    except PlaywrightError:
        visitors.pop(name).page.context.close()


@pytest.fixture
def desktop(visitors: dict[str, Visitor], browser: Browser) -> Iterator[Visitor]:
    """Somebody at the reference desktop, with the watch over their page."""
    yield from _lent("desktop", visitors, browser)


@pytest.fixture
def handheld(visitors: dict[str, Visitor], browser: Browser) -> Iterator[Visitor]:
    """Somebody with a phone, with the watch over their page."""
    yield from _lent("phone", visitors, browser)


@pytest.fixture
def page(desktop: Visitor) -> Page:
    """A page on the reference desktop, 1366 x 768, light."""
    return desktop.page


@pytest.fixture
def phone(handheld: Visitor) -> Page:
    """A page on a phone, 390 x 844, with touch."""
    return handheld.page


@pytest.fixture
def dark_page(visitors: dict[str, Visitor], browser: Browser) -> Iterator[Page]:
    """A desktop page for somebody who prefers dark."""
    for visitor in _lent("dark desktop", visitors, browser):
        yield visitor.page


@pytest.fixture
def watched_page(desktop: Visitor, app_url: str) -> Iterator[Page]:
    """A desktop page; the test fails in the end if it asked another host or reported an error."""
    yield desktop.page
    assert desktop.watch.complaints(app_url) == []


@pytest.fixture
def watched_phone(handheld: Visitor, app_url: str) -> Iterator[Page]:
    """A phone's page; the test fails in the end if it asked another host or reported an error."""
    yield handheld.page
    assert handheld.watch.complaints(app_url) == []


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Opens pages, each in a context of its own (no shared cookies or cache), and closes them in the end."""
    pages: list[Page] = []

    def open_page(device: dict[str, Any]) -> tuple[Page, Watch]:
        visitor = new_visitor(browser, device)
        pages.append(visitor.page)
        return visitor.page, visitor.watch

    yield open_page
    for page in pages:
        page.context.close()
