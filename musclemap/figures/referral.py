"""The referral picture: zones and the spot over the drawn body, close up and on the whole body."""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import plotly.graph_objects as go

from musclemap.geometry.body_map import BodyMap, PlacedPosition, PlacedZone
from musclemap.geometry.curves import Points
from musclemap.geometry.texture import grown, rings, stipple
from musclemap.model import View

Figure = go.Figure
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
CLOSE_UP_MARGIN_CM = 4.0
CLOSE_UP_SMALLEST_CM = (36.0, 36.0)
#: Width by height of the close view, as it stands on a page.
CLOSE_UP_ASPECT = 1.17
#: Share of the essential area that the view of the spot must carry to be the close view.
ENOUGH_ON_VIEW = 0.3


@dataclass(frozen=True)
class Backdrop:
    """The drawn body of one view: SVG text and the box (xmin, xmax, ymin, ymax) it covers, in cm."""

    svg: str
    box: tuple[float, float, float, float]


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


@dataclass(frozen=True)
class Look:
    """Colours of the light or dark theme: text, and the ground behind labels and buttons."""

    ink: str
    ground: str


LOOKS = {
    "light": Look("#1f2430", "rgba(255,253,250,0.75)"),
    "dark": Look("#f2f2f2", "rgba(20,23,28,0.75)"),
}


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


def close_up(
    body: BodyMap, referral: Referral, backdrop: Backdrop, texts: FigureTexts, tone: str
) -> go.Figure:
    """One view, cropped to the zones, the spot and their surroundings."""
    view = main_view(referral)
    figure = _empty(LOOKS[tone])
    _add_backdrop(figure, backdrop, 0.0)
    _add_referral(figure, body, referral, view, 0.0, texts, dot_cm=1.25, dot_px=4.5)
    x0, x1, y0, y1 = _crop(referral, view)
    figure.update_xaxes(range=(x0, x1))
    figure.update_yaxes(range=(y0, y1))
    _add_corner_labels(figure, view, referral.side, texts, LOOKS[tone])
    return figure


def whole_body(
    body: BodyMap,
    referral: Referral,
    backdrops: Mapping[View, Backdrop],
    texts: FigureTexts,
    tone: str,
) -> go.Figure:
    """Back, side and front of the whole body next to each other, small, for orientation."""
    figure = _empty(LOOKS[tone])
    left_edge = 0.0
    for view in ("posterior", "lateral", "anterior"):
        x0, x1, y0, _ = _plotted_box(view, referral.side, backdrops[view])
        shift = left_edge - x0
        _add_backdrop(figure, backdrops[view], shift, is_flipped=_is_flipped(view, referral.side))
        _add_referral(figure, body, referral, view, shift, texts, dot_cm=2.4, dot_px=2.2)
        figure.add_annotation(
            x=shift + (x0 + x1) / 2, y=y0 - 2, yanchor="top", showarrow=False,
            text=texts.labels[view], font={"size": 14, "color": LOOKS[tone].ink},
        )  # fmt: skip
        left_edge += x1 - x0 + 4
    figure.update_xaxes(range=(-2, left_edge - 2))
    figure.update_yaxes(range=(-122, 71))
    figure.update_layout(modebar={"orientation": "v"})
    return figure


def _empty(look: Look) -> go.Figure:
    figure = go.Figure()
    figure.update_layout(
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        showlegend=False,
        dragmode=False,
        hoverlabel={"font": {"size": 15}, "bgcolor": "#ffffff", "font_color": "#1f2430"},
        font={"size": 15, "color": look.ink},
        modebar={"bgcolor": look.ground, "color": look.ink, "activecolor": look.ink},
    )
    figure.update_xaxes(visible=False, constrain="domain")
    figure.update_yaxes(visible=False, scaleanchor="x", scaleratio=1, constrain="domain")
    return figure


def _is_flipped(view: View, side: str) -> bool:
    return view == "lateral" and side == "left"


def _plotted_box(view: View, side: str, backdrop: Backdrop) -> tuple[float, float, float, float]:
    x0, x1, y0, y1 = backdrop.box
    return (-x1, -x0, y0, y1) if _is_flipped(view, side) else (x0, x1, y0, y1)


def _screen(points: Points, view: View, side: str) -> Points:
    """Body coordinates as plotted: the front is seen mirrored, and so is the left side."""
    flips = view == "anterior" or _is_flipped(view, side)
    return points * np.array([-1.0, 1.0]) if flips else points


def _add_backdrop(figure: go.Figure, backdrop: Backdrop, shift: float, *, is_flipped: bool = False) -> None:
    x0, x1, y0, y1 = backdrop.box
    left = (-x1 if is_flipped else x0) + shift
    svg = _flipped(backdrop) if is_flipped else backdrop.svg
    data = base64.b64encode(svg.encode()).decode()
    figure.add_layout_image(
        source=f"data:image/svg+xml;base64,{data}", xref="x", yref="y", x=left, y=y1,
        sizex=x1 - x0, sizey=y1 - y0, sizing="stretch", layer="below",
    )  # fmt: skip


def _flipped(backdrop: Backdrop) -> str:
    """The same drawing seen in a mirror: its content turned about the middle of its box."""
    x0, x1, _, _ = backdrop.box
    start = backdrop.svg.index(">", backdrop.svg.index("<svg")) + 1
    end = backdrop.svg.rindex("</svg>")
    turn = f'<g transform="matrix(-1 0 0 1 {x0 + x1:.2f} 0)">'
    return f"{backdrop.svg[:start]}{turn}{backdrop.svg[start:end]}</g></svg>"


def _add_referral(
    figure: go.Figure,
    body: BodyMap,
    referral: Referral,
    view: View,
    shift: float,
    texts: FigureTexts,
    *,
    dot_cm: float,
    dot_px: float,
) -> None:
    shown = tuple(z for z in referral.zones if _is_seen(z, view, referral.side))
    for zone in (z for z in shown if z.kind == "spillover"):
        _add_area(figure, zone, referral.side, shift, 0.0, 0.10, texts)
        dots = _screen(stipple(zone.area, dot_cm), view, referral.side)
        figure.add_scatter(
            x=_rounded(dots[:, 0] + shift), y=_rounded(dots[:, 1]), mode="markers",
            marker={"size": dot_px, "color": PAIN}, hoverinfo="skip",
        )  # fmt: skip
    for zone in (z for z in shown if z.kind == "essential"):
        for grow_cm, strength in SOFT_EDGE:
            soft = PlacedZone(zone.kind, view, zone.side, grown(zone.area, grow_cm, body.skin(view)))
            _add_area(figure, soft, referral.side, shift, grow_cm, strength, texts)
    if referral.spot.view == view:
        _add_spot(figure, referral, shift, texts, dot_px)


def _is_seen(zone: PlacedZone, view: View, side: str) -> bool:
    """Whether a zone is on this view; the side view shows only the side that is chosen."""
    return zone.view == view and (view != "lateral" or zone.side == side)


def _add_area(
    figure: go.Figure,
    zone: PlacedZone,
    side: str,
    shift: float,
    grow_cm: float,
    strength: float,
    texts: FigureTexts,
) -> None:
    x, y = _joined(_screen(ring, zone.view, side) for ring in rings(zone.area))
    if not x:
        return
    says = texts.zones[(zone.view, zone.side, zone.kind)]
    is_spoken = grow_cm == 0.0
    figure.add_scatter(
        x=[None if v is None else round(v + shift, 2) for v in x], y=y, mode="lines", fill="toself",
        line={"width": 0}, fillcolor=_rgba(PAIN, strength),
        hoveron="fills", hoverinfo="text" if is_spoken else "skip", text=says, name=says,
    )  # fmt: skip


def _add_spot(figure: go.Figure, referral: Referral, shift: float, texts: FigureTexts, dot_px: float) -> None:
    place = np.array([[referral.spot.x_cm, referral.spot.y_cm]])
    x, y = _screen(place, referral.spot.view, referral.side)[0]
    size = 3 + 2.6 * dot_px
    for symbol_size, width, colour in ((size + 2, dot_px + 1, "#ffffff"), (size, dot_px / 1.8, "#111111")):
        figure.add_scatter(
            x=[round(x + shift, 2)], y=[round(y, 2)], mode="markers",
            marker={"symbol": "x-thin", "size": symbol_size, "line": {"width": width, "color": colour}},
            hoverinfo="text", text=texts.spot, name=texts.spot,
        )  # fmt: skip


def _add_corner_labels(figure: go.Figure, view: View, side: str, texts: FigureTexts, look: Look) -> None:
    if view == "lateral":
        ends = ("back_edge", "front_edge") if side == "right" else ("front_edge", "back_edge")
    else:
        ends = ("left", "right") if view == "posterior" else ("right", "left")
    for key, x, anchor in ((ends[0], 0.0, "left"), (ends[1], 1.0, "right")):
        figure.add_annotation(
            xref="paper", yref="paper", x=x, y=0, xanchor=anchor, yanchor="bottom", showarrow=False,
            text=texts.labels[key], font={"size": 14, "color": look.ink},
            bgcolor=look.ground, borderpad=3,
        )  # fmt: skip


def _crop(referral: Referral, view: View) -> tuple[float, float, float, float]:
    corners = [
        _screen(np.array(zone.area.bounds).reshape(2, 2), view, referral.side)
        for zone in referral.zones
        if zone.view == view and not zone.area.is_empty
    ]
    if referral.spot.view == view:
        spot = np.array([[referral.spot.x_cm, referral.spot.y_cm]])
        corners.append(_screen(spot, view, referral.side))
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


def _joined(outlines: Iterable[Points]) -> tuple[list[float | None], list[float | None]]:
    """Several outlines as one Plotly path, with gaps between them."""
    x: list[float | None] = []
    y: list[float | None] = []
    for outline in outlines:
        x += [*_rounded(outline[:, 0]), None]
        y += [*_rounded(outline[:, 1]), None]
    return x[:-1], y[:-1]


def _rounded(values: Points) -> list[float]:
    return [round(float(value), 2) for value in values]


def _rgba(colour: str, strength: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{strength})"
