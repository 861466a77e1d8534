"""Fixtures of the page tests."""

import pytest

from musclemap.ui.components import answer


@pytest.fixture(autouse=True)
def no_head_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody paints here, so nothing needs to arrive first."""
    monkeypatch.setattr(answer, "MAP_FIRST_S", 0.0)
    monkeypatch.setattr(answer, "SENTENCE_FIRST_S", 0.0)
