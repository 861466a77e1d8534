"""Where the time of a step goes: in the server, over the wire, in the browser; by Chromium's own counters."""

import base64
import zlib
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from typing import Any

from playwright.sync_api import Browser, CDPSession, Page
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench import timing
from tests.bench.journeys import TAB_SWITCHES, VIEW_SWITCHES
from tests.bench.places import (
    ADVICE,
    CANVAS,
    CLEAR,
    EMPTY_BUTTON,
    FIRST_ROW,
    PAIN_PATH,
    TICKS,
    Spot,
    Switch,
)
from tests.bench.spots import turned_spot

#: Chromium's counters of its main thread, in seconds: scripts, style and layout, and all that keeps it busy.
SCRIPTS, STYLE, LAYOUT, BUSY = "ScriptDuration", "RecalcStyleDuration", "LayoutDuration", "TaskDuration"
POLL_MS, MORE_MS = 50, 700
"""How often the end of a run is looked for; how long the page is left alone before counters are read."""


@dataclass(frozen=True)
class Cost:
    """One step: the server from message to end of its run, its messages, the main thread of the browser."""

    server_ms: float
    messages: int
    down_kb: float
    deflated_kb: float
    largest: str
    scripts_ms: float
    layout_ms: float
    busy_ms: float


@dataclass(frozen=True)
class Message:
    """One message of the server: when it came, its kind, its size in bytes as it is and deflated."""

    at_s: float
    kind: str
    size: int
    deflated: int


class Meter:
    """Listens to the websocket and reads the counters of a page."""

    def __init__(self, page: Page) -> None:
        self._cdp: CDPSession = page.context.new_cdp_session(page)
        self._sent: list[float] = []
        self._back: list[Message] = []
        self._cdp.send("Network.enable")
        self._cdp.send("Performance.enable")
        self._cdp.on("Network.webSocketFrameSent", lambda frame: self._sent.append(frame["timestamp"]))
        self._cdp.on("Network.webSocketFrameReceived", self._receive)

    def _receive(self, frame: dict[str, Any]) -> None:
        data = base64.b64decode(frame["response"]["payloadData"])
        kind = _kind(ForwardMsg.FromString(data))
        self._back.append(Message(frame["timestamp"], kind, len(data), len(zlib.compress(data))))

    def _ended(self) -> list[float]:
        """When the server said that its run was over."""
        return [back.at_s for back in self._back if back.kind == "script_finished"]

    def _counters(self) -> dict[str, float]:
        found = self._cdp.send("Performance.getMetrics")["metrics"]
        return {metric["name"]: 1000 * metric["value"] for metric in found}

    def cost(self, page: Page, step: Callable[[], object]) -> Cost:
        """Take a step and count what it costs until the page has come to rest."""
        self._sent.clear()
        self._back.clear()
        before = self._counters()
        step()
        while not self._ended():
            page.wait_for_timeout(POLL_MS)
        timing.rest(page)
        page.wait_for_timeout(MORE_MS)
        after = self._counters()
        spent = {name: after[name] - before.get(name, 0.0) for name in (SCRIPTS, STYLE, LAYOUT, BUSY)}
        return Cost(
            server_ms=1000 * (self._ended()[-1] - self._sent[0]),
            messages=len(self._back),
            down_kb=sum(back.size for back in self._back) / 1000,
            deflated_kb=sum(back.deflated for back in self._back) / 1000,
            largest=_largest(self._back),
            scripts_ms=spent[SCRIPTS],
            layout_ms=spent[STYLE] + spent[LAYOUT],
            busy_ms=spent[BUSY],
        )


def _largest(messages: list[Message]) -> str:
    """The two kinds of message that hold most of the bytes."""
    sizes: Counter[str] = Counter()
    for message in messages:
        sizes[message.kind] += message.size
    return ", ".join(f"{kind} {size / 1000:.1f} kB" for kind, size in sizes.most_common(2))


def _kind(message: ForwardMsg) -> str:
    kind = str(message.WhichOneof("type"))
    if kind != "delta" or message.delta.WhichOneof("type") != "new_element":
        return kind
    element = message.delta.new_element
    name = str(element.WhichOneof("type"))
    return str(element.bidi_component.component_name) if name == "bidi_component" else name


def middle(costs: list[Cost]) -> Cost:
    """The median of each figure; the kinds of message are those of the step with most bytes."""
    numbers = ("server_ms", "messages", "down_kb", "deflated_kb", "scripts_ms", "layout_ms", "busy_ms")
    found = {name: median(getattr(cost, name) for cost in costs) for name in numbers}
    return Cost(largest=max(costs, key=lambda cost: cost.down_kb).largest, **found)


def measured(browser: Browser, app_url: str, empty_url: str, spots: list[Spot]) -> dict[str, Cost]:
    """The middle cost of each step of the app, and of the empty app's first load and click."""
    turned = turned_spot()
    linked, marks = (app_url, turned.link), [spot.mark for spot in spots]
    return {
        "first load": middle([_of_load(browser, (app_url, "/")) for _ in range(3)]),
        "first load of a link to a spot": middle([_of_load(browser, linked) for _ in range(3)]),
        "click on a spot": middle(_of_clicks(browser, (app_url, spots[-1].link), marks)),
        "change of tab": middle(_of_clicks(browser, linked, _targets(TAB_SWITCHES))),
        "turn of the view": middle(_of_clicks(browser, linked, _targets(VIEW_SWITCHES))),
        "tick in the check": middle([_of_tick(browser, app_url + turned.check) for _ in range(3)]),
        "touch of the brush": middle(_of_touches(browser, app_url)),
        "empty app: first load": middle([_of_load(browser, (empty_url, "")) for _ in range(3)]),
        "empty app: click": middle(_of_clicks(browser, (empty_url, ""), [EMPTY_BUTTON] * 5)),
    }


def _targets(switches: tuple[Switch, ...]) -> list[str]:
    return [switch.target for switch in (*switches[1:], switches[0])]


def _open(page: Page, url: str, path: str) -> None:
    """The app, or where there is no path the empty one."""
    if path:
        timing.load_ms(page, url, path)
    else:
        timing.painted_ms(page, url, EMPTY_BUTTON)
    timing.rest(page)


def _of_load(browser: Browser, address: tuple[str, str]) -> Cost:
    page = timing.new_page(browser)
    cost = Meter(page).cost(page, lambda: _open(page, *address))
    page.context.close()
    return cost


def _of_clicks(browser: Browser, address: tuple[str, str], targets: list[str]) -> list[Cost]:
    page = timing.new_page(browser)
    _open(page, *address)
    meter = Meter(page)
    costs = []
    for target in targets:
        costs.append(meter.cost(page, lambda target=target: timing.press(page, target)))  # type: ignore[misc]
    page.context.close()
    return costs


def _of_tick(browser: Browser, url: str) -> Cost:
    page = timing.new_page(browser)
    timing.painted_ms(page, url, TICKS)
    timing.rest(page)
    cost = Meter(page).cost(page, lambda: timing.click_ms(page, TICKS, (ADVICE, None)))
    page.context.close()
    return cost


def _of_touches(browser: Browser, url: str) -> list[Cost]:
    page = timing.new_page(browser)
    timing.painted_ms(page, url + PAIN_PATH, CANVAS)
    timing.rest(page)
    meter, costs = Meter(page), []
    for x in (0.38, 0.46, 0.58, 0.64):
        costs.append(meter.cost(page, lambda at=(x, 0.6): timing.press(page, CANVAS, at)))  # type: ignore[misc]
        page.locator(CLEAR).click()
        page.locator(FIRST_ROW).first.wait_for(state="detached", timeout=60_000)
        timing.rest(page)
    page.context.close()
    return costs
