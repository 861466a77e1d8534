"""The benchmark's figures as a table in docs/benchmarks.md."""

import datetime
import os
import platform
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median, quantiles

from tests.bench.memory import SessionMemory
from tests.bench.ranking import RANKING_GOALS, RankingTimes
from tests.bench.timing import Clicks, Loads

LIBRARIES = ("streamlit", "plotly", "pydantic", "shapely", "playwright")


@dataclass(frozen=True)
class Row:
    """One line of the table; texts."""

    what: str
    app: str
    empty: str
    ratio: str
    goal: str


def spread(times_ms: list[float]) -> str:
    """Median and the middle half of the times, in ms."""
    low, _, high = quantiles(times_ms, n=4)
    return f"{median(times_ms):.0f} ms ({low:.0f}–{high:.0f}, n = {len(times_ms)})"


def ratio(times_ms: list[float], empty_ms: list[float]) -> str:
    """How many times the empty app's median."""
    return f"{median(times_ms) / median(empty_ms):.2f}"


def rows(
    clicks: Clicks, loads: Loads, touches_ms: list[float], memory: tuple[SessionMemory | None, ...]
) -> tuple[Row, ...]:
    """All measurements against their goals; ``memory`` is the app's and the empty app's."""
    app_mb, empty_mb = (f"{found.per_session_mb:.2f} MB" if found else "not measured" for found in memory)
    return (
        Row(
            "click on a spot until its name is painted (by the page itself)",
            spread(clicks.name_ms),
            spread(clicks.empty_ms),
            ratio(clicks.name_ms, clicks.empty_ms),
            "ratio at most 1.5, aim 1.25",
        ),
        Row(
            "click on a spot until its sentence is painted (by the server)",
            spread(clicks.sentence_ms),
            spread(clicks.empty_ms),
            ratio(clicks.sentence_ms, clicks.empty_ms),
            "–",
        ),
        Row(
            "the same, first click on that spot since the server started",
            spread(clicks.first_sentence_ms),
            spread(clicks.empty_ms),
            ratio(clicks.first_sentence_ms, clicks.empty_ms),
            "–",
        ),
        Row(
            "first load until the map is painted",
            spread(loads.map_ms),
            spread(loads.empty_ms),
            ratio(loads.map_ms, loads.empty_ms),
            "ratio at most 1.6",
        ),
        Row(
            "touch of the brush on a new place until the first ranked row is painted",
            spread(touches_ms),
            spread(clicks.empty_ms),
            ratio(touches_ms, clicks.empty_ms),
            "–",
        ),
        Row("click until the mark lights up", spread(clicks.mark_ms), "–", "–", "at most 50 ms"),
        Row("server memory for each further open session", app_mb, empty_mb, "–", "small"),
    )


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
    table: tuple[Row, ...], ranking: tuple[RankingTimes, ...], browser_version: str, sessions: int
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
        "cache) until the frame with the wanted element has been painted; see `tests/bench/stopwatch.js`.",
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
