"""Watches what a page asks of the network and says in its console."""

from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage

LOCAL_SCHEMES = ("about", "blob", "data")


class Watch:
    """Everything that the pages of one browser context request, and every error they report."""

    def __init__(self, context: BrowserContext) -> None:
        self.requests: list[str] = []
        self.errors: list[str] = []
        context.on("request", lambda request: self.requests.append(request.url))
        context.on("page", lambda page: page.on("websocket", lambda socket: self.requests.append(socket.url)))
        context.on("console", self._note)
        context.on("weberror", lambda error: self.errors.append(str(error.error)))

    def forget(self) -> None:
        """Begin anew: what was seen until now belongs to an earlier visit."""
        self.requests.clear()
        self.errors.clear()

    def _note(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.errors.append(f"{message.text} ({message.location.get('url', '')})")

    def complaints(self, app_url: str) -> list[str]:
        """What is wrong: requests to other hosts or ports than the app's, errors, or nothing seen at all."""
        own = urlsplit(app_url).netloc
        foreign = [
            f"request to another host: {url}"
            for url in self.requests
            if urlsplit(url).scheme not in LOCAL_SCHEMES and urlsplit(url).netloc != own
        ]
        silence = [] if self.requests else ["no request was seen: the watch proves nothing"]
        return foreign + [f"error in the console: {error}" for error in self.errors] + silence
