"""What a body lies, sits or leans on: boxes with hard edges and soft things of ellipsoids, each of a usual
size in cm."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from lumbopoint.geometry.figure.skeleton import SOLE_Y, Array, Bones, turn
from lumbopoint.model.poses import Support, SupportKind

#: Height of the upper side of what can be stood, lain or sat on.
TOPS: dict[SupportKind, float] = {
    "floor": 0.0,
    "mat": 0.8,
    "chair": 45.0,
    "stool": 45.0,
    "bed": 48.0,
    "table": 74.0,
}
_MAT, _BED, _SEAT, _TABLE, _WALL, _FLOOR = (
    (62.0, 186.0),
    (92.0, 196.0),
    (42.0, 42.0),
    (70.0, 70.0),
    80.0,
    (100.0, 100.0),
)
_WALL_HEIGHT = 176.0
_LEG, _BOARD = 3.4, 3.6


@dataclass(frozen=True)
class Box:
    """A box with hard edges: middle (3,), axes (3, 3) as columns, half sizes (3,), what it is and its
    material."""

    centre: Array
    axes: Array
    half: Array
    kind: SupportKind
    label: str


@dataclass(frozen=True)
class Ball:
    """An ellipsoid of something soft: middle, axes as columns, radii."""

    centre: Array
    axes: Array
    radii: Array
    kind: SupportKind
    label: str


def boxes(support: Support) -> tuple[Box, ...]:
    """The boxes of a support; none for soft ones. The upper side of floor, mat, seat, bed and table is
    flat."""
    makers = {
        "floor": _floor,
        "mat": _floor,
        "chair": _chair,
        "stool": _chair,
        "bed": _bed,
        "table": _table,
        "wall": _wall,
    }
    maker = makers.get(support.kind)
    return tuple(maker(support)) if maker else ()


def balls(support: Support, bones: Bones | None = None) -> tuple[Ball, ...]:
    """The ellipsoids of a pillow, towel, ball or, around a foot and in the hands of a figure, a strap."""
    if support.kind == "strap":
        return tuple(_strap(bones)) if bones is not None else ()
    makers = {"pillow": _pillow, "towel": _towel, "ball": _ball}
    maker = makers.get(support.kind)
    return tuple(maker(support)) if maker else ()


def _box(
    support: Support, middle: tuple[float, float, float], size: tuple[float, float, float], label: str
) -> Box:
    axes = turn(support.turn)
    base = np.array([support.at[0], support.base_cm, support.at[1]])
    return Box(base + axes @ np.array(middle), axes, np.array(size) / 2, support.kind, label)


def _floor(support: Support) -> Iterator[Box]:
    width, length = support.size or (_MAT if support.kind == "mat" else _FLOOR)
    thick = TOPS[support.kind] if support.kind == "mat" else 0.04
    yield _box(support, (0, TOPS[support.kind] - thick / 2, 0), (width, thick, length), support.kind)


def _chair(support: Support) -> Iterator[Box]:
    """A seat on four legs, facing the front; a chair has a back."""
    width, length = support.size or _SEAT
    top = TOPS[support.kind]
    x, z = width / 2 - 2, length / 2 - 2
    yield _box(support, (0, top - _BOARD / 2, 0), (width, _BOARD, length), "wood")
    for sx, sz in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        yield _box(support, (sx * x, (top - _BOARD) / 2, sz * z), (_LEG, top - _BOARD, _LEG), "wood")
    if support.kind == "chair":
        for sx in (1, -1):
            yield _box(support, (sx * x, top + 21, -z - 0.5), (_LEG, 42, 3), "wood")
        yield _box(support, (0, top + 34, -z - 0.5), (width - 4, 14, 2.2), "wood")


def _bed(support: Support) -> Iterator[Box]:
    """Mattress and frame."""
    width, length = support.size or _BED
    top = TOPS["bed"]
    yield _box(support, (0, top - 9, 0), (width, 18, length), "bed")
    yield _box(support, (0, top - 25, 0), (width - 3, 14, length - 3), "wood")
    for sx, sz in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        yield _box(support, (sx * (width / 2 - 7), 8, sz * (length / 2 - 8)), (6, 16, 6), "wood")


def _table(support: Support) -> Iterator[Box]:
    width, length = support.size or _TABLE
    top = TOPS["table"]
    yield _box(support, (0, top - _BOARD / 2, 0), (width, _BOARD, length), "wood")
    for sx, sz in ((1, 1), (1, -1), (-1, 1), (-1, -1)):
        place = (sx * (width / 2 - 4), (top - _BOARD) / 2, sz * (length / 2 - 4))
        yield _box(support, place, (5, top - _BOARD, 5), "wood")


def _wall(support: Support) -> Iterator[Box]:
    """A piece of wall; its front side is at the given place and faces the front."""
    width = support.size[0] if support.size else _WALL
    height = support.size[1] if support.size else _WALL_HEIGHT
    yield _box(support, (0, height / 2, -3), (width, height, 6), "wall")


def _at(support: Support, height: float) -> Array:
    return np.array([support.at[0], support.base_cm + height, support.at[1]])


def _pillow(support: Support) -> Iterator[Ball]:
    """A cushion, thick in its middle, thin at its edge."""
    width, length = support.size or (60.0, 40.0)
    axes, middle, thick = turn(support.turn), _at(support, 6.0), 6.2
    for u in np.linspace(-1, 1, 13):
        for v in np.linspace(-1, 1, 9):
            edge = max(abs(u), abs(v))
            r = thick * (1 - 0.72 * edge**3.2)
            pinch = 1 - 0.07 * (1 - abs(abs(u) - abs(v)))
            place = axes @ np.array([u * (width / 2 - 4) * pinch, 0, v * (length / 2 - 4) * pinch])
            yield Ball(middle + place, axes, np.array([5.2, r, 5.2]), "pillow", "pillow")


def _towel(support: Support) -> Iterator[Ball]:
    """A rolled towel along its own x."""
    diameter, length = support.size or (11.0, 42.0)
    axes, r = turn(support.turn), diameter / 2
    for u in np.linspace(-0.5, 0.5, 29):
        place = axes @ np.array([u * length, 0, 0])
        yield Ball(_at(support, r) + place, axes, np.array([1.6, r, r]), "towel", "towel")


def _ball(support: Support) -> Iterator[Ball]:
    r = (support.size[0] if support.size else 25.0) / 2
    yield Ball(_at(support, r), np.eye(3), np.array([r, r, r]), "ball", "ball")


def _strap(bones: Bones) -> Iterator[Ball]:
    """Around the ball of the right foot, from there to both hands, the ends hanging down."""
    sole = bones.point("right-foot", (8.0, SOLE_Y - 0.4, 13.0))
    for side, m in (("right", 1), ("left", -1)):
        edge = bones.point("right-foot", (8.0 + m * 5.0, SOLE_Y + 2.0, 13.0))
        hand = bones.point(f"{side}-finger0", (m * 16.2, -33.5, 3.6))
        yield from _band([sole, edge, hand, hand + np.array([0, -15.0, 0])])


def _band(way: Sequence[Array]) -> Iterator[Ball]:
    for start, end in pairwise(way):
        for u in np.linspace(0, 1, max(3, int(np.linalg.norm(end - start) / 0.6))):
            yield Ball(start + u * (end - start), np.eye(3), np.array([0.8, 0.8, 0.8]), "strap", "strap")
