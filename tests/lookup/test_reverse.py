import pytest

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.lookup.pain_drawing import RegionMark
from lumbopoint.lookup.patterns import Patterns, patterns
from lumbopoint.lookup.reverse import points_in, points_near, referring_to, region_at
from lumbopoint.model import Library, Position
from tests.builders import make_body, make_library, make_point, make_zone


def test_points_near_a_place_come_nearest_first_with_their_referral() -> None:
    near = make_point("near", zones=(make_zone(centre=(8, -12)),))
    nearer = make_point("nearer", position=Position(view="posterior", x_cm=4.0, y_cm=0.0))
    library = make_library(near, nearer)

    found = points_near(library, make_body(), "posterior", (4, 0))

    assert [(each.point_id, each.side) for each in found] == [("nearer", "right"), ("near", "right")]
    assert found[0].distance_cm == 0
    assert found[1].essential == ("buttock",)
    assert found[1].spillover == ()


def test_points_far_from_a_place_or_on_another_view_are_not_meant() -> None:
    library = make_library(make_point("a"))

    assert points_near(library, make_body(), "posterior", (5.2, 20)) == ()
    assert points_near(library, make_body(), "anterior", (5.2, -0.2)) == ()


def test_a_place_on_the_left_finds_points_of_the_left() -> None:
    found = points_near(make_library(make_point("a")), make_body(), "posterior", (-5.2, -0.2))

    assert [(each.side, each.distance_cm) for each in found] == [("left", 0)]


def test_a_point_marked_on_the_side_view_belongs_to_its_side() -> None:
    point = make_point("a", position=Position(view="lateral", x_cm=5.0, y_cm=-12.0))
    library = make_library(point)

    for side in ("right", "left"):
        assert [each.side for each in points_near(library, make_body(), side, (5, -12))] == [side]


def test_every_point_is_found_where_it_lies(library: Library, body: BodyMap) -> None:
    for point in library.points:
        view, place = point.position.view, (point.position.x_cm, point.position.y_cm)
        found = points_near(library, body, "right" if view == "lateral" else view, place)
        assert point.id in {each.point_id for each in found if each.distance_cm < 1e-6}


def test_points_with_their_main_area_in_a_region_come_first() -> None:
    far, around = make_zone(centre=(8.0, 30.0)), make_zone("spillover", radii=(5.0, 5.0))
    spilling = make_point("spilling", zones=(far, around))
    library = make_library(spilling, make_point("main", zones=(make_zone(radii=(1.0, 1.0)),)))
    body = make_body()

    found = referring_to(patterns(library, body), body, "buttock")

    assert [(each.point_id, each.zone) for each in found] == [
        ("main", "essential"),
        ("spilling", "spillover"),
    ]
    assert found[0].essential_share == pytest.approx(3.14 / 150, rel=0.02)
    assert found[1].spillover_share > found[0].essential_share


def test_an_unknown_region_has_no_points(real: Patterns, body: BodyMap) -> None:
    assert referring_to(real, body, "nowhere") == ()
    assert referring_to(real, body, "groin", view="posterior") == ()


def test_left_and_right_of_a_region_are_alike(real: Patterns, body: BodyMap) -> None:
    right, left = (referring_to(real, body, "buttock", side) for side in ("right", "left"))

    assert len(right) == len(left) > 10
    assert {each.side for each in right[:5]} == {"right"}
    assert {each.side for each in left[:5]} == {"left"}


def test_points_in_a_region_are_those_marked_there_on_that_side(body: BodyMap, library: Library) -> None:
    found = points_in(library, body, RegionMark("buttock", "left"))

    assert found
    assert {near.side for near in found} == {"left"}
    assert "gluteus-maximus-2" in {near.point_id for near in found}


def test_a_place_lies_in_the_region_that_holds_it_on_its_side(body: BodyMap) -> None:
    assert region_at(body, "posterior", (8, -10)) == RegionMark("upper-buttock", "right")
    assert region_at(body, "posterior", (-8, -10)) == RegionMark("upper-buttock", "left")
    assert region_at(body, "posterior", (0, -7)) == RegionMark("sacrum", "both")
    assert region_at(body, "left", (5, -14)) == RegionMark("lateral-hip", "left")


def test_a_place_off_the_body_lies_in_no_region(body: BodyMap) -> None:
    assert region_at(body, "posterior", (90, 0)) is None
