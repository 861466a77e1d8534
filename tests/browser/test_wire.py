"""What travels between the page and the server."""

from playwright.sync_api import Page

from tests.browser import steps

#: Bytes that only the message of the map has; that no message has but those that never change.
AS_LARGE_AS_A_DRAWING = 90_000
AS_LARGE_AS_ALL_SAYINGS = 15_000


def test_a_drawing_that_was_shown_before_is_not_sent_again(page: Page, app_url: str) -> None:
    sizes: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda data: sizes.append(len(data))))
    steps.open_app(page, app_url)
    largest = []
    for layer in (*steps.LAYERS, *steps.LAYERS):
        sizes.clear()
        steps.show_layer(page, layer)
        largest.append(max(sizes, default=0))

    assert max(largest[:3]) > AS_LARGE_AS_A_DRAWING
    assert max(largest[3:]) < AS_LARGE_AS_A_DRAWING


def test_a_spot_that_is_chosen_sends_nothing_of_all_others(page: Page, app_url: str) -> None:
    sizes: list[int] = []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda data: sizes.append(len(data))))
    steps.open_app(page, app_url, "?layer=deep")
    assert max(sizes) > AS_LARGE_AS_ALL_SAYINGS
    sizes.clear()

    steps.mark(page, "point", "ql-deep-cranial").click()
    steps.expect_answer(page, "point", "ql-deep-cranial")

    assert 0 < max(sizes) < AS_LARGE_AS_ALL_SAYINGS
