"""The benchmark: ``python -m tests.bench`` measures, prints, and writes docs/benchmarks.md."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from tests.bench import costs, journeys, memory, ranking, report, timing
from tests.bench.spots import spots_by_layer, turned_spot
from tests.browser import server
from tests.browser.chromium import running_chromium
from tests.browser.conftest import PHONE
from tests.browser.server import Server

EMPTY_APP = Path(__file__).parent / "empty_app.py"
FILE = server.ROOT / "docs" / "benchmarks.md"
COST_SPOTS, TICKS, ENLARGED = 6, 6, 3
FEW_RENDERERS = "--renderer-process-limit=4"  # twenty open pages must not fill the machine


@contextmanager
def both_apps() -> Iterator[tuple[Server, Server]]:
    """The explorer and the empty app, each on a fresh server of its own."""
    with (
        tempfile.TemporaryDirectory() as folder,
        server.running(server.APP, Path(folder)) as app,
        server.running(EMPTY_APP, Path(folder)) as empty,
    ):
        yield app, empty


def measured(rounds: int, loads: int, starts: int, sessions: int) -> str:
    """Run everything once and give the report; the ranking first, while nothing else runs."""
    ranked = ranking.measured()
    with running_chromium(FEW_RENDERERS) as browser:
        visits, empty_visits = journeys.time_first_visits(browser, (server.APP, EMPTY_APP), starts)
        with both_apps() as (app, empty):
            steps = _steps(browser, app.url, empty.url, rounds, loads, (visits, empty_visits))
            spent = costs.measured(browser, app.url, empty.url, spots_by_layer()[-1][:COST_SPOTS])
        with both_apps() as (app, empty):  # closed sessions linger: memory needs fresh servers
            app_memory = memory.app_memory(browser, app, sessions)
            empty_memory = memory.empty_memory(browser, empty, sessions)
        table = report.rows(steps, (app_memory, empty_memory))
        return report.as_markdown(table, spent, ranked, browser.version, sessions)


def _steps(
    browser: Browser,
    app_url: str,
    empty_url: str,
    rounds: int,
    loads: int,
    visits: tuple[journeys.Visits, journeys.Visits],
) -> report.Steps:
    """All steps of one running app, beside the empty one."""
    timing.time_loads(browser, app_url, empty_url, rounds=2)  # warms up the servers; not counted
    layers, both, turned = spots_by_layer(), (app_url, empty_url), turned_spot()
    first_clicks, clicks = timing.time_clicks(browser, *both, layers, rounds)
    return report.Steps(
        loads=timing.time_loads(browser, *both, loads),
        linked=timing.time_loads(browser, *both, loads, turned.link),
        first_clicks=first_clicks,
        clicks=clicks,
        phone=timing.time_clicks(browser, *both, layers[:1], rounds, PHONE)[1],
        tabs=journeys.time_switches(browser, both, turned, journeys.TAB_SWITCHES, rounds),
        views=journeys.time_switches(browser, both, turned, journeys.VIEW_SWITCHES, 2 * rounds),
        small_bodies=journeys.time_switches(browser, both, turned, journeys.SMALL_BODIES, 3 * rounds),
        ticks=journeys.time_ticks(browser, both, turned, TICKS),
        enlarged=journeys.time_enlarged(browser, both, turned, ENLARGED),
        touches=journeys.time_touches(browser, both),
        visits=visits[0],
        empty_visits=visits[1],
    )


def main() -> None:
    """Parse the options, measure, print and write."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=2, help="clicks on each spot (default 2)")
    parser.add_argument("--loads", type=int, default=15, help="first loads of each app (default 15)")
    parser.add_argument("--starts", type=int, default=5, help="fresh servers of each app (default 5)")
    parser.add_argument("--sessions", type=int, default=20, help="further open sessions (default 20)")
    parser.add_argument("--out", type=Path, default=FILE, help="file to write")
    options = parser.parse_args()
    text = measured(options.rounds, options.loads, options.starts, options.sessions)
    options.out.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
