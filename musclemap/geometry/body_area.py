"""BodyArea: an area of skin over the whole body, on the back, the front and the two side views, in cm."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from shapely import Polygon, affinity
from shapely.geometry import LineString, Point
from shapely.geometry.base import BaseGeometry

from musclemap.geometry.body_map import BodyMap, Side
from musclemap.geometry.shapes import areas, joined, mirrored
from musclemap.model import View

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
    line = LineString(path) if len(path) > 1 else Point(path[0]) if path else NOTHING
    return areas(line.buffer(width_cm / 2))


def _one(found: list[BaseGeometry]) -> BaseGeometry:
    return areas(found[0]) if len(found) == 1 else joined(found)


def _turned(aspect: Aspect, area: BaseGeometry) -> BaseGeometry:
    return area if view_of(aspect) == "lateral" else mirrored(area)


def _changed(area: BaseGeometry, shift_cm: Place, scale: float) -> BaseGeometry:
    scaled = affinity.scale(area, xfact=scale, yfact=scale, origin="centroid")
    return affinity.translate(scaled, *shift_cm)
