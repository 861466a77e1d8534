"""The real body and content, read once for all tests of the lookup, and plain areas for the others."""

import pytest

from musclemap.content.loader import CONTENT_DIR, load
from musclemap.geometry.body_map import BodyMap, load_body
from musclemap.lookup.patterns import Patterns, patterns
from musclemap.model import Library


@pytest.fixture(scope="session")
def body() -> BodyMap:
    return load_body()


@pytest.fixture(scope="session")
def library(body: BodyMap) -> Library:
    return load(CONTENT_DIR, body).library


@pytest.fixture(scope="session")
def real(library: Library, body: BodyMap) -> Patterns:
    return patterns(library, body)
