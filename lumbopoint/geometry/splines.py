"""Fair curves for the skin: cubic splines with even bending, as the Bezier segments that SVG draws.

A Catmull-Rom curve (``curves``) follows its points closely but bends in jerks; on a long body edge the eye
sees that. Here the curvature is continuous too.
"""

import numpy as np
from numpy.typing import NDArray

from lumbopoint.geometry.curves import CENTRIPETAL, Points
from lumbopoint.model.base import PlaceCm


def bezier_segments(control: tuple[PlaceCm, ...], is_closed: bool) -> NDArray[np.float64]:
    """The spline through all control points as cubic Bezier segments of shape (n, 4, 2) in cm.

    An open one ends without bending (natural spline). Raises ValueError for fewer than two points,
    or three on a closed one.
    """
    if len(control) < (3 if is_closed else 2):
        raise ValueError("too few points for a spline")
    points = np.array(control, dtype=float)
    ring = np.vstack([points, points[:1]]) if is_closed else points
    spans = np.maximum(np.linalg.norm(np.diff(ring, axis=0), axis=1) ** CENTRIPETAL, 1e-9)
    slopes = np.diff(ring, axis=0) / spans[:, None]
    tangents = _closed_tangents(spans, slopes) if is_closed else _open_tangents(spans, slopes)
    third = spans[:, None] / 3
    first, second = ring[:-1] + tangents[:-1] * third, ring[1:] - tangents[1:] * third
    return np.stack([ring[:-1], first, second, ring[1:]], axis=1)


def sampled(segments: NDArray[np.float64], per_segment: int) -> Points:
    """Points on Bezier segments, the end of the last one left out; shape (n * per_segment, 2)."""
    t = np.linspace(0, 1, per_segment, endpoint=False)[:, None]
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    curves = sum(w[None] * segments[:, None, i] for i, w in enumerate(weights))
    return np.asarray(curves).reshape(-1, 2)


def _open_tangents(spans: NDArray[np.float64], slopes: Points) -> Points:
    """Velocities at the points of a natural spline."""
    count = len(spans) + 1
    matrix, right = np.zeros((count, count)), np.zeros((count, 2))
    matrix[0, :2], right[0] = (2, 1), 3 * slopes[0]
    matrix[-1, -2:], right[-1] = (1, 2), 3 * slopes[-1]
    for i in range(1, count - 1):
        matrix[i, i - 1 : i + 2], right[i] = _balance(spans[i - 1 : i + 1], slopes[i - 1 : i + 1])
    return np.asarray(np.linalg.solve(matrix, right))


def _closed_tangents(spans: NDArray[np.float64], slopes: Points) -> Points:
    """Velocities at the points of a spline that closes, the first one repeated at the end."""
    count = len(spans)
    matrix, right = np.zeros((count, count)), np.zeros((count, 2))
    for i in range(count):
        around = [i - 1, i]
        weights, right[i] = _balance(spans[around], slopes[around])
        for offset, weight in zip((-1, 0, 1), weights, strict=True):
            matrix[i, (i + offset) % count] += weight
    tangents = np.linalg.solve(matrix, right)
    return np.vstack([tangents, tangents[:1]])


def _balance(
    spans: NDArray[np.float64], slopes: Points
) -> tuple[tuple[float, float, float], NDArray[np.float64]]:
    """Weights of three neighbouring velocities, and their sum, for equal bending on both sides."""
    before, after = float(spans[0]), float(spans[1])
    total = 3 * (after * slopes[0] + before * slopes[1])
    return (after, 2 * (before + after), before), total
