"""What every pixel of a depth picture shows: material, part of the body, light, place at rest, hidden
edges."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from lumbopoint.drawing.figure.depth import Camera, DepthPicture, Mask
from lumbopoint.drawing.figure.trace import blurred
from lumbopoint.geometry.figure.flesh import Flesh
from lumbopoint.geometry.figure.placing import Figure
from lumbopoint.geometry.figure.skeleton import Array

BODY = ("skin", "shirt", "shorts", "hair", "ink", "sock")
#: Where the light comes from: picture right, up, toward the viewer.
LIGHT = np.array([-0.42, 0.68, 0.60])
#: A neighbour that stands this much (cm) further in front hides an edge; more inside one part, where a bend
#: makes
#: steps, and on the small forms of head and hands.
EDGE_CM, INSIDE_EDGE_CM, SMALL_EDGE_CM, FULL_EDGE_CM = 0.7, 2.6, 1.1, 1.5


@dataclass(frozen=True)
class Surface:
    """Arrays of the shape of the picture: ``label`` material, ``part``, ``is_body``; of body pixels alone,
    shape (n, 3):
    ``rest`` their place and ``rest_normal`` their direction on the standing body; ``at`` their (rows,
    columns);
    ``lit`` 1 where light falls straight on the body; ``edge`` and ``hem`` from 0 to 1."""

    label: NDArray[np.str_]
    part: NDArray[np.str_]
    is_body: Mask
    side_face: Mask
    at: tuple[NDArray[np.int64], NDArray[np.int64]]
    rest: Array
    rest_normal: Array
    lit: NDArray[np.float32]
    edge: Array
    hem: Array


def surface(picture: DepthPicture, figure: Figure, camera: Camera) -> Surface:
    """Reads all that from the picture of a figure."""
    flesh, who = figure.flesh, picture.who
    names = np.array(
        [*flesh.label, *(ball.label for ball in figure.soft), *(b.label for b in figure.hard), "none"]
    )
    parts = np.array([*flesh.part, *("support" for _ in range(len(names) - len(flesh.part)))])
    first_box, nothing = len(names) - 1 - len(figure.hard), len(names) - 1
    row = np.where(who >= 0, who, np.where(who == -1, nothing, first_box - 2 - who))
    label, part = names[row], parts[row]
    is_body = np.isin(label, BODY)
    rows, columns = np.nonzero(is_body)
    at = (rows.astype(np.int64), columns.astype(np.int64))
    rest, rest_normal, normal = _on_body(picture, flesh, camera, at)
    lit = np.ones(who.shape, np.float32)
    lit[at] = normal @ LIGHT
    edge, hem = _edges(picture.z, part), _hems(label)
    side_face = (who <= -2) & (np.abs(picture.face) != 2)
    return Surface(label, part, is_body, side_face, at, rest, rest_normal, lit, edge * is_body, hem * is_body)


def _on_body(
    picture: DepthPicture, flesh: Flesh, camera: Camera, at: tuple[NDArray[np.int64], NDArray[np.int64]]
) -> tuple[Array, Array, Array]:
    """Place and direction at rest, and the direction in the picture, of body pixels: (n, 3) each."""
    view, window = camera.axes, picture.window
    k = picture.who[at]
    seen = np.column_stack([window.columns[at[1]], window.rows[at[0]], picture.z[at]])
    room = seen @ view - flesh.centre[k]
    local = np.einsum("nij,ni->nj", flesh.axes[k], room)
    out = local / flesh.radii[k] ** 2
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    rest = flesh.rest[k] + np.einsum("nij,nj->ni", flesh.rest_axes[k], local)
    rest_normal = np.einsum("nij,nj->ni", flesh.rest_axes[k], out)
    normal = np.einsum("nij,nj->ni", flesh.axes[k], out) @ view.T
    return rest, rest_normal, normal


def _edges(z: Array, part: NDArray[np.str_]) -> Array:
    """How clearly the neighbour stands in front, beyond what the slope of the surface here explains: 0 to
    1."""
    gap = np.zeros_like(z)
    small = np.isin(part, ("head", "right-hand", "left-hand"))
    for axis, by in ((0, 1), (0, -1), (1, 1), (1, -1)):
        near, back = np.roll(z, by, axis), np.roll(z, -by, axis)
        slope = np.clip(z - back, -1.5, 1.5)
        within = np.where((part == np.roll(part, by, axis)) & ~small, INSIDE_EDGE_CM - EDGE_CM, 0)
        gap = np.maximum(gap, np.where(z > -1e5, near - z - slope - within, 0))
    least = np.where(small, SMALL_EDGE_CM, EDGE_CM)
    return np.asarray(np.clip((gap - least) / (FULL_EDGE_CM - 0.3), 0, 1))


def _hems(label: NDArray[np.str_]) -> Array:
    """Where one material of the body ends at another."""
    found = np.zeros(label.shape)
    for axis in (0, 1):
        other = np.roll(label, -1, axis)
        differs = (label != other) & np.isin(label, BODY) & np.isin(other, BODY)
        found = np.maximum(found, differs & (label != "ink") & (other != "ink"))
    return found


def softly_lit(seen: Surface, step: float) -> NDArray[np.float32]:
    """The light, evened out inside the trunk and inside the limbs, never across them."""
    soft = np.ones_like(seen.lit)
    is_trunk = np.isin(seen.part, ("trunk", "left-seat", "right-seat"))
    for mask, reach_cm in ((seen.is_body & is_trunk, 2.4), (seen.is_body & ~is_trunk, 1.1)):
        sigma = max(reach_cm / step, 0.6)
        light = blurred(np.where(mask, seen.lit, 0).astype(np.float32), sigma)
        share = blurred(mask.astype(np.float32), sigma)
        soft[mask] = (light / np.maximum(share, 0.03))[mask]
    return soft
