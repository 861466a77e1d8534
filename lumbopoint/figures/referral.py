"""The referral picture: zones and the spot over the drawn body, large where they lie and small elsewhere."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

import numpy as np
import plotly.graph_objects as go

from lumbopoint.figures.placing import Backdrop, add_body, ends, plotted, plotted_box, rgba, stacked
from lumbopoint.figures.sketch import LOOKS, Box, Sketch
from lumbopoint.geometry.body_map import BodyMap, PlacedPosition, PlacedZone
from lumbopoint.geometry.curves import Points
from lumbopoint.geometry.texture import grown, rings, stipple
from lumbopoint.model import View

__all__ = [
    "Backdrop",
    "Colours",
    "Figure",
    "FigureTexts",
    "Referral",
    "Scene",
    "aspect",
    "large",
    "large_views",
    "pictures",
    "small",
]

Figure: TypeAlias = go.Figure
#: The views from left to right.
ORDER: tuple[View, ...] = ("posterior", "lateral", "anterior")
#: Growth in cm and strength of the nested areas that make the soft edge of an essential zone.
SOFT_EDGE = (
    (0.9, 0.10),
    (0.6, 0.14),
    (0.3, 0.20),
    (0.0, 0.26),
    (-0.3, 0.32),
    (-0.6, 0.36),
    (-0.9, 0.42),
)
SPILLOVER_TINT = 0.10
#: Room (cm) around what is shown large, the least height, and the least reach from the midline to a side.
MARGIN_CM = 4.0
LEAST_HEIGHT_CM = 34.0
LEAST_REACH_CM = 18.2
#: Least width (cm) of the side view.
LEAST_SIDE_CM = 25.0
#: Least width of a view as a share of its height, so that its labels have room side by side.
LEAST_SHARE: Mapping[View, float] = {"posterior": 0.58, "anterior": 0.58, "lateral": 0.4}
#: Room above and below as a share of the height: the labels stand there.
LABELS_SHARE = 0.1
#: Room (px) beside the large views for the buttons that enlarge them: on a touch screen they always show.
BUTTONS_PX = 36
GAP_CM = 2.5
#: Least width (cm) of a small body with the names of left and right below it.
LEAST_SMALL_CM: Mapping[View, float] = {"posterior": 86.0, "anterior": 86.0, "lateral": 62.0}
#: Bottom and top of the small figure, with room for left and right below the bodies and their views above.
SMALL_Y = (-128.0, 85.0)


@dataclass(frozen=True)
class Scale:
    """Sizes that look right at one magnification: spacing of dots, dots and cross."""

    dot_cm: float
    dot_px: float
    spot_px: float


#: Dots from bottom to top of the large views: few enough that they never run together on a narrow screen.
DOTS_HIGH = 34
NEAR = Scale(dot_cm=1.25, dot_px=4.5, spot_px=15)
FAR = Scale(dot_cm=2.4, dot_px=2.2, spot_px=9)


@dataclass(frozen=True)
class Colours:
    """Colours of the zones as ``#rrggbb``: the main area, and the dots of the stipple."""

    fill: str = "#c4161c"
    dot: str = "#b81219"


@dataclass(frozen=True)
class Referral:
    """What a referral figure shows, all placed on the patient's side."""

    zones: tuple[PlacedZone, ...]
    spot: PlacedPosition
    side: str


@dataclass(frozen=True)
class FigureTexts:
    """Sentences of a figure: hover per (view, side, kind), the spot's, and labels per key.

    Labels: each view, ``left``, ``right``, and ``front_edge`` and ``back_edge`` of the side view.
    """

    zones: Mapping[tuple[str, str, str], str]
    spot: str
    labels: Mapping[str, str]


@dataclass(frozen=True)
class Scene:
    """All that every part of a figure needs."""

    body: BodyMap
    referral: Referral
    backdrops: Mapping[View, Backdrop]
    texts: FigureTexts
    colours: Colours


def large_views(referral: Referral) -> tuple[View, ...]:
    """The views that carry a zone or the spot: those to be shown large."""
    carrying = {zone.view for zone in referral.zones if not zone.area.is_empty} | {referral.spot.view}
    return tuple(view for view in ORDER if view in carrying)


def pictures(scene: Scene, tone: str) -> tuple[Figure, Figure | None]:
    """The views that carry something, large, and beside them the others, small; None when there is none.

    Three large views are too many for a phone's width: then the third is the picture beside.
    """
    views = large_views(scene.referral)
    if len(views) == len(ORDER):
        return large(scene, tone, views[:2], BUTTONS_PX), large(scene, tone, views[2:])
    return large(scene, tone, views, BUTTONS_PX), small(scene, tone)


def large(scene: Scene, tone: str, views: tuple[View, ...], right_px: int = 0) -> Figure:
    """Views side by side, each cropped to what it carries and its surroundings, all at the same height."""
    sketch = Sketch(LOOKS[tone])
    low, high = _heights(scene.referral, large_views(scene.referral))
    scale = replace(NEAR, dot_cm=max(NEAR.dot_cm, (high - low) / DOTS_HIGH))
    left_edge = 0.0
    for view in views:
        x0, x1 = _reach(scene.referral, view)
        shift = left_edge - x0
        _add_body(sketch, scene, view, shift, (x0, x1, low, high))
        _add_referral(sketch, scene, view, shift, scale)
        right_edge = left_edge + x1 - x0
        _add_labels(sketch, scene, view, (left_edge, right_edge), (low, high))
        left_edge = right_edge + GAP_CM
    return sketch.figure((0.0, right_edge), (low, high), NEAR.dot_px, scene.colours.dot, right_px)


def small(scene: Scene, tone: str) -> Figure | None:
    """The other views of the whole body, for orientation; None when there is none."""
    views = tuple(view for view in ORDER if view not in large_views(scene.referral))
    if not views:
        return None
    sketch = Sketch(LOOKS[tone])
    left_edge = 0.0
    for view in views:
        x0, x1, y0, y1 = plotted_box(view, scene.referral.side, scene.backdrops[view])
        width = max(x1 - x0, LEAST_SMALL_CM[view])
        shift = left_edge + width / 2 - (x0 + x1) / 2
        _add_body(sketch, scene, view, shift, (x0, x1, y0, y1))
        right_edge = left_edge + width
        _add_small_labels(sketch, scene, view, (left_edge, right_edge), y0)
        left_edge = right_edge + GAP_CM
    return sketch.figure((0, right_edge), SMALL_Y, FAR.dot_px, scene.colours.dot)


def aspect(figure: Figure) -> float:
    """Width by height of what a figure shows."""
    x, y = figure.layout.xaxis.range, figure.layout.yaxis.range
    return float((x[1] - x[0]) / (y[1] - y[0]))


def _add_body(sketch: Sketch, scene: Scene, view: View, shift: float, crop: Box) -> None:
    add_body(sketch, scene.backdrops[view], view, scene.referral.side, shift, crop)


def _add_referral(sketch: Sketch, scene: Scene, view: View, shift: float, scale: Scale) -> None:
    referral, texts, fill = scene.referral, scene.texts, scene.colours.fill
    for zone in _seen(referral, view):
        says = texts.zones[(zone.view, zone.side, zone.kind)]
        outlines = [plotted(ring, view, referral.side, shift) for ring in rings(zone.area)]
        if zone.kind == "spillover":
            sketch.add_speaking_area(outlines, rgba(fill, SPILLOVER_TINT), says)
            dots = stipple(zone.area, scale.dot_cm)
            sketch.add_dots(plotted(dots, view, referral.side, shift))
        else:
            for by_cm, strength in SOFT_EDGE:
                soft = rings(grown(zone.area, by_cm, scene.body.skin(view)))
                placed = (plotted(ring, view, referral.side, shift) for ring in soft)
                sketch.add_shape(placed, rgba(fill, strength))
            sketch.add_speaking_area(outlines, rgba(fill, 0.0), says)
    if referral.spot.view == view:
        (place,) = plotted(_spot(referral), view, referral.side, shift)
        sketch.add_spot(float(place[0]), float(place[1]), scale.spot_px, texts.spot)


def _seen(referral: Referral, view: View) -> Iterator[PlacedZone]:
    """The zones on a view; the side view shows only the side that is chosen."""
    for zone in referral.zones:
        if zone.view == view and (view != "lateral" or zone.side == referral.side):
            yield zone


def _spot(referral: Referral) -> Points:
    return np.array([[referral.spot.x_cm, referral.spot.y_cm]])


def _add_labels(
    sketch: Sketch, scene: Scene, view: View, x: tuple[float, float], y: tuple[float, float]
) -> None:
    """The name of the view above it, and left and right in its lower corners."""
    ground = {"bgcolor": sketch.look.ground, "borderpad": 1}
    name = scene.texts.labels[view]
    sketch.add_label(name, sum(x) / 2, y[1], yanchor="top", xanchor="center", **ground)
    for key, at, anchor in zip(ends(view, scene.referral.side), x, ("left", "right"), strict=True):
        look = {"align": anchor, "font": {"size": 12, "color": sketch.look.ink}}
        text = stacked(scene.texts.labels[key])
        sketch.add_label(text, at, y[0], yanchor="bottom", xanchor=anchor, **ground, **look)


def _add_small_labels(sketch: Sketch, scene: Scene, view: View, x: tuple[float, float], y: float) -> None:
    """The name of the view above a small body, left and right below its feet."""
    labels, font = scene.texts.labels, {"size": 11, "color": sketch.look.ink}
    for key, at, anchor in zip(ends(view, scene.referral.side), x, ("left", "right"), strict=True):
        text = stacked(labels[key])
        sketch.add_label(text, at, y, yanchor="top", xanchor=anchor, align=anchor, font=font)
    sketch.add_label(labels[view], sum(x) / 2, SMALL_Y[1], yanchor="top", xanchor="center")


def _bounds(referral: Referral, view: View) -> tuple[Points, Points]:
    """The lowest and highest corner of what a view carries, as plotted."""
    corners = [
        plotted(np.array(zone.area.bounds).reshape(2, 2), view, referral.side)
        for zone in _seen(referral, view)
        if not zone.area.is_empty
    ]
    if referral.spot.view == view:
        corners.append(plotted(_spot(referral), view, referral.side))
    places = np.vstack(corners)
    return places.min(axis=0), places.max(axis=0)


def _heights(referral: Referral, views: tuple[View, ...]) -> tuple[float, float]:
    """From where to where all views are shown."""
    bounds = [_bounds(referral, view) for view in views]
    low, high = min(b[0][1] for b in bounds) - MARGIN_CM, max(b[1][1] for b in bounds) + MARGIN_CM
    room = max(0.0, LABELS_SHARE * (high - low) - MARGIN_CM / 2)
    low, high = low - room, high + room
    lacking = max(0.0, LEAST_HEIGHT_CM - (high - low)) / 2
    return float(low - lacking), float(high + lacking)


def _reach(referral: Referral, view: View) -> tuple[float, float]:
    """From where to where a view is shown: with the midline in the middle, but for the side view."""
    low, high = _bounds(referral, view)
    bottom, top = _heights(referral, large_views(referral))
    least = LEAST_SHARE[view] * (top - bottom)
    if view == "lateral":
        lacking = max(2 * MARGIN_CM, max(LEAST_SIDE_CM, least) - (high[0] - low[0])) / 2
        return float(low[0] - lacking), float(high[0] + lacking)
    reach = max(LEAST_REACH_CM, least / 2, MARGIN_CM / 2 - low[0], high[0] + MARGIN_CM / 2)
    return -float(reach), float(reach)
