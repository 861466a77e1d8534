import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString, MultiPolygon, Point, Polygon
from shapely.geometry import GeometryCollection, box

from lumbopoint.geometry.shapes import areas, mirrored, polygon
from lumbopoint.model import Band, Blob, Ellipse

CM = st.floats(-40, 40).map(lambda value: round(value, 1))
RADIUS = st.floats(0.5, 20).map(lambda value: round(value, 1))


def ellipse(centre: tuple[float, float], radii: tuple[float, float], tilt_deg: float = 0.0) -> Ellipse:
    return Ellipse(shape="ellipse", centre=centre, radii=radii, tilt_deg=tilt_deg)


@given(st.tuples(CM, CM), st.tuples(RADIUS, RADIUS), st.floats(-180, 180))
def test_an_ellipse_has_its_true_area_wherever_it_lies(
    centre: tuple[float, float], radii: tuple[float, float], tilt_deg: float
) -> None:
    area = polygon(ellipse(centre, radii, tilt_deg))

    assert area.area == pytest.approx(math.pi * radii[0] * radii[1], rel=0.003)
    assert area.centroid.distance(Point(centre)) < 1e-6


def test_a_tilt_turns_anticlockwise() -> None:
    area = polygon(ellipse((0, 0), (5, 1), tilt_deg=45))

    assert area.contains(Point(3, 3))
    assert not area.contains(Point(3, -3))


def test_a_blob_passes_its_points() -> None:
    points = ((0.0, 0.0), (6.0, -1.0), (7.0, 5.0), (1.0, 6.0))

    area = polygon(Blob(shape="blob", points=points))

    assert all(area.boundary.distance(Point(place)) < 1e-6 for place in points)


@given(st.lists(st.tuples(CM, CM), min_size=3, max_size=10, unique=True))
def test_any_blob_has_a_valid_area_even_one_that_crosses_itself(points: list[tuple[float, float]]) -> None:
    assert polygon(Blob(shape="blob", points=tuple(points))).is_valid


def test_a_narrow_c_keeps_its_opening() -> None:
    c = ((0.0, 0.0), (6.0, 0.0), (6.0, 1.5), (1.5, 1.5), (1.5, 4.5), (6.0, 4.5), (6.0, 6.0), (0.0, 6.0))

    area = polygon(Blob(shape="blob", points=c))

    assert not area.contains(Point(4, 3))
    assert area.contains(Point(0.7, 3))


@given(RADIUS)
def test_a_band_is_as_wide_as_written(width_cm: float) -> None:
    area = polygon(Band(shape="band", path=((0, 0), (0, -30)), width_cm=width_cm))

    x0, y0, x1, y1 = area.bounds
    assert x1 - x0 == pytest.approx(width_cm)
    assert y1 - y0 == pytest.approx(30 + width_cm)


@given(st.tuples(CM, CM), st.tuples(RADIUS, RADIUS))
def test_a_mirror_image_lies_on_the_other_side_and_back_again(
    centre: tuple[float, float], radii: tuple[float, float]
) -> None:
    area = polygon(ellipse(centre, radii))

    other = mirrored(area)

    assert other.centroid.x == pytest.approx(-area.centroid.x, abs=1e-6)
    assert other.area == pytest.approx(area.area)
    assert mirrored(other).equals(area)


def test_stray_lines_and_points_are_not_areas() -> None:
    mixed = GeometryCollection([box(0, 0, 1, 1), LineString([(2, 0), (3, 0)]), Point(5, 5)])

    assert areas(mixed).area == 1
    assert isinstance(areas(mixed), MultiPolygon)


def test_a_bow_tie_becomes_two_areas() -> None:
    bow_tie = Polygon([(0, 0), (2, 2), (2, 0), (0, 2)])

    assert areas(bow_tie).area == pytest.approx(2)


def test_a_line_alone_is_no_area() -> None:
    assert areas(LineString([(0, 0), (1, 1)])).is_empty
