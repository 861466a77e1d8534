"""Fixtures of the page tests."""

from collections.abc import Iterator
from functools import cache

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner

from lumbopoint.lookup import patterns
from lumbopoint.ui.shared import resources
from tests import shipped


@pytest.fixture(scope="session", autouse=True)
def read_once() -> Iterator[None]:
    """What all pages share is made once: atlas, content, patterns, and Streamlit's search for components.

    Each AppTest looks through all installed packages for components; that takes longer than a page of ours.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(resources, "load_body", shipped.as_load_body)
        patch.setattr(resources, "load", shipped.as_load)
        patch.setattr(resources, "maps_of", shipped.as_pain_maps)
        patch.setattr(patterns, "patterns", shipped.as_patterns)
        found = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", found)
        yield


@pytest.fixture
def fresh_caches() -> Iterator[None]:
    """Caches as at the start of a process, before and after."""
    st.cache_resource.clear()
    yield
    st.cache_resource.clear()
