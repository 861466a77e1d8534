"""The soft shadow on the floor beneath what is near to it: it grounds the figure."""

import numpy as np

from lumbopoint.drawing.figure.depth import Camera, DepthPicture
from lumbopoint.drawing.figure.trace import Tracer
from lumbopoint.geometry.figure.placing import Figure
from lumbopoint.geometry.figure.skeleton import Array

_COARSE = 4
#: What is higher than this above the floor casts no shadow (cm).
_REACH_CM = 42.0


def floor_shadow(picture: DepthPicture, figure: Figure, camera: Camera) -> tuple[Array, ...]:
    """Outlines of the shadow in picture cm; none when the floor is seen edge-on."""
    view = camera.axes
    if view[2, 1] < 0.03:
        return ()
    window = picture.window
    step = window.step * _COARSE
    z = picture.z[::_COARSE, ::_COARSE]
    x, y = np.meshgrid(window.columns[::_COARSE], window.rows[::_COARSE])
    back = (-view[0, 1] * x - view[1, 1] * y) / view[2, 1]
    room_x = x * view[0, 0] + y * view[1, 0] + back * view[2, 0]
    room_z = x * view[0, 2] + y * view[1, 2] + back * view[2, 2]
    dark = _shaded(figure, room_x, room_z) & (z < back + 1.5)
    tracer = Tracer(window.x0, window.y1, step)
    return tracer.rings(dark, soft=1.6, tolerance=0.15, least=30)


def _shaded(figure: Figure, x: Array, z: Array) -> Array:
    flesh = figure.flesh
    reach = np.sqrt(((flesh.axes * flesh.radii[:, None, :]) ** 2).sum(axis=2))
    low, dark = flesh.centre[:, 1] - reach[:, 1], np.zeros(x.shape, bool)
    for k in np.flatnonzero(low < _REACH_CM):
        dx, dz = (
            (x - flesh.centre[k, 0]) / (reach[k, 0] + 0.6),
            (z - flesh.centre[k, 2]) / (reach[k, 2] + 0.6),
        )
        dark |= dx**2 + dz**2 < 1 - max(float(low[k]), 0) / 60
    return dark
