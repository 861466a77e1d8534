import pytest

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.patterns import GROUNDS, LOCAL_CM, Combination, Ground, Pattern, Patterns, patterns
from lumbopoint.model import Library
from tests.builders import make_body, make_library, make_point, make_zone
from tests.lookup.areas import EMPTY, pattern, square, these


def cut(*zones: object) -> tuple[Pattern, Pattern]:
    """The left and the right pattern of a point with these zones."""
    left, right = patterns(make_library(make_point("p", zones=zones)), make_body()).single
    return left, right


def named(found: Patterns, *point_ids: str) -> dict[str, Combination]:
    """The combinations of just these points by side."""
    return {item.side: item for item in found.items if item.point_ids == point_ids}


def sizes(found: Patterns, item: Combination) -> dict[Ground, float]:
    number = found.items.index(item)
    return {kind: float(found.sizes[kind][number].sum()) for kind in GROUNDS}


def test_every_point_has_a_pattern_for_each_side(real: Patterns, library: Library) -> None:
    assert len(library.points) >= 40
    assert sorted((each.point_id, each.side) for each in real.single) == sorted(
        (point.id, side) for point in library.points for side in ("right", "left")
    )


def test_the_left_pattern_mirrors_the_right_one() -> None:
    left, right = cut(make_zone(), make_zone("spillover", "lateral"))

    assert left.essential.cm2 == pytest.approx(right.essential.cm2)
    assert left.essential.on("posterior").centroid.x == pytest.approx(-8)
    assert (left.spillover.aspects, right.spillover.aspects) == (("left",), ("right",))


def test_a_zone_on_both_sides_belongs_to_both_patterns() -> None:
    left, right = cut(make_zone(side="both"))

    assert left.essential.on("posterior").equals(right.essential.on("posterior"))


def test_each_ground_counts_once_the_main_area_first_then_the_skin_around_the_spot(real: Patterns) -> None:
    for each in real.single:
        assert each.essential.common(each.spillover).cm2 == pytest.approx(0, abs=1e-9)
        assert each.local.common(each.essential.plus(each.spillover)).cm2 == pytest.approx(0, abs=1e-9)
        parts = (each.essential, each.local, each.spillover)
        assert each.whole.cm2 == pytest.approx(sum(area.cm2 for area in parts), abs=0.01)


def test_the_skin_around_a_spot_is_where_the_spot_lies(
    real: Patterns, library: Library, body: BodyMap
) -> None:
    for each in real.single:
        point = library.point(each.point_id)
        assert point is not None
        spot = body.placed_position(point.position, each.side)
        for _, area in each.local.parts:
            left, low, right, high = area.bounds
            assert (
                max(right - spot.x_cm, spot.x_cm - left, high - spot.y_cm, spot.y_cm - low) <= LOCAL_CM + 1e-6
            )


def test_sizes_in_the_table_are_those_of_the_areas(real: Patterns) -> None:
    for item in real.items:
        found = sizes(real, item)
        for kind in GROUNDS:
            assert found[kind] == pytest.approx(getattr(item, kind).cm2, rel=0.02, abs=0.15), (
                item.point_ids,
                kind,
            )


def test_combinations_stand_in_order_of_muscle_number_of_points_and_side() -> None:
    a = pattern("a", square(0, 0), muscle="m")
    b, b_left = (pattern("b", square(9, 0, 4), side=side, muscle="m") for side in ("right", "left"))

    found = these(b_left, b, a)

    assert [(item.point_ids, item.side) for item in found.items] == [
        (("a",), "right"),
        (("b",), "right"),
        (("b",), "left"),
        (("a", "b"), "right"),
    ]
    assert these().items == ()


def test_points_of_different_muscles_are_never_taken_together(real: Patterns, library: Library) -> None:
    muscle_of = {point.id: muscle.id for muscle in library.muscles for point in muscle.points}
    for item in real.items:
        assert {muscle_of[point_id] for point_id in item.point_ids} == {item.muscle_id}
    assert max(len(item.point_ids) for item in real.items) == 4


def test_in_a_combination_the_main_area_of_one_point_holds_the_spillover_of_another() -> None:
    a = pattern("a", square(0, 0), square(4, 0), muscle="m")
    b = pattern("b", square(4, 0), EMPTY, local=square(8, 0), muscle="m")

    together = named(found := these(a, b), "a", "b")["right"]

    assert sizes(found, together) == pytest.approx({"essential": 32, "local": 16, "spillover": 0})
    assert [getattr(together, kind).cm2 for kind in GROUNDS] == pytest.approx([32, 16, 0])


def test_zones_beside_the_skin_leave_only_the_skin_around_the_spot() -> None:
    left, right = cut(make_zone(centre=(70.0, 0.0)))

    for each in (left, right):
        assert each.essential.parts == each.spillover.parts == ()
        assert each.whole.cm2 == pytest.approx(each.local.cm2)


def test_both_sides_hold_the_right_and_the_left_pattern(real: Patterns) -> None:
    by_side = named(real, "gluteus-medius-2")

    both = by_side["both"]
    assert both.essential.cm2 == pytest.approx(by_side["right"].essential.plus(by_side["left"].essential).cm2)
    assert both.sides == ("right", "left")


def test_what_is_felt_in_the_middle_has_no_both_sides(real: Patterns) -> None:
    assert set(named(real, "coccygeus-1")) == {"right", "left"}


def test_depth_is_that_of_the_points() -> None:
    near = pattern("a", square(0, 0), muscle="m", layer="superficial")
    deep = pattern("b", square(0, 0), muscle="m", layer="deep")

    found = these(near, deep)

    assert [item.depth for item in found.items] == [0, 1, 0.5]
