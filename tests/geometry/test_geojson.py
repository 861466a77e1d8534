import json
from typing import Any

import pytest
from shapely.geometry import shape

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.geojson import atlas
from lumbopoint.model import VIEWS, Blob, Ellipse, Library, Muscle, Position, TriggerPoint, View, Zone

Collections = dict[View, dict[str, Any]]


@pytest.fixture(scope="module")
def library() -> Library:
    zones = (
        zone("essential", "posterior", (8, -16)),
        zone("spillover", "lateral", (5, -17)),
        zone("spillover", "posterior", (0, -8), side="midline"),
    )
    position = Position(view="posterior", x_cm=8.4, y_cm=1.2)
    point = TriggerPoint.model_construct(id="a-point", position=position, zones=zones)
    return Library.model_construct(muscles=(Muscle.model_construct(id="a-muscle", points=(point,)),))


@pytest.fixture(scope="module")
def collections(body: BodyMap, library: Library) -> Collections:
    """All of each view, written once."""
    return {view: atlas(body, library, view) for view in VIEWS}


def zone(kind: Any, view: View, centre: tuple[float, float], side: Any = "same") -> Zone:
    area = Ellipse(shape="ellipse", centre=centre, radii=(2.5, 2.0))
    return Zone(kind=kind, view=view, side=side, area=area)


def of_kind(collection: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [feature for feature in collection["features"] if feature["properties"]["kind"] == kind]


@pytest.mark.parametrize("view", VIEWS)
def test_every_feature_is_plain_json_with_a_valid_shape(collections: Collections, view: View) -> None:
    collection = collections[view]

    assert json.loads(json.dumps(collection)) == collection
    assert collection["type"] == "FeatureCollection"
    for feature in collection["features"]:
        assert feature["type"] == "Feature"
        assert feature["properties"]["view"] == view
        assert shape(feature["geometry"]).is_valid, feature["properties"]


@pytest.mark.parametrize(
    ("view", "first"),
    [("posterior", "patient's right"), ("anterior", "patient's right"), ("lateral", "forward")],
)
def test_the_frame_says_how_to_read_the_coordinates(collections: Collections, view: View, first: str) -> None:
    frame = collections[view]["frame"]

    assert frame["units"] == "cm"
    assert frame["axes"] == [first, "up"]
    assert (frame["view"], frame["side"]) == (view, "right")


@pytest.mark.parametrize("view", VIEWS)
def test_ids_are_unique_within_a_kind(collections: Collections, view: View) -> None:
    keys = [
        (feature["properties"]["kind"], feature["properties"]["id"])
        for feature in collections[view]["features"]
    ]

    assert len(keys) == len(set(keys))


def test_the_back_has_all_kinds(collections: Collections) -> None:
    kinds = {feature["properties"]["kind"] for feature in collections["posterior"]["features"]}

    assert kinds == {"skin", "bone", "muscle", "region", "landmark", "point", "zone"}


@pytest.mark.parametrize("view", ["posterior", "anterior"])
def test_body_shapes_are_of_the_right_half(collections: Collections, view: View) -> None:
    for kind in ("skin", "bone", "muscle", "region"):
        for feature in of_kind(collections[view], kind):
            assert shape(feature["geometry"]).bounds[0] >= -0.02, feature["properties"]


def test_only_muscles_have_a_layer(collections: Collections) -> None:
    collection = collections["posterior"]

    assert all("layer" in feature["properties"] for feature in of_kind(collection, "muscle"))
    assert not any("layer" in feature["properties"] for feature in of_kind(collection, "bone"))


def test_points_lie_on_their_own_view(collections: Collections) -> None:
    (point,) = of_kind(collections["posterior"], "point")

    assert point["properties"] == {"kind": "point", "id": "a-point", "view": "posterior"}
    assert point["geometry"] == {"type": "Point", "coordinates": [8.4, 1.2]}
    assert of_kind(collections["lateral"], "point") == []


def test_zones_tell_their_point_and_kind_on_every_view(collections: Collections) -> None:
    back = [feature["properties"] for feature in of_kind(collections["posterior"], "zone")]
    side = [feature["properties"] for feature in of_kind(collections["lateral"], "zone")]

    assert [(found["id"], found["point"], found["zone"]) for found in back] == [
        ("a-point-zone-1", "a-point", "essential"),
        ("a-point-zone-3", "a-point", "spillover"),
    ]
    assert [(found["id"], found["zone"]) for found in side] == [("a-point-zone-2", "spillover")]


def test_a_zone_across_the_middle_keeps_both_halves(collections: Collections) -> None:
    midline = of_kind(collections["posterior"], "zone")[1]

    assert shape(midline["geometry"]).bounds[0] == pytest.approx(-2.5, abs=0.02)


def test_a_zone_beside_the_body_is_an_empty_area(body: BodyMap) -> None:
    far = Zone(
        kind="essential",
        view="posterior",
        area=Blob(shape="blob", points=((50, 0), (55, 0), (55, 5))),
    )
    position = Position(view="posterior", x_cm=1, y_cm=1)
    point = TriggerPoint.model_construct(id="p", position=position, zones=(far,))
    library = Library.model_construct(muscles=(Muscle.model_construct(id="m", points=(point,)),))

    (found,) = of_kind(atlas(body, library, "posterior"), "zone")

    assert found["geometry"]["coordinates"] == []
