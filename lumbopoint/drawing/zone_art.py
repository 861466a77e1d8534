"""Where a spot of the right side is felt, as path data to be painted over a drawing of the body."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry import box
from shapely.geometry.base import BaseGeometry

from lumbopoint.drawing.paths import area_data, short
from lumbopoint.drawing.windows import BOUNDS
from lumbopoint.geometry.body_map import BodyMap, PlacedZone
from lumbopoint.geometry.curves import Points
from lumbopoint.geometry.shapes import areas, joined
from lumbopoint.geometry.skin import Build
from lumbopoint.geometry.texture import stipple
from lumbopoint.model import VIEWS, TriggerPoint, View, ZoneKind

#: Spacing of the stipple, and how far its dots keep from the edge of their area, in cm.
DOT_SPACING_CM, DOT_EDGE_CM = 1.15, 0.25
#: How far (cm) an outline may be simplified: less than its soft edge hides.
TOLERANCE_CM = 0.05
#: Pieces of a main area that are pointed at: of more than this share of the largest one, and at most so many.
WORTH, MOST_TARGETS = 0.3, 3
#: With less than this share of its areas in the close-up, a pattern has to be seen on the whole body.
ENOUGH = 0.6

ALL: tuple[ZoneKind, ...] = ("essential", "spillover")


@dataclass(frozen=True)
class Target:
    """The widest place of a main area: its middle, and how far from there its edge is; in cm, y downwards."""

    x: float
    y: float
    reach: float


@dataclass(frozen=True)
class ZoneArt:
    """What one view carries of a pattern, in cm of the view, y downwards: the right side, as written.

    ``main``, ``some``: outlines; ``dots``: a path of points, to be drawn with round ends; ``targets``: what a
    line may lead to on the whole body, and ``near`` in the close-up; ``low``: how far down it reaches;
    ``is_beyond``: whether most of it lies outside the close-up.
    """

    view: View
    main: str
    some: str
    dots: str
    targets: tuple[Target, ...]
    near: tuple[Target, ...]
    low: float
    is_beyond: bool


def zone_art(body: BodyMap, point: TriggerPoint) -> tuple[ZoneArt, ...]:
    """The areas of a point of the right side, one entry for each view that carries any."""
    zones = body.placed_zones(point.zones, "right")
    return tuple(_art(view, zones) for view in VIEWS if _area(zones, view, *ALL).area > 0)


def _art(view: View, zones: tuple[PlacedZone, ...]) -> ZoneArt:
    main = _area(zones, view, "essential")
    some = areas(_area(zones, view, "spillover").difference(main))
    both, frame = joined([main, some]), box(*BOUNDS[view, "close-up"])
    return ZoneArt(
        view=view,
        main=area_data(main, TOLERANCE_CM),
        some=area_data(some, TOLERANCE_CM),
        dots=dots_data(_dots(some)),
        targets=_targets(main),
        near=_targets(areas(main.intersection(frame))),
        low=round(-float(both.bounds[1]), 1),
        is_beyond=both.intersection(frame).area < ENOUGH * both.area,
    )


def _area(zones: Iterable[PlacedZone], view: View, *kinds: ZoneKind) -> BaseGeometry:
    return joined(zone.area for zone in zones if zone.view == view and zone.kind in kinds)


def _dots(area: BaseGeometry) -> Points:
    """Dots within an area; in one that is too slender for whole dots, along it."""
    inner = stipple(areas(area.buffer(-DOT_EDGE_CM)), DOT_SPACING_CM)
    return inner if len(inner) else stipple(area, DOT_SPACING_CM / 2)


def dots_data(places: Points) -> str:
    """A path that is nothing but points: a stroke with round ends makes dots of them."""
    tenths = np.round(places * 10).astype(int)
    steps = np.diff(tenths, axis=0, prepend=np.zeros((1, 2), int))
    return "".join(f"m{short(x / 10)} {short(-y / 10)}h0" for x, y in steps)


def _targets(area: BaseGeometry) -> tuple[Target, ...]:
    """The widest place of each piece, largest first."""
    pieces = sorted(getattr(area, "geoms", (area,)), key=lambda piece: -piece.area)
    worth = [piece for piece in pieces if piece.area > max(0.5, WORTH * pieces[0].area)]
    return tuple(_target(piece) for piece in worth[:MOST_TARGETS])


def _target(piece: BaseGeometry) -> Target:
    radius = shapely.maximum_inscribed_circle(piece, tolerance=0.1)
    x, y = radius.coords[0]
    return Target(round(x, 1), round(-y, 1), round(float(radius.length), 1))


def body_outline(body: BodyMap, view: View, build: Build, tolerance_cm: float = 0.12) -> str:
    """The outline of the skin as path data, for a body as small as a thumb."""
    return area_data(body.skin_shape(view, build).area, tolerance_cm)
