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
from tests.bench.journeys import Enlarged, Visits
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

    loads: Loads
    linked: Loads
    first_clicks: Clicks
    clicks: Clicks
    phone: Clicks
    tabs: Pair
    views: Pair
    small_bodies: Pair
    ticks: Pair
    enlarged: Enlarged
    touches: Pair
    visits: Visits
    empty_visits: Visits


def spread(times_ms: list[float]) -> str:
    """Median and the middle half of the times, in ms."""
    low, _, high = quantiles(times_ms, n=4) if len(times_ms) > 1 else times_ms * 3
    return f"{median(times_ms):.0f} ms ({low:.0f}–{high:.0f}, n = {len(times_ms)})"


def ratio(times_ms: list[float], empty_ms: list[float]) -> str:
    """How many times the empty app's median."""
    return f"{median(times_ms) / median(empty_ms):.2f}"


def row(what: str, app_ms: list[float], empty_ms: list[float], goal: str = "–") -> Row:
    """One measurement of both apps."""
    return Row(what, spread(app_ms), spread(empty_ms), ratio(app_ms, empty_ms), goal)


def of_pair(what: str, pair: Pair) -> Row:
    """One measurement without a goal."""
    return row(what, pair.app_ms, pair.empty_ms)


def click_rows(steps: Steps) -> tuple[Row, ...]:
    """A choice of a spot, from what the page itself paints to the end of all changes."""
    clicks, first, phone = steps.clicks, steps.first_clicks, steps.phone
    again = "the same, first click on that spot since the server started"
    by_page, by_both = "at most 50 ms", "ratio at most 1.3"
    what = "click on a spot until its referral is in sight on the map (by the page itself)"
    on_phone = "tap on a spot on the phone until"
    return (
        row(what, clicks.referral_ms, clicks.empty_ms, by_page),
        row("click until its headline is painted (by the page itself)", clicks.headline_ms, clicks.empty_ms),
        row("click until headline and first tab are painted", clicks.tab_ms, clicks.empty_ms, by_both),
        row(again, first.tab_ms, first.empty_ms, by_both),
        row("click until nothing changes any more", clicks.all_ms, clicks.empty_ms),
        row(again, first.all_ms, first.empty_ms),
        row(f"{on_phone} its referral is in sight", phone.referral_ms, phone.empty_ms, by_page),
        row(f"{on_phone} headline and first tab are painted", phone.tab_ms, phone.empty_ms, by_both),
    )


def step_rows(steps: Steps) -> tuple[Row, ...]:
    """Steps on an open page but the choice of a spot."""
    return (
        of_pair("change of tab until nothing changes any more", steps.tabs),
        of_pair("turn of the view by its switch until nothing changes any more", steps.views),
        of_pair("turn of the view by a small body until nothing changes any more", steps.small_bodies),
        of_pair("check before treatment: tick until its advice is painted", steps.ticks),
        of_pair("Enlarge until its picture is complete, first time on a page", steps.enlarged.first),
        of_pair("the same, next time", steps.enlarged.later),
        of_pair("touch of the brush on a new place until the first ranked row is painted", steps.touches),
    )


def load_rows(steps: Steps) -> tuple[Row, ...]:
    """First loads, and starts of the server."""
    loads, linked, visits, empty = steps.loads, steps.linked, steps.visits, steps.empty_visits
    first, link = "first load (nothing chosen) until", "first load of a link to a spot until"
    map_goal, all_goal = "ratio at most 1.6", "ratio at most 1.8"
    return (
        row(f"{first} the map is painted", loads.map_ms, loads.empty_ms, map_goal),
        row(f"{first} everything is painted", loads.all_ms, loads.empty_ms, all_goal),
        row("the same, first visitor after a start", visits.first_ms, empty.first_ms, "as the next visitor"),
        row("the same, next visitor", visits.later_ms, empty.later_ms, all_goal),
        row(f"{link} the map is painted", linked.map_ms, linked.empty_ms, map_goal),
        row(f"{link} everything is painted", linked.all_ms, linked.empty_ms, all_goal),
        row("start of the server until it answers", visits.start_ms, empty.start_ms),
    )


def rows(steps: Steps, memory: tuple[SessionMemory | None, ...]) -> tuple[Row, ...]:
    """All measurements against their goals; ``memory`` is the app's and the empty app's."""
    app_mb, empty_mb = (f"{found.per_session_mb:.2f} MB" if found else "not measured" for found in memory)
    memory_row = Row("server memory for each further open session", app_mb, empty_mb, "–", "small")
    return (*click_rows(steps), *step_rows(steps), *load_rows(steps), memory_row)


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
        "The first tab is there when its first lines are. Spots so close to another one that",
        "the page asks which is meant are left out.",
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
