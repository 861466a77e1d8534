"""The referral pictures: zones and the spot over the drawn body, one for each view that carries any."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import plotly.graph_objects as go

from lumbopoint.figures.placing import Backdrop, add_body, ends, plotted, rgba, stacked
from lumbopoint.figures.sketch import LOOKS, Sketch
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
    "picture",
    "shown_views",
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
#: Room (cm) around what is shown, the least height, and the least reach from the midline to a side.
MARGIN_CM = 4.0
LEAST_HEIGHT_CM = 34.0
LEAST_REACH_CM = 18.2
#: Least width (cm) of the side view.
LEAST_SIDE_CM = 25.0
#: Least width of a view as a share of its height, so that its labels have room side by side.
LEAST_SHARE: Mapping[View, float] = {"posterior": 0.58, "anterior": 0.58, "lateral": 0.4}
#: Room above and below as a share of the height: the labels stand there.
LABELS_SHARE = 0.1
#: Room (px) beside a view for the buttons that enlarge it: on a touch screen they always show.
BUTTONS_PX = 36
#: Dots of the stipple: least distance (cm), how many from bottom to top (few enough that they never run
#: together on a narrow screen), and their size (px); the size of the cross (px).
LEAST_DOT_CM = 1.25
DOTS_HIGH = 34
DOT_PX = 4.5
SPOT_PX = 15


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


def shown_views(referral: Referral) -> tuple[View, ...]:
    """The views that carry a zone or the spot, from left to right."""
    carrying = {zone.view for zone in referral.zones if not zone.area.is_empty} | {referral.spot.view}
    return tuple(view for view in ORDER if view in carrying)


def picture(scene: Scene, tone: str, view: View) -> Figure:
    """A view cropped to what it carries and its surroundings, as high (cm) as the others of the spot."""
    sketch = Sketch(LOOKS[tone])
    low, high = _heights(scene.referral)
    x0, x1 = _reach(scene.referral, view)
    add_body(sketch, scene.backdrops[view], view, scene.referral.side, 0.0, (x0, x1, low, high))
    _add_referral(sketch, scene, view, max(LEAST_DOT_CM, (high - low) / DOTS_HIGH))
    _add_labels(sketch, scene, view, (x0, x1), (low, high))
    return sketch.figure((x0, x1), (low, high), DOT_PX, scene.colours.dot, BUTTONS_PX)


def aspect(figure: Figure) -> float:
    """Width by height of what a figure shows."""
    x, y = figure.layout.xaxis.range, figure.layout.yaxis.range
    return float((x[1] - x[0]) / (y[1] - y[0]))


def _add_referral(sketch: Sketch, scene: Scene, view: View, dot_cm: float) -> None:
    referral, texts, fill = scene.referral, scene.texts, scene.colours.fill
    for zone in _seen(referral, view):
        says = texts.zones[(zone.view, zone.side, zone.kind)]
        outlines = [plotted(ring, view, referral.side) for ring in rings(zone.area)]
        if zone.kind == "spillover":
            sketch.add_speaking_area(outlines, rgba(fill, SPILLOVER_TINT), says)
            dots = stipple(zone.area, dot_cm)
            sketch.add_dots(plotted(dots, view, referral.side))
        else:
            for by_cm, strength in SOFT_EDGE:
                soft = rings(grown(zone.area, by_cm, scene.body.skin(view)))
                placed = (plotted(ring, view, referral.side) for ring in soft)
                sketch.add_shape(placed, rgba(fill, strength))
            sketch.add_speaking_area(outlines, rgba(fill, 0.0), says)
    if referral.spot.view == view:
        (place,) = plotted(_spot(referral), view, referral.side)
        sketch.add_spot(float(place[0]), float(place[1]), SPOT_PX, texts.spot)


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


def _heights(referral: Referral) -> tuple[float, float]:
    """From where to where all views are shown."""
    bounds = [_bounds(referral, view) for view in shown_views(referral)]
    low, high = min(b[0][1] for b in bounds) - MARGIN_CM, max(b[1][1] for b in bounds) + MARGIN_CM
    room = max(0.0, LABELS_SHARE * (high - low) - MARGIN_CM / 2)
    low, high = low - room, high + room
    lacking = max(0.0, LEAST_HEIGHT_CM - (high - low)) / 2
    return float(low - lacking), float(high + lacking)


def _reach(referral: Referral, view: View) -> tuple[float, float]:
    """From where to where a view is shown: with the midline in the middle, but for the side view."""
    low, high = _bounds(referral, view)
    bottom, top = _heights(referral)
    least = LEAST_SHARE[view] * (top - bottom)
    if view == "lateral":
        lacking = max(2 * MARGIN_CM, max(LEAST_SIDE_CM, least) - (high[0] - low[0])) / 2
        return float(low[0] - lacking), float(high[0] + lacking)
    reach = max(LEAST_REACH_CM, least / 2, MARGIN_CM / 2 - low[0], high[0] + MARGIN_CM / 2)
    return -float(reach), float(reach)
