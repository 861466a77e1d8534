"""What a run of the script costs in the server, by function: ``python -m tests.bench.server_profile``.

One point after another is chosen, twice, without a browser: what is drawn once is there already.
"""

import argparse
import cProfile
import pstats
import time
from statistics import median

from streamlit.testing.v1 import AppTest

from lumbopoint.ui import navigation, warm_up
from lumbopoint.ui.shared import resources

SCRIPT = "from tests.bench import server_profile\nserver_profile.profiled()"
PROFILE = cProfile.Profile()
TIMES_MS: list[float] = []


def profiled() -> None:
    """One run of the app, watched."""
    began = time.process_time()
    PROFILE.runcall(navigation.run)
    TIMES_MS.append(1000 * (time.process_time() - began))


def main() -> None:
    """Parse the options, run, print."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.server_profile", description=__doc__)
    parser.add_argument("--rows", type=int, default=40, help="functions shown (default 40)")
    options = parser.parse_args()
    warm_up.warm_up()
    app = AppTest.from_string(SCRIPT, default_timeout=60)
    for is_watched in (False, True):
        if is_watched:
            PROFILE.clear()
            TIMES_MS.clear()
        for point in resources.content().library.points:
            app.query_params["point"] = point.id
            app.run()
            if app.exception:
                raise RuntimeError(str(app.exception))
    print(f"{len(TIMES_MS)} runs, middle {median(TIMES_MS):.1f} ms of processor time (with the profiler)")
    pstats.Stats(PROFILE).sort_stats("cumulative").print_stats(
        "lumbopoint|streamlit|json|plotly|gc", options.rows
    )


if __name__ == "__main__":
    from tests.bench import server_profile  # the module that the script imports, not this copy of it

    server_profile.main()
