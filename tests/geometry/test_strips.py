import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import Point, Polygon, box
from shapely import union_all as joined
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.body_area import Aspect, BodyArea
from lumbopoint.geometry.strips import Pieces, StripTable, common_table, pieces_of, strips

DISCS = st.builds(
    lambda x, y, radius: Point(x, y).buffer(radius),
    st.floats(-20, 20),
    st.floats(-90, 50),
    st.floats(1.5, 15),
)


def on(area: BaseGeometry, aspect: Aspect = "posterior") -> BodyArea:
    return BodyArea.of([(aspect, area)])


def table(*areas: BodyArea) -> StripTable:
    return common_table([pieces_of(areas)])


def overlap(one: BodyArea, other: BodyArea) -> float:
    return float(table(one).overlaps(strips(other)).sum())


def held(cut: Pieces, numbers: np.ndarray, area: int) -> float:
    """The sum over the pieces that lie in an area."""
    return float(sum(numbers[n] for n, member in enumerate(cut.members) if member >> area & 1))


@pytest.mark.parametrize(
    "area",
    [
        box(1, 2, 5, 9),
        Point(3, 4).buffer(2),
        Polygon([(0, 0), (8, 0), (8, 8), (4, 1), (0, 8)]),
        Point(0, 0).buffer(6).difference(Point(0, 0).buffer(3)),
        box(0, 0, 2, 2).union(box(5, 1, 9, 7)),
    ],
    ids=["box", "disc", "narrow-notch", "ring", "two-parts"],
)
def test_strips_have_the_size_of_their_area(area: BaseGeometry) -> None:
    assert strips(on(area)).cm2 == pytest.approx(area.area, rel=0.01)


def test_nothing_has_no_strips() -> None:
    assert strips(BodyArea()).cm2 == 0
    assert overlap(on(box(0, 0, 1, 1)), BodyArea()) == 0
    assert table().overlaps(strips(on(box(0, 0, 1, 1)))).shape == (0,)
    assert table(BodyArea()).sizes.shape == (0, 4)


@settings(max_examples=60)
@given(DISCS, DISCS)
def test_overlaps_are_those_of_the_shapes(one: BaseGeometry, other: BaseGeometry) -> None:
    exact = one.intersection(other).area

    assert overlap(on(one), on(other)) == pytest.approx(exact, rel=0.02, abs=0.2)


@settings(max_examples=30)
@given(DISCS)
def test_an_area_has_all_of_itself_in_common(disc: BaseGeometry) -> None:
    assert overlap(on(disc), on(disc)) == pytest.approx(strips(on(disc)).cm2, rel=1e-9)


def test_areas_with_gaps_are_met_in_every_part() -> None:
    comb = box(0, 0, 1, 4).union(box(3, 0, 4, 4)).union(box(6, 0, 7, 4)).union(box(9, 2, 10, 4))

    assert overlap(on(comb), on(box(-5, -5, 20, 20))) == pytest.approx(14)
    assert overlap(on(box(-5, -5, 20, 20)), on(comb)) == pytest.approx(14)


def test_aspects_do_not_meet() -> None:
    square = box(0, 0, 4, 4)

    assert overlap(on(square, "right"), on(square, "left")) == 0
    assert overlap(on(square, "right"), on(square, "right")) == pytest.approx(16)
    assert table(on(square, "right")).sizes.tolist() == [pytest.approx([0, 0, 16, 0])]


def test_every_area_is_the_sum_of_its_pieces() -> None:
    cut = pieces_of([on(box(x, 0, x + 4, 4)) for x in (0, 2, 40)])
    common = common_table([cut]).overlaps(strips(on(box(0, 0, 4, 4))))

    assert sorted(cut.members) == [0b1, 0b10, 0b11, 0b100]
    assert [held(cut, common, area) for area in range(3)] == pytest.approx([16, 8, 0])
    assert cut.sizes.sum() == pytest.approx(40)


def test_pieces_of_several_cuts_are_numbered_one_cut_after_the_other() -> None:
    first, second = pieces_of([on(box(0, 0, 4, 4)), on(box(2, 0, 6, 4))]), pieces_of([on(box(0, 0, 2, 4))])

    common = common_table([first, second]).overlaps(strips(on(box(0, 0, 4, 4))))

    assert common.tolist() == pytest.approx([8, 0, 8, 8])


@settings(max_examples=30, deadline=None)
@given(st.lists(DISCS, min_size=1, max_size=5))
def test_pieces_add_up_to_their_areas_and_to_the_ground_of_all(discs: list[BaseGeometry]) -> None:
    cut = pieces_of([on(disc) for disc in discs])

    for number, disc in enumerate(discs):
        assert held(cut, cut.sizes, number) == pytest.approx(disc.area, rel=0.01, abs=0.1)
    assert cut.sizes.sum() == pytest.approx(joined(discs).area, rel=0.01, abs=0.2)


def test_more_areas_than_bits_of_a_number_are_kept_apart() -> None:
    cut = pieces_of([on(box(x, 0, x + 1, 1)) for x in range(-40, 40)])

    assert cut.members == tuple(1 << number for number in range(80))
