"""Fixtures of the page tests."""

from collections.abc import Iterator

import pytest
import streamlit as st


@pytest.fixture
def fresh_caches() -> Iterator[None]:
    """Caches as at the start of a process, before and after."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()
