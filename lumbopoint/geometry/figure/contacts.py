"""What touches what, and what passes through what: signed distances in cm, below 0 inside."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from lumbopoint.geometry.figure.flesh import Flesh
from lumbopoint.geometry.figure.placing import Figure, lowest
from lumbopoint.geometry.figure.skeleton import Array, Rows
from lumbopoint.geometry.figure.supports import TOPS, Ball, Box
from lumbopoint.model.poses import BodyPart, Contact

SOFT = ("pillow", "towel", "ball", "strap")
#: The 26 directions to the faces, edges and corners of a cube, as unit vectors.
_DIRECTIONS = np.array(
    [(a, b, c) for a in (-1, 0, 1) for b in (-1, 0, 1) for c in (-1, 0, 1) if (a, b, c) != (0, 0, 0)]
)
_DIRECTIONS = _DIRECTIONS / np.linalg.norm(_DIRECTIONS, axis=1, keepdims=True)
#: Floor and mat, boards of furniture and walls count as at least so thick (cm).
_GROUND_CM, _BOARD_CM, _WALL_CM = 40.0, 8.0, 40.0
#: Beyond this (cm) a distance is not measured.
_NEAR_CM = 12.0
_LEG, _LOWER_ARM = ("thigh", "shank", "foot"), ("forearm", "hand")


@dataclass(frozen=True)
class Passing:
    """Something that passes through something else, and how deep (cm)."""

    part: str
    through: str
    depth: float


def gap(figure: Figure, contact: Contact) -> float:
    """The distance between the two sides of a contact; 0 where they just touch. Infinite without such a
    support."""
    rows = figure.rows(contact.part)
    hard = [box for box in figure.hard if box.kind == contact.on]
    soft = [ball for ball in figure.soft if ball.kind == contact.on]
    if hard:
        return min(float(_to_box(figure.flesh, rows, box).min()) for box in hard)
    if soft:
        return float(_to_ellipsoids(_surface(figure.flesh, rows), *_stacked(soft)).min())
    if contact.on in SOFT or not _is_part(contact.on):
        return float("inf")
    return between_rows(figure.flesh, rows, figure.rows(_part(contact.on)))


def _is_part(name: str) -> bool:
    return name in BodyPart.__args__  # type: ignore[attr-defined]


def _part(name: str) -> BodyPart:
    return name  # type: ignore[return-value]


def between_rows(flesh: Flesh, one: Rows, other: Rows) -> float:
    """The smallest distance between two groups of ellipsoids; infinite where even their balls lie apart."""
    reach = flesh.radii.max(axis=1)
    apart = np.linalg.norm(flesh.centre[one][:, None] - flesh.centre[other][None], axis=2)
    near = apart - reach[one][:, None] - reach[other][None] < _NEAR_CM
    one, other = one[near.any(axis=1)], other[near.any(axis=0)]
    if not len(one):
        return float("inf")
    places = _surface(flesh, one)
    return float(_to_ellipsoids(places, flesh.centre[other], flesh.axes[other], flesh.radii[other]).min())


def through_supports(figure: Figure) -> Iterator[Passing]:
    """How deep each part of the body is in floor, furniture or wall: the deepest place of each pair."""
    flesh = figure.flesh
    parts = np.array(flesh.part)
    body = np.flatnonzero(np.array(flesh.label) != "ink")
    low = lowest(flesh)
    for part in np.unique(parts[body]):
        yield Passing(str(part), "floor", float(-low[body][parts[body] == part].min()))
    for box in (box for box in figure.hard if box.kind not in ("floor", "mat")):
        inside = _to_box(flesh, body, box)
        for part in np.unique(parts[body]):
            depth = float(-inside[parts[body] == part].min())
            if depth > 0:
                yield Passing(str(part), box.kind, depth)


def through_limbs(figure: Figure) -> Iterator[Passing]:
    """How deep one leg is in the other, and lower arms in legs, head or each other."""
    flesh = figure.flesh
    parts = np.array(flesh.part)
    for one, other in _pairs():
        a, b = np.flatnonzero(parts == one), np.flatnonzero(parts == other)
        depth = -between_rows(flesh, a, b)
        if depth > 0:
            yield Passing(one, other, depth)


def _pairs() -> Iterator[tuple[str, str]]:
    for a in _LEG:
        for b in _LEG:
            yield f"right-{a}", f"left-{b}"
    for side, other in (("right", "left"), ("left", "right")):
        for a in _LOWER_ARM:
            for leg in _LEG:
                yield f"{side}-{a}", f"right-{leg}"
                yield f"{side}-{a}", f"left-{leg}"
            yield f"{side}-{a}", "head"
            yield f"{side}-{a}", "trunk"
            yield f"{side}-hand", f"{other}-{a}"


def _surface(flesh: Flesh, rows: Rows, directions: Array = _DIRECTIONS) -> Array:
    """Places on ellipsoids that lie farthest in each direction: (m, 3); those that a hem cuts off are left
    out."""
    scaled = flesh.axes[rows] * flesh.radii[rows][:, None, :]
    toward = np.einsum("nij,di->ndj", scaled, directions)
    toward /= np.linalg.norm(toward, axis=2, keepdims=True)
    places = flesh.centre[rows][:, None] + np.einsum("nij,ndj->ndi", scaled, toward)
    local = toward * flesh.radii[rows][:, None, :]
    rest = flesh.rest[rows][:, None] + np.einsum("nij,ndj->ndi", flesh.rest_axes[rows], local)
    along = np.einsum("ndi,ni->nd", rest, flesh.normal[rows])
    low, high = flesh.cut[rows][:, :1], flesh.cut[rows][:, 1:]
    kept = (along >= low) & (along <= high)
    return np.asarray(np.where(kept[..., None], places, np.nan).reshape(-1, 3))


def _to_box(flesh: Flesh, rows: Rows, box: Box) -> Array:
    """The distance of each ellipsoid to a box, shape (n,)."""
    places = _surface(flesh, rows, _DIRECTIONS @ box.axes.T)
    centre, half = _solid(box)
    local = np.abs((places - centre) @ box.axes) - half
    outside = np.linalg.norm(np.maximum(local, 0), axis=1)
    distance = outside + np.minimum(local.max(axis=1), 0)
    distance = np.where(np.isnan(distance), np.inf, distance)
    return np.asarray(distance.reshape(len(rows), -1).min(axis=1))


def _solid(box: Box) -> tuple[Array, Array]:
    """Middle and half sizes of a box, thickened away from the body where it is thin: boards, ground,
    walls."""
    if box.kind == "wall":
        return box.centre - box.axes[:, 2] * _WALL_CM / 2, box.half + np.array([0.0, 0.0, _WALL_CM / 2])
    least = _GROUND_CM if box.kind in ("floor", "mat") else _BOARD_CM
    more = max(least - 2 * float(box.half[1]), 0.0) / 2 if box.kind in TOPS else 0.0
    down = np.array([0.0, more, 0.0])
    return box.centre - down, box.half + down


def _to_ellipsoids(places: Array, centre: Array, axes: Array, radii: Array) -> Array:
    """About the distance of places (m, 3) to the nearest of some ellipsoids, shape (m,), along the ray to
    its middle."""
    turned = axes / radii[:, None, :]
    flat = turned.transpose(1, 0, 2).reshape(3, -1)
    middles = np.einsum("ni,nij->nj", centre, turned)
    local = (places @ flat).reshape(len(places), -1, 3) - middles
    reach = np.sqrt((local**2).sum(axis=2))
    length = np.sqrt(sum((places[:, i, None] - centre[None, :, i]) ** 2 for i in range(3)))
    distance = (reach - 1) * length / np.maximum(reach, 1e-6)
    return np.asarray(np.where(np.isnan(distance), np.inf, distance).min(axis=1))


def _stacked(soft: list[Ball]) -> tuple[Array, Array, Array]:
    return (
        np.array([b.centre for b in soft]),
        np.array([b.axes for b in soft]),
        np.array([b.radii for b in soft]),
    )
