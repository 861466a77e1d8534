"""The watch over network and console would notice: proof that the tests that rely on it can fail."""

from urllib.parse import urlsplit

from tests.browser.conftest import DESKTOP, Opener

APP = "http://app.test"


def served(opened: Opener, body: str) -> list[str]:
    """Complaints about a page with this body, served at APP; every other host is refused."""
    page, watch = opened(DESKTOP)
    page.route(
        "**/*",
        lambda route: (
            route.fulfill(body=f"<!doctype html><title>t</title>{body}", content_type="text/html")
            if urlsplit(route.request.url).netloc == "app.test"
            else route.abort()
        ),
    )
    page.goto(APP)
    page.wait_for_load_state("networkidle")
    return watch.complaints(APP)


def test_a_page_that_keeps_to_itself_is_not_complained_about(opened: Opener) -> None:
    assert served(opened, "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=' alt=''>") == []


def test_a_request_to_another_host_is_noticed(opened: Opener) -> None:
    found = served(opened, "<img src='http://elsewhere.test/pixel.gif' alt=''>")

    assert "request to another host: http://elsewhere.test/pixel.gif" in found


def test_a_websocket_to_another_host_is_noticed(opened: Opener) -> None:
    found = served(opened, "<script>new WebSocket('ws://127.0.0.1:9/socket')</script>")

    assert "request to another host: ws://127.0.0.1:9/socket" in found


def test_an_error_in_the_console_is_noticed(opened: Opener) -> None:
    assert any("it hurts" in line for line in served(opened, "<script>console.error('it hurts')</script>"))


def test_an_exception_nobody_caught_is_noticed(opened: Opener) -> None:
    assert any("it broke" in line for line in served(opened, "<script>throw new Error('it broke')</script>"))


def test_a_page_that_was_never_opened_proves_nothing(opened: Opener) -> None:
    _, watch = opened(DESKTOP)

    assert watch.complaints(APP) == ["no request was seen: the watch proves nothing"]
