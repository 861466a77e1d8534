import pytest
from shapely.geometry import Polygon, box

from lumbopoint.geometry.fit import gap_cm, nearest_place, reach_beside, share_beside

#: A narrow C, open to the right: its middle lies outside.
NARROW_C = Polygon([(0, 0), (10, 0), (10, 2), (2, 2), (2, 8), (10, 8), (10, 10), (0, 10)])


@pytest.mark.parametrize(("place", "gap"), [((1, 5), 0), ((10, 1), 0), ((12, 1), 2), ((6, 5), 3)])
def test_the_gap_is_the_way_to_the_nearest_edge(place: tuple[float, float], gap: float) -> None:
    assert gap_cm(NARROW_C, place) == gap


def test_the_nearest_place_of_a_concave_outline_is_on_its_inner_edge() -> None:
    assert nearest_place(NARROW_C, (3, 5)) == (2, 5)


@pytest.mark.parametrize(("left", "share"), [(0, 0.0), (5, 0.5), (20, 1.0)])
def test_the_share_beside_the_skin_is_a_share_of_the_area(left: float, share: float) -> None:
    assert share_beside(box(left, 0, left + 10, 10), box(0, 0, 10, 10)) == share


def test_an_area_without_size_lies_nowhere_beside() -> None:
    assert share_beside(Polygon(), box(0, 0, 1, 1)) == 0


def test_the_reach_of_the_skin_is_told_at_the_height_of_the_area() -> None:
    skin = Polygon([(-10, 0), (10, 0), (0, 10)])

    assert reach_beside(box(8, 4, 9, 6), skin) == (5, (-5, 5))
    assert reach_beside(box(8, 40, 9, 42), skin) == (41, None)
