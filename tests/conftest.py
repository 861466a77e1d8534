"""Fixtures of all tests: builders by name, so that a test says only what it is about."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, settings

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.model import Library, Muscle, Stretch, TriggerPoint, Zone
from tests import builders, shipped

#: An example may take as long as it takes: a busy machine is no fault.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(scope="session")
def body() -> BodyMap:
    """The shipped atlas."""
    return shipped.body()


@pytest.fixture
def make_zone() -> Callable[..., Zone]:
    """Builds a zone."""
    return builders.make_zone


@pytest.fixture
def make_point() -> Callable[..., TriggerPoint]:
    """Builds a trigger point."""
    return builders.make_point


@pytest.fixture
def make_muscle() -> Callable[..., Muscle]:
    """Builds a muscle with points."""
    return builders.make_muscle


@pytest.fixture
def make_stretch() -> Callable[..., Stretch]:
    """Builds a stretch."""
    return builders.make_stretch


@pytest.fixture
def make_library() -> Callable[..., Library]:
    """Builds a library from points and muscles."""
    return builders.make_library
