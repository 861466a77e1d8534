"""What travels between the page and the server."""

from playwright.sync_api import Page

from tests.browser import steps

#: Bytes that only the message of the map has.
AS_LARGE_AS_A_DRAWING = 90_000


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
