"""A line between browser and app that can be slowed down, cut and mended."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from tests.browser.server import HOST


class Line:
    """Passes bytes on to the port of an app, each ``delay_s`` (seconds) later in either direction."""

    def __init__(self, app_port: int) -> None:
        self._app_port, self.delay_s = app_port, 0.0
        self._loop = asyncio.new_event_loop()
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self.port = 0
        threading.Thread(target=self._loop.run_forever, daemon=True).start()

    @property
    def url(self) -> str:
        """The address of the app through this line."""
        return f"http://{HOST}:{self.port}"

    def turn_to(self, app_url: str) -> None:
        """Lead to another app from the next connection on."""
        self._app_port = _port(app_url)

    def mend(self) -> None:
        """Take connections, on the same port as before."""
        self._do(self._listen())

    def cut(self) -> None:
        """End all connections and take no more."""
        self._do(self._end())

    def _do(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._join, HOST, self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _end(self) -> None:
        if self._server:
            self._server.close()
        for writer in self._writers:
            writer.transport.abort()
        self._writers.clear()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        far_reader, far_writer = await asyncio.open_connection(HOST, self._app_port)
        self._writers |= {writer, far_writer}
        await asyncio.gather(self._pump(reader, far_writer), self._pump(far_reader, writer))

    async def _pump(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                self._loop.call_later(self.delay_s, writer.write, data)
        self._loop.call_later(self.delay_s, writer.close)


def _port(app_url: str) -> int:
    return int(app_url.rsplit(":", 1)[1])


@contextmanager
def line(app_url: str) -> Iterator[Line]:
    """A line to an app; whole and quick at first."""
    made = Line(_port(app_url))
    made.mend()
    try:
        yield made
    finally:
        made.cut()
