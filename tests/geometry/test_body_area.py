import pytest
from shapely import LineString, Polygon, box
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.body_area import (
    MOST_CORNERS,
    WAYS_AT_ONCE,
    Aspect,
    BodyArea,
    aspect_of,
    disc,
    mirror_of,
    outline,
    skin_of,
    stroke,
    view_of,
)
from tests.builders import make_body

BACK = BodyArea.of([("posterior", box(2, 0, 6, 4))])
SIDE = BodyArea.of([("right", box(2, 0, 6, 4))])


def test_the_side_view_belongs_to_one_side() -> None:
    assert (aspect_of("lateral", "left"), aspect_of("posterior", "left")) == ("left", "posterior")
    assert (view_of("left"), view_of("anterior")) == ("lateral", "anterior")
    assert (mirror_of("left"), mirror_of("anterior")) == ("right", "anterior")


def test_parts_of_one_aspect_are_joined_and_empty_ones_left_out() -> None:
    area = BodyArea.of([("right", Polygon()), ("posterior", box(0, 0, 2, 2)), ("posterior", box(1, 0, 3, 2))])

    assert area.aspects == ("posterior",)
    assert area.cm2 == 6


def test_areas_add_up_and_can_be_taken_apart() -> None:
    both = BACK.plus(SIDE)

    assert (both.cm2, both.minus(SIDE).cm2, both.common(SIDE).aspects) == (32, 16, ("right",))
    assert BACK.on("left").is_empty


def test_mirroring_changes_side() -> None:
    assert BACK.mirrored().on("posterior").bounds == (-6, 0, -2, 4)
    assert SIDE.mirrored().on("left").bounds == (2, 0, 6, 4)


def test_an_area_is_scaled_about_its_middle_and_shifted() -> None:
    assert BACK.changed((1, -1), 0.5).on("posterior").bounds == (4, 0, 6, 2)


def test_the_skin_has_four_aspects() -> None:
    assert skin_of(make_body()).cm2 == 4 * 30 * 160


def test_outlines_and_strokes_without_extent_are_empty_or_dots() -> None:
    assert outline([(0, 0), (1, 1)]).is_empty
    assert stroke([], 2).is_empty
    assert stroke([(1, 1)], 2).equals(disc((1, 1), 1))
    assert stroke([(0, 0), (4, 0)], 2).area == pytest.approx(8 + 3.14, abs=0.05)


def test_a_long_stroke_is_widened_in_pieces_and_covers_the_same() -> None:
    path = [(number % 7, number / 3) for number in range(3 * WAYS_AT_ONCE)]
    at_once = LineString(path).buffer(1)

    assert stroke(path, 2).symmetric_difference(at_once).area < 0.001 * at_once.area


def dots(count: int, apart_cm: float) -> BaseGeometry:
    return BodyArea.of(
        ("posterior", disc((number % 10 * apart_cm, number // 10 * apart_cm), 0.5)) for number in range(count)
    ).on("posterior")


def test_what_a_hand_draws_is_left_as_it_is() -> None:
    drawn = BodyArea.of([("posterior", disc((0, 0), 5)), ("anterior", dots(8, 3))])

    assert drawn.plain() is drawn


@pytest.mark.parametrize(
    ("many", "most_off"),
    [
        (disc((0, 0), 5).union(dots(20, 3)), 0.005),  # a little too many: nothing to be seen
        (dots(100, 3), 0.4),
        (disc((10, 10), 20).difference(dots(100, 2)), 0.1),
    ],
)
def test_an_area_of_very_many_corners_becomes_plainer_and_stays_about_the_same(
    many: BaseGeometry, most_off: float
) -> None:
    area = BodyArea.of([("posterior", many)])
    assert area.corners > MOST_CORNERS

    plain = area.plain()

    assert plain.corners <= MOST_CORNERS
    assert plain.cm2 == pytest.approx(area.cm2, rel=most_off)
    assert plain.on("posterior").is_valid


def test_a_chequer_of_more_pieces_than_that_closes() -> None:
    board: list[tuple[Aspect, BaseGeometry]] = [
        ("posterior", box(column, row, column + 1, row + 1))
        for row in range(40)
        for column in range(40)
        if (row + column) % 2
    ]

    plain = BodyArea.of(board).plain()

    assert plain.corners <= MOST_CORNERS
    assert plain.cm2 == pytest.approx(1600, rel=0.05)
