from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as numpy_st

from lumbopoint.geometry.curves import Points, closed_curve, open_curve, resampled
from lumbopoint.geometry.splines import bezier_segments, sampled

CM = st.floats(-100, 80, allow_nan=False).map(lambda value: round(value, 1))


def control(at_least: int) -> st.SearchStrategy[np.ndarray]:
    """Distinct points in cm, as an author would write them."""
    return st.lists(st.tuples(CM, CM), min_size=at_least, max_size=12, unique=True).map(np.array)


@given(control(2))
def test_an_open_curve_passes_all_its_control_points(points: np.ndarray) -> None:
    curve = open_curve(points, per_segment=6)

    assert np.allclose(curve[::6], points, atol=1e-6)


@given(control(3))
def test_a_closed_curve_passes_all_its_control_points_once(points: np.ndarray) -> None:
    curve = closed_curve(points, per_segment=5)

    assert np.allclose(curve[::5], points, atol=1e-6)
    assert len(curve) == 5 * len(points)


@given(control(3))
def test_curves_stay_near_their_control_points(points: np.ndarray) -> None:
    reach = np.ptp(points, axis=0).max()
    curve = closed_curve(points)

    assert (curve >= points.min(axis=0) - reach).all()
    assert (curve <= points.max(axis=0) + reach).all()


def test_two_points_make_a_straight_line() -> None:
    curve = open_curve(np.array([[0.0, 0.0], [4.0, 2.0]]))

    assert np.allclose(curve[:, 1], curve[:, 0] / 2)


@pytest.mark.parametrize(("curve", "count"), [(open_curve, 1), (closed_curve, 2)])
def test_too_few_points_are_refused(curve: Callable[[Points], Points], count: int) -> None:
    with pytest.raises(ValueError, match="at least"):
        curve(np.zeros((count, 2)))


def test_a_repeated_control_point_does_not_break_a_curve() -> None:
    curve = open_curve(np.array([[0.0, 0.0], [1.0, 1.0], [1.0, 1.0], [2.0, 0.0]]))

    assert np.isfinite(curve).all()


@given(control(2), st.integers(2, 40))
def test_a_resampled_curve_keeps_its_ends(points: np.ndarray, count: int) -> None:
    places = resampled(points, count)

    assert places.shape == (count, 2)
    assert np.allclose(places[[0, -1]], points[[0, -1]])


@settings(max_examples=40)
@given(numpy_st.arrays(float, (7, 2), elements=CM, unique=True), st.booleans())
def test_a_spline_bends_equally_on_both_sides_of_a_point(points: np.ndarray, is_closed: bool) -> None:
    segments = bezier_segments(tuple(map(tuple, points)), is_closed)
    spans = np.linalg.norm(segments[:, 3] - segments[:, 0], axis=1)[:, None] ** 0.5

    end_bend = (segments[:, 1] - 2 * segments[:, 2] + segments[:, 3]) / spans**2
    start_bend = (segments[:, 0] - 2 * segments[:, 1] + segments[:, 2]) / spans**2

    assert np.allclose(end_bend[:-1], start_bend[1:], atol=1e-4)


def test_a_spline_passes_its_control_points() -> None:
    points = ((0.0, 0.0), (2.0, 3.0), (5.0, 1.0))

    places = sampled(bezier_segments(points, is_closed=True), per_segment=4)

    assert np.allclose(places[::4], points)


@pytest.mark.parametrize(("count", "is_closed"), [(1, False), (2, True)])
def test_a_spline_through_too_few_points_is_refused(count: int, is_closed: bool) -> None:
    with pytest.raises(ValueError, match="too few"):
        bezier_segments(((0.0, 0.0),) * count, is_closed)
