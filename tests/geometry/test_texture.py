"""Soft edges stay inside the body, and stipple fills its area evenly."""

import numpy as np
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import MultiPolygon, Point, box

from lumbopoint.geometry.texture import grown, rings, stipple


def test_an_area_in_two_parts_has_two_rings() -> None:
    area = MultiPolygon([box(0, 0, 1, 1), box(3, 3, 5, 5)])

    outlines = rings(area)

    assert [len(outline) for outline in outlines] == [5, 5]


def test_an_empty_area_has_no_ring_and_no_dot() -> None:
    empty = Point(0, 0).buffer(0)

    assert rings(empty) == ()
    assert stipple(empty, 1.0).shape == (0, 2)


def test_growing_never_leaves_the_body() -> None:
    body = box(0, 0, 10, 10)

    soft = grown(box(8, 8, 10, 10), 2.0, body)

    assert body.contains(soft)
    assert soft.area > 4


def test_shrinking_away_leaves_nothing_behind() -> None:
    assert grown(box(0, 0, 1, 1), -2.0, box(0, 0, 10, 10)).is_empty


@given(st.floats(0.8, 3.0))
def test_dots_lie_inside_and_as_dense_as_asked(spacing_cm: float) -> None:
    area = Point(0, 0).buffer(15)

    dots = stipple(area, spacing_cm)

    assert shapely.contains_xy(area, dots[:, 0], dots[:, 1]).all()
    expected = area.area / (spacing_cm**2 * 0.866)
    assert 0.75 * expected < len(dots) < 1.25 * expected


def test_the_same_area_always_gets_the_same_dots() -> None:
    area = box(-3, -3, 9, 4)

    assert np.array_equal(stipple(area, 1.25), stipple(area, 1.25))
