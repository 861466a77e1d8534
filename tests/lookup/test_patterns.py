import pytest

from musclemap.geometry.body_map import BodyMap
from musclemap.lookup.patterns import Pattern, Patterns, patterns, with_pairs
from musclemap.model import Library
from tests.builders import make_body, make_library, make_point, make_zone
from tests.lookup.areas import pattern, square, these


def cut(*zones: object) -> tuple[Pattern, Pattern]:
    """The left and the right pattern of a point with these zones."""
    left, right = patterns(make_library(make_point("p", zones=zones)), make_body()).items
    return left, right


def test_every_point_has_a_pattern_for_each_side(real: Patterns, library: Library) -> None:
    assert len(library.points) >= 40
    assert [(each.point_id, each.side) for each in real.items] == sorted(
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


def test_spillover_does_not_count_essential_ground() -> None:
    _, right = cut(make_zone(), make_zone("spillover", radii=(4.0, 4.0)))

    assert right.essential.common(right.spillover).cm2 == pytest.approx(0, abs=1e-9)
    assert right.whole.cm2 == pytest.approx(right.essential.cm2 + right.spillover.cm2)


def test_sizes_in_the_table_are_those_of_the_areas(real: Patterns, body: BodyMap) -> None:
    sizes = real.table.sizes.sum(axis=1)

    for number, each in enumerate(real.items):
        assert sizes[2 * number] == pytest.approx(each.essential.cm2, rel=0.01)
        assert sizes[2 * number + 1] == pytest.approx(each.spillover.cm2, rel=0.02, abs=0.1)


def test_patterns_stand_in_order_of_id_and_side() -> None:
    b, a = pattern("b", square(0, 0)), pattern("a", square(0, 0))

    assert these(b, a).items == (a, b)
    assert these().items == ()


def test_zones_beside_the_skin_leave_an_empty_pattern() -> None:
    left, right = cut(make_zone(centre=(70.0, 0.0)))

    assert (left.whole.parts, right.whole.parts) == ((), ())


def test_a_pair_holds_the_right_and_the_left_pattern_of_a_point(real: Patterns) -> None:
    by_side = {each.side: each for each in with_pairs(real).items if each.point_id == "gluteus-medius-2"}

    both = by_side["both"]
    assert both.essential.cm2 == pytest.approx(by_side["right"].essential.plus(by_side["left"].essential).cm2)
    assert both.essential.common(both.spillover).cm2 == pytest.approx(0, abs=0.01)


def test_a_point_that_is_felt_in_the_middle_has_no_pair(real: Patterns) -> None:
    sides = {each.side for each in with_pairs(real).items if each.point_id == "coccygeus-1"}

    assert sides == {"right", "left"}


def test_the_single_patterns_stay_as_they_were(real: Patterns) -> None:
    assert tuple(each for each in with_pairs(real).items if each.side != "both") == real.items


def test_a_pattern_tells_whose_spot_belongs_to_it(real: Patterns) -> None:
    pairs = {each.point_id for each in with_pairs(real).items if each.side == "both"}
    for each in with_pairs(real).items:
        is_of_one = each.point_id in pairs and each.side != "both"
        assert each.sides == ((each.side,) if is_of_one else ("right", "left")), each.point_id
