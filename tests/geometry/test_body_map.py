from typing import Any

import pytest
from shapely import Point

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.shapes import mirrored
from lumbopoint.model import VIEWS, Ellipse, Position, View, Zone

#: Measured places of the reference, cm: landmark, view, place.
LANDMARKS: list[tuple[str, View, tuple[float, float]]] = [
    ("t12", "posterior", (0, 10.4)),
    ("l4", "posterior", (0, -0.3)),
    ("l4", "lateral", (0, -0.3)),
    ("psis", "posterior", (4.5, -5.0)),
    ("rib-12", "posterior", (8.4, 5.5)),
    ("iliac-crest", "posterior", (10.8, 0)),
    ("greater-trochanter", "posterior", (14.9, -17.2)),
    ("greater-trochanter", "lateral", (4.8, -17.2)),
    ("ischial-tuberosity", "posterior", (4.6, -20.4)),
    ("coccyx", "posterior", (0, -17.4)),
    ("asis", "anterior", (12.9, -6.3)),
    ("asis", "lateral", (11.1, -6.3)),
    ("umbilicus", "anterior", (0, 0.1)),
    ("symphysis", "anterior", (0, -16.2)),
]


def oval(centre: tuple[float, float], view: View = "posterior", **more: Any) -> Zone:
    area = Ellipse(shape="ellipse", centre=centre, radii=(2.0, 2.0))
    return Zone(**{"kind": "essential", "view": view, "area": area, **more})


def test_the_atlas_has_everything_a_view_needs(body: BodyMap) -> None:
    assert {skin.view for skin in body.skins} == set(VIEWS)
    assert body.bones
    assert body.muscles
    assert body.regions
    assert body.landmarks


def test_ids_lead_to_shapes_and_unknown_ones_to_nothing(body: BodyMap) -> None:
    (muscle,) = body.muscle_shapes("quadratus-lumborum", "posterior")

    assert muscle.id == "quadratus-lumborum"
    assert body.muscle_shapes("no-such-muscle") == ()
    assert body.muscle_area("no-such-muscle", "posterior").is_empty
    assert body.region("sacrum", "posterior") is not None
    assert body.region("sacrum", "anterior") is None
    assert body.landmark("no-such-landmark") is None


def test_a_muscle_of_several_parts_is_one_muscle(body: BodyMap) -> None:
    parts = body.muscle_shapes("hamstrings", "posterior")

    assert {part.id for part in parts} == {"biceps-femoris", "semitendinosus", "semimembranosus"}
    assert body.muscle_area("hamstrings", "posterior").area > max(part.outline.area for part in parts)


@pytest.mark.parametrize(("landmark_id", "view", "place"), LANDMARKS)
def test_landmarks_lie_where_they_were_measured(
    body: BodyMap, landmark_id: str, view: View, place: tuple[float, float]
) -> None:
    landmark = body.landmark(landmark_id)

    assert landmark is not None
    assert Point(landmark.positions[view]).distance(Point(place)) < 1.0


@pytest.mark.parametrize("view", VIEWS)
def test_landmarks_lie_on_the_body(body: BodyMap, view: View) -> None:
    near = body.skin(view).buffer(0.5)

    shown = [mark for mark in body.landmarks if view in mark.positions]
    assert shown
    assert all(near.contains(Point(mark.positions[view])) for mark in shown)


def test_landmarks_across_the_middle_lie_on_the_midline(body: BodyMap) -> None:
    for mark in body.landmarks:
        for view, (x, _) in mark.positions.items():
            assert view == "lateral" or (x == 0) == mark.is_midline, mark.id


def test_clickable_muscles_lie_under_the_skin(body: BodyMap) -> None:
    for muscle in (shape for shape in body.muscles if shape.is_clickable):
        outside = muscle.outline.difference(body.skin(muscle.view).buffer(0.3))
        assert outside.area < 0.02 * muscle.outline.area, muscle.id


def test_a_zone_is_mirrored_for_the_left_side(body: BodyMap) -> None:
    right = body.zone_area(oval((7, -15)), "right")

    left = body.zone_area(oval((7, -15)), "left")

    assert right.contains(Point(7, -15))
    assert left.contains(Point(-7, -15))
    assert mirrored(left).symmetric_difference(right).area < 0.01


def test_a_zone_ends_at_the_edge_of_the_skin(body: BodyMap) -> None:
    area = body.zone_area(oval((17, -26)), "right")

    assert 4 < area.area < 8
    assert area.difference(body.skin("posterior")).area < 1e-6


def test_a_zone_beside_the_body_is_empty(body: BodyMap) -> None:
    assert body.zone_area(oval((55, 0)), "right").is_empty


def test_a_zone_on_both_sides_is_placed_twice(body: BodyMap) -> None:
    placed = body.placed_zones((oval((7, -15), side="both"),), "left")

    assert [zone.side for zone in placed] == ["left", "right"]
    assert [zone.area.centroid.x for zone in placed] == pytest.approx([-7, 7])
    assert body.zone_area(oval((7, -15), side="both"), "left").area == pytest.approx(25.1, abs=0.2)


def test_a_zone_across_the_middle_stays_where_it_is(body: BodyMap) -> None:
    zone = oval((1, -8), side="midline")

    right, left = (body.placed_zones((zone,), side)[0] for side in ("right", "left"))

    assert right.area.equals(left.area)
    assert (right.side, left.side) == ("right", "left")


def test_on_the_side_view_left_and_right_have_the_same_coordinates(body: BodyMap) -> None:
    zone = oval((5, -17), view="lateral", side="both")

    placed = body.placed_zones((zone,), "right")

    assert [found.side for found in placed] == ["right", "left"]
    assert placed[0].area.equals(placed[1].area)
    assert body.zone_area(zone, "right").area == pytest.approx(placed[0].area.area)


def test_zones_keep_kind_view_and_order(body: BodyMap) -> None:
    zones = (oval((7, -15)), oval((5, -17), view="lateral", kind="spillover"))

    placed = body.placed_zones(zones, "left")

    assert [(zone.kind, zone.view) for zone in placed] == [
        ("essential", "posterior"),
        ("spillover", "lateral"),
    ]


def test_a_point_is_mirrored_on_the_back_but_not_on_the_side(body: BodyMap) -> None:
    on_back = body.placed_position(Position(view="posterior", x_cm=8.4, y_cm=1.2), "left")
    on_side = body.placed_position(Position(view="lateral", x_cm=4.8, y_cm=-17.0), "left")

    assert (on_back.x_cm, on_back.y_cm, on_back.side) == (-8.4, 1.2, "left")
    assert on_side.x_cm == 4.8


def test_a_point_of_the_right_side_stays(body: BodyMap) -> None:
    placed = body.placed_position(Position(view="posterior", x_cm=8.4, y_cm=1.2), "right")

    assert (placed.x_cm, placed.y_cm) == (8.4, 1.2)
