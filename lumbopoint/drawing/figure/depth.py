"""The depth picture: which surface is nearest to the viewer in every pixel, seen without perspective."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lumbopoint.geometry.figure.flesh import Flesh
from lumbopoint.geometry.figure.skeleton import Array
from lumbopoint.geometry.figure.supports import Ball, Box

Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]
_FAR = -1e6


@dataclass(frozen=True)
class Camera:
    """``turn`` 0 = seen from the front of the room, 90 = from its right side; ``tilt``: from above;
    degrees."""

    turn: float
    tilt: float

    @property
    def axes(self) -> Array:
        """Rows: to the right of the picture, up, toward the viewer."""
        t, e = np.radians(self.turn), np.radians(self.tilt)
        toward, right = np.array([np.sin(t), 0, np.cos(t)]), np.array([-np.cos(t), 0, np.sin(t)])
        up = np.array([0, 1.0, 0])
        return np.array([right, up * np.cos(e) - toward * np.sin(e), toward * np.cos(e) + up * np.sin(e)])


@dataclass(frozen=True)
class Window:
    """What is seen: picture cm, y up, and the size of a pixel in cm."""

    x0: float
    y0: float
    x1: float
    y1: float
    step: float

    @property
    def columns(self) -> Array:
        """The middle of every column of pixels."""
        return _middles(self.x0, (self.x1 - self.x0) / self.step, self.step)

    @property
    def rows(self) -> Array:
        """The middle of every row of pixels, from above."""
        return _middles(self.y1, (self.y1 - self.y0) / self.step, -self.step)


def _middles(start: float, count: float, step: float) -> Array:
    return np.asarray(start + (np.arange(round(count)) + 0.5) * step, dtype=np.float64)


@dataclass(frozen=True)
class DepthPicture:
    """Pixels, all of shape (rows, columns): ``z`` nearness in cm; ``who`` the row of the ellipsoid (flesh
    first, then
    soft supports), -1 nothing, -2 - k box k; ``face`` the axis (1 to 3) of the box seen there, negative
    from below."""

    window: Window
    z: Array
    who: Whole
    face: Whole


class _Canvas:
    """The nearest surface so far."""

    def __init__(self, window: Window, view: Array) -> None:
        self.window, self.view = window, view
        self.xs, self.ys = window.columns, window.rows
        shape = (len(self.ys), len(self.xs))
        self.z = np.full(shape, _FAR)
        self.who = np.full(shape, -1)
        self.face = np.zeros(shape, int)

    def part(self, x: float, y: float, ex: float, ey: float) -> tuple[slice, slice]:
        """The pixels within ex, ey of a place of the picture."""
        w = self.window
        i0, i1 = int((w.y1 - y - ey) / w.step), int((w.y1 - y + ey) / w.step) + 2
        j0, j1 = int((x - ex - w.x0) / w.step), int((x + ex - w.x0) / w.step) + 2
        return slice(max(i0, 0), max(i1, 0)), slice(max(j0, 0), max(j1, 0))

    def put(
        self, at: tuple[slice, slice], z: Array, inside: Mask, who: int, face: Whole | None = None
    ) -> None:
        """A surface where it is nearer than what is there."""
        nearer = inside & (z > self.z[at])
        self.z[at][nearer] = z[nearer]
        self.who[at][nearer] = who
        if face is not None:
            self.face[at][nearer] = face[nearer]


def depth_picture(
    flesh: Flesh, soft: tuple[Ball, ...], hard: tuple[Box, ...], camera: Camera, window: Window
) -> DepthPicture:
    """The nearest of figure, soft and hard supports in every pixel."""
    canvas = _Canvas(window, camera.axes)
    _put_flesh(canvas, flesh)
    for k, ball in enumerate(soft):
        _put_ellipsoid(canvas, ball.centre, ball.axes * ball.radii, len(flesh.label) + k)
    for k, box in enumerate(hard):
        _put_box(canvas, box, -2 - k)
    return DepthPicture(window, canvas.z, canvas.who, canvas.face)


def _put_flesh(canvas: _Canvas, flesh: Flesh) -> None:
    scaled = flesh.axes * flesh.radii[:, None, :]
    # distance along the normal of the cut, as a linear function of the place in the room
    slopes = np.einsum("nij,nkj,nk->ni", flesh.axes, flesh.rest_axes, flesh.normal)
    middles = np.einsum("ni,ni->n", flesh.rest, flesh.normal)
    for k in range(len(flesh.label)):
        is_cut = abs(flesh.cut[k]).min() < 900
        cut = (slopes[k], middles[k], flesh.cut[k]) if is_cut else None
        _put_ellipsoid(canvas, flesh.centre[k], scaled[k], k, cut)


def _put_ellipsoid(
    canvas: _Canvas, centre: Array, scaled: Array, who: int, cut: tuple[Array, float, Array] | None = None
) -> None:
    view = canvas.view
    c, m = view @ centre, view @ scaled
    s = m @ m.T
    q = np.linalg.inv(s)
    at = canvas.part(c[0], c[1], float(np.sqrt(s[0, 0])), float(np.sqrt(s[1, 1])))
    dx, dy = (canvas.xs[at[1]] - c[0])[None, :], (canvas.ys[at[0]] - c[1])[:, None]
    if dx.size == 0 or dy.size == 0:
        return
    slope = q[0, 2] * dx + q[1, 2] * dy
    root = slope**2 - q[2, 2] * (q[0, 0] * dx**2 + 2 * q[0, 1] * dx * dy + q[1, 1] * dy**2 - 1)
    inside = root > 0
    dz = (-slope + np.sqrt(np.where(inside, root, 0))) / q[2, 2]
    if cut:
        g = view @ cut[0]
        along = cut[1] + g[0] * dx + g[1] * dy + g[2] * dz
        inside &= (along > cut[2][0]) & (along < cut[2][1])
    canvas.put(at, c[2] + dz, inside, who)


def _put_box(canvas: _Canvas, box: Box, who: int) -> None:
    view = canvas.view
    c, e = view @ box.centre, view @ box.axes
    reach = np.abs(e) @ box.half
    at = canvas.part(c[0], c[1], float(reach[0]), float(reach[1]))
    dx, dy = (canvas.xs[at[1]] - c[0])[None, :], (canvas.ys[at[0]] - c[1])[:, None]
    if dx.size == 0 or dy.size == 0:
        return
    shape = (dy.shape[0], dx.shape[1])
    near, far, face = np.full(shape, 1e6), np.full(shape, -1e6), np.zeros(shape, int)
    for a in range(3):
        base, slope = e[0, a] * dx + e[1, a] * dy, e[2, a]
        if abs(slope) < 1e-9:
            far = np.where(np.abs(base) > box.half[a], 1e6, far)
            continue
        one, two = (-box.half[a] - base) / slope, (box.half[a] - base) / slope
        upper = np.maximum(one, two)
        sign = 1 if slope > 0 else -1
        face = np.where(upper < near, sign * (a + 1), face)
        near, far = np.minimum(near, upper), np.maximum(far, np.minimum(one, two))
    canvas.put(at, near + c[2], far < near, who, face)
