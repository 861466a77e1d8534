import asyncio
import runpy
import subprocess
import sys

import pytest
from streamlit.web.server.app_discovery import discover_asgi_app

from lumbopoint.content.loader import LoadResult
from lumbopoint.model import Library
from lumbopoint.ui import navigation, warm_up
from lumbopoint.ui.shared import resources


def test_a_first_visitor_waits_for_nothing_that_could_be_done_before() -> None:
    """In a process of its own, because this one has loaded everything."""
    visit = subprocess.run(
        [sys.executable, "-m", "tests.ui.first_visit"],
        cwd=resources.ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert visit.returncode == 0, visit.stderr
    assert visit.stdout.split() == ["late:"]


def test_the_server_answers_nobody_before_all_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    done = []
    monkeypatch.setattr(warm_up, "warm_up", lambda: done.append("loaded"))

    async def life() -> None:
        async with warm_up.loaded(None):
            done.append("open")

    asyncio.run(life())

    assert done == ["loaded", "open"]


def test_streamlit_run_finds_the_app_with_its_script() -> None:
    entry = resources.ROOT / "app.py"

    assert discover_asgi_app(entry).import_string == "app:app"
    assert runpy.run_path(str(entry))["app"].script_path == navigation.SCRIPT


def test_a_server_without_content_starts_all_the_same(
    fresh_caches: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "load", lambda folder, body: LoadResult(Library(), ()))

    warm_up.warm_up()

    assert resources.content().library == Library()
