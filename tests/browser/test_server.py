"""The running app keeps to this machine, by the settings that are shipped."""

import tomllib
from pathlib import Path

import pytest

from tests.browser import server

SETTINGS = tomllib.loads((server.ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))


def test_nothing_is_sent_nothing_is_asked_and_only_this_machine_is_served() -> None:
    assert SETTINGS["browser"]["gatherUsageStats"] is False
    assert SETTINGS["server"]["headless"] is True
    assert SETTINGS["server"]["address"] == "127.0.0.1"


def test_visitors_see_no_inner_workings() -> None:
    assert SETTINGS["client"]["showErrorDetails"] == "none"
    assert SETTINGS["client"]["toolbarMode"] == "minimal"


def test_an_app_that_does_not_come_up_shows_why(tmp_path: Path) -> None:
    absent = tmp_path / "absent.py"

    with pytest.raises(RuntimeError, match=r"absent\.py"), server.running(absent, tmp_path):
        pytest.fail("it ran")
