"""Sections of trunk and legs, read from the outlines of the atlas' skin: so the figure has the body of the
atlas."""

from collections.abc import Sequence

import numpy as np
from shapely.geometry import LineString, Polygon

from lumbopoint.geometry.figure.skeleton import Array
from lumbopoint.geometry.skin import SkinShape

Rows = tuple[tuple[float, float, float, float, float], ...]
"""Sections from below: y, middle (x, z), half width, half depth; cm at rest."""

TRUNK_FROM, TRUNK_TO, LEG_TOP, LEG_END = -21.0, 37.0, -13.0, -97.0
#: The chest without shoulders and arms: half width at most, by height.
_CHEST = ((24, 16.2), (28, 15.4), (32, 13.6), (35, 11.4), (37, 9.6))
#: The trunk narrows between the legs: half width and half depth at most, by height.
_CROTCH = ((-21, 8.0, 6.0), (-17, 13.0, 8.6), (-13, 16.0, 10.4), (-9, 18.0, 12.0))
_APART = 0.5


def trunk_rows(front: SkinShape, side: SkinShape) -> Rows:
    """Sections of the trunk about every 1.5 cm, without arms."""
    rows = []
    for y in np.linspace(TRUNK_FROM, TRUNK_TO, 40):
        outer = _span(front.trunk, y)[-1][1]
        back, ahead = _whole(_span(side.trunk, y))
        width = min(outer, float(np.interp(y, *_columns(_CHEST, 1))) if y > 24 else outer)
        depth, middle = (ahead - back) / 2, (ahead + back) / 2
        if y < -9:
            width = min(width, float(np.interp(y, *_columns(_CROTCH, 1))))
            depth = min(depth, float(np.interp(y, *_columns(_CROTCH, 2))))
        rows.append((float(y), 0.0, middle, width, depth))
    return tuple(rows)


def leg_rows(front: SkinShape, side: SkinShape) -> Rows:
    """Sections of the right leg about every 1.6 cm, from the hip to above the foot."""
    rows = []
    for y in np.linspace(LEG_TOP, LEG_END, 54):
        inner, outer = _span(front.trunk, min(y, -27.0))[-1]
        inner, outer = max(inner, _APART), min(outer, _span(front.trunk, y)[-1][1])
        back, ahead = _whole(_span(side.trunk, min(y, -24.0)))
        rows.append(
            (float(y), (inner + outer) / 2, (back + ahead) / 2, (outer - inner) / 2, (ahead - back) / 2)
        )
    return tuple(rows)


def dense(table: Sequence[Sequence[float]], count: int) -> list[tuple[float, ...]]:
    """Fair rows between the rows of a table, by its first column (cubic, with averaged slopes)."""
    rows = np.array(table, float)
    t = np.arange(len(rows), dtype=float)
    slopes = np.gradient(rows, axis=0)
    at = np.linspace(0, len(rows) - 1, count)
    k = np.minimum(at.astype(int), len(rows) - 2)
    u = (at - t[k])[:, None]
    a, b, va, vb = rows[k], rows[k + 1], slopes[k], slopes[k + 1]
    fair = (
        (1 + 2 * u) * (1 - u) ** 2 * a
        + u * (1 - u) ** 2 * va
        + u * u * (3 - 2 * u) * b
        + u * u * (u - 1) * vb
    )
    return [tuple(float(v) for v in row) for row in fair]


def _span(area: Polygon, y: float) -> list[tuple[float, float]]:
    """The parts of a horizontal line inside an area, from left to right."""
    cut = area.intersection(LineString([(-90, y), (90, y)]))
    parts = [part.bounds for part in getattr(cut, "geoms", [cut]) if not part.is_empty]
    return sorted((float(p[0]), float(p[2])) for p in parts)


def _whole(spans: list[tuple[float, float]]) -> tuple[float, float]:
    return spans[0][0], spans[-1][1]


def _columns(table: tuple[tuple[float, ...], ...], column: int) -> tuple[Array, Array]:
    rows = np.array(table)
    return rows[:, 0], rows[:, column]
