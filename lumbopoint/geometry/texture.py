"""Soft edges and stipple: areas as the rings and dots that a figure draws, in cm."""

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.curves import Points
from lumbopoint.geometry.shapes import areas

Bounds = tuple[float, float, float, float]


def rings(area: BaseGeometry) -> tuple[Points, ...]:
    """The outlines of all parts of an area, each of shape (n, 2) in cm and closed.

    Holes are left out: zones have none that matter to a reader.
    """
    parts = area.geoms if isinstance(area, MultiPolygon) else (area,)
    return tuple(
        np.asarray(part.exterior.coords) for part in parts if isinstance(part, Polygon) and part.area
    )


def grown(area: BaseGeometry, by_cm: float, inside: BaseGeometry) -> BaseGeometry:
    """The area grown (or, negative, shrunk) by some cm, kept inside another area.

    Its outline is thinned to half a millimetre, which no eye can see and every figure is lighter for.
    """
    return areas(area.buffer(by_cm).intersection(inside).simplify(0.05))


def within(area: BaseGeometry, window: Bounds) -> BaseGeometry:
    """What of an area lies in a window (xmin, ymin, xmax, ymax), in cm."""
    return areas(area.intersection(shapely.box(*window)))


def stipple(area: BaseGeometry, spacing_cm: float) -> Points:
    """Evenly but not regularly spread dots in an area, shape (n, 2) in cm.

    A hexagonal grid shaken by up to a third of its spacing; the same area always gives the same dots.
    """
    if area.is_empty:
        return np.empty((0, 2))
    x0, y0, x1, y1 = area.bounds
    rows = np.arange(y0, y1 + spacing_cm, spacing_cm * 0.866)
    columns = np.arange(x0, x1 + spacing_cm, spacing_cm)
    x, y = np.meshgrid(columns, rows)
    x[1::2] += spacing_cm / 2
    shake = np.random.default_rng(7).uniform(-spacing_cm / 3, spacing_cm / 3, size=(2, *x.shape))
    dots = np.column_stack([(x + shake[0]).ravel(), (y + shake[1]).ravel()])
    return np.asarray(dots[shapely.contains_xy(area, dots[:, 0], dots[:, 1])])
