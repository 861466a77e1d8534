"""The referral picture: zones and the spot over the drawn body, close up and on the whole body."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import plotly.graph_objects as go

from musclemap.figures.sketch import LOOKS, Box, Sketch
from musclemap.geometry.body_map import BodyMap, PlacedPosition, PlacedZone
from musclemap.geometry.curves import Points
from musclemap.geometry.texture import grown, rings, stipple
from musclemap.model import View

Figure: TypeAlias = go.Figure
PAIN = "#c4161c"
#: Growth in cm and strength of the nested areas that make the soft edge of an essential zone.
SOFT_EDGE = (
    (0.9, 0.07),
    (0.6, 0.10),
    (0.3, 0.13),
    (0.0, 0.16),
    (-0.3, 0.18),
    (-0.6, 0.20),
    (-0.9, 0.22),
)
SPILLOVER_TINT = 0.10
CLOSE_UP_MARGIN_CM = 4.0
CLOSE_UP_SMALLEST_CM = (36.0, 36.0)
#: Width by height of the close view, as it stands on a page.
CLOSE_UP_ASPECT = 1.17
#: Share of the essential area that the view of the spot must carry to be the close view.
ENOUGH_ON_VIEW = 0.3
GAP_CM = 4.0
#: Top of the whole-body figure, and its bottom with room for the names of the views.
WHOLE_BODY_Y = (-122.0, 71.0)


@dataclass(frozen=True)
class Scale:
    """Sizes that look right at one magnification: spacing of dots, dots and cross."""

    dot_cm: float
    dot_px: float
    spot_px: float


NEAR = Scale(dot_cm=1.25, dot_px=4.5, spot_px=15)
FAR = Scale(dot_cm=2.4, dot_px=2.2, spot_px=9)


@dataclass(frozen=True)
class Backdrop:
    """The drawn body of one view: SVG text and the box (xmin, xmax, ymin, ymax) it covers, in cm."""

    svg: str
    box: Box


@dataclass(frozen=True)
class Referral:
    """What a referral figure shows, all placed on the patient's side."""

    zones: tuple[PlacedZone, ...]
    spot: PlacedPosition
    side: str


@dataclass(frozen=True)
class FigureTexts:
    """Sentences of a figure: hover per (view, side, kind), the spot's, and labels per key."""

    zones: Mapping[tuple[str, str, str], str]
    spot: str
    labels: Mapping[str, str]


def main_view(referral: Referral) -> View:
    """The view to show large: the spot's own, unless most of the main area is elsewhere."""
    sizes: dict[View, float] = {}
    for zone in referral.zones:
        if zone.kind == "essential":
            sizes[zone.view] = sizes.get(zone.view, 0.0) + zone.area.area
    total = sum(sizes.values())
    if sizes.get(referral.spot.view, 0.0) >= ENOUGH_ON_VIEW * total:
        return referral.spot.view
    return max(sizes, key=lambda view: sizes[view])


def close_up(body: BodyMap, referral: Referral, backdrop: Backdrop, texts: FigureTexts, tone: str) -> Figure:
    """One view, cropped to the zones, the spot and their surroundings."""
    view = main_view(referral)
    sketch = Sketch(LOOKS[tone])
    _add_body(sketch, backdrop, view, referral.side, 0.0)
    _add_referral(sketch, body, referral, view, 0.0, texts, NEAR)
    _add_corner_labels(sketch, view, referral.side, texts)
    x0, x1, y0, y1 = _crop(referral, view)
    return sketch.figure((x0, x1), (y0, y1), NEAR.dot_px, PAIN)


def whole_body(
    body: BodyMap,
    referral: Referral,
    backdrops: Mapping[View, Backdrop],
    texts: FigureTexts,
    tone: str,
) -> Figure:
    """Back, side and front of the whole body next to each other, small, for orientation."""
    sketch = Sketch(LOOKS[tone])
    left_edge = 0.0
    views: tuple[View, ...] = ("posterior", "lateral", "anterior")
    for view in views:
        x0, x1, y0, _ = _plotted_box(view, referral.side, backdrops[view])
        shift = left_edge - x0
        _add_body(sketch, backdrops[view], view, referral.side, shift)
        _add_referral(sketch, body, referral, view, shift, texts, FAR)
        sketch.add_label(texts.labels[view], shift + (x0 + x1) / 2, y0 - 2, yanchor="top")
        left_edge += x1 - x0 + GAP_CM
    return sketch.figure((-GAP_CM / 2, left_edge - GAP_CM / 2), WHOLE_BODY_Y, FAR.dot_px, PAIN)


def _is_flipped(view: View, side: str) -> bool:
    return view == "lateral" and side == "left"


def _plotted_box(view: View, side: str, backdrop: Backdrop) -> Box:
    x0, x1, y0, y1 = backdrop.box
    return (-x1, -x0, y0, y1) if _is_flipped(view, side) else (x0, x1, y0, y1)


def _screen(points: Points, view: View, side: str, shift: float = 0.0) -> Points:
    """Body coordinates as plotted: the front is seen mirrored, and so is the left side."""
    flips = view == "anterior" or _is_flipped(view, side)
    placed: Points = points * np.array([-1.0 if flips else 1.0, 1.0]) + np.array([shift, 0.0])
    return placed


def _add_body(sketch: Sketch, backdrop: Backdrop, view: View, side: str, shift: float) -> None:
    x0, x1, y0, y1 = _plotted_box(view, side, backdrop)
    svg = _flipped(backdrop) if _is_flipped(view, side) else backdrop.svg
    sketch.add_image(svg, (x0 + shift, x1 + shift, y0, y1))


def _flipped(backdrop: Backdrop) -> str:
    """The same drawing seen in a mirror: its content turned about the middle of its box."""
    x0, x1, _, _ = backdrop.box
    start = backdrop.svg.index(">", backdrop.svg.index("<svg")) + 1
    end = backdrop.svg.rindex("</svg>")
    turn = f'<g transform="matrix(-1 0 0 1 {x0 + x1:.2f} 0)">'
    return f"{backdrop.svg[:start]}{turn}{backdrop.svg[start:end]}</g></svg>"


def _add_referral(
    sketch: Sketch,
    body: BodyMap,
    referral: Referral,
    view: View,
    shift: float,
    texts: FigureTexts,
    scale: Scale,
) -> None:
    for zone in _seen(referral, view):
        says = texts.zones[(zone.view, zone.side, zone.kind)]
        outlines = [_screen(ring, view, referral.side, shift) for ring in rings(zone.area)]
        if zone.kind == "spillover":
            sketch.add_speaking_area(outlines, _rgba(SPILLOVER_TINT), says)
            dots = stipple(zone.area, scale.dot_cm)
            sketch.add_dots(_screen(dots, view, referral.side, shift))
        else:
            for by_cm, strength in SOFT_EDGE:
                soft = rings(grown(zone.area, by_cm, body.skin(view)))
                sketch.add_shape((_screen(r, view, referral.side, shift) for r in soft), _rgba(strength))
            sketch.add_speaking_area(outlines, _rgba(0.0), says)
    if referral.spot.view == view:
        (place,) = _screen(_spot(referral), view, referral.side, shift)
        sketch.add_spot(float(place[0]), float(place[1]), scale.spot_px, texts.spot)


def _seen(referral: Referral, view: View) -> Iterator[PlacedZone]:
    """The zones on a view; the side view shows only the side that is chosen."""
    for zone in referral.zones:
        if zone.view == view and (view != "lateral" or zone.side == referral.side):
            yield zone


def _spot(referral: Referral) -> Points:
    return np.array([[referral.spot.x_cm, referral.spot.y_cm]])


def _add_corner_labels(sketch: Sketch, view: View, side: str, texts: FigureTexts) -> None:
    if view == "lateral":
        ends = ("back_edge", "front_edge") if side == "right" else ("front_edge", "back_edge")
    else:
        ends = ("left", "right") if view == "posterior" else ("right", "left")
    for key, x, anchor in ((ends[0], 0.0, "left"), (ends[1], 1.0, "right")):
        corner = {"xref": "paper", "yref": "paper", "xanchor": anchor, "yanchor": "bottom"}
        sketch.add_label(texts.labels[key], x, 0.0, **corner, bgcolor=sketch.look.ground, borderpad=3)


def _crop(referral: Referral, view: View) -> Box:
    corners = [
        _screen(np.array(zone.area.bounds).reshape(2, 2), view, referral.side)
        for zone in _seen(referral, view)
        if not zone.area.is_empty
    ]
    if referral.spot.view == view:
        corners.append(_screen(_spot(referral), view, referral.side))
    places = np.vstack(corners)
    low, high = places.min(axis=0) - CLOSE_UP_MARGIN_CM, places.max(axis=0) + CLOSE_UP_MARGIN_CM
    if view != "lateral":  # the midline in the middle: a reader finds left and right at once
        reach = max(-low[0], high[0])
        low[0], high[0] = -reach, reach
    size = np.maximum(CLOSE_UP_SMALLEST_CM, high - low)
    size = np.maximum(size, [size[1] * CLOSE_UP_ASPECT, size[0] / CLOSE_UP_ASPECT])
    lacking = (size - (high - low)) / 2
    low, high = low - lacking, high + lacking
    return float(low[0]), float(high[0]), float(low[1]), float(high[1])


def _rgba(strength: float) -> str:
    red, green, blue = (int(PAIN[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength:g})"
