"""The stretched muscle on the figure: where the atlas has it, carried along by the bones; and its fibres."""

from dataclasses import dataclass

import numpy as np
import shapely

from lumbopoint.drawing.figure.surface import Surface
from lumbopoint.geometry.body_map import BodyMap
from lumbopoint.geometry.figure.skeleton import Array
from lumbopoint.model import View

#: Distance between drawn fibres, and how much of it is line.
FIBRE_CM, FIBRE_SHARE = 1.7, 0.34
#: These parts carry no tint: at rest the arms hang beside the trunk.
_BARE = (
    "head",
    "neck",
    *(f"{s}-{p}" for s in ("right", "left") for p in ("upper-arm", "forearm", "hand", "foot")),
)
#: A surface turned further away than this (cosine) from a view shows nothing of it.
_LEAST_FACING = 0.12
#: A deep muscle narrower than this is shown a little wider, so that it can be found (cm).
_GROW_CM = 0.6


@dataclass(frozen=True)
class Tint:
    """Which muscle is tinted, on ``side`` right or both, by its outlines on some views of the atlas."""

    muscle: str
    side: str
    views: tuple[View, ...]


def muscle_tint(seen: Surface, body: BodyMap, spec: Tint) -> tuple[Array, Array]:
    """Fields of the picture: 1 where the muscle lies beneath, and 1 where one of its fibres is drawn.

    Seen is the outline of the atlas on that view of the tint which the surface faces most.
    """
    tint, fibre = np.zeros(seen.part.shape), np.zeros(seen.part.shape)
    inside, line = np.zeros(len(seen.rest), bool), np.zeros(len(seen.rest), bool)
    carries = ~np.isin(seen.part[seen.at], _BARE)
    facing = _facing(seen.rest_normal, spec.views)
    for number, view in enumerate(spec.views):
        shape = body.muscle_area(spec.muscle, view).buffer(_GROW_CM)
        rows = np.flatnonzero(carries & (facing == number))
        for sign in (1, -1) if spec.side == "both" else (1,):
            own = rows[sign * seen.rest[rows, 0] > -0.3]
            places = _on_view(seen.rest[own], view, sign)
            hit = shapely.contains_xy(shape, places[:, 0], places[:, 1])
            inside[own] |= hit
            line[own] |= hit & _on_fibre(places, body, spec.muscle, view)
    tint[seen.at], fibre[seen.at] = inside, line
    return tint, fibre


def _facing(normal: Array, views: tuple[View, ...]) -> Array:
    """Which of the views a surface faces most at rest, by its direction (n, 3); -1 where it is turned from
    all."""
    toward = {"posterior": -normal[:, 2], "anterior": normal[:, 2], "lateral": 0.8 * np.abs(normal[:, 0])}
    shares = np.array([toward[view] for view in views])
    return np.where(shares.max(axis=0) > _LEAST_FACING, shares.argmax(axis=0), -1)


def _on_view(places: Array, view: View, sign: int) -> Array:
    if view == "lateral":
        return places[:, [2, 1]]
    return places[:, :2] * (sign, 1)


def _on_fibre(places: Array, body: BodyMap, muscle: str, view: View) -> Array:
    """Whether places of a view lie on a drawn fibre: stripes along the way from origin to insertion."""
    along = _direction(body, muscle, view)
    across = places @ np.array([-along[1], along[0]])
    return np.asarray(np.mod(across / FIBRE_CM, 1) < FIBRE_SHARE)


def _direction(body: BodyMap, muscle: str, view: View) -> Array:
    """The mean direction of the fibres of a muscle on a view."""
    ways = [s.grid[:, -1] - s.grid[:, 0] for shape in body.muscle_shapes(muscle, view) for s in shape.sheets]
    mean = np.concatenate(ways).mean(axis=0)
    return np.asarray(mean / np.linalg.norm(mean))
