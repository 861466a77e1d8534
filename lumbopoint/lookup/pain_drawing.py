"""What a patient marked, and the clean area of skin that it stands for."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from lumbopoint.geometry.body_area import (
    Area,
    Aspect,
    BodyArea,
    Place,
    aspect_of,
    disc,
    outline,
    skin_of,
    stroke,
)
from lumbopoint.geometry.body_map import BodyMap, Side
from lumbopoint.geometry.regions import RegionShape
from lumbopoint.geometry.shapes import mirrored
from lumbopoint.model import View

MarkSide = Literal["right", "left", "both"]

#: A mark below this size is widened by the radius of a fingertip: nobody can point more exactly.
FINGERTIP_CM = 0.5
FINGERTIP_CM2 = math.pi * FINGERTIP_CM**2
#: Up to this size a drawing is a single spot: many patterns hold it, so the order says little.
TINY_CM2 = 4.0
#: From this share of the whole skin on pain is widespread: one trigger point is no good explanation.
WIDESPREAD_SHARE = 0.15
#: Places further out than this (cm) are taken as lying there; the body ends long before.
FURTHEST_CM = 500.0


@dataclass(frozen=True)
class RegionMark:
    """A named region, by default on all views that show it. A midline region is marked as a whole."""

    region_id: str
    side: MarkSide = "right"
    view: View | None = None


@dataclass(frozen=True)
class CircleMark:
    """A round mark; x to the PATIENT's right on back and front, forward on the two side views (cm)."""

    aspect: Aspect
    x_cm: float
    y_cm: float
    radius_cm: float


@dataclass(frozen=True)
class OutlineMark:
    """An area within an outline, which may cross itself; places in cm as for a circle."""

    aspect: Aspect
    points: tuple[Place, ...]


@dataclass(frozen=True)
class StrokeMark:
    """What a brush left along a path; places in cm as for a circle."""

    aspect: Aspect
    points: tuple[Place, ...]
    width_cm: float


Mark = RegionMark | CircleMark | OutlineMark | StrokeMark


@dataclass(frozen=True)
class PainDrawing:
    """All marks in the order in which they were made."""

    marks: tuple[Mark, ...] = ()


Extent = Literal["empty", "off-body", "tiny", "usual", "widespread"]


@dataclass(frozen=True)
class Pain:
    """The marked skin. ``ignored``: marks of nothing (unknown region, not a number, off the body)."""

    area: BodyArea
    extent: Extent
    ignored: tuple[Mark, ...] = ()


def pain(drawing: PainDrawing, body: BodyMap) -> Pain:
    """The area of a drawing, clipped to the skin. Every drawing has an answer; nothing is raised."""
    skin = skin_of(body)
    found = [(mark, BodyArea.of(_parts(mark, body))) for mark in drawing.marks]
    area = BodyArea.of(part for _, shape in found for part in shape.parts).plain().common(skin)
    ignored = tuple(mark for mark, shape in found if not shape.common(skin).parts)
    return Pain(area, _extent(area, skin, drawing), ignored)


def pain_of(area: BodyArea, body: BodyMap) -> Pain:
    """An area of skin as if it had been drawn."""
    skin = skin_of(body)
    clipped = area.common(skin)
    return Pain(clipped, _extent(clipped, skin, PainDrawing()))


def _extent(area: BodyArea, skin: BodyArea, drawing: PainDrawing) -> Extent:
    if not area.parts:
        return "off-body" if drawing.marks else "empty"
    if area.cm2 <= TINY_CM2:
        return "tiny"
    return "widespread" if area.cm2 >= WIDESPREAD_SHARE * skin.cm2 else "usual"


def _parts(mark: Mark, body: BodyMap) -> Iterable[tuple[Aspect, Area]]:
    if isinstance(mark, RegionMark):
        return region_parts(mark, body)
    shape = _shape(mark)
    return ((mark.aspect, shape),) if shape is not None else ()


def region_parts(mark: RegionMark, body: BodyMap) -> Iterator[tuple[Aspect, Area]]:
    """The areas of a named region by aspect, all on the skin; none for an unknown one."""
    for region in body.regions:
        if region.id == mark.region_id and mark.view in (None, region.view):
            for side in _sides(mark, region):
                is_mirrored = side == "left" and region.view != "lateral"
                yield aspect_of(region.view, side), mirrored(region.area) if is_mirrored else region.area


def _sides(mark: RegionMark, region: RegionShape) -> tuple[Side, ...]:
    if region.is_midline or mark.side == "both":
        return "right", "left"
    return (mark.side,)


def _shape(mark: CircleMark | OutlineMark | StrokeMark) -> Area | None:
    """The area of a mark, at least a fingertip; None when it is not made of numbers."""
    places, width = _line(mark)
    if not places or not all(map(math.isfinite, (*(x for place in places for x in place), width))):
        return None
    near, width = [_near(place) for place in places], min(max(width, 0), 2 * FURTHEST_CM)
    area = _drawn(mark, near, width)
    return area if area.area >= FINGERTIP_CM2 else stroke(near, max(width, 2 * FINGERTIP_CM))


def _line(mark: CircleMark | OutlineMark | StrokeMark) -> tuple[tuple[Place, ...], float]:
    """The places of a mark and the width drawn along them, in cm."""
    if isinstance(mark, CircleMark):
        return ((mark.x_cm, mark.y_cm),), 2 * mark.radius_cm
    return mark.points, mark.width_cm if isinstance(mark, StrokeMark) else 0.0


def _drawn(mark: Mark, places: list[Place], width_cm: float) -> Area:
    if isinstance(mark, CircleMark):
        return disc(places[0], width_cm / 2)
    return outline(places) if isinstance(mark, OutlineMark) else stroke(places, width_cm)


def _near(place: Place) -> Place:
    x, y = (min(max(number, -FURTHEST_CM), FURTHEST_CM) for number in place)
    return x, y
