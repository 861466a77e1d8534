"""Pixels -> smooth closed paths: blur, marching squares, simplify, quadratic curves."""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from lumbopoint.drawing.paths import joined
from lumbopoint.geometry.figure.skeleton import Array

#: Units of the path data in a cm: they are mm.
PER_CM = 10
#: Corners of a cell: 8 upper left, 4 upper right, 2 lower right, 1 lower left; edges: 0 top, 1 right, 2
#: bottom, 3 left.
_EDGES = {
    1: ((3, 2),),
    2: ((2, 1),),
    3: ((3, 1),),
    4: ((1, 0),),
    5: ((3, 0), (1, 2)),
    6: ((2, 0),),
    7: ((3, 0),),
    8: ((0, 3),),
    9: ((0, 2),),
    10: ((0, 1), (2, 3)),
    11: ((0, 1),),
    12: ((1, 3),),
    13: ((1, 2),),
    14: ((2, 3),),
}


def blurred(field: NDArray[np.float32], sigma: float) -> NDArray[np.float32]:
    """The field smoothed by a Gaussian of that many pixels; its edge is continued outwards."""
    reach = max(1, int(3 * sigma))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    weights = (weights / weights.sum()).astype(np.float32)
    for axis in (0, 1):
        padding = [(reach, reach) if i == axis else (0, 0) for i in (0, 1)]
        wide = np.pad(field, padding, mode="edge")
        n = field.shape[axis]
        total = np.zeros_like(field)
        for i, weight in enumerate(weights):
            total += weight * (wide[i : i + n] if axis == 0 else wide[:, i : i + n])
        field = total
    return field


def _segments(f: NDArray[np.float32]) -> Array:
    """Pieces of the line where f is 0, shape (n, 2, 2) as (row, column)."""
    inside = f > 0
    cell = inside[:-1, :-1] * 8 + inside[:-1, 1:] * 4 + inside[1:, 1:] * 2 + inside[1:, :-1] * 1
    with np.errstate(divide="ignore", invalid="ignore"):
        across = f[:, :-1] / (f[:, :-1] - f[:, 1:])  # where a row edge is crossed
        down = f[:-1] / (f[:-1] - f[1:])
    pieces = []
    for case, edges in _EDGES.items():
        i, j = np.nonzero(cell == case)
        places = {
            0: (i, j + across[i, j]),
            1: (i + down[i, j + 1], j + 1),
            2: (i + 1, j + across[i + 1, j]),
            3: (i + down[i, j], j),
        }
        for a, b in edges:
            ends = [np.stack(np.broadcast_arrays(*places[e]), axis=-1).astype(float) for e in (a, b)]
            pieces.append(np.stack(ends, axis=1))
    return np.concatenate(pieces) if pieces else np.zeros((0, 2, 2))


@dataclass(frozen=True)
class Tracer:
    """Traces fields of pixels of ``step`` cm whose upper left corner is (x0, y1), in picture cm, y up."""

    x0: float
    y1: float
    step: float

    def rings(
        self,
        field: NDArray[np.generic],
        level: float = 0.5,
        soft: float = 1.1,
        tolerance: float = 0.075,
        least: float = 0.6,
    ) -> tuple[Array, ...]:
        """Closed outlines around where the field, blurred by ``soft`` pixels, is above the level: (n, 2)
        cm, y up.

        Rings around less than ``least`` square cm are left out; holes are rings of their own.
        """
        f = np.asarray(field, np.float32)
        rows, columns, edge = np.flatnonzero(f.any(axis=1)), np.flatnonzero(f.any(axis=0)), int(4 * soft) + 3
        if not len(rows):
            return ()
        i0, j0 = max(int(rows[0]) - edge, 0), max(int(columns[0]) - edge, 0)
        part = blurred(f[i0 : rows[-1] + edge, j0 : columns[-1] + edge], soft) - level
        part = np.pad(part, 1, constant_values=-level)
        lines = shapely.line_merge(shapely.multilinestrings(_segments(part)))
        found = []
        for line in getattr(lines, "geoms", [lines]):
            ring = np.asarray(line.coords)
            places = np.column_stack(
                [self.x0 + (ring[:, 1] + j0 - 0.5) * self.step, self.y1 - (ring[:, 0] + i0 - 0.5) * self.step]
            )
            if len(places) > 6 and area(places) > least:
                found.append(_simple(places, tolerance))
        return tuple(ring for ring in found if len(ring) > 2)


def area(ring: Array) -> float:
    """The area inside a closed ring."""
    x, y = ring[:, 0], ring[:, 1]
    return abs(float(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1)))) / 2


def _simple(ring: Array, tolerance: float) -> Array:
    """Fewer places; starting where it is farthest from its first one, so that no seam is kept for nothing."""
    body = ring[:-1] if np.allclose(ring[0], ring[-1]) else ring
    start = int(np.argmax(((body - body.mean(axis=0)) ** 2).sum(axis=1)))
    closed = np.roll(body, -start, axis=0)
    line = shapely.linestrings(np.vstack([closed, closed[:1]])).simplify(tolerance)
    return np.asarray(line.coords)[:-1]


def curve_data(rings: tuple[Array, ...]) -> str:
    """Path data of smooth closed curves in whole mm, y down: the places steer, the middles between them are
    passed."""
    parts = []
    for ring in rings:
        p = ring * (PER_CM, -PER_CM)
        passed = np.rint((p + np.roll(p, -1, axis=0)) / 2)
        steer, to = np.rint(np.roll(p, -1, axis=0)) - passed, np.roll(passed, -1, axis=0) - passed
        steps = np.hstack([steer, to]).ravel()
        parts.append(f"M{joined(passed[0])}q{joined(steps)}z")
    return "".join(parts)


def line_data(rings: tuple[Array, ...]) -> str:
    """Path data of closed polygons in whole mm, y down."""
    parts = []
    for ring in rings:
        p = np.rint(ring * (PER_CM, -PER_CM))
        parts.append(f"M{joined(p[0])}l{joined(np.diff(p, axis=0).ravel())}z")
    return "".join(parts)
