"""The benchmark's figures as a table in docs/benchmarks.md."""

import datetime
import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles

from tests.bench.costs import Cost
from tests.bench.journeys import Visits
from tests.bench.memory import SessionMemory
from tests.bench.ranking import RANKING_GOALS, RankingTimes
from tests.bench.timing import Clicks, Loads, Pair

LIBRARIES = ("streamlit", "plotly", "pydantic", "shapely", "playwright")


@dataclass(frozen=True)
class Row:
    """One line of the table; texts."""

    what: str
    app: str
    empty: str
    ratio: str
    goal: str


@dataclass(frozen=True)
class Steps:
    """All times of both apps."""

    clicks: Clicks
    loads: Loads
    tabs: Pair
    views: Pair
    phone: Pair
    touches: Pair
    visits: Visits
    empty_visits: Visits


def spread(times_ms: list[float]) -> str:
    """Median and the middle half of the times, in ms."""
    low, _, high = quantiles(times_ms, n=4)
    return f"{median(times_ms):.0f} ms ({low:.0f}–{high:.0f}, n = {len(times_ms)})"


def ratio(times_ms: list[float], empty_ms: list[float]) -> str:
    """How many times the empty app's median."""
    return f"{median(times_ms) / median(empty_ms):.2f}"


def row(what: str, app_ms: list[float], empty_ms: list[float], goal: str = "–") -> Row:
    """One measurement of both apps."""
    return Row(what, spread(app_ms), spread(empty_ms), ratio(app_ms, empty_ms), goal)


def click_rows(clicks: Clicks) -> tuple[Row, ...]:
    """A click on a spot, from what the page itself writes to the complete picture."""
    empty = clicks.empty_ms
    first = "the same, first click on that spot since the server started"
    return (
        row(
            "click on a spot until its name is painted (by the page itself)",
            clicks.name_ms,
            empty,
            "ratio at most 1.5, aim 1.25",
        ),
        row("click on a spot until its sentence is painted (by the server)", clicks.sentence_ms, empty),
        row(first, clicks.first_sentence_ms, clicks.first_empty_ms),
        row("click on a spot until its referral picture is complete", clicks.picture_ms, empty),
        row(first, clicks.first_picture_ms, clicks.first_empty_ms),
        Row("click until the mark lights up", spread(clicks.mark_ms), "–", "–", "at most 50 ms"),
    )


def step_rows(steps: Steps) -> tuple[Row, ...]:
    """Whole steps but the click on a spot."""
    loads, visits, empty = steps.loads, steps.visits, steps.empty_visits
    return (
        row(
            "choice on the phone: tap until the picture is complete", steps.phone.app_ms, steps.phone.empty_ms
        ),
        row("change of tab until nothing changes any more", steps.tabs.app_ms, steps.tabs.empty_ms),
        row("turn of the view until nothing changes any more", steps.views.app_ms, steps.views.empty_ms),
        row(
            "touch of the brush on a new place until the first ranked row is painted",
            steps.touches.app_ms,
            steps.touches.empty_ms,
        ),
        row("first load until the map is painted", loads.map_ms, loads.empty_ms, "ratio at most 1.6"),
        row("first load until everything is painted", loads.all_ms, loads.empty_ms),
        row("the same, first visitor after a start", visits.first_ms, empty.first_ms, "as the next visitor"),
        row("the same, next visitor", visits.later_ms, empty.later_ms),
        row("start of the server until it answers", visits.start_ms, empty.start_ms),
    )


def rows(steps: Steps, memory: tuple[SessionMemory | None, ...]) -> tuple[Row, ...]:
    """All measurements against their goals; ``memory`` is the app's and the empty app's."""
    app_mb, empty_mb = (f"{found.per_session_mb:.2f} MB" if found else "not measured" for found in memory)
    memory_row = Row("server memory for each further open session", app_mb, empty_mb, "–", "small")
    return (*click_rows(steps.clicks), *step_rows(steps), memory_row)


def cost_table(costs: Mapping[str, Cost]) -> list[str]:
    """The lines of the table of costs: a step in each line."""
    return [
        "| Step | Server | Messages back | Deflated | Most of it | Scripts | Style, layout | Browser busy |",
        f"|{'---|' * 8}",
        *(
            f"| {step} | {cost.server_ms:.0f} ms | {cost.messages:.0f}, {cost.down_kb:.1f} kB "
            f"| {cost.deflated_kb:.1f} kB | {cost.largest} | {cost.scripts_ms:.0f} ms "
            f"| {cost.layout_ms:.0f} ms | {cost.busy_ms:.0f} ms |"
            for step, cost in costs.items()
        ),
    ]


def ranking_table(times: tuple[RankingTimes, ...]) -> list[str]:
    """The lines of the ranking table: a step of the ranking in each line, a drawing in each column."""
    steps = list(dict.fromkeys(each.step for each in times))
    drawings = list(dict.fromkeys(each.drawing for each in times))
    found = {(each.step, each.drawing): f"{each.middle_ms:.1f} ms ({each.slowest_ms:.1f})" for each in times}
    return [
        f"| Step | {' | '.join(drawings)} | Goal |",
        f"|---{'|---' * len(drawings)}|---|",
        *(
            f"| {step} | {' | '.join(found[step, each] for each in drawings)} | {goal} |"
            for step, goal in ((step, RANKING_GOALS.get(step, "–")) for step in steps)
        ),
    ]


def as_markdown(
    table: tuple[Row, ...],
    costs: Mapping[str, Cost],
    ranking: tuple[RankingTimes, ...],
    browser_version: str,
    sessions: int,
) -> str:
    """The whole of docs/benchmarks.md."""
    now = datetime.datetime.now(tz=datetime.UTC)
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    lines = [
        "# Benchmarks",
        "",
        "Written by `make bench`; do not edit by hand. Medians of one run, in brackets the middle half and",
        "the number of measurements. The app and an empty Streamlit app (`tests/bench/empty_app.py`: one",
        "button, one text) take turns, so that noise meets both: trust the ratios, not the milliseconds.",
        "The machine has other work to do as well.",
        "",
        f"- Date: {now:%Y-%m-%d %H:%M} UTC",
        f"- Machine: {_machine()}",
        f"- Versions: Python {platform.python_version()}, {libraries}, Chromium {browser_version} (headless)",
        "- Page: 1366 x 768, light",
        f"- Memory: resident size of a fresh server process with one page open, then with {sessions} more",
        "",
        "| What | The app | Empty app | Ratio | Goal |",
        "|---|---|---|---|---|",
        *(f"| {row.what} | {row.app} | {row.empty} | {row.ratio} | {row.goal} |" for row in table),
        "",
        "Times run by the page's own clock, from the click event (or from opening the address, without any",
        "cache) until the frame with the wanted element has been painted; *complete* and *everything* mean",
        "the frame of the last change, after which nothing changes for half a second; see",
        "`tests/bench/stopwatch.js`. The empty app is timed until its one text or button is painted.",
        "What costs, and why: [performance.md](performance.md).",
        "",
        "## Where the time goes",
        "",
        "The middle of a few steps. Server: from the message of the page to the end of the run. Messages",
        "back, their size on the wire, and what it would be with `server.enableWebsocketCompression`. The",
        "rest is the browser's main thread, by Chromium's own counters, until the page is quiet.",
        "",
        *cost_table(costs),
        "",
        "## Ranking a pain drawing",
        "",
        "On one core, without a browser; the middle of 15 rounds, in brackets the slowest. Patterns are cut",
        "once when the server starts. Each point counts with its right, its left and both sides together.",
        "The page takes all steps but the one with synthetic points, once for each new drawing.",
        "",
        *ranking_table(ranking),
        "",
    ]
    return "\n".join(lines)


def _machine() -> str:
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    processors = Path("/proc/cpuinfo")
    if not processors.is_file():
        return system
    models = [line for line in processors.read_text(encoding="utf-8").splitlines() if "model name" in line]
    return f"{models[0].split(':', 1)[1].strip()}, {system}" if models else system
