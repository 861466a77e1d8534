"""BodyArea: an area of skin over the whole body, on the back, the front and the two side views, in cm."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import shapely
from shapely import Polygon, affinity
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from lumbopoint.geometry.body_map import BodyMap, Side
from lumbopoint.geometry.shapes import areas, joined, mirrored
from lumbopoint.model import View

Place = tuple[float, float]
"""Two coordinates in cm of a view."""
Area = BaseGeometry
"""An area on one aspect, in cm of its view."""
Aspect = Literal["posterior", "anterior", "right", "left"]
"""One side of the body as it is looked at: back, front, and the side view of the patient's right or left."""
ASPECTS: tuple[Aspect, ...] = ("posterior", "anterior", "right", "left")

VIEW_OF: Mapping[Aspect, View] = {
    "posterior": "posterior",
    "anterior": "anterior",
    "right": "lateral",
    "left": "lateral",
}
MIRROR_OF: Mapping[Aspect, Aspect] = {
    "posterior": "posterior",
    "anterior": "anterior",
    "right": "left",
    "left": "right",
}

NOTHING = Polygon()
#: An area of more corners is drawn plainer: each trial of ``lookup.stability`` and each picture walks through
#: all of them, and a hand draws some hundred.
MOST_CORNERS = 600
#: Ever plainer: how far (cm) edges may leave the true ones, below which size (square cm) holes and pieces go,
#: and half the width (cm) of gaps that close. As few as it takes: of the first ones nothing can be seen.
PLAINER = (
    (0.01, 0.0, 0.0),
    (0.02, 0.0, 0.0),
    (0.05, 0.2, 0.0),
    (0.1, 0.3, 0.0),
    (0.2, 0.3, 0.0),
    (0.2, 0.3, 0.25),
    (0.2, 0.3, 0.5),
    (0.2, 0.3, 1.0),
)
#: Ways of a stroke that are widened together. Widening takes time with the square of the ways.
WAYS_AT_ONCE = 10


def aspect_of(view: View, side: Side) -> Aspect:
    """The aspect of a view; the side view belongs to one side of the patient."""
    return side if view == "lateral" else view


def view_of(aspect: Aspect) -> View:
    """The view on which an aspect is drawn."""
    return VIEW_OF[aspect]


def mirror_of(aspect: Aspect) -> Aspect:
    """The aspect of the mirror image: right and left change places."""
    return MIRROR_OF[aspect]


@dataclass(frozen=True)
class BodyArea:
    """Areas by aspect, each once and never empty, in cm; made by ``of``."""

    parts: tuple[tuple[Aspect, BaseGeometry], ...] = ()

    @classmethod
    def of(cls, parts: Iterable[tuple[Aspect, BaseGeometry]]) -> "BodyArea":
        """All parts, those of the same aspect joined, so that no ground counts twice."""
        found: defaultdict[Aspect, list[BaseGeometry]] = defaultdict(list)
        for aspect, area in parts:
            if not area.is_empty:
                found[aspect].append(area)
        whole = ((aspect, _one(found[aspect])) for aspect in ASPECTS if aspect in found)
        return cls(tuple((aspect, area) for aspect, area in whole if area.area > 0))

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """Where there is any area, in the order of ``ASPECTS``."""
        return tuple(aspect for aspect, _ in self.parts)

    @cached_property
    def cm2(self) -> float:
        """The size in square cm over all aspects."""
        return float(sum(area.area for _, area in self.parts))

    @property
    def corners(self) -> int:
        """How many corners all outlines have: what every further step has to work through."""
        return sum(int(shapely.get_num_coordinates(area)) for _, area in self.parts)

    def on(self, aspect: Aspect) -> BaseGeometry:
        """The area on one aspect; may be empty."""
        return next((area for name, area in self.parts if name == aspect), NOTHING)

    def plus(self, other: "BodyArea") -> "BodyArea":
        """Both areas as one."""
        return BodyArea.of((*self.parts, *other.parts))

    def minus(self, other: "BodyArea") -> "BodyArea":
        """This area without the other."""
        return BodyArea.of((name, areas(area.difference(other.on(name)))) for name, area in self.parts)

    def common(self, other: "BodyArea") -> "BodyArea":
        """What lies in both areas."""
        return BodyArea.of((name, areas(area.intersection(other.on(name)))) for name, area in self.parts)

    def mirrored(self) -> "BodyArea":
        """The same area on the other side of the patient."""
        return BodyArea.of((mirror_of(name), _turned(name, area)) for name, area in self.parts)

    def plain(self) -> "BodyArea":
        """The same area; one of very many corners plainer, so that no drawing costs much time."""
        area = self
        for edge_cm, least_cm2, gap_cm in PLAINER:
            if area.corners <= MOST_CORNERS:
                break
            area = BodyArea.of((name, _plain(part, edge_cm, least_cm2, gap_cm)) for name, part in area.parts)
        return area

    def changed(self, shift_cm: Place, scale: float) -> "BodyArea":
        """The area of each aspect scaled about its own middle, then shifted."""
        return BodyArea.of((name, _changed(area, shift_cm, scale)) for name, area in self.parts)


def skin_of(body: BodyMap) -> BodyArea:
    """The skin of all aspects."""
    return BodyArea.of((aspect, body.skin(view_of(aspect))) for aspect in ASPECTS)


def disc(centre: Place, radius_cm: float) -> BaseGeometry:
    """A round area."""
    return Point(centre).buffer(radius_cm)


def outline(points: Iterable[Place]) -> BaseGeometry:
    """The area within an outline. It may cross itself; fewer than three places enclose none."""
    corners = list(points)
    return areas(Polygon(corners)) if len(corners) > 2 else NOTHING


def stroke(points: Iterable[Place], width_cm: float) -> BaseGeometry:
    """The area that a brush of this width leaves along a path, or as a dot in one place."""
    path = list(points)
    if len(path) < 2:
        return areas((Point(path[0]) if path else NOTHING).buffer(width_cm / 2))
    starts = range(0, len(path) - 1, WAYS_AT_ONCE)
    return joined(LineString(path[i : i + WAYS_AT_ONCE + 1]).buffer(width_cm / 2) for i in starts)


def _one(found: list[BaseGeometry]) -> BaseGeometry:
    return areas(found[0]) if len(found) == 1 else joined(found)


def _plain(area: BaseGeometry, edge_cm: float, least_cm2: float, gap_cm: float) -> BaseGeometry:
    """With gaps closed, without small holes, then without small pieces, its edges with fewer corners."""
    closed = areas(area.buffer(gap_cm, quad_segs=2).buffer(-gap_cm, quad_segs=2)) if gap_cm else area
    pieces = [
        Polygon(piece.exterior, [hole for hole in piece.interiors if Polygon(hole).area >= least_cm2])
        for piece in getattr(closed, "geoms", (closed,))
    ]
    large = [piece for piece in pieces if piece.area >= least_cm2] or pieces
    return joined(shapely.simplify(large, edge_cm))


def _turned(aspect: Aspect, area: BaseGeometry) -> BaseGeometry:
    return area if view_of(aspect) == "lateral" else mirrored(area)


def _changed(area: BaseGeometry, shift_cm: Place, scale: float) -> BaseGeometry:
    scaled = affinity.scale(area, xfact=scale, yfact=scale, origin="centroid")
    return affinity.translate(scaled, *shift_cm)
