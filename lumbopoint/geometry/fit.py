"""How well a place or area of content lies on the body: distances in cm, shares of area."""

from shapely import Point, box
from shapely.geometry import LineString
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

Place = tuple[float, float]


def gap_cm(outline: BaseGeometry, place: Place) -> float:
    """How far a place lies beside an outline, in cm; 0 inside and on its edge."""
    return float(outline.distance(Point(place)))


def nearest_place(outline: BaseGeometry, place: Place) -> Place:
    """The place inside or on the edge of an outline that is nearest to ``place``."""
    near = nearest_points(outline, Point(place))[0]
    return near.x, near.y


def share_beside(area: BaseGeometry, skin: BaseGeometry) -> float:
    """The share (0 to 1) of an area that does not lie on the skin; 0 for an area without size."""
    return float(area.difference(skin).area / area.area) if area.area else 0.0


def reach_beside(area: BaseGeometry, skin: BaseGeometry) -> tuple[float, Place | None]:
    """The height of an area's middle, and from where to where the skin reaches there (or None), in cm."""
    height, (left, _, right, _) = area.centroid.y, skin.bounds
    across = skin.intersection(LineString([(left - 1, height), (right + 1, height)]))
    return float(height), None if across.is_empty else (across.bounds[0], across.bounds[2])


def share_inside(area: BaseGeometry, bounds: tuple[float, float, float, float]) -> float:
    """The share (0 to 1) of an area inside a box (xmin, ymin, xmax, ymax) in cm; 0 for no area."""
    return float(area.intersection(box(*bounds)).area / area.area) if area.area else 0.0
