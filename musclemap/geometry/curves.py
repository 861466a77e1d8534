"""Smooth curves through a few points, in centimetres of the body frame."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # shape (n, 2), cm

#: Alpha of the centripetal Catmull-Rom spline: no cusps, no self-crossing within a segment
#: (Yuksel, Schaefer, Keyser 2011, Parameterization and applications of Catmull-Rom curves).
CENTRIPETAL = 0.5


def _knots(control: Points) -> NDArray[np.float64]:
    steps = np.linalg.norm(np.diff(control, axis=0), axis=1) ** CENTRIPETAL
    return np.concatenate([[0.0], np.cumsum(np.maximum(steps, 1e-9))])


def _segment(p: Points, t: NDArray[np.float64], count: int) -> Points:
    """Points from p[1] up to, not including, p[2] of one centripetal segment."""
    s = np.linspace(t[1], t[2], count, endpoint=False)[:, None]
    a1 = (t[1] - s) / (t[1] - t[0]) * p[0] + (s - t[0]) / (t[1] - t[0]) * p[1]
    a2 = (t[2] - s) / (t[2] - t[1]) * p[1] + (s - t[1]) / (t[2] - t[1]) * p[2]
    a3 = (t[3] - s) / (t[3] - t[2]) * p[2] + (s - t[2]) / (t[3] - t[2]) * p[3]
    b1 = (t[2] - s) / (t[2] - t[0]) * a1 + (s - t[0]) / (t[2] - t[0]) * a2
    b2 = (t[3] - s) / (t[3] - t[1]) * a2 + (s - t[1]) / (t[3] - t[1]) * a3
    return np.asarray((t[2] - s) / (t[2] - t[1]) * b1 + (s - t[1]) / (t[2] - t[1]) * b2)


def open_curve(control: Points, per_segment: int = 12) -> Points:
    """A centripetal Catmull-Rom curve through all control points, ends included.

    ``control`` has shape (n, 2) in cm with n >= 2; the answer has shape (m, 2).
    Two points give a straight line. Raises ValueError for fewer than two points.
    """
    control = np.asarray(control, dtype=float)
    if len(control) < 2:
        raise ValueError("a curve needs at least two points")
    padded = np.vstack([2 * control[0] - control[1], control, 2 * control[-1] - control[-2]])
    knots = _knots(padded)
    parts = [_segment(padded[i : i + 4], knots[i : i + 4], per_segment) for i in range(len(control) - 1)]
    return np.vstack([*parts, control[-1:]])


def closed_curve(control: Points, per_segment: int = 12) -> Points:
    """A smooth closed curve through all control points; the first point is not repeated.

    ``control`` has shape (n, 2) in cm with n >= 3. Raises ValueError for fewer.
    """
    control = np.asarray(control, dtype=float)
    if len(control) < 3:
        raise ValueError("a closed curve needs at least three points")
    padded = np.vstack([control[-1:], control, control[:2]])
    knots = _knots(padded)
    parts = [_segment(padded[i : i + 4], knots[i : i + 4], per_segment) for i in range(len(control))]
    return np.vstack(parts)


def point_at(curve: Points, share: float) -> Points:
    """The place at ``share`` (0 to 1) of the length of a curve of shape (n, 2)."""
    steps = np.linalg.norm(np.diff(curve, axis=0), axis=1)
    length = np.concatenate([[0.0], np.cumsum(steps)])
    target = min(max(share, 0.0), 1.0) * length[-1]
    return np.array([np.interp(target, length, curve[:, 0]), np.interp(target, length, curve[:, 1])])


def resampled(curve: Points, count: int) -> Points:
    """``count`` places evenly spread along the length of a curve."""
    steps = np.linalg.norm(np.diff(curve, axis=0), axis=1)
    length = np.concatenate([[0.0], np.cumsum(steps)])
    targets = np.linspace(0.0, length[-1], count)
    return np.column_stack([np.interp(targets, length, curve[:, i]) for i in range(2)])
