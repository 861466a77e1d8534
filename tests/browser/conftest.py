"""Fixtures of the browser tests: the running app, Chromium, and pages of the devices that people use."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import server
from tests.browser.chromium import running_chromium
from tests.browser.watch import Watch
from tools.browser import NoBrowserError

HERE = Path(__file__).parent

DESKTOP: dict[str, Any] = {"viewport": {"width": 1366, "height": 768}}
PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 3,
}
TABLET: dict[str, Any] = {
    "viewport": {"width": 820, "height": 1180},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}

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
        with running_chromium() as chromium:
            yield chromium
    except NoBrowserError as error:
        raise pytest.fail.Exception(str(error), pytrace=False) from None


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opener]:
    """Opens pages, each in a context of its own (no shared cookies or cache), and closes them in the end."""
    contexts = []

    def open_page(device: dict[str, Any]) -> tuple[Page, Watch]:
        context = browser.new_context(locale="en-GB", **device)
        contexts.append(context)
        watch = Watch(context)
        return context.new_page(), watch

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def page(opened: Opener) -> Page:
    """A page on the reference desktop, 1366 x 768, light."""
    return opened(DESKTOP)[0]


@pytest.fixture
def dark_page(opened: Opener) -> Page:
    """The same for somebody who prefers dark."""
    return opened({**DESKTOP, "color_scheme": "dark"})[0]


@pytest.fixture
def phone(opened: Opener) -> Page:
    """A page on a phone, 390 x 844, with touch."""
    return opened(PHONE)[0]


@pytest.fixture
def tablet(opened: Opener) -> Page:
    """A page on a tablet held upright, 820 x 1180, with touch."""
    return opened(TABLET)[0]


@pytest.fixture
def watched_page(opened: Opener, app_url: str) -> Iterator[Page]:
    """A desktop page; the test fails in the end if it asked another host or reported an error."""
    page, watch = opened(DESKTOP)
    yield page
    assert watch.complaints(app_url) == []


@pytest.fixture
def watched_phone(opened: Opener, app_url: str) -> Iterator[Page]:
    """A phone's page; the test fails in the end if it asked another host or reported an error."""
    page, watch = opened(PHONE)
    yield page
    assert watch.complaints(app_url) == []
