"""The atlas and the zones of content as GeoJSON in the body frame: right side, cm, y up."""

import math
from collections.abc import Iterator, Mapping
from typing import Any

import shapely
from shapely.geometry import Point, mapping
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.regions import right_half
from lumbopoint.model import Library, TriggerPoint, View

Feature = dict[str, Any]

#: What the two numbers of every coordinate say, by view; the origin is that of the body frame.
AXES: Mapping[View, tuple[str, str]] = {
    "posterior": ("patient's right", "up"),
    "anterior": ("patient's right", "up"),
    "lateral": ("forward", "up"),
}
ORIGINS: Mapping[View, str] = {
    "posterior": "midline, level of the tops of the iliac crests",
    "anterior": "midline, level of the tops of the iliac crests",
    "lateral": "tip of the spinous process of L4, level of the tops of the iliac crests",
}
#: Coordinates are rounded to this many decimals of a cm: a tenth of a millimetre.
DECIMALS = 2


def atlas(body: BodyMap, library: Library, view: View) -> dict[str, Any]:
    """A FeatureCollection of one view: skin, bones, muscles, regions, landmarks, points and zones.

    Coordinates are (x, y), x to the patient's right, on posterior AND anterior, and (z, y) on lateral.
    Properties of every feature: ``kind``, ``id``, ``view``; muscles also have ``layer`` and, where a muscle
    has several parts, ``part_of`` its id; zones ``point`` and ``zone`` (essential or spillover). A zone that
    crosses the middle keeps both halves. ``frame`` of the whole says how to read the coordinates: they are
    no longitudes and latitudes.
    """
    features = [*_body_features(body, view), *_content_features(body, library, view)]
    return {"type": "FeatureCollection", "frame": _frame(view), "features": features}


def _frame(view: View) -> dict[str, Any]:
    axes = {"axes": list(AXES[view]), "origin": ORIGINS[view]}
    return {"units": "cm", **axes, "view": view, "side": "right"}


def _body_features(body: BodyMap, view: View) -> Iterator[Feature]:
    yield _feature(right_half(view, body.skin(view)), "skin", "skin", view)
    for bone in (shape for shape in body.bones if shape.view == view):
        yield _feature(bone.outline, "bone", bone.id, view)
    yield from _muscle_features(body, view)
    for region in (shape for shape in body.regions if shape.view == view):
        yield _feature(region.area, "region", region.id, view)
    for landmark in body.landmarks:
        if view in landmark.positions:
            yield _feature(Point(landmark.positions[view]), "landmark", landmark.id, view)


def _muscle_features(body: BodyMap, view: View) -> Iterator[Feature]:
    """Every muscle as a whole, and before it the parts of a muscle that has several."""
    shapes = [shape for shape in body.muscles if shape.view == view]
    for muscle_id in dict.fromkeys(shape.muscle for shape in shapes):
        parts = body.muscle_shapes(muscle_id, view)
        for part in (part for part in parts if part.id != muscle_id):
            yield _feature(part.outline, "muscle", part.id, view, layer=part.layer, part_of=muscle_id)
        layer = next((part.layer for part in parts if part.id == muscle_id), parts[-1].layer)
        yield _feature(body.muscle_area(muscle_id, view), "muscle", muscle_id, view, layer=layer)


def _content_features(body: BodyMap, library: Library, view: View) -> Iterator[Feature]:
    for point in library.points:
        if point.position.view == view:
            place = Point(point.position.x_cm, point.position.y_cm)
            yield _feature(place, "point", point.id, view)
    for point in library.points:
        yield from _zone_features(body, point, view)


def _zone_features(body: BodyMap, point: TriggerPoint, view: View) -> Iterator[Feature]:
    """The zones of a point on a view; their ids count the zones as they stand in the content."""
    for number, zone in enumerate(point.zones, start=1):
        if zone.view == view:
            area = body.placed_zones((zone,), "right")[0].area
            name = f"{point.id}-zone-{number}"
            yield _feature(area, "zone", name, view, point=point.id, zone=zone.kind)


def _feature(geometry: BaseGeometry, kind: str, feature_id: str, view: View, **more: str) -> Feature:
    shape = shapely.set_precision(geometry, 10**-DECIMALS)
    properties = {"kind": kind, "id": feature_id, "view": view, **more}
    return {"type": "Feature", "properties": properties, "geometry": _plain(mapping(shape))}


def _plain(value: Any) -> Any:
    """Coordinates as rounded lists, ready for JSON."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, float) and math.isfinite(value):
        return round(value, DECIMALS)
    return value
