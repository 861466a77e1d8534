import json
from typing import Any

import pytest
from shapely.geometry import shape

from lumbopoint.geometry.body_map import BodyMap, load_body
from lumbopoint.geometry.geojson import atlas
from lumbopoint.model import VIEWS, Blob, Ellipse, Library, Muscle, Position, TriggerPoint, View, Zone


@pytest.fixture(scope="module")
def body() -> BodyMap:
    return load_body()


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


def zone(kind: Any, view: View, centre: tuple[float, float], side: Any = "same") -> Zone:
    area = Ellipse(shape="ellipse", centre=centre, radii=(2.5, 2.0))
    return Zone(kind=kind, view=view, side=side, area=area)


def of_kind(collection: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [feature for feature in collection["features"] if feature["properties"]["kind"] == kind]


@pytest.mark.parametrize("view", VIEWS)
def test_every_feature_is_plain_json_with_a_valid_shape(body: BodyMap, library: Library, view: View) -> None:
    collection = atlas(body, library, view)

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
def test_the_frame_says_how_to_read_the_coordinates(
    body: BodyMap, library: Library, view: View, first: str
) -> None:
    frame = atlas(body, library, view)["frame"]

    assert frame["units"] == "cm"
    assert frame["axes"] == [first, "up"]
    assert (frame["view"], frame["side"]) == (view, "right")


@pytest.mark.parametrize("view", VIEWS)
def test_ids_are_unique_within_a_kind(body: BodyMap, library: Library, view: View) -> None:
    keys = [
        (feature["properties"]["kind"], feature["properties"]["id"])
        for feature in atlas(body, library, view)["features"]
    ]

    assert len(keys) == len(set(keys))


def test_the_back_has_all_kinds(body: BodyMap, library: Library) -> None:
    kinds = {feature["properties"]["kind"] for feature in atlas(body, library, "posterior")["features"]}

    assert kinds == {"skin", "bone", "muscle", "region", "landmark", "point", "zone"}


@pytest.mark.parametrize("view", ["posterior", "anterior"])
def test_body_shapes_are_of_the_right_half(body: BodyMap, library: Library, view: View) -> None:
    for kind in ("skin", "bone", "muscle", "region"):
        for feature in of_kind(atlas(body, library, view), kind):
            assert shape(feature["geometry"]).bounds[0] >= -0.02, feature["properties"]


def test_only_muscles_have_a_layer(body: BodyMap, library: Library) -> None:
    collection = atlas(body, library, "posterior")

    assert all("layer" in feature["properties"] for feature in of_kind(collection, "muscle"))
    assert not any("layer" in feature["properties"] for feature in of_kind(collection, "bone"))


def test_points_lie_on_their_own_view(body: BodyMap, library: Library) -> None:
    (point,) = of_kind(atlas(body, library, "posterior"), "point")

    assert point["properties"] == {"kind": "point", "id": "a-point", "view": "posterior"}
    assert point["geometry"] == {"type": "Point", "coordinates": [8.4, 1.2]}
    assert of_kind(atlas(body, library, "lateral"), "point") == []


def test_zones_tell_their_point_and_kind_on_every_view(body: BodyMap, library: Library) -> None:
    back = [feature["properties"] for feature in of_kind(atlas(body, library, "posterior"), "zone")]
    side = [feature["properties"] for feature in of_kind(atlas(body, library, "lateral"), "zone")]

    assert [(found["id"], found["point"], found["zone"]) for found in back] == [
        ("a-point-zone-1", "a-point", "essential"),
        ("a-point-zone-3", "a-point", "spillover"),
    ]
    assert [(found["id"], found["zone"]) for found in side] == [("a-point-zone-2", "spillover")]


def test_a_zone_across_the_middle_keeps_both_halves(body: BodyMap, library: Library) -> None:
    midline = of_kind(atlas(body, library, "posterior"), "zone")[1]

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
