"""The shipped content and its patterns."""

import pytest

from lumbopoint.lookup.patterns import Patterns
from lumbopoint.model import Library
from tests import shipped


@pytest.fixture(scope="session")
def library() -> Library:
    return shipped.library()


@pytest.fixture(scope="session")
def real() -> Patterns:
    return shipped.patterns()
