"""A visitor: one context with one page that is lent to one test after another, as if newly opened each time.

A new page takes a process of its own and compiles the app's scripts anew, which takes twice as long as all
the rest of opening the app. What a visit leaves behind (address, kept looks, cookies, size, theme, place
of the mouse, further pages) is taken away after each test. Who needs more than that takes ``opened`` instead.
"""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

from tests.browser.watch import Watch
from tests.patience import PATIENCE_MS

BLANK = "about:blank"


@dataclass(frozen=True)
class Visitor:
    """A page on a device, and the watch over all that it asks for."""

    device: dict[str, Any]
    page: Page
    watch: Watch

    def leave(self) -> None:
        """Forget the visit. Raises playwright's Error when the page can no longer be used."""
        context = self.page.context
        for page in context.pages:
            if page is not self.page:
                page.close()
        if self.page.url != BLANK:
            self.page.evaluate("localStorage.clear(), sessionStorage.clear()")
        self.page.mouse.up()
        self.page.mouse.move(0, 0)
        self.page.goto(BLANK)
        context.set_offline(False)
        context.clear_cookies()
        self.page.unroute_all()
        tone = self.device.get("color_scheme", "light")
        self.page.emulate_media(media="null", color_scheme=tone, forced_colors="null")
        self.page.set_viewport_size(self.device["viewport"])
        self.watch.forget()


def new_visitor(browser: Browser, device: dict[str, Any]) -> Visitor:
    """Somebody who has never been here, with a context of their own (no shared cookies or cache)."""
    context = browser.new_context(locale="en-GB", **device)
    context.set_default_timeout(PATIENCE_MS)
    watch = Watch(context)
    return Visitor(device, context.new_page(), watch)
