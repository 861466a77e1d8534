"""Arrows of a movement: along the way of a joint from one picture to the next, beside the figure."""

from dataclasses import dataclass

import numpy as np

from lumbopoint.drawing.figure.depth import Camera
from lumbopoint.geometry.figure.flesh import Body
from lumbopoint.geometry.figure.placing import Figure, Pose, between, bone_of, placed
from lumbopoint.geometry.figure.skeleton import Array, Bones
from lumbopoint.model.poses import Arrow, Support

#: Places along a drawn way, and poses computed on it.
_DRAWN, _POSED = 40, 7
_HEAD_CM, _WIDTH_CM = 9.0, 1.7


@dataclass(frozen=True)
class Way:
    """Places of an arrow in picture cm, shape (n, 2), from its beginning to its tip."""

    places: Array


def way(
    arrow: Arrow, body: Body, before: Pose, pose: Pose, supports: tuple[Support, ...], camera: Camera
) -> Way:
    """The way of an arrow in the picture of ``pose``."""
    if arrow.points is not None:
        now = placed(body, pose, supports)
        middle = camera.axes @ now.bones.point(bone_of(arrow.of or "pelvis"))
        return Way(middle[:2] + np.array(arrow.points))
    shares = np.linspace(*arrow.span, _POSED)
    on_the_way = [placed(body, _mixed(before, pose, float(s)), supports) for s in shares]
    places = [_place(figure, arrow, camera) for figure in on_the_way]
    return Way(np.array(places) + np.array(arrow.shift))


def _mixed(before: Pose, pose: Pose, share: float) -> Pose:
    return Pose(pose.picture, between(before.angles, pose.angles, share), pose.anchor, pose.contacts)


def _place(figure: Figure, arrow: Arrow, camera: Camera) -> Array:
    bones: Bones = figure.bones
    k = bones.index(bone_of(arrow.of or "pelvis"))
    return np.asarray((camera.axes @ (bones.at[k] + bones.axes[k] @ np.array(arrow.offset)))[:2])


def arrow_ring(course: Way, size: float) -> Array:
    """The outline of a tapering arrow, shape (n, 2); ``size`` 1 fits a picture 150 cm wide."""
    centre = _smooth(course.places)
    steps = np.linalg.norm(np.diff(centre, axis=0), axis=1)
    along = np.concatenate([[0], np.cumsum(steps)])
    head = min(_HEAD_CM * size, 0.6 * along[-1])
    stop = max(int(np.searchsorted(along, along[-1] - head * 0.85)), 2)
    tangent = np.gradient(centre, axis=0)
    tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
    beside = np.column_stack([-tangent[:, 1], tangent[:, 0]])
    wide = (0.4 + 0.6 * np.linspace(0, 1, _DRAWN) ** 0.7)[:, None] * _WIDTH_CM * size
    tip = centre[-1]
    ahead = tip - centre[stop]
    ahead /= np.linalg.norm(ahead)
    base, across = tip - ahead * head, np.array([-ahead[1], ahead[0]])
    wing = head * 0.52
    barbs = np.array([base + across * wing, tip, base - across * wing])
    left, right = (centre + beside * wide)[:stop], (centre - beside * wide)[:stop]
    return np.vstack([left, barbs[:1], barbs[1:2], barbs[1:2], barbs[2:], right[::-1]])


def _smooth(places: Array) -> Array:
    """A fair curve near places (n, 2): polynomials of at most degree 3 in both coordinates."""
    t, fine = np.linspace(0, 1, len(places)), np.linspace(0, 1, _DRAWN)
    degree = min(3, len(places) - 1)
    return np.column_stack([np.polyval(np.polyfit(t, places[:, i], degree), fine) for i in (0, 1)])
