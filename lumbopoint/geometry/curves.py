"""Smooth curves through a few points, in centimetres of the body frame."""

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]  # shape (n, 2), cm

#: Alpha of the centripetal Catmull-Rom spline: no cusps, no self-crossing within a segment
#: (Yuksel, Schaefer, Keyser 2011, Parameterization and applications of Catmull-Rom curves).
CENTRIPETAL = 0.5


def _knots(control: NDArray[np.float64]) -> NDArray[np.float64]:
    """The parameter at each control point; (..., k, 2) gives (..., k)."""
    steps = np.linalg.norm(np.diff(control, axis=-2), axis=-1) ** CENTRIPETAL
    knots = np.cumsum(np.maximum(steps, 1e-9), axis=-1)
    return np.concatenate([np.zeros((*knots.shape[:-1], 1)), knots], axis=-1)


def _segments(padded: NDArray[np.float64], per_segment: int) -> NDArray[np.float64]:
    """Places on all segments between the second and the last but one control point, without the last.

    (..., k + 3, 2) gives (..., k, per_segment, 2): Barry and Goldman's pyramid, for all segments at once.
    """
    knots = _knots(padded)[..., None, None]
    count = padded.shape[-2] - 3
    p = [padded[..., i : i + count, None, :] for i in range(4)]
    t = [knots[..., i : i + count, :, :] for i in range(4)]
    s = t[1] + (t[2] - t[1]) * (np.arange(per_segment) / per_segment)[:, None]
    a = [((t[i + 1] - s) * p[i] + (s - t[i]) * p[i + 1]) / (t[i + 1] - t[i]) for i in range(3)]
    b = [((t[i + 2] - s) * a[i] + (s - t[i]) * a[i + 1]) / (t[i + 2] - t[i]) for i in range(2)]
    return np.asarray(((t[2] - s) * b[0] + (s - t[1]) * b[1]) / (t[2] - t[1]))


def open_curves(control: NDArray[np.float64], per_segment: int = 12) -> NDArray[np.float64]:
    """Centripetal Catmull-Rom curves through the control points of many curves, ends included.

    ``control`` has shape (n, k, 2) in cm with k >= 2; the answer has shape (n, m, 2).
    """
    first, last = 2 * control[:, :1] - control[:, 1:2], 2 * control[:, -1:] - control[:, -2:-1]
    places = _segments(np.concatenate([first, control, last], axis=1), per_segment)
    return np.concatenate([places.reshape(len(control), -1, 2), control[:, -1:]], axis=1)


def open_curve(control: Points, per_segment: int = 12) -> Points:
    """A centripetal Catmull-Rom curve through all control points, ends included.

    ``control`` has shape (n, 2) in cm with n >= 2; the answer has shape (m, 2).
    Two points give a straight line. Raises ValueError for fewer than two points.
    """
    control = np.asarray(control, dtype=float)
    if len(control) < 2:
        raise ValueError("a curve needs at least two points")
    return np.asarray(open_curves(control[None], per_segment)[0])


def closed_curve(control: Points, per_segment: int = 12) -> Points:
    """A smooth closed curve through all control points; the first point is not repeated.

    ``control`` has shape (n, 2) in cm with n >= 3. Raises ValueError for fewer.
    """
    control = np.asarray(control, dtype=float)
    if len(control) < 3:
        raise ValueError("a closed curve needs at least three points")
    padded = np.vstack([control[-1:], control, control[:2]])
    return np.asarray(_segments(padded, per_segment).reshape(-1, 2))


def resampled(curve: Points, count: int) -> Points:
    """``count`` places evenly spread along the length of a curve."""
    steps = np.linalg.norm(np.diff(curve, axis=0), axis=1)
    length = np.concatenate([[0.0], np.cumsum(steps)])
    targets = np.linspace(0.0, length[-1], count)
    return np.column_stack([np.interp(targets, length, curve[:, i]) for i in range(2)])
