"""The real body and content, read once for all tests of the lookup, and plain areas for the others."""

import pytest

from lumbopoint.content.loader import CONTENT_DIR, load
from lumbopoint.geometry.body_map import BodyMap, load_body
from lumbopoint.lookup.patterns import Patterns, patterns
from lumbopoint.model import Library


@pytest.fixture(scope="session")
def body() -> BodyMap:
    return load_body()


@pytest.fixture(scope="session")
def library(body: BodyMap) -> Library:
    return load(CONTENT_DIR, body).library


@pytest.fixture(scope="session")
def real(library: Library, body: BodyMap) -> Patterns:
    return patterns(library, body)
