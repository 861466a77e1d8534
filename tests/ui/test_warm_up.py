import asyncio
import runpy
from typing import Any

import pytest
from streamlit.web.server.app_discovery import discover_asgi_app

from musclemap.content.loader import LoadResult
from musclemap.model import Library
from musclemap.ui import warm_up
from musclemap.ui.shared import resources
from tests.ui.screen import opened, page_opened

#: What takes long, by the name under which resources.py calls it.
SLOW = ("load_body", "load", "load_texts", "maps_of", "kept_view", "mark_canvas", "referral_answer")


def refuse(*args: Any, **kwargs: Any) -> Any:
    raise AssertionError("this should have been done before the first visitor came")


@pytest.fixture
def warm(fresh_caches: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """All is loaded, and nothing that takes long can be done any more."""
    warm_up.warm_up()
    for name in SLOW:
        monkeypatch.setattr(resources, name, refuse)
    monkeypatch.setattr(resources.lookup_patterns, "patterns", refuse)


def test_a_first_visitor_waits_for_nothing_that_could_be_done_before(warm: None) -> None:
    assert opened().header is not None
    assert page_opened("where_it_hurts", pain="bpKgKf0oahWeW").exception == []


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
    assert runpy.run_path(str(entry))["app"].script_path == warm_up.SCRIPT


def test_a_server_without_content_starts_all_the_same(
    fresh_caches: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "load", lambda folder, body: LoadResult(Library(), ()))

    warm_up.warm_up()
