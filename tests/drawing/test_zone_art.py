"""Zones to be painted over the map: nothing of a pattern is lost, and what is pointed at is felt there."""

import re

import pytest
from shapely.geometry import Point, box

from lumbopoint.drawing.windows import BOUNDS
from lumbopoint.drawing.zone_art import zone_art
from lumbopoint.geometry.shapes import joined, mirrored
from lumbopoint.model import VIEWS, TriggerPoint
from tests import shipped

BODY, LIBRARY = shipped.body(), shipped.library()
STEP = re.compile(r"m(-?[\d.]+) (-?[\d.]+)h0")


def dots(path: str) -> list[tuple[float, float]]:
    """The places of a path of dots, y up."""
    found, x, y = [], 0.0, 0.0
    for step in STEP.findall(path):
        x, y = x + float(step[0]), y - float(step[1])
        found.append((x, y))
    return found


@pytest.mark.parametrize("point", LIBRARY.points, ids=lambda point: point.id)
def test_every_view_that_carries_a_zone_is_painted_where_it_is_felt(point: TriggerPoint) -> None:
    zones = BODY.placed_zones(point.zones, "right")
    arts = {art.view: art for art in zone_art(BODY, point)}

    assert set(arts) == {zone.view for zone in zones if zone.area.area > 0}
    for view, art in arts.items():
        main, some = (
            joined(zone.area for zone in zones if (zone.view, zone.kind) == (view, kind))
            for kind in ("essential", "spillover")
        )
        assert bool(art.main) == bool(art.targets) == (not main.is_empty)
        assert all(main.contains(Point(target.x, -target.y)) for target in art.targets)
        assert all(some.buffer(0.1).contains(Point(dot)) for dot in dots(art.dots))
        assert bool(art.dots) == (some.difference(main).area > 0.5), (view, some.area)


def test_what_is_pointed_at_in_the_close_up_lies_in_it() -> None:
    for point in LIBRARY.points:
        for art in zone_art(BODY, point):
            frame = box(*BOUNDS[art.view, "close-up"])
            assert all(frame.contains(Point(target.x, -target.y)) for target in art.near)


def test_a_pattern_down_the_leg_lies_beyond_the_close_up_and_one_of_the_back_does_not() -> None:
    leg, back = LIBRARY.point("gluteus-minimus-posterior"), LIBRARY.point("multifidus-l2-l3")
    assert leg and back

    assert all(art.is_beyond for art in zone_art(BODY, leg))
    assert not any(art.is_beyond for art in zone_art(BODY, back))


def test_areas_at_the_midline_are_the_same_in_a_mirror() -> None:
    """The map paints the left side as the right one in a mirror."""
    for point in LIBRARY.points:
        for zone in (zone for zone in point.zones if zone.side == "midline" and zone.view != "lateral"):
            area = BODY.zone_area(zone, "right")
            assert area.symmetric_difference(mirrored(area)).area < 0.01, point.id


def test_all_views_are_known() -> None:
    assert {art.view for point in LIBRARY.points for art in zone_art(BODY, point)} == set(VIEWS)
