"""Shapes of content (ellipse, blob, band) as polygons in cm, and their mirror images."""

from collections.abc import Iterable

import numpy as np
from shapely import Polygon, affinity, make_valid, union_all
from shapely.geometry import LineString, MultiPolygon
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.curves import Points, closed_curve, open_curve
from lumbopoint.model import Band, Blob, Ellipse, Shape

#: Vertices of a full turn: at 64 an ellipse's area is within 0.2 % of the true one.
ELLIPSE_VERTICES = 64


def polygon(shape: Shape) -> BaseGeometry:
    """The area of a shape as a polygon (or multipolygon) in cm of its view.

    A self-crossing blob is made valid, so that areas are always defined.
    """
    if isinstance(shape, Ellipse):
        return _ellipse(shape)
    if isinstance(shape, Blob):
        return _blob(shape)
    return _band(shape)


def _ellipse(shape: Ellipse) -> Polygon:
    turn = np.linspace(0, 2 * np.pi, ELLIPSE_VERTICES, endpoint=False)
    ring = np.column_stack([np.cos(turn) * shape.radii[0], np.sin(turn) * shape.radii[1]])
    outline = affinity.rotate(Polygon(ring), shape.tilt_deg, origin=(0, 0))
    return affinity.translate(outline, *shape.centre)


def _blob(shape: Blob) -> BaseGeometry:
    return areas(Polygon(closed_curve(np.array(shape.points))))


def _band(shape: Band) -> BaseGeometry:
    path: Points = open_curve(np.array(shape.path))
    return LineString(path).buffer(shape.width_cm / 2)


def areas(geometry: BaseGeometry) -> BaseGeometry:
    """Only the areas of a geometry, made valid: no stray lines or points."""
    valid = geometry if geometry.is_valid else make_valid(geometry)
    if isinstance(valid, Polygon | MultiPolygon):
        return valid
    parts = [part for part in getattr(valid, "geoms", ()) if isinstance(part, Polygon)]
    return MultiPolygon(parts)


def joined(geometries: Iterable[BaseGeometry]) -> BaseGeometry:
    """All areas as one; empty for none."""
    return areas(union_all(list(geometries)))


def mirrored(geometry: BaseGeometry) -> BaseGeometry:
    """The same geometry on the other side of the midline (x becomes -x)."""
    return affinity.scale(geometry, xfact=-1, yfact=1, origin=(0, 0))
