"""Fixtures of the page tests."""

from collections.abc import Iterator

import pytest
import streamlit as st

from musclemap.ui.explore import answer


@pytest.fixture(autouse=True)
def no_head_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody paints here, so nothing needs to arrive first."""
    monkeypatch.setattr(answer, "MAP_FIRST_S", 0.0)
    monkeypatch.setattr(answer, "SENTENCE_FIRST_S", 0.0)


@pytest.fixture
def fresh_caches() -> Iterator[None]:
    """Caches as at the start of a process, before and after."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()
